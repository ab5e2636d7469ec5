//! Letters that come back: the address they come back to, and what the reports say that arrive there.
//!
//! Each letter has a return address of its own, `<local>+<tag>@<domain>`, and only a report that was sent there, or quotes
//! it, says anything about that letter. So it does not matter in which form a server quotes the letter, and nobody can make
//! up a report about a letter that they have not got.

pub mod folder;
mod report;

use lettre::address::{Address, AddressError};
use parallax_domain::bounce::Bounce;
use parallax_domain::id::LetterId;
use parallax_domain::text::EmailAddress;

use crate::app::App;
use crate::keys::ReturnKey;
use crate::mail::outcome::kept;
use crate::store::StoreError;

/// The most of a message that is read: the report stands before the letter that comes back with it.
pub const MAX_READ: u64 = 1 << 20;

/// The most that a part before the `@` may have (RFC 5321, 4.5.3.1.1).
const MAX_LOCAL: usize = 64;

/// The address that letters come back to. Mail to it with anything behind a `+` must arrive in the same mailbox.
#[derive(Clone, Debug)]
pub struct ReturnAddress {
    local: String,
    domain: String,
}

/// An address cannot be one that letters come back to.
#[derive(Debug, thiserror::Error)]
#[error("the part of the return address before the @ is too long: {MAX_LOCAL} characters less the letter's tag are {}", MAX_LOCAL - 1 - ReturnKey::TAG)]
pub struct TooLong;

impl ReturnAddress {
    /// Takes the address of the mailbox.
    ///
    /// # Errors
    /// If a letter's tag has no room in it.
    pub fn new(mailbox: &EmailAddress) -> Result<Self, TooLong> {
        let (local, domain) = mailbox.as_str().rsplit_once('@').ok_or(TooLong)?;
        if local.len() + 1 + ReturnKey::TAG > MAX_LOCAL {
            return Err(TooLong);
        }
        let domain = idna::domain_to_ascii(domain).unwrap_or_else(|_| domain.to_owned());
        Ok(Self { local: local.to_owned(), domain })
    }

    /// Where this letter comes back to.
    pub(super) fn of(&self, letter: LetterId, key: &ReturnKey) -> Result<Address, AddressError> {
        Address::new(format!("{}+{}", self.local, key.tag(letter)), &self.domain)
    }
}

/// What was done with a message that came back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TakenIn {
    /// It is recorded with the letter.
    Recorded(Bounce),
    /// The letter is gone or has ended so before.
    KnownAlready,
    /// It names no letter of this installation, or names it without proof.
    NotOurs,
    /// It is about a letter of ours, but no report that it was not delivered.
    NoReport,
}

/// Reads a message that arrived at the return address, and records what it says.
///
/// # Errors
/// If the database fails; then nothing was recorded.
pub async fn take_in(app: &App, message: &[u8]) -> Result<TakenIn, StoreError> {
    let Some(letter) = letter_of(message, app.keys.return_key()) else { return Ok(TakenIn::NotOurs) };
    let Some((bounce, words)) = report::read(message) else { return Ok(TakenIn::NoReport) };
    let words = kept(&words);
    let recorded = app.store.record_bounce(letter, bounce, &words).await?;
    tracing::info!(letter.id = %letter, ?bounce, recorded, "a letter came back");
    Ok(if recorded { TakenIn::Recorded(bounce) } else { TakenIn::KnownAlready })
}

/// The one letter of ours that a message names with proof, anywhere in it.
fn letter_of(message: &[u8], key: &ReturnKey) -> Option<LetterId> {
    let mut letters: Vec<LetterId> = message
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'+')
        .filter_map(|(at, _)| message.get(at + 1..at + 2 + ReturnKey::TAG))
        .filter_map(|tag| tag.strip_suffix(b"@"))
        .filter_map(|tag| key.letter(std::str::from_utf8(tag).ok()?))
        .collect();
    letters.sort_unstable();
    letters.dedup();
    match letters[..] {
        [letter] => Some(letter),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
