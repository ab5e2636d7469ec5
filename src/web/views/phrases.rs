//! The words of a rater's or client's page in their language.

use std::collections::BTreeMap;

use parallax_domain::language::Language;

use crate::catalogue;

/// Says the program's texts in one language.
#[derive(Debug, Clone)]
pub struct Phrases {
    language: Language,
}

impl Phrases {
    /// In the program's language that serves a reader of `language` best.
    pub fn nearest(language: &Language) -> Self {
        Self { language: catalogue::nearest(language) }
    }

    /// The language that is spoken.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The text of this id.
    pub fn say(&self, id: &str) -> String {
        catalogue::text(&self.language, id)
    }

    /// The text of this id with one place filled in.
    pub fn with(&self, id: &str, place: &'static str, value: &str) -> String {
        catalogue::text_with(&self.language, id, &[(place, isolated(value).into())])
    }

    /// The text of this id for `$count`.
    pub fn count(&self, id: &str, count: usize) -> String {
        catalogue::text_with(&self.language, id, &[("count", count.into())])
    }

    /// The text of this id for `$done` of `$all`.
    pub fn of(&self, id: &str, done: usize, all: usize) -> String {
        catalogue::text_with(&self.language, id, &[("done", done.into()), ("all", all.into())])
    }

    /// The text of this id with all of its places filled in.
    pub fn fill(&self, id: &str, words: &[(&'static str, &str)], numbers: &[(&'static str, i64)]) -> String {
        let mut places: BTreeMap<&'static str, _> =
            words.iter().map(|(place, value)| (*place, isolated(value).into())).collect();
        places.extend(numbers.iter().map(|(place, number)| (*place, (*number).into())));
        catalogue::text_with(&self.language, id, &places.into_iter().collect::<Vec<_>>())
    }
}

/// Sets a value that is written from right to left apart, so that it does not turn the sentence around it.
fn isolated(value: &str) -> String {
    let runs_right_to_left =
        |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    if value.contains(runs_right_to_left) { format!("\u{2068}{value}\u{2069}") } else { value.to_owned() }
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
