//! Letters that go out within another one to the same person: whoever is asked about several clients gets one mail.
//!
//! They are taken together with the letter that carries them, in one transaction and on its lease, and from then on they
//! share its fate. So a crash at any moment leaves all of them queued, or all of them sent, or all of them unknown.

use jiff::Timestamp;
use parallax_domain::assessment::AssessmentState;
use parallax_domain::id::InvitationId;
use parallax_domain::letter::{LetterKind, LetterState};
use parallax_domain::standing::Standing;
use sea_orm::sea_query::{Expr, ExprTrait as _, LockBehavior, LockType, Query};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait as _, DatabaseBackend, EntityTrait as _, JoinType, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, Select,
};
use uuid::Uuid;

use super::super::entity::{assessment, invitation, letter};
use super::super::{Store, StoreError, Transaction};
use super::{Ending, Lease, LeasedLetter, damaged, ended, freed, sent, words};

/// Lets one worker at a time take letters: two that take a letter each to the same person would both carry one. SQLite does
/// so by itself.
pub(super) async fn one_at_a_time(transaction: &Transaction) -> Result<(), StoreError> {
    let connection = transaction.connection();
    if connection.get_database_backend() == DatabaseBackend::Postgres {
        // The number is arbitrary; all processes of this program use the same.
        connection.execute_unprepared("SELECT pg_advisory_xact_lock(3603600361)").await?;
    }
    Ok(())
}

/// Takes along what is queued for the person whom this letter goes to: with a reminder all reminders, with an invitation
/// those that were queued at the same moment, which is what one launch does. They are on the letter's lease from now on.
pub(super) async fn take_along(
    transaction: &Transaction,
    carrier: &letter::Model,
    lease: Lease,
    expires_at: Timestamp,
    now: Timestamp,
) -> Result<Vec<Uuid>, StoreError> {
    let kind = LetterKind::parse(&carrier.kind).map_err(|_| damaged())?;
    let is_reminding = kind.is_reminding();
    if !is_reminding && kind != LetterKind::Invitation {
        return Ok(Vec::new());
    }
    let Some(person) = carrier.invitation_id else { return Ok(Vec::new()) };
    let Some(person) = invitation::Entity::find_by_id(person).one(transaction.connection()).await? else {
        return Ok(Vec::new());
    };
    // What has become pointless carries nothing.
    if !is_asked(&person) {
        return Ok(Vec::new());
    }
    let open = of_person(&person)
        .select_only()
        .columns([invitation::Column::AssessmentId, invitation::Column::Id])
        .filter(invitation::Column::Id.ne(person.id))
        .into_tuple::<(Uuid, Uuid)>()
        .all(transaction.connection())
        .await?;
    let (assessments, invitations): (Vec<Uuid>, Vec<Uuid>) = open.into_iter().unzip();
    let same_kind = if is_reminding {
        letter::Column::Kind.is_in(LetterKind::REMINDING.map(LetterKind::word))
    } else {
        letter::Column::Kind.eq(carrier.kind.as_str()).and(letter::Column::DueAt.eq(carrier.due_at))
    };
    let along: Vec<Uuid> = letter::Entity::find()
        .select_only()
        .column(letter::Column::Id)
        .filter(letter::Column::AssessmentId.is_in(assessments))
        .filter(letter::Column::InvitationId.is_in(invitations))
        .filter(letter::Column::State.is_in(words(&[LetterState::Queued, LetterState::Retry])))
        .filter(same_kind)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .into_tuple()
        .all(transaction.connection())
        .await?;
    if is_reminding {
        // From now on the interval to the next reminder counts, however long the letter had waited.
        letter::Entity::update_many()
            .col_expr(letter::Column::DueAt, Expr::value(now.as_millisecond()))
            .filter(letter::Column::Id.is_in(along.iter().copied().chain([carrier.id])))
            .exec(transaction.connection())
            .await?;
    }
    letter::Entity::update_many()
        .col_expr(letter::Column::State, Expr::value(LetterState::Leased.word()))
        .col_expr(letter::Column::Attempts, Expr::col(letter::Column::Attempts).add(1))
        .col_expr(letter::Column::Lease, Expr::value(lease.0))
        .col_expr(letter::Column::LeaseExpiresAt, Expr::value(expires_at.as_millisecond()))
        .filter(letter::Column::Id.is_in(along.iter().copied()))
        .exec(transaction.connection())
        .await?;
    Ok(along)
}

/// Commits with the carrier that the text of the letters along goes out.
pub(super) async fn transmit_along(
    transaction: &Transaction,
    carrier: Uuid,
    lease: Lease,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    letter::Entity::update_many()
        .col_expr(letter::Column::State, Expr::value(LetterState::Transmitting.word()))
        .col_expr(letter::Column::LeaseExpiresAt, Expr::value(expires_at.as_millisecond()))
        .filter(letter::Column::Lease.eq(lease.0))
        .filter(letter::Column::Id.ne(carrier))
        .exec(transaction.connection())
        .await?;
    Ok(())
}

/// Gives the letters along their part of what became of the carrier: what was sent covers them; what failed for a reason of
/// the carrier's own gives them back to the queue.
pub(super) async fn finish_along(
    transaction: &Transaction,
    carrier: Uuid,
    lease: Lease,
    ending: &Ending,
) -> Result<(), StoreError> {
    let update =
        letter::Entity::update_many().filter(letter::Column::Lease.eq(lease.0)).filter(letter::Column::Id.ne(carrier));
    let again = |due_at: Option<Timestamp>| {
        let update = freed(update.clone(), LetterState::Queued)
            .col_expr(letter::Column::Attempts, Expr::col(letter::Column::Attempts).sub(1));
        match due_at {
            Some(due_at) => update.col_expr(letter::Column::DueAt, Expr::value(due_at.as_millisecond())),
            None => update,
        }
    };
    let update = match ending {
        Ending::Sent { words } => sent(update, LetterState::Covered, words),
        Ending::Unknown { words } => ended(update, LetterState::Unknown, words),
        Ending::Failed { words, address_refused: true } => {
            ended(update, LetterState::Failed, words).col_expr(letter::Column::AddressRefused, Expr::value(true))
        }
        Ending::Retry { words, due_at } => ended(update, LetterState::Retry, words)
            .col_expr(letter::Column::DueAt, Expr::value(due_at.as_millisecond())),
        Ending::PutOff { due_at } => again(Some(*due_at)),
        Ending::Failed { .. } | Ending::Cancelled { .. } | Ending::Paused { .. } => again(None),
    };
    update.exec(transaction.connection()).await?;
    Ok(())
}

/// Whether this rater has not answered, has not declined and takes letters about this assessment.
fn is_asked(person: &invitation::Model) -> bool {
    !person.spent && !person.mail_stopped && person.standing == Standing::Asked.word()
}

/// The same for rows: raters who have not answered, have not declined and take letters about this assessment.
fn may_be_asked() -> Condition {
    Condition::all()
        .add(Expr::col((invitation::Entity, invitation::Column::Spent)).eq(false))
        .add(Expr::col((invitation::Entity, invitation::Column::Standing)).eq(Standing::Asked.word()))
        .add(Expr::col((invitation::Entity, invitation::Column::MailStopped)).eq(false))
}

/// Whether a letter may go out although its rater may have answered or declined: always, but for one that reminds.
pub(super) fn is_wanted() -> Condition {
    let outstanding = Query::select()
        .expr(Expr::val(1))
        .from(invitation::Entity)
        .and_where(
            Expr::col((invitation::Entity, invitation::Column::Id))
                .equals((letter::Entity, letter::Column::InvitationId)),
        )
        .cond_where(may_be_asked())
        .to_owned();
    Condition::any()
        .add(letter::Column::Kind.is_not_in(LetterKind::REMINDING.map(LetterKind::word)))
        .add(Expr::exists(outstanding))
}

/// What this person is asked in the workspace of an invitation and has not answered, the nearest deadline first.
fn of_person(person: &invitation::Model) -> Select<invitation::Entity> {
    let workspace = Query::select()
        .column(assessment::Column::WorkspaceId)
        .from(assessment::Entity)
        .and_where(assessment::Column::Id.eq(person.assessment_id))
        .to_owned();
    invitation::Entity::find()
        .join(
            JoinType::InnerJoin,
            invitation::Entity::belongs_to(assessment::Entity)
                .from(invitation::Column::AssessmentId)
                .to(assessment::Column::Id)
                .into(),
        )
        .filter(invitation::Column::EmailIdentity.eq(person.email_identity.as_str()))
        .filter(assessment::Column::WorkspaceId.in_subquery(workspace))
        .filter(assessment::Column::State.eq(AssessmentState::Collecting.as_str()))
        .filter(may_be_asked())
        .order_by_asc(assessment::Column::ClosesAt)
        .order_by_asc(invitation::Column::Id)
}

impl Store {
    /// The invitations that a letter tells of, the nearest deadline first: an invitation's own and those of the letters
    /// along; with a reminder everything that its reader is asked in this workspace and has not answered.
    pub async fn told_with(&self, carrier: &LeasedLetter) -> Result<Vec<InvitationId>, StoreError> {
        let Some(own) = carrier.invitation else { return Ok(Vec::new()) };
        let Some(person) = invitation::Entity::find_by_id(own.as_uuid()).one(self.reader()).await? else {
            return Ok(Vec::new());
        };
        let mut told = of_person(&person);
        if !carrier.kind.is_reminding() {
            let on_lease = Query::select()
                .column(letter::Column::InvitationId)
                .from(letter::Entity)
                .and_where(letter::Column::Lease.eq(carrier.lease.0))
                .to_owned();
            told = told.filter(invitation::Column::Id.in_subquery(on_lease));
        }
        let told: Vec<Uuid> = told.select_only().column(invitation::Column::Id).into_tuple().all(self.reader()).await?;
        let told = told.into_iter().map(InvitationId::from_uuid);
        // A first letter goes out even to somebody who has answered or declined: that it was called off would tell of it.
        let is_missing = !carrier.kind.is_reminding() && !is_asked(&person);
        Ok(is_missing.then_some(own).into_iter().chain(told).collect())
    }
}
