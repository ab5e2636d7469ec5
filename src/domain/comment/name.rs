//! Names: behind a form of address, and by their capitals where a language has them for names alone.

use super::vocabulary::{Capitals, Vocabulary};
use super::{Finder, TraceKind};
use crate::words::Word;

/// More words with capitals are a heading.
const MOST_WORDS: usize = 3;

pub(super) fn find(words: &[Word], vocabulary: &Vocabulary, found: &mut Finder<'_>) {
    for at in 0..words.len() {
        if let Some(pair) = words.get(at..at + 2)
            && is_addressed(words, at, vocabulary, found)
        {
            found.add_words(TraceKind::Name, pair);
        }
    }
    if matches!(vocabulary.capitals, Capitals::Names | Capitals::NamesAndDays) {
        find_by_capitals(words, vocabulary, found);
    }
}

/// *Frau Sample*, but not *als Frau Karriere machen*.
fn is_addressed(words: &[Word], at: usize, vocabulary: &Vocabulary, found: &Finder<'_>) -> bool {
    let (Some(address), Some(name)) = (words.get(at), words.get(at + 1)) else { return false };
    let is_after_article = at
        .checked_sub(1)
        .and_then(|before| words.get(before))
        .is_some_and(|before| vocabulary.before_no_address.contains(before));
    let is_name = if vocabulary.capitals == Capitals::Nothing {
        !vocabulary.articles.iter().any(|article| name.text.starts_with(article))
    } else {
        found.is_capitalised(name)
    };
    let is_next = found.before(words, at + 1).is_some_and(|gap| matches!(gap, " " | ". " | "\u{a0}" | ".\u{a0}"));
    vocabulary.addresses.contains(address) && is_next && is_name && !is_after_article
}

/// Two or three words with capitals within a sentence.
fn find_by_capitals(words: &[Word], vocabulary: &Vocabulary, found: &mut Finder<'_>) {
    let may_be_name = |found: &Finder<'_>, at: usize| {
        words.get(at).is_some_and(|word| {
            let is_day = [&vocabulary.weekdays, &vocabulary.months].iter().any(|list| list.contains(word));
            found.is_capitalised(word)
                && !found.written(word).chars().skip(1).any(char::is_uppercase)
                && found.written(word).chars().all(|c| c.is_alphabetic() || c == '-')
                && !is_day
        })
    };
    let mut at = 0;
    while at < words.len() {
        // The first word of a sentence has a capital anyway, and so may a word after a quote.
        let is_within = found.before(words, at).is_some_and(|gap| matches!(gap, " " | ", "));
        if !(is_within && may_be_name(found, at)) {
            at += 1;
            continue;
        }
        let more = (at + 1..words.len())
            .take_while(|next| found.before(words, *next) == Some(" ") && may_be_name(found, *next))
            .count();
        let end = at + 1 + more;
        if (2..=MOST_WORDS).contains(&(more + 1)) {
            found.add_words(TraceKind::Name, words.get(at..end).unwrap_or_default());
        }
        at = end;
    }
}
