//! Submissions that arrive together share a commit: one flush of the disk for all of them.

use parallax_domain::id::{AssessmentId, InvitationId};
use tokio::sync::{mpsc, oneshot};

use super::{Store, StoreError};

/// What became of a submission.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Recording {
    /// It is recorded, durably: now, or before with the same receipt.
    Recorded,
    /// Another submission of this rater was recorded before; it stands.
    RecordedBefore,
    /// The rater declined; nothing is recorded.
    Declined,
    /// The assessment does not take answers any more.
    Closed,
}

/// Records submissions, those that arrive together in one transaction.
#[derive(Clone)]
pub struct Submissions {
    queue: mpsc::Sender<Submission>,
}

struct Submission {
    assessment: AssessmentId,
    invitation: InvitationId,
    receipt: String,
    sealed: Vec<u8>,
    reply: oneshot::Sender<Result<Recording, StoreError>>,
}

/// The most submissions in one transaction.
const BATCH: usize = 128;

impl Submissions {
    /// Starts the task that records; it ends when the last handle is gone. Must be called inside a Tokio runtime.
    pub fn start(store: Store) -> Self {
        let (queue, mut waiting) = mpsc::channel::<Submission>(4 * BATCH);
        tokio::spawn(async move {
            let mut batch = Vec::with_capacity(BATCH);
            // While one batch is being committed the next one gathers.
            while waiting.recv_many(&mut batch, BATCH).await > 0 {
                record_together(&store, std::mem::take(&mut batch)).await;
            }
        });
        Self { queue }
    }

    /// Records one sealed answer, durably, and spends its invitation.
    ///
    /// # Errors
    /// If the database fails; then the answer may be recorded or not, and the same receipt can be sent again.
    pub(crate) async fn record(
        &self,
        assessment: AssessmentId,
        invitation: InvitationId,
        receipt: String,
        sealed: Vec<u8>,
    ) -> Result<Recording, StoreError> {
        let (reply, answer) = oneshot::channel();
        let submission = Submission { assessment, invitation, receipt, sealed, reply };
        self.queue.send(submission).await.map_err(|_| StoreError::Ended)?;
        answer.await.map_err(|_| StoreError::Ended)?
    }
}

async fn record_together(store: &Store, mut batch: Vec<Submission>) {
    // Several nodes take the rows in the same order, so that they never wait for each other in a circle.
    batch.sort_by_key(|submission| (submission.assessment, submission.invitation));
    match record_all(store, &batch).await {
        Ok(outcomes) => {
            for (submission, outcome) in batch.into_iter().zip(outcomes) {
                // A visitor who has gone away learns it from their next visit.
                let _ = submission.reply.send(Ok(outcome));
            }
        }
        Err(_) if batch.len() > 1 => {
            // One bad row must not take the others with it.
            for submission in batch {
                let outcome = record_all(store, std::slice::from_ref(&submission)).await;
                let outcome = outcome.map(|mut outcomes| outcomes.pop().unwrap_or(Recording::Closed));
                let _ = submission.reply.send(outcome);
            }
        }
        Err(fault) => {
            if let Some(submission) = batch.pop() {
                let _ = submission.reply.send(Err(fault));
            }
        }
    }
}

async fn record_all(store: &Store, batch: &[Submission]) -> Result<Vec<Recording>, StoreError> {
    let transaction = store.begin().await?;
    let mut outcomes = Vec::with_capacity(batch.len());
    let mut sealed = Vec::with_capacity(batch.len());
    let mut open: Option<(AssessmentId, bool)> = None;
    for submission in batch {
        let is_open = match open {
            Some((assessment, is_open)) if assessment == submission.assessment => is_open,
            _ => transaction.is_collecting(submission.assessment).await?,
        };
        open = Some((submission.assessment, is_open));
        outcomes.push(if is_open && transaction.spend(submission.invitation, &submission.receipt).await? {
            sealed.push((submission.assessment, submission.sealed.clone()));
            Recording::Recorded
        } else {
            match transaction.receipt(submission.invitation).await? {
                Some(receipt) if receipt == submission.receipt => Recording::Recorded,
                Some(_) => Recording::RecordedBefore,
                None if is_open => Recording::Declined,
                None => Recording::Closed,
            }
        });
    }
    if !sealed.is_empty() {
        transaction.add_sealed_answers(sealed).await?;
    }
    transaction.commit().await?;
    Ok(outcomes)
}
