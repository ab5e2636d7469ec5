//! The overall chart: a dumbbell a competency, from the client's own mean to that of all others, and every group's mark.

use parallax_domain::report::GapClass;

use super::{Axis, Format, LABEL, NOTE, SLACK, STRONG, Scale, Seen, depth, key, lanes};
use crate::fonts::Weight;
use crate::report::canvas::{Anchor, Canvas, Type, draw};
use crate::report::mark::{ACCENT, Colour, INK, LINE, Mark};

/// One competency. Figures come with the text that prints them.
pub(in crate::report) struct OverviewRow {
    pub(in crate::report) name: String,
    pub(in crate::report) own: Option<Mean>,
    pub(in crate::report) others: Option<Mean>,
    pub(in crate::report) groups: Vec<Mean>,
    pub(in crate::report) gap: Option<(GapClass, String)>,
}

/// A mean, seen by one perspective.
pub(in crate::report) struct Mean {
    pub(in crate::report) mark: Mark,
    pub(in crate::report) value: f64,
    pub(in crate::report) printed: String,
    /// Whose mean it is, and how high.
    pub(in crate::report) told: String,
}

/// The bar between two marks that agree, and between two that do not.
const NEAR: Colour = Colour(0xb4, 0xbd, 0xc5);
const FAR: Colour = Colour(0x7f, 0xae, 0xd3);
const LANE: f64 = 12.0;

struct Row<'a> {
    shown: &'a OverviewRow,
    name: Vec<String>,
    lanes: Vec<usize>,
    height: f64,
}

/// Draws the chart. `gap_heading` stands above the gaps.
pub(in crate::report) fn overview(
    rows: &[OverviewRow],
    seen: &[Seen],
    scale: &Scale<'_>,
    gap_heading: &str,
    format: Format,
) -> String {
    let fonts = scale.setting.fonts;
    let sheet = format.width();
    let has_gaps = rows.iter().any(|row| row.gap.is_some());
    let gap_room = if has_gaps { 58.0 } else { 0.0 };
    let (name_room, left, right) = match format {
        Format::Page => (178.0, 232.0, sheet - gap_room - 42.0),
        Format::Phone => (sheet - gap_room - 8.0, 40.0, sheet - 40.0),
    };
    let axis = Axis { scale, left, right };
    let rows: Vec<Row<'_>> = rows.iter().map(|row| lay_out(row, &axis, name_room, format)).collect();

    let key_height = key(None, fonts, seen, sheet, 0.0) + 14.0;
    let (_, _, head) = axis.head();
    let body = key_height + head;
    let bottom = body + rows.iter().map(|row| row.height).sum::<f64>();
    draw(scale.setting, sheet, bottom + 20.0, |canvas| {
        key(Some(canvas), fonts, seen, sheet, 0.0);
        axis.draw(canvas, key_height, bottom);
        if has_gaps {
            let heading = fonts.wrap(gap_heading, NOTE.size, NOTE.weight, (gap_room + 20.0) / SLACK, 1).concat();
            let y = match format {
                Format::Page => body - 4.0,
                Format::Phone => key_height - 10.0,
            };
            canvas.text(&heading, (sheet, y), Anchor::End, NOTE);
        }
        let mut top = body;
        for row in &rows {
            draw_row(canvas, row, &axis, top, sheet, format);
            top += row.height;
        }
    })
}

#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn lay_out<'a>(row: &'a OverviewRow, axis: &Axis<'_>, name_room: f64, format: Format) -> Row<'a> {
    let name = axis.scale.setting.fonts.wrap(&row.name, STRONG.size, STRONG.weight, name_room / SLACK, 3);
    let places: Vec<f64> = row.groups.iter().map(|mean| axis.at(mean.value)).collect();
    let lanes = lanes(&places, 10.5);
    let name_height = name.len() as f64 * 16.0;
    let marks_height = 22.0 + if lanes.is_empty() { 0.0 } else { 2.0 + depth(&lanes) * LANE };
    let height = match format {
        Format::Page => (name_height + 14.0).max(marks_height + 13.0),
        Format::Phone => name_height + 8.0 + marks_height + 16.0,
    };
    Row { shown: row, name, lanes, height }
}

#[expect(clippy::cast_precision_loss, reason = "a few lanes")]
fn draw_row(canvas: &Canvas<'_>, laid: &Row<'_>, axis: &Axis<'_>, top: f64, sheet: f64, format: Format) {
    let row = laid.shown;
    canvas.line((0.0, top), (sheet, top), 0.7, LINE);
    let name_height = laid.name.len() as f64 * 16.0;
    canvas.lines(&laid.name, (0.0, top + 22.0), 16.0, Anchor::Start, STRONG);
    let lane = match format {
        Format::Page => top + 18.0,
        Format::Phone => top + name_height + 24.0,
    };
    let own = row.own.as_ref().map(|mean| (mean, axis.at(mean.value)));
    let others = row.others.as_ref().map(|mean| (mean, axis.at(mean.value)));
    // Marks that would cover each other stand one above the other.
    let lift = match (own, others) {
        (Some((_, own)), Some((_, others))) if (own - others).abs() < 13.0 => 6.0,
        _ => 0.0,
    };
    if let (Some((one, own)), Some((other, others)), true) = (own, others, lift == 0.0) {
        let agrees = row.gap.as_ref().is_none_or(|(class, _)| *class == GapClass::Agreement);
        canvas.group(&[one.mark, other.mark], "", |canvas| {
            canvas.line((own, lane), (others, lane), 5.0, if agrees { NEAR } else { FAR });
        });
    }
    let own_is_left = match (own, others) {
        (Some((_, own)), Some((_, others))) => own <= others,
        _ => false,
    };
    let ends = [(own, own_is_left, ACCENT, -lift), (others, own.is_some() && !own_is_left, INK, lift)];
    for (end, is_left, colour, lift) in ends {
        if let Some((mean, at)) = end {
            let printed = &mean.printed;
            let x = at;
            let (x, anchor) = if is_left { (x - 11.0, Anchor::End) } else { (x + 11.0, Anchor::Start) };
            let look = Type { size: 12.0, weight: Weight::Bold, colour };
            // A number must not run into the name beside it.
            let x = if anchor == Anchor::End {
                x.max(axis.scale.setting.fonts.width(printed, look.size, look.weight) * SLACK + 2.0)
            } else {
                x
            };
            canvas.group(&[mean.mark], "", |canvas| canvas.text(printed, (x, lane + 4.2 + lift * 0.9), anchor, look));
            canvas.told(mean.mark, &mean.told, (at, lane + lift), 6.6);
        }
    }
    for (mean, place) in row.groups.iter().zip(&laid.lanes) {
        canvas.told(mean.mark, &mean.told, (axis.at(mean.value), lane + 18.5 + *place as f64 * LANE), 4.4);
    }
    if let Some((class, gap)) = &row.gap {
        let look = if *class == GapClass::Agreement { LABEL } else { STRONG };
        let y = match format {
            Format::Page => lane + 4.6,
            Format::Phone => top + 22.0,
        };
        canvas.text(gap, (sheet, y), Anchor::End, look);
    }
}
