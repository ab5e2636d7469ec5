//! What a letter asks of its reader, read at the moment of sending: whether it may be asked now, of which questionnaires it
//! tells, and until when.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use parallax_domain::group::Group;
use parallax_domain::id::InvitationId;
use parallax_domain::language::Language;
use parallax_domain::letter::LetterKind;
use parallax_domain::reminder::WorkingWeek;

use super::Worker;
use crate::catalogue::{self, nearest};
use crate::mail::digest::{self, DigestContext};
use crate::mail::letter::{Request, Role, promise};
use crate::store::StoreError;
use crate::store::assessments::Assessment;
use crate::store::invitations::Invitation;
use crate::store::outbox::LeasedLetter;

/// How late a reminder may be before its hour has to be looked at again.
const LATE: SignedDuration = SignedDuration::from_hours(1);

impl Worker {
    /// Whom a letter that asks for answers goes to, in the group in which they would answer now.
    pub(super) async fn reader(&self, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
        let Some(mut invitation) = self.app.store.invitation(id).await? else { return Ok(None) };
        if !invitation.spent {
            invitation.group = self.app.store.moved_to(id).await?.unwrap_or(invitation.group);
        }
        Ok(Some(invitation))
    }

    /// When a reminder may go out to this rater; none if they may not be written to or it is too late. It was queued for an
    /// hour that is right for them; one that is late, or was tried before, waits until they are at work.
    pub(super) async fn hour_for(
        &self,
        letter: &LeasedLetter,
        assessment: &Assessment,
        invitation: &Invitation,
    ) -> Result<Option<Timestamp>, StoreError> {
        let week =
            self.app.store.schedule(assessment.id).await?.map_or_else(WorkingWeek::default, |one| one.reminders.week());
        let zone = TimeZone::get(invitation.time_zone_in(assessment)).unwrap_or(TimeZone::UTC);
        let is_refused = self.app.store.address_failed(invitation.id).await?;
        let now = self.app.clock.now();
        let is_late = letter.attempts > 1 || now.duration_since(letter.due_at) > LATE;
        let at = if is_late { week.next_at_work(now, &zone) } else { Some(now) };
        Ok(at.filter(|at| *at < assessment.closes_at && invitation.may_be_reminded(is_refused)))
    }

    /// The questionnaires that a letter tells of: those of its own kind that may be told of now.
    pub(super) async fn told_with(&self, letter: &LeasedLetter) -> Result<Vec<(Assessment, Invitation)>, StoreError> {
        let now = self.app.clock.now();
        let mut forms = Vec::new();
        for id in self.app.store.told_with(letter).await? {
            let Some(invitation) = self.reader(id).await? else { continue };
            let Some(assessment) = self.app.store.assessment_by_proof(invitation.assessment).await? else { continue };
            let is_refused = self.app.store.address_failed(id).await?;
            let is_own = letter.invitation == Some(id);
            if is_own || (assessment.closes_at > now && invitation.may_be_reminded(is_refused)) {
                forms.push((assessment, invitation));
            }
        }
        Ok(forms)
    }

    pub(super) async fn digest(
        &self,
        letter: &LeasedLetter,
        reader: Invitation,
        forms: &[(Assessment, Invitation)],
    ) -> Result<DigestContext, StoreError> {
        let mut parts = Vec::with_capacity(forms.len());
        for (assessment, invitation) in forms {
            parts.push(digest::Form {
                client: assessment.client_name.clone(),
                link: self.app.rater_address(invitation.id, invitation.link_version),
                request: self.request(assessment, invitation, &reader.language).await?,
            });
        }
        Ok(DigestContext {
            id: letter.id,
            language: reader.language,
            recipient_name: reader.name,
            recipient: reader.email,
            sender_name: self.app.workspace.name.clone(),
            sender: self.sender.clone(),
            reply_to: None,
            opt_out: self.app.opt_out_of_all_address(reader.id, reader.link_version),
            is_reminder: letter.kind != LetterKind::Invitation,
            forms: parts,
        })
    }

    pub(super) async fn request(
        &self,
        assessment: &Assessment,
        invitation: &Invitation,
        language: &Language,
    ) -> Result<Request, StoreError> {
        let language = nearest(language);
        let role = role(invitation);
        let sender = &self.app.workspace.name;
        let first_deadline = self.app.store.schedule(assessment.id).await?.and_then(|schedule| schedule.first_deadline);
        let was_moved = first_deadline.is_some_and(|first| first < assessment.closes_at);
        Ok(Request {
            role,
            deadline: catalogue::moment(&language, assessment.closes_at, &assessment.time_zone),
            note: was_moved.then(|| catalogue::text(&language, "deadline-extended")),
            minutes: assessment.questionnaire.minutes(&invitation.group),
            promise: promise(&language, role, &assessment.client_name, sender, &assessment.policy),
        })
    }
}

/// How a letter speaks to this person.
pub(super) fn role(invitation: &Invitation) -> Role {
    match invitation.group {
        Group::Own => Role::Client,
        Group::Manager => Role::Manager,
        _ => Role::Rater,
    }
}
