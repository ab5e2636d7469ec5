//! A sheet to draw on: plotters' SVG backend with points in place of pixels.
//!
//! plotters counts in whole pixels; the sheet is therefore ten times as large as it says. Its opening tag is written here,
//! with a title and a description for those who hear the picture. Equal drawings give equal bytes.

use plotters::coord::Shift;
use plotters::element::{Drawable, PointCollection};
use plotters::prelude::{
    Circle, DrawingArea, IntoDrawingArea as _, IntoFont as _, PathElement, Polygon, RGBColor, Rectangle, SVGBackend,
    ShapeStyle, Text,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, FontStyle, TextStyle};

use super::fonts::{Weight, drawable};
use super::mark::{Colour, Mark, Shape, WHITE};

/// plotters' pixels in one point.
const FINENESS: f64 = 10.0;
/// What the page's own fonts fall back to; the first is the one that texts are measured with.
const FAMILY: &str = "Roboto, Segoe UI, Helvetica Neue, Arial, DejaVu Sans, Noto Emoji, sans-serif";
/// plotters makes texts smaller by this factor.
const TEXT_SHRINK: f64 = 1.24;
/// plotters lowers a text that hangs from its top by this share of its size.
const TEXT_DROP: f64 = 0.76;

/// Where a text is in relation to its x.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text looks.
#[derive(Clone, Copy)]
pub(super) struct Type {
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) colour: Colour,
}

/// A sheet of a width and height in points.
pub(super) struct Canvas<'a> {
    area: DrawingArea<SVGBackend<'a>, Shift>,
}

/// Draws on a sheet and gives the SVG, its opening tag without a title.
pub(super) fn draw(width: f64, height: f64, drawing: impl FnOnce(&Canvas<'_>)) -> String {
    let mut buffer = String::new();
    let canvas =
        Canvas { area: SVGBackend::with_string(&mut buffer, (length(width), length(height))).into_drawing_area() };
    drawing(&canvas);
    drop(canvas);
    let inner = buffer.split_once('>').map_or("", |(_, inner)| inner);
    let inner = inner.rsplit_once("</svg>").map_or(inner, |(inner, _)| inner);
    // Text is escaped, so these can only be attributes.
    let inner = inner.replace(" opacity=\"1\"", "").replace(" stroke=\"none\"", "").replace('\n', "");
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\">{inner}</svg>",
        width.ceil(),
        height.ceil(),
        length(width),
        length(height),
    )
}

impl Canvas<'_> {
    pub(super) fn line(&self, from: (f64, f64), to: (f64, f64), thickness: f64, colour: Colour) {
        let path = vec![place(from), place(to)];
        self.put(&PathElement::new(path, stroke(colour, thickness)));
    }

    pub(super) fn rectangle(&self, corner: (f64, f64), opposite: (f64, f64), colour: Colour) {
        self.put(&Rectangle::new([place(corner), place(opposite)], filled(colour)));
    }

    pub(super) fn text(&self, text: &str, at: (f64, f64), anchor: Anchor, look: Type) {
        let top = at.1 - TEXT_DROP * look.size;
        let style = match look.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let anchor = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let colour = rgb(look.colour);
        let style = TextStyle::from((FAMILY, look.size * FINENESS * TEXT_SHRINK, style).into_font())
            .color(&colour)
            .pos(Pos::new(anchor, VPos::Top));
        self.put(&Text::new(drawable(text), place((at.0, top)), style));
    }

    /// Lines of text under each other.
    pub(super) fn lines(&self, lines: &[String], at: (f64, f64), spacing: f64, anchor: Anchor, look: Type) {
        let mut y = at.1;
        for line in lines {
            self.text(line, (at.0, y), anchor, look);
            y += spacing;
        }
    }

    /// A perspective's mark, with a thin white rim that parts it from what lies beneath.
    pub(super) fn mark(&self, mark: Mark, at: (f64, f64), radius: f64) {
        let rim = 1.0;
        if let Some(corners) = mark.corners() {
            let points = |radius: f64| -> Vec<(i32, i32)> {
                corners.iter().map(|(x, y)| place((at.0 + x * radius, at.1 + y * radius))).collect()
            };
            self.put(&Polygon::new(points(radius + rim * 1.2), filled(WHITE)));
            self.put(&Polygon::new(points(radius), filled(mark.colour)));
        } else {
            self.put(&Circle::new(place(at), whole(radius + rim), filled(WHITE)));
            if mark.shape == Shape::Ring {
                let thickness = radius * 0.42;
                let ring = stroke(mark.colour, thickness);
                self.put(&Circle::new(place(at), whole(radius - thickness / 2.0), ring));
            } else {
                self.put(&Circle::new(place(at), whole(radius), filled(mark.colour)));
            }
        }
    }

    fn put<'e, E, B>(&self, element: &'e E)
    where
        B: plotters::element::CoordMapper,
        &'e E: PointCollection<'e, (i32, i32), B>,
        E: for<'b> Drawable<SVGBackend<'b>, B>,
    {
        #[expect(clippy::expect_used, reason = "drawing into a text cannot fail")]
        self.area.draw(element).expect("a text takes every drawing");
    }
}

#[expect(clippy::cast_possible_truncation, reason = "sheets are far smaller than an i32")]
fn whole(points: f64) -> i32 {
    (points * FINENESS).round() as i32
}

fn place((x, y): (f64, f64)) -> (i32, i32) {
    (whole(x), whole(y))
}

fn length(points: f64) -> u32 {
    whole(points).unsigned_abs()
}

fn rgb(colour: Colour) -> RGBColor {
    RGBColor(colour.0, colour.1, colour.2)
}

fn stroke(colour: Colour, thickness: f64) -> ShapeStyle {
    rgb(colour).stroke_width(length(thickness))
}

fn filled(colour: Colour) -> ShapeStyle {
    rgb(colour).filled()
}
