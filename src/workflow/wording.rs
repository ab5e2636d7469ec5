//! The words of letters. An assessment's letters have the words that the coach gave that assessment, else those of the
//! workspace, else the program's own. They can be changed at any time: they are no promise. What was sent stays.

use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::wording::Wording;

use super::WorkflowError;
use super::accounts::Account;
use crate::app::App;
use crate::store::assessments::Assessment;
use crate::store::trials::NewTrial;
use crate::store::wordings::WordingKey;

/// The words of a workspace; none where they are the program's own.
///
/// # Errors
/// If the store fails.
pub async fn of_workspace(app: &App, workspace: WorkspaceId, key: &WordingKey) -> Result<Wording, WorkflowError> {
    Ok(app.store.workspace_wording(workspace, key).await?.unwrap_or_default())
}

/// The words that an assessment has for itself; none if it keeps to the workspace's.
///
/// # Errors
/// If the store fails.
pub async fn own(app: &App, id: AssessmentId, key: &WordingKey) -> Result<Option<Wording>, WorkflowError> {
    Ok(app.store.assessment_wording(id, key).await?)
}

/// The words in which an assessment's letter goes out.
///
/// # Errors
/// If the store fails.
pub async fn of(app: &App, assessment: &Assessment, key: &WordingKey) -> Result<Wording, WorkflowError> {
    Ok(app.store.wording(assessment.workspace, assessment.id, key).await?)
}

/// Keeps the words of a workspace, for all letters yet to be sent whose assessment has none of its own.
///
/// # Errors
/// If the store fails.
pub async fn keep_for_workspace(
    app: &App,
    workspace: WorkspaceId,
    key: &WordingKey,
    wording: &Wording,
) -> Result<(), WorkflowError> {
    let transaction = app.store.begin().await?;
    transaction.keep_workspace_wording(workspace, key, wording).await?;
    Ok(transaction.commit().await?)
}

/// Gives an assessment words of its own, or, with none, the workspace's again.
///
/// # Errors
/// If there is no such assessment.
pub async fn keep_for_assessment(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
    key: &WordingKey,
    wording: Option<&Wording>,
) -> Result<(), WorkflowError> {
    let transaction = app.store.begin().await?;
    transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    transaction.keep_assessment_wording(id, key, wording).await?;
    Ok(transaction.commit().await?)
}

/// Queues a letter in these words to the coach themselves, in place of the one before.
///
/// # Errors
/// If the store fails.
pub async fn send_test(
    app: &App,
    account: &Account,
    assessment: Option<AssessmentId>,
    key: WordingKey,
    wording: Wording,
) -> Result<(), WorkflowError> {
    let transaction = app.store.begin().await?;
    transaction.queue_trial(&NewTrial { account: account.id, assessment, key, wording }).await?;
    transaction.commit().await?;
    app.letters_queued.notify_waiters();
    Ok(())
}
