//! What a foreign file holds, in the words that survey tools share.

use parallax_domain::fault::Faults;
use parallax_domain::language::{Language, Localized};
use serde::Serialize;

use crate::format::Format;
use crate::{html, limits};

/// A survey as its file has it: blocks of questions, nothing decided yet. All texts are plain.
#[derive(Clone, PartialEq, Debug)]
pub struct Survey {
    /// What the file is.
    pub format: Format,
    /// May be empty.
    pub title: Localized,
    /// At least one; the first is the one that the others fall back to.
    pub languages: Vec<Language>,
    /// Whether the file does not tell its first language.
    pub language_is_guessed: bool,
    /// In the order in which people see them.
    pub blocks: Vec<Block>,
    /// What the reader could not bring along: deleted questions, quotas, conditions.
    pub left_out: Vec<LeftOut>,
    /// What a person should know of the reading.
    pub notes: Vec<String>,
}

/// A block, a page or a group of questions.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Block {
    /// What the other tool calls it.
    pub code: String,
    /// What people read above it; may be empty.
    pub title: Localized,
    /// May be empty.
    pub description: Localized,
    /// In order.
    pub questions: Vec<Question>,
}

/// A question of any kind.
#[derive(Clone, PartialEq, Debug)]
pub struct Question {
    /// What the other tool calls it.
    pub code: String,
    /// The wording; of a matrix, what stands above its rows.
    pub text: Localized,
    /// The wording for the client, where the file has one of its own.
    pub own: Option<Localized>,
    /// What it asks for.
    pub kind: Kind,
    /// Whether raters may leave it unanswered.
    pub may_be_skipped: bool,
    /// What the other tool does with it and Parallax does not, such as showing it on a condition; each a part of a
    /// sentence, such as “it is shown only if …”.
    pub remarks: Vec<String>,
}

/// What a question asks for.
#[derive(Clone, PartialEq, Debug)]
pub enum Kind {
    /// Rows that are rated on one scale.
    Matrix { rows: Vec<Row>, points: Vec<Point> },
    /// One answer out of several: a rating, or a choice that is none.
    Single { points: Vec<Point> },
    /// Free text.
    Open,
    /// A text that asks nothing.
    Instruction,
    /// What no questionnaire of Parallax has, in words such as “a multiple choice”.
    Other(String),
}

/// A row of a matrix.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Row {
    /// What the other tool calls it; unique within its matrix at most.
    pub code: String,
    /// The wording.
    pub text: Localized,
    /// The wording for the client, where the file has one of its own.
    pub own: Option<Localized>,
    /// Whether a high rating means little.
    pub reverse: bool,
    /// As those of a question.
    pub remarks: Vec<String>,
}

/// An answer option.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Point {
    /// What the other tool calls it.
    pub code: String,
    /// May be empty, where only the ends of a scale are labelled.
    pub label: Localized,
    /// Its number, where the file tells one that means something.
    pub value: Option<i64>,
    /// Whether the file itself says that it is no rating.
    pub is_not_observed: bool,
}

/// Something that does not come along.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct LeftOut {
    /// What the other tool calls it.
    pub code: String,
    /// Why, as a part of a sentence: “it is a multiple choice”.
    pub reason: String,
}

impl LeftOut {
    /// Something that is left out, and why. The code is made fit to be shown.
    pub fn new(code: impl AsRef<str>, reason: impl Into<String>) -> Self {
        Self { code: self::code(code.as_ref()), reason: reason.into() }
    }
}

impl Survey {
    /// The language that the others fall back to.
    pub fn base(&self) -> Language {
        self.languages.first().cloned().unwrap_or_else(Language::english)
    }

    /// Refuses a survey of too many questions.
    pub(crate) fn check_size(&self) -> Result<(), Faults> {
        let count = self.count_questions();
        if count > limits::MAX_QUESTIONS { Err(limits::too_many_questions(count)) } else { Ok(()) }
    }

    /// How many questions there are, each row of a matrix counted.
    pub fn count_questions(&self) -> usize {
        let rows = |question: &Question| match &question.kind {
            Kind::Matrix { rows, .. } => rows.len().max(1),
            _ => 1,
        };
        self.blocks.iter().flat_map(|block| &block.questions).map(rows).sum()
    }
}

impl Question {
    /// A question without a wording of the client's own and without remarks.
    pub fn new(code: impl Into<String>, text: Localized, kind: Kind) -> Self {
        Self { code: code.into(), text, own: None, kind, may_be_skipped: false, remarks: Vec::new() }
    }
}

/// What a file calls something, fit to be shown and chosen: on one line, at most 80 characters.
pub(crate) fn code(written: &str) -> String {
    let clean = html::clean(written.get(..written.floor_char_boundary(1_000)).unwrap_or_default()).replace('\n', " ");
    match clean.char_indices().nth(80) {
        Some((at, _)) => format!("{}…", clean.get(..at).unwrap_or_default()),
        None => clean,
    }
}
