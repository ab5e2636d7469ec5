//! From the HTML that survey tools keep their texts in to plain text.
//!
//! The result is text and is shown as text: nothing here has to decide which HTML is harmless. It only has to lose the
//! tags and what was never meant to be read.

/// The most bytes of one text that are looked at; a longer one is no wording.
pub const MAX_BYTES: usize = 64 * 1024;

/// How far the end of a tag is looked for behind quotes.
const MAX_TAG: usize = 500;

/// Elements whose content nobody reads.
const UNREAD: &[&str] =
    &["script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head", "title"];

/// Elements that begin a line of their own.
const LINES: &[&str] = &[
    "br",
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "tr",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "section",
    "article",
    "blockquote",
    "pre",
    "dt",
    "dd",
];

/// The text of a piece of HTML: without tags, entities decoded, line breaks kept, control characters gone, blanks
/// collapsed. What exceeds [`MAX_BYTES`] is no wording and gives nothing; readers tell of it.
pub fn to_text(html: &str) -> String {
    if html.len() > MAX_BYTES {
        return String::new();
    }
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    let last_close = html.rfind('>');
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        // Where nothing closes a tag any more, its end is not looked for at every beginning.
        let is_closed = last_close.is_some_and(|close| close > html.len() - from.len());
        push_source(&mut text, before);
        rest = match tag_at(from, is_closed) {
            None => {
                text.push('<');
                from.get(1..).unwrap_or_default()
            }
            Some(Tag { name, closes, behind }) => {
                if LINES.contains(&name.as_str()) {
                    text.push('\u{1}');
                } else if matches!(name.as_str(), "td" | "th") {
                    text.push(' ');
                }
                if !closes && UNREAD.contains(&name.as_str()) { behind_end_of(&name, behind) } else { behind }
            }
        };
    }
    push_source(&mut text, rest);
    clean(&html_escape::decode_html_entities(&text.replace('\u{1}', "\n")))
}

/// Text that is no HTML, made fit to be read: without control characters and those that turn the writing direction,
/// blanks collapsed, line breaks kept.
pub fn clean(text: &str) -> String {
    let lines = text.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(|line| {
        let visible: String = line.chars().filter(|c| c.is_whitespace() || !is_invisible(*c)).collect();
        visible
            .split(|c: char| c == ' ' || c == '\t' || c.is_control())
            .filter(|w| !w.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    });
    let lines: Vec<String> = lines.map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{202a}'..='\u{202e}' | '\u{fff9}'..='\u{fffb}')
}

/// Line ends of the source are blanks in HTML; the mark for a line of the text is a control character of its own.
fn push_source(text: &mut String, source: &str) {
    text.extend(source.chars().map(|c| if c.is_control() { ' ' } else { c }));
}

struct Tag<'h> {
    name: String,
    closes: bool,
    behind: &'h str,
}

/// The tag that begins here, if one does: a sign of “less than” stands before a blank or a number.
fn tag_at(from: &str, is_closed: bool) -> Option<Tag<'_>> {
    if let Some(comment) = from.strip_prefix("<!--") {
        let behind = comment.split_once("-->").map_or("", |(_, behind)| behind);
        return Some(Tag { name: String::new(), closes: false, behind });
    }
    let inside = from.get(1..)?;
    let named = inside.strip_prefix('/').unwrap_or(inside);
    let closes = inside.starts_with('/');
    if !named.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?') {
        return None;
    }
    let name: String = named.chars().take(12).take_while(char::is_ascii_alphanumeric).collect();
    let name = name.to_ascii_lowercase();
    match is_closed.then(|| end_of_tag(inside)).flatten() {
        Some(end) => Some(Tag { name, closes, behind: inside.get(end + 1..).unwrap_or_default() }),
        // A script that is never closed hides nothing behind it.
        None if UNREAD.contains(&name.as_str()) => Some(Tag { name, closes, behind: "" }),
        None => None,
    }
}

/// Where the tag is closed; a sign of “greater than” in quotes does not close it.
fn end_of_tag(inside: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in inside.bytes().enumerate().take(MAX_TAG) {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if byte == open => quote = None,
            _ => {}
        }
    }
    inside.find('>')
}

/// What follows the end of an element whose content nobody reads.
fn behind_end_of<'h>(name: &str, content: &'h str) -> &'h str {
    let mut rest = content;
    while let Some(at) = rest.find("</") {
        rest = rest.get(at + 2..).unwrap_or_default();
        if rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)) {
            return rest.split_once('>').map_or("", |(_, behind)| behind);
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn tags_are_stripped_entities_decoded_and_lines_kept() {
        let texts = [
            ("<p>One&nbsp;&amp; two</p>\n<p>three<br/>four</p>", "One\u{a0}& two\nthree\nfour"),
            ("a<script>alert('</p>')</script >b<style>p{}</style>c", "abc"),
            ("<script>never closed", ""),
            ("<!-- hidden <b> -->shown", "shown"),
            ("&lt;b&gt;bold&lt;/b&gt;", "<b>bold</b>"),
            ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"),
            ("<a title=\"a > b\" href='x'>link</a>", "link"),
            ("x <img src=x onerror=alert(1)> y", "x y"),
            ("<td>a</td><td>b</td>", "a b"),
            ("a\u{0}b\u{202e}c &#x202e;&#8217;", "a bc \u{2019}"),
            ("<scr<script></script>ipt>", "ipt>"),
        ];
        for (html, text) in texts {
            assert_eq!(to_text(html), text, "{html}");
        }
    }

    #[test]
    fn a_text_that_is_no_wording_is_not_read() {
        assert_eq!(to_text(&"x".repeat(MAX_BYTES + 1)), "");
        assert_eq!(to_text(&"<a ".repeat(20_000)).chars().next(), Some('<'));
    }

    proptest! {
        #[test]
        fn no_text_panics_or_keeps_a_control_character(html in "(<|>|/|!|--|script|style|&|#|x|;|\"|'|\\PC|[\u{0}-\u{20}]){0,80}") {
            let text = to_text(&html);
            prop_assert!(text.chars().all(|c| c == '\n' || !is_invisible(c)), "{text:?}");
        }
    }
}
