//! What can be done to a draft.

use serde::{Deserialize, Serialize};

use super::{Draft, DraftCompetency, DraftItem, DraftQuestion, Field};
use crate::group::Group;
use crate::language::{Language, Localized};

/// One change of a draft. Each says what it changes and, where two people could write at the same time, what was there
/// before, so that nobody writes over what they have not seen.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(tag = "edit", rename_all = "kebab-case")]
pub enum Edit {
    /// Puts a text in the place of another one.
    Write { field: Field, was: String, text: String },
    /// Puts an element in, with all that it holds.
    Insert { element: Element, before: Neighbour },
    /// Takes an element out, with all that it holds.
    Remove { kind: Kind, key: String },
    /// Puts an element elsewhere.
    Move { kind: Kind, key: String, before: Neighbour },
    /// Gives an item another identity: it asks something else than before.
    Rename { from: String, to: String },
    /// Says whether a high rating of an item means little of the competency.
    SetReverse { item: String, reverse: bool },
    /// Says whether raters of a group are asked an item.
    SetAsked { item: String, group: Group, asked: bool },
    /// Adds a language, at this place from 0 on, with texts that are there already.
    InsertLanguage { language: Language, at: usize, texts: Vec<(Field, String)> },
    /// Takes a language out, with all its texts.
    RemoveLanguage { language: Language },
    /// Adds a point to the scale, at this place from 0 on.
    InsertLabel { at: usize, label: Localized },
    /// Takes a point out of the scale.
    RemoveLabel { at: usize },
    /// Says the value of the lowest point of the scale.
    SetFirst { first: i32 },
    /// Dismisses advice.
    Dismiss { advice: String },
    /// Takes the dismissal of advice back.
    Recall { advice: String },
}

/// The elements of a questionnaire.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Competency,
    Item,
    Question,
}

impl Kind {
    /// The word for it, as it stands in addresses and sentences.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Competency => "competency",
            Self::Item => "item",
            Self::Question => "question",
        }
    }

    /// The kind of this word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Competency, Self::Item, Self::Question].into_iter().find(|kind| kind.as_str() == word)
    }
}

/// An element with all that it holds.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Element {
    Competency(DraftCompetency),
    Item(DraftItem),
    Question(DraftQuestion),
}

impl Element {
    /// What kind of element it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Competency(_) => Kind::Competency,
            Self::Item(_) => Kind::Item,
            Self::Question(_) => Kind::Question,
        }
    }

    /// Its key.
    pub fn key(&self) -> &str {
        match self {
            Self::Competency(competency) => &competency.key,
            Self::Item(item) => &item.key,
            Self::Question(question) => &question.key,
        }
    }
}

/// Where an element goes: before another one of its kind, or behind all of them. If the neighbour is not there any more,
/// it goes behind all of them too.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Neighbour {
    /// The competency that an item goes into; nothing for the other kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competency: Option<String>,
    /// The key of the element that then follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

impl Neighbour {
    /// Behind all others; of the items of this competency, if one is named.
    pub fn last(competency: Option<&str>) -> Self {
        Self { competency: competency.map(str::to_owned), key: None }
    }
}

/// Why an edit was not carried out. Nothing was changed then.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditRefused {
    /// Somebody else took it out.
    #[error("this {0} is not there any more. Somebody may have taken it out meanwhile; undo brings it back")]
    Gone(&'static str),
    /// Somebody else wrote there meanwhile.
    #[error("somebody else has written here meanwhile")]
    Changed { field: Field, theirs: String },
    /// It would break a limit or leave something out that must be there.
    #[error("{0}")]
    Impossible(String),
}

impl Draft {
    /// The edit that adds an empty competency behind the others, or behind this one; with one empty item.
    pub fn new_competency(&self, behind: Option<&str>) -> Edit {
        let key = self.free_key("competency", &[]);
        let item = DraftItem {
            key: self.free_key(&key, &[]),
            own: Localized::default(),
            others: Localized::default(),
            reverse: false,
            groups: None,
        };
        let competency =
            DraftCompetency { key, name: Localized::default(), definition: Localized::default(), items: vec![item] };
        let next = behind.and_then(|key| self.following(Kind::Competency, key));
        Edit::Insert {
            element: Element::Competency(competency),
            before: Neighbour { competency: None, key: next.map(str::to_owned) },
        }
    }

    /// The edit that adds an empty item to a competency, behind the others or behind this one.
    pub fn new_item(&self, competency: &str, behind: Option<&str>) -> Edit {
        let item = DraftItem {
            key: self.free_key(competency, &[]),
            own: Localized::default(),
            others: Localized::default(),
            reverse: false,
            groups: None,
        };
        let next = behind.and_then(|key| self.following(Kind::Item, key)).map(str::to_owned);
        Edit::Insert {
            element: Element::Item(item),
            before: Neighbour { competency: Some(competency.to_owned()), key: next },
        }
    }

    /// The edit that adds an empty open question behind the others.
    pub fn new_question(&self) -> Edit {
        let question = DraftQuestion {
            key: self.free_key("question", &[]),
            own: Localized::default(),
            others: Localized::default(),
        };
        Edit::Insert { element: Element::Question(question), before: Neighbour::default() }
    }

    /// The edit that adds a copy of an element behind it, with keys of its own. None if there is no such element.
    pub fn copy_of(&self, kind: Kind, key: &str) -> Option<Edit> {
        let following = self.following(kind, key).map(str::to_owned);
        let (element, competency) = match kind {
            Kind::Competency => {
                let mut copy = self.content.competencies.iter().find(|one| one.key == key)?.clone();
                copy.key = self.free_key("competency", &[]);
                let mut given = vec![copy.key.clone()];
                for item in &mut copy.items {
                    item.key = self.free_key(&copy.key, &given);
                    given.push(item.key.clone());
                }
                (Element::Competency(copy), None)
            }
            Kind::Item => {
                let holder = self.holder(key)?;
                let mut copy = holder.items.iter().find(|item| item.key == key)?.clone();
                copy.key = self.free_key(&holder.key, &[]);
                (Element::Item(copy), Some(holder.key.clone()))
            }
            Kind::Question => {
                let mut copy = self.content.questions.iter().find(|one| one.key == key)?.clone();
                copy.key = self.free_key("question", &[]);
                (Element::Question(copy), None)
            }
        };
        Some(Edit::Insert { element, before: Neighbour { competency, key: following } })
    }

    /// The edit that moves an element one place up or down; an item at the edge of its competency goes over into the next
    /// one. None if there is no such element or it is the first or the last one.
    pub fn step(&self, kind: Kind, key: &str, is_up: bool) -> Option<Edit> {
        let before = match kind {
            Kind::Competency => beside(self.content.competencies.iter().map(|one| one.key.as_str()), key, is_up)?,
            Kind::Question => beside(self.content.questions.iter().map(|one| one.key.as_str()), key, is_up)?,
            Kind::Item => {
                let at = self.content.competencies.iter().position(|one| one.items.iter().any(|i| i.key == key))?;
                let holder = self.content.competencies.get(at)?;
                match beside(holder.items.iter().map(|item| item.key.as_str()), key, is_up) {
                    Some(place) => Neighbour { competency: Some(holder.key.clone()), ..place },
                    None if is_up => {
                        let target = self.content.competencies.get(at.checked_sub(1)?)?;
                        Neighbour::last(Some(&target.key))
                    }
                    None => {
                        let target = self.content.competencies.get(at + 1)?;
                        let first = target.items.first().map(|item| item.key.clone());
                        Neighbour { competency: Some(target.key.clone()), key: first }
                    }
                }
            }
        };
        Some(Edit::Move { kind, key: key.to_owned(), before })
    }

    /// The edit that gives an item another identity. None if there is no such item.
    pub fn new_identity(&self, item: &str) -> Option<Edit> {
        let holder = self.holder(item)?;
        Some(Edit::Rename { from: item.to_owned(), to: self.free_key(&holder.key, &[]) })
    }

    /// The competency that holds an item.
    pub(super) fn holder(&self, item: &str) -> Option<&DraftCompetency> {
        self.content.competencies.iter().find(|one| one.items.iter().any(|other| other.key == item))
    }

    /// The element of the same kind that follows, within the competency for an item.
    pub(super) fn following(&self, kind: Kind, key: &str) -> Option<&str> {
        let row: Vec<&str> = match kind {
            Kind::Competency => self.content.competencies.iter().map(|one| one.key.as_str()).collect(),
            Kind::Item => self.holder(key)?.items.iter().map(|item| item.key.as_str()).collect(),
            Kind::Question => self.content.questions.iter().map(|one| one.key.as_str()).collect(),
        };
        row.into_iter().skip_while(|other| *other != key).nth(1)
    }
}

/// The place one up or down of an element in its row; none at the edge, or if it is not in the row.
fn beside<'k>(row: impl Iterator<Item = &'k str>, key: &str, is_up: bool) -> Option<Neighbour> {
    let row: Vec<&str> = row.collect();
    let at = row.iter().position(|other| *other == key)?;
    let next = if is_up {
        Some(*row.get(at.checked_sub(1)?)?)
    } else {
        row.get(at + 1)?;
        row.get(at + 2).copied()
    };
    Some(Neighbour { competency: None, key: next.map(str::to_owned) })
}
