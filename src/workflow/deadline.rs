//! The deadline of an assessment that collects answers: it can be moved, to later only.

use jiff::Timestamp;
use parallax_domain::assessment::Step;
use parallax_domain::id::{AssessmentId, WorkspaceId};

use super::WorkflowError;
use crate::app::App;

/// Moves the deadline to a later local date and time in a zone, as often as wanted, until the close. Raters who have not
/// answered read it on their page and in the next reminder, which says that it was moved. Gives the new deadline.
///
/// # Errors
/// [`WorkflowError::Refused`] if it cannot be a deadline or is not later than now; [`WorkflowError::WrongState`] before the
/// launch and after the close.
pub async fn extend(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
    local: &str,
    zone: &str,
) -> Result<Timestamp, WorkflowError> {
    let now = app.clock.now();
    let transaction = app.store.begin().await?;
    let mut assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::Extend)?;
    let (closes_at, time_zone) = super::assessments::deadline(local, zone, now)?;
    let old = assessment.closes_at;
    if closes_at <= old {
        return Err(WorkflowError::refused(
            "closes_at",
            "That is not later than the deadline that raters know. Choose a later one; to end earlier, close the \
             assessment.",
        ));
    }
    transaction.set_deadline(id, closes_at, &time_zone).await?;
    (assessment.closes_at, assessment.time_zone) = (closes_at, time_zone);
    super::remind::follow(&transaction, &assessment, old, now).await?;
    transaction.commit().await?;
    app.deadline_set.notify_waiters();
    Ok(closes_at)
}
