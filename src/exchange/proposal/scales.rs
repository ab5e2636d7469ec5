//! The scales of a survey: questions with the same labels share one.

use std::collections::{BTreeMap, BTreeSet};

use parallax_domain::language::{Language, Localized};
use parallax_domain::questionnaire::{MAX_LABEL, MAX_LABELS};

use super::ProposedScale;
use super::labels::{direction, is_no_rating};
use super::wording::Wording;
use crate::decision::Direction;
use crate::limits::MAX_POINTS;
use crate::spreadsheet::NOT_OBSERVED;
use crate::survey::{Kind, Point, Question, Survey};

/// The option of “not observed” that a file does not have, but lets raters do by leaving a question unanswered.
pub(super) const ADDED: &str = "+";

/// A scale and the questions that use it.
pub(super) struct Scale {
    pub(super) id: String,
    /// The options of the first question with it, then further ones of others that are no ratings.
    pub(super) points: Vec<Point>,
    /// How many items are rated on it.
    pub(super) items: usize,
    /// Whether any of its questions may be left unanswered.
    pub(super) may_be_skipped: bool,
    /// Why it cannot be taken, if it cannot.
    pub(super) obstacle: Option<String>,
}

/// All scales of a survey, and which one each question uses, by its place.
pub(super) struct Scales {
    pub(super) all: Vec<Scale>,
    at: BTreeMap<(usize, usize), usize>,
}

impl Scales {
    pub(super) fn of(survey: &Survey) -> Self {
        let base = survey.base();
        let mut scales = Self { all: Vec::new(), at: BTreeMap::new() };
        let mut known: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        for (b, block) in survey.blocks.iter().enumerate() {
            for (q, question) in block.questions.iter().enumerate() {
                let (points, items) = match &question.kind {
                    Kind::Matrix { rows, points } => (points, rows.len()),
                    Kind::Single { points } => (points, 1),
                    Kind::Open | Kind::Instruction | Kind::Other(_) => continue,
                };
                let index = *known.entry(signature(points, &base)).or_insert_with(|| {
                    let id = format!("scale-{}", scales.all.len() + 1);
                    scales.all.push(Scale::new(id, points, &base));
                    scales.all.len() - 1
                });
                scales.at.insert((b, q), index);
                if let Some(scale) = scales.all.get_mut(index) {
                    scale.items += items;
                    scale.may_be_skipped |= question.may_be_skipped;
                    scale.add_no_ratings(points);
                }
            }
        }
        scales
    }

    /// The scale of a question.
    pub(super) fn of_question(&self, block: usize, question: usize) -> Option<usize> {
        self.at.get(&(block, question)).copied()
    }

    /// The one that most items are rated on. A matrix is surely rated; a choice alone may be a question for the person.
    pub(super) fn proposed(&self, survey: &Survey) -> Option<usize> {
        let is_matrix = |question: &Question| matches!(question.kind, Kind::Matrix { .. });
        let of_matrices: BTreeSet<usize> = self
            .at
            .iter()
            .filter(|((b, q), _)| {
                survey.blocks.get(*b).and_then(|block| block.questions.get(*q)).is_some_and(is_matrix)
            })
            .map(|(_, scale)| *scale)
            .collect();
        let usable = self.all.iter().enumerate().filter(|(_, scale)| scale.obstacle.is_none() && scale.items > 0);
        let best = usable.max_by_key(|(index, scale)| {
            let is_likely = of_matrices.contains(index) || scale.items > 2;
            (is_likely, scale.items, std::cmp::Reverse(*index))
        });
        best.map(|(index, _)| index)
    }
}

/// What makes two scales the same: the labels of their ratings, in the base language.
fn signature(points: &[Point], base: &Language) -> Vec<String> {
    let ratings = points.iter().filter(|point| !is_no_rating(point));
    let mark = |point: &Point| match point.label.in_language(base, base) {
        "" => format!("\u{1}{}", point.code),
        label => label.to_lowercase(),
    };
    ratings.map(mark).collect()
}

impl Scale {
    fn new(id: String, points: &[Point], base: &Language) -> Self {
        let mut scale = Self { id, points: points.to_vec(), items: 0, may_be_skipped: false, obstacle: None };
        let mut codes = BTreeSet::new();
        for (index, point) in scale.points.iter_mut().enumerate() {
            if point.code.is_empty() || !codes.insert(point.code.clone()) {
                point.code = format!("#{}", index + 1);
                codes.insert(point.code.clone());
            }
        }
        scale.obstacle = scale.obstacle_in(base);
        scale
    }

    fn add_no_ratings(&mut self, points: &[Point]) {
        for point in points.iter().filter(|point| is_no_rating(point)) {
            let has_room = self.points.len() < MAX_POINTS;
            if has_room && self.points.iter().all(|known| known.code != point.code && known.label != point.label) {
                self.points.push(point.clone());
            }
        }
    }

    fn obstacle_in(&self, base: &Language) -> Option<String> {
        let ratings: Vec<&Point> = self.points.iter().filter(|point| !is_no_rating(point)).collect();
        if ratings.len() < 2 {
            return Some("it has fewer than two ratings".to_owned());
        }
        if ratings.len() > MAX_LABELS {
            return Some(format!("it has {} ratings; the limit is {MAX_LABELS}", ratings.len()));
        }
        let mut seen = BTreeSet::new();
        for point in ratings {
            let label = point.label.in_language(base, base);
            if label.chars().count() > MAX_LABEL {
                let length = label.chars().count();
                return Some(format!("a label of it has {length} characters; the limit is {MAX_LABEL}"));
            }
            if !label.is_empty() && !seen.insert(label.to_lowercase()) {
                return Some("two of its ratings have the same label".to_owned());
            }
        }
        None
    }

    /// Its labels in a few words: `Never … Always, 5 ratings, 20 items`.
    pub(super) fn summary(&self, base: &Language) -> String {
        let ratings: Vec<&Point> = self.points.iter().filter(|point| !is_no_rating(point)).collect();
        let label = |point: Option<&&Point>| point.map(|point| name(point, base)).unwrap_or_default();
        let items = if self.items == 1 { "item" } else { "items" };
        format!(
            "{} … {}, {} ratings, {} {items}",
            label(ratings.first()),
            label(ratings.last()),
            ratings.len(),
            self.items
        )
    }

    /// The options that are proposed to mean “not observed”.
    pub(super) fn proposed_not_observed(&self) -> Vec<String> {
        let options: Vec<String> =
            self.points.iter().filter(|point| is_no_rating(point)).map(|point| point.code.clone()).collect();
        if options.is_empty() && self.may_be_skipped { vec![ADDED.to_owned()] } else { options }
    }

    /// Its ratings, in the file's order, if these options are none.
    pub(super) fn ratings(&self, not_observed: &[String]) -> Vec<&Point> {
        self.points.iter().filter(|point| !not_observed.contains(&point.code)).collect()
    }

    /// The order that values or labels tell; none if a person has to.
    pub(super) fn told_direction(&self, not_observed: &[String]) -> Option<Direction> {
        let ratings = self.ratings(not_observed);
        let by_labels = direction(&ratings);
        let values: Vec<i64> = ratings.iter().filter_map(|point| point.value).collect();
        let by_values = (values.len() == ratings.len()).then(|| {
            let rises = values.is_sorted_by(|a, b| a < b);
            let falls = values.is_sorted_by(|a, b| a > b);
            rises.then_some(Direction::Ascending).or_else(|| falls.then_some(Direction::Descending))
        });
        match (by_labels, by_values.flatten()) {
            (Some(labels), Some(values)) if labels != values => None,
            (labels, values) => labels.or(values),
        }
    }

    /// What is proposed where nothing tells, or where labels and values contradict each other: labels are what raters read.
    pub(super) fn proposed_direction(&self, not_observed: &[String]) -> Direction {
        let ratings = self.ratings(not_observed);
        self.told_direction(not_observed).or_else(|| direction(&ratings)).unwrap_or(Direction::Ascending)
    }

    /// The scale as a questionnaire has it.
    ///
    /// # Errors
    /// The reason why a label cannot be taken.
    pub(super) fn built(
        &self,
        wording: &mut Wording,
        not_observed: &[String],
        direction: Direction,
        notes: &mut Vec<String>,
    ) -> Result<ProposedScale, String> {
        let mut ratings = self.ratings(not_observed);
        if direction == Direction::Descending {
            ratings.reverse();
        }
        let mut values: Vec<i64> = ratings.iter().filter_map(|point| point.value).collect();
        if !values.is_sorted() && !values.iter().rev().is_sorted() {
            let list: Vec<String> = values.iter().map(ToString::to_string).collect();
            notes.push(format!(
                "The labels of the scale have the values {}, which neither rise nor fall; the order of the labels counts.",
                list.join(", ")
            ));
        }
        values.sort_unstable();
        let lowest = values.first().copied().unwrap_or(1);
        let is_even = values.iter().zip(lowest..).all(|(value, expected)| *value == expected);
        let is_whole = values.len() == ratings.len() || values.is_empty();
        if !is_even && is_whole {
            let list: Vec<String> = values.iter().map(ToString::to_string).collect();
            notes.push(format!("The values of the scale ({}) are counted anew from 1 on.", list.join(", ")));
        }
        let first = i32::try_from(lowest).ok().filter(|first| is_even && is_whole && (-1_000..=1_000).contains(first));
        let first = first.unwrap_or(1);
        let mut labels = Vec::new();
        for (point, value) in ratings.iter().zip(first..) {
            let label = if point.label.is_empty() {
                notes.push(format!("A point of the scale has no label; it is labelled {value}."));
                let number = |language: &Language| (language.clone(), value.to_string());
                Localized::new(wording.languages.iter().map(number))
            } else {
                wording.plain(&point.label, MAX_LABEL)?
            };
            labels.push((point.code.clone(), label));
        }
        let chosen = self.points.iter().find(|point| not_observed.contains(&point.code));
        let not_observed = match chosen {
            Some(point) if !point.label.is_empty() => Some(wording.plain(&point.label, MAX_LABEL)?),
            Some(_) => Some(usual_not_observed(&wording.languages)),
            None if not_observed.iter().any(|code| code == ADDED) => Some(usual_not_observed(&wording.languages)),
            None => None,
        };
        Ok(ProposedScale { id: self.id.clone(), first, labels, not_observed, direction })
    }
}

/// What a person reads of an option: its label, else its code.
pub(super) fn name(point: &Point, base: &Language) -> String {
    match point.label.in_language(base, base) {
        "" => point.code.clone(),
        label => label.replace('\n', " "),
    }
}

fn usual_not_observed(languages: &[Language]) -> Localized {
    let [en, de, fr, es] = NOT_OBSERVED;
    let label = |language: &Language| match language.primary() {
        "de" => de,
        "fr" => fr,
        "es" => es,
        _ => en,
    };
    Localized::new(languages.iter().map(|language| (language.clone(), label(language).to_owned())))
}
