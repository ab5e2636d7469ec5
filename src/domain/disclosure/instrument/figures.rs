//! What the sums give: the figures of a questionnaire, each with the reason where there is none.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{CLIENTS, Instrument, OfAll, RATERS, Rows, Total};
use crate::exact::{Exact, figure};
use crate::statistics::consistency::{alpha, standardised_alpha};
use crate::statistics::interrater::{NestedSums, OneWay, raters_needed, reported};
use crate::statistics::moments::Covariances;
use crate::statistics::{Undefined, one_factor};

/// The name and version of the format.
pub const FORMAT: &str = "parallax.instrument/1";

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
    pub clients: u32,
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
    /// The fewest raters whose mean has a reliability of .70.
    pub raters_for_70: Worked<u32>,
}

/// A figure, or why there is none.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(untagged)]
pub enum Worked<T = f64> {
    Out(T),
    Not { undefined: String },
}

impl<T> From<Result<T, Undefined>> for Worked<T> {
    fn from(worked: Result<T, Undefined>) -> Self {
        match worked {
            Ok(value) => Self::Out(value),
            Err(reason) => Self::Not { undefined: reason.to_string() },
        }
    }
}

fn rounded(worked: Result<f64, Undefined>) -> Worked {
    worked.map(figure).into()
}

fn exact(worked: Result<Exact, Undefined>) -> Worked {
    rounded(worked.map(|exact| exact.to_f64()))
}

/// Refuses a figure over fewer clients or raters than one is worked out of.
fn enough(clients: u32, raters: u32, of: &'static str) -> Result<(), Undefined> {
    if clients < CLIENTS {
        return Err(Undefined::TooFew { of: "clients", have: clients, need: CLIENTS });
    }
    if raters < RATERS { Err(Undefined::TooFew { of, have: raters, need: RATERS }) } else { Ok(()) }
}

impl Instrument {
    /// The figures of the questionnaire.
    pub fn figures(&self) -> InstrumentFigures {
        let too_few = enough(self.clients, self.raters, "raters").err();
        let worked = self.competencies.iter().filter(|_| too_few.is_none());
        InstrumentFigures {
            format: FORMAT.to_owned(),
            questionnaire: self.questionnaire.clone(),
            questionnaire_version: self.questionnaire_version,
            clients: self.clients,
            raters: self.raters,
            competencies: worked.map(|(key, all)| (key.clone(), all.figures())).collect(),
            undefined: too_few.map(|reason| reason.to_string()),
        }
    }
}

impl OfAll {
    fn figures(&self) -> CompetencyReliability {
        let pairwise = self.all.covariances(self.all.moments.fewest_of_a_pair(), "raters of two items");
        let listwise = self.complete.covariances(self.complete.moments.rows(), "raters of all items");
        let fit = listwise.clone().and_then(|listwise| one_factor::fit(&listwise));
        CompetencyReliability {
            clients: self.all.clients,
            rows: self.all.moments.rows(),
            complete_rows: self.complete.moments.rows(),
            alpha: exact(pairwise.clone().and_then(|matrix| alpha(&matrix))),
            alpha_listwise: exact(listwise.clone().and_then(|matrix| alpha(&matrix))),
            alpha_standardised: rounded(pairwise.and_then(|matrix| standardised_alpha(&matrix))),
            alpha_standardised_listwise: rounded(listwise.and_then(|matrix| standardised_alpha(&matrix))),
            omega: rounded(fit.clone().map(|fit| fit.omega)),
            one_factor_residual: rounded(fit.map(|fit| fit.residual)),
            rwg_j_uniform: exact(self.uniform.mean()),
            rwg_j_slight_skew: exact(self.slight_skew.mean()),
            groups: self.groups.iter().map(|(group, sums)| (group.key().to_owned(), of_group(sums))).collect(),
        }
    }
}

impl Rows {
    fn covariances(&self, raters: u32, of: &'static str) -> Result<Covariances, Undefined> {
        enough(self.clients, raters, of)?;
        self.moments.covariances()
    }
}

impl Total {
    fn mean(&self) -> Result<Exact, Undefined> {
        let too_few = Undefined::TooFew { of: "clients", have: self.clients, need: CLIENTS };
        self.sum.divided_by(&Exact::from(self.clients)).filter(|_| self.clients >= CLIENTS).ok_or(too_few)
    }
}

fn of_group(sums: &NestedSums) -> GroupReliability {
    let one_way = enough(sums.clients(), sums.ratings(), "raters").and_then(|()| OneWay::of_sums(sums));
    let of = |form: fn(&OneWay) -> Exact| exact(one_way.clone().map(|one_way| form(&one_way)));
    let wanted = Exact::fraction(7, 10).unwrap_or(Exact::whole(0));
    GroupReliability {
        clients: sums.clients(),
        raters: sums.ratings(),
        raters_per_client: of(|one_way| one_way.raters_per_client.clone()),
        icc_1: of(|one_way| reported(&one_way.single)),
        icc_k: of(|one_way| reported(&one_way.average)),
        raters_for_70: one_way.clone().and_then(|one_way| raters_needed(&one_way.single, &wanted)).into(),
        negative: one_way.is_ok_and(|one_way| one_way.single < Exact::whole(0)),
    }
}
