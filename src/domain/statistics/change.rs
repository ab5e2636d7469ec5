//! Whether a difference between two waves is more than measurement error (Jacobson & Truax 1991).
//!
//! The reliability that belongs here is that of the raters, ICC(k) of the very group and number of raters. Alpha is not:
//! it is about items, is nearly always higher, and makes almost any change look reliable.

use super::Undefined;

/// The two-sided 95 % point of the normal distribution.
pub const NORMAL_95: f64 = 1.959_963_984_540_054;

/// The standard error of measurement, in points: the standard deviation of the norm times the root of what is not
/// reliable.
///
/// # Errors
/// For a negative or infinite deviation and a reliability outside of 0 to 1.
pub fn standard_error_of_measurement(deviation: f64, reliability: f64) -> Result<f64, Undefined> {
    if !(deviation >= 0.0 && deviation.is_finite()) {
        return Err(Undefined::OutOfRange { of: "standard deviation" });
    }
    if !(0.0..=1.0).contains(&reliability) {
        return Err(Undefined::OutOfRange { of: "reliability" });
    }
    Ok(deviation * (1.0 - reliability).sqrt())
}

/// A change, measured in what two errors of measurement explain.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct ReliableChange {
    /// The standard error of the difference, in points.
    pub standard_error: f64,
    /// The reliable change index: the difference in standard errors; its sign is that of the difference.
    pub index: f64,
    /// The smallest difference that is reliable at 95 %, in points.
    pub critical_difference: f64,
    /// Whether measurement error alone explains such a difference in fewer than 5 % of cases.
    pub is_reliable: bool,
}

/// Of a difference `after - before`, with the standard error of measurement of either wave. Waves with different
/// numbers of raters have different errors.
///
/// # Errors
/// If there is no error at all, a number is negative, or one is not finite.
pub fn reliable_change(
    before: f64,
    after: f64,
    error_before: f64,
    error_after: f64,
) -> Result<ReliableChange, Undefined> {
    let standard_error = error_before.hypot(error_after);
    if !standard_error.is_finite() || error_before < 0.0 || error_after < 0.0 {
        return Err(Undefined::OutOfRange { of: "standard error of measurement" });
    }
    if standard_error <= 0.0 {
        return Err(Undefined::NoVariance { of: "measurements" });
    }
    let index = (after - before) / standard_error;
    if !index.is_finite() {
        return Err(Undefined::OutOfRange { of: "difference" });
    }
    Ok(ReliableChange {
        standard_error,
        index,
        critical_difference: NORMAL_95 * standard_error,
        is_reliable: index.abs() > NORMAL_95,
    })
}

/// The score that lies as many deviations from one group as from the other (cut-off *c*).
///
/// # Errors
/// If neither group has any deviation, or one is negative.
pub fn cutoff(mean: f64, deviation: f64, other_mean: f64, other_deviation: f64) -> Result<f64, Undefined> {
    let sum = deviation + other_deviation;
    if deviation < 0.0 || other_deviation < 0.0 || !sum.is_finite() {
        return Err(Undefined::OutOfRange { of: "standard deviation" });
    }
    if sum <= 0.0 {
        return Err(Undefined::NoVariance { of: "scores" });
    }
    Ok((deviation * other_mean + other_deviation * mean) / sum)
}
