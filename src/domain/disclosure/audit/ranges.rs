//! What a reader can say of some people's ratings although no figure is about them: the range in which they lie.
//!
//! A total at an end of the scale tells what everybody behind it gave, whatever `k` is; that is the limit of every
//! threshold, and the documents say so. Within one block there is a closed form. Where sets overlap, totals bound each
//! other, and all totals that can occur together are gone through. The audit refuses such sets by their shape alone:
//! a refusal that depended on ratings would tell something of them.

use std::collections::BTreeMap;

use super::Who;

/// The least and the greatest that a sum of ratings can be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    pub least: i64,
    pub greatest: i64,
}

impl Range {
    /// Whether only one value is left.
    pub fn is_known(&self) -> bool {
        self.least == self.greatest
    }

    fn joined(self, other: Self) -> Self {
        Self { least: self.least.min(other.least), greatest: self.greatest.max(other.greatest) }
    }
}

/// The range of the sum of `some` of `people` whose ratings, each from `lowest` to `highest`, sum to `total`.
pub fn range_within(people: i64, total: i64, some: i64, lowest: i64, highest: i64) -> Range {
    let rest = people - some;
    Range { least: (some * lowest).max(total - rest * highest), greatest: (some * highest).min(total - rest * lowest) }
}

/// Totals of sets that may overlap.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Overlapping {
    /// People who are in the same sets, by a name, with their number.
    pub people: BTreeMap<Who, u32>,
    /// Each set with the total of its ratings.
    pub totals: Vec<(Vec<Who>, i64)>,
    pub lowest: i64,
    pub highest: i64,
}

impl Overlapping {
    /// For each name the range of its people's sum, over all whole ratings that give the totals; none if none do.
    pub fn ranges(&self) -> Option<BTreeMap<Who, Range>> {
        let bounds: BTreeMap<&Who, Range> = self
            .people
            .iter()
            .map(|(who, people)| {
                let people = i64::from(*people);
                (who, Range { least: people * self.lowest, greatest: people * self.highest })
            })
            .collect();
        let mut ranges = BTreeMap::new();
        self.go_through(&bounds, &mut ranges);
        (!ranges.is_empty()).then_some(ranges)
    }

    /// The range of one person's rating among the people of this name.
    pub fn of_one(&self, who: &str, sum: Range) -> Option<Range> {
        let people = i64::from(*self.people.get(who)?);
        let [least, greatest] =
            [sum.least, sum.greatest].map(|total| range_within(people, total, 1, self.lowest, self.highest));
        Some(least.joined(greatest))
    }

    /// Narrows by the totals, then goes through the values of the name with the fewest left.
    fn go_through(&self, bounds: &BTreeMap<&Who, Range>, ranges: &mut BTreeMap<Who, Range>) {
        let Some(bounds) = self.narrowed(bounds.clone()) else { return };
        let open = bounds.iter().filter(|(_, range)| !range.is_known());
        let Some((who, range)) = open.min_by_key(|(_, range)| range.greatest - range.least) else {
            for (who, range) in bounds {
                ranges.entry(who.clone()).and_modify(|known| *known = known.joined(range)).or_insert(range);
            }
            return;
        };
        for value in range.least..=range.greatest {
            let mut tried = bounds.clone();
            tried.insert(who, Range { least: value, greatest: value });
            self.go_through(&tried, ranges);
        }
    }

    /// Bounds that every total allows; none if they leave nothing.
    fn narrowed<'a>(&self, mut bounds: BTreeMap<&'a Who, Range>) -> Option<BTreeMap<&'a Who, Range>> {
        loop {
            let before = bounds.clone();
            for (set, total) in &self.totals {
                let sum =
                    |side: fn(&Range) -> i64| -> i64 { set.iter().filter_map(|who| bounds.get(who)).map(side).sum() };
                let (least, greatest) = (sum(|range| range.least), sum(|range| range.greatest));
                for who in set {
                    let range = bounds.get_mut(who)?;
                    let (old_least, old_greatest) = (range.least, range.greatest);
                    range.least = old_least.max(total - (greatest - old_greatest));
                    range.greatest = old_greatest.min(total - (least - old_least));
                    if range.least > range.greatest {
                        return None;
                    }
                }
            }
            if bounds == before {
                return Some(bounds);
            }
        }
    }
}
