//! How a survey would become a questionnaire: what is taken, what a person has to decide, and what is left out.

mod build;
mod competencies;
mod keys;
pub(crate) mod labels;
mod scales;
mod show;
mod wording;

use parallax_domain::language::{Language, Localized};
use serde::Serialize;

use crate::decision::{Decision, Direction};
use crate::format::Format;
use crate::survey::LeftOut;

/// How a survey would become a questionnaire. Its `Display` is what a person reads.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Proposal {
    /// What the file is.
    pub format: Format,
    /// The key of the questionnaire.
    pub key: String,
    /// Its title.
    pub title: Localized,
    /// Its languages, the first is the one that others fall back to.
    pub languages: Vec<Language>,
    /// Its scale; none if no question is rated on one that can be taken.
    pub scale: Option<ProposedScale>,
    /// In order; each has at least one item.
    pub competencies: Vec<ProposedCompetency>,
    /// Open questions, in order.
    pub questions: Vec<ProposedQuestion>,
    /// What a person decides, with what is proposed and what applies.
    pub decisions: Vec<Decision>,
    /// What does not come along, each with its code and reason.
    pub left_out: Vec<LeftOut>,
    /// What a person should know.
    pub notes: Vec<String>,
}

/// A scale, its labels lowest first.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ProposedScale {
    /// As a decision names it, such as `scale-1`.
    pub id: String,
    /// The value of the first label.
    pub first: i32,
    /// The labels, and the code of each in the other tool.
    pub labels: Vec<(String, Localized)>,
    /// The answer that is no rating.
    pub not_observed: Option<Localized>,
    /// How the file orders them.
    pub direction: Direction,
}

/// A competency with its items.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ProposedCompetency {
    pub key: String,
    pub name: Localized,
    pub definition: Option<Localized>,
    pub items: Vec<ProposedItem>,
}

/// An item.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ProposedItem {
    pub key: String,
    /// What the other tool calls it.
    pub code: String,
    #[serde(rename = "self")]
    pub own: Localized,
    pub others: Localized,
    pub reverse: bool,
}

/// An open question.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct ProposedQuestion {
    pub key: String,
    /// What the other tool calls it.
    pub code: String,
    #[serde(rename = "self")]
    pub own: Localized,
    pub others: Localized,
}

impl Proposal {
    /// How many items it has.
    pub fn count_items(&self) -> usize {
        self.competencies.iter().map(|competency| competency.items.len()).sum()
    }
}
