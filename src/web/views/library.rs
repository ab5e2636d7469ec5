//! The library's list, and what can be done with one questionnaire.

use askama::Template;

use super::{Choice, FaultLine, Frame};

/// All questionnaires that there are.
#[derive(Template, Debug)]
#[template(path = "library/list.html", config = "src/web/askama.toml")]
pub struct LibraryPage {
    pub frame: Frame,
    pub guard: String,
    pub notice: Option<String>,
    /// What was searched for.
    pub search: String,
    /// The tag that was chosen; empty for none.
    pub tag: String,
    /// All tags in use.
    pub tags: Vec<String>,
    pub own: Vec<LibraryRow>,
    pub shipped: Vec<LibraryRow>,
    /// Whether anything is in the library at all, found or not.
    pub has_own: bool,
    pub languages: Vec<Choice>,
    pub faults: Vec<FaultLine>,
}

impl LibraryPage {
    fn is_searched(&self) -> bool {
        !self.search.is_empty() || !self.tag.is_empty()
    }
}

/// One questionnaire in the list.
#[derive(Debug, Clone)]
pub struct LibraryRow {
    pub address: String,
    pub title: String,
    /// Competencies, items, languages.
    pub detail: String,
    pub tags: Vec<String>,
    /// “Version 2”, “Draft”; empty for those that are shipped.
    pub badge: String,
    /// Whether a version can be used.
    pub is_ready: bool,
}

/// What can be done with a questionnaire.
#[derive(Debug, Clone, Default)]
pub struct Actions {
    pub guard: String,
    /// Where an assessment with it is made; empty if there is no version yet.
    pub assess: String,
    /// What a copy is made of, as the form to copy takes it.
    pub copy_from: String,
    /// Where it is taken along as a file; empty if there is no version yet.
    pub take: String,
    /// What only the workspace's own questionnaires have.
    pub own: Option<OwnActions>,
}

/// What can be done with a questionnaire of the workspace.
#[derive(Debug, Clone)]
pub struct OwnActions {
    /// `/library/<id>`.
    pub address: String,
    pub notice: Option<String>,
    pub has_draft: bool,
    pub has_version: bool,
    pub is_retired: bool,
    pub tags: String,
    pub tags_fault: Option<String>,
    pub versions: Vec<VersionRow>,
}

/// A published version.
#[derive(Debug, Clone)]
pub struct VersionRow {
    pub number: u32,
    pub day: String,
    /// What became of the items of the version before.
    pub change: String,
}

/// What is left to mend before a draft can be published, and what the version will be.
#[derive(Template, Debug)]
#[template(path = "library/publish.html", config = "src/web/askama.toml")]
pub struct PublishPage {
    pub frame: Frame,
    pub guard: String,
    pub address: String,
    pub title: String,
    pub version: u32,
    pub size: String,
    /// What must be mended: where it is, as a link into the builder, and what it is.
    pub faults: Vec<(String, String)>,
    /// How many more there are than are listed.
    pub more_faults: usize,
    /// Advice that was not dismissed.
    pub advice: Vec<(String, String)>,
    /// What became of the earlier version's items; empty for a first version.
    pub change: String,
}

/// Asks once more before a draft is thrown away.
#[derive(Template, Debug)]
#[template(path = "library/discard.html", config = "src/web/askama.toml")]
pub struct DiscardPage {
    pub frame: Frame,
    pub guard: String,
    pub address: String,
    /// Whether a version of the questionnaire stays.
    pub stays: bool,
}
