//! The texts of a draft, each with an address of its own: `others/direction-1/de`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Content, Draft};
use crate::language::{Language, Localized};

/// The most characters that a draft keeps of one text. It is more than any text of a questionnaire may have, so that what
/// is too long can be kept while it is being made shorter.
pub const MAX_TYPED: usize = 4_000;

/// One text of a draft in one language.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Field {
    Title(Language),
    /// SPDX identifier; it has no language, as the two below.
    Licence,
    Source,
    Attribution,
    /// The label of the scale at this place, from 0 on.
    Label(usize, Language),
    NotObserved(Language),
    /// The name of a competency.
    Name(String, Language),
    Definition(String, Language),
    /// The self wording of an item or a question.
    Own(String, Language),
    /// The others wording of an item or a question.
    Others(String, Language),
}

/// Not the address of a text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no such text in a questionnaire")]
pub struct InvalidField;

impl Field {
    /// The language of the text, if it has one.
    pub fn language(&self) -> Option<&Language> {
        match self {
            Self::Licence | Self::Source | Self::Attribution => None,
            Self::Title(language)
            | Self::Label(_, language)
            | Self::NotObserved(language)
            | Self::Name(_, language)
            | Self::Definition(_, language)
            | Self::Own(_, language)
            | Self::Others(_, language) => Some(language),
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Title(language) => write!(f, "title/{language}"),
            Self::Licence => f.write_str("licence"),
            Self::Source => f.write_str("source"),
            Self::Attribution => f.write_str("attribution"),
            Self::Label(at, language) => write!(f, "label/{at}/{language}"),
            Self::NotObserved(language) => write!(f, "not-observed/{language}"),
            Self::Name(key, language) => write!(f, "name/{key}/{language}"),
            Self::Definition(key, language) => write!(f, "definition/{key}/{language}"),
            Self::Own(key, language) => write!(f, "self/{key}/{language}"),
            Self::Others(key, language) => write!(f, "others/{key}/{language}"),
        }
    }
}

impl FromStr for Field {
    type Err = InvalidField;

    fn from_str(address: &str) -> Result<Self, InvalidField> {
        let language = |tag: &str| Language::parse(tag).map_err(|_| InvalidField);
        let parts: Vec<&str> = address.split('/').collect();
        Ok(match parts.as_slice() {
            ["licence"] => Self::Licence,
            ["source"] => Self::Source,
            ["attribution"] => Self::Attribution,
            ["title", tag] => Self::Title(language(tag)?),
            ["not-observed", tag] => Self::NotObserved(language(tag)?),
            ["label", at, tag] => Self::Label(at.parse().map_err(|_| InvalidField)?, language(tag)?),
            ["name", key, tag] => Self::Name((*key).to_owned(), language(tag)?),
            ["definition", key, tag] => Self::Definition((*key).to_owned(), language(tag)?),
            ["self", key, tag] => Self::Own((*key).to_owned(), language(tag)?),
            ["others", key, tag] => Self::Others((*key).to_owned(), language(tag)?),
            _ => return Err(InvalidField),
        })
    }
}

impl TryFrom<String> for Field {
    type Error = InvalidField;

    fn try_from(address: String) -> Result<Self, InvalidField> {
        address.parse()
    }
}

impl From<Field> for String {
    fn from(field: Field) -> Self {
        field.to_string()
    }
}

impl Draft {
    /// The text at an address; nothing where none is written. None if there is no such place.
    pub fn text(&self, field: &Field) -> Option<&str> {
        if field.language().is_some_and(|language| !self.content.languages.contains(language)) {
            return None;
        }
        match field {
            Field::Licence => Some(self.content.licence.as_deref().unwrap_or_default()),
            Field::Source => Some(self.content.source.as_deref().unwrap_or_default()),
            Field::Attribution => Some(self.content.attribution.as_deref().unwrap_or_default()),
            _ => {
                let language = field.language()?;
                Some(self.content.localized(field)?.get(language).unwrap_or_default())
            }
        }
    }
}

impl Content {
    /// The text in all languages.
    pub(super) fn localized(&self, field: &Field) -> Option<&Localized> {
        let competency = |key: &str| self.competencies.iter().find(|competency| competency.key == key);
        let item = |key: &str| self.competencies.iter().flat_map(|one| &one.items).find(|item| item.key == key);
        let question = |key: &str| self.questions.iter().find(|question| question.key == key);
        match field {
            Field::Licence | Field::Source | Field::Attribution => None,
            Field::Title(_) => Some(&self.title),
            Field::Label(at, _) => self.scale.labels.get(*at),
            Field::NotObserved(_) => Some(&self.scale.not_observed),
            Field::Name(key, _) => competency(key).map(|one| &one.name),
            Field::Definition(key, _) => competency(key).map(|one| &one.definition),
            Field::Own(key, _) => item(key).map(|item| &item.own).or_else(|| question(key).map(|one| &one.own)),
            Field::Others(key, _) => {
                item(key).map(|item| &item.others).or_else(|| question(key).map(|one| &one.others))
            }
        }
    }

    /// The same, to be written.
    pub(super) fn localized_mut(&mut self, field: &Field) -> Option<&mut Localized> {
        let Self { title, scale, competencies, questions, .. } = self;
        let wordings = match field {
            Field::Licence | Field::Source | Field::Attribution => return None,
            Field::Title(_) => return Some(title),
            Field::Label(at, _) => return scale.labels.get_mut(*at),
            Field::NotObserved(_) => return Some(&mut scale.not_observed),
            Field::Name(key, _) => return competencies.iter_mut().find(|one| one.key == *key).map(|one| &mut one.name),
            Field::Definition(key, _) => {
                return competencies.iter_mut().find(|one| one.key == *key).map(|one| &mut one.definition);
            }
            Field::Own(key, _) | Field::Others(key, _) => {
                let item = competencies.iter_mut().flat_map(|one| &mut one.items).find(|item| item.key == *key);
                if let Some(item) = item {
                    (&mut item.own, &mut item.others)
                } else {
                    let question = questions.iter_mut().find(|question| question.key == *key)?;
                    (&mut question.own, &mut question.others)
                }
            }
        };
        Some(if matches!(field, Field::Own(..)) { wordings.0 } else { wordings.1 })
    }

    /// A text that has no language.
    pub(super) fn plain_mut(&mut self, field: &Field) -> Option<&mut Option<String>> {
        match field {
            Field::Licence => Some(&mut self.licence),
            Field::Source => Some(&mut self.source),
            Field::Attribution => Some(&mut self.attribution),
            _ => None,
        }
    }

    /// The addresses of all texts in a language, those that are missing included.
    pub(super) fn fields(&self, language: &Language) -> Vec<Field> {
        let mut fields = vec![Field::Title(language.clone())];
        fields.extend((0..self.scale.labels.len()).map(|at| Field::Label(at, language.clone())));
        fields.push(Field::NotObserved(language.clone()));
        let wordings = |fields: &mut Vec<Field>, key: &str| {
            fields.push(Field::Own(key.to_owned(), language.clone()));
            fields.push(Field::Others(key.to_owned(), language.clone()));
        };
        for competency in &self.competencies {
            fields.push(Field::Name(competency.key.clone(), language.clone()));
            fields.push(Field::Definition(competency.key.clone(), language.clone()));
            for item in &competency.items {
                wordings(&mut fields, &item.key);
            }
        }
        for question in &self.questions {
            wordings(&mut fields, &question.key);
        }
        fields
    }
}
