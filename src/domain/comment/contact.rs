//! E-mail addresses and telephone numbers.

use super::{Finder, TraceKind};
use crate::text::EmailAddress;

/// Fewer digits are an extension, a room, a year; more are no number that can be called.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

pub(super) fn find(found: &mut Finder<'_>) {
    let comment = found.comment;
    for part in comment.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | '"' | ',' | ';')) {
        let address = part.trim_matches(|c: char| !c.is_alphanumeric());
        let looks_like_one = address.split_once('@').is_some_and(|(_, domain)| domain.contains('.'));
        if looks_like_one && EmailAddress::parse(address).is_ok() {
            found.add(TraceKind::Email, place_of(comment, address));
        }
    }
    let may_be_in_one = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '/' | '.' | '(' | ')' | ' ' | '\u{a0}');
    // A full stop and a blank end a sentence, not a group of digits.
    for part in comment.split(|c: char| !may_be_in_one(c)).flat_map(|part| part.split(". ")) {
        let number = part.trim_matches(|c: char| !c.is_ascii_digit() && c != '+' && c != '(');
        if is_number(number) && !stands_in_a_word(comment, number) {
            found.add(TraceKind::Phone, place_of(comment, number));
        }
    }
}

/// Where a part of the comment stands in it.
fn place_of(comment: &str, part: &str) -> std::ops::Range<usize> {
    let start = part.as_ptr() as usize - comment.as_ptr() as usize;
    start..start + part.len()
}

/// Whether it is a number as it is dialled: with a plus, with a nought, or in the American groups.
fn is_number(text: &str) -> bool {
    let groups: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let is_dialled = text.starts_with('+') || text.starts_with("(0") || text.starts_with('0');
    // A list of figures has blanks only, and small groups.
    let has_shape = groups.iter().all(|group| group.len() >= 2 || text.starts_with('+')) && groups.len() <= 7;
    DIGITS.contains(&digits) && has_shape && (is_dialled || lengths == [3, 3, 4])
}

fn stands_in_a_word(comment: &str, part: &str) -> bool {
    let at = place_of(comment, part);
    let before = comment.get(..at.start).and_then(|before| before.chars().next_back());
    let after = comment.get(at.end..).and_then(|after| after.chars().next());
    [before, after].into_iter().flatten().any(char::is_alphanumeric)
}
