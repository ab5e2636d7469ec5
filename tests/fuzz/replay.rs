//! The short form of the fuzzing in `tests/fuzz`: every file of the corpus, whole and changed some hundred times in ways
//! that are the same in each run.

#[path = "checks.rs"]
pub mod checks;

use std::fs;
use std::path::{Path, PathBuf};

/// How often each file is changed.
const CHANGES: usize = 250;

/// Pieces that readers stumble over.
const PIECES: &[&str] = &[
    "",
    "<",
    ">",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "&#0;",
    "&amp;",
    "]]>",
    "null",
    "true",
    "-1",
    "1e999",
    "99999999999999999999",
    "{}",
    "[]",
    "\\u0000",
    "\\ud800",
    "\u{202e}",
    "\u{0}",
    "\u{feff}",
    "${e://Field/x}",
    "{name}",
    "Not observed",
    "de",
    "<script>",
    "PK\u{3}\u{4}",
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fuzz/corpus")
}

/// The files of a target's corpus, by name.
fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder().join(target)).expect("the target has a folder");
    let mut files: Vec<(String, Vec<u8>)> = entries
        .map(|entry| entry.expect("an entry"))
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).expect("a file")))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{target} has no corpus");
    files
}

/// Numbers that look like chance and are the same in each run (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).expect("a length")).expect("below a length")
    }
}

/// A file with a few places changed: put out, put in, doubled, or taken from another file.
fn changed(file: &[u8], others: &[(String, Vec<u8>)], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = file.to_vec();
    for _ in 0..=chance.below(4) {
        let at = chance.below(bytes.len() + 1);
        let end = (at + chance.below(40)).min(bytes.len());
        let other = &others[chance.below(others.len())].1;
        let from = chance.below(other.len() + 1);
        let piece = match chance.below(4) {
            0 => Vec::new(),
            1 => bytes[at..end].repeat(2),
            2 => other[from..(from + chance.below(80)).min(other.len())].to_vec(),
            _ => PIECES[chance.below(PIECES.len())].as_bytes().to_vec(),
        };
        bytes.splice(at..end, piece);
    }
    bytes
}

#[test]
fn every_target_has_a_corpus_and_every_corpus_a_target() {
    let mut folders: Vec<String> = fs::read_dir(folder())
        .expect("the corpus")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    assert_eq!(folders, checks::TARGETS.iter().map(|(name, _)| *name).collect::<Vec<_>>());
}

#[test]
fn whatever_bytes_are_given_as_a_questionnaire_what_must_hold_holds() {
    let mut failed = Vec::new();
    for (target, check) in checks::TARGETS {
        let files = corpus(target);
        let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
        for (name, file) in &files {
            let changes = (0..CHANGES).map(|_| changed(file, &files, &mut chance));
            for (change, bytes) in std::iter::once(file.clone()).chain(changes).enumerate() {
                if std::panic::catch_unwind(|| check(&bytes)).is_err() {
                    failed.push(format!("{target}/{name}, change {change}: {}", bytes.escape_ascii()));
                }
            }
        }
    }
    assert!(failed.is_empty(), "{} files fail:\n{}", failed.len(), failed.join("\n"));
}
