//! From the bytes of a table to its text.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::fault::{Faults, Place};

/// The byte-order mark of UTF-8.
const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

/// How a table's characters are written as bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    Utf8,
    Utf16LittleEndian,
    Utf16BigEndian,
    /// What is left if the bytes are none of the others: a guess.
    Windows1252,
}

impl std::fmt::Display for Encoding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16LittleEndian => "UTF-16 (little-endian)",
            Self::Utf16BigEndian => "UTF-16 (big-endian)",
            Self::Windows1252 => "Windows-1252",
        })
    }
}

/// The text of a file, without a byte-order mark, and how it was encoded.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Encoding), Faults> {
    refuse_foreign(bytes)?;
    text_of(bytes)
}

/// The same of bytes that nobody else needs: a large file in UTF-8 is not copied.
pub(super) fn decode_in_place(mut bytes: Vec<u8>) -> Result<(String, Encoding), Faults> {
    refuse_foreign(&bytes)?;
    if encoding_of(&bytes).0 != Encoding::Utf8 || memchr::memchr(0, &bytes).is_some() {
        return text_of(&bytes);
    }
    if bytes.starts_with(UTF8_MARK) {
        bytes.drain(..UTF8_MARK.len());
    }
    String::from_utf8(bytes).map(|text| (text, Encoding::Utf8)).or_else(|fault| text_of(fault.as_bytes()))
}

fn refuse_foreign(bytes: &[u8]) -> Result<(), Faults> {
    let Some(kind) = foreign_kind(bytes) else { return Ok(()) };
    Err(Faults::one(
        Place::File {},
        format!("the file is {kind}, not a CSV table"),
        "Open it in a spreadsheet program and save the sheet as “CSV UTF-8”.",
    ))
}

/// The text of any file of text, table or not: without a byte-order mark, with its encoding.
///
/// # Errors
/// If the bytes are no text.
pub fn text_of(bytes: &[u8]) -> Result<(String, Encoding), Faults> {
    let (encoding, rest) = encoding_of(bytes);
    let text = match encoding {
        Encoding::Utf8 => String::from_utf8_lossy(rest).into_owned(),
        Encoding::Utf16LittleEndian => utf16(UTF_16LE, rest)?,
        Encoding::Utf16BigEndian => utf16(UTF_16BE, rest)?,
        Encoding::Windows1252 => WINDOWS_1252.decode_without_bom_handling(rest).0.into_owned(),
    };
    if let Some(at) = text.find('\0') {
        let line = text.get(..at).unwrap_or_default().matches('\n').count() + 1;
        return Err(Faults::one(
            Place::Row { line },
            "the file holds a NUL byte here, so it is not a text table",
            "Export the table again as “CSV UTF-8”.",
        ));
    }
    Ok((text, encoding))
}

fn utf16(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Result<String, Faults> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(std::borrow::Cow::into_owned).ok_or_else(|| {
        Faults::one(
            Place::File {},
            "the file begins as UTF-16, but holds what is no UTF-16",
            "Export the table again as “CSV UTF-8”.",
        )
    })
}

/// The encoding, and the bytes without a byte-order mark.
fn encoding_of(bytes: &[u8]) -> (Encoding, &[u8]) {
    if let Some(rest) = bytes.strip_prefix(UTF8_MARK)
        && std::str::from_utf8(rest).is_ok()
    {
        (Encoding::Utf8, rest)
    } else if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        (Encoding::Utf16LittleEndian, rest)
    } else if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        (Encoding::Utf16BigEndian, rest)
    } else {
        (encoding_without_mark(bytes), bytes)
    }
}

/// In UTF-16, the upper halves of most characters of a table are zero; in nothing else that is a table are there zeros.
fn encoding_without_mark(bytes: &[u8]) -> Encoding {
    let sample = bytes.get(..4096).unwrap_or(bytes);
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let half = sample.len() / 2;
    if bytes.len().is_multiple_of(2) && odd * 2 > half && even * 10 <= half {
        Encoding::Utf16LittleEndian
    } else if bytes.len().is_multiple_of(2) && even * 2 > half && odd * 10 <= half {
        Encoding::Utf16BigEndian
    } else if std::str::from_utf8(bytes).is_ok() {
        Encoding::Utf8
    } else {
        Encoding::Windows1252
    }
}

/// What the file really is, where its first bytes tell that it is no text table.
pub fn foreign_kind(bytes: &[u8]) -> Option<&'static str> {
    let holds = |part: &[u8]| bytes.windows(part.len()).take(8192).any(|window| window == part);
    let text = bytes.strip_prefix(UTF8_MARK).unwrap_or(bytes).trim_ascii_start();
    let opens = |tag: &[u8]| text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        Some(if holds(b"xl/") {
            "an Excel workbook (.xlsx)"
        } else if holds(b"opendocument.spreadsheet") {
            "an OpenDocument spreadsheet (.ods)"
        } else {
            "a ZIP archive or an Excel workbook (.xlsx)"
        })
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        Some("an old or password-protected Excel workbook (.xls)")
    } else if bytes.starts_with(b"%PDF-") {
        Some("a PDF")
    } else if bytes.starts_with(b"\x1f\x8b") {
        Some("compressed (.gz)")
    } else if opens(b"<!doctype html") || opens(b"<html") || opens(b"<table") {
        Some("a web page (HTML)")
    } else if opens(b"<?xml") {
        Some("XML")
    } else if opens(b"{\\rtf") {
        Some("a text document (RTF)")
    } else {
        None
    }
}
