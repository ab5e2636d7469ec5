//! Norms: where a client's means stand among those of other clients.
//!
//! A coach chooses before the launch what the report is compared with: nothing, the clients of the workspace, or a norm
//! from a file. What is compared is a competency's published mean, of self with self and of all others with all others.
//! A manager is one person, and a block is not the same people from client to client: they have no norm.
//!
//! # Why it does not disclose
//! Raters are safe whatever is done here: only *published* means enter (of reports, which are made from tallies), so a
//! norm is a function of what was published anyway. What is left to protect is one client from another:
//!
//! * **A place, never a figure.** A report holds percentiles. With a norm's mean beside them, the mean of the rest could be
//!   worked out from a small norm and one's own row.
//! * **Enough others.** Fewer than [`PERCENTILE_FROM`] other clients give nothing; fewer than [`NORM_FROM`] a comparison
//!   in fifths, as exact as so few can be; from there on a norm in whole percents, between 1 and 99, so that it is never
//!   said that somebody is the very highest or lowest.
//! * **The own row is out**, earlier rounds of the same client included; a client counts once, by their first round. So no
//!   row in a workspace's norm ever changes, and only an erased assessment leaves it.
//! * **It grows by [`STEP`] clients at a time**, figure by figure. Two reports that were made one after the other are
//!   compared with the same clients or with ten more of them, never with one more, so that their difference tells of no
//!   single client. What two readers who lay their reports together do differ by are their own rows, which they know.
//! * **A report is frozen**, and with it its percentiles: there is no second look at a client who stays the same.
//!
//! What remains is what no rule can hide: if all but one of thirty clients lay their reports together, they know on which
//! side of each of their means the last one is; and if all clients have the same mean, whoever stands in the middle of
//! them knows it. A coach reads all reports of the workspace and learns nothing new.
//!
//! # Files
//! A norm that leaves the workspace is a table of cut points ([`CutPoints`]), not a list of means: every twentieth
//! client of a hundred or more, every tenth of fewer, so that at least three clients lie between two of them. The
//! points of each competency and perspective are sorted by themselves: nothing joins what belongs to one client. The
//! lowest and the highest client are never in it. The same table is what is read from a file.

mod clients;
mod cuts;
mod read;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

pub use crate::statistics::norm::{NORM_FROM, PERCENTILE_FROM};
pub use clients::{Clients, STEP};
pub use cuts::CutPoints;
pub use read::MAX_BYTES;

use crate::disclosure::ALL_OTHERS;
use crate::exact::Exact;
use crate::group::Group;
use crate::questionnaire::Questionnaire;
use crate::report::{NormReference, NormSource, Report, Standing};
use crate::statistics::norm::Percentile;
use crate::text::Name;

/// The name and version of the file's format.
pub const FORMAT: &str = "parallax.norm/1";

/// Percentiles below [`NORM_FROM`] clients are told in steps of so many: in fifths.
const FIFTH: u32 = 20;

/// The perspectives that are compared.
fn compared() -> [&'static str; 2] {
    [Group::Own.key(), ALL_OTHERS]
}

/// A competency and a perspective.
type Figure = (String, String);

/// A norm from a file, or for one.
#[derive(Clone, PartialEq, Debug)]
pub struct NormSet {
    name: Name,
    /// Where it comes from, in its maker's words.
    source: Option<Name>,
    questionnaire: Measure,
    figures: BTreeMap<Figure, CutPoints>,
}

/// What was asked, so that only like is compared with like.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Measure {
    key: String,
    version: u32,
    /// See [`content_hash`].
    content: String,
}

impl Measure {
    fn of(questionnaire: &Questionnaire) -> Self {
        Self { key: questionnaire.key.clone(), version: questionnaire.version, content: content_hash(questionnaire) }
    }
}

/// A hash of what is asked and how it is answered: scale and items, worded in the questionnaire's first language.
/// Translations that come later, titles and open questions make no other measure of it.
pub fn content_hash(questionnaire: &Questionnaire) -> String {
    let first = questionnaire.fallback();
    let labels: Vec<&str> = questionnaire.scale.labels.iter().map(|label| label.in_language(first, first)).collect();
    let items: Vec<_> = questionnaire
        .items()
        .map(|(competency, item)| {
            let wording = item.others.in_language(first, first);
            (&competency.key, &item.key, wording, item.reverse, &item.groups)
        })
        .collect();
    #[expect(clippy::expect_used, reason = "texts and numbers always have a JSON form")]
    let content = serde_json::to_vec(&(questionnaire.scale.first, labels, items)).expect("it has a JSON form");
    HEXLOWER.encode(&Sha256::digest(content))
}

/// What a coach has a report compared with.
#[derive(Clone, PartialEq, Debug)]
pub enum NormChoice {
    /// The other clients of the workspace, as far as they are there at the close.
    Workspace,
    /// A norm from a file, by value.
    File(Box<NormSet>),
}

impl NormChoice {
    /// The word under which the clients of the workspace are stored and asked for.
    pub const WORKSPACE: &'static str = "workspace";

    /// The form in which it is stored.
    pub fn to_text(&self) -> String {
        match self {
            Self::Workspace => Self::WORKSPACE.to_owned(),
            Self::File(set) => set.to_json(),
        }
    }

    /// Reads what [`NormChoice::to_text`] wrote for this questionnaire; none for anything else.
    pub fn from_text(text: &str, questionnaire: &Questionnaire) -> Option<Self> {
        if text == Self::WORKSPACE {
            return Some(Self::Workspace);
        }
        NormSet::read(text.as_bytes(), "", questionnaire).ok().map(|set| Self::File(Box::new(set)))
    }
}

impl NormSet {
    /// The norm that clients make: of each figure that enough of them have; none if there is no such figure.
    pub fn of_clients(clients: &Clients, questionnaire: &Questionnaire, name: Name) -> Option<Self> {
        let source = Name::parse(NormChoice::WORKSPACE).ok();
        let figures = clients.cut_points();
        (!figures.is_empty()).then(|| Self { name, source, questionnaire: Measure::of(questionnaire), figures })
    }

    /// What it is called.
    pub fn name(&self) -> &Name {
        &self.name
    }

    /// How many clients the figure of most clients is of.
    pub fn most_clients(&self) -> u32 {
        self.figures.values().map(CutPoints::among).max().unwrap_or(0)
    }

    /// Writes into a report where its client stands.
    pub fn compare(&self, report: &mut Report) {
        let reference = NormReference { source: NormSource::File, name: Some(self.name.to_string()) };
        place(report, reference, |figure, own| Some(self.figures.get(figure)?.percentile(own)));
    }
}

/// Writes the percentiles of all figures that have one, and with what the report is compared if any has.
fn place(report: &mut Report, reference: NormReference, percentile: impl Fn(&Figure, &Exact) -> Option<Percentile>) {
    let mut is_compared = false;
    for (key, competency) in &mut report.competencies {
        for perspective in compared() {
            let mean = competency.perspectives.get(perspective).and_then(|cell| Exact::from_decimal(cell.mean));
            let figure = (key.clone(), perspective.to_owned());
            if let Some(percentile) = mean.and_then(|mean| percentile(&figure, &mean)) {
                competency.norm.insert(figure.1, standing(&percentile));
                is_compared = true;
            }
        }
    }
    report.norm = is_compared.then_some(reference);
}

/// A percentile as exact as it may be told.
fn standing(percentile: &Percentile) -> Standing {
    let step = if percentile.is_norm { 1 } else { FIFTH };
    let steps = percentile.value.divided_by(&Exact::from(step)).unwrap_or(Exact::whole(0));
    let told = steps.half_up(0).parse::<u32>().unwrap_or(0) * step;
    let told = if percentile.is_norm { told.clamp(1, 99) } else { told };
    Standing { percentile: told, among: percentile.among, is_norm: percentile.is_norm }
}
