//! Ratings that were collected elsewhere: a table in, opened answers out.
//!
//! Two shapes are read, and told apart by the header (in any case, columns in any order):
//!
//! * *long*: `subject, rater, group, item, value`, a row a rating;
//! * *wide*: `subject, rater, group`, then a column an item, a row a rater.
//!
//! Both may have a column `name` (or `subject_name`) with the name of the subject. The key of an open question in the
//! place of an item's carries comments. An empty value is “not observed”. Groups are read as people write them
//! ([`Group::from_words`]).
//!
//! The order of rows means nothing: subjects, groups and answers come out sorted.
//!
//! [`Ratings::read`] takes every file and tells every fault; [`plain`] takes most long files, and those quickly.
//! [`RaterRows`] takes the rows of files of other shapes, from whoever knows how to read those.

mod columns;
pub mod plain;
mod rater_rows;
mod rows;

use std::collections::{BTreeMap, BTreeSet};

pub use rater_rows::RaterRows;
pub use rows::{Source, slip_of};

use crate::answer::Answer;
use crate::disclosure::OpenedAnswer;
use crate::fault::Faults;
use crate::group::Group;
use crate::questionnaire::Questionnaire;
use crate::table::{Format, Row, Table};
use crate::text::Name;

/// The ratings of one file.
pub struct Ratings {
    /// How the file was read.
    pub format: Format,
    /// By key.
    pub subjects: Vec<SubjectRatings>,
}

/// What the raters of one subject gave.
pub struct SubjectRatings {
    /// As it stands in the file.
    pub key: String,
    /// The key, if the file gives no name.
    pub name: Name,
    /// The groups that have raters: the built-in ones in their order, then the others by key.
    pub groups: Vec<Group>,
    /// One for each rater, those who observed nothing included.
    pub answers: Vec<OpenedAnswer>,
}

impl Ratings {
    /// Reads a file of ratings of this questionnaire, of any size.
    ///
    /// # Errors
    /// Every fault of the file at once, each with its line and column. Nothing is read by halves.
    pub fn read(bytes: &[u8], questionnaire: &Questionnaire) -> Result<Self, Faults> {
        let mut table = Table::read_of_any_size(bytes, columns::is_header)?;
        let format = table.format;
        let subjects = rows::read(&mut table, questionnaire)?;
        Ok(Self { format, subjects: subjects.into_iter().map(SubjectRatings::of).collect() })
    }
}

/// Whether a file names the columns that both shapes have in one of its upper rows.
pub fn is_header(row: &Row) -> bool {
    columns::is_header(row)
}

impl SubjectRatings {
    fn of(subject: Subject) -> Self {
        let groups: BTreeSet<Group> = subject.raters.keys().map(|(group, _)| group.clone()).collect();
        let answers = subject
            .raters
            .into_iter()
            .map(|((group, _), given)| OpenedAnswer::new(group, Answer::from_checked(given.ratings, given.comments)));
        Self { key: subject.key, name: subject.name, groups: groups.into_iter().collect(), answers: answers.collect() }
    }
}

/// A subject whose rows were all found to be right.
#[derive(Debug, PartialEq)]
struct Subject {
    key: String,
    name: Name,
    /// By group and the rater's key.
    raters: BTreeMap<(Group, String), Given>,
}

/// What one rater gave to one subject.
#[derive(Debug, Default, PartialEq)]
struct Given {
    ratings: BTreeMap<String, i32>,
    comments: BTreeMap<String, String>,
}

#[cfg(test)]
mod tests;
