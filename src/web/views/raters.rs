//! The coach's pages about raters: a list before it is taken over, and one rater.

use askama::Template;

use super::assessment::{FileFault, Forecast, Head};
use super::{Choice, FaultLine, Field, Frame, Told};

/// A list of raters, before anything of it is stored.
#[derive(Template, Debug)]
#[template(path = "coach/list_preview.html", config = "src/web/askama.toml")]
pub struct ListPreview {
    pub frame: Frame,
    pub guard: String,
    pub head: Head,
    pub faults: Vec<FaultLine>,
    /// The raters changed since the list was looked over.
    pub is_stale: bool,
    /// `12 new, 3 unchanged`.
    pub outcome: String,
    /// How it was read, and what was left aside, for a sentence each.
    pub notes: Vec<String>,
    /// Where the same person is named in two groups.
    pub questions: Vec<GroupQuestion>,
    /// What is probably a slip.
    pub doubts: Vec<FileFault>,
    /// What is asked if there are very many people.
    pub many: Option<String>,
    pub many_fault: Option<String>,
    /// The new people, by group.
    pub groups: Vec<ListedGroup>,
    /// What the report would show then.
    pub forecast: Vec<Forecast>,
    /// The list as text, to be changed and looked over again.
    pub text: String,
    /// Stands for what is shown.
    pub checked: String,
    /// What the button says; none if there is nothing to take over.
    pub button: Option<String>,
}

/// Somebody who is named in two groups.
#[derive(Debug, Clone)]
pub struct GroupQuestion {
    /// The name of its field.
    pub name: String,
    pub person: String,
    /// Which lines say so.
    pub lines: String,
    pub choices: Vec<Choice>,
    pub fault: Option<String>,
}

/// New people of one group.
#[derive(Debug, Clone)]
pub struct ListedGroup {
    pub label: String,
    pub people: Vec<ListedPerson>,
}

/// A new person.
#[derive(Debug, Clone)]
pub struct ListedPerson {
    pub line: usize,
    pub name: String,
    pub email: String,
    pub language: String,
}

/// One rater, to be corrected.
#[derive(Template, Debug)]
#[template(path = "coach/rater.html", config = "src/web/askama.toml")]
pub struct RaterPage {
    pub frame: Frame,
    pub guard: String,
    pub head: Head,
    pub faults: Vec<FaultLine>,
    /// `/assessments/<id>/raters/<rater>`.
    pub address: String,
    pub person: String,
    pub email: String,
    pub name: Field,
    /// The groups to choose from; empty for the client.
    pub groups: Vec<Choice>,
    /// Whether answers come in, so that a move holds from now on only.
    pub is_collecting: bool,
    /// Whether a link can be handed over.
    pub can_hand_over: bool,
    /// The group that they were invited in, if they were moved since.
    pub moved_from: Option<String>,
}

/// A rater's link in a coach's hands.
#[derive(Template, Debug)]
#[template(path = "coach/handed_link.html", config = "src/web/askama.toml")]
pub struct HandedLink {
    pub frame: Frame,
    pub head: Head,
    pub person: String,
    /// For a chat, in the rater's language.
    pub text: String,
    pub language: Told,
    pub code: ScanCode,
}

/// A QR code.
#[derive(Debug, Clone)]
pub struct ScanCode {
    /// Of its square, in modules, the quiet zone included.
    pub size: usize,
    /// The dark modules, as the path of an SVG.
    pub path: String,
}
