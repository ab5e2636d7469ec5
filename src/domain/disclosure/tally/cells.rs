//! The cells of one client, in one piece of memory: a row an item, a column a perspective.
//!
//! In JSON they are a map of maps, by item and perspective, with nothing in the place of what is not published.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Cell;

type ByKey = BTreeMap<String, BTreeMap<String, Cell>>;

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(from = "ByKey", into = "ByKey")]
pub(in crate::disclosure) struct Cells {
    /// Sorted.
    items: Vec<String>,
    perspectives: Vec<String>,
    places: Vec<Option<Cell>>,
}

impl Cells {
    pub(super) fn empty(mut items: Vec<String>, perspectives: Vec<String>) -> Self {
        items.sort_unstable();
        let places = vec![None; items.len() * perspectives.len()];
        Self { items, perspectives, places }
    }

    /// The columns.
    pub(super) fn perspectives(&self) -> &[String] {
        &self.perspectives
    }

    /// Each item with its row.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&str, &[Option<Cell>])> {
        // Without a perspective there is nothing to be shown, and no row would have a length.
        let rows = self.places.chunks(self.perspectives.len().max(1));
        self.items.iter().map(String::as_str).zip(rows)
    }

    /// The row of one item; empty for any other.
    pub(in crate::disclosure) fn row(&self, item: &str) -> &[Option<Cell>] {
        self.place(item).and_then(|place| self.places.get(place)).unwrap_or_default()
    }

    /// As [`Cells::row`].
    pub(in crate::disclosure) fn row_mut(&mut self, item: &str) -> &mut [Option<Cell>] {
        self.place(item).and_then(|place| self.places.get_mut(place)).unwrap_or_default()
    }

    fn place(&self, item: &str) -> Option<std::ops::Range<usize>> {
        let row = self.items.binary_search_by(|key| key.as_str().cmp(item)).ok()?;
        let width = self.perspectives.len();
        Some(row * width..(row + 1) * width)
    }

    /// What is published about one item, by perspective.
    pub(super) fn of_item(&self, item: &str) -> impl Iterator<Item = (&str, &Cell)> {
        let cells = self.perspectives.iter().zip(self.row(item));
        cells.filter_map(|(perspective, cell)| Some((perspective.as_str(), cell.as_ref()?)))
    }

    /// The items, sorted.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.items.iter().map(String::as_str)
    }

    /// What is published about one item from one perspective.
    pub(super) fn cell(&self, item: &str, perspective: &str) -> Option<&Cell> {
        self.of_item(item).find(|(key, _)| *key == perspective).map(|(_, cell)| cell)
    }

    /// The perspectives that have a cell, in any order.
    pub(super) fn shown_perspectives(&self) -> impl Iterator<Item = &str> {
        let has_cell = |column: usize| self.rows().any(|(_, row)| row.get(column).is_some_and(Option::is_some));
        let columns = self.perspectives.iter().enumerate();
        columns.filter(move |(column, _)| has_cell(*column)).map(|(_, key)| key.as_str())
    }

    /// As in JSON.
    pub(in crate::disclosure) fn by_key(&self) -> ByKey {
        let mut by_key = ByKey::new();
        for item in &self.items {
            let cells: BTreeMap<String, Cell> =
                self.of_item(item).map(|(perspective, cell)| (perspective.to_owned(), cell.clone())).collect();
            if !cells.is_empty() {
                by_key.insert(item.clone(), cells);
            }
        }
        by_key
    }
}

impl PartialEq for Cells {
    /// What is not published makes no difference.
    fn eq(&self, other: &Self) -> bool {
        self.by_key() == other.by_key()
    }
}

impl Eq for Cells {}

impl From<ByKey> for Cells {
    fn from(by_key: ByKey) -> Self {
        let mut perspectives: Vec<String> = by_key.values().flat_map(BTreeMap::keys).cloned().collect();
        perspectives.sort_unstable();
        perspectives.dedup();
        let mut cells = Self::empty(by_key.keys().cloned().collect(), perspectives);
        for (item, mut of_item) in by_key {
            let found: Vec<Option<Cell>> = cells.perspectives.iter().map(|key| of_item.remove(key)).collect();
            for (cell, found) in cells.row_mut(&item).iter_mut().zip(found) {
                *cell = found;
            }
        }
        cells
    }
}

impl From<Cells> for ByKey {
    fn from(cells: Cells) -> Self {
        cells.by_key()
    }
}
