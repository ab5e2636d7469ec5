//! Links: how a rater's or client's right is carried in an address, without a row that could give it away.
//!
//! A link holds the invitation's id and an HMAC-SHA-256 over its purpose, the id and a version. The key lies in a file outside
//! the database. So a copy of the database can neither open a form nor forge a link, and a reminder carries the same
//! link as the invitation although no link was ever stored. Raising the version retires the links that were sent.

use data_encoding::{Encoding, Specification};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use uuid::Uuid;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// The key from which links are derived.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct LinkKey([u8; 32]);

impl LinkKey {
    /// Takes over 32 random bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl std::fmt::Debug for LinkKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LinkKey(…)")
    }
}

/// What a link lets its holder do. A link for one purpose does not verify for another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// Answer one questionnaire once; the id is an invitation's.
    Answer,
    /// Stop the letters to one rater; the id is an invitation's.
    OptOut,
    /// Read one released report; the id is an assessment's.
    ReadReport,
    /// Show when a form was entered; the id is an invitation's, the version the minute since 1970.
    Enter,
    /// Propose raters; the id is an assessment's.
    Nominate,
    /// Take over a rater's right to answer from the coach who hands it over; the id is an invitation's.
    HandOver,
    /// Create the first account of an installation; the id is a workspace's.
    SetUp,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Self::Answer => b"parallax/link/answer/1",
            Self::OptOut => b"parallax/link/opt-out/1",
            Self::ReadReport => b"parallax/link/read-report/1",
            Self::Enter => b"parallax/link/enter/1",
            Self::Nominate => b"parallax/link/nominate/1",
            Self::HandOver => b"parallax/link/hand-over/1",
            Self::SetUp => b"parallax/link/set-up/1",
        }
    }
}

/// The token in a link: 77 lower-case letters and digits, so that no mail program cuts it at a sign and a change of
/// case does it no harm. Secret: it has no `Display`, and `Debug` shows nothing.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct LinkToken {
    #[zeroize(skip)]
    id: Uuid,
    mac: [u8; 32],
}

/// Not a link of this installation: cut, altered or made up. It does not say which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this link is not valid")]
pub struct InvalidLink;

impl LinkToken {
    /// Derives the token for an id.
    pub fn derive(key: &LinkKey, purpose: Purpose, id: Uuid, version: u32) -> Self {
        let mac = hmac(key, purpose, id, version).finalize().into_bytes().into();
        Self { id, mac }
    }

    /// Reads a token as it stands in an address; signs that mail programs add around it are ignored, and so is where they
    /// break a line within it.
    ///
    /// # Errors
    /// If it cannot be a token. Whether it is a *true* one, only [`LinkToken::verify`] tells.
    pub fn parse(text: &str) -> Result<Self, InvalidLink> {
        let trimmed = text.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        let is_break = |c: &char| c.is_whitespace() || matches!(c, '=' | '-' | '\u{ad}' | '\u{200b}');
        let joined: String = trimmed.chars().filter(|c| !is_break(c)).collect();
        let bytes = encoding().decode(joined.as_bytes()).map_err(|_| InvalidLink)?;
        let (id, mac) = bytes.split_at_checked(16).ok_or(InvalidLink)?;
        Ok(Self { id: Uuid::from_slice(id).map_err(|_| InvalidLink)?, mac: mac.try_into().map_err(|_| InvalidLink)? })
    }

    /// The id that the token claims. Look up its version with it, then verify.
    pub fn claimed_id(&self) -> Uuid {
        self.id
    }

    /// Checks the token in constant time.
    ///
    /// # Errors
    /// If it was not derived from this key for this purpose, id and version.
    pub fn verify(&self, key: &LinkKey, purpose: Purpose, version: u32) -> Result<(), InvalidLink> {
        hmac(key, purpose, self.id, version).verify_slice(&self.mac).map_err(|_| InvalidLink)
    }

    /// The text to put into an address that is about to be sent.
    pub fn expose(&self) -> String {
        let mut bytes = [0; 48];
        let (id, mac) = bytes.split_at_mut(16);
        id.copy_from_slice(self.id.as_bytes());
        mac.copy_from_slice(&self.mac);
        encoding().encode(&bytes)
    }

    /// A key for the rater's draft that only the holder of the link has.
    pub fn secret(&self) -> &[u8; 32] {
        &self.mac
    }
}

impl std::fmt::Debug for LinkToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LinkToken(…)")
    }
}

fn hmac(key: &LinkKey, purpose: Purpose, id: Uuid, version: u32) -> Hmac<Sha256> {
    #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
    let mut hmac = Hmac::<Sha256>::new_from_slice(&key.0).expect("HMAC takes a key of any length");
    hmac.update(purpose.label());
    hmac.update(id.as_bytes());
    hmac.update(&version.to_be_bytes());
    hmac
}

/// Base 32 of RFC 4648 in lower case, upper case read as well.
fn encoding() -> Encoding {
    let mut specification = Specification::new();
    specification.symbols.push_str("abcdefghijklmnopqrstuvwxyz234567");
    specification.translate.from.push_str("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    specification.translate.to.push_str("abcdefghijklmnopqrstuvwxyz");
    #[expect(clippy::expect_used, reason = "the specification is a constant")]
    specification.encoding().expect("the alphabet of RFC 4648 is an encoding")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: Uuid = Uuid::from_u128(0x1234_5678_9abc_def0_1234_5678_9abc_def0);

    #[test]
    fn a_token_verifies_for_its_own_key_purpose_and_version_only() {
        let key = LinkKey::new([7; 32]);
        let token = LinkToken::parse(&LinkToken::derive(&key, Purpose::Answer, ID, 1).expose()).expect("it is a token");
        assert_eq!(token.claimed_id(), ID);
        assert_eq!(token.verify(&key, Purpose::Answer, 1), Ok(()));
        assert_eq!(token.verify(&key, Purpose::Answer, 2), Err(InvalidLink));
        assert_eq!(token.verify(&key, Purpose::ReadReport, 1), Err(InvalidLink));
        assert_eq!(token.verify(&key, Purpose::OptOut, 1), Err(InvalidLink));
        assert_eq!(token.verify(&LinkKey::new([8; 32]), Purpose::Answer, 1), Err(InvalidLink));
    }

    #[test]
    fn a_token_survives_what_mail_programs_do_to_addresses() {
        let key = LinkKey::new([7; 32]);
        let text = LinkToken::derive(&key, Purpose::Answer, ID, 1).expose();
        let (start, end) = text.split_at(40);
        for mangled in [
            format!("{text}."),
            format!("{text}>"),
            format!("({text})"),
            text.to_uppercase(),
            format!("{text},"),
            format!("{start}\r\n{end}"),
            format!("{start}=\r\n{end}"),
            format!("{start}\u{ad}{end}"),
        ] {
            let token = LinkToken::parse(&mangled).expect("it is read");
            assert_eq!(token.verify(&key, Purpose::Answer, 1), Ok(()), "{mangled}");
        }
    }

    #[test]
    fn a_cut_or_altered_token_is_refused() {
        let key = LinkKey::new([7; 32]);
        let text = LinkToken::derive(&key, Purpose::Answer, ID, 1).expose();
        assert_eq!(text.len(), 77);
        for at in 0..text.len() {
            assert!(LinkToken::parse(&text[..at]).is_err(), "cut at {at}");
            let other = if &text[at..=at] == "a" { "b" } else { "a" };
            let altered = format!("{}{other}{}", &text[..at], &text[at + 1..]);
            let verdict = LinkToken::parse(&altered).and_then(|token| token.verify(&key, Purpose::Answer, 1));
            assert_eq!(verdict, Err(InvalidLink), "altered at {at}");
        }
    }
}
