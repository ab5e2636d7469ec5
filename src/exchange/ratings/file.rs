//! The file that holds the answers: rows of cells, whatever it is written in.

use std::fmt;

use parallax_domain::fault::{Faults, Place, all_of, quoted};
use parallax_domain::ratings::is_header;
use parallax_domain::table::{Format, Row, Sheet, foreign_kind};

use crate::limits::RATINGS;
use crate::refused;
use crate::spreadsheet::workbook::{Rows, Workbook};

/// How many rows are looked at for the header.
pub(super) const UPPER_ROWS: usize = 10;

/// A file of answers, a row a rater. Its text is held once.
pub struct AnswerFile {
    body: Body,
}

/// The shape of a file that needs no mapping.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PlainShape {
    /// A row a rating. There is no mapping of it.
    Long,
    /// A row a rater.
    Wide,
}

enum Body {
    Text(Sheet),
    Workbook { sheet: String, others: Vec<String>, rows: Rows },
}

impl AnswerFile {
    /// Reads a table of text of any size, or a sheet of an Excel workbook: the one of this name, or the first with rows.
    ///
    /// # Errors
    /// If it is neither, is damaged, or has no such sheet.
    pub fn read(bytes: Vec<u8>, sheet: Option<&str>) -> Result<Self, Faults> {
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(refused("the file is empty", "Export the answers again."));
        }
        if is_workbook(&bytes) {
            return Self::of_workbook(&bytes, sheet);
        }
        Ok(Self { body: Body::Text(Sheet::read(bytes)?) })
    }

    fn of_workbook(bytes: &[u8], wanted: Option<&str>) -> Result<Self, Faults> {
        let mut workbook = Workbook::open(bytes, &RATINGS)?;
        let names: Vec<String> = workbook.names().map(str::to_owned).collect();
        for (index, sheet) in names.iter().enumerate() {
            if wanted.is_some_and(|wanted| wanted != sheet) {
                continue;
            }
            let rows = workbook.rows(index)?;
            if wanted.is_some() || rows.len() > 1 {
                let others = names.iter().filter(|name| *name != sheet).cloned().collect();
                return Ok(Self { body: Body::Workbook { sheet: sheet.clone(), others, rows } });
            }
        }
        Err(match wanted {
            Some(wanted) => {
                let quoted_names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
                let remedy = format!("Name one of {} in the mapping.", all_of(&quoted_names));
                let place = Place::Path { path: "sheet".to_owned() };
                Faults::one(place, format!("the workbook has no sheet {}", quoted(wanted)), remedy)
            }
            None => refused("no sheet of the workbook has rows of answers", "Export the answers again."),
        })
    }

    /// Whether it is a table with the columns that the domain reads by itself, and in which of its two shapes.
    pub fn plain_shape(&self) -> Option<PlainShape> {
        let Body::Text(sheet) = &self.body else { return None };
        let header = sheet.rows().take(UPPER_ROWS).find(is_header)?;
        let has = |name: &str| header.cells().any(|cell| cell.eq_ignore_ascii_case(name));
        Some(if has("item") && has("value") { PlainShape::Long } else { PlainShape::Wide })
    }

    /// The rows that hold anything, in the file's order, those of the header included.
    pub(super) fn rows(&self) -> Box<dyn Iterator<Item = Row> + '_> {
        match &self.body {
            Body::Text(sheet) => Box::new(sheet.rows()),
            Body::Workbook { rows, .. } => {
                Box::new(rows.iter().map(|(line, cells)| Row::new(*line, cells.iter().map(String::as_str))))
            }
        }
    }

    /// Whether rows end with their last cell that holds anything, as in a workbook.
    pub(super) fn is_open_ended(&self) -> bool {
        matches!(self.body, Body::Workbook { .. })
    }

    /// The sheet of a workbook that is read.
    pub(super) fn sheet(&self) -> Option<&str> {
        match &self.body {
            Body::Text(_) => None,
            Body::Workbook { sheet, .. } => Some(sheet),
        }
    }

    /// What a person should know of the way in which it was read.
    pub(super) fn note(&self) -> Option<String> {
        match &self.body {
            Body::Text(sheet) => sheet.format.note().map(str::to_owned),
            Body::Workbook { others, .. } if others.is_empty() => None,
            Body::Workbook { others, .. } => {
                let others: Vec<String> = others.iter().map(|name| quoted(name)).collect();
                Some(format!("One sheet of the workbook is read, and {} is not.", all_of(&others)))
            }
        }
    }

    fn format(&self) -> Option<Format> {
        match &self.body {
            Body::Text(sheet) => Some(sheet.format),
            Body::Workbook { .. } => None,
        }
    }
}

impl fmt::Display for AnswerFile {
    /// `UTF-8, separated by semicolons`, or the sheet of a workbook.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.format(), self.sheet()) {
            (Some(format), _) => format.fmt(f),
            (None, sheet) => write!(f, "the sheet {} of a workbook", quoted(sheet.unwrap_or_default())),
        }
    }
}

/// Whether the file is an Excel workbook (.xlsx).
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") && foreign_kind(bytes).is_some_and(|kind| !kind.contains(".ods"))
}
