//! Nomination: the client proposes raters, in numbers that the coach wishes for, and the coach approves them.
//!
//! It is a part of the state *nominating*: open → handed in → approved, and from the last two back to open when the coach
//! returns the list with a note. Only an approved list is launched.

use serde::{Deserialize, Serialize};

use crate::assessment::Step;
use crate::disclosure::{Policy, forecast};
use crate::group::Group;

/// The most characters of a note to the client.
pub const MAX_NOTE: usize = 2_000;

/// The most people of one group that a coach can wish for.
pub const MOST: u32 = 100;

/// How far a nomination has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The client proposes.
    Open,
    /// The coach looks the list over.
    HandedIn,
    /// The list can be launched.
    Approved,
}

/// The step does not fit the stage.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct WrongStage {
    pub step: Step,
    pub stage: Stage,
}

impl WrongStage {
    fn sentence(self) -> &'static str {
        match (self.step, self.stage) {
            (Step::Launch, Stage::Open) => {
                "It cannot be launched: the client is still proposing raters. Approve the list as it is, or wait."
            }
            (Step::Launch, _) => "It cannot be launched: the client has handed the list in. Approve it first.",
            (Step::Return, _) => "There is nothing to return: the client has the list.",
            (Step::Approve, _) => "The list is approved already.",
            (Step::Nominate, _) => "The client was asked already and has handed the list in. Approve it, or return it.",
            (_, Stage::HandedIn) => "The list was handed in and can no longer be changed here.",
            (_, _) => "The list was approved and can no longer be changed here.",
        }
    }
}

impl Stage {
    /// The stable word under which the stage is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::HandedIn => "handed_in",
            Self::Approved => "approved",
        }
    }

    /// Reads the stable word; none for any other.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Open, Self::HandedIn, Self::Approved].into_iter().find(|stage| stage.as_str() == word)
    }

    /// Whether the step may be taken now. Steps that have nothing to do with a nomination always may.
    ///
    /// # Errors
    /// If it may not, with the sentence to show to the coach.
    pub fn allows(self, step: Step) -> Result<(), WrongStage> {
        let is_allowed = match step {
            Step::Nominate | Step::Propose | Step::HandIn => self == Self::Open,
            Step::Return => self != Self::Open,
            Step::Approve => self != Self::Approved,
            Step::Launch => self == Self::Approved,
            _ => true,
        };
        if is_allowed { Ok(()) } else { Err(WrongStage { step, stage: self }) }
    }
}

/// How many people of a group the coach wishes for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Wanted {
    pub group: Group,
    /// Fewer can be handed in all the same, if the client says that there are no more.
    pub least: u32,
    /// More are not taken.
    pub most: u32,
}

impl Wanted {
    /// Numbers that fit together.
    ///
    /// # Errors
    /// With a sentence, if more people are wished for at least than at most, more than [`MOST`], or several managers.
    pub fn new(group: Group, least: u32, most: u32) -> Result<Self, &'static str> {
        match () {
            () if group == Group::Manager && most > 1 => {
                Err("There can be only one manager: the manager is shown by themselves in the report.")
            }
            () if most > MOST => Err("At most 100 people of one group can be wished for."),
            () if least > most => Err("The least number is above the most."),
            () => Ok(Self { group, least, most }),
        }
    }

    /// What is usual: the manager, and of peers and direct reports one more than makes it safe that as many answer as are
    /// needed (five where three are). Others are welcome and not wished for.
    pub fn usual(policy: &Policy, group: &Group) -> Self {
        let (least, most) = match group {
            Group::Own => (0, 0),
            Group::Manager => (1, 1),
            Group::Peer | Group::DirectReport => (good(policy), 2 * good(policy)),
            Group::Other | Group::Custom(_) => (0, 2 * good(policy)),
        };
        Self { group: group.clone(), least, most: most.min(MOST) }
    }
}

/// One more than makes it safe that a group is shown by itself.
fn good(policy: &Policy) -> u32 {
    let one = forecast(policy, &[(Group::Peer, 1)]);
    1 + one.groups.first().map_or(policy.k(), |group| group.invited + group.more)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::samples::scale;

    #[test]
    fn what_is_usual_grows_with_the_threshold() {
        let usual = |policy: &Policy| {
            [Group::Manager, Group::Peer, Group::DirectReport, Group::Other].map(|group| {
                let wanted = Wanted::usual(policy, &group);
                (wanted.least, wanted.most)
            })
        };
        assert_eq!(usual(&Policy::standard(&scale(1, 5))), [(1, 1), (5, 10), (5, 10), (0, 10)]);
        assert_eq!(usual(&Policy::strict(&scale(1, 5))), [(1, 1), (7, 14), (7, 14), (0, 14)]);
    }

    #[test]
    fn numbers_that_do_not_fit_together_are_refused() {
        assert!(Wanted::new(Group::Peer, 5, 4).is_err_and(|why| why.contains("least")));
        assert!(Wanted::new(Group::Manager, 1, 2).is_err_and(|why| why.contains("only one manager")));
        assert!(Wanted::new(Group::Peer, 0, MOST + 1).is_err());
        assert!(Wanted::new(Group::Peer, 0, 0).is_ok(), "a group can be closed to proposals");
    }

    #[test]
    fn a_list_is_launched_only_when_it_is_approved_and_changed_only_while_it_is_open() {
        let allowed =
            |step: Step| [Stage::Open, Stage::HandedIn, Stage::Approved].map(|stage| stage.allows(step).is_ok());
        assert_eq!(allowed(Step::Propose), [true, false, false]);
        assert_eq!(allowed(Step::HandIn), [true, false, false]);
        assert_eq!(allowed(Step::Return), [false, true, true]);
        assert_eq!(allowed(Step::Approve), [true, true, false]);
        assert_eq!(allowed(Step::Launch), [false, false, true]);
        assert_eq!(allowed(Step::ChangeRaters), [true, true, true]);
        for stage in [Stage::Open, Stage::HandedIn, Stage::Approved] {
            assert_eq!(Stage::from_word(stage.as_str()), Some(stage));
        }
    }
}
