//! How far raters differ: the figures of one distribution.
//!
//! Everything but a standard deviation is exact. The formulas and their sources: James, Demaree & Wolf (1984) for rWG,
//! `LeBreton` & Senter (2008) for its null variances and the words, Lindell, Brandt & Whitney (1999) for r*WG(J), Brown &
//! Hauenstein (2005) for aWG, Burke & Dunlap (2002) for the average deviation.

use crate::exact::Exact;
use crate::report::Agreement;

/// Fewest people for whom a word of agreement is said: fewer agree by chance too often.
pub const AGREEMENT_FROM: u32 = 5;

/// Ratings per label, lowest first, on a scale that starts at `first`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Distribution<'a> {
    pub first: i32,
    pub counts: &'a [u32],
}

/// What raters who answer without looking would do; agreement is measured against it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Null {
    /// Every label is as likely as any other.
    Uniform,
    /// A slight lean to the favourable side, as ratings of colleagues have it.
    SlightSkew,
}

impl Null {
    /// The variance on a scale of so many labels; none where none is tabulated.
    pub fn variance(self, options: usize) -> Option<Exact> {
        match (self, options) {
            (Self::Uniform, options) => {
                let options = i64::try_from(options).ok()?;
                Exact::fraction(options.checked_mul(options)? - 1, 12)
            }
            (Self::SlightSkew, 5) => Exact::fraction(134, 100),
            (Self::SlightSkew, 6) => Exact::fraction(185, 100),
            (Self::SlightSkew, 7) => Exact::fraction(290, 100),
            (Self::SlightSkew, 8) => Exact::fraction(347, 100),
            (Self::SlightSkew, 9) => Exact::fraction(566, 100),
            (Self::SlightSkew, 10) => Exact::fraction(630, 100),
            (Self::SlightSkew, 11) => Exact::fraction(731, 100),
            (Self::SlightSkew, _) => None,
        }
    }
}

impl Distribution<'_> {
    /// Raters.
    pub fn n(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// Each value that was given, with how often, lowest first.
    fn given(&self) -> impl DoubleEndedIterator<Item = (i32, u32)> {
        let first = self.first;
        let value = move |option: usize| first.saturating_add(i32::try_from(option).unwrap_or(i32::MAX));
        self.counts.iter().enumerate().map(move |(option, count)| (value(option), *count)).filter(|(_, n)| *n > 0)
    }

    /// The sum of a figure of each rating, divided by `divisor`.
    fn total_over(&self, figure: impl Fn(&Exact) -> Exact, divisor: u32) -> Option<Exact> {
        let total = self.given().fold(Exact::whole(0), |total, (value, count)| {
            &total + &(&figure(&Exact::from(value)) * &Exact::from(count))
        });
        total.divided_by(&Exact::from(divisor))
    }

    /// None of nothing, here and below.
    pub fn mean(&self) -> Option<Exact> {
        self.total_over(Exact::clone, self.n())
    }

    /// The variance with n - 1; none for fewer than two raters.
    pub fn variance(&self) -> Option<Exact> {
        let mean = self.mean()?;
        let square = |value: &Exact| {
            let deviation = value - &mean;
            &deviation * &deviation
        };
        self.total_over(square, self.n() - 1)
    }

    /// The standard deviation with n - 1; none for fewer than two raters.
    pub fn standard_deviation(&self) -> Option<f64> {
        self.variance().map(|variance| variance.to_f64().sqrt())
    }

    /// The lowest rating.
    pub fn min(&self) -> Option<i32> {
        self.given().next().map(|(value, _)| value)
    }

    /// The highest rating.
    pub fn max(&self) -> Option<i32> {
        self.given().next_back().map(|(value, _)| value)
    }

    /// The middle rating, or half-way between the two in the middle.
    pub fn median(&self) -> Option<Exact> {
        let n = self.n();
        let at = |position: u32| {
            let mut seen = 0;
            self.given().find(|(_, count)| {
                seen += count;
                seen > position
            })
        };
        let (low, _) = at(n.checked_sub(1)? / 2)?;
        let (high, _) = at(n / 2)?;
        Exact::fraction(i64::from(low) + i64::from(high), 2)
    }

    /// The share of answers on the `labels` highest labels, 0 to 1.
    pub fn share_on_top(&self, labels: usize) -> Option<Exact> {
        let on_top: u32 = self.counts.iter().rev().take(labels).sum();
        Exact::fraction(i64::from(on_top), i64::from(self.n()))
    }

    /// The share of answers on the two highest labels, 0 to 1.
    pub fn favourable(&self) -> Option<Exact> {
        self.share_on_top(2)
    }

    /// The mean distance from the mean.
    pub fn ad_mean(&self) -> Option<Exact> {
        self.average_deviation(&self.mean()?)
    }

    /// The mean distance from the median.
    pub fn ad_median(&self) -> Option<Exact> {
        self.average_deviation(&self.median()?)
    }

    fn average_deviation(&self, centre: &Exact) -> Option<Exact> {
        self.total_over(|value| (value - centre).abs(), self.n())
    }

    /// rWG as the formula gives it: below 0 where raters differ more than chance. None for fewer than two raters.
    pub fn rwg_raw(&self, null: Null) -> Option<Exact> {
        let ratio = self.variance()?.divided_by(&null.variance(self.counts.len())?)?;
        Some(&Exact::whole(1) - &ratio)
    }

    /// rWG as it is reported: 0 where raters differ more than chance.
    pub fn rwg(&self, null: Null) -> Option<Exact> {
        self.rwg_raw(null).map(|raw| raw.max(Exact::whole(0)))
    }

    /// aWG: agreement against the greatest variance that the mean allows. 1 at an end of the scale; none where the mean
    /// lies so near an end that the greatest variance cannot be reached by so few raters.
    pub fn awg(&self) -> Option<Exact> {
        let (mean, variance) = (self.mean()?, self.variance()?);
        let (one, n) = (Exact::whole(1), Exact::from(self.n()));
        let low = Exact::from(self.first);
        let high = &low + &(&Exact::whole(i64::try_from(self.counts.len()).ok()?) - &one);
        if mean == low || mean == high {
            return Some(one);
        }
        let fewer = &n - &one;
        let lowest_mean = (&(&low * &fewer) + &high).divided_by(&n)?;
        let highest_mean = (&(&high * &fewer) + &low).divided_by(&n)?;
        if mean < lowest_mean || mean > highest_mean {
            return None;
        }
        let greatest = &(&(&high + &low) * &mean) - &(&(&mean * &mean) + &(&high * &low));
        let greatest = (&greatest * &n).divided_by(&fewer)?;
        Some(&one - &(&Exact::whole(2) * &variance).divided_by(&greatest)?)
    }

    /// The word for how far the raters agree, of rWG under a slight skew. None for fewer than [`AGREEMENT_FROM`] raters
    /// and on scales for which no such null is known.
    pub fn agreement(&self) -> Option<Agreement> {
        if self.n() < AGREEMENT_FROM {
            return None;
        }
        let rwg = self.rwg(Null::SlightSkew)?;
        let up_to = |tenths: i64| Exact::fraction(tenths, 10).is_some_and(|bound| rwg <= bound);
        Some(match () {
            () if up_to(3) => Agreement::None,
            () if up_to(5) => Agreement::Weak,
            () if up_to(7) => Agreement::Moderate,
            () if up_to(9) => Agreement::Strong,
            () => Agreement::VeryStrong,
        })
    }
}

/// rWG(J) of several items, from the mean of their variances; 0 where raters differ more than chance. The ratio is held
/// to 1 first: beyond it the formula leaves its range and even returns what looks like agreement.
pub fn rwg_j(mean_variance: &Exact, null_variance: &Exact, items: u32) -> Option<Exact> {
    let one = Exact::whole(1);
    let agreement = &one - &mean_variance.divided_by(null_variance)?.min(one.clone());
    let stepped_up = &agreement * &Exact::from(items);
    stepped_up.divided_by(&(&stepped_up + &(&one - &agreement)))
}

/// r*WG(J): as rWG(J), not stepped up by the number of items, and below 0 where raters differ more than chance.
pub fn rwg_j_star(mean_variance: &Exact, null_variance: &Exact) -> Option<Exact> {
    Some(&Exact::whole(1) - &mean_variance.divided_by(null_variance)?)
}
