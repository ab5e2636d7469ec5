//! Raters that are pasted as lines.

use super::Written;
use super::columns::names_columns;
use crate::fault::{Place, quoted};

/// The lines that hold anything, by their numbers.
pub(super) fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    // A line ends with \n, \r\n or \r: each \r\n would count twice if it were cut at both.
    let mut rest = text.trim_start_matches('\u{feff}');
    let mut line = 0;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
            let (content, behind) = rest.split_at(end);
            rest = behind.strip_prefix("\r\n").or_else(|| behind.strip_prefix(['\n', '\r'])).unwrap_or(behind);
            line += 1;
            if !content.trim().is_empty() {
                return Some((line, content.trim()));
            }
        }
        None
    })
}

/// How many lines are looked at for a header.
const UPPER_LINES: usize = 10;

/// Whether the text is a table: a line with a header, and nothing above it that could be a rater.
pub(super) fn begins_with_header(text: &str) -> bool {
    let mut upper = numbered(text).take(UPPER_LINES).map(|(_, line)| line).take_while(|line| !line.contains('@'));
    upper.any(|line| names_columns(line.split(['\t', ';', ',']).map(|cell| cell.trim_matches(['"', ' ']))))
}

/// What a line says of a rater.
///
/// # Errors
/// A reason, if the line is not made as such a line is.
pub(super) fn written(line: usize, content: &str) -> Result<Written, String> {
    let (name, email, rest) = in_brackets(content).unwrap_or_else(|| by_parts(content));
    if email.is_empty() {
        return Err(format!("{} holds no address", quoted(content)));
    }
    if rest.iter().skip(2).any(|part| !part.is_empty()) {
        return Err(format!("the line has {} parts where name, email, group and language belong", rest.len() + 2));
    }
    let part =
        |column: usize, header: &str, text: String| (Place::Cell { line, column, header: header.to_owned() }, text);
    let mut rest = rest.into_iter();
    Ok(Written {
        line,
        name: part(1, "name", name),
        email: part(2, "email", email),
        group: part(3, "group", rest.next().unwrap_or_default()),
        language: part(4, "language", rest.next().unwrap_or_default()),
        time_zone: (Place::Row { line }, String::new()),
    })
}

/// The name, the address and what follows of `Name <email>, group, language`.
fn in_brackets(content: &str) -> Option<(String, String, Vec<String>)> {
    let (name, behind) = content.split_once('<')?;
    let (email, rest) = behind.split_once('>')?;
    let name = name.trim_matches(['"', '\'', ' ', ',', ';', '\t']);
    Some((name.to_owned(), email.trim().to_owned(), parts(rest.trim_start_matches([',', ';', '\t', ' ']))))
}

/// The same of `name, email, group, language`; the address may come first.
fn by_parts(content: &str) -> (String, String, Vec<String>) {
    let mut parts = parts(content).into_iter();
    let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let rest: Vec<String> = parts.collect();
    match (first.contains('@'), second.contains('@')) {
        // An address and a group: the name is what is missing.
        (true, false) if rest.is_empty() => (String::new(), first, vec![second]),
        (true, false) => (second, first, rest),
        _ => (first, second, rest),
    }
}

/// The parts between tabs, else between semicolons, else between commas; quotes keep a part together.
fn parts(content: &str) -> Vec<String> {
    let separator = [b'\t', b';'].into_iter().find(|separator| content.as_bytes().contains(separator)).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(content.as_bytes());
    let mut record = csv::StringRecord::new();
    match reader.read_record(&mut record) {
        Ok(true) => record.iter().map(|part| part.trim().to_owned()).collect(),
        _ => Vec::new(),
    }
}
