//! Excel workbooks (.xlsx): the cells of a sheet as text, and nothing else of them.
//!
//! Styles, formulas and pictures are passed over. A cell far away from all others costs nothing and is refused: a sheet is
//! never held as a rectangle.

use std::collections::{BTreeMap, BTreeSet};

use parallax_domain::fault::{Faults, Place, quoted};
use quick_xml::events::BytesStart;

use crate::archive::Archive;
use crate::limits::{Bounds, MAX_COLUMNS, MAX_FILE, QUESTIONNAIRE};
use crate::refused;
use crate::xml::{Piece, Xml, attribute};
use parallax_domain::text::grouped;

/// How many rows are looked at for the header of a sheet.
const UPPER_ROWS: usize = 10;

/// A sheet as a table of text: a line for each row, cells in quotes between tabs.
pub(crate) struct Sheet {
    pub(crate) text: String,
    /// The names of the sheets that were not read.
    pub(crate) other_sheets: Vec<String>,
    /// Columns that hold something, but have no header, by their letters.
    pub(crate) headless_columns: Vec<String>,
}

/// The first sheet with a header among its upper rows; `missing` says what is missing if there is none.
pub(crate) fn sheet(
    bytes: &[u8],
    is_header: impl Fn(&[String]) -> bool,
    missing: impl FnOnce() -> Faults,
) -> Result<Sheet, Faults> {
    let mut workbook = Workbook::open(bytes, &QUESTIONNAIRE)?;
    for index in 0..workbook.sheets.len() {
        let rows = workbook.rows(index)?;
        if let Some((header, row)) = rows.iter().take(UPPER_ROWS).find(|(_, row)| is_header(row)) {
            let headed: Vec<bool> = row.iter().map(|cell| !cell.trim().is_empty()).collect();
            let headless_columns = headless(&rows, *header, &headed);
            let others = workbook.names().enumerate().filter(|(other, _)| *other != index);
            let other_sheets = others.map(|(_, name)| name.to_owned()).collect();
            return Ok(Sheet { text: as_table(&rows, &headed)?, other_sheets, headless_columns });
        }
    }
    Err(missing())
}

/// A workbook whose sheets are read one by one.
pub(crate) struct Workbook<'b> {
    archive: Archive<'b>,
    bounds: &'static Bounds,
    /// The name of each sheet, and the part that holds it.
    sheets: Vec<(String, String)>,
    shared: Shared,
}

impl<'b> Workbook<'b> {
    /// Opens a workbook.
    pub(crate) fn open(bytes: &'b [u8], bounds: &'static Bounds) -> Result<Self, Faults> {
        let mut archive = Archive::open_within(bytes, bounds)?;
        let sheets = sheets(&mut archive)?;
        let shared = shared_strings(&mut archive, bounds)?;
        Ok(Self { archive, bounds, sheets, shared })
    }

    /// The names of its sheets, in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.sheets.iter().map(|(name, _)| name.as_str())
    }

    /// The rows of a sheet, from 0 on; none if it has none.
    pub(crate) fn rows(&mut self, sheet: usize) -> Result<Rows, Faults> {
        let Some((name, part)) = self.sheets.get(sheet) else { return Ok(Rows::new()) };
        let Some(xml) = self.archive.part(part)? else { return Ok(Rows::new()) };
        rows(&text_of(xml, part)?, &self.shared, name, self.bounds)
    }
}

fn text_of(part: Vec<u8>, name: &str) -> Result<String, Faults> {
    String::from_utf8(part).map_err(|_| {
        let reason = format!("the part {} of the workbook is not UTF-8", quoted(name));
        refused(reason, "Save the workbook again, or save the sheet as “CSV UTF-8”.")
    })
}

/// The names of the sheets and the parts that hold them, in order.
fn sheets(archive: &mut Archive<'_>) -> Result<Vec<(String, String)>, Faults> {
    let mut targets: BTreeMap<String, String> = BTreeMap::new();
    each_start(archive, "xl/_rels/workbook.xml.rels", |start| {
        if start.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(target)) = (attribute(start, "Id"), attribute(start, "Target"))
        {
            let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id, part);
        }
    })?;
    let mut sheets = Vec::new();
    each_start(archive, "xl/workbook.xml", |start| {
        if start.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (attribute(start, "name"), attribute(start, "id"))
            && let Some(part) = targets.get(&id)
            && sheets.len() < MAX_COLUMNS
        {
            sheets.push((name.chars().take(60).collect(), part.clone()));
        }
    })?;
    Ok(sheets)
}

fn each_start(archive: &mut Archive<'_>, part: &str, mut visit: impl FnMut(&BytesStart<'_>)) -> Result<(), Faults> {
    let Some(bytes) = archive.part(part)? else { return Ok(()) };
    let text = text_of(bytes, part)?;
    let mut xml = Xml::new(&text);
    loop {
        match xml.next()? {
            Piece::Open(start) => visit(&start),
            Piece::End => return Ok(()),
            Piece::Close | Piece::Text(_) => {}
        }
    }
}

/// Texts that cells refer to by their numbers, in one piece: a million short ones of their own would fill the memory.
#[derive(Default)]
struct Shared {
    text: String,
    ends: Vec<usize>,
}

impl Shared {
    fn get(&self, index: usize) -> Option<&str> {
        let start = if index == 0 { 0 } else { *self.ends.get(index - 1)? };
        self.text.get(start..*self.ends.get(index)?)
    }
}

fn shared_strings(archive: &mut Archive<'_>, bounds: &Bounds) -> Result<Shared, Faults> {
    const PART: &str = "xl/sharedStrings.xml";
    let mut shared = Shared::default();
    let Some(bytes) = archive.part(PART)? else { return Ok(shared) };
    let source = text_of(bytes, PART)?;
    let mut xml = Xml::new(&source);
    let mut path: Vec<Element> = Vec::new();
    loop {
        match xml.next()? {
            Piece::Open(start) => path.push(Element::of(start.local_name().as_ref())),
            // Readings of Japanese characters (`rPh`) are no part of a text.
            Piece::Text(text) if path.last() == Some(&Element::Text) && !path.contains(&Element::Reading) => {
                shared.text.push_str(&text);
            }
            Piece::Text(_) => {}
            Piece::Close => {
                if path.pop() == Some(Element::String) {
                    shared.ends.push(shared.text.len());
                }
                if shared.ends.len() > bounds.texts {
                    let reason = format!("the workbook has more than {} texts", grouped(bounds.texts));
                    return Err(refused(reason, bounds.remedy));
                }
            }
            Piece::End => return Ok(shared),
        }
    }
}

/// The elements that mean something here.
#[derive(Clone, Copy, PartialEq)]
enum Element {
    /// `si`, and `is` in a cell.
    String,
    /// `t`
    Text,
    /// `rPh`
    Reading,
    /// `v`
    Value,
    /// `c`
    Cell,
    Other,
}

impl Element {
    fn of(name: &str) -> Self {
        match name {
            "si" | "is" => Self::String,
            "t" => Self::Text,
            "rPh" => Self::Reading,
            "v" => Self::Value,
            "c" => Self::Cell,
            _ => Self::Other,
        }
    }
}

/// The rows that hold anything, by their numbers from 1 on.
pub(crate) type Rows = BTreeMap<usize, Vec<String>>;

fn rows(source: &str, shared: &Shared, sheet: &str, bounds: &Bounds) -> Result<Rows, Faults> {
    let mut xml = Xml::new(source);
    let mut path: Vec<Element> = Vec::new();
    let mut rows = Rows::new();
    let mut at = Position { row: 0, column: 0 };
    let mut kind = String::new();
    let mut value = String::new();
    let mut size = 0_usize;
    loop {
        match xml.next()? {
            Piece::Open(start) => {
                let name = start.local_name();
                // Within a cell stands no other one, and no row.
                let is_outside = !path.contains(&Element::Cell);
                if is_outside && name.as_ref() == "row" {
                    at.next_row(attribute(&start, "r").as_deref());
                } else if is_outside && name.as_ref() == "c" {
                    at.next_cell(attribute(&start, "r").as_deref());
                    kind = attribute(&start, "t").unwrap_or_default();
                    value.clear();
                }
                path.push(Element::of(name.as_ref()));
            }
            Piece::Text(text) => {
                let is_read = matches!(path.last(), Some(Element::Value | Element::Text));
                if is_read && path.contains(&Element::Cell) && !path.contains(&Element::Reading) {
                    value.push_str(&text);
                }
            }
            Piece::Close => {
                if path.pop() != Some(Element::Cell) {
                    continue;
                }
                let text = match kind.as_str() {
                    "s" => value.trim().parse().ok().and_then(|index| shared.get(index)).unwrap_or_default(),
                    "e" => "",
                    _ => value.as_str(),
                };
                if text.trim().is_empty() {
                    continue;
                }
                size += text.len();
                at.check(sheet, size, bounds)?;
                let row = rows.entry(at.row).or_default();
                if row.len() < at.column {
                    row.resize(at.column, String::new());
                }
                if let Some(cell) = row.get_mut(at.column - 1) {
                    text.clone_into(cell);
                }
            }
            Piece::End => return Ok(rows),
        }
    }
}

/// Where a cell stands, from 1 on.
struct Position {
    row: usize,
    column: usize,
}

impl Position {
    /// A row that does not tell its number follows the one before.
    fn next_row(&mut self, written: Option<&str>) {
        self.row = written.and_then(|row| row.parse().ok()).unwrap_or(self.row.saturating_add(1)).max(1);
        self.column = 0;
    }

    /// A cell that does not tell its place, such as `AB12`, follows the one before.
    fn next_cell(&mut self, written: Option<&str>) {
        self.column = self.column.saturating_add(1);
        let Some(place) = written else { return };
        let letters = place.bytes().take_while(u8::is_ascii_alphabetic).take(8);
        let column = letters.fold(0_usize, |column, letter| {
            column.saturating_mul(26).saturating_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1)
        });
        let digits = place.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        if let (1.., Ok(row)) = (column, digits.parse::<usize>()) {
            (self.row, self.column) = (row.max(1), column);
        }
    }

    fn check(&self, sheet: &str, size: usize, bounds: &Bounds) -> Result<(), Faults> {
        let place = Place::Cell { line: self.row, column: self.column, header: sheet.to_owned() };
        if self.row > bounds.rows || self.column > bounds.columns || self.row == 0 {
            let (rows, columns) = (grouped(bounds.rows), grouped(bounds.columns));
            let reason = format!("a cell of the sheet is beyond row {rows} or column {columns}");
            return Err(Faults::one(place, reason, "Take out the cells far from the table."));
        }
        if size > bounds.text {
            let reason = format!("the sheet holds more than {} bytes of text", grouped(bounds.text));
            return Err(Faults::one(place, reason, bounds.remedy));
        }
        Ok(())
    }
}

/// The columns without a header in which something stands below the header's row.
fn headless(rows: &Rows, header_row: usize, headed: &[bool]) -> Vec<String> {
    let below = rows.range(header_row + 1..).flat_map(|(_, row)| row.iter().enumerate());
    let is_headed = |column: usize| headed.get(column).copied().unwrap_or_default();
    let found: BTreeSet<usize> =
        below.filter(|(column, cell)| !cell.is_empty() && !is_headed(*column)).map(|(column, _)| column).collect();
    found.into_iter().map(|column| format!("column {}", letters(column))).collect()
}

/// The letters of a column, from 0 on: `A` to `Z`, `AA` and so on.
fn letters(column: usize) -> String {
    let letter = |number: usize| char::from(b'A' + u8::try_from(number % 26).unwrap_or_default());
    let last = letter(column).to_string();
    if column < 26 { last } else { letters(column / 26 - 1) + &last }
}

/// The rows as a table of text, each on the line of its number, with the columns that have a header.
fn as_table(rows: &Rows, headed: &[bool]) -> Result<String, Faults> {
    let mut text = String::new();
    let mut line = 1;
    for (number, row) in rows {
        text.extend(std::iter::repeat_n('\n', number - line));
        line = *number;
        for (nth, (column, _)) in headed.iter().enumerate().filter(|(_, is_headed)| **is_headed).enumerate() {
            if nth > 0 {
                text.push('\t');
            }
            let Some(cell) = row.get(column).filter(|cell| !cell.is_empty()) else { continue };
            text.push('"');
            for c in cell.chars() {
                match c {
                    '"' => text.push_str("\"\""),
                    // Wordings stand on one line, and each row of a sheet on one of this table.
                    c if c.is_control() => text.push(' '),
                    c => text.push(c),
                }
            }
            text.push('"');
        }
        if text.len() > 2 * MAX_FILE {
            return Err(refused("the sheet is too large", QUESTIONNAIRE.remedy));
        }
    }
    Ok(text)
}
