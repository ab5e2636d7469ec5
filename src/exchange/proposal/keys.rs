//! Keys that a questionnaire takes, made from the codes and names of another tool.

use std::collections::{BTreeMap, BTreeSet};

use parallax_domain::questionnaire::MAX_KEY;
use unicode_normalization::UnicodeNormalization as _;

/// Keys that are taken already, without regard to capital letters.
#[derive(Default)]
pub(super) struct Keys {
    taken: BTreeSet<String>,
    /// How often each was asked for.
    counts: BTreeMap<String, usize>,
}

impl Keys {
    /// The key for a code: as it is where it can be, else with hyphens; `fallback` where nothing is left of it. A number
    /// behind it tells two of the same apart.
    pub(super) fn take(&mut self, code: &str, fallback: &str) -> String {
        let key = key(code);
        let key = if key.is_empty() { fallback.to_owned() } else { key };
        let mut unique = key.clone();
        let count = self.counts.entry(key.to_ascii_lowercase()).or_insert(1);
        while !self.taken.insert(unique.to_ascii_lowercase()) {
            *count += 1;
            let end = format!("-{count}");
            let room = key.get(..MAX_KEY - end.len()).unwrap_or(&key);
            unique = format!("{room}{end}");
        }
        unique
    }
}

/// Letters, digits, hyphens, underscores and dots of a code; the rest become hyphens.
fn key(code: &str) -> String {
    let mut key = String::new();
    for c in code.nfkd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        let c = if c.is_ascii_alphanumeric() || matches!(c, '_' | '.') { c } else { '-' };
        if key.len() < MAX_KEY && !(c == '-' && key.ends_with('-')) {
            key.push(c);
        }
    }
    let start = key.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
    start.trim_end_matches('-').to_owned()
}

/// The key of a name: in lower case, without underscores and dots.
pub(super) fn slug(name: &str) -> String {
    let lower = name.to_lowercase();
    let german = [("ß", "ss"), ("ä", "ae"), ("ö", "oe"), ("ü", "ue")];
    let spelt = german.iter().fold(lower, |name, (letter, letters)| name.replace(letter, letters));
    let plain: String = spelt.nfkc().map(|c| if matches!(c, '_' | '.') { '-' } else { c }).collect();
    // Once more, for signs such as ™ are capital letters in disguise.
    let slug = key(&plain).to_ascii_lowercase();
    // Whole words, where the name is long.
    match slug.get(..40) {
        Some(head) if slug.len() > 40 => head.rsplit_once('-').map_or(head, |(words, _)| words).to_owned(),
        _ => slug,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_become_keys_and_stay_apart() {
        let mut keys = Keys::default();
        let taken = ["Q1_SQ001", "q1_sq001", "dual#0", "—", "", "Führung & Mut"].map(|code| keys.take(code, "item"));
        assert_eq!(taken, ["Q1_SQ001", "q1_sq001-2", "dual-0", "item", "item-2", "Fuhrung-Mut"]);
        let long = "x".repeat(100);
        let (first, second) = (keys.take(&long, "item"), keys.take(&long, "item"));
        assert_eq!((first.len(), second.len()), (MAX_KEY, MAX_KEY));
        assert_ne!(first, second);
        assert_eq!(
            slug("Setting a clear & shared direction for all of the team"),
            "setting-a-clear-shared-direction-for"
        );
        assert_eq!(slug("Äußere Straße_1.2 …"), "aeussere-strasse-1-2");
        assert_eq!(slug("Team™ Ⅳ ℃"), "teamtm-iv-c");
        assert_eq!(slug("指導"), "");
    }
}
