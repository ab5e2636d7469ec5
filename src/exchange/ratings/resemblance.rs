//! Which item or open question a column is of, by what its header says.

use std::collections::BTreeSet;

use parallax_domain::language::Localized;
use parallax_domain::questionnaire::Questionnaire;

use super::header::Column;
use super::words::words;

/// How many words may stand in the place of the client's name.
const MAX_NAME_WORDS: usize = 6;
/// How much of two texts must be the same words for the one to resemble the other, in percent.
const ENOUGH: usize = 60;
/// How much more of it than of the next best.
const CLEARLY: usize = 10;

/// An item or an open question, as headers may name it.
pub(super) struct Asked<'q> {
    pub(super) key: &'q str,
    pub(super) is_item: bool,
    wordings: Vec<Wording>,
}

struct Wording {
    /// The words before, between and behind the client's name.
    parts: Vec<Vec<String>>,
    all: BTreeSet<String>,
}

/// All items and open questions, in the questionnaire's order.
pub(super) fn all_asked(questionnaire: &Questionnaire) -> Vec<Asked<'_>> {
    let items = questionnaire.items().map(|(_, item)| Asked::new(&item.key, true, [&item.own, &item.others]));
    let questions = questionnaire.questions.iter();
    items.chain(questions.map(|q| Asked::new(&q.key, false, [&q.own, &q.others]))).collect()
}

impl<'q> Asked<'q> {
    fn new(key: &'q str, is_item: bool, wordings: [&Localized; 2]) -> Self {
        let texts = wordings.into_iter().flat_map(Localized::iter);
        Self { key, is_item, wordings: texts.map(|(_, text)| Wording::of(text)).collect() }
    }

    /// Whether a text is one of its wordings, with any name in the place of the client's.
    pub(super) fn is_worded(&self, text: &[String]) -> bool {
        !text.is_empty() && self.wordings.iter().any(|wording| wording.is_all_but_name() && fits(&wording.parts, text))
    }

    /// Whether a text is its key.
    pub(super) fn is_key(&self, text: &str) -> bool {
        self.key.eq_ignore_ascii_case(text)
    }

    /// Whether a text is its key but for signs and zeros: `Q1` for `q01`.
    pub(super) fn is_nearly_key(&self, text: &str) -> bool {
        let bare = |text: &str| {
            let lower = text.to_lowercase();
            let signs: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
            let stem = signs.trim_end_matches(|c: char| c.is_ascii_digit());
            let number = signs.get(stem.len()..).unwrap_or_default().trim_start_matches('0');
            (stem.to_owned(), number.to_owned())
        };
        let (key, text) = (bare(self.key), bare(text));
        key == text && !key.1.is_empty()
    }

    /// How much of a text is the words of one of its wordings, in percent.
    fn likeness(&self, text: &BTreeSet<String>) -> usize {
        let of = |wording: &Wording| {
            let both = wording.all.intersection(text).count();
            200 * both / (wording.all.len() + text.len()).max(1)
        };
        self.wordings.iter().map(of).max().unwrap_or_default()
    }
}

impl Wording {
    fn of(text: &str) -> Self {
        let parts: Vec<Vec<String>> = text.split("{name}").map(words).collect();
        let all = parts.iter().flatten().cloned().collect();
        Self { parts, all }
    }

    fn is_all_but_name(&self) -> bool {
        !self.all.is_empty()
    }
}

/// Whether a text has these parts in this order, with a few words between them and none around.
fn fits(parts: &[Vec<String>], text: &[String]) -> bool {
    let [first, rest @ ..] = parts else { return text.is_empty() };
    let Some(behind) = text.strip_prefix(first.as_slice()) else { return false };
    if rest.is_empty() {
        return behind.is_empty();
    }
    (0..=MAX_NAME_WORDS.min(behind.len())).any(|gap| behind.get(gap..).is_some_and(|text| fits(rest, text)))
}

/// What a column may be called: each row of its header, what stands in brackets there, and what follows a dash.
pub(super) fn names_of(column: &Column) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for text in column.texts.iter().chain([&column.name]).filter(|text| !text.is_empty()) {
        names.push(text.clone());
        if let Some((_, inside)) = text.strip_suffix(']').and_then(|text| text.rsplit_once('[')) {
            names.push(inside.trim().to_owned());
        }
        for dash in [" - ", " – ", " › ", ": "] {
            names.extend(
                text.match_indices(dash).take(4).filter_map(|(at, _)| Some(text.get(at + dash.len()..)?.to_owned())),
            );
        }
    }
    names.dedup();
    names
}

/// The one of these that a column resembles clearly more than any other.
pub(super) fn most_alike<'a, 'q>(
    names: &[String],
    candidates: impl Iterator<Item = &'a Asked<'q>>,
) -> Option<&'a Asked<'q>>
where
    'q: 'a,
{
    let texts: Vec<BTreeSet<String>> = names.iter().map(|name| words(name).into_iter().collect()).collect();
    let likeness = |asked: &Asked<'_>| texts.iter().map(|text| asked.likeness(text)).max().unwrap_or_default();
    let mut found: Vec<(usize, &Asked<'_>)> = candidates.map(|asked| (likeness(asked), asked)).collect();
    found.sort_by_key(|(likeness, _)| std::cmp::Reverse(*likeness));
    match found.as_slice() {
        [(best, asked), rest @ ..] if *best >= ENOUGH => {
            let next = rest.first().map_or(0, |(next, _)| *next);
            (best - next >= CLEARLY).then_some(*asked)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_worded(wording: &str, text: &str) -> bool {
        let wordings = Asked { key: "q", is_item: true, wordings: vec![Wording::of(wording)] };
        wordings.is_worded(&words(text))
    }

    #[test]
    fn a_wording_is_known_with_any_name_in_it_or_none() {
        let wording = "{name} lets people finish before {name} answers.";
        for text in [
            "Robin Sample lets people finish before Robin Sample answers",
            "lets people finish before answers",
            "[Field-Name] lets people finish before [Field-Name] answers",
            "${e://Field/ratee} lets people finish before he or she answers.",
        ] {
            assert!(is_worded(wording, text), "{text}");
        }
        for text in ["Robin lets people finish", "", "Robin", "Robin lets people finish before Robin answers well"] {
            assert!(!is_worded(wording, text), "{text}");
        }
        assert!(!is_worded("{name}", "Robin"), "a wording of a name alone says nothing");
        assert!(!is_worded("I listen.", "I do not listen."));
    }

    #[test]
    fn a_key_is_known_without_its_zeros() {
        let key = |key: &'static str| Asked { key, is_item: true, wordings: Vec::new() };
        assert!(key("q01").is_nearly_key("Q1") && key("direction-1").is_nearly_key("Direction 01"));
        assert!(!key("q01").is_nearly_key("Q10") && !key("lead").is_nearly_key("lead!"));
    }

    #[test]
    fn of_two_that_are_as_alike_none_is_taken() {
        let asked = |key: &'static str, text: &str| Asked { key, is_item: true, wordings: vec![Wording::of(text)] };
        let all = [asked("a", "{name} listens to the whole team"), asked("b", "{name} listens to the whole board")];
        let found = |text: &str| most_alike(&[text.to_owned()], all.iter()).map(|asked| asked.key);
        assert_eq!(found("Does she listen to the whole team?"), Some("a"));
        assert_eq!(found("listens to the whole"), None);
        assert_eq!(found("Overall satisfaction"), None);
    }
}
