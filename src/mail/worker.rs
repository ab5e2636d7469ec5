//! The worker: takes letters from the queue, writes them, hands them over and notes what came of it.
//!
//! Several hands work side by side, so that one silent server or slow answer does not hold up the rest. No lock is held
//! while a letter is on its way. The state is committed before each act: if the machine dies, the queue knows what may have happened, and a letter whose outcome
//! nobody knows is not sent again.

mod asking;
mod trial;

use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt as _;
use futures::future::{Either, join_all, select};
use jiff::{SignedDuration, Timestamp};
use parallax_domain::assessment::AssessmentState;
use parallax_domain::group::Group;
use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::language::Language;
use parallax_domain::letter::{LetterKind, MAX_SPREAD, wait_before_next_attempt};
use parallax_domain::nomination::Stage;
use parallax_domain::pace::Pace;
use parallax_domain::standing::Standing;
use parallax_domain::text::{EmailAddress, InvalidEmail};
use parallax_domain::wording::Wording;

use crate::app::App;
use crate::catalogue::nearest;
use crate::mail::bounce::ReturnAddress;
use crate::mail::digest::{self, DigestContext};
use crate::mail::dkim::Signer;
use crate::mail::letter::{Envelope, Letter, LetterContext, Occasion, Unsendable, compose};
use crate::mail::outcome::Outcome;
use crate::mail::transport::{Courier, Transport};
use crate::store::StoreError;
use crate::store::assessments::Assessment;
use crate::store::invitations::Invitation;
use crate::store::outbox::{Ending, LeasedLetter, Turn};
use crate::store::wordings::WordingKey;

/// How many letters are on their way at once.
const HANDS: usize = 4;

/// How long an idle hand sleeps at most: another node may have queued letters.
const IDLE: Duration = Duration::from_secs(10);

/// How long a hand waits for a database that does not answer.
const OUTAGE: Duration = Duration::from_secs(2);

/// How long a hand waits after finding that another one was faster.
const BREATH: Duration = Duration::from_millis(200);

/// How long letters under way may still take when the program is asked to stop. What takes longer is known as unknown.
const GRACE: Duration = Duration::from_secs(10);

/// How much longer than the longest possible attempt a lease lasts.
const MARGIN: Duration = Duration::from_mins(1);

/// Sends the letters of an installation.
#[derive(Clone)]
pub struct Worker {
    app: App,
    transport: Transport,
    sender: EmailAddress,
    pace: Pace,
    signer: Option<Arc<Signer>>,
    return_address: Option<ReturnAddress>,
}

/// What is to be done with a letter that was taken.
enum Task {
    Send(Box<LetterContext>),
    /// It speaks for others to the same person as well.
    SendDigest(Box<DigestContext>),
    /// Its reader is not at work.
    PutOff(Timestamp),
    /// It has become pointless since it was queued.
    Drop,
}

impl Worker {
    /// A worker for this application and transport; it does nothing yet.
    ///
    /// # Errors
    /// If the sender's address in the settings is none.
    pub fn new(app: App, transport: Transport) -> Result<Self, InvalidEmail> {
        let sender = EmailAddress::parse(&app.settings.mail_from)?;
        Ok(Self { app, transport, sender, pace: Pace::default(), signer: None, return_address: None })
    }

    /// Sends no faster than this.
    #[must_use]
    pub fn keeping(mut self, pace: Pace) -> Self {
        self.pace = pace;
        self
    }

    /// Signs what it sends.
    #[must_use]
    pub fn signing(mut self, signer: Signer) -> Self {
        self.signer = Some(Arc::new(signer));
        self
    }

    /// Has letters that cannot be delivered come back to this address, each to a variant of its own.
    #[must_use]
    pub fn returning_to(mut self, address: ReturnAddress) -> Self {
        self.return_address = Some(address);
        self
    }

    /// Sends letters as they fall due, until `shutdown` is over; then finishes what is under way.
    pub async fn run(&self, shutdown: impl Future<Output = ()> + Send) {
        // Whoever held a lease before this start is gone, or will notice: a lease that was taken back cannot be used.
        if let Err(error) = self.app.store.recover_letters(Timestamp::MAX).await {
            tracing::error!(%error, "letters of an earlier run could not be taken back");
        }
        let shutdown = shutdown.shared();
        let hands = pin!(join_all((0..HANDS).map(|_| self.work(shutdown.clone()))));
        let end = pin!(async {
            shutdown.clone().await;
            tokio::time::sleep(GRACE).await;
        });
        match select(hands, end).await {
            Either::Left(_) => {}
            Either::Right(_) => tracing::warn!("letters under way were left behind; they will be listed as unknown"),
        }
    }

    /// Sends all letters that are due now, one after another, and gives their number. For a run that ends: the demo, tests.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn run_once(&self) -> Result<usize, StoreError> {
        self.app.store.recover_letters(self.app.clock.now()).await?;
        let mut courier = self.transport.courier();
        let mut letters = Box::pin(self.carry_trials(&mut courier)).await?;
        while let Turn::Letter(letter) = self.take().await? {
            Box::pin(self.carry(&mut courier, &letter)).await;
            letters += 1;
        }
        courier.rest().await;
        Ok(letters)
    }

    /// One hand.
    async fn work(&self, shutdown: impl Future<Output = ()> + Clone) {
        let mut courier = self.transport.courier();
        let is_over = || shutdown.clone().now_or_never().is_some();
        while !is_over() {
            // Listening begins before looking, so that no letter is queued unheard between the two.
            let mut queued = pin!(self.app.letters_queued.notified());
            queued.as_mut().enable();
            if let Err(error) = Box::pin(self.carry_trials(&mut courier)).await {
                tracing::error!(%error, "a letter to a coach to look at could not be sent");
            }
            let idle = match self.take_if_due().await {
                Ok(Ok(letter)) => {
                    Box::pin(self.carry(&mut courier, &letter)).await;
                    continue;
                }
                Ok(Err(idle)) => idle,
                Err(error) => {
                    tracing::error!(%error, "the queue of letters cannot be read");
                    OUTAGE
                }
            };
            if idle > BREATH {
                courier.rest().await;
            }
            tokio::select! {
                () = queued => {}
                () = tokio::time::sleep(idle) => {}
                () = shutdown.clone() => {}
            }
        }
        courier.rest().await;
    }

    /// A letter, or how long there is nothing to do.
    async fn take_if_due(&self) -> Result<Result<LeasedLetter, Duration>, StoreError> {
        let now = self.app.clock.now();
        let Some(due) = self.app.store.next_letter_due().await? else { return Ok(Err(IDLE)) };
        if due > now {
            return Ok(Err(until(due, now)));
        }
        let recovered = self.app.store.recover_letters(now).await?;
        if recovered.unknown > 0 {
            tracing::warn!(letters = recovered.unknown, "letters whose outcome nobody knows");
        }
        Ok(match self.take().await? {
            Turn::Letter(letter) => Ok(letter),
            Turn::NotBefore(free_at) => Err(until(free_at, now)),
            Turn::Nothing => Err(BREATH),
        })
    }

    async fn take(&self) -> Result<Turn, StoreError> {
        let now = self.app.clock.now();
        let (before_text, _) = self.transport.limits();
        self.app.store.lease_letter(self.pace, now, after(now, before_text + MARGIN)).await
    }

    /// Brings one letter to an end and commits it.
    async fn carry(&self, courier: &mut Courier, letter: &LeasedLetter) {
        let ending = match self.read(letter).await {
            Ok(Task::Send(context)) => self.seal_and_hand_over(courier, letter, || compose(&context)).await,
            Ok(Task::SendDigest(context)) => {
                self.seal_and_hand_over(courier, letter, || digest::compose(&context)).await
            }
            Ok(Task::PutOff(due_at)) => Ending::PutOff { due_at },
            Ok(Task::Drop) => Ending::Cancelled { words: "it was no longer needed".to_owned() },
            Err(StoreError::Damaged(what)) => {
                Ending::Failed { words: format!("the stored {what} is damaged"), address_refused: false }
            }
            Err(error) => {
                tracing::error!(letter.id = %letter.id, %error, "a letter could not be read");
                self.put_off(letter, "the database did not answer".to_owned(), None)
            }
        };
        self.finish(letter, &ending).await;
    }

    /// Reads what the letter needs, now: who has answered meanwhile is not reminded, and who moved has the new address.
    async fn read(&self, letter: &LeasedLetter) -> Result<Task, StoreError> {
        let Some(assessment) = self.app.store.assessment_by_proof(letter.assessment).await? else {
            return Ok(Task::Drop);
        };
        let (occasion, invitation) = match (letter.kind, letter.invitation) {
            (LetterKind::ReportReady, _) => {
                if assessment.state != AssessmentState::Released || !self.client_takes_mail(&assessment).await? {
                    return Ok(Task::Drop);
                }
                (Occasion::ReportReady, None)
            }
            (kind @ (LetterKind::Nomination | LetterKind::NominationReturned), _) => {
                let nomination = self.app.store.nomination(assessment.id).await?;
                let is_open = nomination.is_some_and(|nomination| nomination.stage == Stage::Open)
                    && assessment.state == AssessmentState::Nominating;
                if !is_open || !self.client_takes_mail(&assessment).await? {
                    return Ok(Task::Drop);
                }
                let is_new = kind == LetterKind::Nomination;
                (if is_new { Occasion::Nomination } else { Occasion::NominationReturned }, None)
            }
            (_, None) => return Err(StoreError::Damaged("letter")),
            (LetterKind::Thanks, Some(id)) => {
                let is_closed = matches!(assessment.state, AssessmentState::Closed | AssessmentState::Released);
                let Some(invitation) = self.app.store.invitation(id).await?.filter(|_| is_closed) else {
                    return Ok(Task::Drop);
                };
                // Who declined was promised that no more letters come.
                if invitation.standing != Standing::Asked || !self.takes_mail(&assessment, &invitation).await? {
                    return Ok(Task::Drop);
                }
                (Occasion::Thanks(asking::role(&invitation)), Some(invitation))
            }
            (kind, Some(id)) => {
                let is_open =
                    assessment.state == AssessmentState::Collecting && assessment.closes_at > self.app.clock.now();
                let Some(invitation) = self.reader(id).await?.filter(|_| is_open) else {
                    return Ok(Task::Drop);
                };
                if !self.takes_mail(&assessment, &invitation).await? {
                    return Ok(Task::Drop);
                }
                // An invitation goes out even to somebody who has answered or declined: that a first letter was called off
                // would tell of it.
                if kind != LetterKind::Invitation && !invitation.is_open() {
                    return Ok(Task::Drop);
                }
                if kind.is_reminding() {
                    match self.hour_for(letter, &assessment, &invitation).await? {
                        Some(now) if now <= self.app.clock.now() => {}
                        Some(later) => return Ok(Task::PutOff(later)),
                        None => return Ok(Task::Drop),
                    }
                }
                let forms = self.told_with(letter).await?;
                if forms.len() > 1 {
                    return Ok(Task::SendDigest(Box::new(self.digest(letter, invitation, &forms).await?)));
                }
                let request = self.request(&assessment, &invitation, &invitation.language).await?;
                let occasion = match kind {
                    LetterKind::Reminder => Occasion::Reminder(request),
                    LetterKind::LastCall => Occasion::LastCall(request),
                    LetterKind::Recovery => Occasion::Recovery(request),
                    _ => Occasion::Invitation(request),
                };
                (occasion, Some(invitation))
            }
        };
        let (language, recipient_name, recipient, link, opt_out) = if let Some(one) = invitation {
            let link = self.app.rater_address(one.id, one.link_version);
            let opt_out = self.app.opt_out_address(one.id, one.link_version);
            (one.language, one.name, one.email, link, Some(opt_out))
        } else {
            let link = match &occasion {
                Occasion::ReportReady => self.app.report_address(assessment.id, assessment.report_link_version),
                _ => self.app.nomination_address(assessment.id),
            };
            (assessment.language, assessment.client_name.clone(), assessment.client_email, link, None)
        };
        let wording = self.wording(assessment.workspace, assessment.id, &occasion, &language).await?;
        Ok(Task::Send(Box::new(LetterContext {
            id: letter.id,
            language,
            recipient_name,
            recipient,
            sender_name: self.app.workspace.name.clone(),
            sender: self.sender.clone(),
            reply_to: None,
            client: assessment.client_name,
            link,
            opt_out,
            occasion,
            wording,
            is_test: false,
        })))
    }

    /// Whether letters about this assessment still go to its client.
    async fn client_takes_mail(&self, assessment: &Assessment) -> Result<bool, StoreError> {
        let invited = self.app.store.invitations(assessment.id).await?;
        let has_stopped_it = invited.iter().any(|one| one.group == Group::Own && one.mail_stopped);
        Ok(!has_stopped_it && self.app.takes_mail(assessment.workspace, &assessment.client_email).await?)
    }

    /// Whether letters about this assessment still go to this person. The coach knows of those to whom none go.
    async fn takes_mail(&self, assessment: &Assessment, invitation: &Invitation) -> Result<bool, StoreError> {
        let is_reader = invitation.standing != Standing::WrongPerson && !invitation.mail_stopped;
        Ok(is_reader && self.app.takes_mail(assessment.workspace, &invitation.email).await?)
    }

    /// The coach's words. What was kept was checked; should it be damaged all the same, the letter goes out in the
    /// program's own.
    async fn wording(
        &self,
        workspace: WorkspaceId,
        assessment: AssessmentId,
        occasion: &Occasion,
        language: &Language,
    ) -> Result<Wording, StoreError> {
        let key = WordingKey { letter: occasion.text(), language: nearest(language) };
        match self.app.store.wording(workspace, assessment, &key).await {
            Err(StoreError::Damaged(what)) => {
                tracing::error!(assessment.id = %assessment, "a stored {what} is damaged; a letter goes out without");
                Ok(Wording::default())
            }
            other => other,
        }
    }

    async fn seal_and_hand_over(
        &self,
        courier: &mut Courier,
        letter: &LeasedLetter,
        write: impl FnOnce() -> Result<Letter, Unsendable> + Send,
    ) -> Ending {
        match self.seal(write) {
            Ok(envelope) => self.hand_over(courier, letter, &envelope).await,
            Err(why) => Ending::Failed { words: why, address_refused: false },
        }
    }

    /// Writes the letter, signs it and puts it into its envelope. A letter that cannot be written fails alone, whatever is in
    /// it: the library that builds mails panics on some inputs, and a panic here would come back with every attempt.
    fn seal(&self, write: impl FnOnce() -> Result<Letter, Unsendable>) -> Result<Envelope, String> {
        let now = self.app.clock.now().as_millisecond();
        let written = std::panic::catch_unwind(AssertUnwindSafe(|| write()?.envelope(now)));
        let mut envelope = match written {
            Ok(Ok(envelope)) => envelope,
            Ok(Err(unsendable)) => return Err(unsendable.to_string()),
            Err(_) => return Err("the letter could not be written; this is a fault of Parallax".to_owned()),
        };
        if let Some(address) = &self.return_address {
            let returns_to = address.of(envelope.id, self.app.keys.return_key());
            envelope.sender = returns_to.map_err(|_| "the return address cannot be written in a mail".to_owned())?;
        }
        if let Some(signer) = &self.signer {
            let signed = signer.sign(&envelope.message, now);
            envelope.message = signed.map_err(|_| "the letter could not be signed".to_owned())?;
        }
        Ok(envelope)
    }

    async fn hand_over(&self, courier: &mut Courier, letter: &LeasedLetter, envelope: &Envelope) -> Ending {
        let going_out = async {
            let (_, text) = self.transport.limits();
            let expires_at = after(self.app.clock.now(), text + MARGIN);
            match self.app.store.mark_transmitting(letter.id, letter.lease, expires_at).await {
                Ok(is_ours) => is_ours,
                Err(error) => {
                    tracing::error!(letter.id = %letter.id, %error, "a letter was held back");
                    false
                }
            }
        };
        match courier.deliver(envelope, going_out).await {
            Outcome::Sent { words } => Ending::Sent { words },
            Outcome::Retry { words, asked } => self.put_off(letter, words, asked),
            Outcome::Failed { words, address_refused } => Ending::Failed { words, address_refused },
            Outcome::Unknown { words } => Ending::Unknown { words },
            Outcome::AccountRefused { words } => {
                tracing::warn!(letter.id = %letter.id, "the mail server refuses this account; mail is paused");
                Ending::Paused { words, now: self.app.clock.now() }
            }
            // Nothing was sent. If the letter is somebody else's by now, this ending finds no lease and changes nothing.
            Outcome::Withdrawn => self.put_off(letter, "it was held back before its text went out".to_owned(), None),
        }
    }

    /// Tries it again later, or gives it up after the last attempt.
    fn put_off(&self, letter: &LeasedLetter, words: String, asked: Option<u32>) -> Ending {
        let spread = rand::random_range(-MAX_SPREAD..=MAX_SPREAD);
        if let Some(wait) = wait_before_next_attempt(letter.attempts, spread, asked) {
            let due_at = self.app.clock.now().saturating_add(SignedDuration::from_millis(wait));
            Ending::Retry { words, due_at: due_at.unwrap_or(Timestamp::MAX) }
        } else {
            let words = format!("given up after {} attempts; the last one: {words}", letter.attempts);
            Ending::Failed { words, address_refused: false }
        }
    }

    /// Commits the ending. It must not be lost to a database that is away for a moment: a letter that was sent would be
    /// listed as unknown.
    async fn finish(&self, letter: &LeasedLetter, ending: &Ending) {
        for attempt in 1..=10 {
            match self.app.store.finish_letter(letter.id, letter.lease, ending).await {
                Ok(true) => return,
                Ok(false) => {
                    tracing::warn!(letter.id = %letter.id, "a letter was no longer ours when it ended");
                    return;
                }
                Err(error) => {
                    tracing::error!(letter.id = %letter.id, attempt, %error, "the end of a letter could not be stored");
                    tokio::time::sleep(BREATH * attempt).await;
                }
            }
        }
    }
}

/// How long to sleep until then, or until somebody else may have changed what there is to do.
fn until(moment: Timestamp, now: Timestamp) -> Duration {
    SignedDuration::max(moment.duration_since(now), SignedDuration::ZERO).unsigned_abs().clamp(BREATH, IDLE)
}

fn after(now: Timestamp, duration: Duration) -> Timestamp {
    SignedDuration::try_from(duration)
        .ok()
        .and_then(|duration| now.checked_add(duration).ok())
        .unwrap_or(Timestamp::MAX)
}
