//! Who answered: a mark a person, ten to a row, so that the eye sees how many they are. The number stands beside it.

use crate::report::canvas::{Setting, draw};
use crate::report::mark::Mark;

/// More people than this are a number, and no picture.
const MOST: u32 = 120;
const RADIUS: f64 = 3.2;
const STEP: f64 = 9.0;
/// After five marks, so that they can be counted at a glance.
const GAP: f64 = 3.0;

/// Draws so many people; nothing if they are too many.
pub(in crate::report) fn crowd(setting: Setting<'_>, mark: Mark, people: u32) -> String {
    if people == 0 || people > MOST {
        return String::new();
    }
    let row = if people <= 40 { 10 } else { 20 };
    let across = |column: u32| RADIUS + 1.4 + STEP * f64::from(column) + GAP * f64::from(column / 5);
    let down = |row: u32| RADIUS + 1.4 + STEP * f64::from(row);
    let width = across(people.min(row) - 1) + RADIUS + 1.4;
    let height = down((people - 1) / row) + RADIUS + 1.4;
    draw(setting, width, height, |canvas| {
        for person in 0..people {
            canvas.mark(mark, (across(person % row), down(person / row)), RADIUS);
        }
    })
}
