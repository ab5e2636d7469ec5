//! A questionnaire on paper: a form to print, to fill in by hand, to show and to talk about.
//!
//! A sheet of paper keeps none of the promises of the form behind a link: whoever collects it sees who wrote on it. So it
//! says that, and repeats nothing of what the other one says.

mod reading;
mod scale;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use jiff::civil::Date;
use parallax_domain::group::Group;
use parallax_domain::language::Language;
use parallax_domain::layout::{Accent, Paper};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::text::Name;
use serde::Serialize;

use crate::fonts::Fonts;
use crate::typesetter::{FRAME, Manuscript, SettingFault, Typesetter};
use reading::Reading;
use scale::Scale;

const TEMPLATE: &str = include_str!("paper/form.typ");

/// For whom a form is printed, and how.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// The group that fills it in. Without one it is for everybody but the client: they mark their group, and items that
    /// only some groups are asked say so.
    pub group: Option<&'a Group>,
    /// The client. Without a name there is a blank to write it on.
    pub name: Option<&'a Name>,
    /// Of the form's own sentences, and of the wordings as far as the questionnaire has them.
    pub language: &'a Language,
    pub paper: Paper,
    /// The day that it is of. A document without one makes no claim to last.
    pub day: Option<Date>,
}

/// Those for whom a form was wanted are asked no item and no open question.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the questionnaire asks this group nothing")]
pub struct NothingAsked;

/// A form in words, ready to be set.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Form {
    language: String,
    direction: &'static str,
    /// The tag of the language of the questionnaire's wordings.
    content_language: String,
    content_direction: &'static str,
    title: String,
    kind: String,
    questionnaire: String,
    /// The client's name and the group, for the foot of each page; empty where they are not known.
    about: String,
    group: String,
    /// “Page {page} of {pages}”, for the typesetter to fill in.
    page_of: String,
    paper: &'static str,
    /// As CSS writes it.
    accent: String,
    /// Year, month and day.
    date: Option<[i32; 3]>,
    facts: Vec<Fact>,
    passages: Vec<Passage>,
    scale: Scale,
    /// What stands over the items.
    statement: String,
    competencies: Vec<Competency>,
    comments: Option<Comments>,
    /// Where the questionnaire comes from.
    origin: Vec<String>,
}

/// Something to be known of a sheet: it is told, or chosen, or there is a blank for it.
#[derive(Clone, PartialEq, Debug, Serialize)]
struct Fact {
    label: String,
    value: String,
    choices: Vec<String>,
    /// Whether it has a line to itself.
    is_wide: bool,
}

#[derive(Clone, PartialEq, Debug, Serialize)]
struct Passage {
    title: String,
    paragraphs: Vec<String>,
}

#[derive(Clone, PartialEq, Debug, Serialize)]
struct Competency {
    name: String,
    /// Empty where there is none.
    definition: String,
    items: Vec<Item>,
}

#[derive(Clone, PartialEq, Debug, Serialize)]
struct Item {
    number: String,
    text: String,
    /// Who alone is asked it, where that is not everybody who reads it.
    note: String,
}

#[derive(Clone, PartialEq, Debug, Serialize)]
struct Comments {
    title: String,
    lead: Vec<String>,
    questions: Vec<String>,
}

impl Form {
    /// Puts a questionnaire into the words of a form. The labels of its scale are measured for these fonts.
    ///
    /// # Errors
    /// If its readers are asked nothing.
    pub fn new(questionnaire: &Questionnaire, edition: Edition<'_>, fonts: &Fonts) -> Result<Self, NothingAsked> {
        let reading = Reading::new(questionnaire, edition);
        let competencies = reading.competencies();
        let comments = reading.comments();
        if competencies.is_empty() && comments.is_none() {
            return Err(NothingAsked);
        }
        let title = reading.say(&questionnaire.title);
        let kind = reading.text("paper-kind");
        let content = questionnaire.nearest(edition.language);
        Ok(Self {
            language: reading.language.as_str().to_owned(),
            direction: reading.language.direction(),
            content_language: content.as_str().to_owned(),
            content_direction: content.direction(),
            title: format!("{title}. {kind}"),
            kind,
            questionnaire: title,
            about: edition.name.map(ToString::to_string).unwrap_or_default(),
            group: edition.group.map(|group| reading.called(group)).unwrap_or_default(),
            page_of: reading.text_with("page-of", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
            paper: edition.paper.as_str(),
            accent: Accent::default().hex(),
            date: edition.day.map(|day| [day.year().into(), day.month().into(), day.day().into()]),
            facts: reading.facts(),
            passages: reading.passages(),
            scale: reading.scale(fonts),
            statement: reading.text("paper-statement"),
            competencies,
            comments,
            origin: reading.origin(),
        })
    }

    /// The form as a PDF. The same form gives the same bytes.
    ///
    /// A character that none of the fonts has is printed as its name, `[U+4F60]`.
    ///
    /// # Errors
    /// As [`Typesetter::set`].
    pub fn pdf(&self, typesetter: &Typesetter) -> Result<Vec<u8>, SettingFault> {
        typesetter.set(&Manuscript {
            template: vec![(Cow::Borrowed("/form.typ"), Cow::Borrowed(TEMPLATE)), FRAME],
            data: serde_json::to_string(self)?,
            pictures: Vec::new(),
            logo: None,
            has_date: self.date.is_some(),
        })
    }

    /// The characters that no font has and that are printed by their names.
    pub fn undrawable(&self, fonts: &Fonts) -> Vec<char> {
        serde_json::to_string(self).map_or_else(|_| Vec::new(), |texts| fonts.undrawable(&texts))
    }
}
