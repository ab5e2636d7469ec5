//! The values that every part of a questionnaire is made of: keys, texts in several languages, lists and tables.

use std::collections::{BTreeMap, BTreeSet};

use super::node::{Entry, Node, Value};
use crate::fault::{FaultList, Place, all_of, nearest, quoted};
use crate::language::{Language, Localized};
use crate::text::{MAX_NAME, clean_wording};

/// The most characters of one wording of an item or a question.
pub const MAX_WORDING: usize = 500;
/// The most characters of a definition, a source or an attribution.
pub const MAX_DEFINITION: usize = 1_000;
/// The most characters of a label of the scale; longer ones do not fit beside one another.
pub const MAX_LABEL: usize = 80;
/// The most characters of a key.
pub(super) const MAX_KEY: usize = 64;

/// Checks values and collects the faults. An optional part that is faulty reads as absent: the file is refused anyway.
pub(super) struct Checker {
    pub(super) faults: FaultList,
    /// None as long as it is not known which languages the texts need.
    pub(super) languages: Option<Vec<Language>>,
    /// The lines that could not be read; None if all of the file could.
    pub(super) unread_lines: Option<BTreeSet<usize>>,
}

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

/// A table whose keys were checked.
pub(super) struct Table<'n> {
    pub(super) place: &'n Place,
    entries: BTreeMap<&'n str, &'n Entry>,
}

impl<'n> Table<'n> {
    pub(super) fn entry(&self, key: &str) -> Option<&'n Entry> {
        self.entries.get(key).copied()
    }
}

/// Keys that were seen, and where.
#[derive(Default)]
pub(super) struct Seen(BTreeMap<String, (String, Place)>);

impl Checker {
    pub(super) fn add(&mut self, place: &Place, reason: impl Into<String>, remedy: impl Into<String>) {
        let line = place.line_and_column().0;
        if self.unread_lines.as_ref().is_some_and(|lines| lines.contains(&line)) {
            return;
        }
        self.faults.add(place.clone(), reason, remedy);
    }

    /// A fault that is the absence of something.
    pub(super) fn missing(&mut self, place: &Place, reason: impl Into<String>, remedy: impl Into<String>) {
        if self.unread_lines.is_none() {
            self.add(place, reason, remedy);
        }
    }

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

    // The pieces of every file.

    /// A table, with unknown and doubled keys told.
    pub(super) fn table<'n>(&mut self, node: &'n Node, what: &str, known: &[&str]) -> Option<Table<'n>> {
        let Value::Table(written) = &node.value else {
            self.add(
                &node.place,
                format!("{what} is {}", node.value.kind()),
                format!("Write a table with {}.", all_of(known)),
            );
            return None;
        };
        let mut entries = BTreeMap::new();
        for entry in written {
            if !known.contains(&entry.key.as_str()) {
                let remedy = match nearest(&entry.key, known.iter().copied()) {
                    Some(meant) => format!("Did you mean `{meant}`?"),
                    None => format!("Take it out; {what} takes {}.", all_of(known)),
                };
                self.add(&entry.place, format!("{} is not a key of {what}", quoted(&entry.key)), remedy);
            } else if entries.insert(entry.key.as_str(), entry).is_some() {
                self.add(&entry.place, format!("`{}` is here a second time", entry.key), "Keep one of the two.");
            }
        }
        Some(Table { place: &node.place, entries })
    }

    pub(super) fn required<'n>(
        &mut self,
        table: &Table<'n>,
        key: &str,
        owner: &str,
        example: &str,
    ) -> Option<&'n Entry> {
        let entry = table.entry(key);
        if entry.is_none() {
            self.missing(table.place, format!("{owner} has no `{key}`"), format!("Write for example {example}."));
        }
        entry
    }

    pub(super) fn list<'n>(&mut self, node: &'n Node, key: &str, example: &str) -> Option<&'n [Node]> {
        if let Value::List(list) = &node.value {
            return Some(list);
        }
        self.wrong_type(node, key, "a list", example);
        None
    }

    pub(super) fn text<'n>(&mut self, node: &'n Node, key: &str) -> Option<&'n str> {
        if let Value::Text(text) = &node.value {
            return Some(text);
        }
        self.wrong_type(node, key, "a text", &format!("{key} = \"…\""));
        None
    }

    pub(super) fn whole(&mut self, node: &Node, key: &str) -> Option<i64> {
        if let Value::Whole(number) = &node.value {
            return Some(*number);
        }
        self.wrong_type(node, key, "a whole number", &format!("{key} = 1"));
        None
    }

    pub(super) fn wrong_type(&mut self, node: &Node, key: &str, wanted: &str, example: &str) {
        let found = node.value.kind();
        self.add(
            &node.place,
            format!("`{key}` is {found} where {wanted} belongs"),
            format!("Write for example {example}."),
        );
    }
}
