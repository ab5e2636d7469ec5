//! Two behaviours under one rating: told by a semicolon, by a slash, or by “and” and “or”.

use std::ops::Range;

use super::Said;
use super::wording::Wording;
use crate::fault::quoted;
use crate::words::{Word, written};

fn one_number(what: String) -> Said {
    (
        format!("{what}, and one rating cannot answer for both"),
        "Keep the one that matters more, or make two items of it.".to_owned(),
    )
}

pub(super) fn semicolon(own: &str, others: &str) -> Option<Said> {
    let is_within = |text: &str| text.trim_end_matches([';', '.', ' ']).contains(';');
    [own, others].into_iter().any(is_within).then(|| one_number("a semicolon joins two statements".to_owned()))
}

/// `plans/organises`, but neither `he/she` nor `24/7` nor `Kolleg/innen` nor `compañeros/compañeras`.
pub(super) fn slash(pair: &[Wording<'_>; 2]) -> Option<Said> {
    pair.iter().find_map(|wording| {
        let text = wording.text;
        text.match_indices('/').find_map(|(at, _)| {
            let (before, after) = (text.get(..at)?.trim_end(), text.get(at + 1..)?.trim_start());
            let left = before.rsplit(|c: char| !c.is_alphabetic()).next()?;
            let right = after.split(|c: char| !c.is_alphabetic()).next()?;
            let is_conjunction = |part: &str| {
                wording
                    .vocabulary
                    .words(part)
                    .first()
                    .is_some_and(|word| wording.vocabulary.conjunctions.contains(word))
            };
            let is_ending = wording.vocabulary.slashes.iter().any(|ending| *ending == right.to_lowercase());
            let are_forms = left.chars().zip(right.chars()).take_while(|(a, b)| a == b).count() >= 4;
            let is_two_words = !are_forms && left.chars().count() >= 2 && right.chars().count() >= 3 && !is_ending;
            (is_two_words || (is_conjunction(left) && is_conjunction(right)))
                .then(|| one_number(format!("“{left}/{right}” stands for two things")))
        })
    })
}

/// “And” or “or” between two verbs. The verbs give themselves away by their endings: what is *respond* for the client
/// and *responds* for the others is no noun.
pub(super) fn joined(pair: &[Wording<'_>; 2]) -> Option<Said> {
    let [own, others] = pair;
    let [own_places, others_places] = [own, others].map(conjunctions);
    if own_places.len() != others_places.len() {
        return None;
    }
    let places = own_places.into_iter().zip(others_places);
    places.into_iter().find_map(|(own_place, others_place)| {
        let joins_qualities =
            joins_adverbs(others, &others_place).map(|words| format!("{words} asks for two qualities"));
        joined_verbs(own, &own_place, others, &others_place)
            .map(|words| format!("{words} joins two behaviours"))
            .or(joins_qualities)
            .map(one_number)
    })
}

/// The words around a conjunction that joins two verbs, if it does.
fn joined_verbs(
    own: &Wording<'_>,
    own_place: &Range<usize>,
    others: &Wording<'_>,
    others_place: &Range<usize>,
) -> Option<String> {
    let vocabulary = others.vocabulary;
    let others_head = head(others, others_place.end)?;
    let (own_verb, others_verb) = (own.words.get(head(own, own_place.end)?)?, others.words.get(others_head)?);
    let is_conjugated = own_verb.text != others_verb.text
        && vocabulary.are_alike(own_verb, others_verb)
        && ![own_verb, others_verb].iter().any(|word| vocabulary.pronouns.contains(word));
    let is_marked = own.words.get(own_place.end).is_some_and(|word| vocabulary.marks_a_verb.contains(word));
    let is_known = own_verb.text == others_verb.text && vocabulary.same_for_both.contains(others_verb);
    let is_verb = if is_conjugated || is_marked {
        !tells_of_client(own, own_place.start, others, others_place.start)
    } else {
        is_known && !is_in_clause(others, others_place.start)
    };
    is_verb.then(|| around(others, others_place.start, others_head))
}

/// The words around a conjunction that joins two adverbs, if it does.
fn joins_adverbs(others: &Wording<'_>, place: &Range<usize>) -> Option<String> {
    let (before, after) = (others.words.get(place.start.checked_sub(1)?)?, others.words.get(place.end)?);
    let joins = others.vocabulary.are_adverbs(before, after) && !is_in_clause(others, place.start);
    joins.then(|| around(others, place.start, place.end))
}

fn is_in_clause(wording: &Wording<'_>, before: usize) -> bool {
    (1..before).any(|at| wording.begins_clause(at))
}

/// From the word before a conjunction to the last of what it joins.
fn around(wording: &Wording<'_>, conjunction: usize, last: usize) -> String {
    let words = wording.words.get(conjunction.saturating_sub(1)..=last).unwrap_or_default();
    quoted(written(wording.text, words))
}

fn conjunctions(wording: &Wording<'_>) -> Vec<Range<usize>> {
    let found = (1..wording.words.len()).filter_map(|at| {
        let length = wording.vocabulary.conjunctions.length_at(wording.words.get(at..)?)?;
        Some(at..at + length)
    });
    found.collect()
}

/// The word that a conjunction joins, past adverbs and what may stand before a verb.
fn head(wording: &Wording<'_>, from: usize) -> Option<usize> {
    (from..wording.words.len())
        .find(|at| wording.words.get(*at).is_some_and(|word| !wording.vocabulary.may_be_between(word)))
}

/// Whether the conjunction stands in a clause whose own verb tells of the client, as in *explains what they plan and do*.
fn tells_of_client(own: &Wording<'_>, own_end: usize, others: &Wording<'_>, others_end: usize) -> bool {
    let last = |wording: &Wording<'_>, end: usize| (1..end).rev().find(|at| wording.begins_clause(*at));
    let (Some(own_start), Some(others_start)) = (last(own, own_end), last(others, others_end)) else { return false };
    let own_clause = own.words.get(own_start..own_end).unwrap_or_default();
    let others_clause = others.words.get(others_start..others_end).unwrap_or_default();
    own_clause.iter().any(|word| own.vocabulary.subjects.contains(word))
        || others_clause.iter().any(|word| {
            let is_form = |own: &&Word| own.text != word.text && others.vocabulary.are_alike(own, word);
            !own_clause.iter().any(|own| own.text == word.text) && own_clause.iter().any(|own| is_form(&own))
        })
}
