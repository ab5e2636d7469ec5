//! Where a client stands among others: the mid-rank percentile.
//!
//! A norm is made of the same kind of figure as is compared (means of clients, never ratings; of the same rater group),
//! and the client's own figure is not in it.

use super::{Undefined, at_least};
use crate::exact::Exact;

/// Fewest other clients among whom a percentile is shown.
pub const PERCENTILE_FROM: u32 = 30;
/// Fewest other clients that are called a norm.
pub const NORM_FROM: u32 = 100;

/// The figures of other clients, lowest first.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Norm(Vec<Exact>);

/// A client's place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Percentile {
    /// 0 to 100.
    pub value: Exact,
    /// Other clients.
    pub among: u32,
    /// Whether they are enough to be called a norm, and not merely a comparison.
    pub is_norm: bool,
}

impl Norm {
    /// Of the figures of others; the client's own must not be among them.
    pub fn of(others: impl IntoIterator<Item = Exact>) -> Self {
        let mut figures: Vec<Exact> = others.into_iter().collect();
        figures.sort();
        Self(figures)
    }

    /// The place of a client.
    ///
    /// # Errors
    /// For fewer than [`PERCENTILE_FROM`] others.
    pub fn percentile(&self, own: &Exact) -> Result<Percentile, Undefined> {
        let among = at_least(PERCENTILE_FROM, "other clients", self.0.len())?;
        Ok(Percentile { value: mid_rank_percentile(&self.0, own)?, among, is_norm: among >= NORM_FROM })
    }
}

/// 100 times the share of `others` below `own`, those at the same figure counted half: 0 to 100.
///
/// # Errors
/// Among nobody.
pub fn mid_rank_percentile(others: &[Exact], own: &Exact) -> Result<Exact, Undefined> {
    at_least(1, "other clients", others.len())?;
    let halves: i64 = others.iter().map(|other| i64::from(other < own) * 2 + i64::from(other == own)).sum();
    let all = i64::try_from(others.len()).unwrap_or(i64::MAX);
    Exact::fraction(50 * halves, all).ok_or(Undefined::TooFew { of: "other clients", have: 0, need: 1 })
}
