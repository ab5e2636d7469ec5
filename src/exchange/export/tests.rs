//! What is written is what was given: read again, it is the same questionnaire.

use std::fs;
use std::path::Path;

use parallax_domain::questionnaire::Questionnaire;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::codes::{Codes, LIMESURVEY, SURVEYJS};
use super::*;
use crate::{Decisions, Direction, Format, detect, read};

/// The formats of other tools that are read here too, with the rules of their codes.
const READ_AGAIN: &[(Target, codes::Rules)] = &[(Target::LimeSurvey, LIMESURVEY), (Target::SurveyJs, SURVEYJS)];

/// Small, with all that a questionnaire can have.
fn whole() -> Questionnaire {
    let text = |en: &str, de: &str| json!({ "en": en, "de": de });
    let questionnaire = json!({
        "key": "whole", "version": 3, "title": text("Whole <b>", "Ganz"), "languages": ["en", "de"],
        "licence": "CC0-1.0", "source": "https://example.org", "attribution": "By \"us\" & them",
        "scale": {
            "first": 0,
            "labels": [text("Never", "Nie"), text("Often", "Oft"), text("Always", "Immer")],
            "not_observed": text("I did not see it", "Das habe ich nicht gesehen"),
        },
        "competency": [
            { "key": "listening", "name": text("Listening", "Zuhören"),
              "definition": text("Hears = \"them\"", "Hört zu"),
              "item": [
                { "key": "listening-1", "self": text("I listen.", "Ich höre zu."),
                  "others": text("{name} listens.", "{name} hört zu.") },
                { "key": "listening-2", "self": text("=1+1 | I wait.", "Ich warte."), "reverse": true,
                  "others": text("=1+1 | {name} waits.", "{name} wartet."), "groups": ["self", "peer", "board"] },
                { "key": "listening-3", "self": text("I stay.", "Ich bleibe."),
                  "others": text("{name} stays.", "{name} bleibt."), "groups": ["direct_report"] },
            ] },
            { "key": "clarity", "name": text("Clarity", "Klarheit"), "item": [
                { "key": "Says.it", "self": text("Is clear.", "Ist klar."), "others": text("Is clear.", "Ist klar.") },
            ] },
        ],
        "question": [
            { "key": "keep", "self": text("What do I keep?", "Was behalte ich?"),
              "others": text("What shall {name} keep?", "Was soll {name} behalten?") },
            { "key": "any-thing", "self": text("Anything?", "Noch etwas?"),
              "others": text("Anything?", "Noch etwas?") },
        ],
    });
    Questionnaire::from_json(&questionnaire.to_string()).unwrap_or_else(|faults| panic!("{faults}"))
}

fn shipped() -> Vec<Questionnaire> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../survey-templates");
    let files = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path());
    let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "toml"));
    let read = files.map(|path| fs::read_to_string(path).expect("a template"));
    read.map(|text| Questionnaire::from_toml(&text).unwrap_or_else(|faults| panic!("{faults}"))).collect()
}

fn written(questionnaire: &Questionnaire, target: Target) -> String {
    String::from_utf8(export(questionnaire, target).bytes).expect("UTF-8")
}

/// The questionnaire that a file of it becomes.
fn again(questionnaire: &Questionnaire, target: Target, decisions: &Decisions) -> Questionnaire {
    let file = export(questionnaire, target);
    let survey = read(&file.bytes, None).unwrap_or_else(|faults| panic!("{faults}"));
    let proposal = survey.propose(decisions).unwrap_or_else(|faults| panic!("{faults}"));
    proposal.questionnaire().unwrap_or_else(|faults| panic!("{faults}\n{proposal}"))
}

/// What both sides know of a questionnaire: what is told in the notes is as in the one that was read.
fn known_to_both(questionnaire: &Questionnaire, rules: codes::Rules, read: &Questionnaire) -> Questionnaire {
    let mut known = questionnaire.clone();
    let changed = Codes::of(questionnaire, rules).changed;
    let key = |key: &str| changed.iter().find(|(old, _)| old == key).map_or(key, |(_, new)| new).to_owned();
    known.version = 1;
    (known.licence, known.source, known.attribution) = (None, None, None);
    for (competency, read) in known.competencies.iter_mut().zip(&read.competencies) {
        competency.key.clone_from(&read.key);
        for item in &mut competency.items {
            item.key = key(&item.key);
            item.reverse = false;
            item.groups = None;
        }
    }
    for question in &mut known.questions {
        question.key = key(&question.key);
    }
    known
}

#[test]
fn a_questionnaire_is_written_for_limesurvey() {
    insta::assert_snapshot!(written(&whole(), Target::LimeSurvey).replace('\t', "→"));
}

#[test]
fn a_questionnaire_is_written_for_surveyjs() {
    insta::assert_snapshot!(written(&whole(), Target::SurveyJs));
}

#[test]
fn what_a_format_cannot_carry_is_told() {
    let told = |questionnaire: &Questionnaire, target| export(questionnaire, target).notes.join("\n");
    insta::assert_snapshot!("notes_limesurvey", told(&whole(), Target::LimeSurvey));
    insta::assert_snapshot!("notes_surveyjs", told(&whole(), Target::SurveyJs));
    let mut other = whole();
    other.scale.first = -1;
    other.competencies.truncate(1);
    let told = export(&relabelled(&other, &["zh-CN", "zh-Hans"]), Target::LimeSurvey).notes;
    insta::assert_snapshot!("notes_of_a_difficult_one", told.join("\n"));
    assert_eq!(export(&other, Target::Toml).notes, Vec::<String>::new());
}

fn relabel(value: &mut Value, languages: &[&str]) {
    match value {
        Value::Object(entries) if entries.contains_key("en") => {
            let text = entries["en"].clone();
            *value =
                languages.iter().map(|tag| ((*tag).to_owned(), text.clone())).collect::<serde_json::Map<_, _>>().into();
        }
        Value::Object(entries) => entries.values_mut().for_each(|value| relabel(value, languages)),
        Value::Array(values) => values.iter_mut().for_each(|value| relabel(value, languages)),
        _ => {}
    }
}

/// With other languages: the wordings of the first, in each of them.
fn relabelled(questionnaire: &Questionnaire, languages: &[&str]) -> Questionnaire {
    let mut value: Value = serde_json::from_str(&questionnaire.to_json()).expect("JSON");
    relabel(&mut value, languages);
    value["languages"] = json!(languages);
    Questionnaire::from_json(&value.to_string()).unwrap_or_else(|faults| panic!("{faults}"))
}

#[test]
fn own_formats_carry_everything() {
    for questionnaire in shipped().iter().chain(&[whole()]) {
        let toml = Questionnaire::from_toml(&written(questionnaire, Target::Toml));
        let json = Questionnaire::from_json(&written(questionnaire, Target::Json));
        assert_eq!((toml.as_ref(), json.as_ref()), (Ok(questionnaire), Ok(questionnaire)));
    }
}

#[test]
fn what_ships_comes_back_from_other_tools_without_a_decision() {
    let all = shipped();
    assert!(all.len() > 5);
    for (questionnaire, (target, rules)) in all.iter().flat_map(|one| READ_AGAIN.iter().map(move |to| (one, to))) {
        let decisions = Decisions { key: Some(questionnaire.key.clone()), ..Decisions::default() };
        let read = again(questionnaire, *target, &decisions);
        assert_eq!(read, known_to_both(questionnaire, *rules, &read), "{}", questionnaire.key);
    }
}

#[test]
fn files_are_recognised_for_what_they_are() {
    let found = |target| detect(&export(&whole(), target).bytes, None);
    assert_eq!(found(Target::LimeSurvey), Ok(Format::LimeSurveyTable));
    assert_eq!(found(Target::SurveyJs), Ok(Format::SurveyJs));
}

#[test]
fn no_cell_of_a_table_is_a_formula_or_needs_quotes() {
    let table = written(&whole(), Target::LimeSurvey);
    let columns = table.lines().next().expect("a header").split('\t').count();
    for line in table.lines() {
        assert_eq!(line.split('\t').count(), columns, "{line}");
        assert!(line.split('\t').all(|cell| !cell.starts_with(['=', '+', '-', '@', '"', '\''])), "{line}");
    }
}

/// Pieces of texts: words, and all that could divide, begin, end or calculate something.
const PIECES: &[&str] = &[
    "listens",
    "Führung",
    "日本語",
    "العربية",
    "<script>alert(1)</script>",
    "a<b",
    "x > y",
    "\"quoted\"",
    "\"",
    "'",
    "=1+1",
    "-2",
    "+3",
    "@sum",
    "|",
    "&amp;",
    "&#61;",
    "&",
    "<!--",
    "-->",
    "a\\",
    "\\\"",
    "\t",
    "\n",
    "100 %",
    "[sic]",
    "–",
    ";",
    ",",
    "\u{a0}x",
    "🙂",
    "$(x)",
    "`",
    "%s",
    "#REF!",
    "e\u{301}",
];

fn text(with_name: bool) -> impl Strategy<Value = String> {
    let last = if with_name { "{name}" } else { "name" };
    let piece = prop::sample::select([PIECES, &[last]].concat());
    (prop::collection::vec(piece, 0..6), prop::sample::select(vec!["sees", "<", "\"a", "=2"])).prop_map(
        |(mut pieces, solid)| {
            // Two names in a row are read as a first and a last name.
            pieces.dedup();
            pieces.insert(pieces.len() / 2, solid);
            pieces.join(" ")
        },
    )
}

fn localized(languages: &[&'static str], with_name: bool) -> BoxedStrategy<Value> {
    let languages = languages.to_vec();
    prop::collection::vec(text(with_name), languages.len())
        .prop_map(move |texts| {
            languages
                .iter()
                .map(|tag| (*tag).to_owned())
                .zip(texts.into_iter().map(Value::from))
                .collect::<serde_json::Map<_, _>>()
                .into()
        })
        .boxed()
}

fn questionnaire() -> impl Strategy<Value = Questionnaire> {
    let languages = prop::sample::select(vec![
        vec!["en"],
        vec!["fr"],
        vec!["de", "de-x-informal", "en"],
        vec!["pt-BR", "en"],
        vec!["en", "zh-Hans", "ar"],
    ]);
    languages.prop_flat_map(|languages| {
        let of = |with_name| localized(&languages, with_name);
        let groups =
            prop::option::of(prop::sample::subsequence(vec!["self", "peer", "board_1", "direct_report"], 1..4));
        let base =
            prop::sample::select(vec!["direction", "set-goals", "360", "self", "a.b", "raterGroup", "token", "Says"]);
        let key = (base, prop::sample::select(vec!["-", "_", ".", "x"]));
        let both = prop_oneof![(of(true), of(true)), of(true).prop_map(|text| (text.clone(), text))];
        let item = (key.clone(), both.clone(), any::<bool>(), groups);
        let competency = (of(false), prop::option::of(of(false)), prop::collection::vec(item, 1..5));
        let scale = (-3..4_i32, prop::collection::vec(of(false), 2..6), prop::option::of(of(false)));
        let competencies = prop::collection::vec(competency, 1..4);
        let questions = prop::collection::vec((key, both), 0..3);
        (of(false), scale, competencies, questions).prop_map(
            move |(title, (first, mut labels, mut not_observed), competencies, questions)| {
                // Labels are different from each other in each language.
                for (index, label) in labels.iter_mut().chain(&mut not_observed).enumerate() {
                    for text in label.as_object_mut().expect("texts").values_mut() {
                        *text = format!("{index} {}", text.as_str().expect("a text")).into();
                    }
                }
                let mut number = 0;
                let mut keyed = |(base, sign): (&str, &str)| {
                    number += 1;
                    format!("{base}{sign}{number}")
                };
                let competencies: Vec<Value> = competencies
                    .into_iter()
                    .enumerate()
                    .map(|(index, (name, definition, items))| {
                        let items: Vec<Value> = items
                            .into_iter()
                            .map(|(key, (own, others), reverse, groups)| {
                                let mut item =
                                    json!({ "key": keyed(key), "self": own, "others": others, "reverse": reverse });
                                if let Some(groups) = groups {
                                    item["groups"] = json!(groups);
                                }
                                item
                            })
                            .collect();
                        let mut competency = json!({ "key": format!("c{index}"), "name": name, "item": items });
                        if let Some(definition) = definition {
                            competency["definition"] = definition;
                        }
                        competency
                    })
                    .collect();
                let questions: Vec<Value> = questions
                    .into_iter()
                    .map(|(key, (own, others))| json!({ "key": keyed(key), "self": own, "others": others }))
                    .collect();
                let mut scale = json!({ "first": first, "labels": labels });
                if let Some(label) = not_observed {
                    scale["not_observed"] = label;
                }
                let value = json!({
                    "key": "made", "version": 2, "title": title, "languages": languages, "scale": scale,
                    "competency": competencies, "question": questions,
                });
                Questionnaire::from_json(&value.to_string()).unwrap_or_else(|faults| panic!("{faults}\n{value:#}"))
            },
        )
    })
}

/// Without the signs that a reader of SurveyJS takes for markup, which is told.
fn without_markup(questionnaire: &Questionnaire) -> Questionnaire {
    let plain = questionnaire.to_json().replace('<', "‹").replace('&', "+");
    Questionnaire::from_json(&plain).unwrap_or_else(|faults| panic!("{faults}"))
}

/// What a person decides who knows the questionnaire: labels of any words tell neither direction nor meaning.
fn decided(questionnaire: &Questionnaire) -> Decisions {
    let has_name = rater::names_the_client(questionnaire);
    Decisions {
        key: Some(questionnaire.key.clone()),
        direction: Some(Direction::Ascending),
        not_observed: Some(questionnaire.scale.not_observed.iter().map(|_| "NA".to_owned()).collect()),
        name_fields: has_name.then(|| vec!["{clientName}".to_owned()]),
        scale: Some("scale-1".to_owned()),
        ..Decisions::default()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_questionnaire_comes_back_from_other_tools(any in questionnaire()) {
        for (target, rules) in READ_AGAIN {
            let questionnaire = if *target == Target::SurveyJs { without_markup(&any) } else { any.clone() };
            let read = again(&questionnaire, *target, &decided(&questionnaire));
            prop_assert_eq!(&read, &known_to_both(&questionnaire, *rules, &read));
            // From then on nothing changes any more.
            prop_assert_eq!(&again(&read, *target, &decided(&read)), &read);
        }
    }

    #[test]
    fn any_questionnaire_comes_back_from_own_formats(questionnaire in questionnaire()) {
        let toml = Questionnaire::from_toml(&written(&questionnaire, Target::Toml));
        prop_assert_eq!(toml.as_ref(), Ok(&questionnaire));
        let json = Questionnaire::from_json(&written(&questionnaire, Target::Json));
        prop_assert_eq!(json.as_ref(), Ok(&questionnaire));
    }

    #[test]
    fn a_form_is_json_and_a_table_has_even_rows(questionnaire in questionnaire()) {
        let form: Value = serde_json::from_str(&written(&questionnaire, Target::SurveyJs)).expect("JSON");
        let pages = form["pages"].as_array().expect("pages").iter();
        let matrices = pages.flat_map(|page| page["elements"].as_array().expect("elements"));
        let rows: usize = matrices.filter_map(|element| element["rows"].as_array()).map(Vec::len).sum();
        let of_item = |item: &parallax_domain::questionnaire::Item| if item.own == item.others { 1 } else { 2 };
        prop_assert_eq!(rows, questionnaire.items().map(|(_, item)| of_item(item)).sum::<usize>());
        let table = written(&questionnaire, Target::LimeSurvey);
        prop_assert!(table.lines().all(|line| line.split('\t').count() == 14));
        prop_assert!(!table.contains("<script") && !table.contains('"'));
    }
}
