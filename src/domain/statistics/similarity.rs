//! Whether the client sees the same strengths as the others: the similarity of two profiles over the competencies.

use super::{Undefined, at_least};
use crate::exact::{Exact, figure};
use crate::report::Profile;

/// Fewest competencies for which a profile is compared.
pub const PROFILE_FROM: u32 = 5;

/// Compares the client's and the others' means of the competencies, each over the items that both have (Cronbach & Gleser
/// 1953).
///
/// D² is the sum of the squared differences, in squared points. It falls apart into elevation (how high), scatter (how
/// uneven) and shape (which ones are high). Pearson's r, -1 to 1, is of the shape alone.
///
/// # Errors
/// For fewer than [`PROFILE_FROM`] competencies, and if one of the profiles is flat and so has no shape.
pub fn compare(pairs: &[(Exact, Exact)]) -> Result<Profile, Undefined> {
    let n = at_least(PROFILE_FROM, "competencies", pairs.len())?;
    let nothing = Undefined::TooFew { of: "competencies", have: 0, need: PROFILE_FROM };
    let own_mean = Exact::mean(pairs.iter().map(|(own, _)| own)).ok_or(nothing.clone())?;
    let others_mean = Exact::mean(pairs.iter().map(|(_, others)| others)).ok_or(nothing)?;
    let sum_over = |term: &dyn Fn(&Exact, &Exact) -> Exact| {
        pairs.iter().fold(Exact::whole(0), |sum, (own, others)| &sum + &term(own, others))
    };
    let square = |value: Exact| &value * &value;
    let own_squares = sum_over(&|own, _| square(own - &own_mean));
    let others_squares = sum_over(&|_, others| square(others - &others_mean));
    if own_squares.is_zero() || others_squares.is_zero() {
        return Err(Undefined::NoVariance { of: "competencies of one profile" });
    }
    let products = sum_over(&|own, others| &(own - &own_mean) * &(others - &others_mean));
    // The only root: the product of both profiles' lengths about their means.
    let lengths = (&own_squares * &others_squares).to_f64().sqrt();
    Ok(Profile {
        n,
        pearson: figure((products.to_f64() / lengths).clamp(-1.0, 1.0)),
        d2: sum_over(&|own, others| square(own - others)).to_figure(),
        elevation: (&square(&own_mean - &others_mean) * &Exact::from(n)).to_figure(),
        scatter: figure(2.0f64.mul_add(-lengths, (&own_squares + &others_squares).to_f64()).max(0.0)),
        shape: figure((2.0 * (lengths - products.to_f64())).max(0.0)),
    })
}
