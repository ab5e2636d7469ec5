//! Answers and words of a file: what they mean, and how often they are written.

use std::collections::HashMap;

use parallax_domain::fault::{FaultList, Place, quoted};
use serde::Serialize;

use super::words::shown;

/// The most answers and words that are told as not decided.
const MAX_TOLD: usize = 100;

/// An answer or a word, where it stands first, and how often.
pub(super) struct Tally<T> {
    /// None if it is not decided.
    pub(super) meaning: Option<T>,
    pub(super) place: Place,
    pub(super) count: usize,
}

/// An answer or a word of the file, and what it means.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Counted {
    pub written: String,
    /// None if it is not decided.
    pub meaning: Option<String>,
    pub count: usize,
}

/// Tells each answer or word of which nobody has said what it means.
pub(super) fn tell_open<T>(
    found: &HashMap<String, Tally<T>>,
    faults: &mut FaultList,
    what: &str,
    remedy: impl Fn(&str) -> String,
) {
    let mut open: Vec<(&String, &Tally<T>)> = found.iter().filter(|(_, tally)| tally.meaning.is_none()).collect();
    open.sort_by_key(|(written, tally)| (tally.place.line_and_column(), written.as_str()));
    for (written, tally) in open.into_iter().take(MAX_TOLD) {
        let cells = if tally.count == 1 { "1 cell".to_owned() } else { format!("{} cells", tally.count) };
        let reason = format!("the {what} of {} is not decided ({cells})", quoted(written));
        faults.add(tally.place.clone(), reason, remedy(&format!("\"{}\"", shown(written, 60))));
    }
}

/// By what they mean, then as they are written.
pub(super) fn counted<T>(found: HashMap<String, Tally<T>>, meaning: impl Fn(&T) -> String) -> Vec<Counted> {
    let counted = found.into_iter().map(|(written, Tally { meaning: told, count, .. })| Counted {
        written,
        meaning: told.as_ref().map(&meaning),
        count,
    });
    let mut counted: Vec<Counted> = counted.collect();
    counted.sort_by(|one, other| (&one.meaning, &one.written).cmp(&(&other.meaning, &other.written)));
    counted
}
