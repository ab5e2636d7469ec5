//! Cronbach's alpha: how far the items of a competency go together, over raters.
//!
//! Alpha over raters and alpha over clients' means are different figures, the second far higher. Say which one it is.

use super::moments::Covariances;
use super::{Undefined, at_least};
use crate::exact::Exact;

/// Raw alpha: k/(k - 1) (1 - sum of variances / variance of the sum). At most 1; below 0 it is a finding, usually a missed
/// reverse item, and is reported as it is.
///
/// # Errors
/// For one item, and if the total does not vary.
pub fn alpha(covariances: &Covariances) -> Result<Exact, Undefined> {
    let items = Exact::from(at_least(2, "items", covariances.items())?);
    let share = covariances.trace().divided_by(&covariances.sum());
    let share = share.ok_or(Undefined::NoVariance { of: "totals" })?;
    let factor = items.divided_by(&(&items - &Exact::whole(1))).ok_or(Undefined::NoVariance { of: "totals" })?;
    Ok(&factor * &(&Exact::whole(1) - &share))
}

/// Alpha of standardised items, from the mean of their correlations.
///
/// # Errors
/// For one item, if the ratings of an item do not differ, and if the correlations cancel out.
pub fn standardised_alpha(covariances: &Covariances) -> Result<f64, Undefined> {
    let items = f64::from(at_least(2, "items", covariances.items())?);
    let sum: f64 = covariances.correlations()?.iter().flatten().sum();
    if sum.abs() < 1e-12 {
        return Err(Undefined::NoVariance { of: "standardised totals" });
    }
    Ok(items / (items - 1.0) * (1.0 - items / sum))
}
