//! What a report says, in the order in which it says it, in words and printed numbers.
//!
//! The document is the one thing that the PDF and the page are set from: both say the same because neither computes
//! anything. It is made from the frozen report and the questionnaire's wordings alone.

mod competencies;
mod guide;
mod norm;
mod overview;
mod reading;
mod summary;
mod tables;
mod voices;

use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::report::Report;
use serde::Serialize;

pub(super) use competencies::Competency;
pub(super) use guide::{Guide, Worksheet};
pub(super) use overview::{Overview, Quadrants};
pub(super) use summary::Summary;
pub(super) use tables::{Cell, Holds, Shown, Table};
pub(super) use voices::{Comments, Extremes, Spread};

use super::chart::Chart;
use super::csv::csv;
use super::xlsx::{XlsxFault, xlsx};
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
    /// The same for spreadsheets, which the typesetter does not see.
    #[serde(skip)]
    pub(super) tables: Vec<Table>,
    /// What the column is called that says which table a row is of.
    #[serde(skip)]
    pub(super) tables_heading: String,
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
        let summary = summary::summary(&reading);
        let extremes = voices::extremes(&reading);
        let guide = guide::guide(&reading);
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
            tables: tables::tables(&reading, &summary, extremes.as_ref(), &guide),
            tables_heading: words.say("sheet-section"),
            summary,
            overview: overview::overview(&reading),
            quadrants: overview::quadrants(&reading),
            competencies: competencies::competencies(&reading),
            extremes,
            comments: voices::comments(&reading),
            appendix_title: words.say("appendix-title"),
            spread: voices::spread(&reading),
            guide,
            worksheet: guide::worksheet(&reading),
        }
    }

    /// The report as one CSV file.
    pub fn csv(&self) -> Vec<u8> {
        csv(&self.tables_heading, &self.tables)
    }

    /// The report as a workbook of spreadsheets.
    ///
    /// # Errors
    /// If a text is longer than a cell can hold.
    pub fn xlsx(&self) -> Result<Vec<u8>, XlsxFault> {
        xlsx(&self.title, self.direction == "rtl", &self.tables)
    }

    /// All charts: the overall one, then one a competency, in the questionnaire's order. Those without a figure are not
    /// there.
    pub fn charts(&self) -> Vec<&Chart> {
        let of_competencies = self.competencies.iter().filter_map(|competency| competency.chart.as_ref());
        self.overview.chart.iter().chain(of_competencies).collect()
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
