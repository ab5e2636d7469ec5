//! XML, read piece by piece: no entity is ever expanded, and nothing may stand deeper than [`MAX_DEPTH`].

use std::borrow::Cow;

use parallax_domain::fault::{Faults, Place, quoted};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::limits::MAX_DEPTH;
use crate::survey::code;

/// A piece of a document.
pub(crate) enum Piece<'t> {
    /// An element begins. One without content ends right behind it, as any other.
    Open(BytesStart<'t>),
    /// An element ends.
    Close,
    /// Text, decoded. A text may come in several pieces.
    Text(Cow<'t, str>),
    /// The document ends.
    End,
}

/// A document while it is read.
pub(crate) struct Xml<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    depth: usize,
}

impl<'t> Xml<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { text, reader, depth: 0 }
    }

    /// The next piece; comments and instructions to programs are passed over.
    pub(crate) fn next(&mut self) -> Result<Piece<'t>, Faults> {
        loop {
            let event = match self.reader.read_event() {
                Ok(event) => event,
                Err(error) => {
                    // It may repeat what the file says.
                    let reason = format!("this is not XML: {}", code(&error.to_string()));
                    return Err(self.fault(reason, "Export the file again."));
                }
            };
            return Ok(match event {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > MAX_DEPTH {
                        let reason = format!("elements stand more than {MAX_DEPTH} deep in one another");
                        return Err(self.fault(reason, "Export the file again."));
                    }
                    Piece::Open(start)
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Piece::Close
                }
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
                Event::Text(text) => Piece::Text(text.xml10_content()),
                Event::CData(text) => Piece::Text(text.xml10_content()),
                Event::GeneralRef(reference) => Piece::Text(self.resolved(&reference)?),
                Event::DocType(_) => {
                    return Err(self.fault(
                        "the file declares a document type (DTD), which no survey tool writes",
                        "Export it again; if it was made by hand, take out the line with <!DOCTYPE.",
                    ));
                }
                Event::Eof if self.depth > 0 => {
                    return Err(self.fault("the file ends in the middle of an element", "Export or download it again."));
                }
                Event::Eof => Piece::End,
            });
        }
    }

    /// The character that a reference stands for: its number, or one of the five names that XML itself knows.
    fn resolved(&self, reference: &BytesRef<'_>) -> Result<Cow<'t, str>, Faults> {
        if let Ok(Some(character)) = reference.resolve_char_ref() {
            return Ok(character.to_string().into());
        }
        let name = reference.xml10_content();
        let known = match name.as_ref() {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            _ => {
                let reason = format!("the file refers to an entity {} that it may not define", quoted(&name));
                return Err(self.fault(reason, "Export it again; if it was made by hand, write the text itself."));
            }
        };
        Ok(known.into())
    }

    fn fault(&self, reason: impl Into<String>, remedy: &str) -> Faults {
        let at = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        let before = self.text.as_bytes().get(..at).unwrap_or(self.text.as_bytes());
        let line = before.split(|byte| *byte == b'\n').count();
        Faults::one(Place::Row { line }, reason, remedy)
    }
}

/// The value of an attribute, by its name without a prefix; none if it is missing or not written as XML writes it.
pub(crate) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(html_escape::decode_html_entities(found.value.as_ref()).into_owned())
}
