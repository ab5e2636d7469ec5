//! How an item and an open question are worded.

use super::double_barrelled::{joined, semicolon, slash};
use super::vocabulary::Vocabulary;
use super::wording::Wording;
use super::{AdviceKind, AdviceList, Said, Spot, Whose, sameness};
use crate::fault::quoted;
use crate::language::{Language, Localized};
use crate::questionnaire::{Competency, Item, Question, Questionnaire};
use crate::words::{NAME, Phrases, Word, words, written};

/// The most words of an item.
const MOST_WORDS: usize = 20;

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
