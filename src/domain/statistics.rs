//! Statistics: the figures that describe ratings, raters and questionnaires.
//!
//! Pure functions with one convention each:
//!
//! * a rating is a value of the scale, reverse items already turned round; a missing one is `None`, never a number;
//! * what is given as [`Exact`](crate::exact::Exact) is exact, sums and variances included; a float appears where a root
//!   or a quantile makes it unavoidable;
//! * the order of rows, raters and clients changes nothing;
//! * a figure that the data cannot give is [`Undefined`], with the reason. Nothing here returns NaN or an infinity.
//!
//! | room | figures | of what |
//! |---|---|---|
//! | [`agreement`] | standard deviation, AD, rWG, rWG(J), r*WG(J), aWG, split opinions | one item, one set of raters |
//! | [`chance`] | what rWG would be if raters answered at random | a number of raters and a scale |
//! | [`moments`] | sums, from which variances and covariances follow | rater rows of one questionnaire |
//! | [`consistency`] | Cronbach's alpha, raw and standardised | a matrix of covariances |
//! | [`one_factor`] | one-factor loadings, omega | a matrix of covariances |
//! | [`interrater`] | ICC(1), ICC(k), the six Shrout-Fleiss forms, Spearman-Brown | ratings by client |
//! | [`change`] | standard error of measurement, reliable change | two waves |
//! | [`norm`] | mid-rank percentile | a client among others |
//! | [`similarity`] | profile correlation, D² and its parts | self and others over the competencies |
//! | [`pooling`] | pooled and group-balanced means | published cells |
//! | [`quantile`] | quantiles of t and F | degrees of freedom |
//!
//! What of this may be shown, and to whom, is not decided here: see [`crate::disclosure`].

pub mod agreement;
pub mod chance;
pub mod change;
pub mod consistency;
pub mod interrater;
pub mod moments;
pub mod norm;
pub mod one_factor;
pub mod pooling;
pub mod quantile;
pub mod similarity;
#[cfg(test)]
mod tests;

/// Why a figure is not defined.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Undefined {
    #[error("not defined, because there are only {have} {of}, and it takes {need}")]
    TooFew { of: &'static str, have: u32, need: u32 },
    #[error("not defined, because the {of} do not differ")]
    NoVariance { of: &'static str },
    #[error("not defined, because nothing is known of chance answers on a scale of {options} labels")]
    NoNull { options: usize },
    #[error("not defined, because the mean lies so near an end of the scale that so few raters could not differ more")]
    AtTheEdge,
    #[error("not defined, because {of} are missing")]
    Missing { of: &'static str },
    #[error("not defined, because the {of} is outside of its range")]
    OutOfRange { of: &'static str },
    #[error("not defined, because the estimate does not settle")]
    Unsettled,
}

/// Refuses fewer than `need`.
fn at_least(need: u32, of: &'static str, have: usize) -> Result<u32, Undefined> {
    let have = u32::try_from(have).unwrap_or(u32::MAX);
    if have < need { Err(Undefined::TooFew { of, have, need }) } else { Ok(have) }
}
