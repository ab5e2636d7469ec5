//! Rows of a table of which nobody has said yet where its header is.

use super::{Encoding, Format, Row, Separator, UPPER_ROWS, check_quotes, decode, records, without_separator_line};
use crate::fault::Faults;

/// All rows of a table of any size, those of its header included. The text is held once.
pub struct Sheet {
    /// How the file was read.
    pub format: Format,
    text: String,
    first_line: usize,
}

impl Sheet {
    /// Reads a table of text.
    ///
    /// # Errors
    /// If the bytes are no text table, or if its quotes do not let cells be told apart.
    pub fn read(bytes: Vec<u8>) -> Result<Self, Faults> {
        let (text, encoding) = decode::decode_in_place(bytes)?;
        Self::of(text, encoding)
    }

    fn of(mut text: String, encoding: Encoding) -> Result<Self, Faults> {
        if has_lone_return(&text) {
            text = text.replace("\r\n", "\n").replace('\r', "\n");
        }
        let (rest, declared) = without_separator_line(&text);
        let first_line = if declared.is_some() { 2 } else { 1 };
        let above = text.len() - rest.len();
        text.drain(..above);
        let separator = declared.unwrap_or_else(|| separator_of(&text));
        check_quotes(&text, separator, first_line)?;
        Ok(Self { format: Format { encoding, separator }, text, first_line })
    }

    /// The rows that hold anything, in the file's order.
    pub fn rows(&self) -> impl Iterator<Item = Row> {
        records(&self.text, self.format.separator, self.first_line)
    }
}

/// Whether a line ends as on old systems, which nobody counts as a line.
fn has_lone_return(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'\r', bytes).any(|at| bytes.get(at + 1) != Some(&b'\n'))
}

/// The separator that cuts most of the upper rows into the same number of cells. The first line alone may be a title, and
/// wordings in a header may hold more commas than there are columns.
fn separator_of(text: &str) -> Separator {
    let agreement = |separator: Separator| {
        let widths: Vec<usize> = records(text, separator, 1).take(UPPER_ROWS).map(|row| row.len()).collect();
        let alike = |width: usize| widths.iter().filter(|other| **other == width).count();
        widths.iter().filter(|width| **width > 1).map(|width| (alike(*width), *width)).max()
    };
    let found = Separator::ALL.into_iter().max_by_key(|separator| agreement(*separator));
    found.filter(|separator| agreement(*separator).is_some()).unwrap_or(Separator::Comma)
}
