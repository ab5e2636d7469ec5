//! Launching an assessment.

use std::collections::BTreeSet;

use jiff::Timestamp;
use parallax_domain::assessment::Step;
use parallax_domain::disclosure::{Forecast, GroupForecast, forecast};
use parallax_domain::group::Group;
use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::roster::MANY;

use super::WorkflowError;
use crate::app::App;
use crate::keys::PublicKey;
use crate::store::Transaction;
use crate::store::outbox::{LetterKind, NewLetter};

/// What the report will show of each group, as far as the number of its raters tells.
///
/// # Errors
/// If the assessment is not there.
pub async fn outlook(app: &App, workspace: WorkspaceId, id: AssessmentId) -> Result<Forecast, WorkflowError> {
    let assessment = super::assessments::read(app, workspace, id).await?;
    let counts = app.store.group_counts(id).await?;
    let counts: Vec<(Group, u32)> = assessment
        .groups()
        .into_iter()
        .map(|group| {
            let invited = counts.iter().find(|count| count.group == group).map_or(0, |count| count.invited);
            (group, invited)
        })
        .collect();
    Ok(forecast(&assessment.policy, &counts))
}

/// What is said of an assessment with unusually many raters; none if there are not so many.
pub fn many(outlook: &Forecast) -> Option<String> {
    let raters: u32 = outlook.groups.iter().filter(|group| group.group != Group::Own).map(|group| group.invited).sum();
    (usize::try_from(raters).unwrap_or(usize::MAX) > MANY)
        .then(|| format!("{raters} people are asked about one person; eight to fifteen are usual."))
}

/// Freezes the assessment, makes its key pair, and queues the invitations: all of them or none. Gives their number.
///
/// # Errors
/// [`WorkflowError::Refused`] with the field `accept` if a group will not be shown by itself, or very many people are asked, and
/// `accept` is false.
pub async fn launch(app: &App, workspace: WorkspaceId, id: AssessmentId, accept: bool) -> Result<usize, WorkflowError> {
    launch_together(app, workspace, &[id], accept).await
}

/// Launches several assessments as one programme: all of them or none. A rater of several gets one letter for all.
///
/// # Errors
/// As [`launch`], for the first that cannot be launched.
pub async fn launch_together(
    app: &App,
    workspace: WorkspaceId,
    ids: &[AssessmentId],
    accept: bool,
) -> Result<usize, WorkflowError> {
    // Each once, and on every node in the same order.
    let ids: BTreeSet<AssessmentId> = ids.iter().copied().collect();
    let now = app.clock.now();
    let mut keys = Vec::with_capacity(ids.len());
    for id in &ids {
        check(app, workspace, *id, accept, now).await?;
    }
    for id in ids {
        // The key is durable before the first answer can be sealed to it; a launch that fails here leaves a key that the
        // next one takes.
        keys.push((id, app.keys.make_pair(id)?));
    }
    let transaction = app.store.begin().await?;
    let mut letters = 0;
    for (id, key) in &keys {
        letters += begin(app, &transaction, workspace, *id, key, now).await?;
    }
    transaction.commit().await?;
    app.letters_queued.notify_waiters();
    app.deadline_set.notify_waiters();
    Ok(letters)
}

async fn check(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
    accept: bool,
    now: Timestamp,
) -> Result<(), WorkflowError> {
    let assessment = super::assessments::read(app, workspace, id).await?;
    assessment.state.allows(Step::Launch)?;
    super::nomination::check_launch(app.store.nomination(id).await?)?;
    if assessment.closes_at <= now {
        return Err(WorkflowError::refused(
            "closes_at",
            "The deadline has passed. Make the assessment again with a later one.",
        ));
    }
    let outlook = outlook(app, workspace, id).await?;
    let weak = outlook.groups.iter().find(|group| !group.is_shown_by_itself()).map(GroupForecast::sentence);
    match weak.or_else(|| many(&outlook)) {
        Some(doubt) if !accept => {
            Err(WorkflowError::refused("accept", format!("{doubt} Say that you accept this to launch.")))
        }
        _ => Ok(()),
    }
}

/// The part of a launch that is one transaction with the others. Gives the number of invitations.
async fn begin(
    app: &App,
    transaction: &Transaction,
    workspace: WorkspaceId,
    id: AssessmentId,
    key: &PublicKey,
    now: Timestamp,
) -> Result<usize, WorkflowError> {
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::Launch)?;
    super::nomination::check_launch(transaction.nomination(id).await?)?;
    let invitations = transaction.invitations(id).await?;
    if !invitations.iter().any(|one| one.group != Group::Own) {
        return Err(WorkflowError::refused(
            "raters",
            "There is nobody to ask but the client. Add raters, then launch.",
        ));
    }
    let letters: Vec<NewLetter> = invitations
        .iter()
        .map(|one| NewLetter { assessment: id, invitation: Some(one.id), kind: LetterKind::Invitation })
        .collect();
    let promise = app.keys.promise_key().keep(&super::promise::promised(&assessment));
    transaction.mark_collecting(id, key, &promise).await?;
    super::notice::keep(app, transaction, &assessment, now).await?;
    super::remind::begin(transaction, &assessment, now).await?;
    transaction.enqueue(&letters, now).await?;
    Ok(letters.len())
}

/// Tries letters again that wait because the mail server refused this installation.
///
/// # Errors
/// If the store fails.
pub async fn resume_mail(app: &App) -> Result<(), WorkflowError> {
    app.store.resume_mail().await?;
    app.letters_queued.notify_waiters();
    Ok(())
}
