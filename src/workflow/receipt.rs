//! Receipts: what a rater can find out later about their answer, and nobody else about anybody.

use jiff::Timestamp;
use parallax_domain::id::AssessmentId;
use parallax_domain::text::Name;

use super::WorkflowError;
use crate::app::App;

/// What a receipt stands for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Its answer was counted, once, when this assessment closed.
    Counted { client: Name, closed_at: Timestamp, time_zone: String },
    /// It was issued here, and no answer with it was counted: not yet, or its assessment is gone.
    NotCounted,
    /// It was not issued here.
    Unknown,
}

/// The receipt of a page that was recorded, to be shown to whoever sent it.
pub fn issued(app: &App, assessment: AssessmentId, page_key: &str) -> String {
    app.keys.receipt_key().issue(assessment, page_key).expose()
}

/// Says what a receipt stands for, as far as the close tells: until then answers are sealed, and nobody looks into them.
///
/// # Errors
/// If the store fails.
pub async fn check(app: &App, typed: &str) -> Result<Verdict, WorkflowError> {
    let Ok(receipt) = app.keys.receipt_key().read(typed) else { return Ok(Verdict::Unknown) };
    let Some(id) = app.store.counted_in(&receipt.mark()).await? else { return Ok(Verdict::NotCounted) };
    let assessment = app.store.assessment_by_proof(id).await?.ok_or(WorkflowError::NotFound)?;
    let closed_at = assessment.closed_at.unwrap_or(assessment.closes_at);
    Ok(Verdict::Counted { client: assessment.client_name, closed_at, time_zone: assessment.time_zone })
}
