//! The fonts that reports carry, how wide their texts are, and which characters they have.
//!
//! Notice. Roboto (© The Roboto Project Authors, Apache License 2.0) sets the text. `DejaVu` Sans (© Bitstream and Tavmjong
//! Bah, Bitstream Vera and Arev licences, changes in the public domain) has what Roboto lacks: Hebrew, Arabic, Armenian,
//! Georgian and many signs. Noto Emoji (© Google, SIL Open Font License 1.1) draws emoji in one colour. All three may be
//! embedded in documents and shipped with programs; none is changed.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontInstance, FontVariant, FontVariations};

/// The families, in the order in which they are tried.
pub(super) const FAMILIES: [&str; 3] = ["Roboto", "DejaVu Sans", "Noto Emoji"];

/// The files of all fonts.
pub(super) fn files() -> [&'static [u8]; 7] {
    [
        damascene_fonts_roboto::ROBOTO_REGULAR,
        damascene_fonts_roboto::ROBOTO_MEDIUM,
        damascene_fonts_roboto::ROBOTO_BOLD,
        damascene_fonts_roboto::ROBOTO_ITALIC,
        dejavu::sans::regular(),
        dejavu::sans::bold(),
        epaint_default_fonts::NOTO_EMOJI_REGULAR,
    ]
}

/// All fonts, read once.
pub(super) static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| files().into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect());

/// The weight of a text in a chart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Weight {
    Regular,
    Bold,
}

static REGULAR: LazyLock<Option<FontInstance>> = LazyLock::new(|| instance(0));
static BOLD: LazyLock<Option<FontInstance>> = LazyLock::new(|| instance(2));

fn instance(place: usize) -> Option<FontInstance> {
    let font = FONTS.get(place)?.clone();
    Some(font.instantiate(FontVariant::default(), Abs::pt(12.0), &FontVariations::default()))
}

/// The width of a text in the unit of its size, without kerning.
pub(super) fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let font = match weight {
        Weight::Regular => &*REGULAR,
        Weight::Bold => &*BOLD,
    };
    let of_character = |c: char| {
        let advance = font.as_ref().and_then(|font| {
            let glyph = font.ttf().glyph_index(c)?;
            Some(font.x_advance(glyph.0)?.get())
        });
        // Characters of the other fonts are drawn about this wide; emoji and stand-ins are wider.
        advance.unwrap_or(if c < '\u{2000}' { 0.65 } else { 1.25 })
    };
    text.chars().map(of_character).sum::<f64>() * size
}

/// The text on at most `lines` lines of this width; what does not fit ends in an ellipsis.
pub(super) fn wrap(text: &str, size: f64, weight: Weight, room: f64, lines: usize) -> Vec<String> {
    let mut wrapped: Vec<String> = vec![String::new()];
    for word in text.split_whitespace().flat_map(|word| pieces(word, size, weight, room)) {
        let line = wrapped.last().map_or("", String::as_str);
        let longer = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
        if line.is_empty() || width(&longer, size, weight) <= room {
            wrapped.pop();
            wrapped.push(longer);
        } else {
            wrapped.push(word);
        }
    }
    if wrapped.len() > lines {
        wrapped.truncate(lines);
        if let Some(last) = wrapped.last_mut() {
            while !last.is_empty() && width(&format!("{last}…"), size, weight) > room {
                last.pop();
            }
            *last = format!("{}…", last.trim_end());
        }
    }
    wrapped
}

/// A word that is too long for a line, in parts that are not.
fn pieces(word: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let mut parts = vec![String::new()];
    for c in word.chars() {
        let part = parts.last().map_or("", String::as_str);
        let longer = format!("{part}{c}");
        if part.is_empty() || width(&longer, size, weight) <= room {
            parts.pop();
            parts.push(longer);
        } else {
            parts.push(c.to_string());
        }
    }
    parts
}

/// Whether one of the fonts can draw the character.
fn is_covered(c: char) -> bool {
    FONTS.iter().any(|font| font.info().coverage.contains(u32::from(c)))
}

/// Whether the character only changes how its neighbours are drawn, so that nothing is lost without it.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e01ef}')
}

/// The text with every character that no font has replaced by its name, `[U+4F60]`. A document that promises to be
/// accessible must not hold a box in place of a letter.
pub(super) fn drawable(text: &str) -> String {
    let mut drawn = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '\n' || (is_covered(c) && !c.is_control() && !is_dropped(c)) {
            drawn.push(c);
        } else if c.is_whitespace() {
            drawn.push(' ');
        } else if !is_silent(c) {
            drawn.push_str(&stand_in(c));
        }
    }
    drawn
}

/// As [`drawable`], with Roboto alone: where marks and letters of several fonts meet in one sign, no font has all of it.
pub(super) fn plainly_drawable(text: &str) -> String {
    let plain = |c: char| c == '\n' || FONTS.first().is_some_and(|font| font.info().coverage.contains(u32::from(c)));
    text.chars().map(|c| if plain(c) && !is_silent(c) { c.to_string() } else { stand_in(c) }).collect()
}

/// What is left out even though a font may have it: directions are set by the typesetter, tones need colour.
fn is_dropped(c: char) -> bool {
    is_silent(c) && !matches!(c, '\u{200c}' | '\u{200d}')
}

fn stand_in(c: char) -> String {
    format!("[U+{:04X}]", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_that_no_font_has_is_named() {
        assert_eq!(drawable("你好 Ada"), "[U+4F60][U+597D] Ada");
        assert_eq!(drawable("שלום 👍🏽 naïve"), "שלום 👍 naïve");
        assert_eq!(drawable("a\u{feff}b\u{7}"), "ab[U+0007]");
    }

    #[test]
    fn a_wrapped_text_keeps_within_its_room() {
        let text = "Responsibility for cross-functional Donaudampfschifffahrtsgesellschaftskapitän planning";
        for line in wrap(text, 12.0, Weight::Bold, 120.0, 9) {
            assert!(width(&line, 12.0, Weight::Bold) <= 120.0, "{line}");
        }
        let cut = wrap(text, 12.0, Weight::Bold, 120.0, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut.last().unwrap().ends_with('…'));
    }
}
