//! DKIM (RFC 6376): a signature by which a receiver knows that a letter comes from the domain it names and was not altered.
//!
//! Written here, not taken from a library, because of what there is: one walks headers with a call a character, which a long
//! subject turns into a full stack, and one needs a newer compiler than Parallax asks for. It is a hash of a known form of
//! the letter. The signature itself is made by ring, whose private key operations take the same time for every text.
//!
//! RSA with 2048 bits and SHA-256, because every receiver verifies that; several large ones know nothing else.

mod canonical;
mod key;

use std::path::Path;

use data_encoding::BASE64;
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use sha2::{Digest as _, Sha256};

use canonical::{body, header, headers};
pub use key::{KeyFault, Record, make, record_of};

/// What is signed where it is there.
const SIGNED: [&str; 13] = [
    "from",
    "to",
    "reply-to",
    "subject",
    "date",
    "message-id",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "content-language",
    "auto-submitted",
    "list-unsubscribe",
    "list-unsubscribe-post",
];

/// What is signed once more than it is there, so that nobody can add a second one without breaking the signature.
const CLOSED: [&str; 6] = ["from", "to", "reply-to", "subject", "date", "content-type"];

/// The columns after which a long line of the signature is folded.
const FOLD: usize = 72;

/// Signs letters in the name of a domain.
pub struct Signer {
    key: RsaKeyPair,
    domain: String,
    selector: String,
}

impl std::fmt::Debug for Signer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Signer({} at {})", self.selector, self.domain)
    }
}

impl Signer {
    /// Reads the key file (RSA, PEM). The public half is expected at `<selector>._domainkey.<domain>`; a domain with letters
    /// outside ASCII in its ASCII form.
    ///
    /// # Errors
    /// If the file cannot be read or holds no key that signs.
    pub fn open(path: &Path, selector: &str, domain: &str) -> Result<Self, KeyFault> {
        Ok(Self { key: key::open(path)?, domain: key::domain(domain)?, selector: key::selector(selector)? })
    }

    /// The message with a signature before its headers. `signed_at` is in milliseconds since 1970.
    ///
    /// # Errors
    /// If the system gives no random bytes, which ring needs against being watched.
    pub fn sign(&self, message: &[u8], signed_at: i64) -> Result<Vec<u8>, ring::error::Unspecified> {
        let (fields, text) = headers(message);
        let mut names = Vec::new();
        let mut signed = Vec::new();
        for name in SIGNED {
            // From the last to the first, as RFC 6376 (5.4.2) counts them.
            for field in fields.iter().rev().filter(|field| field.name.eq_ignore_ascii_case(name.as_bytes())) {
                names.push(name);
                signed.extend(header(field));
                signed.extend(b"\r\n");
            }
            if CLOSED.contains(&name) {
                names.push(name);
            }
        }
        let hash = BASE64.encode(&Sha256::digest(body(text)));
        let unfolded = format!(
            "v=1; a=rsa-sha256; c=relaxed/relaxed; d={}; s={}; t={}; h={}; bh={hash}; b=",
            self.domain,
            self.selector,
            signed_at.div_euclid(1_000),
            names.join(":"),
        );
        let value = folded(&unfolded);
        signed.extend(header(&canonical::Field { name: b"DKIM-Signature", value: value.as_bytes() }));
        let mut signature = vec![0; self.key.public().modulus_len()];
        self.key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), &signed, &mut signature)?;

        let mut whole = format!("DKIM-Signature: {value}").into_bytes();
        for part in BASE64.encode(&signature).as_bytes().chunks(FOLD) {
            whole.extend(b"\r\n ");
            whole.extend(part);
        }
        whole.extend(b"\r\n");
        whole.extend(message);
        Ok(whole)
    }
}

/// Folded at blanks, and within the list of headers behind its colons, so that no relay has a reason to fold it anew.
fn folded(value: &str) -> String {
    let mut lines = String::new();
    let mut columns = "DKIM-Signature: ".len();
    for (number, word) in value.split(' ').enumerate() {
        for (place, piece) in word.split_inclusive(':').enumerate() {
            if columns + 1 + piece.len() > FOLD && number + place > 0 {
                lines.push_str("\r\n ");
                columns = 1;
            } else if place == 0 && number > 0 {
                lines.push(' ');
                columns += 1;
            }
            lines.push_str(piece);
            columns += piece.len();
        }
    }
    lines
}

#[cfg(test)]
mod tests;
