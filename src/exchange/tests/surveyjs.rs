use super::*;

#[test]
fn a_form_is_proposed_with_all_that_is_left_out() {
    insta::assert_snapshot!(proposal(TEAM_SURVEYJS, "{}"));
}

#[test]
fn a_proposal_becomes_a_questionnaire() {
    let questionnaire = proposal(TEAM_SURVEYJS, r#"{ "languages": ["en", "de"] }"#).questionnaire();
    insta::assert_snapshot!(questionnaire.unwrap_or_else(|faults| panic!("{faults}")).to_toml());
}

#[test]
fn a_form_may_have_its_questions_itself_in_its_own_language() {
    for key in ["elements", "questions"] {
        let text = format!(
            r#"{{"title":"Führung","locale":"de","{key}":[
            {{"type":"rating","name":"a","title":"Hört zu.","rateMax":4}},{{"type":"rating","name":"a","rateMax":4}}]}}"#
        );
        let questionnaire = proposal(text.as_bytes(), "{}").questionnaire().unwrap_or_else(|faults| panic!("{faults}"));
        let keys: Vec<&str> = questionnaire.items().map(|(_, item)| item.key.as_str()).collect();
        assert_eq!((keys.as_slice(), questionnaire.languages[0].as_str()), (["a", "a-2"].as_slice(), "de"));
        assert_eq!((questionnaire.scale.first, questionnaire.scale.labels.len()), (1, 4));
    }
}

#[test]
fn what_is_no_form_inside_is_refused_where_it_is() {
    let files = [
        r#"{"pages":[]}"#.to_owned(),
        r#"{"pages":{"elements":[]}}"#.to_owned(),
        r#"{"elements":null,"questions":7}"#.to_owned(),
        "{\"pages\":[{\"elements\":[\n{\"type\":\"text\",}]}]}".to_owned(),
        format!("{{\"elements\":[{}]}}", vec![r#"{"type":"text"}"#; 5_001].join(",")),
        format!("{{\"elements\":[{}]}}", vec![r#"{"type":"rating","rateMin":0,"rateMax":20}"#; 5_000].join(",")),
        format!("{}1", "{\"elements\":[".repeat(50_000)),
    ];
    insta::assert_snapshot!(files.map(|file| refusal(file.as_bytes(), Some("q.json"))).join("\n"));
}

#[test]
fn ratings_out_of_range_are_no_scale_and_do_no_harm() {
    let numbers = ["0", "-1", "1e300", "0.5", "9223372036854775807", "-9223372036854775808", "\"5\"", "null", "[]"];
    for lowest in numbers {
        for highest in numbers {
            for step in numbers {
                let text = format!(
                    r#"{{"elements":[{{"type":"rating","name":"a","rateMin":{lowest},"rateMax":{highest},"rateStep":{step},
                    "rateCount":{step}}}]}}"#
                );
                let proposal = proposal(text.as_bytes(), "{}");
                let _ = (proposal.to_string(), proposal.questionnaire());
            }
        }
    }
}

#[test]
fn null_everywhere_and_wrong_types_are_read_as_nothing() {
    let keys = [
        "title",
        "name",
        "type",
        "rows",
        "columns",
        "choices",
        "value",
        "text",
        "rateValues",
        "locale",
        "items",
        "default",
        "description",
        "labelTrue",
        "templateElements",
        "minRateDescription",
    ];
    let text = String::from_utf8_lossy(TEAM_SURVEYJS);
    for key in keys {
        for value in ["null", "0", "true", "\"x\"", "[null]", "{\"de\":null}", "-1e300", "[[[]]]"] {
            let broken = text.replace(&format!("\"{key}\": "), &format!("\"{key}\": {value}, \"was\": "));
            let broken = survey(broken.as_bytes());
            let proposal = broken.propose(&Decisions::default()).unwrap_or_else(|faults| panic!("{faults}"));
            let _ = (proposal.to_string(), proposal.questionnaire());
        }
    }
}

#[test]
fn a_script_or_a_text_of_a_megabyte_is_no_title() {
    let long = "x".repeat(1_000_000);
    let text = format!(
        r#"{{"title":"<script>alert(1)</script>A","elements":[{{"type":"comment","name":"a","title":"{long}"}},
        {{"type":"comment","name":"b\u0000\u202e\u001b[31m","title":"<img src=x onerror=alert(1)>B"}}]}}"#
    );
    let shown = proposal(text.as_bytes(), "{}").to_string();
    assert!(shown.contains("a: its text has 1,000,000 bytes; the limit is 65,536"), "{shown}");
    assert!(shown.starts_with("A [a]") && shown.contains("] B\n") && !shown.contains("alert"), "{shown}");
    assert!(!shown.contains('\u{202e}') && !shown.contains('\u{1b}'), "{shown}");
}
