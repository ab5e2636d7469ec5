//! Receipts: a rater can check later that their answer was counted, and nobody can find out more with it.
//!
//! A receipt is 24 letters and digits. Its first part is a hash of the random key of the page that was submitted, its
//! second part proves that this installation issued it. The page's key is stored nowhere; of it the invitation keeps
//! another hash, by which a repeat is known, and neither hash leads to the other. Of the receipt only a mark is kept, a
//! hash again: until the close it is sealed together with the answer, and after the close it stands in a list of all that
//! were counted. So a receipt leads to an assessment, and from there to nobody and to no figure.

use data_encoding::{BASE32_NOPAD, HEXLOWER};
use hmac::{Hmac, KeyInit as _, Mac as _};
use parallax_domain::answer::ReceiptMark;
use parallax_domain::id::AssessmentId;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

/// What the key is for; bound into it.
const PURPOSE: &[u8] = b"parallax/receipt/1";

/// The bytes that come from the page's key, and those that prove the issuer.
const RANDOM: usize = 9;
const PROOF: usize = 6;

/// The key under which receipts are issued.
pub struct ReceiptKey(Zeroizing<[u8; 32]>);

/// A receipt. It belongs to whoever holds it: it has no `Debug` and is stored nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Receipt([u8; RANDOM + PROOF]);

/// Not a receipt of this installation: mistyped or made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no receipt of this installation")]
pub struct InvalidReceipt;

impl ReceiptKey {
    /// Derives the key from the installation's secret.
    pub(super) fn derive(secret: &[u8]) -> Self {
        Self(super::derived(secret, PURPOSE))
    }

    /// The receipt of the page with this random key, in this assessment: always the same one.
    pub fn issue(&self, assessment: AssessmentId, page_key: &str) -> Receipt {
        let mut hash = Sha256::new();
        hash.update(b"parallax/receipt/page/1/");
        // A browser chooses what it sends as the key; the same one in two assessments must not be one receipt.
        hash.update(assessment.as_uuid().as_bytes());
        hash.update(page_key);
        let hash = hash.finalize();
        let mut bytes = [0; RANDOM + PROOF];
        let (random, proof) = bytes.split_at_mut(RANDOM);
        random.iter_mut().zip(&hash).for_each(|(byte, of_hash)| *byte = *of_hash);
        proof.copy_from_slice(&self.proof(random));
        Receipt(bytes)
    }

    /// Reads a receipt as people type it: in any case, with or without what stands between its groups.
    ///
    /// # Errors
    /// If it was not issued under this key.
    pub fn read(&self, typed: &str) -> Result<Receipt, InvalidReceipt> {
        let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '‐' | '‑' | '.');
        // No letter of the alphabet is a nought.
        let plain: String = typed.chars().filter(|c| !is_between(*c)).take(100).collect();
        let bytes =
            BASE32_NOPAD.decode(plain.to_uppercase().replace('0', "O").as_bytes()).map_err(|_| InvalidReceipt)?;
        let bytes: [u8; RANDOM + PROOF] = bytes.try_into().map_err(|_| InvalidReceipt)?;
        let (random, proof) = bytes.split_at(RANDOM);
        if bool::from(self.proof(random).ct_eq(proof)) { Ok(Receipt(bytes)) } else { Err(InvalidReceipt) }
    }

    fn proof(&self, random: &[u8]) -> [u8; PROOF] {
        #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.as_ref()).expect("HMAC takes a key of any length");
        mac.update(random);
        let mut proof = [0; PROOF];
        proof.iter_mut().zip(mac.finalize().into_bytes()).for_each(|(byte, of_mac)| *byte = of_mac);
        proof
    }
}

impl Receipt {
    /// As it is shown: six groups of four.
    pub fn expose(&self) -> String {
        let letters: Vec<char> = BASE32_NOPAD.encode(&self.0).to_lowercase().chars().collect();
        letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
    }

    /// What is kept of it.
    pub fn mark(&self) -> ReceiptMark {
        let mut hash = Sha256::new();
        hash.update(b"parallax/receipt/mark/1/");
        hash.update(self.0);
        ReceiptMark::new(HEXLOWER.encode(&hash.finalize()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn assessment(number: u128) -> AssessmentId {
        AssessmentId::from_uuid(Uuid::from_u128(number))
    }

    #[test]
    fn a_receipt_is_read_however_it_is_typed() {
        let key = ReceiptKey::derive(&[1; 32]);
        let receipt = key.issue(assessment(1), "a page");
        let shown = receipt.expose();
        assert_eq!((shown.len(), shown.matches('-').count()), (29, 5));
        for typed in [
            shown.clone(),
            shown.to_uppercase(),
            shown.replace('-', " "),
            shown.replace('-', ""),
            format!("  {shown}\n"),
            shown.replace('o', "0"),
        ] {
            assert!(key.read(&typed) == Ok(receipt.clone()), "{typed}");
        }
    }

    #[test]
    fn what_was_mistyped_made_up_or_issued_elsewhere_is_no_receipt() {
        let key = ReceiptKey::derive(&[1; 32]);
        let shown = key.issue(assessment(1), "a page").expose();
        for at in 0..shown.len() {
            let other = if &shown[at..=at] == "a" { "b" } else { "a" };
            let altered = format!("{}{other}{}", &shown[..at], &shown[at + 1..]);
            assert!(key.read(&altered).is_err(), "{altered}");
        }
        for typed in ["", "-", "a", "aaaa-aaaa-aaaa-aaaa-aaaa-aaaa", &"a".repeat(10_000), "ärger", "1818"] {
            assert!(key.read(typed).is_err(), "{typed}");
        }
        assert!(ReceiptKey::derive(&[2; 32]).read(&shown).is_err());
    }

    #[test]
    fn a_page_has_one_receipt_and_its_mark_is_neither_it_nor_what_the_invitation_keeps() {
        let key = ReceiptKey::derive(&[1; 32]);
        let receipt = key.issue(assessment(1), "a page");
        assert!(receipt == key.issue(assessment(1), "a page") && receipt != key.issue(assessment(1), "another page"));
        assert!(receipt != key.issue(assessment(2), "a page"), "the same page in another assessment");
        let kept = HEXLOWER.encode(&Sha256::digest("a page"));
        assert_ne!(receipt.mark().as_str(), kept);
        let plain = HEXLOWER.encode(
            &BASE32_NOPAD.decode(receipt.expose().replace('-', "").to_uppercase().as_bytes()).expect("letters"),
        );
        assert!(!receipt.mark().as_str().contains(&plain) && !kept.starts_with(&plain[..16]));
    }
}
