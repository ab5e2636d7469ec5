//! Quantiles of F and t, for confidence limits. Good to ten digits.

use std::f64::consts::PI;

use super::Undefined;

/// The value that F with these degrees of freedom (whole or not) stays below with this likelihood.
///
/// # Errors
/// For a likelihood that is not between 0 and 1, and degrees of freedom that are not positive.
pub fn f(likelihood: f64, numerator: f64, denominator: f64) -> Result<f64, Undefined> {
    if !(likelihood > 0.0 && likelihood < 1.0) {
        return Err(Undefined::OutOfRange { of: "likelihood" });
    }
    if ![numerator, denominator].iter().all(|freedom| *freedom > 0.0 && freedom.is_finite()) {
        return Err(Undefined::OutOfRange { of: "number of degrees of freedom" });
    }
    // Halving an interval of logarithms is slow and never fails.
    let (mut low, mut high) = (-100.0_f64, 100.0_f64);
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        let value = middle.exp();
        let share = numerator * value / (numerator * value + denominator);
        if incomplete_beta(share, numerator / 2.0, denominator / 2.0) < likelihood {
            low = middle;
        } else {
            high = middle;
        }
    }
    Ok(f64::midpoint(low, high).exp())
}

/// The value that t with so many degrees of freedom stays below with this likelihood.
///
/// # Errors
/// As of [`f`].
pub fn t(likelihood: f64, freedom: f64) -> Result<f64, Undefined> {
    if !(likelihood > 0.0 && likelihood < 1.0) {
        return Err(Undefined::OutOfRange { of: "likelihood" });
    }
    let both_tails = (2.0 * likelihood - 1.0).abs();
    if both_tails <= 0.0 {
        return Ok(0.0);
    }
    Ok(f(both_tails, 1.0, freedom)?.sqrt().copysign(likelihood - 0.5))
}

/// The regularised incomplete beta function, by its continued fraction.
fn incomplete_beta(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (1.0 - x).ln()).exp();
    // Each half has its own fraction, which settles fast there.
    if x < (a + 1.0) / (a + b + 2.0) {
        front * beta_fraction(x, a, b) / a
    } else {
        1.0 - front * beta_fraction(1.0 - x, b, a) / b
    }
}

fn beta_fraction(x: f64, a: f64, b: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away_from_zero = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut above = 1.0;
    let mut below = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut fraction = below;
    for step in 1..500 {
        let step = f64::from(step);
        let even = step * (b - step) * x / ((a + 2.0 * step - 1.0) * (a + 2.0 * step));
        let odd = -(a + step) * (a + b + step) * x / ((a + 2.0 * step) * (a + 2.0 * step + 1.0));
        for term in [even, odd] {
            below = 1.0 / away_from_zero(1.0 + term * below);
            above = away_from_zero(1.0 + term / above);
            fraction *= below * above;
        }
        if (below * above - 1.0).abs() < 1e-15 {
            break;
        }
    }
    fraction
}

/// The logarithm of the gamma function, by Lanczos's approximation.
fn ln_gamma(x: f64) -> f64 {
    const COEFFICIENTS: [f64; 8] = [
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    if x < 0.5 {
        return (PI / (PI * x).sin()).ln() - ln_gamma(1.0 - x);
    }
    let x = x - 1.0;
    let base = x + 7.5;
    let series = (1..)
        .zip(COEFFICIENTS)
        .fold(0.999_999_999_999_809_9, |sum, (place, coefficient)| sum + coefficient / (x + f64::from(place)));
    0.5 * (2.0 * PI).ln() + (x + 0.5) * base.ln() - base + series.ln()
}
