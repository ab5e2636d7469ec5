//! Closing an assessment: every sealed answer is opened in memory and counted; what may be published stays, all else
//! goes.

use std::time::Duration;

use jiff::Timestamp;
use parallax_domain::answer::Answer;
use parallax_domain::assessment::Step;
use parallax_domain::disclosure::{OpenedAnswer, tally};
use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::report::{Report, Subject};
use parallax_domain::scoring;
use tokio::sync::watch;

use super::WorkflowError;
use super::norm::Norm;
use crate::app::App;
use crate::catalogue::perspective_label;
use crate::keys::PrivateKey;
use crate::store::assessments::Assessment;

/// Closes an assessment. Gives the number of answers that were counted.
///
/// # Errors
/// If it does not collect answers, its key is gone, or the store fails; then nothing has changed.
pub async fn close(app: &App, workspace: WorkspaceId, id: AssessmentId) -> Result<usize, WorkflowError> {
    let key = app.keys.private_key(id);
    let norm = Norm::of(app, workspace, id).await?;
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::Close)?;
    let sealed = transaction.sealed_answers(id).await?;
    let answers = sealed.len();
    let (remaining, mut report) = count(&assessment, &key?, &sealed)?;
    norm.compare(&assessment, &mut report);
    transaction.mark_closed(id, &remaining, &report, app.clock.now()).await?;
    transaction.remove_sealed_answers(id).await?;
    transaction.remove_drafts(id).await?;
    transaction.rewrite_invitations(id).await?;
    transaction.commit().await?;
    // The close is done; what follows is taken up again later if it fails or is cut short.
    if let Err(fault) = seal_off(app, id).await {
        tracing::warn!(assessment.id = %id, error = %fault, "a closed assessment is not sealed off yet");
    }
    Ok(answers)
}

fn count(
    assessment: &Assessment,
    key: &PrivateKey,
    sealed: &[Vec<u8>],
) -> Result<(parallax_domain::disclosure::Tally, Report), WorkflowError> {
    let damaged = |e: String| WorkflowError::Internal(format!("a sealed answer cannot be counted: {e}"));
    let opened = sealed
        .iter()
        .map(|blob| {
            let bytes = key.open(blob).map_err(|e| damaged(e.to_string()))?;
            Answer::from_opened(&bytes).map_err(|e| damaged(e.to_string()))
        })
        .collect::<Result<Vec<OpenedAnswer>, WorkflowError>>()?;
    // The key of the comments' order is drawn for this close and kept nowhere.
    let remaining = tally(&assessment.questionnaire, &assessment.policy, &assessment.groups(), opened, &rand::random())
        .map_err(|e| WorkflowError::Internal(e.to_string()))?;
    let subject = Subject { key: assessment.id.to_string(), name: assessment.client_name.to_string() };
    let language = &assessment.language;
    let label = |key: &str, groups: &[_]| perspective_label(language, key, groups, &assessment.own_groups);
    let report = scoring::report(&remaining, &assessment.questionnaire, subject, language, &label);
    Ok((remaining, report))
}

/// Takes the deleted answers out of the database's files, then destroys the private key.
async fn seal_off(app: &App, id: AssessmentId) -> Result<(), WorkflowError> {
    app.store.compact().await?;
    app.keys.destroy(id)?;
    let transaction = app.store.begin().await?;
    transaction.mark_sealed_off(id).await?;
    Ok(transaction.commit().await?)
}

/// Does what is due: closes assessments whose deadline has passed and finishes closes that were cut short. Gives the next
/// deadline.
///
/// # Errors
/// If the store fails. An assessment that cannot be closed is logged and left open.
pub async fn close_due(app: &App) -> Result<Option<Timestamp>, WorkflowError> {
    for id in app.store.not_sealed_off().await? {
        if let Err(fault) = seal_off(app, id).await {
            tracing::warn!(assessment.id = %id, error = %fault, "a closed assessment is not sealed off yet");
        }
    }
    let (due, next) = app.store.due_assessments(app.clock.now()).await?;
    for (workspace, id) in due {
        match close(app, workspace, id).await {
            // Another node or the coach was faster.
            Ok(_) | Err(WorkflowError::WrongState(_)) => {}
            Err(fault) => tracing::error!(assessment.id = %id, error = %fault, "an assessment could not be closed"),
        }
    }
    Ok(next)
}

/// Closes assessments at their deadlines until it is told to stop.
pub async fn watch_deadlines(app: App, mut stop: watch::Receiver<bool>) {
    /// The longest time between two looks: other nodes may have set a deadline.
    const LOOK: Duration = Duration::from_secs(30);
    while !*stop.borrow() {
        let wait = match close_due(&app).await {
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
