//! Handing the report over: the coach reads it first and releases it; then the client can open it.

use parallax_domain::assessment::{AssessmentState, Step};
use parallax_domain::disclosure::Audience;
use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::link::{LinkToken, Purpose};
use parallax_domain::report::Report;

use super::WorkflowError;
use super::publish::publish;
use crate::app::App;
use crate::store::assessments::Assessment;
use crate::store::outbox::{LetterKind, NewLetter};

/// The report, for the coach.
///
/// # Errors
/// If the assessment is not closed yet.
pub async fn read(app: &App, workspace: WorkspaceId, id: AssessmentId) -> Result<(Assessment, Report), WorkflowError> {
    let assessment = super::assessments::read(app, workspace, id).await?;
    assessment.state.allows(Step::ReadReport)?;
    let report = app.store.report(id).await?.ok_or(WorkflowError::NotFound)?;
    Ok((assessment, report))
}

/// Gives the report to the client, for good, and queues the letter that tells them.
///
/// # Errors
/// If there is no report yet, it was released before, or it would tell the client too much together with what they were
/// told before.
pub async fn release(app: &App, workspace: WorkspaceId, id: AssessmentId) -> Result<(), WorkflowError> {
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::Release)?;
    super::promise::check(app, &assessment)?;
    // Whoever wants to change it waits for the assessment that is locked here.
    let layout = super::layout::of(app, &assessment).await?;
    let tally = transaction.tally(id, &assessment.questionnaire).await?.ok_or(WorkflowError::NotFound)?;
    publish(&transaction, &assessment, Audience::Client, &tally).await?;
    let now = app.clock.now();
    transaction.mark_released(id, now).await?;
    // What the client gets is final, its look included.
    transaction.keep_assessment_layout(id, Some(&layout)).await?;
    let letter = NewLetter { assessment: id, invitation: None, kind: LetterKind::ReportReady };
    transaction.enqueue(&[letter], now).await?;
    transaction.commit().await?;
    app.letters_queued.notify_waiters();
    Ok(())
}

/// The released report that a client's link leads to. Nothing changes.
///
/// # Errors
/// [`WorkflowError::NotFound`] if the link is not valid or the report is not released; it does not say which.
pub async fn open(app: &App, link: &LinkToken) -> Result<(Assessment, Report), WorkflowError> {
    let id = AssessmentId::from_uuid(link.claimed_id());
    let assessment = app.store.assessment_by_proof(id).await?;
    let version = assessment.as_ref().map_or(0, |assessment| assessment.report_link_version);
    let verdict = link.verify(app.keys.link_key(), Purpose::ReadReport, version);
    let assessment = assessment
        .filter(|assessment| verdict.is_ok() && assessment.state == AssessmentState::Released)
        .ok_or(WorkflowError::NotFound)?;
    let report = app.store.report(id).await?.ok_or(WorkflowError::NotFound)?;
    Ok((assessment, report))
}
