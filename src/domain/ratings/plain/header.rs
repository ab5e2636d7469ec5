//! What the header of a plain file says of its rows.

use rustc_hash::FxHashMap;

use super::{EMPTY, FIRST};
use crate::answer::MAX_COMMENT;
use crate::fault::Place;
use crate::group::Group;
use crate::questionnaire::Questionnaire;
use crate::ratings::columns::{Asked, Columns, Values, is_header, keys};
use crate::ratings::rows::whole_number;
use crate::table::{Encoding, Format, Table, trim};
use crate::text::clean_comment;

/// The header of a file that may be plain.
pub struct PlainHeader<'q> {
    /// How the file is read.
    pub format: Format,
    /// The bytes up to the first row below the header.
    pub length: usize,
    pub(super) questionnaire: &'q Questionnaire,
    pub(super) columns: Columns<'q>,
    pub(super) separator: u8,
    /// Columns.
    pub(super) width: usize,
    items: usize,
    slots: FxHashMap<Box<[u8]>, usize>,
    /// The key of each item and question, with the separator behind it.
    cells: Vec<Vec<u8>>,
}

impl<'q> PlainHeader<'q> {
    /// Reads the header from the first lines of a file; `head` must hold whole lines. None if the file is not plain.
    pub fn of(head: &[u8], questionnaire: &'q Questionnaire) -> Option<Self> {
        let table = Table::read(head, is_header).ok()?;
        if table.format.encoding != Encoding::Utf8 {
            return None;
        }
        let columns = Columns::of(&table, questionnaire).ok()?;
        let Place::Row { line } = table.header_row() else { return None };
        let end = memchr::memchr_iter(b'\n', head).nth(line.checked_sub(1)?)?;
        let above = head.get(..=end)?;
        // A quote or a line end of another kind up there, and lines cannot simply be counted.
        let is_simple = !above.contains(&b'"') && memchr::memchr_iter(b'\r', above).count() <= line;
        let is_plain_end = |line: &[u8]| !line.strip_suffix(b"\r").unwrap_or(line).contains(&b'\r');
        if !is_simple || !above.split(|byte| *byte == b'\n').all(is_plain_end) {
            return None;
        }
        let separator = table.format.separator.byte();
        let slots = keys(questionnaire).enumerate().map(|(slot, key)| (key.as_bytes().into(), slot));
        Some(Self {
            format: table.format,
            length: end + 1,
            questionnaire,
            width: table.header().len(),
            columns,
            separator,
            items: questionnaire.items().count(),
            slots: slots.collect(),
            cells: keys(questionnaire).map(|key| [key.as_bytes(), &[separator]].concat()).collect(),
        })
    }

    /// Items and questions.
    pub(super) fn slots(&self) -> usize {
        self.cells.len()
    }

    pub(super) fn items(&self) -> usize {
        self.items
    }

    pub(super) fn is_item(&self, slot: usize) -> bool {
        slot < self.items
    }

    pub(super) fn cell_of_slot(&self, slot: usize) -> Option<&[u8]> {
        self.cells.get(slot).map(Vec::as_slice)
    }

    /// The item or question whose key stands in a cell just as it stands in the questionnaire.
    pub(super) fn slot(&self, cell: &[u8]) -> Option<usize> {
        self.slots.get(cell).copied()
    }

    /// The item or question of a cell, in any case.
    pub(super) fn slot_of_cell(&self, cell: &[u8]) -> Option<usize> {
        self.slot(cell).or_else(|| {
            let asked = Asked::of_key(super::text(cell)?, self.questionnaire)?;
            self.slot(asked.key().as_bytes())
        })
    }

    pub(super) fn asked_of(&self, group: &Group) -> Vec<bool> {
        let items = self.questionnaire.items().map(|(_, item)| item.is_asked_of(group));
        items.chain(self.questionnaire.questions.iter().map(|_| true)).collect()
    }

    /// Whether the item and the rating stand at the end of a long row.
    pub(super) fn ends_in_item_and_value(&self) -> bool {
        matches!(self.columns.values, Values::Long { item, value } if item + 2 == self.width && value + 1 == self.width)
    }

    /// None if the rating is not on the scale.
    pub(super) fn code(&self, rating: i32) -> Option<u8> {
        let scale = &self.questionnaire.scale;
        let step = scale.contains(rating).then(|| rating - scale.lowest())?;
        u8::try_from(step).ok()?.checked_add(FIRST)
    }

    pub(super) fn code_of_cell(&self, slot: usize, cell: &[u8]) -> Option<u8> {
        let cell = trim(std::str::from_utf8(cell).ok()?);
        if cell.trim().is_empty() {
            return Some(EMPTY);
        }
        if self.is_item(slot) {
            return self.code(whole_number(cell)?);
        }
        let comment = clean_comment(cell).filter(|_| !cell.contains(['\r', '\0']))?;
        let is_short = comment.chars().count() <= MAX_COMMENT;
        is_short.then_some(if comment.is_empty() { EMPTY } else { FIRST })
    }
}
