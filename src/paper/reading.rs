//! A questionnaire as those read it for whom the form is printed.

use fluent_templates::fluent_bundle::FluentValue;
use parallax_domain::group::Group;
use parallax_domain::language::{Language, Localized};
use parallax_domain::questionnaire::{self, Questionnaire};

use super::scale::Scale;
use super::{Comments, Competency, Edition, Fact, Item, Passage};
use crate::catalogue;
use crate::fonts::Fonts;

/// What stands in place of a name that is not known, for people to write on.
const BLANK: &str = "________";
/// The groups that every assessment has, but for the client.
const OTHERS: [Group; 4] = [Group::Manager, Group::Peer, Group::DirectReport, Group::Other];

/// A questionnaire and those who read it.
pub(super) struct Reading<'a> {
    questionnaire: &'a Questionnaire,
    edition: Edition<'a>,
    /// Of our own sentences.
    pub(super) language: Language,
}

impl<'a> Reading<'a> {
    pub(super) fn new(questionnaire: &'a Questionnaire, edition: Edition<'a>) -> Self {
        Self { questionnaire, edition, language: catalogue::nearest(edition.language) }
    }

    /// The questionnaire's own words.
    pub(super) fn say(&self, text: &Localized) -> String {
        text.in_language(self.edition.language, self.questionnaire.fallback()).to_owned()
    }

    pub(super) fn text(&self, id: &str) -> String {
        catalogue::text(&self.language, id)
    }

    pub(super) fn text_with(&self, id: &str, places: &[(&'static str, FluentValue<'static>)]) -> String {
        catalogue::text_with(&self.language, id, places)
    }

    fn is_own(&self) -> bool {
        self.edition.group == Some(&Group::Own)
    }

    /// Whose wording is read: all but the client read the same.
    fn voice(&self) -> &Group {
        self.edition.group.unwrap_or(&Group::Other)
    }

    fn name(&self) -> &str {
        self.edition.name.map_or(BLANK, |name| name.as_str())
    }

    /// What one of this group is called.
    pub(super) fn called(&self, group: &Group) -> String {
        match group {
            Group::Custom(_) => {
                catalogue::perspective_label(&self.language, group.key(), std::slice::from_ref(group), &[])
            }
            known => self.text(&format!("rater-group-{}", known.key())),
        }
    }

    /// Who and what the sheet is about, and where it goes.
    pub(super) fn facts(&self) -> Vec<Fact> {
        let fact = |id: &str, value: String| Fact { label: self.text(id), value, choices: Vec::new(), is_wide: false };
        let about = if self.is_own() { "paper-name" } else { "rater-fact-about" };
        let about = fact(about, self.edition.name.map(ToString::to_string).unwrap_or_default());
        let mut facts = if let Some(group) = self.edition.group {
            vec![about, fact("rater-fact-role", self.called(group))]
        } else {
            let choices = self.groups().iter().map(|group| self.called(group)).collect();
            let role = Fact { choices, is_wide: true, ..fact("rater-fact-role", String::new()) };
            vec![Fact { is_wide: true, ..about }, role]
        };
        facts.extend(["paper-return", "paper-until"].map(|id| fact(id, String::new())));
        facts
    }

    /// The groups that may read a form for everybody but the client.
    fn groups(&self) -> Vec<Group> {
        let mut groups = OTHERS.to_vec();
        for group in self.questionnaire.items().filter_map(|(_, item)| item.groups.as_ref()).flatten() {
            if *group != Group::Own && !groups.contains(group) {
                groups.push(group.clone());
            }
        }
        groups
    }

    /// How it is filled in, and who will see it.
    pub(super) fn passages(&self) -> Vec<Passage> {
        let passage = |title: &str, paragraphs: Vec<String>| Passage { title: self.text(title), paragraphs };
        let of = |own: &'static str, others: &'static str| self.text(if self.is_own() { own } else { others });
        let mut how = vec![of("paper-how-self", "paper-how")];
        if let Some(label) = &self.questionnaire.scale.not_observed {
            how.push(self.text_with("paper-unseen", &[("label", self.say(label).into())]));
        }
        vec![passage("paper-how-title", how), passage("paper-seen-title", vec![of("paper-seen-self", "paper-seen")])]
    }

    pub(super) fn scale(&self, fonts: &Fonts) -> Scale {
        let scale = &self.questionnaire.scale;
        let points = scale.values().map(|(value, label)| (value, self.say(label))).collect();
        Scale::new(points, scale.not_observed.as_ref().map(|label| self.say(label)), &self.language, fonts)
    }

    /// Those with an item that is asked here, the items numbered throughout.
    pub(super) fn competencies(&self) -> Vec<Competency> {
        let mut number = 0_u32;
        let mut asked = |items: &[questionnaire::Item]| -> Vec<Item> {
            items
                .iter()
                .filter(|item| self.asks(item))
                .map(|item| {
                    number += 1;
                    let fallback = self.questionnaire.fallback();
                    Item {
                        number: number.to_string(),
                        text: item.wording(self.voice(), self.name(), self.edition.language, fallback),
                        note: self.note(item),
                    }
                })
                .collect()
        };
        self.questionnaire
            .competencies
            .iter()
            .map(|competency| Competency {
                name: self.say(&competency.name),
                definition: competency.definition.as_ref().map(|text| self.say(text)).unwrap_or_default(),
                items: asked(&competency.items),
            })
            .filter(|competency| !competency.items.is_empty())
            .collect()
    }

    fn asks(&self, item: &questionnaire::Item) -> bool {
        match self.edition.group {
            Some(group) => item.is_asked_of(group),
            None => item.groups.as_ref().is_none_or(|groups| groups.iter().any(|group| *group != Group::Own)),
        }
    }

    /// “Only for: Direct reports”, where others read it too.
    fn note(&self, item: &questionnaire::Item) -> String {
        let (None, Some(groups)) = (self.edition.group, &item.groups) else { return String::new() };
        let groups: Vec<Group> = groups.iter().filter(|group| **group != Group::Own).cloned().collect();
        let called = catalogue::perspective_label(&self.language, "", &groups, &[]);
        self.text_with("paper-only", &[("groups", called.into())])
    }

    pub(super) fn comments(&self) -> Option<Comments> {
        let fallback = self.questionnaire.fallback();
        let wording = |question: &questionnaire::Question| {
            question.wording(self.voice(), self.name(), self.edition.language, fallback)
        };
        let questions: Vec<String> = self.questionnaire.questions.iter().map(wording).collect();
        (!questions.is_empty()).then(|| Comments {
            title: self.text("rater-comments-title"),
            lead: vec![self.text("rater-comments-lead"), self.text("paper-comments-seen")],
            questions,
        })
    }

    /// Where the questionnaire comes from, in its own words.
    pub(super) fn origin(&self) -> Vec<String> {
        let Questionnaire { title, version, attribution, source, licence, .. } = self.questionnaire;
        let places = [("title", self.say(title).into()), ("version", (*version).into())];
        let mut origin = vec![self.text_with("guide-questionnaire", &places)];
        origin.extend(attribution.clone());
        origin.extend(source.clone().map(|source| self.text_with("guide-source", &[("source", source.into())])));
        origin.extend(licence.clone().map(|licence| self.text_with("guide-licence", &[("licence", licence.into())])));
        origin
    }
}
