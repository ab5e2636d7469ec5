//! A proposal as a person reads it.

use std::fmt;

use parallax_domain::fault::all_of;
use parallax_domain::language::{Language, Localized};

use super::{Proposal, ProposedScale};
use crate::decision::Decision;

impl fmt::Display for Proposal {
    /// What it is, what is to be decided, then all of it, what is left out, and notes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let base = self.languages.first().cloned().unwrap_or_else(Language::english);
        let text = |text: &Localized| text.in_language(&base, &base).to_owned();
        writeln!(f, "{} [{}], from {}", text(&self.title), self.key, self.format)?;
        writeln!(
            f,
            "{}, {}, {}; in {}",
            count(self.competencies.len(), "competency", "competencies"),
            count(self.count_items(), "item", "items"),
            count(self.questions.len(), "open question", "open questions"),
            all_of(&self.languages)
        )?;
        if !self.decisions.is_empty() {
            writeln!(f, "\nTo decide")?;
            self.decisions.iter().try_for_each(|decision| decide(f, decision))?;
        }
        if let Some(scale) = &self.scale {
            writeln!(f, "\nScale")?;
            show_scale(f, scale, text)?;
        }
        for competency in &self.competencies {
            writeln!(f, "\n{} [{}]", text(&competency.name), competency.key)?;
            if let Some(definition) = &competency.definition {
                writeln!(f, "  {}", text(definition))?;
            }
            for item in &competency.items {
                let reverse = if item.reverse { " (reverse)" } else { "" };
                writeln!(f, "  [{}] {}{reverse}", item.key, text(&item.others))?;
                if item.own != item.others {
                    writeln!(f, "      client: {}", text(&item.own))?;
                }
            }
        }
        if !self.questions.is_empty() {
            writeln!(f, "\nOpen questions")?;
            for question in &self.questions {
                writeln!(f, "  [{}] {}", question.key, text(&question.others))?;
                if question.own != question.others {
                    writeln!(f, "      client: {}", text(&question.own))?;
                }
            }
        }
        if !self.left_out.is_empty() {
            writeln!(f, "\nLeft out")?;
            for left in &self.left_out {
                writeln!(f, "  {}: {}", left.code, left.reason)?;
            }
        }
        if !self.notes.is_empty() {
            writeln!(f, "\nNotes")?;
            for note in &self.notes {
                writeln!(f, "  {note}")?;
            }
        }
        Ok(())
    }
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn decide(f: &mut fmt::Formatter<'_>, decision: &Decision) -> fmt::Result {
    writeln!(f, "  {}: {}", decision.about.as_str(), decision.question)?;
    for option in &decision.options {
        let mark = if decision.chosen.contains(&option.value) { '*' } else { ' ' };
        writeln!(f, "    {mark} {}: {}", option.value, option.label)?;
    }
    Ok(())
}

fn show_scale(f: &mut fmt::Formatter<'_>, scale: &ProposedScale, text: impl Fn(&Localized) -> String) -> fmt::Result {
    for ((_, label), value) in scale.labels.iter().zip(scale.first..) {
        writeln!(f, "  {value} {}", text(label))?;
    }
    match &scale.not_observed {
        Some(label) => writeln!(f, "  – {}", text(label)),
        None => Ok(()),
    }
}
