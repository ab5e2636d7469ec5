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

/// The promises that a coach chooses from by name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Preset {
    /// The usual one.
    Standard,
    /// For raters who may have to fear reprisal, such as direct reports.
    Strict,
}

impl Preset {
    /// The stable word of a preset.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Strict => "strict",
        }
    }

    /// Reads the stable word; none for any other.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Standard, Self::Strict].into_iter().find(|preset| preset.as_str() == word)
    }

    /// What is promised by this name, on this scale.
    pub fn policy(self, scale: &Scale) -> Policy {
        match self {
            Self::Standard => Policy::standard(scale),
            Self::Strict => Policy::strict(scale),
        }
    }
}

/// What may be published, for one assessment. A value of this type never has a threshold below [`FLOOR`].
///
/// Its thresholds are exact: 0.1 in a file is one tenth.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "Thresholds", into = "Thresholds")]
pub struct Policy {
    k: u32,
    k_item: u32,
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
    /// Fewest people behind a figure of one item, where they are more than `k`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub k_item: Option<u32>,
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
            k_item: FLOOR,
            k_total: 4,
            k_distribution: 5,
            k_comment: 3,
            small_groups: SmallGroups::Merge,
            coverage: Exact::fraction(1, 2).unwrap_or(Exact::whole(1)),
            gap_threshold: eighths(1),
            strength_cut: &lowest + &eighths(5),
        }
    }

    /// The promise for raters who may have to fear reprisal: nothing of fewer than 4 people, a figure of one item from 5
    /// on, distributions from 8. A group of 4 has a mean of each competency, and where that comes near an end of the
    /// scale only that it does.
    pub fn strict(scale: &Scale) -> Self {
        Self { k: 4, k_item: 5, k_total: 5, k_distribution: 8, k_comment: 4, ..Self::standard(scale) }
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
        for threshold in [&mut raised.k_item, &mut raised.k_total, &mut raised.k_distribution, &mut raised.k_comment] {
            *threshold = k.max(*threshold);
        }
        Ok(raised)
    }

    /// Whether this policy keeps what the other one promised: no threshold is lower, and all else is the same.
    pub fn keeps(&self, promised: &Self) -> bool {
        let thresholds =
            |policy: &Self| [policy.k, policy.k_item, policy.k_total, policy.k_distribution, policy.k_comment];
        let rest = |policy: &Self| {
            let Self { small_groups, coverage, gap_threshold, strength_cut, .. } = policy.clone();
            (small_groups, coverage, gap_threshold, strength_cut)
        };
        thresholds(self).iter().zip(thresholds(promised)).all(|(mine, theirs)| *mine >= theirs)
            && rest(self) == rest(promised)
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

    /// Fewest people behind a figure of one item; at least `k`.
    pub fn k_item(&self) -> u32 {
        self.k_item
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

    /// Whether so many published items are enough for a competency of so many.
    pub(crate) fn covers(&self, published: usize, items: usize) -> bool {
        let number = |count: usize| Exact::from(u32::try_from(count).unwrap_or(u32::MAX));
        published > 0 && number(published) >= &self.coverage * &number(items)
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
        let k_item = numbers.k_item.unwrap_or(numbers.k);
        let floors = [
            ("k", numbers.k, FLOOR),
            ("k_item", k_item, numbers.k),
            ("k_total", numbers.k_total, numbers.k),
            ("k_distribution", numbers.k_distribution, k_item),
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
            k_item,
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
            k_item: (policy.k_item != policy.k).then_some(policy.k_item),
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
            Thresholds { k_item: Some(2), ..standard() },
            Thresholds { k_item: Some(6), ..standard() },
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
    fn strict_asks_for_more_people_everywhere() {
        let (strict, standard) = (Policy::strict(&scale(1, 5)), Policy::standard(&scale(1, 5)));
        assert_eq!((strict.k(), strict.k_item(), strict.k_distribution()), (4, 5, 8));
        assert!(strict.keeps(&standard) && !standard.keeps(&strict));
        assert_eq!(Preset::from_word("strict").unwrap().policy(&scale(1, 5)), strict);
        assert_eq!(Preset::from_word("Strict"), None);
    }

    #[test]
    fn a_promise_is_kept_only_by_thresholds_of_which_none_is_lower() {
        let promised: Thresholds = Policy::strict(&scale(1, 5)).into();
        let kept = |changed: Thresholds| {
            Policy::try_from(changed).unwrap().keeps(&Policy::try_from(promised.clone()).unwrap())
        };
        assert!(kept(promised.clone()));
        assert!(kept(Policy::strict(&scale(1, 5)).raised_to(6).unwrap().into()));
        for lower in [
            Thresholds { k: 3, ..promised.clone() },
            Thresholds { k_item: None, ..promised.clone() },
            Thresholds { k_total: 4, ..promised.clone() },
            Thresholds { k_distribution: 7, ..promised.clone() },
            Thresholds { k_comment: 3, ..promised.clone() },
            Thresholds { small_groups: SmallGroups::Drop, ..promised.clone() },
            Thresholds { coverage: 0.4, ..promised.clone() },
            Thresholds { gap_threshold: 0.6, ..promised.clone() },
            Thresholds { strength_cut: 3.6, ..promised.clone() },
        ] {
            assert!(!kept(lower.clone()), "{lower:?}");
        }
    }

    #[test]
    fn the_threshold_of_items_is_written_only_where_it_differs() {
        let json = |policy: &Policy| serde_json::to_string(policy).unwrap();
        assert!(!json(&Policy::standard(&scale(1, 5))).contains("k_item"));
        assert!(json(&Policy::strict(&scale(1, 5))).starts_with(r#"{"k":4,"k_item":5,"#));
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
