//! Moving in and out on the command line: what is told, what is written, and what bad input gets.

use std::fs;
use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::support::server::{Ended, ended, program};

/// A folder with a survey of LimeSurvey and a table of items.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/exchange/fixtures");
    for name in ["team.lss", "items.csv"] {
        fs::copy(fixtures.join(name), folder.path().join(name)).expect("a fixture");
    }
    folder
}

/// A command in the folder, as it is typed there.
fn typed(folder: &TempDir, line: &str) -> Ended {
    let arguments = line.split(' ').filter(|word| !word.is_empty());
    ended(program().args(arguments).current_dir(folder.path()).output().expect("the program runs"))
}

/// What a command prints that works.
fn done(folder: &TempDir, line: &str) -> String {
    let ended = typed(folder, line);
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""), "{line}");
    ended.out
}

fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).expect("the folder").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn text(folder: &TempDir, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).expect("it was written")
}

fn put(folder: &TempDir, name: &str, content: &str) {
    fs::write(folder.path().join(name), content).expect("a file");
}

#[test]
fn an_import_is_told_and_writes_nothing_by_itself() {
    let folder = folder();
    insta::assert_snapshot!(done(&folder, "questionnaire import team.lss"));
    assert!(done(&folder, "questionnaire import items.csv").starts_with("Übernommener Fragebogen "));
    assert_eq!(names(&folder), ["items.csv", "team.lss"]);
}

#[test]
fn decisions_are_written_changed_and_followed() {
    let folder = folder();
    let told = done(&folder, "questionnaire import team.lss --write-decisions decisions.toml");
    let last = told.split("\n\n").last().expect("a last paragraph").to_owned();
    let decisions = text(&folder, "decisions.toml");
    let changed = decisions
        .replace("key = \"team-360\"", "key = \"our-team\"")
        .replace("leave_out = []", "leave_out = [\"dec_b\"]")
        .replace("# coop_a = { de = \"{name} hört zu.\"", "coop_a = { de = \"Ich höre zu.\"");
    put(&folder, "decisions.toml", &changed);
    let told = done(&folder, "questionnaire import team.lss --decide decisions.toml --out team.toml");
    insta::assert_snapshot!(format!("{last}\n{}", told.lines().last().expect("a last line")));
    let written = text(&folder, "team.toml");
    assert!(written.starts_with("key = \"our-team\"\n"), "{written}");
    assert!(written.contains("self.de = \"Ich höre zu.\"") && !written.contains("key = \"dec_b\""), "{written}");
    assert!(done(&folder, "questionnaire check team.toml").starts_with("team.toml: no faults. "));
}

#[test]
fn what_is_there_already_is_left_as_it_is() {
    let folder = folder();
    put(&folder, "mine.toml", "my work");
    for line in [
        "questionnaire import team.lss --out mine.toml --write-decisions new.toml",
        "questionnaire import team.lss --out new.toml --write-decisions mine.toml",
        "questionnaire export pulse --format toml --out mine.toml",
    ] {
        let refused = typed(&folder, line);
        assert_eq!((refused.code, refused.out.as_str()), (Some(1), ""), "{line}");
        assert_eq!(refused.err, "error: mine.toml exists already and was left as it is; choose another name\n");
    }
    assert_eq!(text(&folder, "mine.toml"), "my work");
    assert_eq!(names(&folder), ["items.csv", "mine.toml", "team.lss"]);
}

#[test]
fn bad_input_is_told_and_nothing_is_written() {
    let folder = folder();
    fs::create_dir(folder.path().join("surveys")).expect("a folder");
    put(&folder, "report.lss", "%PDF-1.7");
    put(&folder, "own.toml", "key = \"x\"\n[[competency]]\n");
    put(&folder, "wrong.toml", "scales = 1\ndirection = \"up\"\n");
    put(&folder, "nothing.toml", "scale = \"scale-9\"\nleave_out = [\"nobody\"]\nlanguages = [\"fr\"]\n");
    put(&folder, "torn.toml", "scale = \"scale-1\n");
    put(&folder, "all.toml", "leave_out = [\"coop_a\", \"coop_b\", \"dec_a\", \"dec_b\"]\n");
    put(&folder, "open.csv", "type,item\nopen,What do you think?\n");
    let before = names(&folder);
    let refusals = [
        "missing.lss",
        "surveys",
        "report.lss",
        "own.toml",
        "team.lss --decide missing.toml",
        "team.lss --decide surveys",
        "team.lss --decide wrong.toml",
        "team.lss --decide nothing.toml",
        "team.lss --decide torn.toml",
        "team.lss --decide all.toml",
        "open.csv",
    ];
    let told = refusals.map(|line| {
        let refused = typed(&folder, &format!("questionnaire import {line} --out out.toml"));
        assert_eq!(refused.code, Some(1), "{line}");
        assert!(!refused.err.contains("panicked") && refused.err.starts_with("error: "), "{}", refused.err);
        format!("{line}\n{}", refused.err)
    });
    insta::assert_snapshot!(told.join("\n"));
    let same = typed(&folder, "questionnaire import team.lss --out a.toml --write-decisions a.toml");
    assert_eq!(same.err, "error: --out and --write-decisions name the same file; choose two names\n");
    assert_eq!(names(&folder), before);
    for wrong in ["questionnaire import", "questionnaire export pulse", "questionnaire export pulse --format docx"] {
        assert_eq!(typed(&folder, wrong).code, Some(2), "{wrong}");
    }
}

#[test]
fn machines_are_told_in_json() {
    let folder = folder();
    let json = |line: &str| {
        let ended = typed(&folder, line);
        let value: Value = serde_json::from_str(&ended.out).unwrap_or_else(|_| panic!("no JSON: {}", ended.out));
        (ended.code, value)
    };
    let (code, told) = json("questionnaire import team.lss --json --out team.toml");
    assert_eq!(
        (code, &told["written"], &told["faults"]),
        (Some(0), &serde_json::json!(["team.toml"]), &serde_json::json!([]))
    );
    assert_eq!((&told["proposal"]["key"], &told["questionnaire"]["key"]), (&"team-360".into(), &"team-360".into()));
    put(&folder, "report.lss", "%PDF-1.7");
    let (code, told) = json("questionnaire import report.lss --json");
    assert_eq!(code, Some(1));
    assert!(told["faults"][0]["reason"].as_str().expect("a reason").contains("PDF"), "{told}");
    let (code, told) = json("questionnaire export pulse --format limesurvey --out pulse.txt --json");
    assert_eq!((code, &told["written"]), (Some(0), &"pulse.txt".into()));
    assert!(told["notes"].as_array().expect("notes").len() >= 3, "{told}");
}

#[test]
fn an_export_is_printed_or_written_and_says_what_is_to_be_known() {
    let folder = folder();
    let printed = typed(&folder, "questionnaire export leadership-core --format limesurvey");
    assert_eq!(printed.code, Some(0));
    assert!(printed.out.starts_with("\u{feff}id\trelated_id\tclass\t"), "{}", &printed.out[..80]);
    let told = done(&folder, "questionnaire export leadership-core --format limesurvey --out core.txt");
    assert_eq!(format!("Wrote core.txt.\n{}", printed.err), told);
    assert!(told.lines().all(|line| line.chars().count() <= 88), "{told}");
    insta::assert_snapshot!(told);
    assert_eq!(text(&folder, "core.txt"), printed.out);
    for (format, start) in [("toml", "key = \"pulse\""), ("json", "{\n"), ("surveyjs", "{\n")] {
        let printed = typed(&folder, &format!("questionnaire export pulse --format {format}"));
        assert!(printed.code == Some(0) && printed.out.starts_with(start), "{format}: {}", printed.err);
    }
    let refused = typed(&folder, "questionnaire export no-such --format toml");
    assert!(refused.err.starts_with("error: no-such is neither a file nor a shipped template"), "{}", refused.err);
}

#[test]
fn what_was_written_for_limesurvey_is_taken_back() {
    let folder = folder();
    done(&folder, "questionnaire export manager --format limesurvey --out manager.txt");
    done(&folder, "questionnaire import manager.txt --out again.toml");
    let shown =
        |file: &str, group: &str| done(&folder, &format!("questionnaire show {file} --group {group} --language de"));
    for group in ["self", "peer"] {
        // The attribution stands at the end, and is shown to people but not read.
        let (again, template) = (shown("again.toml", group), shown("manager", group));
        assert_eq!(template.strip_prefix(&again).map(|rest| rest.trim().lines().count()), Some(1), "{again}");
    }
}

#[test]
fn help_shows_examples() {
    let folder = folder();
    for (command, example) in
        [("import", "--decide team-decisions.toml --out team.toml"), ("export", "--format limesurvey --out")]
    {
        let help = done(&folder, &format!("questionnaire {command} --help"));
        assert!(help.contains("Examples:") && help.contains(example), "{help}");
    }
}

#[test]
fn the_commands_of_the_readme_work_as_they_stand() {
    let folder = folder();
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("the readme");
    let section = readme.split("\n## ").find(|section| section.starts_with("Moving in and out")).expect("the section");
    let lines: Vec<&str> = section.lines().filter_map(|line| line.strip_prefix("parallax ")).collect();
    assert!(lines.len() >= 4, "{section}");
    for line in lines {
        let command = line.split('#').next().unwrap_or_default().trim();
        let ended = typed(&folder, command);
        assert_eq!(ended.code, Some(0), "{command}: {}", ended.err);
    }
}
