//! The way of a file from bytes to a questionnaire.

mod hostile;
mod limesurvey;
mod parallax;
mod qualtrics;
mod raters;
mod spreadsheet;
mod surveyjs;

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::{Decisions, Proposal, Survey, read};

const TEAM: &[u8] = include_bytes!("fixtures/team.lss");
const TEAM_OLDER: &[u8] = include_bytes!("fixtures/team-older.lss");
const TEAM_TABLE: &[u8] = include_bytes!("fixtures/team.txt");
const TEAM_QUALTRICS: &[u8] = include_bytes!("fixtures/team.qsf");
const TEAM_SURVEYJS: &[u8] = include_bytes!("fixtures/team.json");
const ITEMS: &[u8] = include_bytes!("fixtures/items.csv");

fn survey(bytes: &[u8]) -> Survey {
    read(bytes, None).unwrap_or_else(|faults| panic!("{faults}"))
}

fn proposal(bytes: &[u8], decisions: &str) -> Proposal {
    let decisions: Decisions = serde_json::from_str(decisions).expect("decisions");
    survey(bytes).propose(&decisions).unwrap_or_else(|faults| panic!("{faults}"))
}

fn refusal(bytes: &[u8], name: Option<&str>) -> String {
    read(bytes, name).map(|_| ()).expect_err("the file is refused").to_string()
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(content).expect("its content");
    }
    zip.finish().expect("an archive").into_inner()
}

/// A workbook of one sheet with this content between `<sheetData>` and its end.
pub(crate) fn workbook(rows: &str, shared: &str) -> Vec<u8> {
    let sheet = format!("<worksheet xmlns=\"x\"><sheetData>{rows}</sheetData></worksheet>");
    let shared = format!("<sst xmlns=\"x\">{shared}</sst>");
    archive(&[
        (
            "xl/workbook.xml",
            br#"<workbook xmlns:r="r"><sheets><sheet name="Cover" r:id="rId1"/><sheet name="Items" r:id="rId2"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData/></worksheet>"),
        ("xl/worksheets/sheet2.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", shared.as_bytes()),
    ])
}
