//! The figures behind the charts, and where the questionnaire comes from.

use parallax_domain::questionnaire::Competency;
use serde::Serialize;

use super::distribution::{self, Distribution, distribution};
use super::overview::reading_of;
use super::reading::Reading;
use super::{Column, Passage, guide, norm};
use crate::report::words::ABSENT;

/// The last pages.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Appendix {
    pub(in crate::report) title: String,
    /// None where no mean may be shown.
    pub(in crate::report) table: Option<Table>,
    pub(in crate::report) spread: Option<Spread>,
    pub(in crate::report) questionnaire: Passage,
}

/// All competencies as numbers.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Table {
    pub(in crate::report) title: String,
    pub(in crate::report) columns: Vec<Column>,
    /// Whether self and others are compared in it.
    pub(in crate::report) compares: bool,
    /// Whether the last column tells of a place among others.
    pub(in crate::report) has_norm: bool,
    pub(in crate::report) rows: Vec<Row>,
}

/// One competency of the table.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Row {
    pub(in crate::report) name: String,
    pub(in crate::report) anchor: String,
    pub(in crate::report) cells: Vec<String>,
}

/// How the answers to all items are spread.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Spread {
    pub(in crate::report) title: String,
    pub(in crate::report) lead: String,
    pub(in crate::report) competencies: Vec<Distribution>,
}

pub(super) fn appendix(reading: &Reading<'_>) -> Appendix {
    Appendix {
        title: reading.words.say("appendix-title"),
        table: table(reading),
        spread: spread(reading),
        questionnaire: Passage {
            title: reading.words.say("guide-questionnaire-title"),
            paragraphs: guide::attribution(reading),
        },
    }
}

/// All competencies as numbers; none where no mean may be shown.
pub(super) fn table(reading: &Reading<'_>) -> Option<Table> {
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
    Some(Table {
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
            Some(gap) => cells.extend([reading.printed_gap(competency, gap), reading_of(reading, competency, gap)]),
            None => cells.extend([ABSENT.to_owned(), ABSENT.to_owned()]),
        }
    }
    if norm::has_column(reading) {
        cells.push(norm::cell(reading, competency));
    }
    Row { name: reading.wording(&competency.name).to_owned(), anchor: reading.anchor(competency), cells }
}

fn spread(reading: &Reading<'_>) -> Option<Spread> {
    let competencies = reading.questionnaire.competencies.iter();
    let competencies: Vec<Distribution> =
        competencies.filter_map(|competency| distribution(reading, competency)).collect();
    (!competencies.is_empty()).then(|| Spread {
        title: reading.words.say("spread-title"),
        lead: distribution::lead(reading),
        competencies,
    })
}
