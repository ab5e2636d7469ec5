//! Rows of raters that were made ready by another reader: the same checks as for a file's own rows.

use super::SubjectRatings;
use super::columns::{Asked, Columns, Values};
use super::rows::{Reader, Source};
use crate::fault::{FaultList, Faults};
use crate::questionnaire::Questionnaire;
use crate::table::Row;

/// Rows, each with the cells subject, rater, group and name, and then one for each of the keys of items and open questions
/// that were named at the beginning. A key may be named for several cells; of those a row fills one.
pub struct RaterRows<'q> {
    pub(super) reader: Reader<'q>,
}

impl<'q> RaterRows<'q> {
    /// No rows yet. `who` says where subject, rater, group and name come from, `given` where what is given to each key
    /// does. None if a key is none of the questionnaire.
    pub fn new(
        questionnaire: &'q Questionnaire,
        who: [Option<Source>; 4],
        given: impl IntoIterator<Item = (String, Source)>,
    ) -> Option<Self> {
        let mut asked = Vec::new();
        let mut sources = who.to_vec();
        for (key, source) in given {
            asked.push((sources.len(), Asked::of_key(&key, questionnaire)?));
            sources.push(Some(source));
        }
        let columns = Columns { subject: 0, rater: 1, group: 2, name: Some(3), values: Values::Wide(asked) };
        Some(Self { reader: Reader::new(questionnaire, columns, sources) })
    }

    /// Adds the row that begins on this line of the file.
    pub fn add<'c>(&mut self, line: usize, cells: impl IntoIterator<Item = &'c str>) {
        self.reader.row(&Row::new(line, cells));
    }

    /// The ratings by subject, if `others`, the faults that whoever made the rows ready has found, are none.
    ///
    /// # Errors
    /// Every fault at once, in the file's order.
    pub fn finish(mut self, others: FaultList) -> Result<Vec<SubjectRatings>, Faults> {
        self.reader.faults.append(others);
        Ok(self.reader.finish()?.into_iter().map(SubjectRatings::of).collect())
    }
}
