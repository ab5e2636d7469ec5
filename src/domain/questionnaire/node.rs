//! What TOML and JSON have in common: a tree of values that know their places.
//!
//! Both are read into this tree first, so that a questionnaire is checked by one piece of code and two entries of one
//! key are still two when it looks.

use crate::fault::Place;

/// A value and where it stands.
pub(super) struct Node {
    pub(super) place: Place,
    pub(super) value: Value,
}

/// A value of a questionnaire file.
pub(super) enum Value {
    Text(String),
    Whole(i64),
    Truth(bool),
    List(Vec<Node>),
    /// In the file's order.
    Table(Vec<Entry>),
    /// Something that no key of a questionnaire takes, in words.
    Other(&'static str),
}

/// One key of a table and its value.
pub(super) struct Entry {
    pub(super) key: String,
    /// Where the key stands.
    pub(super) place: Place,
    pub(super) node: Node,
}

impl Value {
    /// What the value is, in words.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Whole(_) => "a whole number",
            Self::Truth(_) => "true or false",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
            Self::Other(kind) => kind,
        }
    }
}
