//! Who may answer, and what the plan makes of it.
//!
//! Which block a group ends up in depends on how many of *every* group answer, so all outcomes are gone through one by
//! one, each is given to the very plan that decides after the close, and their weights are added up.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use num_bigint::BigUint;

use super::chance::{Chances, Weights, answering, nothing, plus, times, whole};
use super::{Fates, Otherwise};
use crate::disclosure::plan::{ItemView, Plan, plan};
use crate::disclosure::policy::Policy;
use crate::group::Group;

/// The most outcomes that are gone through: three groups of 20 and a manager. Beyond, see [`Outcomes::seen_by`].
const MOST: usize = 20_000;

/// What looks at an outcome: how many of each group answer, and its weights.
type Seen<'a> = dyn FnMut(&[(Group, u32)], &Weights) + 'a;

/// All outcomes: a number of answering people for each group, with its weight.
pub(super) struct Outcomes {
    groups: Vec<Group>,
    /// By group, in the same order.
    answering: Vec<Vec<(u32, Weights)>>,
    whole: BigUint,
}

impl Outcomes {
    /// All outcomes that matter to one group: all of all groups where they can be gone through, else those of this group
    /// beside the others as they usually answer, four of five. With so many invited hardly anything depends on the rest.
    pub(super) fn seen_by(group: &Group, invited: &[(Group, u32)]) -> Self {
        let all = invited.iter().try_fold(1_usize, |all, (_, people)| {
            all.checked_mul(usize::try_from(*people).ok()? + 1).filter(|all| *all <= MOST)
        });
        Self::of(invited, &|other| all.is_some() || other == group)
    }

    fn of(invited: &[(Group, u32)], is_open: &dyn Fn(&Group) -> bool) -> Self {
        let open = || invited.iter().filter(|(group, _)| is_open(group));
        Self {
            groups: invited.iter().map(|(group, _)| group.clone()).collect(),
            answering: invited
                .iter()
                .map(|(group, people)| {
                    if is_open(group) {
                        answering(*people)
                    } else {
                        vec![(people.saturating_mul(4) / 5, nothing().map(|_| BigUint::from(1_u32)))]
                    }
                })
                .collect(),
            whole: whole(open().map(|(_, people)| people).sum()),
        }
    }

    /// Calls `seen` with every outcome and its weights.
    fn each(&self, seen: &mut Seen<'_>) {
        let certain = nothing().map(|_| BigUint::from(1_u32));
        self.continue_with(&mut Vec::with_capacity(self.groups.len()), &certain, seen);
    }

    fn continue_with(&self, people: &mut Vec<(Group, u32)>, weights: &Weights, seen: &mut Seen<'_>) {
        let Some((group, answering)) = self.groups.iter().zip(&self.answering).nth(people.len()) else {
            return seen(people, weights);
        };
        for (count, more) in answering {
            people.push((group.clone(), *count));
            self.continue_with(people, &times(weights, more), seen);
            people.pop();
        }
    }

    /// What may become of a group, and what becomes of it most probably if too few people answer: fewer than `k` of
    /// `beside`, which are the group itself or all that are expected to be shown with it.
    pub(super) fn fates(&self, policy: &Policy, group: &Group, beside: &[Group]) -> (Fates, Option<Otherwise>) {
        let [mut by_itself, mut together, mut not_shown] = [nothing(), nothing(), nothing()];
        let mut short: BTreeMap<Option<Vec<Group>>, BigUint> = BTreeMap::new();
        self.each(&mut |people, weights| {
            let Plan { blocks, .. } = plan(policy, people);
            let with = blocks.into_iter().find(|block| block.groups.contains(group)).map(|mut block| {
                block.groups.retain(|other| other != group);
                block.groups
            });
            let fate = match &with {
                Some(others) if others.is_empty() => &mut by_itself,
                Some(_) => &mut together,
                None => &mut not_shown,
            };
            *fate = plus(std::mem::replace(fate, nothing()), weights);
            let answered = |of: &[Group]| people.iter().filter(|(g, _)| of.contains(g)).map(|(_, n)| n).sum::<u32>();
            if answered(beside) < policy.k() && answered(std::slice::from_ref(group)) > 0 {
                let [_, usual, _] = weights;
                *short.entry(with).or_default() += usual;
            }
        });
        let chances = |weights| Chances::new(weights, &self.whole);
        let fates = Fates { by_itself: chances(by_itself), together: chances(together), not_shown: chances(not_shown) };
        // The first of equals, as `min_by_key` gives it.
        let likeliest = short.into_iter().min_by_key(|(_, weight)| Reverse(weight.clone())).map(|(with, _)| with);
        (fates, likeliest.map(|with| with.map_or(Otherwise::LeftOut, Otherwise::Together)))
    }

    /// Whether all others can be shown.
    pub(super) fn all_others(policy: &Policy, invited: &[(Group, u32)]) -> Chances {
        let named: Vec<(Group, u32)> = invited.iter().filter(|(group, _)| !group.is_anonymous()).cloned().collect();
        let mut anonymous: Vec<(Group, u32)> = invited.iter().filter(|(g, _)| g.is_anonymous()).cloned().collect();
        let cases = named.iter().chain(&anonymous).try_fold(1_usize, |all, (_, people)| {
            all.checked_mul(usize::try_from(*people).ok()? + 1).filter(|all| *all <= MOST)
        });
        if cases.is_none() {
            // So many people that it hardly matters how they are split.
            anonymous = vec![(Group::Other, anonymous.iter().map(|(_, people)| people).sum())];
        }
        let outcomes = Self::of(&[named, anonymous].concat(), &|_| true);
        let mut shown = nothing();
        outcomes.each(&mut |people, weights| {
            let blocks: Vec<u32> = plan(policy, people).blocks.iter().map(|block| block.people).collect();
            let managers = people.iter().filter(|(group, _)| *group == Group::Manager).map(|(_, n)| n).sum();
            if ItemView::new(policy, &blocks, managers).all_others {
                shown = plus(std::mem::replace(&mut shown, nothing()), weights);
            }
        });
        Chances::new(shown, &outcomes.whole)
    }
}
