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
    let (count, one) = (Exact::from(n), Exact::whole(1));
    let (own, others) = (pairs.iter().map(|(own, _)| own), pairs.iter().map(|(_, others)| others));
    let own_sum = Exact::sum_of_products(own.clone().map(|own| (own, &one)));
    let others_sum = Exact::sum_of_products(others.clone().map(|others| (others, &one)));
    let nothing = Undefined::TooFew { of: "competencies", have: 0, need: PROFILE_FROM };
    let share = |total: &Exact| total.divided_by(&count).ok_or(nothing.clone());
    let own_total = Exact::sum_of_products(own.clone().zip(own.clone()));
    let others_total = Exact::sum_of_products(others.clone().zip(others.clone()));
    let product_total = Exact::sum_of_products(own.zip(others));
    // Sums of squares and of products about the means.
    let own_squares = &own_total - &share(&(&own_sum * &own_sum))?;
    let others_squares = &others_total - &share(&(&others_sum * &others_sum))?;
    if own_squares.is_zero() || others_squares.is_zero() {
        return Err(Undefined::NoVariance { of: "competencies of one profile" });
    }
    let products = &product_total - &share(&(&own_sum * &others_sum))?;
    let difference = &own_sum - &others_sum;
    // The only root: the product of both profiles' lengths about their means.
    let lengths = (&own_squares * &others_squares).to_f64().sqrt();
    Ok(Profile {
        n,
        pearson: figure((products.to_f64() / lengths).clamp(-1.0, 1.0)),
        d2: (&(&own_total + &others_total) - &(&Exact::whole(2) * &product_total)).to_figure(),
        elevation: share(&(&difference * &difference))?.to_figure(),
        scatter: figure(2.0f64.mul_add(-lengths, (&own_squares + &others_squares).to_f64()).max(0.0)),
        shape: figure((2.0 * (lengths - products.to_f64())).max(0.0)),
    })
}
