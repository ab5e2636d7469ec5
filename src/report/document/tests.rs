//! Which charts a report has, and what the sentences beside them say.

use parallax_domain::layout::{Layout, Section, Sections};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::report::Report;
use serde_json::{Value, json};

use super::{Document, Edition};
use crate::fonts::Fonts;

fn demo() -> Value {
    serde_json::from_str(include_str!("../../../tests/fixtures/report-demo.json")).unwrap()
}

fn document(report: &Value, layout: &Layout) -> Document {
    let questionnaire =
        Questionnaire::from_toml(include_str!("../../../survey-templates/leadership-core.toml")).unwrap();
    let report = Report::from_json(&report.to_string()).unwrap();
    Document::new(&report, &questionnaire, Edition { layout, day: None }, &Fonts::ours())
}

fn keys(document: &Document) -> Vec<&str> {
    document.charts().iter().map(|chart| chart.key.as_str()).collect()
}

fn page(report: &Value) -> String {
    document(report, &Layout::default()).html()
}

fn competency<'a>(report: &'a mut Value, key: &str) -> &'a mut Value {
    &mut report["competencies"][key]
}

/// Takes a perspective out of all figures.
fn without(report: &mut Value, perspective: &str) {
    for part in ["items", "competencies"] {
        for figures in report[part].as_object_mut().unwrap().values_mut() {
            figures["perspectives"].as_object_mut().unwrap().remove(perspective);
            if part == "competencies" && matches!(perspective, "self" | "all_others") {
                figures["gap"] = Value::Null;
            }
        }
    }
    report["perspectives"].as_array_mut().unwrap().retain(|listed| listed["key"] != perspective);
}

#[test]
fn a_report_has_each_chart_once_and_the_radar_only_if_it_is_asked_for() {
    let usual = document(&demo(), &Layout::default());
    let found = keys(&usual);
    assert_eq!(found[..4], ["overview", "quadrants", "competency-direction", "distribution-direction"]);
    assert_eq!(found.len(), 2 + 2 * 8, "{found:?}");
    let asked_for = document(&demo(), &Layout { radar: true, ..Layout::default() });
    assert_eq!(keys(&asked_for)[..3], ["overview", "quadrants", "radar"]);
    for chart in asked_for.charts() {
        assert!(!chart.title.is_empty() && chart.description.len() > 100, "{}", chart.key);
        for svg in [&chart.svg, &chart.narrow] {
            assert!(svg.contains("<title") && svg.contains("<desc"), "{}", chart.key);
        }
    }
}

#[test]
fn the_spread_of_answers_is_in_the_appendix_of_a_report_without_a_page_a_competency() {
    let sections = Sections::new(vec![Section::Summary, Section::Guide, Section::Appendix]).unwrap();
    let document = document(&demo(), &Layout { sections, ..Layout::default() });
    assert_eq!(keys(&document)[0], "distribution-direction");
    assert!(document.html().contains("How the answers are spread"));
}

#[test]
fn nothing_is_drawn_that_needs_a_side_or_a_distribution_that_is_not_published() {
    let mut report = demo();
    without(&mut report, "self");
    for item in report["items"].as_object_mut().unwrap().values_mut() {
        for cell in item["perspectives"].as_object_mut().unwrap().values_mut() {
            cell.as_object_mut().unwrap().retain(|key, _| key == "mean" || key == "n");
        }
    }
    let document = document(&report, &Layout::default());
    let found = keys(&document);
    assert!(!found.iter().any(|key| *key == "quadrants" || key.starts_with("distribution")), "{found:?}");
    assert!(!document.html().contains("How the answers are spread</h3>"));
}

#[test]
fn the_sentences_say_in_which_direction_self_and_others_differ() {
    let certain = page(&demo());
    let sentences = "Others see you higher than you see yourself in Sets direction. You see yourself higher than others \
                     do in Delivers results and Improves and learns.</p>";
    assert!(certain.contains(sentences), "{sentences}");

    let mut alike = demo();
    for competency in alike["competencies"].as_object_mut().unwrap().values_mut() {
        competency["gap"]["class"] = json!("agreement");
    }
    assert!(page(&alike).contains("On everything that is compared, you and the others are less than 0.5 apart."));
}

#[test]
fn the_sentences_say_what_rests_on_few_people_or_on_one() {
    let (question, tentative) = ("fewer than 8 people stand behind a difference", "Tentative, because without one");
    let told = |report: &Value| {
        let page = page(report);
        [question, tentative].map(|words| page.contains(words))
    };
    assert_eq!(told(&demo()), [false, false]);
    let mut report = demo();
    competency(&mut report, "learning")["gap"]["tentative"] = true.into();
    assert_eq!(told(&report), [false, true]);
    report["items"]["sets-direction-1"]["perspectives"]["all_others"]["n"] = 7.into();
    assert_eq!(told(&report), [true, false], "the wider sentence says all");
}

#[test]
fn the_groups_are_contrasted_where_they_are_far_apart_and_of_the_same_items() {
    assert!(page(&demo()).contains("On no competency are the groups 0.75 or more apart."));

    let mut apart = demo();
    competency(&mut apart, "communication")["perspectives"]["peer"]["mean"] = 2.45.into();
    let told = page(&apart);
    assert!(told.contains("The groups differ most on Communicates: Peers 2.45 and Manager 3.20."));
    assert!(told.contains("With so few people behind it, take it as a question."));

    let mut partial = apart.clone();
    competency(&mut partial, "communication")["perspectives"]["peer"]["items"] = 4.into();
    assert!(!page(&partial).contains("The groups differ most"), "they were not seen in the same items");
    let mut bounded = apart.clone();
    competency(&mut bounded, "communication")["perspectives"]["peer"]["bound"] = json!("at_most");
    assert!(!page(&bounded).contains("The groups differ most"), "a bound is no mean");

    for group in ["peer", "direct_report+other"] {
        without(&mut apart, group);
    }
    let told = page(&apart);
    assert!(!told.contains("The groups differ most") && !told.contains("are the groups 0.75"), "one is no contrast");
}

#[test]
fn who_answered_is_drawn_once_a_mark_a_person() {
    let drawn = |report: &Value| page(report).matches("class=\"crowd\"").count();
    assert_eq!(drawn(&demo()), 4, "self, the manager and two blocks; all others are those");
    let mut pooled = demo();
    for group in ["manager", "peer", "direct_report+other"] {
        without(&mut pooled, group);
    }
    assert_eq!(drawn(&pooled), 2, "self and all others");
}

#[test]
fn every_language_has_its_charts_and_sentences() {
    for language in crate::catalogue::LANGUAGES {
        let mut report = demo();
        report["language"] = language.into();
        competency(&mut report, "communication")["perspectives"]["peer"]["mean"] = 2.45.into();
        let document = document(&report, &Layout { radar: true, ..Layout::default() });
        let html = document.html();
        for id in ["quadrants-", "overview-contrast", "distribution-lead", "radar-lead", "alt-distribution", "{ $"] {
            assert!(!html.contains(&format!(">{id}")), "{language}: {id} is missing");
        }
        assert!(!html.contains("Unknown localization"), "{language}");
        assert_eq!(document.charts().len(), 19, "{language}");
    }
}
