//! Where the client stands among others, in words and as a small picture. On the means' own charts nothing of it can be
//! drawn: a norm has a place in them only as a mean, and a report is not given any.

use parallax_domain::questionnaire::Competency;
use parallax_domain::report::{NormSource, Standing};
use serde::Serialize;

use super::reading::{OTHERS, OWN, Reading};
use crate::report::chart;
use crate::report::words::{ABSENT, Words};

/// How one competency compares.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Norm {
    /// Of all others, and of self.
    pub(in crate::report) lines: Vec<Line>,
    /// That it is no norm; empty where it is one.
    pub(in crate::report) note: String,
}

/// One place among others.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Line {
    pub(in crate::report) strip: String,
    pub(in crate::report) text: String,
}

fn standing(reading: &Reading<'_>, competency: &Competency, key: &str) -> Option<Standing> {
    reading.figures(competency)?.norm.get(key).copied()
}

/// Fifths of a comparison.
fn fifths(standing: Standing) -> u32 {
    standing.percentile / 20
}

pub(super) fn norm(reading: &Reading<'_>, competency: &Competency) -> Option<Norm> {
    let words = &reading.words;
    let found: Vec<_> = [(OTHERS, "norm-others"), (OWN, "norm-self")]
        .into_iter()
        .filter_map(|(key, id)| Some((reading.seen(key)?.mark, id, standing(reading, competency, key)?)))
        .collect();
    if found.is_empty() {
        return None;
    }
    let is_norm = found.iter().all(|(_, _, standing)| standing.is_norm);
    let strip = |mark, standing| chart::place(reading.setting(), mark, standing);
    let line = |(mark, id, standing)| Line { strip: strip(mark, standing), text: sentence(words, id, standing) };
    let note = if is_norm { String::new() } else { words.say("norm-comparison") };
    Some(Norm { lines: found.into_iter().map(line).collect(), note })
}

fn sentence(words: &Words, id: &str, standing: Standing) -> String {
    let count = ("count", standing.among.into());
    match (standing.is_norm, fifths(standing)) {
        (true, _) => words.say_with(&format!("{id}-percent"), &[("percent", standing.percentile.into()), count]),
        (false, 0) => words.say_with(&format!("{id}-lowest"), &[count]),
        (false, 5..) => words.say_with(&format!("{id}-highest"), &[count]),
        (false, fifths) => words.say_with(&format!("{id}-fifths"), &[("fifths", fifths.into()), count]),
    }
}

/// Whether anything of all others is compared.
pub(super) fn has_column(reading: &Reading<'_>) -> bool {
    let mut competencies = reading.questionnaire.competencies.iter();
    competencies.any(|competency| standing(reading, competency, OTHERS).is_some())
}

/// What the table of all competencies says of one.
pub(super) fn cell(reading: &Reading<'_>, competency: &Competency) -> String {
    let words = &reading.words;
    let Some(standing) = standing(reading, competency, OTHERS) else { return ABSENT.to_owned() };
    match (standing.is_norm, fifths(standing)) {
        (true, _) => words.say_with("norm-cell-percent", &[("percent", standing.percentile.into())]),
        (false, 0) => words.say("norm-cell-lowest"),
        (false, 5..) => words.say("norm-cell-highest"),
        (false, fifths) => words.say_with("norm-cell-fifths", &[("fifths", fifths.into())]),
    }
}

/// What the guide says of it; nothing where nothing is compared.
pub(super) fn explained(reading: &Reading<'_>) -> Vec<String> {
    let words = &reading.words;
    let Some(norm) = &reading.report.norm else { return Vec::new() };
    let with_whom = match norm.source {
        NormSource::Workspace => words.say("guide-norm-workspace"),
        NormSource::Cohort => words.say("guide-norm-cohort"),
        NormSource::File => {
            words.say_with("guide-norm-file", &[("name", norm.name.clone().unwrap_or_default().into())])
        }
    };
    vec![with_whom, words.say("guide-norm")]
}
