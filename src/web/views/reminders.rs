//! When raters are reminded, and moving the deadline.

use askama::Template;

use super::assessment::Head;
use super::{Choice, FaultLine, Field, Frame};

/// The fields by which a coach chooses when raters are reminded.
#[derive(Debug, Clone)]
pub struct ReminderFields {
    pub half_way: bool,
    /// Days before the deadline, with commas between them.
    pub days: Field,
    pub last_call: bool,
    pub interval: Field,
    pub weeks: Vec<Choice>,
    /// The choice in a few words; empty if it cannot be one.
    pub summary: String,
    /// Whether there is something to be put right.
    pub is_open: bool,
}

/// What the page of an assessment tells of its reminders.
#[derive(Debug, Clone)]
pub struct Card {
    pub moments: Vec<Moment>,
    pub is_off: bool,
    /// Fewest days between two reminders to a person.
    pub interval: u8,
    /// “Monday to Friday”.
    pub week: &'static str,
}

/// One occasion.
#[derive(Debug, Clone)]
pub struct Moment {
    pub label: String,
    /// By the clock of the assessment.
    pub at: String,
    pub state: &'static str,
    pub style: &'static str,
}

/// The page on which a coach chooses when raters are reminded.
#[derive(Template, Debug)]
#[template(path = "coach/reminders.html", config = "src/web/askama.toml")]
pub struct RemindersPage {
    pub frame: Frame,
    pub guard: String,
    pub head: Head,
    pub faults: Vec<FaultLine>,
    pub reminders: ReminderFields,
    /// The most days before the deadline.
    pub most_days: u8,
    pub is_launched: bool,
}

/// Moving the deadline to later.
#[derive(Template, Debug)]
#[template(path = "coach/extend.html", config = "src/web/askama.toml")]
pub struct Extend {
    pub frame: Frame,
    pub guard: String,
    pub head: Head,
    pub faults: Vec<FaultLine>,
    pub date: Field,
    pub time: Field,
    pub zone: Field,
    pub zones: Vec<String>,
}
