//! The values that every part of a questionnaire is made of: keys, and texts in several languages.

use std::collections::{BTreeMap, BTreeSet};

use crate::fault::{Place, all_of, quoted};
use crate::file::node::{Entry, Node, Value};
use crate::file::{Checker, Table};
use crate::language::{Language, Localized};
use crate::text::{MAX_NAME, clean_wording};

/// The most characters of one wording of an item or a question.
pub const MAX_WORDING: usize = 500;
/// The most characters of a definition, a source or an attribution.
pub const MAX_DEFINITION: usize = 1_000;
/// The most characters of a label of the scale; longer ones do not fit beside one another.
pub const MAX_LABEL: usize = 80;
/// The most characters of a key.
pub const MAX_KEY: usize = 64;

/// Which braces a text may hold.
#[derive(Clone, Copy, PartialEq)]
enum Placeholders {
    /// `{name}` is filled in.
    Name,
    /// Nothing is filled in here.
    None,
}

/// What a kind of text may hold.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    limit: usize,
    placeholders: Placeholders,
}

pub(super) const WORDING: Kind = Kind { limit: MAX_WORDING, placeholders: Placeholders::Name };
pub(super) const NAME: Kind = Kind { limit: MAX_NAME, placeholders: Placeholders::None };
pub(super) const DEFINITION: Kind = Kind { limit: MAX_DEFINITION, placeholders: Placeholders::None };
pub(super) const LABEL: Kind = Kind { limit: MAX_LABEL, placeholders: Placeholders::None };

/// Keys that were seen, and where.
#[derive(Default)]
pub(super) struct Seen(BTreeMap<String, (String, Place)>);

impl Checker {
    /// The key of a competency, an item or a question.
    pub(super) fn key(&mut self, table: &Table<'_>, owner: &str, seen: &mut Seen, example: &str) -> Option<String> {
        let entry = self.required(table, "key", owner, example)?;
        let key = self.text(&entry.node, "key")?;
        let is_valid = (1..=MAX_KEY).contains(&key.len())
            && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
            && key.starts_with(|c: char| c.is_ascii_alphanumeric());
        if !is_valid {
            self.add(
                &entry.node.place,
                format!("{} cannot be a key", quoted(key)),
                "Use 1 to 64 letters (a to z), digits, hyphens, underscores and dots, and begin with a letter or digit.",
            );
            return None;
        }
        let folded = key.to_ascii_lowercase();
        if let Some((earlier, place)) = seen.0.get(&folded) {
            let reason = if earlier == key {
                format!("the key “{key}” is used a second time; the first is at {place}")
            } else {
                format!("the keys “{earlier}” (at {place}) and “{key}” differ only in capital letters")
            };
            self.add(&entry.node.place, reason, "Give each one a key of its own.");
            return None;
        }
        seen.0.insert(folded, (key.to_owned(), entry.node.place.clone()));
        Some(key.to_owned())
    }

    /// A text in every language of the questionnaire.
    pub(super) fn localized(&mut self, node: &Node, what: &str, kind: Kind) -> Option<Localized> {
        let example = "{ en = \"…\" }";
        let Value::Table(entries) = &node.value else {
            self.add(
                &node.place,
                format!("{what} is {}; it needs a text for each language", node.value.kind()),
                format!("Write {example}."),
            );
            return None;
        };
        let before = self.faults.count();
        let mut wordings: BTreeMap<Language, String> = BTreeMap::new();
        let mut named = BTreeSet::new();
        for entry in entries {
            let Some(language) = self.language_of(entry, what) else { continue };
            if !named.insert(language.clone()) {
                self.add(&entry.place, format!("{what} has {language} twice"), "Keep one of the two.");
                continue;
            }
            let Value::Text(written) = &entry.node.value else {
                self.wrong_type(&entry.node, &entry.key, "a text", &format!("{language} = \"…\""));
                continue;
            };
            if let Some(text) = self.wording_text(&entry.node.place, written, &format!("{what} in {language}"), kind) {
                wordings.insert(language, text);
            }
        }
        let missing: Vec<Language> = self.languages.iter().flatten().filter(|l| !named.contains(l)).cloned().collect();
        if let Some(first) = missing.first() {
            self.missing(
                &node.place,
                format!("{what} has no wording in {}", all_of(&missing)),
                format!("Add {first} = \"…\", or take the language out of `languages`."),
            );
        }
        (self.faults.count() == before).then(|| Localized::new(wordings))
    }

    pub(super) fn language_of(&mut self, entry: &Entry, what: &str) -> Option<Language> {
        let Ok(language) = Language::parse(&entry.key) else {
            self.add(
                &entry.place,
                format!("{} in {what} is not a language tag", quoted(&entry.key)),
                "Write a tag such as en, de or pt-BR.",
            );
            return None;
        };
        if let Some(languages) = self.languages.as_ref().filter(|languages| !languages.contains(&language)) {
            let languages = all_of(languages);
            self.add(
                &entry.place,
                format!("{what} is worded in {language}, which is not in `languages` ({languages})"),
                format!("Add \"{language}\" to `languages`, or take this wording out."),
            );
            return None;
        }
        Some(language)
    }

    pub(super) fn wording_text(&mut self, place: &Place, written: &str, what: &str, kind: Kind) -> Option<String> {
        let Some(text) = clean_wording(written) else {
            self.add(place, format!("{what} has a control character"), "Type the text anew.");
            return None;
        };
        if text.is_empty() {
            self.add(place, format!("{what} is empty"), "Write the text.");
            return None;
        }
        let length = text.chars().count();
        if length > kind.limit {
            self.add(
                place,
                format!("{what} has {length} characters; the limit is {}", kind.limit),
                "Say it in fewer words.",
            );
            return None;
        }
        let rest = match kind.placeholders {
            Placeholders::Name => text.replace("{name}", ""),
            Placeholders::None if text.contains("{name}") => {
                self.add(
                    place,
                    format!("{what} has {{name}}, which is filled in only in wordings of items and questions"),
                    "Say it without the name.",
                );
                return None;
            }
            Placeholders::None => String::new(),
        };
        if let Some(start) = rest.find(['{', '}']) {
            let from = rest.get(start..).unwrap_or_default();
            let end = from.find('}').map_or(from.len(), |end| end + 1);
            self.add(
                place,
                format!("{what} has {}, which is no placeholder", quoted(from.get(..end).unwrap_or(from))),
                "The only placeholder is {name}, for the client's name.",
            );
            return None;
        }
        Some(text)
    }

    pub(super) fn optional_text(&mut self, table: &Table<'_>, key: &str, limit: usize) -> Option<String> {
        let entry = table.entry(key)?;
        let written = self.text(&entry.node, key)?;
        let kind = Kind { limit, placeholders: Placeholders::None };
        self.wording_text(&entry.node.place, written, &format!("`{key}`"), kind)
    }
}
