//! The report as sheets, for spreadsheets: what the document says, a row for each thing seen by one perspective, so that rows
//! can be filtered and counted.
//!
//! Figures are whole here, as they are in the frozen report; how many decimals are shown is said beside them and is the same
//! as in print. All sections are there, whatever the layout of the document.

use parallax_domain::layout::Layout;
use parallax_domain::questionnaire::{Competency, Questionnaire};
use parallax_domain::report::{Agreement, Bound, Report};

use super::appendix::appendix;
use super::guide::guide;
use super::norm;
use super::reading::{OTHERS, OWN, Reading};
use super::summary::{Summary, summary};
use super::voices::{Extremes, extremes};
use crate::fonts::Fonts;

/// A report in rows and columns, ready to be written as a spreadsheet.
#[derive(Clone, PartialEq, Debug)]
pub struct Sheets {
    pub(in crate::report) title: String,
    pub(in crate::report) is_right_to_left: bool,
    /// What the column is called that says which sheet a row is of.
    pub(in crate::report) section: String,
    /// Those that hold anything.
    pub(in crate::report) all: Vec<Sheet>,
}

impl Sheets {
    /// Puts a report into rows, in the report's language. `questionnaire` is the version that was answered.
    pub fn new(report: &Report, questionnaire: &Questionnaire, fonts: &Fonts) -> Self {
        let layout = Layout::default();
        let reading = &Reading::new(report, questionnaire, &layout, fonts);
        let sheets = [
            summarized(reading, &summary(reading)),
            gaps(reading),
            competencies(reading),
            items(reading),
            distributions(reading),
            ranked(reading, extremes(reading).as_ref()),
            comments(reading),
            guided(reading),
        ];
        Self {
            title: reading.title(),
            is_right_to_left: reading.words.language().is_right_to_left(),
            section: reading.words.say("sheet-section"),
            all: sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()).collect(),
        }
    }
}

/// One sheet of the workbook.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::report) struct Sheet {
    /// Short enough for the name of a sheet.
    pub(in crate::report) title: String,
    pub(in crate::report) columns: Vec<Heading>,
    /// A cell a column.
    pub(in crate::report) rows: Vec<Vec<Cell>>,
}

/// The head of a column.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::report) struct Heading {
    pub(in crate::report) label: String,
    pub(in crate::report) holds: Holds,
}

/// What stands in a column; decides its width.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::report) enum Holds {
    Sentences,
    Names,
    Words,
    Numbers,
}

/// One cell.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::report) enum Cell {
    Empty,
    Text(String),
    Number { value: f64, shown: Shown },
}

/// How a number is shown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(in crate::report) enum Shown {
    /// With this many decimals.
    Plain(usize),
    /// With its sign.
    Signed(usize),
    /// As the bound that it is.
    AtLeast(usize),
    AtMost(usize),
    /// As a whole number of hundredths.
    Percent,
}

impl Cell {
    fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    fn count(count: u32) -> Self {
        Self::number(count.into(), Shown::Plain(0))
    }

    fn number(value: f64, shown: Shown) -> Self {
        Self::Number { value, shown }
    }

    fn of<T>(value: Option<T>, cell: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Empty, cell)
    }
}

fn headings<const N: usize>(reading: &Reading<'_>, columns: [(&str, Holds); N]) -> Vec<Heading> {
    columns.map(|(id, holds)| Heading { label: reading.words.say(id), holds }).into()
}

fn named(reading: &Reading<'_>, competency: &Competency) -> Cell {
    Cell::text(reading.wording(&competency.name))
}

fn summarized(reading: &Reading<'_>, summary: &Summary) -> Sheet {
    let words = &reading.words;
    let report = reading.report;
    let row = |part: &str, name: &str, people: Cell, text: &str| {
        vec![Cell::text(part), Cell::text(name), people, Cell::text(text)]
    };
    let mut rows = vec![
        row(&words.say("report-kind"), &report.subject.name, Cell::Empty, ""),
        row(&words.say("guide-questionnaire-title"), &report.questionnaire.title, Cell::Empty, ""),
    ];
    rows.extend(
        reading
            .report
            .perspectives
            .iter()
            .filter(|one| reading.seen(&one.key).is_some())
            .map(|perspective| row(&summary.respondents_title, &perspective.label, Cell::count(perspective.n), "")),
    );
    for list in &summary.lists {
        rows.extend(list.entries.iter().map(|entry| row(&list.title, &entry.name, Cell::Empty, &entry.note)));
    }
    if !summary.agreement.is_empty() {
        rows.push(row(&summary.agreement_title, "", Cell::Empty, &summary.agreement));
    }
    rows.extend(summary.start.iter().map(|point| row(&summary.start_title, &point.title, Cell::Empty, &point.text)));
    Sheet {
        title: words.say("sheet-summary"),
        columns: headings(
            reading,
            [
                ("figure-part", Holds::Names),
                ("figure-name", Holds::Names),
                ("figure-people", Holds::Numbers),
                ("figure-text", Holds::Sentences),
            ],
        ),
        rows,
    }
}

/// A row a competency that is compared.
fn gaps(reading: &Reading<'_>) -> Sheet {
    let words = &reading.words;
    let has_norm = norm::has_column(reading);
    let mut columns = headings(
        reading,
        [
            ("column-competency", Holds::Names),
            ("perspective-self", Holds::Numbers),
            ("perspective-all-others", Holds::Numbers),
            ("column-gap", Holds::Numbers),
            ("figure-counted", Holds::Numbers),
            ("column-reading", Holds::Words),
        ],
    );
    if has_norm {
        columns.extend(headings(reading, [("column-norm", Holds::Words)]));
    }
    let row = |competency: &Competency| {
        let gap = reading.gap(competency)?;
        let side = |key: &str, mean: f64| Cell::number(mean, Shown::Plain(reading.decimals(competency, key)));
        let mut row = vec![
            named(reading, competency),
            side(OWN, gap.own),
            side(OTHERS, gap.others),
            Cell::number(gap.value, Shown::Signed(reading.decimals(competency, OTHERS))),
            Cell::count(gap.matched_items),
            Cell::text(reading.quadrant(competency, gap)),
        ];
        if has_norm {
            row.push(Cell::text(norm::cell(reading, competency)));
        }
        Some(row)
    };
    Sheet {
        title: words.say("sheet-gaps"),
        columns,
        rows: reading.questionnaire.competencies.iter().filter_map(row).collect(),
    }
}

fn competencies(reading: &Reading<'_>) -> Sheet {
    let words = &reading.words;
    let mut rows = Vec::new();
    for competency in &reading.questionnaire.competencies {
        for (key, seen) in reading.perspectives() {
            let Some(cell) = reading.figures(competency).and_then(|figures| figures.perspectives.get(key)) else {
                continue;
            };
            let decimals = reading.decimals(competency, key);
            let (shown, note) = match cell.bound {
                None => (Shown::Plain(decimals), String::new()),
                Some(Bound::AtLeast) => (Shown::AtLeast(decimals), words.say("note-at-least")),
                Some(Bound::AtMost) => (Shown::AtMost(decimals), words.say("note-at-most")),
            };
            rows.push(vec![
                named(reading, competency),
                Cell::text(&seen.label),
                Cell::count(cell.items),
                Cell::number(cell.mean, shown),
                Cell::text(note),
            ]);
        }
    }
    Sheet {
        title: words.say("sheet-competencies"),
        columns: headings(
            reading,
            [
                ("column-competency", Holds::Names),
                ("figure-perspective", Holds::Words),
                ("figure-counted", Holds::Numbers),
                ("figure-mean", Holds::Numbers),
                ("figure-note", Holds::Words),
            ],
        ),
        rows,
    }
}

fn items(reading: &Reading<'_>) -> Sheet {
    let words = &reading.words;
    let mut rows = Vec::new();
    for (competency, item) in reading.questionnaire.items() {
        let Some(figures) = reading.report.items.get(&item.key) else { continue };
        for (key, seen) in reading.perspectives() {
            let Some(cell) = figures.perspectives.get(key) else { continue };
            let end = |value: i32| Cell::number(value.into(), Shown::Plain(0));
            let level = |agreement| Cell::text(words.say(level(agreement)));
            rows.push(vec![
                named(reading, competency),
                Cell::text(reading.item(item)),
                Cell::text(&seen.label),
                Cell::count(cell.n),
                Cell::number(cell.mean, Shown::Plain(1)),
                Cell::of(cell.sd, |sd| Cell::number(sd, Shown::Plain(2))),
                Cell::of(cell.median, |median| Cell::number(median, Shown::Plain(1))),
                Cell::of(cell.min, end),
                Cell::of(cell.max, end),
                Cell::of(cell.favourable, |share| Cell::number(share, Shown::Percent)),
                Cell::of(cell.agreement, level),
                if cell.split { Cell::text(words.say("note-split")) } else { Cell::Empty },
            ]);
        }
    }
    Sheet {
        title: words.say("sheet-items"),
        columns: headings(
            reading,
            [
                ("column-competency", Holds::Names),
                ("column-item", Holds::Sentences),
                ("figure-perspective", Holds::Words),
                ("figure-people", Holds::Numbers),
                ("figure-mean", Holds::Numbers),
                ("figure-deviation", Holds::Numbers),
                ("figure-median", Holds::Numbers),
                ("figure-least", Holds::Numbers),
                ("figure-most", Holds::Numbers),
                ("figure-favourable", Holds::Numbers),
                ("figure-agreement", Holds::Words),
                ("figure-note", Holds::Words),
            ],
        ),
        rows,
    }
}

fn level(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::None => "level-none",
        Agreement::Weak => "level-weak",
        Agreement::Moderate => "level-moderate",
        Agreement::Strong => "level-strong",
        Agreement::VeryStrong => "level-very_strong",
    }
}

/// How many people gave each answer.
fn distributions(reading: &Reading<'_>) -> Sheet {
    let words = &reading.words;
    let mut columns = headings(
        reading,
        [("column-competency", Holds::Names), ("column-item", Holds::Sentences), ("figure-perspective", Holds::Words)],
    );
    columns.extend(reading.questionnaire.scale.values().map(|(value, label)| {
        let (value, label) = (value.to_string(), reading.wording(label));
        let label = if label == value { value } else { format!("{value}: {label}") };
        Heading { label, holds: Holds::Numbers }
    }));
    let mut rows = Vec::new();
    for (competency, item) in reading.questionnaire.items() {
        let Some(figures) = reading.report.items.get(&item.key) else { continue };
        for (key, seen) in reading.perspectives() {
            let counts = figures.perspectives.get(key).and_then(|cell| cell.distribution.as_deref());
            let Some(counts) = counts else { continue };
            let mut row = vec![named(reading, competency), Cell::text(reading.item(item)), Cell::text(&seen.label)];
            row.extend(counts.iter().copied().map(Cell::count));
            row.resize(columns.len(), Cell::Empty);
            rows.push(row);
        }
    }
    Sheet { title: words.say("sheet-distributions"), columns, rows }
}

/// The items at both ends, where they are told.
fn ranked(reading: &Reading<'_>, extremes: Option<&Extremes>) -> Sheet {
    let words = &reading.words;
    let mut rows = Vec::new();
    for list in extremes.map_or(&[][..], |extremes| &extremes.lists) {
        let keys = if list.key == "highest" { &reading.report.highest } else { &reading.report.lowest };
        for (place, key) in (1_u32..).zip(keys) {
            let found = reading.questionnaire.items().find(|(_, item)| item.key == *key);
            let cell = reading.report.items.get(key).and_then(|figures| figures.perspectives.get(OTHERS));
            let (Some((competency, item)), Some(cell)) = (found, cell) else { continue };
            rows.push(vec![
                Cell::text(&list.title),
                Cell::count(place),
                named(reading, competency),
                Cell::text(reading.item(item)),
                Cell::number(cell.mean, Shown::Plain(1)),
            ]);
        }
    }
    Sheet {
        title: words.say("sheet-extremes"),
        columns: headings(
            reading,
            [
                ("figure-list", Holds::Words),
                ("figure-place", Holds::Numbers),
                ("column-competency", Holds::Names),
                ("column-item", Holds::Sentences),
                ("figure-mean", Holds::Numbers),
            ],
        ),
        rows,
    }
}

fn comments(reading: &Reading<'_>) -> Sheet {
    let words = &reading.words;
    let mut rows = Vec::new();
    for question in &reading.questionnaire.questions {
        let asked = reading.question(question);
        for list in reading.report.comments.get(&question.key).map_or(&[][..], Vec::as_slice) {
            let label = reading.speaker(&list.perspective).label;
            rows.extend(
                list.texts.iter().map(|text| vec![Cell::text(&asked), Cell::text(&label), Cell::text(text.trim())]),
            );
        }
    }
    Sheet {
        title: words.say("sheet-comments"),
        columns: headings(
            reading,
            [
                ("figure-question", Holds::Names),
                ("figure-perspective", Holds::Words),
                ("figure-text", Holds::Sentences),
            ],
        ),
        rows,
    }
}

/// How to read it, and where the questionnaire comes from: a licence may ask for that wherever its words are.
fn guided(reading: &Reading<'_>) -> Sheet {
    let mut passages = guide(reading).passages;
    passages.push(appendix(reading).questionnaire);
    let rows = passages
        .iter()
        .flat_map(|passage| passage.paragraphs.iter().map(|text| vec![Cell::text(&passage.title), Cell::text(text)]));
    Sheet {
        title: reading.words.say("sheet-guide"),
        columns: headings(reading, [("figure-part", Holds::Names), ("figure-text", Holds::Sentences)]),
        rows: rows.collect(),
    }
}
