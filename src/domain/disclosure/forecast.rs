//! What a report will show of each group, as far as the number of invited people tells. Before the launch it can still be
//! mended; after it, raters hold a promise.

use super::plan::plan;
use super::policy::Policy;
use crate::group::Group;

/// Usually four of five who are invited answer.
const USUAL_RESPONSE: (u32, u32) = (4, 5);

/// What will become of one group's answers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GroupForecast {
    pub group: Group,
    pub invited: u32,
    /// People who must answer for the group to be shown by itself.
    pub needed: u32,
    pub outlook: Outlook,
}

/// How a group stands to the threshold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outlook {
    /// Shown by name: the client, a manager.
    Named,
    /// Shown by itself, even if only four of five answer.
    Safe,
    /// Shown by itself only if nearly all answer.
    Tight,
    /// Shown together with these groups.
    Merged {
        with: Vec<Group>,
        /// Whether even together they are enough only if nearly all answer.
        is_tight: bool,
    },
    /// Left out of everything, unless more people are invited.
    NotShown,
}

/// Says what will become of each group of which people are invited, by the same plan that decides after the close.
pub fn forecast(policy: &Policy, invited: &[(Group, u32)]) -> Vec<GroupForecast> {
    let plan = plan(policy, invited);
    let is_tight = |people: u32| usually_answer(people) < policy.k();
    let outlook = |group: &Group| match plan.blocks.iter().find(|block| block.groups.contains(group)) {
        _ if !group.is_anonymous() => Outlook::Named,
        None => Outlook::NotShown,
        Some(block) if block.groups.len() > 1 => Outlook::Merged {
            with: block.groups.iter().filter(|other| *other != group).cloned().collect(),
            is_tight: is_tight(block.people),
        },
        Some(block) if is_tight(block.people) => Outlook::Tight,
        Some(_) => Outlook::Safe,
    };
    invited
        .iter()
        .filter(|(_, invited)| *invited > 0)
        .map(|(group, invited)| GroupForecast {
            group: group.clone(),
            invited: *invited,
            needed: if group.is_anonymous() { policy.k() } else { 1 },
            outlook: outlook(group),
        })
        .collect()
}

/// Of so many invited, how many answer where four of five do. Nobody answers by half.
fn usually_answer(invited: u32) -> u32 {
    let (answer, of) = USUAL_RESPONSE;
    invited.saturating_mul(answer) / of
}

/// The fewest invited people of whom usually `needed` answer.
fn safely_invited(needed: u32) -> u32 {
    let (answer, of) = USUAL_RESPONSE;
    needed.saturating_mul(of).div_ceil(answer)
}

impl GroupForecast {
    /// Whether the group will have a column of its own, as things stand.
    pub fn is_shown_by_itself(&self) -> bool {
        matches!(self.outlook, Outlook::Named | Outlook::Safe | Outlook::Tight)
    }

    /// What to tell the coach, in English.
    pub fn sentence(&self) -> String {
        let Self { group, invited, needed, .. } = self;
        let name = name(group);
        let more = match safely_invited(*needed).saturating_sub(*invited) {
            1 => "1 more person".to_owned(),
            missing => format!("{missing} more people"),
        };
        match &self.outlook {
            Outlook::Named if *group == Group::Own => "The client’s own answers are shown as self.".to_owned(),
            Outlook::Named => "The manager’s answers are shown by themselves, not anonymously; the manager is told so \
                               before answering."
                .to_owned(),
            Outlook::Safe => {
                format!("{name}: {invited} invited. They are shown as a group of their own if {needed} or more answer.")
            }
            Outlook::Tight => {
                let how_many = if invited == needed { format!("all {needed}") } else { format!("{needed} of them") };
                format!(
                    "{name}: {invited} invited. They are shown as a group of their own only if {how_many} answer; \
                     invite {more} to be on the safe side."
                )
            }
            Outlook::Merged { with, is_tight } => {
                let others = with.iter().map(self::name).collect::<Vec<_>>().join(" and ");
                let why = if invited < needed {
                    format!("fewer than the {needed} people that a group of their own needs")
                } else {
                    "because that group is too small to be shown by itself".to_owned()
                };
                let together = if invited < needed {
                    format!("{name}: {invited} invited, {why}. They are shown together with {others}")
                } else {
                    format!("{name}: {invited} invited. They are shown together with {others}, {why}")
                };
                let limit = if *is_tight { ", and only if nearly all of them answer" } else { "" };
                let remedy =
                    if invited < needed { format!(" Invite {more} to show them apart.") } else { String::new() };
                format!("{together}{limit}.{remedy}")
            }
            Outlook::NotShown => format!(
                "{name}: {invited} invited, fewer than {needed}. Nothing that they answer will be shown; invite {more}, or \
                 put them into another group."
            ),
        }
    }
}

fn name(group: &Group) -> String {
    match group {
        Group::Own => "Self".to_owned(),
        Group::Manager => "Manager".to_owned(),
        Group::Peer => "Peers".to_owned(),
        Group::DirectReport => "Direct reports".to_owned(),
        Group::Other => "Other raters".to_owned(),
        Group::Custom(key) => format!("“{key}”"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::SmallGroups;
    use crate::disclosure::samples::{group, scale};

    fn policy() -> Policy {
        Policy::standard(&scale(1, 5))
    }

    fn outlook(policy: &Policy, invited: &[(&str, u32)]) -> Vec<GroupForecast> {
        forecast(policy, &invited.iter().map(|(key, n)| (group(key), *n)).collect::<Vec<_>>())
    }

    #[test]
    fn four_invited_keep_three_and_three_do_not() {
        let outlooks = outlook(&policy(), &[("peer", 4), ("direct_report", 3)]);
        assert_eq!(outlooks[0].outlook, Outlook::Safe);
        assert_eq!(outlooks[1].outlook, Outlook::Tight);
        assert!(outlooks.iter().all(GroupForecast::is_shown_by_itself));
    }

    #[test]
    fn a_group_that_will_be_merged_and_the_one_that_it_joins_are_both_said() {
        let outlooks = outlook(&policy(), &[("peer", 4), ("direct_report", 5), ("other", 2)]);
        assert_eq!(outlooks[0].outlook, Outlook::Merged { with: vec![Group::Other], is_tight: false });
        assert_eq!(outlooks[2].outlook, Outlook::Merged { with: vec![Group::Peer], is_tight: false });
        assert!(outlooks[1].is_shown_by_itself() && !outlooks[0].is_shown_by_itself());
    }

    #[test]
    fn groups_without_invited_people_are_passed_over() {
        assert!(outlook(&policy(), &[("peer", 0), ("self", 0)]).is_empty());
    }

    #[test]
    fn the_coach_reads_what_will_become_of_each_group_and_what_to_do() {
        let said = |policy: &Policy, invited: &[(&str, u32)]| -> Vec<String> {
            outlook(policy, invited).iter().map(GroupForecast::sentence).collect()
        };
        let drop = policy().with_small_groups(SmallGroups::Drop);
        let told = [
            said(&policy(), &[("self", 1), ("manager", 1), ("peer", 6), ("direct_report", 3)]),
            said(&policy(), &[("peer", 4), ("direct_report", 5), ("other", 2)]),
            said(&policy(), &[("peer", 2), ("board", 1)]),
            said(&policy(), &[("peer", 2)]),
            said(&drop, &[("peer", 5), ("other", 1)]),
            said(&policy().raised_to(5).unwrap(), &[("peer", 6)]),
        ];
        insta::assert_snapshot!(told.map(|lines| lines.join("\n")).join("\n\n"));
    }
}
