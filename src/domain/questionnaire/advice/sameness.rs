//! Whether two wordings say the same: that for the client and that for the others, which should; those of two items,
//! which should not.

use std::collections::{BTreeMap, BTreeSet};

use super::Said;
use super::vocabulary::Vocabulary;
use super::wording::Wording;
use crate::fault::quoted;
use crate::questionnaire::{Item, Questionnaire};
use crate::words::{NAME, Word, words};

/// Words of fewer letters are mostly articles and prepositions, which a change of person may change too.
const LETTERS_OF_CONTENT: usize = 5;

/// What of the two wordings has no counterpart in the other. Forms of one word are the same, and so are `my` and `their`.
pub(super) fn differ(pair: &[Wording<'_>; 2], vocabulary: &Vocabulary) -> Option<Said> {
    let [own, others] = pair;
    let lonely = lonely(&own.words, &others.words, vocabulary)
        .map(|word| (word, own.text, "client"))
        .or_else(|| lonely_of(others, own, vocabulary))?;
    let (word, text, whose) = lonely;
    let remedy = "Use the same words in both; only the person of the verb changes.".to_owned();
    let word = quoted(text.get(word.at.clone())?);
    Some((format!("only the wording for the {whose} has {word}, and the gap would measure the wording"), remedy))
}

fn lonely_of<'w>(
    wording: &'w Wording<'_>,
    other: &Wording<'_>,
    vocabulary: &Vocabulary,
) -> Option<(&'w Word, &'w str, &'static str)> {
    lonely(&wording.words, &other.words, vocabulary).map(|word| (word, wording.text, "others"))
}

/// The first word of content, or of negation, that is in no form among the others.
fn lonely<'w>(words: &'w [Word], others: &[Word], vocabulary: &Vocabulary) -> Option<&'w Word> {
    let negates = |word: &Word| vocabulary.negative.contains(word);
    words.iter().filter(|word| word.text != NAME && !vocabulary.pronouns.contains(word)).find(|word| {
        if negates(word) {
            return !others.iter().any(negates);
        }
        let has_content = word.folded.chars().count() >= LETTERS_OF_CONTENT;
        has_content && !others.iter().any(|other| vocabulary.are_alike(word, other))
    })
}

/// Items that repeat an earlier one which somebody is asked too, by their keys.
pub(super) fn repeated(questionnaire: &Questionnaire) -> BTreeMap<&str, Said> {
    let mut found = BTreeMap::new();
    for language in &questionnaire.languages {
        let mut earlier: Vec<(&Item, BTreeSet<String>)> = Vec::new();
        for (_, item) in questionnaire.items() {
            let Some(text) = item.others.get(language) else { continue };
            let content = content(text, Vocabulary::of(language));
            if let Some((same, _)) =
                earlier.iter().find(|(other, words)| are_near(words, &content) && may_meet(item, other))
            {
                found.entry(item.key.as_str()).or_insert_with(|| {
                    (
                        format!("in {language} it has nearly the words of item “{}”, and counts them twice", same.key),
                        "Keep one of the two, or say what sets them apart.".to_owned(),
                    )
                });
            }
            earlier.push((item, content));
        }
    }
    found
}

/// Whether somebody is asked both.
fn may_meet(one: &Item, other: &Item) -> bool {
    match (&one.groups, &other.groups) {
        (Some(one), Some(other)) => one.iter().any(|group| other.contains(group)),
        _ => true,
    }
}

fn content(text: &str, vocabulary: Option<&Vocabulary>) -> BTreeSet<String> {
    let words = vocabulary.map_or_else(|| words(text, false), |vocabulary| vocabulary.words(text));
    let tells = |word: &Word| {
        word.text != NAME
            && vocabulary.is_none_or(|vocabulary| {
                vocabulary.negative.contains(word)
                    || (word.folded.chars().count() >= 4
                        && ![&vocabulary.pronouns, &vocabulary.absolute, &vocabulary.frequency]
                            .iter()
                            .any(|list| list.contains(word)))
            })
    };
    words.into_iter().filter(tells).map(|word| word.folded).collect()
}

/// All words, or nine of eleven.
fn are_near(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let shared = one.intersection(other).count();
    let all = one.len() + other.len() - shared;
    all > 0 && 5 * shared >= 4 * all
}
