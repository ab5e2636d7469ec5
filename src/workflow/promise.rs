//! What raters were promised at the launch: it may be made stronger while answers come in, and never weaker.

use parallax_domain::assessment::Step;
use parallax_domain::disclosure::Policy;
use parallax_domain::id::{AssessmentId, WorkspaceId};

use super::WorkflowError;
use crate::app::App;
use crate::keys::Promised;
use crate::store::assessments::Assessment;

/// The highest threshold that can be set: more people than a 360 has raters would only hide everything.
pub const HIGHEST_K: u32 = 50;

/// What is promised to the raters of an assessment.
pub(crate) fn promised(assessment: &Assessment) -> Promised<'_> {
    Promised {
        assessment: assessment.id,
        questionnaire: &assessment.questionnaire,
        policy: &assessment.policy,
        own_groups: &assessment.own_groups,
    }
}

/// Whether a launched assessment still is what its raters were promised.
///
/// # Errors
/// [`WorkflowError::Refused`] if its thresholds, questionnaire or groups were changed by other means than Parallax.
pub fn check(app: &App, assessment: &Assessment) -> Result<(), WorkflowError> {
    let is_kept =
        assessment.promise.as_ref().is_some_and(|stored| app.keys.promise_key().is_kept(stored, &promised(assessment)));
    if is_kept {
        return Ok(());
    }
    Err(WorkflowError::refused(
        "promise",
        "The thresholds, the questionnaire or the groups of this assessment were changed outside of Parallax after its \
         launch, so it no longer is what its raters were promised. Nothing was published. Put the database back from a \
         backup, or start a new assessment.",
    ))
}

/// Raises the fewest people behind a figure of an assessment that is collecting answers. Gives what is promised now.
///
/// # Errors
/// If the number is not higher than now, or the assessment does not collect answers.
pub async fn raise(app: &App, workspace: WorkspaceId, id: AssessmentId, k: u32) -> Result<Policy, WorkflowError> {
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::Raise)?;
    check(app, &assessment)?;
    let now = assessment.policy.k();
    if k <= now {
        return Err(WorkflowError::refused(
            "k",
            format!(
                "Raters were promised at least {now} people behind every figure. That can be raised, never lowered."
            ),
        ));
    }
    let raised = assessment.policy.raised_to(k).ok().filter(|_| k <= HIGHEST_K);
    let raised = raised.ok_or_else(|| {
        WorkflowError::refused("k", format!("Choose a whole number from {} to {HIGHEST_K}.", now + 1))
    })?;
    transaction.set_policy(id, &raised).await?;
    let assessment = Assessment { policy: raised.clone(), ..assessment };
    super::notice::keep(app, &transaction, &assessment, app.clock.now()).await?;
    transaction.commit().await?;
    Ok(raised)
}
