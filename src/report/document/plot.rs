//! The field of all competencies, self against all others, and what it says in sentences; where the groups differ;
//! and the ring of spokes for those who ask for it.

use parallax_domain::exact::Exact;
use parallax_domain::questionnaire::Competency;
use parallax_domain::report::{Gap, GapClass, Quadrant};
use serde::Serialize;

use super::reading::{ENOUGH_FOR_A_FINDING, FEW, OTHERS, OWN, Reading, key_of};
use crate::report::chart::{self, Chart, Field, Point, Spoke};
use crate::report::mark::Colour;

/// The ring of spokes, with what has to be known of it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Radar {
    pub(in crate::report) title: String,
    pub(in crate::report) lead: String,
    pub(in crate::report) chart: Chart,
}

fn compared<'a>(reading: &Reading<'a>) -> Vec<(&'a Competency, &'a Gap)> {
    let competencies = reading.questionnaire.competencies.iter();
    competencies.filter_map(|competency| Some((competency, reading.gap(competency)?))).collect()
}

/// The colour of a reading, as it is beside the lists.
fn colour_of(quadrant: Quadrant) -> Colour {
    match quadrant {
        Quadrant::ConfirmedStrength => Colour(0x0b, 0x53, 0x8a),
        Quadrant::HiddenStrength => Colour(0x00, 0x75, 0x59),
        Quadrant::BlindSpot => Colour(0xb8, 0x4a, 0x00),
        Quadrant::KnownDevelopmentArea => Colour(0x85, 0x63, 0x00),
    }
}

/// The field; none where nothing is compared, or far too much for a picture.
pub(super) fn field(reading: &Reading<'_>) -> Option<Chart> {
    let compared = compared(reading);
    let (own, others) = (reading.seen(OWN)?.clone(), reading.seen(OTHERS)?.clone());
    if compared.is_empty() || compared.len() > chart::MOST {
        return None;
    }
    let words = &reading.words;
    let scale = reading.scale();
    let points: Vec<Point> = compared
        .iter()
        .map(|(competency, gap)| Point {
            name: reading.wording(&competency.name).to_owned(),
            own: gap.own,
            others: gap.others,
            told: told(reading, competency, gap),
        })
        .collect();
    let threshold = reading.report.policy.gap_threshold();
    let corner = |quadrant| (words.say(&format!("quadrant-{}", key_of(quadrant))), colour_of(quadrant));
    let field = Field {
        own,
        others,
        threshold: threshold.to_f64(),
        band_label: words.say_with("quadrants-band", &[("threshold", words.threshold(threshold).into())]),
        readings: [
            corner(Quadrant::HiddenStrength),
            corner(Quadrant::ConfirmedStrength),
            corner(Quadrant::KnownDevelopmentArea),
            corner(Quadrant::BlindSpot),
        ],
    };
    let described: Vec<String> = points.iter().map(|point| point.told.clone()).collect();
    let description = reading.told_chart(&described);
    let is_right_to_left = scale.setting.is_right_to_left;
    Some(Chart::new("quadrants", words.say("quadrants-chart"), description, is_right_to_left, |format| {
        chart::quadrants(&points, &field, &scale, format)
    }))
}

/// One point in words: “Setting direction: Self 3.75, All others 4.10, gap −0.35, Strength.”
fn told(reading: &Reading<'_>, competency: &Competency, gap: &Gap) -> String {
    let words = &reading.words;
    let mut figures: Vec<String> =
        reading.printed_sides(competency, gap).into_iter().map(|side| reading.told(&side.label, side.value)).collect();
    figures.push(words.say_with("alt-gap", &[("gap", reading.printed_gap(competency, gap).into())]));
    figures.push(reading.quadrant(competency, gap));
    reading.told_row(reading.wording(&competency.name), words.listed(&figures))
}

/// What the field says, in sentences: in which direction self and others differ, and how sure that is.
pub(super) fn sentences(reading: &Reading<'_>) -> String {
    let words = &reading.words;
    let compared = compared(reading);
    let names = |is_wanted: &dyn Fn(&Competency, &Gap) -> bool| -> Vec<String> {
        let wanted = compared.iter().filter(|(competency, gap)| is_wanted(competency, gap));
        wanted.map(|(competency, _)| reading.wording(&competency.name).to_owned()).collect()
    };
    let under = names(&|_, gap| gap.class == GapClass::Under);
    let over = names(&|_, gap| gap.class == GapClass::Over);
    let tentative = names(&|competency, gap| reading.is_tentative(competency, gap));
    let mut sentences = Vec::new();
    for (id, list) in [("quadrants-under", &under), ("quadrants-over", &over)] {
        if !list.is_empty() {
            sentences.push(words.say_with(id, &[("list", words.joined(list).into())]));
        }
    }
    if sentences.is_empty() {
        let threshold = words.threshold(reading.report.policy.gap_threshold());
        return words.say_with("quadrants-alike", &[("threshold", threshold.into())]);
    }
    let is_thin = |competency: &Competency, gap: &Gap| {
        gap.class != GapClass::Agreement && reading.voices(competency, OTHERS) < ENOUGH_FOR_A_FINDING
    };
    if compared.iter().any(|(competency, gap)| is_thin(competency, gap)) {
        sentences.push(words.say_with("quadrants-few", &[("count", ENOUGH_FOR_A_FINDING.into())]));
    } else if !tentative.is_empty() {
        sentences.push(words.say_with("quadrants-tentative", &[("list", words.joined(&tentative).into())]));
    }
    sentences.join(" ")
}

/// The ring of spokes; none unless it was asked for, or where there are too few means for a ring.
pub(super) fn radar(reading: &Reading<'_>) -> Option<Radar> {
    let (own, others) = (reading.seen(OWN), reading.seen(OTHERS));
    let spokes: Vec<(&Competency, Spoke)> = reading
        .questionnaire
        .competencies
        .iter()
        .map(|competency| {
            let name = reading.wording(&competency.name).to_owned();
            let (own, others) = (reading.mean(competency, OWN), reading.mean(competency, OTHERS));
            (competency, Spoke { name, own, others })
        })
        .filter(|(_, spoke)| spoke.own.is_some() || spoke.others.is_some())
        .collect();
    if !reading.layout.radar || !chart::SPOKES.contains(&spokes.len()) {
        return None;
    }
    let words = &reading.words;
    let scale = reading.scale();
    let row = |competency: &Competency, spoke: &Spoke| {
        let sides = [(OWN, spoke.own), (OTHERS, spoke.others)].into_iter();
        let figures: Vec<String> = sides
            .filter_map(|(key, mean)| {
                Some(reading.told(&reading.seen(key)?.label, reading.rounded(competency, key, mean?)))
            })
            .collect();
        reading.told_row(&spoke.name, words.listed(&figures))
    };
    let described: Vec<String> = spokes.iter().map(|(competency, spoke)| row(competency, spoke)).collect();
    let description = reading.told_chart(&described);
    let spokes: Vec<Spoke> = spokes.into_iter().map(|(_, spoke)| spoke).collect();
    let is_right_to_left = scale.setting.is_right_to_left;
    let draw = |format| chart::radar(&spokes, (own, others), &scale, format);
    Some(Radar {
        title: words.say("radar-title"),
        lead: words.say("radar-lead"),
        chart: Chart::new("radar", words.say("radar-chart"), description, is_right_to_left, draw),
    })
}

/// On which competency the groups differ most, where that is far enough apart to be told: three sixteenths of the scale,
/// 0.75 from 1 to 5; less, a few people could as well be the other way round. Empty where there are no two groups.
pub(super) fn contrast(reading: &Reading<'_>) -> String {
    let words = &reading.words;
    let competencies = &reading.questionnaire.competencies;
    let found = competencies.iter().filter_map(|competency| Some((competency, widest(reading, competency)?)));
    // The first of equals.
    let Some((competency, widest)) = found.min_by(|(_, one), (_, other)| other.apart.cmp(&one.apart)) else {
        return String::new();
    };
    let scale = &reading.questionnaire.scale;
    let Some(enough) = Exact::fraction(i64::from(scale.highest() - scale.lowest()) * 3, 16) else {
        return String::new();
    };
    if widest.apart < enough {
        return words.say_with("overview-alike", &[("threshold", words.threshold(&enough).into())]);
    }
    let figures: Vec<String> = [widest.low, widest.high]
        .into_iter()
        .filter_map(|key| {
            let mean = reading.rounded(competency, key, reading.mean(competency, key)?);
            Some(reading.told(&reading.seen(key)?.label, mean))
        })
        .collect();
    let name = reading.wording(&competency.name).to_owned();
    let places = [("competency", name.into()), ("figures", words.joined(&figures).into())];
    let mut sentences = vec![words.say_with("overview-contrast", &places)];
    if [widest.low, widest.high].iter().any(|key| reading.voices(competency, key) <= FEW) {
        sentences.push(words.say("overview-contrast-few"));
    }
    sentences.join(" ")
}

/// The two groups that are furthest apart on a competency.
struct Widest<'a> {
    low: &'a str,
    high: &'a str,
    apart: Exact,
}

/// Only groups that were asked and are shown every item, so that both means are of the same.
fn widest<'a>(reading: &Reading<'a>, competency: &Competency) -> Option<Widest<'a>> {
    let figures = reading.figures(competency)?;
    let mut means: Vec<(&'a str, Exact)> = reading
        .perspectives()
        .filter(|(key, _)| *key != OWN && *key != OTHERS)
        .filter_map(|(key, _)| {
            let cell = figures.perspectives.get(key)?;
            let is_whole = usize::try_from(cell.items).is_ok_and(|items| items == competency.items.len());
            if is_whole && cell.bound.is_none() { Some((key, Exact::from_decimal(cell.mean)?)) } else { None }
        })
        .collect();
    // Stable: of equals the first in the report's order.
    means.sort_by(|(_, one), (_, other)| one.cmp(other));
    let ((low, lowest), (high, highest)) = (means.first()?, means.last()?);
    (means.len() > 1).then(|| Widest { low, high, apart: highest - lowest })
}
