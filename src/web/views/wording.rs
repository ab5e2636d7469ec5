//! The words of letters: which there are, and each of them as a form with the letter as it will arrive.

use askama::Template;

use super::{FaultLine, Frame, LanguageChoice, Told};

/// All letters, of the workspace or of one assessment.
#[derive(Template, Debug)]
#[template(path = "wording/list.html", config = "src/web/askama.toml")]
pub struct WordingList {
    pub frame: Frame,
    /// Where one comes from, if not from the menu: its address and what it is called.
    pub back: Option<(String, String)>,
    pub headline: &'static str,
    pub lead: String,
    /// Whose words a letter has that has none of one's own.
    pub usual: &'static str,
    pub letters: Vec<LetterRow>,
}

/// One letter in the list.
#[derive(Debug, Clone)]
pub struct LetterRow {
    pub address: String,
    pub label: &'static str,
    /// When it goes, and to whom.
    pub detail: &'static str,
    /// In which languages it has words of one's own: the tags, and what the languages call themselves.
    pub own: Vec<(String, String)>,
}

/// The words of one letter in one language.
#[derive(Template, Debug)]
#[template(path = "wording/editor.html", config = "src/web/askama.toml")]
pub struct Editor {
    pub frame: Frame,
    pub guard: String,
    /// The list of letters: its address and what it is called.
    pub back: (String, String),
    pub headline: &'static str,
    /// When the letter goes, and to whom.
    pub detail: &'static str,
    /// Whose words are shown, and for which letters they hold.
    pub lead: String,
    pub notice: Option<String>,
    /// What became of the last letter to oneself.
    pub trial: Option<TrialLine>,
    pub languages: Vec<LanguageChoice>,
    /// Where the form is sent; what it can do besides has addresses below.
    pub action: String,
    /// The language of the words.
    pub told: Told,
    /// As they were typed.
    pub subject: String,
    pub body: String,
    pub faults: Vec<FaultLine>,
    /// Each placeholder and what it stands for.
    pub placeholders: Vec<(&'static str, &'static str)>,
    /// Where tests go.
    pub email: String,
    /// What can be taken back to.
    pub way_back: WayBack,
}

/// To whose words a coach can go back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayBack {
    /// They are the program's own already.
    Nowhere,
    /// To the program's own.
    Program,
    /// An assessment's: to the program's own, as long as it has no words of its own.
    ProgramForAssessment,
    /// An assessment's that has words of its own: to the workspace's, or to the program's.
    Workspace,
}

/// What became of a letter to oneself.
#[derive(Debug, Clone)]
pub struct TrialLine {
    pub is_bad: bool,
    pub sentence: String,
}

impl Editor {
    fn faults_of(&self, field: &str) -> Vec<&FaultLine> {
        self.faults.iter().filter(|fault| fault.field == field).collect()
    }

    fn offers_program(&self) -> bool {
        self.way_back != WayBack::Nowhere
    }

    fn offers_workspace(&self) -> bool {
        self.way_back == WayBack::Workspace
    }
}

/// What stands above a letter in its frame: what a mail program shows around it.
#[derive(Template, Debug)]
#[template(path = "wording/head.html", config = "src/web/askama.toml")]
pub struct LetterHead<'a> {
    pub subject: &'a str,
    pub from: String,
}

/// A letter's plain text as a mail program shows it: in its own lines where they fit.
#[derive(Template, Debug)]
#[template(path = "wording/plain.html", config = "src/web/askama.toml")]
pub struct PlainLetter {
    pub text: String,
}

/// In place of a letter that cannot be shown.
#[derive(Template, Debug)]
#[template(path = "wording/faults.html", config = "src/web/askama.toml")]
pub struct NoLetter {
    pub sentences: Vec<String>,
}

/// Where the links of samples lead.
#[derive(Template, Debug)]
#[template(path = "wording/sample.html", config = "src/web/askama.toml")]
pub struct SamplePage {
    pub frame: Frame,
}
