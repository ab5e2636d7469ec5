//! The raters of an assessment, before its launch.

use jiff::tz::TimeZone;
use parallax_domain::assessment::Step;
use parallax_domain::fault::quoted;
use parallax_domain::group::Group;
use parallax_domain::id::{AssessmentId, InvitationId, WorkspaceId};
use parallax_domain::roster::{MAX_RATERS, Roster};
use parallax_domain::standing::Standing;
use uuid::Uuid;

use super::WorkflowError;
use crate::app::App;
use crate::store::invitations::Invitation;

/// What an import did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Imported {
    pub new: usize,
    /// People who were on the list already, in the same group.
    pub unchanged: usize,
}

/// The raters of an assessment, by group and name.
///
/// # Errors
/// If the assessment is not there.
pub async fn list(app: &App, workspace: WorkspaceId, id: AssessmentId) -> Result<Vec<Invitation>, WorkflowError> {
    super::assessments::read(app, workspace, id).await?;
    Ok(app.store.invitations(id).await?)
}

/// Adds the people of a list: all of them, or none and a sentence.
///
/// # Errors
/// [`WorkflowError::Refused`] if somebody is on the list who cannot be; [`WorkflowError::WrongState`] after the launch.
pub async fn import(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
    roster: &Roster,
) -> Result<Imported, WorkflowError> {
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::ChangeRaters)?;
    let present = transaction.invitations(id).await?;
    let mut new = Vec::new();
    let mut unchanged = 0;
    for entry in &roster.entries {
        let refused =
            |sentence: String| Err(WorkflowError::refused("raters", format!("Line {}: {sentence}", entry.line)));
        let is_client = entry.email.identity() == assessment.client_email.identity();
        if is_client != (entry.group == Group::Own) {
            return refused(if is_client {
                format!(
                    "{} is the client and cannot also be in the group {}. Take the line out.",
                    entry.email, entry.group
                )
            } else {
                format!(
                    "Only the client ({}) rates as self. Give {} another group.",
                    assessment.client_email, entry.email
                )
            });
        }
        if let Some(zone) = &entry.time_zone
            && TimeZone::get(zone).is_err()
        {
            return refused(format!(
                "{} is not a time zone. Write it as Europe/Berlin, or leave it empty for the assessment's own.",
                quoted(zone)
            ));
        }
        match present.iter().find(|one| one.email.identity() == entry.email.identity()) {
            Some(one) if one.group == entry.group => unchanged += 1,
            Some(one) => {
                return refused(format!(
                    "{} is already in the group {}. Remove them there first, or leave them out here.",
                    entry.email, one.group
                ));
            }
            None => new.push(Invitation {
                id: InvitationId::from_uuid(Uuid::new_v4()),
                assessment: id,
                name: entry.name.clone(),
                email: entry.email.clone(),
                group: entry.group.clone(),
                language: entry.language.clone(),
                link_version: 1,
                spent: false,
                receipt: None,
                standing: Standing::Asked,
                mail_stopped: false,
                time_zone: entry.time_zone.clone(),
            }),
        }
    }
    let managers = present.iter().chain(&new).filter(|one| one.group == Group::Manager).count();
    if managers > 1 {
        return Err(WorkflowError::refused(
            "raters",
            "There is a manager already. A manager is shown by themselves, so there can be only one; \
             put the other into the group other.",
        ));
    }
    if present.len() + new.len() > MAX_RATERS {
        return Err(WorkflowError::refused(
            "raters",
            format!("That would be {} raters; an assessment has at most {MAX_RATERS}.", present.len() + new.len()),
        ));
    }
    transaction.add_invitations(&new).await?;
    transaction.commit().await?;
    Ok(Imported { new: new.len(), unchanged })
}

/// Takes a rater off the list.
///
/// # Errors
/// After the launch, or if it is the client.
pub async fn remove(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
    rater: InvitationId,
) -> Result<(), WorkflowError> {
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::ChangeRaters)?;
    let present = transaction.invitations(id).await?;
    let one = present.iter().find(|one| one.id == rater).ok_or(WorkflowError::NotFound)?;
    if one.group == Group::Own {
        return Err(WorkflowError::refused("raters", "The client rates themselves and cannot be taken off the list."));
    }
    transaction.remove_invitation(id, rater).await?;
    Ok(transaction.commit().await?)
}
