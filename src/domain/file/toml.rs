//! From the text of a TOML file to a tree of values with places, with every slip of its syntax told.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::node::{Entry, Node, Value};
use crate::fault::{FaultList, Faults, Place};
use crate::table::foreign_kind;

/// How many places that are not TOML are told of one file.
const MAX_SLIPS: usize = 20;
/// What a text in UTF-16 begins with. Of such a text it is told where it stops to be UTF-8.
const UTF_16_MARKS: [&[u8]; 2] = [b"\xff\xfe", b"\xfe\xff"];

/// The text of a file.
///
/// # Errors
/// If it is a file of some other kind, or not UTF-8, with the place from which on it is not.
pub(crate) fn utf8(bytes: &[u8]) -> Result<&str, Faults> {
    let is_binary = || bytes.contains(&0) && !UTF_16_MARKS.iter().any(|mark| bytes.starts_with(mark));
    if let Some(kind) = foreign_kind(bytes).or_else(|| is_binary().then_some("a binary one")) {
        return Err(Faults::one(
            Place::File {},
            format!("the file is {kind}, which cannot be read here"),
            "Make sure that it is the right file, a text in UTF-8.",
        ));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let before = String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default()).into_owned();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Faults::one(Place::Position { line, column }, "the file is not UTF-8 from here on", "Save it as UTF-8.")
    })
}

/// A place where a file is not TOML.
struct Slip {
    place: Place,
    message: String,
}

impl Slip {
    /// Whether only a key is there twice: the rest of the file can be read all the same.
    fn is_double(&self) -> bool {
        self.message.contains("duplicate key")
    }

    fn line(&self) -> usize {
        self.place.line_and_column().0
    }

    fn tell(&self, faults: &mut FaultList, model: &str) {
        faults.add(self.place.clone(), self.reason(), self.remedy(model));
    }

    fn reason(&self) -> String {
        if self.is_double() {
            return "this key is here a second time".to_owned();
        }
        let message = self.message.strip_suffix(", expected literal string").unwrap_or(&self.message);
        format!("this is not TOML: {}", message.replace('`', ""))
    }

    fn remedy(&self, model: &str) -> String {
        let tells = |word: &str| self.message.contains(word);
        let remedy = if self.is_double() {
            "Keep one of the two."
        } else if tells("string") || tells("quote") {
            "Put the text between two quotes on one line, and write \\\" for a quote inside it."
        } else if tells("key with no value") || tells("expected `=`") {
            "Write the key, then = and its value."
        } else if tells("missing comma") {
            "Put a comma between the two, and see that each text has both its quotes."
        } else if tells("table") || tells("`]`") || tells("`}`") {
            "Close what was opened with [ or {, and put commas between its parts."
        } else {
            return format!("Compare the line with {model}.");
        };
        remedy.to_owned()
    }
}

/// The tree of a file, what is not TOML in it, and whether all of it could be read. There is no tree if the parser
/// cannot find its way behind a slip. `model` names a good file.
pub(crate) fn read_toml(text: &str, model: &str) -> (Option<Node>, FaultList, bool) {
    // A byte-order mark would glue itself to the first key.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (root, found, is_whole) = read_mended(text, model);
    // A letter or a table is not TOML with a slip in each line.
    if found.count() > text.lines().filter(|line| begins_as_toml(line)).count() {
        let mut found = FaultList::default();
        found.add(
            Place::File {},
            "the file is not TOML, which consists of keys, each with = and its value",
            format!("Start from {model}."),
        );
        return (None, found, false);
    }
    (root, found, is_whole)
}

/// Whether a line is the header of a table or gives a key its value, however the rest of it is written.
fn begins_as_toml(line: &str) -> bool {
    let line = line.trim_start();
    let is_key = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '"' | '\'');
    if let Some(header) = line.strip_prefix('[') {
        return header.trim_start_matches('[').trim_start().starts_with(is_key);
    }
    line.split_once('=').is_some_and(|(key, _)| {
        let key = key.trim_end();
        !key.is_empty() && key.chars().all(is_key)
    })
}

fn read_mended(text: &str, model: &str) -> (Option<Node>, FaultList, bool) {
    let mut found = FaultList::default();
    let mut text = Cow::Borrowed(text);
    // One slip can make all the lines after it look wrong, so only the first one is told; then the rest is read as if
    // its line were mended.
    for _ in 0..MAX_SLIPS {
        let (root, slips) = parse_toml(&text);
        let Some(slip) = slips.iter().filter(|slip| !slip.is_double()).min_by_key(|slip| slip.line()) else {
            let is_whole = found.count() == 0;
            for slip in &slips {
                slip.tell(&mut found, model);
            }
            return (Some(root), found, is_whole);
        };
        if found.lines().contains(&slip.line()) {
            break;
        }
        slip.tell(&mut found, model);
        text = Cow::Owned(without_broken_line(&text, slip.line()));
    }
    (None, found, false)
}

fn parse_toml(text: &str) -> (Node, Vec<Slip>) {
    let positions = Positions::new(text);
    let (document, errors) = DeTable::parse_recoverable(text);
    let root = toml_table(document.get_ref(), positions.place(document.span().start), &positions);
    let slips = errors.into_iter().map(|error| Slip {
        place: positions.place(error.span().map_or(0, |span| span.start)),
        message: error.message().to_owned(),
    });
    (root, slips.collect())
}

/// The text with one broken line emptied, or closed if it is the header of a table; all lines keep their numbers.
fn without_broken_line(text: &str, broken: usize) -> String {
    let mut repaired = String::with_capacity(text.len() + 2);
    for (index, line) in text.split_inclusive('\n').enumerate() {
        if index + 1 != broken {
            repaired.push_str(line);
            continue;
        }
        let content = line.trim();
        let name = content.trim_matches(['[', ']']);
        if content.starts_with("[[") {
            repaired.extend(["[[", name, "]]"]);
        } else if content.starts_with('[') {
            repaired.extend(["[", name, "]"]);
        }
        repaired.push('\n');
    }
    repaired
}

/// Lines and columns of the bytes of a text.
struct Positions<'t> {
    text: &'t str,
    line_starts: Vec<usize>,
    /// How many characters begin before every [`CHUNK`]th byte: counting each column from the start of its line would
    /// take quadratic time in a file that is one long line.
    characters_before: Vec<usize>,
}

const CHUNK: usize = 256;

impl<'t> Positions<'t> {
    fn new(text: &'t str) -> Self {
        let line_starts = std::iter::once(0)
            .chain(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i + 1))
            .collect();
        let mut characters = 0;
        let characters_before = text
            .as_bytes()
            .chunks(CHUNK)
            .map(|chunk| {
                let before = characters;
                characters += begun_characters(chunk);
                before
            })
            .collect();
        Self { text, line_starts, characters_before }
    }

    fn place(&self, offset: usize) -> Place {
        let offset = offset.min(self.text.len());
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self.line_starts.get(line.saturating_sub(1)).copied().unwrap_or_default();
        Place::Position { line, column: self.characters_before(offset) - self.characters_before(start) + 1 }
    }

    fn characters_before(&self, offset: usize) -> usize {
        let chunk = (offset / CHUNK).min(self.characters_before.len().saturating_sub(1));
        let rest = self.text.as_bytes().get(chunk * CHUNK..offset).unwrap_or_default();
        self.characters_before.get(chunk).copied().unwrap_or_default() + begun_characters(rest)
    }
}

fn begun_characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0b1100_0000) != 0b1000_0000).count()
}

fn toml_table(table: &DeTable<'_>, place: Place, positions: &Positions<'_>) -> Node {
    // The parser keeps keys by alphabet; a reader of faults wants the file's order.
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    let entries = entries.into_iter().map(|(key, value)| Entry {
        key: key.get_ref().clone().into_owned(),
        place: positions.place(key.span().start),
        node: toml_node(value, positions),
    });
    Node { place, value: Value::Table(entries.collect()) }
}

fn toml_node(node: &Spanned<DeValue<'_>>, positions: &Positions<'_>) -> Node {
    let place = positions.place(node.span().start);
    let value = match node.get_ref() {
        DeValue::Table(table) => return toml_table(table, place, positions),
        DeValue::String(text) => Value::Text(text.clone().into_owned()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or(Value::Other("a number that is too large"), Value::Whole),
        DeValue::Float(_) => Value::Other("a number with decimals"),
        DeValue::Boolean(truth) => Value::Truth(*truth),
        DeValue::Datetime(_) => Value::Other("a date or time"),
        DeValue::Array(list) => Value::List(list.iter().map(|node| toml_node(node, positions)).collect()),
    };
    Node { place, value }
}
