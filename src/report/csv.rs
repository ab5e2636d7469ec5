//! The report as one CSV file: the sheets under each other, each column of theirs once, and which sheet a row is of in the
//! first.
//!
//! UTF-8 with a byte-order mark, which spreadsheets need to see that it is; commas, and decimal points in every language.
//! Numbers are whole. A text that a spreadsheet would take for a formula stands behind an apostrophe.

use super::document::{Cell, Sheet, Sheets};

/// What a spreadsheet takes for the beginning of a formula, in its wide forms too, which some take for the same.
const BEGINS_FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

impl Sheets {
    /// The report as one CSV file. The same report gives the same bytes.
    pub fn csv(&self) -> Vec<u8> {
        // The columns of the widest sheet come first: what a row is of, then its figures.
        let mut widest_first: Vec<&Sheet> = self.all.iter().collect();
        widest_first.sort_by_key(|sheet| std::cmp::Reverse(sheet.columns.len()));
        let mut labels: Vec<&str> = Vec::new();
        for column in widest_first.into_iter().flat_map(|sheet| &sheet.columns) {
            if !labels.contains(&column.label.as_str()) {
                labels.push(&column.label);
            }
        }
        let mut lines = String::from("\u{feff}");
        line(&mut lines, std::iter::once(self.section.as_str()).chain(labels.iter().copied()).map(text));
        for sheet in &self.all {
            let places: Vec<Option<usize>> =
                labels.iter().map(|label| sheet.columns.iter().position(|column| column.label == *label)).collect();
            for row in &sheet.rows {
                let cells = places.iter().map(|place| match place.and_then(|place| row.get(place)) {
                    None | Some(Cell::Empty) => String::new(),
                    Some(Cell::Text(words)) => text(words),
                    Some(Cell::Number { value, .. }) => value.to_string(),
                });
                line(&mut lines, std::iter::once(text(&sheet.title)).chain(cells));
            }
        }
        lines.into_bytes()
    }
}

fn line(lines: &mut String, fields: impl Iterator<Item = String>) {
    for (place, field) in fields.enumerate() {
        if place > 0 {
            lines.push(',');
        }
        lines.push_str(&field);
    }
    lines.push_str("\r\n");
}

/// A text as a field that no spreadsheet runs.
fn text(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    // Blanks before a formula are passed over by some programs, so they do not hide it.
    let begins = words.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
    if words.starts_with(['\t', '\r', '\n']) || begins.starts_with(BEGINS_FORMULA) {
        safe.push('\'');
    }
    safe.extend(words.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')));
    if safe.contains([',', ';', '"', '\n', '\t']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula_and_every_text_is_one_field() {
        for (words, field) in [
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "\"'\t=1\""),
            ("\r=1", "'=1"),
            (" =1", "' =1"),
            ("\u{feff}=1", "'\u{feff}=1"),
            ("＝1", "'＝1"),
            ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
            ("\";=1+1", "\"\"\";=1+1\""),
            ("a\0b", "ab"),
            ("so, and\nso", "\"so, and\nso\""),
            ("plain", "plain"),
        ] {
            assert_eq!(text(words), field, "{words:?}");
        }
    }
}
