//! Which slots for letters are taken: of the installation, and of each domain that was written to a moment ago.
//!
//! In the database, so that several nodes keep a limit together. A row says from when on its next letter may begin. Rows of
//! domains that are free again are deleted with the next letter: a list of everybody's mail providers is nothing to keep.

use jiff::Timestamp;
use parallax_domain::pace::Pace;
use sea_orm::sea_query::{Expr, ExprTrait as _, OnConflict};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait as _, DatabaseBackend, EntityTrait as _, QueryFilter as _,
    QuerySelect as _, QueryTrait as _, Set,
};

use super::accounts::from_millis;
use super::entity::{assessment, invitation, letter, mail_slot};
use super::{StoreError, Transaction};

/// The scope of the whole installation; no domain is empty.
const INSTALLATION: &str = "";

/// Slots that are not free yet.
pub(super) struct Taken {
    /// From when on any letter may begin.
    installation: Option<i64>,
    /// From when on a letter to a domain may begin.
    domains: Vec<(String, i64)>,
}

impl Taken {
    /// No letter may begin before this.
    pub(super) fn all_until(&self) -> Result<Option<Timestamp>, StoreError> {
        self.installation.map(from_millis).transpose()
    }

    /// Some letters may not begin before this.
    pub(super) fn some_until(&self) -> Result<Option<Timestamp>, StoreError> {
        self.domains.iter().map(|(_, free_at)| *free_at).min().map(from_millis).transpose()
    }

    /// Letters that go to no domain whose slot is taken.
    pub(super) fn leave(&self, backend: DatabaseBackend) -> Condition {
        if self.domains.is_empty() {
            return Condition::all();
        }
        let to_them =
            |address: &str| domain_of(address, backend).is_in(self.domains.iter().map(|(domain, _)| domain.as_str()));
        let invitations = invitation::Entity::find()
            .select_only()
            .column(invitation::Column::Id)
            .filter(to_them("email"))
            .into_query();
        let assessments = assessment::Entity::find()
            .select_only()
            .column(assessment::Column::Id)
            .filter(to_them("client_email"))
            .into_query();
        let to_rater = Condition::all()
            .add(letter::Column::InvitationId.is_not_null())
            .add(letter::Column::InvitationId.not_in_subquery(invitations));
        let to_client = Condition::all()
            .add(letter::Column::InvitationId.is_null())
            .add(letter::Column::AssessmentId.not_in_subquery(assessments));
        Condition::any().add(to_rater).add(to_client)
    }
}

/// What stands behind the `@`; an address has one, and its domain in small letters.
fn domain_of(column: &str, backend: DatabaseBackend) -> Expr {
    let place_of = if backend == DatabaseBackend::Postgres { "strpos" } else { "instr" };
    Expr::cust(format!("substr({column}, {place_of}({column}, '@') + 1)"))
}

impl Transaction {
    /// The slots that are taken at this moment. Until this transaction ends nobody else learns or takes any.
    pub(super) async fn taken_slots(&self, pace: Pace, now: Timestamp) -> Result<Taken, StoreError> {
        if !pace.is_limited() {
            return Ok(Taken { installation: None, domains: Vec::new() });
        }
        let connection = self.connection();
        let first = mail_slot::ActiveModel { scope: Set(INSTALLATION.to_owned()), free_at: Set(0) };
        mail_slot::Entity::insert(first)
            .on_conflict(OnConflict::column(mail_slot::Column::Scope).do_nothing().to_owned())
            .exec_without_returning(connection)
            .await?;
        // Whoever holds this row is the only one who hands out slots.
        mail_slot::Entity::find_by_id(INSTALLATION).lock_exclusive().one(connection).await?;
        mail_slot::Entity::delete_many()
            .filter(mail_slot::Column::Scope.ne(INSTALLATION))
            .filter(mail_slot::Column::FreeAt.lte(now.as_millisecond()))
            .exec(connection)
            .await?;
        let rows = mail_slot::Entity::find()
            .filter(mail_slot::Column::FreeAt.gt(now.as_millisecond()))
            .all(connection)
            .await?;
        let (installation, domains): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.scope == INSTALLATION);
        Ok(Taken {
            installation: installation.first().map(|row| row.free_at),
            domains: domains.into_iter().map(|row| (row.scope, row.free_at)).collect(),
        })
    }

    /// Takes the slots that a letter to this address needs.
    pub(super) async fn take_slots(
        &self,
        pace: Pace,
        letter: &letter::Model,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let now = now.as_millisecond();
        if let Some(limit) = pace.installation {
            self.take_slot(INSTALLATION.to_owned(), limit.next_slot(now)).await?;
        }
        if let Some(limit) = pace.domain
            && let Some(domain) = self.domain_of(letter).await?
        {
            self.take_slot(domain, limit.next_slot(now)).await?;
        }
        Ok(())
    }

    async fn take_slot(&self, scope: String, free_at: i64) -> Result<(), StoreError> {
        let row = mail_slot::ActiveModel { scope: Set(scope), free_at: Set(free_at) };
        mail_slot::Entity::insert(row)
            .on_conflict(
                OnConflict::column(mail_slot::Column::Scope).update_column(mail_slot::Column::FreeAt).to_owned(),
            )
            .exec_without_returning(self.connection())
            .await?;
        Ok(())
    }

    async fn domain_of(&self, letter: &letter::Model) -> Result<Option<String>, StoreError> {
        let connection = self.connection();
        let address: Option<String> = if let Some(id) = letter.invitation_id {
            let row = invitation::Entity::find_by_id(id).select_only().column(invitation::Column::Email);
            row.into_tuple().one(connection).await?
        } else {
            let row = assessment::Entity::find_by_id(letter.assessment_id);
            row.select_only().column(assessment::Column::ClientEmail).into_tuple().one(connection).await?
        };
        Ok(address.as_deref().and_then(|address| address.rsplit_once('@')).map(|(_, domain)| domain.to_owned()))
    }

    pub(super) fn backend(&self) -> DatabaseBackend {
        self.connection().get_database_backend()
    }
}
