//! The report as a workbook: a sheet a section, numbers as numbers and texts as texts.
//!
//! A text never becomes a formula or a link, whatever it begins with, not even when somebody edits its cell. The workbook
//! carries the date that all of ours carry, for a report has none: the same report gives the same bytes.

use std::collections::BTreeMap;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::document::{Cell, Holds, Sheet, Sheets, Shown};
use super::mark::{ACCENT, WASH};

/// A workbook that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the workbook cannot be written: {0}")]
pub struct XlsxFault(#[from] XlsxError);

/// What stands in the cells, and how it looks.
struct Looks {
    heading: Format,
    text: Format,
    numbers: BTreeMap<Shown, Format>,
}

impl Sheets {
    /// The report as a workbook. The same report gives the same bytes.
    ///
    /// # Errors
    /// If a text is longer than a cell can hold.
    pub fn xlsx(&self) -> Result<Vec<u8>, XlsxFault> {
        let mut workbook = Workbook::new();
        // A workbook must carry a date; without this it would be today's.
        let date = ExcelDateTime::from_ymd(2000, 1, 1)?;
        workbook.set_properties(&DocProperties::new().set_title(&self.title).set_creation_datetime(&date));
        let top = || Format::new().set_align(FormatAlign::Top);
        let mut looks = Looks {
            heading: top()
                .set_bold()
                .set_text_wrap()
                .set_font_color(ACCENT.hex().as_str())
                .set_background_color(WASH.hex().as_str()),
            // In a cell that holds a text for certain, editing it does not make it a formula.
            text: top().set_text_wrap().set_quote_prefix(),
            numbers: BTreeMap::new(),
        };
        for sheet in &self.all {
            let worksheet = workbook.add_worksheet();
            worksheet.set_name(&sheet.title)?;
            worksheet.set_right_to_left(self.is_right_to_left);
            write(worksheet, sheet, &mut looks)?;
        }
        Ok(workbook.save_to_buffer()?)
    }
}

fn write(worksheet: &mut Worksheet, sheet: &Sheet, looks: &mut Looks) -> Result<(), XlsxError> {
    worksheet.set_freeze_panes(1, 0)?;
    worksheet.set_repeat_rows(0, 0)?;
    worksheet.set_landscape().set_print_fit_to_pages(1, 0);
    for (column, heading) in (0..).zip(&sheet.columns) {
        worksheet.set_column_width(column, width(heading.holds))?;
        worksheet.write_string_with_format(0, column, &heading.label, &looks.heading)?;
    }
    for (line, row) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(row) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    worksheet.write_string_with_format(line, column, clean(text), &looks.text)?;
                }
                Cell::Number { value, shown } => {
                    let look = looks
                        .numbers
                        .entry(*shown)
                        .or_insert_with(|| Format::new().set_align(FormatAlign::Top).set_num_format(pattern(*shown)));
                    worksheet.write_number_with_format(line, column, *value, look)?;
                }
            }
        }
    }
    if let (Ok(rows), Ok(columns)) = (u32::try_from(sheet.rows.len()), u16::try_from(sheet.columns.len())) {
        worksheet.autofilter(0, 0, rows, columns.saturating_sub(1))?;
    }
    Ok(())
}

/// In letters of the usual size.
fn width(holds: Holds) -> f64 {
    match holds {
        Holds::Sentences => 64.0,
        Holds::Names => 30.0,
        Holds::Words => 20.0,
        Holds::Numbers => 13.0,
    }
}

/// How a spreadsheet is told to show a number.
fn pattern(shown: Shown) -> String {
    let plain = |decimals: usize| match decimals {
        0 => "0".to_owned(),
        decimals => format!("0.{}", "0".repeat(decimals)),
    };
    match shown {
        Shown::Plain(decimals) => plain(decimals),
        Shown::Signed(decimals) => {
            let number = plain(decimals);
            format!("+{number};-{number};{number}")
        }
        Shown::AtLeast(decimals) => format!("\"≥ \"{}", plain(decimals)),
        Shown::AtMost(decimals) => format!("\"≤ \"{}", plain(decimals)),
        Shown::Percent => "0%".to_owned(),
    }
}

/// A text without what XML cannot hold.
fn clean(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))).collect()
}
