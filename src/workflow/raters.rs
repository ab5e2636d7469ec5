//! The raters of an assessment, before its launch.

use data_encoding::BASE32_NOPAD;
use jiff::tz::TimeZone;
use parallax_domain::assessment::Step;
use parallax_domain::fault::Faults;
use parallax_domain::group::Group;
use parallax_domain::id::{AssessmentId, InvitationId, WorkspaceId};
use parallax_domain::roster::{Around, Decisions, Doubt, List, Person, Refusal, Review, Roster, RosterEntry};
use parallax_domain::standing::Standing;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::WorkflowError;
use crate::app::App;
use crate::store::Transaction;
use crate::store::assessments::Assessment;
use crate::store::invitations::Invitation;

/// Whether the rules of time zones know this name.
pub fn is_time_zone(name: &str) -> bool {
    TimeZone::get(name).is_ok()
}

/// What an import did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Imported {
    pub new: usize,
    /// People who were there already and changed into another group.
    pub moved: usize,
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

/// What a list of raters would do, by the state of things now. Nothing is stored.
///
/// # Errors
/// If the assessment is not there, or its raters can no longer be changed.
pub async fn review(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
    list: List,
    decisions: &Decisions,
) -> Result<Result<Review, Refusal>, WorkflowError> {
    let assessment = super::assessments::read(app, workspace, id).await?;
    assessment.state.allows(Step::ChangeRaters)?;
    let present = app.store.invitations(id).await?;
    Ok(held_against(&assessment, &present, list, decisions))
}

/// What became of a list.
#[derive(Debug)]
pub enum Taken {
    /// All of it was stored.
    Imported(Imported),
    /// Nothing was: the raters changed since this was looked over, or something has to be answered first.
    LookAgain(Box<Review>),
    /// Nothing was: the list cannot be taken.
    Refused(Refusal),
}

/// Takes over a list that somebody has looked over. `seen` is what they saw, before they answered its questions.
///
/// # Errors
/// If the assessment is not there, or its raters can no longer be changed.
pub async fn take(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
    list: impl Fn() -> Result<List, Faults>,
    decisions: &Decisions,
    seen: &str,
) -> Result<Taken, WorkflowError> {
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::ChangeRaters)?;
    let present = transaction.invitations(id).await?;
    let read = |decisions: &Decisions| {
        let list = list().map_err(Refusal::from)?;
        held_against(&assessment, &present, list, decisions)
    };
    let (undecided, review) = match (read(&Decisions::new()), read(decisions)) {
        (Ok(undecided), Ok(review)) => (undecided, review),
        (Err(refusal), _) | (_, Err(refusal)) => return Ok(Taken::Refused(refusal)),
    };
    if digest(&undecided) != seen || !review.questions.is_empty() {
        return Ok(Taken::LookAgain(Box::new(undecided)));
    }
    let imported = store(&transaction, &assessment, &present, &review).await?;
    transaction.commit().await?;
    Ok(Taken::Imported(imported))
}

/// Stands for what a review shows, so that nothing else is taken over than what somebody saw.
pub fn digest(review: &Review) -> String {
    BASE32_NOPAD.encode(&Sha256::digest(format!("{review:?}"))).to_lowercase()
}

/// Adds the people of a list: all of them, or none and a sentence. For programs, which cannot be asked.
///
/// # Errors
/// [`WorkflowError::Refused`] if somebody is on the list who cannot be, or is named in two groups;
/// [`WorkflowError::WrongState`] after the launch.
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
    let review = held_against(&assessment, &present, List::of_roster(roster), &Decisions::new())
        .map_err(|refusal| WorkflowError::refused("raters", refusal.faults.to_string()))?;
    if !review.questions.is_empty() {
        let sentences: Vec<String> = review.questions.iter().map(ToString::to_string).collect();
        return Err(WorkflowError::refused("raters", sentences.join("\n")));
    }
    let imported = store(&transaction, &assessment, &present, &review).await?;
    transaction.commit().await?;
    Ok(imported)
}

/// What is probably a slip among people who are on a list already.
pub fn doubts(assessment: &Assessment, people: &[Invitation]) -> Vec<Doubt> {
    let others = people.iter().filter(|one| one.group != Group::Own).enumerate();
    let entries = others.map(|(place, one)| RosterEntry {
        line: place + 1,
        name: one.name.clone(),
        email: one.email.clone(),
        group: one.group.clone(),
        language: one.language.clone(),
        time_zone: one.time_zone.clone(),
    });
    let roster = Roster { entries: entries.collect(), format: None, ignored_columns: Vec::new() };
    let review = held_against(assessment, &[], List::of_roster(&roster), &Decisions::new());
    review.map(|review| review.doubts).unwrap_or_default()
}

/// Holds a list against the raters of an assessment.
pub(super) fn held_against(
    assessment: &Assessment,
    present: &[Invitation],
    list: List,
    decisions: &Decisions,
) -> Result<Review, Refusal> {
    let present: Vec<Person> = present
        .iter()
        .map(|one| Person { name: one.name.clone(), email: one.email.clone(), group: one.group.clone() })
        .collect();
    let around =
        Around { client_name: &assessment.client_name, client_email: &assessment.client_email, present: &present };
    list.review(&around, decisions)
}

/// Stores what a review says.
async fn store(
    transaction: &Transaction,
    assessment: &Assessment,
    present: &[Invitation],
    review: &Review,
) -> Result<Imported, WorkflowError> {
    let new: Vec<Invitation> = review.new.iter().map(|entry| invitation(assessment, entry)).collect();
    for (email, group) in &review.moved {
        if let Some(one) = present.iter().find(|one| one.email.identity() == email.identity()) {
            transaction.set_rater_group(assessment.id, one.id, group).await?;
        }
    }
    transaction.add_invitations(&new).await?;
    Ok(Imported { new: new.len(), moved: review.moved.len(), unchanged: review.unchanged })
}

/// A new rater who can answer once.
pub(super) fn invitation(assessment: &Assessment, entry: &RosterEntry) -> Invitation {
    Invitation {
        id: InvitationId::from_uuid(Uuid::new_v4()),
        assessment: assessment.id,
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
    }
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
