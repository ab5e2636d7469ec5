//! A place among other clients: a line in fifths, from the lowest clients on, and the client's mark on it. The sentence
//! beside it says the same.

use parallax_domain::report::Standing;

use crate::report::canvas::{Setting, draw};
use crate::report::mark::{COLUMN, LINE, Mark};

const WIDTH: f64 = 104.0;
const HEIGHT: f64 = 11.0;
const MARGIN: f64 = 5.0;
const GAP: f64 = 1.6;

/// Draws the place.
pub(in crate::report) fn place(setting: Setting<'_>, mark: Mark, standing: Standing) -> String {
    let length = WIDTH - 2.0 * MARGIN;
    let at = |percent: f64| MARGIN + length * percent / 100.0;
    let here = f64::from(standing.percentile).min(100.0);
    let (top, bottom) = (HEIGHT / 2.0 - 1.6, HEIGHT / 2.0 + 1.6);
    draw(setting, WIDTH, HEIGHT, |canvas| {
        for fifth in [0.0, 20.0, 40.0, 60.0, 80.0] {
            let (left, right) = (at(fifth) + GAP / 2.0, at(fifth + 20.0) - GAP / 2.0);
            canvas.rectangle((left, top), (right, bottom), LINE);
            let reached = at(here).min(right);
            if reached > left {
                canvas.rectangle((left, top), (reached, bottom), COLUMN);
            }
        }
        canvas.mark(mark, (at(here), HEIGHT / 2.0), 3.6);
    })
}
