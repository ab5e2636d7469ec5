//! A questionnaire while it is being written: any part of it may still be missing.
//!
//! A draft changes only by an [`Edit`], and every edit that was carried out gives the edit that takes it back. It becomes a
//! [`Questionnaire`] as soon as nothing is missing and nothing is wrong any more ([`Draft::check`]).

mod apply;
mod edit;
mod field;
mod history;
mod keys;
mod missing;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use edit::{Edit, EditRefused, Element, Kind, Neighbour};
pub use field::{Field, InvalidField, MAX_TYPED};
pub use history::{Editor, History, UndoRefused};
pub use missing::{DraftFault, Spoken};

use super::{Advice, Competency, Item, Question, Questionnaire, Scale};
use crate::group::Group;
use crate::language::{Language, Localized};

/// The groups that every assessment has, in the order in which they are offered.
pub const USUAL_GROUPS: [Group; 5] = [Group::Own, Group::Manager, Group::Peer, Group::DirectReport, Group::Other];

/// A questionnaire that is being written.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Draft {
    /// What is written so far, in the structure of a questionnaire file.
    #[serde(flatten)]
    content: Content,
    /// The ids of advice that was dismissed.
    #[serde(default)]
    dismissed: BTreeSet<String>,
    /// The keys of items, questions and competencies that are or once were in use: a key is never given twice, for it
    /// says that two items are the same.
    #[serde(default)]
    used: BTreeSet<String>,
    /// The keys of `used` that were given here and stand in no version yet. They are named anew after what they are the
    /// key of before the version is published.
    #[serde(default)]
    provisional: BTreeSet<String>,
}

/// The structure of a questionnaire file, every text of which may be missing.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
struct Content {
    key: String,
    version: u32,
    title: Localized,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    licence: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    attribution: Option<String>,
    languages: Vec<Language>,
    scale: DraftScale,
    #[serde(rename = "competency")]
    competencies: Vec<DraftCompetency>,
    #[serde(rename = "question")]
    questions: Vec<DraftQuestion>,
}

/// The rating scale of a draft.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct DraftScale {
    /// The value of the first label.
    pub first: i32,
    /// Lowest first.
    pub labels: Vec<Localized>,
    /// Empty if “not observed” is not offered.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub not_observed: Localized,
}

/// A competency of a draft.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct DraftCompetency {
    pub key: String,
    pub name: Localized,
    /// Empty if there is none.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub definition: Localized,
    #[serde(rename = "item")]
    pub items: Vec<DraftItem>,
}

/// An item of a draft.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct DraftItem {
    pub key: String,
    #[serde(rename = "self")]
    pub own: Localized,
    pub others: Localized,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reverse: bool,
    /// None if everybody is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub groups: Option<BTreeSet<Group>>,
}

impl DraftItem {
    /// Whether raters of this group are asked.
    pub fn is_asked_of(&self, group: &Group) -> bool {
        self.groups.as_ref().is_none_or(|groups| groups.contains(group))
    }
}

/// An open question of a draft.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct DraftQuestion {
    pub key: String,
    #[serde(rename = "self")]
    pub own: Localized,
    pub others: Localized,
}

impl Draft {
    /// An empty questionnaire in one language, with the labels of a scale.
    pub fn empty(language: Language, scale: &Scale) -> Self {
        let only = |text: &Localized| {
            let told = text.in_language(&language, &Language::english()).to_owned();
            Localized::new([(language.clone(), told)])
        };
        let scale = DraftScale {
            first: scale.first,
            labels: scale.labels.iter().map(only).collect(),
            not_observed: scale.not_observed.as_ref().map(only).unwrap_or_default(),
        };
        let content = Content {
            key: String::new(),
            version: 1,
            title: Localized::default(),
            licence: None,
            source: None,
            attribution: None,
            languages: vec![language],
            scale,
            competencies: Vec::new(),
            questions: Vec::new(),
        };
        Self { content, dismissed: BTreeSet::new(), used: BTreeSet::new(), provisional: BTreeSet::new() }
    }

    /// What comes after a version: the same content, every item with its identity.
    pub fn after(version: &Questionnaire) -> Self {
        let mut draft = Self::copy(version);
        draft.content.key.clone_from(&version.key);
        draft.content.version = version.version.saturating_add(1);
        draft
    }

    /// A questionnaire of its own with the content of another one, whose keys it keeps. It has no key yet.
    pub fn copy(of: &Questionnaire) -> Self {
        let mut content = Content::of(of);
        content.key.clear();
        content.version = 1;
        let items = of.items().map(|(_, item)| &item.key).chain(of.questions.iter().map(|question| &question.key));
        let used = items.chain(of.competencies.iter().map(|competency| &competency.key)).cloned().collect();
        Self { content, dismissed: BTreeSet::new(), used, provisional: BTreeSet::new() }
    }

    /// With keys that may not be given, for an earlier version had them.
    #[must_use]
    pub fn without_keys(mut self, keys: impl IntoIterator<Item = String>) -> Self {
        self.used.extend(keys);
        self
    }

    /// With the key by which the questionnaire is known; empty before it is published for the first time.
    pub fn set_key(&mut self, key: &str) {
        key.clone_into(&mut self.content.key);
    }

    /// The key by which the questionnaire is known; empty as long as it has none.
    pub fn key(&self) -> &str {
        &self.content.key
    }

    /// The version that it will be, from 1 on.
    pub fn version(&self) -> u32 {
        self.content.version
    }

    /// The title, as far as it is written.
    pub fn title(&self) -> &Localized {
        &self.content.title
    }

    /// At least one; the first is the one that others fall back to.
    pub fn languages(&self) -> &[Language] {
        &self.content.languages
    }

    /// The language that is written first.
    pub fn fallback(&self) -> &Language {
        #[expect(clippy::indexing_slicing, reason = "the last language of a draft cannot be taken out")]
        &self.content.languages[0]
    }

    /// The rating scale.
    pub fn scale(&self) -> &DraftScale {
        &self.content.scale
    }

    /// The competencies in their order, each with its items.
    pub fn competencies(&self) -> &[DraftCompetency] {
        &self.content.competencies
    }

    /// The open questions in their order.
    pub fn questions(&self) -> &[DraftQuestion] {
        &self.content.questions
    }

    /// The ids of advice that was dismissed.
    pub fn dismissed(&self) -> &BTreeSet<String> {
        &self.dismissed
    }

    /// All items in their order.
    pub fn items(&self) -> impl Iterator<Item = &DraftItem> {
        self.content.competencies.iter().flat_map(|competency| &competency.items)
    }

    /// Advice on what is written so far, dismissed advice included.
    pub fn advice(&self) -> Vec<Advice> {
        self.content.so_far().advice()
    }

    /// What is written so far, for a preview: texts may be missing, and then read as their fallback or as nothing.
    pub fn preview(&self) -> Questionnaire {
        self.content.so_far()
    }
}

impl Content {
    fn of(questionnaire: &Questionnaire) -> Self {
        Self {
            key: questionnaire.key.clone(),
            version: questionnaire.version,
            title: questionnaire.title.clone(),
            licence: questionnaire.licence.clone(),
            source: questionnaire.source.clone(),
            attribution: questionnaire.attribution.clone(),
            languages: questionnaire.languages.clone(),
            scale: DraftScale {
                first: questionnaire.scale.first,
                labels: questionnaire.scale.labels.clone(),
                not_observed: questionnaire.scale.not_observed.clone().unwrap_or_default(),
            },
            competencies: questionnaire.competencies.iter().map(DraftCompetency::of).collect(),
            questions: questionnaire.questions.iter().map(DraftQuestion::of).collect(),
        }
    }

    /// The same as a questionnaire that nobody has checked. It stays within this module and what looks at wordings.
    fn so_far(&self) -> Questionnaire {
        let there = |text: &Localized| (!text.is_empty()).then(|| text.clone());
        Questionnaire {
            key: self.key.clone(),
            version: self.version,
            title: self.title.clone(),
            licence: self.licence.clone(),
            source: self.source.clone(),
            attribution: self.attribution.clone(),
            languages: self.languages.clone(),
            scale: Scale {
                first: self.scale.first,
                labels: self.scale.labels.clone(),
                not_observed: there(&self.scale.not_observed),
            },
            competencies: self
                .competencies
                .iter()
                .map(|competency| Competency {
                    key: competency.key.clone(),
                    name: competency.name.clone(),
                    definition: there(&competency.definition),
                    items: competency
                        .items
                        .iter()
                        .map(|item| Item {
                            key: item.key.clone(),
                            own: item.own.clone(),
                            others: item.others.clone(),
                            reverse: item.reverse,
                            groups: item.groups.as_ref().map(|groups| groups.iter().cloned().collect()),
                        })
                        .collect(),
                })
                .collect(),
            questions: self
                .questions
                .iter()
                .map(|question| Question {
                    key: question.key.clone(),
                    own: question.own.clone(),
                    others: question.others.clone(),
                })
                .collect(),
        }
    }
}

impl DraftCompetency {
    fn of(competency: &Competency) -> Self {
        Self {
            key: competency.key.clone(),
            name: competency.name.clone(),
            definition: competency.definition.clone().unwrap_or_default(),
            items: competency.items.iter().map(DraftItem::of).collect(),
        }
    }
}

impl DraftItem {
    fn of(item: &Item) -> Self {
        let groups: Option<BTreeSet<Group>> = item.groups.as_ref().map(|groups| groups.iter().cloned().collect());
        Self {
            key: item.key.clone(),
            own: item.own.clone(),
            others: item.others.clone(),
            reverse: item.reverse,
            groups: groups.filter(|groups| !is_everybody(groups)),
        }
    }
}

impl DraftQuestion {
    fn of(question: &Question) -> Self {
        Self { key: question.key.clone(), own: question.own.clone(), others: question.others.clone() }
    }
}

/// Whether to ask these groups is to ask everybody.
fn is_everybody(groups: &BTreeSet<Group>) -> bool {
    groups.len() == USUAL_GROUPS.len() && USUAL_GROUPS.iter().all(|group| groups.contains(group))
}
