//! The thresholds that are promised to raters, frozen at launch.

use serde::{Deserialize, Serialize};

use crate::exact::Exact;
use crate::questionnaire::Scale;

/// No mean of fewer people is ever published, whatever a file says.
pub const FLOOR: u32 = 3;

/// What happens to a group of fewer than `k` people that finds no other small group to join.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SmallGroups {
    /// It joins the smallest group that is large enough.
    Merge,
    /// Its answers are left out of everything.
    Drop,
}

/// What may be published, for one assessment. A value of this type never has a threshold below [`FLOOR`].
///
/// Its thresholds are exact: 0.1 in a file is one tenth.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "Thresholds", into = "Thresholds")]
pub struct Policy {
    k: u32,
    k_total: u32,
    k_distribution: u32,
    k_comment: u32,
    small_groups: SmallGroups,
    coverage: Exact,
    gap_threshold: Exact,
    strength_cut: Exact,
}

/// A policy as it stands in files: plain numbers, unchecked.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thresholds {
    /// Fewest people behind a mean.
    pub k: u32,
    /// Fewest people behind “all others”, named managers included.
    pub k_total: u32,
    /// Fewest people behind a distribution.
    pub k_distribution: u32,
    /// Fewest comments in a list.
    pub k_comment: u32,
    pub small_groups: SmallGroups,
    /// Share of a competency's items that must be published for the competency to be, above 0 up to 1.
    pub coverage: f64,
    /// Smallest gap that counts as one, in points of the scale; above 0.
    pub gap_threshold: f64,
    /// Others' mean from which a competency counts as a strength.
    pub strength_cut: f64,
}

/// Why thresholds cannot be promised.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum InvalidPolicy {
    #[error("{threshold} is {value}; it must be at least {least}, so that no answer can be attributed to a person")]
    TooLow { threshold: &'static str, value: u32, least: u32 },
    #[error("coverage is {0}; write a share above 0 and up to 1")]
    Coverage(f64),
    #[error("gap_threshold is {0}; write a number above 0")]
    GapThreshold(f64),
    #[error("strength_cut is {0}; write a number on the scale")]
    StrengthCut(f64),
}

impl Policy {
    /// The usual promise: means from 3 people on, all others from 4, distributions from 5, comments from 3; small groups
    /// are merged; half of a competency's items; a gap from an eighth of the scale on; a strength from five eighths on.
    pub fn standard(scale: &Scale) -> Self {
        let lowest = Exact::from(scale.lowest());
        let span = &Exact::from(scale.highest()) - &lowest;
        let eighths = |count: i64| &span * &Exact::fraction(count, 8).unwrap_or(Exact::whole(0));
        Self {
            k: FLOOR,
            k_total: 4,
            k_distribution: 5,
            k_comment: 3,
            small_groups: SmallGroups::Merge,
            coverage: Exact::fraction(1, 2).unwrap_or(Exact::whole(1)),
            gap_threshold: eighths(1),
            strength_cut: &lowest + &eighths(5),
        }
    }

    /// The same promise with no threshold below `k`.
    ///
    /// # Errors
    /// If `k` is below [`FLOOR`] or below what is promised already: a promise is never made weaker.
    pub fn raised_to(&self, k: u32) -> Result<Self, InvalidPolicy> {
        if k < self.k {
            return Err(InvalidPolicy::TooLow { threshold: "k", value: k, least: self.k });
        }
        let mut raised = self.clone();
        raised.k = k;
        for threshold in [&mut raised.k_total, &mut raised.k_distribution, &mut raised.k_comment] {
            *threshold = k.max(*threshold);
        }
        Ok(raised)
    }

    /// The same promise with another fate of small groups.
    #[must_use]
    pub fn with_small_groups(mut self, small_groups: SmallGroups) -> Self {
        self.small_groups = small_groups;
        self
    }

    /// Fewest people behind a mean.
    pub fn k(&self) -> u32 {
        self.k
    }

    /// Fewest people behind “all others”, named managers included.
    pub fn k_total(&self) -> u32 {
        self.k_total
    }

    /// Fewest people behind a distribution.
    pub fn k_distribution(&self) -> u32 {
        self.k_distribution
    }

    /// Fewest comments in a list.
    pub fn k_comment(&self) -> u32 {
        self.k_comment
    }

    /// What happens to a small group that finds no other one to join.
    pub fn small_groups(&self) -> SmallGroups {
        self.small_groups
    }

    /// Share of a competency's items that must be published for the competency to be.
    pub fn coverage(&self) -> &Exact {
        &self.coverage
    }

    /// Smallest gap that counts as one, in points of the scale.
    pub fn gap_threshold(&self) -> &Exact {
        &self.gap_threshold
    }

    /// Others' mean from which a competency counts as a strength.
    pub fn strength_cut(&self) -> &Exact {
        &self.strength_cut
    }

    /// Whether gap and cut lie on this scale.
    pub fn fits(&self, scale: &Scale) -> bool {
        let (lowest, highest) = (Exact::from(scale.lowest()), Exact::from(scale.highest()));
        (&lowest..=&highest).contains(&&self.strength_cut) && self.gap_threshold <= &highest - &lowest
    }
}

impl TryFrom<Thresholds> for Policy {
    type Error = InvalidPolicy;

    fn try_from(numbers: Thresholds) -> Result<Self, InvalidPolicy> {
        let floors = [
            ("k", numbers.k, FLOOR),
            ("k_total", numbers.k_total, numbers.k),
            ("k_distribution", numbers.k_distribution, numbers.k),
            ("k_comment", numbers.k_comment, FLOOR),
        ];
        for (threshold, value, least) in floors {
            if value < least {
                return Err(InvalidPolicy::TooLow { threshold, value, least });
            }
        }
        let zero = Exact::whole(0);
        Ok(Self {
            k: numbers.k,
            k_total: numbers.k_total,
            k_distribution: numbers.k_distribution,
            k_comment: numbers.k_comment,
            small_groups: numbers.small_groups,
            coverage: Exact::from_decimal(numbers.coverage)
                .filter(|share| *share > zero && *share <= Exact::whole(1))
                .ok_or(InvalidPolicy::Coverage(numbers.coverage))?,
            gap_threshold: Exact::from_decimal(numbers.gap_threshold)
                .filter(|gap| *gap > zero)
                .ok_or(InvalidPolicy::GapThreshold(numbers.gap_threshold))?,
            strength_cut: Exact::from_decimal(numbers.strength_cut)
                .ok_or(InvalidPolicy::StrengthCut(numbers.strength_cut))?,
        })
    }
}

impl From<Policy> for Thresholds {
    fn from(policy: Policy) -> Self {
        Self {
            k: policy.k,
            k_total: policy.k_total,
            k_distribution: policy.k_distribution,
            k_comment: policy.k_comment,
            small_groups: policy.small_groups,
            coverage: policy.coverage.to_f64(),
            gap_threshold: policy.gap_threshold.to_f64(),
            strength_cut: policy.strength_cut.to_f64(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::samples::scale;

    fn standard() -> Thresholds {
        Policy::standard(&scale(1, 5)).into()
    }

    #[test]
    fn the_standard_promise_follows_the_scale() {
        let of = |first, options| {
            let Thresholds { gap_threshold, strength_cut, .. } = Policy::standard(&scale(first, options)).into();
            (gap_threshold, strength_cut)
        };
        assert_eq!(of(1, 5), (0.5, 3.5));
        assert_eq!(of(1, 6), (0.625, 4.125));
        assert_eq!(of(-2, 5), (0.5, 0.5));
    }

    #[test]
    fn no_threshold_below_the_floor_can_be_promised() {
        for weak in [
            Thresholds { k: 2, ..standard() },
            Thresholds { k_total: 2, ..standard() },
            Thresholds { k: 6, ..standard() },
            Thresholds { k_distribution: 2, ..standard() },
            Thresholds { k_comment: 1, ..standard() },
        ] {
            assert!(matches!(Policy::try_from(weak.clone()), Err(InvalidPolicy::TooLow { .. })), "{weak:?}");
            let json = serde_json::to_string(&weak).unwrap();
            assert!(serde_json::from_str::<Policy>(&json).is_err(), "{json}");
        }
        for odd in [
            Thresholds { coverage: 0.0, ..standard() },
            Thresholds { coverage: 1.1, ..standard() },
            Thresholds { gap_threshold: 0.0, ..standard() },
            Thresholds { strength_cut: f64::NAN, ..standard() },
        ] {
            assert!(Policy::try_from(odd).is_err());
        }
    }

    #[test]
    fn a_raised_k_raises_every_threshold_and_is_never_lowered() {
        let raised = Policy::standard(&scale(1, 5)).raised_to(6).unwrap();
        assert_eq!((raised.k(), raised.k_total(), raised.k_distribution(), raised.k_comment()), (6, 6, 6, 6));
        assert!(raised.raised_to(5).is_err());
        assert!(Policy::standard(&scale(1, 5)).raised_to(2).is_err());
    }

    #[test]
    fn a_policy_comes_back_from_its_json_unchanged() {
        let tenth = Policy::try_from(Thresholds { gap_threshold: 0.1, ..standard() }).unwrap();
        let json = serde_json::to_string(&tenth).unwrap();
        assert!(json.contains(r#""gap_threshold":0.1"#), "{json}");
        assert_eq!(serde_json::from_str::<Policy>(&json).unwrap(), tenth);
        assert_eq!(*tenth.gap_threshold(), Exact::fraction(1, 10).unwrap());
    }
}
