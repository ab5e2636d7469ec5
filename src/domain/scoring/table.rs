//! `figures.csv`: everything that is published about many clients, a figure or a few to a row.
//!
//! The figures are those of [`super::report`], worked out by the same code from the same tally and written with the same
//! decimals, so a table holds no more than the reports of its clients do. Comments are no figures and are not in it.
//!
//! | `about` | `key` | `n` | `value` | further columns |
//! |---|---|---|---|---|
//! | `people` | | people | | |
//! | `item` | item | people | mean | the spread, where it may be shown |
//! | `competency` | competency | items | mean | `bound`, where it is only said to lie beyond |
//! | `matched` | competency | items | mean over the items that self and all others have | |
//! | `gap` | competency | items | self less all others, over those | `class`, `quadrant`, `tentative` |
//! | `highest`, `lowest` | item | | place in the list, from 1 on | |
//! | `highest_tied_out`, `lowest_tied_out` | item | | | |
//! | `profile` | `pearson`, `d2`, `elevation`, `scatter` or `shape` | competencies | the figure | |
//!
//! An empty cell is *not published*, or not asked of such a row.

use std::fmt::Write as _;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::{Scored, Scores, item_cell};
use crate::disclosure::{ALL_OTHERS, Cell, Tally};
use crate::exact::{Exact, FIGURE_DECIMALS};
use crate::group::Group;
use crate::questionnaire::Questionnaire;
use crate::report::{ItemCell, Profile};

/// The columns, as the first row names them.
pub const HEADER: &str = "subject,perspective,about,key,n,value,distribution,sd,median,min,max,favourable,agreement,\
                          split,class,quadrant,tentative,bound\n";

/// Behind `value`, where a row has no spread and no gap.
const NOTHING_MORE: &str = ",,,,,,,,,,,,\n";

/// How many texts of cells are kept to be written again.
const MOST_KEPT: usize = 100_000;

/// Rows for clients, one client after another.
pub struct Table<'q> {
    questionnaire: &'q Questionnaire,
    /// What was written for a cell: the cells of many clients are often the same.
    texts: FxHashMap<Cell, String>,
}

impl<'q> Table<'q> {
    /// Of reports about this questionnaire.
    pub fn new(questionnaire: &'q Questionnaire) -> Self {
        Self { questionnaire, texts: FxHashMap::default() }
    }

    /// Appends the rows of one client. Equal tallies give equal bytes.
    pub fn append(&mut self, rows: &mut String, subject: &str, tally: &Tally) {
        let subject = text_cell(subject);
        let start = |rows: &mut String, perspective: &str, about: &str, key: &str| {
            for part in [&subject, ",", perspective, ",", about, ",", key, ","] {
                rows.push_str(part);
            }
        };
        let names: Vec<(&str, String)> = tally.columns().map(|key| (key, text_cell(key))).collect();
        let name = |key: &str| names.iter().find(|(column, _)| *column == key).map_or("", |(_, name)| name.as_str());

        for perspective in tally.perspectives().iter().filter(|perspective| !name(&perspective.key).is_empty()) {
            start(rows, name(&perspective.key), "people", "");
            more(rows, perspective.people, "");
        }
        for (_, item) in self.questionnaire.items() {
            for (perspective, cell) in tally.cells(&item.key) {
                start(rows, name(perspective), "item", &item.key);
                self.append_cell(rows, cell);
            }
        }
        let Scores { competencies, lists, profile } = Scores::of(tally, self.questionnaire);
        for scored in &competencies {
            let key = &scored.competency.key;
            for mean in &scored.means {
                start(rows, name(mean.perspective), "competency", key);
                match mean.bound {
                    None => more(rows, mean.items, &decimal(&mean.value)),
                    Some(bound) => {
                        let _ = writeln!(rows, "{},{},,,,,,,,,,,,{}", mean.items, decimal(&mean.value), word(&bound));
                    }
                }
            }
            append_gap(rows, scored, &start);
        }
        let ranked = [("highest", &lists.highest), ("lowest", &lists.lowest)];
        for (list, keys) in ranked {
            for (place, key) in (1_u32..).zip(keys) {
                start(rows, ALL_OTHERS, list, key);
                let _ = write!(rows, ",{place}{NOTHING_MORE}");
            }
        }
        for (list, keys) in [("highest_tied_out", &lists.highest_tied_out), ("lowest_tied_out", &lists.lowest_tied_out)]
        {
            for key in keys {
                start(rows, ALL_OTHERS, list, key);
                let _ = write!(rows, ",{NOTHING_MORE}");
            }
        }
        if let Some(Profile { n, pearson, d2, elevation, scatter, shape }) = profile {
            let figures =
                [("pearson", pearson), ("d2", d2), ("elevation", elevation), ("scatter", scatter), ("shape", shape)];
            for (key, value) in figures {
                start(rows, "", "profile", key);
                more(rows, n, &value.to_string());
            }
        }
    }

    /// From `n` to the end of the row.
    fn append_cell(&mut self, rows: &mut String, cell: &Cell) {
        if let Some(text) = self.texts.get(cell) {
            rows.push_str(text);
            return;
        }
        if self.texts.len() >= MOST_KEPT {
            self.texts.clear();
        }
        let text = written(&item_cell(&self.questionnaire.scale, cell));
        rows.push_str(&text);
        self.texts.insert(cell.clone(), text);
    }
}

fn append_gap(rows: &mut String, scored: &Scored<'_>, start: &impl Fn(&mut String, &str, &str, &str)) {
    let Some(gap) = scored.gap() else { return };
    let key = &scored.competency.key;
    for (perspective, mean) in [(Group::Own.key(), &gap.own), (ALL_OTHERS, &gap.others)] {
        start(rows, perspective, "matched", key);
        more(rows, gap.items, &decimal(mean));
    }
    start(rows, "", "gap", key);
    let (class, quadrant) = (word(&gap.class), word(&gap.quadrant));
    let _ = writeln!(rows, "{},{},,,,,,,,,{class},{quadrant},{},", gap.items, decimal(&gap.value), gap.tentative);
}

fn more(rows: &mut String, n: u32, value: &str) {
    let _ = write!(rows, "{n},{value}{NOTHING_MORE}");
}

fn written(cell: &ItemCell) -> String {
    let ItemCell { mean, n, distribution, sd, median, min, max, favourable, agreement, split } = cell;
    let mut text = format!("{n},{mean}");
    let Some(distribution) = distribution else { return text + NOTHING_MORE };
    let counts: Vec<String> = distribution.iter().map(u32::to_string).collect();
    let _ = write!(text, ",{}", counts.join("|"));
    for figure in [sd, median] {
        let _ = write!(text, ",{}", figure.map(|figure| figure.to_string()).unwrap_or_default());
    }
    for rating in [min, max] {
        let _ = write!(text, ",{}", rating.map(|rating| rating.to_string()).unwrap_or_default());
    }
    let favourable = favourable.map(|share| share.to_string()).unwrap_or_default();
    let agreement = agreement.as_ref().map(word).unwrap_or_default();
    let _ = writeln!(text, ",{favourable},{agreement},{split},,,,");
    text
}

/// The word that stands for it in `report.json`.
fn word(of: &impl Serialize) -> String {
    serde_json::to_value(of).ok().and_then(|word| Some(word.as_str()?.to_owned())).unwrap_or_default()
}

/// As it stands in `report.json`.
fn decimal(exact: &Exact) -> String {
    let mut decimal = exact.half_up(FIGURE_DECIMALS);
    decimal.truncate(decimal.trim_end_matches('0').trim_end_matches('.').len());
    decimal
}

/// A text as a cell. A spreadsheet would work out what begins like a formula, so that gets an apostrophe.
fn text_cell(text: &str) -> String {
    let apostrophe = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    if text.contains([',', '"', '\n', '\r']) {
        return format!("\"{apostrophe}{}\"", text.replace('"', "\"\""));
    }
    format!("{apostrophe}{text}")
}
