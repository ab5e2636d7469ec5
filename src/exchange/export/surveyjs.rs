//! A form of SurveyJS: a page with a matrix for each competency. Texts are plain text there, and are written so.

use parallax_domain::fault::quoted;
use parallax_domain::language::{Language, Localized};
use parallax_domain::questionnaire::Questionnaire;
use serde::{Serialize, Serializer};

use super::codes::{Codes, SURVEYJS};
use super::notes::notes;
use super::rater::{Audience, BEGINNING, NAME, OPEN, WHO, Words, audiences, choices, names_the_client};
use crate::html;
use crate::marks::{CLIENT_NAME, NOT_OBSERVED, RATER_GROUP};
use crate::surveyjs::views::{OF_CLIENT, OF_NOBODY, OF_OTHERS};

/// A text in one language, or in several: under `default` it is in the form's own.
enum Text {
    One(String),
    /// In the order of the languages, in which they are read again.
    Several(Vec<(String, String)>),
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::One(text) => serializer.serialize_str(text),
            Self::Several(texts) => serializer.collect_map(texts.iter().map(|(key, text)| (key, text))),
        }
    }
}

#[derive(Serialize)]
struct Survey {
    title: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<Text>,
    locale: String,
    pages: Vec<Page>,
}

#[derive(Serialize)]
struct Page {
    name: String,
    title: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<Text>,
    elements: Vec<Element>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Element {
    #[serde(rename = "type")]
    kind: &'static str,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Text>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title_location: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    visible_if: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_required: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    is_all_row_required: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    choices: Vec<Choice>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    columns: Vec<Choice>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rows: Vec<Choice>,
}

/// A choice, a column or a row.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Choice {
    value: Value,
    text: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    visible_if: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Value {
    Number(i32),
    Code(String),
}

/// The file, and what a person is told of it.
pub(super) fn write(questionnaire: &Questionnaire) -> (String, Vec<String>) {
    let codes = Codes::of(questionnaire, SURVEYJS);
    let mut notes = notes(questionnaire, "SurveyJS", &codes, locale);
    notes.extend(marked_up(questionnaire));
    let form = Form { languages: &questionnaire.languages };
    let mut pages = vec![form.beginning(questionnaire)];
    for (competency, matrix) in questionnaire.competencies.iter().zip(&codes.matrices) {
        let mut rows = Vec::new();
        for (item, code) in competency.items.iter().zip(&matrix.rows) {
            let (others, own) = audiences(item);
            rows.push(form.choice(Value::Code(code.clone()), &item.others, condition(&others)));
            if let Some(own) = own {
                let code = format!("{}{code}", SURVEYJS.own);
                rows.push(form.choice(Value::Code(code), &item.own, condition(&own)));
            }
        }
        let scale = &questionnaire.scale;
        let mut columns: Vec<Choice> =
            scale.values().map(|(value, label)| form.choice(Value::Number(value), label, None)).collect();
        let not_observed = scale.not_observed.as_ref();
        columns.extend(not_observed.map(|label| form.choice(Value::Code(NOT_OBSERVED.to_owned()), label, None)));
        let element = Element {
            title_location: Some("hidden"),
            is_required: true,
            is_all_row_required: true,
            columns,
            rows,
            ..Element::new("matrix", &matrix.code)
        };
        pages.push(Page {
            name: format!("page-{}", competency.key),
            title: form.text(&competency.name),
            description: competency.definition.as_ref().map(|definition| form.text(definition)),
            elements: vec![element],
        });
    }
    if !questionnaire.questions.is_empty() {
        pages.push(form.open_questions(questionnaire, &codes));
    }
    let survey = Survey {
        title: form.text(&questionnaire.title),
        description: questionnaire.attribution.as_ref().map(|attribution| Text::One(attribution.clone())),
        locale: locale(questionnaire.fallback()),
        pages,
    };
    #[expect(clippy::expect_used, reason = "texts, numbers and lists always have a JSON form")]
    let json = serde_json::to_string_pretty(&survey).expect("a form has a JSON form");
    (json, notes)
}

/// A note, if any text looks like markup: forms of SurveyJS often hold some, so that it is dropped when it is read.
fn marked_up(questionnaire: &Questionnaire) -> Option<String> {
    let in_front = [&questionnaire.title].into_iter().chain(&questionnaire.scale.labels);
    let of_competencies = questionnaire
        .competencies
        .iter()
        .flat_map(|competency| [&competency.name].into_iter().chain(&competency.definition));
    let of_items = questionnaire.items().flat_map(|(_, item)| [&item.own, &item.others]);
    let of_questions = questionnaire.questions.iter().flat_map(|question| [&question.own, &question.others]);
    let all =
        in_front.chain(&questionnaire.scale.not_observed).chain(of_competencies).chain(of_items).chain(of_questions);
    let found = all.flat_map(Localized::iter).find(|(_, text)| html::to_text(text) != *text);
    found.map(|(_, text)| {
        format!("Texts such as {} look like markup. Read back here, the marks are dropped.", quoted(text))
    })
}

/// SurveyJS's name of a language.
fn locale(language: &Language) -> String {
    match language.as_str() {
        "zh-Hans" => "zh-cn".to_owned(),
        "zh-Hant" => "zh-tw".to_owned(),
        tag => tag.to_ascii_lowercase(),
    }
}

/// The condition of what this audience is shown; none if it is everybody.
fn condition(audience: &Audience) -> Option<String> {
    match audience {
        Audience::Everyone => None,
        Audience::Client => Some(OF_CLIENT.to_owned()),
        Audience::Others => Some(OF_OTHERS.to_owned()),
        Audience::Groups(groups) if groups.is_empty() => Some(OF_NOBODY.to_owned()),
        Audience::Groups(groups) => {
            let each = groups.iter().map(|group| format!("{{{RATER_GROUP}}} = '{group}'"));
            Some(each.collect::<Vec<_>>().join(" or "))
        }
    }
}

impl Element {
    fn new(kind: &'static str, name: &str) -> Self {
        Self {
            kind,
            name: name.to_owned(),
            title: None,
            title_location: None,
            visible_if: None,
            is_required: false,
            is_all_row_required: false,
            choices: Vec::new(),
            columns: Vec::new(),
            rows: Vec::new(),
        }
    }
}

struct Form<'q> {
    languages: &'q [Language],
}

impl Form<'_> {
    fn text(&self, text: &Localized) -> Text {
        self.each(|language| text.get(language).unwrap_or_default().replace("{name}", &format!("{{{CLIENT_NAME}}}")))
    }

    fn words(&self, words: Words) -> Text {
        self.each(|language| words.in_language(language).to_owned())
    }

    fn each(&self, wording: impl Fn(&Language) -> String) -> Text {
        if let [only] = self.languages {
            return Text::One(wording(only));
        }
        let texts = self.languages.iter().enumerate().map(|(index, language)| {
            let key = if index == 0 { "default".to_owned() } else { locale(language) };
            (key, wording(language))
        });
        Text::Several(texts.collect())
    }

    fn choice(&self, value: Value, text: &Localized, visible_if: Option<String>) -> Choice {
        Choice { value, text: self.text(text), visible_if }
    }

    fn beginning(&self, questionnaire: &Questionnaire) -> Page {
        let choices = choices(questionnaire).into_iter().map(|choice| {
            let text = self.each(|language| choice.label(language).to_owned());
            Choice { value: Value::Code(choice.group.key().to_owned()), text, visible_if: None }
        });
        let who = Element {
            title: Some(self.words(WHO)),
            is_required: true,
            choices: choices.collect(),
            ..Element::new("radiogroup", RATER_GROUP)
        };
        let name = Element { title: Some(self.words(NAME)), is_required: true, ..Element::new("text", CLIENT_NAME) };
        let mut elements = vec![who];
        if names_the_client(questionnaire) {
            elements.push(name);
        }
        Page { name: "beginning".to_owned(), title: self.words(BEGINNING), description: None, elements }
    }

    fn open_questions(&self, questionnaire: &Questionnaire, codes: &Codes) -> Page {
        let mut elements = Vec::new();
        for (question, code) in questionnaire.questions.iter().zip(&codes.questions) {
            let of = |code: &str, text: &Localized, audience: &Audience| Element {
                title: Some(self.text(text)),
                visible_if: condition(audience),
                ..Element::new("comment", code)
            };
            if question.own == question.others {
                elements.push(of(code, &question.others, &Audience::Everyone));
            } else {
                elements.push(of(code, &question.others, &Audience::Others));
                elements.push(of(&format!("{}{code}", SURVEYJS.own), &question.own, &Audience::Client));
            }
        }
        Page { name: "open-questions".to_owned(), title: self.words(OPEN), description: None, elements }
    }
}
