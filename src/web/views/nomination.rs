//! The client's pages for proposing raters, and the coach's for asking and deciding.

use askama::Template;

use super::assessment::Head;
use super::{Choice, FaultLine, Frame};
use crate::catalogue::phrases::Phrases;

/// What the client's link shows before anything is done.
#[derive(Template, Debug)]
#[template(path = "nomination/landing.html", config = "src/web/askama.toml")]
pub struct Landing {
    pub frame: Frame,
    pub words: Phrases,
    pub client: String,
    pub coach: String,
    pub coach_email: String,
    pub questionnaire: String,
    /// The fewest people behind a figure.
    pub k: u32,
    pub action: String,
    pub guard: String,
}

/// The client's list.
#[derive(Template, Debug)]
#[template(path = "nomination/list.html", config = "src/web/askama.toml")]
pub struct ListPage {
    pub frame: Frame,
    pub words: Phrases,
    pub coach: String,
    pub coach_email: String,
    /// `/nomination/<handle>`.
    pub address: String,
    pub guard: String,
    pub status: Status,
    /// What was just done.
    pub notice: Option<String>,
    /// What the coach wrote when returning the list.
    pub note: Option<String>,
    pub faults: Vec<FaultLine>,
    pub doubts: Vec<String>,
    pub groups: Vec<GroupBlock>,
    pub is_empty: bool,
    pub add: AddForm,
}

/// Where the list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Open,
    HandedIn,
    Approved,
}

/// One group of the list.
#[derive(Debug, Clone)]
pub struct GroupBlock {
    pub label: String,
    /// How many are wished for, in words; empty if none are.
    pub wanted: String,
    pub people: Vec<Nominee>,
    /// What the report will show of it; none while it is empty.
    pub outlook: Option<Outlook>,
}

/// What will become of a group.
#[derive(Debug, Clone)]
pub struct Outlook {
    pub label: String,
    /// The badge's style.
    pub style: &'static str,
    pub sentence: String,
    /// How many more make it safe, in words; empty if none.
    pub more: String,
}

/// Somebody on the list.
#[derive(Debug, Clone)]
pub struct Nominee {
    pub id: String,
    pub name: String,
    pub email: String,
    /// Whether the client proposed them; the coach added the others.
    pub is_own: bool,
}

/// The two forms that add people.
#[derive(Debug, Clone, Default)]
pub struct AddForm {
    pub name: String,
    pub email: String,
    pub groups: Vec<Choice>,
    /// Empty where the questions are there in one language only.
    pub languages: Vec<Choice>,
    pub name_fault: Option<String>,
    pub email_fault: Option<String>,
    /// Lines as they were pasted.
    pub lines: String,
    /// Whether the second form is open.
    pub is_several_open: bool,
}

/// Asks once more before the list is handed in.
#[derive(Template, Debug)]
#[template(path = "nomination/hand_in.html", config = "src/web/askama.toml")]
pub struct HandIn {
    pub frame: Frame,
    pub words: Phrases,
    pub coach: String,
    pub coach_email: String,
    pub address: String,
    pub guard: String,
    pub groups: Vec<GroupBlock>,
    /// The groups of which fewer people are proposed than is wished for.
    pub few: Option<String>,
    pub fault: Option<String>,
    pub is_empty: bool,
}

/// The coach asks the client to propose raters.
#[derive(Template, Debug)]
#[template(path = "coach/nominate.html", config = "src/web/askama.toml")]
pub struct Nominate {
    pub frame: Frame,
    pub guard: String,
    pub head: Head,
    pub faults: Vec<FaultLine>,
    pub rows: Vec<WantedRow>,
    /// Whether the client was asked before.
    pub is_again: bool,
}

/// How many people of one group are wished for.
#[derive(Debug, Clone)]
pub struct WantedRow {
    pub label: String,
    pub key: String,
    pub least: String,
    pub most: String,
    pub fault: Option<String>,
}

/// The coach returns the list.
#[derive(Template, Debug)]
#[template(path = "coach/return.html", config = "src/web/askama.toml")]
pub struct Return {
    pub frame: Frame,
    pub guard: String,
    pub head: Head,
    pub faults: Vec<FaultLine>,
    pub note: String,
    pub fault: Option<String>,
}

/// What stands about the nomination on the page of a draft.
#[derive(Debug, Clone)]
pub struct Card {
    pub status: Status,
    /// What the mail server said of the letter to the client.
    pub letter: String,
    /// People whom the client proposed.
    pub proposed: usize,
    /// Groups of which fewer people are proposed than is wished for, a sentence each.
    pub short: Vec<String>,
    /// What is probably a slip.
    pub doubts: Vec<String>,
}

impl Card {
    pub(super) fn is_open(&self) -> bool {
        self.status == Status::Open
    }

    pub(super) fn is_handed_in(&self) -> bool {
        self.status == Status::HandedIn
    }
}
