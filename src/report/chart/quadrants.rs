//! Others' mean against self's mean: a point a competency. Along the diagonal lies the band in which both agree; a line
//! parts what others rate high from what they do not. Both lines together are the borders of the four readings, so that a
//! point lies where the words beside it say it does: a crosshair would put some of them elsewhere.
//!
//! Points have their names beside them where all names find a place, and numbers with a key otherwise.

use super::label::{Area, Scatter, Spot};
use super::{Axis, Format, NOTE, SLACK, STRONG, Scale, Seen, entries, entries_height};
use crate::fonts::{Fonts, Weight};
use crate::report::canvas::{Anchor, Canvas, Type, draw};
use crate::report::mark::{BAND, Colour, INK, LINE, SOFT};

/// One competency.
pub(in crate::report) struct Point {
    pub(in crate::report) name: String,
    pub(in crate::report) own: f64,
    pub(in crate::report) others: f64,
    /// Its figures in words.
    pub(in crate::report) told: String,
}

/// What is written around the points.
pub(in crate::report) struct Field {
    pub(in crate::report) own: Seen,
    pub(in crate::report) others: Seen,
    /// From so far apart on, self and others differ.
    pub(in crate::report) threshold: f64,
    /// “less than 0.5 apart”.
    pub(in crate::report) band_label: String,
    /// The readings in their colours: at the upper left, the upper right, the lower left and the lower right.
    pub(in crate::report) readings: [(String, Colour); 4],
}

/// More points than this are no picture.
pub(in crate::report) const MOST: usize = 24;

const RADIUS: f64 = 3.6;
const NAME: Type = Type { size: 12.0, weight: Weight::Regular, colour: INK };
const NUMBER: Type = Type { size: 11.0, weight: Weight::Bold, colour: INK };
const READING: Type = Type { size: 11.5, weight: Weight::Bold, colour: INK };
/// Lines of a name beside its point.
const NAME_LINE: f64 = 14.0;
/// The numbers of the scale of others stand at the left of the field.
const LEFT: f64 = 26.0;

/// Draws the chart.
pub(in crate::report) fn quadrants(points: &[Point], field: &Field, scale: &Scale<'_>, format: Format) -> String {
    let fonts = scale.setting.fonts;
    let sheet = format.width();
    let (wide, square) = match format {
        Format::Page => (sheet - LEFT - 8.0, 336.0),
        Format::Phone => (sheet - LEFT - 6.0, sheet - LEFT - 6.0),
    };
    // A few names need less height to stand apart.
    let tall = match (format, points.len()) {
        (Format::Page, 0..=4) => 250.0,
        (Format::Page, 5..=8) => 300.0,
        (Format::Page | Format::Phone, _) => square,
    };
    let lettered = Plot::new(points, scale, field, wide, tall, format);
    if let Some(placed) = lettered.names(points) {
        return lettered.draw(sheet, lettered.foot(), |canvas| {
            for ((lines, area), spot) in placed.iter().zip(&lettered.spots) {
                // A name begins or ends at its point, however wide it is in the end.
                let (x, anchor) = if area.left > spot.0 {
                    (area.left, Anchor::Start)
                } else if area.right < spot.0 {
                    (area.right, Anchor::End)
                } else {
                    (area.centre().0, Anchor::Middle)
                };
                canvas.lines(lines, (x, area.top + NAME.size * 0.86), NAME_LINE, anchor, NAME);
            }
        });
    }
    let plot = Plot::new(points, scale, field, square, square, format);
    let names: Vec<&str> = points.iter().map(|point| point.name.as_str()).collect();
    let (key_left, key_top) = match format {
        Format::Page => (plot.frame.right + 28.0, plot.frame.top),
        Format::Phone => (0.0, plot.foot() + 8.0),
    };
    let key_height = entries_height(fonts, &names, sheet - key_left);
    plot.draw(sheet, plot.foot().max(key_top + key_height), |canvas| {
        plot.number(canvas);
        entries(canvas, fonts, &names, (key_left, key_top), sheet - key_left);
    })
}

/// The field on the sheet.
struct Plot<'a> {
    scale: &'a Scale<'a>,
    field: &'a Field,
    across: Axis<'a>,
    frame: Area,
    spots: Vec<Spot>,
    /// Of each spot, its figures in words.
    told: Vec<String>,
    /// What parts the readings: the line of the cut, and the edges of the band beside it.
    borders: Vec<(Spot, Spot)>,
    format: Format,
    /// The readings above and below, wrapped.
    readings: [Vec<String>; 4],
}

impl<'a> Plot<'a> {
    fn new(points: &[Point], scale: &'a Scale<'a>, field: &'a Field, width: f64, height: f64, format: Format) -> Self {
        let fonts = scale.setting.fonts;
        let half = width / 2.0 - 6.0;
        let readings = field
            .readings
            .each_ref()
            .map(|(reading, _)| fonts.wrap(reading, READING.size, READING.weight, half / SLACK, 2));
        let top = 23.0 + READING_LINE * lines(&readings[0], &readings[1]) + 4.0;
        let frame = Area { left: LEFT, top, right: LEFT + width, bottom: top + height };
        // Numbers at the edge of the scale stand clear of the frame.
        let across = Axis { scale, left: frame.left + INSET, right: frame.right - INSET };
        let told = points.iter().map(|point| point.told.clone()).collect();
        let mut plot =
            Self { scale, field, across, frame, spots: Vec::new(), told, borders: Vec::new(), format, readings };
        plot.spots = points.iter().map(|point| plot.at(point.own, point.others)).collect();
        plot.borders = plot.borders();
        plot
    }

    fn at(&self, own: f64, others: f64) -> Spot {
        (self.across.at(own), self.height_of(others))
    }

    fn height_of(&self, others: f64) -> f64 {
        let share = (self.across.at(others) - self.across.left) / (self.across.right - self.across.left);
        let (bottom, top) = (self.frame.bottom - INSET, self.frame.top + INSET);
        bottom + share * (top - bottom)
    }

    fn borders(&self) -> Vec<(Spot, Spot)> {
        let (lowest, highest) = (f64::from(self.scale.lowest), f64::from(self.scale.highest));
        let apart = self.field.threshold;
        let cut = self.height_of(self.scale.cut);
        let mut borders = vec![((self.frame.left, cut), (self.frame.right, cut))];
        // Only that part of the band's edges that parts two readings.
        let upper = ((self.scale.cut - apart).max(lowest), highest - apart, apart);
        let lower = (lowest + apart, (self.scale.cut + apart).min(highest), -apart);
        for (from, to, shift) in [upper, lower] {
            if from < to {
                borders.push((self.at(from, from + shift), self.at(to, to + shift)));
            }
        }
        borders
    }

    /// Where the drawing of the field ends.
    fn foot(&self) -> f64 {
        self.key_top() + self.key(None)
    }

    fn key_top(&self) -> f64 {
        self.frame.bottom + 18.0 + READING_LINE * lines(&self.readings[2], &self.readings[3]) + 32.0
    }

    fn scatter<'b>(&'b self, spots: &'b [Spot]) -> Scatter<'b> {
        let inner = 3.0;
        let Area { left, top, right, bottom } = self.frame;
        let frame = Area { left: left + inner, top: top + inner, right: right - inner, bottom: bottom - inner };
        Scatter { points: spots, radius: RADIUS, frame, lines: &self.borders }
    }

    /// The names beside their points; none if one of them finds no place.
    fn names(&self, points: &[Point]) -> Option<Vec<(Vec<String>, Area)>> {
        let fonts = self.scale.setting.fonts;
        let room = match self.format {
            Format::Page => 140.0,
            Format::Phone => 84.0,
        };
        let wrapped: Vec<Vec<String>> =
            points.iter().map(|point| fonts.wrap(&point.name, NAME.size, NAME.weight, room, 3)).collect();
        let is_whole = |(point, lines): (&Point, &Vec<String>)| {
            letters(&point.name).eq(lines.iter().flat_map(|line| letters(line)))
        };
        if !points.iter().zip(&wrapped).all(is_whole) {
            return None;
        }
        let sizes: Vec<(f64, f64)> = wrapped.iter().map(|lines| size(fonts, lines)).collect();
        let areas = self.scatter(&self.spots).beside(&sizes)?;
        Some(wrapped.into_iter().zip(areas).collect())
    }

    /// Draws a number beside each point; points at the same place share one label.
    fn number(&self, canvas: &Canvas<'_>) {
        let fonts = self.scale.setting.fonts;
        let (spots, labels) = self.numbers();
        let width = |label: &String| fonts.width(label, NUMBER.size, NUMBER.weight) * SLACK + 1.0;
        let sizes: Vec<(f64, f64)> = labels.iter().map(|label| (width(label), 11.0)).collect();
        let placed = self.scatter(&spots).around(&sizes);
        for (spot, (area, is_led_to)) in spots.iter().zip(&placed) {
            if *is_led_to {
                canvas.line(*spot, area.nearest(*spot), 0.7, SOFT);
            }
        }
        self.dots(canvas);
        for (label, (area, _)) in labels.iter().zip(&placed) {
            let (x, y) = area.centre();
            canvas.text(label, (x, y + NUMBER.size * 0.36), Anchor::Middle, NUMBER);
        }
    }

    /// The places of the points, each once, and the numbers of the points there.
    fn numbers(&self) -> (Vec<Spot>, Vec<String>) {
        let mut spots: Vec<Spot> = Vec::new();
        let mut labels: Vec<String> = Vec::new();
        for (number, spot) in (1..).zip(&self.spots) {
            let same = spots.iter().position(|other| (other.0 - spot.0).hypot(other.1 - spot.1) < 1.0);
            if let Some(label) = same.and_then(|place| labels.get_mut(place)) {
                label.push_str(&format!(", {number}"));
            } else {
                spots.push(*spot);
                labels.push(format!("{number}"));
            }
        }
        (spots, labels)
    }

    fn dots(&self, canvas: &Canvas<'_>) {
        for (spot, told) in self.spots.iter().zip(&self.told) {
            canvas.group(&[], told, |canvas| canvas.dot(*spot, RADIUS, INK));
        }
    }

    fn draw(&self, sheet: f64, height: f64, labels: impl FnOnce(&Canvas<'_>)) -> String {
        draw(self.scale.setting, sheet, height + 2.0, |canvas| {
            self.ground(canvas);
            self.dots(canvas);
            labels(canvas);
            self.key(Some(canvas));
        })
    }

    /// Everything beneath the points and around them.
    fn ground(&self, canvas: &Canvas<'_>) {
        let Area { left, top, right, bottom } = self.frame;
        let (lowest, highest) = (f64::from(self.scale.lowest), f64::from(self.scale.highest));
        let apart = self.field.threshold;
        let band = [
            self.at(lowest, lowest),
            self.at(lowest + apart, lowest),
            self.at(highest, highest - apart),
            self.at(highest, highest),
            self.at(highest - apart, highest),
            self.at(lowest, lowest + apart),
        ];
        canvas.area(&band, BAND);
        for value in self.scale.lowest..=self.scale.highest {
            let (x, y) = self.at(f64::from(value), f64::from(value));
            canvas.line((x, top), (x, bottom), 0.6, LINE);
            canvas.line((left, y), (right, y), 0.6, LINE);
            canvas.text(&value.to_string(), (x, bottom + 13.0), Anchor::Middle, NOTE);
            canvas.text(&value.to_string(), (left - 7.0, y + 4.0), Anchor::End, NOTE);
        }
        for (from, to) in [((left, top), (left, bottom)), ((left, bottom), (right, bottom))] {
            canvas.line(from, to, 0.9, SOFT);
        }
        for (place, (from, to)) in self.borders.iter().enumerate() {
            canvas.line(*from, *to, if place == 0 { CUT } else { 0.9 }, SOFT);
        }
        self.write(canvas);
    }

    /// Who is on which axis, and the readings in the corners.
    fn write(&self, canvas: &Canvas<'_>) {
        let fonts = self.scale.setting.fonts;
        let Area { left, top, right, bottom } = self.frame;
        let room = (right - left) - 20.0;
        let label = |seen: &Seen| fonts.wrap(&seen.label, STRONG.size, STRONG.weight, room / SLACK, 1).concat();
        canvas.mark(self.field.others.mark, (6.0, 8.0), 5.4);
        canvas.text(&label(&self.field.others), (17.0, 12.6), Anchor::Start, STRONG);
        let own = label(&self.field.own);
        let last = self.key_top() - 10.0;
        let before = fonts.width(&own, STRONG.size, STRONG.weight) * SLACK + 11.0;
        canvas.mark(self.field.own.mark, (right - before, last - 4.6), 5.4);
        canvas.text(&own, (right - before + 11.0, last), Anchor::Start, STRONG);
        let above = |lines: &[String]| top - 6.0 - READING_LINE * (count(lines) - 1.0);
        let below = bottom + 30.0;
        let [upper_left, upper_right, lower_left, lower_right] = &self.readings;
        for (lines, at, anchor, (_, colour)) in [
            (upper_left, (left, above(upper_left)), Anchor::Start, &self.field.readings[0]),
            (upper_right, (right, above(upper_right)), Anchor::End, &self.field.readings[1]),
            (lower_left, (left, below), Anchor::Start, &self.field.readings[2]),
            (lower_right, (right, below), Anchor::End, &self.field.readings[3]),
        ] {
            canvas.lines(lines, at, READING_LINE, anchor, Type { colour: *colour, ..READING });
        }
    }

    /// What the band and the line are; gives the height that this takes. Draws nothing without a canvas.
    fn key(&self, canvas: Option<&Canvas<'_>>) -> f64 {
        let fonts = self.scale.setting.fonts;
        let (left, room) = (self.frame.left, self.frame.right - self.frame.left);
        let text = |label: &str| fonts.wrap(label, NOTE.size, NOTE.weight, (room - 28.0) / SLACK, 1).concat();
        let (band, cut) = (text(&self.field.band_label), text(&self.scale.cut_label));
        let second = 28.0 + fonts.width(&band, NOTE.size, NOTE.weight) * SLACK + 20.0;
        let fits = second + 28.0 + fonts.width(&cut, NOTE.size, NOTE.weight) * SLACK <= room;
        let (across, down) = if fits { (left + second, 0.0) } else { (left, 18.0) };
        if let Some(canvas) = canvas {
            let y = self.key_top() + 6.0;
            canvas.rectangle((left, y - 5.0), (left + 22.0, y + 5.0), BAND);
            canvas.text(&band, (left + 28.0, y + 4.0), Anchor::Start, NOTE);
            canvas.line((across, y + down), (across + 22.0, y + down), CUT, SOFT);
            canvas.text(&cut, (across + 28.0, y + down + 4.0), Anchor::Start, NOTE);
        }
        14.0 + down
    }
}

/// The scale ends short of the frame, so that points at its ends stand within.
const INSET: f64 = 9.0;
const READING_LINE: f64 = 14.0;
/// The thickness of the line from which on others see a strength.
const CUT: f64 = 1.4;

#[expect(clippy::cast_precision_loss, reason = "one or two lines")]
fn count(lines: &[String]) -> f64 {
    lines.len() as f64
}

fn lines(one: &[String], other: &[String]) -> f64 {
    count(one).max(count(other))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_whitespace())
}

/// The room that a wrapped name takes.
fn size(fonts: &Fonts, lines: &[String]) -> (f64, f64) {
    let width = |line: &String| fonts.width(line, NAME.size, NAME.weight) * SLACK;
    (lines.iter().map(width).fold(0.0, f64::max), count(lines) * NAME_LINE - 2.0)
}
