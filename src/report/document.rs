//! What a report says, in the order in which it says it, in words and printed numbers.
//!
//! The document is the one thing that the PDF and the page are set from: both say the same because neither computes
//! anything. It is made from the frozen report and the questionnaire's wordings alone.

mod appendix;
mod brief;
mod competencies;
mod cover;
mod distribution;
mod frame;
mod guide;
mod norm;
mod numbers;
mod overview;
mod plot;
mod reading;
mod sheets;
mod summary;
#[cfg(test)]
mod tests;
mod voices;

use jiff::civil::Date;
use parallax_domain::layout::{Layout, Section};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::report::Report;
use serde::Serialize;

pub(super) use appendix::Appendix;
pub use brief::Brief;
pub(super) use competencies::Competency;
pub(super) use cover::Cover;
pub(super) use distribution::Distributions;
pub(super) use frame::Frame;
pub(super) use guide::{Guide, Worksheet};
pub(super) use numbers::Numbers;
pub(super) use overview::Overview;
pub use sheets::Sheets;
pub(super) use sheets::{Cell, Holds, Sheet, Shown};
pub(super) use summary::Summary;
pub(super) use voices::{Comments, Extremes};

use super::chart::Chart;
use crate::fonts::Fonts;
use reading::Reading;

/// How a report is printed: its layout, and the day that it is of.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    pub layout: &'a Layout,
    /// The day on which the last answer was taken. A document without one carries no date, and no claim to last.
    pub day: Option<Date>,
}

/// A report in words, ready to be set.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Document {
    #[serde(flatten)]
    pub(super) frame: Frame,
    /// The sections, in the order of the layout. One that has nothing to say is not there.
    pub(super) parts: Vec<Part>,
    /// All competencies as numbers, for the part that shows them. None where no mean may be shown.
    pub(super) numbers: Option<Numbers>,
    /// How the answers are spread, for the part that shows it. None where no distribution is published.
    pub(super) distributions: Option<Distributions>,
    /// What the page can be made to show.
    #[serde(skip)]
    pub(super) controls: Controls,
}

/// A section with what it says.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(tag = "section", content = "content", rename_all = "snake_case")]
pub(super) enum Part {
    Cover(Cover),
    Summary(Summary),
    Overview(Box<Overview>),
    Competencies(Vec<Competency>),
    Extremes(Extremes),
    Comments(Comments),
    Guide(Guide),
    Worksheet(Worksheet),
    Appendix(Appendix),
}

impl Part {
    fn new(section: Section, reading: &Reading<'_>) -> Option<Self> {
        Some(match section {
            Section::Cover => Self::Cover(cover::cover(reading)),
            Section::Summary => Self::Summary(summary::summary(reading)),
            Section::Overview => Self::Overview(Box::new(overview::overview(reading))),
            Section::Competencies => Self::Competencies(competencies::competencies(reading)),
            Section::Extremes => Self::Extremes(voices::extremes(reading)?),
            Section::Comments => Self::Comments(voices::comments(reading)?),
            Section::Guide => Self::Guide(guide::guide(reading)),
            Section::Worksheet => Self::Worksheet(guide::worksheet(reading)),
            Section::Appendix => Self::Appendix(appendix::appendix(reading)),
        })
    }
}

/// What a reader of the page can choose.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Controls {
    pub(super) title: String,
    /// Those that can be hidden; empty where there is no choice.
    pub(super) perspectives: Vec<Column>,
    pub(super) print: String,
}

impl Controls {
    fn new(reading: &Reading<'_>) -> Self {
        let perspectives: Vec<Column> = reading
            .perspectives()
            .filter(|(key, seen)| reading.has(key) && seen.mark.can_be_hidden())
            .map(|(key, _)| reading.column(key))
            .collect();
        Self {
            title: reading.words.say("page-perspectives"),
            perspectives: if perspectives.len() > 1 { perspectives } else { Vec::new() },
            print: reading.words.say("page-print"),
        }
    }
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
    /// The perspective's name in pages; empty where it is nobody's.
    #[serde(skip)]
    pub(super) of: String,
}

impl Column {
    pub(super) fn plain(label: String) -> Self {
        Self { mark: String::new(), label, of: String::new() }
    }
}

impl Document {
    /// Puts a report into words, in the report's language.
    ///
    /// `questionnaire` is the version that was answered; what the report holds and the questionnaire does not know is
    /// left out. The charts are measured for these fonts, and so are to be printed with them.
    pub fn new(report: &Report, questionnaire: &Questionnaire, edition: Edition<'_>, fonts: &Fonts) -> Self {
        let reading = Reading::new(report, questionnaire, edition.layout, fonts);
        Self {
            frame: Frame::new(&reading, reading.words.say("report-kind"), reading.title(), edition.day),
            parts: edition.layout.sections.iter().filter_map(|section| Part::new(section, &reading)).collect(),
            numbers: numbers::numbers(&reading),
            distributions: distribution::distributions(&reading),
            controls: Controls::new(&reading),
        }
    }

    /// All charts, in the order in which the report has them. Those without a figure are not there.
    pub fn charts(&self) -> Vec<&Chart> {
        self.parts.iter().flat_map(|part| self.charts_of(part)).collect()
    }

    fn charts_of<'a>(&'a self, part: &'a Part) -> Vec<&'a Chart> {
        let distributions = self.distributions.as_ref();
        match part {
            Part::Overview(overview) => {
                let quadrants = overview.quadrants.as_ref().and_then(|quadrants| quadrants.chart.as_ref());
                let radar = overview.radar.as_ref().map(|radar| &radar.chart);
                overview.chart.iter().chain(quadrants).chain(radar).collect()
            }
            Part::Competencies(pages) => {
                let distribution = |page: &Competency| Some(&distributions?.of(&page.key)?.chart);
                pages.iter().flat_map(|page| page.chart.iter().chain(distribution(page))).collect()
            }
            Part::Appendix(_) if !self.has_competencies() => {
                distributions.into_iter().flat_map(|all| &all.competencies).map(|one| &one.chart).collect()
            }
            Part::Cover(_)
            | Part::Summary(_)
            | Part::Extremes(_)
            | Part::Comments(_)
            | Part::Guide(_)
            | Part::Worksheet(_)
            | Part::Appendix(_) => Vec::new(),
        }
    }

    /// Whether each competency has a page of its own, which has the spread of its answers.
    pub(super) fn has_competencies(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Competencies(_)))
    }

    /// Whether the first page is a cover.
    pub(super) fn has_cover(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Cover(_)))
    }

    /// The part that the page's controls stand before: the first behind the cover. None is the last one's next.
    pub(super) fn place_of_controls(&self) -> usize {
        let has_controls = !self.controls.perspectives.is_empty();
        let mut parts = self.parts.iter();
        parts.position(|part| has_controls && !matches!(part, Part::Cover(_))).unwrap_or(self.parts.len())
    }

    /// Whether the chart of all competencies is shown, which a page has the table of figures with.
    pub(super) fn has_overview(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Overview(_)))
    }

    /// What an element that holds the questionnaire's words says of their language: nothing, if it is the report's.
    pub(super) fn content_attributes(&self) -> String {
        self.frame.content_attributes()
    }

    /// The characters that no font has and that are printed by their names.
    pub fn undrawable(&self, fonts: &Fonts) -> Vec<char> {
        serde_json::to_string(self).map_or_else(|_| Vec::new(), |texts| fonts.undrawable(&texts))
    }

    /// Who the report is about, as it is printed.
    pub fn title(&self) -> &str {
        &self.frame.title
    }

    /// The accent colour, as CSS writes it.
    pub fn accent(&self) -> &str {
        &self.frame.accent
    }
}
