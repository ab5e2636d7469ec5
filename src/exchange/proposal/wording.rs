//! Texts of a survey as texts of a questionnaire: in every language, within the limits, with one placeholder.

use std::collections::{BTreeMap, BTreeSet};

use parallax_domain::language::{Language, Localized};

use crate::placeholder;
use parallax_domain::text::grouped;

/// What texts are brought into.
pub(super) struct Wording {
    /// The first is the one that others fall back to.
    pub(super) languages: Vec<Language>,
    /// The fields that stand for the client's name.
    pub(super) name_fields: BTreeSet<String>,
    /// How many texts each language lacks.
    pub(super) missing: BTreeMap<Language, usize>,
}

impl Wording {
    /// A wording of an item or a question, `{name}` in it.
    ///
    /// # Errors
    /// The reason why it cannot be taken, as a part of a sentence.
    pub(super) fn filled(&mut self, text: &Localized, limit: usize) -> Result<Localized, String> {
        let names = self.name_fields.clone();
        self.each(text, limit, |text| {
            placeholder::with_name(text, &names)
                .map_err(|field| format!("its text shows {}, which is filled in while people answer", field.0))
        })
    }

    /// A name, a definition or a label, without anything filled in.
    ///
    /// # Errors
    /// As [`Wording::filled`].
    pub(super) fn plain(&mut self, text: &Localized, limit: usize) -> Result<Localized, String> {
        self.each(text, limit, |text| Ok(placeholder::without_fields(text)))
    }

    fn each(
        &mut self,
        text: &Localized,
        limit: usize,
        convert: impl Fn(&str) -> Result<String, String>,
    ) -> Result<Localized, String> {
        if text.is_empty() {
            return Err("it has no text".to_owned());
        }
        let base = self.languages.first().cloned().unwrap_or_else(Language::english);
        let mut wordings = Vec::new();
        let mut lacking = Vec::new();
        for language in &self.languages {
            let written = text.get(language);
            if written.is_none() {
                lacking.push(language.clone());
            }
            let written = written.unwrap_or_else(|| text.in_language(&base, &base));
            let words: Vec<&str> = written.split([' ', '\n']).filter(|word| !word.is_empty()).collect();
            let converted = convert(&words.join(" "))?;
            let length = converted.chars().count();
            if length > limit {
                return Err(format!("its text in {language} has {} characters; the limit is {limit}", grouped(length)));
            }
            wordings.push((language.clone(), converted));
        }
        for language in lacking {
            *self.missing.entry(language).or_default() += 1;
        }
        Ok(Localized::new(wordings))
    }
}
