//! From the bytes of a questionnaire file, TOML or JSON, to a tree of values with places. What only JSON needs is here.

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use super::Questionnaire;
use super::check;
use crate::fault::{FaultList, Faults, Place};
use crate::file::node::{Entry, Node, Value};
use crate::file::toml::{read_toml, utf8};

/// The most bytes of a questionnaire file.
pub const MAX_BYTES: usize = 1024 * 1024;

/// What to look at where the syntax is wrong.
const MODEL: &str = "a file that “parallax questionnaire new” writes";

impl Questionnaire {
    /// Reads a questionnaire file.
    ///
    /// # Errors
    /// Every fault of the file at once, with line, column, reason and remedy.
    pub fn from_toml(text: &str) -> Result<Self, Faults> {
        refuse_oversize(text.len())?;
        let (root, found, is_whole) = read_toml(text, MODEL);
        check::questionnaire(root.as_ref(), found, is_whole)
    }

    /// Reads the bytes of a questionnaire file.
    ///
    /// # Errors
    /// As [`Questionnaire::from_toml`], and if the bytes are no text in UTF-8.
    pub fn from_toml_bytes(bytes: &[u8]) -> Result<Self, Faults> {
        refuse_oversize(bytes.len())?;
        Self::from_toml(utf8(bytes)?)
    }

    /// Reads the bytes of the same structure as JSON.
    ///
    /// # Errors
    /// As [`Questionnaire::from_json`], and if the bytes are no text in UTF-8.
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
