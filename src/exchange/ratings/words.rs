//! Texts as they are compared: what a person takes for the same is the same.

/// The words of a text in lower case, without punctuation.
pub(super) fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of a text with one blank between them.
pub(super) fn folded(text: &str) -> String {
    words(text).join(" ")
}

/// A text on one line with one blank between words, and nothing else changed.
pub(super) fn on_one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c == '\u{feff}')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// An answer as it is looked up: on one line, in any case. Its signs stay: `-1` is not `1`.
pub(super) fn answer(cell: &str) -> String {
    on_one_line(cell).to_lowercase()
}

/// A text of the file as it may be shown: on one line, without signs that nobody sees, at most so many characters.
pub(super) fn shown(text: &str, most: usize) -> String {
    let line = crate::html::clean(text).replace('\n', " ");
    let mut shown: String = line.chars().take(most).collect();
    if line.chars().nth(most).is_some() {
        shown.push('…');
    }
    shown
}
