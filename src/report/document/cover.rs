//! The cover: what this is, of whom, of which day, and what for.

use serde::Serialize;

use super::reading::Reading;

/// The cover. Name, questionnaire, day and logo are the document's own.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Cover {
    /// What the report is for, and what not.
    pub(in crate::report) purpose: String,
}

pub(super) fn cover(reading: &Reading<'_>) -> Cover {
    Cover { purpose: reading.words.say("guide-purpose") }
}
