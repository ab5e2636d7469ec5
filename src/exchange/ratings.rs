//! Ratings that were collected with other tools: a file of answers and a mapping in, the domain's ratings out.
//!
//! # The way of a file
//! bytes → [`AnswerFile`], rows of a table or a workbook → [`propose`], a [`Mapping`] from the file and the questionnaire
//! alone, with [`OPEN`] where a person has to decide → [`Preview`], which shows it with the first raters as they would be
//! read → the person mends the mapping, a TOML file → [`read`], which checks it against every row and hands these over to
//! the domain ([`parallax_domain::ratings::RaterRows`]), whose checks have the last word.
//!
//! # What is promised
//! - A guess that could turn a report round is never made: what contradicts the questionnaire, or is not in it, is for a
//!   person to decide.
//! - Every column is for something, or is named as left out.
//! - A large file is read row by row; its text is held once.

mod answers;
mod census;
mod file;
mod fit;
mod header;
mod known;
mod mapping;
mod preview;
mod propose;
mod reading;
mod resemblance;
mod show;
mod tally;
#[cfg(test)]
mod tests;
mod words;
mod write;

pub use file::{AnswerFile, PlainShape};
pub use header::Tool;
pub use mapping::{Columns, Mapping, NOT_OBSERVED, OPEN, Rater, RaterGroup, Subject, Value};
pub use preview::{Preview, Taken, TakenColumn};
pub use propose::{Proposal, propose};
pub use reading::{ReadRow, read};
pub use tally::Counted;
