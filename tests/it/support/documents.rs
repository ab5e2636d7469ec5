//! What reads documents, and fonts that the program does not carry.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::capability::{find_program, missing, skipped};

/// The text of a PDF in the order in which it is read, or `None` (and a note) without poppler.
pub(crate) fn text_of_pdf(path: &Path) -> Option<String> {
    let Some(program) = find_program("pdftotext", &[]) else {
        skipped("pdftotext is not installed");
        return None;
    };
    let output = Command::new(program).arg(path).arg("-").output().expect("pdftotext runs");
    assert!(output.status.success(), "pdftotext reads {}", path.display());
    let text = String::from_utf8(output.stdout).expect("it is text");
    // It marks where the direction turns.
    Some(text.replace(|c| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'), ""))
}

/// What qpdf says of a PDF, or `None` (and a note) without it.
pub(crate) fn qpdf(path: &Path, arguments: &[&str]) -> Option<String> {
    let Some(program) = find_program("qpdf", &[]) else {
        skipped("qpdf is not installed");
        return None;
    };
    let output = Command::new(program).args(arguments).arg(path).output().expect("qpdf runs");
    let said = String::from_utf8(output.stdout).expect("it is text");
    assert!(output.status.success(), "qpdf finds {said} {}", String::from_utf8_lossy(&output.stderr));
    Some(said)
}

/// Holds a PDF against a flavour of veraPDF, such as `ua1` or `2a`, by the program that `PARALLAX_VERAPDF` names. Without it
/// says so; Debian has no package of it, so its absence is no failure anywhere.
pub(crate) fn verapdf(path: &Path, flavour: &str) {
    let Some(program) = std::env::var_os("PARALLAX_VERAPDF") else {
        missing("PARALLAX_VERAPDF names no program that checks a PDF");
        return;
    };
    let output = Command::new(program).args(["--flavour", flavour]).arg(path).output().expect("veraPDF runs");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "veraPDF finds that {} is not {flavour}: {said}", path.display());
}

/// A folder with a Japanese font, or `None` (and a note) where there is none.
pub(crate) fn japanese_fonts() -> Option<PathBuf> {
    let folder = PathBuf::from("/usr/share/fonts/opentype/ipafont-gothic");
    if folder.is_dir() {
        return Some(folder);
    }
    skipped("there is no Japanese font (fonts-ipafont-gothic)");
    None
}
