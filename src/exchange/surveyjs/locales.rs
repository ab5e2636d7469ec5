//! Which languages a form is in.
//!
//! A text is plain, or an object by language. Plain texts, and those under `default`, are in the language that the form
//! names as its own; where they stand beside texts in that language, they are in the tool's own, which is English.

use std::collections::BTreeSet;

use crate::json::Json;

/// Keys whose values are texts.
const TEXTS: &[&str] = &[
    "title",
    "description",
    "text",
    "html",
    "labelTrue",
    "labelFalse",
    "minRateDescription",
    "maxRateDescription",
    "noneText",
    "refuseText",
    "dontKnowText",
];

/// The languages of a form.
pub(super) struct Locales<'j> {
    /// The form's codes, the default language first.
    pub(super) codes: Vec<&'j str>,
    pub(super) default: &'j str,
    /// Whether nothing but the tool's habit tells the default language.
    pub(super) is_guessed: bool,
}

#[derive(Default)]
struct Found<'j> {
    codes: Vec<&'j str>,
    seen: BTreeSet<&'j str>,
    /// Whether a text is plain or under `default`.
    has_default: bool,
    /// Whether a text is there twice, under `default` and in the form's own language.
    is_beside: bool,
}

/// The languages of a form.
pub(super) fn of<'j>(root: &'j Json<'j>) -> Locales<'j> {
    let locale = root.text_of("locale").unwrap_or_default();
    let mut found = Found::default();
    found.look(root, locale);
    let is_known = |code: &str| found.seen.contains(code);
    let (default, is_guessed) = if !locale.is_empty() && !found.is_beside {
        (locale, false)
    } else if is_known("en") || locale == "en" {
        ("en", false)
    } else {
        match found.codes.first() {
            Some(first) if !found.has_default => (*first, false),
            _ => ("en", true),
        }
    };
    Locales { codes: std::iter::once(default).chain(found.codes).collect(), default, is_guessed }
}

impl<'j> Found<'j> {
    /// Looks at all texts. They stand as deep as JSON may, at most.
    fn look(&mut self, json: &'j Json<'j>, locale: &str) {
        let Json::Object(entries) = json else {
            json.values().for_each(|value| self.look(value, locale));
            return;
        };
        for (key, value) in entries {
            match value {
                Json::Object(texts) if TEXTS.contains(&key.as_ref()) => {
                    let has = |wanted: &str| texts.iter().any(|(code, _)| code == wanted);
                    self.has_default |= has("default");
                    self.is_beside |= has("default") && has(locale);
                    for (code, _) in texts.iter().filter(|(code, _)| code != "default") {
                        if self.seen.insert(code.as_ref()) {
                            self.codes.push(code.as_ref());
                        }
                    }
                }
                Json::Text(_) if TEXTS.contains(&key.as_ref()) => self.has_default = true,
                value => self.look(value, locale),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> (Vec<String>, bool) {
        let json = Json::read(text).expect("a document");
        let locales = of(&json);
        (locales.codes.iter().map(|code| (*code).to_owned()).collect(), locales.is_guessed)
    }

    #[test]
    fn the_default_language_is_the_form_s_own_unless_that_stands_beside_it() {
        let first = |text: &str| told(text).0.first().cloned().unwrap_or_default();
        assert_eq!(told(r#"{"locale":"de","title":"Eins"}"#), (vec!["de".to_owned()], false));
        assert_eq!(first(r#"{"locale":"de","title":{"default":"Eins","fr":"Un"}}"#), "de");
        assert_eq!(told(r#"{"locale":"de","title":{"default":"One","de":"Eins"}}"#).0, ["en", "de"]);
        assert_eq!(told(r#"{"title":"One"}"#), (vec!["en".to_owned()], true));
        assert_eq!(told(r#"{"title":{"de":"Eins","fr":"Un"}}"#), (vec!["de".into(), "de".into(), "fr".into()], false));
        assert_eq!(told(r#"{"title":{"de":"Eins","en":"One"}}"#).0.first().map(String::as_str), Some("en"));
        assert!(told(r#"{"locale":7,"title":null,"pages":[[{"text":{}}]]}"#).1);
    }
}
