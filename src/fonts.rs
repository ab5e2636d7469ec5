//! The fonts that reports carry, how wide their texts are, and which characters they have.
//!
//! Our own fonts write Latin, Greek, Cyrillic, Hebrew and Arabic. Chinese, Japanese and Korean need fonts of many
//! megabytes, so an operator who wants them names a folder. Fonts are read once, when a process starts, and handed on as a
//! value: what a report looks like depends on nothing that happens later.
//!
//! Notice. Roboto (© The Roboto Project Authors, Apache License 2.0) sets the text. `DejaVu` Sans (© Bitstream and Tavmjong
//! Bah, Bitstream Vera and Arev licences, changes in the public domain) has what Roboto lacks: Hebrew, Arabic, Armenian,
//! Georgian and many signs. Noto Emoji (© Google, SIL Open Font License 1.1) draws emoji in one colour. All three may be
//! embedded in documents and shipped with programs; none is changed.

mod folder;
mod measure;

use std::path::Path;
use std::sync::Arc;

use resvg::usvg::fontdb::{Database, Source};
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontStretch, FontStyle, FontVariant, FontVariations, FontWeight};
use typst::utils::LazyHash;
use unicode_segmentation::UnicodeSegmentation as _;

pub use folder::FolderFault;

/// Our own families, in the order in which they are tried; an operator's come after them.
const FAMILIES: [&str; 3] = ["Roboto", "DejaVu Sans", "Noto Emoji"];

/// The files of our own fonts.
fn our_files() -> [&'static [u8]; 7] {
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

/// The weight of a text in a chart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weight {
    Regular,
    Bold,
}

/// The fonts of one process. Cheap to clone.
#[derive(Clone)]
pub struct Fonts(Arc<Cabinet>);

struct Cabinet {
    families: Vec<String>,
    faces: Vec<Font>,
    book: LazyHash<FontBook>,
    database: Arc<Database>,
    /// To measure with: a face a family, in the order of the families.
    regular: Vec<FontInstance>,
    bold: Vec<FontInstance>,
}

impl Fonts {
    /// Our own fonts, which are always there.
    pub fn ours() -> Self {
        Self::of(our_files().into_iter().map(Bytes::new).collect())
    }

    /// Our own fonts and, if a folder is named, the ones in it.
    ///
    /// # Errors
    /// If the folder cannot be read, holds no font, or holds a file of a font's name that is none.
    pub fn with_folder(folder: Option<&Path>) -> Result<Self, FolderFault> {
        let mut files: Vec<Bytes> = our_files().into_iter().map(Bytes::new).collect();
        if let Some(folder) = folder {
            files.extend(folder::read(folder)?.into_iter().map(Bytes::new));
        }
        Ok(Self::of(files))
    }

    fn of(files: Vec<Bytes>) -> Self {
        let mut database = Database::new();
        for file in &files {
            database.load_font_source(Source::Binary(Arc::new(file.clone())));
        }
        let [family, ..] = FAMILIES;
        database.set_sans_serif_family(family);
        let faces: Vec<Font> = files.into_iter().flat_map(Font::iter).collect();
        let mut families: Vec<String> = FAMILIES.map(str::to_owned).to_vec();
        for face in &faces {
            let family = &face.info().family;
            if !families.contains(family) {
                families.push(family.clone());
            }
        }
        let book = FontBook::from_fonts(&faces);
        let instances = |weight: FontWeight| -> Vec<FontInstance> {
            let variant = FontVariant::new(FontStyle::Normal, weight, FontStretch::NORMAL);
            let face = |family: &String| book.select(&family.to_lowercase(), variant).and_then(|at| faces.get(at));
            let instance = |face: &Font| face.clone().instantiate(variant, Abs::pt(12.0), &FontVariations::default());
            families.iter().filter_map(face).map(instance).collect()
        };
        Self(Arc::new(Cabinet {
            regular: instances(FontWeight::REGULAR),
            bold: instances(FontWeight::BOLD),
            book: LazyHash::new(book),
            database: Arc::new(database),
            families,
            faces,
        }))
    }

    /// The names of the families, in the order in which they are tried.
    pub fn families(&self) -> &[String] {
        &self.0.families
    }

    /// What the typesetter looks fonts up in.
    pub fn book(&self) -> &LazyHash<FontBook> {
        &self.0.book
    }

    /// The face at this place of the book.
    pub fn face(&self, place: usize) -> Option<Font> {
        self.0.faces.get(place).cloned()
    }

    /// What pictures are drawn with.
    pub fn database(&self) -> Arc<Database> {
        Arc::clone(&self.0.database)
    }

    /// The first family that can draw the character.
    pub fn family_of(&self, c: char) -> Option<&str> {
        let can_draw = |family: &&String| {
            let mut faces = self.0.faces.iter().filter(|face| face.info().family == **family);
            faces.any(|face| face.info().coverage.contains(u32::from(c)))
        };
        self.0.families.iter().find(can_draw).map(String::as_str)
    }

    /// Whether one of the fonts can draw the character.
    fn covers(&self, c: char) -> bool {
        // What a private character is, only its font knows: a document that is to last must not hold one.
        !is_private(c) && self.0.faces.iter().any(|face| face.info().coverage.contains(u32::from(c)))
    }

    /// The text with every character that no font has replaced by its name, `[U+4F60]`. A document that promises to be
    /// accessible must not hold a box in place of a letter.
    pub fn drawable(&self, text: &str) -> String {
        let mut drawn = String::with_capacity(text.len());
        for c in text.chars() {
            if c == '\n' || (self.covers(c) && !c.is_control() && !is_dropped(c)) {
                drawn.push(c);
            } else if c.is_whitespace() {
                drawn.push(' ');
            } else if !is_silent(c) {
                drawn.push_str(&stand_in(c));
            }
        }
        drawn
    }

    /// As [`Fonts::drawable`], for a typesetter that found no font for a sign of several characters: of a letter and marks
    /// that no one family has together, the letter stays and the marks are named. Everything else keeps its font.
    pub fn jointly_drawable(&self, text: &str) -> String {
        let mut drawn = String::with_capacity(text.len());
        for sign in text.graphemes(true) {
            if self.0.families.iter().any(|family| self.family_covers(family, sign)) {
                drawn.push_str(&self.drawable(sign));
                continue;
            }
            let mut characters = sign.chars().filter(|c| !is_silent(*c));
            drawn.extend(characters.next().map(|first| self.drawable(&first.to_string())));
            drawn.extend(characters.map(stand_in));
        }
        drawn
    }

    /// Whether one face of the family has all characters of the sign that are drawn.
    fn family_covers(&self, family: &str, sign: &str) -> bool {
        let mut faces = self.0.faces.iter().filter(|face| face.info().family == family);
        faces.any(|face| sign.chars().all(|c| is_silent(c) || face.info().coverage.contains(u32::from(c))))
    }

    /// As [`Fonts::drawable`], with Roboto alone: where marks and letters of several fonts meet in one sign, no font has
    /// all of it.
    pub fn plainly_drawable(&self, text: &str) -> String {
        let first = self.0.faces.first();
        let plain = |c: char| c == '\n' || first.is_some_and(|face| face.info().coverage.contains(u32::from(c)));
        text.chars().map(|c| if plain(c) && !is_silent(c) { c.to_string() } else { stand_in(c) }).collect()
    }

    /// The characters of a text that no font has, each once, in the order of their numbers.
    pub fn undrawable(&self, text: &str) -> Vec<char> {
        let is_lost = |c: &char| !self.covers(*c) && !c.is_whitespace() && !is_silent(*c);
        let lost: std::collections::BTreeSet<char> = text.chars().filter(is_lost).collect();
        lost.into_iter().collect()
    }
}

impl std::fmt::Debug for Fonts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Fonts").field(&self.0.families).finish()
    }
}

/// Whether the character only changes how its neighbours are drawn, so that nothing is lost without it.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e01ef}')
}

/// What is left out even though a font may have it: whole directions are set by the typesetter, tones need colour. The
/// marks that give one place a direction stay: a sign before a number stands where they say.
fn is_dropped(c: char) -> bool {
    is_silent(c) && !matches!(c, '\u{200c}'..='\u{200f}')
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

fn stand_in(c: char) -> String {
    format!("[U+{:04X}]", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_that_no_font_has_is_named() {
        let fonts = Fonts::ours();
        assert_eq!(fonts.drawable("你好 Ada"), "[U+4F60][U+597D] Ada");
        assert_eq!(fonts.undrawable("好 Ada 你好 ليلى"), ['你', '好']);
        assert_eq!(fonts.drawable("שלום 👍🏽 naïve"), "שלום 👍 naïve");
        assert_eq!(fonts.drawable("a\u{feff}b\u{7}"), "ab[U+0007]");
    }

    #[test]
    fn of_a_sign_that_no_font_has_whole_the_letter_stays_and_its_marks_are_named() {
        let fonts = Fonts::ours();
        assert_eq!(fonts.jointly_drawable("Zoë שָׁלוֹם, 👍🏽"), "Zoë שָׁלוֹם, 👍");
        // An emoji and a Hebrew point: one family has the one, another one the other.
        assert_eq!(fonts.jointly_drawable("ליל👍\u{5b8}ה"), "ליל👍[U+05B8]ה");
    }

    #[test]
    fn a_character_of_private_use_is_named() {
        assert_eq!(Fonts::ours().drawable("a\u{f8ff}\u{f0001}"), "a[U+F8FF][U+F0001]");
    }

    #[test]
    fn the_sign_of_a_number_keeps_the_mark_that_holds_it_in_place() {
        assert_eq!(Fonts::ours().drawable("\u{200e}−0.38\u{2069}"), "\u{200e}−0.38");
    }
}
