//! A sheet to draw on: plotters' SVG backend with points in place of pixels.
//!
//! plotters counts in whole pixels; the sheet is therefore ten times as large as it says. Its opening tag is written here,
//! with a title and a description for those who hear the picture. Equal drawings give equal bytes.
//!
//! A chart for readers of a script that runs from right to left is the mirror image of the others, its scale included:
//! names stand at the right, and from there the scale grows to the left, as the options of the form do that was answered,
//! and as the columns of the page around it do. Texts, numbers and marks are not mirrored; only their places are.

use std::cell::RefCell;

use parallax_domain::language::runs_right_to_left;
use plotters::element::{Drawable, PointCollection};
use plotters::prelude::{
    Circle, IntoDrawingArea as _, IntoFont as _, PathElement, Polygon, RGBColor, Rectangle, SVGBackend, ShapeStyle,
    Text,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, FontStyle, TextStyle};

use super::mark::{Colour, Mark, Shape, WHITE};
use crate::fonts::{Fonts, Weight};

/// plotters' pixels in one point.
const FINENESS: f64 = 10.0;
/// What the page's own fonts fall back to; the first is the one that texts are measured with.
const FAMILY: &str = "Roboto, Segoe UI, Helvetica Neue, Arial, DejaVu Sans, Noto Emoji, sans-serif";
/// plotters makes texts smaller by this factor.
const TEXT_SHRINK: f64 = 1.24;
/// How plotters lowers a text that hangs from its top. Pictures lower only what stands after the first letter, which in a
/// script that runs from right to left is nothing; so it is taken out, and texts are placed by the line they stand on.
const TEXT_DROP: &str = " dy=\"0.76em\"";

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

/// With which fonts texts are set, and from which side a sheet is read.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) fonts: &'a Fonts,
    pub(super) is_right_to_left: bool,
}

/// A sheet of a width and height in points.
pub(super) struct Canvas<'a> {
    setting: Setting<'a>,
    width: f64,
    /// The sheet's size as plotters counts.
    size: (u32, u32),
    /// What was drawn so far.
    drawn: RefCell<String>,
}

/// Draws on a sheet and gives the SVG, its opening tag without a title.
pub(super) fn draw(setting: Setting<'_>, width: f64, height: f64, drawing: impl FnOnce(&Canvas<'_>)) -> String {
    let size = (length(width), length(height));
    let canvas = Canvas { setting, width, size, drawn: RefCell::default() };
    drawing(&canvas);
    let inner = canvas.drawn.into_inner();
    // A page that runs from right to left must not turn the anchors of texts, which are mirrored already.
    let direction = if setting.is_right_to_left { " direction=\"ltr\"" } else { "" };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" font-family=\"{FAMILY}\"{direction}>{inner}</svg>",
        width.ceil(),
        height.ceil(),
        size.0,
        size.1,
    )
}

impl Canvas<'_> {
    pub(super) fn line(&self, from: (f64, f64), to: (f64, f64), thickness: f64, colour: Colour) {
        let path = vec![self.place(from), self.place(to)];
        self.put(&PathElement::new(path, stroke(colour, thickness)));
    }

    /// An area with these corners.
    pub(super) fn area(&self, corners: &[(f64, f64)], colour: Colour) {
        let corners: Vec<(i32, i32)> = corners.iter().map(|corner| self.place(*corner)).collect();
        self.put(&Polygon::new(corners, filled(colour)));
    }

    /// A point that stands for itself, with a rim like that of a mark.
    pub(super) fn dot(&self, at: (f64, f64), radius: f64, colour: Colour) {
        self.put(&Circle::new(self.place(at), whole(radius + 1.0), filled(WHITE)));
        self.put(&Circle::new(self.place(at), whole(radius), filled(colour)));
    }

    pub(super) fn rectangle(&self, corner: (f64, f64), opposite: (f64, f64), colour: Colour) {
        self.put(&Rectangle::new([self.place(corner), self.place(opposite)], filled(colour)));
    }

    pub(super) fn text(&self, text: &str, at: (f64, f64), anchor: Anchor, look: Type) {
        let style = match look.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let anchor = match (anchor, self.setting.is_right_to_left) {
            (Anchor::Start, false) | (Anchor::End, true) => HPos::Left,
            (Anchor::Middle, _) => HPos::Center,
            (Anchor::End, false) | (Anchor::Start, true) => HPos::Right,
        };
        let colour = rgb(look.colour);
        let style = TextStyle::from((FAMILY, look.size * FINENESS * TEXT_SHRINK, style).into_font())
            .color(&colour)
            .pos(Pos::new(anchor, VPos::Top));
        let drawn = self.setting.fonts.drawable(text);
        let drawn = if self.setting.is_right_to_left && drawn.contains(runs_right_to_left) {
            // Pictures order a text as if it began at the left, unless it is set apart.
            format!("\u{2067}{drawn}\u{2069}")
        } else {
            drawn
        };
        self.put(&Text::new(drawn, self.place(at), style));
    }

    /// Lines of text under each other.
    pub(super) fn lines(&self, lines: &[String], at: (f64, f64), spacing: f64, anchor: Anchor, look: Type) {
        let mut y = at.1;
        for line in lines {
            self.text(line, (at.0, y), anchor, look);
            y += spacing;
        }
    }

    /// What belongs to these perspectives, so that a page can hide it with any of them. The text, if there is any, is what
    /// is told of it when a reader points at it.
    pub(super) fn group(&self, marks: &[Mark], text: &str, drawing: impl FnOnce(&Self)) {
        let classes: Vec<String> = marks.iter().map(|mark| mark.class()).collect();
        let opening =
            if classes.is_empty() { "<g>".to_owned() } else { format!("<g class=\"{}\">", classes.join(" ")) };
        self.drawn.borrow_mut().push_str(&opening);
        if !text.is_empty() {
            self.drawn.borrow_mut().push_str(&format!("<title>{}</title>", escaped(text)));
        }
        drawing(self);
        self.drawn.borrow_mut().push_str("</g>");
    }

    /// A perspective's mark, with a thin white rim that parts it from what lies beneath.
    pub(super) fn mark(&self, mark: Mark, at: (f64, f64), radius: f64) {
        self.told(mark, "", at, radius);
    }

    /// A mark with what is told of it when a reader points at it.
    pub(super) fn told(&self, mark: Mark, text: &str, at: (f64, f64), radius: f64) {
        self.group(&[mark], text, |canvas| canvas.shape(mark, at, radius));
    }

    fn shape(&self, mark: Mark, at: (f64, f64), radius: f64) {
        let rim = 1.0;
        if let Some(corners) = mark.corners() {
            let points = |radius: f64| -> Vec<(i32, i32)> {
                let (x, y) = self.upright(at);
                corners.iter().map(|corner| place((x + corner.0 * radius, y + corner.1 * radius))).collect()
            };
            self.put(&Polygon::new(points(radius + rim * 1.2), filled(WHITE)));
            self.put(&Polygon::new(points(radius), filled(mark.colour)));
        } else {
            self.put(&Circle::new(self.place(at), whole(radius + rim), filled(WHITE)));
            if mark.shape == Shape::Ring {
                let thickness = radius * 0.42;
                let ring = stroke(mark.colour, thickness);
                self.put(&Circle::new(self.place(at), whole(radius - thickness / 2.0), ring));
            } else {
                self.put(&Circle::new(self.place(at), whole(radius), filled(mark.colour)));
            }
        }
    }

    /// Where a point of the drawing is on the sheet: at its mirror image, if it is read from the right.
    fn upright(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (if self.setting.is_right_to_left { self.width - x } else { x }, y)
    }

    fn place(&self, at: (f64, f64)) -> (i32, i32) {
        place(self.upright(at))
    }

    fn put<'e, E, B>(&self, element: &'e E)
    where
        B: plotters::element::CoordMapper,
        &'e E: PointCollection<'e, (i32, i32), B>,
        E: for<'b> Drawable<SVGBackend<'b>, B>,
    {
        let mut sheet = String::new();
        #[expect(clippy::expect_used, reason = "drawing into a text cannot fail")]
        SVGBackend::with_string(&mut sheet, self.size)
            .into_drawing_area()
            .draw(element)
            .expect("a text takes every drawing");
        let inner = sheet.split_once('>').map_or("", |(_, inner)| inner);
        let inner = inner.rsplit_once("</svg>").map_or(inner, |(inner, _)| inner);
        // Text is escaped, so these can only be attributes.
        let inner = inner
            .replace(" opacity=\"1\"", "")
            .replace(" stroke=\"none\"", "")
            .replace(TEXT_DROP, "")
            // The sheet says it for all.
            .replace(&format!(" font-family=\"{FAMILY}\""), "")
            .replace('\n', "");
        self.drawn.borrow_mut().push_str(&inner);
    }
}

/// A text as it may stand in XML, without what XML cannot hold.
pub(super) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '"' => safe.push_str("&quot;"),
            c if (c.is_control() && c != '\n') || matches!(c, '\u{fffe}' | '\u{ffff}') => safe.push('\u{fffd}'),
            c => safe.push(c),
        }
    }
    safe
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
