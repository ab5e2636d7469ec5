//! How the answers to a competency's items are spread: for each item and perspective a bar of all its answers, lowest
//! first, laid around the middle of the scale. A bar that lies mostly behind the line holds more high answers than low
//! ones; one that is long on both sides holds both. The counts stand in the bars.

use super::{Format, NOTE, SLACK, Seen, key};
use crate::fonts::{Fonts, Weight};
use crate::report::canvas::{Anchor, Canvas, Setting, Type, draw};
use crate::report::mark::{Colour, INK, LINE, SOFT, WHITE};

/// One item.
pub(in crate::report) struct Spread {
    pub(in crate::report) text: String,
    pub(in crate::report) bars: Vec<Bar>,
}

/// The answers of one perspective to one item.
pub(in crate::report) struct Bar {
    pub(in crate::report) seen: Seen,
    /// People by answer, lowest first.
    pub(in crate::report) counts: Vec<u32>,
    /// “n 8”.
    pub(in crate::report) people: String,
    /// The bar in words: “Peers 0, 0, 4, 4, 1”.
    pub(in crate::report) told: String,
}

/// What is drawn.
pub(in crate::report) struct Distribution<'a> {
    pub(in crate::report) setting: Setting<'a>,
    pub(in crate::report) items: &'a [Spread],
    /// Everyone who has a bar, in the order of the report.
    pub(in crate::report) seen: &'a [Seen],
    /// The values of the scale with their labels, lowest first.
    pub(in crate::report) options: &'a [(String, String)],
    /// How far bars reach to either side in the whole report, so that those of different pages can be compared.
    pub(in crate::report) reach: Reach,
}

/// The shares of answers below and above the middle of the scale; of those in the middle, half belong to either side.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(in crate::report) struct Reach {
    below: f64,
    above: f64,
}

impl Reach {
    pub(in crate::report) fn of(counts: &[u32]) -> Self {
        let sum = |counts: &[u32]| counts.iter().copied().map(f64::from).sum::<f64>();
        let all = sum(counts);
        let half = counts.len() / 2;
        let (low, rest) = counts.split_at(half);
        let (middle, high) = rest.split_at(rest.len() - half);
        let share = |side: &[u32]| if all > 0.0 { (sum(side) + sum(middle) / 2.0) / all } else { 0.0 };
        Self { below: share(low), above: share(high) }
    }

    /// What reaches as far as both.
    pub(in crate::report) fn or(self, other: Self) -> Self {
        Self { below: self.below.max(other.below), above: self.above.max(other.above) }
    }
}

const ITEM: Type = Type { size: 12.0, weight: Weight::Regular, colour: INK };
const ITEM_LINE: f64 = 14.5;
const BAR: f64 = 14.0;
const BAR_STEP: f64 = 18.5;
const COUNT: Type = Type { size: 10.5, weight: Weight::Bold, colour: INK };
/// White space between the answers of a bar, which parts them in a copy in grey too.
const SEAM: f64 = 1.2;

/// Draws the chart.
pub(in crate::report) fn distribution(shown: &Distribution<'_>, format: Format) -> String {
    let fonts = shown.setting.fonts;
    let sheet = format.width();
    let item_room = match format {
        Format::Page => 258.0,
        Format::Phone => sheet,
    };
    let bars_left = match format {
        Format::Page => item_room + 34.0,
        Format::Phone => 18.0,
    };
    let people = shown.items.iter().flat_map(|item| &item.bars);
    let people_room = people.map(|bar| fonts.width(&bar.people, NOTE.size, NOTE.weight) * SLACK).fold(0.0, f64::max);
    let bars_right = sheet - people_room - 8.0;
    let laid: Vec<Laid<'_>> = shown.items.iter().map(|item| lay_out(item, fonts, item_room, format)).collect();

    let seen_height = key(None, fonts, shown.seen, sheet, 0.0);
    let options_height = options(None, fonts, shown.options, sheet, 0.0);
    let head = seen_height + options_height + 10.0;
    let bottom = head + laid.iter().map(|item| item.height).sum::<f64>();
    let Reach { below, above } = shown.reach;
    let unit = (bars_right - bars_left) / (below + above).max(0.01);
    let middle = bars_left + below * unit;
    draw(shown.setting, sheet, bottom + 2.0, |canvas| {
        key(Some(canvas), fonts, shown.seen, sheet, 0.0);
        options(Some(canvas), fonts, shown.options, sheet, seen_height);
        let mut top = head;
        for item in &laid {
            canvas.line((0.0, top), (sheet, top), 0.7, LINE);
            canvas.lines(&item.lines, (0.0, top + 17.5), ITEM_LINE, Anchor::Start, ITEM);
            // The line of the middle is seen between the bars; within them it would strike out their counts.
            let end = top + item.bars_top + stack(item.item.bars.len());
            canvas.line((middle, top + item.bars_top - 4.0), (middle, end + 4.0), 1.0, SOFT);
            let mut y = top + item.bars_top;
            for bar in &item.item.bars {
                canvas.group(&[bar.seen.mark], &bar.told, |canvas| {
                    canvas.mark(bar.seen.mark, (bars_left - 12.0, y + BAR / 2.0), 4.6);
                    draw_bar(canvas, fonts, &bar.counts, (middle, unit), y);
                    canvas.text(&bar.people, (sheet, y + BAR / 2.0 + 4.0), Anchor::End, NOTE);
                });
                y += BAR_STEP;
            }
            top += item.height;
        }
    })
}

struct Laid<'a> {
    item: &'a Spread,
    lines: Vec<String>,
    bars_top: f64,
    height: f64,
}

/// The height of so many bars.
#[expect(clippy::cast_precision_loss, reason = "a few bars")]
fn stack(bars: usize) -> f64 {
    bars as f64 * BAR_STEP - (BAR_STEP - BAR)
}

#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn lay_out<'a>(item: &'a Spread, fonts: &Fonts, room: f64, format: Format) -> Laid<'a> {
    let lines = fonts.wrap(&item.text, ITEM.size, ITEM.weight, room / SLACK, 5);
    let text = lines.len() as f64 * ITEM_LINE;
    let bars = stack(item.bars.len());
    let (bars_top, height) = match format {
        Format::Page => (8.0, text.max(bars) + 15.0),
        Format::Phone => (text + 12.0, text + bars + 22.0),
    };
    Laid { item, lines, bars_top, height }
}

fn draw_bar(canvas: &Canvas<'_>, fonts: &Fonts, counts: &[u32], (middle, unit): (f64, f64), top: f64) {
    let all: f64 = counts.iter().copied().map(f64::from).sum();
    let mut left = middle - Reach::of(counts).below * unit;
    for (place, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let width = unit * f64::from(*count) / all;
        let colour = shade(place, counts.len());
        canvas.rectangle((left, top), ((left + width - SEAM).max(left + 0.6), top + BAR), colour);
        let printed = count.to_string();
        if fonts.width(&printed, COUNT.size, COUNT.weight) * SLACK + 3.0 <= width - SEAM {
            let look = Type { colour: ink_on(colour), ..COUNT };
            canvas.text(&printed, (left + (width - SEAM) / 2.0, top + BAR / 2.0 + 3.8), Anchor::Middle, look);
        }
        left += width;
    }
}

const CHIP: (f64, f64) = (17.0, 13.0);

/// The options in their colours, each with its value and label; gives the height that they take. Draws nothing without a
/// canvas.
fn options(canvas: Option<&Canvas<'_>>, fonts: &Fonts, options: &[(String, String)], room: f64, top: f64) -> f64 {
    let (mut x, mut row) = (0.0, 0.0);
    for (place, (value, label)) in options.iter().enumerate() {
        let label = fonts.wrap(label, NOTE.size, NOTE.weight, (room - CHIP.0 - 6.0) / SLACK, 1).concat();
        let needed = CHIP.0 + 6.0 + fonts.width(&label, NOTE.size, NOTE.weight) * SLACK;
        if x > 0.0 && x + needed > room {
            x = 0.0;
            row += 1.0;
        }
        if let Some(canvas) = canvas {
            let y = top + 3.0 + row * 19.0;
            let colour = shade(place, options.len());
            canvas.rectangle((x, y), (x + CHIP.0, y + CHIP.1), colour);
            let look = Type { colour: ink_on(colour), ..COUNT };
            canvas.text(value, (x + CHIP.0 / 2.0, y + CHIP.1 / 2.0 + 3.8), Anchor::Middle, look);
            canvas.text(&label, (x + CHIP.0 + 6.0, y + 10.5), Anchor::Start, Type { colour: INK, ..NOTE });
        }
        x += needed + 16.0;
    }
    (row + 1.0) * 19.0 + 3.0
}

/// The ends and the middle of the scale: orange and blue, which readers of all colours tell apart.
const LOW: (Colour, Colour) = (Colour(0xa3, 0x42, 0x00), Colour(0xf3, 0xcb, 0xa8));
const MIDDLE: Colour = Colour(0xdc, 0xe1, 0xe6);
const HIGH: (Colour, Colour) = (Colour(0x0b, 0x53, 0x8a), Colour(0xb3, 0xd2, 0xe9));

/// The colour of the answer at this place of the scale: the further from the middle, the darker.
fn shade(place: usize, options: usize) -> Colour {
    let half = options / 2;
    let from_end = place.min(options.saturating_sub(place + 1));
    if from_end >= half {
        return MIDDLE;
    }
    let (end, near) = if place < half { LOW } else { HIGH };
    #[expect(clippy::cast_precision_loss, reason = "a scale has few options")]
    let share = if half > 1 { from_end as f64 / (half - 1) as f64 } else { 0.0 };
    mixed(end, near, share)
}

fn mixed(one: Colour, other: Colour, share: f64) -> Colour {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
    let part = |one: u8, other: u8| (f64::from(one) + (f64::from(other) - f64::from(one)) * share).round() as u8;
    Colour(part(one.0, other.0), part(one.1, other.1), part(one.2, other.2))
}

/// The counts on what is light: on the tones between, the ink of other texts would be too pale.
const BLACK: Colour = Colour(0x05, 0x08, 0x0a);

fn ink_on(colour: Colour) -> Colour {
    if colour.contrast(WHITE) >= colour.contrast(BLACK) { WHITE } else { BLACK }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_laid_around_the_middle_of_the_scale() {
        let near = |reach: Reach, below: f64, above: f64| {
            assert!((reach.below - below).abs() < 1e-9 && (reach.above - above).abs() < 1e-9, "{reach:?}");
        };
        near(Reach::of(&[1, 1, 2, 3, 1]), 3.0 / 8.0, 5.0 / 8.0);
        near(Reach::of(&[0, 0, 4, 0, 0]), 0.5, 0.5);
        near(Reach::of(&[3, 1]), 0.75, 0.25);
        near(Reach::of(&[0, 0, 0]), 0.0, 0.0);
        near(Reach::of(&[2, 0]).or(Reach::of(&[0, 2])), 1.0, 1.0);
    }

    #[test]
    fn every_count_can_be_read_on_its_colour_and_no_two_answers_share_one() {
        for options in 2..=11 {
            let shades: Vec<Colour> = (0..options).map(|place| shade(place, options)).collect();
            for (place, colour) in shades.iter().enumerate() {
                assert!(colour.contrast(ink_on(*colour)) >= 4.5, "{place} of {options}: {colour:?}");
            }
            for (place, colour) in shades.iter().enumerate() {
                assert!(!shades[place + 1..].contains(colour), "{place} of {options}");
            }
        }
    }
}
