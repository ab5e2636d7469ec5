//! Which ratings of a client that closes may be added to the sums: the rule of the module above, and the choice that gives
//! most by it. Decided from who rated what and from what the tally shows, never from a rating.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{ALL_OTHERS, Cell, Tally};
use super::Row;
use crate::group::Group;
use crate::questionnaire::Competency;

/// People, and items that all of them rated.
pub(super) struct Part {
    /// The group of which all are, if it is one.
    pub(super) group: Option<Group>,
    /// Places of raters.
    pub(super) people: BTreeSet<usize>,
    /// Places of items in the competency.
    pub(super) items: BTreeSet<usize>,
}

/// The parts of one competency: each block whose distribution is shown by itself and the others together, or else all
/// together, whichever holds more pairs of ratings.
pub(super) fn parts(competency: &Competency, rows: &[(&Group, Row)], tally: &Tally) -> Vec<Part> {
    let items: Vec<ToldItem> =
        competency.items.iter().enumerate().map(|(place, item)| ToldItem::of(&item.key, place, rows, tally)).collect();
    let everybody: BTreeSet<usize> = (0..tally.blocks().len()).collect();
    let is_told_alone =
        |block: &usize| items.iter().any(|item| item.places.values().any(|told| told.spread == Some(*block)));
    let (alone, rest): (BTreeSet<usize>, BTreeSet<usize>) = everybody.iter().partition(|block| is_told_alone(block));
    let apart: Vec<BTreeSet<usize>> = alone.into_iter().map(|block| BTreeSet::from([block])).chain([rest]).collect();
    let choice = Choice { items, tally };
    let (apart, together) = (choice.parts_of(&apart), choice.parts_of(&[everybody]));
    if pairs(&apart) >= pairs(&together) { apart } else { together }
}

fn pairs(parts: &[Part]) -> usize {
    parts.iter().map(|part| part.people.len() * part.items.len() * part.items.len()).sum()
}

/// What the tally tells of one item, and of whom.
struct ToldItem {
    /// By the place of the rater: everybody who rated it and is inside all others, if its distribution is shown.
    places: BTreeMap<usize, Told>,
}

/// In which sets a rating is.
#[derive(Clone, Copy)]
struct Told {
    /// Of which a mean of the whole competency may be shown, even if it has no cell.
    block: usize,
    /// The published cell beside all others; none for what is left of all others beside the cells.
    cell: Option<usize>,
    /// The same of published distributions.
    spread: Option<usize>,
}

impl ToldItem {
    fn of(key: &str, place: usize, rows: &[(&Group, Row)], tally: &Tally) -> Self {
        Self { places: Self::places(key, place, rows, tally).unwrap_or_default() }
    }

    /// None if the tally's numbers are not those of these rows.
    fn places(key: &str, place: usize, rows: &[(&Group, Row)], tally: &Tally) -> Option<BTreeMap<usize, Told>> {
        let rated = || rows.iter().enumerate().filter(|(_, (_, row))| row.get(place).is_some_and(Option::is_some));
        let all = tally.cell(key, ALL_OTHERS).filter(|cell| cell.counts().is_some())?;
        let managers = rated().filter(|(_, (group, _))| **group == Group::Manager).count();
        let (mut shown, mut hidden) = (BTreeMap::new(), BTreeMap::new());
        for (block, set) in tally.blocks().iter().enumerate() {
            let people: Vec<usize> =
                rated().filter(|(_, (group, _))| set.groups.contains(group)).map(|(rater, _)| rater).collect();
            let cell = tally.cell(key, &set.key());
            if cell.is_some_and(|cell| !has_number(cell, people.len())) {
                return None;
            }
            let spread = cell.is_some_and(|cell| cell.counts().is_some()).then_some(block);
            let told = Told { block, cell: cell.is_some().then_some(block), spread };
            let into = if cell.is_some() { &mut shown } else { &mut hidden };
            into.extend(people.into_iter().map(|rater| (rater, told)));
        }
        if has_number(all, managers + shown.len() + hidden.len()) {
            shown.extend(hidden);
        } else if !has_number(all, managers + shown.len()) {
            return None;
        }
        Some(shown)
    }

    /// Whether every set is whole in one part or in none, or in pieces of `enough` people.
    fn can_be_told(&self, enough: usize, part_of: impl Fn(usize) -> Option<usize>) -> bool {
        let sets: [fn(&Told) -> Option<usize>; 3] = [|told| Some(told.block), |told| told.cell, |told| told.spread];
        sets.iter().all(|set_of| {
            let mut pieces: BTreeMap<Option<usize>, BTreeMap<Option<usize>, usize>> = BTreeMap::new();
            for (rater, told) in &self.places {
                *pieces.entry(set_of(told)).or_default().entry(part_of(*rater)).or_default() += 1;
            }
            pieces.values().all(|pieces| pieces.len() == 1 || pieces.values().all(|people| *people >= enough))
        })
    }
}

fn has_number(cell: &Cell, people: usize) -> bool {
    usize::try_from(cell.n()).is_ok_and(|n| n == people)
}

struct Choice<'a> {
    items: Vec<ToldItem>,
    tally: &'a Tally,
}

impl Choice<'_> {
    /// A part of each of these sets of blocks, as far as they can be told together.
    fn parts_of(&self, sets: &[BTreeSet<usize>]) -> Vec<Part> {
        let mut parts: Vec<Part> = sets.iter().filter_map(|blocks| self.largest_part(blocks)).collect();
        for (place, item) in self.items.iter().enumerate() {
            let is_in = |part: &Part, rater: usize| part.items.contains(&place) && part.people.contains(&rater);
            if !item.can_be_told(self.enough(), |rater| parts.iter().position(|part| is_in(part, rater))) {
                for part in &mut parts {
                    part.items.remove(&place);
                }
            }
        }
        parts.retain(|part| !part.items.is_empty());
        parts
    }

    fn enough(&self) -> usize {
        usize::try_from(self.tally.policy().k_distribution()).unwrap_or(usize::MAX)
    }

    /// The part of these blocks with most pairs of ratings. Everybody, over the items that all of them rated; or fewer, who
    /// rated all that one of them did.
    fn largest_part(&self, blocks: &BTreeSet<usize>) -> Option<Part> {
        let mut rated: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (place, item) in self.items.iter().enumerate() {
            for (rater, _) in item.places.iter().filter(|(_, told)| blocks.contains(&told.block)) {
                rated.entry(*rater).or_default().insert(place);
            }
        }
        let by_all = rated.values().cloned().reduce(|some, more| &some & &more)?;
        let wanted: BTreeSet<BTreeSet<usize>> = rated.values().cloned().chain([by_all]).collect();
        let part = |wanted: BTreeSet<usize>| {
            let people: BTreeSet<usize> =
                rated.iter().filter(|(_, items)| items.is_superset(&wanted)).map(|(rater, _)| *rater).collect();
            let can_be_told = |place: &usize| {
                let item = self.items.get(*place);
                item.is_some_and(|item| item.can_be_told(self.enough(), |rater| people.contains(&rater).then_some(0)))
            };
            let items = wanted.into_iter().filter(can_be_told).collect();
            Part { group: self.one_group(blocks), people, items }
        };
        let parts = wanted.into_iter().map(part);
        let parts = parts.filter(|part| part.people.len() >= self.enough() && !part.items.is_empty());
        parts.max_by_key(|part| pairs(std::slice::from_ref(part)))
    }

    fn one_group(&self, blocks: &BTreeSet<usize>) -> Option<Group> {
        let mut groups = blocks.iter().filter_map(|block| self.tally.blocks().get(*block)).flat_map(|one| &one.groups);
        groups.next().filter(|_| groups.next().is_none()).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An item rated by these people: block, whether it has a cell and a distribution of its own, people, the part they
    /// are in.
    fn can_be_told(pieces: &[(usize, bool, bool, usize, Option<usize>)]) -> bool {
        let (mut places, mut part_of) = (BTreeMap::new(), Vec::new());
        for (block, has_cell, has_spread, people, part) in pieces {
            let set = |is_shown: bool| is_shown.then_some(*block);
            for _ in 0..*people {
                places.insert(part_of.len(), Told { block: *block, cell: set(*has_cell), spread: set(*has_spread) });
                part_of.push(*part);
            }
        }
        ToldItem { places }.can_be_told(5, |rater| part_of[rater])
    }

    #[test]
    fn every_set_is_whole_in_a_part_or_in_pieces_of_enough_people() {
        let own = |people, part| (0, true, true, people, part);
        assert!(can_be_told(&[own(6, Some(0)), (1, true, true, 7, None)]));
        assert!(can_be_told(&[own(6, Some(0)), own(5, None)]) && !can_be_told(&[own(6, Some(0)), own(4, None)]));
        // A mean alone is of a whole block; the distribution of both blocks together is not taken whole.
        let mean = |block, people, part| (block, true, false, people, part);
        assert!(can_be_told(&[mean(0, 4, Some(0)), mean(1, 4, Some(0))]));
        assert!(!can_be_told(&[mean(0, 4, Some(0)), mean(1, 4, None)]));
        assert!(can_be_told(&[mean(0, 6, Some(0)), mean(1, 6, None)]));
        assert!(!can_be_told(&[mean(0, 6, Some(0)), mean(0, 2, Some(1)), mean(1, 4, Some(1))]), "a block in pieces");
        // All others less the cells is the sum of the two hidden blocks; one of them must not be taken from it.
        let hidden = |block, people, part| (block, false, false, people, part);
        let shown = [mean(2, 4, Some(0)), mean(3, 4, None)];
        assert!(!can_be_told(&[&[hidden(0, 2, Some(0)), hidden(1, 2, None)][..], &shown].concat()));
        assert!(can_be_told(&[&[hidden(0, 2, Some(0)), hidden(1, 2, Some(0))][..], &shown[..1]].concat()));
        // Of a block without a cell a mean of the whole competency may be shown.
        assert!(!can_be_told(&[hidden(0, 2, Some(0)), hidden(0, 2, None), hidden(1, 5, Some(0)), hidden(2, 5, None)]));
    }
}
