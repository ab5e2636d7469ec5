//! The report: the frozen figures made from one tally, and the format `parallax.report/1`.
//!
//! A report is made by [`crate::scoring::report`] alone, or read back from its own JSON. An absent key means
//! *not published*; nothing in a report tells why beyond its policy. Figures have 12 decimals (see
//! [`crate::exact::FIGURE_DECIMALS`]); print them with [`crate::exact::half_up`]. The format is published as
//! `docs/report.schema.json`.

pub mod programme;
#[cfg(test)]
pub(crate) mod schema;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::disclosure::Policy;
use crate::language::Language;

/// The name and version of the format.
pub const FORMAT: &str = "parallax.report/1";

/// The key of a perspective: `self`, `manager`, a block's groups joined by `+`, or `all_others`.
pub type PerspectiveKey = String;

/// A report, whole and nothing but it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Report {
    /// [`FORMAT`].
    pub format: String,
    pub subject: Subject,
    pub questionnaire: QuestionnaireReference,
    pub language: Language,
    pub policy: Policy,
    /// self, manager, the blocks, all others; only those of which something is published. Last, where comments had to be
    /// pooled over several blocks, that pool: it has comments and no figures, so it is no column of a table.
    pub perspectives: Vec<Perspective>,
    /// By item key. The order in which items are shown is the questionnaire's.
    pub items: BTreeMap<String, ItemFigures>,
    /// By competency key.
    pub competencies: BTreeMap<String, CompetencyFigures>,
    /// Item keys, best first; ties in the questionnaire's order.
    pub highest: Vec<String>,
    /// Items that score as the last of `highest` and were cut off.
    pub highest_tied_out: Vec<String>,
    /// Item keys, lowest first; ties in the questionnaire's order.
    pub lowest: Vec<String>,
    /// Items that score as the last of `lowest` and were cut off.
    pub lowest_tied_out: Vec<String>,
    pub profile: Option<Profile>,
    /// By question key.
    pub comments: BTreeMap<String, Vec<CommentList>>,
    /// What the client is compared with; none if nothing was asked for, or if there are too few to compare with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub norm: Option<NormReference>,
}

/// Why a text is not a report.
#[derive(Debug, thiserror::Error)]
pub enum InvalidReport {
    #[error("this is not a report that can be read: {0}")]
    Unreadable(#[from] serde_json::Error),
    #[error("this report has the format “{0}”; this program reads {FORMAT}")]
    OtherFormat(String),
}

impl Report {
    /// The report as indented JSON with a line end; equal reports give equal bytes.
    pub fn to_json(&self) -> String {
        #[expect(clippy::expect_used, reason = "figures are finite and keys are texts, which always have a JSON form")]
        let json = serde_json::to_string_pretty(self).expect("a report has a JSON form");
        json + "\n"
    }

    /// Reads what [`Report::to_json`] wrote.
    ///
    /// # Errors
    /// If the text is not a report, or one of another format.
    pub fn from_json(json: &str) -> Result<Self, InvalidReport> {
        #[derive(Deserialize)]
        struct Head {
            format: String,
        }
        // The format is looked at first: a report of another one would fail at whatever differs, which tells nobody why.
        let Head { format } = serde_json::from_str(json)?;
        if format != FORMAT {
            return Err(InvalidReport::OtherFormat(format.chars().take(60).collect()));
        }
        Ok(serde_json::from_str(json)?)
    }
}

/// Who the report is about.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// As it stands in the ratings file, or the assessment's id.
    pub key: String,
    pub name: String,
}

/// The questionnaire version that was answered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionnaireReference {
    pub key: String,
    pub version: u32,
    /// In the report's language.
    pub title: String,
}

/// One column of the report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Perspective {
    pub key: PerspectiveKey,
    /// In the report's language.
    pub label: String,
    /// The keys of the groups that are in it.
    pub groups: Vec<String>,
    /// Distinct people.
    pub n: u32,
}

/// What is published about one item.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemFigures {
    /// The key of its competency.
    pub competency: String,
    pub perspectives: BTreeMap<PerspectiveKey, ItemCell>,
}

/// One item, seen by one perspective. Reverse-scored items are already turned round.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemCell {
    /// On the scale.
    pub mean: f64,
    /// Raters with a valid answer to this item.
    pub n: u32,
    /// Answers per label, lowest first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distribution: Option<Vec<u32>>,
    /// With n - 1; absent for n < 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sd: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub median: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<i32>,
    /// Share of answers on the two highest labels, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub favourable: Option<f64>,
    /// A word for how far the raters agree.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Agreement>,
    /// Whether the raters are two camps, so that their mean speaks for neither. Only where a distribution is shown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub split: bool,
}

/// How far the raters of one item agree (`LeBreton` & Senter 2008, of rWG under a slight skew).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    None,
    Weak,
    Moderate,
    Strong,
    VeryStrong,
}

/// What is published about one competency.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompetencyFigures {
    pub perspectives: BTreeMap<PerspectiveKey, CompetencyCell>,
    /// None where self or all others is not published for at least half of the items.
    pub gap: Option<Gap>,
    /// Where the means of self and all others stand among those of other clients; see [`crate::norm`].
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub norm: BTreeMap<PerspectiveKey, Standing>,
}

/// What a report is compared with.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NormReference {
    pub source: NormSource,
    /// Of a file's norm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// Whose means a report is compared with.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NormSource {
    /// Other clients of the workspace, as they were there at the close.
    Workspace,
    /// The other clients of one ratings file.
    Cohort,
    /// A norm from a file.
    File,
}

/// A client's place among others, as exact as it may be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// About how many of a hundred others are below, those at the same mean counted half: 1 to 99 in a norm; in steps of
    /// 20 otherwise.
    pub percentile: u32,
    /// Other clients.
    pub among: u32,
    /// Whether they are enough to be called a norm, and not merely a comparison.
    pub is_norm: bool,
}

/// One competency, seen by one perspective.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompetencyCell {
    /// The mean of the published item means; of a block without published items, the mean over all ratings, or the
    /// bound that it reaches.
    pub mean: f64,
    /// The number of items in it.
    pub items: u32,
    /// Where only a bound of the mean is told: which side of `mean` it lies on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
}

/// What is told of a mean that lies near an end of the scale, where it would tell that all raters chose the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    AtLeast,
    AtMost,
}

/// Self against all others, over the items that both have.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// `own` minus `others`; positive where the client rates themselves higher.
    pub value: f64,
    #[serde(rename = "self")]
    pub own: f64,
    pub others: f64,
    pub matched_items: u32,
    pub class: GapClass,
    pub quadrant: Quadrant,
    /// Of a blind spot and a hidden strength: whether leaving out one rater could undo it, in the worst case that the
    /// published figures allow.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tentative: bool,
}

/// Whether the client rates themselves higher than others do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GapClass {
    Over,
    Under,
    Agreement,
}

/// Where a competency stands, by the others' mean and the gap.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quadrant {
    BlindSpot,
    HiddenStrength,
    ConfirmedStrength,
    KnownDevelopmentArea,
}

/// Similarity of the self profile and the others' profile over the competencies (Cronbach & Gleser 1953).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Competencies.
    pub n: u32,
    pub pearson: f64,
    pub d2: f64,
    pub elevation: f64,
    pub scatter: f64,
    pub shape: f64,
}

/// Comments of one perspective to one question, in an order of its own.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentList {
    pub perspective: PerspectiveKey,
    pub texts: Vec<String>,
}
