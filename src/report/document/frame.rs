//! What every document has around what it says: its language, its title, its look.

use data_encoding::BASE64;
use jiff::civil::Date;
use parallax_domain::layout::Logo;
use serde::Serialize;

use super::reading::Reading;

/// What stands around a document's parts.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(in crate::report) struct Frame {
    /// The tag of the language that it is written in.
    pub(in crate::report) language: String,
    pub(in crate::report) direction: &'static str,
    /// The tag of the language of the questionnaire's wordings: another one, where the questionnaire has not the report's.
    pub(in crate::report) content_language: String,
    pub(in crate::report) content_direction: &'static str,
    pub(in crate::report) kind: String,
    pub(in crate::report) title: String,
    pub(in crate::report) name: String,
    pub(in crate::report) questionnaire: String,
    /// “Page {page} of {pages}”, for the typesetter to fill in.
    pub(in crate::report) page_of: String,
    pub(in crate::report) paper: &'static str,
    /// As CSS writes it.
    pub(in crate::report) accent: String,
    /// Empty where nothing was asked for.
    pub(in crate::report) footer: String,
    /// Year, month and day; none where the day is not known.
    pub(in crate::report) date: Option<[i32; 3]>,
    /// The day as people read it; empty where it is not known.
    pub(in crate::report) day: String,
    /// What is said in place of the logo; empty where there is none.
    pub(in crate::report) logo_text: String,
    #[serde(skip)]
    pub(in crate::report) logo: Option<Logo>,
}

impl Frame {
    pub(super) fn new(reading: &Reading<'_>, kind: String, title: String, day: Option<Date>) -> Self {
        let (words, layout) = (&reading.words, reading.layout);
        let content = reading.questionnaire.nearest(&reading.report.language);
        Self {
            language: words.language().as_str().to_owned(),
            direction: words.language().direction(),
            content_language: content.as_str().to_owned(),
            content_direction: content.direction(),
            kind,
            title,
            name: reading.report.subject.name.clone(),
            questionnaire: reading.report.questionnaire.title.clone(),
            page_of: words.say_with("page-of", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
            paper: layout.paper.as_str(),
            accent: layout.accent.hex(),
            footer: layout.footer.as_ref().map(ToString::to_string).unwrap_or_default(),
            date: day.map(|day| [day.year().into(), day.month().into(), day.day().into()]),
            day: day.map(|day| words.day(day)).unwrap_or_default(),
            logo_text: layout.logo.as_ref().map(|_| words.say("logo")).unwrap_or_default(),
            logo: layout.logo.clone(),
        }
    }

    /// What an element that holds the questionnaire's words says of their language: nothing, if it is the report's.
    pub(super) fn content_attributes(&self) -> String {
        let is_the_same = self.content_language.split('-').next() == self.language.split('-').next();
        if is_the_same {
            return String::new();
        }
        format!(" lang=\"{}\" dir=\"{}\"", self.content_language, self.content_direction)
    }

    /// The logo as an address that holds it; empty where there is none.
    pub(in crate::report) fn logo_address(&self) -> String {
        let address = |logo: &Logo| format!("data:image/png;base64,{}", BASE64.encode(logo.png()));
        self.logo.as_ref().map(address).unwrap_or_default()
    }
}
