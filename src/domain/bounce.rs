//! Letters that come back: what a report of another mail server means for the letter and for the address.
//!
//! A report has an action and a status (RFC 3464, RFC 3463). Neither is enough: servers report a full mailbox and a person
//! who never existed with the same words, and a refusal for the sender's sake as if the reader's address were wrong. Only
//! what says that the address itself does not work counts against it.

/// What a report says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Bounce {
    /// A server still tries.
    Delayed,
    /// The letter was given up, for a reason that is not the address.
    Undelivered,
    /// The address does not work.
    AddressFailed,
}

/// An enhanced status: 5.1.1 is `(5, 1, 1)`.
pub type Status = (u16, u16, u16);

/// What refusals of an unknown reader have in common, whatever the code.
const NOBODY_THERE: [&str; 17] = [
    "user unknown",
    "unknown user",
    "no such user",
    "no such recipient",
    "no such mailbox",
    "no mailbox here",
    "does not exist",
    "doesn't exist",
    "not found",
    "mailbox unavailable",
    "unknown recipient",
    "recipient unknown",
    "invalid recipient",
    "recipient address rejected",
    "unknown address",
    "address unknown",
    "unrouteable address",
];

/// Reads a status wherever it stands in a text: `5.1.1`, `#5.1.1`, `smtp;550 5.1.1 …`.
pub fn status(text: &str) -> Option<Status> {
    text.split(|c: char| !c.is_ascii_digit() && c != '.').find_map(|word| {
        let mut numbers = word.split('.').map(str::parse::<u16>);
        match (numbers.next()?, numbers.next()?, numbers.next()?, numbers.next()) {
            (Ok(class @ (2 | 4 | 5)), Ok(subject @ 0..=9), Ok(detail @ 0..=999), None) => {
                Some((class, subject, detail))
            }
            _ => None,
        }
    })
}

/// Decides what a report means. None if it brings good news, or none that can be understood.
///
/// `words` are the refusing server's own.
pub fn judge(action: &str, status: Option<Status>, words: &str) -> Option<Bounce> {
    match action.trim().to_ascii_lowercase().as_str() {
        "delayed" => Some(Bounce::Delayed),
        "failed" => Some(if is_about_the_address(status, words) { Bounce::AddressFailed } else { Bounce::Undelivered }),
        _ => None,
    }
}

fn is_about_the_address(status: Option<Status>, words: &str) -> bool {
    let says_nobody = || {
        let words = words.to_lowercase();
        NOBODY_THERE.iter().any(|phrase| words.contains(phrase))
    };
    match status {
        // The sender's address, not the reader's.
        Some((5, 1, 7 | 8)) => false,
        // No such mailbox, no such domain; the mailbox was closed; no way leads to the domain; letters that no server on the way
        // can write.
        Some((5, 1, _) | (5, 2, 1) | (5, 4, 4) | (5, 6, 7)) => true,
        // Full, too large, refused for what is in it or for who sends it; or only given up for the time being.
        Some((5, 2 | 3 | 6 | 7, _) | (4 | 2, _, _)) => false,
        // Codes that some servers use for everything.
        Some(_) | None => says_nobody(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_says_that_the_address_does_not_work_counts_against_it() {
        for (status, words, expected) in [
            (Some((5, 1, 1)), "", Bounce::AddressFailed),
            (Some((5, 1, 10)), "", Bounce::AddressFailed),
            (Some((5, 1, 8)), "sender's domain does not exist", Bounce::Undelivered),
            (Some((5, 2, 1)), "", Bounce::AddressFailed),
            (Some((5, 2, 2)), "mailbox full", Bounce::Undelivered),
            (Some((5, 3, 4)), "", Bounce::Undelivered),
            (Some((5, 6, 0)), "", Bounce::Undelivered),
            (Some((5, 6, 7)), "", Bounce::AddressFailed),
            (Some((5, 4, 4)), "host not found", Bounce::AddressFailed),
            (Some((5, 4, 1)), "Recipient address rejected: Access denied", Bounce::AddressFailed),
            (Some((5, 4, 1)), "no answer from host", Bounce::Undelivered),
            (Some((5, 7, 1)), "looks like spam; user unknown to us", Bounce::Undelivered),
            (Some((5, 0, 0)), "550 No such user here", Bounce::AddressFailed),
            (Some((5, 0, 0)), "554 rejected", Bounce::Undelivered),
            (Some((4, 4, 7)), "user unknown", Bounce::Undelivered),
            (None, "Unrouteable address", Bounce::AddressFailed),
            (None, "something", Bounce::Undelivered),
        ] {
            assert_eq!(judge("failed", status, words), Some(expected), "{status:?} {words}");
        }
        assert_eq!(judge(" Delayed ", Some((4, 4, 1)), ""), Some(Bounce::Delayed));
        for good in ["delivered", "relayed", "expanded", ""] {
            assert_eq!(judge(good, Some((5, 1, 1)), "user unknown"), None, "{good}");
        }
    }

    #[test]
    fn a_status_is_found_in_what_servers_write() {
        assert_eq!(status("5.1.1"), Some((5, 1, 1)));
        assert_eq!(status("5.1.10 (bad destination)"), Some((5, 1, 10)));
        assert_eq!(status("Sorry, no mailbox here by that name. (#5.1.1)"), Some((5, 1, 1)));
        assert_eq!(status("smtp; 550-5.7.26 not authenticated"), Some((5, 7, 26)));
        assert_eq!(status("host 192.0.2.5 said: 550 no"), None);
        assert_eq!(status("version 4.92.1.3"), None);
        assert_eq!(status(""), None);
    }
}
