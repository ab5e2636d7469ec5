//! What a table is that holds no items, as far as its upper lines tell: people, ratings, answers, or text.

use parallax_domain::fault::{Faults, Place, all_of, quoted};

/// How many lines are looked at.
const UPPER_LINES: usize = 10;
/// How many cells are told.
const MAX_CELLS: usize = 6;

/// What to do with a table that could be one of items.
const BEGIN: &str = "Begin it with the header competency, item, or competency, self, others.";

/// Whether the lines of a text are ratings of people, which have a column for items too.
pub(super) fn holds_ratings(text: &str) -> bool {
    upper_rows(text).any(|row| {
        let has = |wanted: &str| row.iter().any(|cell| cell.eq_ignore_ascii_case(wanted));
        has("rater") && (has("subject") || has("value") || has("group"))
    })
}

/// The refusal of a table without a header for items.
pub(super) fn refusal(text: &str) -> Faults {
    let at_top = Place::Row { line: 1 };
    if holds_ratings(text) {
        let remedy = "Give the questionnaire here; reports are made from ratings by “parallax analyse”.";
        return Faults::one(at_top, "the table holds ratings, not a questionnaire", remedy);
    }
    if text.lines().take(UPPER_LINES).any(|line| line.contains("ImportId")) {
        let reason = "the table holds answers to a Qualtrics survey, not its questions";
        return Faults::one(at_top, reason, "Export the survey itself (.qsf).");
    }
    let rows: Vec<Vec<&str>> = upper_rows(text).collect();
    let is_address = |cell: &&str| cell.split_once('@').is_some_and(|(_, host)| host.contains('.'));
    let is_mail = |cell: &&str| {
        let word: String = cell.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
        ["email", "courriel", "correo"].iter().any(|mail| word.contains(mail))
    };
    if rows.iter().flatten().any(|cell| is_address(cell) || is_mail(cell)) {
        let remedy =
            "Give such a list where raters are invited; a questionnaire has a header such as competency, item.";
        return Faults::one(at_top, "the table is a list of people, not a questionnaire", remedy);
    }
    let count = |row: &&Vec<&str>| row.iter().filter(|cell| !cell.is_empty()).count();
    let is_table = match rows.as_slice() {
        [only] => only.len() > 1,
        rows => rows.windows(2).any(|pair| matches!(pair, [a, b] if a.len() > 1 && a.len() == b.len())),
    };
    // The header is likely to be the fullest of the upper rows.
    match rows.iter().rev().max_by_key(count).filter(|row| is_table && count(row) > 0) {
        Some(row) => {
            let cells = row.iter().filter(|cell| !cell.is_empty()).take(MAX_CELLS).map(|cell| quoted(cell));
            let cells: Vec<String> = cells.collect();
            let reason = format!("the table has no column for the items; it has {}", all_of(&cells));
            Faults::one(at_top, reason, BEGIN)
        }
        None => Faults::one(at_top, "the file is text, but neither a survey nor a table of items", BEGIN),
    }
}

/// The cells of the upper lines, separated by what stands most often in each.
fn upper_rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).take(UPPER_LINES);
    lines.map(|line| {
        let line = line.get(..line.floor_char_boundary(4096)).unwrap_or(line);
        let count = |separator: &char| line.matches(*separator).count();
        let separator = [',', ';', '\t'].into_iter().max_by_key(count).unwrap_or(',');
        line.split(separator).map(|cell| cell.trim_matches(|c: char| c.is_whitespace() || c == '"')).collect()
    })
}
