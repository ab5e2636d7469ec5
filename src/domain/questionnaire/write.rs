//! A questionnaire as a file: TOML as a person would write it, and the same structure as JSON.

use super::Questionnaire;
use crate::language::{Language, Localized};
use crate::text::toml_string as quoted;

impl Questionnaire {
    /// The file, laid out as a person would write it: texts of one language on their line, those of several languages
    /// below one another, in the order of `languages`. The same questionnaire gives the same bytes.
    pub fn to_toml(&self) -> String {
        let mut file = Writer { text: String::new(), languages: &self.languages };
        file.pair("key", &quoted(&self.key));
        file.pair("version", &self.version.to_string());
        file.localized("title", &self.title);
        for (key, text) in [("licence", &self.licence), ("source", &self.source), ("attribution", &self.attribution)] {
            if let Some(text) = text {
                file.pair(key, &quoted(text));
            }
        }
        file.pair("languages", &list(self.languages.iter().map(|language| quoted(language.as_str()))));

        file.header("[scale]");
        file.pair("first", &self.scale.first.to_string());
        file.line("labels = [");
        for label in &self.scale.labels {
            let label = file.inline(label);
            file.line(&format!("    {label},"));
        }
        file.line("]");
        if let Some(not_observed) = &self.scale.not_observed {
            file.pair("not_observed", &file.inline(not_observed));
        }

        for competency in &self.competencies {
            file.header("[[competency]]");
            file.pair("key", &quoted(&competency.key));
            file.localized("name", &competency.name);
            if let Some(definition) = &competency.definition {
                file.localized("definition", definition);
            }
            for item in &competency.items {
                file.header("[[competency.item]]");
                file.pair("key", &quoted(&item.key));
                file.localized("self", &item.own);
                file.localized("others", &item.others);
                if item.reverse {
                    file.pair("reverse", "true");
                }
                if let Some(groups) = &item.groups {
                    file.pair("groups", &list(groups.iter().map(|group| quoted(group.key()))));
                }
            }
        }
        for question in &self.questions {
            file.header("[[question]]");
            file.pair("key", &quoted(&question.key));
            file.localized("self", &question.own);
            file.localized("others", &question.others);
        }
        file.text
    }

    /// The same structure as JSON, indented. [`Questionnaire::from_json`] reads it.
    pub fn to_json(&self) -> String {
        #[expect(clippy::expect_used, reason = "texts, numbers and lists always have a JSON form")]
        serde_json::to_string_pretty(self).expect("a questionnaire has a JSON form")
    }
}

struct Writer<'q> {
    text: String,
    languages: &'q [Language],
}

impl Writer<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn header(&mut self, header: &str) {
        self.line("");
        self.line(header);
    }

    fn pair(&mut self, key: &str, value: &str) {
        self.line(&format!("{key} = {value}"));
    }

    fn localized(&mut self, key: &str, text: &Localized) {
        if let [_] = self.languages {
            let value = self.inline(text);
            self.pair(key, &value);
            return;
        }
        for language in self.languages {
            let wording = quoted(text.get(language).unwrap_or_default());
            self.pair(&format!("{key}.{language}"), &wording);
        }
    }

    fn inline(&self, text: &Localized) -> String {
        let wordings = self.languages.iter().map(|l| format!("{l} = {}", quoted(text.get(l).unwrap_or_default())));
        format!("{{ {} }}", wordings.collect::<Vec<_>>().join(", "))
    }
}

fn list(parts: impl Iterator<Item = String>) -> String {
    format!("[{}]", parts.collect::<Vec<_>>().join(", "))
}
