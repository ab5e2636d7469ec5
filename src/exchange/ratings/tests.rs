//! Files of answers as other tools write them, each read as the same ratings.

use parallax_domain::disclosure::{Policy, tally};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::ratings::{Ratings, SubjectRatings};
use parallax_domain::report::Subject as Client;
use parallax_domain::scoring;
use proptest::prelude::*;

use super::*;

mod faults;

const PLAIN: &[u8] = include_bytes!("fixtures/plain.csv");
const QUALTRICS: &[u8] = include_bytes!("fixtures/qualtrics.csv");
const SURVEYMONKEY: &[u8] = include_bytes!("fixtures/surveymonkey.csv");
const GOOGLE_FORMS: &[u8] = include_bytes!("fixtures/google-forms.csv");
const LIMESURVEY: &[u8] = include_bytes!("fixtures/limesurvey.csv");
const EXCEL_DE: &[u8] = include_bytes!("fixtures/excel-de.csv");

fn questionnaire() -> Questionnaire {
    Questionnaire::from_toml(include_str!("fixtures/team.toml")).expect("a whole questionnaire")
}

fn file(bytes: &[u8]) -> AnswerFile {
    AnswerFile::read(bytes.to_vec(), None).unwrap_or_else(|faults| panic!("{faults}"))
}

fn proposal(bytes: &[u8]) -> Proposal {
    propose(&file(bytes), &questionnaire()).unwrap_or_else(|faults| panic!("{faults}"))
}

fn preview(bytes: &[u8]) -> String {
    Preview::of(&file(bytes), &questionnaire(), None).map(|preview| preview.to_string()).expect("a preview")
}

/// The proposed mapping as its file has it, with what a person changed there.
fn mended(bytes: &[u8], changes: &[(&str, &str)]) -> Mapping {
    let mut text = proposal(bytes).mapping.to_toml(&questionnaire());
    for (written, meant) in changes {
        assert!(text.contains(written), "{written} is not in\n{text}");
        text = text.replace(written, meant);
    }
    Mapping::from_toml(&text).unwrap_or_else(|faults| panic!("{faults}\n{text}"))
}

/// The reports of all subjects, in full.
fn reports(subjects: Vec<SubjectRatings>) -> Vec<String> {
    let questionnaire = questionnaire();
    let report = |subject: SubjectRatings| {
        let SubjectRatings { key, name, groups, answers } = subject;
        let tally = tally(&questionnaire, &Policy::standard(&questionnaire.scale), &groups, answers, &[7; 32])
            .expect("a tally");
        let subject = Client { key, name: name.to_string() };
        let label = |key: &str, _: &[_]| key.to_owned();
        scoring::report(&tally, &questionnaire, subject, questionnaire.fallback(), &label).to_json()
    };
    subjects.into_iter().map(report).collect()
}

fn plain() -> Vec<String> {
    reports(Ratings::read(PLAIN, &questionnaire()).expect("no faults").subjects)
}

#[track_caller]
fn assert_same_report(bytes: &[u8], changes: &[(&str, &str)]) {
    let read = read(&file(bytes), &questionnaire(), &mended(bytes, changes));
    assert_eq!(reports(read.unwrap_or_else(|faults| panic!("{faults}"))), plain());
}

/// What stands in a file that does not say who was rated.
const ROBIN: (&str, &str) = ("key = \"S1\"\nname = \"?\"", "key = \"Robin Sample\"");

#[test]
fn an_export_of_qualtrics_is_read_as_it_is() {
    insta::assert_snapshot!(preview(QUALTRICS));
    assert_same_report(QUALTRICS, &[]);
}

#[test]
fn an_export_of_surveymonkey_needs_the_name_of_the_client() {
    insta::assert_snapshot!(preview(SURVEYMONKEY));
    assert_same_report(SURVEYMONKEY, &[ROBIN]);
}

#[test]
fn the_answers_of_a_google_form_need_the_name_and_a_group() {
    insta::assert_snapshot!(preview(GOOGLE_FORMS));
    assert_same_report(GOOGLE_FORMS, &[ROBIN, ("\"I am Robin\" = \"?\"", "\"I am Robin\" = \"self\"")]);
}

#[test]
fn codes_of_limesurvey_are_for_a_person_to_decide() {
    insta::assert_snapshot!(preview(LIMESURVEY));
    let codes = [("A1", "5"), ("A2", "4"), ("A3", "3"), ("A4", "2"), ("A5", "1"), ("A6", "\"not observed\"")];
    let codes = codes.map(|(code, value)| (format!("\n{code} = \"?\""), format!("\n{code} = {value}")));
    let group = "[group]\ncolumn = \"rel\"\n\n[group.words]\nA1 = \"self\"\nA2 = \"boss\"\nA3 = \"peer\"\nA4 = \"direct report\"";
    let mut changes: Vec<(&str, &str)> =
        codes.iter().map(|(written, meant)| (written.as_str(), meant.as_str())).collect();
    changes.extend([
        ("    \"who\",\n    \"rel\",\n", ""),
        ("key = \"S1\"\nname = \"?\"", "column = \"who\""),
        ("[group]\nall = \"?\"", group),
    ]);
    assert_same_report(LIMESURVEY, &changes);
}

#[test]
fn a_german_spreadsheet_with_labels_is_read_as_it_is() {
    insta::assert_snapshot!(preview(EXCEL_DE));
    assert_same_report(EXCEL_DE, &[]);
}

/// The cells of a file of text as a workbook that holds them.
fn as_workbook(bytes: &[u8]) -> Vec<u8> {
    let cell = |cell: &str| {
        let text = cell.replace('&', "&amp;").replace('<', "&lt;");
        format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let row = |row: parallax_domain::table::Row| format!("<row>{}</row>", row.cells().map(cell).collect::<String>());
    crate::tests::workbook(&file(bytes).rows().map(row).collect::<String>(), "")
}

#[test]
fn a_workbook_is_read_as_the_table_that_it_holds() {
    for bytes in [EXCEL_DE, QUALTRICS] {
        let workbook = as_workbook(bytes);
        assert_eq!(proposal(&workbook).mapping, Mapping { sheet: Some("Items".to_owned()), ..proposal(bytes).mapping });
        assert_same_report(&workbook, &[]);
    }
    let missing = AnswerFile::read(as_workbook(EXCEL_DE), Some("Antworten")).err().expect("a fault");
    insta::assert_snapshot!(missing, @"sheet: the workbook has no sheet “Antworten”. Name one of “Cover” and “Items” in the mapping.");
}

#[test]
fn encodings_and_line_ends_make_no_difference() {
    let text = String::from_utf8_lossy(GOOGLE_FORMS);
    let utf16: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let tabs = text.replace(", ", "\u{1}").replace(',', "\t").replace('\u{1}', ", ");
    let decided = [ROBIN, ("\"I am Robin\" = \"?\"", "\"I am Robin\" = \"self\"")];
    for bytes in
        [utf16, tabs.into_bytes(), text.replace('\n', "\r\n").into_bytes(), text.replace('\n', "\r").into_bytes()]
    {
        assert_same_report(&bytes, &decided);
    }
}

#[test]
fn labels_and_words_that_a_file_does_not_have_this_time_need_no_line_in_its_mapping() {
    let mut mapping = mended(QUALTRICS, &[]);
    mapping.values.clear();
    mapping.group.words.clear();
    let read = read(&file(QUALTRICS), &questionnaire(), &mapping).unwrap_or_else(|faults| panic!("{faults}"));
    assert_eq!(reports(read), plain());
}

#[test]
fn a_file_in_the_plain_wide_shape_has_a_mapping_too() {
    let wide = "subject,rater,group,name,dir1,dir2,lis1,Q99\nS1,r1,self,Robin Sample,4,5,3,2\nS1,r2,boss,,3,4,3,2\n";
    let mapping = proposal(wide.as_bytes()).mapping;
    assert_eq!(mapping.items.len(), 3);
    assert_eq!(
        (mapping.subject.name_column.as_deref(), mapping.rater),
        (Some("name"), Rater::Column("rater".to_owned()))
    );
    assert_eq!(mapping.undecided, ["Q99"], "ratings of no known item are for a person to decide");
}

#[test]
fn of_many_clients_the_first_are_named_and_the_others_counted() {
    let rows: Vec<String> = (1..=25).map(|n| format!("Leader {n:02},Peer,4")).collect();
    let shown = preview(format!("Leader,Relationship,dir1\n{}\n", rows.join("\n")).as_bytes());
    assert!(shown.contains("  Leader 20: 1 rater\n  … and 5 more\n"), "{shown}");
}

#[test]
fn a_header_that_only_resembles_a_wording_is_told() {
    let table = "Name of leader,Relationship,He explains the aim behind each task before asking for it,Says what matters,Lis 01,What should he keep on doing?\n\
                 Robin,Self,4,5,3,All\nRobin,Peer,4,5,2,None\n";
    insta::assert_snapshot!(preview(table.as_bytes()));
}

#[test]
fn a_mapping_is_a_file_with_what_each_part_means_beside_it() {
    insta::assert_snapshot!(proposal(GOOGLE_FORMS).mapping.to_toml(&questionnaire()));
    insta::assert_snapshot!(proposal(QUALTRICS).mapping.to_toml(&questionnaire()));
}

fn mapping() -> impl Strategy<Value = Mapping> {
    let text = || "\\PC{0,8}|[\"\\\\\n\u{0}#=.\\[\\]]{1,4}";
    let columns = proptest::collection::vec(text(), 1..3).prop_map(Columns);
    let value = prop_oneof![Just(Value::Open), Just(Value::NotObserved), (-9..99).prop_map(Value::Rating)];
    let lists = (proptest::collection::vec(text(), 0..3), proptest::collection::vec(text(), 0..3));
    let maps = (
        proptest::collection::btree_map(text(), text(), 0..3),
        proptest::collection::btree_map(text(), columns, 0..3),
        proptest::collection::btree_map(text(), value, 0..3),
    );
    (text(), proptest::option::of(text()), lists, maps).prop_map(
        |(key, name, (left_out, undecided), (words, items, values))| Mapping {
            questionnaire: key.clone(),
            sheet: name.clone(),
            title_rows: left_out.len(),
            header_rows: 2,
            rater: name.clone().map_or(Rater::EachRow, Rater::Column),
            left_out,
            undecided,
            subject: Subject { column: name.clone(), key: Some(key.clone()), ..Subject::default() },
            group: RaterGroup { column: name, all: Some(key), words },
            comments: items.clone(),
            items,
            values,
        },
    )
}

proptest! {
    #[test]
    fn a_mapping_comes_back_from_its_file(mapping in mapping()) {
        let text = mapping.to_toml(&questionnaire());
        let read = Mapping::from_toml(&text).map_err(|faults| TestCaseError::fail(format!("{faults}\n{text}")))?;
        prop_assert_eq!(read, mapping);
    }

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(file) = AnswerFile::read(bytes, None) {
            let _ = Preview::of(&file, &questionnaire(), None);
        }
    }

    #[test]
    fn no_rows_make_a_proposal_panic_or_read_by_halves(
        rows in proptest::collection::vec("(group|dir1|Boss|Self|4|Often|7|A1|\\{\"ImportId|,|;|\"|\n|x| ){0,12}", 0..8),
    ) {
        let text = format!("subject,group,dir1\n{}\n", rows.join("\n"));
        if let Ok(file) = AnswerFile::read(text.into_bytes(), None)
            && let Ok(preview) = Preview::of(&file, &questionnaire(), None)
        {
            let read = read(&file, &questionnaire(), &preview.mapping);
            prop_assert_eq!(read.is_err(), !preview.to_decide.is_empty());
            let again = Mapping::from_toml(&preview.mapping.to_toml(&questionnaire()));
            prop_assert_eq!(again.ok(), Some(preview.mapping));
        }
    }
}
