//! How a report looks: which sections it has and in which order, its paper, its accent colour, what stands at the foot of
//! its pages, and a logo.
//!
//! A layout decides nothing about figures: what a report holds is frozen. Each part is checked once, where it comes in, so
//! that a [`Layout`] can always be printed.

mod logo;
mod read;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::text::Name;

pub use logo::{InvalidLogo, Logo, MAX_LOGO_BYTES, MAX_LOGO_SIDE};
pub use read::MAX_BYTES;

/// A part of a report that can be shown or left out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Section {
    /// Who and what it is about, and the day.
    Cover,
    /// Who answered, what stands out, where to start.
    Summary,
    /// The chart of all competencies, and where each one stands.
    Overview,
    /// A page a competency.
    Competencies,
    /// The highest and the lowest items.
    Extremes,
    Comments,
    /// How to read the report, with the rules of anonymity.
    Guide,
    /// A page to write on.
    Worksheet,
    /// Tables of figures, and where the questionnaire comes from.
    Appendix,
}

impl Section {
    /// All of them, in the order in which a report has them if nothing else is asked for.
    pub const ALL: [Self; 9] = [
        Self::Cover,
        Self::Summary,
        Self::Overview,
        Self::Competencies,
        Self::Extremes,
        Self::Comments,
        Self::Guide,
        Self::Worksheet,
        Self::Appendix,
    ];

    /// The stable word for it, in files and forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cover => "cover",
            Self::Summary => "summary",
            Self::Overview => "overview",
            Self::Competencies => "competencies",
            Self::Extremes => "extremes",
            Self::Comments => "comments",
            Self::Guide => "guide",
            Self::Worksheet => "worksheet",
            Self::Appendix => "appendix",
        }
    }

    /// Reads the stable word; none for any other.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.as_str() == word)
    }

    /// Whether it tells what people said.
    fn tells(self) -> bool {
        matches!(self, Self::Summary | Self::Overview | Self::Competencies | Self::Extremes | Self::Comments)
    }
}

/// The sections of a report, in order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "Vec<Section>", into = "Vec<Section>")]
pub struct Sections(Vec<Section>);

/// Why sections make no report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidSections {
    #[error("the section {} is there twice", .0.as_str())]
    Twice(Section),
    #[error("the cover does not come first")]
    CoverWithin,
    #[error("the guide is left out, which tells readers the rules of anonymity and of small numbers")]
    NoGuide,
    #[error("no section is left that tells what people said")]
    Nothing,
}

impl InvalidSections {
    /// What to do about it, as a sentence.
    pub fn remedy(self) -> &'static str {
        match self {
            Self::Twice(_) => "Name each section once.",
            Self::CoverWithin => "Put the cover before all others, or leave it out.",
            Self::NoGuide => "Keep the guide, at any place.",
            Self::Nothing => "Keep at least one of summary, overview, competencies, extremes and comments.",
        }
    }
}

impl Sections {
    /// Checks sections in their order.
    ///
    /// # Errors
    /// If one is there twice, the cover is not the first, the guide is left out, or nothing is told.
    pub fn new(sections: Vec<Section>) -> Result<Self, InvalidSections> {
        for (place, section) in sections.iter().enumerate() {
            if sections.iter().take(place).any(|earlier| earlier == section) {
                return Err(InvalidSections::Twice(*section));
            }
            if *section == Section::Cover && place > 0 {
                return Err(InvalidSections::CoverWithin);
            }
        }
        if !sections.contains(&Section::Guide) {
            return Err(InvalidSections::NoGuide);
        }
        if !sections.iter().any(|section| section.tells()) {
            return Err(InvalidSections::Nothing);
        }
        Ok(Self(sections))
    }

    /// In order.
    pub fn iter(&self) -> impl Iterator<Item = Section> {
        self.0.iter().copied()
    }

    /// Whether the section is shown.
    pub fn has(&self, section: Section) -> bool {
        self.0.contains(&section)
    }
}

impl Default for Sections {
    fn default() -> Self {
        Self(Section::ALL.to_vec())
    }
}

impl TryFrom<Vec<Section>> for Sections {
    type Error = InvalidSections;

    fn try_from(sections: Vec<Section>) -> Result<Self, Self::Error> {
        Self::new(sections)
    }
}

impl From<Sections> for Vec<Section> {
    fn from(sections: Sections) -> Self {
        sections.0
    }
}

/// The paper that a report is set for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    #[default]
    A4,
    /// US Letter.
    Letter,
}

impl Paper {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// The stable word for it, in files and forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// Reads the stable word; none for any other.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.as_str() == word)
    }
}

/// The colour of headings' ornaments. It can be read on white by people with weak eyes (a contrast of 4.5:1 or more).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Accent([u8; 3]);

/// Why a colour cannot be the accent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidAccent {
    #[error("{0} is no colour")]
    NoColour(String),
    #[error("{written} has a contrast of {contrast}:1 on white, and text needs 4.5:1")]
    Pale {
        written: String,
        /// With one decimal, rounded down.
        contrast: String,
        /// The same colour, darker, that can be used.
        darker: Accent,
    },
}

impl InvalidAccent {
    /// What to do about it, as a sentence.
    pub fn remedy(&self) -> String {
        match self {
            Self::NoColour(_) => "Write # and six digits from 0 to f, such as #0b538a.".to_owned(),
            Self::Pale { darker, .. } => format!("Take a darker one, such as {}.", darker.hex()),
        }
    }
}

impl Accent {
    /// Reads `#0b538a`.
    ///
    /// # Errors
    /// If it is no colour, or too pale to be read on white.
    pub fn parse(written: &str) -> Result<Self, InvalidAccent> {
        let written = written.trim();
        let digits = written.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii());
        let part = |at: usize| digits.and_then(|all| u8::from_str_radix(all.get(at..at + 2)?, 16).ok());
        let is_hex = digits.is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let (Some(red), Some(green), Some(blue), true) = (part(0), part(2), part(4), is_hex) else {
            return Err(InvalidAccent::NoColour(crate::fault::quoted(written)));
        };
        let colour = Self([red, green, blue]);
        if colour.contrast_on_white() >= ENOUGH {
            return Ok(colour);
        }
        let tenths = (colour.contrast_on_white() * 10.0).floor() / 10.0;
        Err(InvalidAccent::Pale { written: colour.hex(), contrast: format!("{tenths:.1}"), darker: colour.darker() })
    }

    /// As CSS writes it.
    pub fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// WCAG 2 contrast.
    fn contrast_on_white(self) -> f64 {
        let part = |value: u8| {
            let share = f64::from(value) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(part);
        1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
    }

    /// The nearest darker colour of the same hue that can be read.
    fn darker(self) -> Self {
        let scaled = |hundredths: u32| {
            let part = |value: u8| u8::try_from(u32::from(value) * hundredths / 100).unwrap_or(value);
            Self(self.0.map(part))
        };
        let can_be_read = |colour: &Self| colour.contrast_on_white() >= ENOUGH;
        (0..100).rev().map(scaled).find(can_be_read).unwrap_or_default()
    }
}

/// The least contrast of text that WCAG 2 takes for readable.
const ENOUGH: f64 = 4.5;

impl Default for Accent {
    fn default() -> Self {
        Self([0x0b, 0x53, 0x8a])
    }
}

impl TryFrom<String> for Accent {
    type Error = InvalidAccent;

    fn try_from(written: String) -> Result<Self, Self::Error> {
        Self::parse(&written)
    }
}

impl From<Accent> for String {
    fn from(accent: Accent) -> Self {
        accent.hex()
    }
}

/// How a report looks.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    pub sections: Sections,
    pub paper: Paper,
    pub accent: Accent,
    /// Stands at the foot of every page; at most [`crate::text::MAX_NAME`] characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub footer: Option<Name>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
    /// Whether the overview has a radar chart too. About half of readers misread one, so it has to be asked for.
    pub radar: bool,
}

impl Layout {
    /// As it is stored; equal layouts give equal texts.
    pub fn to_json(&self) -> String {
        #[expect(clippy::expect_used, reason = "words, a colour and a text always have a JSON form")]
        serde_json::to_string(self).expect("a layout has a JSON form")
    }

    /// Reads what [`Layout::to_json`] wrote; none if it is something else.
    pub fn from_json(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }
}
