//! Sealing answers to an assessment (HPKE, RFC 9180: X25519, HKDF-SHA-256, ChaCha20-Poly1305) and drafts to a link.
//!
//! Everything is padded to a few sizes first: the length of a comment would tell answers apart.

use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{ChaCha20Poly1305, KeyInit as _, Nonce};
use hkdf::Hkdf;
use hpke::{Deserializable as _, OpModeR, OpModeS, Serializable as _};
use parallax_domain::link::LinkToken;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::SealingKem;

type SealingKdf = hpke::kdf::HkdfSha256;
type SealingAead = hpke::aead::ChaCha20Poly1305;

/// What a sealed answer is for; bound into its key.
const ANSWER: &[u8] = b"parallax/answer/1";
const DRAFT: &[u8] = b"parallax/draft/1";

/// The sizes, in bytes, that contents are padded to. Larger ones go up in steps of the last.
const SIZES: [usize; 3] = [4 << 10, 16 << 10, 64 << 10];

/// Bytes that this key does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this cannot be opened with that key")]
pub struct Unopenable;

/// The half of an assessment's key pair that lies in the database; it can only seal.
#[derive(Clone)]
pub struct PublicKey(<SealingKem as hpke::Kem>::PublicKey);

impl PublicKey {
    /// Reads a key that [`PublicKey::to_bytes`] wrote.
    ///
    /// # Errors
    /// If the bytes are no key.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Unopenable> {
        <SealingKem as hpke::Kem>::PublicKey::from_bytes(bytes).map(Self).map_err(|_| Unopenable)
    }

    /// 32 bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.to_bytes().to_vec()
    }

    /// Seals an answer: the encapsulated key, then the padded ciphertext.
    ///
    /// # Errors
    /// Never in practice; the library's own checks.
    pub fn seal(&self, answer: &[u8]) -> Result<Vec<u8>, Unopenable> {
        let padded = pad(answer);
        let (encapsulated, ciphertext) = hpke::single_shot_seal::<SealingAead, SealingKdf, SealingKem>(
            &OpModeS::Base,
            &self.0,
            ANSWER,
            &padded,
            b"",
        )
        .map_err(|_| Unopenable)?;
        Ok([encapsulated.to_bytes().as_slice(), &ciphertext].concat())
    }
}

/// The half that opens. It lies in the key directory, is read at the close and destroyed after it.
pub struct PrivateKey(<SealingKem as hpke::Kem>::PrivateKey);

impl PrivateKey {
    pub(super) fn new(key: <SealingKem as hpke::Kem>::PrivateKey) -> Self {
        Self(key)
    }

    pub(super) fn public(&self) -> PublicKey {
        PublicKey(<SealingKem as hpke::Kem>::sk_to_pk(&self.0))
    }

    /// Opens a sealed answer.
    ///
    /// # Errors
    /// If it was sealed to another key or is damaged.
    pub fn open(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Unopenable> {
        let (encapsulated, ciphertext) = sealed.split_at_checked(32).ok_or(Unopenable)?;
        let encapsulated = <SealingKem as hpke::Kem>::EncappedKey::from_bytes(encapsulated).map_err(|_| Unopenable)?;
        let padded = hpke::single_shot_open::<SealingAead, SealingKdf, SealingKem>(
            &OpModeR::Base,
            &self.0,
            &encapsulated,
            ANSWER,
            ciphertext,
            b"",
        )
        .map_err(|_| Unopenable)?;
        unpad(Zeroizing::new(padded))
    }
}

/// The key of one rater's draft, derived from their link and the assessment's private key: the database alone cannot
/// read what they are writing, and drafts in old backups become unreadable together with the answers.
pub struct DraftKey(ChaCha20Poly1305);

impl DraftKey {
    /// Derives the key.
    pub fn of(link: &LinkToken, assessment: &PrivateKey) -> Self {
        let salt = Zeroizing::new(assessment.0.to_bytes().to_vec());
        let mut key = Zeroizing::new([0; 32]);
        #[expect(clippy::expect_used, reason = "32 bytes are a valid length for HKDF-SHA-256")]
        Hkdf::<Sha256>::new(Some(&salt), link.secret())
            .expand(DRAFT, key.as_mut())
            .expect("32 bytes are a valid length");
        Self(ChaCha20Poly1305::new((&*key).into()))
    }

    /// Encrypts a draft: a random nonce, then the padded ciphertext.
    ///
    /// # Errors
    /// Never in practice; the library's own checks.
    pub fn seal(&self, draft: &[u8]) -> Result<Vec<u8>, Unopenable> {
        let nonce: [u8; 12] = rand::random();
        let ciphertext =
            self.0.encrypt(&Nonce::from(nonce), Payload { msg: &pad(draft), aad: DRAFT }).map_err(|_| Unopenable)?;
        Ok([nonce.as_slice(), &ciphertext].concat())
    }

    /// Decrypts a draft.
    ///
    /// # Errors
    /// If it belongs to another link or is damaged.
    pub fn open(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Unopenable> {
        let (nonce, ciphertext) = sealed.split_first_chunk::<12>().ok_or(Unopenable)?;
        let padded =
            self.0.decrypt(&Nonce::from(*nonce), Payload { msg: ciphertext, aad: DRAFT }).map_err(|_| Unopenable)?;
        unpad(Zeroizing::new(padded))
    }
}

/// The length, the content, zeros up to the next of [`SIZES`].
fn pad(content: &[u8]) -> Zeroizing<Vec<u8>> {
    let needed = content.len() + 4;
    let [_, _, largest] = SIZES;
    let size = SIZES.into_iter().find(|size| needed <= *size).unwrap_or_else(|| needed.next_multiple_of(largest));
    let mut padded = Zeroizing::new(Vec::with_capacity(size));
    padded.extend_from_slice(&u32::try_from(content.len()).unwrap_or(u32::MAX).to_be_bytes());
    padded.extend_from_slice(content);
    padded.resize(size, 0);
    padded
}

fn unpad(padded: Zeroizing<Vec<u8>>) -> Result<Zeroizing<Vec<u8>>, Unopenable> {
    let (length, content) = padded.split_first_chunk::<4>().ok_or(Unopenable)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| Unopenable)?;
    content.get(..length).map(|content| Zeroizing::new(content.to_vec())).ok_or(Unopenable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use hpke::Kem as _;
    use parallax_domain::link::{LinkKey, Purpose};
    use uuid::Uuid;

    fn link(version: u32) -> LinkToken {
        LinkToken::derive(&LinkKey::new([3; 32]), Purpose::Answer, Uuid::from_u128(1), version)
    }

    #[test]
    fn sealed_answers_of_short_and_long_comments_look_alike() {
        let (_, public) = SealingKem::gen_keypair();
        let public = PublicKey(public);
        let short = public.seal(b"{}").expect("seals");
        let long = public.seal(&[b'x'; 4000]).expect("seals");
        assert_eq!(short.len(), long.len());
        assert_ne!(public.seal(b"{}").expect("seals"), short, "no two sealed answers are equal");
    }

    #[test]
    fn an_answer_opens_with_its_own_key_only() {
        let (private, public) = SealingKem::gen_keypair();
        let (other, _) = SealingKem::gen_keypair();
        let sealed = PublicKey(public).seal(b"content").expect("seals");
        assert_eq!(PrivateKey(private).open(&sealed).expect("opens").as_slice(), b"content");
        assert_eq!(PrivateKey(other).open(&sealed), Err(Unopenable));
    }

    #[test]
    fn a_draft_opens_with_its_own_link_and_assessment_only() {
        let [assessment, another] = [(); 2].map(|()| PrivateKey(SealingKem::gen_keypair().0));
        let sealed = DraftKey::of(&link(1), &assessment).seal(b"half an answer").expect("seals");
        let opened = DraftKey::of(&link(1), &assessment).open(&sealed).expect("opens");
        assert_eq!(opened.as_slice(), b"half an answer");
        assert_eq!(DraftKey::of(&link(2), &assessment).open(&sealed), Err(Unopenable));
        assert_eq!(DraftKey::of(&link(1), &another).open(&sealed), Err(Unopenable));
        assert_eq!(DraftKey::of(&link(1), &assessment).open(&sealed[..20]), Err(Unopenable));
    }

    #[test]
    fn contents_of_every_size_come_back_whole() {
        for length in [0, 1, 4091, 4092, 4093, 70_000, 200_000] {
            let content = vec![7; length];
            assert_eq!(unpad(pad(&content)).expect("comes back").as_slice(), content);
            assert_eq!(pad(&content).len() % 4096, 0);
        }
    }
}
