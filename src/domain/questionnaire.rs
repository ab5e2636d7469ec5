//! Questionnaires: competencies with items, one rating scale, open questions.
//!
//! A value of these types is always whole and consistent: it comes only from [`Questionnaire::from_toml`] and
//! [`Questionnaire::from_json`], which report every fault of a file at once. What is still being written is a [`draft`].

mod advice;
mod check;
pub mod draft;
mod lineage;
mod read;
#[cfg(test)]
mod tests;
mod values;
mod write;

use serde::Serialize;

pub use crate::fault::{Fault, Faults, Place};
pub use advice::{Advice, AdviceKind, Part, Spot, Whose};
pub use check::{MAX_LABELS, MAX_LANGUAGES, MAX_QUESTIONS};
pub use lineage::{Lineage, Succession};
pub use read::MAX_BYTES;
pub use values::{MAX_DEFINITION, MAX_KEY, MAX_LABEL, MAX_WORDING};

use crate::group::Group;
use crate::language::{Language, Localized};

/// The most items a questionnaire may have; a form of more could not be answered.
pub const MAX_ITEMS: usize = 500;

/// One questionnaire version.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[non_exhaustive]
pub struct Questionnaire {
    /// Lower-case letters, digits and hyphens.
    pub key: String,
    /// From 1 on.
    pub version: u32,
    pub title: Localized,
    /// SPDX identifier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Printed in the form and the report, where the licence asks for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribution: Option<String>,
    /// At least one; the first is the one that others fall back to.
    pub languages: Vec<Language>,
    pub scale: Scale,
    /// At least one, each with at least one item.
    #[serde(rename = "competency")]
    pub competencies: Vec<Competency>,
    #[serde(rename = "question", skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
}

/// The rating scale, shared by all items.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[non_exhaustive]
pub struct Scale {
    /// The value of the first label; the next ones count up.
    pub first: i32,
    /// 2 to 11 labels, lowest first.
    pub labels: Vec<Localized>,
    /// The label of “not observed”; none if the questionnaire offers no such answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_observed: Option<Localized>,
}

impl Scale {
    /// The lowest value.
    pub fn lowest(&self) -> i32 {
        self.first
    }

    /// The highest value.
    pub fn highest(&self) -> i32 {
        let steps = i32::try_from(self.labels.len()).unwrap_or(i32::MAX);
        self.first.saturating_add(steps.saturating_sub(1))
    }

    /// The number of values.
    pub fn options(&self) -> usize {
        self.labels.len()
    }

    /// Whether the value is on the scale.
    pub fn contains(&self, value: i32) -> bool {
        (self.lowest()..=self.highest()).contains(&value)
    }

    /// All values, lowest first, with their labels.
    pub fn values(&self) -> impl Iterator<Item = (i32, &Localized)> {
        (self.first..).zip(&self.labels)
    }
}

/// A competency and its items.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[non_exhaustive]
pub struct Competency {
    /// Letters, digits, hyphens, underscores and dots; unique among competencies.
    pub key: String,
    pub name: Localized,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub definition: Option<Localized>,
    #[serde(rename = "item")]
    pub items: Vec<Item>,
}

/// One behaviour, rated.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[non_exhaustive]
pub struct Item {
    /// Letters, digits, hyphens, underscores and dots; unique among all items and questions.
    pub key: String,
    /// The wording for the client, in the first person.
    #[serde(rename = "self")]
    pub own: Localized,
    /// The wording for everyone else, with `{name}` where the client's name goes.
    pub others: Localized,
    /// Whether a high rating means little of the competency. Ratings are turned round once, when they are read.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub reverse: bool,
    /// The groups that are asked; everybody if none are named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<Group>>,
}

impl Item {
    /// Whether raters of this group are asked this item.
    pub fn is_asked_of(&self, group: &Group) -> bool {
        self.groups.as_ref().is_none_or(|groups| groups.contains(group))
    }

    /// The wording that a rater of this group reads, `{name}` filled in.
    pub fn wording(&self, group: &Group, name: &str, language: &Language, fallback: &Language) -> String {
        wording(&self.own, &self.others, group, name, language, fallback)
    }
}

/// An open question.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[non_exhaustive]
pub struct Question {
    /// Letters, digits, hyphens, underscores and dots; unique among all items and questions.
    pub key: String,
    #[serde(rename = "self")]
    pub own: Localized,
    pub others: Localized,
}

impl Question {
    /// The wording that a rater of this group reads, `{name}` filled in.
    pub fn wording(&self, group: &Group, name: &str, language: &Language, fallback: &Language) -> String {
        wording(&self.own, &self.others, group, name, language, fallback)
    }
}

fn wording(
    own: &Localized,
    others: &Localized,
    group: &Group,
    name: &str,
    language: &Language,
    fallback: &Language,
) -> String {
    let text = if *group == Group::Own { own } else { others };
    text.in_language(language, fallback).replace("{name}", name)
}

impl Questionnaire {
    /// The language that missing wordings fall back to.
    pub fn fallback(&self) -> &Language {
        #[expect(clippy::indexing_slicing, reason = "a questionnaire has at least one language")]
        &self.languages[0]
    }

    /// The language in which a reader of `wanted` is told the wordings: that one, one of the same family, or the first.
    pub fn nearest(&self, wanted: &Language) -> &Language {
        let offered = || self.languages.iter();
        offered()
            .find(|language| *language == wanted)
            .or_else(|| offered().find(|language| language.primary() == wanted.primary()))
            .unwrap_or_else(|| self.fallback())
    }

    /// All items, in the questionnaire's order, each with its competency.
    pub fn items(&self) -> impl Iterator<Item = (&Competency, &Item)> {
        self.competencies.iter().flat_map(|c| c.items.iter().map(move |item| (c, item)))
    }

    /// How many items raters of this group are asked.
    pub fn count_asked(&self, group: &Group) -> usize {
        self.items().filter(|(_, item)| item.is_asked_of(group)).count()
    }

    /// About how many minutes it takes a rater of this group: twelve seconds an item and a minute an open question.
    pub fn minutes(&self, group: &Group) -> u32 {
        let seconds = 12 * self.count_asked(group) + 60 * self.questions.len();
        u32::try_from(seconds.div_ceil(60)).unwrap_or(u32::MAX).max(1)
    }

    /// The item of this key.
    pub fn item(&self, key: &str) -> Option<&Item> {
        self.items().map(|(_, item)| item).find(|item| item.key == key)
    }

    /// The open question of this key.
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.key == key)
    }
}
