//! What the columns of a file hold, counted in one pass.

use std::collections::BTreeMap;

use super::file::AnswerFile;
use super::header::Header;
use super::words::on_one_line;

/// The most different answers of a column that are kept; what has more is no choice.
const MAX_DIFFERENT: usize = 60;
/// The longest answer that is kept, in bytes.
const MAX_ANSWER: usize = 200;

/// What the columns of a file hold.
pub(super) struct Census {
    /// Rows below the header.
    pub(super) rows: usize,
    pub(super) columns: Vec<ColumnCensus>,
}

/// What a column holds.
#[derive(Default)]
pub(super) struct ColumnCensus {
    /// Cells that hold anything.
    pub(super) filled: usize,
    /// How often each answer is given, as it is written.
    pub(super) answers: BTreeMap<String, usize>,
    /// Whether there are more answers, or longer ones, than are kept.
    pub(super) is_free_text: bool,
}

impl Census {
    pub(super) fn of(file: &AnswerFile, header: &Header) -> Self {
        let mut columns: Vec<ColumnCensus> = header.columns.iter().map(|_| ColumnCensus::default()).collect();
        let mut rows = 0;
        for row in file.rows().skip(header.rows_above()) {
            rows += 1;
            for (cell, column) in row.cells().zip(&mut columns) {
                column.add(cell);
            }
        }
        Self { rows, columns }
    }
}

impl ColumnCensus {
    fn add(&mut self, cell: &str) {
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        if self.is_free_text {
            return;
        }
        if cell.len() > MAX_ANSWER {
            self.is_free_text = true;
        } else if let Some(count) = self.answers.get_mut(cell) {
            *count += 1;
        } else {
            *self.answers.entry(on_one_line(cell)).or_default() += 1;
            self.is_free_text = self.answers.len() > MAX_DIFFERENT;
        }
    }
}
