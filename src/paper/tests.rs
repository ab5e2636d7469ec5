use std::fmt::Write as _;

use parallax_domain::language::Language;

use super::*;

const GROUPS: &str = r#"
key = "q"
version = 3
title = { en = "Leading", de = "Führen" }
languages = ["en", "de"]
licence = "CC-BY-4.0"
source = "A book"
attribution = "Leading, by its authors."
[scale]
first = 0
labels = [{ en = "Never", de = "Nie" }, { en = "At times", de = "Manchmal" }, { en = "Always", de = "Immer" }]
not_observed = { en = "Not observed", de = "Nicht beobachtet" }
[[competency]]
key = "own"
name = { en = "For the client alone", de = "Nur für die Klientin" }
[[competency.item]]
key = "i1"
groups = ["self"]
self = { en = "I know myself.", de = "Ich kenne mich." }
others = { en = "{name} knows.", de = "{name} weiß es." }
[[competency]]
key = "all"
name = { en = "For all", de = "Für alle" }
definition = { en = "What everybody sees.", de = "Was alle sehen." }
[[competency.item]]
key = "i2"
self = { en = "I listen.", de = "Ich höre zu." }
others = { en = "{name} listens.", de = "{name} hört zu." }
[[competency.item]]
key = "i3"
groups = ["self", "direct_report", "board-members"]
self = { en = "I delegate.", de = "Ich delegiere." }
others = { en = "{name} delegates.", de = "{name} delegiert." }
[[competency.item]]
key = "i4"
groups = ["manager"]
self = { en = "I report.", de = "Ich berichte." }
others = { en = "{name} reports.", de = "{name} berichtet." }
"#;
const QUESTION: &str = r#"
[[question]]
key = "q1"
self = { en = "What shall I keep?", de = "Was soll ich beibehalten?" }
others = { en = "What shall {name} keep?", de = "Was soll {name} beibehalten?" }
"#;

fn questionnaire(text: &str) -> Questionnaire {
    Questionnaire::from_toml(text).unwrap()
}

fn form(text: &str, group: Option<&str>, name: Option<&str>, language: &str) -> Result<Form, NothingAsked> {
    let group = group.map(|key| Group::parse(key).unwrap());
    let name = name.map(|name| Name::parse(name).unwrap());
    let language = Language::parse(language).unwrap();
    let edition =
        Edition { group: group.as_ref(), name: name.as_ref(), language: &language, paper: Paper::A4, day: None };
    Form::new(&questionnaire(text), edition, &Fonts::ours())
}

/// The form as plain text.
fn told(form: &Form) -> String {
    let mut told = format!("{}\n{}\n\n", form.kind, form.questionnaire);
    for Fact { label, value, choices, .. } in &form.facts {
        let _ = writeln!(told, "{label}: {value}{}", choices.join(" / "));
    }
    for Passage { title, paragraphs } in &form.passages {
        let _ = writeln!(told, "\n{title}\n{}", paragraphs.join("\n"));
    }
    for Competency { name, definition, items } in &form.competencies {
        let _ = writeln!(told, "\n{name}\n{definition}");
        for Item { number, text, note } in items {
            let _ = writeln!(told, "{number} {text} {note}");
        }
    }
    if let Some(Comments { title, lead, questions }) = &form.comments {
        let _ = writeln!(told, "\n{title}\n{}\n{}", lead.join(" "), questions.join("\n"));
    }
    let _ = writeln!(told, "\n{}", form.origin.join("\n"));
    told.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

fn items(form: &Form) -> Vec<String> {
    let items = form.competencies.iter().flat_map(|competency| &competency.items);
    items.map(|item| format!("{} {}", item.number, item.text)).collect()
}

#[test]
fn a_form_for_everybody_but_the_client_has_blanks_and_says_which_items_only_some_are_asked() {
    insta::assert_snapshot!(told(&form(&format!("{GROUPS}{QUESTION}"), None, None, "en").unwrap()));
}

#[test]
fn a_form_for_the_client_speaks_to_the_client() {
    insta::assert_snapshot!(told(&form(&format!("{GROUPS}{QUESTION}"), Some("self"), None, "de").unwrap()));
}

#[test]
fn a_group_reads_its_own_items_with_the_name_and_numbered_without_a_gap() {
    let of = |group| items(&form(GROUPS, Some(group), Some("Robin Sample"), "en").unwrap());
    assert_eq!(of("self"), ["1 I know myself.", "2 I listen.", "3 I delegate."]);
    assert_eq!(of("peer"), ["1 Robin Sample listens."]);
    assert_eq!(of("board-members"), ["1 Robin Sample listens.", "2 Robin Sample delegates."]);
    assert_eq!(of("manager"), ["1 Robin Sample listens.", "2 Robin Sample reports."]);
    let peers = form(GROUPS, Some("peer"), Some("Robin Sample"), "en").unwrap();
    assert!(peers.competencies.iter().all(|one| one.name == "For all" && one.items[0].note.is_empty()));
}

#[test]
fn a_group_that_is_asked_nothing_gets_no_form() {
    let narrow = GROUPS.replace("key = \"i2\"\n", "key = \"i2\"\ngroups = [\"self\"]\n");
    assert_eq!(form(&narrow, Some("peer"), None, "en"), Err(NothingAsked));
    assert!(form(&narrow, None, None, "en").is_ok());
    let asked = form(&format!("{narrow}{QUESTION}"), Some("peer"), None, "en").unwrap();
    assert!(asked.competencies.is_empty() && asked.comments.is_some());
}

#[test]
fn a_form_on_paper_says_in_every_language_who_sees_it_and_promises_nothing_that_needs_a_link() {
    let rater = include_str!("../catalogue/en/rater.ftl");
    let promises: Vec<&str> = rater
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(id, _)| id)
        .filter(|id| id.starts_with("rater-fate") || id.starts_with("rater-limit") || id.starts_with("rater-start"))
        .collect();
    assert!(promises.len() > 20, "{promises:?}");
    for tag in crate::catalogue::LANGUAGES {
        let language = Language::parse(tag).unwrap();
        for (group, seen) in [(None, "paper-seen"), (Some("peer"), "paper-seen"), (Some("self"), "paper-seen-self")] {
            let told = told(&form(&format!("{GROUPS}{QUESTION}"), group, None, tag).unwrap());
            for id in [seen, "paper-comments-seen"] {
                assert!(told.contains(&crate::catalogue::text(&language, id)), "{tag} lacks {id}:\n{told}");
            }
            for id in &promises {
                let promise = crate::catalogue::text(&language, id);
                // Between the places for names and numbers.
                let mut pieces = promise.split(['{', '}']).filter(|piece| piece.chars().count() > 12);
                assert!(!pieces.any(|piece| told.contains(piece)), "{tag} promises {id}:\n{told}");
            }
        }
    }
}

#[test]
fn the_same_form_gives_the_same_bytes() {
    let typesetter = Typesetter::here(Fonts::ours());
    let set = || form(GROUPS, None, None, "en").unwrap().pdf(&typesetter).unwrap();
    assert!(set() == set());
}
