//! From the bytes of a questionnaire file, TOML or JSON, to a tree of values with places.

use std::borrow::Cow;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Questionnaire;
use super::check;
use super::node::{Entry, Node, Value};
use crate::fault::{FaultList, Faults, Place};

/// The most bytes of a questionnaire file.
pub const MAX_BYTES: usize = 1024 * 1024;

/// How many places that are not TOML are told of one file.
const MAX_SLIPS: usize = 20;

impl Questionnaire {
    /// Reads a questionnaire file.
    ///
    /// # Errors
    /// Every fault of the file at once, with line, column, reason and remedy.
    pub fn from_toml(text: &str) -> Result<Self, Faults> {
        refuse_oversize(text.len())?;
        // A byte-order mark would glue itself to the first key.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let (root, found, is_whole) = read_toml(text);
        check::questionnaire(root.as_ref(), found, is_whole)
    }

    /// Reads the bytes of a questionnaire file.
    ///
    /// # Errors
    /// As [`Questionnaire::from_toml`], and if the bytes are not UTF-8.
    pub fn from_toml_bytes(bytes: &[u8]) -> Result<Self, Faults> {
        refuse_oversize(bytes.len())?;
        Self::from_toml(utf8(bytes)?)
    }

    /// Reads the bytes of the same structure as JSON.
    ///
    /// # Errors
    /// As [`Questionnaire::from_json`], and if the bytes are not UTF-8.
    pub fn from_json_bytes(bytes: &[u8]) -> Result<Self, Faults> {
        refuse_oversize(bytes.len())?;
        Self::from_json(utf8(bytes)?)
    }

    /// Reads the same structure as JSON.
    ///
    /// # Errors
    /// Every fault at once; the place of a fault is its path in the JSON value.
    pub fn from_json(text: &str) -> Result<Self, Faults> {
        refuse_oversize(text.len())?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut reader = serde_json::Deserializer::from_str(text);
        let root = JsonSeed { path: String::new() }.deserialize(&mut reader);
        match root.and_then(|root| reader.end().map(|()| root)) {
            Ok(root) => check::questionnaire(Some(&root), FaultList::default(), true),
            Err(error) => Err(Faults::one(
                Place::Position { line: error.line().max(1), column: error.column().max(1) },
                format!("this is not JSON: {}", json_reason(&error)),
                "Send a JSON object with the same keys as a questionnaire file.",
            )),
        }
    }
}

fn refuse_oversize(bytes: usize) -> Result<(), Faults> {
    if bytes <= MAX_BYTES {
        return Ok(());
    }
    Err(Faults::one(
        Place::File {},
        format!("the file has {bytes} bytes; the limit is {MAX_BYTES} (1 MiB)"),
        "Make sure that it is a questionnaire file; one of 500 items in four languages needs about a quarter of that.",
    ))
}

fn utf8(bytes: &[u8]) -> Result<&str, Faults> {
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

    fn tell(&self, faults: &mut FaultList) {
        faults.add(self.place.clone(), self.reason(), self.remedy());
    }

    fn reason(&self) -> String {
        if self.is_double() {
            return "this key is here a second time".to_owned();
        }
        let message = self.message.strip_suffix(", expected literal string").unwrap_or(&self.message);
        format!("this is not TOML: {}", message.replace('`', ""))
    }

    fn remedy(&self) -> &'static str {
        let tells = |word: &str| self.message.contains(word);
        if self.is_double() {
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
            "Compare the line with a file that “parallax questionnaire new” writes."
        }
    }
}

/// The tree of a file, what is not TOML in it, and whether all of it could be read. There is no tree if the parser
/// cannot find its way behind a slip.
fn read_toml(text: &str) -> (Option<Node>, FaultList, bool) {
    let mut found = FaultList::default();
    let mut text = Cow::Borrowed(text);
    // One slip can make all the lines after it look wrong, so only the first one is told; then the rest is read as if
    // its line were mended.
    for _ in 0..MAX_SLIPS {
        let (root, slips) = parse_toml(&text);
        let Some(slip) = slips.iter().filter(|slip| !slip.is_double()).min_by_key(|slip| slip.line()) else {
            let is_whole = found.count() == 0;
            for slip in &slips {
                slip.tell(&mut found);
            }
            return (Some(root), found, is_whole);
        };
        if found.lines().contains(&slip.line()) {
            break;
        }
        slip.tell(&mut found);
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

/// Reads JSON into nodes. A map would silently keep the last of two entries of one key; this keeps both.
struct JsonSeed {
    path: String,
}

impl<'de> DeserializeSeed<'de> for JsonSeed {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl JsonSeed {
    fn node(self, value: Value) -> Node {
        let place = if self.path.is_empty() { Place::File {} } else { Place::Path { path: self.path } };
        Node { place, value }
    }
}

impl<'de> Visitor<'de> for JsonSeed {
    type Value = Node;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Node, E> {
        Ok(self.node(Value::Truth(truth)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Node, E> {
        Ok(self.node(Value::Whole(number)))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node, E> {
        Ok(self.node(i64::try_from(number).map_or(Value::Other("a number that is too large"), Value::Whole)))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
        Ok(self.node(Value::Other("a number with decimals")))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node, E> {
        Ok(self.node(Value::Text(text.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(self.node(Value::Other("null")))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element_seed(JsonSeed { path: format!("{}[{}]", self.path, nodes.len()) })? {
            nodes.push(node);
        }
        Ok(self.node(Value::List(nodes)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            if key.len() > MAX_KEY_BYTES {
                return Err(A::Error::custom("a key is longer than 200 bytes"));
            }
            let path = if self.path.is_empty() { key.clone() } else { format!("{}.{key}", self.path) };
            let node = map.next_value_seed(JsonSeed { path: path.clone() })?;
            // A null is a key that was left out.
            if !matches!(node.value, Value::Other("null")) {
                entries.push(Entry { key, place: Place::Path { path }, node });
            }
        }
        Ok(self.node(Value::Table(entries)))
    }
}

/// Paths hold the keys above them; a megabyte of a key, a thousand times, would fill the memory.
const MAX_KEY_BYTES: usize = 200;

fn json_reason(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.split(" at line ").next().unwrap_or_default().to_owned()
}
