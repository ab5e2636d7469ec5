//! Exact figures: fractions of whole numbers, compared and rounded without a float.
//!
//! A mean of 43 points over 20 raters is 43/20, not the nearest binary number. So a threshold is met when it is met,
//! two items tie when they tie, and 2.15 prints as 2.2. Floats appear only where a figure leaves for a file.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint};
use num_rational::BigRational;
use num_traits::{Signed as _, ToPrimitive as _, Zero as _};
use serde::{Deserialize, Serialize};

/// The decimals of a figure in `report.json`: far more than are ever printed, and few enough (15 digits up to 999) that
/// every JSON reader, whatever its care, gets back the very number that was written.
pub const FIGURE_DECIMALS: usize = 12;

/// An exact fraction. In JSON it is a text, `3/4` or `2`.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Exact(Form);

/// Reduced, with a positive denominator; `Small` if and only if both parts fit. So equal fractions have equal forms.
///
/// Nearly all fractions of a report are small, and working them out without a number of any length is what lets thousands
/// of reports be made in a second.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
enum Form {
    Small(i64, i64),
    Large(Box<BigRational>),
}

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
        if denominator.is_zero() { Err(NoFraction) } else { Ok(Self::of(BigRational::new(numerator, denominator))) }
    }
}

impl From<Exact> for String {
    fn from(exact: Exact) -> Self {
        match exact.0 {
            Form::Small(numerator, 1) => numerator.to_string(),
            Form::Small(numerator, denominator) => format!("{numerator}/{denominator}"),
            Form::Large(ratio) => ratio.to_string(),
        }
    }
}

impl Exact {
    /// A whole number.
    pub fn whole(value: impl Into<i64>) -> Self {
        Self(Form::Small(value.into(), 1))
    }

    /// `numerator / denominator`; none if the denominator is 0.
    pub fn fraction(numerator: i64, denominator: i64) -> Option<Self> {
        Self::quotient(numerator.into(), denominator.into())
    }

    /// `numerator / denominator` of numbers of any size; none if the denominator is 0.
    pub(crate) fn of_large(numerator: BigUint, denominator: BigUint) -> Option<Self> {
        (!denominator.is_zero()).then(|| Self::of(BigRational::new(BigInt::from(numerator), BigInt::from(denominator))))
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
        Some(Self::of(BigRational::new(digits, power_of_ten(places.len()))))
    }

    /// Of a reduced fraction of any length.
    fn of(ratio: BigRational) -> Self {
        Self(match (ratio.numer().to_i64(), ratio.denom().to_i64()) {
            (Some(numerator), Some(denominator)) => Form::Small(numerator, denominator),
            _ => Form::Large(Box::new(ratio)),
        })
    }

    /// None if the denominator is 0.
    fn quotient(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 {
            return None;
        }
        // Numbers of twice the length are divided bit by bit.
        if let (Ok(numerator), Ok(denominator)) = (i64::try_from(numerator), u64::try_from(denominator))
            && let Ok(divisor) = i64::try_from(short_common_divisor(numerator.unsigned_abs(), denominator))
            && let Ok(denominator) = i64::try_from(denominator)
        {
            return Some(Self(Form::Small(numerator / divisor, denominator / divisor)));
        }
        let divisor = common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        let small = i128::try_from(divisor).ok().and_then(|divisor| {
            let sign = denominator.signum();
            let part = |part: i128| i64::try_from(part / divisor * sign).ok();
            Some(Form::Small(part(numerator)?, part(denominator)?))
        });
        let large = || Self::of(BigRational::new(BigInt::from(numerator), BigInt::from(denominator)));
        Some(small.map_or_else(large, Self))
    }

    fn ratio(&self) -> BigRational {
        match &self.0 {
            Form::Small(numerator, denominator) => BigRational::new_raw((*numerator).into(), (*denominator).into()),
            Form::Large(ratio) => (**ratio).clone(),
        }
    }

    /// The mean; none of nothing.
    pub fn mean<'a>(values: impl IntoIterator<Item = &'a Self>) -> Option<Self> {
        let (sum, count) =
            values.into_iter().fold((Self::whole(0), 0_i64), |(sum, count), value| (&sum + value, count + 1));
        sum.divided_by(&Self::whole(count))
    }

    /// The sum of the products of pairs. Over one denominator, as long as that stays short, only the sum is reduced.
    pub(crate) fn sum_of_products<'a>(pairs: impl Iterator<Item = (&'a Self, &'a Self)> + Clone) -> Self {
        Self::short_sum_of_products(pairs.clone())
            .unwrap_or_else(|| pairs.fold(Self::whole(0), |sum, (first, second)| &sum + &(first * second)))
    }

    fn short_sum_of_products<'a>(pairs: impl Iterator<Item = (&'a Self, &'a Self)> + Clone) -> Option<Self> {
        let mut common = 1_u64;
        for exact in pairs.clone().flat_map(|(first, second)| [first, second]) {
            let Form::Small(_, denominator) = &exact.0 else { return None };
            let denominator = denominator.unsigned_abs();
            let divisor = u64::try_from(common_divisor(common.into(), denominator.into())).ok()?;
            common = common.checked_mul(denominator / divisor)?;
        }
        let common = i128::from(common);
        let over_common = |exact: &Self| match &exact.0 {
            Form::Small(numerator, denominator) => {
                i128::from(*numerator).checked_mul(common / i128::from(*denominator))
            }
            Form::Large(_) => None,
        };
        let mut sum = 0_i128;
        for (first, second) in pairs {
            sum = sum.checked_add(over_common(first)?.checked_mul(over_common(second)?)?)?;
        }
        Self::quotient(sum, common.checked_mul(common)?)
    }

    /// None if the divisor is 0.
    pub fn divided_by(&self, divisor: &Self) -> Option<Self> {
        if divisor.is_zero() {
            return None;
        }
        if let (Form::Small(a, b), Form::Small(c, d)) = (&self.0, &divisor.0) {
            return Self::quotient(i128::from(*a) * i128::from(*d), i128::from(*b) * i128::from(*c));
        }
        Some(Self::of(self.ratio() / divisor.ratio()))
    }

    /// The distance from 0.
    #[must_use]
    pub fn abs(&self) -> Self {
        if self.is_negative() { &Self::whole(0) - self } else { self.clone() }
    }

    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        matches!(self.0, Form::Small(0, _))
    }

    fn is_negative(&self) -> bool {
        match &self.0 {
            Form::Small(numerator, _) => *numerator < 0,
            Form::Large(ratio) => ratio.is_negative(),
        }
    }

    /// The smallest whole number that is not below it; none if that is negative or too large.
    pub fn ceiling(&self) -> Option<u32> {
        self.ratio().ceil().to_integer().to_u32()
    }

    /// Its remainder modulo a prime; none if the prime divides the denominator.
    pub fn residue(&self, prime: u64) -> Option<u64> {
        let (ratio, modulus) = (self.ratio(), BigInt::from(prime));
        let denominator = ratio.denom().modinv(&modulus)?;
        let remainder = ratio.numer() * denominator % &modulus;
        ((remainder + &modulus) % &modulus).to_u64()
    }

    /// The nearest float.
    pub fn to_f64(&self) -> f64 {
        /// Up to here every whole number is a float, and the quotient of two floats is the nearest one.
        const EXACT: u64 = 1 << 53;
        match &self.0 {
            Form::Small(numerator, denominator)
                if numerator.unsigned_abs() <= EXACT && denominator.unsigned_abs() <= EXACT =>
            {
                #[expect(clippy::cast_precision_loss, reason = "both were just seen to be floats")]
                let (numerator, denominator) = (*numerator as f64, *denominator as f64);
                numerator / denominator
            }
            // None stands for 0/0, which a fraction never is.
            _ => self.ratio().to_f64().unwrap_or(0.0),
        }
    }

    /// The float that stands in a report: rounded to [`FIGURE_DECIMALS`] decimals, halves away from zero.
    pub fn to_figure(&self) -> f64 {
        self.half_up(FIGURE_DECIMALS).parse().unwrap_or_else(|_| self.to_f64())
    }

    /// Rounded to so many decimals, halves away from zero: 43/20 is 2.2, -1/8 is -0.13. Never “-0.0”.
    pub fn half_up(&self, decimals: usize) -> String {
        let digits = self.rounded_digits(decimals);
        let sign = if self.is_negative() && digits.bytes().any(|digit| digit != b'0') { "-" } else { "" };
        let digits = format!("{digits:0>width$}", width = decimals + 1);
        let (whole, places) = digits.split_at(digits.len() - decimals);
        let point = if decimals == 0 { "" } else { "." };
        format!("{sign}{whole}{point}{places}")
    }

    /// The digits of its distance from 0, times a power of ten, rounded.
    fn rounded_digits(&self, decimals: usize) -> String {
        if let Form::Small(numerator, denominator) = &self.0 {
            let denominator = u128::from(denominator.unsigned_abs());
            let twice = u32::try_from(decimals)
                .ok()
                .and_then(|decimals| 10_u128.checked_pow(decimals)?.checked_mul(2))
                .and_then(|twice| twice.checked_mul(numerator.unsigned_abs().into())?.checked_add(denominator));
            if let Some(twice) = twice {
                return (twice / (2 * denominator)).to_string();
            }
        }
        let half = BigRational::new(BigInt::from(1), BigInt::from(2));
        (self.ratio().abs() * power_of_ten(decimals) + half).floor().to_integer().to_string()
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Form::Small(a, b), Form::Small(c, d)) => {
                (i128::from(*a) * i128::from(*d)).cmp(&(i128::from(*c) * i128::from(*b)))
            }
            _ => self.ratio().cmp(&other.ratio()),
        }
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By Euclid, in short numbers as soon as they are.
fn common_divisor(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
            return short_common_divisor(a, b).into();
        }
        (a, b) = (b, a % b);
    }
    a
}

fn short_common_divisor(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
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

impl std::ops::Add<&Exact> for &Exact {
    type Output = Exact;

    fn add(self, other: &Exact) -> Exact {
        let small = match (&self.0, &other.0) {
            (Form::Small(a, b), Form::Small(c, d)) if b == d => {
                Exact::quotient(i128::from(*a) + i128::from(*c), i128::from(*b))
            }
            (Form::Small(a, b), Form::Small(c, d)) => (i128::from(*a) * i128::from(*d))
                .checked_add(i128::from(*c) * i128::from(*b))
                .and_then(|sum| Exact::quotient(sum, i128::from(*b) * i128::from(*d))),
            _ => None,
        };
        small.unwrap_or_else(|| Exact::of(self.ratio() + other.ratio()))
    }
}

impl std::ops::Sub<&Exact> for &Exact {
    type Output = Exact;

    fn sub(self, other: &Exact) -> Exact {
        let minus = match &other.0 {
            Form::Small(numerator, denominator) => Exact::quotient(-i128::from(*numerator), i128::from(*denominator)),
            Form::Large(_) => None,
        };
        self + &minus.unwrap_or_else(|| Exact::of(-other.ratio()))
    }
}

impl std::ops::Mul<&Exact> for &Exact {
    type Output = Exact;

    fn mul(self, other: &Exact) -> Exact {
        let small = match (&self.0, &other.0) {
            (Form::Small(a, b), Form::Small(c, d)) => {
                Exact::quotient(i128::from(*a) * i128::from(*c), i128::from(*b) * i128::from(*d))
            }
            _ => None,
        };
        small.unwrap_or_else(|| Exact::of(self.ratio() * other.ratio()))
    }
}

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

    /// Numbers near the ends of what is small, and small ones.
    fn parts() -> impl Strategy<Value = (i64, i64)> {
        let part = || prop_oneof![-12_i64..13, Just(i64::MAX), Just(i64::MIN), any::<i64>(), Just((1 << 53) + 1)];
        (part(), part().prop_filter("no denominator", |part| *part != 0))
    }

    proptest! {
        #[test]
        fn short_numbers_give_what_numbers_of_any_length_give(one in parts(), other in parts()) {
            let [a, b] = [one, other].map(|(numerator, denominator)| Exact::fraction(numerator, denominator).unwrap());
            let [x, y] = [one, other].map(|(numerator, denominator)| BigRational::new(numerator.into(), denominator.into()));
            let is = |exact: &Exact, ratio: BigRational| *exact == Exact::of(ratio.clone()) && exact.ratio() == ratio;
            prop_assert!(is(&a, x.clone()));
            prop_assert!(is(&(&a + &b), &x + &y) && is(&(&a - &b), &x - &y) && is(&(&a * &b), &x * &y));
            prop_assert!(is(&a.abs(), x.abs()));
            let products = Exact::sum_of_products([(&a, &b), (&a, &a), (&b, &a)].into_iter());
            prop_assert!(is(&products, &x * &y + &x * &x + &y * &x));
            match a.divided_by(&b) {
                Some(quotient) => prop_assert!(is(&quotient, &x / &y)),
                None => prop_assert!(y.is_zero()),
            }
            prop_assert_eq!(a.cmp(&b), x.cmp(&y));
            prop_assert_eq!(a.to_f64().to_bits(), x.to_f64().unwrap().to_bits());
            prop_assert_eq!(String::from(a.clone()), x.to_string());
            for decimals in [0, 1, 12, 30] {
                let long = Exact(Form::Large(Box::new(x.clone()))).half_up(decimals);
                prop_assert_eq!(a.half_up(decimals), long);
            }
        }

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
