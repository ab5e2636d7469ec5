//! A body as HTML and as plain text. Tags come from here alone; everything else is escaped.

use super::{Block, Body, Piece, Placeholder, Run, Target, Values};

/// The styles of the tags, as they stand in their `style` attributes; an empty one makes no attribute. Mail programs
/// take styles nowhere else.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look {
    pub paragraph: &'static str,
    pub list: &'static str,
    pub item: &'static str,
    pub link: &'static str,
}

/// A paragraph of plain text, not wrapped yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlainParagraph {
    /// What stands in front of its first line; its other lines are set as far in.
    pub marker: String,
    /// Its lines.
    pub text: String,
    /// Whether it follows the one before without an empty line: items of a list do.
    pub is_close: bool,
}

impl Body {
    /// The body of one letter as HTML.
    pub fn html(&self, values: &Values<'_>, look: &Look) -> String {
        let mut html = String::new();
        for block in &self.blocks {
            match block {
                Block::Paragraph(runs) => {
                    html.push_str(&format!("<p{}>", style(look.paragraph)));
                    write_html(&mut html, runs, values, look);
                    html.push_str("</p>\n");
                }
                Block::List { first, items } => {
                    let name = if first.is_some() { "ol" } else { "ul" };
                    let start = first.filter(|first| *first != 1);
                    let start = start.map(|first| format!(" start=\"{first}\"")).unwrap_or_default();
                    html.push_str(&format!("<{name}{start}{}>\n", style(look.list)));
                    for item in items {
                        html.push_str(&format!("<li{}>", style(look.item)));
                        write_html(&mut html, item, values, look);
                        html.push_str("</li>\n");
                    }
                    html.push_str(&format!("</{name}>\n"));
                }
            }
        }
        html
    }

    /// The body of one letter as plain text: every word of the HTML, and every address.
    pub fn plain(&self, values: &Values<'_>) -> Vec<PlainParagraph> {
        let mut paragraphs = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Paragraph(runs) => paragraphs.push(PlainParagraph {
                    marker: String::new(),
                    text: plain(runs, values),
                    is_close: false,
                }),
                Block::List { first, items } => {
                    for (place, item) in (0_u64..).zip(items) {
                        let marker = first.map_or_else(|| "- ".to_owned(), |first| format!("{}. ", first + place));
                        paragraphs.push(PlainParagraph { marker, text: plain(item, values), is_close: place > 0 });
                    }
                }
            }
        }
        paragraphs
    }
}

/// A style as an attribute.
fn style(style: &str) -> String {
    if style.is_empty() { String::new() } else { format!(" style=\"{style}\"") }
}

fn open_link(address: &str, look: &Look) -> String {
    format!("<a href=\"{}\"{}>", escaped(address), style(look.link))
}

fn write_html(html: &mut String, runs: &[Run], values: &Values<'_>, look: &Look) {
    for linked in runs.chunk_by(|one, other| one.link == other.link) {
        let address = linked.first().and_then(|run| address(run, values));
        if let Some(address) = address {
            html.push_str(&open_link(address, look));
        }
        for styled in linked.chunk_by(|one, other| (one.strong, one.emphasis) == (other.strong, other.emphasis)) {
            let (strong, emphasis) = styled.first().map_or((false, false), |run| (run.strong, run.emphasis));
            html.push_str(if strong { "<strong>" } else { "" });
            html.push_str(if emphasis { "<em>" } else { "" });
            for run in styled {
                match &run.piece {
                    Piece::Break => html.push_str("<br>"),
                    Piece::Fill(Placeholder::Link) => {
                        let link = values.of(Placeholder::Link);
                        html.push_str(&format!("{}{}</a>", open_link(link, look), escaped(link)));
                    }
                    piece => html.push_str(&escaped(piece.fill(values))),
                }
            }
            html.push_str(if emphasis { "</em>" } else { "" });
            html.push_str(if strong { "</strong>" } else { "" });
        }
        if address.is_some() {
            html.push_str("</a>");
        }
    }
}

fn plain(runs: &[Run], values: &Values<'_>) -> String {
    let mut text = String::new();
    for linked in runs.chunk_by(|one, other| one.link == other.link) {
        let words: String = linked.iter().map(|run| run.piece.fill(values)).collect();
        text.push_str(&words);
        if let Some(address) = linked.first().and_then(|run| address(run, values))
            && words != address
        {
            text.push_str(&format!(" <{address}>"));
        }
    }
    text
}

fn address<'a>(run: &'a Run, values: &Values<'a>) -> Option<&'a str> {
    run.link.as_ref().map(|target| match target {
        Target::Address(address) => address.as_str(),
        Target::Personal => values.of(Placeholder::Link),
    })
}

/// A text as HTML shows it, in attributes too.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}
