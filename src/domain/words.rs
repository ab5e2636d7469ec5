//! The words of a text, phrases of them, and when two words are forms of one.

use std::collections::BTreeMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

pub(crate) const NAME: &str = "{name}";

/// One word of a wording.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// In lower case, with straight apostrophes; [`NAME`] for the placeholder.
    pub text: String,
    /// Without accents.
    pub folded: String,
    /// Where it stands, in bytes.
    pub at: Range<usize>,
    pub follows_comma: bool,
}

/// The words in their order. Where `elides` is set, what stands before an apostrophe or a hyphen is a word of its own:
/// `j’écoute` is `j'` and `écoute`.
pub(crate) fn words(text: &str, elides: bool) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    let mut follows_comma = false;
    let mut chars = text.char_indices().peekable();
    let mut end_word = |start: &mut Option<usize>, end: usize, follows_comma: &mut bool| {
        if let Some(written) = start.take().and_then(|start| text.get(start..end).map(|written| (start, written))) {
            words.push(word(written.1, written.0..end, std::mem::take(follows_comma)));
        }
    };
    while let Some((at, c)) = chars.next() {
        if text.get(at..).is_some_and(|rest| rest.starts_with(NAME)) {
            end_word(&mut start, at, &mut follows_comma);
            start = Some(at);
            for _ in 1..NAME.len() {
                chars.next();
            }
            end_word(&mut start, at + NAME.len(), &mut follows_comma);
            continue;
        }
        let is_inside = start.is_some() && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        match c {
            c if c.is_alphanumeric() || is_combining_mark(c) => start = start.or(Some(at)),
            '\'' | '’' if elides && start.is_some() => end_word(&mut start, at + c.len_utf8(), &mut follows_comma),
            '-' if elides => end_word(&mut start, at, &mut follows_comma),
            '\'' | '’' | '-' | ':' | '*' | '_' if is_inside => {}
            _ => {
                end_word(&mut start, at, &mut follows_comma);
                follows_comma |= c == ',';
            }
        }
    }
    end_word(&mut start, text.len(), &mut follows_comma);
    words
}

fn word(written: &str, at: Range<usize>, follows_comma: bool) -> Word {
    let text = written.to_lowercase().replace('’', "'");
    let folded = text.nfd().filter(|c| !is_combining_mark(*c)).collect::<String>().replace('ß', "ss");
    Word { text, folded, at, follows_comma }
}

/// Phrases, found by their first word.
#[derive(Debug, Default)]
pub(crate) struct Phrases(BTreeMap<String, Vec<Vec<String>>>);

impl Phrases {
    pub(crate) fn new(phrases: &[String], elides: bool) -> Self {
        let mut found: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        for phrase in phrases {
            let mut parts = words(phrase, elides).into_iter().map(|word| word.text);
            if let Some(first) = parts.next() {
                found.entry(first).or_default().push(parts.collect());
            }
        }
        Self(found)
    }

    /// How many words the longest phrase has that begins here.
    pub(crate) fn length_at(&self, words: &[Word]) -> Option<usize> {
        let (first, rest) = words.split_first()?;
        let phrases = self.0.get(&first.text)?;
        let begins = |phrase: &&Vec<String>| {
            phrase.len() <= rest.len() && phrase.iter().zip(rest).all(|(part, word)| *part == word.text)
        };
        phrases.iter().filter(begins).map(|phrase| phrase.len() + 1).max()
    }

    pub(crate) fn contains(&self, word: &Word) -> bool {
        self.length_at(std::slice::from_ref(word)).is_some()
    }

    /// The first phrase that no longer one of `harmless` covers.
    pub(crate) fn first_in(&self, words: &[Word], harmless: &Self) -> Option<Range<usize>> {
        let covered: Vec<Range<usize>> = spans(harmless, words).collect();
        spans(self, words).find(|span| {
            let is_part =
                |whole: &Range<usize>| whole.start <= span.start && span.end <= whole.end && whole.len() > span.len();
            !covered.iter().any(is_part)
        })
    }
}

fn spans<'a>(phrases: &'a Phrases, words: &'a [Word]) -> impl Iterator<Item = Range<usize>> + 'a {
    (0..words.len()).filter_map(|start| {
        let length = phrases.length_at(words.get(start..)?)?;
        Some(start..start + length)
    })
}

/// What of the text these words are, as it is written.
pub(crate) fn written<'t>(text: &'t str, words: &[Word]) -> &'t str {
    match (words.first(), words.last()) {
        (Some(first), Some(last)) => text.get(first.at.start..last.at.end).unwrap_or_default(),
        _ => "",
    }
}

/// Whether two words may be forms of one: *explain* and *explains*, *gebe* and *gibt*, *tengo* and *tiene*.
/// Rather too often than too seldom.
pub(crate) fn are_alike(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let (lengths, skeletons) = ([one, other].map(|word| word.chars().count()), [one, other].map(skeleton));
    let shortest = lengths.into_iter().min().unwrap_or_default();
    let longest = lengths.into_iter().max().unwrap_or_default();
    let has_same_beginning = shared >= 2 && 2 * shared >= shortest && longest - shared <= 4;
    let [a, b] = skeletons;
    let has_same_consonants = shared >= 1
        && a.len() >= 2
        && b.len() >= 2
        && (a.starts_with(&b) || b.starts_with(&a))
        && a.len().abs_diff(b.len()) <= 2;
    has_same_beginning || has_same_consonants
}

fn skeleton(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')).collect()
}
