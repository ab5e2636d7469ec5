//! SurveyJS: forms as JSON.
//!
//! A form has pages of elements; an element is a question, or a panel of further elements. `locales` decides which
//! language its texts are in, `pages` finds the questions, `question` knows what their types mean, and `items` reads rows
//! and answers.

mod items;
mod locales;
mod pages;
mod question;
mod value;
pub(crate) mod views;

use parallax_domain::fault::{Faults, Place};
use parallax_domain::table::text_of;

use crate::format::Format;
use crate::json::Json;
use crate::reading::Reading;
use crate::survey::Survey;
use crate::{marks, refused};

/// What a form does besides asking.
const LEFT_OUT: &[(&str, &str)] = &[
    ("triggers", "what an answer sets off has no counterpart"),
    ("calculatedValues", "values that are computed have no counterpart"),
    ("description", "the text below the title of the form has no place"),
    ("completedHtmlOnCondition", "a last page on a condition has no counterpart"),
    ("navigateToUrlOnCondition", "an address to go on to has no counterpart"),
    ("maxTimeToFinish", "a limit of time has no counterpart"),
    ("timeLimit", "a limit of time has no counterpart"),
];

/// Reads a form.
///
/// # Errors
/// If it is damaged, holds no question, or too many.
pub fn read(bytes: &[u8]) -> Result<Survey, Faults> {
    let (text, _) = text_of(bytes)?;
    let root = Json::read(&text)?;
    for key in ["pages", "elements", "questions"] {
        if root.get(key).is_some_and(|list| !matches!(list, Json::List(_))) {
            let place = Place::Path { path: key.to_owned() };
            return Err(Faults::one(place, format!("`{key}` is no list"), "Export the form again (.json)."));
        }
    }
    let locales = locales::of(&root);
    let mut form =
        Form { reading: Reading::new(locales.codes), default: locales.default, has_views: views::asks_who(&root) };
    let title = form.text(root.get("title"), "title");
    for (key, reason) in LEFT_OUT.iter().filter(|(key, _)| root.has(key)) {
        form.reading.leave_out(key, *reason);
    }
    let blocks = pages::read(&mut form, &root)?;
    if blocks.is_empty() {
        return Err(refused("the form holds no question", "Export the form again (.json)."));
    }
    Ok(Survey {
        format: Format::SurveyJs,
        title,
        language_is_guessed: locales.is_guessed,
        languages: form.reading.languages,
        blocks,
        left_out: form.reading.left_out,
        notes: form.has_views.then(|| marks::LEFT_OUT.to_owned()).into_iter().collect(),
    })
}

/// A form while it is read.
struct Form<'j> {
    reading: Reading,
    /// The code of the language in which texts without one are written.
    default: &'j str,
    /// Whether it asks who answers, and shows the client wordings of their own.
    has_views: bool,
}

impl Form<'_> {
    /// A text: plain, or an object with one for each language.
    fn text(&mut self, json: Option<&Json<'_>>, owner: &str) -> parallax_domain::language::Localized {
        let default = self.default;
        match json {
            Some(Json::Object(texts)) => {
                // A text of the language itself comes behind the one that stands in for it.
                let (standing_in, own): (Vec<_>, Vec<_>) = texts.iter().partition(|(code, _)| code == "default");
                let texts = standing_in.into_iter().chain(own).filter_map(|(code, text)| {
                    Some((if code == "default" { default } else { code.as_ref() }, text.text()?))
                });
                self.reading.text(texts, owner)
            }
            Some(json) => self.reading.text(json.code().map(|text| (default, text)), owner),
            None => self.reading.text::<&str, &str>([], owner),
        }
    }
}
