//! How a scale is printed: each label over its column, as long as columns so wide leave room for the items; where they do
//! not, all labels with their values over the table, and narrow columns.

use parallax_domain::language::Language;
use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::fonts::{Fonts, Weight};

/// The width of the text on the narrower of the two papers, A4, in points; so are all lengths here.
const WIDTH: f64 = 464.9;
/// The room of the items' numbers and the least room of their texts.
const ITEMS: f64 = 24.0 + 160.0;
/// What is marked, with a little room around it.
const SIGN: f64 = 20.5;
/// The sizes of labels over their columns, the better one first, and the room that each leaves free at its sides.
const LABELS: [f64; 2] = [7.2, 6.6];
const FREE: f64 = 4.5;
/// Between these a column is as wide as its label needs, where there is room.
const NARROWEST: f64 = 32.0;
const WIDEST: f64 = 78.0;
/// What a sum of widths may lose: a part that just fits must not be torn for it.
const ROUNDING: f64 = 0.1;
/// The most lines of a label over its column.
const MAX_LINES: usize = 4;
/// The size of labels in the list of all.
const LISTED: f64 = 9.0;
/// The size of values, and the room for one in its circle.
const VALUE: (f64, f64) = (7.4, 11.5);

/// A scale as it is printed.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(super) struct Scale {
    points: Vec<Point>,
    /// Whether each label stands over its column.
    has_columns: bool,
    /// The size of the labels there.
    label: f64,
    /// The width of a column.
    column: f64,
    /// The columns of the list of all labels.
    legend_columns: usize,
    /// The size of the values.
    size: f64,
}

/// What can be marked.
#[derive(Clone, PartialEq, Debug, Serialize)]
struct Point {
    /// What stands in its circle or box.
    mark: String,
    label: String,
    /// “Not observed” is none.
    is_rating: bool,
}

impl Scale {
    /// The values with their labels, lowest first, and the label of “not observed”.
    pub(super) fn new(
        values: Vec<(i32, String)>,
        not_observed: Option<String>,
        language: &Language,
        fonts: &Fonts,
    ) -> Self {
        let rating = |(value, label): (i32, String)| Point { mark: signed(value, language), label, is_rating: true };
        let unseen = |label: String| Point { mark: "–".to_owned(), label, is_rating: false };
        let points: Vec<Point> = values.into_iter().map(rating).chain(not_observed.map(unseen)).collect();
        let over = LABELS.into_iter().find_map(|size| Some((size, column(&points, size, fonts)?)));
        let (label, column) = over.unwrap_or((0.0, most(points.len() + 1).clamp(SIGN, NARROWEST)));
        let (size, room) = VALUE;
        let widest = widest(points.iter().map(|point| point.mark.as_str()), size, Weight::Regular, fonts);
        Self {
            has_columns: over.is_some(),
            label,
            column,
            legend_columns: legend_columns(&points, fonts),
            size: if widest > room { size * room / widest } else { size },
            points,
        }
    }
}

/// A negative value keeps its sign before it, also between letters that run from right to left.
fn signed(value: i32, language: &Language) -> String {
    let plain = value.to_string().replace('-', "−");
    if value < 0 && language.is_right_to_left() { format!("\u{200e}{plain}") } else { plain }
}

/// The widest that each of so many columns can be.
fn most(columns: usize) -> f64 {
    let columns = u32::try_from(columns).unwrap_or(u32::MAX);
    ((WIDTH - ITEMS) / f64::from(columns)).min(WIDEST)
}

/// The narrowest columns over which all labels can stand on as few lines as can be; none if they cannot.
fn column(points: &[Point], size: f64, fonts: &Fonts) -> Option<f64> {
    let labels = || points.iter().map(|point| point.label.as_str());
    // A label of parts that no line can hold would be torn apart. Scripts without blanks have short parts.
    let part = widest(labels().flat_map(str::unicode_words), size, Weight::Bold, fonts) + ROUNDING;
    let lines = |width: f64| {
        labels().map(|label| fonts.wrap(label, size, Weight::Bold, width - FREE, usize::MAX).len()).max().unwrap_or(0)
    };
    let most = most(points.len());
    let fewest = lines(most);
    if part + FREE > most || fewest > MAX_LINES {
        return None;
    }
    let steps = (0_u32..).map(|step| NARROWEST.max(part + FREE) + f64::from(step)).take_while(|width| *width < most);
    Some(steps.chain([most]).find(|width| lines(*width) <= fewest).unwrap_or(most))
}

/// As many as leave each label on one line, evenly filled; labels that are longer than half a line wrap.
fn legend_columns(points: &[Point], fonts: &Fonts) -> usize {
    let widest = widest(points.iter().map(|point| point.label.as_str()), LISTED, Weight::Regular, fonts);
    let fits = |columns: usize| {
        let count = f64::from(u32::try_from(columns).unwrap_or(u32::MAX));
        count * (widest + SIGN + 14.0) <= WIDTH - 12.0
    };
    let most = (2..=points.len()).rev().find(|columns| fits(*columns)).unwrap_or(2);
    points.len().div_ceil(points.len().div_ceil(most))
}

fn widest<'a>(texts: impl Iterator<Item = &'a str>, size: f64, weight: Weight, fonts: &Fonts) -> f64 {
    texts.map(|text| fonts.width(text, size, weight)).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn scale(labels: &[&str], first: i32) -> Scale {
        let values = (first..).zip(labels.iter().map(|label| (*label).to_owned())).collect();
        Scale::new(values, Some("Not observed".to_owned()), &Language::english(), &Fonts::ours())
    }

    #[test]
    fn short_labels_stand_over_their_columns_and_long_ones_over_the_table() {
        let usual = scale(&["Not at all", "To a small extent", "To a moderate extent", "To a great extent"], 1);
        assert!(usual.has_columns, "{usual:?}");
        let long = ["This does not describe them in any way that I have seen"; 5];
        assert!(!scale(&long, 1).has_columns);
        assert!(scale(&long[..2], 1).has_columns, "of two there is room");
        assert!(!scale(&["Never", "Donaudampfschifffahrtsgesellschaftskapitän"], 1).has_columns);
        assert!(!scale(&["Likely"; 11], 0).has_columns, "narrow columns leave room for the items");
    }

    #[test]
    fn a_word_that_just_fits_into_its_column_is_not_torn() {
        let fonts = Fonts::ours();
        let scale = scale(&["a", "aaaAAaAaAaA MJA Cb MLazGuCQcFSOJW ag"], 0);
        let lines =
            |point: &Point| fonts.wrap(&point.label, scale.label, Weight::Bold, scale.column - FREE, usize::MAX);
        let lines: Vec<String> = scale.points.iter().flat_map(lines).collect();
        assert!(scale.has_columns && lines.iter().any(|line| line.contains("MLazGuCQcFSOJW")), "{lines:?}");
    }

    #[test]
    fn a_value_below_zero_keeps_its_sign_before_it_in_arabic() {
        let arabic = Language::parse("ar").unwrap();
        assert_eq!([signed(-2, &arabic), signed(2, &arabic)], ["\u{200e}−2", "2"]);
        assert_eq!(signed(-2, &Language::english()), "−2");
    }

    proptest! {
        #[test]
        fn whatever_the_labels_the_items_have_their_room_and_no_label_is_torn(
            labels in prop::collection::vec("[A-Za-z ]{1,80}", 2..=11),
            first in -1000..=1000,
        ) {
            let fonts = Fonts::ours();
            let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
            let scale = scale(&labels, first);
            let count = f64::from(u32::try_from(scale.points.len()).unwrap());
            prop_assert!(ITEMS + count * scale.column <= WIDTH);
            prop_assert!(scale.column >= SIGN);
            prop_assert!((1..=scale.points.len()).contains(&scale.legend_columns));
            for point in &scale.points {
                prop_assert!(fonts.width(&point.mark, scale.size, Weight::Regular) <= VALUE.1 + 1e-9);
                if scale.has_columns {
                    let lines = fonts.wrap(&point.label, scale.label, Weight::Bold, scale.column - FREE, usize::MAX);
                    prop_assert!(lines.len() <= MAX_LINES);
                    let words: Vec<&str> = lines.iter().flat_map(|line| line.split_whitespace()).collect();
                    prop_assert_eq!(words, point.label.split_whitespace().collect::<Vec<_>>());
                }
            }
        }
    }
}
