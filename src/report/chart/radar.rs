//! Self and all others on a ring of spokes, one a competency. It is drawn only for those who ask for it: many readers
//! judge the area, which means nothing and changes with the order of the spokes.

use super::label::{Area, Spot};
use super::{Format, NOTE, SLACK, Scale, Seen, entries, entries_height, key};
use crate::fonts::{Fonts, Weight};
use crate::report::canvas::{Anchor, Canvas, Type, draw};
use crate::report::mark::{ACCENT, Colour, INK, LINE, WHITE};

/// One competency.
pub(in crate::report) struct Spoke {
    pub(in crate::report) name: String,
    pub(in crate::report) own: Option<f64>,
    pub(in crate::report) others: Option<f64>,
}

/// With fewer spokes there is no ring, and with more no picture.
pub(in crate::report) const SPOKES: std::ops::RangeInclusive<usize> = 3..=24;

const NAME: Type = Type { size: 12.0, weight: Weight::Regular, colour: INK };
const NAME_LINE: f64 = 14.0;
const NUMBER: Type = Type { size: 11.5, weight: Weight::Bold, colour: INK };

/// Draws the chart: self and all others, as far as they are there.
pub(in crate::report) fn radar(
    spokes: &[Spoke],
    (own, others): (Option<&Seen>, Option<&Seen>),
    scale: &Scale<'_>,
    format: Format,
) -> String {
    let fonts = scale.setting.fonts;
    let sheet = format.width();
    let seen: Vec<Seen> = [own, others].into_iter().flatten().cloned().collect();
    let top = key(None, fonts, &seen, sheet, 0.0) + 8.0;
    let names: Vec<&str> = spokes.iter().map(|spoke| spoke.name.as_str()).collect();
    let lettered = Ring::new(spokes.len(), scale, top + 3.0 * NAME_LINE, format);
    let (ring, labels, is_named) = if let Some(labels) = lettered.names(&names) {
        (lettered, labels, true)
    } else {
        let ring = Ring::new(spokes.len(), scale, top + NAME_LINE, format);
        let labels = (0..spokes.len()).map(|place| ring.label(place, vec![(place + 1).to_string()], NUMBER));
        let labels = labels.collect();
        (ring, labels, false)
    };
    let bottom = labels.iter().map(|label| label.area.bottom).fold(ring.centre.1 + ring.radius, f64::max) + 4.0;
    let key_height = if is_named { 0.0 } else { entries_height(fonts, &names, sheet) + 12.0 };
    draw(scale.setting, sheet, bottom + key_height, |canvas| {
        key(Some(canvas), fonts, &seen, sheet, 0.0);
        ring.ground(canvas);
        // Others first: the client's own marks are smaller, and lie within theirs where both are alike.
        let means_of = |of: fn(&Spoke) -> Option<f64>| spokes.iter().map(of).collect::<Vec<_>>();
        if let Some(others) = others {
            canvas.group(&[others.mark], "", |canvas| {
                ring.side(canvas, &means_of(|spoke| spoke.others), others, (INK, 2.6, 6.4));
            });
        }
        if let Some(own) = own {
            canvas.group(&[own.mark], "", |canvas| {
                ring.side(canvas, &means_of(|spoke| spoke.own), own, (ACCENT, 1.6, 3.6));
            });
        }
        ring.numbers(canvas);
        for label in &labels {
            label.draw(canvas);
        }
        if !is_named {
            entries(canvas, fonts, &names, (0.0, bottom + 12.0), sheet);
        }
    })
}

/// The spokes on the sheet; the first points upwards.
struct Ring<'a> {
    scale: &'a Scale<'a>,
    count: usize,
    sheet: f64,
    centre: Spot,
    radius: f64,
    top: f64,
}

/// The label of a spoke, in its place.
struct Label {
    lines: Vec<String>,
    area: Area,
    anchor: Anchor,
    look: Type,
}

impl Label {
    fn draw(&self, canvas: &Canvas<'_>) {
        let x = match self.anchor {
            Anchor::Start => self.area.left,
            Anchor::Middle => self.area.centre().0,
            Anchor::End => self.area.right,
        };
        canvas.lines(&self.lines, (x, self.area.top + self.look.size * 0.9), NAME_LINE, self.anchor, self.look);
    }
}

/// How far the labels stand from the ring.
const AWAY: f64 = 12.0;

impl<'a> Ring<'a> {
    fn new(count: usize, scale: &'a Scale<'a>, top: f64, format: Format) -> Self {
        let (sheet, radius) = match format {
            Format::Page => (format.width(), 132.0),
            Format::Phone => (format.width(), 100.0),
        };
        Self { scale, count, sheet, centre: (sheet / 2.0, top + radius + AWAY), radius, top: top - 3.0 * NAME_LINE }
    }

    fn direction(&self, place: f64) -> (f64, f64) {
        #[expect(clippy::cast_precision_loss, reason = "a few spokes")]
        let angle = place / self.count as f64 * std::f64::consts::TAU;
        (angle.sin(), -angle.cos())
    }

    /// Where a value of the scale is on a spoke. The lowest is not the centre, in which all spokes would meet.
    fn at(&self, place: f64, value: f64) -> Spot {
        let (run, rise) = self.direction(place);
        let far = self.distance(value);
        (self.centre.0 + run * far, self.centre.1 + rise * far)
    }

    fn distance(&self, value: f64) -> f64 {
        let (lowest, highest) = (f64::from(self.scale.lowest), f64::from(self.scale.highest));
        let inner = self.radius * 0.16;
        inner + (self.radius - inner) * ((value - lowest) / (highest - lowest)).clamp(0.0, 1.0)
    }

    /// All names around the ring; none if one is too long, or covers another.
    fn names(&self, names: &[&str]) -> Option<Vec<Label>> {
        let fonts = self.scale.setting.fonts;
        let labels: Vec<Label> = names
            .iter()
            .enumerate()
            .map(|(place, name)| {
                let lines = fonts.wrap(name, NAME.size, NAME.weight, self.room(place) / SLACK, 3);
                self.label(place, lines, NAME)
            })
            .collect();
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let is_whole = labels.iter().zip(names).all(|(label, name)| letters(&label.lines.concat()) == letters(name));
        let is_apart = labels.iter().enumerate().all(|(place, label)| {
            labels.iter().skip(place + 1).all(|other| !label.area.overlaps(&other.area)) && label.area.top >= self.top
        });
        (is_whole && is_apart).then_some(labels)
    }

    /// How wide the label of a spoke may be.
    fn room(&self, place: usize) -> f64 {
        let (run, _) = self.direction(spoke(place));
        if is_upright(run) { 170.0 } else { (self.sheet / 2.0 - run.abs() * (self.radius + AWAY)).min(170.0) }
    }

    fn label(&self, place: usize, lines: Vec<String>, look: Type) -> Label {
        let (run, rise) = self.direction(spoke(place));
        let far = self.radius + AWAY;
        let tip = (self.centre.0 + run * far, self.centre.1 + rise * far);
        let (width, height) = size(self.scale.setting.fonts, &lines, look);
        let (anchor, x) = if is_upright(run) {
            (Anchor::Middle, tip.0)
        } else if run > 0.0 {
            (Anchor::Start, tip.0 + width / 2.0)
        } else {
            (Anchor::End, tip.0 - width / 2.0)
        };
        let area = Area::around((x, tip.1 + rise * height / 2.0), (width, height));
        Label { lines, area, anchor, look }
    }

    /// Rings at the values of the scale, the strength cut stronger, and the spokes.
    fn ground(&self, canvas: &Canvas<'_>) {
        for value in self.scale.lowest..=self.scale.highest {
            self.polygon(canvas, f64::from(value), 0.7, LINE);
        }
        for place in (0..self.count).map(spoke) {
            canvas.line(self.centre, self.at(place, f64::from(self.scale.highest)), 0.7, LINE);
        }
    }

    fn polygon(&self, canvas: &Canvas<'_>, value: f64, thickness: f64, colour: Colour) {
        for place in 0..self.count {
            canvas.line(self.at(spoke(place), value), self.at(spoke(place + 1), value), thickness, colour);
        }
    }

    /// One side's means: its marks, and lines between neighbours that both have one.
    fn side(&self, canvas: &Canvas<'_>, means: &[Option<f64>], seen: &Seen, look: (Colour, f64, f64)) {
        let (colour, thickness, size) = look;
        let next = means.iter().cycle().skip(1);
        for (place, (mean, next)) in means.iter().zip(next).enumerate() {
            if let (Some(mean), Some(next)) = (mean, next) {
                canvas.line(self.at(spoke(place), *mean), self.at(spoke(place + 1), *next), thickness, colour);
            }
        }
        for (place, mean) in means.iter().enumerate() {
            if let Some(mean) = mean {
                canvas.mark(seen.mark, self.at(spoke(place), *mean), size);
            }
        }
    }

    /// The numbers of the scale, between the last spoke and the first, where no mark is; those that fit.
    fn numbers(&self, canvas: &Canvas<'_>) {
        let fonts = self.scale.setting.fonts;
        let between = spoke(self.count) - 0.5;
        let (run, rise) = self.direction(between);
        let mut free_from = 0.0;
        for value in self.scale.lowest..=self.scale.highest {
            let (_, to_spoke) = self.direction(0.5);
            let far = self.distance(f64::from(value)) * to_spoke.abs();
            let is_apart_from_marks = far * self.direction(0.5).0 >= 12.0;
            if far < free_from || !is_apart_from_marks {
                continue;
            }
            free_from = far + 14.0;
            let (x, y) = (self.centre.0 + run * far, self.centre.1 + rise * far);
            let printed = value.to_string();
            let half = fonts.width(&printed, NOTE.size, NOTE.weight) * SLACK / 2.0 + 1.0;
            canvas.rectangle((x - half, y - 6.0), (x + half, y + 6.0), WHITE);
            canvas.text(&printed, (x, y + 4.0), Anchor::Middle, NOTE);
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few spokes")]
fn spoke(place: usize) -> f64 {
    place as f64
}

fn is_upright(run: f64) -> bool {
    run.abs() < 0.05
}

/// The room that lines of text take.
#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn size(fonts: &Fonts, lines: &[String], look: Type) -> (f64, f64) {
    let width = |line: &String| fonts.width(line, look.size, look.weight) * SLACK;
    (lines.iter().map(width).fold(0.0, f64::max), lines.len() as f64 * NAME_LINE - 2.0)
}
