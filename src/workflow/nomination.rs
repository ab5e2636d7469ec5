//! Nomination: the coach asks the client whom to ask; the client proposes and hands in; the coach approves or returns it.
//!
//! What the client adds becomes a rater of the assessment at once, marked as proposed: coach and client look at one list.
//! The client can take off whom they proposed, and nobody else. Nobody is written to before the launch.

use std::collections::BTreeSet;

use parallax_domain::assessment::{AssessmentState, Step};
use parallax_domain::disclosure::{Forecast, forecast};
use parallax_domain::fault::Faults;
use parallax_domain::group::Group;
use parallax_domain::id::{AssessmentId, InvitationId, WorkspaceId};
use parallax_domain::link::{LinkToken, Purpose};
use parallax_domain::nomination::{MAX_NOTE, Stage, Wanted, WrongStage};
use parallax_domain::roster::{Decisions, List, Refusal, RosterEntry, Wrong, WrongKind};
use parallax_domain::text::{Name, clean_comment};

use super::WorkflowError;
use super::raters::{Imported, held_against};
use crate::app::App;
use crate::store::Transaction;
use crate::store::assessments::Assessment;
use crate::store::invitations::Invitation;
pub use crate::store::nominations::Nomination;
use crate::store::outbox::{LetterKind, NewLetter};

impl From<WrongStage> for WorkflowError {
    fn from(wrong: WrongStage) -> Self {
        Self::refused("nomination", wrong.to_string())
    }
}

/// Whether the list may be launched: always, if the client was not asked for one.
///
/// # Errors
/// If the client was asked and the list is not approved.
pub(super) fn check_launch(nomination: Option<Nomination>) -> Result<(), WorkflowError> {
    Ok(nomination.map_or(Ok(()), |nomination| nomination.stage.allows(Step::Launch))?)
}

/// The numbers that are usual for the groups of an assessment, without the client's own.
pub fn usual(assessment: &Assessment) -> Vec<Wanted> {
    let groups = assessment.groups().into_iter().filter(|group| *group != Group::Own);
    groups.map(|group| Wanted::usual(&assessment.policy, &group)).collect()
}

/// Asks the client to propose raters: queues the letter, unless one is on its way. Asking again changes the numbers and
/// sends the letter once more.
///
/// # Errors
/// If the assessment was launched, or the client has handed the list in.
pub async fn ask(app: &App, workspace: WorkspaceId, id: AssessmentId, wanted: &[Wanted]) -> Result<(), WorkflowError> {
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::Nominate)?;
    let before = transaction.nomination(id).await?;
    if let Some(before) = &before {
        before.stage.allows(Step::Nominate)?;
    }
    let note = before.and_then(|before| before.note);
    transaction.put_nomination(id, &Nomination { stage: Stage::Open, wanted: wanted.to_vec(), note }).await?;
    transaction.mark_nominating(id).await?;
    write(app, &transaction, id, LetterKind::Nomination).await?;
    transaction.commit().await?;
    app.letters_queued.notify_waiters();
    Ok(())
}

async fn write(app: &App, transaction: &Transaction, id: AssessmentId, kind: LetterKind) -> Result<(), WorkflowError> {
    let is_under_way = app.store.letters(id).await?.iter().any(|letter| letter.kind == kind && letter.state.is_open());
    if !is_under_way {
        transaction.enqueue(&[NewLetter { assessment: id, invitation: None, kind }], app.clock.now()).await?;
    }
    Ok(())
}

/// Returns the list to the client, with a note that they read, and a letter that tells them.
///
/// # Errors
/// [`WorkflowError::Refused`] with the field `note` if it is empty or too long.
pub async fn give_back(app: &App, workspace: WorkspaceId, id: AssessmentId, note: &str) -> Result<(), WorkflowError> {
    let note = clean_comment(note).ok_or_else(|| {
        WorkflowError::refused("note", "The note has a control character. Delete what you pasted and type it again.")
    })?;
    let length = note.chars().count();
    if length == 0 {
        return Err(WorkflowError::refused("note", "Say in a sentence what should be changed: the client reads it."));
    }
    if length > MAX_NOTE {
        let sentence = format!("The note has {length} characters; the limit is {MAX_NOTE}. Shorten it.");
        return Err(WorkflowError::refused("note", sentence));
    }
    let transaction = app.store.begin().await?;
    let nomination = lock(&transaction, workspace, id, Step::Return).await?;
    transaction.put_nomination(id, &Nomination { stage: Stage::Open, note: Some(note), ..nomination }).await?;
    write(app, &transaction, id, LetterKind::NominationReturned).await?;
    transaction.commit().await?;
    app.letters_queued.notify_waiters();
    Ok(())
}

/// Approves the list as it stands now; from then on it can be launched. A list that was not handed in can be approved as
/// well: not every client finds the button.
///
/// # Errors
/// If there is nothing to approve.
pub async fn approve(app: &App, workspace: WorkspaceId, id: AssessmentId) -> Result<(), WorkflowError> {
    let transaction = app.store.begin().await?;
    let nomination = lock(&transaction, workspace, id, Step::Approve).await?;
    transaction.put_nomination(id, &Nomination { stage: Stage::Approved, ..nomination }).await?;
    Ok(transaction.commit().await?)
}

async fn lock(
    transaction: &Transaction,
    workspace: WorkspaceId,
    id: AssessmentId,
    step: Step,
) -> Result<Nomination, WorkflowError> {
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(step)?;
    let nomination = transaction.nomination(id).await?.ok_or(WorkflowError::NotFound)?;
    nomination.stage.allows(step)?;
    Ok(nomination)
}

/// A client's list.
pub struct Proposals {
    pub assessment: Assessment,
    pub nomination: Nomination,
    /// All raters but the client.
    pub people: Vec<Invitation>,
    /// Those of them whom the client proposed.
    pub proposed: BTreeSet<InvitationId>,
}

impl Proposals {
    /// Whether the client can change it.
    pub fn is_open(&self) -> bool {
        self.assessment.state == AssessmentState::Nominating && self.nomination.stage == Stage::Open
    }

    /// How many people of a group are on the list.
    pub fn count(&self, group: &Group) -> u32 {
        u32::try_from(self.people.iter().filter(|one| one.group == *group).count()).unwrap_or(u32::MAX)
    }

    /// What the report will show of each group, as the list stands.
    pub fn outlook(&self) -> Forecast {
        let groups = self.assessment.groups();
        let counts: Vec<(Group, u32)> = groups.into_iter().map(|group| (group.clone(), self.count(&group))).collect();
        forecast(&self.assessment.policy, &counts)
    }

    /// The groups of which fewer people are proposed than the coach wishes for.
    pub fn short(&self) -> impl Iterator<Item = &Wanted> {
        self.nomination.wanted.iter().filter(|wanted| self.count(&wanted.group) < wanted.least)
    }
}

/// Opens a client's list by its link. Nothing changes.
///
/// # Errors
/// [`WorkflowError::NotFound`] for a link that is cut, altered or made up; it does not say which.
pub async fn open(app: &App, link: &LinkToken) -> Result<Proposals, WorkflowError> {
    let id = AssessmentId::from_uuid(link.claimed_id());
    let verdict = link.verify(app.keys.link_key(), Purpose::Nominate, 1);
    let assessment = app.store.assessment_by_proof(id).await?.filter(|_| verdict.is_ok());
    let assessment = assessment.ok_or(WorkflowError::NotFound)?;
    let nomination = app.store.nomination(id).await?.ok_or(WorkflowError::NotFound)?;
    let mut people = app.store.invitations(id).await?;
    people.retain(|one| one.group != Group::Own);
    Ok(Proposals { proposed: app.store.nominees(id).await?, assessment, nomination, people })
}

/// Why proposals were not taken. Nothing was stored.
#[derive(Debug)]
pub enum NotTaken {
    /// Lines that cannot be read, or people who cannot be on the list.
    Wrong(Vec<Wrong>),
    /// Somebody who is on the list already, in this group.
    Twice { name: Name, group: Group },
    /// More people of a group than the coach wishes for.
    TooMany { group: Group, most: u32, people: u32 },
    /// The list was handed in or approved meanwhile, perhaps in another window.
    NotOpen,
    /// There is nobody on the list to hand in.
    Nobody,
    /// There are fewer people than the coach wishes for, and the client has not said that there are no more.
    Few,
}

/// Adds people to the client's list: all of them, or none.
///
/// # Errors
/// [`WorkflowError::NotFound`] for a link that is not valid.
pub async fn propose(
    app: &App,
    link: &LinkToken,
    list: impl Fn(&Assessment) -> Result<List, Faults>,
) -> Result<Result<Imported, NotTaken>, WorkflowError> {
    let opened = open(app, link).await?;
    let id = opened.assessment.id;
    let transaction = app.store.begin().await?;
    let Some((assessment, nomination)) = lock_open(&transaction, &opened.assessment, Step::Propose).await? else {
        return Ok(Err(NotTaken::NotOpen));
    };
    let present = transaction.invitations(id).await?;
    let review = list(&assessment)
        .map_err(Refusal::from)
        .and_then(|list| held_against(&assessment, &present, list, &Decisions::new()));
    let review = match review {
        Ok(review) => review,
        Err(refusal) => return Ok(Err(NotTaken::Wrong(refusal.wrong))),
    };
    if let Some(question) = review.questions.into_iter().next() {
        let group = question.groups.into_iter().next().unwrap_or(Group::Other);
        return Ok(Err(NotTaken::Twice { name: question.name, group }));
    }
    for Wanted { group, most, .. } in &nomination.wanted {
        let of_group = |entry: &&RosterEntry| entry.group == *group;
        let new = review.new.iter().filter(of_group).count();
        let people = present.iter().filter(|one| one.group == *group).count() + new;
        let people = u32::try_from(people).unwrap_or(u32::MAX);
        if new > 0 && people > *most {
            return Ok(Err(NotTaken::TooMany { group: group.clone(), most: *most, people }));
        }
    }
    if let Some(entry) = review.new.iter().find(|entry| !nomination.wanted.iter().any(|one| one.group == entry.group)) {
        let written = entry.group.to_string();
        return Ok(Err(NotTaken::Wrong(vec![Wrong { line: entry.line, kind: WrongKind::Group, written }])));
    }
    let new: Vec<Invitation> = review.new.iter().map(|entry| super::raters::invitation(&assessment, entry)).collect();
    transaction.add_invitations(&new).await?;
    transaction.add_nominees(&new.iter().map(|one| one.id).collect::<Vec<_>>()).await?;
    transaction.commit().await?;
    Ok(Ok(Imported { new: new.len(), moved: 0, unchanged: review.unchanged }))
}

/// Takes somebody off the list whom the client proposed. Nothing happens if they are not there.
///
/// # Errors
/// [`WorkflowError::NotFound`] for a link that is not valid.
pub async fn withdraw(app: &App, link: &LinkToken, rater: InvitationId) -> Result<Result<(), NotTaken>, WorkflowError> {
    let opened = open(app, link).await?;
    let transaction = app.store.begin().await?;
    if lock_open(&transaction, &opened.assessment, Step::Propose).await?.is_none() {
        return Ok(Err(NotTaken::NotOpen));
    }
    if transaction.is_nominee(rater).await? {
        transaction.remove_invitation(opened.assessment.id, rater).await?;
    }
    transaction.commit().await?;
    Ok(Ok(()))
}

/// Hands the list in. `accepts_few` says that there are no more people where the coach wishes for more.
///
/// # Errors
/// [`WorkflowError::NotFound`] for a link that is not valid.
pub async fn hand_in(app: &App, link: &LinkToken, accepts_few: bool) -> Result<Result<(), NotTaken>, WorkflowError> {
    let opened = open(app, link).await?;
    let transaction = app.store.begin().await?;
    let Some((assessment, nomination)) = lock_open(&transaction, &opened.assessment, Step::HandIn).await? else {
        return Ok(Err(NotTaken::NotOpen));
    };
    let mut people = transaction.invitations(assessment.id).await?;
    people.retain(|one| one.group != Group::Own);
    if people.is_empty() {
        return Ok(Err(NotTaken::Nobody));
    }
    let list = Proposals { assessment, nomination, people, proposed: BTreeSet::new() };
    if list.short().next().is_some() && !accepts_few {
        return Ok(Err(NotTaken::Few));
    }
    let Proposals { assessment, nomination, .. } = list;
    transaction.put_nomination(assessment.id, &Nomination { stage: Stage::HandedIn, ..nomination }).await?;
    transaction.commit().await?;
    Ok(Ok(()))
}

/// The assessment and its nomination, locked, if the client may take this step.
async fn lock_open(
    transaction: &Transaction,
    opened: &Assessment,
    step: Step,
) -> Result<Option<(Assessment, Nomination)>, WorkflowError> {
    let assessment = transaction.lock_assessment(opened.workspace, opened.id).await?.ok_or(WorkflowError::NotFound)?;
    let nomination = transaction.nomination(opened.id).await?.ok_or(WorkflowError::NotFound)?;
    let is_open = assessment.state.allows(step).is_ok() && nomination.stage.allows(step).is_ok();
    Ok(is_open.then_some((assessment, nomination)))
}
