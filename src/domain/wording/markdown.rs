//! The part of Markdown that a letter takes. What else Markdown knows is told, not passed over: nobody should find out
//! from a sent letter that a heading was lost.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, OffsetIter, Tag, TagEnd};

use super::read::{PRIVATE, behind, forbidden, pieces};
use super::{Block, Piece, Placeholder, Run, Target, fault};
use crate::fault::{Fault, Place, quoted};

/// What can be written, for whoever wrote something else.
const TAKEN: &str =
    "A letter takes paragraphs, **bold**, *italic*, lists with - or 1. and links such as [words](https://example.org).";

/// Goes through Markdown once and keeps what a letter takes.
#[derive(Default)]
pub(super) struct Reader {
    faults: Vec<Fault>,
    blocks: Vec<Block>,
    /// The paragraph or item that is being read.
    current: Vec<Run>,
    /// How deep in lists.
    depth: usize,
    /// The first number of the list that is being read.
    first: Option<u64>,
    items: Vec<Vec<Run>>,
    strong: usize,
    emphasis: usize,
    link: Option<Target>,
    /// Whether what comes now is code, which was refused already.
    in_code: bool,
    /// How many placeholders were read.
    filled: usize,
}

impl Reader {
    /// Reads a text in which signs stand for the placeholders.
    pub(super) fn read(&mut self, marked: &str, events: OffsetIter<'_>) {
        let place = |range: &Range<usize>| {
            let before = marked.get(..range.start).unwrap_or_default();
            Place::Row { line: 1 + before.matches('\n').count() }
        };
        for (_, definition) in events.reference_definitions().iter() {
            let reason = "this line defines a link for elsewhere, which no reader would see";
            let remedy = "Write the link where it stands, as [words](https://example.org).";
            self.refuse(place(&definition.span), reason, remedy);
        }
        for (event, range) in events {
            self.take(event, place(&range));
        }
    }

    /// What was read; what is wrong is added to the faults. `written` is how many placeholders the text has.
    pub(super) fn finish(mut self, written: usize, faults: &mut Vec<Fault>) -> Vec<Block> {
        if self.faults.is_empty() && written != self.filled {
            let reason = "a sign for a placeholder was written as a character reference";
            self.refuse(Place::File {}, reason, "Write the placeholder itself.");
        } else if self.faults.is_empty() && !self.blocks.iter().any(is_visible) {
            self.refuse(Place::File {}, "nothing in it can be read", "Write something, or leave it empty.");
        }
        faults.append(&mut self.faults);
        self.blocks
    }

    fn refuse(&mut self, place: Place, reason: impl Into<String>, remedy: impl Into<String>) {
        self.faults.push(fault(place, reason, remedy));
    }

    fn take(&mut self, event: Event<'_>, place: Place) {
        match event {
            Event::Start(tag) => self.open(tag, place),
            Event::End(tag) => self.close(tag, place),
            Event::Text(_) if self.in_code => {}
            Event::Text(text) => self.text(&text, place),
            Event::SoftBreak | Event::HardBreak => self.push(Piece::Break),
            Event::Code(code) => self.refuse(place, format!("{} is marked as code", quoted(&code)), TAKEN),
            Event::InlineHtml(tag) => {
                self.refuse(place, format!("{} is HTML, which no letter takes", quoted(&tag)), TAKEN);
            }
            Event::Rule => self.refuse(place, "a rule across the letter cannot be drawn", TAKEN),
            // Told once, where it begins.
            Event::Html(_) => {}
            // Of extensions that are not switched on.
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {
                self.refuse(place, "this cannot be read", TAKEN);
            }
        }
    }

    fn open(&mut self, tag: Tag<'_>, place: Place) {
        match tag {
            // A further paragraph of one item.
            Tag::Paragraph if self.depth > 0 && !self.current.is_empty() => {
                self.push(Piece::Break);
                self.push(Piece::Break);
            }
            Tag::Paragraph => {}
            Tag::List(first) if self.depth == 0 => {
                self.depth = 1;
                self.first = first;
            }
            Tag::List(_) => {
                self.depth += 1;
                self.refuse(place, "a list stands inside a list", "Bring all items to one list.");
            }
            Tag::Item => self.current.clear(),
            Tag::Emphasis => self.emphasis += 1,
            Tag::Strong => self.strong += 1,
            Tag::Link { link_type, dest_url, title, .. } => self.open_link(link_type, &dest_url, &title, place),
            Tag::Image { .. } => {
                let remedy = "Letters load nothing from elsewhere. Link to it.";
                self.refuse(place, "a picture cannot be put into a letter", remedy);
            }
            Tag::Heading { .. } => {
                let reason = "this is a heading (# in front, or a line of --- or === below)";
                let remedy = "A letter has its heading. Set this apart as **bold**, or leave out the signs.";
                self.refuse(place, reason, remedy);
            }
            Tag::BlockQuote(_) => self.refuse(place, "this is a quotation (> in front)", TAKEN),
            Tag::CodeBlock(_) => {
                self.in_code = true;
                let reason = "this is marked as code (four blanks or ``` in front)";
                self.refuse(place, reason, "Begin the line without blanks.");
            }
            Tag::HtmlBlock => self.refuse(place, "this is HTML, which no letter takes", TAKEN),
            _ => self.refuse(place, "this cannot be read", TAKEN),
        }
    }

    fn close(&mut self, tag: TagEnd, place: Place) {
        match tag {
            TagEnd::Paragraph if self.depth == 0 => {
                let runs = std::mem::take(&mut self.current);
                self.blocks.push(Block::Paragraph(runs));
            }
            TagEnd::Item => {
                let runs = std::mem::take(&mut self.current);
                self.items.push(runs);
            }
            TagEnd::List(_) => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    let items = std::mem::take(&mut self.items);
                    self.blocks.push(Block::List { first: self.first.take(), items });
                }
            }
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Link => {
                if self.link.is_some() && self.current.last().is_none_or(|run| run.link.is_none()) {
                    let remedy = "Write them between the brackets: [words](https://example.org).";
                    self.refuse(place, "a link has no words", remedy);
                }
                self.link = None;
            }
            _ => {}
        }
    }

    fn open_link(&mut self, kind: LinkType, address: &str, title: &str, place: Place) {
        if kind == LinkType::Email {
            let remedy = "Write it without the signs < and >: mail programs make it a link by themselves.";
            self.refuse(place, "an e-mail address cannot be made a link", remedy);
        } else if !title.is_empty() {
            let remedy = "Leave out what follows the address: [words](https://example.org).";
            self.refuse(place, "a link has a second text, which readers do not see", remedy);
        } else if pieces(address) == [Piece::Fill(Placeholder::Link)] {
            self.filled += 1;
            self.link = Some(Target::Personal);
        } else if is_secure(address) {
            self.link = Some(Target::Address(address.to_owned()));
        } else {
            let shown: String = address.chars().map(|c| if behind(c).is_some() { '…' } else { c }).collect();
            let remedy = "Give a whole address that begins with https:// and holds no placeholder, or {link} alone.";
            self.refuse(place, format!("a link leads to {}", quoted(&shown)), remedy);
        }
    }

    fn text(&mut self, text: &str, place: Place) {
        // A character reference can name what cannot be typed. A sign for a placeholder is counted in the end.
        let unmarked: String = text.chars().filter(|c| behind(*c).is_none()).collect();
        if let Some(sentence) = forbidden(&unmarked) {
            self.refuse(place, format!("this line {sentence}, written as a character reference"), "Take it out.");
            return;
        }
        for piece in pieces(text) {
            if piece == Piece::Fill(Placeholder::Link) && self.link.is_some() {
                let remedy = "Write it outside of the brackets.";
                self.refuse(place.clone(), "{link} stands inside another link", remedy);
            }
            self.filled += usize::from(matches!(piece, Piece::Fill(_)));
            self.push(piece);
        }
    }

    fn push(&mut self, piece: Piece) {
        let (strong, emphasis) = (self.strong > 0, self.emphasis > 0);
        self.current.push(Run { piece, strong, emphasis, link: self.link.clone() });
    }
}

/// Whether an address is one of https, with a host and nothing in front of it, and without placeholders: a name in an
/// address would be told to whoever serves it.
fn is_secure(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_at_checked("https://".len()) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_plain =
        |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"\\^`{|}".contains(c) && !PRIVATE.contains(&c);
    scheme.eq_ignore_ascii_case("https://")
        && !host.is_empty()
        && !host.starts_with(['.', ':'])
        && !host.contains('@')
        && address.chars().all(is_plain)
        && forbidden(address).is_none()
}

fn is_visible(block: &Block) -> bool {
    let shows = |run: &Run| match &run.piece {
        Piece::Text(text) => !text.trim().is_empty(),
        Piece::Fill(_) => true,
        Piece::Break => false,
    };
    match block {
        Block::Paragraph(runs) => runs.iter().any(shows),
        Block::List { items, .. } => items.iter().flatten().any(shows),
    }
}
