//! A mapping as a file that a person can read and mend.

use parallax_domain::text::toml_string as quoted;
use std::fmt::Write as _;

use parallax_domain::questionnaire::Questionnaire;

use super::mapping::{Columns, Mapping, Rater, Value};
use super::words::shown;

impl Mapping {
    /// The mapping as TOML, with what each part means beside it.
    pub fn to_toml(&self, questionnaire: &Questionnaire) -> String {
        let mut file = String::from(
            "# How a file of answers is read as ratings, a row a rater. Columns are named as in the header of that file.\n\
             # A \"?\" has to be decided before reports can be made.\n",
        );
        let mut line = |key: &str, value: String| {
            let _ = writeln!(file, "{key} = {value}");
        };
        line("questionnaire", quoted(&self.questionnaire));
        if let Some(sheet) = &self.sheet {
            line("sheet", quoted(sheet));
        }
        if self.title_rows > 0 {
            line("title_rows", self.title_rows.to_string());
        }
        line("header_rows", self.header_rows.to_string());
        match &self.rater {
            Rater::Column(column) => line("rater", format!("{{ column = {} }}", quoted(column))),
            Rater::EachRow => line("rater", "\"each_row\"".to_owned()),
        }
        self.write_lists(&mut file);
        self.write_who(&mut file);
        self.write_given(&mut file, questionnaire);
        self.write_values(&mut file, questionnaire);
        file
    }

    fn write_lists(&self, file: &mut String) {
        let mut list = |comment: &str, key: &str, names: &[String]| {
            if names.is_empty() {
                return;
            }
            let _ = writeln!(file, "\n# {comment}\n{key} = [");
            for name in names {
                let _ = writeln!(file, "    {},", quoted(name));
            }
            file.push_str("]\n");
        };
        list("Columns that hold nothing that is wanted.", "left_out", &self.left_out);
        let undecided =
            "Columns with ratings that no item was found for: give each to an item, or move it to left_out.";
        list(undecided, "undecided", &self.undecided);
    }

    fn write_who(&self, file: &mut String) {
        file.push_str("\n# The client: a column, or a key and a name for all of the file.\n[subject]\n");
        let subject = &self.subject;
        let parts = [
            ("column", &subject.column),
            ("name_column", &subject.name_column),
            ("key", &subject.key),
            ("name", &subject.name),
        ];
        for (key, value) in parts {
            if let Some(value) = value {
                let _ = writeln!(file, "{key} = {}", quoted(value));
            }
        }
        file.push_str("\n# How the raters stand to the client: a column, or all = a group.\n[group]\n");
        for (key, value) in [("column", &self.group.column), ("all", &self.group.all)] {
            if let Some(value) = value {
                let _ = writeln!(file, "{key} = {}", quoted(value));
            }
        }
        if !self.group.words.is_empty() {
            file.push_str(
                "\n# Groups are self, manager, peer, direct_report, other, or a name of your own.\n[group.words]\n",
            );
            for (word, group) in &self.group.words {
                let _ = writeln!(file, "{} = {}", key_of(word), quoted(group));
            }
        }
    }

    fn write_given(&self, file: &mut String, questionnaire: &Questionnaire) {
        let base = questionnaire.fallback();
        let items = questionnaire.items().map(|(_, item)| (item.key.as_str(), item.others.in_language(base, base)));
        let questions = questionnaire.questions.iter();
        let questions = questions.map(|question| (question.key.as_str(), question.others.in_language(base, base)));
        section(file, "items", &self.items, items.collect());
        if !self.comments.is_empty() {
            section(file, "comments", &self.comments, questions.collect());
        }
    }

    fn write_values(&self, file: &mut String, questionnaire: &Questionnaire) {
        if self.values.is_empty() {
            return;
        }
        let base = questionnaire.fallback();
        let scale = questionnaire.scale.values();
        let scale: Vec<String> =
            scale.map(|(value, label)| format!("{value} {}", shown(label.in_language(base, base), 60))).collect();
        let _ = writeln!(file, "\n# What the answers mean: \"not observed\", or {}.\n[values]", scale.join(", "));
        let mut values: Vec<(&String, &Value)> = self.values.iter().collect();
        values.sort_by_key(|(_, value)| match value {
            Value::Open => (0, 0),
            Value::Rating(rating) => (1, *rating),
            Value::NotObserved => (2, 0),
        });
        for (answer, value) in values {
            let value = match value {
                Value::Rating(rating) => rating.to_string(),
                Value::NotObserved => quoted(super::mapping::NOT_OBSERVED),
                Value::Open => quoted(super::mapping::OPEN),
            };
            let _ = writeln!(file, "{} = {value}", key_of(answer));
        }
    }
}

/// The columns of items or questions in the questionnaire's order, those of unknown keys last, with their wordings.
fn section(
    file: &mut String,
    name: &str,
    columns: &std::collections::BTreeMap<String, Columns>,
    wordings: Vec<(&str, &str)>,
) {
    let _ = writeln!(file, "\n[{name}]");
    let unknown = columns.keys().filter(|key| wordings.iter().all(|(known, _)| known != key)).map(String::as_str);
    let all = wordings.iter().copied().chain(unknown.map(|key| (key, "")));
    for (key, wording) in all {
        let Some(Columns(names)) = columns.get(key) else { continue };
        let names: Vec<String> = names.iter().map(|name| quoted(name)).collect();
        let value = match names.as_slice() {
            [one] => one.clone(),
            several => format!("[{}]", several.join(", ")),
        };
        let comment = if wording.is_empty() { String::new() } else { format!(" # {}", shown(wording, 80)) };
        let _ = writeln!(file, "{} = {value}{comment}", key_of(key));
    }
}

/// A text as a key of TOML, in quotes where it needs them.
fn key_of(text: &str) -> String {
    let is_bare = !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if is_bare { text.to_owned() } else { quoted(text) }
}
