//! The words of a rater's or client's page in their language.

use std::collections::BTreeMap;

use parallax_domain::language::{Language, runs_right_to_left};

use super::{nearest, text, text_with};

/// Says the program's texts in one language.
#[derive(Debug, Clone)]
pub struct Phrases {
    language: Language,
}

impl Phrases {
    /// In the program's language that serves a reader of `language` best.
    pub fn nearest(language: &Language) -> Self {
        Self { language: nearest(language) }
    }

    /// The language that is spoken.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The text of this id.
    pub fn say(&self, id: &str) -> String {
        text(&self.language, id)
    }

    /// The text of this id with one place filled in.
    pub fn with(&self, id: &str, place: &'static str, value: &str) -> String {
        text_with(&self.language, id, &[(place, self.isolated(value).into())])
    }

    /// The text of this id for `$count`.
    pub fn count(&self, id: &str, count: usize) -> String {
        text_with(&self.language, id, &[("count", count.into())])
    }

    /// The text of this id for `$done` of `$all`.
    pub fn of(&self, id: &str, done: usize, all: usize) -> String {
        text_with(&self.language, id, &[("done", done.into()), ("all", all.into())])
    }

    /// The text of this id with all of its places filled in.
    pub fn fill(&self, id: &str, words: &[(&'static str, &str)], numbers: &[(&'static str, i64)]) -> String {
        let mut places: BTreeMap<&'static str, _> =
            words.iter().map(|(place, value)| (*place, self.isolated(value).into())).collect();
        places.extend(numbers.iter().map(|(place, number)| (*place, (*number).into())));
        text_with(&self.language, id, &places.into_iter().collect::<Vec<_>>())
    }

    /// Sets a value apart that may be written in the other direction, so that it does not turn the sentence around it.
    fn isolated(&self, value: &str) -> String {
        if self.language.is_right_to_left() || value.contains(runs_right_to_left) {
            format!("\u{2068}{value}\u{2069}")
        } else {
            value.to_owned()
        }
    }
}

/// The name of a language in the language itself.
pub fn own_name(language: &Language) -> String {
    let name = match language.primary() {
        "ar" => "العربية",
        "cs" => "Čeština",
        "da" => "Dansk",
        "de" => "Deutsch",
        "el" => "Ελληνικά",
        "en" => "English",
        "es" => "Español",
        "fa" => "فارسی",
        "fi" => "Suomi",
        "fr" => "Français",
        "he" => "עברית",
        "hu" => "Magyar",
        "it" => "Italiano",
        "ja" => "日本語",
        "ko" => "한국어",
        "nb" | "no" => "Norsk",
        "nl" => "Nederlands",
        "pl" => "Polski",
        "pt" => "Português",
        "ro" => "Română",
        "ru" => "Русский",
        "sv" => "Svenska",
        "tr" => "Türkçe",
        "uk" => "Українська",
        "zh" => "中文",
        _ => return language.to_string(),
    };
    if language.primary() == language.as_str() { name.to_owned() } else { format!("{name} ({language})") }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    /// How ids begin that pages ask for, and those that are put together or asked for by letters.
    const BEGINNINGS: [&str; 8] =
        ["rater-", "client-", "decline-", "declined-", "no-mail-", "lost-", "receipt-", "trace-"];
    const COMPOSED: [&str; 6] = ["rater-group-", "problem-", "date-", "rater-fate-", "decline-reason-", "mail-"];

    /// The ids of the texts of one language.
    fn ids(tag: &str) -> BTreeSet<String> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/catalogue/{tag}"));
        let read = |part: &str| std::fs::read_to_string(folder.join(part)).expect("the catalogue is there");
        let file = read("rater.ftl") + &read("taking_part.ftl");
        let is_id = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
        file.lines().filter(is_id).filter_map(|line| line.split_once(" =")).map(|(id, _)| id.to_owned()).collect()
    }

    /// All that is written in the templates and sources of the pages.
    fn sources(folder: &Path, text: &mut String) {
        for entry in std::fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                sources(&path, text);
            } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "html") {
                text.push_str(&std::fs::read_to_string(path).expect("it is text"));
            }
        }
    }

    #[test]
    fn every_text_that_a_page_asks_for_is_there_and_every_text_is_asked_for() {
        let mut written = String::new();
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        sources(&source.join("web"), &mut written);
        written.push_str(&std::fs::read_to_string(source.join("notice.rs")).expect("it is text"));
        let asked: BTreeSet<&str> = written
            .split('"')
            .filter(|word| BEGINNINGS.iter().any(|start| word.starts_with(start)))
            .filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-' || byte == b'_'))
            .collect();
        let english = ids("en");
        let missing: Vec<&&str> = asked.iter().filter(|id| !id.ends_with('-') && !english.contains(**id)).collect();
        assert!(missing.is_empty(), "{missing:?}");
        // Some ids are put together from a group or a problem.
        let is_composed = |id: &str| {
            COMPOSED.iter().any(|p| id.starts_with(p)) || id.starts_with("receipt-") && id.ends_with("-title")
        };
        let unused: Vec<&String> =
            english.iter().filter(|id| !is_composed(id) && !asked.contains(id.as_str())).collect();
        assert!(unused.is_empty(), "{unused:?}");
    }

    #[test]
    fn a_name_that_is_written_from_right_to_left_is_set_apart() {
        let words = Phrases::nearest(&Language::english());
        assert!(words.with("rater-title", "client", "ليلى").contains("\u{2068}ليلى\u{2069}"));
        assert_eq!(words.with("rater-title", "client", "Zoë"), "Your view of Zoë");
    }
}
