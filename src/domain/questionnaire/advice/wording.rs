//! How an item and an open question are worded.

use std::ops::Range;

use super::vocabulary::Vocabulary;
use super::words::{NAME, Phrases, Word, words, written};
use super::{AdviceKind, AdviceList, Said, Spot, Whose, sameness};
use crate::fault::quoted;
use crate::language::{Language, Localized};
use crate::questionnaire::{Competency, Item, Question, Questionnaire};

/// The most words of an item.
const MOST_WORDS: usize = 20;

/// One wording and what it is looked at with.
pub(super) struct Wording<'q> {
    pub text: &'q str,
    pub words: Vec<Word>,
    vocabulary: &'q Vocabulary,
    /// Whether the scale asks how often or how much.
    scale_speaks: bool,
}

impl<'q> Wording<'q> {
    fn new(text: &'q str, vocabulary: &'q Vocabulary, scale_speaks: bool) -> Self {
        Self { text, words: vocabulary.words(text), vocabulary, scale_speaks }
    }

    /// The words up to the first clause of its own, which tells of something else than the behaviour:
    /// *simplifies processes* of *simplifies processes that cost time without adding value*.
    fn main(&self) -> &[Word] {
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
    fn after_subject(&self) -> &[Word] {
        let after_name = self.words.iter().take(2).position(|word| word.text == NAME).map_or(0, |at| at + 1);
        let rest = self.words.get(after_name..).unwrap_or_default();
        let comes_before =
            |word: &&Word| self.vocabulary.subjects.contains(word) || self.vocabulary.may_be_adverb(word);
        let skipped = rest.iter().take_while(comes_before).count();
        rest.get(skipped..).unwrap_or_default()
    }
}

type Look = fn(&Wording<'_>) -> Option<Said>;

/// What each wording is looked at for, by itself.
const LOOKS: [(AdviceKind, Look); 4] = [
    (AdviceKind::Unobservable, unobservable),
    (AdviceKind::Absolute, absolute),
    (AdviceKind::Negative, negative),
    (AdviceKind::RepeatsScale, repeats_scale),
];

pub(super) fn of_an_item(questionnaire: &Questionnaire, competency: &Competency, item: &Item, list: &mut AdviceList) {
    let spot = Spot::item(competency, item);
    if item.reverse {
        list.add(
            AdviceKind::ReverseScored,
            spot.clone(),
            "it is scored in reverse, which raters and readers of the report misread",
            "Say what is done instead, and take `reverse` out.",
        );
    }
    for language in &questionnaire.languages {
        let (Some(own), Some(others)) = (item.own.get(language), item.others.get(language)) else { continue };
        both(list, AdviceKind::LongWording, &spot, language, [own, others].map(too_long));
        if let Some(vocabulary) = Vocabulary::of(language) {
            let scale_speaks = questionnaire
                .scale
                .labels
                .iter()
                .any(|label| label.get(language).is_some_and(|label| vocabulary.speaks_of_extent(label)));
            let pair = [own, others].map(|text| Wording::new(text, vocabulary, scale_speaks));
            let said = semicolon(own, others).or_else(|| slash(&pair)).or_else(|| joined(&pair));
            list.add_said(AdviceKind::DoubleBarrelled, spot.wording(None, language), said);
            for (kind, look) in LOOKS {
                if !(item.reverse && kind == AdviceKind::Negative) {
                    let [own, others] = &pair;
                    both(list, kind, &spot, language, [look(own), look(others)]);
                }
            }
            let differ = sameness::differ(&pair, vocabulary);
            list.add_said(AdviceKind::WordingsDiffer, spot.wording(None, language), differ);
            let [_, others] = &pair;
            let others_spot = spot.wording(Some(Whose::Others), language);
            if let Some(said) = no_subject(others) {
                list.add_said(AdviceKind::NameNotSubject, others_spot, Some(said));
            } else {
                list.add_said(AdviceKind::VerbNotFirst, others_spot, verb_not_first(others));
            }
        } else {
            list.add_said(AdviceKind::DoubleBarrelled, spot.wording(None, language), semicolon(own, others));
            let others_spot = spot.wording(Some(Whose::Others), language);
            list.add_said(AdviceKind::NameNotSubject, others_spot, no_name(others));
        }
        of_any_text(questionnaire, &spot, language, &item.own, &item.others, list);
    }
}

pub(super) fn of_a_question(questionnaire: &Questionnaire, question: &Question, list: &mut AdviceList) {
    let spot = Spot::question(question);
    for language in &questionnaire.languages {
        let (Some(own), Some(others)) = (question.own.get(language), question.others.get(language)) else { continue };
        if let Some(vocabulary) = Vocabulary::of(language) {
            let pair = [own, others].map(|text| Wording::new(text, vocabulary, false));
            let differ = sameness::differ(&pair, vocabulary);
            list.add_said(AdviceKind::WordingsDiffer, spot.wording(None, language), differ);
        }
        let others_spot = spot.wording(Some(Whose::Others), language);
        list.add_said(AdviceKind::NameNotSubject, others_spot, no_name(others));
        of_any_text(questionnaire, &spot, language, &question.own, &question.others, list);
    }
}

/// What needs no words of a language.
fn of_any_text(
    questionnaire: &Questionnaire,
    spot: &Spot,
    language: &Language,
    own: &Localized,
    others: &Localized,
    list: &mut AdviceList,
) {
    if own.get(language).is_some_and(|own| own.contains(NAME)) {
        list.add(
            AdviceKind::NameInSelf,
            spot.wording(Some(Whose::Own), language),
            "the wording for the client has {name}, and clients would read about themselves as about somebody else",
            "Write it in the first person.",
        );
    }
    let first = questionnaire.fallback();
    let is_of_the_first = |text: &&str| others.get(first).is_some_and(|other| other.eq_ignore_ascii_case(text));
    let same = others.get(language).filter(is_of_the_first).filter(|text| words(text, false).len() >= 4);
    if language.primary() != first.primary() && same.is_some() {
        list.add(
            AdviceKind::Untranslated,
            spot.wording(None, language),
            format!("the wording in {language} is the one in {first}"),
            "Translate it, or take the language out of `languages`.",
        );
    }
}

/// Adds what was found in the wording for the client, in that for the others, or in both.
fn both(list: &mut AdviceList, kind: AdviceKind, spot: &Spot, language: &Language, found: [Option<Said>; 2]) {
    let (whose, said) = match found {
        [Some(_), Some(said)] => (None, said),
        [Some(said), None] => (Some(Whose::Own), said),
        [None, Some(said)] => (Some(Whose::Others), said),
        [None, None] => return,
    };
    list.add_said(kind, spot.wording(whose, language), Some(said));
}

fn too_long(text: &str) -> Option<Said> {
    let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    (words > MOST_WORDS).then(|| {
        (
            format!("it has {words} words, and raters lose the beginning before they reach the end"),
            format!("Say it in {MOST_WORDS} at most."),
        )
    })
}

fn one_number(what: String) -> Said {
    (
        format!("{what}, and one rating cannot answer for both"),
        "Keep the one that matters more, or make two items of it.".to_owned(),
    )
}

fn semicolon(own: &str, others: &str) -> Option<Said> {
    let is_within = |text: &str| text.trim_end_matches([';', '.', ' ']).contains(';');
    [own, others].into_iter().any(is_within).then(|| one_number("a semicolon joins two statements".to_owned()))
}

/// `plans/organises`, but neither `he/she` nor `24/7` nor `Kolleg/innen` nor `compañeros/compañeras`.
fn slash(pair: &[Wording<'_>; 2]) -> Option<Said> {
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
fn joined(pair: &[Wording<'_>; 2]) -> Option<Said> {
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

fn unobservable(wording: &Wording<'_>) -> Option<Said> {
    let vocabulary = wording.vocabulary;
    let words = wording.after_subject();
    let found = vocabulary.unobservable.length_at(words).or_else(|| {
        let verb = vocabulary.being.length_at(words)?;
        let is_degree = |word: &&Word| vocabulary.degrees.contains(word) || vocabulary.may_be_adverb(word);
        let degrees = words.get(verb..)?.iter().take_while(is_degree).count();
        let rest = words.get(verb + degrees..)?;
        let length = vocabulary.traits.length_at(rest)?;
        let is_harmless = vocabulary.harmless.length_at(rest).is_some_and(|harmless| harmless > length);
        (!is_harmless).then_some(verb + degrees + length)
    })?;
    if vocabulary.harmless.length_at(words).is_some_and(|harmless| harmless > found) {
        return None;
    }
    Some((
        format!(
            "{} is nothing that others can see, so that they guess, and their guesses agree little",
            quoted(written(wording.text, words.get(..found)?))
        ),
        "Write what a person does by which it is noticed.".to_owned(),
    ))
}

fn absolute(wording: &Wording<'_>) -> Option<Said> {
    told_of(
        wording,
        &wording.vocabulary.absolute,
        "holds for nobody, and raters who take it at its word can only say no",
        "Take it out: how often or how much is what the scale asks.",
    )
}

fn negative(wording: &Wording<'_>) -> Option<Said> {
    told_of(
        wording,
        &wording.vocabulary.negative,
        "says what is left undone, and raters mix up what a high rating of that means",
        "Say what is done instead.",
    )
}

fn repeats_scale(wording: &Wording<'_>) -> Option<Said> {
    wording.scale_speaks.then_some(())?;
    told_of(
        wording,
        &wording.vocabulary.frequency,
        "says how often or how much, which is what the scale asks",
        "Take it out.",
    )
}

/// What is said of the first of these phrases in the main clause.
fn told_of(wording: &Wording<'_>, phrases: &Phrases, reason: &str, remedy: &str) -> Option<Said> {
    let main = wording.main();
    let found = phrases.first_in(main, &wording.vocabulary.harmless)?;
    Some((format!("{} {reason}", quoted(written(wording.text, main.get(found)?))), remedy.to_owned()))
}

fn no_name(others: &str) -> Option<Said> {
    (!others.contains(NAME)).then(|| {
        (
            "the wording for the others has no {name}, so that it does not say who is meant".to_owned(),
            "Write {name} where the client’s name goes.".to_owned(),
        )
    })
}

fn no_subject(others: &Wording<'_>) -> Option<Said> {
    if let Some(said) = no_name(others.text) {
        return Some(said);
    }
    let may_act = |(at, word): (usize, &Word)| {
        let before = at.checked_sub(1).and_then(|before| others.words.get(before));
        let rest = others.text.get(word.at.end..).unwrap_or_default();
        let is_possessive = rest.starts_with(['\'', '’']) || rest.starts_with(char::is_alphanumeric);
        word.text == NAME && !is_possessive && !before.is_some_and(|word| others.vocabulary.prepositions.contains(word))
    };
    (!others.words.iter().enumerate().any(may_act)).then(|| {
        (
            "{name} is not the one who acts, so that raters rate somebody or something else".to_owned(),
            "Begin with {name} and what they do.".to_owned(),
        )
    })
}

fn verb_not_first(others: &Wording<'_>) -> Option<Said> {
    let length = others.vocabulary.openers.length_at(&others.words)?;
    let opener = written(others.text, others.words.get(..length)?);
    Some((
        format!("it begins with {}, so that the behaviour comes late", quoted(opener)),
        "Begin with {name} and the verb.".to_owned(),
    ))
}
