//! The page that says what went wrong.

use askama::Template;

use super::Frame;

/// What happened, why, and what to do.
#[derive(Template, Debug)]
#[template(path = "problem.html", config = "src/web/askama.toml")]
pub struct ProblemPage {
    pub frame: Frame,
    pub headline: String,
    pub sentences: Vec<String>,
    /// What to quote to the people who run the installation; empty unless the fault is on our side.
    pub reference: String,
    /// Words around the reference, in the page's language.
    pub reference_label: String,
    /// A way on: address and label.
    pub way: Option<(String, String)>,
}
