//! What a report will show of each group, as far as the number of invited people tells. Before the launch it can still be
//! mended; after it, raters hold a promise.
//!
//! Not everybody who is invited answers. So it says not only what the plan does if all of them answer, but how likely it
//! is that enough do, at the response rates that are usual, and what the same plan does otherwise.

mod chance;
mod outcomes;
mod sentence;
#[cfg(test)]
mod tests;

pub use chance::{Chance, Chances};

use outcomes::Outcomes;

use super::plan::plan;
use super::policy::Policy;
use crate::group::Group;

/// The most people that are suggested to invite in addition.
const MOST_MORE: u32 = 40;

/// What will become of all groups of which people are invited.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Forecast {
    /// In the order in which they were given.
    pub groups: Vec<GroupForecast>,
    /// That the figures of all others together can be shown.
    pub all_others: Chances,
}

/// What will become of one group's answers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GroupForecast {
    pub group: Group,
    pub invited: u32,
    /// People who must answer for the group to be shown by itself.
    pub needed: u32,
    /// People who must answer for single items of the group to be shown; of fewer there are means of competencies at most.
    pub needed_for_items: u32,
    pub outlook: Outlook,
    /// How likely what is; none of the client and a manager, whose answers are shown whoever else answers.
    pub prospects: Option<Prospects>,
    /// People to invite in addition to be on the safe side; 0 if it is safe already.
    pub more: u32,
}

/// How a group stands to the threshold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outlook {
    /// Shown by name: the client, a manager.
    Named,
    /// Large enough for a column of its own; that enough of its people answer is safe, see [`Chance::is_safe`].
    ///
    /// It says how the group itself stands. Another one that falls short may still join it: see [`Fates::together`].
    Safe,
    /// Large enough, but it takes luck.
    Tight,
    /// Shown together with these groups.
    Merged {
        with: Vec<Group>,
        /// Whether it takes luck that even together they are enough.
        is_tight: bool,
    },
    /// Left out of everything, unless more people are invited.
    NotShown,
}

/// How likely it is what becomes of an anonymous group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Prospects {
    /// That as many answer as are needed: of the group itself, or of all groups that it is shown with.
    pub enough: Chances,
    pub fates: Fates,
    /// What becomes of the group most probably if that fails; none if it cannot fail otherwise than by silence.
    pub otherwise: Option<Otherwise>,
}

/// The three things that may become of a group. They add up to certainty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fates {
    /// Shown as a column of its own.
    pub by_itself: Chances,
    /// Shown together with others: because it was too few, or because others were and joined it.
    pub together: Chances,
    /// Left out, or nobody answered.
    pub not_shown: Chances,
}

/// What becomes of a group of which too few answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Otherwise {
    /// It is shown together with these.
    Together(Vec<Group>),
    /// Nothing of it is shown.
    LeftOut,
}

/// Says what will become of each group of which people are invited, by the same plan that decides after the close.
pub fn forecast(policy: &Policy, invited: &[(Group, u32)]) -> Forecast {
    // The client is not one of the others, and decides nothing of them.
    let others: Vec<(Group, u32)> =
        invited.iter().filter(|(group, people)| *group != Group::Own && *people > 0).cloned().collect();
    let anonymous: Vec<(Group, u32)> = others.iter().filter(|(group, _)| group.is_anonymous()).cloned().collect();
    let groups = invited.iter().filter(|(_, people)| *people > 0);
    Forecast {
        groups: groups.map(|(group, people)| of_group(policy, group, *people, &anonymous)).collect(),
        all_others: Outcomes::all_others(policy, &others),
    }
}

fn of_group(policy: &Policy, group: &Group, invited: u32, anonymous: &[(Group, u32)]) -> GroupForecast {
    let forecast = |needed, outlook, prospects, more| GroupForecast {
        group: group.clone(),
        invited,
        needed,
        needed_for_items: if group.is_anonymous() { policy.k_item() } else { needed },
        outlook,
        prospects,
        more,
    };
    if !group.is_anonymous() {
        return forecast(1, Outlook::Named, None, 0);
    }
    let block = plan(policy, anonymous).blocks.into_iter().find(|block| block.groups.contains(group));
    let beside = block.as_ref().map_or_else(|| vec![group.clone()], |block| block.groups.clone());
    let enough = Chances::that_answer(policy.k(), block.as_ref().map_or(invited, |block| block.people));
    let is_safe = enough.usual.is_safe();
    let outlook = match block {
        None => Outlook::NotShown,
        Some(block) if block.groups.len() > 1 => Outlook::Merged {
            with: block.groups.into_iter().filter(|other| other != group).collect(),
            is_tight: !is_safe,
        },
        Some(_) if is_safe => Outlook::Safe,
        Some(_) => Outlook::Tight,
    };
    let (fates, otherwise) = Outcomes::seen_by(group, anonymous).fates(policy, group, &beside);
    // Where nothing is shown even if everybody answers, there is no “otherwise”.
    let otherwise = otherwise.filter(|_| outlook != Outlook::NotShown);
    forecast(policy.k(), outlook, Some(Prospects { enough, fates, otherwise }), missing(policy.k(), invited))
}

/// How many more people make it safe that `needed` answer.
fn missing(needed: u32, invited: u32) -> u32 {
    let is_safe = |more: &u32| Chances::that_answer(needed, invited.saturating_add(*more)).usual.is_safe();
    (0..=MOST_MORE.max(needed)).find(is_safe).unwrap_or(needed)
}

impl GroupForecast {
    /// Whether the group will have a column of its own if everybody answers.
    pub fn is_shown_by_itself(&self) -> bool {
        matches!(self.outlook, Outlook::Named | Outlook::Safe | Outlook::Tight)
    }
}
