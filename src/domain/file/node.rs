//! What TOML and JSON have in common: a tree of values that know their places.
//!
//! Both are read into this tree first, so that a file is checked by one piece of code and two entries of one key are
//! still two when it looks.

use crate::fault::Place;

/// A value and where it stands.
pub(crate) struct Node {
    pub(crate) place: Place,
    pub(crate) value: Value,
}

/// A value of a file.
pub(crate) enum Value {
    Text(String),
    Whole(i64),
    Truth(bool),
    List(Vec<Node>),
    /// In the file's order.
    Table(Vec<Entry>),
    /// Something that no key takes, in words.
    Other(&'static str),
}

/// One key of a table and its value.
pub(crate) struct Entry {
    pub(crate) key: String,
    /// Where the key stands.
    pub(crate) place: Place,
    pub(crate) node: Node,
}

impl Value {
    /// What the value is, in words.
    pub(crate) fn kind(&self) -> &'static str {
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
