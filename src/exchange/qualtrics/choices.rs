//! Rows and answers of a question, in their order, with their numbers and translations.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use parallax_domain::language::{Language, Localized};

use crate::json::Json;
use crate::limits::{MAX_POINTS, MAX_QUESTIONS};
use crate::reading::{Reading, tell_apart};
use crate::survey::{Point, Row, code};

/// The entries of `Choices` or `Answers` by their ids, of a question and of its translations.
pub(super) struct Choices<'j> {
    /// In the order that people see.
    pub(super) ids: Vec<Cow<'j, str>>,
    /// How many are in no order, so that nobody sees them.
    pub(super) hidden: usize,
    written: BTreeMap<Cow<'j, str>, &'j Json<'j>>,
    /// By language.
    translated: Vec<(&'j str, BTreeMap<Cow<'j, str>, &'j Json<'j>>)>,
}

impl<'j> Choices<'j> {
    /// The choices of a key such as `Choices`, ordered by another such as `ChoiceOrder`.
    pub(super) fn of(question: &'j Json<'j>, translations: &[(&'j str, &'j Json<'j>)], key: &str, order: &str) -> Self {
        let entries = |of: &'j Json<'j>| of.get(key).map(|choices| choices.entries().collect()).unwrap_or_default();
        let written: BTreeMap<Cow<'j, str>, &'j Json<'j>> = entries(question);
        let mut seen = BTreeSet::new();
        let mut ids: Vec<Cow<'j, str>> =
            question.list(order).filter_map(Json::code).filter(|id| written.contains_key(id)).collect();
        ids.retain(|id| seen.insert(id.clone()));
        if ids.is_empty() {
            ids = question.get(key).map(|choices| choices.entries().map(|(id, _)| id).collect()).unwrap_or_default();
        }
        let hidden = written.len().saturating_sub(ids.len());
        let translated = translations.iter().map(|(language, of)| (*language, entries(of))).collect();
        Self { ids, hidden, written, translated }
    }

    /// What one of them says in every language.
    fn label(&self, reading: &mut Reading, base: &str, id: &str, owner: &str) -> Localized {
        let display = |choice: Option<&&'j Json<'j>>| choice.map_or("", |choice| choice.word("Display"));
        let own = display(self.written.get(id));
        if own.trim().parse::<i64>().is_ok() {
            // A number reads the same in every language.
            let number = |language: &Language| (language.clone(), own.trim().to_owned());
            return Localized::new(reading.languages.iter().map(number));
        }
        let texts = std::iter::once((base, own))
            .chain(self.translated.iter().map(|(language, of)| (*language, display(of.get(id)))));
        // A translation into the base language itself is an older one.
        let mut seen = BTreeSet::new();
        let texts = texts.filter(|(language, text)| !text.is_empty() && seen.insert(*language)).collect::<Vec<_>>();
        reading.text(texts, owner)
    }

    /// Whether any of them has such a key.
    pub(super) fn have(&self, key: &str) -> bool {
        self.ids.iter().filter_map(|id| self.written.get(id)).any(|choice| choice.has(key))
    }

    /// As answers to choose from, with the numbers that `question` gives them.
    pub(super) fn points(&self, reading: &mut Reading, base: &str, question: &Json<'_>, owner: &str) -> Vec<Point> {
        let of = |key: &str| -> BTreeMap<Cow<'_, str>, &Json<'_>> {
            question.get(key).map(|codes| codes.entries().collect()).unwrap_or_default()
        };
        let (recoded, named) = (of("RecodeValues"), of("VariableNaming"));
        let points = self.ids.iter().take(MAX_POINTS).map(|id| {
            let name = named.get(id);
            let mut label = self.label(reading, base, id, owner);
            if label.is_empty() {
                // A picture has no text; its name may tell what it shows.
                let name = name.and_then(|name| name.code()).unwrap_or_default();
                label = reading.text([(base, name)], owner);
            }
            // What has no number of its own keeps its id, where others have one.
            let own = recoded.get(id).or(name).and_then(|number| number.whole());
            let value = own.or_else(|| if recoded.is_empty() { None } else { id.parse().ok() });
            Point { code: code(id), label, value, is_not_observed: false }
        });
        let mut points: Vec<Point> = points.collect();
        tell_apart(&mut points);
        points
    }

    /// As rows of a matrix, with the codes that people gave them; of too many, as many as show that they are.
    pub(super) fn rows(&self, reading: &mut Reading, base: &str, question: &Json<'_>, owner: &str) -> Vec<Row> {
        let tags: BTreeMap<Cow<'_, str>, &Json<'_>> =
            question.get("ChoiceDataExportTags").map(|tags| tags.entries().collect()).unwrap_or_default();
        let tag = question.word("DataExportTag");
        let rows = self.ids.iter().take(MAX_QUESTIONS + 1).map(|id| {
            let written = tags.get(id).and_then(|tag| tag.code()).unwrap_or(Cow::Borrowed(id));
            // The tag of the question stands before it anyway.
            let own = written.strip_prefix(tag).and_then(|rest| rest.strip_prefix('_')).unwrap_or(&written);
            let name = code(own);
            let shown = format!("{owner}_{name}");
            let text = self.label(reading, base, id, &shown);
            let mut remarks = Vec::new();
            let choice = self.written.get(id);
            if choice.is_some_and(|choice| choice.has("DisplayLogic")) {
                remarks.push("it is shown on a condition; it is asked always".to_owned());
            }
            if choice.is_some_and(|choice| choice.has("TextEntry")) {
                remarks.push("it has a field to write; that is left out".to_owned());
            }
            Row { code: name, text, remarks, ..Row::default() }
        });
        rows.collect()
    }
}
