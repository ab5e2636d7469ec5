//! Closing an assessment: every sealed answer is opened in memory and counted; what may be published stays, all else
//! goes.

use std::collections::BTreeSet;
use std::time::Duration;

use jiff::Timestamp;
use parallax_domain::answer::{Answer, Opened, ReceiptMark};
use parallax_domain::assessment::Step;
use parallax_domain::disclosure::instrument::{ClosedContribution, RaterRows};
use parallax_domain::disclosure::{Audience, OpenedAnswer, Tally, TallyFault, tally};
use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::reminder::GRACE;
use parallax_domain::report::{Report, Subject};
use parallax_domain::scoring;
use tokio::sync::watch;

use super::WorkflowError;
use super::norm::Norm;
use super::publish::{publish, withheld};
use crate::app::App;
use crate::catalogue::perspective_label;
use crate::keys::PrivateKey;
use crate::store::assessments::Assessment;
use crate::store::outbox::{LetterKind, NewLetter};
use crate::store::{StoreError, Transaction};

/// Closes an assessment. Gives the number of answers that were counted.
///
/// # Errors
/// If it does not collect answers, its key is gone, the store fails, or the report would tell too much together with what
/// was published before; then nothing has changed but the note of why, which the coach reads.
pub async fn close(app: &App, workspace: WorkspaceId, id: AssessmentId) -> Result<usize, WorkflowError> {
    let closed = count_and_publish(app, workspace, id).await;
    if let Err(WorkflowError::Refused { sentence, .. }) = &closed {
        let transaction = app.store.begin().await?;
        transaction.note_refused_close(id, sentence).await?;
        transaction.commit().await?;
    }
    let answers = closed?;
    // The close is done; what follows is taken up again later if it fails or is cut short.
    if let Err(fault) = seal_off(app, id).await {
        tracing::warn!(assessment.id = %id, error = %fault, "a closed assessment is not sealed off yet");
    }
    Ok(answers)
}

/// One transaction, from the sealed answers to the report that the coach can read.
async fn count_and_publish(app: &App, workspace: WorkspaceId, id: AssessmentId) -> Result<usize, WorkflowError> {
    let key = app.keys.private_key(id);
    let norm = Norm::of(app, workspace, id).await?;
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::Close)?;
    super::promise::check(app, &assessment)?;
    let sealed = transaction.sealed_answers(id).await?;
    let answers = sealed.len();
    let Counted { remaining, mut report, receipts, contribution } = count(&assessment, &key?, &sealed)?;
    norm.compare(&assessment, &mut report);
    publish(&transaction, &assessment, Audience::Coach, &remaining).await?;
    transaction.mark_closed(id, &remaining, &report, app.clock.now()).await?;
    transaction.keep_receipts(id, receipts).await?;
    transaction.remove_sealed_answers(id).await?;
    transaction.remove_drafts(id).await?;
    transaction.forget_changes_of_raters(id).await?;
    transaction.rewrite_invitations(id).await?;
    thank(app, &transaction, id).await?;
    if let Some(contribution) = contribution {
        // Last, for closes of one questionnaire wait here for each other.
        add_to_instrument(&transaction, &assessment, &contribution).await?;
    }
    transaction.commit().await?;
    app.letters_queued.notify_waiters();
    Ok(answers)
}

/// Queues a letter of thanks to everybody who was asked: one that went to those who answered would tell who that is.
/// The worker leaves out who declined or wants no letters.
async fn thank(app: &App, transaction: &Transaction, id: AssessmentId) -> Result<(), StoreError> {
    let invitations = transaction.invitations(id).await?;
    let thanks =
        invitations.iter().map(|one| NewLetter { assessment: id, invitation: Some(one.id), kind: LetterKind::Thanks });
    transaction.enqueue(&thanks.collect::<Vec<_>>(), app.clock.now()).await
}

/// What is left of the answers.
struct Counted {
    remaining: Tally,
    report: Report,
    /// Of the answers that were counted.
    receipts: BTreeSet<ReceiptMark>,
    /// To the figures of the questionnaire, if its raters may add anything.
    contribution: Option<ClosedContribution>,
}

fn count(assessment: &Assessment, key: &PrivateKey, sealed: &[Vec<u8>]) -> Result<Counted, WorkflowError> {
    let damaged = |e: String| WorkflowError::Internal(format!("a sealed answer cannot be counted: {e}"));
    let mut opened: Vec<OpenedAnswer> = Vec::with_capacity(sealed.len());
    // A set: it keeps nothing of the order of the answers.
    let mut receipts = BTreeSet::new();
    for blob in sealed {
        let bytes = key.open(blob).map_err(|e| damaged(e.to_string()))?;
        let Opened { answer, receipt } = Answer::from_opened(&bytes).map_err(|e| damaged(e.to_string()))?;
        opened.push(answer);
        receipts.extend(receipt);
    }
    let raters = RaterRows::of(&assessment.questionnaire, &opened);
    // The key of the comments' order is drawn for this close and kept nowhere.
    let remaining = tally(&assessment.questionnaire, &assessment.policy, &assessment.groups(), opened, &rand::random())
        .map_err(|fault| match fault {
            TallyFault::Exposed(exposures) => withheld(assessment, &exposures),
            fault => WorkflowError::Internal(fault.to_string()),
        })?;
    let subject = Subject { key: assessment.id.to_string(), name: assessment.client_name.to_string() };
    let language = &assessment.language;
    let label = |key: &str, groups: &[_]| perspective_label(language, key, groups, &assessment.own_groups);
    let report = scoring::report(&remaining, &assessment.questionnaire, subject, language, &label);
    let contribution = ClosedContribution::of(&assessment.questionnaire, &raters, &remaining);
    Ok(Counted { remaining, report, receipts, contribution })
}

/// Adds to the sums of the questionnaire. A close is not lost for the sake of statistics: if they cannot be added to, that
/// is logged, and they stay as they are.
async fn add_to_instrument(
    transaction: &Transaction,
    assessment: &Assessment,
    contribution: &ClosedContribution,
) -> Result<(), StoreError> {
    let mut sums = match transaction.lock_instrument(assessment.workspace, &assessment.questionnaire).await {
        Ok(sums) => sums,
        Err(fault @ StoreError::Damaged(_)) => {
            tracing::error!(assessment.id = %assessment.id, error = %fault, "a close adds nothing to its questionnaire's figures");
            return Ok(());
        }
        Err(fault) => return Err(fault),
    };
    match sums.add(contribution) {
        Ok(()) => transaction.keep_instrument(assessment.workspace, &sums).await,
        Err(reason) => {
            tracing::warn!(assessment.id = %assessment.id, %reason, "a close adds nothing to its questionnaire's figures");
            Ok(())
        }
    }
}

/// Takes the deleted answers out of the database's files, then destroys the private key.
async fn seal_off(app: &App, id: AssessmentId) -> Result<(), WorkflowError> {
    app.store.compact().await?;
    app.keys.destroy(id)?;
    let transaction = app.store.begin().await?;
    transaction.mark_sealed_off(id).await?;
    Ok(transaction.commit().await?)
}

/// Does what is due: closes assessments whose deadline has passed, with the grace for those who are in the midst of it, and
/// finishes closes that were cut short. Gives the moment of the next close.
///
/// # Errors
/// If the store fails. An assessment that cannot be closed is logged and left open; the next look tries it again.
pub async fn close_due(app: &App) -> Result<Option<Timestamp>, WorkflowError> {
    for id in app.store.not_sealed_off().await? {
        if let Err(fault) = seal_off(app, id).await {
            tracing::warn!(assessment.id = %id, error = %fault, "a closed assessment is not sealed off yet");
        }
    }
    let (due, next) = app.store.due_assessments(app.clock.now().saturating_sub(GRACE).unwrap_or_default()).await?;
    for (workspace, id) in due {
        match close(app, workspace, id).await {
            // Another node or the coach was faster.
            Ok(_) | Err(WorkflowError::WrongState(_)) => {}
            // The coach reads why; the sentence names a group and belongs into no log.
            Err(WorkflowError::Refused { .. }) => {
                tracing::warn!(assessment.id = %id, "a report would tell too much and is not made");
            }
            Err(fault) => tracing::error!(assessment.id = %id, error = %fault, "an assessment could not be closed"),
        }
    }
    Ok(next.and_then(|deadline| deadline.checked_add(GRACE).ok()))
}

/// Closes assessments after their deadlines and reminds their raters before, until it is told to stop.
pub async fn watch_deadlines(app: App, mut stop: watch::Receiver<bool>) {
    /// The longest time between two looks: other nodes may have set a deadline.
    const LOOK: Duration = Duration::from_secs(30);
    while !*stop.borrow() {
        let wait = match look(&app).await {
            Ok(next) => next.map_or(LOOK, |next| {
                let ahead = next.duration_since(app.clock.now());
                Duration::try_from(ahead).unwrap_or(Duration::ZERO).clamp(Duration::from_millis(50), LOOK)
            }),
            Err(fault) => {
                tracing::error!(error = %fault, "deadlines could not be looked after");
                LOOK
            }
        };
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            () = app.deadline_set.notified() => {}
            _ = stop.changed() => {}
        }
    }
}

/// Does what is due and gives the moment at which something is due again.
async fn look(app: &App) -> Result<Option<Timestamp>, WorkflowError> {
    let closes = close_due(app).await?;
    let reminders = super::remind::remind_due(app).await?;
    Ok(closes.into_iter().chain(reminders).min())
}
