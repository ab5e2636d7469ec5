//! The header of a file of answers: which tool wrote it, how many rows it has, and what its columns are called.

use std::collections::BTreeMap;
use std::fmt;

use parallax_domain::fault::{Faults, Place};
use parallax_domain::ratings::Source;
use parallax_domain::table::Row;
use serde::Serialize;

use super::file::{AnswerFile, UPPER_ROWS};
use super::words::{folded, on_one_line};
use crate::html;

/// The most rows of a header.
pub(super) const MAX_HEADER_ROWS: usize = 5;

/// Which tool a file comes from, by its header.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tool {
    Qualtrics,
    SurveyMonkey,
    GoogleForms,
    LimeSurvey,
    /// Any other one, or a hand.
    Other,
}

impl fmt::Display for Tool {
    /// What a file of it is, with its article.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Qualtrics => "an export of Qualtrics",
            Self::SurveyMonkey => "an export of SurveyMonkey",
            Self::GoogleForms => "the answers of a Google form",
            Self::LimeSurvey => "an export of LimeSurvey",
            Self::Other => "a table of answers",
        })
    }
}

/// Where the header of a file is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Shape {
    /// Rows above the header, such as a title.
    pub(super) title_rows: usize,
    /// Rows of the header, at least one.
    pub(super) header_rows: usize,
}

/// The header of a file.
pub(super) struct Header {
    pub(super) shape: Shape,
    /// All columns up to the last one that has a header or, in a workbook, anything.
    pub(super) columns: Vec<Column>,
    /// The line of its first row.
    line: usize,
}

/// A column of a file.
pub(super) struct Column {
    /// Its name in a mapping: what the first row of the header says, if that tells all columns apart, else what all rows
    /// say; `#7` where that is nothing or says the same of another column.
    pub(super) name: String,
    /// What each row of the header says.
    pub(super) texts: Vec<String>,
}

impl Header {
    /// Finds the header and the tool.
    pub(super) fn find(file: &AnswerFile) -> Result<(Self, Tool), Faults> {
        let rows: Vec<Row> = file.rows().take(UPPER_ROWS).collect();
        let widest = rows.iter().map(filled).max().unwrap_or_default();
        // A title stands in one or two cells above many.
        let title_rows = rows.iter().take_while(|row| widest > 3 && filled(row) <= 2).count();
        let below: Vec<&Row> = rows.iter().skip(title_rows).collect();
        let import_ids = below.iter().take(MAX_HEADER_ROWS).position(|row| has_import_ids(row));
        let (header_rows, tool) = match (import_ids, below.as_slice()) {
            (Some(last), _) => (last + 1, Tool::Qualtrics),
            (None, [first, second, ..]) if has_second_row(first, second) => (2, Tool::SurveyMonkey),
            (None, [first, ..]) => (1, tool_of(first)),
            (None, []) => (1, Tool::Other),
        };
        Ok((Self::of(file, Shape { title_rows, header_rows })?, tool))
    }

    /// Reads the header where a mapping says that it is.
    pub(super) fn of(file: &AnswerFile, shape: Shape) -> Result<Self, Faults> {
        let rows: Vec<Row> = file.rows().skip(shape.title_rows).take(shape.header_rows).collect();
        let Some(first) = rows.first().filter(|_| rows.len() == shape.header_rows) else {
            return Err(Faults::one(
                Place::File {},
                "the file ends within its header",
                "Make sure that it is the file of answers, and that the mapping has the number of its header rows.",
            ));
        };
        let width = rows.iter().map(width).max().unwrap_or_default();
        let told_apart = tells_apart(first, width);
        let mut columns: Vec<Column> = Vec::with_capacity(width);
        let mut above = String::new();
        for index in 0..width {
            let own = text(first.cell(index));
            // A question with several columns has its text above the first of them only.
            let is_below = rows.len() > 1 && own.is_empty();
            if !own.is_empty() {
                above.clone_from(&own);
            }
            let mut texts = vec![if is_below { above.clone() } else { own }];
            texts.extend(rows.iter().skip(1).map(|row| text(row.cell(index))));
            let name = if told_apart { texts.first().cloned().unwrap_or_default() } else { joined(&texts) };
            columns.push(Column { name, texts });
        }
        number_the_nameless(&mut columns);
        Ok(Self { shape, columns, line: first.line })
    }

    /// Rows above the first rater.
    pub(super) fn rows_above(&self) -> usize {
        self.shape.title_rows + self.shape.header_rows
    }

    /// The column of this name.
    pub(super) fn column(&self, name: &str) -> Option<usize> {
        let name = on_one_line(name);
        self.columns.iter().position(|column| column.name == name)
    }

    /// The name of a column.
    pub(super) fn name(&self, column: usize) -> &str {
        self.columns.get(column).map_or("", |column| &column.name)
    }

    /// A column as the domain tells it in a fault.
    pub(super) fn source(&self, column: usize) -> Source {
        Source { column, header: self.name(column).to_owned() }
    }

    /// The place of a cell.
    pub(super) fn place(&self, line: usize, column: usize) -> Place {
        Place::Cell { line, column: column + 1, header: self.name(column).chars().take(40).collect() }
    }

    /// The place of a column's header.
    pub(super) fn place_of(&self, column: usize) -> Place {
        self.place(self.line, column)
    }
}

fn text(cell: &str) -> String {
    on_one_line(&html::to_text(cell))
}

fn filled(row: &Row) -> usize {
    row.cells().filter(|cell| !cell.is_empty()).count()
}

/// The number of cells up to the last one that holds anything.
pub(super) fn width(row: &Row) -> usize {
    (0..row.len()).rev().find(|index| !row.cell(*index).is_empty()).map_or(0, |last| last + 1)
}

/// Qualtrics writes a row of `{"ImportId":"QID1"}` below the texts.
fn has_import_ids(row: &Row) -> bool {
    let (ids, all) = (row.cells().filter(|cell| cell.starts_with("{\"ImportId\"")).count(), filled(row));
    ids > 0 && ids * 2 >= all
}

/// The tool `SurveyMonkey` writes the rows and options of a question below its text, and nothing below the columns that it keeps
/// itself.
fn has_second_row(first: &Row, second: &Row) -> bool {
    let goes_on = (1..width(second)).any(|index| first.cell(index).is_empty() && !second.cell(index).is_empty());
    !first.cell(0).is_empty() && second.cell(0).is_empty() && goes_on
}

fn tool_of(header: &Row) -> Tool {
    let cells: Vec<String> = header.cells().map(folded).collect();
    let has = |names: &[&str]| cells.iter().any(|cell| names.contains(&cell.as_str()));
    let first = cells.first().map(String::as_str).unwrap_or_default();
    if matches!(first, "timestamp" | "zeitstempel" | "horodateur" | "marca temporal") {
        Tool::GoogleForms
    } else if has(&["submitdate", "date submitted", "datum abgeschickt"])
        && has(&["id", "response id", "antwort id", "lastpage", "startlanguage", "last page", "letzte seite"])
    {
        Tool::LimeSurvey
    } else {
        Tool::Other
    }
}

/// Whether the first row of a header alone names every column.
fn tells_apart(first: &Row, width: usize) -> bool {
    let mut seen = std::collections::BTreeSet::new();
    (0..width).all(|index| {
        let name = text(first.cell(index));
        !name.is_empty() && seen.insert(name)
    })
}

/// What the rows say one below the other; a row that says nothing of its own is passed over.
fn joined(texts: &[String]) -> String {
    const MEANINGLESS: [&str; 5] = ["response", "open ended response", "antwort", "offene antwort", "réponse"];
    let mut said: Vec<&str> = Vec::new();
    for (nth, text) in texts.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
        if nth == 0 || !MEANINGLESS.contains(&folded(text).as_str()) {
            said.push(text);
        }
    }
    said.join(" › ")
}

fn number_the_nameless(columns: &mut [Column]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for column in columns.iter() {
        *counts.entry(column.name.clone()).or_default() += 1;
    }
    for (index, column) in columns.iter_mut().enumerate() {
        let is_number = column.name.strip_prefix('#').is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit()));
        if column.name.is_empty() || is_number || counts.get(&column.name).is_some_and(|count| *count > 1) {
            column.name = format!("#{}", index + 1);
        }
    }
}
