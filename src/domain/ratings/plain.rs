//! Ratings of a plain file, in one pass and in little memory.
//!
//! A file is plain if it is UTF-8, if no cell holds a line break or a quote, and if nothing is wrong with it; that is how
//! large ones come, from other programs. Pieces of it can then be read apart and put together, and of a rating no more
//! than a byte is kept. Whatever is not plain gives `None`, and the file is for [`super::Ratings::read`], which takes
//! everything, tells every fault, and alone decides what a file means: a plain reading gives the same ratings or none.
//!
//! Comments are checked and not kept: of what is read here, figures are made.

mod header;
mod subjects;
#[cfg(test)]
mod tests;
mod who;

use rustc_hash::FxHashMap;

pub use header::PlainHeader;
pub use subjects::{PlainSubject, PlainSubjects};

use super::columns::Values;
use crate::group::Group;
use crate::table::trim;
use crate::text::Name;

/// Nothing was said of this item or question by this rater.
const UNSAID: u8 = 0;
/// The cell is empty.
const EMPTY: u8 = 1;
/// From here on, labels above the lowest; a comment is this.
const FIRST: u8 = 2;

/// What pieces of a plain file gave.
pub struct PlainRatings<'q> {
    header: &'q PlainHeader<'q>,
    /// By what stands in a cell, blanks included; every subject by its key as well.
    subject_places: FxHashMap<Box<[u8]>, u32>,
    subjects: Vec<Subject>,
    group_places: FxHashMap<Box<[u8]>, u16>,
    groups: Vec<Grouped>,
    /// By the subject's place and what stands in the cell.
    rater_places: FxHashMap<Box<[u8]>, u32>,
    raters: Vec<Rater>,
    /// Of one rater after another, a byte for each item and then each question.
    given: Vec<u8>,
    /// The rater and the group of each beginning of a row, up to the separator before the item.
    beginnings: FxHashMap<Box<[u8]>, (u32, u16)>,
    last: Last,
    /// Room for the key of a rater.
    key: Vec<u8>,
}

struct Subject {
    key: String,
    name: Option<Name>,
    has_own: bool,
}

struct Grouped {
    group: Group,
    /// Whether each item and each question is asked of it.
    asked: Vec<bool>,
}

#[derive(Clone, Copy)]
struct Rater {
    subject: u32,
    group: u16,
}

/// The row before. Most rows say the same of who rates whom, and rate the next item.
#[derive(Default)]
struct Last {
    /// Who and whom, up to the separator before the item.
    beginning: Vec<u8>,
    rater: u32,
    group: u16,
    slot: usize,
}

impl<'q> PlainRatings<'q> {
    /// Of no row yet.
    pub fn new(header: &'q PlainHeader<'q>) -> Self {
        Self {
            header,
            subject_places: FxHashMap::default(),
            subjects: Vec::new(),
            group_places: FxHashMap::default(),
            groups: Vec::new(),
            rater_places: FxHashMap::default(),
            raters: Vec::new(),
            given: Vec::new(),
            beginnings: FxHashMap::default(),
            last: Last::default(),
            key: Vec::new(),
        }
    }

    /// Adds whole lines below the header, in any order. None if they are not plain.
    pub fn add(&mut self, mut lines: &[u8]) -> Option<()> {
        while !lines.is_empty() {
            if let Some(rest) = self.row_like_the_last(lines)? {
                lines = rest;
                continue;
            }
            let end = memchr::memchr(b'\n', lines).unwrap_or(lines.len());
            let (line, rest) = lines.split_at_checked(end)?;
            self.line(line.strip_suffix(b"\r").unwrap_or(line))?;
            lines = rest.get(1..).unwrap_or_default();
        }
        Some(())
    }

    /// What follows the row, if it was one of the same rater, with a rating of one digit or none.
    #[expect(clippy::option_option, reason = "the row may be another one, or not plain")]
    fn row_like_the_last<'l>(&mut self, lines: &'l [u8]) -> Option<Option<&'l [u8]>> {
        let Some(rest) = self.behind_beginning(lines) else { return Some(None) };
        let next = self.last.slot + 1;
        let expected = self.header.cell_of_slot(next).and_then(|cell| rest.strip_prefix(cell));
        let (slot, value) = if let Some(value) = expected {
            (next, value)
        } else {
            let Some(end) = memchr::memchr(self.header.separator, rest) else { return Some(None) };
            let Some(slot) = rest.get(..end).and_then(|cell| self.header.slot(cell)) else { return Some(None) };
            (slot, rest.get(end + 1..)?)
        };
        let (code, rest) = match value {
            [b'\n', rest @ ..] | [b'\r', b'\n', rest @ ..] => (EMPTY, rest),
            [digit @ b'0'..=b'9', b'\n', rest @ ..] | [digit @ b'0'..=b'9', b'\r', b'\n', rest @ ..]
                if self.header.is_item(slot) =>
            {
                (self.header.code(i32::from(digit - b'0'))?, rest)
            }
            _ => return Some(None),
        };
        self.last.slot = slot;
        self.keep(self.last.rater, self.last.group, slot, code)?;
        Some(Some(rest))
    }

    /// The row from the item on, if who rates whom is known already from another row.
    fn behind_beginning<'l>(&mut self, lines: &'l [u8]) -> Option<&'l [u8]> {
        if !self.last.beginning.is_empty()
            && let Some(rest) = lines.strip_prefix(self.last.beginning.as_slice())
        {
            return Some(rest);
        }
        if self.beginnings.is_empty() {
            return None;
        }
        // Where separators stand in quotes, no beginning is found.
        let before = self.header.width.checked_sub(3)?;
        let end = memchr::memchr_iter(self.header.separator, lines).nth(before)?;
        let (beginning, rest) = lines.split_at_checked(end + 1)?;
        let (rater, group) = *self.beginnings.get(beginning)?;
        self.last.beginning.clear();
        self.last.beginning.extend_from_slice(beginning);
        (self.last.rater, self.last.group) = (rater, group);
        Some(rest)
    }

    fn line(&mut self, line: &[u8]) -> Option<()> {
        let separator = self.header.separator;
        if line.iter().all(|byte| *byte == separator || matches!(byte, b' ' | b'\t')) {
            return Some(());
        }
        let mut cells: Vec<&[u8]> = Vec::with_capacity(self.header.width);
        let mut rest = Some(line);
        while let Some(open) = rest {
            let (cell, after) = cell(open, separator)?;
            cells.push(cell);
            rest = after;
        }
        let surplus = cells.get(self.header.width..)?;
        if !surplus.iter().all(|cell| cell.iter().all(|byte| matches!(byte, b' ' | b'\t'))) {
            return None;
        }
        let columns = &self.header.columns;
        let at = |column: usize| cells.get(column).copied();
        let name = columns.name.and_then(at).unwrap_or_default();
        let (rater, group, is_new) = self.who(at(columns.subject)?, at(columns.rater)?, at(columns.group)?, name)?;
        match &self.header.columns.values {
            Values::Long { item, value } => {
                let slot = self.header.slot_of_cell(at(*item)?)?;
                let code = self.header.code_of_cell(slot, at(*value)?)?;
                self.keep(rater, group, slot, code)?;
                let beginning = if self.header.ends_in_item_and_value() {
                    beginning(line, self.header.width - 2, separator)
                } else {
                    None
                };
                self.last.beginning.clear();
                if let Some(beginning) = beginning {
                    self.last.beginning.extend_from_slice(beginning);
                    self.beginnings.insert(beginning.into(), (rater, group));
                }
                (self.last.rater, self.last.group, self.last.slot) = (rater, group, slot);
            }
            Values::Wide(_) if !is_new => return None,
            Values::Wide(asked) => {
                for (column, asked) in asked {
                    let slot = self.header.slot(asked.key().as_bytes())?;
                    let code = self.header.code_of_cell(slot, at(*column)?)?;
                    self.keep(rater, group, slot, code)?;
                }
            }
        }
        Some(())
    }

    fn keep(&mut self, rater: u32, group: u16, slot: usize, code: u8) -> Option<()> {
        let is_asked = || self.groups.get(usize::from(group)).and_then(|group| group.asked.get(slot)) == Some(&true);
        if code > EMPTY && !is_asked() {
            return None;
        }
        let given = self.given.get_mut(rater as usize * self.header.slots() + slot)?;
        // A second value of the same rater, be it empty, is a fault.
        (std::mem::replace(given, code) == UNSAID).then_some(())
    }
}

/// The cell at the beginning, and what follows its separator if one follows. None if it has a quote that is not simply
/// around it.
fn cell(line: &[u8], separator: u8) -> Option<(&[u8], Option<&[u8]>)> {
    if let Some(quoted) = line.strip_prefix(b"\"") {
        let end = memchr::memchr(b'"', quoted)?;
        let (cell, rest) = quoted.split_at_checked(end)?;
        return match rest.get(1..)? {
            [] => Some((cell, None)),
            [next, rest @ ..] if *next == separator => Some((cell, Some(rest))),
            _ => None,
        };
    }
    let end = memchr::memchr2(separator, b'"', line).unwrap_or(line.len());
    let (cell, rest) = line.split_at_checked(end)?;
    match rest {
        [] => Some((cell, None)),
        [b'"', ..] => None,
        [_, rest @ ..] => Some((cell, Some(rest))),
    }
}

/// Of a row that is plain, so many cells with their separators.
fn beginning(line: &[u8], cells: usize, separator: u8) -> Option<&[u8]> {
    let mut rest = line;
    for _ in 0..cells {
        rest = cell(rest, separator)?.1?;
    }
    line.get(..line.len() - rest.len())
}

/// A cell as text, without the blanks around it; none if it is empty or no UTF-8.
fn text(cell: &[u8]) -> Option<&str> {
    std::str::from_utf8(cell).ok().map(trim).filter(|text| !text.is_empty())
}
