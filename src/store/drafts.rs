//! Drafts that arrive together share a commit, as submissions do. Hundreds of people type at the same time, and each
//! pause of theirs is a draft: one flush of the disk for each of them would make all of them wait.

use parallax_domain::id::InvitationId;
use tokio::sync::{mpsc, oneshot};

use super::{Store, StoreError};

/// Keeps drafts, those that arrive together in one transaction.
#[derive(Clone)]
pub struct Drafts {
    queue: mpsc::Sender<Draft>,
}

struct Draft {
    invitation: InvitationId,
    content: Vec<u8>,
    reply: oneshot::Sender<Result<bool, StoreError>>,
}

/// The most drafts in one transaction.
const BATCH: usize = 64;

impl Drafts {
    /// Starts the task that keeps them; it ends when the last handle is gone. Must be called inside a Tokio runtime.
    pub fn start(store: Store) -> Self {
        let (queue, mut waiting) = mpsc::channel::<Draft>(4 * BATCH);
        tokio::spawn(async move {
            let mut batch = Vec::with_capacity(BATCH);
            // While one batch is being committed the next one gathers.
            while waiting.recv_many(&mut batch, BATCH).await > 0 {
                keep_together(&store, std::mem::take(&mut batch)).await;
            }
        });
        Self { queue }
    }

    /// Keeps the encrypted draft of an invitation, durably. False if the invitation is spent.
    ///
    /// # Errors
    /// If the database fails; then the draft may be kept or not.
    pub(crate) async fn keep(&self, invitation: InvitationId, content: Vec<u8>) -> Result<bool, StoreError> {
        let (reply, answer) = oneshot::channel();
        self.queue.send(Draft { invitation, content, reply }).await.map_err(|_| StoreError::Ended)?;
        answer.await.map_err(|_| StoreError::Ended)?
    }
}

async fn keep_together(store: &Store, mut batch: Vec<Draft>) {
    // Several nodes take the rows in the same order, so that they never wait for each other in a circle. Two drafts of one
    // person stay in the order in which they came.
    batch.sort_by_key(|draft| draft.invitation);
    match keep_all(store, &batch).await {
        Ok(outcomes) => {
            for (draft, kept) in batch.into_iter().zip(outcomes) {
                // A visitor who has gone away needs no answer.
                let _ = draft.reply.send(Ok(kept));
            }
        }
        // One bad row must not take the others with it.
        Err(_) if batch.len() > 1 => {
            for draft in batch {
                let kept = keep_all(store, std::slice::from_ref(&draft)).await;
                let _ = draft.reply.send(kept.map(|kept| kept.first().copied().unwrap_or(false)));
            }
        }
        Err(fault) => {
            if let Some(draft) = batch.pop() {
                let _ = draft.reply.send(Err(fault));
            }
        }
    }
}

async fn keep_all(store: &Store, batch: &[Draft]) -> Result<Vec<bool>, StoreError> {
    let transaction = store.begin().await?;
    let mut outcomes = Vec::with_capacity(batch.len());
    for draft in batch {
        outcomes.push(transaction.put_draft(draft.invitation, draft.content.clone()).await?);
    }
    transaction.commit().await?;
    Ok(outcomes)
}
