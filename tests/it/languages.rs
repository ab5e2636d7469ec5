//! Reports in a script that runs from right to left, and in one that the program's own fonts do not have.

use std::path::{Path, PathBuf};

use crate::support::documents::{japanese_fonts, text_of_pdf};
use crate::support::server::{Ended, ended, program};

fn fixture(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/languages").join(name).display().to_string()
}

/// Writes the reports of the fixture in this language. Gives what was said, and the folder of the one client.
fn analyse(folder: &Path, language: &str, more: &[&str]) -> (Ended, PathBuf) {
    let out = folder.join(language);
    let mut command = program();
    command.args(["analyse", "--questionnaire", &fixture("trust.toml"), "--ratings", &fixture("trust.csv")]);
    command.arg("--out").arg(&out).args(["--language", language]).args(more);
    (ended(command.output().expect("the program runs")), out.join("Layla Haddad"))
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("it was written")
}

#[test]
fn a_report_in_arabic_says_everything_in_arabic_and_is_mirrored() {
    let folder = tempfile::tempdir().expect("a folder");
    let (said, report) = analyse(folder.path(), "ar", &[]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let page = read(&report.join("report.html"));
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    // Names stand at the right, where reading begins: at the end of a text that SVG lays out from the left.
    let label = page.split("<text").skip(1).find(|text| text.contains("وضوح")).expect("a chart names the competency");
    assert!(label.contains("text-anchor=\"end\"") && label.contains("\u{2067}"), "{label}");
    assert!(page.contains("\u{200e}−"), "the sign of a gap is held before its number");
    let Some(text) = text_of_pdf(&report.join("report.pdf")) else { return };
    for words in ["الملخص", "نقاط قوة خفية", "وضوح التوجه", "المرؤوسون المباشرون", "كيف تقرؤون هذا التقرير"]
    {
        assert!(text.contains(words), "“{words}” is not in:\n{text}");
    }
    assert!(!text.contains("U+"), "{text}");
}

#[test]
fn a_report_in_japanese_is_printed_with_the_operators_fonts() {
    let Some(fonts) = japanese_fonts() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let (said, report) = analyse(folder.path(), "ja", &["--font-dir", &fonts.display().to_string()]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let size = std::fs::metadata(report.join("report.pdf")).expect("it was written").len();
    assert!(size < 2_000_000, "fonts of six megabytes are embedded whole: {size} bytes");
    let Some(text) = text_of_pdf(&report.join("report.pdf")) else { return };
    for words in ["要約", "方向を示す", "直属の部下", "レポートの読み方", "仕事を始める前に"]
    {
        assert!(text.contains(words), "“{words}” is not in:\n{text}");
    }
    assert!(!text.contains("U+"), "{text}");
}

#[test]
fn a_report_in_japanese_without_such_fonts_comes_with_named_stand_ins_and_a_note() {
    let folder = tempfile::tempdir().expect("a folder");
    let (said, report) = analyse(folder.path(), "ja", &[]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.err.starts_with("note: no font has ") && said.err.contains("--font-dir"), "{}", said.err);
    assert!(read(&report.join("report.html")).contains("方向を示す"), "the page is set with the reader's fonts");
    let Some(text) = text_of_pdf(&report.join("report.pdf")) else { return };
    assert!(text.contains("[U+65B9]"), "{text}");
}

#[test]
fn a_folder_without_fonts_is_refused_before_anything_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let nowhere = folder.path().join("nowhere");
    let (said, report) = analyse(folder.path(), "ja", &["--font-dir", &nowhere.display().to_string()]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.starts_with("error: the folder of fonts ") && said.err.lines().count() == 1, "{}", said.err);
    assert!(!report.exists());
}
