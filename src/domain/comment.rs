//! What in a comment may give away who wrote it, told to its writer while it can still be changed.
//!
//! A comment is printed word by word, without its writer's name. Its words can name the writer all the same: by an address,
//! a day on which only two people met, a story that both know, a role that only one person has. Only what does so with
//! some certainty is told, for a warning beside every comment is one that nobody reads. What is told blocks nothing, and
//! what is not told may give its writer away just as well.
//!
//! Addresses, telephone numbers and dates in digits are found in any language, the rest by the words of the language
//! (`comment/en.toml` and its neighbours).

mod contact;
mod day;
mod japanese;
mod name;
mod role;
#[cfg(test)]
mod tests;
mod vocabulary;

use std::ops::Range;

use serde::Serialize;

use crate::language::Language;
use crate::words::{Phrases, Word};
use vocabulary::Vocabulary;

/// What a trace is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum TraceKind {
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A date, a weekday, yesterday, last week.
    Day,
    /// What happened once between the writer and the client: *when I joined*, *told me*.
    Story,
    /// Who the writer is: *as your manager*, *my team*, *as the only*.
    Role,
    /// A name of a person, a place, a project. The client's own is one too, for nobody here knows it.
    Name,
}

/// A part of a comment that may give its writer away.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Trace {
    pub kind: TraceKind,
    /// Where it stands, in bytes, from the beginning of one character to the end of another. Never empty.
    pub at: Range<usize>,
}

/// What in a comment may give its writer away, in the comment's order; no two overlap. `language` is the one in which the
/// form was read. It takes time in proportion to the length of the comment.
pub fn traces(comment: &str, language: &Language) -> Vec<Trace> {
    let mut found = Finder { comment, traces: Vec::new() };
    contact::find(&mut found);
    day::find_in_digits(&mut found);
    if language.primary() == "ja" {
        japanese::find(&mut found);
    } else if let Some(vocabulary) = Vocabulary::of(language) {
        let words = vocabulary.words(comment);
        day::find_in_words(&words, vocabulary, &mut found);
        role::find(&words, vocabulary, &mut found);
        name::find(&words, vocabulary, &mut found);
    }
    let mut traces = found.traces;
    // Of two that overlap the one that begins first stays, and the longer one of two that begin together.
    traces.sort_by_key(|trace| (trace.at.start, std::cmp::Reverse(trace.at.end), trace.kind));
    let mut end = 0;
    traces.retain(|trace| {
        let is_apart = trace.at.start >= end;
        if is_apart {
            end = trace.at.end;
        }
        is_apart
    });
    traces
}

/// Traces while they are being found.
struct Finder<'c> {
    comment: &'c str,
    traces: Vec<Trace>,
}

impl<'c> Finder<'c> {
    fn add(&mut self, kind: TraceKind, at: Range<usize>) {
        if self.comment.get(at.clone()).is_some_and(|part| !part.is_empty()) {
            self.traces.push(Trace { kind, at });
        }
    }

    fn add_words(&mut self, kind: TraceKind, words: &[Word]) {
        if let (Some(first), Some(last)) = (words.first(), words.last()) {
            self.add(kind, first.at.start..last.at.end);
        }
    }

    /// A word as it is written.
    fn written(&self, word: &Word) -> &'c str {
        self.comment.get(word.at.clone()).unwrap_or_default()
    }

    /// What stands between a word and the one before it; none before the first.
    fn before(&self, words: &[Word], at: usize) -> Option<&'c str> {
        let (before, word) = (words.get(at.checked_sub(1)?)?, words.get(at)?);
        self.comment.get(before.at.end..word.at.start)
    }

    /// Whether a clause begins here: the comment, a sentence, or what a comma parts.
    fn begins_clause(&self, words: &[Word], at: usize) -> bool {
        self.before(words, at).is_none_or(|gap| !gap.trim().is_empty() || gap.contains('\n'))
    }

    fn is_capitalised(&self, word: &Word) -> bool {
        let mut letters = self.written(word).chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    }

    /// Adds what is found of phrases, where `may_stand` lets them begin.
    fn add_phrases(
        &mut self,
        kind: TraceKind,
        words: &[Word],
        phrases: &Phrases,
        may_stand: impl Fn(&Self, usize) -> bool,
    ) {
        for at in 0..words.len() {
            if let Some(rest) = words.get(at..)
                && let Some(length) = phrases.length_at(rest)
                && may_stand(self, at)
            {
                self.add_words(kind, rest.get(..length).unwrap_or_default());
            }
        }
    }
}
