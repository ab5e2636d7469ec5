//! Letters: what is written to people, how far a letter has come, and when it is tried again.
//!
//! Between the end of a message and the server's answer to it, nobody can know whether it was taken (RFC 1047). So there
//! is a state for that, and a letter in it is never sent again by itself: the next reminder covers it, or the coach decides.

use serde::{Deserialize, Serialize};

/// Not a word for a kind or state of a letter.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no kind or state of a letter")]
pub struct UnknownWord(pub String);

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "&'static str")]
        pub enum $name { $($(#[$variant_doc])* $variant),* }

        impl $name {
            /// All of them, in the order of life.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable word under which it is stored.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// Reads the stable word.
            ///
            /// # Errors
            /// If it is none.
            pub fn parse(word: &str) -> Result<Self, UnknownWord> {
                match word {
                    $($word => Ok(Self::$variant),)*
                    other => Err(UnknownWord(other.chars().take(40).collect())),
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = UnknownWord;

            fn try_from(word: String) -> Result<Self, Self::Error> {
                Self::parse(&word)
            }
        }

        impl From<$name> for &'static str {
            fn from(value: $name) -> Self {
                value.word()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}

pub(crate) use words;

words! {
    /// What a letter is about.
    LetterKind {
        /// Asks for answers.
        Invitation = "invitation",
        /// Asks again, with the same link.
        Reminder = "reminder",
        /// Asks for the last time before the deadline, with the same link.
        LastCall = "last_call",
        /// Brings the link again, asked for by whoever typed the address.
        Recovery = "recovery",
        /// Tells everybody who did not decline, whether they answered or not, that answers are no longer taken.
        Thanks = "thanks",
        /// Asks the client whom to ask.
        Nomination = "nomination",
        /// Gives the client's list back, to be worked over.
        NominationReturned = "nomination_returned",
        /// Tells the client that the report was released.
        ReportReady = "report_ready",
    }
}

words! {
    /// How far a letter has come. Each step is stored before the act that it announces.
    LetterState {
        /// It waits for its turn.
        Queued = "queued",
        /// A worker has taken it; nothing has been sent.
        Leased = "leased",
        /// Its text is going out. If the worker dies here, nobody knows whether it arrived.
        Transmitting = "transmitting",
        /// The server took it. That is not yet “delivered”.
        Sent = "sent",
        /// The server could not take it now; it waits for the next attempt.
        Retry = "retry",
        /// The server refused it for good, or every attempt was in vain.
        Failed = "failed",
        /// It may have arrived or not. It is not sent again by itself.
        Unknown = "unknown",
        /// What it had to say went out in another letter to the same person.
        Covered = "covered",
        /// It had become pointless before it was sent.
        Cancelled = "cancelled",
    }
}

impl LetterKind {
    /// The kinds that remind.
    pub const REMINDING: [Self; 2] = [Self::Reminder, Self::LastCall];

    /// Whether such a letter asks again: then it waits for its reader's working hours.
    pub fn is_reminding(self) -> bool {
        Self::REMINDING.contains(&self)
    }
}

impl LetterState {
    /// Whether the letter will still be tried.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Queued | Self::Leased | Self::Transmitting | Self::Retry)
    }
}

/// The waits between attempts, in seconds: 1 min, 5 min, 30 min, 2 h, 6 h, 12 h, 24 h.
const WAITS: [i64; 7] = [60, 300, 1_800, 7_200, 21_600, 43_200, 86_400];

/// The most that a wait is spread to either side, in thousandths of it, so that letters which failed together do not come
/// back together.
pub const MAX_SPREAD: i16 = 200;

/// How long to wait, in milliseconds, after so many attempts in vain, or none if it was the last one.
///
/// `spread` is drawn by the caller from -[`MAX_SPREAD`] to [`MAX_SPREAD`] (beyond that it is cut). If the server `asked`
/// for a wait in seconds, it is not tried earlier than that (but a server cannot put a letter off for more than a day).
pub fn wait_before_next_attempt(attempts: u32, spread: i16, asked: Option<u32>) -> Option<i64> {
    let base = WAITS.get(usize::try_from(attempts.saturating_sub(1)).ok()?)?;
    let spread = i64::from(spread.clamp(-MAX_SPREAD, MAX_SPREAD));
    let asked = i64::from(asked.unwrap_or(0)).min(86_400) * 1_000;
    Some((base * (1_000 + spread)).max(asked))
}

/// The wait in seconds that a server's words ask for, as in “try again in 300 seconds” or “retry after 5 min”.
pub fn asked_wait(words: &str) -> Option<u32> {
    let lower = words.to_lowercase();
    if !["again", "retry", "wait", "delay"].iter().any(|word| lower.contains(word)) {
        return None;
    }
    let tokens: Vec<&str> =
        lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|token| !token.is_empty()).collect();
    tokens.iter().enumerate().find_map(|(at, token)| {
        let digits = token.bytes().take_while(u8::is_ascii_digit).count();
        let (number, joined_unit) = token.split_at(digits);
        let number: u32 = number.parse().ok()?;
        let unit = if joined_unit.is_empty() { tokens.get(at + 1).copied()? } else { joined_unit };
        let seconds = match unit {
            "s" | "sec" | "secs" | "second" | "seconds" => 1,
            "m" | "min" | "mins" | "minute" | "minutes" => 60,
            "h" | "hour" | "hours" => 3_600,
            _ => return None,
        };
        number.checked_mul(seconds)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_waits_longer_after_each_attempt_and_is_given_up_after_the_eighth() {
        let minutes: Vec<Option<i64>> =
            (1..=8).map(|n| wait_before_next_attempt(n, 0, None).map(|ms| ms / 60_000)).collect();
        assert_eq!(minutes, [Some(1), Some(5), Some(30), Some(120), Some(360), Some(720), Some(1_440), None]);
    }

    #[test]
    fn a_wait_is_spread_by_a_fifth_at_most() {
        assert_eq!(wait_before_next_attempt(1, 200, None), Some(72_000));
        assert_eq!(wait_before_next_attempt(1, -200, None), Some(48_000));
        assert_eq!(wait_before_next_attempt(1, i16::MAX, None), Some(72_000));
    }

    #[test]
    fn a_wait_that_the_server_asks_for_is_kept_but_not_beyond_a_day() {
        assert_eq!(wait_before_next_attempt(1, -200, Some(300)), Some(300_000));
        assert_eq!(wait_before_next_attempt(3, 0, Some(300)), Some(1_800_000));
        assert_eq!(wait_before_next_attempt(1, 0, Some(u32::MAX)), Some(86_400_000));
    }

    #[test]
    fn a_wait_is_read_from_a_servers_words() {
        assert_eq!(asked_wait("451 4.7.1 Greylisted, please try again in 300 seconds"), Some(300));
        assert_eq!(asked_wait("450 4.2.0 Greylisted for 5 minutes, retry later"), Some(300));
        assert_eq!(asked_wait("421 Retry after 90s"), Some(90));
        assert_eq!(asked_wait("452 4.5.3 Too many recipients, try again later"), None);
        assert_eq!(asked_wait("451 retry in 99999999999 s"), None);
        assert_eq!(asked_wait("550 5.1.1 mailbox 12 s unknown"), None);
    }

    #[test]
    fn every_word_is_read_back_and_no_other() {
        for state in LetterState::ALL {
            assert_eq!(LetterState::parse(state.word()), Ok(*state));
        }
        for kind in LetterKind::ALL {
            assert_eq!(LetterKind::parse(kind.word()), Ok(*kind));
        }
        assert!(LetterState::parse("delivered").is_err());
    }
}
