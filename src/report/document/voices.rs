//! What people said: the items that stand out, and the comments.

use parallax_domain::exact::Exact;
use parallax_domain::language::runs_right_to_left;
use serde::Serialize;

use super::Column;
use super::reading::{FEW, OTHERS, Reading};

/// The items at both ends.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Extremes {
    pub(in crate::report) title: String,
    pub(in crate::report) lead: String,
    pub(in crate::report) item_heading: String,
    pub(in crate::report) mean_heading: Column,
    pub(in crate::report) lists: Vec<Ranking>,
}

/// Items in the order of their mean.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Ranking {
    pub(in crate::report) key: &'static str,
    pub(in crate::report) title: String,
    pub(in crate::report) items: Vec<Ranked>,
    /// “And 2 more items with the same score”; empty where the list cuts no tie.
    pub(in crate::report) more: String,
}

/// One item of a ranking.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Ranked {
    pub(in crate::report) text: String,
    pub(in crate::report) competency: String,
    pub(in crate::report) mean: String,
}

/// All comments.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Comments {
    pub(in crate::report) title: String,
    pub(in crate::report) lead: String,
    pub(in crate::report) questions: Vec<Asked>,
}

/// The comments on one question.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Asked {
    pub(in crate::report) text: String,
    pub(in crate::report) voices: Vec<Voice>,
    /// Stands in place of comments where none may be shown.
    pub(in crate::report) none: String,
}

/// The comments of one perspective on one question.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Voice {
    pub(in crate::report) mark: String,
    pub(in crate::report) label: String,
    pub(in crate::report) comments: Vec<Comment>,
}

/// One comment.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Comment {
    pub(in crate::report) paragraphs: Vec<String>,
    pub(in crate::report) direction: &'static str,
}

pub(super) fn extremes(reading: &Reading<'_>) -> Option<Extremes> {
    let words = &reading.words;
    let ranking = |key, title: &str, keys: &[String], tied_out: &[String]| {
        let ranked = |key: &String| {
            let (competency, item) = reading.questionnaire.items().find(|(_, item)| item.key == *key)?;
            let cell = reading.report.items.get(key)?.perspectives.get(OTHERS)?;
            Some(Ranked {
                text: reading.item(item),
                competency: reading.wording(&competency.name).to_owned(),
                mean: words.item_mean(cell.mean),
            })
        };
        let more = match tied_out.len() {
            0 => String::new(),
            count => words.say_with("extremes-more", &[("count", count.into())]),
        };
        Ranking { key, title: words.say(title), items: keys.iter().filter_map(ranked).collect(), more }
    };
    let report = reading.report;
    let lists: Vec<Ranking> = [
        ranking("highest", "extremes-highest", &report.highest, &report.highest_tied_out),
        ranking("lowest", "extremes-lowest", &report.lowest, &report.lowest_tied_out),
    ]
    .into_iter()
    .filter(|ranking| !ranking.items.is_empty())
    .collect();
    if lists.is_empty() || !stand_apart(reading) {
        return None;
    }
    Some(Extremes {
        title: words.say("extremes-title"),
        lead: words.say("extremes-lead"),
        item_heading: words.say("column-item"),
        mean_heading: reading.column(OTHERS),
        lists,
    })
}

/// Whether the lists say anything: with four people behind an item, what is less than half a point apart (an eighth of the
/// scale) could as well change places.
fn stand_apart(reading: &Reading<'_>) -> bool {
    let cells = |keys: &'_ [String]| -> Vec<(f64, u32)> {
        let cell = |key: &String| reading.report.items.get(key)?.perspectives.get(OTHERS);
        keys.iter().filter_map(cell).map(|cell| (cell.mean, cell.n)).collect()
    };
    let (highest, lowest) = (cells(&reading.report.highest), cells(&reading.report.lowest));
    let is_few = highest.iter().chain(&lowest).any(|(_, people)| *people <= FEW);
    let scale = &reading.questionnaire.scale;
    let eighth = Exact::fraction(i64::from(scale.highest() - scale.lowest()), 8);
    let edge = |cells: &[(f64, u32)]| cells.last().and_then(|(mean, _)| Exact::from_decimal(*mean));
    match (edge(&highest), edge(&lowest), eighth) {
        (Some(high), Some(low), Some(eighth)) => !is_few || &high - &low >= eighth,
        _ => !is_few,
    }
}

pub(super) fn comments(reading: &Reading<'_>) -> Option<Comments> {
    let words = &reading.words;
    let questions: Vec<Asked> = reading
        .questionnaire
        .questions
        .iter()
        .map(|question| {
            let published = reading.report.comments.get(&question.key).map_or(&[][..], Vec::as_slice);
            let voices: Vec<Voice> = published
                .iter()
                .filter(|list| !list.texts.is_empty())
                .map(|list| {
                    let Column { mark, label, .. } = reading.speaker(&list.perspective);
                    Voice { mark, label, comments: list.texts.iter().map(|text| comment(text)).collect() }
                })
                .collect();
            let none = if voices.is_empty() { words.say("comments-none-here") } else { String::new() };
            Asked { text: reading.question(question), voices, none }
        })
        .collect();
    // A page that only says that there is nothing on it is none.
    let is_anything_shown = questions.iter().any(|question| !question.voices.is_empty());
    is_anything_shown.then(|| Comments {
        title: words.say("comments-title"),
        lead: words.say("comments-lead"),
        questions,
    })
}

fn comment(text: &str) -> Comment {
    let paragraphs = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    Comment { paragraphs, direction: if starts_right_to_left(text) { "rtl" } else { "ltr" } }
}

/// Whether the first letter of the text belongs to a script that runs from right to left.
fn starts_right_to_left(text: &str) -> bool {
    text.chars().find(|c| c.is_alphabetic()).is_some_and(runs_right_to_left)
}
