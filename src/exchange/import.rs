//! The door for any file that can become a questionnaire.

use parallax_domain::fault::Faults;
use parallax_domain::questionnaire::Questionnaire;

use crate::survey::Survey;
use crate::{Format, detect, read};

/// What a file holds that can become a questionnaire.
#[derive(Clone, PartialEq, Debug)]
pub enum Import {
    /// A file of Parallax itself: the questionnaire, whole, with nothing to decide.
    Questionnaire(Box<Questionnaire>),
    /// A file of another tool, to be proposed.
    Survey(Survey),
}

/// Opens a file of any format that is known here, one of Parallax itself (TOML or JSON) included. `name` is as in [`read`].
///
/// # Errors
/// As [`read`]; of a questionnaire of Parallax, every fault at once.
pub fn open(bytes: &[u8], name: Option<&str>) -> Result<Import, Faults> {
    if detect(bytes, name)? != Format::Parallax {
        return read(bytes, name).map(Import::Survey);
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let questionnaire = if text.starts_with(b"{") {
        Questionnaire::from_json_bytes(bytes)
    } else {
        Questionnaire::from_toml_bytes(bytes)
    };
    questionnaire.map(|questionnaire| Import::Questionnaire(Box::new(questionnaire)))
}
