use super::*;

#[test]
fn a_survey_is_proposed_with_all_that_is_left_out() {
    insta::assert_snapshot!(proposal(TEAM_QUALTRICS, "{}"));
}

#[test]
fn a_proposal_becomes_a_questionnaire() {
    let questionnaire = proposal(TEAM_QUALTRICS, r#"{ "languages": ["en", "de"] }"#).questionnaire();
    insta::assert_snapshot!(questionnaire.unwrap_or_else(|faults| panic!("{faults}")).to_toml());
}

#[test]
fn blocks_are_a_list_or_an_object_and_so_are_choices() {
    let survey = |blocks: &str, choices: &str| {
        let text = format!(
            r#"{{"SurveyEntry":{{"SurveyName":"S","SurveyLanguage":"DE"}},"SurveyElements":[
            {{"Element":"BL","Payload":{blocks}}},
            {{"Element":"SQ","PrimaryAttribute":"QID1","Payload":{{"QuestionType":"MC","Selector":"SAVR",
            "QuestionText":"Hört zu.","DataExportTag":"hear","Choices":{choices}}}}}]}}"#
        );
        proposal(text.as_bytes(), "{}").questionnaire().unwrap_or_else(|faults| panic!("{faults}")).to_toml()
    };
    let block = r#"{"ID":"B","Description":"Zuhören","BlockElements":[{"Type":"Question","QuestionID":"QID1"}]}"#;
    let list = survey(&format!("[{block}]"), r#"[{"Display":"Nie"},{"Display":"Oft"}]"#);
    assert_eq!(survey(&format!("{{\"7\":{block}}}"), r#"{"0":{"Display":"Nie"},"1":{"Display":"Oft"}}"#), list);
    assert!(list.contains("languages = [\"de\"]"), "{list}");
}

#[test]
fn values_that_neither_rise_nor_fall_are_told() {
    let text = String::from_utf8_lossy(TEAM_QUALTRICS).replace(r#""2": 3, "3": "2""#, r#""2": 2, "3": "3""#);
    let notes = proposal(text.as_bytes(), "{}").notes;
    assert!(notes.iter().any(|note| note.contains("1, 3, 2, 4")), "{notes:?}");
}

#[test]
fn what_is_no_survey_inside_is_refused_where_it_is() {
    let question = r#"{"Element":"SQ","Payload":{"QuestionID":"QID1"}}"#;
    let files = [
        r#"{"SurveyEntry":{},"SurveyElements":[]}"#.to_owned(),
        r#"{"SurveyEntry":{},"SurveyElements":"none"}"#.to_owned(),
        r#"{"SurveyEntry":null,"SurveyElements":null}"#.to_owned(),
        "{\"SurveyEntry\":{},\n\"SurveyElements\":[{]}".to_owned(),
        format!("{{\"SurveyElements\":[{}]}}", vec![question; 5_001].join(",")),
        format!("{{\"SurveyElements\":[{}]}}", "[".repeat(200)),
    ];
    insta::assert_snapshot!(files.map(|file| refusal(file.as_bytes(), Some("q.qsf"))).join("\n"));
}

#[test]
fn null_everywhere_and_wrong_types_are_read_as_nothing() {
    let keys = [
        "QuestionText",
        "QuestionType",
        "Selector",
        "Choices",
        "ChoiceOrder",
        "Answers",
        "Language",
        "Validation",
        "RecodeValues",
        "VariableNaming",
        "Configuration",
        "Randomization",
        "ChoiceDataExportTags",
        "DataExportTag",
    ];
    let text = String::from_utf8_lossy(TEAM_QUALTRICS);
    for key in keys {
        for value in ["null", "0", "true", "\"x\"", "[null]", "{\"1\":null}", "-1e300", "[[[]]]"] {
            let broken = text.replace(&format!("\"{key}\": "), &format!("\"{key}\": {value}, \"was\": "));
            let broken = survey(broken.as_bytes());
            let proposal = broken.propose(&Decisions::default()).unwrap_or_else(|faults| panic!("{faults}"));
            let _ = (proposal.to_string(), proposal.questionnaire());
        }
    }
}
