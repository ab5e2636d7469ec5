//! Tables from spreadsheets: bytes in, rows with true line numbers out.
//!
//! Nobody who exports a table knows its encoding or its separator, so both are recognised here and kept, to be shown.
//! What a table means is decided by those who read it ([`crate::ratings`], [`crate::roster`]); here it is only made
//! certain that no cell stands in a column to which it does not belong.

mod decode;
mod sheet;

use std::borrow::Cow;
use std::collections::BTreeMap;

pub use decode::{Encoding, foreign_kind, text_of};
pub use sheet::Sheet;

use crate::fault::{FaultList, Faults, Place, quoted};
use crate::text::grouped;

/// The most rows of a table, its header not counted.
pub const MAX_ROWS: usize = 1_000_000;

/// The most bytes of a table (64 MiB).
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// How many rows are looked at for the header.
const UPPER_ROWS: usize = 10;

/// A header and rows of as many cells.
pub struct Table {
    /// How the file was read.
    pub format: Format,
    header: Vec<String>,
    header_line: usize,
    /// Kept as text and cut into rows when they are asked for: a million rows of separate cells would fill the memory.
    text: String,
    first_line: usize,
    /// How many rows stand above the header.
    above: usize,
    /// Rows with too few or too many cells; they are not among the rows.
    ragged: FaultList,
}

/// How a table was read, to be shown to the person who gave it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Format {
    pub encoding: Encoding,
    pub separator: Separator,
}

impl std::fmt::Display for Format {
    /// `UTF-8, separated by semicolons`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}, separated by {}", self.encoding, self.separator.plural())
    }
}

impl Format {
    /// What the person should look at, where the reading was a guess.
    pub fn note(&self) -> Option<&'static str> {
        (self.encoding == Encoding::Windows1252).then_some(
            "The file is not UTF-8 and was read as Windows-1252. Look whether letters with accents are right; \
             if not, save the table as “CSV UTF-8”.",
        )
    }
}

/// What stands between two cells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Separator {
    Comma,
    Semicolon,
    Tab,
}

impl Separator {
    const ALL: [Self; 3] = [Self::Tab, Self::Semicolon, Self::Comma];

    pub(crate) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }

    /// For a sentence's end: `semicolons`.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Comma => "commas",
            Self::Semicolon => "semicolons",
            Self::Tab => "tabs",
        }
    }

    /// The one that stands most often outside of quotes in the first line.
    pub(crate) fn of_line(line: &str) -> Self {
        let mut is_quoted = false;
        let mut counts = [0; Self::ALL.len()];
        for byte in line.bytes() {
            is_quoted ^= byte == b'"';
            for (separator, count) in Self::ALL.iter().zip(&mut counts) {
                *count += usize::from(!is_quoted && byte == separator.byte());
            }
        }
        let most = counts.iter().copied().max().filter(|most| *most > 0);
        let found = Self::ALL.into_iter().zip(counts).find(|(_, count)| Some(*count) == most);
        found.map_or(Self::Comma, |(separator, _)| separator)
    }
}

/// One row of a table.
pub struct Row {
    /// The line on which it begins, from 1 on.
    pub line: usize,
    record: csv::StringRecord,
}

impl Row {
    /// A row of these cells.
    pub fn new<'c>(line: usize, cells: impl IntoIterator<Item = &'c str>) -> Self {
        Self { line, record: cells.into_iter().collect() }
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.record.len()
    }

    /// Whether it has no cell.
    pub fn is_empty(&self) -> bool {
        self.record.is_empty()
    }

    /// The cell of a column (from 0 on), without the blanks around it; empty if there is no such column.
    pub fn cell(&self, column: usize) -> &str {
        trim(self.record.get(column).unwrap_or_default())
    }

    /// All cells, without the blanks around them.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.record.iter().map(trim)
    }
}

/// Without blanks around it. Line breaks stay: one in an address is a fault and not a blank.
pub(crate) fn trim(cell: &str) -> &str {
    cell.trim_matches([' ', '\t', '\u{a0}', '\u{feff}'])
}

impl Table {
    /// Reads a table with a header: the first of its upper rows that `is_header` takes for one, else the first row. So
    /// titles above the header do no harm.
    ///
    /// # Errors
    /// If the bytes are no text table, exceed [`MAX_BYTES`] or [`MAX_ROWS`], or if its header or its quotes do not let
    /// cells be told apart. Rows with too few or too many cells are kept back with the table, so that they can be
    /// reported together with what the others have wrong.
    pub fn read(bytes: &[u8], is_header: impl Fn(&Row) -> bool) -> Result<Self, Faults> {
        if bytes.len() > MAX_BYTES {
            return Err(Faults::one(
                Place::File {},
                format!("the file has {} bytes; the limit is {MAX_BYTES} (64 MiB)", bytes.len()),
                "Split it, or make sure that it is the right file.",
            ));
        }
        let (text, encoding) = decode::decode(bytes)?;
        Self::of_text(&text, encoding, is_header)
    }

    /// Reads a table of any size, as [`Table::read`]: for files of the person who waits for it, on their own machine.
    ///
    /// # Errors
    /// As [`Table::read`], but for its limits.
    pub(crate) fn read_of_any_size(bytes: &[u8], is_header: impl Fn(&Row) -> bool) -> Result<Self, Faults> {
        let (text, encoding) = decode::decode(bytes)?;
        Ok(Self::with_count(&text, encoding, is_header)?.0)
    }

    /// Reads a table with a header from a text that is already decoded, such as one that was pasted.
    ///
    /// # Errors
    /// As [`Table::read`].
    pub fn of_text(text: &str, encoding: Encoding, is_header: impl Fn(&Row) -> bool) -> Result<Self, Faults> {
        let (table, count) = Self::with_count(text, encoding, is_header)?;
        if count > MAX_ROWS {
            return Err(Faults::one(
                Place::File {},
                format!("the file has {} rows; the limit is {}", grouped(count), grouped(MAX_ROWS)),
                "Split it, or make sure that it is the right file.",
            ));
        }
        Ok(table)
    }

    /// The table, and the number of rows below its header.
    fn with_count(text: &str, encoding: Encoding, is_header: impl Fn(&Row) -> bool) -> Result<(Self, usize), Faults> {
        let text = unified_line_ends(text);
        let (text, declared) = without_separator_line(&text);
        let mut separator = declared.unwrap_or(Separator::Comma);
        let first_line = if declared.is_some() { 2 } else { 1 };
        let mut head = None;
        for line in text.lines().filter(|line| !line.trim().is_empty()).take(UPPER_ROWS) {
            let candidate = declared.unwrap_or_else(|| Separator::of_line(line));
            let found =
                records(text, candidate, first_line).take(UPPER_ROWS).enumerate().find(|(_, row)| is_header(row));
            if found.is_some() {
                (head, separator) = (found, candidate);
                break;
            }
        }
        if head.is_none() {
            let top = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
            separator = declared.unwrap_or_else(|| Separator::of_line(top));
        }
        check_quotes(text, separator, first_line)?;

        let head = head.or_else(|| records(text, separator, first_line).next().map(|row| (0, row)));
        let Some((above, head)) = head else {
            return Err(Faults::one(
                Place::File {},
                "the file is empty",
                "Give a table with a header and a row for each entry.",
            ));
        };
        let header = checked_header(&head)?;
        let mut ragged = FaultList::default();
        let mut count = 0_usize;
        for row in records(text, separator, first_line).skip(above + 1) {
            count += 1;
            if !is_whole(&row, header.len()) {
                tell_ragged(&row, header.len(), &mut ragged);
            }
        }
        let format = Format { encoding, separator };
        let text = text.to_owned();
        Ok((Self { format, header, header_line: head.line, text, first_line, above, ragged }, count))
    }

    /// The header's cells.
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// The rows that have as many cells as the header, in the file's order.
    pub fn rows(&self) -> impl Iterator<Item = Row> {
        records(&self.text, self.format.separator, self.first_line)
            .skip(self.above + 1)
            .filter(|row| is_whole(row, self.header.len()))
    }

    /// The place of a column's header (columns from 0 on).
    pub fn header_place(&self, column: usize) -> Place {
        self.place_on_line(self.header_line, column)
    }

    /// The header's row.
    pub fn header_row(&self) -> Place {
        Place::Row { line: self.header_line }
    }

    /// The place of a cell (columns from 0 on).
    pub fn place(&self, row: &Row, column: usize) -> Place {
        self.place_on_line(row.line, column)
    }

    fn place_on_line(&self, line: usize, column: usize) -> Place {
        let header = self.header.get(column).map(|header| header.chars().take(40).collect()).unwrap_or_default();
        Place::Cell { line, column: column + 1, header }
    }

    /// Takes out the faults of rows that have too few or too many cells.
    pub fn take_ragged(&mut self) -> FaultList {
        std::mem::take(&mut self.ragged)
    }
}

/// Spreadsheets of several systems mix line ends, even within one file.
fn unified_line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n").into() } else { text.into() }
}

/// Some spreadsheets name their separator on a line before the header: `sep=;`.
fn without_separator_line(text: &str) -> (&str, Option<Separator>) {
    let Some((first, rest)) = text.split_once('\n') else { return (text, None) };
    let declared = first.trim_matches('"').strip_prefix("sep=").map(str::as_bytes);
    match Separator::ALL.into_iter().find(|separator| declared == Some(&[separator.byte()])) {
        Some(separator) => (rest, Some(separator)),
        None => (text, None),
    }
}

/// Makes certain that each quote is closed: one that is not would swallow the rest of the file into one cell.
fn check_quotes(text: &str, separator: Separator, first_line: usize) -> Result<(), Faults> {
    #[derive(PartialEq)]
    enum At {
        CellStart,
        Cell,
        Quoted,
        /// Behind a quote that ends the cell or is the first of two.
        Quote,
    }
    let mut line = first_line;
    let mut opened = first_line;
    let mut at = At::CellStart;
    let mut faults = FaultList::default();
    for byte in text.bytes() {
        at = match (at, byte) {
            (At::CellStart, b'"') => {
                opened = line;
                At::Quoted
            }
            (At::Quoted, b'"') => At::Quote,
            (At::Quote, b'"') | (At::Quoted, _) => At::Quoted,
            (_, b'\n') => At::CellStart,
            (_, byte) if byte == separator.byte() => At::CellStart,
            (At::Quote, b' ' | b'\t' | b'\r') => At::Quote,
            (At::Quote, _) => {
                faults.add(
                    Place::Row { line: opened },
                    "a cell that begins with a quote goes on after its closing quote",
                    "Write each quote inside a quoted cell twice.",
                );
                At::Cell
            }
            (At::CellStart | At::Cell, _) => At::Cell,
        };
        line += usize::from(byte == b'\n');
    }
    if at == At::Quoted {
        faults.add(
            Place::Row { line: opened },
            "a quote is opened here and never closed",
            "Close it, or write the cell without quotes.",
        );
    }
    faults.into_result()
}

/// The rows that hold anything, the header included.
fn records(text: &str, separator: Separator, first_line: usize) -> impl Iterator<Item = Row> + use<'_> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator.byte())
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    std::iter::from_fn(move || {
        loop {
            let mut record = csv::StringRecord::new();
            let start = reader.position().clone();
            // Reading from a checked text in memory, of rows of any length, cannot fail.
            if !reader.read_record(&mut record).unwrap_or_default() {
                return None;
            }
            if record.iter().all(|cell| trim(cell).is_empty()) {
                continue;
            }
            // The reader skips empty lines, but counts a row from the first of them.
            let at = usize::try_from(start.byte()).unwrap_or(usize::MAX);
            let skipped = text.as_bytes().get(at..).unwrap_or_default().iter();
            let skipped = skipped.take_while(|b| matches!(b, b'\n' | b'\r')).filter(|b| **b == b'\n').count();
            let line = usize::try_from(start.line()).unwrap_or(usize::MAX) + skipped + first_line - 1;
            return Some(Row { line, record });
        }
    })
}

fn checked_header(head: &Row) -> Result<Vec<String>, Faults> {
    let mut header: Vec<String> = head.record.iter().map(|cell| trim(cell).to_owned()).collect();
    while header.last().is_some_and(String::is_empty) {
        header.pop();
    }
    let mut faults = FaultList::default();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (index, cell) in header.iter().enumerate() {
        let place = Place::Cell { line: head.line, column: index + 1, header: cell.chars().take(40).collect() };
        if cell.is_empty() {
            faults.add(place, "the column has no header", "Give it one, or take the column out.");
        } else if let Some(first) = seen.insert(cell.to_lowercase(), index + 1) {
            faults.add(
                place,
                format!("the header {} is there twice, first in column {first}", quoted(cell)),
                "Rename or take out one of the two columns.",
            );
        }
    }
    faults.into_result().map(|()| header)
}

/// Whether the row has as many cells as the header; empty cells beyond it do not count.
fn is_whole(row: &Row, columns: usize) -> bool {
    row.record.len() >= columns && row.record.iter().skip(columns).all(|cell| trim(cell).is_empty())
}

fn tell_ragged(row: &Row, columns: usize, faults: &mut FaultList) {
    let cells = row.record.len();
    let plural = if cells == 1 { "cell" } else { "cells" };
    faults.add(
        Place::Row { line: row.line },
        format!("the row has {cells} {plural}, the header {columns}"),
        "Put a separator for each empty cell, and quotes around a cell that holds the separator.",
    );
}

#[cfg(test)]
mod tests;
