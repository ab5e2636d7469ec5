//! Texts from outside, parsed once: names, e-mail addresses, comments.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

/// The most characters of a name or title.
pub const MAX_NAME: usize = 120;

/// Why a name cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidName {
    #[error("it is empty")]
    Empty,
    #[error("it has {0} characters; the limit is {MAX_NAME}")]
    TooLong(usize),
    #[error("it has a line break, a control character or a character that turns the writing direction")]
    ControlCharacter,
    #[error("it stacks too many accents on one letter")]
    StackedMarks,
}

impl InvalidName {
    /// What to do about it, as a sentence.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Empty => "Write it.",
            Self::TooLong(_) => "Shorten it.",
            Self::ControlCharacter => "Type it on one line instead of pasting it.",
            Self::StackedMarks => "Write it with the accents that it has.",
        }
    }
}

/// A name or title on one line: NFC, trimmed, without control characters, 1 to [`MAX_NAME`] characters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Name(String);

impl Name {
    /// Reads a name.
    ///
    /// # Errors
    /// If nothing visible is left, it is too long, or it could break a mail's header or the direction of a line.
    pub fn parse(typed: &str) -> Result<Self, InvalidName> {
        if typed.trim_matches([' ', '\t']).chars().any(|c| c.is_control() || is_bidi_control(c)) {
            return Err(InvalidName::ControlCharacter);
        }
        let name = collapse_blanks(&typed.nfc().filter(|c| !is_zero_width(*c)).collect::<String>());
        let length = name.chars().count();
        if name.is_empty() {
            return Err(InvalidName::Empty);
        }
        if length > MAX_NAME {
            return Err(InvalidName::TooLong(length));
        }
        if has_stacked_marks(&name) {
            return Err(InvalidName::StackedMarks);
        }
        Ok(Self(name))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Name {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Name {
    type Error = InvalidName;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Name> for String {
    fn from(name: Name) -> Self {
        name.0
    }
}

/// Why an address cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidEmail {
    #[error("it is empty")]
    Empty,
    #[error("it holds a line break, a blank or a control character")]
    Blank,
    #[error("it holds more than one address; write one address per line")]
    Several,
    #[error("it needs exactly one @ between a name and a domain such as example.org")]
    Shape,
    #[error("it is too long: an address has at most 254 characters, 64 of them before the @")]
    TooLong,
}

impl InvalidEmail {
    /// What to do about it, as a sentence.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Empty => "Write it like name@example.org.",
            Self::Blank => "Type it on one line, without blanks.",
            Self::Several => "Leave one of them.",
            Self::Shape => "Write it like name@example.org, without a display name or brackets.",
            Self::TooLong => "Look whether something else was pasted with it.",
        }
    }
}

/// An e-mail address, trimmed and NFC, its domain in lower case.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address of the form `local@domain.tld`. Address literals (`a@[127.0.0.1]`), quoted local parts and
    /// domains without a dot are refused: no colleague's mail arrives there.
    ///
    /// # Errors
    /// If the text is not one such address.
    pub fn parse(typed: &str) -> Result<Self, InvalidEmail> {
        let address: String = typed.trim_matches([' ', '\t']).nfc().collect();
        if address.is_empty() {
            return Err(InvalidEmail::Empty);
        }
        // First, for what follows a line break may look like a second address.
        if address.chars().any(char::is_control) {
            return Err(InvalidEmail::Blank);
        }
        if address.matches('@').count() > 1 && address.contains([',', ';', ' ']) {
            return Err(InvalidEmail::Several);
        }
        if address.chars().any(|c| c.is_control() || c.is_whitespace() || is_zero_width(c) || is_bidi_control(c)) {
            return Err(InvalidEmail::Blank);
        }
        let (local, domain) = address.split_once('@').ok_or(InvalidEmail::Shape)?;
        if local.len() > 64 || address.len() > 254 {
            return Err(InvalidEmail::TooLong);
        }
        let local_is_valid = !local.is_empty()
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && local.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c) || !c.is_ascii());
        let labels: Vec<&str> = domain.split('.').collect();
        let domain_is_valid = labels.len() >= 2
            && labels.iter().all(|label| {
                (1..=63).contains(&label.len())
                    && !label.starts_with('-')
                    && !label.ends_with('-')
                    && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            })
            && labels.last().is_some_and(|top| top.chars().any(char::is_alphabetic));
        if local_is_valid && domain_is_valid {
            Ok(Self(format!("{local}@{}", domain.to_lowercase())))
        } else {
            Err(InvalidEmail::Shape)
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two spellings of one mailbox share: all in lower case.
    pub fn identity(&self) -> String {
        self.0.to_lowercase()
    }
}

impl std::fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = InvalidEmail;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

/// A comment as it may be kept: NFC, line ends as `\n`, blanks collapsed, zero-width characters gone, trimmed, quotes
/// straightened, so that typing habits tell less of the writer. None if it holds a control character.
pub fn clean_comment(typed: &str) -> Option<String> {
    let unified = typed.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    if unified.chars().any(|c| c.is_control() && c != '\n') {
        return None;
    }
    let cleaned: String = unified
        .nfc()
        .filter(|c| !is_zero_width(*c) && !is_bidi_control(*c))
        .map(|c| match c {
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' | '\u{201e}' => '"',
            '\u{a0}' | '\u{202f}' => ' ',
            other => other,
        })
        .collect();
    let lines: Vec<String> = cleaned.split('\n').map(collapse_blanks).collect();
    let mut text = lines.join("\n");
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    Some(text.trim().to_owned())
}

/// A wording of a questionnaire on one line: NFC, blanks and line breaks collapsed, zero-width characters gone, trimmed.
/// None if it holds a control character or one that turns the writing direction for the rest of the line.
pub(crate) fn clean_wording(written: &str) -> Option<String> {
    let has_control = |c: char| (c.is_control() && !c.is_whitespace()) || turns_direction(c);
    if written.chars().any(has_control) {
        return None;
    }
    let composed: String = written.nfc().filter(|c| !is_zero_width(*c)).collect();
    // Only blanks and line ends: the no-break spaces of French stay.
    let is_blank =
        |c: char| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let words: Vec<&str> = composed.split(is_blank).filter(|word| !word.is_empty()).collect();
    Some(words.join(" ").trim().to_owned())
}

/// A sentence with a capital letter in front.
pub fn capital(sentence: &str) -> String {
    let mut signs = sentence.chars();
    let first = signs.next().map(|sign| sign.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", signs.as_str())
}

/// A number as a sentence has it: `1,000,001`.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A text as a basic string of TOML.
pub fn toml_string(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Embeddings and overrides; marks and isolates are left to those who write from right to left.
pub(crate) fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}')
}

fn collapse_blanks(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Zero-width joiner and non-joiner stay: emoji and several scripts need them.
pub(crate) fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

pub(crate) fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether more accents stand on one letter than any script has: they would run over the lines above and below.
pub(crate) fn has_stacked_marks(text: &str) -> bool {
    let mut run = 0;
    text.chars().any(|c| {
        run = if unicode_normalization::char::is_combining_mark(c) { run + 1 } else { 0 };
        run > 4
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_line_break_is_refused() {
        assert_eq!(Name::parse("A\r\nBcc: v@example.org"), Err(InvalidName::ControlCharacter));
        assert_eq!(Name::parse("A\nB"), Err(InvalidName::ControlCharacter));
        assert_eq!(Name::parse("\u{200b}\u{200b}"), Err(InvalidName::Empty));
        assert_eq!(Name::parse("A\u{202e}B"), Err(InvalidName::ControlCharacter));
        assert_eq!(Name::parse(&format!("e{}", "\u{301}".repeat(1000))), Err(InvalidName::TooLong(1000)));
        assert_eq!(Name::parse(&format!("e{}", "\u{301}".repeat(50))), Err(InvalidName::StackedMarks));
    }

    #[test]
    fn a_name_is_trimmed_composed_and_kept_as_written() {
        assert_eq!(
            Name::parse("  Zoe\u{308}   O'Brien-Łukasz ").map(String::from),
            Ok("Zoë O'Brien-Łukasz".to_owned())
        );
        assert_eq!(Name::parse("<script>{{7*7}}").map(String::from), Ok("<script>{{7*7}}".to_owned()));
    }

    #[test]
    fn addresses_that_no_colleague_has_are_refused() {
        for typed in [
            "a@localhost",
            "a@[127.0.0.1]",
            "\"a b\"@x.org",
            "a b@x.org",
            "a@@x.org",
            "a@x.org\r\nBcc: b@x.org",
            "<a@x.org>",
            "a@-x.org",
            "a@x.123",
            "a.@x.org",
        ] {
            assert!(EmailAddress::parse(typed).is_err(), "{typed}");
        }
        assert_eq!(EmailAddress::parse("a@x.example,b@x.example"), Err(InvalidEmail::Several));
        assert_eq!(EmailAddress::parse("a@x.org\r\nBcc: b@x.org"), Err(InvalidEmail::Blank));
        assert_eq!(EmailAddress::parse(&format!("{}@x.org", "a".repeat(65))), Err(InvalidEmail::TooLong));
    }

    #[test]
    fn an_address_keeps_its_local_part_and_lowers_its_domain() {
        assert_eq!(
            EmailAddress::parse(" Jo.Doe+360@Example.ORG ").map(String::from),
            Ok("Jo.Doe+360@example.org".to_owned())
        );
        assert!(EmailAddress::parse("müller@bücher.example").is_ok());
    }

    #[test]
    fn a_comment_loses_what_only_tells_of_its_writer() {
        assert_eq!(
            clean_comment(" “Good”\r\n\r\n\r\n\r\nwork\t \u{200b}now ").as_deref(),
            Some("\"Good\"\n\nwork now")
        );
        assert_eq!(clean_comment("a\0b"), None);
    }
}
