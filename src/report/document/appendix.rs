//! The figures behind the charts, and where the questionnaire comes from.

use parallax_domain::questionnaire::Competency;
use serde::Serialize;

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

/// The distributions.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Spread {
    pub(in crate::report) title: String,
    pub(in crate::report) lead: String,
    pub(in crate::report) columns: Vec<Column>,
    pub(in crate::report) competencies: Vec<SpreadTable>,
}

/// The distributions of one competency's items.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct SpreadTable {
    pub(in crate::report) name: String,
    pub(in crate::report) items: Vec<SpreadItem>,
}

/// The distributions of one item.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct SpreadItem {
    pub(in crate::report) text: String,
    pub(in crate::report) rows: Vec<SpreadRow>,
}

/// One item, seen by one perspective.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct SpreadRow {
    pub(in crate::report) mark: String,
    pub(in crate::report) label: String,
    /// People by answer, lowest first.
    pub(in crate::report) counts: Vec<u32>,
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
    let words = &reading.words;
    let competencies: Vec<SpreadTable> = reading
        .questionnaire
        .competencies
        .iter()
        .map(|competency| SpreadTable {
            name: reading.wording(&competency.name).to_owned(),
            items: spread_of(reading, competency),
        })
        .filter(|table| !table.items.is_empty())
        .collect();
    if competencies.is_empty() {
        return None;
    }
    let plain = |label: String| Column::plain(label);
    let mut columns = vec![plain(words.say("column-item")), plain(words.say("column-who"))];
    columns.extend(reading.questionnaire.scale.values().map(|(value, _)| plain(value.to_string())));
    let count = reading.report.policy.k_distribution();
    Some(Spread {
        title: words.say("spread-title"),
        lead: words.say_with("spread-lead", &[("count", count.into())]),
        columns,
        competencies,
    })
}

fn spread_of(reading: &Reading<'_>, competency: &Competency) -> Vec<SpreadItem> {
    competency
        .items
        .iter()
        .filter_map(|item| {
            let figures = reading.report.items.get(&item.key)?;
            let rows: Vec<SpreadRow> = reading
                .perspectives()
                .filter_map(|(key, seen)| {
                    let counts = figures.perspectives.get(key)?.distribution.clone()?;
                    Some(SpreadRow { mark: seen.mark.picture(), label: seen.label.clone(), counts })
                })
                .collect();
            (!rows.is_empty()).then(|| SpreadItem { text: reading.item(item), rows })
        })
        .collect()
}
