//! What rWG would be if raters answered at random: the yardstick for an index of few raters.
//!
//! Three raters who do not look give an rWG of .70 or more nearly one time in four. The whole distribution is worked out,
//! not simulated (cf. Dunlap, Burke & Smith-Crowe 2003): rating by rating, the likelihood of every pair of sum and sum of
//! squares, on which the variance depends alone.

use std::collections::BTreeMap;

use super::agreement::Null;
use super::{Undefined, at_least};
use crate::exact::Exact;

/// The distribution of single-item rWG, as reported (0 to 1), over raters who answer at random.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RandomRaters {
    /// Likelihood by rWG; exact, and summing to 1.
    likelihoods: BTreeMap<Exact, Exact>,
}

impl RandomRaters {
    /// Of `n` raters on a scale of so many labels who choose as `chance` says, where rWG is taken against `null`.
    ///
    /// # Errors
    /// For fewer than two raters, and where `chance` or `null` is not known for the scale.
    pub fn new(n: u32, options: usize, chance: Null, null: Null) -> Result<Self, Undefined> {
        at_least(2, "raters", n as usize)?;
        let proportions = chance.proportions(options)?;
        let expected = null.variance(options)?;
        let mut sums: BTreeMap<(i64, i64), Exact> = BTreeMap::from([((0, 0), Exact::whole(1))]);
        for _ in 0..n {
            let mut next: BTreeMap<(i64, i64), Exact> = BTreeMap::new();
            for ((sum, squares), likelihood) in &sums {
                for (step, proportion) in (0_i64..).zip(&proportions).filter(|(_, share)| !share.is_zero()) {
                    let entry = next.entry((sum + step, squares + step * step)).or_insert(Exact::whole(0));
                    *entry = &*entry + &(likelihood * proportion);
                }
            }
            sums = next;
        }
        let n = i64::from(n);
        let mut likelihoods: BTreeMap<Exact, Exact> = BTreeMap::new();
        for ((sum, squares), likelihood) in sums {
            let variance = Exact::fraction(n * squares - sum * sum, n * (n - 1));
            let ratio = variance.and_then(|variance| variance.divided_by(&expected));
            let rwg = &Exact::whole(1) - &ratio.ok_or(Undefined::NoVariance { of: "chance answers" })?;
            let entry = likelihoods.entry(rwg.max(Exact::whole(0))).or_insert(Exact::whole(0));
            *entry = &*entry + &likelihood;
        }
        Ok(Self { likelihoods })
    }

    /// The likelihood that rWG is `threshold` or more.
    pub fn at_least(&self, threshold: &Exact) -> Exact {
        self.likelihoods.range(threshold..).fold(Exact::whole(0), |sum, (_, likelihood)| &sum + likelihood)
    }

    /// The likelihood that all give the same rating.
    pub fn unanimous(&self) -> Exact {
        self.at_least(&Exact::whole(1))
    }

    /// The smallest rWG that is reached with a likelihood of `level` or less; none if even unanimity is likelier.
    pub fn critical(&self, level: &Exact) -> Option<Exact> {
        let mut tail = Exact::whole(0);
        let mut critical = None;
        for (rwg, likelihood) in self.likelihoods.iter().rev() {
            tail = &tail + likelihood;
            if tail > *level {
                break;
            }
            critical = Some(rwg.clone());
        }
        critical
    }

    /// The expected rWG.
    pub fn mean(&self) -> Exact {
        self.likelihoods.iter().fold(Exact::whole(0), |sum, (rwg, likelihood)| &sum + &(rwg * likelihood))
    }
}
