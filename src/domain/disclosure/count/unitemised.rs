//! Means of blocks that have no item of their own (see [`Unitemised`]), and what they tell.

use super::columns::Column;
use super::{Counts, number};
use crate::disclosure::audit::Figure;
use crate::disclosure::plan::{Block, ItemView, unitemised};
use crate::disclosure::policy::Policy;
use crate::disclosure::tally::Unitemised;
use crate::exact::Exact;
use crate::questionnaire::{Item, Questionnaire};

/// One item of a competency with all ratings of it, and what may be shown of them.
pub(super) struct Rated<'a> {
    pub(super) item: &'a Item,
    pub(super) column: Column<'a>,
    pub(super) view: ItemView,
}

/// The means of one competency of blocks that have no item of their own: the key of the block, the mean, and what it
/// tells. Each rating counts alike: of items with unequal numbers of raters, the mean of means could tell them apart.
pub(super) fn means(
    policy: &Policy,
    questionnaire: &Questionnaire,
    blocks: &[Block],
    rated: &[Rated<'_>],
    counts: &Counts,
) -> Vec<(String, Unitemised, Figure)> {
    let views: Vec<(Vec<u32>, ItemView)> =
        rated.iter().map(|rated| (rated.column.valid().to_owned(), rated.view.clone())).collect();
    let mut means = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let Some(places) = unitemised(policy, &views, index) else { continue };
        let items: Vec<&Rated<'_>> = places.iter().filter_map(|place| rated.get(*place)).collect();
        let all = items.iter().map(|rated| rated.column.of_block(index));
        let given = all.fold(vec![0; questionnaire.scale.options()], |sum: Vec<u32>, counts| {
            sum.iter().zip(counts).map(|(total, count)| total + count).collect()
        });
        let weight = Exact::fraction(1, i64::from(number(&given))).unwrap_or(Exact::whole(1));
        let figure = items
            .iter()
            .flat_map(|rated| block.groups.iter().map(|group| (group, &rated.item.key)))
            .filter(|(group, item)| counts.valid(questionnaire, group, item) > 0)
            .map(|(group, item)| ((group.key().to_owned(), item.clone()), weight.clone()))
            .collect();
        means.push((block.key(), Unitemised::of(&questionnaire.scale, &given, items.len()), figure));
    }
    means
}
