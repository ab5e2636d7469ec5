//! The queue of letters: which letter goes to whom, and what became of it. No row holds a link or a text.
//!
//! A letter is taken on a *lease*: no lock is held while it is sent, and a worker that dies gives it back by being silent.
//! Each step is committed before the act that it announces, so that after a crash the state tells what may have happened:
//! a lease that ran out before the text went out is queued again; one that ran out later is `unknown`, for good or until its
//! worker turns out to be alive and tells the truth.

mod along;

use std::collections::BTreeSet;

use jiff::Timestamp;
use parallax_domain::id::{AssessmentId, InvitationId, LetterId};
pub use parallax_domain::letter::{LetterKind, LetterState};
use parallax_domain::pace::Pace;
use sea_orm::sea_query::{Expr, ExprTrait as _, LockBehavior, LockType, OnConflict};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, FromQueryResult, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, Set, UpdateMany,
};
use uuid::Uuid;

use super::accounts::from_millis;
use super::entity::{letter, mail_pause};
use super::{Store, StoreError, Transaction};

/// A letter to queue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NewLetter {
    pub assessment: AssessmentId,
    /// The rater; none for a letter to the client as reader of the report.
    pub invitation: Option<InvitationId>,
    pub kind: LetterKind,
}

/// The right to send a letter, held by one worker for one letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lease(Uuid);

impl Lease {
    /// Draws a new one.
    pub fn draw() -> Self {
        Self(Uuid::new_v4())
    }
}

/// A letter that was taken to be sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LeasedLetter {
    pub id: LetterId,
    pub lease: Lease,
    pub assessment: AssessmentId,
    pub invitation: Option<InvitationId>,
    pub kind: LetterKind,
    /// Attempts so far, this one included.
    pub attempts: u32,
    /// Since when it was due.
    pub due_at: Timestamp,
}

/// What a worker is to do next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    /// Send this letter.
    Letter(LeasedLetter),
    /// Look again then: the pace lets no letter begin before.
    NotBefore(Timestamp),
    /// No letter is due.
    Nothing,
}

/// What became of an attempt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ending {
    Sent {
        words: String,
    },
    Retry {
        words: String,
        due_at: Timestamp,
    },
    Failed {
        words: String,
        address_refused: bool,
    },
    Unknown {
        words: String,
    },
    /// It had become pointless.
    Cancelled {
        words: String,
    },
    /// Its reader is not at work: it waits, uncounted.
    PutOff {
        due_at: Timestamp,
    },
    /// The server refused us, not the letter: it waits, uncounted, and all letters wait with it.
    Paused {
        words: String,
        now: Timestamp,
    },
}

/// What came back from workers that fell silent.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Recovered {
    /// Letters whose text had not gone out: they are queued again.
    pub queued: u64,
    /// Letters whose text was going out: nobody knows.
    pub unknown: u64,
}

/// No letter is tried, because the server refused us.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MailPause {
    pub since: Timestamp,
    /// The server's.
    pub words: String,
}

/// Letters of an assessment in one state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LetterCount {
    pub kind: LetterKind,
    pub state: LetterState,
    pub letters: u64,
}

/// What is known of one letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LetterStatus {
    pub id: LetterId,
    /// None for the letter to the client as reader of the report.
    pub invitation: Option<InvitationId>,
    pub kind: LetterKind,
    pub state: LetterState,
    pub attempts: u32,
    /// When it is tried next, if it waits.
    pub due_at: Timestamp,
    /// What the server said last.
    pub words: Option<String>,
    /// Whether the server refused the address itself.
    pub address_refused: bool,
    /// How often a server on the way has said that it still tries.
    pub delays: u32,
}

impl Store {
    /// Takes the letter that is due and waits longest, among those that the pace allows now, until `expires_at`. None while
    /// mail is paused.
    pub async fn lease_letter(&self, pace: Pace, now: Timestamp, expires_at: Timestamp) -> Result<Turn, StoreError> {
        let transaction = self.begin().await?;
        along::one_at_a_time(&transaction).await?;
        if mail_pause::Entity::find().one(transaction.connection()).await?.is_some() {
            return Ok(Turn::Nothing);
        }
        let taken = transaction.taken_slots(pace, now).await?;
        if let Some(free_at) = taken.all_until()? {
            return Ok(Turn::NotBefore(free_at));
        }
        let row = letter::Entity::find()
            .filter(letter::Column::State.is_in(words(&[LetterState::Queued, LetterState::Retry])))
            .filter(letter::Column::DueAt.lte(now.as_millisecond()))
            .filter(taken.leave(transaction.backend()))
            .order_by_asc(letter::Column::DueAt)
            .order_by_asc(letter::Column::Id)
            // PostgreSQL: letters that another worker is taking at this moment are passed over. SQLite: this transaction
            // is the only one that writes.
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
            .one(transaction.connection())
            .await?;
        let Some(row) = row else {
            return Ok(taken.some_until()?.map_or(Turn::Nothing, Turn::NotBefore));
        };
        let lease = Lease::draw();
        let attempts = row.attempts.saturating_add(1);
        letter::Entity::update_many()
            .col_expr(letter::Column::State, Expr::value(LetterState::Leased.word()))
            .col_expr(letter::Column::Attempts, Expr::value(attempts))
            .col_expr(letter::Column::Lease, Expr::value(lease.0))
            .col_expr(letter::Column::LeaseExpiresAt, Expr::value(expires_at.as_millisecond()))
            .filter(letter::Column::Id.eq(row.id))
            .exec(transaction.connection())
            .await?;
        along::take_along(&transaction, &row, lease, expires_at, now).await?;
        transaction.take_slots(pace, &row, now).await?;
        let letter = LeasedLetter {
            id: LetterId::from_uuid(row.id),
            lease,
            assessment: AssessmentId::from_uuid(row.assessment_id),
            invitation: row.invitation_id.map(InvitationId::from_uuid),
            kind: LetterKind::parse(&row.kind).map_err(|_| damaged())?,
            attempts: u32::try_from(attempts).map_err(|_| damaged())?,
            due_at: from_millis(row.due_at)?,
        };
        transaction.commit().await?;
        Ok(Turn::Letter(letter))
    }

    /// Commits that the letter's text goes out now. False if the letter is no longer on this lease, or reminds
    /// somebody who has answered meanwhile: then it must not.
    pub async fn mark_transmitting(
        &self,
        id: LetterId,
        lease: Lease,
        expires_at: Timestamp,
    ) -> Result<bool, StoreError> {
        let transaction = self.begin().await?;
        let marked = letter::Entity::update_many()
            .col_expr(letter::Column::State, Expr::value(LetterState::Transmitting.word()))
            .col_expr(letter::Column::LeaseExpiresAt, Expr::value(expires_at.as_millisecond()))
            .filter(on_lease(id, lease))
            .filter(letter::Column::State.eq(LetterState::Leased.word()))
            .filter(along::is_wanted())
            .exec(transaction.connection())
            .await?;
        if marked.rows_affected == 1 {
            along::transmit_along(&transaction, id.as_uuid(), lease, expires_at).await?;
        }
        transaction.commit().await?;
        Ok(marked.rows_affected == 1)
    }

    /// Commits what became of an attempt. False if the letter is no longer on this lease; then nothing changes.
    ///
    /// A letter that was given up as unknown while its worker was only slow is on its lease still, and the truth is taken.
    pub async fn finish_letter(&self, id: LetterId, lease: Lease, ending: &Ending) -> Result<bool, StoreError> {
        let transaction = self.begin().await?;
        let connection = transaction.connection();
        let update =
            letter::Entity::update_many().filter(on_lease(id, lease)).filter(letter::Column::State.is_in(words(&[
                LetterState::Leased,
                LetterState::Transmitting,
                LetterState::Unknown,
            ])));
        let update = match ending {
            Ending::Sent { words } => sent(update, LetterState::Sent, words),
            Ending::Retry { words, due_at } => ended(update, LetterState::Retry, words)
                .col_expr(letter::Column::DueAt, Expr::value(due_at.as_millisecond())),
            Ending::Failed { words, address_refused } => ended(update, LetterState::Failed, words)
                .col_expr(letter::Column::AddressRefused, Expr::value(*address_refused)),
            Ending::Unknown { words } => ended(update, LetterState::Unknown, words),
            Ending::Cancelled { words } => ended(update, LetterState::Cancelled, words),
            Ending::PutOff { due_at } => freed(update, LetterState::Queued)
                .col_expr(letter::Column::DueAt, Expr::value(due_at.as_millisecond()))
                .col_expr(letter::Column::Attempts, Expr::col(letter::Column::Attempts).sub(1)),
            Ending::Paused { words, .. } => ended(update, LetterState::Queued, words)
                .col_expr(letter::Column::Attempts, Expr::col(letter::Column::Attempts).sub(1)),
        };
        let finished = update.exec(connection).await?.rows_affected == 1;
        if finished {
            along::finish_along(&transaction, id.as_uuid(), lease, ending).await?;
        }
        if let Ending::Paused { words, now } = ending {
            let pause =
                mail_pause::ActiveModel { id: Set(1), since: Set(now.as_millisecond()), words: Set(words.clone()) };
            mail_pause::Entity::insert(pause)
                .on_conflict(OnConflict::column(mail_pause::Column::Id).do_nothing().to_owned())
                .exec_without_returning(connection)
                .await?;
        }
        transaction.commit().await?;
        Ok(finished)
    }

    /// Takes letters back from workers that fell silent: what had not gone out is queued again, the rest is unknown.
    pub async fn recover_letters(&self, now: Timestamp) -> Result<Recovered, StoreError> {
        let transaction = self.begin().await?;
        let expired = |state: LetterState| {
            letter::Entity::update_many()
                .filter(letter::Column::State.eq(state.word()))
                .filter(letter::Column::LeaseExpiresAt.lt(now.as_millisecond()))
        };
        let queued = expired(LetterState::Leased)
            .col_expr(letter::Column::State, Expr::value(LetterState::Queued.word()))
            .col_expr(letter::Column::Lease, Expr::value(Option::<Uuid>::None))
            .exec(transaction.connection())
            .await?;
        // The lease stays, for a worker that was only slow.
        let unknown = expired(LetterState::Transmitting)
            .col_expr(letter::Column::State, Expr::value(LetterState::Unknown.word()))
            .col_expr(
                letter::Column::LastWords,
                Expr::value("Parallax was stopped while this letter went out, before the server’s answer came."),
            )
            .exec(transaction.connection())
            .await?;
        transaction.commit().await?;
        Ok(Recovered { queued: queued.rows_affected, unknown: unknown.rows_affected })
    }

    /// When the next letter falls due or the next lease runs out; none if nothing waits or mail is paused.
    pub async fn next_letter_due(&self) -> Result<Option<Timestamp>, StoreError> {
        if self.mail_pause().await?.is_some() {
            return Ok(None);
        }
        let earliest = |column: letter::Column, states: [LetterState; 2]| {
            letter::Entity::find()
                .select_only()
                .column_as(column.min(), "earliest")
                .filter(letter::Column::State.is_in(words(&states)))
                .into_tuple::<Option<i64>>()
        };
        let due = earliest(letter::Column::DueAt, [LetterState::Queued, LetterState::Retry]).one(self.reader()).await?;
        let expiring = earliest(letter::Column::LeaseExpiresAt, [LetterState::Leased, LetterState::Transmitting])
            .one(self.reader())
            .await?;
        due.flatten().into_iter().chain(expiring.flatten()).min().map(from_millis).transpose()
    }

    /// Why no letter is tried, if none is.
    pub async fn mail_pause(&self) -> Result<Option<MailPause>, StoreError> {
        let row = mail_pause::Entity::find().one(self.reader()).await?;
        row.map(|row| Ok(MailPause { since: from_millis(row.since)?, words: row.words })).transpose()
    }

    /// Lets letters be tried again. The caller wakes the worker.
    pub async fn resume_mail(&self) -> Result<(), StoreError> {
        let transaction = self.begin().await?;
        mail_pause::Entity::delete_many().exec(transaction.connection()).await?;
        transaction.commit().await
    }

    /// How many letters of an assessment are of which kind and in which state.
    pub async fn letter_counts(&self, assessment: AssessmentId) -> Result<Vec<LetterCount>, StoreError> {
        #[derive(FromQueryResult)]
        struct Row {
            kind: String,
            state: String,
            letters: i64,
        }
        let rows: Vec<Row> = letter::Entity::find()
            .select_only()
            .columns([letter::Column::Kind, letter::Column::State])
            .column_as(letter::Column::Id.count(), "letters")
            .filter(letter::Column::AssessmentId.eq(assessment.as_uuid()))
            .group_by(letter::Column::Kind)
            .group_by(letter::Column::State)
            .into_model()
            .all(self.reader())
            .await?;
        let mut counts = rows
            .into_iter()
            .map(|row| {
                Ok(LetterCount {
                    kind: LetterKind::parse(&row.kind).map_err(|_| damaged())?,
                    state: LetterState::parse(&row.state).map_err(|_| damaged())?,
                    letters: u64::try_from(row.letters).map_err(|_| damaged())?,
                })
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        counts.sort_by_key(|count| (count.kind, count.state));
        Ok(counts)
    }

    /// What is known of each invitation of an assessment and of the letters that ask the client for names or hand the report
    /// over.
    ///
    /// Not of reminders nor of letters that bring a link again: they go to those who have not answered, so a list of them
    /// would tell who that is. Nor of thanks, which do not go to those who declined. All are counted by
    /// [`Store::letter_counts`].
    pub async fn letters(&self, assessment: AssessmentId) -> Result<Vec<LetterStatus>, StoreError> {
        let listed =
            [LetterKind::Invitation, LetterKind::Nomination, LetterKind::NominationReturned, LetterKind::ReportReady];
        let rows = letter::Entity::find()
            .filter(letter::Column::AssessmentId.eq(assessment.as_uuid()))
            .filter(letter::Column::Kind.is_in(listed.map(LetterKind::word)))
            .order_by_asc(letter::Column::Id)
            .all(self.reader())
            .await?;
        rows.into_iter()
            .map(|row| {
                Ok(LetterStatus {
                    id: LetterId::from_uuid(row.id),
                    invitation: row.invitation_id.map(InvitationId::from_uuid),
                    kind: LetterKind::parse(&row.kind).map_err(|_| damaged())?,
                    state: LetterState::parse(&row.state).map_err(|_| damaged())?,
                    attempts: u32::try_from(row.attempts).map_err(|_| damaged())?,
                    due_at: from_millis(row.due_at)?,
                    words: row.last_words,
                    address_refused: row.address_refused,
                    delays: u32::try_from(row.delays).map_err(|_| damaged())?,
                })
            })
            .collect()
    }
}

impl Transaction {
    /// Queues letters; they are due now.
    pub async fn enqueue(&self, letters: &[NewLetter], now: Timestamp) -> Result<(), StoreError> {
        // PostgreSQL takes at most 65,535 values in one statement, SQLite 32,766.
        for part in letters.chunks(1_000) {
            let rows = part.iter().map(|one| letter::ActiveModel {
                id: Set(Uuid::new_v4()),
                assessment_id: Set(one.assessment.as_uuid()),
                invitation_id: Set(one.invitation.map(InvitationId::as_uuid)),
                kind: Set(one.kind.word().to_owned()),
                state: Set(LetterState::Queued.word().to_owned()),
                attempts: Set(0),
                due_at: Set(now.as_millisecond()),
                lease: Set(None),
                lease_expires_at: Set(None),
                last_words: Set(None),
                address_refused: Set(false),
                delays: Set(0),
            });
            letter::Entity::insert_many(rows).exec_without_returning(self.connection()).await?;
        }
        Ok(())
    }

    /// Raters of an assessment to whom a letter is still on its way (queued, leased, transmitting or to be retried).
    pub async fn raters_with_letters_under_way(
        &self,
        assessment: AssessmentId,
    ) -> Result<BTreeSet<InvitationId>, StoreError> {
        let open: Vec<LetterState> = LetterState::ALL.iter().copied().filter(|state| state.is_open()).collect();
        let invitations = letter::Entity::find()
            .select_only()
            .column(letter::Column::InvitationId)
            .filter(letter::Column::AssessmentId.eq(assessment.as_uuid()))
            .filter(letter::Column::State.is_in(words(&open)))
            .into_tuple::<Option<Uuid>>()
            .all(self.connection())
            .await?;
        Ok(invitations.into_iter().flatten().map(InvitationId::from_uuid).collect())
    }
}

pub(super) fn words(states: &[LetterState]) -> Vec<&'static str> {
    states.iter().map(|state| state.word()).collect()
}

fn on_lease(id: LetterId, lease: Lease) -> Condition {
    Condition::all().add(letter::Column::Id.eq(id.as_uuid())).add(letter::Column::Lease.eq(lease.0))
}

pub(super) fn ended(update: UpdateMany<letter::Entity>, state: LetterState, words: &str) -> UpdateMany<letter::Entity> {
    freed(update, state).col_expr(letter::Column::LastWords, Expr::value(words))
}

/// On its lease still: by it a letter and what went out within it are known to belong together, should they come back.
fn sent(update: UpdateMany<letter::Entity>, state: LetterState, words: &str) -> UpdateMany<letter::Entity> {
    update
        .col_expr(letter::Column::State, Expr::value(state.word()))
        .col_expr(letter::Column::LeaseExpiresAt, Expr::value(Option::<i64>::None))
        .col_expr(letter::Column::LastWords, Expr::value(words))
}

/// Off its lease.
fn freed(update: UpdateMany<letter::Entity>, state: LetterState) -> UpdateMany<letter::Entity> {
    update
        .col_expr(letter::Column::State, Expr::value(state.word()))
        .col_expr(letter::Column::Lease, Expr::value(Option::<Uuid>::None))
        .col_expr(letter::Column::LeaseExpiresAt, Expr::value(Option::<i64>::None))
}

fn damaged() -> StoreError {
    StoreError::Damaged("letter")
}
