//! A mapping: how a file of answers is read as ratings of a questionnaire. It is a file that people mend by hand.

use std::collections::BTreeMap;

use parallax_domain::fault::{Faults, Place};
use serde::{Deserialize, Serialize};

/// What stands in a mapping where a person has to decide.
pub const OPEN: &str = "?";

/// How a value of “not observed” is written.
pub const NOT_OBSERVED: &str = "not observed";

/// How a file of answers, a row a rater, is read as ratings. Columns are named as the file's header names them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The key of the questionnaire.
    pub questionnaire: String,
    /// The sheet of a workbook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Rows above the header, such as a title; empty rows do not count.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub title_rows: usize,
    /// Rows of the header.
    #[serde(default = "one")]
    pub header_rows: usize,
    /// What tells one rater from another.
    pub rater: Rater,
    /// Columns that hold nothing that is wanted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
    /// Columns of which a person has to say what they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub undecided: Vec<String>,
    /// Who was rated.
    pub subject: Subject,
    /// How the rater stands to the client.
    pub group: RaterGroup,
    /// The columns of each item, by its key.
    pub items: BTreeMap<String, Columns>,
    /// The columns of each open question, by its key.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub comments: BTreeMap<String, Columns>,
    /// What the answers to items mean. Numbers of the scale and labels of the questionnaire need not be here.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, Value>,
}

/// What tells one rater from another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rater {
    /// What stands in this column.
    Column(String),
    /// Each row is a rater of its own.
    EachRow,
}

/// Who was rated: somebody in each row, or one person in all of the file.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// The column with the client's key or name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The column with the client's name, where `column` holds a key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_column: Option<String>,
    /// The client's key, if there is no column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The client's name, if there is no column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// How the rater stands to the client.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RaterGroup {
    /// The column with the word for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The group of all rows, if there is no column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all: Option<String>,
    /// The group of each word. The usual words for the five groups need not be here.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
}

/// The columns of one item or question: one, or several of which each row fills one, such as a form for the client and a
/// form for everyone else.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(from = "OneOrMore", into = "OneOrMore")]
pub struct Columns(pub Vec<String>);

#[derive(Clone, Serialize, Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl From<OneOrMore> for Columns {
    fn from(written: OneOrMore) -> Self {
        Self(match written {
            OneOrMore::One(name) => vec![name],
            OneOrMore::More(names) => names,
        })
    }
}

impl From<Columns> for OneOrMore {
    fn from(Columns(names): Columns) -> Self {
        match <[String; 1]>::try_from(names) {
            Ok([name]) => Self::One(name),
            Err(names) => Self::More(names),
        }
    }
}

/// What an answer means.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "NumberOrWord", into = "NumberOrWord")]
pub enum Value {
    Rating(i32),
    NotObserved,
    /// A person has to decide.
    Open,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(untagged)]
enum NumberOrWord {
    Number(i32),
    Word(String),
}

impl TryFrom<NumberOrWord> for Value {
    type Error = String;

    fn try_from(written: NumberOrWord) -> Result<Self, String> {
        match written {
            NumberOrWord::Number(rating) => Ok(Self::Rating(rating)),
            NumberOrWord::Word(word) if word == NOT_OBSERVED => Ok(Self::NotObserved),
            NumberOrWord::Word(word) if word == OPEN => Ok(Self::Open),
            NumberOrWord::Word(word) => {
                Err(format!("“{word}” is no value; write a whole number, or \"{NOT_OBSERVED}\""))
            }
        }
    }
}

impl From<Value> for NumberOrWord {
    fn from(value: Value) -> Self {
        match value {
            Value::Rating(rating) => Self::Number(rating),
            Value::NotObserved => Self::Word(NOT_OBSERVED.to_owned()),
            Value::Open => Self::Word(OPEN.to_owned()),
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}

fn one() -> usize {
    1
}

impl Mapping {
    /// Reads a mapping from its file. Whether it fits a file of answers is seen when that is read.
    ///
    /// # Errors
    /// If the text is no such file, with the place of its first fault.
    pub fn from_toml(text: &str) -> Result<Self, Faults> {
        toml::from_str(text).map_err(|fault| {
            let place = match fault.span() {
                Some(span) => {
                    let before = text.get(..span.start).unwrap_or(text);
                    let line = before.matches('\n').count() + 1;
                    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
                    Place::Position { line, column }
                }
                None => Place::File {},
            };
            let reason = fault.message().lines().collect::<Vec<_>>().join("; ");
            Faults::one(place, reason, "Correct it there, or have the mapping proposed anew.")
        })
    }
}
