//! The brief: two pages for the coach before the conversation. What to ask about each finding, what to be careful with,
//! how to begin and how to end.
//!
//! It is made from the same frozen report as the client's document and tells nothing that is not in it. Lists are cut, so
//! that two pages are enough for any report.

use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::report::{Perspective, Quadrant, Report};
use serde::Serialize;

use super::overview::quadrant_list;
use super::reading::{ENOUGH_FOR_A_FINDING, FEW, OTHERS, OWN, Reading, key_of};
use super::{Edition, Entry, Figure, Frame, List, Passage, summary};
use crate::fonts::Fonts;

/// The most names that a list of the brief has.
const LISTED: usize = 4;
/// The most characters of a name in a list.
const NAME_LENGTH: usize = 60;
/// The named perspective that is one person.
const MANAGER: &str = "manager";

/// The coach's two pages, ready to be set.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Brief {
    #[serde(flatten)]
    pub(in crate::report) frame: Frame,
    lead: String,
    opening: Passage,
    care: Passage,
    findings_title: String,
    findings: Vec<Finding>,
    closing: Passage,
    notes: String,
}

/// What to ask about one kind of news.
#[derive(Clone, PartialEq, Debug, Serialize)]
struct Finding {
    /// Names its look.
    key: &'static str,
    title: String,
    /// What it is about; empty for comments.
    about: String,
    questions: Vec<String>,
}

impl Brief {
    /// Makes the brief of a report, in the report's language.
    pub fn new(report: &Report, questionnaire: &Questionnaire, edition: Edition<'_>, fonts: &Fonts) -> Self {
        let reading = Reading::new(report, questionnaire, edition.layout, fonts);
        let words = &reading.words;
        let title = words.say_with("brief-title", &[("name", report.subject.name.clone().into())]);
        let passage = |id: &str| Passage {
            title: words.say(&format!("{id}-title")),
            paragraphs: (1..=3).map(|place| words.say(&format!("{id}-{place}"))).collect(),
        };
        Self {
            frame: Frame::new(&reading, words.say("brief-kind"), title, edition.day),
            lead: words.say("brief-lead"),
            opening: passage("brief-open"),
            care: Passage { title: words.say("brief-care-title"), paragraphs: care(&reading) },
            findings_title: words.say("brief-ask-title"),
            findings: findings(&reading),
            closing: passage("brief-close"),
            notes: words.say("brief-notes"),
        }
    }
}

/// Names as a sentence lists them, cut where there are many.
fn listed(reading: &Reading<'_>, names: &[String]) -> String {
    let words = &reading.words;
    let mut shown: Vec<String> = names.iter().take(LISTED).cloned().collect();
    let more = names.len().saturating_sub(shown.len());
    if more > 0 {
        shown.push(format!("+{more}"));
        return words.listed(&shown);
    }
    words.joined(&shown)
}

fn shortened(name: &str) -> String {
    match name.char_indices().nth(NAME_LENGTH) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or(name).trim_end()),
        None => name.to_owned(),
    }
}

/// “Setting direction (Self 4.20, All others 2.62; tentative)”.
fn with_figures(reading: &Reading<'_>, entry: &Entry) -> String {
    let words = &reading.words;
    let figure = |figure: &Figure| reading.told(&figure.label, figure.value.clone());
    let figures = words.listed(&entry.figures.iter().map(figure).collect::<Vec<_>>());
    let note = if entry.note.is_empty() { String::new() } else { format!("; {}", entry.note) };
    format!("{} ({figures}{note})", shortened(&entry.name))
}

/// What to be careful with, as far as the report itself shows it.
fn care(reading: &Reading<'_>) -> Vec<String> {
    let (words, report) = (&reading.words, reading.report);
    let about = |id: &str, names: Vec<String>| {
        (!names.is_empty()).then(|| words.say_with(id, &[("list", listed(reading, &names).into())]))
    };
    let label = |perspective: &Perspective| shortened(&perspective.label);
    let is_group = |one: &&Perspective| ![OWN, MANAGER, OTHERS].contains(&one.key.as_str());
    let groups = || report.perspectives.iter().filter(is_group).filter(|one| reading.seen(&one.key).is_some());
    // Comments can be put together over more groups than figures are.
    let merged = report.perspectives.iter().filter(is_group).filter(|one| one.groups.len() > 1);
    let others = report.perspectives.iter().find(|one| one.key == OTHERS).map(|one| one.n);
    let competencies = || reading.questionnaire.competencies.iter();
    let named = |is_wanted: &dyn Fn(&parallax_domain::questionnaire::Competency) -> bool| -> Vec<String> {
        competencies().filter(|one| is_wanted(one)).map(|one| shortened(reading.wording(&one.name))).collect()
    };
    let tentative = named(&|one| reading.gap(one).is_some_and(|gap| reading.is_tentative(one, gap)));
    let uncompared = named(&|one| reading.gap(one).is_none());
    let has_comments = report.comments.values().flatten().any(|list| !list.texts.is_empty());
    let asks_questions = !reading.questionnaire.questions.is_empty();
    [
        others
            .as_ref()
            .filter(|people| **people < ENOUGH_FOR_A_FINDING)
            .map(|people| words.say_with("brief-care-few", &[("people", words.people(*people).into())])),
        about("brief-care-groups", groups().filter(|one| one.n <= FEW).map(label).collect()),
        about("brief-care-tentative", tentative),
        about("brief-care-merged", merged.map(label).collect()),
        groups().next().is_none().then(|| words.say("brief-care-no-groups")),
        if reading.compares() { about("uncompared", uncompared) } else { Some(words.say("brief-care-uncompared")) },
        report.perspectives.iter().any(|one| one.key == MANAGER).then(|| words.say("brief-care-manager")),
        has_comments.then(|| words.say("brief-care-comments")),
        (asks_questions && !has_comments).then(|| words.say("comments-none")),
        Some(words.say("brief-care-missing")),
        Some(words.say("brief-care-purpose")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn findings(reading: &Reading<'_>) -> Vec<Finding> {
    let words = &reading.words;
    let questions = |id: &str| (1..=2).map(|place| words.say(&format!("brief-{id}-{place}"))).collect::<Vec<_>>();
    let of_list = |list: List, id: &str| {
        let names: Vec<String> = list.entries.iter().map(|entry| with_figures(reading, entry)).collect();
        let about = listed(reading, &names);
        (!names.is_empty()).then(|| Finding { key: list.key, title: list.title, about, questions: questions(id) })
    };
    let mut findings: Vec<Finding> = if reading.compares() {
        [Quadrant::ConfirmedStrength, Quadrant::HiddenStrength, Quadrant::BlindSpot, Quadrant::KnownDevelopmentArea]
            .into_iter()
            .filter_map(|quadrant| of_list(quadrant_list(reading, quadrant), key_of(quadrant)))
            .collect()
    } else {
        let id = |key: &str| match (reading.has(OTHERS), key) {
            (false, _) => "own",
            (true, "confirmed_strength") => "confirmed_strength",
            (true, _) => "others-low",
        };
        summary::lists(reading)
            .into_iter()
            .filter_map(|list| {
                let id = id(list.key);
                of_list(list, id)
            })
            .collect()
    };
    let split: Vec<String> = reading
        .questionnaire
        .competencies
        .iter()
        .filter(|competency| reading.splits(competency) > 0)
        .map(|competency| shortened(reading.wording(&competency.name)))
        .collect();
    if !split.is_empty() {
        let about = listed(reading, &split);
        findings.push(Finding { key: "", title: words.say("brief-split-title"), about, questions: questions("split") });
    }
    if reading.report.comments.values().flatten().any(|list| !list.texts.is_empty()) {
        findings.push(Finding {
            key: "",
            title: words.say("comments-title"),
            about: String::new(),
            questions: questions("comments"),
        });
    }
    if findings.is_empty() {
        let title = words.say("start-nothing-title");
        findings.push(Finding { key: "", title, about: String::new(), questions: vec![words.say("brief-nothing")] });
    }
    findings
}
