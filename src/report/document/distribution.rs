//! How the answers to items are spread, competency by competency: as bars, and the same as numbers. On the page they stand
//! with the competency; on paper, where a competency has but one page, in the appendix.

use parallax_domain::questionnaire::{Competency, Item};
use serde::Serialize;

use super::Column;
use super::reading::Reading;
use crate::report::chart::{self, Bar, Chart, Reach, Seen, Spread};

/// The answers to the items of all competencies.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Distributions {
    pub(in crate::report) title: String,
    pub(in crate::report) lead: String,
    pub(in crate::report) table_title: String,
    pub(in crate::report) columns: Vec<Column>,
    /// Those of which a distribution is published.
    pub(in crate::report) competencies: Vec<Distribution>,
}

impl Distributions {
    /// The answers to the items of one competency.
    pub(in crate::report) fn of(&self, competency: &str) -> Option<&Distribution> {
        self.competencies.iter().find(|one| one.key == competency)
    }
}

/// The answers to one competency's items.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Distribution {
    /// The competency, as the questionnaire has it.
    #[serde(skip)]
    pub(in crate::report) key: String,
    /// The competency.
    pub(in crate::report) name: String,
    pub(in crate::report) chart: Chart,
    pub(in crate::report) items: Vec<Answers>,
}

/// The answers to one item.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Answers {
    pub(in crate::report) text: String,
    pub(in crate::report) rows: Vec<Row>,
}

/// One item, seen by one perspective.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Row {
    pub(in crate::report) who: Column,
    /// People by answer, lowest first.
    pub(in crate::report) counts: Vec<u32>,
}

/// The answers to all items; none where no distribution is published.
pub(super) fn distributions(reading: &Reading<'_>) -> Option<Distributions> {
    let words = &reading.words;
    let scale = &reading.questionnaire.scale;
    let options: Vec<(String, String)> =
        scale.values().map(|(value, label)| (value.to_string(), reading.wording(label).to_owned())).collect();
    let reach = reach(reading);
    let competencies = reading.questionnaire.competencies.iter();
    let competencies: Vec<Distribution> =
        competencies.filter_map(|competency| distribution(reading, competency, &options, reach)).collect();
    if competencies.is_empty() {
        return None;
    }
    let mut columns = ["column-item", "column-who"].map(|id| Column::plain(words.say(id))).to_vec();
    columns.extend(options.into_iter().map(|(value, _)| Column::plain(value)));
    let count = reading.report.policy.k_distribution();
    Some(Distributions {
        title: words.say("spread-title"),
        lead: words.say_with("distribution-lead", &[("count", count.into())]),
        table_title: words.say("distribution-table"),
        columns,
        competencies,
    })
}

fn distribution(
    reading: &Reading<'_>,
    competency: &Competency,
    options: &[(String, String)],
    reach: Reach,
) -> Option<Distribution> {
    let items: Vec<Spread> = competency.items.iter().filter_map(|item| spread(reading, item)).collect();
    if items.is_empty() {
        return None;
    }
    let seen = seen(reading, competency);
    let shown = chart::Distribution { setting: reading.setting(), items: &items, seen: &seen, options, reach };
    let name = reading.wording(&competency.name).to_owned();
    let title = reading.words.say_with("distribution-chart", &[("competency", name.clone().into())]);
    let key = format!("distribution-{}", competency.key);
    let description = describe(reading, &items, options);
    let is_right_to_left = shown.setting.is_right_to_left;
    let chart = Chart::new(&key, title, description, is_right_to_left, |format| chart::distribution(&shown, format));
    Some(Distribution { key: competency.key.clone(), name, chart, items: items.into_iter().map(answers).collect() })
}

fn answers(item: Spread) -> Answers {
    let row = |bar: Bar| {
        let Seen { mark, label } = bar.seen;
        Row { who: Column { mark: mark.picture(), label, of: mark.class() }, counts: bar.counts }
    };
    Answers { text: item.text, rows: item.bars.into_iter().map(row).collect() }
}

fn spread(reading: &Reading<'_>, item: &Item) -> Option<Spread> {
    let figures = reading.report.items.get(&item.key)?;
    let bars: Vec<Bar> = reading
        .perspectives()
        .filter_map(|(key, seen)| {
            let cell = figures.perspectives.get(key)?;
            let words = &reading.words;
            let counts = cell.distribution.clone()?;
            let listed: Vec<String> = counts.iter().map(u32::to_string).collect();
            Some(Bar {
                seen: seen.clone(),
                people: words.say_with("people-short", &[("count", cell.n.into())]),
                told: reading.told(&seen.label, words.listed(&listed)),
                counts,
            })
        })
        .collect();
    (!bars.is_empty()).then(|| Spread { text: reading.item(item), bars })
}

/// Everyone who has a bar.
fn seen(reading: &Reading<'_>, competency: &Competency) -> Vec<Seen> {
    let has_bar = |key: &str| {
        let figures = competency.items.iter().filter_map(|item| reading.report.items.get(&item.key));
        let mut cells = figures.filter_map(|figures| figures.perspectives.get(key));
        cells.any(|cell| cell.distribution.is_some())
    };
    reading.perspectives().filter(|(key, _)| has_bar(key)).map(|(_, seen)| seen.clone()).collect()
}

/// How far the bars of all competencies reach.
fn reach(reading: &Reading<'_>) -> Reach {
    let cells = reading.report.items.values().flat_map(|figures| figures.perspectives.values());
    let counts = cells.filter_map(|cell| cell.distribution.as_deref());
    counts.map(Reach::of).fold(Reach::default(), Reach::or)
}

/// All counts: “…: All others 0, 0, 4, 4, 1.”
fn describe(reading: &Reading<'_>, items: &[Spread], options: &[(String, String)]) -> String {
    let words = &reading.words;
    let row = |item: &Spread| {
        let bars: Vec<&str> = item.bars.iter().map(|bar| bar.told.as_str()).collect();
        reading.told_row(item.text.trim_end_matches(['.', '。']), bars.join("; "))
    };
    let options: Vec<String> = options.iter().map(|(value, label)| format!("{value} {label}")).collect();
    let rows: Vec<String> = items.iter().map(row).collect();
    let places = [("options", words.listed(&options).into()), ("rows", rows.join(" ").into())];
    words.say_with("alt-distribution", &places)
}
