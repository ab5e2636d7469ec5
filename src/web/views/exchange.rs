//! Questionnaires that come in from a file, and go out as one.

use askama::Template;

use super::{Choice, Frame};

/// Where a file is given.
#[derive(Template, Debug)]
#[template(path = "library/bring.html", config = "src/web/askama.toml")]
pub struct BringPage {
    pub frame: Frame,
    pub guard: String,
    /// What is wrong with the file: the place and the sentence. Empty if none was given yet.
    pub faults: Vec<(String, String)>,
    pub more_faults: usize,
}

/// What a file would become, before anything is kept.
#[derive(Template, Debug)]
#[template(path = "library/import.html", config = "src/web/askama.toml")]
pub struct ImportPage {
    pub frame: Frame,
    pub guard: String,
    /// The file itself, in Base64: nothing is kept here before one says so.
    pub sent: String,
    /// What the file is, such as “a LimeSurvey survey”.
    pub format: String,
    pub title: String,
    pub size: String,
    pub languages: String,
    pub decisions: Vec<DecisionPart>,
    pub scale: Vec<(i32, String)>,
    pub not_observed: Option<String>,
    /// The language of what is shown of the file.
    pub language: String,
    pub direction: &'static str,
    pub competencies: Vec<ImportedCompetency>,
    pub questions: Vec<ImportedItem>,
    /// What does not come along: what the other tool calls it, and why.
    pub left_out: Vec<(String, String)>,
    pub notes: Vec<String>,
    /// What keeps it from being a questionnaire.
    pub faults: Vec<(String, String)>,
    pub more_faults: usize,
}

/// Something that a person decides.
#[derive(Debug, Clone)]
pub struct DecisionPart {
    /// The name of its field.
    pub field: String,
    pub question: String,
    pub is_of_several: bool,
    pub options: Vec<Choice>,
}

/// A competency of the file.
#[derive(Debug, Clone)]
pub struct ImportedCompetency {
    pub name: String,
    pub definition: String,
    pub items: Vec<ImportedItem>,
}

/// An item or open question of the file.
#[derive(Debug, Clone)]
pub struct ImportedItem {
    /// What the other tool calls it.
    pub code: String,
    pub others: String,
    pub own: String,
}

/// The files that a questionnaire can be taken away as.
#[derive(Template, Debug)]
#[template(path = "library/export.html", config = "src/web/askama.toml")]
pub struct ExportPage {
    pub frame: Frame,
    pub back: String,
    pub title: String,
    pub files: Vec<ExportedFile>,
}

/// One of them.
#[derive(Debug, Clone)]
pub struct ExportedFile {
    /// What each link says, and where it leads.
    pub links: Vec<(String, String)>,
    pub label: &'static str,
    pub what_for: &'static str,
    /// What is not in it, or is there in another form.
    pub notes: Vec<String>,
}
