//! The thresholds that are promised to raters, frozen at launch.

use serde::{Deserialize, Serialize};

/// What happens to a group of fewer than `k` people that finds no other small group to join.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SmallGroups {
    /// It joins the smallest group that is large enough.
    Merge,
    /// Its answers are left out of everything.
    Drop,
}

/// What may be published, for one assessment.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Policy {
    /// Fewest people behind a mean. Never below 3.
    pub k: u32,
    /// Fewest people behind “all others”.
    pub k_total: u32,
    /// Fewest people behind a distribution.
    pub k_distribution: u32,
    /// Fewest people behind a list of comments.
    pub k_comment: u32,
    pub small_groups: SmallGroups,
    /// Share of a competency's items that must be published for the competency to be, 0 to 1.
    pub coverage: f64,
    /// Smallest gap that counts as one, in points of the scale.
    pub gap_threshold: f64,
    /// Others' mean from which a competency counts as a strength.
    pub strength_cut: f64,
}
