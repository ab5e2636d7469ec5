//! All rows of a file, read by a mapping and handed over to the domain, one at a time.

use std::collections::{BTreeMap, HashMap};

use parallax_domain::fault::{FaultList, Faults, Place, quoted};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::ratings::{RaterRows, SubjectRatings};
use parallax_domain::table::Row;
use serde::Serialize;

use super::answers::Answers;
use super::file::AnswerFile;
use super::fit::{Fit, From, fit};
use super::header::{Header, MAX_HEADER_ROWS, Shape, width};
use super::mapping::{Mapping, Value};
use super::tally::{Counted, Tally, counted, tell_open};
use super::words::{on_one_line, shown};

/// How many raters are shown as they are read.
const SHOWN: usize = 3;
/// The most different answers and words that are counted; what has more is no choice.
const MAX_COUNTED: usize = 2_000;
const TOO_MANY: &str = "So many different ones are no choice: look whether the mapping takes the right column.";
/// How many lines of rows without an answer are named.
const MAX_LINES: usize = 5;

/// What came of the rows of a file.
pub(super) struct Reading {
    pub(super) ratings: Result<Vec<SubjectRatings>, Faults>,
    /// Rows below the header.
    pub(super) rows: usize,
    /// The first raters.
    pub(super) first: Vec<ReadRow>,
    /// What each answer to an item means, and how often it was given.
    pub(super) answers: Vec<Counted>,
    /// The group of each word, and in how many rows it stands.
    pub(super) words: Vec<Counted>,
    /// Rows in which nothing was answered, and the lines of the first of them.
    pub(super) unanswered: (usize, Vec<usize>),
}

/// A row as it is read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ReadRow {
    /// The line on which it begins.
    pub line: usize,
    pub subject: String,
    pub rater: String,
    /// As the file says it.
    pub group_word: String,
    /// The key of the group; none if it is not decided.
    pub group: Option<String>,
    /// What was given to each item: a number, or none for “not observed”; an answer that is not decided as it stands.
    pub ratings: Vec<(String, Option<String>)>,
    /// The beginning of what was given to each open question.
    pub comments: Vec<(String, String)>,
}

/// Reads the ratings of a file by a mapping.
///
/// # Errors
/// Every fault of the mapping and of the file at once. Nothing is read by halves.
pub fn read(
    file: &AnswerFile,
    questionnaire: &Questionnaire,
    mapping: &Mapping,
) -> Result<Vec<SubjectRatings>, Faults> {
    let header = header(file, mapping)?;
    read_rows(file, &header, questionnaire, mapping).ratings
}

/// The header where the mapping says that it is.
pub(super) fn header(file: &AnswerFile, mapping: &Mapping) -> Result<Header, Faults> {
    let Mapping { title_rows, header_rows, .. } = *mapping;
    if !(1..=MAX_HEADER_ROWS).contains(&header_rows) {
        return Err(Faults::one(
            Place::Path { path: "header_rows".to_owned() },
            format!("a header of {header_rows} rows cannot be read"),
            format!("Write the number of its rows, from 1 to {MAX_HEADER_ROWS}."),
        ));
    }
    Header::of(file, Shape { title_rows, header_rows })
}

pub(super) fn read_rows(
    file: &AnswerFile,
    header: &Header,
    questionnaire: &Questionnaire,
    mapping: &Mapping,
) -> Reading {
    let mut fit = fit(mapping, header, questionnaire);
    let scale = &questionnaire.scale;
    let mut reader = Reader {
        header,
        faults: std::mem::take(&mut fit.faults),
        rows: domain_rows(&fit, header, questionnaire),
        fit,
        answers: Answers::new(questionnaire, Some(mapping)),
        written: scale.values().map(|(value, _)| (value, value.to_string())).collect(),
        is_open_ended: file.is_open_ended(),
        given: HashMap::new(),
        words: HashMap::new(),
        first: Vec::new(),
        unanswered: (0, Vec::new()),
    };
    let mut count = 0;
    for row in file.rows().skip(header.rows_above()) {
        count += 1;
        reader.row(&row);
    }
    reader.finish(count, questionnaire)
}

/// The domain's reader, if it is known who rated whom and in which group.
fn domain_rows<'q>(fit: &Fit<'_>, header: &Header, questionnaire: &'q Questionnaire) -> Option<RaterRows<'q>> {
    let source = |from: &Option<From>| match from {
        Some(From::Column(column)) => Some(header.source(*column)),
        _ => None,
    };
    let is_known = fit.subject.is_some() && fit.rater.is_some() && fit.group.is_some();
    let who = [&fit.subject, &fit.rater, &fit.group, &fit.name].map(source);
    let given = fit.given.iter().map(|given| (given.key.to_owned(), header.source(given.column)));
    if is_known { RaterRows::new(questionnaire, who, given) } else { None }
}

struct Reader<'r, 'q> {
    header: &'r Header,
    fit: Fit<'r>,
    answers: Answers<'q>,
    /// Each value of the scale as it is written.
    written: BTreeMap<i32, String>,
    is_open_ended: bool,
    rows: Option<RaterRows<'q>>,
    faults: FaultList,
    given: HashMap<String, Tally<Value>>,
    words: HashMap<String, Tally<String>>,
    first: Vec<ReadRow>,
    unanswered: (usize, Vec<usize>),
}

impl Reader<'_, '_> {
    fn row(&mut self, row: &Row) {
        if !self.is_whole(row) {
            return;
        }
        if self.fit.given.iter().all(|given| row.cell(given.column).is_empty()) {
            self.unanswered.0 += 1;
            if self.unanswered.1.len() < MAX_LINES {
                self.unanswered.1.push(row.line);
            }
            return;
        }
        let of = |from: &Option<From>| match from {
            Some(From::Column(column)) => on_one_line(row.cell(*column)),
            Some(From::Always(text)) => text.clone(),
            Some(From::Line) => format!("line {}", row.line),
            None => String::new(),
        };
        let [subject, rater, word, name] =
            [&self.fit.subject, &self.fit.rater, &self.fit.group, &self.fit.name].map(of);
        let group = self.group(row, &word);
        self.tell_filled_twice(row);
        let values: Vec<Option<Value>> = (0..self.fit.given.len()).map(|nth| self.value(row, nth)).collect();
        let cells = self.fit.given.iter().zip(&values).map(|(given, value)| {
            if !given.is_item {
                return row.cell(given.column);
            }
            match value {
                Some(Value::Rating(rating)) => self.written.get(rating).map_or("", String::as_str),
                Some(Value::NotObserved) => "",
                // It is told already. Any rating in its place keeps the subject from being told as one without ratings.
                Some(Value::Open) | None if row.cell(given.column).is_empty() => "",
                Some(Value::Open) | None => self.written.values().next().map_or("", String::as_str),
            }
        });
        if let (Some(rows), Some(group)) = (&mut self.rows, &group) {
            rows.add(row.line, [subject.as_str(), &rater, group, &name].into_iter().chain(cells));
        }
        if self.first.len() < SHOWN {
            let shown = self.shown(row, &values);
            self.first.push(ReadRow { subject, rater, group, group_word: word, ..shown });
        }
    }

    /// Whether the row has a cell for each column and none beyond; if not, it is told.
    fn is_whole(&mut self, row: &Row) -> bool {
        let columns = self.header.columns.len();
        let cells = if self.is_open_ended { width(row).max(columns) } else { row.len() };
        if cells >= columns && width(row) <= columns {
            return true;
        }
        let plural = if cells == 1 { "cell" } else { "cells" };
        let reason = format!("the row has {cells} {plural}, the header {columns}");
        let remedy = if self.is_open_ended {
            "Give each column that holds anything a header."
        } else {
            "Put a separator for each empty cell, and quotes around a cell that holds the separator."
        };
        self.faults.add(Place::Row { line: row.line }, reason, remedy);
        false
    }

    /// The key of the rater's group; none if it is not decided.
    fn group(&mut self, row: &Row, word: &str) -> Option<String> {
        let Some(From::Column(column)) = self.fit.group else { return Some(word.to_owned()) };
        if word.is_empty() {
            // The domain tells that it is missing.
            return Some(String::new());
        }
        if let Some(known) = self.words.get_mut(word) {
            known.count += 1;
            return known.meaning.clone();
        }
        let meaning = self.fit.group_of(word).map(|group| group.key().to_owned());
        let place = self.header.place(row.line, column);
        if self.words.len() < MAX_COUNTED {
            self.words.insert(word.to_owned(), Tally { meaning: meaning.clone(), place, count: 1 });
        } else if meaning.is_none() {
            self.faults.add(place, format!("the group of {} is not decided", quoted(word)), TOO_MANY);
        }
        meaning
    }

    /// What the nth of what was given means; none for a comment and an empty cell.
    fn value(&mut self, row: &Row, nth: usize) -> Option<Value> {
        let given = self.fit.given.get(nth).filter(|given| given.is_item)?;
        let cell = row.cell(given.column);
        if cell.is_empty() {
            return None;
        }
        if let Some(known) = self.given.get_mut(cell) {
            known.count += 1;
            return known.meaning;
        }
        let meaning = self.answers.meaning(cell).filter(|value| *value != Value::Open);
        let place = self.header.place(row.line, given.column);
        if self.given.len() < MAX_COUNTED {
            self.given.insert(cell.to_owned(), Tally { meaning, place, count: 1 });
        } else if meaning.is_none() {
            self.faults.add(place, format!("the value of {} is not decided", quoted(cell)), TOO_MANY);
        }
        meaning
    }

    fn tell_filled_twice(&mut self, row: &Row) {
        let mut filled: BTreeMap<&str, usize> = BTreeMap::new();
        for given in self.fit.given.iter().filter(|given| given.is_one_of_several) {
            if row.cell(given.column).is_empty() {
                continue;
            }
            if let Some(first) = filled.insert(given.key, given.column) {
                self.faults.add(
                    self.header.place(row.line, given.column),
                    format!("{} has an answer here and in the column {}", given.key, quoted(self.header.name(first))),
                    "A row fills one of the columns of an item; take the other column out of the mapping.",
                );
            }
        }
    }

    fn shown(&self, row: &Row, values: &[Option<Value>]) -> ReadRow {
        let filled = self.fit.given.iter().zip(values).filter(|(given, _)| !row.cell(given.column).is_empty());
        let (mut ratings, mut comments) = (Vec::new(), Vec::new());
        for (given, value) in filled {
            let cell = row.cell(given.column);
            if !given.is_item {
                comments.push((given.key.to_owned(), shown(cell, 60)));
                continue;
            }
            let rating = match value {
                Some(Value::Rating(rating)) => Some(rating.to_string()),
                Some(Value::NotObserved) => None,
                Some(Value::Open) | None => Some(format!("“{}”?", shown(cell, 30))),
            };
            ratings.push((given.key.to_owned(), rating));
        }
        ReadRow {
            line: row.line,
            subject: String::new(),
            rater: String::new(),
            group_word: String::new(),
            group: None,
            ratings,
            comments,
        }
    }

    fn finish(mut self, rows: usize, questionnaire: &Questionnaire) -> Reading {
        let base = questionnaire.fallback();
        let scale = &questionnaire.scale;
        let label = |value: i32| {
            scale.values().find(|(known, _)| *known == value).map_or("", |(_, label)| label.in_language(base, base))
        };
        let [lowest, highest] =
            [scale.lowest(), scale.highest()].map(|value| format!("{value} ({})", shown(label(value), 40)));
        tell_open(&self.given, &mut self.faults, "value", |answer| {
            format!("Under [values], write {answer} = a whole number from {lowest} to {highest}, or \"not observed\".")
        });
        tell_open(&self.words, &mut self.faults, "group", |word| {
            format!(
                "Under [group.words], write {word} = self, manager, peer, direct_report, other, or a name of your own."
            )
        });
        let faults = std::mem::take(&mut self.faults);
        let ratings = match self.rows {
            Some(rows) => rows.finish(faults),
            None => faults.into_result().and_then(|()| {
                Err(Faults::one(Place::File {}, "the mapping does not say who was rated", "Have it proposed anew."))
            }),
        };
        let meaning = |value: &Value| match value {
            Value::Rating(rating) => rating.to_string(),
            Value::NotObserved | Value::Open => super::mapping::NOT_OBSERVED.to_owned(),
        };
        Reading {
            ratings,
            rows,
            first: self.first,
            answers: counted(self.given, |value| meaning(value)),
            words: counted(self.words, String::clone),
            unanswered: self.unanswered,
        }
    }
}
