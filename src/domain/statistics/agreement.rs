//! How far raters differ: the figures of one distribution.
//!
//! Everything but a standard deviation is exact. Sources: James, Demaree & Wolf (1984) for rWG, `LeBreton` & Senter (2008)
//! for the null variances and the words, Lindell, Brandt & Whitney (1999) for r*WG(J), Brown & Hauenstein (2005) for aWG,
//! Burke & Dunlap (2002) for the average deviation and its limit.

use super::{Undefined, at_least};
use crate::exact::Exact;
use crate::report::Agreement;

/// Fewest people for whom a word of agreement is said: fewer agree by chance too often (see [`super::chance`]).
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
    ModerateSkew,
    HeavySkew,
    /// A lean to the middle, falling evenly to both ends.
    Triangular,
    /// A lean to the middle, bell-shaped.
    Normal,
}

/// Variances in hundredths of scales of 5 to 11 labels (`LeBreton` & Senter 2008, table 2).
const SLIGHT_SKEW: [i64; 7] = [134, 185, 290, 347, 566, 630, 731];
const MODERATE_SKEW: [i64; 7] = [90, 126, 214, 279, 473, 509, 632];
const HEAVY_SKEW: [i64; 7] = [44, 69, 139, 235, 316, 346, 402];
const TRIANGULAR: [i64; 7] = [132, 145, 210, 281, 300, 289, 332];
const NORMAL: [i64; 7] = [104, 125, 140, 173, 158, 145, 140];

impl Null {
    /// The variance on a scale of so many labels.
    ///
    /// # Errors
    /// All but the uniform one are tabulated for 5 to 11 labels only.
    pub fn variance(self, options: usize) -> Result<Exact, Undefined> {
        let unknown = Undefined::NoNull { options };
        let table = match self {
            Self::Uniform => {
                let squared = i64::try_from(options).ok().and_then(|options| options.checked_mul(options));
                return squared.filter(|n| *n > 1).and_then(|n| Exact::fraction(n - 1, 12)).ok_or(unknown);
            }
            Self::SlightSkew => SLIGHT_SKEW,
            Self::ModerateSkew => MODERATE_SKEW,
            Self::HeavySkew => HEAVY_SKEW,
            Self::Triangular => TRIANGULAR,
            Self::Normal => NORMAL,
        };
        let hundredths = options.checked_sub(5).and_then(|row| table.get(row));
        hundredths.and_then(|hundredths| Exact::fraction(*hundredths, 100)).ok_or(unknown)
    }

    /// How likely each label is, lowest first.
    ///
    /// # Errors
    /// All but the uniform one are known for 5 labels only.
    pub fn proportions(self, options: usize) -> Result<Vec<Exact>, Undefined> {
        let unknown = Undefined::NoNull { options };
        let percent: [i64; 5] = match self {
            Self::Uniform => {
                let share = i64::try_from(options).ok().and_then(|options| Exact::fraction(1, options));
                return share.filter(|_| options > 1).map(|share| vec![share; options]).ok_or(unknown);
            }
            _ if options != 5 => return Err(unknown),
            Self::SlightSkew => [5, 15, 20, 35, 25],
            Self::ModerateSkew => [0, 10, 15, 40, 35],
            Self::HeavySkew => [0, 0, 10, 40, 50],
            Self::Triangular => [11, 22, 34, 22, 11],
            Self::Normal => [7, 24, 38, 24, 7],
        };
        percent.into_iter().map(|percent| Exact::fraction(percent, 100).ok_or(unknown.clone())).collect()
    }
}

/// The greatest variance of `n` ratings on a scale of so many labels: half of the raters at each end.
///
/// # Errors
/// For fewer than two raters or labels.
pub fn maximum_dissensus(options: usize, n: u32) -> Result<Exact, Undefined> {
    let span = i64::from(at_least(2, "labels", options)?) - 1;
    at_least(2, "ratings", n as usize)?;
    let n = i64::from(n);
    Exact::fraction(span * span * n, 4 * (n - 1)).ok_or(Undefined::NoNull { options })
}

/// The average deviation up to which raters are said to agree, on a scale of so many labels: a sixth of them.
pub fn ad_limit(options: usize) -> Exact {
    i64::try_from(options).ok().and_then(|options| Exact::fraction(options, 6)).unwrap_or(Exact::whole(0))
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
    fn total_over(&self, figure: impl Fn(&Exact) -> Exact, divisor: u32) -> Result<Exact, Undefined> {
        let total = self.given().fold(Exact::whole(0), |total, (value, count)| {
            &total + &(&figure(&Exact::from(value)) * &Exact::from(count))
        });
        total.divided_by(&Exact::from(divisor)).ok_or(self.too_few(1))
    }

    fn too_few(&self, need: u32) -> Undefined {
        Undefined::TooFew { of: "ratings", have: self.n(), need }
    }

    /// On the scale. Of nothing, neither this nor any other figure is defined.
    pub fn mean(&self) -> Result<Exact, Undefined> {
        self.total_over(Exact::clone, self.n())
    }

    /// The variance with n - 1, from 0 to [`maximum_dissensus`].
    ///
    /// # Errors
    /// For fewer than two raters; the same for every figure that is made of it.
    pub fn variance(&self) -> Result<Exact, Undefined> {
        if self.n() < 2 {
            return Err(self.too_few(2));
        }
        let mean = self.mean()?;
        let square = |value: &Exact| {
            let deviation = value - &mean;
            &deviation * &deviation
        };
        self.total_over(square, self.n() - 1)
    }

    /// The standard deviation with n - 1, in points of the scale.
    pub fn standard_deviation(&self) -> Result<f64, Undefined> {
        self.variance().map(|variance| variance.to_f64().sqrt())
    }

    /// The lowest rating.
    pub fn min(&self) -> Result<i32, Undefined> {
        self.given().next().map(|(value, _)| value).ok_or(self.too_few(1))
    }

    /// The highest rating.
    pub fn max(&self) -> Result<i32, Undefined> {
        self.given().next_back().map(|(value, _)| value).ok_or(self.too_few(1))
    }

    /// The middle rating, or half-way between the two in the middle.
    pub fn median(&self) -> Result<Exact, Undefined> {
        let n = self.n();
        let at = |position: u32| {
            let mut seen = 0;
            self.given().find(|(_, count)| {
                seen += count;
                seen > position
            })
        };
        let middle = n.checked_sub(1).and_then(|last| at(last / 2)).zip(at(n / 2));
        let (low, high) = middle.map(|((low, _), (high, _))| (low, high)).ok_or(self.too_few(1))?;
        Exact::fraction(i64::from(low) + i64::from(high), 2).ok_or(self.too_few(1))
    }

    /// The share of answers on the `labels` highest labels, 0 to 1.
    pub fn share_on_top(&self, labels: usize) -> Result<Exact, Undefined> {
        let on_top: u32 = self.counts.iter().rev().take(labels).sum();
        Exact::fraction(i64::from(on_top), i64::from(self.n())).ok_or(self.too_few(1))
    }

    /// The share of answers on the two highest labels, 0 to 1.
    pub fn favourable(&self) -> Result<Exact, Undefined> {
        self.share_on_top(2)
    }

    /// The mean distance from the mean, in points of the scale. Agreement up to [`ad_limit`].
    pub fn ad_mean(&self) -> Result<Exact, Undefined> {
        self.average_deviation(&self.mean()?)
    }

    /// The mean distance from the median; never more than [`Self::ad_mean`].
    pub fn ad_median(&self) -> Result<Exact, Undefined> {
        self.average_deviation(&self.median()?)
    }

    fn average_deviation(&self, centre: &Exact) -> Result<Exact, Undefined> {
        self.total_over(|value| (value - centre).abs(), self.n())
    }

    /// rWG as the formula gives it: 1 for unanimous raters, below 0 where they differ more than chance.
    pub fn rwg_raw(&self, null: Null) -> Result<Exact, Undefined> {
        let chance = null.variance(self.counts.len())?;
        let ratio = self.variance()?.divided_by(&chance).ok_or(Undefined::NoNull { options: self.counts.len() })?;
        Ok(&Exact::whole(1) - &ratio)
    }

    /// rWG as it is reported, 0 to 1: 0 where raters differ more than chance.
    pub fn rwg(&self, null: Null) -> Result<Exact, Undefined> {
        self.rwg_raw(null).map(|raw| raw.max(Exact::whole(0)))
    }

    /// aWG: agreement against the greatest variance that the mean allows, -1 to 1. 1 at an end of the scale.
    ///
    /// # Errors
    /// For fewer than two raters, and where the mean lies so near an end that so few raters cannot reach the greatest
    /// variance.
    pub fn awg(&self) -> Result<Exact, Undefined> {
        let (mean, variance) = (self.mean()?, self.variance()?);
        let (one, n) = (Exact::whole(1), Exact::from(self.n()));
        let low = Exact::from(self.first);
        let high = &low + &(&Exact::from(at_least(1, "labels", self.counts.len())?) - &one);
        if mean == low || mean == high {
            return Ok(one);
        }
        let fewer = &n - &one;
        // Both bounds times n, so that nothing has to be divided.
        let total = &mean * &n;
        if total < &(&low * &fewer) + &high || total > &(&high * &fewer) + &low {
            return Err(Undefined::AtTheEdge);
        }
        let greatest = &(&(&high + &low) * &mean) - &(&(&mean * &mean) + &(&high * &low));
        let ratio = (&(&Exact::whole(2) * &variance) * &fewer).divided_by(&(&greatest * &n));
        Ok(&one - &ratio.ok_or(Undefined::AtTheEdge)?)
    }

    /// The word for how far the raters agree, of rWG under a slight skew. None for fewer than [`AGREEMENT_FROM`] raters
    /// and on scales for which no such null is known.
    pub fn agreement(&self) -> Option<Agreement> {
        if self.n() < AGREEMENT_FROM {
            return None;
        }
        let rwg = self.rwg(Null::SlightSkew).ok()?;
        let up_to = |tenths: i64| Exact::fraction(tenths, 10).is_some_and(|bound| rwg <= bound);
        Some(match () {
            () if up_to(3) => Agreement::None,
            () if up_to(5) => Agreement::Weak,
            () if up_to(7) => Agreement::Moderate,
            () if up_to(9) => Agreement::Strong,
            () => Agreement::VeryStrong,
        })
    }

    /// Whether the raters are two camps, so that their mean speaks for neither: at least a third of them on either side
    /// of a label, and on that label fewer than half as many as in the smaller camp. Said from [`AGREEMENT_FROM`] raters
    /// on; with fewer, a camp would be one person.
    pub fn is_split(&self) -> bool {
        let n = self.n();
        let between = 1..self.counts.len().saturating_sub(1);
        n >= AGREEMENT_FROM
            && between.into_iter().any(|label| {
                let (below, rest) = self.counts.split_at(label);
                let (middle, above) = rest.split_at(1);
                let [below, middle, above] = [below, middle, above].map(|camp| camp.iter().sum::<u32>());
                3 * below >= n && 3 * above >= n && 2 * middle < below.min(above)
            })
    }
}

/// rWG(J) of several items, 0 to 1, from the mean of their variances (each over the raters who answered that item);
/// 0 where raters differ more than chance. The ratio is held to 1 first: beyond it the formula leaves its range and even
/// returns what looks like agreement.
///
/// # Errors
/// Without items, and where the null has no variance.
pub fn rwg_j(mean_variance: &Exact, null_variance: &Exact, items: u32) -> Result<Exact, Undefined> {
    at_least(1, "items", items as usize)?;
    let one = Exact::whole(1);
    let agreement = &one - &ratio(mean_variance, null_variance)?.min(one.clone());
    let stepped_up = &agreement * &Exact::from(items);
    let whole = &stepped_up + &(&one - &agreement);
    stepped_up.divided_by(&whole).ok_or(Undefined::NoVariance { of: "chance answers" })
}

/// r*WG(J): as rWG(J), not stepped up by the number of items, and below 0 where raters differ more than chance. Against
/// [`maximum_dissensus`] it lies between 0 and 1.
///
/// # Errors
/// Where the null has no variance.
pub fn rwg_j_star(mean_variance: &Exact, null_variance: &Exact) -> Result<Exact, Undefined> {
    Ok(&Exact::whole(1) - &ratio(mean_variance, null_variance)?)
}

fn ratio(mean_variance: &Exact, null_variance: &Exact) -> Result<Exact, Undefined> {
    mean_variance.divided_by(null_variance).ok_or(Undefined::NoVariance { of: "chance answers" })
}
