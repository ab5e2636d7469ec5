//! What every reader of surveys does: languages, texts in them, and a count of what is kept.

use std::collections::{BTreeMap, BTreeSet};

use parallax_domain::fault::Faults;
use parallax_domain::language::{Language, Localized};
use parallax_domain::questionnaire::MAX_LANGUAGES;

use crate::limits::MAX_QUESTIONS;
use crate::survey::{Kind, LeftOut, Point, Question};
use crate::{html, language, limits};

/// A label that a tool itself words: its code, then the words in English, German, French and Spanish.
pub(crate) type Fixed = (&'static str, [&'static str; 4]);

/// The labels of a question that is answered by yes or no.
pub(crate) const YES: Fixed = ("Y", ["Yes", "Ja", "Oui", "Sí"]);
pub(crate) const NO: Fixed = ("N", ["No", "Nein", "Non", "No"]);

/// A survey while it is read.
#[derive(Default)]
pub(crate) struct Reading {
    /// The first is the one that the others fall back to.
    pub(crate) languages: Vec<Language>,
    /// The file's codes for languages.
    codes: BTreeMap<String, Language>,
    pub(crate) left_out: Vec<LeftOut>,
    questions: usize,
    wordings: usize,
}

impl Reading {
    /// A reading of a survey in these languages, by the file's codes for them, the base language first.
    pub(crate) fn new<'c>(codes: impl IntoIterator<Item = &'c str>) -> Self {
        let mut reading = Self::default();
        for (index, code) in codes.into_iter().enumerate() {
            if reading.codes.contains_key(code) {
                continue;
            }
            if reading.languages.len() == MAX_LANGUAGES || reading.left_out.len() == MAX_LANGUAGES {
                let reason = format!("there are more than {MAX_LANGUAGES} languages; the wordings in it are left out");
                reading.leave_out(code, reason);
                break;
            }
            match language::parse_beside(code, &reading.languages) {
                Some(language) => {
                    reading.codes.insert(code.to_owned(), language.clone());
                    reading.languages.push(language);
                }
                // The base language of a file that does not name it well is taken for English.
                None if index == 0 => {
                    reading.codes.insert(code.to_owned(), Language::english());
                    reading.languages.push(Language::english());
                    if !code.is_empty() {
                        reading.leave_out(code, "it is no language tag; its wordings are taken for English");
                    }
                }
                None => reading.leave_out(code, "it is no language tag; its wordings are left out"),
            }
        }
        if reading.languages.is_empty() {
            reading.languages.push(Language::english());
        }
        reading
    }

    /// The file's codes for its languages.
    pub(crate) fn codes(&self) -> impl Iterator<Item = &str> {
        self.codes.keys().map(String::as_str)
    }

    /// The language that the others fall back to.
    pub(crate) fn base(&self) -> Language {
        self.languages.first().cloned().unwrap_or_else(Language::english)
    }

    /// The plain text in every language of the survey, from HTML by the file's codes for languages. A text that is too
    /// long to be one is told under `owner`.
    pub(crate) fn text<C: AsRef<str>, T: AsRef<str>>(
        &mut self,
        texts: impl IntoIterator<Item = (C, T)>,
        owner: &str,
    ) -> Localized {
        let mut wordings = Vec::new();
        for (code, raw) in texts {
            let Some(language) = self.codes.get(code.as_ref()) else { continue };
            if let Err(reason) = limits::check_text(raw.as_ref()) {
                self.left_out.push(LeftOut::new(owner, reason));
                continue;
            }
            let text = html::to_text(raw.as_ref());
            if !text.is_empty() {
                wordings.push((language.clone(), text));
            }
        }
        Localized::new(wordings)
    }

    pub(crate) fn leave_out(&mut self, code: &str, reason: impl Into<String>) {
        self.left_out.push(LeftOut::new(code, reason));
    }

    /// Counts a question, and refuses the survey that has too much in it.
    pub(crate) fn count(&mut self, question: &Question) -> Result<(), Faults> {
        let wordings = |points: &[Point]| points.iter().map(|point| point.label.iter().count().max(1)).sum::<usize>();
        let (rows, wordings) = match &question.kind {
            Kind::Matrix { rows, points } => (rows.len().max(1), wordings(points)),
            Kind::Single { points } => (1, wordings(points)),
            Kind::Open | Kind::Instruction | Kind::Other(_) => (1, 0),
        };
        self.questions += rows;
        self.wordings += wordings;
        if self.questions > MAX_QUESTIONS {
            return Err(limits::too_many_questions(self.questions));
        }
        limits::check_wordings(self.wordings)
    }
}

/// Whether a text is too long to stand before each of several others: with it, none of them would be a wording.
pub(crate) fn is_too_long_above(text: &Localized) -> bool {
    text.iter().any(|(_, text)| text.len() > 4_096)
}

/// Points that are numbers.
pub(crate) fn numbers(values: impl Iterator<Item = i64>, languages: &[Language]) -> Vec<Point> {
    let point = |value: i64| Point {
        code: value.to_string(),
        label: Localized::new(languages.iter().map(|language| (language.clone(), value.to_string()))),
        value: Some(value),
        is_not_observed: false,
    };
    values.map(point).collect()
}

/// Points with labels that the other tool itself words, in English where a language is none of its four.
pub(crate) fn fixed(labels: &[Fixed], languages: &[Language]) -> Vec<Point> {
    let labels = labels.iter().map(|(code, [en, de, fr, es])| {
        let wording = |language: &Language| match language.primary() {
            "de" => *de,
            "fr" => *fr,
            "es" => *es,
            _ => *en,
        };
        let label = Localized::new(languages.iter().map(|tag| (tag.clone(), wording(tag).to_owned())));
        Point { code: (*code).to_owned(), label, ..Point::default() }
    });
    labels.collect()
}

/// Values that tell something: each point has its own. The same for all is what tools write where nobody gave any; then
/// labels that are numbers tell their values. What the file itself calls no rating has none.
pub(crate) fn tell_apart(points: &mut [Point]) {
    let rated = points.iter().filter(|point| !point.is_not_observed).count();
    let count = |points: &[Point]| points.iter().filter_map(|point| point.value).collect::<BTreeSet<i64>>().len();
    if count(points) == rated {
        return;
    }
    for point in points.iter_mut().filter(|point| !point.is_not_observed) {
        point.value = point.label.iter().next().and_then(|(_, label)| label.parse().ok());
    }
    if count(points) < rated {
        for point in points {
            point.value = None;
        }
    }
}
