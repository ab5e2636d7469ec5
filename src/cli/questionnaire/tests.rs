//! The commands, from their arguments to what they say.

use std::fs;

use super::*;

fn checked(name: &str, content: &[u8]) -> Result<(), String> {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join(name);
    fs::write(&file, content).unwrap();
    let outcome = check(&CheckArguments { files: vec![file], json: false });
    outcome.map_err(|fault| fault.to_string().replace(&format!("{}/", place.path().display()), ""))
}

#[test]
fn what_new_writes_is_without_fault() {
    let place = tempfile::tempdir().unwrap();
    for from in [None, Some("leadership-core".to_owned())] {
        let file = place.path().join(format!("{}.toml", from.as_deref().unwrap_or("started")));
        new(&NewArguments { file: file.clone(), from }).unwrap();
        check(&CheckArguments { files: vec![file], json: false }).unwrap();
    }
}

#[test]
fn advice_is_told_below_a_file_without_fault_and_blocks_nothing() {
    let text = library::file("leadership-core").unwrap();
    let plain = |text: &str| advised(&Questionnaire::from_toml(text).unwrap());
    assert_eq!(plain(library::file("pulse").unwrap()), "");
    let often =
        text.replacen("{name} turns goals", "{name} always turns goals", 1).replacen("I turn", "I always turn", 1);
    let (before, after) = (plain(text), plain(&often));
    assert_eq!(before.lines().count(), 6, "{before}");
    assert_eq!(after.lines().count(), 7, "{after}");
    assert!(after.starts_with("\n5 pieces of advice, which you are free to leave:\n  item “"), "{after}");
    assert!(after.contains("“always” holds for nobody"), "{after}");
    assert_eq!(checked("often.toml", often.as_bytes()), Ok(()));
}

#[test]
fn the_schemas_that_are_printed_are_those_of_what_is_written() {
    for (described, title) in [(Described::Questionnaire, "questionnaire"), (Described::Report, "report")] {
        let schema: serde_json::Value = serde_json::from_str(described.schema()).unwrap();
        assert!(schema["title"].as_str().unwrap().to_lowercase().contains(title), "{}", schema["title"]);
    }
}

#[test]
fn a_file_that_is_there_already_is_not_overwritten() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("mine.toml");
    fs::write(&file, "my work").unwrap();
    let fault = new(&NewArguments { file: file.clone(), from: None }).unwrap_err().to_string();
    assert!(fault.contains("exists already and was left as it is"), "{fault}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "my work");
}

#[test]
fn a_template_that_does_not_exist_is_told_with_those_that_do() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("mine.toml");
    let fault = new(&NewArguments { file: file.clone(), from: Some("no-such".to_owned()) }).unwrap_err().to_string();
    assert_eq!(
        fault,
        "there is no shipped template no-such; the templates are: leadership-core, executive, manager, \
                first-time-leader, team-member, project-leader, coach, pulse, values"
    );
    assert!(!file.exists());
    let fault = load("no-such").unwrap_err().to_string();
    assert_eq!(
        fault,
        "no-such is neither a file nor a shipped template; the templates are: leadership-core, executive, manager, \
                first-time-leader, team-member, project-leader, coach, pulse, values"
    );
}

#[test]
fn every_fault_of_a_file_is_told_at_once() {
    let broken = STARTER.replace("version = 1", "version = 0").replace("key = \"clarity\"", "key = \"listening\"");
    insta::assert_snapshot!(checked("mine.toml", broken.as_bytes()).unwrap_err());
}

#[test]
fn a_file_that_is_no_text_and_one_that_is_too_large_are_refused() {
    let fault = checked("film.toml", b"key = \"\xff\xfe\"").unwrap_err();
    assert!(fault.contains("line 1, column 8: the file is not UTF-8 from here on"), "{fault}");
    let fault = checked("large.toml", &vec![b'#'; MAX_BYTES + 5]).unwrap_err();
    assert!(fault.contains("the limit is 1048576 (1 MiB)"), "{fault}");
}

#[test]
fn json_is_checked_as_toml_is() {
    let questionnaire = Questionnaire::from_toml(STARTER).unwrap();
    checked("mine.json", questionnaire.to_json().as_bytes()).unwrap();
    let fault = checked("mine.json", b"{\"key\": 3}").unwrap_err();
    assert!(fault.contains("key: "), "{fault}");
}

#[test]
fn a_form_reads_as_each_group_will_read_it() {
    let questionnaire = Questionnaire::from_toml(STARTER).unwrap();
    let english = Language::english();
    insta::assert_snapshot!("as_self", form::as_text(&questionnaire, &Group::Own, "Robin Sample", &english));
    insta::assert_snapshot!("as_peer", form::as_text(&questionnaire, &Group::Peer, "Robin Sample", &english));
}
