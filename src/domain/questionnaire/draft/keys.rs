//! Keys that a draft gives. A key is the identity of what it names, so none is ever given twice.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization as _;

use super::Draft;
use crate::language::Language;

/// The most letters of a key that is made of a name; a number is added behind it.
const MAX_SLUG: usize = 40;

impl Draft {
    /// A key that nothing has or had: the stem and a number. `given` are keys that are about to be used.
    pub(super) fn free_key(&self, stem: &str, given: &[String]) -> String {
        free(stem, |key| is_in(&self.used, key) || given.iter().any(|other| other.eq_ignore_ascii_case(key)))
    }

    /// The key of a questionnaire with this title: `leadership-core` for “Leadership core”, with a number behind it where that
    /// is taken.
    pub fn key_of_title(&self, is_taken: impl Fn(&str) -> bool) -> String {
        let title = self.content.title.in_language(&Language::english(), self.fallback());
        let slug = slug(title).unwrap_or_else(|| "questionnaire".to_owned());
        if is_taken(&slug) { free(&slug, is_taken) } else { slug }
    }

    /// Names the keys that were given in this draft after what they stand for: the competency “Setting direction” and its
    /// items become `setting-direction` and `setting-direction-1`. Keys that stand in a version stay as they are.
    pub fn settle_keys(&mut self) {
        let mut taken: BTreeSet<String> = self.used.difference(&self.provisional).cloned().collect();
        let mut renamed = BTreeMap::new();
        let fallback = self.fallback().clone();
        for competency in &mut self.content.competencies {
            if self.provisional.contains(&competency.key) {
                let name = competency.name.in_language(&Language::english(), &fallback);
                let slug = slug(name).unwrap_or_else(|| "competency".to_owned());
                let key = if is_in(&taken, &slug) { free(&slug, |key| is_in(&taken, key)) } else { slug };
                taken.insert(key.clone());
                renamed.insert(std::mem::replace(&mut competency.key, key.clone()), key);
            }
            for item in &mut competency.items {
                if self.provisional.contains(&item.key) {
                    let key = free(&competency.key, |key| is_in(&taken, key));
                    taken.insert(key.clone());
                    renamed.insert(std::mem::replace(&mut item.key, key.clone()), key);
                }
            }
        }
        for question in &mut self.content.questions {
            if self.provisional.contains(&question.key) {
                let key = free("question", |key| is_in(&taken, key));
                taken.insert(key.clone());
                renamed.insert(std::mem::replace(&mut question.key, key.clone()), key);
            }
        }
        let told = |id: &String| {
            let parts = id.split(':').map(|part| renamed.get(part).map_or(part, String::as_str));
            parts.collect::<Vec<_>>().join(":")
        };
        self.dismissed = self.dismissed.iter().map(told).collect();
        self.used = taken;
        self.provisional.clear();
    }
}

/// A name as a key: `leadership-core` of “Leadership core”; none if nothing is left of it.
pub(super) fn slug(name: &str) -> Option<String> {
    let mut slug = String::new();
    // Letters with marks are taken apart, so that the bare letter is left.
    for c in name.nfkd().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if c == 'ß' {
            slug.push_str("ss");
        } else if !unicode_normalization::char::is_combining_mark(c) && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let cut: String = slug.chars().take(MAX_SLUG).collect();
    let cut = cut.trim_end_matches('-');
    (!cut.is_empty()).then(|| cut.to_owned())
}

/// The stem with the least number behind it that makes a key which is not taken.
fn free(stem: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let stem: String = stem.chars().take(MAX_SLUG).collect();
    let mut number = 1_u64;
    loop {
        let key = format!("{stem}-{number}");
        if !is_taken(&key) {
            return key;
        }
        number += 1;
    }
}

/// Keys that differ only in capital letters are taken for each other.
fn is_in(keys: &BTreeSet<String>, key: &str) -> bool {
    keys.contains(key) || keys.iter().any(|other| other.eq_ignore_ascii_case(key))
}
