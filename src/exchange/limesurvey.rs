//! LimeSurvey: surveys, groups and questions as XML, archives, and the table with tabs.
//!
//! All of them are brought into the same `structure::Structure` first; what its codes for question types mean is
//! decided in `kinds` alone.

mod kinds;
mod structure;
mod table;
pub(crate) mod views;
mod xml;

use parallax_domain::fault::Faults;
use parallax_domain::table::text_of;

use crate::archive::Archive;
use crate::format::Format;
use crate::refused;
use crate::survey::Survey;

/// Reads a survey, a group or a question (.lss, .lsg, .lsq).
///
/// # Errors
/// If it is damaged, or too large to be a questionnaire.
pub fn read_xml(bytes: &[u8]) -> Result<Survey, Faults> {
    let (text, _) = text_of(bytes)?;
    kinds::survey(xml::structure(&text)?, Format::LimeSurvey)
}

/// Reads the survey of an archive (.lsa). Answers and participants in it are not looked at.
///
/// # Errors
/// If it holds no survey, is damaged, or too large.
pub fn read_archive(bytes: &[u8]) -> Result<Survey, Faults> {
    let mut archive = Archive::open(bytes)?;
    let name = archive.names().iter().find(|name| name.to_lowercase().ends_with(".lss")).cloned();
    let part = match name {
        Some(name) => archive.part(&name)?,
        None => None,
    };
    let part = part.ok_or_else(|| refused("the archive holds no survey (.lss)", "Export the survey as .lss."))?;
    let (text, _) = text_of(&part)?;
    drop(part);
    kinds::survey(xml::structure(&text)?, Format::LimeSurveyArchive)
}

/// Reads the survey structure that is separated by tabs (.txt).
///
/// # Errors
/// If rows are torn, or it is too large.
pub fn read_table(bytes: &[u8]) -> Result<Survey, Faults> {
    kinds::survey(table::structure(bytes)?, Format::LimeSurveyTable)
}
