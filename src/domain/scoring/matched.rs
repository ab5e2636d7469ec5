//! Self against others, over the items of a competency that both have.

use super::number;
use crate::disclosure::audit::range_within;
use crate::disclosure::{Cell, Policy};
use crate::exact::Exact;
use crate::questionnaire::Scale;
use crate::report::{Gap, GapClass, Quadrant};
use crate::statistics::agreement::Distribution;

/// The mean of items' means. Items that equally many people rated are summed as whole numbers.
pub(super) struct MeanOfMeans {
    items: usize,
    /// Of the means so far but for the last ones.
    total: Exact,
    /// Of the last items, all rated by so many.
    sum: i64,
    n: u32,
}

impl MeanOfMeans {
    pub(super) fn of(sum: i64, n: u32) -> Self {
        Self { items: 1, total: Exact::whole(0), sum, n }
    }

    pub(super) fn add(&mut self, sum: i64, n: u32) {
        self.items += 1;
        if n == self.n {
            self.sum += sum;
            return;
        }
        self.total = self.total();
        (self.sum, self.n) = (sum, n);
    }

    pub(super) fn items(&self) -> usize {
        self.items
    }

    fn total(&self) -> Exact {
        &self.total + &Exact::fraction(self.sum, i64::from(self.n)).unwrap_or(Exact::whole(0))
    }

    /// None of items that nobody rated.
    pub(super) fn mean(&self) -> Option<Exact> {
        let items = number(self.items);
        if self.n == 0 {
            return None;
        }
        if self.total.is_zero() {
            return Exact::fraction(self.sum, i64::from(self.n) * i64::from(items));
        }
        self.total().divided_by(&Exact::from(items))
    }
}

/// Self and others over the items that both have.
pub(super) struct Matched {
    pub(super) own: Exact,
    pub(super) others: Exact,
    pub(super) items: usize,
    /// The least and the greatest that the others' mean can become if any one rater is left out.
    without_one: Option<(Exact, Exact)>,
}

impl Matched {
    /// Of pairs of cells: the client's own, and all others'. None of no pair.
    pub(super) fn of(scale: &Scale, pairs: &[(&Cell, &Cell)]) -> Option<Self> {
        let without = pairs.iter().map(|(_, others)| without_one(scale, others));
        let without: Option<Vec<(i64, i64, u32)>> = without.collect();
        let ends = without.and_then(|ranges| {
            let least = mean_of(ranges.iter().map(|(least, _, n)| (*least, *n)))?;
            Some((least, mean_of(ranges.iter().map(|(_, greatest, n)| (*greatest, *n)))?))
        });
        Some(Self {
            own: mean_of(pairs.iter().map(|(own, _)| (own.sum(), own.n())))?,
            others: mean_of(pairs.iter().map(|(_, others)| (others.sum(), others.n())))?,
            items: pairs.len(),
            without_one: ends,
        })
    }

    /// On the boundary a gap counts, and a mean on the cut is a strength.
    pub(super) fn gap(&self, policy: &Policy) -> ExactGap {
        let Matched { own, others, items, without_one } = self;
        let (class, quadrant) = classify(policy, own, others);
        // Others who rate higher than they may undo a blind spot, others who rate lower a hidden strength; in between
        // nothing can change, so the two ends of the range are enough.
        let holds = without_one.as_ref().is_some_and(|(least, greatest)| {
            [least, greatest].into_iter().all(|others| classify(policy, own, others).1 == quadrant)
        });
        ExactGap {
            value: own - others,
            own: own.clone(),
            others: others.clone(),
            items: number(*items),
            class,
            quadrant,
            tentative: matches!(quadrant, Quadrant::BlindSpot | Quadrant::HiddenStrength) && !holds,
        }
    }
}

fn mean_of(mut cells: impl Iterator<Item = (i64, u32)>) -> Option<Exact> {
    let (sum, n) = cells.next()?;
    let mut means = MeanOfMeans::of(sum, n);
    cells.for_each(|(sum, n)| means.add(sum, n));
    means.mean()
}

/// The range of an item's sum if any one of its raters is left out, and the number of the others: of the distribution
/// where it is shown, else of all ratings that the sum allows. It is worked out from what is published, so it discloses
/// nothing. None of one rater.
fn without_one(scale: &Scale, cell: &Cell) -> Option<(i64, i64, u32)> {
    let shown = cell.counts().map(|counts| Distribution { first: scale.first, counts });
    let given = shown.and_then(|spread| Some((i64::from(spread.min().ok()?), i64::from(spread.max().ok()?))));
    let (lowest, highest) = given.unwrap_or_else(|| {
        let range =
            range_within(i64::from(cell.n()), cell.sum(), 1, i64::from(scale.lowest()), i64::from(scale.highest()));
        (range.least, range.greatest)
    });
    let rest = cell.n().checked_sub(1).filter(|rest| *rest > 0)?;
    Some((cell.sum() - highest, cell.sum() - lowest, rest))
}

/// A gap before it is rounded for a file.
pub(super) struct ExactGap {
    pub(super) value: Exact,
    pub(super) own: Exact,
    pub(super) others: Exact,
    pub(super) items: u32,
    pub(super) class: GapClass,
    pub(super) quadrant: Quadrant,
    pub(super) tentative: bool,
}

impl ExactGap {
    pub(super) fn figures(&self) -> Gap {
        Gap {
            value: self.value.to_figure(),
            own: self.own.to_figure(),
            others: self.others.to_figure(),
            matched_items: self.items,
            class: self.class,
            quadrant: self.quadrant,
            tentative: self.tentative,
        }
    }
}

fn classify(policy: &Policy, own: &Exact, others: &Exact) -> (GapClass, Quadrant) {
    let value = own - others;
    let class = match () {
        () if value.abs() < *policy.gap_threshold() => GapClass::Agreement,
        () if value > Exact::whole(0) => GapClass::Over,
        () => GapClass::Under,
    };
    let is_strength = others >= policy.strength_cut();
    let quadrant = match (class, is_strength) {
        (GapClass::Over, false) => Quadrant::BlindSpot,
        (GapClass::Under, true) => Quadrant::HiddenStrength,
        (_, true) => Quadrant::ConfirmedStrength,
        (_, false) => Quadrant::KnownDevelopmentArea,
    };
    (class, quadrant)
}
