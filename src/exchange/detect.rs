//! What a file is, by what it holds.

use parallax_domain::fault::{Faults, quoted};
use parallax_domain::table::{foreign_kind, text_of};

use crate::archive::Archive;
use crate::format::Format;
use crate::{json, limits, refused};

/// What can be imported, for a sentence's end.
const KNOWN: &str = "Give a Qualtrics survey (.qsf), a SurveyJS form (.json), a LimeSurvey survey (.lss, .lsg, .lsq, .lsa, or \
                     its table with tabs), a questionnaire of Parallax (.toml or .json), or a table (CSV or XLSX) with the \
                     columns competency and item.";

/// Lines that only a questionnaire file of Parallax has.
const OWN_LINES: &[&str] = &["[scale]", "[[competency]]", "[[competency.item]]", "[[question]]"];

/// Recognises a file by its content. `name` only serves a refusal, where its ending promises something else.
///
/// # Errors
/// If the file is too large, empty, or of a kind that holds no questionnaire.
pub fn detect(bytes: &[u8], name: Option<&str>) -> Result<Format, Faults> {
    limits::check_bytes(bytes)?;
    let other = |kind: &str| {
        let file = name.map_or_else(|| "the file".to_owned(), quoted);
        refused(format!("{file} is {kind}"), KNOWN)
    };
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return in_archive(&Archive::open(bytes)?).map_err(other);
    }
    if let Some(picture) = picture(bytes) {
        return Err(other(picture));
    }
    match foreign_kind(bytes) {
        None | Some("XML") => {}
        Some(kind) => return Err(other(kind)),
    }
    let (text, _) = text_of(bytes)?;
    in_text(text.trim_start()).map_err(other)
}

/// Whether a name ends so.
fn ends(name: &str, ending: &str) -> bool {
    let at = name.len().saturating_sub(ending.len());
    name.get(at..).is_some_and(|end| end.eq_ignore_ascii_case(ending))
}

pub(crate) fn in_archive(archive: &Archive<'_>) -> Result<Format, &'static str> {
    let has = |part: &str| archive.names().iter().any(|name| name.starts_with(part));
    if has("xl/workbook.xml") {
        Ok(Format::Workbook)
    } else if archive.names().iter().any(|name| ends(name, ".lss")) {
        Ok(Format::LimeSurveyArchive)
    } else if has("xl/workbook.bin") {
        Err("a binary Excel workbook (.xlsb)")
    } else if has("word/") {
        Err("a Word document")
    } else if has("ppt/") {
        Err("a PowerPoint presentation")
    } else if has("mimetype") && has("content.xml") {
        Err("an OpenDocument file (.ods or .odt)")
    } else {
        Err("a ZIP archive without a survey in it")
    }
}

fn picture(bytes: &[u8]) -> Option<&'static str> {
    const STARTS: &[(&[u8], &str)] = &[
        (b"\x89PNG", "a picture (PNG)"),
        (b"\xff\xd8\xff", "a picture (JPEG)"),
        (b"GIF8", "a picture (GIF)"),
        (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
        (b"Rar!", "a RAR archive"),
        (b"$FL2", "an SPSS data file"),
    ];
    STARTS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, kind)| *kind)
}

fn in_text(text: &str) -> Result<Format, &'static str> {
    if text.starts_with('{') {
        return in_json(text);
    }
    if text.starts_with('<') {
        let head = text.get(..text.floor_char_boundary(4096)).unwrap_or(text);
        return if head.contains("<document") && head.contains("LimeSurveyDocType") {
            Ok(Format::LimeSurvey)
        } else if head.contains("<svg") {
            Err("a picture (SVG)")
        } else if text.contains("<ODM") || text.contains("<DDI") || text.contains("<codeBook") {
            Err("XML of a data archive")
        } else if head.contains("<?xml") || head.contains("<!DOCTYPE") {
            Err("XML, but no LimeSurvey survey")
        } else {
            Err("marked-up text (HTML or XML)")
        };
    }
    let first = text.lines().next().unwrap_or_default().to_lowercase();
    let is_cell = |wanted: &str| first.split('\t').any(|cell| cell.trim_matches('"') == wanted);
    if is_cell("class") && is_cell("type/scale") {
        return Ok(Format::LimeSurveyTable);
    }
    if text.lines().any(|line| OWN_LINES.contains(&line.trim())) {
        return Ok(Format::Parallax);
    }
    if text.starts_with('[') && serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok() {
        return Err("JSON, but no survey");
    }
    Ok(Format::Table)
}

/// By the keys of the document itself: those within it may be anything.
fn in_json(text: &str) -> Result<Format, &'static str> {
    let keys = json::top_keys(text);
    let has = |wanted: &[&str]| keys.iter().any(|key| wanted.contains(&key.as_str()));
    if has(&["SurveyElements", "SurveyEntry"]) {
        Ok(Format::Qualtrics)
    } else if has(&["competency"]) {
        Ok(Format::Parallax)
    } else if has(&["pages", "elements", "questions"]) {
        Ok(Format::SurveyJs)
    } else {
        Err("JSON, but no survey")
    }
}
