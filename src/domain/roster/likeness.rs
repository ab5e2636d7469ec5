//! Addresses that look alike to a person and are not the same to a mail server.

use crate::text::EmailAddress;

/// What two addresses share that a person takes for one another: `аnn@…` with a Cyrillic letter, `ann1@…` and `annl@…`.
/// Unicode's own table says which characters those are (UTS 39).
pub(super) fn look_of(email: &EmailAddress) -> String {
    // The table turns capitals into letters of their own; addresses are compared without case.
    unicode_security::confusable_detection::skeleton(&email.identity()).collect()
}
