//! What raters are told of their answers, as the coach reads it.

use askama::Template;

use super::assessment::Head;
use super::{Frame, LanguageChoice};
use crate::notice::Notice;

/// One version in one language.
#[derive(Template, Debug)]
#[template(path = "coach/rater_notice.html", config = "src/web/askama.toml")]
pub struct NoticePage {
    pub frame: Frame,
    pub head: Head,
    /// The tag of the language that is shown, and which way it runs.
    pub language: String,
    pub direction: &'static str,
    pub languages: Vec<LanguageChoice>,
    /// The newest first.
    pub versions: Vec<Version>,
    pub told: Vec<Told>,
}

/// A version that is kept.
#[derive(Debug, Clone)]
pub struct Version {
    pub number: u32,
    pub since: String,
    pub address: String,
    pub current: bool,
}

/// What a group is told.
#[derive(Debug, Clone)]
pub struct Told {
    pub group: String,
    pub notice: Notice,
}
