//! The questionnaire itself: how reliable it is, over all its assessments.
//!
//! Alpha, omega and intraclass correlations need rater rows, which a tally does not have. There are two ways to them:
//!
//! * **A file of ratings** is analysed whole: every row counts ([`Contribution`], [`Instrument`]). Whoever has the file has
//!   the rows; the sums are kept nowhere.
//! * **An assessment that closes** adds to sums that are kept ([`ClosedContribution`], [`RunningSums`]). Two states of
//!   these differ by what one client adds, so that alone, beside the client's report, must tell of nobody more than was
//!   promised. Nothing is held back until others join it, and nothing that is kept is secret.
//!
//! # What a client adds
//! For every competency *parts*: people, and items that all of them rated. Sums of squares and products over a part go in,
//! and the people's means over those items: figures of the distribution family, which do not change when people of a part
//! exchange their rows. Which parts these are follows from who rated what and from what the tally shows, never from a
//! rating (`parts`). For every item of a part these hold:
//!
//! 1. everybody in the part is inside all others, whose distribution is shown;
//! 2. the part has at least `k_distribution` people;
//! 3. the parts take every block, every published cell, every published distribution, and what remains of all others
//!    beside those, *whole or not at all, or leave and take at least `k_distribution` people* of it.
//!
//! An item for which this cannot be is left out. The client, named managers and groups that are left out of the report add
//! nothing.
//!
//! # Why this tells nothing of fewer
//! *By sums.* Take one item. Two of its ratings can be told apart by sums only if some published set or some part holds one
//! and not the other. Ratings that are in the same published cell (or in none of their own) and in the same part are thus
//! the smallest thing that means tell of: by 3 it is a whole cell, which has `k` people, or `k_distribution` of them. For
//! distributions and products the same with published distributions in place of cells: a whole one, or the whole of what
//! is left beside them, of which the plan made sure that it has `k_distribution` people; or as many of it. So the audit of
//! [`super::audit`] passes on the tally's figures and the parts together; the tests run it with each person an unknown.
//!
//! *By anything else.* Let two people of a part and a published cell exchange all their ratings of the part's items. Every
//! cell keeps its counts on every item, every part keeps its rows, so neither report nor sums change: who of them gave
//! which row cannot be told. A product over two items is only in the sums of one part, so it is about the whole part.
//!
//! *Over time.* Other clients are other unknowns, so states of the sums that lie further apart tell less, not more. A client
//! is added once, at the close, in its transaction. What everybody gave alike is known, here as in the report.

mod figures;
mod parts;
mod running;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::OpenedAnswer;
use crate::exact::Exact;
use crate::group::Group;
use crate::questionnaire::{Competency, Questionnaire, Scale};
use crate::statistics::agreement::{Distribution, Null, rwg_j};
use crate::statistics::interrater::{ClientSums, NestedSums};
use crate::statistics::moments::Moments;

pub use figures::{CompetencyReliability, FORMAT, GroupReliability, InstrumentFigures, Worked};
pub use running::{ClosedContribution, DamagedSums, RunningSums};

/// Fewest clients over whom a figure of the questionnaire is worked out.
pub const CLIENTS: u32 = 30;
/// Fewest raters over whom a figure of the questionnaire is worked out.
pub const RATERS: u32 = 100;
/// Beyond so many raters nothing is added: sums of so many cannot overflow, and no figure would move any more.
const MOST_RATERS: u32 = 1_000_000_000;

/// What one rater gave to the items of a competency, in their order.
type Row = Vec<Option<i32>>;

/// The ratings of one client's raters, reverse items turned round, on their way into sums; the client's own are left out.
/// It has no `Debug` and no JSON.
pub struct RaterRows(Vec<(Group, BTreeMap<String, i32>)>);

impl RaterRows {
    /// Of answers on their way into the tally.
    pub fn of(questionnaire: &Questionnaire, answers: &[OpenedAnswer]) -> Self {
        let scale = &questionnaire.scale;
        let turned = |(key, rating): (&String, &i32)| {
            let is_reverse = questionnaire.item(key).is_some_and(|item| item.reverse);
            (key.clone(), if is_reverse { scale.lowest() + scale.highest() - rating } else { *rating })
        };
        let others = answers.iter().filter(|opened| opened.group != Group::Own && !opened.answer.ratings.is_empty());
        Self(others.map(|one| (one.group.clone(), one.answer.ratings.iter().map(turned).collect())).collect())
    }

    fn of_competency(&self, competency: &Competency) -> Vec<(&Group, Row)> {
        let row = |ratings: &BTreeMap<String, i32>| {
            competency.items.iter().map(|item| ratings.get(&item.key).copied()).collect()
        };
        self.0.iter().map(|(group, ratings)| (group, row(ratings))).collect()
    }
}

/// Rows that go in together, and the group of which they all are, if it is one.
struct Chosen {
    group: Option<Group>,
    rows: Vec<Row>,
}

/// What the raters of one client add to the figures of a whole file. It can only be added up.
pub struct Contribution {
    questionnaire: String,
    questionnaire_version: u32,
    raters: u32,
    /// By competency key.
    competencies: BTreeMap<String, OfClient>,
}

/// One competency, of one client.
struct OfClient {
    all: Moments,
    complete: Moments,
    /// Of the raters' means, where they rated at least half of the items.
    means: BTreeMap<Group, ClientSums>,
    /// rWG(J) of all these raters together, by the uniform null and by the slight skew.
    agreement: Option<(Exact, Option<Exact>)>,
}

impl Contribution {
    /// Of one client's answers in a file; every row counts. Of fewer than `k` raters there is none.
    pub fn of(questionnaire: &Questionnaire, k: u32, answers: &[OpenedAnswer]) -> Option<Self> {
        let rows = RaterRows::of(questionnaire, answers);
        let raters = u32::try_from(rows.0.len()).ok().filter(|raters| *raters >= k)?;
        Some(Self::from_rows(questionnaire, raters, |competency| {
            let mut by_group: BTreeMap<&Group, Vec<Row>> = BTreeMap::new();
            for (group, row) in rows.of_competency(competency) {
                by_group.entry(group).or_default().push(row);
            }
            by_group.into_iter().map(|(group, rows)| Chosen { group: Some(group.clone()), rows }).collect()
        }))
    }

    fn from_rows(questionnaire: &Questionnaire, raters: u32, choose: impl Fn(&Competency) -> Vec<Chosen>) -> Self {
        let of_client =
            |competency: &Competency| OfClient::of(&questionnaire.scale, competency.items.len(), &choose(competency));
        let competencies = questionnaire.competencies.iter();
        Self {
            questionnaire: questionnaire.key.clone(),
            questionnaire_version: questionnaire.version,
            raters,
            competencies: competencies.map(|one| (one.key.clone(), of_client(one))).collect(),
        }
    }
}

impl OfClient {
    fn of(scale: &Scale, items: usize, chosen: &[Chosen]) -> Self {
        let mut client = Self {
            all: Moments::new(items),
            complete: Moments::new(items),
            means: BTreeMap::new(),
            agreement: agreement(scale, items, chosen),
        };
        for (group, row) in chosen.iter().flat_map(|chosen| chosen.rows.iter().map(|row| (chosen.group.as_ref(), row)))
        {
            let given: Vec<Exact> = row.iter().flatten().map(|rating| Exact::from(*rating)).collect();
            // A row has as many items as the sums that are made for it.
            let _ = client.all.add(row);
            if given.len() == items {
                let _ = client.complete.add(row);
            }
            let mean = Exact::mean(&given).filter(|_| 2 * given.len() >= items);
            if let (Some(group), Some(mean)) = (group, mean) {
                let means = client.means.entry(group.clone()).or_insert_with(|| ClientSums::of(&[]));
                means.merge(&ClientSums::of(&[mean]));
            }
        }
        client
    }
}

fn agreement(scale: &Scale, items: usize, chosen: &[Chosen]) -> Option<(Exact, Option<Exact>)> {
    let mut counts = vec![vec![0_u32; scale.options()]; items];
    for row in chosen.iter().flat_map(|chosen| &chosen.rows) {
        for (counts, rating) in counts.iter_mut().zip(row) {
            let step = rating.and_then(|rating| usize::try_from(rating - scale.lowest()).ok());
            if let Some(count) = step.and_then(|step| counts.get_mut(step)) {
                *count += 1;
            }
        }
    }
    let variances: Vec<Exact> =
        counts.iter().filter_map(|counts| Distribution { first: scale.first, counts }.variance().ok()).collect();
    let mean = Exact::mean(&variances)?;
    let items = u32::try_from(variances.len()).ok()?;
    let against = |null: Null| rwg_j(&mean, &null.variance(scale.options()).ok()?, items).ok();
    // Rounded as figures are, so that a sum over many clients has no longer denominator than one.
    let figure = |exact: Exact| Exact::from_decimal(exact.to_figure());
    Some((figure(against(Null::Uniform)?)?, against(Null::SlightSkew).and_then(figure)))
}

/// Sums of many clients, for one version of a questionnaire.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    questionnaire: String,
    questionnaire_version: u32,
    clients: u32,
    raters: u32,
    competencies: BTreeMap<String, OfAll>,
}

/// One competency, over all clients.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OfAll {
    all: Rows,
    complete: Rows,
    groups: BTreeMap<Group, NestedSums>,
    uniform: Total,
    slight_skew: Total,
}

/// Sums over rater rows, and the number of clients whose raters they are.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    clients: u32,
    moments: Moments,
}

/// A sum over clients and their number.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Total {
    clients: u32,
    sum: Exact,
}

/// Why a contribution cannot be added.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotAdded {
    #[error("the raters answered another questionnaire or version than those before them")]
    OtherQuestionnaire,
    #[error("the sums hold as many raters as they can")]
    Full,
}

impl Instrument {
    /// The sums over a whole file, which are kept nowhere: every row counts.
    ///
    /// # Errors
    /// If a contribution is of another questionnaire.
    pub fn of_file(questionnaire: &Questionnaire, clients: &[Contribution]) -> Result<Self, NotAdded> {
        let mut instrument = Self::new(questionnaire);
        clients.iter().try_for_each(|client| instrument.add(client))?;
        Ok(instrument)
    }

    fn new(questionnaire: &Questionnaire) -> Self {
        let competencies = &questionnaire.competencies;
        Self {
            questionnaire: questionnaire.key.clone(),
            questionnaire_version: questionnaire.version,
            clients: 0,
            raters: 0,
            competencies: competencies.iter().map(|one| (one.key.clone(), OfAll::new(one.items.len()))).collect(),
        }
    }

    /// Adds a client, or nothing.
    fn add(&mut self, client: &Contribution) -> Result<(), NotAdded> {
        let is_ours = client.questionnaire == self.questionnaire
            && client.questionnaire_version == self.questionnaire_version
            && client.competencies.keys().eq(self.competencies.keys());
        if !is_ours {
            return Err(NotAdded::OtherQuestionnaire);
        }
        let mut added = self.clone();
        added.raters = self.raters.checked_add(client.raters).filter(|n| *n <= MOST_RATERS).ok_or(NotAdded::Full)?;
        added.clients += 1;
        for (all, client) in added.competencies.values_mut().zip(client.competencies.values()) {
            all.add(client).map_err(|_| NotAdded::OtherQuestionnaire)?;
        }
        *self = added;
        Ok(())
    }
}

impl OfAll {
    fn new(items: usize) -> Self {
        let rows = || Rows { clients: 0, moments: Moments::new(items) };
        let total = || Total { clients: 0, sum: Exact::whole(0) };
        Self { all: rows(), complete: rows(), groups: BTreeMap::new(), uniform: total(), slight_skew: total() }
    }

    fn add(&mut self, client: &OfClient) -> Result<(), crate::statistics::moments::OtherItems> {
        self.all.add(&client.all)?;
        self.complete.add(&client.complete)?;
        for (group, means) in &client.means {
            self.groups.entry(group.clone()).or_default().add(means);
        }
        if let Some((uniform, slight_skew)) = &client.agreement {
            self.uniform.add(uniform);
            if let Some(slight_skew) = slight_skew {
                self.slight_skew.add(slight_skew);
            }
        }
        Ok(())
    }
}

impl Rows {
    fn add(&mut self, client: &Moments) -> Result<(), crate::statistics::moments::OtherItems> {
        self.clients += u32::from(client.rows() > 0);
        self.moments.merge(client)
    }
}

impl Total {
    fn add(&mut self, figure: &Exact) {
        self.clients += 1;
        self.sum = &self.sum + figure;
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
