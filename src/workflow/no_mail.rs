//! Asking for no more mail: about one assessment, or from a workspace at all. It stops letters and takes no right away.
//!
//! The link for it is one of its own: it opens no form, and the link of a form stops no letters. The coach sees of each
//! person whether they get mail, never whether they have answered.

use std::collections::BTreeSet;

use parallax_domain::id::{InvitationId, WorkspaceId};
use parallax_domain::language::Language;
use parallax_domain::link::{LinkToken, Purpose};
use parallax_domain::text::Name;

use super::WorkflowError;
use crate::app::App;
use crate::store::assessments::Assessment;
use crate::store::invitations::Invitation;

/// Which letters are meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    /// Those about one assessment.
    Assessment,
    /// All of the workspace, to this address.
    Workspace,
}

/// Whoever holds the link, and what they asked for so far.
#[derive(Clone, Debug)]
pub struct Choice {
    pub client: Name,
    pub language: Language,
    /// What was stopped; none if letters are sent.
    pub stopped: Option<Scope>,
}

/// Reads what was asked for. Nothing changes.
///
/// # Errors
/// [`WorkflowError::NotFound`] for a link that is cut, altered, retired or made up; it does not say which.
pub async fn read(app: &App, link: &LinkToken) -> Result<Choice, WorkflowError> {
    let (assessment, invitation) = find(app, link).await?;
    let stopped = if app.takes_mail(assessment.workspace, &invitation.email).await? {
        invitation.mail_stopped.then_some(Scope::Assessment)
    } else {
        Some(Scope::Workspace)
    };
    Ok(Choice { client: assessment.client_name, language: invitation.language, stopped })
}

/// Stops letters. To stop them again changes nothing.
///
/// # Errors
/// As [`read`].
pub async fn stop(app: &App, link: &LinkToken, scope: Scope) -> Result<(), WorkflowError> {
    let (assessment, invitation) = find(app, link).await?;
    let transaction = app.store.begin().await?;
    match scope {
        Scope::Assessment => transaction.stop_mail(invitation.id, true).await?,
        Scope::Workspace => {
            let mark = app.keys.address_key().mark(assessment.workspace, &invitation.email);
            transaction.note_without_mail(assessment.workspace, &mark, true).await?;
        }
    }
    Ok(transaction.commit().await?)
}

/// Lets letters go to this person again, those about this assessment and all others.
///
/// # Errors
/// As [`read`].
pub async fn resume(app: &App, link: &LinkToken) -> Result<(), WorkflowError> {
    let (assessment, invitation) = find(app, link).await?;
    let mark = app.keys.address_key().mark(assessment.workspace, &invitation.email);
    let transaction = app.store.begin().await?;
    transaction.stop_mail(invitation.id, false).await?;
    transaction.note_without_mail(assessment.workspace, &mark, false).await?;
    Ok(transaction.commit().await?)
}

async fn find(app: &App, link: &LinkToken) -> Result<(Assessment, Invitation), WorkflowError> {
    let invitation = app.store.invitation(InvitationId::from_uuid(link.claimed_id())).await?;
    // Verified even if there is no such invitation, so that both take the same steps.
    let version = invitation.as_ref().map_or(0, |invitation| invitation.link_version);
    let verdict = link.verify(app.keys.link_key(), Purpose::OptOut, version);
    let invitation = invitation.filter(|_| verdict.is_ok()).ok_or(WorkflowError::NotFound)?;
    let assessment = app.store.assessment_by_proof(invitation.assessment).await?.ok_or(WorkflowError::NotFound)?;
    Ok((assessment, invitation))
}

/// Those of these people to whom no letter may be sent because they asked for none.
///
/// # Errors
/// If the store fails.
pub async fn among(
    app: &App,
    workspace: WorkspaceId,
    people: &[Invitation],
) -> Result<BTreeSet<InvitationId>, WorkflowError> {
    let mark = |one: &Invitation| app.keys.address_key().mark(workspace, &one.email);
    let marks: Vec<String> = people.iter().map(mark).collect();
    let without: BTreeSet<String> = app.store.without_mail(workspace, &marks).await?.into_iter().collect();
    let asked_for_none = |(one, mark): &(&Invitation, &String)| one.mail_stopped || without.contains(*mark);
    Ok(people.iter().zip(&marks).filter(asked_for_none).map(|(one, _)| one.id).collect())
}
