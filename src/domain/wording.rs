//! The words that a coach gives a letter: its subject, and the part above its button.
//!
//! They are checked when they are kept, not when a letter is sent: what was kept can always be written. The subject is
//! one line. The body is a small part of Markdown: paragraphs, bold, italic, lists, and links to https. Everything that
//! a letter knows only when it is sent stands as a placeholder: `{name}`. A name that is filled in is a name, whatever it
//! looks like: it is never read as Markdown, as HTML or as a placeholder.
//!
//! The button with the personal link, the promise about the answers and the way out of the letters are not part of it:
//! a coach cannot word them away.

mod draw;
mod markdown;
mod read;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::fault::{Fault, Place};
use crate::letter::{LetterKind, UnknownWord, words};

pub use draw::{Look, PlainParagraph};

/// The most characters of a subject.
pub const MAX_SUBJECT: usize = 150;
/// The most characters of a body.
pub const MAX_BODY: usize = 4_000;

words! {
    /// A letter as far as its words differ: the client, who answers about themselves, is not told what raters are.
    LetterText {
        /// Asks a rater for answers.
        Invitation = "invitation",
        /// Asks the client for the self part.
        InvitationSelf = "invitation_self",
        /// Asks a rater again.
        Reminder = "reminder",
        /// Asks the client again.
        ReminderSelf = "reminder_self",
        /// Asks a rater for the last time.
        LastCall = "last_call",
        /// Asks the client for the last time.
        LastCallSelf = "last_call_self",
        /// Brings a rater the link again.
        Recovery = "recovery",
        /// Brings the client the link again.
        RecoverySelf = "recovery_self",
        /// Thanks those who were asked.
        Thanks = "thanks",
        /// Thanks the client.
        ThanksSelf = "thanks_self",
        /// Asks the client whom to ask.
        Nomination = "nomination",
        /// Gives the client's list back, to be worked over.
        NominationReturned = "nomination_returned",
        /// Hands the report over to the client.
        ReportReady = "report_ready",
    }
}

impl LetterText {
    /// The text of a letter of this kind to the client or to somebody else.
    pub const fn of(kind: LetterKind, is_to_client: bool) -> Self {
        match (kind, is_to_client) {
            (LetterKind::Invitation, false) => Self::Invitation,
            (LetterKind::Invitation, true) => Self::InvitationSelf,
            (LetterKind::Reminder, false) => Self::Reminder,
            (LetterKind::Reminder, true) => Self::ReminderSelf,
            (LetterKind::LastCall, false) => Self::LastCall,
            (LetterKind::LastCall, true) => Self::LastCallSelf,
            (LetterKind::Recovery, false) => Self::Recovery,
            (LetterKind::Recovery, true) => Self::RecoverySelf,
            (LetterKind::Thanks, false) => Self::Thanks,
            (LetterKind::Thanks, true) => Self::ThanksSelf,
            (LetterKind::Nomination, _) => Self::Nomination,
            (LetterKind::NominationReturned, _) => Self::NominationReturned,
            (LetterKind::ReportReady, _) => Self::ReportReady,
        }
    }

    /// The kind of letter that it is the text of.
    pub const fn kind(self) -> LetterKind {
        match self {
            Self::Invitation | Self::InvitationSelf => LetterKind::Invitation,
            Self::Reminder | Self::ReminderSelf => LetterKind::Reminder,
            Self::LastCall | Self::LastCallSelf => LetterKind::LastCall,
            Self::Recovery | Self::RecoverySelf => LetterKind::Recovery,
            Self::Thanks | Self::ThanksSelf => LetterKind::Thanks,
            Self::Nomination => LetterKind::Nomination,
            Self::NominationReturned => LetterKind::NominationReturned,
            Self::ReportReady => LetterKind::ReportReady,
        }
    }

    /// Whether it speaks to the client.
    pub const fn is_to_client(self) -> bool {
        !matches!(self, Self::Invitation | Self::Reminder | Self::LastCall | Self::Recovery | Self::Thanks)
    }

    /// What can be filled in. A letter of thanks asks for nothing, so it has no deadline and nothing to open.
    pub const fn placeholders(self) -> &'static [Placeholder] {
        match self.kind() {
            LetterKind::Invitation | LetterKind::Reminder | LetterKind::LastCall | LetterKind::Recovery => {
                &Placeholder::ALL
            }
            LetterKind::Nomination | LetterKind::NominationReturned | LetterKind::ReportReady => {
                &[Placeholder::Name, Placeholder::Client, Placeholder::Coach, Placeholder::Link]
            }
            LetterKind::Thanks => &[Placeholder::Name, Placeholder::Client, Placeholder::Coach],
        }
    }
}

/// What is filled in when a letter is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Placeholder {
    /// Who reads the letter.
    Name,
    /// Whom the feedback is for.
    Client,
    /// The coach or practice, as readers know them.
    Coach,
    /// Until when answers are taken.
    Deadline,
    /// About how many minutes the questionnaire takes; the number alone.
    Minutes,
    /// The personal link.
    Link,
}

impl Placeholder {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Name, Self::Client, Self::Coach, Self::Deadline, Self::Minutes, Self::Link];

    /// The word between the braces.
    fn word(self) -> &'static str {
        self.written().trim_matches(['{', '}'])
    }

    /// As it is written in a text: `{name}`.
    pub const fn written(self) -> &'static str {
        match self {
            Self::Name => "{name}",
            Self::Client => "{client}",
            Self::Coach => "{coach}",
            Self::Deadline => "{deadline}",
            Self::Minutes => "{minutes}",
            Self::Link => "{link}",
        }
    }
}

impl std::fmt::Display for Placeholder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.written())
    }
}

/// What the placeholders stand for in one letter. What a letter does not have is empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct Values<'a> {
    pub name: &'a str,
    pub client: &'a str,
    pub coach: &'a str,
    pub deadline: &'a str,
    pub minutes: &'a str,
    pub link: &'a str,
}

impl<'a> Values<'a> {
    fn of(&self, placeholder: Placeholder) -> &'a str {
        match placeholder {
            Placeholder::Name => self.name,
            Placeholder::Client => self.client,
            Placeholder::Coach => self.coach,
            Placeholder::Deadline => self.deadline,
            Placeholder::Minutes => self.minutes,
            Placeholder::Link => self.link,
        }
    }
}

/// A coach's words for one letter in one language. What is not there is the program's own.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wording {
    pub subject: Option<Subject>,
    pub body: Option<Body>,
}

impl Wording {
    /// Reads what a coach has typed. A subject or body of blanks alone is none.
    ///
    /// # Errors
    /// With everything that is wrong with either.
    pub fn parse(letter: LetterText, subject: &str, body: &str) -> Result<Self, WordingFaults> {
        let subject = read::subject(letter, subject);
        let body = read::body(letter, body);
        match (subject, body) {
            (Ok(subject), Ok(body)) => Ok(Self { subject, body }),
            (subject, body) => {
                Err(WordingFaults { subject: subject.err().unwrap_or_default(), body: body.err().unwrap_or_default() })
            }
        }
    }

    /// Whether all of it is the program's own.
    pub fn is_empty(&self) -> bool {
        self.subject.is_none() && self.body.is_none()
    }
}

/// What is wrong with a wording.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WordingFaults {
    /// Without a place: a subject is one line.
    pub subject: Vec<Fault>,
    /// In the order of their lines.
    pub body: Vec<Fault>,
}

/// A subject: one line, at most [`MAX_SUBJECT`] characters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Subject {
    typed: String,
    pieces: Vec<Piece>,
}

impl Subject {
    /// As it was typed.
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// The subject of one letter.
    pub fn fill(&self, values: &Values<'_>) -> String {
        self.pieces.iter().map(|piece| piece.fill(values)).collect()
    }
}

/// The part of a letter above its button, at most [`MAX_BODY`] characters of Markdown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Body {
    typed: String,
    blocks: Vec<Block>,
}

impl Body {
    /// As it was typed, line ends as `\n`.
    pub fn as_str(&self) -> &str {
        &self.typed
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Block {
    Paragraph(Vec<Run>),
    List {
        /// The first number of a numbered list.
        first: Option<u64>,
        items: Vec<Vec<Run>>,
    },
}

/// A piece of a paragraph with its looks.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Run {
    piece: Piece,
    strong: bool,
    emphasis: bool,
    link: Option<Target>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Piece {
    Text(String),
    Fill(Placeholder),
    /// A line ends.
    Break,
}

impl Piece {
    fn fill<'a>(&'a self, values: &Values<'a>) -> &'a str {
        match self {
            Self::Text(text) => text,
            Self::Fill(placeholder) => values.of(*placeholder),
            Self::Break => "\n",
        }
    }
}

/// Where a link leads.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Target {
    /// An address that begins with `https://`.
    Address(String),
    /// The reader's personal link.
    Personal,
}

fn fault(place: Place, reason: impl Into<String>, remedy: impl Into<String>) -> Fault {
    Fault { place, reason: reason.into(), remedy: remedy.into() }
}
