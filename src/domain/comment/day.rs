//! Days: dates in digits, days of a month, weekdays, and those that are told from today.

use std::ops::Range;

use super::vocabulary::{Capitals, Vocabulary};
use super::{Finder, TraceKind};
use crate::words::Word;

/// Dates such as `12.03.2026`, `3/12/26` and `2026-03-12`.
pub(super) fn find_in_digits(found: &mut Finder<'_>) {
    let bytes = found.comment.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
            continue;
        }
        // All digits and separators that hang together: a part of a longer number is no date.
        let is_inside = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'/');
        let rest = bytes.get(at..).unwrap_or_default();
        let length = rest.iter().take_while(|byte| is_inside(byte)).count();
        let run = found.comment.get(at..at + length).unwrap_or_default().trim_end_matches(['.', '-', '/']);
        if is_date(run) && !touches_letters(found.comment, &(at..at + run.len())) {
            found.add(TraceKind::Day, at..at + run.len());
        }
        at += length.max(1);
    }
}

fn touches_letters(comment: &str, at: &Range<usize>) -> bool {
    let before = comment.get(..at.start).and_then(|before| before.chars().next_back());
    let after = comment.get(at.end..).and_then(|after| after.chars().next());
    [before, after].into_iter().flatten().any(char::is_alphanumeric)
}

fn is_date(run: &str) -> bool {
    ['.', '-', '/'].into_iter().any(|separator| {
        let parts: Vec<&str> = run.split(separator).take(4).collect();
        let [first, second, third] = parts.as_slice() else { return false };
        let number = |text: &str| text.parse::<u16>().ok().filter(|_| (1..=4).contains(&text.len()));
        let (Some(one), Some(two), Some(three)) = (number(first), number(second), number(third)) else { return false };
        let is_day_of_month = |day: u16, month: u16| (1..=31).contains(&day) && (1..=12).contains(&month);
        let is_year = |text: &str, year: u16| match text.len() {
            // Two numbers with dots and a short third one may be a version; with a hyphen, a score.
            2 => separator != '-',
            4 => (1900..2100).contains(&year),
            _ => false,
        };
        (first.len() == 4 && is_year(first, one) && is_day_of_month(three, two))
            || (first.len() <= 2 && is_year(third, three) && (is_day_of_month(one, two) || is_day_of_month(two, one)))
    })
}

pub(super) fn find_in_words(words: &[Word], vocabulary: &Vocabulary, found: &mut Finder<'_>) {
    let have_capitals = matches!(vocabulary.capitals, Capitals::NamesAndDays | Capitals::Nouns);
    let is_written_as_such =
        |found: &Finder<'_>, at: usize| !have_capitals || words.get(at).is_some_and(|word| found.is_capitalised(word));
    let is_habit = |at: usize| {
        at.checked_sub(1)
            .and_then(|before| words.get(before..))
            .is_some_and(|before| vocabulary.habits.length_at(before) == Some(1))
    };
    found.add_phrases(TraceKind::Day, words, &vocabulary.weekdays, |found, at| {
        is_written_as_such(found, at) && !is_habit(at)
    });
    found.add_phrases(TraceKind::Day, words, &vocabulary.recent, |_, _| true);
    for at in 0..words.len() {
        let Some(month) = words.get(at).filter(|word| vocabulary.months.contains(word)) else { continue };
        if !is_written_as_such(found, at) {
            continue;
        }
        let before = |steps: usize| at.checked_sub(steps).and_then(|at| words.get(at));
        let day_before = match before(1) {
            Some(word) if vocabulary.between_day_and_month.contains(word) => before(2),
            word => word,
        };
        let day_after = words.get(at + 1).filter(|_| vocabulary.has_month_first);
        if let Some(day) = day_before.filter(|word| is_day(word)) {
            found.add(TraceKind::Day, day.at.start..month.at.end);
        } else if let Some(day) = day_after.filter(|word| is_day(word)) {
            found.add(TraceKind::Day, month.at.start..day.at.end);
        }
    }
}

/// `12`, `12th`, `1er`, `1º`.
fn is_day(word: &Word) -> bool {
    let digits = word.text.bytes().take_while(u8::is_ascii_digit).count();
    let (day, ending) = word.text.split_at_checked(digits).unwrap_or_default();
    matches!(ending, "" | "st" | "nd" | "rd" | "th" | "er" | "º" | "e")
        && day.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}
