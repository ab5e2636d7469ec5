//! What came of handing a letter over, and the rules that decide it.
//!
//! Everything before the text is plain: nothing has been sent, so it can be tried again. A clear answer after the text is
//! plain too. Only when the text went out and no clear answer came back nobody can know (RFC 1047), and that is a
//! state of its own, never “try again”. What concerns our account rather than one reader pauses all letters, because
//! every further attempt would fail in the same way and could get the account blocked.

use std::time::Duration;

use parallax_domain::bounce::{self, Bounce};
use parallax_domain::letter::asked_wait;

/// The most characters that are kept of what a server said.
const MAX_WORDS: usize = 300;

/// What came of an attempt. The words are for the coach: the server's own, on one line, and where they fell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// The server took it: there was a 2xx after the text.
    Sent { words: String },
    /// Not now. `asked` is the wait in seconds that the server asked for.
    Retry { words: String, asked: Option<u32> },
    /// Never. `address_refused` says that it is the address that does not work.
    Failed { words: String, address_refused: bool },
    /// The text went out and no clear answer came back.
    Unknown { words: String },
    /// The server refuses us, not this letter: no letter is tried until somebody has looked at it.
    AccountRefused { words: String },
    /// The letter was no longer ours when its text was due; nothing was sent.
    Withdrawn,
}

/// The stages of a conversation, each of which the server can end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Stage {
    Connect,
    /// The server's greeting and its answer to EHLO.
    Greeting,
    StartTls,
    Login,
    /// `MAIL FROM`
    Sender,
    /// `RCPT TO`
    Recipient,
    /// `DATA`
    Data,
    /// The text and the dot that ends it.
    Text,
}

impl Stage {
    fn label(self) -> &'static str {
        match self {
            Self::Connect => "while connecting",
            Self::Greeting => "at the greeting",
            Self::StartTls => "at STARTTLS",
            Self::Login => "at the login",
            Self::Sender => "at the sender’s address",
            Self::Recipient => "at the recipient’s address",
            Self::Data => "before the text",
            Self::Text => "after the text",
        }
    }
}

/// How a stage ended otherwise than hoped.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// The server answered with this code and these words.
    Reply { code: u16, words: String },
    /// Nothing came within the stage's limit.
    TimedOut(Duration),
    /// The connection was refused or lost, the encryption failed, or the answer was no SMTP.
    Broken(String),
    /// The server cannot do what we must ask of it, or we must not do what it asks.
    Unusable(String),
}

/// Decides what a fault at a stage means for the letter.
pub fn judge(stage: Stage, fault: &Fault) -> Outcome {
    let words = words(stage, fault);
    match fault {
        // A refusal for want of a login is about us wherever it falls.
        Fault::Unusable(_) | Fault::Reply { code: 530 | 535, .. } => Outcome::AccountRefused { words },
        Fault::Reply { code: 400..=499, .. } => {
            let asked = asked_wait(&words);
            Outcome::Retry { words, asked }
        }
        Fault::Reply { code: code @ 500..=599, words: said } => match stage {
            Stage::Connect | Stage::Greeting | Stage::StartTls | Stage::Login | Stage::Sender => {
                Outcome::AccountRefused { words }
            }
            Stage::Recipient => {
                let address_refused = matches!(code, 550 | 551 | 553) && !has_another_reason(said);
                Outcome::Failed { words, address_refused }
            }
            Stage::Data | Stage::Text => Outcome::Failed { words, address_refused: false },
        },
        // Neither yes nor no to the text is no answer, a wrong or garbled one included.
        Fault::Reply { .. } | Fault::TimedOut(_) | Fault::Broken(_) if stage == Stage::Text => {
            Outcome::Unknown { words }
        }
        Fault::Reply { .. } | Fault::TimedOut(_) | Fault::Broken(_) => Outcome::Retry { words, asked: None },
    }
}

/// Whether a refusal of a reader names another reason than the reader's address, as when the sender is blocked (5.7.1).
fn has_another_reason(said: &str) -> bool {
    let status = bounce::status(said);
    status.is_some() && bounce::judge("failed", status, said) != Some(Bounce::AddressFailed)
}

/// The words that are kept: bounded, on one line, without characters that could act on a terminal or page.
pub fn kept(words: &str) -> String {
    let line: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MAX_WORDS) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}

fn words(stage: Stage, fault: &Fault) -> String {
    let said = match fault {
        Fault::Reply { code, words } => format!("{code} {words}"),
        Fault::TimedOut(limit) if limit.as_secs() > 0 => format!("no answer within {} s", limit.as_secs()),
        Fault::TimedOut(limit) => format!("no answer within {} ms", limit.as_millis()),
        Fault::Broken(what) | Fault::Unusable(what) => what.clone(),
    };
    format!("{} ({})", kept(&said), stage.label())
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAGES: [Stage; 8] = [
        Stage::Connect,
        Stage::Greeting,
        Stage::StartTls,
        Stage::Login,
        Stage::Sender,
        Stage::Recipient,
        Stage::Data,
        Stage::Text,
    ];

    fn reply(code: u16) -> Fault {
        Fault::Reply { code, words: "because".to_owned() }
    }

    #[test]
    fn only_what_happens_after_the_text_can_be_unknown() {
        let unclear =
            [Fault::TimedOut(Duration::from_secs(1)), Fault::Broken("lost".to_owned()), reply(354), reply(150)];
        for stage in STAGES {
            for fault in &unclear {
                let outcome = judge(stage, fault);
                assert_eq!(matches!(outcome, Outcome::Unknown { .. }), stage == Stage::Text, "{stage:?} {fault:?}");
                assert_eq!(matches!(outcome, Outcome::Retry { .. }), stage != Stage::Text, "{stage:?} {fault:?}");
            }
        }
    }

    #[test]
    fn a_clear_no_for_now_is_tried_again_wherever_it_falls() {
        for stage in STAGES {
            for code in [400, 421, 450, 451, 452, 454, 499] {
                assert!(matches!(judge(stage, &reply(code)), Outcome::Retry { .. }), "{stage:?} {code}");
            }
        }
    }

    #[test]
    fn a_refusal_of_our_account_pauses_it_and_a_refusal_of_a_reader_does_not() {
        for stage in STAGES {
            for code in [530, 535] {
                assert!(matches!(judge(stage, &reply(code)), Outcome::AccountRefused { .. }), "{stage:?} {code}");
            }
            let is_about_us = stage < Stage::Recipient;
            for code in [500, 501, 503, 550, 552, 553, 554] {
                let outcome = judge(stage, &reply(code));
                assert_eq!(matches!(outcome, Outcome::AccountRefused { .. }), is_about_us, "{stage:?} {code}");
                assert_eq!(matches!(outcome, Outcome::Failed { .. }), !is_about_us, "{stage:?} {code}");
            }
        }
    }

    #[test]
    fn an_address_is_flagged_only_when_the_server_refuses_the_address() {
        for (code, flagged) in [(550, true), (551, true), (553, true), (552, false), (554, false)] {
            let Outcome::Failed { address_refused, .. } = judge(Stage::Recipient, &reply(code)) else {
                panic!("{code}")
            };
            assert_eq!(address_refused, flagged, "{code}");
        }
        let Outcome::Failed { address_refused, .. } = judge(Stage::Text, &reply(550)) else { panic!("failed") };
        assert!(!address_refused);
    }

    #[test]
    fn a_servers_words_are_kept_short_and_on_one_line() {
        assert_eq!(kept("5.1.1 no\r\n such\u{1b}[31m user\0"), "5.1.1 no such [31m user");
        assert_eq!(kept(&"ä".repeat(1_000)).chars().count(), MAX_WORDS + 1);
        let fault = Fault::Reply { code: 451, words: "4.7.1 try again in 300 seconds".to_owned() };
        assert_eq!(
            judge(Stage::Recipient, &fault),
            Outcome::Retry {
                words: "451 4.7.1 try again in 300 seconds (at the recipient’s address)".to_owned(),
                asked: Some(300)
            }
        );
    }
}
