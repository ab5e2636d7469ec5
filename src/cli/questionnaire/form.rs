//! A questionnaire as plain text, in the order and the wording of a rater's form.

use std::fmt::Write as _;

use parallax_domain::group::Group;
use parallax_domain::language::{Language, Localized};
use parallax_domain::questionnaire::Questionnaire;

/// The columns of a terminal.
const WIDTH: usize = 88;

/// The form that a rater of this group reads about a client of this name.
pub(super) fn as_text(questionnaire: &Questionnaire, group: &Group, name: &str, language: &Language) -> String {
    let fallback = questionnaire.fallback();
    let say = |text: &Localized| text.in_language(language, fallback).to_owned();
    let mut lines = Lines::default();

    lines.headline(&say(&questionnaire.title), '=');
    for (value, label) in questionnaire.scale.values() {
        lines.paragraph(&format!("{value:>3}  "), &say(label));
    }
    if let Some(label) = &questionnaire.scale.not_observed {
        lines.paragraph("  –  ", &say(label));
    }
    lines.empty();

    let mut number = 0;
    for competency in &questionnaire.competencies {
        let mut asked = competency.items.iter().filter(|item| item.is_asked_of(group)).peekable();
        if asked.peek().is_none() {
            continue;
        }
        lines.headline(&say(&competency.name), '-');
        if let Some(definition) = &competency.definition {
            lines.paragraph("", &say(definition));
        }
        lines.empty();
        for item in asked {
            number += 1;
            lines.paragraph(&format!("{number:>3}. "), &item.wording(group, name, language, fallback));
        }
        lines.empty();
    }
    for (index, question) in questionnaire.questions.iter().enumerate() {
        lines.paragraph(
            &format!("{:>3}. ", char::from(b'a' + u8::try_from(index % 26).unwrap_or_default())),
            &question.wording(group, name, language, fallback),
        );
    }
    if let Some(attribution) = &questionnaire.attribution {
        lines.empty();
        lines.paragraph("", attribution);
    }
    lines.text
}

/// A text of lines, each wrapped at the width of a terminal; what goes on stands two columns further in. Signs that
/// steer a terminal, which a foreign file may hold, are shown as such.
pub(super) fn wrapped(text: &str) -> String {
    let mut lines = Lines::default();
    for line in text.lines() {
        let visible: String = line
            .chars()
            .map(|c| if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}') { '\u{fffd}' } else { c })
            .collect();
        let body = visible.trim_start_matches(' ');
        let indent = visible.len() - body.len();
        lines.wrap(&" ".repeat(indent), indent + 2, body);
    }
    lines.text
}

#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn headline(&mut self, text: &str, rule: char) {
        let rule: String = std::iter::repeat_n(rule, text.chars().count().min(WIDTH)).collect();
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{text}\n{rule}");
    }

    /// The lines after the first are indented as far as the mark is wide.
    fn paragraph(&mut self, mark: &str, text: &str) {
        self.wrap(mark, mark.chars().count(), text);
    }

    /// Wraps at spaces; the lines after the first have this indent.
    fn wrap(&mut self, mark: &str, indent: usize, text: &str) {
        let mut line = mark.to_owned();
        let mut width = mark.chars().count();
        for (index, word) in text.split(' ').enumerate() {
            let length = word.chars().count();
            if index > 0 && width + 1 + length > WIDTH {
                self.text.push_str(line.trim_end());
                self.text.push('\n');
                line = " ".repeat(indent);
                width = indent;
            } else if index > 0 {
                line.push(' ');
                width += 1;
            }
            line.push_str(word);
            width += length;
        }
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn empty(&mut self) {
        self.text.push('\n');
    }
}
