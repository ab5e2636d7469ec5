//! What a person decides about an import, as data: from a file, from a page's form, or not at all.

mod file;

use std::collections::BTreeMap;

use parallax_domain::language::{Language, Localized};
use serde::{Deserialize, Serialize};

/// Decisions that were taken; where there is none, the proposed one applies.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Decisions {
    /// The key of the questionnaire.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// What the competencies are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub competency: Option<CompetencyFrom>,
    /// The scale that is taken, such as `scale-1`; items on other scales are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<String>,
    /// Whether the first label of the scale is the lowest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub direction: Option<Direction>,
    /// The answer options that mean “not observed”, by their codes. An empty list makes all of them ratings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_observed: Option<Vec<String>>,
    /// The fields that stand for the client's name, such as `{TOKEN:FIRSTNAME}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_fields: Option<Vec<String>>,
    /// The language of a file that does not tell it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The languages that are taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub languages: Option<Vec<Language>>,
    /// Wordings for the client, by the key of the item or question; without one, the client reads what all read.
    #[serde(rename = "self", skip_serializing_if = "BTreeMap::is_empty")]
    pub own: BTreeMap<String, Localized>,
    /// Items and questions that are left out, by their keys.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub leave_out: Vec<String>,
}

/// What the competencies are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CompetencyFrom {
    /// Each block, page or group.
    Blocks,
    /// Each matrix, by the text above its rows.
    Matrices,
}

impl CompetencyFrom {
    /// As it is written in a file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Blocks => "blocks",
            Self::Matrices => "matrices",
        }
    }
}

/// In which order a file has the labels of the scale.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The lowest first.
    Ascending,
    /// The highest first.
    Descending,
}

impl Direction {
    /// As it is written in a file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ascending => "ascending",
            Self::Descending => "descending",
        }
    }
}

/// What a decision is about: the field of [`Decisions`] that holds it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// [`Decisions::competency`]
    Competency,
    /// [`Decisions::scale`]
    Scale,
    /// [`Decisions::direction`]
    Direction,
    /// [`Decisions::not_observed`]
    NotObserved,
    /// [`Decisions::name_fields`]
    NameFields,
    /// [`Decisions::language`]
    Language,
    /// [`Decisions::languages`]
    Languages,
    /// [`Decisions::own`]
    #[serde(rename = "self")]
    Own,
}

impl About {
    /// The name of the field in a file of decisions.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Competency => "competency",
            Self::Scale => "scale",
            Self::Direction => "direction",
            Self::NotObserved => "not_observed",
            Self::NameFields => "name_fields",
            Self::Language => "language",
            Self::Languages => "languages",
            Self::Own => "self",
        }
    }
}

/// A decision that a person has to take, or take over.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Decision {
    /// Which one.
    pub about: About,
    /// The question, in words.
    pub question: String,
    /// What can be chosen.
    pub options: Vec<Choice>,
    /// Whether any number of the options can be chosen; else it is exactly one.
    pub is_of_several: bool,
    /// The values that apply if nothing is decided.
    pub proposed: Vec<String>,
    /// The values that apply now.
    pub chosen: Vec<String>,
}

/// One option of a decision.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Choice {
    /// As it is written in a file of decisions.
    pub value: String,
    /// As a person reads it.
    pub label: String,
}

impl Choice {
    pub(crate) fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}
