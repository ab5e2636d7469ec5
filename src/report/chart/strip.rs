//! A small strip beside an item: every perspective's mark on the scale and, where it may be shown, how many of all others
//! gave each answer. The numbers stand in the table beside it.

use super::{depth, lanes};
use crate::fonts::Weight;
use crate::report::canvas::{Anchor, Setting, Type, draw};
use crate::report::mark::{COLUMN, INK, LINE, Mark};

/// What a strip shows. Without marks and counts it is the axis alone, with its numbers, for the head of the table.
pub(in crate::report) struct Strip<'a> {
    pub(in crate::report) setting: Setting<'a>,
    pub(in crate::report) lowest: i32,
    pub(in crate::report) highest: i32,
    /// With what is told of each.
    pub(in crate::report) marks: &'a [(Mark, f64, String)],
    pub(in crate::report) counts: Option<&'a [u32]>,
}

const WIDTH: f64 = 124.0;
const MARGIN: f64 = 9.0;
const LANE: f64 = 8.6;
const TALLEST: f64 = 7.5;
const DIGITS: Type = Type { size: 7.5, weight: Weight::Regular, colour: INK };

/// Draws the strip.
#[expect(clippy::cast_precision_loss, reason = "a few lanes")]
pub(in crate::report) fn strip(shown: &Strip<'_>) -> String {
    let steps = f64::from(shown.highest - shown.lowest).max(1.0);
    let step = (WIDTH - 2.0 * MARGIN) / steps;
    let at = |value: f64| MARGIN + (value - f64::from(shown.lowest)).clamp(0.0, steps) * step;
    let values = || shown.lowest..=shown.highest;
    if shown.marks.is_empty() && shown.counts.is_none() {
        return draw(shown.setting, WIDTH, 10.0, |canvas| {
            for value in values() {
                canvas.text(&value.to_string(), (at(f64::from(value)), 8.0), Anchor::Middle, DIGITS);
            }
        });
    }
    let places: Vec<f64> = shown.marks.iter().map(|(_, mean, _)| at(*mean)).collect();
    let lanes = lanes(&places, 8.0);
    let marks_height = 3.0 + depth(&lanes) * LANE;
    let height = marks_height + if shown.counts.is_some() { TALLEST + 10.5 } else { 2.0 };
    draw(shown.setting, WIDTH, height, |canvas| {
        for value in values() {
            let x = at(f64::from(value));
            canvas.line((x, 0.0), (x, marks_height), 0.5, LINE);
        }
        for ((mark, mean, told), lane) in shown.marks.iter().zip(&lanes) {
            canvas.told(*mark, told, (at(*mean), 1.5 + LANE * (*lane as f64 + 0.5)), 3.3);
        }
        if let Some(counts) = shown.counts {
            let most = f64::from(counts.iter().copied().max().unwrap_or(0).max(1));
            let ground = height - 1.0;
            let half = (step * 0.36).min(9.0);
            for (value, count) in values().zip(counts) {
                let x = at(f64::from(value));
                let top = ground - TALLEST * f64::from(*count) / most;
                if *count > 0 {
                    canvas.rectangle((x - half, top), (x + half, ground), COLUMN);
                    canvas.text(&count.to_string(), (x, top - 1.6), Anchor::Middle, DIGITS);
                }
            }
            canvas.line((0.0, ground), (WIDTH, ground), 0.6, COLUMN);
        }
    })
}
