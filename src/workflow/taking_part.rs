//! Declining, and saying that a letter came to the wrong address; what the coach learns of it, and what they can do.

use parallax_domain::assessment::Step;
use parallax_domain::group::Group;
use parallax_domain::id::{AssessmentId, InvitationId, WorkspaceId};
use parallax_domain::link::{LinkToken, Purpose};
use parallax_domain::standing::{Declines, Standing, declines};
use parallax_domain::text::{EmailAddress, Name};

use super::{WorkflowError, collect};
use crate::app::App;
use crate::store::assessments::Assessment;
use crate::store::invitations::Invitation;
use crate::store::outbox::{LetterKind, NewLetter};

/// What became of what somebody said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Said {
    Noted,
    /// Their answer is recorded, and stands.
    Answered,
    /// The assessment takes no answers any more, so nothing can be declined.
    Closed,
}

/// Whether a rater of this group is offered to decline. The client talks to their coach.
pub fn may_decline(group: &Group) -> bool {
    *group != Group::Own
}

/// Notes what the holder of a link says about taking part: that they decline, or that they answer after all.
///
/// # Errors
/// [`WorkflowError::NotFound`] for a link that is not valid.
pub async fn say(app: &App, link: &LinkToken, standing: Standing) -> Result<Said, WorkflowError> {
    let (assessment, invitation) = collect::find(app, link, Purpose::Answer).await?;
    if !may_decline(&invitation.group) && standing != Standing::Asked {
        return Err(WorkflowError::refused("standing", "The client cannot decline here: please talk to your coach."));
    }
    let transaction = app.store.begin().await?;
    if !transaction.is_collecting(assessment.id).await? {
        return Ok(if invitation.spent { Said::Answered } else { Said::Closed });
    }
    if !transaction.set_standing(invitation.id, standing).await? {
        return Ok(Said::Answered);
    }
    transaction.commit().await?;
    Ok(Said::Noted)
}

/// What the coach may know of those who declined.
///
/// # Errors
/// If the store fails.
pub async fn declined(app: &App, assessment: &Assessment) -> Result<Declines, WorkflowError> {
    let invited = app.store.invitations(assessment.id).await?;
    Ok(declines(&assessment.policy, invited.iter().map(|one| (&one.group, one.standing))))
}

/// Somebody who cannot be reached: their address is said to be somebody else's, or letters to it come back.
pub struct Unreached {
    pub invitation: Invitation,
    /// Whether whoever has the address says that it is not theirs; else mail servers refuse it.
    pub is_somebody_else: bool,
}

/// The person who cannot be reached at their address.
///
/// # Errors
/// [`WorkflowError::NotFound`] if there is no such person, or nothing is known to be wrong with the address.
pub async fn unreached(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
    rater: InvitationId,
) -> Result<Unreached, WorkflowError> {
    super::assessments::read(app, workspace, id).await?;
    let invitation = app.store.invitation(rater).await?.filter(|one| one.assessment == id);
    let invitation = invitation.ok_or(WorkflowError::NotFound)?;
    let is_somebody_else = invitation.standing == Standing::WrongPerson;
    if is_somebody_else || app.store.address_failed(rater).await? {
        return Ok(Unreached { invitation, is_somebody_else });
    }
    Err(WorkflowError::NotFound)
}

/// Reads a corrected name and address.
///
/// # Errors
/// The fields that are wrong, with what to say beside each.
pub fn check(name: &str, email: &str) -> Result<(Name, EmailAddress), Vec<(&'static str, String)>> {
    match (Name::parse(name), EmailAddress::parse(email)) {
        (Ok(name), Ok(email)) => Ok((name, email)),
        (name, email) => {
            let name = name.err().map(|why| ("name", format!("This name cannot be used: {why}.")));
            let email = email.err().map(|why| ("email", format!("This address cannot be used: {why}.")));
            Err(name.into_iter().chain(email).collect())
        }
    }
}

/// Corrects the name and address of somebody who cannot be reached at the one that they have. The links that were sent are
/// retired, and a new invitation is queued: even if an answer was given by a link that was handed over, for that there is
/// none would tell of it.
///
/// Only for them: nobody who could have been reached is taken the right to answer.
///
/// # Errors
/// [`WorkflowError::Refused`] with the field `email` if the address is another one's, or the same as before.
pub async fn correct(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
    rater: InvitationId,
    name: &Name,
    email: &EmailAddress,
) -> Result<(), WorkflowError> {
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::CorrectAddress)?;
    let invited = transaction.invitations(id).await?;
    let failed = transaction.failed_addresses(id).await?;
    let is_unreached = |one: &&Invitation| one.standing == Standing::WrongPerson || failed.contains(&one.id);
    let one = invited.iter().find(|one| one.id == rater).filter(is_unreached).ok_or(WorkflowError::NotFound)?;
    let refused = |sentence: String| Err(WorkflowError::refused("email", sentence));
    if one.email.identity() == email.identity() {
        return refused("This is the address that does not reach them. Give another one.".to_owned());
    }
    if assessment.client_email.identity() == email.identity() {
        return refused(format!("This is the client’s address. Give that of {name}."));
    }
    if transaction.has_address(id, email, rater).await? {
        return refused("Somebody else of this assessment has this address. Give another one.".to_owned());
    }
    transaction.correct_address(id, rater, name, email).await?;
    if !transaction.has_waiting_invitation(id, rater).await? {
        let letter = NewLetter { assessment: id, invitation: Some(rater), kind: LetterKind::Invitation };
        transaction.enqueue(&[letter], app.clock.now()).await?;
    }
    transaction.commit().await?;
    app.letters_queued.notify_waiters();
    Ok(())
}
