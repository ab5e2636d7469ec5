//! Requests that cannot be read, whatever they ask for: each with its status and one sentence that says why and what to
//! do.

use actix_web::http::StatusCode;
use parallax_domain::fault::quoted;

use crate::catalogue::phrases::Phrases;

/// Why a request cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Its headers are larger than this many bytes in all.
    LongHead(usize),
    /// Its body is compressed.
    Compressed,
    /// Its body is of a kind that no page sends.
    NoForm,
    /// A form with a file that does not say where one part ends and the next begins.
    NoBoundary,
    /// Its body took longer than this many seconds.
    TooSlow(u64),
    /// Its body ends before its end.
    BrokenOff,
    /// Its body is larger than this many bytes.
    TooLarge(usize),
    /// It has more than this many fields.
    TooManyFields(usize),
    /// It holds bytes that should be a text and are not.
    NoText,
    /// It has this field twice.
    Twice(String),
    /// The parts of a form with a file cannot be told apart.
    Garbled,
    /// It would stop letters, and is neither the page's button nor the one click of a mail program.
    NotOneClick,
    /// What the server itself finds wrong with it.
    Other(StatusCode),
}

impl Unreadable {
    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::LongHead(_) => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Self::Compressed | Self::NoForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooSlow(_) => StatusCode::REQUEST_TIMEOUT,
            Self::TooLarge(_) | Self::TooManyFields(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::NoBoundary | Self::BrokenOff | Self::NoText | Self::Twice(_) | Self::Garbled | Self::NotOneClick => {
                StatusCode::BAD_REQUEST
            }
            Self::Other(status) => *status,
        }
    }

    /// Why it cannot be read, and what to do.
    pub fn sentence(&self, words: &Phrases) -> String {
        let limited = |id: &str, limit: String| words.with(id, "limit", &limit);
        match self {
            Self::LongHead(limit) => limited("problem-unreadable-head", size(*limit)),
            Self::Compressed => words.say("problem-unreadable-compressed"),
            Self::NoForm => words.say("problem-unreadable-kind"),
            Self::NoBoundary => words.say("problem-unreadable-boundary"),
            Self::TooSlow(seconds) => limited("problem-unreadable-slow", seconds.to_string()),
            Self::BrokenOff => words.say("problem-unreadable-broken-off"),
            Self::TooLarge(limit) => limited("problem-unreadable-large", size(*limit)),
            Self::TooManyFields(limit) => limited("problem-unreadable-fields", limit.to_string()),
            Self::NoText => words.say("problem-unreadable-text"),
            Self::Twice(field) => words.with("problem-unreadable-twice", "field", &quoted(field)),
            Self::Garbled => words.say("problem-unreadable-garbled"),
            Self::NotOneClick => words.say("problem-unreadable-letters"),
            Self::Other(_) => words.say("problem-unreadable-other"),
        }
    }
}

/// Bytes as people say them.
fn size(bytes: usize) -> String {
    const MEGABYTE: usize = 1024 * 1024;
    if bytes >= MEGABYTE { format!("{} MB", bytes / MEGABYTE) } else { format!("{} KB", bytes / 1024) }
}
