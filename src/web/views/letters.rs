//! The letters of an installation that keeps its mail in a folder.

use askama::Template;

use super::Frame;

/// All letters, newest first.
#[derive(Template, Debug)]
#[template(path = "mail/list.html", config = "src/web/askama.toml")]
pub struct Letters {
    pub frame: Frame,
    pub folder: String,
    pub letters: Vec<LetterRow>,
}

/// One letter in the list.
#[derive(Debug, Clone)]
pub struct LetterRow {
    pub address: String,
    pub to: String,
    pub subject: String,
    pub date: String,
}

/// One letter.
#[derive(Template, Debug)]
#[template(path = "mail/letter.html", config = "src/web/askama.toml")]
pub struct Letter {
    pub frame: Frame,
    pub from: String,
    pub to: String,
    pub subject: String,
    pub date: String,
    /// The plain text, its addresses apart.
    pub text: Vec<TextPart>,
    /// Where the HTML part is shown from, if there is one.
    pub html_address: Option<String>,
    pub source_address: String,
}

/// A piece of a plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextPart {
    pub text: String,
    /// Whether it is an address of this installation.
    pub is_address: bool,
}
