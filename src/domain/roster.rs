//! Lists of raters.

use crate::group::Group;
use crate::language::Language;
use crate::text::{EmailAddress, Name};

/// A checked list of raters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Roster {
    /// In the order of the list.
    pub entries: Vec<RosterEntry>,
}

/// One rater of a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RosterEntry {
    /// The line of the list, from 1 on.
    pub line: usize,
    pub name: Name,
    pub email: EmailAddress,
    pub group: Group,
    pub language: Language,
}
