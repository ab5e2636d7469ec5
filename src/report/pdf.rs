//! The report and the brief as PDFs: their templates and their data, for the typesetter.

use std::borrow::Cow;

use serde::Serialize;

use super::document::{Brief, Document, Frame};
use crate::typesetter::{FRAME, Manuscript, SettingFault, Typesetter};

const REPORT: &str = include_str!("templates/report.typ");
const BRIEF: &str = include_str!("templates/brief.typ");

impl Document {
    /// The report as a PDF. The same report gives the same bytes.
    ///
    /// A character that none of the fonts has is printed as its name, `[U+4F60]`.
    ///
    /// # Errors
    /// As [`Typesetter::set`].
    pub fn pdf(&self, typesetter: &Typesetter) -> Result<Vec<u8>, SettingFault> {
        typesetter.set(&manuscript(("/report.typ", REPORT), self, &self.frame)?)
    }
}

impl Brief {
    /// The brief as a PDF of two pages. The same report gives the same bytes.
    ///
    /// # Errors
    /// As [`Typesetter::set`].
    pub fn pdf(&self, typesetter: &Typesetter) -> Result<Vec<u8>, SettingFault> {
        typesetter.set(&manuscript(("/brief.typ", BRIEF), self, &self.frame)?)
    }
}

fn manuscript(
    (path, text): (&'static str, &'static str),
    data: &impl Serialize,
    frame: &Frame,
) -> Result<Manuscript, SettingFault> {
    Ok(Manuscript {
        template: vec![(Cow::Borrowed(path), Cow::Borrowed(text)), FRAME],
        data: serde_json::to_string(data)?,
        // Texts of charts were made drawable when they were drawn, and hold what orders them.
        pictures: vec![Cow::Borrowed("svg")],
        logo: frame.logo.as_ref().map(|logo| logo.png().to_vec()),
        has_date: frame.date.is_some(),
    })
}
