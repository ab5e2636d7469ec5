//! Languages, and texts in several of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A language tag such as `en`, `pt-BR` or `zh-Hant` (the letters, digits and hyphens of BCP 47; at most 35 characters).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

/// Whether a sign belongs to a script that runs from right to left.
pub fn runs_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// Not a language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} is not a language tag; write for example en, de or pt-BR", crate::fault::quoted(.0))]
pub struct InvalidLanguage(pub String);

impl Language {
    /// Reads a tag.
    ///
    /// # Errors
    /// If the text has not the form of a BCP 47 tag.
    pub fn parse(text: &str) -> Result<Self, InvalidLanguage> {
        let mut parts = text.split('-');
        let primary = parts.next().unwrap_or_default();
        let primary_is_valid = (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic());
        let rest_is_valid =
            parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        if primary_is_valid && rest_is_valid && text.len() <= 35 {
            let (head, tail) = text.split_at(primary.len());
            Ok(Self(format!("{}{tail}", head.to_ascii_lowercase())))
        } else {
            let shown: String = text.chars().take(40).collect();
            Err(InvalidLanguage(shown))
        }
    }

    /// English, in which every text of the program itself exists.
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary subtag: `pt` of `pt-BR`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// `rtl` or `ltr`, as HTML and typesetters say it.
    pub fn direction(&self) -> &'static str {
        if self.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// Whether the script runs from right to left.
    pub fn is_right_to_left(&self) -> bool {
        matches!(self.primary(), "ar" | "fa" | "he" | "ur" | "yi" | "ps" | "dv")
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Language {
    type Error = InvalidLanguage;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

/// One text in several languages.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localized(BTreeMap<Language, String>);

impl Localized {
    /// Collects wordings; of two in one language the later one stays.
    pub fn new(wordings: impl IntoIterator<Item = (Language, String)>) -> Self {
        Self(wordings.into_iter().collect())
    }

    /// The wording in exactly this language.
    pub fn get(&self, language: &Language) -> Option<&str> {
        self.0.get(language).map(String::as_str)
    }

    /// The wording in `wanted`, else in its primary language, else in `fallback`, else in any, else nothing.
    pub fn in_language(&self, wanted: &Language, fallback: &Language) -> &str {
        self.get(wanted)
            .or_else(|| self.0.iter().find(|(l, _)| l.primary() == wanted.primary()).map(|(_, t)| t.as_str()))
            .or_else(|| self.get(fallback))
            .or_else(|| self.0.values().next().map(String::as_str))
            .unwrap_or_default()
    }

    /// Writes the wording in a language; an empty one takes it out.
    pub(crate) fn set(&mut self, language: &Language, wording: &str) {
        if wording.is_empty() {
            self.0.remove(language);
        } else {
            self.0.insert(language.clone(), wording.to_owned());
        }
    }

    /// All wordings, by tag.
    pub fn iter(&self) -> impl Iterator<Item = (&Language, &str)> {
        self.0.iter().map(|(language, text)| (language, text.as_str()))
    }

    /// Whether there is no wording at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
