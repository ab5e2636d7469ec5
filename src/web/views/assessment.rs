//! The coach's pages: the list, a new assessment, one assessment in each of its states, its report.

use askama::Template;

use super::reminders::{Card, ReminderFields};
use super::{Choice, FaultLine, Field, Frame};

/// All assessments of the coach.
#[derive(Template, Debug)]
#[template(path = "coach/list.html", config = "src/web/askama.toml")]
pub struct List {
    pub frame: Frame,
    pub assessments: Vec<Row>,
}

/// One assessment in the list.
#[derive(Debug, Clone)]
pub struct Row {
    pub address: String,
    pub client: String,
    pub stage: Stage,
    /// What comes next.
    pub when: String,
    /// Answered and invited; none before the launch.
    pub progress: Option<(u32, u32)>,
}

/// The state of an assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    Draft,
    /// Only if the client is asked for names.
    Nomination,
    Collecting,
    Closed,
    Released,
}

impl Stage {
    /// All stages, in the order of life.
    pub const ALL: [Self; 5] = [Self::Draft, Self::Nomination, Self::Collecting, Self::Closed, Self::Released];

    fn label(self) -> &'static str {
        match self {
            Self::Draft => "Draft",
            Self::Nomination => "Nomination",
            Self::Collecting => "Collecting",
            Self::Closed => "Closed",
            Self::Released => "Released",
        }
    }

    fn style(self) -> &'static str {
        match self {
            Self::Draft | Self::Nomination => "quiet",
            Self::Collecting => "",
            Self::Closed => "warn",
            Self::Released => "good",
        }
    }
}

/// A new assessment.
#[derive(Template, Debug)]
#[template(path = "coach/new.html", config = "src/web/askama.toml")]
pub struct New {
    pub frame: Frame,
    pub guard: String,
    pub faults: Vec<FaultLine>,
    pub client_name: Field,
    pub client_email: Field,
    pub languages: Vec<Choice>,
    /// Of the workspace.
    pub own_questionnaires: Vec<Choice>,
    /// Those that are shipped.
    pub questionnaires: Vec<Choice>,
    /// The coach's own questionnaire as it was pasted.
    pub given_questionnaire: String,
    pub given_questionnaire_faults: Vec<FileFault>,
    pub questionnaire_fault: Option<String>,
    pub date: Field,
    pub time: Field,
    pub zone: Field,
    pub zones: Vec<String>,
    /// Whether the zone was not chosen yet, so that the device's own may be put there.
    pub zone_is_default: bool,
    pub reminders: ReminderFields,
    pub more: Vec<Field>,
    /// What is promised to raters, by name.
    pub policies: Vec<Choice>,
    pub policy_fault: Option<String>,
    pub small_groups: Vec<Choice>,
    /// What the report can be compared with.
    pub norms: Vec<Choice>,
    /// A norm's file as it was pasted.
    pub norm_text: String,
    pub norm_fault: Option<String>,
    /// Whether the section of rarely needed settings is open.
    pub shows_more: bool,
}

/// One fault of a file that was pasted or uploaded.
#[derive(Debug, Clone)]
pub struct FileFault {
    /// “line 4, column 2” or “row 7, email”.
    pub place: String,
    pub sentence: String,
}

/// What stands on top of every page of one assessment.
#[derive(Debug, Clone)]
pub struct Head {
    /// `/assessments/<id>`.
    pub address: String,
    pub client: String,
    pub client_email: String,
    pub questionnaire: String,
    pub stage: Stage,
    /// The deadline with its time zone.
    pub until: String,
    /// The anonymity thresholds in one sentence.
    pub policy: String,
    /// What the report is compared with; none if with nothing.
    pub norm: Option<String>,
}

impl Head {
    fn is_open(&self) -> bool {
        self.stage <= Stage::Collecting
    }

    fn is_launched(&self) -> bool {
        self.stage >= Stage::Collecting
    }
}

/// One stage of the life of an assessment, as its page marks it.
#[derive(Debug, Clone, Copy)]
struct StageMark {
    label: &'static str,
    is_current: bool,
    is_passed: bool,
}

impl Head {
    /// The stages of this assessment. Not every one has a nomination, and later nobody needs to know.
    fn stages(&self) -> impl Iterator<Item = StageMark> {
        let of_life = Stage::ALL.into_iter().filter(|stage| *stage != Stage::Nomination || self.stage == *stage);
        of_life.map(|stage| StageMark {
            label: stage.label(),
            is_current: stage == self.stage,
            is_passed: stage < self.stage,
        })
    }
}

/// A draft: its raters, what will become of each group, and the launch.
#[derive(Template, Debug)]
#[template(path = "coach/draft.html", config = "src/web/askama.toml")]
pub struct Draft {
    pub frame: Frame,
    pub guard: String,
    pub head: Head,
    /// Something that was just done.
    pub notice: Option<String>,
    pub groups: Vec<RosterGroup>,
    pub raters: usize,
    pub forecast: Vec<Forecast>,
    /// What is to be expected of all others together.
    pub total: String,
    /// What the chances are reckoned with.
    pub premise: &'static str,
    pub import_faults: Vec<FileFault>,
    /// Faults that are not listed.
    pub import_faults_left_out: usize,
    /// What was pasted, kept.
    pub pasted: String,
    /// The groups that can be named in a list, by key.
    pub group_keys: String,
    /// What the client was asked to propose; none if they were not asked.
    pub nomination: Option<super::nomination::Card>,
    /// Why it cannot be launched yet; empty if it can.
    pub obstacles: Vec<String>,
}

/// The raters of one group.
#[derive(Debug, Clone)]
pub struct RosterGroup {
    pub label: String,
    pub people: Vec<Person>,
}

/// One rater of a draft.
#[derive(Debug, Clone)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub email: String,
    pub language: String,
    /// The client belongs to the assessment and stays.
    pub is_client: bool,
}

/// What will become of a group.
#[derive(Debug, Clone)]
pub struct Forecast {
    pub label: String,
    pub invited: u32,
    pub outlook: Outlook,
    /// All of it in one paragraph.
    pub sentence: String,
    /// What the report will show of it, and how likely that is.
    pub prospect: String,
    /// What happens otherwise; may be empty.
    pub otherwise: String,
    /// What can be done about it; empty if nothing need be done.
    pub remedy: String,
    /// None for those who are shown by name.
    pub chances: Option<Vec<ChanceLine>>,
    /// The tag of the language of the promise.
    pub language: String,
    /// What its raters will read.
    pub promise: Vec<String>,
}

/// How likely one thing is that may become of a group, in words.
#[derive(Debug, Clone)]
pub struct ChanceLine {
    pub what: &'static str,
    /// Where four of five answer.
    pub usual: String,
    /// Where fewer do.
    pub few: String,
    /// Where more do.
    pub many: String,
}

/// How a group stands to the threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlook {
    /// Shown by name: the client, a manager.
    Named,
    Safe,
    Tight,
    Merged,
    NotShown,
}

impl Outlook {
    pub(super) fn label(self) -> &'static str {
        match self {
            Self::Named => "Shown by name",
            Self::Safe => "Safe",
            Self::Tight => "Tight",
            Self::Merged => "Will be merged",
            Self::NotShown => "Will not be shown",
        }
    }

    pub(super) fn style(self) -> &'static str {
        match self {
            Self::Named => "quiet",
            Self::Safe => "good",
            Self::Tight | Self::Merged => "warn",
            Self::NotShown => "bad",
        }
    }
}

/// Asks once more before a step that cannot be taken back.
#[derive(Template, Debug)]
#[template(path = "coach/confirm.html", config = "src/web/askama.toml")]
pub struct Confirm {
    pub frame: Frame,
    pub guard: String,
    pub head: Head,
    pub headline: &'static str,
    /// What will happen, one thing a line.
    pub consequences: Vec<String>,
    /// What to think about first.
    pub warnings: Vec<String>,
    /// The sentence that has to be agreed to, if there are warnings that matter.
    pub consent: Option<String>,
    pub fault: Option<String>,
    /// Path after the assessment's address.
    pub action: &'static str,
    pub button: String,
    pub is_grave: bool,
}

/// While answers come in.
#[derive(Template, Debug)]
#[template(path = "coach/collecting.html", config = "src/web/askama.toml")]
pub struct Collecting {
    pub frame: Frame,
    pub guard: String,
    pub head: Head,
    pub notice: Option<String>,
    pub answered: u32,
    pub invited: u32,
    /// Only groups whose count tells nothing of one person.
    pub groups: Vec<GroupProgress>,
    /// Whether groups are counted together, because a count of one of them would tell too much.
    pub counts_groups_together: bool,
    pub letters: LetterCounts,
    pub recipients: Vec<Recipient>,
    /// What the mail server said when it refused this installation; no letter is tried meanwhile.
    pub mail_pause: Option<String>,
    /// Why the last try to close it was refused.
    pub refused_close: Option<String>,
    /// How long is left, in words.
    pub time_left: String,
    pub outstanding: u32,
    /// What may be told of those who declined; none if nobody did, or too few were asked.
    pub declines: Option<Declines>,
    pub reminders: Card,
    /// What is wrong if it was changed outside of the program.
    pub broken_promise: Option<String>,
}

/// Raising the thresholds while answers come in.
#[derive(Template, Debug)]
#[template(path = "coach/raise.html", config = "src/web/askama.toml")]
pub struct Raise {
    pub frame: Frame,
    pub guard: String,
    pub head: Head,
    pub faults: Vec<FaultLine>,
    pub k: Field,
}

/// Those who declined, as far as the coach may know.
#[derive(Debug, Clone)]
pub struct Declines {
    pub people: u32,
    /// From how many on reasons are told.
    pub k: u32,
    /// Empty until so many declined.
    pub reasons: Vec<(&'static str, u32)>,
    /// Groups of which too few are left to be shown by themselves.
    pub groups_too_small: Vec<String>,
}

/// How many of a group have answered.
#[derive(Debug, Clone)]
pub struct GroupProgress {
    pub label: String,
    pub answered: u32,
    pub invited: u32,
}

/// How many letters are in which state.
#[derive(Debug, Clone, Copy, Default)]
pub struct LetterCounts {
    pub queued: u32,
    pub sent: u32,
    pub failed: u32,
    pub unknown: u32,
}

/// The letter to one person.
#[derive(Debug, Clone)]
pub struct Recipient {
    pub name: String,
    pub email: String,
    pub group: String,
    /// `/assessments/<id>/raters/<rater>`.
    pub address: String,
    /// Whether it is the letter with which the client gets the report.
    pub is_to_client: bool,
    pub state: LetterState,
    /// What the server said, or when it is tried again; may be empty.
    pub detail: String,
    /// Where the address is corrected, if it is somebody else's.
    pub correct: Option<String>,
}

/// What is known of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterState {
    Queued,
    Sent,
    Failed,
    Unknown,
    /// It had become pointless before it was sent.
    Cancelled,
    /// Its reader takes no more letters.
    NoMail,
    /// It came to somebody else.
    WrongPerson,
}

impl LetterState {
    fn label(self) -> &'static str {
        match self {
            Self::Queued => "Queued",
            Self::Sent => "Sent",
            Self::Failed => "Failed",
            Self::Unknown => "Unknown",
            Self::Cancelled => "Not needed",
            Self::NoMail => "No more mail",
            Self::WrongPerson => "Wrong address",
        }
    }

    fn style(self) -> &'static str {
        match self {
            Self::Queued | Self::Cancelled | Self::NoMail => "quiet",
            Self::Sent => "good",
            Self::Failed | Self::WrongPerson => "bad",
            Self::Unknown => "warn",
        }
    }
}

/// Closed or released.
#[derive(Template, Debug)]
#[template(path = "coach/closed.html", config = "src/web/askama.toml")]
pub struct Closed {
    pub frame: Frame,
    pub guard: String,
    pub head: Head,
    pub notice: Option<String>,
    pub answered: u32,
    pub invited: u32,
    /// When it was released to the client; none if it was not.
    pub released: Option<String>,
    /// The state of the letter to the client, if there is one.
    pub client_letter: Option<Recipient>,
}

/// The report, read by the coach.
#[derive(Template, Debug)]
#[template(path = "coach/report.html", config = "src/web/askama.toml")]
pub struct ReportPage {
    pub frame: Frame,
    pub head: Head,
    /// Drawn by the report's own template; its texts are escaped there.
    pub fragment: String,
    /// Names of the charts, each to be had as a picture.
    pub charts: Vec<Chart>,
    pub is_released: bool,
}

/// One chart of a report.
#[derive(Debug, Clone)]
pub struct Chart {
    pub name: String,
    pub label: String,
}
