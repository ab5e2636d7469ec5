//! What a report says, in the order in which it says it, in words and printed numbers.
//!
//! The document is the one thing that the PDF and the page are set from: both say the same because neither computes
//! anything. It is made from the frozen report and the questionnaire's wordings alone.

mod competencies;
mod distribution;
mod guide;
mod norm;
mod overview;
mod plot;
mod reading;
mod summary;
mod voices;

use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::report::Report;
use serde::Serialize;

pub(super) use competencies::Competency;
pub(super) use guide::{Guide, Worksheet};
pub(super) use overview::{Overview, Quadrants};
pub(super) use summary::Summary;
pub(super) use voices::{Comments, Extremes, Spread};

use super::chart::Chart;
use crate::fonts::Fonts;
use reading::Reading;

/// A report in words, ready to be set.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Document {
    /// The tag of the language that it is written in.
    pub(super) language: String,
    pub(super) direction: &'static str,
    /// The tag of the language of the questionnaire's wordings: another one, where the questionnaire has not the report's.
    pub(super) content_language: String,
    pub(super) content_direction: &'static str,
    pub(super) kind: String,
    pub(super) title: String,
    pub(super) name: String,
    pub(super) questionnaire: String,
    /// “Page {page} of {pages}”, for the typesetter to fill in.
    pub(super) page_of: String,
    pub(super) summary: Summary,
    pub(super) overview: Overview,
    pub(super) quadrants: Option<Quadrants>,
    pub(super) competencies: Vec<Competency>,
    pub(super) extremes: Option<Extremes>,
    pub(super) comments: Option<Comments>,
    pub(super) appendix_title: String,
    pub(super) spread: Option<Spread>,
    pub(super) guide: Guide,
    pub(super) worksheet: Worksheet,
}

/// A heading with the competencies under it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(super) struct List {
    /// Names the list's look.
    pub(super) key: &'static str,
    pub(super) title: String,
    pub(super) lead: String,
    pub(super) entries: Vec<Entry>,
    /// Stands in place of entries where there are none.
    pub(super) none: String,
}

/// One competency in a list.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(super) struct Entry {
    pub(super) name: String,
    /// What else is to be said of it; mostly nothing.
    pub(super) note: String,
    pub(super) anchor: String,
    pub(super) figures: Vec<Figure>,
}

/// One printed figure with what it stands for.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(super) struct Figure {
    /// The mark as a picture; empty where the figure is nobody's in particular.
    pub(super) mark: String,
    pub(super) label: String,
    pub(super) value: String,
}

/// A heading with paragraphs under it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(super) struct Passage {
    pub(super) title: String,
    pub(super) paragraphs: Vec<String>,
}

/// The head of a column: a perspective's mark and label, or a label alone.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(super) struct Column {
    pub(super) mark: String,
    pub(super) label: String,
}

impl Document {
    /// Puts a report into words, in the report's language.
    ///
    /// `questionnaire` is the version that was answered; what the report holds and the questionnaire does not know is
    /// left out. The charts are measured for these fonts, and so are to be printed with them.
    pub fn new(report: &Report, questionnaire: &Questionnaire, fonts: &Fonts) -> Self {
        let reading = Reading::new(report, questionnaire, fonts);
        let words = &reading.words;
        let content = questionnaire.nearest(&report.language);
        let name = report.subject.name.clone();
        Self {
            language: words.language().as_str().to_owned(),
            direction: words.language().direction(),
            content_language: content.as_str().to_owned(),
            content_direction: content.direction(),
            kind: words.say("report-kind"),
            title: words.say_with("report-title", &[("name", name.clone().into())]),
            name,
            questionnaire: report.questionnaire.title.clone(),
            page_of: words.say_with("page-of", &[("page", "{page}".into()), ("pages", "{pages}".into())]),
            summary: summary::summary(&reading),
            overview: overview::overview(&reading),
            quadrants: overview::quadrants(&reading),
            competencies: competencies::competencies(&reading),
            extremes: voices::extremes(&reading),
            comments: voices::comments(&reading),
            appendix_title: words.say("appendix-title"),
            spread: voices::spread(&reading),
            guide: guide::guide(&reading),
            worksheet: guide::worksheet(&reading),
        }
    }

    /// All charts: the overall one, the quadrants, then of each competency the means and the spread of answers, in the
    /// questionnaire's order. Those without a figure are not there.
    pub fn charts(&self) -> Vec<&Chart> {
        let of_competencies = self.competencies.iter().flat_map(|competency| {
            let spread = competency.distribution.as_ref().map(|distribution| &distribution.chart);
            competency.chart.iter().chain(spread)
        });
        let quadrants = self.quadrants.as_ref().and_then(|quadrants| quadrants.chart.as_ref());
        self.overview.chart.iter().chain(quadrants).chain(of_competencies).collect()
    }

    /// What an element that holds the questionnaire's words says of their language: nothing, if it is the report's.
    pub(super) fn content_attributes(&self) -> String {
        let is_the_same = self.content_language.split('-').next() == self.language.split('-').next();
        if is_the_same {
            return String::new();
        }
        format!(" lang=\"{}\" dir=\"{}\"", self.content_language, self.content_direction)
    }

    /// The characters that no font has and that are printed by their names.
    pub fn undrawable(&self, fonts: &Fonts) -> Vec<char> {
        serde_json::to_string(self).map_or_else(|_| Vec::new(), |texts| fonts.undrawable(&texts))
    }

    /// Who the report is about, as it is printed.
    pub fn title(&self) -> &str {
        &self.title
    }
}
