//! The promise of a launched assessment, kept so that nobody can make it weaker without its being seen.
//!
//! The thresholds that raters were told of lie in the database, where somebody with other means than Parallax can edit
//! them. So at the launch they are kept a second time with an HMAC-SHA-256 over everything that raters rely on: the
//! assessment, its questionnaire, its groups and its thresholds. The key is derived from the link key (HKDF-SHA-256, RFC
//! 5869) for this purpose alone and never lies in the database.

use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit as _, Mac as _};
use parallax_domain::assessment::OwnGroup;
use parallax_domain::disclosure::Policy;
use parallax_domain::id::AssessmentId;
use parallax_domain::questionnaire::Questionnaire;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// What the key is for; bound into it.
const PURPOSE: &[u8] = b"parallax/promise/1";

/// The key under which promises are kept.
pub struct PromiseKey(Zeroizing<[u8; 32]>);

/// What raters rely on when they answer.
#[derive(Serialize)]
pub struct Promised<'a> {
    pub assessment: AssessmentId,
    #[serde(serialize_with = "as_hash")]
    pub questionnaire: &'a Questionnaire,
    pub policy: &'a Policy,
    pub own_groups: &'a [OwnGroup],
}

/// A promise as it is stored: the thresholds, and the proof of them and of all else that was promised.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kept {
    policy: Policy,
    mac: String,
}

impl PromiseKey {
    /// Derives the key from the installation's secret.
    pub(super) fn derive(secret: &[u8]) -> Self {
        Self(super::derived(secret, PURPOSE))
    }

    /// The promise as a text to store.
    pub fn keep(&self, promised: &Promised<'_>) -> String {
        let mac = HEXLOWER.encode(&self.mac(promised).finalize().into_bytes());
        to_json(&Kept { policy: promised.policy.clone(), mac })
    }

    /// Whether what holds now is at least what was promised: the same questionnaire and groups, and no threshold lower.
    pub fn is_kept(&self, stored: &str, now: &Promised<'_>) -> bool {
        let Ok(Kept { policy, mac }) = serde_json::from_str::<Kept>(stored) else { return false };
        let Ok(mac) = HEXLOWER.decode(mac.as_bytes()) else { return false };
        let promised = Promised { policy: &policy, ..*now };
        self.mac(&promised).verify_slice(&mac).is_ok() && now.policy.keeps(&policy)
    }

    fn mac(&self, promised: &Promised<'_>) -> Hmac<Sha256> {
        #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.as_ref()).expect("HMAC takes a key of any length");
        mac.update(to_json(promised).as_bytes());
        mac
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference to the field, which is one itself")]
fn as_hash<S: serde::Serializer>(questionnaire: &&Questionnaire, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&HEXLOWER.encode(&Sha256::digest(questionnaire.to_json())))
}

fn to_json(value: &impl Serialize) -> String {
    #[expect(clippy::expect_used, reason = "ids, policies and groups always have a JSON form")]
    serde_json::to_string(value).expect("a promise has a JSON form")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::library;
    use uuid::Uuid;

    #[test]
    fn a_promise_is_kept_by_the_same_and_by_stricter_thresholds_and_by_nothing_else() {
        let key = PromiseKey::derive(&[1; 32]);
        let questionnaire = library::shipped().first().expect("there is one");
        let policy = Policy::standard(&questionnaire.scale).raised_to(4).expect("it is more");
        let own_groups = [OwnGroup { key: "board".to_owned(), label: "Board".to_owned() }];
        let assessment = AssessmentId::from_uuid(Uuid::from_u128(1));
        let promised = Promised { assessment, questionnaire, policy: &policy, own_groups: &own_groups };
        let stored = key.keep(&promised);

        assert!(key.is_kept(&stored, &promised));
        let stricter = policy.raised_to(6).expect("it is more");
        assert!(key.is_kept(&stored, &Promised { policy: &stricter, ..promised }));

        let weaker = Policy::standard(&questionnaire.scale);
        let mut edited = questionnaire.clone();
        edited.version += 1;
        let other = AssessmentId::from_uuid(Uuid::from_u128(2));
        assert!(!key.is_kept(&stored, &Promised { policy: &weaker, ..promised }), "a lower threshold");
        assert!(!key.is_kept(&stored, &Promised { questionnaire: &edited, ..promised }), "another questionnaire");
        assert!(!key.is_kept(&stored, &Promised { own_groups: &[], ..promised }), "other groups");
        assert!(!key.is_kept(&stored, &Promised { assessment: other, ..promised }), "another assessment");
        assert!(!PromiseKey::derive(&[2; 32]).is_kept(&stored, &promised), "another key");
        let lowered = stored.replace("\"k\":4", "\"k\":3");
        assert_ne!(lowered, stored);
        assert!(!key.is_kept(&lowered, &Promised { policy: &weaker, ..promised }), "an edited promise");
        assert!(!key.is_kept("", &promised) && !key.is_kept("{}", &promised));
    }
}
