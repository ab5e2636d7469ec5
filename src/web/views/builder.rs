//! The survey builder: a questionnaire while it is being written.

use askama::Template;

use super::{Choice, Frame};
use crate::web::assets;

/// The whole questionnaire, every text in a box of its own.
#[derive(Template, Debug)]
#[template(path = "library/builder.html", config = "src/web/askama.toml")]
pub struct BuilderPage {
    pub frame: Frame,
    pub guard: String,
    /// `/library/<id>`.
    pub address: String,
    /// Where changes are sent, with the languages that are shown.
    pub action: String,
    pub title: String,
    /// What became of the last change, where it is worth a word.
    pub notice: Option<Notice>,
    /// Counts the changes, so that the script sees those of others.
    pub revision: u32,
    /// The version that this becomes.
    pub version: u32,
    /// Competencies, items, questions, minutes.
    pub size: String,
    pub can_undo: bool,
    pub can_redo: bool,
    /// How much is still missing or wrong; empty if nothing is.
    pub open: String,
    pub languages: Vec<LanguageRow>,
    /// The languages that can be added.
    pub addable: Vec<Choice>,
    /// What may stand in the first column, and in the second.
    pub first_column: Vec<Choice>,
    pub second_column: Vec<Choice>,
    /// Of the questionnaire and its scale as wholes.
    pub advice: Vec<AdviceLine>,
    pub titles: Vec<TextBox>,
    pub origin: Vec<TextBox>,
    pub scale: ScalePart,
    pub competencies: Vec<CompetencyPart>,
    pub questions: Vec<AskedPart>,
    /// Whose form can be previewed.
    pub groups: Vec<Choice>,
    pub dismissed: Vec<AdviceLine>,
}

impl BuilderPage {
    /// The language that is shown first.
    fn shown(&self) -> &str {
        self.first_column.iter().find(|choice| choice.chosen).map_or("", |choice| &choice.value)
    }

    fn is_any_language_open(&self) -> bool {
        self.languages.len() > 1 && self.languages.iter().any(|language| language.missing > 0)
    }

    fn styles() -> &'static str {
        &assets::BUILDER_STYLES.address
    }
}

/// A sentence on what was done or could not be done.
#[derive(Debug, Clone)]
pub struct Notice {
    pub sentence: String,
    pub is_bad: bool,
}

/// A language of the questionnaire.
#[derive(Debug, Clone)]
pub struct LanguageRow {
    pub tag: String,
    pub name: String,
    pub missing: usize,
    /// Where the first missing text stands.
    pub first_missing: String,
    /// Whether it is the one that others fall back to.
    pub is_first: bool,
    pub can_be_removed: bool,
}

/// One text.
#[derive(Debug, Clone)]
pub struct TextBox {
    /// Its address, which is the name and the id of the box.
    pub field: String,
    pub label: String,
    pub text: String,
    /// Empty for texts that have no language.
    pub language: String,
    pub direction: &'static str,
    pub is_missing: bool,
    /// What a rater reads, with a name filled in; none where no name is.
    pub reads: Option<String>,
    /// What somebody else wrote there meanwhile.
    pub theirs: Option<String>,
    /// What the box was filled with: what is stored now.
    pub was: String,
}

impl TextBox {
    fn rows(&self) -> usize {
        self.text.chars().count().div_ceil(44).clamp(1, 8)
    }

    fn described_by(&self) -> String {
        let mut ids = Vec::new();
        if self.reads.is_some() {
            ids.push(format!("reads/{}", self.field));
        }
        if self.theirs.is_some() {
            ids.push(format!("theirs/{}", self.field));
        }
        ids.join(" ")
    }
}

/// One piece of advice.
#[derive(Debug, Clone)]
pub struct AdviceLine {
    pub id: String,
    pub sentence: String,
}

/// The rating scale.
#[derive(Debug, Clone)]
pub struct ScalePart {
    pub first: i32,
    pub points: Vec<PointPart>,
    pub can_add: bool,
    pub can_remove: bool,
    pub not_observed: Vec<TextBox>,
}

/// One point of the scale.
#[derive(Debug, Clone)]
pub struct PointPart {
    pub at: usize,
    pub value: i32,
    pub labels: Vec<TextBox>,
}

/// A competency with its items.
#[derive(Debug, Clone)]
pub struct CompetencyPart {
    pub key: String,
    pub number: usize,
    /// How it is called in the labels of its buttons.
    pub called: String,
    pub names: Vec<TextBox>,
    pub definitions: Vec<TextBox>,
    pub has_definition: bool,
    pub items: Vec<AskedPart>,
    pub advice: Vec<AdviceLine>,
    pub faults: Vec<String>,
    /// Where it can go by one.
    pub steps: Vec<(&'static str, &'static str)>,
}

/// An item or an open question.
#[derive(Debug, Clone)]
pub struct AskedPart {
    pub key: String,
    pub number: usize,
    /// Both wordings, in each language that is shown.
    pub wordings: Vec<WordingPair>,
    pub advice: Vec<AdviceLine>,
    pub faults: Vec<String>,
    /// “same wording”, “reworded”, “new”; empty in a first version.
    pub lineage: &'static str,
    /// Whether it can be given another identity: it was asked in an earlier version.
    pub can_be_new: bool,
    pub is_reverse: bool,
    /// Every group, and whether it is asked; empty for open questions, which everybody is asked.
    pub groups: Vec<Choice>,
    /// Who is asked, if it is not everybody.
    pub asked: String,
    /// The other competencies that it can be moved to.
    pub elsewhere: Vec<Choice>,
    /// Where it can go by one: the word for it, and what its button says.
    pub steps: Vec<(&'static str, &'static str)>,
}

/// The two wordings in one language.
#[derive(Debug, Clone)]
pub struct WordingPair {
    /// The language's name; empty where only one language is shown.
    pub language: String,
    pub others: TextBox,
    pub own: TextBox,
}
