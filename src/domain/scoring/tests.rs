//! Scoring: the reference client, and what must hold for every report.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::disclosure::samples::{
    KEY, assert_near, assert_spread, questionnaire, rates, small_answers, small_expected, small_questionnaire,
    usual_groups, writes,
};
use crate::disclosure::{OpenedAnswer, tally};
use crate::report::schema::faults as report_schema_faults;
use crate::report::{Gap, GapClass, InvalidReport, Quadrant};

fn report_of(questionnaire: &Questionnaire, answers: Vec<OpenedAnswer>) -> Report {
    let policy = Policy::standard(&questionnaire.scale);
    let tally = tally(questionnaire, &policy, &usual_groups(), answers, &KEY).unwrap();
    report_from(&tally, questionnaire)
}

fn report_from(tally: &Tally, questionnaire: &Questionnaire) -> Report {
    let subject = Subject { key: "S1".to_owned(), name: "Sam".to_owned() };
    report(tally, questionnaire, subject, &Language::english(), &|key, _| format!("label of {key}"))
}

fn keys(object: &Value) -> BTreeSet<&str> {
    object.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn the_reference_client_has_every_figure_of_the_reference_report() {
    let report = report_of(&small_questionnaire(), small_answers());
    let expected = &small_expected()["release"]["S1"];

    let blocks: Vec<&str> = report.perspectives.iter().map(|p| p.key.as_str()).collect();
    assert_eq!(blocks, ["self", "manager", "peer+other", "direct_report", "all_others"]);
    assert_eq!(report.perspectives.iter().map(|p| p.n).collect::<Vec<_>>(), [1, 1, 6, 4, 11]);
    assert_eq!(expected["blocks"], json!(["peer+other", "direct_report"]));

    for (perspective, items) in expected["item"].as_object().unwrap() {
        let shown: BTreeSet<&str> = report
            .items
            .iter()
            .filter(|(_, figures)| figures.perspectives.contains_key(perspective))
            .map(|(key, _)| key.as_str())
            .collect();
        assert_eq!(shown, keys(items), "{perspective}");
        for (item, cell) in items.as_object().unwrap() {
            let figures = &report.items[item].perspectives[perspective];
            assert_near(figures.mean, &cell["mean"], item);
            assert_eq!(json!(figures.n), cell["n"], "{item} {perspective}");
        }
    }
    for (key, figures) in &report.items {
        for (perspective, cell) in &figures.perspectives {
            let expected = &expected["dispersion"][perspective][key];
            assert_eq!(json!(cell.distribution), expected["dist"], "{key} {perspective}");
            assert_eq!(json!(cell.min), expected["min"], "{key} {perspective}");
            assert_eq!(json!(cell.max), expected["max"], "{key} {perspective}");
            assert_near(cell.sd, &expected["sd"], key);
            assert_near(cell.median, &expected["median"], key);
            assert_near(cell.favourable.map(|share| share * 100.0), &expected["pct_favourable"], key);
            assert_eq!(cell.agreement.is_some(), cell.distribution.is_some(), "{key} {perspective}");
            if let Some(counts) = &cell.distribution {
                assert_spread(Distribution { first: 1, counts }, expected, key);
            }
        }
    }
    for (perspective, competencies) in expected["competency"].as_object().unwrap() {
        for (key, cell) in competencies.as_object().unwrap() {
            let figures = &report.competencies[key].perspectives[perspective];
            assert_near(figures.mean, &cell["mean"], key);
            assert_eq!(json!(figures.items), cell["items"], "{key} {perspective}");
        }
    }
    for (key, gap) in expected["gap"].as_object().unwrap() {
        let figures = report.competencies[key].gap.as_ref().unwrap();
        assert_near(figures.value, &gap["gap"], key);
        assert_near(figures.own, &gap["self"], key);
        assert_near(figures.others, &gap["others"], key);
        assert_eq!(json!(figures.matched_items), gap["matched_items"], "{key}");
        assert_eq!(json!(figures.class), gap["cls"], "{key}");
        assert_eq!(json!(figures.quadrant), gap["quadrant"], "{key}");
    }
    for (list, expected) in [
        (&report.highest, &expected["highest"]),
        (&report.highest_tied_out, &expected["highest_tied_out"]),
        (&report.lowest, &expected["lowest"]),
        (&report.lowest_tied_out, &expected["lowest_tied_out"]),
    ] {
        assert_eq!(json!(list), *expected);
    }
    let profile = report.profile.as_ref().unwrap();
    assert_eq!(json!(profile.n), expected["profile"]["n"]);
    assert_near(profile.pearson, &expected["profile"]["pearson"], "pearson");
    assert_near(profile.d2, &expected["profile"]["D2"], "D2");
    assert_near(profile.elevation, &expected["profile"]["elevation"], "elevation");
    assert_near(profile.scatter, &expected["profile"]["scatter"], "scatter");
    assert_near(profile.shape, &expected["profile"]["shape"], "shape");
    assert!(report.comments.is_empty());
}

/// The gap of one client and four peers who all give the same rating.
fn gap_of(own: &[i32], others: &[i32]) -> Gap {
    let items = ["a", "b", "c", "d"];
    let questionnaire = questionnaire(&[("lead", &items)]);
    let rated = |values: &[i32]| items.into_iter().zip(values.iter().copied()).collect::<Vec<_>>();
    let mut answers = vec![rates("self", &rated(own))];
    answers.extend((0..4).map(|_| rates("peer", &rated(others))));
    report_of(&questionnaire, answers).competencies["lead"].gap.clone().unwrap()
}

#[test]
fn a_gap_counts_on_its_boundary_and_a_mean_on_the_cut_is_a_strength() {
    let class = |own: &[i32], others: &[i32]| {
        let gap = gap_of(own, others);
        (gap.class, gap.quadrant)
    };
    assert_eq!(class(&[4, 4, 4, 4], &[3, 3, 4, 4]), (GapClass::Over, Quadrant::ConfirmedStrength));
    assert_eq!(class(&[4, 4, 3, 4], &[3, 3, 3, 4]), (GapClass::Over, Quadrant::BlindSpot));
    assert_eq!(class(&[3, 3, 3, 3], &[3, 3, 4, 4]), (GapClass::Under, Quadrant::HiddenStrength));
    assert_eq!(class(&[2, 2, 2, 2], &[3, 3, 3, 4]), (GapClass::Under, Quadrant::KnownDevelopmentArea));
    assert_eq!(class(&[4, 3, 3, 4], &[3, 3, 3, 4]), (GapClass::Agreement, Quadrant::KnownDevelopmentArea));
}

#[test]
fn a_finding_is_tentative_if_one_rater_could_undo_it() {
    let is_tentative = |own: i32, others: &[i32]| {
        let questionnaire = questionnaire(&[("lead", &["a"])]);
        let mut answers = vec![rates("self", &[("a", own)])];
        answers.extend(others.iter().map(|rating| rates("peer", &[("a", *rating)])));
        let gap = report_of(&questionnaire, answers).competencies["lead"].gap.clone().unwrap();
        (gap.quadrant, gap.tentative)
    };
    // Of four, only the sum is shown: one could have given 1, and the rest 11 of 15.
    assert_eq!(is_tentative(5, &[3, 3, 3, 3]), (Quadrant::BlindSpot, true));
    assert_eq!(is_tentative(5, &[2, 2, 2, 2]), (Quadrant::BlindSpot, false));
    // Of five, the distribution is shown: all gave 3.
    assert_eq!(is_tentative(5, &[3, 3, 3, 3, 3]), (Quadrant::BlindSpot, false));
    assert_eq!(is_tentative(4, &[1, 4, 4, 4, 4]), (Quadrant::BlindSpot, true));
    assert_eq!(is_tentative(2, &[4, 4, 4, 4, 4]), (Quadrant::HiddenStrength, false));
    assert_eq!(is_tentative(2, &[5, 3, 3, 3, 4]), (Quadrant::HiddenStrength, true));
    // What is no finding is not tentative either.
    assert_eq!(is_tentative(4, &[4, 4, 4, 3, 4]), (Quadrant::ConfirmedStrength, false));
}

#[test]
fn two_camps_are_named_where_the_distribution_is_shown() {
    let is_split = |others: &[i32]| {
        let questionnaire = questionnaire(&[("lead", &["a"])]);
        let answers = others.iter().map(|rating| rates("peer", &[("a", *rating)])).collect();
        report_of(&questionnaire, answers).items["a"].perspectives["peer"].split
    };
    assert!(is_split(&[1, 1, 2, 5, 5, 4]));
    assert!(!is_split(&[1, 1, 5, 5]), "four people have no distribution");
    assert!(!is_split(&[3, 3, 4, 4, 3]));
}

proptest! {
    #[test]
    fn a_finding_that_is_not_tentative_survives_the_loss_of_any_rater(
        own in [1_i32..6, 1..6],
        others in proptest::collection::vec([1_i32..6, 1..6], 5..9),
    ) {
        let questionnaire = questionnaire(&[("lead", &["a", "b"])]);
        let gap = |others: &[[i32; 2]]| {
            let rated = |group: &str, [a, b]: &[i32; 2]| rates(group, &[("a", *a), ("b", *b)]);
            let answers = others.iter().map(|ratings| rated("peer", ratings)).chain([rated("self", &own)]);
            report_of(&questionnaire, answers.collect()).competencies["lead"].gap.clone().unwrap()
        };
        let all = gap(&others);
        if matches!(all.quadrant, Quadrant::BlindSpot | Quadrant::HiddenStrength) && !all.tentative {
            for left_out in 0..others.len() {
                let mut rest = others.clone();
                rest.remove(left_out);
                prop_assert_eq!(gap(&rest).quadrant, all.quadrant);
            }
        }
    }
}

#[test]
fn a_gap_needs_half_of_the_items_from_both_sides() {
    let questionnaire = questionnaire(&[("lead", &["a", "b", "c", "d"])]);
    let of = |own: &[(&str, i32)]| {
        let mut answers = vec![rates("self", own)];
        answers.extend((0..4).map(|_| rates("peer", &[("b", 3), ("c", 3), ("d", 3)])));
        report_of(&questionnaire, answers).competencies.remove("lead").unwrap()
    };
    let two = of(&[("a", 5), ("b", 5), ("c", 1)]);
    assert_eq!(two.gap.map(|gap| gap.matched_items), Some(2));
    let one = of(&[("a", 5), ("b", 5)]);
    assert_eq!(one.gap, None, "only one of four items is matched");
    assert!(one.perspectives.contains_key("self"), "half of the items are rated");
    assert!(!of(&[("a", 5)]).perspectives.contains_key("self"));
}

#[test]
fn a_report_comes_back_from_its_json_and_one_of_another_format_is_refused() {
    let report = report_of(&small_questionnaire(), small_answers());
    let json = report.to_json();
    let back = Report::from_json(&json).unwrap();
    assert_eq!(back, report);
    assert_eq!(back.to_json(), json);
    let newer = json.replacen("parallax.report/1", "parallax.report/2", 1);
    assert!(matches!(Report::from_json(&newer), Err(InvalidReport::OtherFormat(_))));
    assert!(matches!(Report::from_json("{}"), Err(InvalidReport::Unreadable(_))));
}

#[test]
fn a_report_names_what_it_shows_and_nothing_else() {
    let questionnaire = questionnaire(&[("lead", &["a"]), ("listen", &["b"])]);
    let answers = (0..3).map(|_| writes("peer", &[("a", 4)], &[("keep", "Well done")])).collect();
    insta::assert_snapshot!(report_of(&questionnaire, answers).to_json());
}

#[test]
fn reports_follow_the_published_schema() {
    let whole = report_of(&small_questionnaire(), small_answers());
    let questionnaire = questionnaire(&[("lead", &["a"])]);
    let bare = report_of(&questionnaire, (0..3).map(|_| writes("peer", &[("a", 4)], &[("keep", "Yes")])).collect());
    let camps =
        (0..5).map(|rater| rates("peer", &[("a", if rater < 2 { 1 } else { 5 })])).chain([rates("self", &[("a", 5)])]);
    let split = report_of(&questionnaire, camps.collect());
    assert!(split.items["a"].perspectives["peer"].split && split.competencies["lead"].gap.as_ref().unwrap().tentative);
    for report in [whole, bare, split] {
        let mut json: Value = serde_json::from_str(&report.to_json()).unwrap();
        assert_eq!(report_schema_faults(&json), Vec::<String>::new());
        json["items"]["a"]["perspectives"]["peer"]["answers"] = json!([4, 4, 4]);
        json["policy"]["k"] = json!(2);
        assert!(report_schema_faults(&json).len() >= 2, "the schema takes anything");
    }
}
