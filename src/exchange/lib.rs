//! Questionnaires and ratings from and to other tools.
//!
//! Pure, as the domain is: bytes in, values out; no files, no clock, no network. Nothing is stored here.
//!
//! # The way of a questionnaire
//! bytes → [`open`] → [`detect`] (by content; the ending of the name is only a hint) → a reader → [`Survey`], a neutral
//! picture of what the file holds → [`Survey::propose`] with [`Decisions`] → [`Proposal`]: how it maps to competencies, items, a
//! scale and open questions, what a person has to decide, what was left out and why → [`Proposal::questionnaire`], where
//! the domain's own check has the last word. A file of Parallax itself comes out of [`open`] as the questionnaire it is.
//!
//! The other way goes [`export::export`]. Where a form is written for another tool, `marks` says by which codes its reader
//! knows the two wordings of an item and the answer that is no rating.
//!
//! Ratings have a way of their own: [`ratings`]; of a list of raters only the text is taken out of its file: [`raters`].
//!
//! # What is promised
//! - Text from outside is hostile: readers turn HTML into plain text and drop what could hide in it.
//! - Nothing is cut silently: what is too long, or has no place in a questionnaire, is left out with its code and reason.
//! - Every refusal is one sentence that says what is wrong, where, and what to do.
//! - No file makes a reader panic, recurse without bound, or fill the memory ([`limits`]).
//!
//! # A reader of a further format
//! A module that turns bytes into a [`Survey`], a [`Format`] with its marks in `detect`, and a line in [`read`]. It uses
//! [`html::to_text`] for every text, [`language::parse`] for every tag, and says in [`Survey::left_out`] what it drops. What
//! is written for that format is read again in a property test of `export`.

mod archive;
mod decision;
mod detect;
pub mod export;
mod format;
pub mod html;
mod import;
mod json;
pub mod language;
pub mod limesurvey;
pub mod limits;
mod marks;
mod placeholder;
mod proposal;
pub mod qualtrics;
mod questionnaire;
pub mod raters;
pub mod ratings;
mod reading;
pub mod spreadsheet;
mod survey;
pub mod surveyjs;
#[cfg(test)]
mod tests;
mod xml;

pub use decision::{About, Choice, CompetencyFrom, Decision, Decisions, Direction};
pub use detect::detect;
pub use format::Format;
pub use import::{Import, open};
pub use proposal::{Proposal, ProposedCompetency, ProposedItem, ProposedQuestion, ProposedScale};
pub use survey::{Block, Kind, LeftOut, Point, Question, Row, Survey};

use parallax_domain::fault::{Faults, Place};

/// Reads a file of any format that is known here. `name` is the file's name, if it has one: it decides nothing, but a
/// refusal names it where its ending promises something else than the file holds.
///
/// # Errors
/// If the file is of no known format, exceeds the [`limits`], or is damaged.
pub fn read(bytes: &[u8], name: Option<&str>) -> Result<Survey, Faults> {
    let survey = match detect(bytes, name)? {
        Format::Table => spreadsheet::read_table(bytes),
        Format::Workbook => spreadsheet::read_workbook(bytes),
        Format::LimeSurvey => limesurvey::read_xml(bytes),
        Format::LimeSurveyArchive => limesurvey::read_archive(bytes),
        Format::LimeSurveyTable => limesurvey::read_table(bytes),
        Format::Qualtrics => qualtrics::read(bytes),
        Format::Parallax => {
            Err(refused("the file is a questionnaire of Parallax itself, which needs no import", "Use it as it is."))
        }
        Format::SurveyJs => surveyjs::read(bytes),
    }?;
    survey.check_size()?;
    Ok(survey)
}

/// A fault of the file as a whole.
fn refused(reason: impl Into<String>, remedy: impl Into<String>) -> Faults {
    Faults::one(Place::File {}, reason, remedy)
}
