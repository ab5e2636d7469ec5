//! Cut points: a norm as a table, in which no client's figure stands beside another of theirs.

use super::NORM_FROM;
use crate::exact::Exact;
use crate::statistics::norm::Percentile;

/// The fewest cut points that tell a place.
pub(super) const FEWEST: usize = 4;

/// For some percentiles, the mean that so many clients in a hundred do not exceed.
#[derive(Clone, PartialEq, Debug)]
pub struct CutPoints {
    among: u32,
    /// By percentile (1 to 99), rising; the means never fall.
    points: Vec<(u32, Exact)>,
}

impl CutPoints {
    /// Of the means of clients: every 5th percentile from [`NORM_FROM`] of them on, every 10th of fewer. A point is the
    /// lowest mean that at least so many in a hundred do not exceed, with two decimals.
    pub(super) fn of(means: impl IntoIterator<Item = Exact>) -> Self {
        let mut sorted: Vec<Exact> = means.into_iter().collect();
        sorted.sort();
        let among = u32::try_from(sorted.len()).unwrap_or(u32::MAX);
        let step = if among >= NORM_FROM { 5 } else { 10 };
        let at = |percentile: u32| {
            let rank = (sorted.len() * percentile as usize).div_ceil(100);
            Some((percentile, rounded(sorted.get(rank.checked_sub(1)?)?)))
        };
        Self { among, points: (1..100 / step).filter_map(|place| at(place * step)).collect() }
    }

    /// Points that were checked: percentiles rise, means do not fall, and there are enough clients.
    pub(super) fn checked(among: u32, points: Vec<(u32, Exact)>) -> Self {
        Self { among, points }
    }

    /// Clients whose means they are.
    pub fn among(&self) -> u32 {
        self.among
    }

    /// The points, by percentile.
    pub fn points(&self) -> &[(u32, Exact)] {
        &self.points
    }

    /// About where a mean stands. The share of clients below it lies between two percentiles of the table and is taken
    /// to lie in their middle, and so is the share of those at it and below; the mid-rank is the middle of the two.
    pub(super) fn percentile(&self, own: &Exact) -> Percentile {
        let own = rounded(own);
        let level = |place: usize| {
            let percentile = match place.checked_sub(1) {
                None => Some(0),
                Some(place) => self.points.get(place).map(|(percentile, _)| *percentile),
            };
            percentile.unwrap_or(100)
        };
        let below = self.points.iter().filter(|(_, mean)| *mean < own).count();
        let not_above = self.points.iter().filter(|(_, mean)| *mean <= own).count();
        let quarters = level(below) + level(below + 1) + level(not_above) + level(not_above + 1);
        let value = Exact::fraction(i64::from(quarters), 4).unwrap_or(Exact::whole(0));
        Percentile { value, among: self.among, is_norm: self.among >= NORM_FROM }
    }
}

/// As it is printed, on both sides of a comparison: so equal prints are equal.
fn rounded(mean: &Exact) -> Exact {
    let hundredths = (mean * &Exact::whole(100)).half_up(0).parse::<i64>().ok();
    hundredths.and_then(|hundredths| Exact::fraction(hundredths, 100)).unwrap_or_else(|| mean.clone())
}
