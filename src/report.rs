//! A frozen report, drawn: charts as SVG and PNG, a PDF, and a page.
//!
//! A [`Document`] is the report in words, in the report's language, with the sections of its layout in their order.
//! Everything is set from it, so the PDF and the page say the same. Nothing here knows the time, a random number or the machine: the same report gives the same bytes.
//!
//! | output | made by |
//! |---|---|
//! | charts as SVG | [`Document::charts`], drawn once with plotters; the PDF and the page embed them |
//! | charts as PNG | [`png`], rendered from that SVG |
//! | PDF | [`Document::pdf`], set with typst; PDF/UA-1, and PDF/A-2a where the day is known |
//! | brief | [`Brief::pdf`]: two pages for the coach |
//! | spreadsheets | [`Sheets::csv`], one table; [`Sheets::xlsx`], a sheet a section |
//! | files | [`files::write`], whole or not at all; of many reports [`many::in_order`] and [`archive::Archive`] |
//! | page | [`Document::html`], whole; [`Document::html_fragment`] with [`STYLE`] and [`SCRIPT`], to embed |

pub mod archive;
mod canvas;
mod chart;
mod csv;
mod document;
pub mod files;
mod html;
pub mod many;
mod mark;
mod pdf;
mod png;
mod words;
mod xlsx;

pub use chart::Chart;
pub use document::{Brief, Document, Edition, Sheets};
pub use html::{SCRIPT, STYLE};
pub use png::{PngFault, png};
pub use xlsx::XlsxFault;

#[cfg(test)]
mod tests;
