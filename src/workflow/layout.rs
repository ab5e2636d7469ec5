//! How reports look. An assessment's report looks as the workspace has it, unless the coach gave it a look of its own; what
//! the client has received does not change any more.

use parallax_domain::assessment::Step;
use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::layout::Layout;

use super::WorkflowError;
use crate::app::App;
use crate::store::assessments::Assessment;

/// The layout of a workspace.
///
/// # Errors
/// If the store fails.
pub async fn of_workspace(app: &App, workspace: WorkspaceId) -> Result<Layout, WorkflowError> {
    Ok(app.store.workspace_layout(workspace).await?.unwrap_or_default())
}

/// The layout that an assessment has for itself; none if it keeps to the workspace's.
///
/// # Errors
/// If the store fails.
pub async fn own(app: &App, id: AssessmentId) -> Result<Option<Layout>, WorkflowError> {
    Ok(app.store.assessment_layout(id).await?)
}

/// The layout in which an assessment's report is drawn.
///
/// # Errors
/// If the store fails.
pub async fn of(app: &App, assessment: &Assessment) -> Result<Layout, WorkflowError> {
    match own(app, assessment.id).await? {
        Some(layout) => Ok(layout),
        None => of_workspace(app, assessment.workspace).await,
    }
}

/// Keeps the layout of a workspace: for all reports that have none of their own and that no client has yet.
///
/// # Errors
/// If the store fails.
pub async fn keep_for_workspace(app: &App, workspace: WorkspaceId, layout: &Layout) -> Result<(), WorkflowError> {
    let transaction = app.store.begin().await?;
    transaction.keep_workspace_layout(workspace, layout).await?;
    Ok(transaction.commit().await?)
}

/// Gives an assessment's report a look of its own, or, with none, the workspace's again.
///
/// # Errors
/// If there is no such assessment, or its report was released.
pub async fn keep_for_assessment(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
    layout: Option<&Layout>,
) -> Result<(), WorkflowError> {
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::ChangeLayout)?;
    transaction.keep_assessment_layout(id, layout).await?;
    Ok(transaction.commit().await?)
}
