//! What is wrong with a file that a person gave, told so that they can mend it.
//!
//! Questionnaires, ratings and rater lists are read whole and get all their faults at once, each with its place, the
//! reason and the remedy, as plain sentences. A file with one fault is refused: nothing is taken over by halves.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;

/// The most faults that are printed of one file; the rest are counted.
pub const MAX_PRINTED: usize = 200;

/// The most faults that are kept of one file; the rest are counted. A million wrong rows must not fill the memory.
pub const MAX_KEPT: usize = 10_000;

/// Where a fault is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(untagged)]
pub enum Place {
    /// The file as a whole.
    File {},
    /// A place in a text: `line` from 1 on, `column` in characters from 1 on.
    Position { line: usize, column: usize },
    /// A place in a JSON value, such as `competency[0].item[2].others`. Counts from 0, as JSON's tools do.
    Path { path: String },
    /// A row of a table, by the line on which it begins, from 1 on.
    Row { line: usize },
    /// A cell of a table: its row's line, the number of its column from 1 on, and that column's header.
    Cell { line: usize, column: usize, header: String },
}

impl Place {
    /// The line and the column, where the place has them; 0 where not.
    pub fn line_and_column(&self) -> (usize, usize) {
        match self {
            Self::File {} | Self::Path { .. } => (0, 0),
            Self::Position { line, column } | Self::Cell { line, column, .. } => (*line, *column),
            Self::Row { line } => (*line, 0),
        }
    }
}

impl fmt::Display for Place {
    /// `line 3, column 2 ("email")`; nothing for the whole file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File {} => Ok(()),
            Self::Position { line, column } => write!(f, "line {line}, column {column}"),
            Self::Path { path } => f.write_str(&on_one_line(path)),
            Self::Row { line } => write!(f, "line {line}"),
            Self::Cell { line, column, header } => {
                write!(f, "line {line}, column {column} (\"{}\")", on_one_line(header))
            }
        }
    }
}

/// One fault of a file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Fault {
    #[serde(flatten)]
    pub place: Place,
    /// What is wrong, without a full stop.
    pub reason: String,
    /// What to do about it, as a sentence.
    pub remedy: String,
}

impl fmt::Display for Fault {
    /// The place, the reason and the remedy on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::File {} => {}
            place => write!(f, "{place}: ")?,
        }
        write!(f, "{}. {}", self.reason, self.remedy)
    }
}

/// All faults of one file, in the order of their places. Never empty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Faults {
    kept: Vec<Fault>,
    count: usize,
}

impl Faults {
    /// A single fault.
    pub fn one(place: Place, reason: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { kept: vec![Fault { place, reason: reason.into(), remedy: remedy.into() }], count: 1 }
    }

    /// The faults in the order of their places; the first [`MAX_KEPT`] if there are more.
    pub fn iter(&self) -> std::slice::Iter<'_, Fault> {
        self.kept.iter()
    }

    /// The number of all faults, those that were not kept included.
    pub fn count(&self) -> usize {
        self.count
    }
}

impl<'a> IntoIterator for &'a Faults {
    type Item = &'a Fault;
    type IntoIter = std::slice::Iter<'a, Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Faults {
    /// A line a fault; after [`MAX_PRINTED`] of them a line that counts the others.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let printed = self.kept.len().min(MAX_PRINTED);
        for (index, fault) in self.kept.iter().take(printed).enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{fault}")?;
        }
        match self.count - printed {
            0 => Ok(()),
            1 => f.write_str("\n… and 1 more fault"),
            more => write!(f, "\n… and {more} more faults"),
        }
    }
}

impl std::error::Error for Faults {}

/// Faults while they are being found.
#[derive(Default)]
pub struct FaultList {
    kept: Vec<Fault>,
    count: usize,
}

impl FaultList {
    /// Adds a fault.
    pub fn add(&mut self, place: Place, reason: impl Into<String>, remedy: impl Into<String>) {
        self.count += 1;
        if self.kept.len() < MAX_KEPT {
            self.kept.push(Fault { place, reason: reason.into(), remedy: remedy.into() });
        }
    }

    /// Adds what was found elsewhere in the same file.
    pub fn append(&mut self, other: Self) {
        self.count += other.count;
        self.kept.extend(other.kept);
        self.kept.truncate(MAX_KEPT);
    }

    /// How many were found so far.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The lines that have faults.
    pub(crate) fn lines(&self) -> BTreeSet<usize> {
        self.kept.iter().map(|fault| fault.place.line_and_column().0).collect()
    }

    /// What was found, if anything was.
    ///
    /// # Errors
    /// If anything was.
    pub fn into_result(self) -> Result<(), Faults> {
        let Self { mut kept, count } = self;
        if kept.is_empty() {
            return Ok(());
        }
        kept.sort_by_key(|fault| fault.place.line_and_column());
        Err(Faults { kept, count })
    }
}

/// Text of a file as it may stand in a sentence: on one line, without control characters, at most 60 characters.
pub fn quoted(text: &str) -> String {
    let mut shown: String = text.chars().take(60).map(visible).collect();
    if text.chars().nth(60).is_some() {
        shown.push('…');
    }
    format!("“{shown}”")
}

fn on_one_line(text: &str) -> String {
    text.chars().map(visible).collect()
}

fn visible(c: char) -> char {
    if c.is_control() || crate::text::is_bidi_control(c) { '\u{fffd}' } else { c }
}

/// `a, b and c`.
pub fn all_of<T: fmt::Display>(words: &[T]) -> String {
    match words {
        [] => String::new(),
        [only] => only.to_string(),
        [first @ .., last] => {
            let first: Vec<String> = first.iter().map(ToString::to_string).collect();
            format!("{} and {last}", first.join(", "))
        }
    }
}

/// The candidate that was probably meant: the nearest by edits, if it is near enough to be a slip of the hand.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed: Vec<char> = typed.to_lowercase().chars().take(80).collect();
    let allowed = match typed.len() {
        0..=1 => 0,
        2..=5 => 1,
        6..=11 => 2,
        _ => 3,
    };
    candidates
        .into_iter()
        .map(|candidate| (edits(&typed, &candidate.to_lowercase().chars().take(80).collect::<Vec<_>>()), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The edit distance, with a swap of two neighbours as one edit (optimal string alignment).
fn edits(from: &[char], to: &[char]) -> usize {
    let width = to.len() + 1;
    let mut rows = vec![(0..width).collect::<Vec<usize>>()];
    for (i, a) in from.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in to.iter().enumerate() {
            let at =
                |row: usize, column: usize| rows.get(row).and_then(|r| r.get(column)).copied().unwrap_or(usize::MAX);
            let substituted = at(i, j) + usize::from(a != b);
            let best = substituted.min(at(i, j + 1) + 1).min(row.last().map_or(usize::MAX, |left| left + 1));
            let swapped = i > 0 && j > 0 && from.get(i - 1) == Some(b) && to.get(j - 1) == Some(a);
            row.push(if swapped { best.min(at(i - 1, j - 1) + 1) } else { best });
        }
        rows.push(row);
    }
    rows.last().and_then(|row| row.last()).copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_hand_finds_the_word_that_was_meant() {
        assert_eq!(nearest("languges", ["languages", "licence"]), Some("languages"));
        assert_eq!(nearest("Lable", ["labels", "first"]), None, "two edits are too many for five letters");
        assert_eq!(nearest("labesl", ["labels", "first"]), Some("labels"));
        assert_eq!(nearest("colour", ["labels", "first"]), None);
        assert_eq!(nearest("q1", ["q02", "q01"]), Some("q01"));
        assert_eq!(nearest("x", ["q", "y"]), None, "one letter is too little to guess from");
    }

    #[test]
    fn faults_are_printed_in_the_order_of_their_places_and_the_rest_are_counted() {
        let mut list = FaultList::default();
        for line in (1..=MAX_KEPT + 5).rev() {
            list.add(Place::Row { line }, "wrong", "Mend it.");
        }
        let faults = list.into_result().expect_err("there are faults");
        assert_eq!(faults.count(), MAX_KEPT + 5);
        let printed = faults.to_string();
        assert_eq!(printed.lines().next(), Some("line 6: wrong. Mend it."));
        assert_eq!(printed.lines().count(), MAX_PRINTED + 1);
        assert_eq!(printed.lines().last(), Some("… and 9805 more faults"));
    }

    #[test]
    fn what_a_file_says_cannot_break_a_sentence() {
        assert_eq!(quoted("a\r\nb\u{202e}c"), "“a\u{fffd}\u{fffd}b\u{fffd}c”");
        assert_eq!(quoted(&"x".repeat(61)).chars().count(), 63);
        let place = Place::Cell { line: 1, column: 2, header: "a\u{1b}[31m\n".to_owned() };
        assert_eq!(place.to_string(), "line 1, column 2 (\"a\u{fffd}[31m\u{fffd}\")");
        assert_eq!(Place::Path { path: "a.\u{202e}b".to_owned() }.to_string(), "a.\u{fffd}b");
    }
}
