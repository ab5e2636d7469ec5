//! Two ways to put groups together.
//!
//! *Pooled* gives every rater the same weight and is what a report shows as all others. *Balanced* gives every group the
//! same weight; it is made of published cells only. They answer different questions: as the mix of groups changes from one
//! wave to the next, every group's mean can rise while the pooled mean falls, so neither is compared over time without
//! the other.

use super::{Undefined, at_least};
use crate::exact::Exact;

/// The mean over all raters, from each group's mean and number of raters.
///
/// # Errors
/// Without raters.
pub fn pooled<'a>(cells: impl IntoIterator<Item = (&'a Exact, u32)>) -> Result<Exact, Undefined> {
    let (sum, n) = cells.into_iter().fold((Exact::whole(0), Exact::whole(0)), |(sum, all), (mean, n)| {
        let n = Exact::from(n);
        (&sum + &(mean * &n), &all + &n)
    });
    sum.divided_by(&n).ok_or(Undefined::TooFew { of: "ratings", have: 0, need: 1 })
}

/// The mean of the groups' means.
///
/// # Errors
/// Without groups.
pub fn balanced(means: &[Exact]) -> Result<Exact, Undefined> {
    at_least(1, "groups", means.len())?;
    Exact::mean(means).ok_or(Undefined::TooFew { of: "groups", have: 0, need: 1 })
}
