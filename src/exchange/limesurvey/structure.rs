//! What all files of LimeSurvey have in common: groups, questions, rows and answers, with their texts as written.

use std::collections::BTreeMap;

use crate::survey::code;

/// Texts as written, by LimeSurvey's codes for languages.
pub(super) type Texts = BTreeMap<String, String>;

/// A survey, a group or a question.
#[derive(Default)]
pub(super) struct Structure {
    pub(super) base: String,
    /// Further languages.
    pub(super) additional: Vec<String>,
    pub(super) title: Texts,
    /// In order.
    pub(super) groups: Vec<Group>,
    /// Of all groups; each group's in order.
    pub(super) questions: Vec<Question>,
    /// Named counts of what has no place in a questionnaire.
    pub(super) quotas: usize,
    pub(super) notes: Vec<String>,
}

#[derive(Default)]
pub(super) struct Group {
    pub(super) id: String,
    pub(super) order: i64,
    pub(super) name: Texts,
    pub(super) description: Texts,
    pub(super) relevance: String,
    pub(super) random: String,
}

#[derive(Default)]
pub(super) struct Question {
    pub(super) id: String,
    pub(super) group: String,
    pub(super) order: i64,
    pub(super) code: String,
    /// LimeSurvey's letter.
    pub(super) kind: String,
    pub(super) text: Texts,
    /// The client's wording, where it has one of its own.
    pub(super) own: Option<Texts>,
    pub(super) mandatory: String,
    pub(super) other: String,
    pub(super) relevance: String,
    /// Those with a value, by name; headers of dual scales by name and language.
    pub(super) attributes: BTreeMap<String, String>,
    pub(super) rows: Vec<SubQuestion>,
    pub(super) answers: Vec<Answer>,
    pub(super) conditions: usize,
    pub(super) defaults: usize,
}

#[derive(Default)]
pub(super) struct SubQuestion {
    pub(super) id: String,
    pub(super) scale: i64,
    pub(super) order: i64,
    pub(super) code: String,
    pub(super) text: Texts,
    /// The client's wording, where it has one of its own.
    pub(super) own: Option<Texts>,
    pub(super) relevance: String,
}

#[derive(Clone, Default)]
pub(super) struct Answer {
    pub(super) scale: i64,
    pub(super) order: i64,
    pub(super) code: String,
    pub(super) value: Option<i64>,
    pub(super) text: Texts,
}

/// A whole number; what is none counts as 0, as it does in LimeSurvey.
pub(super) fn number(written: &str) -> i64 {
    written.trim().parse().unwrap_or_default()
}

/// Attributes that change who is asked what, and which answers are allowed.
pub(super) fn is_told(attribute: &str) -> bool {
    ["array_filter", "em_validation", "random_", "dualscale_header", "reverse"]
        .iter()
        .any(|start| attribute.starts_with(start))
}

impl Structure {
    /// Puts everything into its order, and makes codes fit to be shown.
    pub(super) fn sort(&mut self) {
        self.groups.sort_by_key(|group| group.order);
        self.questions.sort_by_key(|question| question.order);
        for question in &mut self.questions {
            question.code = code(&question.code);
            for written in question.rows.iter_mut().map(|row| &mut row.code) {
                *written = code(written);
            }
            for written in question.answers.iter_mut().map(|answer| &mut answer.code) {
                *written = code(written);
            }
            question.rows.sort_by_key(|row| (row.scale, row.order));
            question.answers.sort_by_key(|answer| (answer.scale, answer.order));
        }
    }
}
