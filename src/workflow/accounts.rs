//! The first account, logging in and out, sessions.

use std::sync::LazyLock;

use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use argon2::{Algorithm, Argon2, Params, Version};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use jiff::{SignedDuration, Timestamp};
use parallax_domain::id::AccountId;
use parallax_domain::link::{LinkToken, Purpose};
use parallax_domain::text::{EmailAddress, Name};
use sha2::{Digest as _, Sha256};
use tokio::sync::Semaphore;
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::WorkflowError;
use crate::app::App;
use crate::store::StoreError;
pub use crate::store::accounts::{Account, Role};
use crate::store::accounts::{PasswordHash, SessionHash};

/// The fewest and most characters of a password.
pub const PASSWORD_LENGTH: std::ops::RangeInclusive<usize> = 12..=200;

/// A session that is not used for so long ends.
const IDLE: SignedDuration = SignedDuration::from_mins(30);
/// A session ends after this, used or not.
const LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// A session's last use is noted at most this often, so that reading pages does not write.
const TOUCH: SignedDuration = SignedDuration::from_mins(1);

/// Hashing a password takes 46 MiB and a good part of a core; more than two at once would starve raters.
static HASHING: Semaphore = Semaphore::const_new(2);

/// A password as it was typed. It does not print.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Password(String);

impl Password {
    /// Takes over what was typed.
    pub fn new(typed: String) -> Self {
        Self(typed)
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

/// The token of a session, which the browser holds. It does not print.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct SessionToken(String);

impl SessionToken {
    /// Reads a cookie's value.
    pub fn from_cookie(value: &str) -> Self {
        Self(value.chars().take(100).collect())
    }

    /// The value for the cookie.
    pub fn expose(&self) -> &str {
        &self.0
    }

    fn random() -> Self {
        Self(BASE64URL_NOPAD.encode(&rand::random::<[u8; 32]>()))
    }

    fn hash(&self) -> SessionHash {
        SessionHash(HEXLOWER.encode(&Sha256::digest(self.0.as_bytes())))
    }
}

impl std::fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionToken(…)")
    }
}

/// The address at which the first account is made, as long as there is none.
pub async fn set_up_address(app: &App) -> Result<Option<String>, StoreError> {
    Ok((app.store.count_accounts().await? == 0).then(|| app.set_up_address()))
}

/// Whether this token lets its holder make the first account now.
pub async fn may_set_up(app: &App, token: &LinkToken) -> Result<bool, StoreError> {
    let is_ours = token.claimed_id() == app.workspace.id.as_uuid()
        && token.verify(app.keys.link_key(), Purpose::SetUp, 1).is_ok();
    Ok(is_ours && app.store.count_accounts().await? == 0)
}

/// Makes the first account, an owner's, and logs it in.
///
/// # Errors
/// If the link is not valid any more, or a field cannot be used.
pub async fn set_up(
    app: &App,
    token: &LinkToken,
    name: &str,
    email: &str,
    password: &Password,
) -> Result<SessionToken, WorkflowError> {
    if !may_set_up(app, token).await? {
        return Err(WorkflowError::NotFound);
    }
    let (account, hash) = new_account(app, name, email, Role::Owner, password).await?;
    let session = SessionToken::random();
    let transaction = app.store.begin().await?;
    if transaction.count_accounts().await? > 0 {
        return Err(WorkflowError::NotFound);
    }
    transaction.add_account(&account, hash).await?;
    transaction.add_session(&session.hash(), account.id, app.clock.now()).await?;
    transaction.commit().await?;
    Ok(session)
}

/// Adds a person who can log in.
///
/// # Errors
/// If a field cannot be used or the address has an account.
pub async fn add(
    app: &App,
    name: &str,
    email: &str,
    role: Role,
    password: &Password,
) -> Result<Account, WorkflowError> {
    let (account, hash) = new_account(app, name, email, role, password).await?;
    let transaction = app.store.begin().await?;
    if !transaction.add_account(&account, hash).await? {
        return Err(WorkflowError::refused("email", format!("{} has an account already.", account.email)));
    }
    transaction.commit().await?;
    Ok(account)
}

/// Logs in. None if the address or the password is wrong; which one is not told, and both take the same time.
///
/// # Errors
/// If the store fails.
pub async fn log_in(app: &App, email: &str, password: &Password) -> Result<Option<SessionToken>, WorkflowError> {
    let known = match EmailAddress::parse(email) {
        Ok(email) => app.store.account_by_email(&email).await?,
        Err(_) => None,
    };
    let (account, hash) = match known {
        Some((account, hash)) => (Some(account), hash),
        None => (None, PasswordHash(DECOY.clone())),
    };
    let is_right = verify(password, hash).await?;
    let Some(account) = account.filter(|_| is_right) else { return Ok(None) };
    let session = SessionToken::random();
    let now = app.clock.now();
    let transaction = app.store.begin().await?;
    transaction.end_stale_sessions(before(now, LONGEST), before(now, IDLE)).await?;
    transaction.add_session(&session.hash(), account.id, now).await?;
    transaction.commit().await?;
    Ok(Some(session))
}

/// The account whose session this is, as long as it lasts.
///
/// # Errors
/// If the store fails.
pub async fn session(app: &App, token: &SessionToken) -> Result<Option<Account>, StoreError> {
    let Some((account, times)) = app.store.account_of_session(&token.hash()).await? else { return Ok(None) };
    let now = app.clock.now();
    if times.created_at < before(now, LONGEST) || times.seen_at < before(now, IDLE) {
        return Ok(None);
    }
    if times.seen_at < before(now, TOUCH) {
        let transaction = app.store.begin().await?;
        transaction.touch_session(&token.hash(), now).await?;
        transaction.commit().await?;
    }
    Ok(Some(account))
}

/// Ends a session.
///
/// # Errors
/// If the store fails.
pub async fn log_out(app: &App, token: &SessionToken) -> Result<(), StoreError> {
    let transaction = app.store.begin().await?;
    transaction.end_session(&token.hash()).await?;
    transaction.commit().await
}

fn before(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.checked_sub(by).unwrap_or(Timestamp::MIN)
}

async fn new_account(
    app: &App,
    name: &str,
    email: &str,
    role: Role,
    password: &Password,
) -> Result<(Account, PasswordHash), WorkflowError> {
    let (name, email) = check(name, email, password).map_err(|mut faults| {
        let (field, sentence) = faults.swap_remove(0);
        WorkflowError::refused(field, sentence)
    })?;
    let hash = hash(password).await?;
    let id = AccountId::from_uuid(Uuid::new_v4());
    Ok((Account { id, workspace: app.workspace.id, name, email, role }, hash))
}

/// What was typed for a new account, or everything that is wrong with it: the field, and a sentence. There is at least one.
pub fn check(
    name: &str,
    email: &str,
    password: &Password,
) -> Result<(Name, EmailAddress), Vec<(&'static str, String)>> {
    let mut faults = Vec::new();
    let told = |what: &str, why: String, remedy: &str| format!("This {what} cannot be used: {why}. {remedy}");
    let name = Name::parse(name).map_err(|why| faults.push(("name", told("name", why.to_string(), why.remedy()))));
    let email = EmailAddress::parse(email)
        .map_err(|why| faults.push(("email", told("address", why.to_string(), why.remedy()))));
    let length = password.0.chars().count();
    if !PASSWORD_LENGTH.contains(&length) {
        let (fewest, most) = PASSWORD_LENGTH.into_inner();
        let remedy = "A short sentence is easy to remember.";
        faults
            .push(("password", format!("The password has {length} characters; it needs {fewest} to {most}. {remedy}")));
    }
    match (name, email) {
        (Ok(name), Ok(email)) if faults.is_empty() => Ok((name, email)),
        _ => Err(faults),
    }
}

/// argon2id with 46 MiB and one pass, one of the settings that OWASP recommends.
fn hasher() -> Argon2<'static> {
    let params = Params::new(46 * 1024, 1, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// What an unknown address is checked against, so that it takes as long as a known one.
static DECOY: LazyLock<String> = LazyLock::new(|| {
    hasher().hash_password(&rand::random::<[u8; 32]>()).map(|hash| hash.to_string()).unwrap_or_default()
});

async fn hash(password: &Password) -> Result<PasswordHash, WorkflowError> {
    let typed = Zeroizing::new(password.0.clone());
    off_the_reactor(move || {
        hasher().hash_password(typed.as_bytes()).map(|hash| PasswordHash(hash.to_string())).map_err(|e| e.to_string())
    })
    .await?
    .map_err(WorkflowError::Internal)
}

async fn verify(password: &Password, hash: PasswordHash) -> Result<bool, WorkflowError> {
    let typed = Zeroizing::new(password.0.clone());
    off_the_reactor(move || {
        argon2::PasswordHash::new(&hash.0).is_ok_and(|hash| hasher().verify_password(typed.as_bytes(), &hash).is_ok())
    })
    .await
}

async fn off_the_reactor<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, WorkflowError> {
    let permit = HASHING.acquire().await.map_err(|e| WorkflowError::Internal(e.to_string()))?;
    let done = tokio::task::spawn_blocking(work).await.map_err(|e| WorkflowError::Internal(e.to_string()));
    drop(permit);
    done
}
