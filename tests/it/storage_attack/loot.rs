//! What a thief carries off, and what can be done with it: raw bytes are searched for texts in the forms that programs
//! write texts in, and for the order in which things lie.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use data_encoding::{BASE64, HEXLOWER, HEXUPPER};

use crate::support::server::Installation;

/// Copies of all files but those of the key directory.
pub(super) struct Loot {
    folder: tempfile::TempDir,
}

/// Where a text was found: file, offset, and the form that was searched for.
type Found = (String, usize, String);

impl Loot {
    /// Takes the database's files, its log, a dump, the program's log and everything in its data folder.
    pub(super) fn steal(house: &Installation<'_>) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let put = |place: &str, bytes: &[u8]| {
            let path = folder.path().join(place.trim_start_matches('/').replace(' ', "-"));
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is ours");
            std::fs::write(path, bytes).expect("the folder is ours");
        };
        for (place, bytes) in house.database.stolen_files().iter().chain(&house.database.shared_log()) {
            put(place, bytes);
        }
        for path in [house.log_file()].iter().chain(&files_below(&house.database.folder().join("data"))) {
            put(&path.display().to_string(), &std::fs::read(path).expect("a file can be copied"));
        }
        Self { folder }
    }

    /// Every place of every text, as it is and as programs write bytes: hexadecimal, Base64, UTF-16.
    pub(super) fn find(&self, texts: &[&str]) -> Vec<Found> {
        let forms: Vec<Vec<u8>> = texts.iter().flat_map(|text| forms(text)).collect();
        self.grep(&forms)
    }

    /// # Panics
    /// If one of these texts is in one of these files.
    pub(super) fn find_nothing(&self, texts: &[&str], in_files: impl Fn(&str) -> bool) {
        let found: Vec<Found> = self.find(texts).into_iter().filter(|(file, ..)| in_files(file)).collect();
        assert!(found.is_empty(), "{} places, the first ones: {:?}", found.len(), &found[..found.len().min(3)]);
    }

    /// # Panics
    /// If a piece of one of these contents is in one of these files.
    pub(super) fn find_no_piece_of(&self, contents: &[Vec<u8>], in_files: impl Fn(&str) -> bool) {
        let pieces: std::collections::HashSet<&[u8]> =
            contents.iter().flat_map(|bytes| bytes.chunks_exact(8)).collect();
        for path in files_below(self.folder.path()) {
            let bytes = std::fs::read(&path).expect("a copy can be read");
            let is_left =
                in_files(&path.display().to_string()) && bytes.windows(8).any(|window| pieces.contains(window));
            assert!(!is_left, "a piece of what was deleted is in {}", path.display());
        }
    }

    /// Where the text of each of so many people lies in each file that has all of them: first and last places.
    pub(super) fn offsets(&self, people: usize, text: impl Fn(usize) -> String) -> Vec<(String, Vec<usize>)> {
        let texts: Vec<String> = (0..people).map(text).collect();
        let needles: Vec<Vec<u8>> = texts.iter().map(|text| text.clone().into_bytes()).collect();
        let mut places: BTreeMap<String, BTreeMap<String, Vec<usize>>> = BTreeMap::new();
        for (file, offset, text) in self.grep(&needles) {
            places.entry(file).or_default().entry(text).or_default().push(offset);
        }
        let mut offsets = Vec::new();
        for (file, of_texts) in places {
            let of = |pick: fn(&[usize]) -> Option<&usize>| -> Option<Vec<usize>> {
                texts.iter().map(|text| pick(of_texts.get(text)?).copied()).collect()
            };
            offsets.extend(
                [of(<[usize]>::first), of(<[usize]>::last)].into_iter().flatten().map(|all| (file.clone(), all)),
            );
        }
        assert!(!offsets.is_empty(), "the thief finds the people");
        offsets
    }

    fn grep(&self, needles: &[Vec<u8>]) -> Vec<Found> {
        let mut grep = Command::new("grep")
            .env("LC_ALL", "C")
            .args([
                "--recursive",
                "--text",
                "--byte-offset",
                "--only-matching",
                "--fixed-strings",
                "--null",
                "--file=-",
            ])
            .arg(self.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("grep can be started");
        let mut patterns = grep.stdin.take().expect("its input is a pipe");
        patterns.write_all(&needles.join(&b'\n')).expect("grep reads");
        drop(patterns);
        let output = grep.wait_with_output().expect("grep ends");
        // Each line: the file, a zero byte, the offset, a colon, what was found.
        let lines = output.stdout.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        lines
            .map(|line| {
                let line = String::from_utf8_lossy(line);
                let (file, rest) = line.split_once('\0').expect("grep names the file");
                let (offset, text) = rest.split_once(':').expect("grep gives the offset");
                (file.to_owned(), offset.parse().expect("a number"), text.to_owned())
            })
            .collect()
    }
}

fn forms(text: &str) -> Vec<Vec<u8>> {
    let bytes = text.as_bytes();
    let utf16 = text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    // A null byte cannot stand in a pattern of grep's, so UTF-16 is searched for in its hexadecimal form alone.
    let mut forms = vec![bytes.to_vec()];
    for bytes in [bytes, &utf16] {
        forms.extend([HEXLOWER.encode(bytes).into_bytes(), HEXUPPER.encode(bytes).into_bytes()]);
    }
    // In Base64 a text looks different at each of three places; its ends depend on what stands beside it.
    for shift in 0..3 {
        let shifted = BASE64.encode(&[vec![0; shift], bytes.to_vec()].concat());
        let inner = &shifted.as_bytes()[shift.min(1) * 4..(shift + bytes.len()) / 3 * 4];
        forms.push(inner.to_vec());
    }
    forms
}

fn files_below(folder: &Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let (folders, files): (Vec<_>, Vec<_>) =
        entries.flatten().map(|entry| entry.path()).partition(|path| path.is_dir());
    files.into_iter().chain(folders.iter().flat_map(|folder| files_below(folder))).collect()
}

/// How far two orders agree, by Kendall: 1 for the same, -1 for the opposite, about 0 where neither tells of the other.
pub(super) fn agreement(one: &[usize], other: &[usize]) -> f64 {
    let mut score = 0_i32;
    let mut pairs = 0_i32;
    for second in 0..one.len() {
        for first in 0..second {
            pairs += 1;
            score += if (one[first] < one[second]) == (other[first] < other[second]) { 1 } else { -1 };
        }
    }
    f64::from(score) / f64::from(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_in_the_forms_that_programs_write() {
        let forms = forms("marker-1234");
        for (written, what) in [
            (b"xmarker-1234".to_vec(), "as it is"),
            (HEXLOWER.encode(b"..marker-1234.").into_bytes(), "hexadecimal"),
            (BASE64.encode(b"marker-1234").into_bytes(), "Base64"),
            (BASE64.encode(b"?marker-1234?").into_bytes(), "Base64, one aside"),
            (BASE64.encode(b"??marker-1234").into_bytes(), "Base64, two aside"),
        ] {
            let is_found = forms.iter().any(|form| written.windows(form.len()).any(|window| window == form));
            assert!(is_found, "{what}");
        }
    }

    #[test]
    fn orders_agree_as_far_as_they_do() {
        assert!((agreement(&[1, 2, 3], &[10, 20, 30]) - 1.0).abs() < 1e-9);
        assert!((agreement(&[1, 2, 3], &[3, 2, 1]) + 1.0).abs() < 1e-9);
    }
}
