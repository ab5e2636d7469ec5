//! A rater's link in a coach's hands, for people whom mail does not reach.
//!
//! The link in the letter must never be shown to a coach: whoever has it reads the rater's draft, sees whether an answer was
//! recorded, and can answer as the rater. What a coach gets is a link of another kind, which opens nothing. It is a claim:
//! the first who presses its button takes the form over. At that moment every link of this rater that was given out before
//! retires, the coach's and the mailed one, and with them a draft that only those could open; the new link is put into the
//! browser that pressed the button and stands nowhere else. From then on the coach knows no way in.
//!
//! What remains is that a coach can press the button instead of handing the link over, and answer. That cannot be told apart
//! from here, but not be hidden either: the rater then finds a link that does not work, in the chat and in the mail. The page
//! says so to the coach, and the form says to the rater that a coach has seen a link to it.

use parallax_domain::assessment::{AssessmentState, Step};
use parallax_domain::id::{AssessmentId, InvitationId, WorkspaceId};
use parallax_domain::link::{LinkToken, Purpose};

use super::WorkflowError;
use super::collect::{self, Form, Opened};
use crate::app::App;
use crate::catalogue;
use crate::store::invitations::Invitation;

/// What a coach hands over.
pub struct Handed {
    pub invitation: Invitation,
    /// The whole address.
    pub address: String,
    /// A few sentences with the address, in the rater's language.
    pub text: String,
}

/// Shows the link to take over a rater's form, and notes that it was shown. It looks the same whether they have answered or
/// not.
///
/// # Errors
/// If the assessment does not collect answers or there is no such rater.
pub async fn show(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
    rater: InvitationId,
) -> Result<Handed, WorkflowError> {
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::HandLink)?;
    let people = transaction.invitations(id).await?;
    let invitation = people.into_iter().find(|one| one.id == rater).ok_or(WorkflowError::NotFound)?;
    transaction.note_handed_link(rater).await?;
    transaction.commit().await?;
    let address = app.hand_over_address(rater, invitation.link_version);
    let language = catalogue::nearest(&invitation.language);
    let group = app.store.moved_to(rater).await?.unwrap_or_else(|| invitation.group.clone());
    let text = catalogue::text_with(
        &language,
        "handed-text",
        &[
            ("name", invitation.name.to_string().into()),
            ("coach", app.workspace.name.to_string().into()),
            ("client", assessment.client_name.to_string().into()),
            ("minutes", assessment.questionnaire.minutes(&group).into()),
            ("link", address.clone().into()),
        ],
    );
    Ok(Handed { invitation, address, text })
}

/// What a link that was handed over leads to. Nothing changes, and it does not tell whether an answer was recorded.
///
/// # Errors
/// [`WorkflowError::NotFound`] for a link that is cut, altered, used or made up; it does not say which.
pub async fn open(app: &App, link: &LinkToken) -> Result<Box<Form>, WorkflowError> {
    let (Opened::Form(form) | Opened::Recorded(form) | Opened::Declined(form) | Opened::Closed(form)) =
        collect::open_as(app, link, Purpose::HandOver).await?;
    Ok(form)
}

/// Takes the form over: retires every link to it that was given out, and gives the new one, which nobody else knows. None if
/// the assessment is closed.
///
/// # Errors
/// As [`open`].
pub async fn claim(app: &App, link: &LinkToken) -> Result<Option<LinkToken>, WorkflowError> {
    let form = open(app, link).await?;
    if form.assessment.state != AssessmentState::Collecting {
        return Ok(None);
    }
    let Invitation { id, link_version, .. } = form.invitation;
    let transaction = app.store.begin().await?;
    if !transaction.renew_link(id, link_version).await? {
        return Err(WorkflowError::NotFound);
    }
    transaction.commit().await?;
    Ok(Some(LinkToken::derive(app.keys.link_key(), Purpose::Answer, id.as_uuid(), link_version.saturating_add(1))))
}
