//! Correcting a rater's name, and putting them into another group. What a move may tell is reasoned out in
//! [`parallax_domain::movement`].

use parallax_domain::assessment::Step;
use parallax_domain::group::Group;
use parallax_domain::id::{AssessmentId, InvitationId, WorkspaceId};
use parallax_domain::movement::{Holds, may_move};
use parallax_domain::text::Name;

use super::WorkflowError;
use crate::app::App;
use crate::store::assessments::Assessment;
use crate::store::invitations::Invitation;

/// A rater as their coach sees them.
pub struct Rater {
    /// With the group in which they were invited.
    pub invitation: Invitation,
    /// The group of an answer that comes from now on, if it is another one.
    pub moved_to: Option<Group>,
}

/// One rater of an assessment.
///
/// # Errors
/// If they are not there.
pub async fn rater(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
    rater: InvitationId,
) -> Result<Rater, WorkflowError> {
    let people = super::raters::list(app, workspace, id).await?;
    let invitation = people.into_iter().find(|one| one.id == rater).ok_or(WorkflowError::NotFound)?;
    Ok(Rater { moved_to: app.store.moved_to(rater).await?, invitation })
}

/// The groups that a rater of this group may be put into, their own included; none for the client.
pub fn choices(assessment: &Assessment, from: &Group) -> Vec<Group> {
    if *from == Group::Own {
        return Vec::new();
    }
    assessment.groups().into_iter().filter(|to| may_move(assessment.state, from, to).is_ok()).collect()
}

/// When a correction holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Corrected {
    AtOnce,
    /// An answer that is there already stays where it is.
    FromNowOn,
}

/// Corrects a rater's name and, if one is given, their group.
///
/// # Errors
/// [`WorkflowError::Refused`] with the field `name` or `group`; never because the rater has answered.
pub async fn correct(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
    rater: InvitationId,
    name: &str,
    group: Option<Group>,
) -> Result<Corrected, WorkflowError> {
    let name =
        Name::parse(name).map_err(|why| WorkflowError::refused("name", format!("The name cannot be used: {why}.")))?;
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::CorrectRater)?;
    let people = transaction.invitations(id).await?;
    let one = people.iter().find(|one| one.id == rater).ok_or(WorkflowError::NotFound)?;
    let to = group.unwrap_or_else(|| one.group.clone());
    if !assessment.groups().contains(&to) {
        return Err(WorkflowError::refused("group", "Choose one of the groups of this assessment."));
    }
    let holds = may_move(assessment.state, &one.group, &to)
        .map_err(|why| WorkflowError::refused("group", format!("{why}.")))?;
    let is_managed = people.iter().any(|other| other.group == Group::Manager && other.id != rater);
    if to == Group::Manager && is_managed {
        return Err(WorkflowError::refused(
            "group",
            "There is a manager already. A manager is shown by themselves, so there can be only one.",
        ));
    }
    if name != one.name {
        transaction.set_rater_name(id, rater, &name).await?;
    }
    let is_moved = match holds {
        Holds::Always => {
            if to != one.group {
                transaction.set_rater_group(id, rater, &to).await?;
            }
            false
        }
        Holds::FromNowOn => {
            let before = transaction.moved_to(rater).await?;
            let now = Some(&to).filter(|to| **to != one.group);
            transaction.set_move(rater, now).await?;
            before.as_ref() != now
        }
    };
    transaction.commit().await?;
    Ok(if is_moved { Corrected::FromNowOn } else { Corrected::AtOnce })
}

/// The invitation as its rater meets it: in the group that they were moved into, if they have not answered. Also gives the
/// group of the launch, if it is another one.
///
/// # Errors
/// If the store fails.
pub(super) async fn as_met(
    app: &App,
    mut invitation: Invitation,
) -> Result<(Invitation, Option<Group>), WorkflowError> {
    if invitation.spent {
        return Ok((invitation, None));
    }
    let Some(to) = app.store.moved_to(invitation.id).await? else { return Ok((invitation, None)) };
    let launched_in = std::mem::replace(&mut invitation.group, to);
    Ok((invitation, Some(launched_in)))
}
