//! From the counts of groups to the cells of a tally: what is shown of each item, and the short proof that it is safe.

use super::{Counts, number, of_item};
use crate::disclosure::plan::{Block, Distributions, ItemView};
use crate::disclosure::policy::Policy;
use crate::disclosure::tally::Cell;
use crate::group::Group;
use crate::questionnaire::{Questionnaire, Scale};

/// Ratings per label of one item after another, of all that can become a column of the report.
pub(super) struct Columns {
    options: usize,
    own: Vec<u32>,
    manager: Vec<u32>,
    /// As the plan has them.
    blocks: Vec<Vec<u32>>,
}

/// One item of them.
pub(super) struct Column<'a> {
    own: &'a [u32],
    manager: &'a [u32],
    blocks: Vec<&'a [u32]>,
    /// People with a valid rating, by block.
    valid: Vec<u32>,
}

/// What may be shown of items for which these numbers of people have valid ratings.
pub(super) struct View {
    valid: Vec<u32>,
    named: u32,
    means: ItemView,
    distributions: Distributions,
}

impl Columns {
    pub(super) fn of(counts: &Counts, questionnaire: &Questionnaire, blocks: &[Block]) -> Self {
        let options = questionnaire.scale.options();
        let together = |groups: &[Group]| {
            let mut sum = vec![0; questionnaire.items().count() * options];
            for counted in groups.iter().filter_map(|group| counts.0.get(group)) {
                for (total, count) in sum.iter_mut().zip(&counted.ratings) {
                    *total += count;
                }
            }
            sum
        };
        Self {
            options,
            own: together(&[Group::Own]),
            manager: together(&[Group::Manager]),
            blocks: blocks.iter().map(|block| together(&block.groups)).collect(),
        }
    }

    pub(super) fn of_item(&self, index: usize) -> Column<'_> {
        let of_item = |ratings| of_item(ratings, index, self.options);
        let blocks: Vec<&[u32]> = self.blocks.iter().map(|block| of_item(block)).collect();
        let valid = blocks.iter().map(|counts| number(counts)).collect();
        Column { own: of_item(&self.own), manager: of_item(&self.manager), blocks, valid }
    }
}

impl View {
    fn new(policy: &Policy, valid: &[u32], named: u32) -> Self {
        let means = ItemView::new(policy, valid, named);
        let counted_in = valid.iter().zip(&means.in_all_others).filter(|(_, is_in)| means.all_others && **is_in);
        let anonymous: u32 = counted_in.map(|(n, _)| n).sum();
        let shown: Vec<Option<u32>> = valid.iter().zip(&means.cells).map(|(n, shown)| shown.then_some(*n)).collect();
        let distributions = Distributions::new(policy, &shown, anonymous);
        Self { valid: valid.to_owned(), named, means, distributions }
    }

    /// Which means may be shown.
    pub(super) fn of_means(&self) -> &ItemView {
        &self.means
    }
}

impl Column<'_> {
    /// People with a valid rating, by block.
    pub(super) fn valid(&self) -> &[u32] {
        &self.valid
    }

    /// What this block gave, per label.
    pub(super) fn of_block(&self, block: usize) -> &[u32] {
        self.blocks.get(block).copied().unwrap_or_default()
    }

    /// What may be shown of this item. Most items of a client are rated by as many people as the one before.
    pub(super) fn view<'v>(&self, policy: &Policy, before: &'v mut Option<View>) -> &'v View {
        let named = number(self.manager);
        let same = before.take().filter(|view| view.valid == self.valid && view.named == named);
        before.insert(same.unwrap_or_else(|| View::new(policy, &self.valid, named)))
    }

    /// Puts the cells that may be published into a row: self, manager, the blocks, all others.
    pub(super) fn fill(&self, scale: &Scale, view: &View, row: &mut [Option<Cell>]) {
        let [own, manager, rest @ ..] = row else { return };
        let Some((all_others, blocks)) = rest.split_last_mut() else { return };
        let named = |counts: &[u32]| (number(counts) > 0).then(|| Cell::of(scale, counts, false));
        *own = named(self.own);
        *manager = named(self.manager);
        let flags = view.means.cells.iter().zip(&view.distributions.blocks);
        for ((cell, counts), (shown, distribution)) in blocks.iter_mut().zip(&self.blocks).zip(flags) {
            *cell = shown.then(|| Cell::of(scale, counts, *distribution));
        }
        if view.means.all_others {
            let mut all = self.manager.to_owned();
            for (counts, _) in self.blocks.iter().zip(&view.means.in_all_others).filter(|(_, is_in)| **is_in) {
                for (total, count) in all.iter_mut().zip(*counts) {
                    *total += count;
                }
            }
            *all_others = Some(Cell::of(scale, &all, view.distributions.all_others));
        }
    }

    /// Whether every part (see [`crate::disclosure::audit`]) of the figures that this row adds has enough people, so that
    /// the audit has nothing to find.
    ///
    /// All groups of a block are in the same cells of an item with the same weights, and so in the same means of its
    /// competency. A block with a cell of its own is a part; the blocks that are in all others alone are one part
    /// together. Whose answers are in all others is read off its number, as the audit does.
    pub(super) fn keeps_parts_large(&self, policy: &Policy, row: &[Option<Cell>]) -> bool {
        let [_, _, blocks @ .., all_others] = row else { return false };
        let everybody = number(self.manager) + self.valid.iter().sum::<u32>();
        let (mut rest, mut rest_counted) = (0, 0);
        for (n, cell) in self.valid.iter().zip(blocks).filter(|(n, _)| **n > 0) {
            let has_counts = cell.as_ref().is_some_and(|cell| cell.counts().is_some());
            if (cell.is_some() && *n < policy.k_item()) || (has_counts && *n < policy.k_distribution()) {
                return false;
            }
            let Some(all) = all_others.as_ref().filter(|all| all.n() == everybody || cell.is_some()) else { continue };
            rest += if cell.is_none() { *n } else { 0 };
            rest_counted += if all.counts().is_some() && !has_counts { *n } else { 0 };
        }
        (rest == 0 || rest >= policy.k_item()) && (rest_counted == 0 || rest_counted >= policy.k_distribution())
    }
}
