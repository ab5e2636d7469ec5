//! How reports look, as a form: of the workspace, or of one assessment.

use askama::Template;

use super::{Choice, FaultLine, Field, Frame};

/// The form.
#[derive(Template, Debug)]
#[template(path = "coach/layout.html", config = "src/web/askama.toml")]
pub struct LayoutPage {
    pub frame: Frame,
    pub guard: String,
    /// Where one comes from, if not from the menu: its address and what it is called.
    pub back: Option<(String, String)>,
    pub headline: &'static str,
    /// For which reports it holds.
    pub lead: String,
    pub notice: Option<String>,
    /// Where the form is sent.
    pub action: String,
    pub faults: Vec<FaultLine>,
    pub sections: Vec<SectionRow>,
    pub sections_fault: Option<String>,
    pub papers: Vec<Choice>,
    pub accent: Field,
    pub footer: Field,
    /// The logo as an address that holds it; empty where there is none.
    pub logo: String,
    /// A logo that was sent and is not kept yet, in the form that it is sent in again.
    pub logo_sent: String,
    pub logo_fault: Option<String>,
    pub has_radar: bool,
    /// Whether it can be changed: not any more, once the client has the report.
    pub is_open: bool,
    /// Whether the assessment has a look of its own, which can be given up.
    pub is_own: bool,
}

/// One section: whether it is shown, and at which place.
#[derive(Debug, Clone)]
pub struct SectionRow {
    /// The word for it.
    pub key: &'static str,
    pub label: &'static str,
    pub detail: &'static str,
    pub is_shown: bool,
    /// As it was typed.
    pub place: String,
}
