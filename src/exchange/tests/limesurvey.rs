use super::*;
use crate::Format;

#[test]
fn a_survey_is_proposed_with_all_that_is_left_out() {
    insta::assert_snapshot!(proposal(TEAM, "{}"));
}

#[test]
fn both_layouts_the_archive_and_the_table_say_the_same() {
    let told = |bytes: &[u8]| Survey { format: Format::LimeSurvey, ..survey(bytes) };
    let blocks = |survey: &Survey| {
        let mut survey = survey.clone();
        for block in &mut survey.blocks {
            // The table has no ids of groups.
            block.code.clear();
        }
        survey
    };
    let newer = told(TEAM);
    assert_eq!(told(TEAM_OLDER), newer);
    assert_eq!(told(&archive(&[("survey_1_responses.lsr", b"<x/>"), ("survey_1.lss", TEAM)])), newer);
    assert_eq!(blocks(&told(TEAM_TABLE)), blocks(&newer));
}

#[test]
fn decisions_are_followed() {
    let decisions = r#"{
        "key": "team", "competency": "matrices", "direction": "ascending", "not_observed": [], "languages": ["de"],
        "name_fields": ["{TOKEN:FIRSTNAME}", "{sum(a, b)}"], "leave_out": ["dec_b"],
        "self": { "coop_a": { "de": "Ich höre zu." } }
    }"#;
    insta::assert_snapshot!(proposal(TEAM, decisions));
}

#[test]
fn a_file_of_decisions_tells_what_can_be_chosen() {
    let decisions: Decisions =
        serde_json::from_str(r#"{ "leave_out": ["keep"], "self": { "coop_b": { "en": "I \"share\" news." } } }"#)
            .expect("decisions");
    let proposal = survey(TEAM).propose(&decisions).unwrap_or_else(|faults| panic!("{faults}"));
    insta::assert_snapshot!(proposal.decisions_file(&decisions));
}

#[test]
fn a_proposal_becomes_a_questionnaire() {
    let questionnaire = proposal(TEAM, "{}").questionnaire().unwrap_or_else(|faults| panic!("{faults}"));
    insta::assert_snapshot!(questionnaire.to_toml());
}

#[test]
fn decisions_for_what_is_not_there_are_told_all_at_once() {
    let decisions: Decisions = serde_json::from_str(
        r#"{ "scale": "scale-9", "languages": ["fr"], "not_observed": ["AO9"], "name_fields": ["{x}"], "leave_out": ["nobody"] }"#,
    )
    .expect("decisions");
    let faults = survey(TEAM).propose(&decisions).expect_err("they are refused");
    insta::assert_snapshot!(faults);
    assert!(serde_json::from_str::<Decisions>(r#"{ "scales": "scale-1" }"#).is_err());
}

#[test]
fn a_group_and_a_question_are_read_alone() {
    let text = String::from_utf8_lossy(TEAM);
    let group = text.replace(">Survey<", ">Group<").replace("surveys", "ignored");
    let alone = survey(group.as_bytes());
    assert_eq!(alone.languages.first().map(ToString::to_string).as_deref(), Some("de"));
    assert_eq!(alone.title.iter().next().map(|(_, title)| title), Some("Zusammenarbeit"));
    let question =
        group.replace(">Group<", ">Question<").replace("groups", "ignored").replace("group_l10ns", "ignored");
    let alone = proposal(question.as_bytes(), "{}");
    assert_eq!((alone.count_items(), alone.questions.len()), (4, 1));
    assert!(alone.questionnaire().is_ok());
}

#[test]
fn two_scales_of_one_array_are_two_matrices() {
    let dual = String::from_utf8_lossy(TEAM_OLDER).replace("<type><![CDATA[F]]></type>", "<type><![CDATA[1]]></type>");
    let codes: Vec<String> = survey(dual.as_bytes()).blocks[0].questions.iter().map(|q| q.code.clone()).collect();
    assert_eq!(codes, ["coop#0", "coop#1", "where", "keep"]);
}
