//! What the pages show: one structure a page, filled by the handlers and drawn by a template beside it. A template can only show what
//! its structure holds, so what may never be on a page is not in its structure.

pub mod account;
pub mod assessment;
pub mod builder;
pub mod client;
pub mod deliverability;
pub mod exchange;
pub mod layout;
pub mod letters;
pub mod library;
pub mod nomination;
pub mod notice;
pub mod problem;
pub mod questionnaire;
pub mod rater;
pub mod raters;
pub mod reminders;
pub mod taking_part;
pub mod wording;

use parallax_domain::language::Language;

use super::assets;

/// What stands around every page.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The language of the page's own words.
    pub language: Language,
    /// In the browser's tab; the program's name follows it.
    pub title: String,
    /// What the header offers.
    pub header: Header,
    /// The script that makes the page nicer, if there is one.
    pub script: Option<&'static str>,
    /// The accent of the report on the page, which has a style sheet of its own; none where there is no report.
    pub report_accent: Option<String>,
}

/// What the header of a page offers.
#[derive(Debug, Clone)]
pub enum Header {
    /// The name of the program and nothing to click: pages of raters, clients and problems.
    Plain,
    /// A choice of languages.
    Languages(Vec<LanguageChoice>),
    /// The coach's way around.
    Coach(CoachHeader),
}

/// One language that the page can be read in.
#[derive(Debug, Clone)]
pub struct LanguageChoice {
    pub tag: String,
    /// In the language itself.
    pub name: String,
    pub address: String,
    pub current: bool,
}

/// The header of a coach's page.
#[derive(Debug, Clone)]
pub struct CoachHeader {
    pub name: String,
    /// Proves that a form was sent from a page of this session.
    pub guard: String,
    /// Where the pages about mail begin: letters in a folder, or what the name service says; none if there is neither.
    pub mail: Option<&'static str>,
    pub section: Section,
}

/// The part of the coach's pages that one is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Assessments,
    /// The questionnaires.
    Library,
    /// How reports look.
    Reports,
    /// The words of letters.
    Wordings,
    Letters,
}

impl Frame {
    /// A page in English without anything to click in its header.
    pub fn plain(title: impl Into<String>) -> Self {
        Self {
            language: Language::english(),
            title: title.into(),
            header: Header::Plain,
            script: None,
            report_accent: None,
        }
    }

    /// A coach's page.
    pub fn coach(title: impl Into<String>, header: CoachHeader) -> Self {
        Self {
            language: Language::english(),
            title: title.into(),
            header: Header::Coach(header),
            script: Some(&assets::COACH_SCRIPT.address),
            report_accent: None,
        }
    }

    fn direction(&self) -> &'static str {
        self.language.direction()
    }

    /// An arrow to where one comes from.
    fn back(&self) -> &'static str {
        if self.language.is_right_to_left() { "→" } else { "←" }
    }

    fn styles() -> &'static str {
        &assets::STYLES.address
    }

    fn report_styles() -> &'static str {
        &assets::REPORT_STYLES.address
    }

    /// The style sheet of a report's accent.
    fn accent_styles(accent: &str) -> String {
        format!("/accent/{}.css", accent.trim_start_matches('#'))
    }

    fn report_script() -> &'static str {
        &assets::REPORT_SCRIPT.address
    }

    fn icon() -> &'static str {
        &assets::ICON.address
    }

    fn is_narrow(&self) -> bool {
        !matches!(self.header, Header::Coach(_)) && self.report_accent.is_none()
    }

    fn coach_header(&self) -> Option<&CoachHeader> {
        match &self.header {
            Header::Coach(coach) => Some(coach),
            Header::Plain | Header::Languages(_) => None,
        }
    }

    fn languages(&self) -> &[LanguageChoice] {
        match &self.header {
            Header::Languages(languages) => languages,
            Header::Plain | Header::Coach(_) => &[],
        }
    }
}

impl CoachHeader {
    fn is_in_assessments(&self) -> bool {
        self.section == Section::Assessments
    }

    fn is_in_library(&self) -> bool {
        self.section == Section::Library
    }

    fn is_in_reports(&self) -> bool {
        self.section == Section::Reports
    }

    fn is_in_wordings(&self) -> bool {
        self.section == Section::Wordings
    }

    fn is_in_letters(&self) -> bool {
        self.section == Section::Letters
    }
}

/// The language of words that are not the page's own.
#[derive(Debug, Clone)]
pub struct Told {
    pub language: String,
    pub direction: &'static str,
}

impl Told {
    /// In this language.
    pub fn of(language: &Language) -> Self {
        Self { language: language.to_string(), direction: language.direction() }
    }
}

/// One line of the summary above a form that could not be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultLine {
    /// The id of the field that the fault stands beside; empty if it belongs to none.
    pub field: String,
    pub sentence: String,
}

/// A field of one line.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// Its name, which is its id as well.
    pub name: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    /// `text`, `email`, `password`, `date`, `time` or `number`.
    pub kind: &'static str,
    /// As browsers know it; empty for none.
    pub autocomplete: &'static str,
    /// As it was typed.
    pub value: String,
    pub fault: Option<String>,
}

impl Field {
    /// An empty field of this name and label.
    pub fn new(name: &'static str, kind: &'static str, label: &'static str) -> Self {
        Self { name, label, kind, ..Self::default() }
    }

    /// With a sentence below the label.
    #[must_use]
    pub fn hint(mut self, hint: &'static str) -> Self {
        self.hint = hint;
        self
    }

    /// With the word by which browsers know what belongs here.
    #[must_use]
    pub fn autocomplete(mut self, autocomplete: &'static str) -> Self {
        self.autocomplete = autocomplete;
        self
    }

    /// With what was typed.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// With the fault that belongs to it, if there is one.
    #[must_use]
    pub fn fault_of(mut self, faults: &[FaultLine]) -> Self {
        self.fault = faults.iter().find(|fault| fault.field == self.name).map(|fault| fault.sentence.clone());
        self
    }

    fn described_by(&self) -> String {
        let mut ids = Vec::new();
        if !self.hint.is_empty() {
            ids.push(format!("{}-hint", self.name));
        }
        if self.fault.is_some() {
            ids.push(format!("{}-fault", self.name));
        }
        ids.join(" ")
    }
}

/// One entry of a list to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub detail: String,
    pub chosen: bool,
}
