//! Sentences and numbers in the report's language.
//!
//! Sentences come from the catalogue. Numbers are rounded exactly, halves up, and printed with the language's decimal mark.

use fluent_templates::fluent_bundle::FluentValue;
use jiff::civil::Date;
use parallax_domain::exact::{Exact, half_up};
use parallax_domain::language::Language;
use parallax_domain::report::Bound;

use crate::catalogue;

/// What stands in place of a figure that is not published.
pub(super) const ABSENT: &str = "–";

/// Speaks one language.
pub(super) struct Words {
    language: Language,
    decimal_comma: bool,
}

/// The languages that write a decimal point, with the digits that we write. The others have a comma.
const DECIMAL_POINT: [&str; 3] = ["en", "ja", "ar"];

impl Words {
    pub(super) fn new(language: &Language) -> Self {
        let language = catalogue::nearest(language);
        let decimal_comma = !DECIMAL_POINT.contains(&language.primary());
        Self { language, decimal_comma }
    }

    /// The language that is spoken.
    pub(super) fn language(&self) -> &Language {
        &self.language
    }

    /// The sentence of this id.
    pub(super) fn say(&self, id: &str) -> String {
        catalogue::text(&self.language, id)
    }

    /// The sentence of this id with its places filled in.
    pub(super) fn say_with(&self, id: &str, places: &[(&'static str, FluentValue<'static>)]) -> String {
        catalogue::text_with(&self.language, id, places)
    }

    /// “5 people”.
    pub(super) fn people(&self, count: u32) -> String {
        self.say_with("people", &[("count", count.into())])
    }

    /// “27 November 2026”.
    pub(super) fn day(&self, day: Date) -> String {
        let (number, month) = (i64::from(day.day()), i64::from(day.month()));
        let places = [("day", number.into()), ("month", month.into()), ("year", day.year().to_string().into())];
        self.say_with("day-long", &places)
    }

    /// A number with this many decimals.
    pub(super) fn number(&self, value: f64, decimals: usize) -> String {
        self.localize(&half_up(value, decimals))
    }

    /// A share as a whole number of hundredths.
    pub(super) fn percent(&self, share: &Exact) -> String {
        self.localize(&(share * &Exact::whole(100)).half_up(0))
    }

    /// A number, or the bound that it is: “≥ 4.75”.
    pub(super) fn bounded(number: String, bound: Option<Bound>) -> String {
        match bound {
            None => number,
            Some(Bound::AtLeast) => format!("≥\u{a0}{number}"),
            Some(Bound::AtMost) => format!("≤\u{a0}{number}"),
        }
    }

    /// An item's mean has one decimal: so few people support no more.
    pub(super) fn item_mean(&self, value: f64) -> String {
        self.number(value, 1)
    }

    /// A number with this many decimals and its sign; zero has none.
    pub(super) fn signed(&self, value: f64, decimals: usize) -> String {
        let plain = self.number(value, decimals);
        let is_zero = plain.chars().all(|c| !c.is_ascii_digit() || c == '0');
        let signed = if plain.starts_with('−') || is_zero { plain } else { format!("+{plain}") };
        // Between letters that run from right to left a sign would move behind its number, were it not held.
        if self.language.is_right_to_left() { format!("\u{200e}{signed}") } else { signed }
    }

    /// A threshold such as 0.5 or 0.625: all its decimals, at least one.
    pub(super) fn threshold(&self, value: &Exact) -> String {
        let shortest = value.to_f64().to_string();
        let decimals = shortest.split_once('.').map_or(1, |(_, fraction)| fraction.len().clamp(1, 3));
        self.localize(&value.half_up(decimals))
    }

    fn localize(&self, plain: &str) -> String {
        let signed = plain.replace('-', "−");
        if self.decimal_comma { signed.replace('.', ",") } else { signed }
    }

    /// “Peers, direct reports and other raters”.
    pub(super) fn joined(&self, parts: &[String]) -> String {
        catalogue::joined(&self.language, parts)
    }

    /// “Self 3.75, Peers 4.10”.
    pub(super) fn listed(&self, parts: &[String]) -> String {
        catalogue::listed(&self.language, parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_of_a_mean_carries_its_sign() {
        let words = Words::new(&Language::parse("de").expect("a tag"));
        assert_eq!(Words::bounded(words.number(4.75, 2), Some(Bound::AtLeast)), "≥\u{a0}4,75");
        assert_eq!(Words::bounded(words.number(1.25, 2), Some(Bound::AtMost)), "≤\u{a0}1,25");
        assert_eq!(Words::bounded(words.number(3.5, 2), None), "3,50");
    }

    #[test]
    fn a_gap_carries_its_sign_and_zero_carries_none() {
        let words = Words::new(&Language::english());
        assert_eq!(words.signed(0.625, 2), "+0.63");
        assert_eq!(words.signed(-0.375, 2), "−0.38");
        assert_eq!(words.signed(0.001, 2), "0.00");
    }

    #[test]
    fn each_language_has_the_decimal_mark_of_its_readers() {
        let mean = |tag: &str| Words::new(&Language::parse(tag).unwrap()).number(3.75, 2);
        assert_eq!(["pt", "it", "nl", "pl"].map(mean), ["3,75"; 4]);
        assert_eq!(["en", "ja", "ar", "xx"].map(mean), ["3.75"; 4]);
    }

    #[test]
    fn the_sign_of_a_gap_stays_before_it_in_arabic() {
        let words = Words::new(&Language::parse("ar").unwrap());
        assert_eq!([words.signed(-0.375, 2), words.signed(0.625, 2)], ["\u{200e}−0.38", "\u{200e}+0.63"]);
    }

    #[test]
    fn german_has_a_decimal_comma() {
        let words = Words::new(&Language::parse("de-AT").unwrap());
        assert_eq!(words.number(3.75, 2), "3,75");
        assert_eq!(words.threshold(&Exact::fraction(5, 8).unwrap()), "0,625");
    }
}
