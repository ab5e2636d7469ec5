//! What an answer to an item means.

use std::collections::BTreeMap;

use parallax_domain::language::{Language, Localized};
use parallax_domain::questionnaire::{Questionnaire, Scale};

use super::mapping::{Mapping, Value};
use super::words::{answer, folded};
use crate::decision::Direction;
use crate::proposal::labels::{direction, tells_no_rating};
use crate::survey::Point;

/// What answers mean: by a mapping first, then as numbers of the scale, then by the questionnaire's labels.
pub(super) struct Answers<'q> {
    scale: &'q Scale,
    mapped: BTreeMap<String, Value>,
    /// None for a label that means two things in two languages.
    labels: BTreeMap<String, Option<Value>>,
}

impl<'q> Answers<'q> {
    pub(super) fn new(questionnaire: &'q Questionnaire, mapping: Option<&Mapping>) -> Self {
        let scale = &questionnaire.scale;
        let mut labels: BTreeMap<String, Option<Value>> = BTreeMap::new();
        let rated = scale.values().map(|(value, label)| (Value::Rating(value), label));
        let unrated = scale.not_observed.iter().map(|label| (Value::NotObserved, label));
        for (value, label) in rated.chain(unrated) {
            for (_, text) in label.iter() {
                let known = labels.entry(folded(text)).or_insert(Some(value));
                *known = known.filter(|known| *known == value);
            }
        }
        let values = mapping.iter().flat_map(|mapping| &mapping.values);
        Self { scale, mapped: values.map(|(written, value)| (answer(written), *value)).collect(), labels }
    }

    /// What an answer means; none if nothing tells.
    pub(super) fn meaning(&self, cell: &str) -> Option<Value> {
        let mapped = if self.mapped.is_empty() { None } else { self.mapped.get(&answer(cell)).copied() };
        mapped.or_else(|| self.rating(cell)).or_else(|| self.label(cell)).or_else(|| self.numbered(cell))
    }

    fn rating(&self, cell: &str) -> Option<Value> {
        number(cell).filter(|number| self.scale.contains(*number)).map(Value::Rating)
    }

    pub(super) fn label(&self, text: &str) -> Option<Value> {
        self.labels.get(&folded(text)).copied().flatten()
    }

    /// `4 - Often` means four if that is what often means.
    fn numbered(&self, cell: &str) -> Option<Value> {
        let (number, label) = split_number(cell)?;
        self.label(label).filter(|value| *value == Value::Rating(number))
    }
}

/// A whole number as spreadsheets write it.
fn number(cell: &str) -> Option<i32> {
    let whole = match cell.split_once(['.', ',']) {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => whole,
        Some(_) => return None,
        None => cell,
    };
    whole.parse().ok()
}

/// The number and the label of `4 - Often`, `4: Often` or `Often (4)`.
fn split_number(cell: &str) -> Option<(i32, &str)> {
    let cell = cell.trim();
    if let Some((label, number)) = cell.strip_suffix(')').and_then(|cell| cell.rsplit_once('(')) {
        return Some((number.trim().parse().ok()?, label));
    }
    let digits = cell.bytes().take_while(u8::is_ascii_digit).count();
    let (number, label) = cell.split_at_checked(digits)?;
    let label = label.trim_start_matches(|c: char| !c.is_alphanumeric());
    if label.is_empty() { None } else { Some((number.parse().ok()?, label)) }
}

/// What is proposed for the answers of a file, and why where that is not plain.
#[derive(Default)]
pub(super) struct ProposedValues {
    pub(super) values: BTreeMap<String, Value>,
    pub(super) notes: Vec<String>,
}

/// Proposes what the answers mean that were given to items.
pub(super) fn propose<'a>(given: impl Iterator<Item = &'a str>, questionnaire: &Questionnaire) -> ProposedValues {
    let answers = Answers::new(questionnaire, None);
    let scale = &questionnaire.scale;
    let mut given: Vec<&str> = given.collect();
    given.sort_unstable();
    given.dedup();
    let mut proposed = ProposedValues::default();
    // One number just beyond the scale tells that the file counts otherwise, and then no number can be trusted.
    let is_shifted = given
        .iter()
        .filter_map(|cell| number(cell))
        .any(|number| !scale.contains(number) && (scale.lowest() - 1..=scale.highest() + 6).contains(&number));
    let by_number = numbers_rise_with_labels(&given, &answers, scale);
    for cell in given {
        let value = if let Some(number) = number(cell) {
            if scale.contains(number) && !is_shifted {
                continue;
            }
            Value::Open
        } else if let Some(value) = answers.meaning(cell) {
            value
        } else if let Some((number, label)) = split_number(cell).filter(|_| by_number)
            && answers.label(label).is_none()
        {
            Value::Rating(number)
        } else if split_number(cell).is_none() && tells_no_rating(cell) {
            proposed.notes.push(format!("{} is taken for “not observed”, by its words.", said(cell)));
            Value::NotObserved
        } else {
            Value::Open
        };
        proposed.values.insert(cell.to_owned(), value);
    }
    if by_number {
        let base = questionnaire.fallback();
        let label = |value: i32| {
            scale.values().find(|(known, _)| *known == value).map(|(_, label)| label.in_language(base, base))
        };
        let ends = [scale.lowest(), scale.highest()]
            .map(|value| format!("{value} is {}", said(label(value).unwrap_or_default())));
        proposed.notes.push(format!("Labels that begin with a number are taken by it: {}.", ends.join(", ")));
    }
    if is_shifted {
        proposed.notes.push(format!(
            "The file has numbers beyond the scale of {} to {}, so it may count otherwise: say what each number means.",
            scale.lowest(),
            scale.highest()
        ));
    }
    proposed
}

fn said(text: &str) -> String {
    parallax_domain::fault::quoted(text)
}

/// Whether the file has labels of its own, each with a number of the scale, whose words rise with the numbers.
fn numbers_rise_with_labels(given: &[&str], answers: &Answers<'_>, scale: &Scale) -> bool {
    let mut numbered: BTreeMap<i32, &str> = BTreeMap::new();
    for cell in given {
        let Some((number, label)) = split_number(cell) else { continue };
        // A label of the questionnaire with another number: the file's numbers are not ours.
        if answers.label(label).is_some_and(|value| value != Value::Rating(number)) || !scale.contains(number) {
            return false;
        }
        if answers.label(label).is_none() && numbered.insert(number, label).is_some() {
            return false;
        }
    }
    let points: Vec<Point> = numbered
        .values()
        .map(|label| Point { label: Localized::new([(Language::english(), (*label).to_owned())]), ..Point::default() })
        .collect();
    direction(&points.iter().collect::<Vec<_>>()) == Some(Direction::Ascending)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn questionnaire() -> Questionnaire {
        Questionnaire::from_toml(include_str!("fixtures/team.toml")).expect("a whole questionnaire")
    }

    fn proposed(given: &[&str]) -> Vec<Value> {
        let proposed = propose(given.iter().copied(), &questionnaire());
        // What needs no line in a mapping means itself.
        let of = |cell: &&str| proposed.values.get(*cell).copied();
        given.iter().map(|cell| of(cell).unwrap_or_else(|| Value::Rating(cell.parse().expect("a number")))).collect()
    }

    #[test]
    fn answers_mean_numbers_of_the_scale_or_labels_in_any_language() {
        let questionnaire = questionnaire();
        let answers = Answers::new(&questionnaire, None);
        let cases = [
            ("4", Some(Value::Rating(4))),
            ("4.0", Some(Value::Rating(4))),
            ("4,00", Some(Value::Rating(4))),
            ("often", Some(Value::Rating(4))),
            ("FAST  IMMER", Some(Value::Rating(5))),
            ("4 - Often", Some(Value::Rating(4))),
            ("4=Oft", Some(Value::Rating(4))),
            ("Often (4)", Some(Value::Rating(4))),
            ("Nicht beobachtet", Some(Value::NotObserved)),
            ("2 - Often", None),
            ("6", None),
            ("-1", None),
            ("4.5", None),
            ("4 -", None),
            ("Rarely", None),
        ];
        for (cell, meaning) in cases {
            assert_eq!(answers.meaning(cell), meaning, "{cell}");
        }
    }

    #[test]
    fn what_could_turn_a_report_round_is_for_a_person_to_decide() {
        use Value::{NotObserved, Open, Rating};
        assert_eq!(proposed(&["1", "3", "5"]), [Rating(1), Rating(3), Rating(5)]);
        assert_eq!(proposed(&["1 - Nearly every time", "5 - Never"]), [Open, Open], "the other way round");
        assert_eq!(proposed(&["1 = agree", "5 = disagree"]), [Open, Open], "words that fall");
        assert_eq!(proposed(&["1 = disagree", "4 = so so", "5 = agree"]), [Rating(1), Rating(4), Rating(5)]);
        assert_eq!(proposed(&["0", "1", "4"]), [Open, Open, Open], "a scale that begins elsewhere");
        assert_eq!(proposed(&["1", "5", "7"]), [Open, Open, Open], "a longer scale");
        assert_eq!(proposed(&["1", "5", "-99"]), [Rating(1), Rating(5), Open], "a code beside the scale");
        assert_eq!(proposed(&["Often", "k. A.", "Rarely"]), [Rating(4), NotObserved, Open]);
    }
}
