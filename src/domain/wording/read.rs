//! Reading a coach's words, with everything that is wrong with them.
//!
//! Placeholders are found first, and stand for the reader of Markdown as single signs out of Unicode's private use. So
//! `**{name}**` is bold whatever stands beside it, and no placeholder can come about by Markdown's own rules.

use pulldown_cmark::{Options, Parser};
use unicode_normalization::UnicodeNormalization as _;

use super::markdown::Reader;
use super::{Body, LetterText, MAX_BODY, MAX_SUBJECT, Piece, Placeholder, Subject, fault};
use crate::fault::{Fault, Place, all_of, nearest, quoted};
use crate::text::{grouped, has_stacked_marks, is_zero_width, turns_direction};

/// Signs that stand for nothing in Unicode; placeholders are among them while Markdown is read.
pub(super) const PRIVATE: std::ops::RangeInclusive<char> = '\u{e000}'..='\u{f8ff}';

/// The first of the signs that stand for placeholders.
const FIRST_SIGN: u32 = 0xe000;

/// Reads a subject; none if nothing but blanks was typed.
pub(super) fn subject(letter: LetterText, typed: &str) -> Result<Option<Subject>, Vec<Fault>> {
    let typed = typed.trim();
    if let Some(sentence) = forbidden(typed) {
        let remedy = "A subject is one line: take out what is more than words.";
        return Err(vec![fault(Place::File {}, format!("the subject {sentence}"), remedy)]);
    }
    let typed = cleaned(typed);
    let length = typed.chars().count();
    if length > MAX_SUBJECT {
        return Err(vec![too_long("subject", length, MAX_SUBJECT)]);
    }
    if typed.is_empty() {
        return Ok(None);
    }
    let mut faults = Vec::new();
    let marked = mark(letter, &typed, &Place::File {}, &mut faults);
    let pieces = pieces(&marked);
    if pieces.contains(&Piece::Fill(Placeholder::Link)) {
        let remedy = "Subjects are shown on locked screens: leave {link} to the letter itself.";
        faults.push(fault(Place::File {}, "the subject holds the personal link", remedy));
    }
    if faults.is_empty() { Ok(Some(Subject { typed, pieces })) } else { Err(faults) }
}

/// Reads a body; none if nothing but blanks was typed.
pub(super) fn body(letter: LetterText, typed: &str) -> Result<Option<Body>, Vec<Fault>> {
    let unified = typed.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n").replace('\t', " ");
    let mut faults: Vec<Fault> = unified
        .lines()
        .enumerate()
        .filter_map(|(index, line)| {
            let reason = format!("this line {}", forbidden(line)?);
            let remedy = "Take it out; it may have come along with a copied text.";
            Some(fault(Place::Row { line: index + 1 }, reason, remedy))
        })
        .collect();
    let lines: Vec<String> = unified.lines().map(cleaned).collect();
    let typed = lines.join("\n").trim_end().to_owned();
    let length = typed.chars().count();
    if length > MAX_BODY {
        faults.push(too_long("text", length, MAX_BODY));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let marked: Vec<String> = typed
        .lines()
        .enumerate()
        .map(|(index, line)| mark(letter, line, &Place::Row { line: index + 1 }, &mut faults))
        .collect();
    let marked = marked.join("\n");
    let mut reader = Reader::default();
    // Nothing beyond CommonMark is switched on.
    reader.read(&marked, Parser::new_ext(&marked, Options::empty()).into_offset_iter());
    let written = marked.chars().filter(|c| behind(*c).is_some()).count();
    let blocks = reader.finish(written, &mut faults);
    faults.sort_by_key(|fault| fault.place.line_and_column());
    if faults.is_empty() { Ok(Some(Body { typed, blocks })) } else { Err(faults) }
}

fn too_long(what: &str, length: usize, limit: usize) -> Fault {
    let reason = format!("the {what} has {} characters; the limit is {}", grouped(length), grouped(limit));
    fault(Place::File {}, reason, "Make it shorter.")
}

/// What no text may hold: it would break a mail's header, turn the direction of what follows, or look like another.
pub(super) fn forbidden(text: &str) -> Option<&'static str> {
    if text.chars().any(|c| matches!(c, '\r' | '\n' | '\u{2028}' | '\u{2029}' | '\u{85}')) {
        return Some("holds a line break");
    }
    if text.chars().any(char::is_control) {
        return Some("holds a control character");
    }
    if text.chars().any(turns_direction) {
        return Some("holds a character that turns the writing direction");
    }
    if text.chars().any(|c| PRIVATE.contains(&c)) {
        return Some("holds a character of Unicode’s private use, which looks different everywhere");
    }
    has_stacked_marks(text).then_some("stacks too many accents on one letter")
}

/// A line as it is kept: composed, without signs that take no room.
fn cleaned(line: &str) -> String {
    line.nfc().filter(|c| !is_zero_width(*c)).collect()
}

/// Puts a sign for each placeholder of a line. Every brace that is not part of one is a fault.
fn mark(letter: LetterText, line: &str, place: &Place, faults: &mut Vec<Fault>) -> String {
    let mut marked = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        marked.push_str(before);
        let (written, after) = from.split_at(braced(from));
        if let Some(sign) = sign(letter, written) {
            marked.push(sign);
        } else {
            faults.push(unknown(letter, written, place));
            marked.push_str(written);
        }
        rest = after;
    }
    marked + rest
}

/// How many bytes of a text that begins with a brace belong together: up to the closing one and those that follow it at
/// once; the brace alone if none closes it.
fn braced(text: &str) -> usize {
    let inner = text.find('}').unwrap_or(text.len());
    let end = text.get(inner..).unwrap_or_default();
    let closing = end.len() - end.trim_start_matches('}').len();
    if closing > 0 { inner + closing } else { 1 }
}

/// The sign that stands for what is written, if that is a placeholder of the letter.
fn sign(letter: LetterText, written: &str) -> Option<char> {
    let mut numbered = (FIRST_SIGN..).zip(Placeholder::ALL);
    let (number, _) = numbered.find(|(_, one)| one.written() == written && letter.placeholders().contains(one))?;
    char::from_u32(number)
}

/// The placeholder that a sign stands for.
pub(super) fn behind(sign: char) -> Option<Placeholder> {
    let index = usize::try_from(u32::from(sign).checked_sub(FIRST_SIGN)?).ok()?;
    Placeholder::ALL.get(index).copied()
}

/// What is wrong with braces that are no placeholder of the letter.
fn unknown(letter: LetterText, written: &str, place: &Place) -> Fault {
    let offered = format!("In this letter there are {}.", all_of(letter.placeholders()));
    let inside = written.trim_matches(['{', '}', ' ']);
    if inside.is_empty() {
        let remedy = format!("Braces stand around placeholders only. {offered}");
        return fault(place.clone(), format!("{} stands alone", quoted(written)), remedy);
    }
    let known = |word: &str| Placeholder::ALL.into_iter().find(|one| one.word() == word);
    let meant = known(inside).or_else(|| known(nearest(inside, letter.placeholders().iter().map(|one| one.word()))?));
    match meant {
        Some(meant) if !letter.placeholders().contains(&meant) => {
            fault(place.clone(), format!("{meant} has no meaning in this letter"), offered)
        }
        Some(meant) => {
            let remedy = format!("Write {meant} if you meant it.");
            fault(place.clone(), format!("{} is no placeholder", quoted(written)), remedy)
        }
        None => fault(place.clone(), format!("{} is no placeholder", quoted(written)), offered),
    }
}

/// A marked text as pieces.
pub(super) fn pieces(marked: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    for c in marked.chars() {
        match behind(c) {
            Some(placeholder) => {
                if !text.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut text)));
                }
                pieces.push(Piece::Fill(placeholder));
            }
            None => text.push(c),
        }
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    pieces
}
