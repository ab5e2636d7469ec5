//! The client's pages: the link to the released report, and the report.

use askama::Template;

use super::Frame;
use crate::catalogue::phrases::Phrases;

/// What a client's link shows before anything is done.
#[derive(Template, Debug)]
#[template(path = "client/landing.html", config = "src/web/askama.toml")]
pub struct Landing {
    pub frame: Frame,
    pub words: Phrases,
    pub client: String,
    pub coach: String,
    pub coach_email: String,
    pub questionnaire: String,
    pub action: String,
    pub guard: String,
}

/// The released report.
#[derive(Template, Debug)]
#[template(path = "client/report.html", config = "src/web/askama.toml")]
pub struct ReportPage {
    pub frame: Frame,
    pub words: Phrases,
    /// `/reports/<handle>`.
    pub address: String,
    /// Drawn by the report's own template; its texts are escaped there.
    pub fragment: String,
}
