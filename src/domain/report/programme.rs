//! The report of a programme: figures of several clients together, and the format `parallax.programme/1`.
//!
//! It is made by [`crate::scoring::programme()`] alone. An absent key means *not published*. The format is published as
//! `docs/programme.schema.json`. It names no client.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{CompetencyCell, PerspectiveKey, QuestionnaireReference};
use crate::language::Language;

/// The name and version of the format.
pub const FORMAT: &str = "parallax.programme/1";

/// A programme's report, whole and nothing but it.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[non_exhaustive]
pub struct ProgrammeReport {
    /// [`FORMAT`].
    pub format: String,
    pub questionnaire: QuestionnaireReference,
    pub language: Language,
    /// The clients whose reports it was made from.
    pub clients: u32,
    pub rules: ProgrammeRules,
    /// self, manager, all others; only those of which something is published.
    pub perspectives: Vec<ProgrammePerspective>,
    /// By competency key.
    pub competencies: BTreeMap<String, ProgrammeCompetency>,
    /// By item key.
    pub items: BTreeMap<String, ProgrammeItem>,
}

impl ProgrammeReport {
    /// The report as indented JSON with a line end; equal reports give equal bytes.
    pub fn to_json(&self) -> String {
        #[expect(clippy::expect_used, reason = "figures are finite and keys are texts, which always have a JSON form")]
        let json = serde_json::to_string_pretty(self).expect("a programme has a JSON form");
        json + "\n"
    }
}

/// What is behind every figure.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ProgrammeRules {
    /// The highest threshold that was promised to raters of any client.
    pub k: u32,
    pub fewest_clients: u32,
    /// Distinct people.
    pub fewest_raters: u32,
    /// Share of a competency's items that must be published for it to be.
    pub coverage: f64,
}

/// One column of the report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ProgrammePerspective {
    /// `self`, `manager` or `all_others`.
    pub key: PerspectiveKey,
    /// In the report's language.
    pub label: String,
}

/// What is published about one item.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ProgrammeItem {
    /// The key of its competency.
    pub competency: String,
    pub perspectives: BTreeMap<PerspectiveKey, ProgrammeCell>,
}

/// One item, seen by one perspective. Reverse-scored items are already turned round.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ProgrammeCell {
    /// The mean of the clients' published means, each client counted once.
    pub mean: f64,
    /// The clients in it.
    pub clients: u32,
    /// The ratings behind the clients' means.
    pub ratings: u32,
}

/// What is published about one competency: by perspective, the mean of the published items.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ProgrammeCompetency {
    pub perspectives: BTreeMap<PerspectiveKey, CompetencyCell>,
}
