//! The words by which the wordings of a language are looked at.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::words::{Phrases, Word, are_alike};

/// A table as a translator writes it; `en.toml` says what each list is for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(default)]
    elides: bool,
    subjects: Vec<String>,
    pronouns: Vec<String>,
    irregular: Vec<[String; 2]>,
    conjunctions: Vec<String>,
    between: Vec<String>,
    #[serde(default)]
    same_for_both: Vec<String>,
    #[serde(default)]
    marks_a_verb: Vec<String>,
    adverb_endings: Vec<String>,
    #[serde(default)]
    paired_adverb_ending: Option<String>,
    #[serde(default)]
    no_adverbs: Vec<String>,
    clauses: Vec<String>,
    clauses_after_comma: Vec<String>,
    slashes: Vec<String>,
    prepositions: Vec<String>,
    openers: Vec<String>,
    unobservable: Vec<String>,
    being: Vec<String>,
    degrees: Vec<String>,
    traits: Vec<String>,
    absolute: Vec<String>,
    negative: Vec<String>,
    frequency: Vec<String>,
    harmless: Vec<String>,
    scale: Vec<String>,
}

/// The same, to look words up in.
pub(super) struct Vocabulary {
    pub elides: bool,
    pub subjects: Phrases,
    pub pronouns: Phrases,
    irregular: Vec<[String; 2]>,
    pub conjunctions: Phrases,
    between: Phrases,
    pub same_for_both: Phrases,
    pub marks_a_verb: Phrases,
    adverb_endings: Vec<String>,
    paired_adverb_ending: Option<String>,
    no_adverbs: Phrases,
    pub clauses: Phrases,
    pub clauses_after_comma: Phrases,
    pub slashes: Vec<String>,
    pub prepositions: Phrases,
    pub openers: Phrases,
    pub unobservable: Phrases,
    pub being: Phrases,
    pub degrees: Phrases,
    pub traits: Phrases,
    pub absolute: Phrases,
    pub negative: Phrases,
    pub frequency: Phrases,
    pub harmless: Phrases,
    scale: Phrases,
}

impl Vocabulary {
    /// That of a language or its family, if there is one.
    pub(super) fn of(language: &Language) -> Option<&'static Self> {
        VOCABULARIES.get(language.primary())
    }

    fn read(table: &str) -> Self {
        #[expect(clippy::expect_used, reason = "the tables are part of the program, and the tests read them all")]
        let table: Table = toml::from_str(table).expect("a table of words");
        let phrases = |list: &[String]| Phrases::new(list, table.elides);
        Self {
            elides: table.elides,
            subjects: phrases(&table.subjects),
            pronouns: phrases(&table.pronouns),
            conjunctions: phrases(&table.conjunctions),
            between: phrases(&table.between),
            same_for_both: phrases(&table.same_for_both),
            marks_a_verb: phrases(&table.marks_a_verb),
            no_adverbs: phrases(&table.no_adverbs),
            clauses: phrases(&table.clauses),
            clauses_after_comma: phrases(&table.clauses_after_comma),
            prepositions: phrases(&table.prepositions),
            openers: phrases(&table.openers),
            unobservable: phrases(&table.unobservable),
            being: phrases(&table.being),
            degrees: phrases(&table.degrees),
            traits: phrases(&table.traits),
            absolute: phrases(&table.absolute),
            negative: phrases(&table.negative),
            frequency: phrases(&table.frequency),
            harmless: phrases(&table.harmless),
            scale: phrases(&table.scale),
            irregular: table.irregular,
            adverb_endings: table.adverb_endings,
            paired_adverb_ending: table.paired_adverb_ending,
            slashes: table.slashes,
        }
    }

    pub(super) fn words(&self, text: &str) -> Vec<Word> {
        crate::words::words(text, self.elides)
    }

    /// Whether a label of the scale speaks of frequency or extent.
    pub(super) fn speaks_of_extent(&self, label: &str) -> bool {
        let words = self.words(label);
        (0..words.len()).any(|at| words.get(at..).is_some_and(|rest| self.scale.length_at(rest).is_some()))
    }

    /// Whether two words may be forms of one.
    pub(super) fn are_alike(&self, one: &Word, other: &Word) -> bool {
        let are_irregular =
            |[a, b]: &[String; 2]| (*a == one.text && *b == other.text) || (*a == other.text && *b == one.text);
        are_alike(&one.folded, &other.folded) || self.irregular.iter().any(are_irregular)
    }

    /// Whether a word may stand between “and” and the verb that it joins.
    pub(super) fn may_be_between(&self, word: &Word) -> bool {
        self.between.contains(word) || self.has_adverb_ending(word)
    }

    /// Whether a word may stand between {name} and what the sentence says.
    pub(super) fn may_be_adverb(&self, word: &Word) -> bool {
        self.absolute.contains(word) || self.frequency.contains(word) || self.has_adverb_ending(word)
    }

    fn has_adverb_ending(&self, word: &Word) -> bool {
        self.adverb_endings.iter().any(|ending| ends(word, ending))
    }

    /// Whether two words are adverbs that each say how something is done.
    pub(super) fn are_adverbs(&self, one: &Word, other: &Word) -> bool {
        self.paired_adverb_ending
            .as_ref()
            .is_some_and(|ending| [one, other].iter().all(|word| ends(word, ending) && !self.no_adverbs.contains(word)))
    }
}

fn ends(word: &Word, ending: &str) -> bool {
    word.text.len() > ending.len() + 2 && word.text.ends_with(ending)
}

static VOCABULARIES: LazyLock<BTreeMap<&str, Vocabulary>> = LazyLock::new(|| {
    BTreeMap::from([
        ("de", Vocabulary::read(include_str!("de.toml"))),
        ("en", Vocabulary::read(include_str!("en.toml"))),
        ("es", Vocabulary::read(include_str!("es.toml"))),
        ("fr", Vocabulary::read(include_str!("fr.toml"))),
    ])
});
