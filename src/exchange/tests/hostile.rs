use proptest::prelude::*;

use super::*;
use crate::export::{Target, export};
use crate::limits::{MAX_FILE, MAX_QUESTIONS};

#[test]
fn files_of_other_kinds_are_told_for_what_they_are() {
    let word = archive(&[("word/document.xml", b"<x/>")]);
    let ods = archive(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", b"<x/>")]);
    let zip = archive(&[("readme.txt", b"x")]);
    let files: [(&str, &[u8]); 16] = [
        ("q.xlsx", b"%PDF-1.7"),
        ("q.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("q.lss", b"<!doctype html><p>Sign in"),
        ("q.lss", b"<?xml version=\"1.0\"?><other/>"),
        ("q.csv", b"\x89PNG\r\n"),
        ("q.qsf", b"{\"SurveyEntry\":{},\"SurveyElements\":[]}"),
        ("q.json", b"{\"pages\":[]}"),
        ("q.json", b"{\"a\":1}"),
        ("q.docx", &word),
        ("q.ods", &ods),
        ("q.zip", &zip),
        ("q.toml", b"key = \"x\"\n[[competency]]\n"),
        ("q.lsa", b"PK\x03\x04rest"),
        ("q.lss", b"<document><LimeSurveyDocType>Responses</LimeSurveyDocType></document>"),
        ("q.lss", b"<document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>"),
        ("q.csv", b""),
    ];
    let told = files.map(|(name, bytes)| refusal(bytes, Some(name)));
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn entities_document_types_and_torn_documents_are_refused() {
    let open = "<document><LimeSurveyDocType>Survey</LimeSurveyDocType>";
    let files = [
        format!("<?xml version=\"1.0\"?>\n<!DOCTYPE document [<!ENTITY a \"aaaa\">]>\n{open}&a;</document>"),
        format!("{open}\n<questions><rows><row><qid>&xxe;</qid></row></rows></questions></document>"),
        format!("{open}<questions>"),
        format!("{open}</questions></document>"),
        format!("{open}{}", "<a>".repeat(100_000)),
    ];
    insta::assert_snapshot!(files.map(|file| refusal(file.as_bytes(), None)).join("\n"));
}

#[test]
fn what_unpacks_to_too_much_is_refused_while_it_is_unpacked() {
    let bomb = archive(&[("survey.lss", &vec![b' '; 30_000_000])]);
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    let parts: Vec<String> = (0..2_100).map(|number| format!("{number}")).collect();
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    let refusals = [
        refusal(&bomb, None),
        refusal(&archive(&parts), None),
        refusal(&vec![b'x'; MAX_FILE + 1], None),
        refusal(&workbook("<row><c r=\"A1\"><v>Item</v></c><c r=\"XFD1048576\"><v>1</v></c></row>", ""), None),
        refusal(format!("item,key\na{}\n", ",".repeat(1_001)).as_bytes(), None),
        refusal(&workbook("<row><c r=\"CW1\"><v>Item</v></c></row>", ""), None),
    ];
    insta::assert_snapshot!(refusals.join("\n"));
}

#[test]
fn a_workbook_whose_cells_repeat_a_long_text_does_not_fill_the_memory() {
    let row = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>".repeat(5_000);
    let shared = format!("<si><t>{}</t></si>", "x".repeat(30_000));
    assert!(refusal(&workbook(&row, &shared), None).contains("10,000,000 bytes of text"));
}

#[test]
fn more_than_a_person_can_answer_is_refused_in_one_sentence() {
    let table = |rows: usize| {
        let rows: Vec<String> = (0..rows).map(|row| format!("A,Item {row}")).collect();
        format!("competency,item\n{}\n", rows.join("\n"))
    };
    let refused = |rows| proposal(table(rows).as_bytes(), "{}").questionnaire().expect_err("it is refused").to_string();
    insta::assert_snapshot!(refused(501), @"the survey has 501 rated items; the limit is 500. Export the part of it that one person shall answer, or leave items out.");
    insta::assert_snapshot!(refused(MAX_QUESTIONS), @"the survey has 5,000 rated items; the limit is 500. Export the part of it that one person shall answer, or leave items out.");
    insta::assert_snapshot!(
        refusal(table(MAX_QUESTIONS + 1).as_bytes(), None),
        @"line 5002: the table has more than 5,000 rows. Keep the rows of one questionnaire."
    );
    assert!(proposal(table(500).as_bytes(), "{}").questionnaire().is_ok());
}

/// A survey that was written here, with both wordings.
fn written() -> Vec<u8> {
    let table = b"competency,item,self\nListening,{name} listens.,I listen.\nListening,Asks.,Asks.\n";
    let questionnaire = proposal(table, "{}").questionnaire().unwrap_or_else(|faults| panic!("{faults}"));
    export(&questionnaire, Target::LimeSurvey).bytes
}

/// A fixture with bytes put out, put in and changed.
fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let workbook = workbook("<row><c t=\"s\"><v>0</v></c></row><row><c><v>x</v></c></row>", "<si><t>Item</t></si>");
    let fixture = prop::sample::select(vec![
        TEAM.to_vec(),
        TEAM_OLDER.to_vec(),
        TEAM_TABLE.to_vec(),
        TEAM_QUALTRICS.to_vec(),
        TEAM_SURVEYJS.to_vec(),
        ITEMS.to_vec(),
        workbook,
        archive(&[("survey_1.lss", TEAM)]),
        written(),
    ]);
    let piece = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..4),
        prop::sample::select(vec![
            "<",
            ">",
            "&#0;",
            "&x;",
            "]]>",
            "\"",
            "\t",
            "{",
            "-1",
            "99999999999999999999",
            "\u{202e}"
        ])
        .prop_map(|piece| piece.as_bytes().to_vec()),
    ];
    let changes = prop::collection::vec((any::<prop::sample::Index>(), 0..200_usize, piece), 0..6);
    (fixture, changes).prop_map(|(mut bytes, changes)| {
        for (at, gone, piece) in changes {
            let at = at.index(bytes.len().max(1));
            let end = (at + gone).min(bytes.len());
            bytes.splice(at.min(end)..end, piece);
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in mutated(), noise in prop::collection::vec(any::<u8>(), 0..300)) {
        for bytes in [bytes, noise] {
            for reader in [
                |bytes: &[u8]| read(bytes, Some("q.lss")),
                crate::limesurvey::read_xml,
                crate::limesurvey::read_archive,
                crate::limesurvey::read_table,
                crate::qualtrics::read,
                crate::surveyjs::read,
                crate::spreadsheet::read_table,
                crate::spreadsheet::read_workbook,
            ] {
                if let Ok(survey) = reader(&bytes)
                    && let Ok(proposal) = survey.propose(&Decisions::default())
                {
                    let _ = (proposal.to_string(), proposal.questionnaire());
                }
            }
        }
    }

    #[test]
    fn a_file_of_decisions_leads_to_the_same_proposal(bytes in mutated()) {
        if let Ok(survey) = read(&bytes, None) {
            let proposal = survey.propose(&Decisions::default()).expect("proposed decisions name what is there");
            let file = proposal.decisions_file(&Decisions::default());
            let decisions = Decisions::from_toml(&file).unwrap_or_else(|faults| panic!("{faults}\n{file}"));
            prop_assert_eq!(survey.propose(&decisions), Ok(proposal));
        }
    }

    #[test]
    fn what_is_proposed_is_what_the_questionnaire_holds(bytes in mutated()) {
        if let Ok(survey) = read(&bytes, None) {
            let proposal = survey.propose(&Decisions::default()).expect("proposed decisions name what is there");
            if let Ok(questionnaire) = proposal.questionnaire() {
                prop_assert_eq!(questionnaire.items().count(), proposal.count_items());
                let keys: Vec<&str> = questionnaire.items().map(|(_, item)| item.key.as_str()).collect();
                let proposed: Vec<&str> =
                    proposal.competencies.iter().flat_map(|c| &c.items).map(|item| item.key.as_str()).collect();
                prop_assert_eq!(keys, proposed);
            }
        }
    }
}

#[test]
fn what_multiplies_within_a_survey_is_refused_or_left_out() {
    let numbered = |count: usize, part: fn(usize) -> String| (0..count).map(part).collect::<Vec<_>>();
    let scale = numbered(400, |n| format!("scale,,L{n}")).join("\n");
    let competencies = numbered(400, |n| format!(",C{n},I")).join("\n");
    let tags = numbered(60, |n| {
        format!("item:a{}", char::from(b'a' + u8::try_from(n % 26).unwrap()).to_string().repeat(1 + n / 26))
    });
    let table = format!("type,competency,item\n{scale}\n{competencies}\n");
    let refusals = [
        refusal(table.as_bytes(), None),
        refusal(format!("type,item\n{}", numbered(501, |n| format!("scale,L{n}\n")).concat()).as_bytes(), None),
        refusal(format!("key,{}\n", tags.join(",")).as_bytes(), None),
        refusal(
            format!("{{\"elements\":[{{\"type\":\"matrix\",\"rows\":[{}1]}}]}}", "1,".repeat(9_000)).as_bytes(),
            None,
        ),
        refusal(
            format!(
                "{{\"elements\":[{{\"type\":\"matrixdropdown\",\"columns\":[{{}},{{}},{{}}],\"rows\":[{}1]}}]}}",
                "1,".repeat(4_000)
            )
            .as_bytes(),
            None,
        ),
    ];
    insta::assert_snapshot!(refusals.join("\n"));
    let long = "x".repeat(5_000);
    let form = format!(
        "{{\"elements\":[{{\"type\":\"multipletext\",\"name\":\"a\",\"title\":\"{long}\",\"items\":[{{}}]}},
        {{\"type\":\"matrixdropdown\",\"name\":\"b\",\"columns\":[{}1],\"rows\":[1]}}]}}",
        "1,".repeat(20)
    );
    let left_out = proposal(form.as_bytes(), "{}").left_out;
    let told: Vec<String> = left_out.iter().map(|left| format!("{}: {}", left.code, left.reason)).collect();
    insta::assert_snapshot!(told.join("\n"), @r"
    a: it is several texts below one that is too long for a wording
    b: it is a table that is too large
    ");
}
