//! How wide texts are, so that every label of a chart can be measured before it is placed.

use super::{Fonts, Weight};

impl Fonts {
    /// The width of a text in the unit of its size, without kerning. Each character is measured in the first family that
    /// has it, as it is drawn.
    pub fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        let faces = match weight {
            Weight::Regular => &self.0.regular,
            Weight::Bold => &self.0.bold,
        };
        let of_character = |c: char| {
            let advance = faces.iter().find_map(|face| {
                let glyph = face.ttf().glyph_index(c)?;
                Some(face.x_advance(glyph.0)?.get())
            });
            // What no font has is written out as a stand-in; what only steers its neighbours takes no room.
            advance.unwrap_or_else(|| if super::is_silent(c) { 0.0 } else { 4.6 })
        };
        text.chars().map(of_character).sum::<f64>() * size
    }

    /// The text on at most `lines` lines of this width; what does not fit ends in an ellipsis.
    pub fn wrap(&self, text: &str, size: f64, weight: Weight, room: f64, lines: usize) -> Vec<String> {
        let mut wrapped: Vec<String> = vec![String::new()];
        for word in text.split_whitespace().flat_map(|word| self.pieces(word, size, weight, room)) {
            let line = wrapped.last().map_or("", String::as_str);
            let longer = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
            if line.is_empty() || self.width(&longer, size, weight) <= room {
                wrapped.pop();
                wrapped.push(longer);
            } else {
                wrapped.push(word);
            }
        }
        if wrapped.len() > lines {
            wrapped.truncate(lines);
            if let Some(last) = wrapped.last_mut() {
                while !last.is_empty() && self.width(&format!("{last}…"), size, weight) > room {
                    last.pop();
                }
                *last = format!("{}…", last.trim_end());
            }
        }
        wrapped
    }

    /// A word that is too long for a line, in parts that are not.
    fn pieces(&self, word: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
        let mut parts = vec![String::new()];
        for c in word.chars() {
            let part = parts.last().map_or("", String::as_str);
            let longer = format!("{part}{c}");
            if part.is_empty() || self.width(&longer, size, weight) <= room {
                parts.pop();
                parts.push(longer);
            } else {
                parts.push(c.to_string());
            }
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrapped_text_keeps_within_its_room() {
        let fonts = Fonts::ours();
        let text = "Responsibility for cross-functional Donaudampfschifffahrtsgesellschaftskapitän planning";
        for line in fonts.wrap(text, 12.0, Weight::Bold, 120.0, 9) {
            assert!(fonts.width(&line, 12.0, Weight::Bold) <= 120.0, "{line}");
        }
        let cut = fonts.wrap(text, 12.0, Weight::Bold, 120.0, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut.last().unwrap().ends_with('…'));
    }

    #[test]
    fn arabic_is_measured_in_the_font_that_draws_it() {
        let fonts = Fonts::ours();
        let (alef, seen) = (fonts.width("ا", 10.0, Weight::Regular), fonts.width("س", 10.0, Weight::Regular));
        assert!(alef > 0.0 && seen > 2.0 * alef, "{alef} {seen}");
    }
}
