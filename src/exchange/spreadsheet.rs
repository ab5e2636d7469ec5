//! Tables of items: a row for each, as people keep questionnaires in spreadsheets.
//!
//! The columns are competency, item (or self and others), definition, type, reverse and key, in any order, in English,
//! German, French or Spanish; a wording in a further language stands in a column such as `others:de` or `self (fr)`. A row of
//! the type `open` is an open question; rows of the type `scale` are the labels of the scale, lowest first, and one of the
//! type `not observed` is the answer that is no rating.

mod columns;
mod other;
pub(crate) mod workbook;

use std::collections::BTreeMap;

use columns::{Column, Columns, RowType};
use parallax_domain::fault::{Faults, Place, quoted};
use parallax_domain::language::{Language, Localized};
use parallax_domain::questionnaire::MAX_LANGUAGES;
use parallax_domain::table::{Encoding, Row as TableRow, Table, text_of};

use crate::format::Format;
use crate::limits::{MAX_POINTS, MAX_QUESTIONS};
use crate::survey::code;
use crate::survey::{Block, Kind, LeftOut, Point, Question, Row, Survey};
use crate::{html, limits, refused};
use parallax_domain::text::grouped;

/// Reads a table of text, with the encodings and separators that the domain's tables have.
///
/// # Errors
/// If it is no table, has no column for items, or rows are torn; every torn row is told.
pub fn read_table(bytes: &[u8]) -> Result<Survey, Faults> {
    let (text, _) = text_of(bytes)?;
    limits::check_lines(&text)?;
    if !columns::has_header(&text) || other::holds_ratings(&text) {
        // First, for any text at all has rows of cells, of which much could be said.
        return Err(other::refusal(&text));
    }
    drop(text);
    let mut table = Table::read(bytes, |row| columns::is_header(row.cells()))?;
    let note = table.format.note().map(str::to_owned);
    table.take_ragged().into_result()?;
    let mut survey = read(&table, Format::Table)?;
    survey.notes.extend(note);
    Ok(survey)
}

/// Reads the first sheet of an Excel workbook that has such a table.
///
/// # Errors
/// As [`read_table`], and if the workbook is damaged or unpacks to more than the [`limits`] allow.
pub fn read_workbook(bytes: &[u8]) -> Result<Survey, Faults> {
    let missing = || {
        refused(
            "no sheet of the workbook has a column for the items",
            "Begin a sheet with the header competency, item, or competency, self, others.",
        )
    };
    let found = workbook::sheet(bytes, |cells| columns::is_header(cells.iter().map(String::as_str)), missing)?;
    if other::holds_ratings(&found.text) {
        return Err(other::refusal(&found.text));
    }
    let mut table = Table::of_text(&found.text, Encoding::Utf8, |row| columns::is_header(row.cells()))?;
    table.take_ragged().into_result()?;
    let mut survey = read(&table, Format::Workbook)?;
    let others = found.other_sheets.iter().map(|name| LeftOut::new(name, "only one sheet of a workbook is read"));
    survey.left_out.extend(others);
    let headless = found.headless_columns.iter().map(|column| LeftOut::new(column, "the column has no header"));
    survey.left_out.extend(headless);
    Ok(survey)
}

fn read(table: &Table, format: Format) -> Result<Survey, Faults> {
    let columns = Columns::of(table)?;
    let mut reading = Reading::default();
    for (count, row) in table.rows().enumerate() {
        if count >= MAX_QUESTIONS {
            let reason = format!("the table has more than {} rows", grouped(MAX_QUESTIONS));
            return Err(Faults::one(Place::Row { line: row.line }, reason, "Keep the rows of one questionnaire."));
        }
        reading.row(&columns, &row);
    }
    let languages = columns.languages();
    let mut notes = Vec::new();
    if languages.len() > MAX_LANGUAGES {
        let reason = format!("the table has wordings in {} languages; the limit is {MAX_LANGUAGES}", languages.len());
        return Err(Faults::one(table.header_row(), reason, "Take some of them out."));
    }
    let points = reading.points(&languages, &mut notes);
    if points.len() > MAX_POINTS {
        let reason = format!("the scale has {} rows; the limit is {MAX_POINTS}", grouped(points.len()));
        return Err(refused(reason, "Give the scale a row for each of its labels, and nothing else."));
    }
    if columns.language_is_guessed {
        notes.push(format!("The file does not tell its language; it is taken for {}.", columns.base));
    }
    let mut left_out = reading.left_out;
    left_out.extend(columns.ignored.iter().map(|header| LeftOut::new(header, "the column is not known here")));
    let labels: usize = points.iter().map(|point| point.label.iter().count().max(1)).sum();
    limits::check_wordings(labels * reading.blocks.len())?;
    let blocks = reading.blocks.into_iter().map(|(mut block, rows, mut open)| {
        if !rows.is_empty() {
            let kind = Kind::Matrix { rows, points: points.clone() };
            block.questions.push(Question::new("", Localized::default(), kind));
        }
        block.questions.append(&mut open);
        block
    });
    Ok(Survey {
        format,
        title: Localized::default(),
        language_is_guessed: columns.language_is_guessed,
        languages,
        blocks: blocks.collect(),
        left_out,
        notes,
    })
}

/// What was read of the rows so far.
#[derive(Default)]
struct Reading {
    /// Each competency with its items and open questions.
    blocks: Vec<(Block, Vec<Row>, Vec<Question>)>,
    /// The block of each competency, by its name.
    at: BTreeMap<String, usize>,
    current: Option<usize>,
    scale: Vec<Point>,
    left_out: Vec<LeftOut>,
}

impl Reading {
    fn row(&mut self, columns: &Columns, row: &TableRow) {
        let text = |column: Column| columns.text(row, column);
        let (key, kind) = (code(&columns.plain(row, Column::Key)), columns.row_type(row));
        let own = Some(text(Column::Own)).filter(|own| !own.is_empty());
        let mut wording = text(Column::Others);
        if wording.is_empty() {
            wording = text(Column::Item);
        }
        if wording.is_empty() {
            wording = own.clone().unwrap_or_default();
        }
        match kind {
            Some(RowType::Scale) => {
                let value = key.trim().parse().ok();
                self.scale.push(Point { code: key, label: wording, value, is_not_observed: false });
                return;
            }
            Some(RowType::NotObserved) => {
                self.scale.push(Point { code: key, label: wording, value: None, is_not_observed: true });
                return;
            }
            None => {
                let written = columns.plain(row, Column::Type);
                let line = format!("line {}", row.line);
                self.left_out
                    .push(LeftOut::new(line, format!("its type {} is not rating, open or scale", quoted(&written))));
                return;
            }
            Some(RowType::Rating | RowType::Open) => {}
        }
        self.competency(columns, row);
        // A row with nothing but a competency begins it.
        if wording.is_empty() {
            return;
        }
        let at = self.current.unwrap_or_default();
        if self.blocks.is_empty() {
            self.blocks.push((Block::default(), Vec::new(), Vec::new()));
        }
        let Some((_, rows, open)) = self.blocks.get_mut(at) else { return };
        if kind == Some(RowType::Open) {
            open.push(Question { own, ..Question::new(key, wording, Kind::Open) });
        } else {
            let reverse = columns.is_reversed(row);
            rows.push(Row { code: key, text: wording, own, reverse, remarks: Vec::new() });
        }
    }

    /// Finds or begins the competency of a row; a row that names none belongs to the one above it.
    fn competency(&mut self, columns: &Columns, row: &TableRow) {
        let title = columns.text(row, Column::Competency);
        let Some((_, name)) = title.iter().next() else { return };
        let index = *self.at.entry(name.to_lowercase()).or_insert_with(|| {
            self.blocks.push((Block { title: title.clone(), ..Block::default() }, Vec::new(), Vec::new()));
            self.blocks.len() - 1
        });
        self.current = Some(index);
        if let Some((block, _, _)) = self.blocks.get_mut(index).filter(|(block, _, _)| block.description.is_empty()) {
            block.description = columns.text(row, Column::Definition);
        }
    }

    /// The scale of the file, or the usual one.
    fn points(&self, languages: &[Language], notes: &mut Vec<String>) -> Vec<Point> {
        if self.scale.iter().filter(|point| !point.is_not_observed).count() >= 2 {
            return self.scale.clone();
        }
        notes.push("The file has no scale; the usual one of five points is proposed.".to_owned());
        let label = |labels: [&str; 4]| {
            let wording = |language: &Language| match language.primary() {
                "de" => labels[1],
                "fr" => labels[2],
                "es" => labels[3],
                _ => labels[0],
            };
            Localized::new(languages.iter().map(|language| (language.clone(), wording(language).to_owned())))
        };
        let mut points: Vec<Point> = (1..)
            .zip(USUAL)
            .map(|(value, labels)| Point {
                code: i64::to_string(&value),
                label: label(labels),
                value: Some(value),
                is_not_observed: false,
            })
            .collect();
        points.push(Point { code: "x".to_owned(), label: label(NOT_OBSERVED), value: None, is_not_observed: true });
        points
    }
}

/// The labels of the usual scale in English, German, French and Spanish.
const USUAL: [[&str; 4]; 5] = [
    ["Not at all", "Gar nicht", "Pas du tout", "En absoluto"],
    ["To a small extent", "In geringem Maße", "Dans une faible mesure", "En pequeña medida"],
    ["To a moderate extent", "In mittlerem Maße", "Dans une mesure moyenne", "En medida moderada"],
    ["To a great extent", "In hohem Maße", "Dans une large mesure", "En gran medida"],
    ["To a very great extent", "In sehr hohem Maße", "Dans une très large mesure", "En muy gran medida"],
];

/// “Not observed” in the same languages.
pub(crate) const NOT_OBSERVED: [&str; 4] = ["Not observed", "Nicht beobachtet", "Non observé", "No observado"];

/// A cell as a text that may be shown.
fn cleaned(cell: &str) -> String {
    if limits::check_text(cell).is_err() { String::new() } else { html::clean(cell) }
}
