//! What must hold for any bytes that somebody gives as a questionnaire.
//!
//! A function for each reader. It reads the bytes, proposes, makes the questionnaire, and panics where something does not
//! hold: what is told is fit to be shown, limits are kept, what is proposed can be decided again, and a questionnaire
//! reads back as itself. `replay.rs` calls them in the test suite, `targets/` while fuzzing.

use std::collections::BTreeSet;
use std::io::{Cursor, Write as _};

use parallax_domain::fault::Faults;
use parallax_domain::language::Localized;
use parallax_domain::questionnaire::{MAX_LANGUAGES, Questionnaire};
use parallax_exchange::{
    About, CompetencyFrom, Decisions, Direction, Format, Import, Kind, Point, Proposal, Survey, detect, html,
    limesurvey, limits, open, qualtrics, spreadsheet, surveyjs,
};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A reader's checks.
pub type Check = fn(&[u8]);

/// All of them, by the names of the targets and of the folders of the corpus.
pub const TARGETS: &[(&str, Check)] = &[
    ("html", html),
    ("limesurvey_archive", limesurvey_archive),
    ("limesurvey_table", limesurvey_table),
    ("limesurvey_xml", limesurvey_xml),
    ("parallax", parallax),
    ("qualtrics", qualtrics),
    ("surveyjs", surveyjs),
    ("table", table),
    ("workbook", workbook),
];

/// Plain text from HTML.
pub fn html(bytes: &[u8]) {
    let raw = String::from_utf8_lossy(bytes);
    let text = html::to_text(&raw);
    fit_to_be_shown(&text);
    assert!(text.len() <= 2 * raw.len(), "{} bytes became {}", raw.len(), text.len());
    assert_eq!(html::clean(&text), text, "what is clean is cleaned again");
}

/// LimeSurvey's XML.
pub fn limesurvey_xml(bytes: &[u8]) {
    read(bytes, Format::LimeSurvey, limesurvey::read_xml);
}

/// LimeSurvey's archive: these bytes, or one with them as its survey.
pub fn limesurvey_archive(bytes: &[u8]) {
    read(bytes, Format::LimeSurveyArchive, limesurvey::read_archive);
    if !bytes.starts_with(b"PK") {
        let parts: [(&str, &[u8]); 2] = [("survey_1_responses.lsr", b"<x/>"), ("survey_1.lss", bytes)];
        read(&archive(&parts), Format::LimeSurveyArchive, limesurvey::read_archive);
    }
}

/// LimeSurvey's table with tabs.
pub fn limesurvey_table(bytes: &[u8]) {
    read(bytes, Format::LimeSurveyTable, limesurvey::read_table);
}

/// A table of items.
pub fn table(bytes: &[u8]) {
    read(bytes, Format::Table, spreadsheet::read_table);
}

/// An Excel workbook: these bytes, or one with them as its parts, with a line `--` between them: the sheet, shared texts,
/// the list of sheets and where they are.
pub fn workbook(bytes: &[u8]) {
    read(bytes, Format::Workbook, spreadsheet::read_workbook);
    if bytes.starts_with(b"PK") {
        return;
    }
    let text = String::from_utf8_lossy(bytes);
    let mut parts = text.split("\n--\n");
    let mut part = |usual: &str| parts.next().unwrap_or(usual).to_owned();
    let (sheet, shared) = (part("<worksheet/>"), part("<sst/>"));
    let sheets = part(r#"<workbook><sheets><sheet name="Items" r:id="rId1"/></sheets></workbook>"#);
    let places = part(r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#);
    let parts = [
        ("xl/workbook.xml", sheets.as_bytes()),
        ("xl/_rels/workbook.xml.rels", places.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", shared.as_bytes()),
    ];
    read(&archive(&parts), Format::Workbook, spreadsheet::read_workbook);
}

/// Qualtrics.
pub fn qualtrics(bytes: &[u8]) {
    read(bytes, Format::Qualtrics, qualtrics::read);
}

/// SurveyJS.
pub fn surveyjs(bytes: &[u8]) {
    read(bytes, Format::SurveyJs, surveyjs::read);
}

/// A questionnaire of Parallax itself, TOML and JSON.
pub fn parallax(bytes: &[u8]) {
    opened(bytes);
    for read in [Questionnaire::from_toml_bytes, Questionnaire::from_json_bytes] {
        match read(bytes) {
            Ok(questionnaire) => reads_back(&questionnaire),
            Err(faults) => told(&faults),
        }
    }
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // Not deflated: it would cost more than the reading.
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in parts {
        zip.start_file(*name, stored).expect("a part");
        zip.write_all(content).expect("its content");
    }
    zip.finish().expect("an archive").into_inner()
}

/// The door for any file.
fn opened(bytes: &[u8]) {
    match open(bytes, Some("a \u{202e}name\n.csv")) {
        Ok(Import::Questionnaire(questionnaire)) => reads_back(&questionnaire),
        Ok(Import::Survey(_)) => {}
        Err(faults) => told(&faults),
    }
}

/// The whole way of a file.
fn read(bytes: &[u8], format: Format, reader: fn(&[u8]) -> Result<Survey, Faults>) {
    opened(bytes);
    let survey = match reader(bytes) {
        Ok(survey) => survey,
        Err(faults) => return told(&faults),
    };
    if detect(bytes, None).is_ok_and(|found| found == format) && survey.count_questions() <= limits::MAX_QUESTIONS {
        assert_eq!(open(bytes, None), Ok(Import::Survey(survey.clone())), "the door leads elsewhere");
    }
    let unpacked = if bytes.starts_with(b"PK") { limits::MAX_UNPACKED } else { bytes.len() };
    surveyed(&survey);
    let proposal =
        survey.propose(&Decisions::default()).unwrap_or_else(|faults| panic!("nothing was decided: {faults}"));
    proposed(&proposal, unpacked);
    let again = decided(&proposal);
    assert_eq!(survey.propose(&again).as_ref(), Ok(&proposal), "what was proposed, decided so, is another: {again:?}");
    match proposal.questionnaire() {
        Ok(questionnaire) => {
            let keys: Vec<&str> = questionnaire.items().map(|(_, item)| item.key.as_str()).collect();
            let items = proposal.competencies.iter().flat_map(|competency| &competency.items);
            assert_eq!(keys, items.map(|item| item.key.as_str()).collect::<Vec<_>>());
            assert_eq!(questionnaire.questions.len(), proposal.questions.len());
            reads_back(&questionnaire);
        }
        Err(faults) => {
            told(&faults);
            faults.iter().for_each(|fault| expected(&fault.reason));
        }
    }
}

/// What may keep a proposal from being a questionnaire, without being a mistake of ours.
fn expected(reason: &str) {
    const REASONS: &[&str] = &[
        "no question that is rated on a scale",
        "no item that can be taken",
        "rated items; the limit is",
        "open questions; the limit is",
        "are equal in",
        "bytes; the limit is",
    ];
    assert!(REASONS.iter().any(|known| reason.contains(known)), "not expected: {reason}");
}

/// A questionnaire is the same after it was written and read.
fn reads_back(questionnaire: &Questionnaire) {
    let toml = questionnaire.to_toml();
    assert_eq!(Questionnaire::from_toml(&toml).as_ref(), Ok(questionnaire), "{toml}");
    let json = serde_json::to_string(questionnaire).expect("JSON");
    assert_eq!(Questionnaire::from_json(&json).as_ref(), Ok(questionnaire), "{json}");
}

/// Faults are sentences: on one line each, of a length that is read.
fn told(faults: &Faults) {
    assert!(faults.count() > 0);
    for fault in faults {
        let line = fault.to_string();
        on_one_line(&line);
        assert!(line.chars().count() <= 1_500, "{} characters: {line}", line.chars().count());
        assert!(!fault.reason.is_empty() && !fault.reason.ends_with(['.', ' ']), "{line}");
        assert!(fault.remedy.ends_with(['.', '?']), "{line}");
    }
    assert!(faults.to_string().lines().count() <= 201);
}

fn fit_to_be_shown(text: &str) {
    let is_fit = |c: char| c == '\n' || (!c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}'));
    assert!(text.chars().all(is_fit), "{text:?}");
}

fn on_one_line(text: &str) {
    fit_to_be_shown(text);
    assert!(!text.contains('\n'), "{text:?}");
}

fn shown(text: &Localized) {
    for (_, text) in text.iter() {
        assert!(!text.is_empty() && text.len() <= 2 * html::MAX_BYTES);
        fit_to_be_shown(text);
    }
}

/// A survey keeps its limits, and all its texts can be shown.
fn surveyed(survey: &Survey) {
    assert!((1..=MAX_LANGUAGES).contains(&survey.languages.len()), "{:?}", survey.languages);
    assert_eq!(
        survey.languages.iter().collect::<BTreeSet<_>>().len(),
        survey.languages.len(),
        "a language is there twice"
    );
    shown(&survey.title);
    for block in &survey.blocks {
        [&block.title, &block.description].into_iter().for_each(shown);
        on_one_line(&block.code);
        for question in &block.questions {
            on_one_line(&question.code);
            std::iter::once(&question.text).chain(&question.own).for_each(shown);
            question.remarks.iter().for_each(|remark| on_one_line(remark));
            match &question.kind {
                Kind::Matrix { rows, points } => {
                    for row in rows {
                        on_one_line(&row.code);
                        std::iter::once(&row.text).chain(&row.own).for_each(shown);
                        row.remarks.iter().for_each(|remark| on_one_line(remark));
                    }
                    answers(points);
                }
                Kind::Single { points } => answers(points),
                Kind::Other(what) => on_one_line(what),
                Kind::Open | Kind::Instruction => {}
            }
        }
    }
}

fn answers(points: &[Point]) {
    assert!(points.len() <= limits::MAX_POINTS + 10, "{} answers", points.len());
    for point in points {
        on_one_line(&point.code);
        shown(&point.label);
    }
}

/// A proposal can be shown, is no longer than its file warrants, and has keys that are its own.
fn proposed(proposal: &Proposal, bytes: usize) {
    let text = proposal.to_string();
    fit_to_be_shown(&text);
    assert!(text.len() <= 100_000 + 100 * bytes, "{bytes} bytes became {}", text.len());
    serde_json::to_string(proposal).expect("JSON");
    let items = proposal.competencies.iter().flat_map(|competency| &competency.items).map(|item| &item.key);
    let keys: Vec<&String> = items.chain(proposal.questions.iter().map(|question| &question.key)).collect();
    assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "a key is there twice: {keys:?}");
    assert!(proposal.competencies.iter().all(|competency| !competency.items.is_empty()));
    for left in &proposal.left_out {
        on_one_line(&left.code);
        on_one_line(&left.reason);
    }
    proposal.notes.iter().for_each(|note| on_one_line(note));
    for decision in &proposal.decisions {
        let values: Vec<&String> = decision.options.iter().map(|option| &option.value).collect();
        let known = |value: &&String| values.contains(value);
        assert!(decision.proposed.iter().chain(&decision.chosen).all(|value| known(&value)), "{decision:?}");
        assert!(decision.is_of_several || decision.chosen.len() <= 1, "{decision:?}");
        decision.options.iter().for_each(|option| on_one_line(&option.label));
    }
}

/// The decisions that a person takes who agrees with all that is proposed.
fn decided(proposal: &Proposal) -> Decisions {
    let mut decisions = Decisions { key: Some(proposal.key.clone()), ..Decisions::default() };
    for decision in &proposal.decisions {
        let all = || decision.chosen.clone();
        let one = || decision.chosen.first().cloned();
        match decision.about {
            About::Competency => {
                decisions.competency = one().map(|word| match word.as_str() {
                    "blocks" => CompetencyFrom::Blocks,
                    _ => CompetencyFrom::Matrices,
                });
            }
            About::Direction => {
                decisions.direction = one().map(|word| match word.as_str() {
                    "ascending" => Direction::Ascending,
                    _ => Direction::Descending,
                });
            }
            About::Scale => decisions.scale = one(),
            About::NotObserved => decisions.not_observed = Some(all()),
            About::NameFields => decisions.name_fields = Some(all()),
            About::Language => decisions.language = one().and_then(|tag| tag.try_into().ok()),
            About::Languages => {
                decisions.languages = Some(all().into_iter().filter_map(|tag| tag.try_into().ok()).collect());
            }
            About::Own => {}
        }
    }
    decisions
}
