//! Plain text in lines, as mail programs like it.

use parallax_domain::wording::PlainParagraph;

/// The columns that plain text is wrapped to. A word that is longer, a link above all, stays whole.
const COLUMNS: usize = 72;

/// What must not begin a line in Chinese and Japanese: marks that close something, and small or lengthening letters.
const NOT_FIRST: &str = "、。，．：；？！）」』】〉》・ー…々〜ぁぃぅぇぉっゃゅょァィゥェォッャュョヶ";
/// What must not end one: marks that open something.
const NOT_LAST: &str = "（「『【〈《";

/// Breaks at ordinary blanks, and between letters of scripts that have none; a no-break space holds what belongs together.
pub(super) fn wrapped(paragraph: &str) -> String {
    wrapped_to(paragraph, COLUMNS)
}

/// A paragraph of a coach's words, its own line breaks kept; what stands in front of it stands apart.
pub(super) fn paragraph(paragraph: &PlainParagraph) -> String {
    let margin = columns(&paragraph.marker);
    let lines: Vec<String> = paragraph.text.lines().map(|line| wrapped_to(line, COLUMNS - margin)).collect();
    let indent = " ".repeat(margin);
    let mut text = paragraph.marker.clone();
    for (place, line) in lines.iter().flat_map(|lines| lines.split('\n')).enumerate() {
        if place > 0 {
            text.push('\n');
            text.push_str(if line.is_empty() { "" } else { &indent });
        }
        text.push_str(line);
    }
    text
}

fn wrapped_to(paragraph: &str, limit: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut width = 0;
    for word in paragraph.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let mut blank = " ";
        for piece in pieces(word) {
            let length = columns(&piece);
            match lines.last_mut() {
                Some(line) if width + blank.len() + length <= limit => {
                    line.push_str(blank);
                    line.push_str(&piece);
                    width += blank.len() + length;
                }
                _ => {
                    lines.push(piece);
                    width = length;
                }
            }
            blank = "";
        }
    }
    lines.join("\n")
}

/// How many columns a text takes: Chinese, Japanese and Korean letters take two.
pub(super) fn columns(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// A word in the parts between which a line may end.
fn pieces(word: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut before: Option<char> = None;
    for c in word.chars() {
        let may_break = before.is_some_and(|before| {
            (is_wide(before) || is_wide(c)) && !NOT_LAST.contains(before) && !NOT_FIRST.contains(c)
        });
        match pieces.last_mut() {
            Some(piece) if !may_break => piece.push(c),
            _ => pieces.push(c.to_string()),
        }
        before = Some(c);
    }
    pieces
}

fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{20000}'..='\u{3fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_is_wrapped_and_a_link_stays_whole() {
        let link = format!("https://example.org/{}", "x".repeat(100));
        let lines = wrapped(&format!("{} {link} {}", "word ".repeat(20), "end"));
        assert!(lines.lines().any(|line| line == link));
        assert!(lines.lines().filter(|line| *line != link).all(|line| line.len() <= COLUMNS));
    }

    #[test]
    fn the_lines_of_an_item_stand_below_its_first_word() {
        let item = PlainParagraph {
            marker: "10. ".to_owned(),
            text: format!("{}\n\nagain", "word ".repeat(20).trim()),
            is_close: true,
        };
        let text = paragraph(&item);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], format!("10. {}", "word ".repeat(13).trim()));
        assert_eq!(&lines[1..], ["    word word word word word word word", "", "    again"]);
    }

    #[test]
    fn japanese_is_wrapped_between_its_letters_and_never_before_a_full_stop() {
        let text = "回答の期限まで、いつでも中断でき、あとから同じリンクで続きを再開できます。".repeat(5);
        let lines = wrapped(&text);
        assert_eq!(lines.replace('\n', ""), text);
        for line in lines.lines() {
            assert!(columns(line) <= COLUMNS && !line.starts_with(['。', '、']), "{line}");
        }
        assert!(lines.lines().count() < 7, "{lines}");
    }
}
