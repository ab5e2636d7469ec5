//! A wording and the words in it.

use super::vocabulary::Vocabulary;
use crate::words::{NAME, Word};

/// One wording and what it is looked at with.
pub(super) struct Wording<'q> {
    pub text: &'q str,
    pub words: Vec<Word>,
    pub vocabulary: &'q Vocabulary,
    /// Whether the scale asks how often or how much.
    pub scale_speaks: bool,
}

impl<'q> Wording<'q> {
    pub(super) fn new(text: &'q str, vocabulary: &'q Vocabulary, scale_speaks: bool) -> Self {
        Self { text, words: vocabulary.words(text), vocabulary, scale_speaks }
    }

    /// The words up to the first clause of its own, which tells of something else than the behaviour:
    /// *simplifies processes* of *simplifies processes that cost time without adding value*.
    pub(super) fn main(&self) -> &[Word] {
        let end = (1..self.words.len()).find(|at| self.begins_clause(*at)).unwrap_or(self.words.len());
        self.words.get(..end).unwrap_or_default()
    }

    pub(super) fn begins_clause(&self, at: usize) -> bool {
        let Some(rest) = self.words.get(at..) else { return false };
        self.vocabulary.clauses.length_at(rest).is_some()
            || (rest.first().is_some_and(|word| word.follows_comma)
                && self.vocabulary.clauses_after_comma.length_at(rest).is_some())
    }

    /// The words after {name} and what may stand before the verb.
    pub(super) fn after_subject(&self) -> &[Word] {
        let after_name = self.words.iter().take(2).position(|word| word.text == NAME).map_or(0, |at| at + 1);
        let rest = self.words.get(after_name..).unwrap_or_default();
        let comes_before =
            |word: &&Word| self.vocabulary.subjects.contains(word) || self.vocabulary.may_be_adverb(word);
        let skipped = rest.iter().take_while(comes_before).count();
        rest.get(skipped..).unwrap_or_default()
    }
}
