//! The questionnaire itself: how reliable it is, over all its assessments.
//!
//! Alpha, omega and intraclass correlations need rater rows, which a tally does not have. So a close may leave a
//! [`Contribution`] beside the tally: sums of one client's raters. The sums of few raters over many items tell each
//! rater's whole answer, so a contribution is as secret as a sealed answer: it can be read by nothing but
//! [`Instrument::add`], and whoever stores one must seal it and destroy the key once it is added.
//!
//! An [`Instrument`] may be stored open. It takes contributions in batches of at least [`CLIENTS`] and [`RATERS`], so the
//! difference between two of its states is about as many; and of each batch it takes only rows whose group and pattern of
//! missing ratings at least `k` raters share. Otherwise one sum over all who rated two items, less another over all who
//! rated two others, would be the rating of the one who skipped. All its sums are over whole sets of such rows, so no
//! difference of them is about fewer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::OpenedAnswer;
use crate::exact::{Exact, figure};
use crate::group::Group;
use crate::questionnaire::{Competency, Questionnaire};
use crate::statistics::agreement::{Distribution, Null, rwg_j};
use crate::statistics::consistency::{alpha, standardised_alpha};
use crate::statistics::interrater::{ClientSums, NestedSums, OneWay, reported};
use crate::statistics::moments::Moments;
use crate::statistics::{Undefined, one_factor};

/// Fewest clients over whom a figure of the questionnaire is worked out.
pub const CLIENTS: u32 = 30;
/// Fewest raters over whom a figure of the questionnaire is worked out.
pub const RATERS: u32 = 100;
/// The name and version of the format.
pub const FORMAT: &str = "parallax.instrument/1";

/// What the raters of one client add. Secret until it is added to many others; so it has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contribution {
    questionnaire: String,
    questionnaire_version: u32,
    raters: u32,
    /// By competency key.
    competencies: BTreeMap<String, OfClient>,
}

/// One competency, of one client.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OfClient {
    /// By group and pattern of missing ratings: an `x` for each item that was rated, a `-` for each that was not.
    rows: BTreeMap<Group, BTreeMap<String, Rows>>,
    /// rWG(J) of all raters together, by the uniform null and by the slight skew.
    agreement: Option<(Exact, Option<Exact>)>,
}

/// Rows of one client, group and pattern.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rows {
    moments: Moments,
    /// Of the raters' means, where a pattern has at least half of the items.
    means: ClientSums,
}

impl Contribution {
    /// Of one client's answers, on their way into the tally. The client's own are left out; of fewer than `k` raters
    /// there is no contribution.
    pub fn of(questionnaire: &Questionnaire, k: u32, answers: &[OpenedAnswer]) -> Option<Self> {
        let others: Vec<&OpenedAnswer> =
            answers.iter().filter(|opened| opened.group != Group::Own && !opened.answer.ratings.is_empty()).collect();
        let raters = u32::try_from(others.len()).ok().filter(|raters| *raters >= k)?;
        let competencies = &questionnaire.competencies;
        let of_client = |competency: &Competency| OfClient::of(questionnaire, competency, &others);
        Some(Self {
            questionnaire: questionnaire.key.clone(),
            questionnaire_version: questionnaire.version,
            raters,
            competencies: competencies.iter().map(|one| (one.key.clone(), of_client(one))).collect(),
        })
    }
}

impl OfClient {
    fn of(questionnaire: &Questionnaire, competency: &Competency, answers: &[&OpenedAnswer]) -> Self {
        let scale = &questionnaire.scale;
        let mut rows: BTreeMap<Group, BTreeMap<String, Rows>> = BTreeMap::new();
        let mut counts = vec![vec![0_u32; scale.options()]; competency.items.len()];
        for opened in answers {
            let turned = |rating: i32, reverse: bool| {
                if reverse { scale.lowest() + scale.highest() - rating } else { rating }
            };
            let row: Vec<Option<i32>> = competency
                .items
                .iter()
                .map(|item| opened.answer.ratings.get(&item.key).map(|rating| turned(*rating, item.reverse)))
                .collect();
            for (counts, rating) in counts.iter_mut().zip(&row) {
                let step = rating.and_then(|rating| usize::try_from(rating - scale.lowest()).ok());
                if let Some(count) = step.and_then(|step| counts.get_mut(step)) {
                    *count += 1;
                }
            }
            let given: Vec<Exact> = row.iter().flatten().map(|rating| Exact::from(*rating)).collect();
            let pattern: String = row.iter().map(|rating| if rating.is_some() { 'x' } else { '-' }).collect();
            let rows = rows
                .entry(opened.group.clone())
                .or_default()
                .entry(pattern)
                .or_insert_with(|| Rows { moments: Moments::new(row.len()), means: ClientSums::of(&[]) });
            if let Some(mean) = Exact::mean(&given).filter(|_| 2 * given.len() >= row.len()) {
                rows.means.merge(&ClientSums::of(&[mean]));
            }
            // A row has as many items as the sums that are made for it.
            let _ = rows.moments.add(&row);
        }
        Self { rows, agreement: agreement(scale.first, &counts) }
    }
}

fn agreement(first: i32, counts: &[Vec<u32>]) -> Option<(Exact, Option<Exact>)> {
    let variances: Vec<Exact> =
        counts.iter().filter_map(|counts| Distribution { first, counts }.variance().ok()).collect();
    let mean = Exact::mean(&variances)?;
    let items = u32::try_from(variances.len()).ok()?;
    let options = counts.first()?.len();
    let against = |null: Null| rwg_j(&mean, &null.variance(options).ok()?, items).ok();
    Some((against(Null::Uniform)?, against(Null::SlightSkew)))
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
    pairwise: Moments,
    listwise: Moments,
    groups: BTreeMap<Group, NestedSums>,
    uniform: Total,
    slight_skew: Total,
}

/// A sum over clients and their number.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Total {
    clients: u32,
    sum: Exact,
}

/// Why contributions cannot be added.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotAdded {
    #[error("there are {clients} clients with {raters} raters; it takes {CLIENTS} and {RATERS} to add them")]
    TooFew { clients: u32, raters: u32 },
    #[error("a contribution belongs to another questionnaire or version")]
    OtherQuestionnaire,
}

impl Instrument {
    /// Of no client yet.
    pub fn new(questionnaire: &Questionnaire) -> Self {
        let total = || Total { clients: 0, sum: Exact::whole(0) };
        let nothing = |items: usize| OfAll {
            pairwise: Moments::new(items),
            listwise: Moments::new(items),
            groups: BTreeMap::new(),
            uniform: total(),
            slight_skew: total(),
        };
        let competencies = &questionnaire.competencies;
        Self {
            questionnaire: questionnaire.key.clone(),
            questionnaire_version: questionnaire.version,
            clients: 0,
            raters: 0,
            competencies: competencies.iter().map(|one| (one.key.clone(), nothing(one.items.len()))).collect(),
        }
    }

    /// Adds a batch, to be stored. Rows whose group and pattern of missing ratings fewer than `k` raters of the batch share
    /// are left out, and of groups with too few clients or raters in it the intraclass correlations.
    ///
    /// # Errors
    /// If the batch is too small, or of another questionnaire; then nothing is added.
    pub fn add(&mut self, k: u32, batch: &[Contribution]) -> Result<(), NotAdded> {
        let clients = u32::try_from(batch.len()).unwrap_or(u32::MAX);
        let raters = batch.iter().map(|client| client.raters).sum();
        if clients < CLIENTS || raters < RATERS {
            return Err(NotAdded::TooFew { clients, raters });
        }
        self.take(batch, k, true)
    }

    /// The sums over a whole file, which are kept nowhere: every row counts.
    ///
    /// # Errors
    /// If a contribution is of another questionnaire.
    pub fn of_file(questionnaire: &Questionnaire, clients: &[Contribution]) -> Result<Self, NotAdded> {
        let mut instrument = Self::new(questionnaire);
        instrument.take(clients, 1, false)?;
        Ok(instrument)
    }

    fn take(&mut self, batch: &[Contribution], rarest: u32, is_stored: bool) -> Result<(), NotAdded> {
        let is_ours = |client: &Contribution| {
            client.questionnaire == self.questionnaire
                && client.questionnaire_version == self.questionnaire_version
                && client.competencies.keys().eq(self.competencies.keys())
        };
        let mut taken = self.clone();
        if !batch.iter().all(is_ours) {
            return Err(NotAdded::OtherQuestionnaire);
        }
        for (key, all) in &mut taken.competencies {
            let clients: Vec<&OfClient> = batch.iter().filter_map(|client| client.competencies.get(key)).collect();
            all.take(&clients, rarest, is_stored).map_err(|_| NotAdded::OtherQuestionnaire)?;
        }
        taken.clients += u32::try_from(batch.len()).unwrap_or(u32::MAX);
        taken.raters += batch.iter().map(|client| client.raters).sum::<u32>();
        *self = taken;
        Ok(())
    }

    /// The figures of the questionnaire.
    pub fn figures(&self) -> InstrumentFigures {
        let too_few = [("clients", self.clients, CLIENTS), ("raters", self.raters, RATERS)]
            .into_iter()
            .find(|(_, have, need)| have < need)
            .map(|(of, have, need)| Undefined::TooFew { of, have, need }.to_string());
        let of_all = |all: &OfAll| all.figures();
        InstrumentFigures {
            format: FORMAT.to_owned(),
            questionnaire: self.questionnaire.clone(),
            questionnaire_version: self.questionnaire_version,
            clients: self.clients,
            raters: self.raters,
            competencies: if too_few.is_some() {
                BTreeMap::new()
            } else {
                self.competencies.iter().map(|(key, all)| (key.clone(), of_all(all))).collect()
            },
            undefined: too_few,
        }
    }
}

impl OfAll {
    fn take(
        &mut self,
        clients: &[&OfClient],
        rarest: u32,
        is_stored: bool,
    ) -> Result<(), crate::statistics::moments::OtherItems> {
        let items = self.pairwise.items();
        let cells = |client: &OfClient| -> Vec<(Group, String, Rows)> {
            let of_group = |(group, patterns): (&Group, &BTreeMap<String, Rows>)| {
                patterns
                    .iter()
                    .map(|(pattern, rows)| (group.clone(), pattern.clone(), rows.clone()))
                    .collect::<Vec<_>>()
            };
            client.rows.iter().flat_map(of_group).collect()
        };
        let mut shared: BTreeMap<(Group, String), Moments> = BTreeMap::new();
        for (group, pattern, rows) in clients.iter().flat_map(|client| cells(client)) {
            shared.entry((group, pattern)).or_insert_with(|| Moments::new(items)).merge(&rows.moments)?;
        }
        shared.retain(|_, rows| rows.rows() >= rarest);
        for ((_, pattern), rows) in &shared {
            self.pairwise.merge(rows)?;
            if pattern.bytes().all(|item| item == b'x') {
                self.listwise.merge(rows)?;
            }
        }
        let mut groups: BTreeMap<Group, NestedSums> = BTreeMap::new();
        for client in clients {
            let mut of_client: BTreeMap<Group, ClientSums> = BTreeMap::new();
            for (group, pattern, rows) in cells(client) {
                if shared.contains_key(&(group.clone(), pattern)) {
                    of_client.entry(group).or_insert_with(|| ClientSums::of(&[])).merge(&rows.means);
                }
            }
            for (group, sums) in of_client {
                groups.entry(group).or_default().add(&sums);
            }
        }
        for (group, sums) in groups.into_iter().filter(|(_, sums)| !is_stored || is_enough(sums)) {
            self.groups.entry(group).or_default().merge(&sums);
        }
        for (uniform, slight_skew) in clients.iter().filter_map(|client| client.agreement.as_ref()) {
            self.uniform.add(uniform);
            if let Some(slight_skew) = slight_skew {
                self.slight_skew.add(slight_skew);
            }
        }
        Ok(())
    }

    fn figures(&self) -> CompetencyReliability {
        let (pairwise, listwise) = (self.pairwise.covariances(), self.listwise.covariances());
        let fit = listwise.clone().and_then(|listwise| one_factor::fit(&listwise));
        let exact = |figure: Result<Exact, Undefined>| Worked::from(figure.map(|exact| exact.to_f64()));
        CompetencyReliability {
            rows: self.pairwise.rows(),
            complete_rows: self.listwise.rows(),
            alpha: exact(pairwise.clone().and_then(|matrix| alpha(&matrix))),
            alpha_listwise: exact(listwise.clone().and_then(|matrix| alpha(&matrix))),
            alpha_standardised: pairwise.and_then(|matrix| standardised_alpha(&matrix)).into(),
            alpha_standardised_listwise: listwise.and_then(|matrix| standardised_alpha(&matrix)).into(),
            omega: fit.clone().map(|fit| fit.omega).into(),
            one_factor_residual: fit.map(|fit| fit.residual).into(),
            rwg_j_uniform: self.uniform.mean().into(),
            rwg_j_slight_skew: self.slight_skew.mean().into(),
            groups: self.groups.iter().map(|(group, sums)| (group.key().to_owned(), of_group(sums))).collect(),
        }
    }
}

fn is_enough(sums: &NestedSums) -> bool {
    sums.clients() >= CLIENTS && sums.ratings() >= RATERS
}

fn of_group(sums: &NestedSums) -> GroupReliability {
    let one_way = if sums.clients() < CLIENTS {
        Err(Undefined::TooFew { of: "clients", have: sums.clients(), need: CLIENTS })
    } else if sums.ratings() < RATERS {
        Err(Undefined::TooFew { of: "raters", have: sums.ratings(), need: RATERS })
    } else {
        OneWay::of_sums(sums)
    };
    let of = |form: fn(&OneWay) -> Exact| Worked::from(one_way.clone().map(|one_way| form(&one_way).to_f64()));
    GroupReliability {
        clients: sums.clients(),
        raters: sums.ratings(),
        raters_per_client: of(|one_way| one_way.raters_per_client.clone()),
        icc_1: of(|one_way| reported(&one_way.single)),
        icc_k: of(|one_way| reported(&one_way.average)),
        negative: one_way.is_ok_and(|one_way| one_way.single < Exact::whole(0)),
    }
}

impl Total {
    fn add(&mut self, figure: &Exact) {
        self.clients += 1;
        self.sum = &self.sum + figure;
    }

    fn mean(&self) -> Result<f64, Undefined> {
        let too_few = Undefined::TooFew { of: "clients", have: self.clients, need: CLIENTS };
        let mean = self.sum.divided_by(&Exact::from(self.clients)).filter(|_| self.clients >= CLIENTS);
        mean.map(|mean| mean.to_f64()).ok_or(too_few)
    }
}

/// `instrument.json`: how reliable a questionnaire is.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct InstrumentFigures {
    /// [`FORMAT`].
    pub format: String,
    pub questionnaire: String,
    pub questionnaire_version: u32,
    pub clients: u32,
    /// Without the clients themselves.
    pub raters: u32,
    /// Why nothing is shown, if nothing is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub undefined: Option<String>,
    /// By competency key.
    pub competencies: BTreeMap<String, CompetencyReliability>,
}

/// One competency. The unit is the rater's row, not the client's mean, of which alpha is far higher.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct CompetencyReliability {
    pub rows: u32,
    pub complete_rows: u32,
    /// Pairwise: every covariance over all who rated both items.
    pub alpha: Worked,
    pub alpha_listwise: Worked,
    pub alpha_standardised: Worked,
    pub alpha_standardised_listwise: Worked,
    /// One factor, maximum likelihood, complete rows.
    pub omega: Worked,
    /// The root mean squared residual correlation of that factor.
    pub one_factor_residual: Worked,
    /// The mean over clients, all raters of a client together.
    pub rwg_j_uniform: Worked,
    pub rwg_j_slight_skew: Worked,
    /// By group key.
    pub groups: BTreeMap<String, GroupReliability>,
}

/// How far raters of one group agree about a client.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct GroupReliability {
    pub clients: u32,
    pub raters: u32,
    /// Corrected for unequal numbers.
    pub raters_per_client: Worked,
    /// Of one rater; 0 if negative.
    pub icc_1: Worked,
    /// Of the mean of as many raters as clients have; 0 if negative.
    pub icc_k: Worked,
    /// Whether the correlations came out below 0.
    pub negative: bool,
}

/// A figure, or why there is none.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(untagged)]
pub enum Worked {
    Out(f64),
    Not { undefined: String },
}

impl From<Result<f64, Undefined>> for Worked {
    fn from(worked: Result<f64, Undefined>) -> Self {
        match worked {
            Ok(value) => Self::Out(figure(value)),
            Err(reason) => Self::Not { undefined: reason.to_string() },
        }
    }
}

#[cfg(test)]
mod tests;
