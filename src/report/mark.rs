//! The colour and the mark of every perspective, the same in every chart, table and list.
//!
//! The colours are those of Okabe and Ito, darkened until each has a contrast of at least 4.5:1 against white. The shape
//! alone tells the perspectives apart too, for readers who see no colour and for copies in grey.

use std::fmt::Write as _;

/// An sRGB colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Colour(pub(super) u8, pub(super) u8, pub(super) u8);

impl Colour {
    pub(super) fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// How well two colours can be told apart: from 1 to 21, as WCAG 2 has it.
    pub(super) fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn luminance(self) -> f64 {
        let part = |value: u8| {
            let share = f64::from(value) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(self.0) + 0.7152 * part(self.1) + 0.0722 * part(self.2)
    }
}

/// The one accent of the report; also the colour of the client's own ratings.
pub(super) const ACCENT: Colour = Colour(0x0b, 0x53, 0x8a);
/// Text, and the mean of all others.
pub(super) const INK: Colour = Colour(0x1d, 0x25, 0x2c);
/// Secondary text: 5.9:1 on white.
pub(super) const SOFT: Colour = Colour(0x5b, 0x66, 0x70);
/// Grid lines.
pub(super) const LINE: Colour = Colour(0xd9, 0xde, 0xe3);
/// Areas behind marks.
pub(super) const WASH: Colour = Colour(0xf1, 0xf5, 0xf8);
/// The band of agreement: seen beneath grid lines, and in print.
pub(super) const BAND: Colour = Colour(0xe6, 0xeb, 0xf0);
/// Columns of a distribution: 3.2:1 on white.
pub(super) const COLUMN: Colour = Colour(0x8a, 0x94, 0x9d);
pub(super) const WHITE: Colour = Colour(0xff, 0xff, 0xff);

/// So many groups of a coach's own have a rule of the style sheet that hides them.
const MOST_HIDDEN: usize = 10;

/// The shape of a mark.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Shape {
    Disc,
    Ring,
    Diamond,
    Square,
    TriangleUp,
    TriangleDown,
    Pentagon,
    Hexagon,
    Star,
    Cross,
}

/// A shape in its colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Mark {
    pub(super) shape: Shape,
    pub(super) colour: Colour,
    /// Of a coach's own group: how many of them came before. There may be more of these than shapes.
    number: usize,
}

impl Mark {
    /// The mark of a perspective. A block of several groups wears the mark of its first; `named_by_coach` counts the
    /// coach's own groups that came before.
    pub(super) fn of(key: &str, groups: &[String], named_by_coach: usize) -> Self {
        let first = if key == "all_others" { key } else { groups.first().map_or(key, String::as_str) };
        let (shape, colour) = match first {
            "self" => (Shape::Disc, ACCENT),
            "all_others" => (Shape::Ring, INK),
            "manager" => (Shape::Diamond, Colour(0xb8, 0x4a, 0x00)),
            "peer" => (Shape::Square, Colour(0x00, 0x75, 0x59)),
            "direct_report" => (Shape::TriangleUp, Colour(0xa0, 0x3c, 0x7d)),
            "other" => (Shape::TriangleDown, Colour(0x85, 0x63, 0x00)),
            _ => match named_by_coach % 4 {
                0 => (Shape::Pentagon, Colour(0x1f, 0x77, 0xa8)),
                1 => (Shape::Hexagon, Colour(0x6a, 0x51, 0xa3)),
                2 => (Shape::Star, Colour(0x8c, 0x3a, 0x2b)),
                _ => (Shape::Cross, Colour(0x4a, 0x5a, 0x66)),
            },
        };
        Self { shape, colour, number: named_by_coach }
    }

    /// The name of the perspective in pages: what carries it as a class is of this perspective.
    pub(super) fn class(self) -> String {
        let name = match self.shape {
            Shape::Disc => "of-self",
            Shape::Ring => "of-all_others",
            Shape::Diamond => "of-manager",
            Shape::Square => "of-peer",
            Shape::TriangleUp => "of-direct_report",
            Shape::TriangleDown => "of-other",
            Shape::Pentagon | Shape::Hexagon | Shape::Star | Shape::Cross => {
                return format!("of-own-{}", self.number);
            }
        };
        name.to_owned()
    }

    /// Whether the page can be made to hide the perspective: the style sheet has a rule for a good many of a coach's own
    /// groups, but not for any number.
    pub(super) fn can_be_hidden(self) -> bool {
        self.number < MOST_HIDDEN
    }

    /// The corners of the shape around (0, 0), so that it looks as large as a disc of radius 1. None for round ones.
    pub(super) fn corners(self) -> Option<Vec<(f64, f64)>> {
        let regular = |count: u32, turn: f64, radius: f64| {
            (0..count)
                .map(|corner| {
                    let angle = (f64::from(corner) / f64::from(count) + turn) * std::f64::consts::TAU;
                    (angle.sin() * radius, -angle.cos() * radius)
                })
                .collect::<Vec<_>>()
        };
        Some(match self.shape {
            Shape::Disc | Shape::Ring => return None,
            Shape::Diamond => regular(4, 0.0, 1.28),
            Shape::Square => regular(4, 0.125, 1.28),
            Shape::TriangleUp => regular(3, 0.0, 1.4).into_iter().map(|(x, y)| (x, y + 0.22)).collect(),
            Shape::TriangleDown => regular(3, 0.5, 1.4).into_iter().map(|(x, y)| (x, y - 0.22)).collect(),
            Shape::Pentagon => regular(5, 0.0, 1.2),
            Shape::Hexagon => regular(6, 0.25 / 3.0, 1.15),
            Shape::Star => {
                let (outer, inner) = (regular(5, 0.0, 1.4), regular(5, 0.1, 0.6));
                outer.into_iter().zip(inner).flat_map(|(tip, dent)| [tip, dent]).collect()
            }
            Shape::Cross => {
                let (wide, thin) = (1.1, 0.42);
                vec![
                    (-thin, -wide),
                    (thin, -wide),
                    (thin, -thin),
                    (wide, -thin),
                    (wide, thin),
                    (thin, thin),
                    (thin, wide),
                    (-thin, wide),
                    (-thin, thin),
                    (-wide, thin),
                    (-wide, -thin),
                    (-thin, -thin),
                ]
            }
        })
    }

    /// The mark by itself, as a picture of 12 by 12 to stand beside a label.
    pub(super) fn picture(self) -> String {
        let colour = self.colour.hex();
        let shape = match (self.corners(), self.shape) {
            (Some(corners), _) => {
                let mut points = String::new();
                for (x, y) in corners {
                    let _ = write!(points, "{:.2},{:.2} ", 6.0 + x * 4.2, 6.0 + y * 4.2);
                }
                format!(r#"<polygon points="{}" fill="{colour}"/>"#, points.trim_end())
            }
            (None, Shape::Ring) => {
                format!(r##"<circle cx="6" cy="6" r="3.9" fill="#ffffff" stroke="{colour}" stroke-width="2"/>"##)
            }
            (None, _) => format!(r#"<circle cx="6" cy="6" r="4.6" fill="{colour}"/>"#),
        };
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">{shape}</svg>"#
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast_on_white(colour: Colour) -> f64 {
        colour.contrast(WHITE)
    }

    fn all_marks() -> Vec<Mark> {
        let mut marks: Vec<Mark> = ["self", "all_others", "manager", "peer", "direct_report", "other"]
            .iter()
            .map(|key| Mark::of(key, &[(*key).to_owned()], 0))
            .collect();
        marks.extend((0..4).map(|place| Mark::of("x", &["x".to_owned()], place)));
        marks
    }

    #[test]
    fn every_mark_can_be_seen_on_white() {
        for mark in all_marks() {
            assert!(contrast_on_white(mark.colour) >= 4.5, "{mark:?}");
        }
        assert!(contrast_on_white(SOFT) >= 4.5);
        assert!(contrast_on_white(COLUMN) >= 3.0);
    }

    #[test]
    fn no_two_perspectives_share_a_shape() {
        let marks = all_marks();
        for (place, mark) in marks.iter().enumerate() {
            assert!(marks.iter().skip(place + 1).all(|other| other.shape != mark.shape), "{mark:?}");
        }
    }

    #[test]
    fn a_block_wears_the_mark_of_its_first_group() {
        let block = Mark::of("peer+other", &["peer".to_owned(), "other".to_owned()], 0);
        assert_eq!(block, Mark::of("peer", &["peer".to_owned()], 0));
    }
}
