//! Questionnaires and ratings from and to other tools.
//!
//! Pure, as the domain is: bytes in, values out; no files, no clock, no network. Nothing is stored here.
//!
//! # The way of a questionnaire
//! bytes → [`detect`] (by content; the ending of the name is only a hint) → a reader → [`Survey`], a neutral picture of
//! what the file holds → [`Survey::propose`] with [`Decisions`] → [`Proposal`]: how it maps to competencies, items, a
//! scale and open questions, what a person has to decide, what was left out and why → [`Proposal::questionnaire`], where
//! the domain's own check has the last word.
//!
//! Ratings have a way of their own: [`ratings`].
//!
//! # What is promised
//! - Text from outside is hostile: readers turn HTML into plain text and drop what could hide in it.
//! - Nothing is cut silently: what is too long, or has no place in a questionnaire, is left out with its code and reason.
//! - Every refusal is one sentence that says what is wrong, where, and what to do.
//! - No file makes a reader panic, recurse without bound, or fill the memory ([`limits`]).
//!
//! # A reader of a further format
//! A module that turns bytes into a [`Survey`], a [`Format`] with its marks in `detect`, and a line in [`read`]. It uses
//! [`html::to_text`] for every text, [`language::parse`] for every tag, and says in [`Survey::left_out`] what it drops.

mod archive;
mod decision;
mod detect;
pub mod html;
pub mod language;
pub mod limesurvey;
pub mod limits;
mod placeholder;
mod proposal;
mod questionnaire;
pub mod ratings;
pub mod spreadsheet;
mod survey;
#[cfg(test)]
mod tests;
mod xml;

pub use decision::{About, Choice, CompetencyFrom, Decision, Decisions, Direction};
pub use detect::{Format, detect};
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
        format @ (Format::Qualtrics | Format::SurveyJs) => Err(refused(
            format!("the file is {format}, which cannot be read here yet"),
            "Export the questions as a table (CSV or XLSX) with the columns competency and item.",
        )),
    }?;
    limits::check_size(&survey)?;
    Ok(survey)
}

/// A fault of the file as a whole.
fn refused(reason: impl Into<String>, remedy: impl Into<String>) -> Faults {
    Faults::one(Place::File {}, reason, remedy)
}
