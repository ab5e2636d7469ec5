//! Whether the client sees the same strengths as the others: the similarity of two profiles over the competencies.

use super::figure;
use crate::exact::Exact;
use crate::report::Profile;

/// Fewest competencies for which a profile is compared.
pub const PROFILE_FROM: usize = 5;

/// Compares the client's and the others' means of the competencies, each over the items that both have (Cronbach & Gleser 1953). None for fewer than
/// [`PROFILE_FROM`] competencies, or if one of the profiles is flat and so has no shape.
///
/// D² is the sum of the squared differences. It falls apart into elevation (how high), scatter (how uneven) and shape
/// (which ones are high).
pub fn compare(pairs: &[(Exact, Exact)]) -> Option<Profile> {
    if pairs.len() < PROFILE_FROM {
        return None;
    }
    let own_mean = Exact::mean(pairs.iter().map(|(own, _)| own))?;
    let others_mean = Exact::mean(pairs.iter().map(|(_, others)| others))?;
    let sum_over = |term: &dyn Fn(&Exact, &Exact) -> Exact| {
        pairs.iter().fold(Exact::whole(0), |sum, (own, others)| &sum + &term(own, others))
    };
    let square = |value: Exact| &value * &value;
    let own_squares = sum_over(&|own, _| square(own - &own_mean));
    let others_squares = sum_over(&|_, others| square(others - &others_mean));
    if own_squares.is_zero() || others_squares.is_zero() {
        return None;
    }
    let products = sum_over(&|own, others| &(own - &own_mean) * &(others - &others_mean));
    // The only root: the product of both profiles' lengths about their means.
    let lengths = (&own_squares * &others_squares).to_f64().sqrt();
    let n = u32::try_from(pairs.len()).ok()?;
    Some(Profile {
        n,
        pearson: figure(products.to_f64() / lengths),
        d2: sum_over(&|own, others| square(own - others)).to_figure(),
        elevation: (&square(&own_mean - &others_mean) * &Exact::from(n)).to_figure(),
        scatter: figure(2.0f64.mul_add(-lengths, (&own_squares + &others_squares).to_f64()).max(0.0)),
        shape: figure(2.0 * (lengths - products.to_f64())),
    })
}
