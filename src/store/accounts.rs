//! Workspaces, accounts and sessions.

use jiff::Timestamp;
use parallax_domain::id::{AccountId, WorkspaceId};
use parallax_domain::text::{EmailAddress, Name};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, Set};
use uuid::Uuid;

use super::entity::{account, session, workspace};
use super::{Store, StoreError, Transaction};

/// What an account may do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// Runs the installation: people, mail. Also coaches, in a practice of one.
    Owner,
    /// Builds, launches and reads assessments.
    Coach,
}

impl Role {
    fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Coach => "coach",
        }
    }

    fn from_word(word: &str) -> Result<Self, StoreError> {
        [Self::Owner, Self::Coach].into_iter().find(|role| role.as_str() == word).ok_or(StoreError::Damaged("role"))
    }
}

/// A person who can log in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Account {
    pub id: AccountId,
    pub workspace: WorkspaceId,
    pub name: Name,
    pub email: EmailAddress,
    pub role: Role,
}

/// A workspace: the people and assessments of one practice.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Workspace {
    pub id: WorkspaceId,
    pub name: Name,
}

/// The argon2id hash of a password, parameters included. Never printed.
pub struct PasswordHash(pub String);

/// SHA-256 of a session token, in hexadecimal digits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SessionHash(pub String);

/// When a session began and was last used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SessionTimes {
    pub created_at: Timestamp,
    pub seen_at: Timestamp,
}

impl Store {
    /// The workspace of this installation; made, under the name given, if there is none yet.
    pub async fn workspace(&self, name: &Name) -> Result<Workspace, StoreError> {
        // Looked up inside the write transaction, so that two processes do not make two.
        let transaction = self.begin().await?;
        let found = workspace::Entity::find().one(transaction.connection()).await?;
        let row = if let Some(row) = found {
            row
        } else {
            let row = workspace::ActiveModel { id: Set(Uuid::new_v4()), name: Set(name.to_string()) };
            row.insert(transaction.connection()).await?
        };
        transaction.commit().await?;
        Ok(Workspace {
            id: WorkspaceId::from_uuid(row.id),
            name: Name::parse(&row.name).map_err(|_| StoreError::Damaged("workspace"))?,
        })
    }

    /// How many accounts there are.
    pub async fn count_accounts(&self) -> Result<u64, StoreError> {
        Ok(account::Entity::find().count(self.reader()).await?)
    }

    /// The account of an address and its password hash.
    pub async fn account_by_email(&self, email: &EmailAddress) -> Result<Option<(Account, PasswordHash)>, StoreError> {
        let row = account::Entity::find()
            .filter(account::Column::EmailIdentity.eq(email.identity()))
            .one(self.reader())
            .await?;
        row.map(|row| {
            let hash = PasswordHash(row.password_hash.clone());
            Ok((to_account(row)?, hash))
        })
        .transpose()
    }

    /// The account that a session belongs to, with the session's times.
    pub async fn account_of_session(&self, hash: &SessionHash) -> Result<Option<(Account, SessionTimes)>, StoreError> {
        let Some(row) = session::Entity::find_by_id(hash.0.clone()).one(self.reader()).await? else {
            return Ok(None);
        };
        let times = SessionTimes { created_at: from_millis(row.created_at)?, seen_at: from_millis(row.seen_at)? };
        let account = account::Entity::find_by_id(row.account_id).one(self.reader()).await?;
        account.map(|row| Ok((to_account(row)?, times))).transpose()
    }
}

impl Transaction {
    /// How many accounts there are, under the write lock.
    pub async fn count_accounts(&self) -> Result<u64, StoreError> {
        Ok(account::Entity::find().count(self.connection()).await?)
    }

    /// Adds an account. False if the address has one already.
    pub async fn add_account(&self, account: &Account, hash: PasswordHash) -> Result<bool, StoreError> {
        let taken = account::Entity::find()
            .filter(account::Column::EmailIdentity.eq(account.email.identity()))
            .count(self.connection())
            .await?;
        if taken > 0 {
            return Ok(false);
        }
        account::ActiveModel {
            id: Set(account.id.as_uuid()),
            workspace_id: Set(account.workspace.as_uuid()),
            email: Set(account.email.to_string()),
            email_identity: Set(account.email.identity()),
            name: Set(account.name.to_string()),
            role: Set(account.role.as_str().to_owned()),
            password_hash: Set(hash.0),
        }
        .insert(self.connection())
        .await?;
        Ok(true)
    }

    /// Begins a session.
    pub async fn add_session(&self, hash: &SessionHash, account: AccountId, now: Timestamp) -> Result<(), StoreError> {
        session::ActiveModel {
            token_hash: Set(hash.0.clone()),
            account_id: Set(account.as_uuid()),
            created_at: Set(now.as_millisecond()),
            seen_at: Set(now.as_millisecond()),
        }
        .insert(self.connection())
        .await?;
        Ok(())
    }

    /// Notes that a session is in use.
    pub async fn touch_session(&self, hash: &SessionHash, now: Timestamp) -> Result<(), StoreError> {
        session::Entity::update_many()
            .col_expr(session::Column::SeenAt, Expr::value(now.as_millisecond()))
            .filter(session::Column::TokenHash.eq(hash.0.clone()))
            .exec(self.connection())
            .await?;
        Ok(())
    }

    /// Ends a session.
    pub async fn end_session(&self, hash: &SessionHash) -> Result<(), StoreError> {
        session::Entity::delete_by_id(hash.0.clone()).exec(self.connection()).await?;
        Ok(())
    }

    /// Ends the sessions that began, or were last used, too long ago.
    pub async fn end_stale_sessions(&self, begun_before: Timestamp, unused_since: Timestamp) -> Result<(), StoreError> {
        session::Entity::delete_many()
            .filter(
                session::Column::CreatedAt
                    .lt(begun_before.as_millisecond())
                    .or(session::Column::SeenAt.lt(unused_since.as_millisecond())),
            )
            .exec(self.connection())
            .await?;
        Ok(())
    }
}

pub(crate) fn from_millis(millis: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(millis).map_err(|_| StoreError::Damaged("time"))
}

pub(super) fn to_account(row: account::Model) -> Result<Account, StoreError> {
    Ok(Account {
        id: AccountId::from_uuid(row.id),
        workspace: WorkspaceId::from_uuid(row.workspace_id),
        name: Name::parse(&row.name).map_err(|_| StoreError::Damaged("account"))?,
        email: EmailAddress::parse(&row.email).map_err(|_| StoreError::Damaged("account"))?,
        role: Role::from_word(&row.role)?,
    })
}
