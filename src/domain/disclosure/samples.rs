//! Questionnaires and answers for tests, and the reference cases in `tests/fixtures/gold`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::OpenedAnswer;
use crate::answer::Answer;
use crate::group::Group;
use crate::language::{Language, Localized};
use crate::questionnaire::{Competency, Item, Question, Questionnaire, Scale};

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
