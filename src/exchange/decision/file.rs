//! Decisions as a file (TOML): read with every fault told, and written with a comment on each decision.

use parallax_domain::text::toml_string as text;
use std::fmt::Write as _;

use parallax_domain::fault::{FaultList, Faults, Place, quoted};
use parallax_domain::language::Localized;
use serde::Deserialize as _;
use toml::Table;

use super::{About, Decision, Decisions};
use crate::proposal::Proposal;

/// What can be decided, each with a good line.
const LINES: &[(&str, &str)] = &[
    ("key", "key = \"leadership-core\""),
    ("competency", "competency = \"blocks\", or \"matrices\""),
    ("scale", "scale = \"scale-1\""),
    ("direction", "direction = \"ascending\", or \"descending\""),
    ("not_observed", "not_observed = [\"AO05\"]"),
    ("name_fields", "name_fields = [\"{TOKEN:FIRSTNAME}\"]"),
    ("language", "language = \"en\""),
    ("languages", "languages = [\"en\", \"de\"]"),
    ("self", "self = { item-1 = { en = \"I listen.\" } }"),
    ("leave_out", "leave_out = [\"item-1\"]"),
];

impl Decisions {
    /// Reads a file of decisions.
    ///
    /// # Errors
    /// If it is no TOML, or if any line decides what nobody asks or is of the wrong kind; each of them is told.
    pub fn from_toml(text: &str) -> Result<Self, Faults> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let table: Table = toml::from_str(text).map_err(|error| {
            let place = error.span().map_or(Place::File {}, |span| position(text, span.start));
            let reason = format!("this is not TOML: {}", error.message().replace('\n', ", "));
            Faults::one(place, reason, "Compare the line with a file of decisions that the import writes.")
        })?;
        let mut faults = FaultList::default();
        // One by one, so that all that is wrong is told.
        for (key, value) in &table {
            let place = Place::Path { path: quoted_key(key) };
            let Some((_, line)) = LINES.iter().find(|(known, _)| known == key) else {
                let known: Vec<&str> = LINES.iter().map(|(known, _)| *known).collect();
                faults.add(place, "there is no such decision", format!("Decide one of {}.", known.join(", ")));
                continue;
            };
            let alone: Table = [(key.clone(), value.clone())].into_iter().collect();
            if Self::deserialize(alone).is_err() {
                let written = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                faults.add(place, format!("{} cannot be decided", quoted(&written)), format!("Write {line}."));
            }
        }
        faults.into_result()?;
        Self::deserialize(table).map_err(|error| {
            Faults::one(Place::File {}, error.message().to_owned(), "Compare it with a file that the import writes.")
        })
    }
}

impl Proposal {
    /// A file of the decisions that apply now, with what can be chosen in comments. `decisions` are those that led to
    /// the proposal: read again, the file leads to the same one.
    pub fn decisions_file(&self, decisions: &Decisions) -> String {
        let mut file = String::new();
        comment(&mut file, "What is decided on this import. What is not written here is as proposed.");
        file.push('\n');
        comment(&mut file, "The key of the questionnaire: lower-case letters, digits and hyphens.");
        line(&mut file, "key", &text(&self.key));
        let has_own = self.decisions.iter().find(|decision| decision.about == About::Own);
        for decision in self.decisions.iter().filter(|decision| decision.about != About::Own) {
            decided(&mut file, decision);
        }
        file.push('\n');
        comment(&mut file, "Items and questions to leave out, by their keys.");
        line(&mut file, "leave_out", &list(&decisions.leave_out));
        if let Some(decision) = has_own {
            file.push('\n');
            comment(&mut file, &decision.question);
            comment(
                &mut file,
                "To give the client a wording of their own, take out the # in front and change the words.",
            );
            file.push_str("[self]\n");
            let items = self.competencies.iter().flat_map(|competency| &competency.items);
            let items = items.map(|item| (&item.key, &item.own));
            for (key, wording) in items.chain(self.questions.iter().map(|question| (&question.key, &question.own))) {
                let given = decisions.own.get(key);
                let mark = if given.is_some() { "" } else { "# " };
                let _ = writeln!(file, "{mark}{} = {}", quoted_key(key), wordings(given.unwrap_or(wording)));
            }
        }
        file
    }
}

fn decided(file: &mut String, decision: &Decision) {
    file.push('\n');
    comment(file, &decision.question);
    for option in &decision.options {
        comment(file, &format!("  {}: {}", option.value, option.label));
    }
    let value = match decision.chosen.first() {
        _ if decision.is_of_several => list(&decision.chosen),
        Some(only) => text(only),
        // Nothing can be chosen, so that nothing is.
        None => return,
    };
    line(file, decision.about.as_str(), &value);
}

fn line(file: &mut String, key: &str, value: &str) {
    let _ = writeln!(file, "{key} = {value}");
}

/// A line of comment: what other tools have in their codes and labels stays on it.
fn comment(file: &mut String, words: &str) {
    let words: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let _ = writeln!(file, "# {words}");
}

fn list(texts: &[String]) -> String {
    let texts: Vec<String> = texts.iter().map(|one| text(one)).collect();
    format!("[{}]", texts.join(", "))
}

fn wordings(wording: &Localized) -> String {
    let each: Vec<String> = wording.iter().map(|(tag, wording)| format!("{tag} = {}", text(wording))).collect();
    format!("{{ {} }}", each.join(", "))
}

/// A key as TOML takes it.
fn quoted_key(key: &str) -> String {
    let is_bare = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if is_bare { key.to_owned() } else { text(key) }
}

/// The line and column of a byte.
fn position(text: &str, byte: usize) -> Place {
    let before = text.get(..text.floor_char_boundary(byte)).unwrap_or(text);
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Place::Position { line: before.matches('\n').count() + 1, column }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_wrong_decision_is_told_at_once() {
        let file = "scales = \"scale-1\"\ncompetency = \"groups\"\nlanguages = [\"e\"]\nnot_observed = \"NA\"\n\
                    direction = \"ascending\"\n\"self\".x = 3\n";
        insta::assert_snapshot!(Decisions::from_toml(file).expect_err("it is refused"));
        let torn = Decisions::from_toml("scale = \"scale-1\"\nkey = \"a\n").expect_err("it is refused");
        assert!(torn.to_string().starts_with("line 2, column 9: this is not TOML: "), "{torn}");
        assert_eq!(Decisions::from_toml("\u{feff}\n"), Ok(Decisions::default()));
    }
}
