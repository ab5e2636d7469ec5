//! What may be shown, decided from numbers of people alone.
//!
//! The anonymous raters of one client are split once into disjoint *blocks* of at least `k` people. Every published mean
//! is a function of whole blocks and of values that are known by name (the client's own, a manager's). Exchanging the
//! people within a block changes nothing that is published, so nothing can be said of fewer than `k` of them: whatever
//! is added or subtracted, a block goes in as a whole or not at all.
//!
//! Where a figure of one item needs more people than a mean does (`k_item` above `k`), a block of fewer has no item of its
//! own, and is counted into all others of an item only together with other such blocks: all others less what is shown
//! would be the block's item. What is left of it is a mean over the items of a competency, if they are in nothing else.
//! So each answer of a small block is published in one way or in none, and neither can be subtracted from the other.
//!
//! Distributions tell more than means, so they have a higher threshold and a plan of their own. The plan is made from
//! counts and never sees a rating: that something is hidden must not tell what it was.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::policy::{Policy, SmallGroups};
use crate::group::Group;

/// A set of anonymous raters that is published as one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// In the order of the report.
    pub groups: Vec<Group>,
    /// Distinct people with at least one rating.
    pub people: u32,
}

impl Block {
    /// The key of the block as a perspective: its groups joined by `+`.
    pub fn key(&self) -> String {
        joined(&self.groups)
    }
}

/// How the anonymous raters of one client are split.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Plan {
    /// Disjoint, each of at least `k` people: groups that are large enough, in the report's order, then the union of
    /// small ones.
    pub blocks: Vec<Block>,
    /// Groups whose answers are left out of everything.
    pub dropped: Vec<Group>,
}

/// The key of several groups as one perspective.
pub(super) fn joined(groups: &[Group]) -> String {
    groups.iter().map(Group::key).collect::<Vec<_>>().join("+")
}

/// Puts groups into the report's order: self, manager, peer, `direct_report`, other, then the coach's own as declared.
pub(super) fn in_report_order(groups: &mut [Group]) {
    groups.sort_by_key(|group| match group {
        Group::Own => 0,
        Group::Manager => 1,
        Group::Peer => 2,
        Group::DirectReport => 3,
        Group::Other => 4,
        Group::Custom(_) => 5,
    });
}

/// Splits the anonymous groups into blocks. `counts` are distinct people per group, the coach's own groups in the order
/// in which they are declared; groups that are not anonymous and groups without people are passed over.
pub fn plan(policy: &Policy, counts: &[(Group, u32)]) -> Plan {
    let mut groups: Vec<Group> =
        counts.iter().filter(|(group, people)| group.is_anonymous() && *people > 0).map(|(g, _)| g.clone()).collect();
    in_report_order(&mut groups);
    let people_of = |group: &Group| counts.iter().filter(|(g, _)| g == group).map(|(_, people)| people).sum::<u32>();
    let (large, small): (Vec<Group>, Vec<Group>) = groups.into_iter().partition(|group| people_of(group) >= policy.k());
    let mut blocks: Vec<Block> =
        large.into_iter().map(|group| Block { people: people_of(&group), groups: vec![group] }).collect();
    let small_people: u32 = small.iter().map(people_of).sum();
    if small.is_empty() {
        return Plan { blocks, dropped: Vec::new() };
    }
    if small_people >= policy.k() {
        blocks.push(Block { groups: small, people: small_people });
        return Plan { blocks, dropped: Vec::new() };
    }
    // `min_by_key` takes the first of equals, which is the first in the report's order.
    match blocks.iter_mut().min_by_key(|block| block.people) {
        Some(smallest) if policy.small_groups() == SmallGroups::Merge => {
            smallest.groups.extend(small);
            in_report_order(&mut smallest.groups);
            smallest.people += small_people;
            Plan { blocks, dropped: Vec::new() }
        }
        _ => Plan { blocks, dropped: small },
    }
}

/// Which means of one item may be shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ItemView {
    /// Per block of the plan, whether its own cell is shown.
    pub cells: Vec<bool>,
    /// Per block of the plan, whether its answers are in all others.
    pub in_all_others: Vec<bool>,
    /// Whether all others is shown.
    pub all_others: bool,
}

impl ItemView {
    /// Plans one item. `valid` is the number of people with a valid rating of it in each block, `named` in the managers.
    pub fn new(policy: &Policy, valid: &[u32], named: u32) -> Self {
        let enough = policy.k_item();
        let cells: Vec<bool> = valid.iter().map(|n| *n >= enough).collect();
        let sum_where = |keep: &dyn Fn(bool) -> bool| -> u32 {
            valid.iter().zip(&cells).filter(|(_, shown)| keep(**shown)).map(|(n, _)| n).sum()
        };
        let withheld = sum_where(&|shown| !shown);
        // Together the withheld blocks may be enough people to be counted in; each by itself is not.
        let withheld_count_in = withheld >= enough;
        let anonymous = sum_where(&|shown| shown || withheld_count_in);
        Self {
            in_all_others: cells.iter().map(|shown| *shown || withheld_count_in).collect(),
            cells,
            all_others: anonymous >= enough && anonymous + named >= policy.k_total(),
        }
    }

    /// Whether answers of this block to the item are in a published figure.
    fn publishes(&self, block: usize) -> bool {
        let is = |flags: &[bool]| flags.get(block).copied().unwrap_or(false);
        is(&self.cells) || (self.all_others && is(&self.in_all_others))
    }
}

/// The items, by their places in the competency, over which a block has a mean of the competency although it has no item
/// of its own; none if it has no such mean. `items` holds the valid answers of each block to each item, and its view.
///
/// It takes two items, for the mean of one would be that item's. An item of fewer than `k` people stays out, and the rest
/// must cover the competency.
pub(super) fn unitemised(policy: &Policy, items: &[(Vec<u32>, ItemView)], block: usize) -> Option<Vec<usize>> {
    let valid = |(valid, _): &(Vec<u32>, ItemView)| valid.get(block).copied().unwrap_or(0);
    if items.iter().any(|item| valid(item) > 0 && item.1.publishes(block)) {
        return None;
    }
    let places: Vec<usize> =
        items.iter().enumerate().filter(|(_, item)| valid(item) >= policy.k()).map(|(place, _)| place).collect();
    (places.len() > 1 && policy.covers(places.len(), items.len())).then_some(places)
}

/// Which distributions of one item may be shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Distributions {
    /// Per block of the plan.
    pub blocks: Vec<bool>,
    pub all_others: bool,
}

impl Distributions {
    /// Plans the second family of one item. `cells` is the number of people behind each block's shown cell, none where it
    /// is not shown; `anonymous` the number of anonymous people inside all others, 0 where that is not shown.
    ///
    /// Counts can be subtracted: all others less the shown blocks is the distribution of the rest. So the rest must be
    /// nobody or enough, else the smallest shown block is withheld (the last in the report's order of equals).
    pub fn new(policy: &Policy, cells: &[Option<u32>], anonymous: u32) -> Self {
        let enough = policy.k_distribution();
        let mut blocks: Vec<bool> = cells.iter().map(|n| n.is_some_and(|n| n >= enough)).collect();
        let all_others = anonymous >= enough;
        if !all_others {
            return Self { blocks, all_others };
        }
        loop {
            let shown = || blocks.iter().zip(cells).enumerate().filter(|(_, (shown, _))| **shown);
            let people: u32 = shown().filter_map(|(_, (_, n))| *n).sum();
            let rest = anonymous.saturating_sub(people);
            let smallest = shown().min_by_key(|(index, (_, n))| (**n, Reverse(*index))).map(|(index, _)| index);
            match smallest.and_then(|index| blocks.get_mut(index)) {
                Some(shown) if 0 < rest && rest < enough => *shown = false,
                _ => return Self { blocks, all_others },
            }
        }
    }
}
