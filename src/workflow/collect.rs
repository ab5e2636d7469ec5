//! Collecting answers: opening a link, keeping a draft, submitting once.
//!
//! Opening changes nothing. A submission is acknowledged after its commit; those that arrive together share one.

use data_encoding::HEXLOWER;
use parallax_domain::answer::{AnswerSheet, SheetFault};
use parallax_domain::assessment::AssessmentState;
use parallax_domain::group::Group;
use parallax_domain::id::InvitationId;
use parallax_domain::language::Language;
use parallax_domain::link::{LinkToken, Purpose};
use sha2::{Digest as _, Sha256};

use super::WorkflowError;
use crate::app::App;
use crate::keys::DraftKey;
use crate::store::assessments::Assessment;
pub use crate::store::invitations::Invitation;
use crate::store::submissions::Recording;

/// What a valid link leads to.
pub enum Opened {
    /// The form, to be filled in.
    Form(Box<Form>),
    /// The answer was recorded; it cannot be seen or changed.
    Recorded(Box<Form>),
    /// This rater said that they will not answer, or that the letter was for somebody else. They can still answer.
    Declined(Box<Form>),
    /// The assessment is closed and this rater had not answered.
    Closed(Box<Form>),
}

/// A rater's form.
pub struct Form {
    pub assessment: Assessment,
    pub invitation: Invitation,
    /// How many people of each group were asked.
    pub invited: Vec<(Group, u32)>,
    /// Whether a coach has seen a link to it, to hand it over.
    pub is_link_handed: bool,
    /// Which version of the notice holds; none of what was launched by a program that kept none.
    pub notice_version: Option<u32>,
}

/// Opens a link. Nothing changes.
///
/// # Errors
/// [`WorkflowError::NotFound`] for a link that is cut, altered, retired or made up, or whose assessment no longer keeps its
/// promise; it does not say which.
pub async fn open(app: &App, link: &LinkToken) -> Result<Opened, WorkflowError> {
    open_as(app, link, Purpose::Answer).await
}

/// Opens a link of another purpose that leads to the same form.
pub(super) async fn open_as(app: &App, link: &LinkToken, purpose: Purpose) -> Result<Opened, WorkflowError> {
    let (assessment, invitation) = find(app, link, purpose).await?;
    let (invitation, launched_in) = super::movement::as_met(app, invitation).await?;
    let counts = app.store.group_counts(assessment.id).await?;
    // In the order in which the plan takes them.
    let groups = assessment.groups().into_iter();
    let invited_of = |group: &Group| counts.iter().find(|count| count.group == *group).map_or(0, |count| count.invited);
    let mut invited: Vec<(Group, u32)> = groups.map(|group| (group.clone(), invited_of(&group))).collect();
    if let Some(launched_in) = &launched_in {
        // This rater counts where they are now; of the others nobody is told who was moved.
        for (group, people) in &mut invited {
            *people -= u32::from(group == launched_in).min(*people);
            *people += u32::from(*group == invitation.group);
        }
    }
    let state = assessment.state;
    let is_link_handed = app.store.was_link_handed(invitation.id).await?;
    let notice_version = app.store.notice_versions(assessment.id).await?.first().map(|(version, _)| *version);
    let form = Box::new(Form { assessment, invitation, invited, is_link_handed, notice_version });
    Ok(match state {
        _ if form.invitation.spent => Opened::Recorded(form),
        AssessmentState::Collecting if !form.invitation.is_open() => Opened::Declined(form),
        AssessmentState::Collecting => Opened::Form(form),
        _ => Opened::Closed(form),
    })
}

pub(super) async fn find(
    app: &App,
    link: &LinkToken,
    purpose: Purpose,
) -> Result<(Assessment, Invitation), WorkflowError> {
    let invitation = app.store.invitation(InvitationId::from_uuid(link.claimed_id())).await?;
    // Verified even if there is no such invitation, so that both take the same steps.
    let version = invitation.as_ref().map_or(0, |invitation| invitation.link_version);
    let verdict = link.verify(app.keys.link_key(), purpose, version);
    let invitation = invitation.filter(|_| verdict.is_ok()).ok_or(WorkflowError::NotFound)?;
    let assessment = app.store.assessment_by_proof(invitation.assessment).await?.ok_or(WorkflowError::NotFound)?;
    if matches!(assessment.state, AssessmentState::Draft | AssessmentState::Nominating) {
        return Err(WorkflowError::NotFound);
    }
    // Nobody answers under a promise that was made weaker.
    if assessment.state == AssessmentState::Collecting && super::promise::check(app, &assessment).is_err() {
        tracing::error!(assessment.id = %assessment.id, "an assessment was changed outside of this program");
        return Err(WorkflowError::NotFound);
    }
    Ok((assessment, invitation))
}

/// What this rater has filled in so far. A draft that this link does not open counts as none.
///
/// # Errors
/// If the store fails.
pub async fn load_draft(app: &App, link: &LinkToken, form: &Form) -> Result<AnswerSheet, WorkflowError> {
    let Some(stored) = app.store.draft(form.invitation.id).await? else { return Ok(AnswerSheet::default()) };
    let key = DraftKey::of(link, &app.keys.private_key(form.assessment.id)?);
    let opened = key.open(&stored).ok();
    let sheet: AnswerSheet = opened.and_then(|content| serde_json::from_slice(&content).ok()).unwrap_or_default();
    // Who was moved meanwhile may have filled in what their group is not asked.
    Ok(sheet.asked_of(&form.assessment.questionnaire, &form.invitation.group))
}

/// Keeps what this rater has filled in so far. False if the answer was recorded, or the rater declined, meanwhile.
///
/// # Errors
/// If the store fails.
pub async fn save_draft(app: &App, link: &LinkToken, form: &Form, sheet: &AnswerSheet) -> Result<bool, WorkflowError> {
    let key = DraftKey::of(link, &app.keys.private_key(form.assessment.id)?);
    let content = serde_json::to_vec(sheet).map_err(|e| WorkflowError::Internal(e.to_string()))?;
    let content = key.seal(&content).map_err(|e| WorkflowError::Internal(e.to_string()))?;
    Ok(app.drafts.keep(form.invitation.id, content).await?)
}

/// Whether there are others of this rater's group, and none of them was invited in this language. It goes by who was
/// asked, not by who answers.
///
/// # Errors
/// If the store fails.
pub async fn is_alone_in(app: &App, form: &Form, language: &Language) -> Result<bool, WorkflowError> {
    let invitation = &form.invitation;
    if !invitation.group.is_anonymous() {
        return Ok(false);
    }
    let invited = app.store.invitations(form.assessment.id).await?;
    let mut others =
        invited.iter().filter(|other| other.group == invitation.group && other.id != invitation.id).peekable();
    Ok(others.peek().is_some() && others.all(|other| other.language.primary() != language.primary()))
}

/// What became of a submission.
#[derive(Debug)]
pub enum Submitted {
    /// It is recorded, durably: now, or before by the same page.
    Recorded,
    /// Another submission of this rater was recorded before; it stands.
    RecordedBefore,
    /// This rater declined; nothing was recorded.
    Declined,
    /// The assessment does not take answers any more.
    Closed,
    /// The sheet is not complete; nothing was recorded.
    Faulty(Vec<SheetFault>),
}

/// Records an answer: the invitation is spent if and only if it was not yet, and the answer is sealed.
///
/// `page_key` is the random key of the page that is sent; a repeat of the page counts once.
///
/// # Errors
/// [`WorkflowError::NotFound`] for a link that is not valid. If the store fails the answer may be recorded or not; the same
/// page can be sent again.
pub async fn submit(
    app: &App,
    link: &LinkToken,
    sheet: &AnswerSheet,
    page_key: &str,
) -> Result<Submitted, WorkflowError> {
    let (assessment, invitation) = find(app, link, Purpose::Answer).await?;
    let (invitation, _) = super::movement::as_met(app, invitation).await?;
    let receipt = HEXLOWER.encode(&Sha256::digest(page_key.as_bytes()));
    if let Some(recorded) = &invitation.receipt {
        return Ok(if *recorded == receipt { Submitted::Recorded } else { Submitted::RecordedBefore });
    }
    let Some(public_key) = assessment.public_key.filter(|_| assessment.state == AssessmentState::Collecting) else {
        return Ok(Submitted::Closed);
    };
    if !invitation.is_open() {
        return Ok(Submitted::Declined);
    }
    let answer = match sheet.check(&assessment.questionnaire, &invitation.group) {
        Ok(answer) => answer,
        Err(faults) => return Ok(Submitted::Faulty(faults)),
    };
    let mark = app.keys.receipt_key().issue(assessment.id, page_key).mark();
    let sealed = public_key
        .seal(&answer.to_sealable(&invitation.group, mark))
        .map_err(|e| WorkflowError::Internal(e.to_string()))?;
    Ok(match app.submissions.record(assessment.id, invitation.id, receipt, sealed).await? {
        Recording::Recorded => Submitted::Recorded,
        Recording::RecordedBefore => Submitted::RecordedBefore,
        Recording::Declined => Submitted::Declined,
        Recording::Closed => Submitted::Closed,
    })
}
