//! The proof in the address that a letter comes back to.
//!
//! Anybody can write a report that a letter could not be delivered, and would so have us believe that an address is dead.
//! So the address that reports go to holds the letter's id and an HMAC-SHA-256 of it, cut to 80 bits, which is far more than
//! can be tried by mail. Who has the letter can make a report about it, and about no other.

use data_encoding::BASE32_NOPAD;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit as _, Mac as _};
use parallax_domain::id::LetterId;
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

/// What the key is for; bound into it.
const PURPOSE: &[u8] = b"parallax/return/1";

const ID: usize = 16;
const PROOF: usize = 10;

/// The key under which return addresses are made.
pub struct ReturnKey(Zeroizing<[u8; 32]>);

impl ReturnKey {
    /// How many characters a tag has.
    pub const TAG: usize = 42;

    /// Derives the key from the installation's secret.
    pub(super) fn derive(secret: &[u8]) -> Self {
        let mut key = Zeroizing::new([0; 32]);
        #[expect(clippy::expect_used, reason = "HKDF gives up to 8160 bytes, and this asks for 32")]
        Hkdf::<Sha256>::new(None, secret).expand(PURPOSE, key.as_mut()).expect("32 bytes are few enough");
        Self(key)
    }

    /// The tag of a letter: [`Self::TAG`] small letters and digits.
    pub fn tag(&self, letter: LetterId) -> String {
        let mut bytes = letter.as_uuid().as_bytes().to_vec();
        bytes.extend(self.mac(letter).finalize().into_bytes().iter().take(PROOF));
        BASE32_NOPAD.encode(&bytes).to_ascii_lowercase()
    }

    /// The letter whose tag this is, if it was made with this key. Servers may have changed the case of letters.
    pub fn letter(&self, tag: &str) -> Option<LetterId> {
        let bytes = BASE32_NOPAD.decode(tag.to_ascii_uppercase().as_bytes()).ok()?;
        let (id, proof) = bytes.split_at_checked(ID)?;
        let letter = LetterId::from_uuid(Uuid::from_slice(id).ok()?);
        if proof.len() != PROOF {
            return None;
        }
        self.mac(letter).verify_truncated_left(proof).ok()?;
        Some(letter)
    }

    fn mac(&self, letter: LetterId) -> Hmac<Sha256> {
        #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
        let mut mac = <Hmac<Sha256>>::new_from_slice(self.0.as_ref()).expect("a key of any length will do");
        mac.update(letter.as_uuid().as_bytes());
        mac
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_names_its_letter_and_no_other_key_or_letter_gives_it() {
        let key = ReturnKey::derive(b"secret");
        let letter = LetterId::from_uuid(Uuid::from_u128(0x5eed));
        let tag = key.tag(letter);
        assert_eq!(tag.len(), ReturnKey::TAG);
        assert!(tag.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()), "{tag}");
        assert_eq!(key.letter(&tag), Some(letter));
        assert_eq!(key.letter(&tag.to_uppercase()), Some(letter));
        assert_eq!(ReturnKey::derive(b"another").letter(&tag), None);
        for place in 0..tag.len() {
            let mut forged = tag.clone().into_bytes();
            forged[place] = if forged[place] == b'a' { b'b' } else { b'a' };
            let forged = String::from_utf8(forged).expect("it is ASCII");
            assert_eq!(key.letter(&forged), None, "{forged}");
        }
        for wrong in ["", "a", &tag[1..], &format!("{tag}a"), &"a".repeat(42)] {
            assert_eq!(key.letter(wrong), None, "{wrong}");
        }
    }
}
