//! A page a competency: what was seen of it, by whom, item by item.

use parallax_domain::questionnaire::{Competency as Asked, Item as AskedItem};
use parallax_domain::report::Agreement;
use serde::Serialize;

use super::norm::{Norm, norm};
use super::overview::{describe, verdict};
use super::reading::{OTHERS, OWN, Reading, key_of};
use super::{Column, Figure};
use crate::report::chart::{self, Chart, Strip};

/// One competency.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Competency {
    /// As the questionnaire has it.
    #[serde(skip)]
    pub(in crate::report) key: String,
    pub(in crate::report) anchor: String,
    /// “Competency 2 of 6”.
    pub(in crate::report) place: String,
    pub(in crate::report) name: String,
    pub(in crate::report) definition: String,
    /// Self, all others and the gap; empty where nothing is compared.
    pub(in crate::report) figures: Vec<Figure>,
    /// The quadrant, in words and as a key; empty where nothing is compared.
    pub(in crate::report) reading: String,
    pub(in crate::report) quadrant: &'static str,
    pub(in crate::report) verdict: String,
    /// Where the client stands among others; none where nothing is compared.
    pub(in crate::report) norm: Option<Norm>,
    pub(in crate::report) chart: Option<Chart>,
    pub(in crate::report) items_title: String,
    pub(in crate::report) items_lead: String,
    pub(in crate::report) item_heading: String,
    /// The scale's numbers, to stand above the strips.
    pub(in crate::report) axis: String,
    pub(in crate::report) columns: Vec<Column>,
    pub(in crate::report) items: Vec<Item>,
    /// What stands in a cell that is not published, for those who hear it.
    pub(in crate::report) absent: String,
}

/// One item.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Item {
    pub(in crate::report) text: String,
    pub(in crate::report) notes: Vec<String>,
    /// Every perspective's mark on the scale; empty where there is none.
    pub(in crate::report) strip: String,
    /// By column.
    pub(in crate::report) cells: Vec<Option<Cell>>,
}

/// One item, seen by one perspective.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Cell {
    pub(in crate::report) mean: String,
    pub(in crate::report) people: String,
}

pub(super) fn competencies(reading: &Reading<'_>) -> Vec<Competency> {
    let asked = &reading.questionnaire.competencies;
    asked.iter().enumerate().map(|(place, competency)| page(reading, competency, place + 1, asked.len())).collect()
}

fn page(reading: &Reading<'_>, competency: &Asked, place: usize, count: usize) -> Competency {
    let words = &reading.words;
    let gap = reading.gap(competency);
    let keys: Vec<&str> = reading
        .perspectives()
        .map(|(key, _)| key)
        .filter(|key| competency.items.iter().any(|item| cell(reading, item, key).is_some()))
        .collect();
    let items: Vec<Item> = if keys.is_empty() {
        Vec::new()
    } else {
        competency.items.iter().map(|item| line(reading, item, &keys)).collect()
    };
    let scale = &reading.questionnaire.scale;
    let shows_spread = competency.items.iter().any(|item| spread_of_others(reading, item).is_some());
    let strip_note = words.say_with(
        if shows_spread { "items-strip-spread" } else { "items-strip" },
        &[("lowest", scale.lowest().into()), ("highest", scale.highest().into())],
    );
    Competency {
        key: competency.key.clone(),
        anchor: reading.anchor(competency),
        place: words.say_with("competency-place", &[("place", place.into()), ("count", count.into())]),
        name: reading.wording(&competency.name).to_owned(),
        definition: competency.definition.as_ref().map_or("", |text| reading.wording(text)).to_owned(),
        figures: gap.map_or_else(Vec::new, |gap| {
            let value = reading.printed_gap(competency, gap);
            let distance = Figure { mark: String::new(), label: words.say("column-gap"), value };
            reading.printed_sides(competency, gap).into_iter().chain([distance]).collect()
        }),
        reading: gap.map_or_else(String::new, |gap| reading.quadrant(competency, gap)),
        quadrant: gap.map_or("", |gap| key_of(gap.quadrant)),
        verdict: verdict(reading, competency),
        norm: norm(reading, competency),
        chart: chart_of(reading, competency),
        items_title: words.say("items-title"),
        items_lead: if items.is_empty() {
            words.say("items-nothing")
        } else {
            words.say_with("items-lead", &[("strip", strip_note.into())])
        },
        item_heading: words.say("column-item"),
        axis: chart::strip(&Strip {
            setting: reading.setting(),
            lowest: scale.lowest(),
            highest: scale.highest(),
            marks: &[],
            counts: None,
        }),
        columns: keys.iter().map(|key| reading.column(key)).collect(),
        items,
        absent: words.say("not-published"),
    }
}

fn chart_of(reading: &Reading<'_>, competency: &Asked) -> Option<Chart> {
    let words = &reading.words;
    let rows: Vec<_> = reading
        .perspectives()
        .filter_map(|(key, seen)| {
            let mean = reading.mean(competency, key)?;
            let people = reading.report.perspectives.iter().find(|p| p.key == key).map_or(0, |p| p.n);
            Some((seen.clone(), words.people(people), mean, reading.printed(competency, key)?))
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let scale = reading.scale();
    let name = reading.wording(&competency.name).to_owned();
    let title = words.say_with("competency-chart", &[("competency", name.into())]);
    let description = reading.told_chart(&[describe(reading, competency)]);
    let key = format!("competency-{}", competency.key);
    let is_right_to_left = scale.setting.is_right_to_left;
    Some(Chart::new(&key, title, description, is_right_to_left, |format| chart::competency(&rows, &scale, format)))
}

fn cell<'a>(reading: &Reading<'a>, item: &AskedItem, key: &str) -> Option<&'a parallax_domain::report::ItemCell> {
    reading.report.items.get(&item.key)?.perspectives.get(key)
}

fn spread_of_others<'a>(reading: &Reading<'a>, item: &AskedItem) -> Option<&'a [u32]> {
    cell(reading, item, OTHERS)?.distribution.as_deref()
}

fn line(reading: &Reading<'_>, item: &AskedItem, keys: &[&str]) -> Item {
    let words = &reading.words;
    let mut notes = Vec::new();
    if item.reverse {
        notes.push(words.say("item-reverse"));
    }
    let others = cell(reading, item, OTHERS);
    if others.is_some_and(|cell| cell.split) {
        notes.push(words.say("agreement-split"));
    } else if let Some(agreement) = others.and_then(|cell| cell.agreement) {
        notes.push(words.say(match agreement {
            Agreement::None => "agreement-word-none",
            Agreement::Weak => "agreement-word-weak",
            Agreement::Moderate => "agreement-word-moderate",
            Agreement::Strong => "agreement-word-strong",
            Agreement::VeryStrong => "agreement-word-very_strong",
        }));
    }
    // Self and all others take the first lane; the groups make way for them.
    let mut order: Vec<&str> = keys.iter().copied().filter(|key| *key == OWN || *key == OTHERS).collect();
    order.extend(keys.iter().copied().filter(|key| *key != OWN && *key != OTHERS));
    let people = |count: u32| words.say_with("people-short", &[("count", count.into())]);
    let mark = |key: &&str| {
        let (seen, cell) = (reading.seen(key)?, cell(reading, item, key)?);
        let told = format!("{} ({})", reading.told(&seen.label, words.item_mean(cell.mean)), people(cell.n));
        Some((seen.mark, cell.mean, told))
    };
    let marks: Vec<_> = order.iter().filter_map(mark).collect();
    let scale = &reading.questionnaire.scale;
    let counts = spread_of_others(reading, item);
    let strip =
        Strip { setting: reading.setting(), lowest: scale.lowest(), highest: scale.highest(), marks: &marks, counts };
    Item {
        text: reading.item(item),
        notes,
        strip: if marks.is_empty() { String::new() } else { chart::strip(&strip) },
        cells: keys
            .iter()
            .map(|key| {
                let cell = cell(reading, item, key)?;
                Some(Cell { mean: words.item_mean(cell.mean), people: people(cell.n) })
            })
            .collect(),
    }
}
