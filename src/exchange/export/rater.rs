//! What a form of another tool has to ask in front: who answers, and the client's name. In English, German, French and
//! Spanish; in English where it is none of these.

use parallax_domain::group::Group;
use parallax_domain::language::{Language, Localized};
use parallax_domain::questionnaire::{Item, Questionnaire};

/// A text in the four languages.
#[derive(Clone, Copy)]
pub(super) struct Words([&'static str; 4]);

impl Words {
    pub(super) fn in_language(self, language: &Language) -> &'static str {
        let [en, de, fr, es] = self.0;
        match language.primary() {
            "de" => de,
            "fr" => fr,
            "es" => es,
            _ => en,
        }
    }
}

/// What stands above both questions.
pub(super) const BEGINNING: Words = Words(["To begin with", "Zu Beginn", "Pour commencer", "Para empezar"]);
/// The question of who answers.
pub(super) const WHO: Words = Words(["Who answers?", "Wer antwortet?", "Qui répond ?", "¿Quién responde?"]);
/// The question for the client's name.
pub(super) const NAME: Words = Words([
    "What is this person called? The name stands in the questions.",
    "Wie heißt die Person? Der Name steht in den Fragen.",
    "Comment s’appelle cette personne ? Son nom figure dans les questions.",
    "¿Cómo se llama esta persona? Su nombre aparece en las preguntas.",
]);
/// What stands above the open questions.
pub(super) const OPEN: Words =
    Words(["In your own words", "In eigenen Worten", "Avec vos propres mots", "Con sus propias palabras"]);

/// The five groups that every assessment knows.
const GROUPS: [(Group, Words); 5] = [
    (
        Group::Own,
        Words([
            "The person whom the questions are about",
            "Die Person, um die es geht",
            "La personne concernée",
            "La persona de la que se trata",
        ]),
    ),
    (
        Group::Manager,
        Words(["Their manager", "Die Führungskraft der Person", "Son ou sa responsable", "Su responsable"]),
    ),
    (
        Group::Peer,
        Words([
            "A peer",
            "Jemand auf gleicher Ebene",
            "Un ou une collègue de même niveau",
            "Una persona del mismo nivel",
        ]),
    ),
    (
        Group::DirectReport,
        Words([
            "Somebody who reports to them",
            "Jemand, den die Person führt",
            "Une personne de son équipe",
            "Una persona de su equipo",
        ]),
    ),
    (Group::Other, Words(["Somebody else", "Jemand anderes", "Quelqu’un d’autre", "Otra persona"])),
];

/// A group that can be chosen, as the form has it.
pub(super) struct Choice {
    pub(super) group: Group,
    words: Option<Words>,
}

impl Choice {
    /// What people read: the key of a group that a coach named.
    pub(super) fn label(&self, language: &Language) -> &str {
        self.words.map_or(self.group.key(), |words| words.in_language(language))
    }
}

/// The groups that can be chosen: the five, and those that an item names.
pub(super) fn choices(questionnaire: &Questionnaire) -> Vec<Choice> {
    let mut choices: Vec<Choice> =
        GROUPS.into_iter().map(|(group, words)| Choice { group, words: Some(words) }).collect();
    for group in questionnaire.items().flat_map(|(_, item)| item.groups.iter().flatten()) {
        if choices.iter().all(|choice| choice.group != *group) {
            choices.push(Choice { group: group.clone(), words: None });
        }
    }
    choices
}

/// Whether any wording has the client's name in it, so that it has to be asked for.
pub(super) fn names_the_client(questionnaire: &Questionnaire) -> bool {
    let items = questionnaire.items().flat_map(|(_, item)| [&item.own, &item.others]);
    let questions = questionnaire.questions.iter().flat_map(|question| [&question.own, &question.others]);
    items.chain(questions).flat_map(Localized::iter).any(|(_, text)| text.contains("{name}"))
}

/// Who is shown a wording.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Audience {
    Everyone,
    /// The client alone.
    Client,
    /// Everyone but the client.
    Others,
    /// These groups; nobody if there are none.
    Groups(Vec<Group>),
}

/// The wordings of an item: one where all read the same; else that of everyone else, and that of the client. One that
/// nobody reads is kept for who reads the file again.
pub(super) fn audiences(item: &Item) -> (Audience, Option<Audience>) {
    if item.own == item.others {
        return (item.groups.clone().map_or(Audience::Everyone, Audience::Groups), None);
    }
    let Some(groups) = &item.groups else { return (Audience::Others, Some(Audience::Client)) };
    let others: Vec<Group> = groups.iter().filter(|group| **group != Group::Own).cloned().collect();
    let own = if groups.contains(&Group::Own) { Audience::Client } else { Audience::Groups(Vec::new()) };
    (Audience::Groups(others), Some(own))
}
