//! The last pages: the figures behind the charts, which the document holds, and where the questionnaire comes from.

use serde::Serialize;

use super::reading::Reading;
use super::{Passage, guide};

/// The last pages.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Appendix {
    pub(in crate::report) title: String,
    pub(in crate::report) questionnaire: Passage,
}

pub(super) fn appendix(reading: &Reading<'_>) -> Appendix {
    Appendix {
        title: reading.words.say("appendix-title"),
        questionnaire: Passage {
            title: reading.words.say("guide-questionnaire-title"),
            paragraphs: guide::attribution(reading),
        },
    }
}
