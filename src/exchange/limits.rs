//! How large a file may be, and what it may unpack to.
//!
//! Together they keep the reading of any file below 100 MB of memory: the file, what it unpacks to, its text decoded,
//! and the rows of it that are kept.

use parallax_domain::fault::{Faults, Place};
use parallax_domain::text::grouped;

use crate::{html, refused};

/// The most bytes of a file (10 MB).
pub const MAX_FILE: usize = 10_000_000;
/// The most bytes that the parts of an archive unpack to together, counted while they are unpacked.
pub const MAX_UNPACKED: usize = 24_000_000;
/// The most parts of an archive.
pub const MAX_PARTS: usize = 2_000;
/// How deep elements may stand in one another.
pub const MAX_DEPTH: usize = 32;
/// How deep values of a JSON document may stand in one another.
pub const MAX_JSON_DEPTH: usize = 64;
/// The most values of a JSON document.
pub const MAX_VALUES: usize = 200_000;
/// The most questions of a survey, each row of a matrix counted.
pub const MAX_QUESTIONS: usize = 5_000;
/// The most rows that are read of the tables of a survey or a workbook.
pub const MAX_ROWS: usize = 100_000;
/// The most columns of a sheet.
pub const MAX_COLUMNS: usize = 100;
/// The most cells of a line of a table.
pub const MAX_CELLS: usize = 1_000;
/// The most answer options of one question.
pub const MAX_POINTS: usize = 500;
/// The most columns of one question that is a table.
pub const MAX_TABLE_COLUMNS: usize = 20;
/// The most labels of answer options of a survey, those in each language counted.
pub const MAX_WORDINGS: usize = 30_000;

/// How much of a workbook is read.
pub(crate) struct Bounds {
    /// Bytes that its parts unpack to together.
    pub(crate) unpacked: usize,
    /// Texts that its cells refer to.
    pub(crate) texts: usize,
    pub(crate) rows: usize,
    pub(crate) columns: usize,
    /// Bytes of text of a sheet.
    pub(crate) text: usize,
    /// What to do about a larger one.
    pub(crate) remedy: &'static str,
}

/// Of one that holds a questionnaire, from anybody.
pub(crate) const QUESTIONNAIRE: Bounds = Bounds {
    unpacked: MAX_UNPACKED,
    texts: MAX_ROWS,
    rows: 10_000,
    columns: MAX_COLUMNS,
    text: MAX_FILE,
    remedy: "Make sure that it is the questionnaire and not its answers.",
};

/// Of one that holds ratings, from the person who waits for them, on their own machine.
pub(crate) const RATINGS: Bounds = Bounds {
    unpacked: 400_000_000,
    texts: 2_000_000,
    rows: 200_000,
    columns: 2_000,
    text: 100_000_000,
    remedy: "Save the sheet with the ratings as “CSV UTF-8”.",
};

/// Refuses a file of too many bytes.
pub(crate) fn check_bytes(bytes: &[u8]) -> Result<(), Faults> {
    if bytes.len() > MAX_FILE {
        let reason = format!("the file has {} bytes; the limit is {}", grouped(bytes.len()), grouped(MAX_FILE));
        return Err(refused(reason, "Make sure that it is the questionnaire and not its answers."));
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(refused("the file is empty", "Export the questionnaire again."));
    }
    Ok(())
}

/// Refuses a survey with too many labels of answer options, those in each language counted.
pub(crate) fn check_wordings(count: usize) -> Result<(), Faults> {
    if count > MAX_WORDINGS {
        let limit = grouped(MAX_WORDINGS);
        let reason = format!("the survey has {} answers to choose from or more; the limit is {limit}", grouped(count));
        return Err(refused(reason, "Export the part of it that is the questionnaire."));
    }
    Ok(())
}

/// The refusal of a survey of so many questions, or more.
pub(crate) fn too_many_questions(count: usize) -> Faults {
    let reason =
        format!("the survey has {} questions or more; the limit is {}", grouped(count), grouped(MAX_QUESTIONS));
    refused(reason, "Export the part of it that is the questionnaire.")
}

/// Refuses a table with a line of too many cells, whatever separates them.
pub(crate) fn check_lines(text: &str) -> Result<(), Faults> {
    for (index, line) in text.split('\n').enumerate().filter(|(_, line)| line.len() > MAX_CELLS) {
        let counts = [b',', b';', b'\t'].map(|separator| line.bytes().filter(|byte| *byte == separator).count());
        if counts.into_iter().any(|count| count > MAX_CELLS) {
            let reason = format!("the line has more than {} cells", grouped(MAX_CELLS));
            return Err(Faults::one(Place::Row { line: index + 1 }, reason, "Keep the columns of the questionnaire."));
        }
    }
    Ok(())
}

/// A text of a foreign file, or the reason why it is not read.
pub(crate) fn check_text(raw: &str) -> Result<(), String> {
    if raw.len() > html::MAX_BYTES {
        return Err(format!("its text has {} bytes; the limit is {}", grouped(raw.len()), grouped(html::MAX_BYTES)));
    }
    Ok(())
}
