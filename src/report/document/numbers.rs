//! All competencies as numbers: beside the chart of them on the page, in the appendix on paper.

use parallax_domain::questionnaire::Competency;
use serde::Serialize;

use super::reading::Reading;
use super::{Column, norm};
use crate::report::words::ABSENT;

/// All competencies as numbers.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Numbers {
    pub(in crate::report) title: String,
    pub(in crate::report) columns: Vec<Column>,
    /// Whether self and others are compared in it.
    pub(in crate::report) compares: bool,
    /// Whether the last column tells of a place among others.
    pub(in crate::report) has_norm: bool,
    pub(in crate::report) rows: Vec<Row>,
}

/// One competency.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Row {
    pub(in crate::report) name: String,
    pub(in crate::report) anchor: String,
    pub(in crate::report) cells: Vec<String>,
}

/// All competencies as numbers; none where no mean may be shown.
pub(super) fn numbers(reading: &Reading<'_>) -> Option<Numbers> {
    if !reading.has_means() {
        return None;
    }
    let words = &reading.words;
    let plain = |id: &str| Column::plain(words.say(id));
    let keys: Vec<&str> = reading.perspectives().map(|(key, _)| key).collect();
    let mut columns = vec![plain("column-competency")];
    columns.extend(keys.iter().map(|key| reading.column(key)));
    if reading.compares() {
        columns.extend(["column-gap", "column-reading"].map(plain));
    }
    let has_norm = norm::has_column(reading);
    if has_norm {
        columns.push(plain("column-norm"));
    }
    let competencies = &reading.questionnaire.competencies;
    Some(Numbers {
        title: words.say("overview-table"),
        columns,
        compares: reading.compares(),
        has_norm,
        rows: competencies.iter().map(|competency| row(reading, competency, &keys)).collect(),
    })
}

fn row(reading: &Reading<'_>, competency: &Competency, keys: &[&str]) -> Row {
    let mut cells: Vec<String> =
        keys.iter().map(|key| reading.printed(competency, key).unwrap_or_else(|| ABSENT.to_owned())).collect();
    if reading.compares() {
        match reading.gap(competency) {
            Some(gap) => cells.extend([reading.printed_gap(competency, gap), reading.quadrant(competency, gap)]),
            None => cells.extend([ABSENT.to_owned(), ABSENT.to_owned()]),
        }
    }
    if norm::has_column(reading) {
        cells.push(norm::cell(reading, competency));
    }
    Row { name: reading.wording(&competency.name).to_owned(), anchor: reading.anchor(competency), cells }
}
