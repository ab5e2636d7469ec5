//! How to read the report: what is compared, what a gap is, what small numbers can carry, and exactly which rules of
//! anonymity were applied, in plain words. And a page to write on.

use parallax_domain::disclosure::SmallGroups;
use parallax_domain::layout::Section;
use serde::Serialize;

use super::reading::Reading;
use super::{Passage, norm};

/// How to read the report.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Guide {
    pub(in crate::report) title: String,
    /// Whether it has more to explain than most, and so is set a little smaller.
    pub(in crate::report) is_long: bool,
    pub(in crate::report) passages: Vec<Passage>,
}

/// Questions to the reader, with room for answers.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Worksheet {
    pub(in crate::report) title: String,
    pub(in crate::report) lead: String,
    pub(in crate::report) questions: Vec<String>,
}

pub(super) fn guide(reading: &Reading<'_>) -> Guide {
    let words = &reading.words;
    // The appendix says it, where there is one.
    let has_appendix = reading.layout.sections.has(Section::Appendix);
    let passages = [
        ("guide-compared-title", compared(reading)),
        ("guide-gap-title", gap(reading)),
        ("guide-norm-title", norm::explained(reading)),
        ("guide-small-title", vec![words.say("guide-small"), words.say("guide-small-groups")]),
        ("guide-anonymity-title", anonymity(reading)),
        ("guide-purpose-title", vec![words.say("guide-purpose")]),
        ("guide-questionnaire-title", if has_appendix { Vec::new() } else { attribution(reading) }),
    ];
    let passages = passages.into_iter().filter(|(_, paragraphs)| !paragraphs.is_empty());
    Guide {
        title: words.say("guide-title"),
        is_long: reading.report.norm.is_some() || !has_appendix,
        passages: passages.map(|(title, paragraphs)| Passage { title: words.say(title), paragraphs }).collect(),
    }
}

fn compared(reading: &Reading<'_>) -> Vec<String> {
    let words = &reading.words;
    let scale = reading.scale();
    let coverage = words.percent(reading.report.policy.coverage());
    let mut paragraphs = vec![words.say_with(
        "guide-compared",
        &[
            ("lowest", scale.lowest.into()),
            ("lowest-label", scale.lowest_label.into()),
            ("highest", scale.highest.into()),
            ("highest-label", scale.highest_label.into()),
            ("coverage", coverage.into()),
        ],
    )];
    if let Some(label) = &reading.questionnaire.scale.not_observed {
        let label = reading.wording(label).to_owned();
        paragraphs.push(words.say_with("guide-not-observed", &[("label", label.into())]));
    }
    paragraphs
}

fn gap(reading: &Reading<'_>) -> Vec<String> {
    let words = &reading.words;
    let policy = &reading.report.policy;
    let places = [
        ("threshold", words.threshold(policy.gap_threshold()).into()),
        ("cut", words.threshold(policy.strength_cut()).into()),
    ];
    vec![words.say_with("guide-gap", &places), words.say("guide-gap-normal")]
}

fn anonymity(reading: &Reading<'_>) -> Vec<String> {
    let words = &reading.words;
    let policy = &reading.report.policy;
    let mut paragraphs = vec![
        words.say_with("guide-anonymity-mean", &[("k", policy.k_item().into()), ("total", policy.k_total().into())]),
        words.say_with("guide-anonymity-spread", &[("count", policy.k_distribution().into())]),
        words.say(match policy.small_groups() {
            SmallGroups::Merge => "guide-anonymity-merge",
            SmallGroups::Drop => "guide-anonymity-drop",
        }),
        words.say("guide-anonymity-missing"),
    ];
    if !reading.questionnaire.questions.is_empty() {
        let places = [("count", policy.k_comment().into())];
        paragraphs.insert(2, words.say_with("guide-anonymity-comments", &places));
    }
    if policy.k_item() > policy.k() {
        let places = [("k", policy.k().into()), ("items", policy.k_item().into())];
        paragraphs.insert(1, words.say_with("guide-anonymity-items", &places));
    }
    if reading.report.perspectives.iter().any(|perspective| perspective.groups == ["manager"]) {
        paragraphs.push(words.say("guide-anonymity-manager"));
    }
    paragraphs.push(words.say("guide-anonymity-limit"));
    paragraphs
}

/// What was asked, and what its licence wants to be said.
pub(super) fn attribution(reading: &Reading<'_>) -> Vec<String> {
    let words = &reading.words;
    let reference = &reading.report.questionnaire;
    let places = [("title", reference.title.clone().into()), ("version", reference.version.into())];
    let mut paragraphs = vec![words.say_with("guide-questionnaire", &places)];
    let asked = reading.questionnaire;
    paragraphs.extend(asked.attribution.clone());
    if let Some(source) = &asked.source {
        paragraphs.push(words.say_with("guide-source", &[("source", source.clone().into())]));
    }
    if let Some(licence) = &asked.licence {
        paragraphs.push(words.say_with("guide-licence", &[("licence", licence.clone().into())]));
    }
    paragraphs
}

pub(super) fn worksheet(reading: &Reading<'_>) -> Worksheet {
    let words = &reading.words;
    let questions = ["worksheet-surprise", "worksheet-keep", "worksheet-change", "worksheet-thanks"];
    Worksheet {
        title: words.say("worksheet-title"),
        lead: words.say("worksheet-lead"),
        questions: questions.into_iter().map(|id| words.say(id)).collect(),
    }
}
