//! One competency: a line a perspective, with its mean beside its mark.

use super::{Axis, Format, LABEL, NOTE, SLACK, STRONG, Scale, Seen};
use crate::fonts::{Fonts, Weight};
use crate::report::canvas::{Anchor, Type, draw};
use crate::report::mark::{LINE, Shape};

/// Draws the means of one competency; figures come with the text that prints them. The number of people stands beside each
/// label.
pub(in crate::report) fn competency(rows: &[(Seen, String, f64, String)], scale: &Scale<'_>, format: Format) -> String {
    let fonts = scale.setting.fonts;
    let sheet = format.width();
    let (label_room, left) = match format {
        Format::Page => (206.0, 232.0),
        Format::Phone => (112.0, 136.0),
    };
    let axis = Axis { scale, left, right: sheet - 46.0 };
    let (_, _, head) = axis.head();
    let labels: Vec<Label> = rows.iter().map(|(seen, people, ..)| label(fonts, seen, people, label_room)).collect();
    let bottom = head + labels.iter().map(|label| label.height).sum::<f64>();
    draw(scale.setting, sheet, bottom + 20.0, |canvas| {
        axis.draw(canvas, 0.0, bottom);
        let mut top = head;
        for ((seen, people, mean, printed), label) in rows.iter().zip(&labels) {
            canvas.line((0.0, top), (sheet, top), 0.7, LINE);
            canvas.group(&[seen.mark], "", |canvas| {
                canvas.lines(&label.lines, (0.0, top + 17.0), LINE_HEIGHT, Anchor::Start, label.look);
                canvas.text(people, (label.people.0, top + label.people.1), Anchor::Start, NOTE);
                let (x, y) = (axis.at(*mean), top + label.height / 2.0);
                canvas.line((axis.left, y), (x, y), if is_main(seen) { 2.2 } else { 1.2 }, seen.mark.colour);
                let told = format!("{} {printed} ({people})", seen.label);
                canvas.told(seen.mark, &told, (x, y), if is_main(seen) { 6.6 } else { 5.6 });
                let number = Type { colour: seen.mark.colour, weight: Weight::Bold, size: 13.0 };
                canvas.text(printed, (x + 12.0, y + 4.6), Anchor::Start, number);
            });
            top += label.height;
        }
    })
}

const LINE_HEIGHT: f64 = 15.0;

/// A perspective's label, wrapped, and where its number of people goes.
struct Label {
    lines: Vec<String>,
    look: Type,
    people: (f64, f64),
    height: f64,
}

fn is_main(seen: &Seen) -> bool {
    matches!(seen.mark.shape, Shape::Disc | Shape::Ring)
}

#[expect(clippy::cast_precision_loss, reason = "a few lines")]
fn label(fonts: &Fonts, seen: &Seen, people: &str, room: f64) -> Label {
    let look = if is_main(seen) { STRONG } else { LABEL };
    let lines = fonts.wrap(&seen.label, look.size, look.weight, room / SLACK, 2);
    let last = lines.last().map_or(0.0, |line| fonts.width(line, look.size, look.weight) * SLACK + 8.0);
    let (x, below) =
        if last + fonts.width(people, NOTE.size, NOTE.weight) * SLACK <= room { (last, 0.0) } else { (0.0, 1.0) };
    let height = 11.0 + LINE_HEIGHT * (lines.len() as f64 + below);
    Label { people: (x, 17.0 + LINE_HEIGHT * (lines.len() as f64 - 1.0 + below)), lines, look, height }
}
