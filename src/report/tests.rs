use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::report::Report;

use super::{Document, png};

fn leadership_core() -> Questionnaire {
    Questionnaire::from_toml(include_str!("../../survey-templates/leadership-core.toml")).unwrap()
}

fn demo() -> Document {
    let report = Report::from_json(include_str!("../../tests/fixtures/report-demo.json")).unwrap();
    Document::new(&report, &leadership_core())
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let (one, other) = (demo(), demo());
    assert_eq!(one.html(), other.html());
    assert_eq!(one.charts(), other.charts());
    assert!(one.pdf().unwrap() == other.pdf().unwrap());
    let chart = one.charts()[0];
    assert!(png(chart, 2.0).unwrap() == png(chart, 2.0).unwrap());
}

#[test]
fn the_fragment_keeps_to_a_strict_content_security_policy() {
    let fragment = demo().html_fragment();
    for forbidden in ["style=", "<script", "<style", "javascript:", " onclick", " onload", "<link", "@import"] {
        assert!(!fragment.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn what_one_rater_could_undo_is_called_tentative_and_two_camps_are_named() {
    let certain = demo();
    assert!(!certain.html().contains("tentative") && !certain.html().contains("two camps"));
    let mut json: serde_json::Value =
        serde_json::from_str(include_str!("../../tests/fixtures/report-demo.json")).unwrap();
    for competency in json["competencies"].as_object_mut().unwrap().values_mut() {
        if competency["gap"]["quadrant"] == "blind_spot" {
            competency["gap"]["tentative"] = true.into();
        }
    }
    json["items"]["sets-direction-1"]["perspectives"]["all_others"]["split"] = true.into();
    let report = Report::from_json(&json.to_string()).unwrap();
    let html = Document::new(&report, &leadership_core()).html();
    for words in [
        "Blind spot, tentative",
        "This is tentative: without one of the raters it might not hold.",
        "</a> <span class=\"soft\">tentative</span>",
        "Opinions form two camps; the mean speaks for neither.",
    ] {
        assert!(html.contains(words), "{words}");
    }
}
