//! The first page: who answered, what stands out, and where to start. It can be read in two minutes.

use parallax_domain::exact::Exact;
use parallax_domain::questionnaire::Competency;
use parallax_domain::report::{Gap, GapClass, Quadrant};
use serde::Serialize;

use super::overview::quadrant_list;
use super::reading::{OTHERS, OWN, Reading};
use super::{Entry, List};
use crate::report::chart;

/// The first page.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Summary {
    pub(in crate::report) title: String,
    pub(in crate::report) respondents_title: String,
    pub(in crate::report) lead: String,
    /// Every perspective with its number of people.
    pub(in crate::report) respondents: Vec<Respondents>,
    pub(in crate::report) lists: Vec<List>,
    pub(in crate::report) agreement_title: String,
    /// Empty where nothing is compared.
    pub(in crate::report) agreement: String,
    pub(in crate::report) start_title: String,
    pub(in crate::report) start: Vec<Start>,
}

/// The people of one perspective who answered.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Respondents {
    pub(in crate::report) mark: String,
    pub(in crate::report) label: String,
    /// “5 people”.
    pub(in crate::report) value: String,
    /// A mark a person; empty where they are drawn already, in other perspectives, or too many.
    pub(in crate::report) crowd: String,
}

/// One suggestion for a beginning.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Start {
    pub(in crate::report) title: String,
    pub(in crate::report) text: String,
}

pub(super) fn summary(reading: &Reading<'_>) -> Summary {
    let words = &reading.words;
    Summary {
        title: words.say("summary-title"),
        respondents_title: words.say("respondents-title"),
        lead: lead(reading),
        respondents: respondents(reading),
        lists: lists(reading),
        agreement_title: words.say("agreement-title"),
        agreement: agreement(reading),
        start_title: words.say("start-title"),
        start: start(reading),
    }
}

fn respondents(reading: &Reading<'_>) -> Vec<Respondents> {
    let perspectives = &reading.report.perspectives;
    let has_groups = reading.perspectives().any(|(key, _)| key != OWN && key != OTHERS);
    perspectives
        .iter()
        .filter_map(|perspective| {
            let seen = reading.seen(&perspective.key)?;
            let is_drawn_already = perspective.key == OTHERS && has_groups;
            let crowd = if is_drawn_already {
                String::new()
            } else {
                chart::crowd(reading.setting(), seen.mark, perspective.n)
            };
            let value = reading.words.people(perspective.n);
            Some(Respondents { mark: seen.mark.picture(), label: seen.label.clone(), value, crowd })
        })
        .collect()
}

fn lead(reading: &Reading<'_>) -> String {
    let words = &reading.words;
    let others = reading.report.perspectives.iter().find(|perspective| perspective.key == OTHERS);
    let items = u32::try_from(reading.questionnaire.items().count()).unwrap_or(u32::MAX);
    match (reading.has(OWN), others) {
        (true, Some(others)) => {
            let places = [("count", others.n.into()), ("items", items.into())];
            words.say_with("respondents-self-and-others", &places)
        }
        (false, Some(others)) => {
            let places = [("count", others.n.into()), ("items", items.into())];
            words.say_with("respondents-others-only", &places)
        }
        (true, None) if reading.report.perspectives.len() <= 1 => words.say("respondents-self-only"),
        (_, None) if !reading.report.perspectives.is_empty() => words.say("respondents-named-only"),
        (_, None) => words.say("respondents-nobody"),
    }
}

/// Strengths, blind spots and hidden strengths; without a comparison, what the one side says.
pub(super) fn lists(reading: &Reading<'_>) -> Vec<List> {
    let words = &reading.words;
    if reading.compares() {
        return [Quadrant::ConfirmedStrength, Quadrant::BlindSpot, Quadrant::HiddenStrength]
            .into_iter()
            .map(|quadrant| quadrant_list(reading, quadrant))
            .collect();
    }
    let cut = reading.report.policy.strength_cut();
    let list = |key, title: &str, lead: String, entries| List {
        key,
        title: words.say(title),
        lead,
        entries,
        none: words.say("quadrant-none"),
    };
    let with_cut = |id: &str| words.say_with(id, &[("cut", words.threshold(cut).into())]);
    if reading.has(OTHERS) {
        let mut low = ranked(reading, OTHERS, |mean| mean < *cut);
        low.reverse();
        vec![
            list(
                "confirmed_strength",
                "others-high-title",
                with_cut("others-high-lead"),
                ranked(reading, OTHERS, |mean| mean >= *cut),
            ),
            list("known_development_area", "others-low-title", with_cut("others-low-lead"), low),
        ]
    } else if reading.has(OWN) {
        vec![list("confirmed_strength", "own-title", words.say("own-lead"), ranked(reading, OWN, |_| true))]
    } else {
        Vec::new()
    }
}

/// Competencies by one perspective's mean, highest first.
fn ranked(reading: &Reading<'_>, key: &str, is_wanted: impl Fn(Exact) -> bool) -> Vec<Entry> {
    let mut taken: Vec<(&Competency, f64)> = reading
        .questionnaire
        .competencies
        .iter()
        .filter_map(|competency| Some((competency, reading.mean(competency, key)?)))
        .filter(|(_, mean)| Exact::from_decimal(*mean).is_some_and(&is_wanted))
        .collect();
    taken.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    taken
        .into_iter()
        .map(|(competency, mean)| Entry {
            name: reading.wording(&competency.name).to_owned(),
            note: String::new(),
            anchor: reading.anchor(competency),
            figures: vec![reading.figure(key, Some(reading.rounded(competency, key, mean)))],
        })
        .collect()
}

fn agreement(reading: &Reading<'_>) -> String {
    if !reading.compares() {
        return String::new();
    }
    let words = &reading.words;
    let threshold = words.threshold(reading.report.policy.gap_threshold());
    let agreed: Vec<String> = reading
        .questionnaire
        .competencies
        .iter()
        .filter(|competency| reading.gap(competency).is_some_and(|gap| gap.class == GapClass::Agreement))
        .map(|competency| reading.wording(&competency.name).to_owned())
        .collect();
    if agreed.is_empty() {
        words.say_with("agreement-none", &[("threshold", threshold.into())])
    } else {
        words.say_with("agreement-some", &[("threshold", threshold.into()), ("list", words.joined(&agreed).into())])
    }
}

/// One thing to look into, one thing to build on, and the advice to choose.
fn start(reading: &Reading<'_>) -> Vec<Start> {
    let words = &reading.words;
    let mut points: Vec<Start> = if reading.compares() {
        let to_grow = extreme(reading, Quadrant::BlindSpot, |gap| gap.value)
            .or_else(|| extreme(reading, Quadrant::KnownDevelopmentArea, |gap| -gap.others));
        let to_build = extreme(reading, Quadrant::HiddenStrength, |gap| -gap.value)
            .or_else(|| extreme(reading, Quadrant::ConfirmedStrength, |gap| gap.others));
        [to_grow, to_build].into_iter().flatten().map(|(competency, gap)| compared(reading, competency, gap)).collect()
    } else {
        let cut = reading.report.policy.strength_cut();
        let means = || {
            let competencies = reading.questionnaire.competencies.iter();
            competencies.filter_map(|competency| Some((competency, reading.mean(competency, OTHERS)?)))
        };
        let is_high = |mean: f64| Exact::from_decimal(mean).is_some_and(|mean| mean >= *cut);
        let lowest = means().filter(|(_, mean)| !is_high(*mean)).min_by(|(_, one), (_, other)| one.total_cmp(other));
        // The first of equals, as `min_by` gives it.
        let highest = means().filter(|(_, mean)| is_high(*mean)).min_by(|(_, one), (_, other)| other.total_cmp(one));
        [("start-others-low", lowest), ("start-others-high", highest)]
            .into_iter()
            .filter_map(|(id, found)| {
                let (competency, mean) = found?;
                let name = reading.wording(&competency.name).to_owned();
                Some(Start {
                    title: words.say_with(&format!("{id}-title"), &[("competency", name.into())]),
                    text: words.say_with(id, &[("others", reading.rounded(competency, OTHERS, mean).into())]),
                })
            })
            .collect()
    };
    let last = if points.is_empty() { "start-nothing" } else { "start-choose" };
    points.push(Start { title: words.say(&format!("{last}-title")), text: words.say(last) });
    points
}

/// The competency of a quadrant for which `of` is greatest; the first of equals.
fn extreme<'a>(
    reading: &Reading<'a>,
    quadrant: Quadrant,
    of: impl Fn(&Gap) -> f64,
) -> Option<(&'a Competency, &'a Gap)> {
    reading
        .questionnaire
        .competencies
        .iter()
        .filter_map(|competency| Some((competency, reading.gap(competency)?)))
        .filter(|(_, gap)| gap.quadrant == quadrant)
        .min_by(|(_, one), (_, other)| of(other).total_cmp(&of(one)))
}

fn compared(reading: &Reading<'_>, competency: &Competency, gap: &Gap) -> Start {
    let words = &reading.words;
    let id = match gap.quadrant {
        Quadrant::BlindSpot => "start-blind_spot",
        Quadrant::KnownDevelopmentArea => "start-known_development_area",
        Quadrant::HiddenStrength => "start-hidden_strength",
        Quadrant::ConfirmedStrength => "start-confirmed_strength",
    };
    let name = reading.wording(&competency.name).to_owned();
    let printed = |key, mean| reading.rounded(competency, key, mean).into();
    let places = [("own", printed(OWN, gap.own)), ("others", printed(OTHERS, gap.others))];
    Start {
        title: words.say_with(&format!("{id}-title"), &[("competency", name.into())]),
        text: words.say_with(id, &places),
    }
}
