//! The report's charts: drawn once, as SVG. The PDF and the page embed that SVG; the PNG is rendered from it.
//!
//! Every chart says its numbers in a description too. Marks are dodged, never drawn over each other, and every label is
//! measured before it is placed.

mod competency;
mod crowd;
mod distribution;
mod label;
mod overview;
mod place;
mod quadrants;
mod radar;
mod strip;

use serde::Serialize;

use super::canvas::{Anchor, Canvas, Setting, Type, escaped};
use super::mark::{INK, LINE, Mark, SOFT, WASH};
use crate::fonts::{Fonts, Weight};

pub(super) use competency::competency;
pub(super) use crowd::crowd;
pub(super) use distribution::{Bar, Distribution, Reach, Spread, distribution};
pub(super) use overview::{Mean, OverviewRow, overview};
pub(super) use place::place;
pub(super) use quadrants::{Field, MOST, Point, quadrants};
pub(super) use radar::{SPOKES, Spoke, radar};
pub(super) use strip::{Strip, strip};

/// One chart.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Chart {
    /// Names the chart's file: `overview`, `quadrants`, `radar`, `competency-<key>`, `distribution-<key>`.
    pub key: String,
    /// What is drawn, in the report's language.
    pub title: String,
    /// All that the picture says, with the numbers, for those who hear it.
    pub description: String,
    /// The picture for a page of A4 or a screen.
    pub svg: String,
    /// Its height, as a share of its width.
    pub aspect: f64,
    /// The same for a phone, and so for pages alone.
    #[serde(skip)]
    pub narrow: String,
    /// Whether it is read from right to left.
    pub(super) is_right_to_left: bool,
}

impl Chart {
    pub(super) fn new(
        key: &str,
        title: String,
        description: String,
        is_right_to_left: bool,
        draw: impl Fn(Format) -> String,
    ) -> Self {
        let svg = draw(Format::Page);
        let aspect = length(&svg, "height") / length(&svg, "width").max(1.0);
        let described = |svg: &str, suffix: &str| {
            let id = format!("report-chart-{key}{suffix}");
            let opening = format!("<svg role=\"img\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-text\"");
            let texts = format!(
                "><title id=\"{id}-title\">{}</title><desc id=\"{id}-text\">{}</desc>",
                escaped(&title),
                escaped(&description),
            );
            svg.replacen("<svg", &opening, 1).replacen('>', &texts, 1)
        };
        let svg = described(&svg, "");
        let narrow = described(&draw(Format::Phone), "-narrow");
        Self { key: key.to_owned(), svg, aspect, narrow, title, description, is_right_to_left }
    }
}

/// A picture's width or height, as its opening tag has it.
pub(super) fn length(svg: &str, name: &str) -> f64 {
    let value = svg.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
    value.and_then(|(value, _)| value.parse::<f64>().ok()).unwrap_or(1.0)
}

/// The two widths in which a chart is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Page,
    Phone,
}

impl Format {
    fn width(self) -> f64 {
        match self {
            Self::Page => 640.0,
            Self::Phone => 340.0,
        }
    }
}

/// The rating scale as an axis.
pub(super) struct Scale<'a> {
    pub(super) setting: Setting<'a>,
    pub(super) lowest: i32,
    pub(super) highest: i32,
    pub(super) lowest_label: String,
    pub(super) highest_label: String,
    /// From here on a mean counts as a strength.
    pub(super) cut: f64,
    /// “strength from 3.5”.
    pub(super) cut_label: String,
}

/// A perspective that a chart can show.
#[derive(Clone)]
pub(super) struct Seen {
    pub(super) mark: Mark,
    pub(super) label: String,
}

/// Pages are set with the fonts of their readers, of which some are wider than the one that texts are measured with.
const SLACK: f64 = 1.18;

const LABEL: Type = Type { size: 13.0, weight: Weight::Regular, colour: INK };
const STRONG: Type = Type { size: 13.0, weight: Weight::Bold, colour: INK };
const ENTRY: Type = Type { size: 12.0, weight: Weight::Regular, colour: INK };
const ENTRY_LINE: f64 = 14.5;
const ENTRY_GAP: f64 = 7.0;
const ENTRY_INDENT: f64 = 24.0;
const NOTE: Type = Type { size: 11.0, weight: Weight::Regular, colour: SOFT };

/// Where the scale lies on the sheet.
struct Axis<'a> {
    scale: &'a Scale<'a>,
    left: f64,
    right: f64,
}

impl Axis<'_> {
    fn at(&self, value: f64) -> f64 {
        let (lowest, highest) = (f64::from(self.scale.lowest), f64::from(self.scale.highest));
        let share = if highest > lowest { (value - lowest) / (highest - lowest) } else { 0.5 };
        self.left + share.clamp(0.0, 1.0) * (self.right - self.left)
    }

    /// The labels of both ends, wrapped to half the axis each, and the height that they and the numbers take.
    fn head(&self) -> (Vec<String>, Vec<String>, f64) {
        let half = ((self.right - self.left) / 2.0 - 4.0) / SLACK;
        let fonts = self.scale.setting.fonts;
        let low = fonts.wrap(&self.scale.lowest_label, NOTE.size, NOTE.weight, half, 2);
        let high = fonts.wrap(&self.scale.highest_label, NOTE.size, NOTE.weight, half, 2);
        let lines = if low.len().max(high.len()) > 1 { 2.0 } else { 1.0 };
        (low, high, lines * 14.0 + 17.0)
    }

    /// The area of strengths, the end labels, the numbers and a line at each, from `top` down to `bottom`.
    fn draw(&self, canvas: &Canvas<'_>, top: f64, bottom: f64) {
        let (low, high, head) = self.head();
        let grid_top = top + head;
        canvas.rectangle((self.at(self.scale.cut), grid_top), (self.right, bottom), WASH);
        let last_line = grid_top - 17.0;
        #[expect(clippy::cast_precision_loss, reason = "one or two lines")]
        let first_line = |lines: &[String]| last_line - 14.0 * (lines.len().saturating_sub(1)) as f64;
        canvas.lines(&low, (self.left - 4.0, first_line(&low)), 14.0, Anchor::Start, NOTE);
        canvas.lines(&high, (self.right + 4.0, first_line(&high)), 14.0, Anchor::End, NOTE);
        for value in self.scale.lowest..=self.scale.highest {
            let x = self.at(f64::from(value));
            canvas.line((x, grid_top), (x, bottom), 0.7, LINE);
            canvas.text(&value.to_string(), (x, grid_top - 4.0), Anchor::Middle, NOTE);
        }
        let note = &self.scale.cut_label;
        let fits_inside =
            self.right - self.at(self.scale.cut) >= self.scale.setting.fonts.width(note, NOTE.size, NOTE.weight);
        let (x, anchor) =
            if fits_inside { (self.at(self.scale.cut), Anchor::Start) } else { (self.right, Anchor::End) };
        canvas.text(note, (x, bottom + 13.0), anchor, NOTE);
    }
}

/// Marks and their labels in rows of at most `room`; gives the height that they take. Draws nothing without a canvas.
fn key(canvas: Option<&Canvas<'_>>, fonts: &Fonts, seen: &[Seen], room: f64, top: f64) -> f64 {
    let (mut x, mut row) = (0.0, 0.0);
    for perspective in seen {
        let label = fonts.wrap(&perspective.label, NOTE.size, NOTE.weight, (room - 24.0) / SLACK, 1).concat();
        let needed = 16.0 + fonts.width(&label, NOTE.size, NOTE.weight) * SLACK;
        if x > 0.0 && x + needed > room {
            x = 0.0;
            row += 1.0;
        }
        if let Some(canvas) = canvas {
            let y = top + 10.0 + row * 18.0;
            canvas.group(&[perspective.mark], "", |canvas| {
                canvas.mark(perspective.mark, (x + 6.0, y - 4.0), 5.0);
                canvas.text(&label, (x + 16.0, y), Anchor::Start, Type { colour: INK, ..NOTE });
            });
        }
        x += needed + 18.0;
    }
    if seen.is_empty() { 0.0 } else { (row + 1.0) * 18.0 }
}

/// The lines of an entry, wrapped.
fn entry_lines(fonts: &Fonts, name: &str, room: f64) -> Vec<String> {
    fonts.wrap(name, ENTRY.size, ENTRY.weight, (room - ENTRY_INDENT) / SLACK, 2)
}

/// The height that numbered names take in this room.
#[expect(clippy::cast_precision_loss, reason = "one or two lines")]
fn entries_height(fonts: &Fonts, names: &[&str], room: f64) -> f64 {
    names.iter().map(|name| entry_lines(fonts, name, room).len() as f64 * ENTRY_LINE + ENTRY_GAP).sum()
}

/// Names under each other, each with the number that stands for it in the picture.
#[expect(clippy::cast_precision_loss, reason = "one or two lines")]
fn entries(canvas: &Canvas<'_>, fonts: &Fonts, names: &[&str], (left, top): (f64, f64), room: f64) {
    let mut y = top;
    for (number, name) in (1..).zip(names) {
        let lines = entry_lines(fonts, name, room);
        let strong = Type { weight: Weight::Bold, ..ENTRY };
        canvas.text(&format!("{number}"), (left + ENTRY_INDENT - 8.0, y + 11.0), Anchor::End, strong);
        canvas.lines(&lines, (left + ENTRY_INDENT, y + 11.0), ENTRY_LINE, Anchor::Start, ENTRY);
        y += lines.len() as f64 * ENTRY_LINE + ENTRY_GAP;
    }
}

/// Puts marks that would touch into lanes under each other. Gives the lane of each, in the order of the marks.
fn lanes(places: &[f64], apart: f64) -> Vec<usize> {
    let mut taken: Vec<Vec<f64>> = Vec::new();
    places
        .iter()
        .map(|x| {
            let free = taken.iter().position(|lane| lane.iter().all(|other| (other - x).abs() >= apart));
            let lane = free.unwrap_or(taken.len());
            if lane == taken.len() {
                taken.push(Vec::new());
            }
            if let Some(lane) = taken.get_mut(lane) {
                lane.push(*x);
            }
            lane
        })
        .collect()
}

/// How many lanes these are.
#[expect(clippy::cast_precision_loss, reason = "a handful of lanes")]
fn depth(lanes: &[usize]) -> f64 {
    lanes.iter().max().map_or(0, |deepest| deepest + 1) as f64
}

#[cfg(test)]
mod tests;
