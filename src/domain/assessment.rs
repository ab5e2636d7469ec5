//! The life of an assessment: draft → (nominating) → collecting → closed → released. It never goes back. What happens while
//! the client proposes raters is told in [`crate::nomination`].

use serde::{Deserialize, Serialize};

/// Where an assessment stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssessmentState {
    /// The coach puts it together.
    Draft,
    /// The client proposes raters.
    Nominating,
    /// Links are out; answers come in and are sealed.
    Collecting,
    /// Answers are counted and gone; the coach reads the report.
    Closed,
    /// The client has the report. It is final.
    Released,
}

/// What somebody wants to do with an assessment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    ChangeRaters,
    CorrectRater,
    HandLink,
    Nominate,
    Propose,
    HandIn,
    Return,
    Approve,
    Launch,
    Answer,
    Remind,
    CorrectAddress,
    ChangeReminders,
    Extend,
    Raise,
    Close,
    ReadReport,
    Release,
    ChangeLayout,
}

/// The step does not fit the state.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct WrongState {
    pub step: Step,
    pub state: AssessmentState,
}

impl WrongState {
    fn sentence(self) -> String {
        let what = match self.step {
            Step::ChangeRaters => "Its raters can no longer be changed",
            Step::CorrectRater => "Nothing about its raters can be corrected any more",
            Step::HandLink => "Nobody's link can be handed over",
            Step::Nominate => "The client can no longer be asked to propose raters",
            Step::Propose | Step::HandIn => "Raters cannot be proposed",
            Step::Return | Step::Approve => "There are no proposals to decide on",
            Step::Launch => "It cannot be launched",
            Step::Answer => "It does not take answers",
            Step::Remind => "Nobody can be reminded",
            Step::CorrectAddress => "No address can be corrected",
            Step::ChangeReminders => "Its reminders can no longer be changed",
            Step::Extend => "Its deadline cannot be moved",
            Step::Raise => "Its thresholds cannot be raised",
            Step::Close => "It cannot be closed",
            Step::ReadReport => "It has no report yet",
            Step::Release => "Its report cannot be released",
            Step::ChangeLayout => "The look of its report can no longer be changed",
        };
        let why = match self.state {
            AssessmentState::Draft
                if matches!(self.step, Step::Propose | Step::HandIn | Step::Return | Step::Approve) =>
            {
                "nobody was asked to"
            }
            AssessmentState::Draft | AssessmentState::Nominating => "it was not launched yet",
            AssessmentState::Collecting => "it is collecting answers",
            AssessmentState::Closed => "it is closed",
            AssessmentState::Released => "its report was already released, and a released report is final",
        };
        format!("{what}: {why}.")
    }
}

impl AssessmentState {
    /// The stable word under which the state is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Nominating => "nominating",
            Self::Collecting => "collecting",
            Self::Closed => "closed",
            Self::Released => "released",
        }
    }

    /// Reads the stable word; none for any other.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Draft, Self::Nominating, Self::Collecting, Self::Closed, Self::Released]
            .into_iter()
            .find(|state| state.as_str() == word)
    }

    /// Whether the step may be taken now.
    ///
    /// # Errors
    /// If it may not, with the sentence to show.
    pub fn allows(self, step: Step) -> Result<(), WrongState> {
        let is_allowed = match step {
            Step::ChangeRaters | Step::Nominate | Step::Launch => matches!(self, Self::Draft | Self::Nominating),
            Step::Propose | Step::HandIn | Step::Return | Step::Approve => self == Self::Nominating,
            Step::CorrectRater | Step::ChangeReminders => {
                matches!(self, Self::Draft | Self::Nominating | Self::Collecting)
            }
            Step::Answer
            | Step::HandLink
            | Step::Remind
            | Step::CorrectAddress
            | Step::Extend
            | Step::Raise
            | Step::Close => self == Self::Collecting,
            Step::ReadReport => matches!(self, Self::Closed | Self::Released),
            Step::Release => self == Self::Closed,
            Step::ChangeLayout => self != Self::Released,
        };
        if is_allowed { Ok(()) } else { Err(WrongState { step, state: self }) }
    }
}

/// A group that the coach of an assessment names, beside the built-in ones.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct OwnGroup {
    /// The key, as in [`crate::group::Group::Custom`].
    pub key: String,
    /// What raters and the client read.
    pub label: String,
}
