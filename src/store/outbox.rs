//! The queue of letters: which letter goes to whom, and what became of it. No row holds a link or a text.

use jiff::Timestamp;
use parallax_domain::id::{AssessmentId, InvitationId};

use super::{StoreError, Transaction};

/// Which letter it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum LetterKind {
    /// To a rater: you are asked.
    Invitation,
    /// To a rater who has not answered.
    Reminder,
    /// To the client: the report is released.
    ReportReady,
}

/// A letter to queue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NewLetter {
    pub assessment: AssessmentId,
    /// The rater; none for a letter to the client as reader of the report.
    pub invitation: Option<InvitationId>,
    pub kind: LetterKind,
}

impl Transaction {
    /// Queues letters; they are due now.
    pub async fn enqueue(&self, _letters: &[NewLetter], _now: Timestamp) -> Result<(), StoreError> {
        Ok(())
    }

    /// Raters of an assessment to whom a letter is still on its way (queued, leased, transmitting or to be retried).
    pub async fn raters_with_letters_under_way(
        &self,
        _assessment: AssessmentId,
    ) -> Result<std::collections::BTreeSet<InvitationId>, StoreError> {
        Ok(std::collections::BTreeSet::new())
    }
}
