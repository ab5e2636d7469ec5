//! Exact figures: fractions of whole numbers, compared and rounded without a float.
//!
//! A mean of 43 points over 20 raters is 43/20, not the nearest binary number. So a threshold is met when it is met,
//! two items tie when they tie, and 2.15 prints as 2.2. Floats appear only where a figure leaves for a file.

use num_bigint::{BigInt, BigUint};
use num_rational::BigRational;
use num_traits::{Signed as _, ToPrimitive as _, Zero as _};
use serde::{Deserialize, Serialize};

/// The decimals of a figure in `report.json`: far more than are ever printed, and few enough (15 digits up to 999) that
/// every JSON reader, whatever its care, gets back the very number that was written.
pub const FIGURE_DECIMALS: usize = 12;

/// An exact fraction. In JSON it is a text, `3/4` or `2`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Exact(BigRational);

/// Not a fraction of whole numbers.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("this is no fraction of whole numbers")]
pub struct NoFraction;

impl TryFrom<String> for Exact {
    type Error = NoFraction;

    fn try_from(text: String) -> Result<Self, NoFraction> {
        let (numerator, denominator) = text.split_once('/').unwrap_or((&text, "1"));
        let whole = |digits: &str| digits.parse::<BigInt>().map_err(|_| NoFraction);
        let (numerator, denominator) = (whole(numerator)?, whole(denominator)?);
        if denominator.is_zero() { Err(NoFraction) } else { Ok(Self(BigRational::new(numerator, denominator))) }
    }
}

impl From<Exact> for String {
    fn from(exact: Exact) -> Self {
        exact.0.to_string()
    }
}

impl Exact {
    /// A whole number.
    pub fn whole(value: impl Into<i64>) -> Self {
        Self(BigRational::from_integer(BigInt::from(value.into())))
    }

    /// `numerator / denominator`; none if the denominator is 0.
    pub fn fraction(numerator: i64, denominator: i64) -> Option<Self> {
        (denominator != 0).then(|| Self(BigRational::new(BigInt::from(numerator), BigInt::from(denominator))))
    }

    /// `numerator / denominator` of numbers of any size; none if the denominator is 0.
    pub(crate) fn ratio(numerator: BigUint, denominator: BigUint) -> Option<Self> {
        (!denominator.is_zero()).then(|| Self(BigRational::new(BigInt::from(numerator), BigInt::from(denominator))))
    }

    /// The number that is meant by a float that stands for a short decimal: 0.1 is 1/10. None for infinities and NaN.
    ///
    /// The decimal is the shortest one that reads back as the same float, which is how JSON writes it.
    pub fn from_decimal(value: f64) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        let decimal = value.to_string();
        let (whole, places) = decimal.split_once('.').unwrap_or((&decimal, ""));
        let digits: BigInt = format!("{whole}{places}").parse().ok()?;
        Some(Self(BigRational::new(digits, power_of_ten(places.len()))))
    }

    /// The mean; none of nothing.
    pub fn mean<'a>(values: impl IntoIterator<Item = &'a Self>) -> Option<Self> {
        let (sum, count) =
            values.into_iter().fold((Self::whole(0), 0_i64), |(sum, count), value| (&sum + value, count + 1));
        sum.divided_by(&Self::whole(count))
    }

    /// None if the divisor is 0.
    pub fn divided_by(&self, divisor: &Self) -> Option<Self> {
        (!divisor.0.is_zero()).then(|| Self(&self.0 / &divisor.0))
    }

    /// The distance from 0.
    #[must_use]
    pub fn abs(&self) -> Self {
        Self(self.0.abs())
    }

    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// The smallest whole number that is not below it; none if that is negative or too large.
    pub fn ceiling(&self) -> Option<u32> {
        self.0.ceil().to_integer().to_u32()
    }

    /// Its remainder modulo a prime; none if the prime divides the denominator.
    pub fn residue(&self, prime: u64) -> Option<u64> {
        let modulus = BigInt::from(prime);
        let denominator = self.0.denom().modinv(&modulus)?;
        let remainder = self.0.numer() * denominator % &modulus;
        ((remainder + &modulus) % &modulus).to_u64()
    }

    /// The nearest float.
    pub fn to_f64(&self) -> f64 {
        // None stands for 0/0, which a fraction never is.
        self.0.to_f64().unwrap_or(0.0)
    }

    /// The float that stands in a report: rounded to [`FIGURE_DECIMALS`] decimals, halves away from zero.
    pub fn to_figure(&self) -> f64 {
        self.half_up(FIGURE_DECIMALS).parse().unwrap_or_else(|_| self.to_f64())
    }

    /// Rounded to so many decimals, halves away from zero: 43/20 is 2.2, -1/8 is -0.13. Never “-0.0”.
    pub fn half_up(&self, decimals: usize) -> String {
        let scaled = self.0.abs() * power_of_ten(decimals) + BigRational::new(BigInt::from(1), BigInt::from(2));
        let digits = scaled.floor().to_integer();
        let sign = if self.0.is_negative() && !digits.is_zero() { "-" } else { "" };
        let digits = format!("{digits:0>width$}", width = decimals + 1);
        let (whole, places) = digits.split_at(digits.len() - decimals);
        let point = if decimals == 0 { "" } else { "." };
        format!("{sign}{whole}{point}{places}")
    }
}

/// A root or a quotient of roots, as it stands in a report: with [`FIGURE_DECIMALS`] decimals.
pub fn figure(value: f64) -> f64 {
    Exact::from_decimal(value).map_or(value, |exact| exact.to_figure())
}

/// Rounds a figure that was read from `report.json`, halves away from zero, on the decimal that stood there.
pub fn half_up(value: f64, decimals: usize) -> String {
    Exact::from_decimal(value).map_or_else(|| value.to_string(), |exact| exact.half_up(decimals))
}

fn power_of_ten(exponent: usize) -> BigInt {
    num_traits::pow(BigInt::from(10), exponent)
}

macro_rules! operators {
    ($($operator:ident :: $function:ident),*) => {$(
        impl std::ops::$operator<&Exact> for &Exact {
            type Output = Exact;

            fn $function(self, other: &Exact) -> Exact {
                Exact(std::ops::$operator::$function(&self.0, &other.0))
            }
        }
    )*};
}

operators!(Add::add, Sub::sub, Mul::mul);

impl From<u32> for Exact {
    fn from(value: u32) -> Self {
        Self::whole(i64::from(value))
    }
}

impl From<i32> for Exact {
    fn from(value: i32) -> Self {
        Self::whole(i64::from(value))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;
    use crate::disclosure::samples::statistics_case;

    #[test]
    fn halves_are_rounded_up_from_the_fraction_and_from_the_float_alike() {
        for case in statistics_case("G17").as_array().unwrap() {
            let (sum, n) = (case["sum"].as_i64().unwrap(), case["n"].as_i64().unwrap());
            let exact = Exact::fraction(sum, n).unwrap();
            for (decimals, field) in [(1, "half_up_1"), (2, "half_up_2")] {
                let Value::String(expected) = &case[field] else { panic!("{field} is no text") };
                assert_eq!(exact.half_up(decimals), *expected, "{sum}/{n}");
                assert_eq!(half_up(exact.to_f64(), decimals), *expected, "{sum}/{n} as a float");
            }
        }
    }

    #[test]
    fn negative_figures_mirror_positive_ones_and_zero_has_no_sign() {
        assert_eq!(Exact::fraction(-1, 8).unwrap().half_up(2), "-0.13");
        assert_eq!(half_up(-0.04, 1), "0.0");
        assert_eq!(half_up(-0.05, 1), "-0.1");
        assert_eq!(half_up(9.96, 1), "10.0");
        assert_eq!(half_up(2.5, 0), "3");
    }

    #[test]
    fn a_fraction_survives_its_json_and_anything_else_is_refused() {
        for (json, exact) in [("\"-3/4\"", Exact::fraction(-3, 4)), ("\"2\"", Exact::fraction(4, 2))] {
            assert_eq!(serde_json::from_str::<Exact>(json).ok(), exact);
            assert_eq!(serde_json::to_string(&exact.unwrap()).unwrap(), json);
        }
        for json in ["\"1/0\"", "\"0.5\"", "\"\"", "0.5"] {
            assert!(serde_json::from_str::<Exact>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn a_decimal_is_read_as_it_is_written() {
        assert_eq!(Exact::from_decimal(0.1), Exact::fraction(1, 10));
        assert_eq!(Exact::from_decimal(-3.625), Exact::fraction(-29, 8));
        assert_eq!(Exact::from_decimal(1e21), Some(&Exact::whole(10_i64.pow(18)) * &Exact::whole(1000)));
        assert_eq!(Exact::from_decimal(f64::NAN), None);
    }

    proptest! {
        #[test]
        fn a_figure_comes_back_from_json_to_the_last_bit(sum in -1_000_000_i64..1_000_000, n in 1_000_i64..10_000) {
            let figure = Exact::fraction(sum, n).unwrap().to_figure();
            let back: f64 = serde_json::from_str(&serde_json::to_string(&figure).unwrap()).unwrap();
            prop_assert_eq!(back.to_bits(), figure.to_bits());
        }

        #[test]
        fn a_mean_leaves_as_the_nearest_float(sum in -1_000_000_i32..1_000_000, n in 1_i32..10_000) {
            let exact = Exact::fraction(sum.into(), n.into()).unwrap();
            // The quotient of two small whole numbers is correctly rounded by IEEE 754.
            prop_assert_eq!(exact.to_f64().to_bits(), (f64::from(sum) / f64::from(n)).to_bits());
            prop_assert_eq!(exact.half_up(2), half_up(exact.to_f64(), 2));
        }
    }
}
