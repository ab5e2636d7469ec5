//! Charts as pictures, for slides and letters: rendered from the chart's SVG, with its title above and our own fonts.

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::{Family, Query};
use resvg::usvg::{FallbackSelectionFn, FontResolver, Options, Tree};

use super::canvas::{Anchor, Setting, Type, draw};
use super::chart::{Chart, length};
use super::mark::INK;
use crate::fonts::{Fonts, Weight};

/// White space around the chart, in points.
const MARGIN: f64 = 28.0;
const TITLE: Type = Type { size: 17.0, weight: Weight::Bold, colour: INK };

/// A chart that could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum PngFault {
    #[error("a chart is no valid picture")]
    Svg(#[from] resvg::usvg::Error),
    #[error("a chart would be too large a picture")]
    TooLarge,
    #[error("a picture could not be encoded")]
    Encoding(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Renders a chart with this many pixels to the point; 2 is sharp on every screen.
///
/// # Errors
/// If the picture would be too large.
pub fn png(chart: &Chart, scale: f32, fonts: &Fonts) -> Result<Vec<u8>, PngFault> {
    let font_family = fonts.families().first().cloned().unwrap_or_default();
    let font_resolver = FontResolver { select_fallback: fallback(fonts.clone()), ..FontResolver::default() };
    let options = Options { fontdb: fonts.database(), font_family, font_resolver, ..Options::default() };
    let tree = Tree::from_str(&framed(chart, fonts), &options)?;
    let size = tree.size().to_int_size().scale_by(scale).ok_or(PngFault::TooLarge)?;
    let mut picture = Pixmap::new(size.width(), size.height()).ok_or(PngFault::TooLarge)?;
    picture.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture.encode_png().map_err(|fault| PngFault::Encoding(Box::new(fault)))
}

/// Finds the font for a letter that the first one lacks: in the same order as the typesetter, and in the same weight.
fn fallback(fonts: Fonts) -> FallbackSelectionFn<'static> {
    Box::new(move |c, tried, database| {
        let family = Family::Name(fonts.family_of(c)?);
        let weight = tried.first().and_then(|first| database.face(*first)).map(|face| face.weight)?;
        let found = database.query(&Query { families: &[family], weight, ..Query::default() });
        found.filter(|face| !tried.contains(face))
    })
}

/// The chart with its title and white space around it.
fn framed(chart: &Chart, fonts: &Fonts) -> String {
    let (width, height) = (length(&chart.svg, "width"), length(&chart.svg, "height"));
    let title = fonts.wrap(&chart.title, TITLE.size, TITLE.weight, width, 2);
    #[expect(clippy::cast_precision_loss, reason = "one or two lines")]
    let head = MARGIN + 22.0 * title.len() as f64 + 14.0;
    let setting = Setting { fonts, is_right_to_left: chart.is_right_to_left };
    let frame = draw(setting, width + 2.0 * MARGIN, head + height + MARGIN, |canvas| {
        canvas.lines(&title, (MARGIN, MARGIN + TITLE.size * 0.8), 22.0, Anchor::Start, TITLE);
    });
    // The frame counts in tenths of a point.
    let inner = chart.svg.replacen("width=\"", &format!("x=\"{}\" y=\"{}\" width=\"", MARGIN * 10.0, head * 10.0), 1);
    let inner = inner.replacen(
        &format!("width=\"{width}\" height=\"{height}\""),
        &format!("width=\"{}\" height=\"{}\"", width * 10.0, height * 10.0),
        1,
    );
    frame.replacen("</svg>", &format!("{inner}</svg>"), 1)
}
