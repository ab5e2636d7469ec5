//! JSON, read into a tree of values: how many there are and how deep they stand is counted while they are read.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use parallax_domain::fault::{Faults, Place};
use serde::de::{DeserializeSeed, Deserializer as _, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::limits::{MAX_JSON_DEPTH, MAX_VALUES};
use parallax_domain::text::grouped;

/// A value. Texts without escapes are those of the file itself.
#[derive(Debug)]
pub(crate) enum Json<'t> {
    Null,
    Truth(bool),
    Whole(i64),
    Decimal(f64),
    Text(Cow<'t, str>),
    List(Vec<Json<'t>>),
    /// In the file's order.
    Object(Vec<(Cow<'t, str>, Json<'t>)>),
}

impl<'t> Json<'t> {
    /// Reads a document.
    pub(crate) fn read(text: &'t str) -> Result<Self, Faults> {
        let mut reader = serde_json::Deserializer::from_str(text);
        let left = Cell::new(MAX_VALUES);
        let read = Seed { left: &left, depth: 0 }.deserialize(&mut reader);
        read.and_then(|json| reader.end().map(|()| json)).map_err(|error| {
            let message = error.to_string();
            let reason = message.split(" at line ").next().unwrap_or_default();
            let place = Place::Position { line: error.line().max(1), column: error.column().max(1) };
            Faults::one(place, format!("this cannot be read as JSON: {reason}"), "Export or download the file again.")
        })
    }

    /// The value of a key, unless it is null; of two the later one, as in every browser.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(entries) = self else { return None };
        let (_, value) = entries.iter().rfind(|(name, _)| name == key)?;
        (!matches!(value, Self::Null)).then_some(value)
    }

    pub(crate) fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The text of a key.
    pub(crate) fn text_of(&self, key: &str) -> Option<&str> {
        self.get(key)?.text()
    }

    /// The text of a key, empty if it has none.
    pub(crate) fn word(&self, key: &str) -> &str {
        self.text_of(key).unwrap_or_default()
    }

    /// A text or a number, as it is written.
    pub(crate) fn code(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Text(text) => Some(Cow::Borrowed(text)),
            Self::Whole(number) => Some(Cow::Owned(number.to_string())),
            Self::Decimal(number) => Some(Cow::Owned(number.to_string())),
            Self::Truth(truth) => Some(Cow::Borrowed(if *truth { "true" } else { "false" })),
            Self::Null | Self::List(_) | Self::Object(_) => None,
        }
    }

    /// A whole number, also one that is written as a text.
    pub(crate) fn whole(&self) -> Option<i64> {
        match self {
            Self::Whole(number) => Some(*number),
            Self::Text(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// Whether it says anything: not null, no, nothing, an empty text, list or object.
    pub(crate) fn is_something(&self) -> bool {
        match self {
            Self::Null => false,
            Self::Truth(truth) => *truth,
            Self::Whole(_) | Self::Decimal(_) => true,
            Self::Text(text) => !matches!(text.to_ascii_lowercase().as_str(), "" | "false" | "none" | "off"),
            Self::List(list) => !list.is_empty(),
            Self::Object(entries) => !entries.is_empty(),
        }
    }

    /// Whether a key says anything.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.get(key).is_some_and(Self::is_something)
    }

    /// The values of a list, or of an object, in order.
    pub(crate) fn values(&self) -> Box<dyn Iterator<Item = &Self> + '_> {
        match self {
            Self::List(list) => Box::new(list.iter()),
            Self::Object(entries) => Box::new(entries.iter().map(|(_, value)| value)),
            _ => Box::new(std::iter::empty()),
        }
    }

    /// The entries of an object, or of a list by their number from 0 on, as PHP writes either.
    pub(crate) fn entries(&self) -> Box<dyn Iterator<Item = (Cow<'_, str>, &Self)> + '_> {
        match self {
            Self::List(list) => {
                Box::new(list.iter().enumerate().map(|(index, value)| (Cow::Owned(index.to_string()), value)))
            }
            Self::Object(entries) => Box::new(entries.iter().map(|(key, value)| (Cow::Borrowed(key.as_ref()), value))),
            _ => Box::new(std::iter::empty()),
        }
    }

    /// The values of a key's list or object; none if it has neither.
    pub(crate) fn list(&self, key: &str) -> Box<dyn Iterator<Item = &Self> + '_> {
        self.get(key).map_or_else(|| Box::new(std::iter::empty()) as Box<dyn Iterator<Item = &Self>>, Self::values)
    }
}

/// The keys of a document that is an object: all that stand before the place where it is damaged, if it is.
pub(crate) fn top_keys(text: &str) -> Vec<String> {
    struct Keys<'k>(&'k mut Vec<String>);
    impl<'de> Visitor<'de> for Keys<'_> {
        type Value = ();

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
            while let Some(key) = map.next_key::<Cow<'de, str>>()? {
                if self.0.len() < 1_000 {
                    self.0.push(key.into_owned());
                }
                map.next_value::<IgnoredAny>()?;
            }
            Ok(())
        }
    }
    let mut keys = Vec::new();
    // What is wrong with the document is told by those who read it whole.
    let _ = serde_json::Deserializer::from_str(text).deserialize_map(Keys(&mut keys));
    keys
}

/// Reads one value; all of a document count down from the same number.
#[derive(Clone, Copy)]
struct Seed<'c> {
    left: &'c Cell<usize>,
    depth: usize,
}

impl Seed<'_> {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth == MAX_JSON_DEPTH {
            return Err(E::custom(format!("values stand more than {MAX_JSON_DEPTH} deep in one another")));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Json<'de>;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Json<'de>, D::Error> {
        let Some(left) = self.left.get().checked_sub(1) else {
            return Err(D::Error::custom(format!("it has more than {} values", grouped(MAX_VALUES))));
        };
        self.left.set(left);
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Json<'de>, E> {
        Ok(Json::Truth(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json<'de>, E> {
        Ok(Json::Whole(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json<'de>, E> {
        // A number that large counts nothing here.
        #[expect(clippy::cast_precision_loss, reason = "it is only shown")]
        Ok(i64::try_from(number).map_or(Json::Decimal(number as f64), Json::Whole))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json<'de>, E> {
        Ok(Json::Decimal(number))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json<'de>, A::Error> {
        let seed = self.deeper()?;
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(seed)? {
            values.push(value);
        }
        Ok(Json::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json<'de>, A::Error> {
        let seed = self.deeper()?;
        let mut entries = Vec::new();
        while let Some(Key(key)) = map.next_key_seed(KeySeed)? {
            entries.push((key, map.next_value_seed(seed)?));
        }
        Ok(Json::Object(entries))
    }
}

/// A key, borrowed where it can be: `Cow` alone would copy each.
struct Key<'t>(Cow<'t, str>);

struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Key<'de>;

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<Key<'de>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for KeySeed {
    type Value = Key<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Borrowed(key)))
    }

    fn visit_str<E>(self, key: &str) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Owned(key.to_owned())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        Json::read(text).map(|_| ()).expect_err("it is refused").to_string()
    }

    #[test]
    fn values_are_read_as_php_and_browsers_write_them() {
        let text = r#"{"a":null,"b":"ON","c":["x",2],"d":{"7":1.5},"b":"a\nb","n":"-3"}"#;
        let json = Json::read(text).expect("a document");
        assert!(json.get("a").is_none() && !json.has("a") && json.has("c") && json.text_of("b") == Some("a\nb"));
        let entries = |key: &str| {
            let entries = json.get(key).into_iter().flat_map(Json::entries);
            entries.map(|(key, value)| format!("{key}={}", value.code().unwrap_or_default())).collect::<Vec<_>>()
        };
        assert_eq!((entries("c"), entries("d")), (vec!["0=x".to_owned(), "1=2".to_owned()], vec!["7=1.5".to_owned()]));
        assert_eq!(json.get("n").and_then(Json::whole), Some(-3));
        assert_eq!(top_keys(text), ["a", "b", "c", "d", "b", "n"]);
        assert_eq!(top_keys(r#"{"a":{"b":1},"c":[1,"#), ["a", "c"]);
        assert!(top_keys("[1]").is_empty());
    }

    #[test]
    fn what_is_no_json_or_too_much_of_it_is_refused_where_it_is() {
        insta::assert_snapshot!(
            [
                refusal("{\"a\":\n tru}"),
                refusal("[1] 2"),
                refusal("[1e999]"),
                refusal(&"[".repeat(100_000)),
                refusal(&format!("[{}1]", "1,".repeat(MAX_VALUES)))
            ]
            .join("\n")
        );
    }
}
