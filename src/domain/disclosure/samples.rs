//! Questionnaires and answers for tests, and the reference cases in `tests/fixtures/gold`.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::OpenedAnswer;
use crate::answer::Answer;
use crate::exact::Exact;
use crate::group::Group;
use crate::language::{Language, Localized};
use crate::questionnaire::{Competency, Item, Question, Questionnaire, Scale};
use crate::statistics::Undefined;
use crate::statistics::agreement::{Distribution, Null};

pub(crate) const KEY: [u8; 32] = [7; 32];

pub(crate) fn english(text: &str) -> Localized {
    Localized::new([(Language::english(), text.to_owned())])
}

pub(crate) fn scale(first: i32, options: usize) -> Scale {
    Scale { first, labels: vec![english("label"); options], not_observed: Some(english("not observed")) }
}

pub(crate) fn item(key: &str) -> Item {
    let (own, others) = (english("I do"), english("{name} does"));
    Item { key: key.to_owned(), own, others, reverse: false, groups: None }
}

/// A questionnaire of these competencies with these items, on a scale from 1 to 5, with the questions `keep` and `change`.
pub(crate) fn questionnaire(competencies: &[(&str, &[&str])]) -> Questionnaire {
    let competencies = competencies.iter().map(|(key, items)| Competency {
        key: (*key).to_owned(),
        name: english(key),
        definition: None,
        items: items.iter().map(|key| item(key)).collect(),
    });
    let question = |key: &str| Question { key: key.to_owned(), own: english("And I?"), others: english("And {name}?") };
    Questionnaire {
        key: "sample".to_owned(),
        version: 1,
        title: english("Sample"),
        licence: None,
        source: None,
        attribution: None,
        languages: vec![Language::english()],
        scale: scale(1, 5),
        competencies: competencies.collect(),
        questions: vec![question("keep"), question("change")],
    }
}

pub(crate) fn group(key: &str) -> Group {
    Group::parse(key).unwrap()
}

pub(crate) fn groups(keys: &[&str]) -> Vec<Group> {
    keys.iter().map(|key| group(key)).collect()
}

/// Self, manager, peer, `direct_report` and other.
pub(crate) fn usual_groups() -> Vec<Group> {
    groups(&["self", "manager", "peer", "direct_report", "other"])
}

pub(crate) fn rates(group_key: &str, ratings: &[(&str, i32)]) -> OpenedAnswer {
    let ratings = ratings.iter().map(|(key, value)| ((*key).to_owned(), *value)).collect();
    OpenedAnswer::new(group(group_key), Answer::from_checked(ratings, BTreeMap::new()))
}

pub(crate) fn writes(group_key: &str, ratings: &[(&str, i32)], comments: &[(&str, &str)]) -> OpenedAnswer {
    let ratings = ratings.iter().map(|(key, value)| ((*key).to_owned(), *value)).collect();
    let comments = comments.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
    OpenedAnswer::new(group(group_key), Answer::from_checked(ratings, comments))
}

/// The expected values of a case in `statistics_cases.json`; its data, where it has any, is in the case itself.
pub(crate) fn statistics_case(id: &str) -> Value {
    let cases: Vec<Value> =
        serde_json::from_str(include_str!("../../../tests/fixtures/gold/statistics_cases.json")).unwrap();
    cases.into_iter().find(|case| case["id"] == id).unwrap()["expected"].clone()
}

/// The cases of one kind in `anonymity_cases.json`.
pub(crate) fn anonymity_cases(kind: &str) -> Vec<Value> {
    let cases: Vec<Value> =
        serde_json::from_str(include_str!("../../../tests/fixtures/gold/anonymity_cases.json")).unwrap();
    let cases: Vec<Value> = cases.into_iter().filter(|case| case["kind"] == kind).collect();
    assert!(!cases.is_empty(), "no cases of the kind {kind}");
    cases
}

const SMALL: &str = include_str!("../../../tests/fixtures/gold/small.csv");

pub(crate) fn small_expected() -> Value {
    serde_json::from_str(include_str!("../../../tests/fixtures/gold/small.expected.json")).unwrap()
}

pub(crate) fn small_questionnaire() -> Questionnaire {
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
pub(crate) fn small_rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str, Option<i32>)> {
    SMALL.lines().skip(1).map(|line| {
        let fields: Vec<&str> = line.split(',').collect();
        (fields[1], fields[2], fields[3], fields[4].parse().ok())
    })
}

pub(crate) fn small_answers() -> Vec<OpenedAnswer> {
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

/// Equal to the eight decimals that the references were written with, or both absent.
#[track_caller]
pub(crate) fn assert_near(actual: impl Into<Option<f64>>, expected: &Value, what: &str) {
    match (actual.into(), expected.as_f64()) {
        (Some(actual), Some(expected)) => {
            assert!((actual - expected).abs() < 1e-9, "{what}: {actual} is not {expected}");
        }
        (actual, expected) => assert_eq!(actual, expected, "{what}"),
    }
}

#[track_caller]
pub(crate) fn assert_spread(distribution: Distribution<'_>, expected: &Value, what: &str) {
    let near = |figure: Result<Exact, Undefined>, field: &str| {
        assert_near(figure.ok().map(|figure| figure.to_f64()), &expected[field], &format!("{what} {field}"));
    };
    let percent = |share: Result<Exact, Undefined>| share.map(|share| &share * &Exact::whole(100));
    near(distribution.mean(), "mean");
    assert_near(distribution.standard_deviation().ok(), &expected["sd"], what);
    assert_eq!(json!(distribution.min().ok()), expected["min"], "{what}");
    assert_eq!(json!(distribution.max().ok()), expected["max"], "{what}");
    near(distribution.median(), "median");
    near(distribution.ad_mean(), "ad_mean");
    near(distribution.ad_median(), "ad_median");
    near(distribution.rwg_raw(Null::Uniform), "rwg_uniform_raw");
    near(distribution.rwg(Null::Uniform), "rwg_uniform");
    near(distribution.awg(), "awg");
    near(percent(distribution.favourable()), "pct_favourable");
    near(percent(distribution.share_on_top(1)), "pct_top");
    near(percent(distribution.share_on_top(3).map(|top| &Exact::whole(1) - &top)), "pct_unfavourable");
}

/// The mean of a competency of a block that has no item of it.
pub(crate) fn unitemised<'a>(tally: &'a super::Tally, competency: &str, block: &str) -> Option<&'a super::Unitemised> {
    tally.unitemised(competency).find(|(key, _)| *key == block).map(|(_, mean)| mean)
}
