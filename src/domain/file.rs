//! Files that people write by hand: read into a tree of values that know their places, and checked piece by piece, so that
//! a file gets all its faults at once.

pub(crate) mod node;
pub(crate) mod toml;

use std::collections::{BTreeMap, BTreeSet};

use crate::fault::{FaultList, Place, all_of, nearest, quoted};
use crate::language::Language;
use node::{Entry, Node, Value};

/// Checks values and collects the faults. An optional part that is faulty reads as absent: the file is refused anyway.
pub(crate) struct Checker {
    pub(crate) faults: FaultList,
    /// The languages that texts need; none as long as it is not known, and where a file has no such texts.
    pub(crate) languages: Option<Vec<Language>>,
    /// The lines that could not be read; None if all of the file could.
    pub(crate) unread_lines: Option<BTreeSet<usize>>,
}

/// A table whose keys were checked.
pub(crate) struct Table<'n> {
    pub(crate) place: &'n Place,
    entries: BTreeMap<&'n str, &'n Entry>,
}

impl<'n> Table<'n> {
    pub(crate) fn entry(&self, key: &str) -> Option<&'n Entry> {
        self.entries.get(key).copied()
    }
}

impl Checker {
    pub(crate) fn add(&mut self, place: &Place, reason: impl Into<String>, remedy: impl Into<String>) {
        let line = place.line_and_column().0;
        if self.unread_lines.as_ref().is_some_and(|lines| lines.contains(&line)) {
            return;
        }
        self.faults.add(place.clone(), reason, remedy);
    }

    /// A fault that is the absence of something.
    pub(crate) fn missing(&mut self, place: &Place, reason: impl Into<String>, remedy: impl Into<String>) {
        if self.unread_lines.is_none() {
            self.add(place, reason, remedy);
        }
    }

    /// A table, with unknown and doubled keys told.
    pub(crate) fn table<'n>(&mut self, node: &'n Node, what: &str, known: &[&str]) -> Option<Table<'n>> {
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

    pub(crate) fn required<'n>(
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

    pub(crate) fn list<'n>(&mut self, node: &'n Node, key: &str, example: &str) -> Option<&'n [Node]> {
        if let Value::List(list) = &node.value {
            return Some(list);
        }
        self.wrong_type(node, key, "a list", example);
        None
    }

    pub(crate) fn text<'n>(&mut self, node: &'n Node, key: &str) -> Option<&'n str> {
        if let Value::Text(text) = &node.value {
            return Some(text);
        }
        self.wrong_type(node, key, "a text", &format!("{key} = \"…\""));
        None
    }

    pub(crate) fn whole(&mut self, node: &Node, key: &str) -> Option<i64> {
        if let Value::Whole(number) = &node.value {
            return Some(*number);
        }
        self.wrong_type(node, key, "a whole number", &format!("{key} = 1"));
        None
    }

    pub(crate) fn wrong_type(&mut self, node: &Node, key: &str, wanted: &str, example: &str) {
        let found = node.value.kind();
        self.add(
            &node.place,
            format!("`{key}` is {found} where {wanted} belongs"),
            format!("Write for example {example}."),
        );
    }
}
