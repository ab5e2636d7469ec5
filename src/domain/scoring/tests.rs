//! Scoring: the reference client, and what must hold for every report.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::spread::{Distribution, Null, rwg_j, rwg_j_star};
use super::*;
use crate::answer::Answer;
use crate::disclosure::samples::{KEY, group, questionnaire, rates, statistics_case, usual_groups, writes};
use crate::disclosure::{OpenedAnswer, tally};
use crate::report::schema::faults as report_schema_faults;
use crate::report::{Agreement, InvalidReport};

const SMALL: &str = include_str!("../../../tests/fixtures/gold/small.csv");

fn small_expected() -> Value {
    serde_json::from_str(include_str!("../../../tests/fixtures/gold/small.expected.json")).unwrap()
}

fn small_questionnaire() -> Questionnaire {
    let instrument: Value =
        serde_json::from_str(include_str!("../../../tests/fixtures/gold/small.instrument.json")).unwrap();
    let mut competencies: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for item in instrument["items"].as_array().unwrap() {
        competencies.entry(item["competency"].as_str().unwrap()).or_default().push(item["id"].as_str().unwrap());
    }
    let competencies: Vec<(&str, &[&str])> = competencies.iter().map(|(key, items)| (*key, items.as_slice())).collect();
    questionnaire(&competencies)
}

/// The ratings of the reference client: (rater, group, item, value).
fn small_rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str, Option<i32>)> {
    SMALL.lines().skip(1).map(|line| {
        let fields: Vec<&str> = line.split(',').collect();
        (fields[1], fields[2], fields[3], fields[4].parse().ok())
    })
}

fn small_answers() -> Vec<OpenedAnswer> {
    let mut raters: BTreeMap<(&str, &str), BTreeMap<String, i32>> = BTreeMap::new();
    for (rater, group, item, value) in small_rows() {
        let ratings = raters.entry((rater, group)).or_default();
        ratings.extend(value.map(|value| (item.to_owned(), value)));
    }
    raters
        .into_iter()
        .map(|((_, key), ratings)| OpenedAnswer::new(group(key), Answer::from_checked(ratings, BTreeMap::new())))
        .collect()
}

fn report_of(questionnaire: &Questionnaire, answers: Vec<OpenedAnswer>) -> Report {
    let policy = Policy::standard(&questionnaire.scale);
    let tally = tally(questionnaire, &policy, &usual_groups(), answers, &KEY).unwrap();
    report_from(&tally, questionnaire)
}

fn report_from(tally: &Tally, questionnaire: &Questionnaire) -> Report {
    let subject = Subject { key: "S1".to_owned(), name: "Sam".to_owned() };
    report(tally, questionnaire, subject, &Language::english(), &|key, _| format!("label of {key}"))
}

/// Equal to the eight decimals that the references were written with, or both absent.
#[track_caller]
fn assert_near(actual: impl Into<Option<f64>>, expected: &Value, what: &str) {
    match (actual.into(), expected.as_f64()) {
        (Some(actual), Some(expected)) => {
            assert!((actual - expected).abs() < 1e-9, "{what}: {actual} is not {expected}");
        }
        (actual, expected) => assert_eq!(actual, expected, "{what}"),
    }
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

#[track_caller]
fn assert_spread(distribution: Distribution<'_>, expected: &Value, what: &str) {
    let near = |figure: Option<Exact>, field: &str| {
        assert_near(figure.map(|figure| figure.to_f64()), &expected[field], &format!("{what} {field}"));
    };
    let percent = |share: Option<Exact>| share.map(|share| &share * &Exact::whole(100));
    near(distribution.mean(), "mean");
    assert_near(distribution.standard_deviation(), &expected["sd"], what);
    assert_eq!(json!(distribution.min()), expected["min"], "{what}");
    assert_eq!(json!(distribution.max()), expected["max"], "{what}");
    near(distribution.median(), "median");
    near(distribution.ad_mean(), "ad_mean");
    near(distribution.ad_median(), "ad_median");
    near(distribution.rwg_raw(Null::Uniform), "rwg_uniform_raw");
    near(distribution.rwg(Null::Uniform), "rwg_uniform");
    near(distribution.awg(), "awg");
    near(percent(distribution.favourable()), "pct_favourable");
    near(percent(distribution.share_on_top(1)), "pct_top");
    near(
        percent(Exact::fraction(1, 1).zip(distribution.share_on_top(3)).map(|(one, top)| &one - &top)),
        "pct_unfavourable",
    );
}

/// The truth before disclosure control, which no report shows: it is what the formulas are held against.
#[test]
fn the_formulas_of_spread_give_the_raw_figures_of_the_reference_client() {
    let mut counts: BTreeMap<(&str, &str), Vec<u32>> = BTreeMap::new();
    for (_, group, item, value) in small_rows() {
        let all_others = (group != "self").then_some("all_others_pooled");
        for entity in [Some(group), all_others].into_iter().flatten() {
            let counts = counts.entry((entity, item)).or_insert_with(|| vec![0; 5]);
            if let Some(value) = value {
                counts[usize::try_from(value - 1).unwrap()] += 1;
            }
        }
    }
    let expected = &small_expected()["raw"]["S1"]["item"];
    assert_eq!(counts.len(), 180);
    for ((entity, item), counts) in &counts {
        let expected = &expected[entity][item];
        let distribution = Distribution { first: 1, counts };
        assert_eq!(json!(distribution.n()), expected["n"], "{entity} {item}");
        if distribution.n() > 0 {
            assert_eq!(json!(counts), expected["dist"], "{entity} {item}");
        }
        assert_spread(distribution, expected, &format!("{entity} {item}"));
    }
}

#[test]
fn agreement_over_several_items_is_as_in_the_raw_figures_of_the_reference_client() {
    let questionnaire = small_questionnaire();
    let uniform = Null::Uniform.variance(5).unwrap();
    let expected = &small_expected()["raw"]["S1"]["competency"]["all_others_pooled"];
    for competency in &questionnaire.competencies {
        let spreads = competency.items.iter().map(|item| {
            let values = small_rows().filter(|(_, group, key, _)| *group != "self" && *key == item.key);
            values.fold(vec![0; 5], |mut counts, (.., value)| {
                if let Some(value) = value {
                    counts[usize::try_from(value - 1).unwrap()] += 1;
                }
                counts
            })
        });
        let spreads: Vec<Vec<u32>> = spreads.collect();
        let of = |figure: &dyn Fn(Distribution<'_>) -> Option<Exact>| {
            let figures: Vec<Exact> =
                spreads.iter().filter_map(|counts| figure(Distribution { first: 1, counts })).collect();
            Exact::mean(&figures).unwrap()
        };
        let expected = &expected[&competency.key];
        let variance = of(&|distribution| distribution.variance());
        let items = u32::try_from(spreads.len()).unwrap();
        assert_near(variance.to_f64(), &expected["mean_item_var"], &competency.key);
        assert_near(of(&|distribution| distribution.ad_mean()).to_f64(), &expected["ad_mean_j"], &competency.key);
        assert_near(rwg_j(&variance, &uniform, items).unwrap().to_f64(), &expected["rwgj_uniform"], &competency.key);
        assert_near(rwg_j_star(&variance, &uniform).unwrap().to_f64(), &expected["rwgj_star_uniform"], &competency.key);
    }
}

#[test]
fn agreement_stays_within_its_range_at_the_edges() {
    let expected = statistics_case("G14");
    let single = [
        ("unanimous", [0, 0, 0, 4, 0]),
        ("polarised_n2", [1, 0, 0, 0, 1]),
        ("polarised_n4", [2, 0, 0, 0, 2]),
        ("typical", [0, 0, 1, 2, 1]),
    ];
    for (name, counts) in &single {
        let distribution = Distribution { first: 1, counts };
        let expected = &expected["single"][name];
        assert_near(distribution.variance().map(|s2| s2.to_f64()), &expected["s2"], name);
        assert_near(distribution.rwg_raw(Null::Uniform).map(|rwg| rwg.to_f64()), &expected["raw"], name);
        assert_near(distribution.rwg(Null::Uniform).map(|rwg| rwg.to_f64()), &expected["reported"], name);
    }
    assert_eq!(Distribution { first: 1, counts: &[0, 0, 1, 0, 0] }.rwg(Null::Uniform), None);
    let uniform = Null::Uniform.variance(5).unwrap();
    for case in expected["multi_J10"].as_array().unwrap() {
        let variance = Exact::from_decimal(case["mean_var"].as_f64().unwrap()).unwrap();
        let reported = rwg_j(&variance, &uniform, 10).unwrap();
        assert_near(reported.to_f64(), &case["reported"], "reported");
        assert_near(rwg_j_star(&variance, &uniform).unwrap().to_f64(), &case["r_star"], "r_star");
    }
}

#[test]
fn the_null_variances_are_those_of_the_table() {
    let expected = statistics_case("G12");
    for (options, row) in expected["table"].as_object().unwrap() {
        let options: usize = options.parse().unwrap();
        assert_near(Null::SlightSkew.variance(options).unwrap().to_f64(), &row[1], "slight skew");
        let uniform = Null::Uniform.variance(options).unwrap().half_up(2);
        assert_eq!(uniform.parse::<f64>().ok(), row[0].as_f64(), "uniform of {options}");
    }
    assert_eq!(Null::SlightSkew.variance(4), None);
}

#[test]
fn standard_deviations_and_favourable_shares_are_those_of_the_reference_cases() {
    let t = statistics_case("G13");
    for (case, counts) in [("a", [0, 0, 1, 1, 1]), ("b", [0, 0, 1, 2, 2]), ("c", [0, 1, 1, 4, 2])] {
        let distribution = Distribution { first: 1, counts: &counts };
        assert_near(distribution.mean().map(|mean| mean.to_f64()), &t[case]["mean"], case);
        assert_near(distribution.standard_deviation(), &t[case]["sd"], case);
    }
    let favourable = statistics_case("G19");
    let distribution = Distribution { first: 1, counts: &[1, 0, 1, 1, 2] };
    let percent = |share: Option<Exact>| share.map(|share| share.to_f64() * 100.0);
    assert_near(percent(distribution.favourable()), &favourable["pct_favourable_raw_4_5"], "favourable");
    assert_near(percent(distribution.share_on_top(1)), &favourable["pct_top"], "top");
    assert_near(distribution.mean().map(|mean| mean.to_f64()), &favourable["mean_raw"], "mean");
}

#[test]
fn a_word_of_agreement_is_said_from_five_raters_on() {
    let word = |counts: [u32; 5]| Distribution { first: 1, counts: &counts }.agreement();
    assert_eq!(word([0, 0, 0, 4, 0]), None);
    assert_eq!(word([0, 0, 0, 5, 0]), Some(Agreement::VeryStrong));
    assert_eq!(word([3, 0, 0, 0, 3]), Some(Agreement::None));
    assert_eq!(word([0, 1, 1, 3, 0]), Some(Agreement::Weak));
    assert_eq!(Distribution { first: 1, counts: &[0, 0, 5] }.agreement(), None, "no null is known for three labels");
}

fn pairs(pairs: &[(i64, i64)]) -> Vec<(Exact, Exact)> {
    pairs.iter().map(|(own, others)| (Exact::whole(*own), Exact::whole(*others))).collect()
}

#[test]
fn a_flat_or_short_profile_is_not_compared() {
    assert!(profile::compare(&pairs(&[(3, 2), (3, 4), (3, 3), (3, 5), (3, 1)])).is_none());
    assert!(profile::compare(&pairs(&[(1, 2), (2, 4), (3, 3), (4, 5)])).is_none());
    let same = profile::compare(&pairs(&[(1, 1), (2, 2), (3, 3), (4, 4), (5, 5)])).unwrap();
    assert_eq!((same.pearson, same.d2, same.elevation, same.scatter, same.shape), (1.0, 0.0, 0.0, 0.0, 0.0));
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
    for report in [whole, bare] {
        let mut json: Value = serde_json::from_str(&report.to_json()).unwrap();
        assert_eq!(report_schema_faults(&json), Vec::<String>::new());
        json["items"]["a"]["perspectives"]["peer"]["answers"] = json!([4, 4, 4]);
        json["policy"]["k"] = json!(2);
        assert!(report_schema_faults(&json).len() >= 2, "the schema takes anything");
    }
}
