//! The whole picture on one page: every competency's means and gap, and which of four kinds of news each one is.

use parallax_domain::questionnaire::Competency;
use parallax_domain::report::{Bound, Gap, GapClass, Quadrant};
use serde::Serialize;

use super::plot::{self, Radar};
use super::reading::{ENOUGH_FOR_A_FINDING, OTHERS, OWN, Reading, key_of};
use super::{Entry, List};
use crate::report::chart::{self, Chart, Mean, OverviewRow, Seen};

/// The overall chart, and what it says.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Overview {
    pub(in crate::report) title: String,
    pub(in crate::report) lead: String,
    pub(in crate::report) chart: Option<Chart>,
    /// Where the groups differ most; empty where no two are shown.
    pub(in crate::report) contrast: String,
    /// None unless it was asked for.
    pub(in crate::report) radar: Option<Radar>,
    /// None where nothing is compared.
    pub(in crate::report) quadrants: Option<Quadrants>,
}

/// The four quadrants, and what stands in none of them.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Quadrants {
    pub(in crate::report) title: String,
    pub(in crate::report) lead: String,
    pub(in crate::report) chart: Option<Chart>,
    /// What the chart says, in sentences.
    pub(in crate::report) sentences: String,
    pub(in crate::report) lists: Vec<List>,
    /// Empty where everything is compared.
    pub(in crate::report) uncompared: String,
}

pub(super) fn overview(reading: &Reading<'_>) -> Overview {
    let words = &reading.words;
    let scale = reading.scale();
    let is_anything_shown = reading.has_means();
    let lead = if is_anything_shown {
        let id = if reading.compares() { "overview-lead" } else { "overview-lead-one-side" };
        let places = [
            ("lowest", scale.lowest.into()),
            ("lowest-label", scale.lowest_label.clone().into()),
            ("highest", scale.highest.into()),
            ("highest-label", scale.highest_label.clone().into()),
        ];
        words.say_with(id, &places)
    } else {
        words.say("overview-nothing")
    };
    let competencies = &reading.questionnaire.competencies;
    let chart = is_anything_shown.then(|| {
        let rows: Vec<OverviewRow> = competencies.iter().map(|competency| row(reading, competency)).collect();
        let seen: Vec<Seen> = reading
            .perspectives()
            .filter(|(key, _)| competencies.iter().any(|competency| reading.mean(competency, key).is_some()))
            .map(|(_, seen)| seen.clone())
            .collect();
        let gap_heading = words.say("column-gap");
        let title = words.say("overview-chart");
        let described: Vec<String> = competencies.iter().map(|competency| describe(reading, competency)).collect();
        let description = reading.told_chart(&described);
        let is_right_to_left = scale.setting.is_right_to_left;
        Chart::new("overview", title, description, is_right_to_left, |format| {
            chart::overview(&rows, &seen, &scale, &gap_heading, format)
        })
    });
    Overview {
        title: words.say("overview-title"),
        lead,
        chart,
        contrast: plot::contrast(reading),
        radar: plot::radar(reading),
        quadrants: quadrants(reading),
    }
}

fn row(reading: &Reading<'_>, competency: &Competency) -> OverviewRow {
    let mean = |key: &str| {
        let value = reading.mean(competency, key)?;
        let (seen, told) = (reading.seen(key)?, spoken(reading, competency, key)?);
        let told = reading.told(&seen.label, told);
        Some(Mean { mark: seen.mark, value, printed: reading.rounded(competency, key, value), told })
    };
    OverviewRow {
        name: reading.wording(&competency.name).to_owned(),
        own: mean(OWN),
        others: mean(OTHERS),
        groups: reading
            .perspectives()
            .filter(|(key, _)| *key != OWN && *key != OTHERS)
            .filter_map(|(key, _)| mean(key))
            .collect(),
        gap: reading.gap(competency).map(|gap| (gap.class, reading.printed_gap(competency, gap))),
    }
}

/// One competency in a chart's description: “Setting direction: Self 3.75, All others 4.10, gap −0.35.”
pub(super) fn describe(reading: &Reading<'_>, competency: &Competency) -> String {
    let words = &reading.words;
    let mut figures: Vec<String> = reading
        .perspectives()
        .filter_map(|(key, seen)| Some(reading.told(&seen.label, spoken(reading, competency, key)?)))
        .collect();
    if let Some(gap) = reading.gap(competency) {
        figures.push(words.say_with("alt-gap", &[("gap", reading.printed_gap(competency, gap).into())]));
    }
    if figures.is_empty() {
        figures.push(words.say("not-published"));
    }
    reading.told_row(reading.wording(&competency.name), words.listed(&figures))
}

/// A mean as it is read out: “at least 4.75” where only a bound is told.
fn spoken(reading: &Reading<'_>, competency: &Competency, key: &str) -> Option<String> {
    let words = &reading.words;
    let cell = reading.figures(competency)?.perspectives.get(key)?;
    let mean = reading.rounded(competency, key, cell.mean);
    Some(match cell.bound {
        None => mean,
        Some(Bound::AtLeast) => words.say_with("alt-at-least", &[("mean", mean.into())]),
        Some(Bound::AtMost) => words.say_with("alt-at-most", &[("mean", mean.into())]),
    })
}

fn quadrants(reading: &Reading<'_>) -> Option<Quadrants> {
    if !reading.compares() {
        return None;
    }
    let words = &reading.words;
    let uncompared: Vec<String> = reading
        .questionnaire
        .competencies
        .iter()
        .filter(|competency| reading.gap(competency).is_none())
        .map(|competency| reading.wording(&competency.name).to_owned())
        .collect();
    let order =
        [Quadrant::ConfirmedStrength, Quadrant::HiddenStrength, Quadrant::BlindSpot, Quadrant::KnownDevelopmentArea];
    Some(Quadrants {
        title: words.say("quadrants-title"),
        lead: words.say("quadrants-lead"),
        chart: plot::field(reading),
        sentences: plot::sentences(reading),
        lists: order.into_iter().map(|quadrant| quadrant_list(reading, quadrant)).collect(),
        uncompared: if uncompared.is_empty() {
            String::new()
        } else {
            words.say_with("uncompared", &[("list", words.joined(&uncompared).into())])
        },
    })
}

/// The competencies of a quadrant, the most telling first: strengths and development areas by the others' mean, blind
/// spots and hidden strengths by the gap.
pub(super) fn quadrant_list(reading: &Reading<'_>, quadrant: Quadrant) -> List {
    let words = &reading.words;
    let mut found: Vec<_> = reading
        .questionnaire
        .competencies
        .iter()
        .filter_map(|competency| Some((competency, reading.gap(competency)?)))
        .filter(|(_, gap)| gap.quadrant == quadrant)
        .collect();
    found.sort_by(|(_, one), (_, other)| match quadrant {
        Quadrant::ConfirmedStrength => other.others.total_cmp(&one.others),
        Quadrant::KnownDevelopmentArea => one.others.total_cmp(&other.others),
        Quadrant::BlindSpot => other.value.total_cmp(&one.value),
        Quadrant::HiddenStrength => one.value.total_cmp(&other.value),
    });
    let key = key_of(quadrant);
    List {
        key,
        title: words.say(&format!("quadrant-{key}")),
        lead: words.say(&format!("quadrant-{key}-lead")),
        entries: found
            .into_iter()
            .map(|(competency, gap)| Entry {
                name: reading.wording(&competency.name).to_owned(),
                note: note(reading, competency, gap),
                anchor: reading.anchor(competency),
                figures: reading.printed_sides(competency, gap).to_vec(),
            })
            .collect(),
        none: words.say("quadrant-none"),
    }
}

/// What has to be known of a competency beside its means: that it is tentative, that they are means of two camps.
fn note(reading: &Reading<'_>, competency: &Competency, gap: &Gap) -> String {
    let words = &reading.words;
    let tentative = reading.is_tentative(competency, gap).then(|| words.say("tentative"));
    let split = match reading.splits(competency) {
        0 => None,
        items => Some(words.say_with("split-items", &[("count", items.into())])),
    };
    tentative.into_iter().chain(split).collect::<Vec<_>>().join("; ")
}

/// The sentence that a competency's page begins with.
pub(super) fn verdict(reading: &Reading<'_>, competency: &Competency) -> String {
    let words = &reading.words;
    let Some(gap) = reading.gap(competency) else {
        let is_anything_shown = reading.figures(competency).is_some_and(|figures| !figures.perspectives.is_empty());
        return words.say(if is_anything_shown { "verdict-uncompared" } else { "verdict-nothing" });
    };
    let id = match (gap.quadrant, gap.class) {
        (Quadrant::ConfirmedStrength, GapClass::Over) => "verdict-confirmed_strength-over".to_owned(),
        (Quadrant::KnownDevelopmentArea, GapClass::Under) => "verdict-known_development_area-under".to_owned(),
        (quadrant, _) => format!("verdict-{}", key_of(quadrant)),
    };
    let mut sentences = vec![words.say_with(&id, &[("gap", reading.printed_distance(competency, gap).into())])];
    let is_finding = matches!(gap.quadrant, Quadrant::BlindSpot | Quadrant::HiddenStrength);
    let voices = reading.voices(competency, OTHERS);
    if gap.tentative {
        sentences.push(words.say("verdict-tentative"));
    }
    if is_finding && voices < ENOUGH_FOR_A_FINDING {
        sentences.push(words.say_with("verdict-few", &[("count", voices.into())]));
    }
    sentences.join(" ")
}
