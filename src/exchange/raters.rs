//! Lists of raters as people keep them: a table of text in any encoding, or a workbook. What a line means is the domain's to
//! say ([`parallax_domain::roster`]).

use parallax_domain::fault::{Faults, quoted};
use parallax_domain::roster::is_header;
use parallax_domain::table::{self, Separator, foreign_kind, text_of};
use parallax_domain::text::grouped;

use crate::archive::Archive;
use crate::detect::in_archive;
use crate::format::Format;
use crate::limits::MAX_FILE;
use crate::refused;
use crate::spreadsheet::workbook;

/// The text of a list.
pub struct ListText {
    /// A table, or a line a rater.
    pub text: String,
    /// What the file was: `an Excel workbook`, `text in UTF-16 (little-endian)`.
    pub kind: String,
    /// What was passed over, for a sentence each.
    pub notes: Vec<String>,
}

/// Takes the text out of a file.
///
/// # Errors
/// If the file is no text and no workbook, exceeds the [`crate::limits`], or is damaged.
pub fn text_of_list(bytes: &[u8]) -> Result<ListText, Faults> {
    const REMEDY: &str = "Save the sheet as “CSV UTF-8” or as an Excel workbook (.xlsx), and give that file.";
    if bytes.len() > MAX_FILE {
        let reason = format!("the file has {} bytes; the limit is {}", grouped(bytes.len()), grouped(MAX_FILE));
        return Err(refused(reason, "Make sure that it is the list of raters."));
    }
    let other = |kind: &str| refused(format!("the file is {kind}, not a list of raters"), REMEDY);
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return match in_archive(&Archive::open(bytes)?) {
            Ok(Format::Workbook) => of_workbook(bytes),
            Ok(_) => Err(other("an archive of a survey")),
            Err(kind) if kind.starts_with("a ZIP archive") => Err(other("a ZIP archive")),
            Err(kind) => Err(other(kind)),
        };
    }
    if let Some(kind) = foreign_kind(bytes) {
        return Err(other(kind));
    }
    let (text, encoding) = text_of(bytes)?;
    let note = table::Format { encoding, separator: Separator::Comma }.note();
    Ok(ListText { text, kind: format!("text in {encoding}"), notes: note.into_iter().map(str::to_owned).collect() })
}

fn of_workbook(bytes: &[u8]) -> Result<ListText, Faults> {
    let missing = || {
        refused(
            "no sheet of the workbook has a column for the addresses",
            "Begin a sheet with the header name, email, group and, if wanted, language.",
        )
    };
    let found = workbook::sheet(bytes, |cells| is_header(cells.iter().map(String::as_str)), missing)?;
    let others = found.other_sheets.iter().map(|name| format!("The sheet {} was not read.", quoted(name)));
    let headless = found.headless_columns.iter().map(|column| format!("The {column} has no header and was not read."));
    Ok(ListText { text: found.text, kind: "an Excel workbook".to_owned(), notes: others.chain(headless).collect() })
}
