//! Addresses that want no mail, known without being stored.
//!
//! Whoever asks for no more mail should not stand on one more list for it. What is stored is an HMAC-SHA-256 of the address
//! under a key that never lies in the database: an address that is about to be written to is recognised, and nobody who
//! has the database alone can try out addresses.

use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit as _, Mac as _};
use parallax_domain::id::WorkspaceId;
use parallax_domain::text::EmailAddress;
use sha2::Sha256;
use zeroize::Zeroizing;

/// What the key is for; bound into it.
const PURPOSE: &[u8] = b"parallax/no-mail/1";

/// The key under which addresses are known.
pub struct AddressKey(Zeroizing<[u8; 32]>);

impl AddressKey {
    /// Derives the key from the installation's secret.
    pub(super) fn derive(secret: &[u8]) -> Self {
        Self(super::derived(secret, PURPOSE))
    }

    /// The mark of an address in a workspace, in hexadecimal digits. Two workspaces know the same address by marks that
    /// have nothing in common.
    pub fn mark(&self, workspace: WorkspaceId, address: &EmailAddress) -> String {
        #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.as_ref()).expect("HMAC takes a key of any length");
        mac.update(workspace.as_uuid().as_bytes());
        mac.update(address.identity().as_bytes());
        HEXLOWER.encode(&mac.finalize().into_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn an_address_is_known_in_any_spelling_and_in_its_own_workspace_only() {
        let key = AddressKey::derive(&[1; 32]);
        let [here, there] = [1, 2].map(|id| WorkspaceId::from_uuid(Uuid::from_u128(id)));
        let address = |text: &str| EmailAddress::parse(text).expect("an address");
        let mark = key.mark(here, &address("pat@example.org"));
        assert_eq!(mark, key.mark(here, &address("Pat@Example.org")));
        assert_ne!(mark, key.mark(there, &address("pat@example.org")));
        assert_ne!(mark, key.mark(here, &address("pat@example.com")));
        assert_ne!(mark, AddressKey::derive(&[2; 32]).mark(here, &address("pat@example.org")));
    }
}
