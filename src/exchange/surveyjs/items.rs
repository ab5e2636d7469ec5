//! Rows and answers: texts or numbers alone, or values with a text.

use std::collections::BTreeMap;

use parallax_domain::language::{Language, Localized};

use super::Form;
use super::value::value;
use super::views::{ON_CONDITION, joined};
use crate::json::Json;
use crate::limits::{MAX_POINTS, MAX_QUESTIONS};
use crate::marks;
use crate::reading::{Fixed, fixed, tell_apart};
use crate::survey::{Point, Row, code};

/// Answers that the tool adds by itself: the key that asks for it, an older one, the key of its own label, and the usual
/// one.
const ADDED: &[(&str, &str, &str, Fixed)] = &[
    ("showNoneItem", "hasNone", "noneText", ("none", ["None", "Keine", "Aucun", "Ninguno"])),
    (
        "showRefuseItem",
        "",
        "refuseText",
        ("refused", ["Refuse to answer", "Keine Antwort", "Sans réponse", "Sin respuesta"]),
    ),
    ("showDontKnowItem", "", "dontKnowText", ("dontknow", ["Don't know", "Weiß nicht", "Ne sait pas", "No sé"])),
];

/// What an item says: its text, else its value.
fn label(form: &mut Form<'_>, item: &Json<'_>, owner: &str) -> Localized {
    let text = form.text(item.get("text").or_else(|| item.get("title")), owner);
    if !text.is_empty() {
        return text;
    }
    let value = value(item);
    if value.parse::<i64>().is_ok() {
        // A number reads the same in every language.
        let number = |language: &Language| (language.clone(), value.to_string());
        return Localized::new(form.reading.languages.iter().map(number));
    }
    form.reading.text([(form.default, value)], owner)
}

/// Answers to choose from, with their numbers where they have some.
pub(super) fn points<'j>(form: &mut Form<'_>, items: impl Iterator<Item = &'j Json<'j>>, owner: &str) -> Vec<Point> {
    let points = items.take(MAX_POINTS).map(|item| {
        let written = value(item);
        Point {
            code: code(&written),
            label: label(form, item, owner),
            value: written.trim().parse().ok(),
            is_not_observed: written == marks::NOT_OBSERVED,
        }
    });
    let mut points: Vec<Point> = points.collect();
    tell_apart(&mut points);
    points
}

/// Answers that are offered beside the others and rate nothing.
pub(super) fn added(form: &mut Form<'_>, question: &Json<'_>, owner: &str) -> Vec<Point> {
    let mut points = Vec::new();
    for (key, older, text, usual) in ADDED {
        if question.has(key) || question.has(older) {
            let own = form.text(question.get(text), owner);
            let usual = fixed(&[*usual], &form.reading.languages);
            points.extend(usual.into_iter().map(|point| Point {
                label: if own.is_empty() { point.label } else { own.clone() },
                is_not_observed: true,
                ..point
            }));
        }
    }
    points
}

/// Rows of a matrix; of too many, as many as show that they are.
pub(super) fn rows(form: &mut Form<'_>, question: &Json<'_>, owner: &str) -> Vec<Row> {
    let mut conditions = BTreeMap::new();
    let rows = question.list("rows").take(MAX_QUESTIONS + 1).map(|item| {
        let name = code(&value(item));
        let text = label(form, item, &format!("{owner}_{name}"));
        let is_conditional = item.has("visibleIf") || item.has("enableIf");
        let remarks = is_conditional.then(|| ON_CONDITION.to_owned());
        if let Some(condition) = item.text_of("visibleIf") {
            conditions.insert(name.clone(), condition.to_owned());
        }
        Row { code: name, text, remarks: remarks.into_iter().collect(), ..Row::default() }
    });
    let rows = rows.collect();
    if form.has_views { joined(rows, &conditions) } else { rows }
}
