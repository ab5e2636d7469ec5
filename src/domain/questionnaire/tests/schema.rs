//! The published schema of a questionnaire, held against what is written and what is read.

use serde_json::{Value, json};

use super::*;
use crate::report::schema::questionnaire_faults;

fn whole() -> Value {
    serde_json::from_str(&Questionnaire::from_toml(WHOLE).expect("a whole file").to_json()).expect("JSON")
}

#[test]
fn what_is_written_follows_the_published_schema() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../survey-templates");
    let paths =
        std::fs::read_dir(folder).expect("the folder of the templates").map(|entry| entry.expect("an entry").path());
    let templates = paths.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
    let mut texts: Vec<String> = templates.map(|path| std::fs::read_to_string(path).expect("a file")).collect();
    assert!(!texts.is_empty(), "there are templates");
    texts.push(WHOLE.to_owned());
    for text in texts {
        let questionnaire = Questionnaire::from_toml(&text).map_err(|faults| faults.to_string()).expect("no faults");
        let value = serde_json::from_str(&questionnaire.to_json()).expect("JSON");
        assert_eq!(questionnaire_faults(&value), Vec::<String>::new(), "{}", questionnaire.key);
    }
}

#[test]
fn what_may_be_left_out_may_be_null_for_the_schema_and_the_reader() {
    let mut value = whole();
    for place in
        ["/licence", "/question", "/scale/not_observed", "/competency/0/definition", "/competency/0/item/1/reverse"]
    {
        *value.pointer_mut(place).expect(place) = Value::Null;
    }
    value["source"] = Value::Null;
    value["attribution"] = Value::Null;
    value["competency"][0]["item"][1]["groups"] = Value::Null;
    assert_eq!(questionnaire_faults(&value), Vec::<String>::new());
    assert!(Questionnaire::from_json(&value.to_string()).is_ok());
}

#[test]
fn what_the_schema_refuses_the_reader_refuses_too() {
    let text = |text: &str| json!({ "en": text, "de": "Text" });
    let labels = |count: usize| (0..count).map(|n| text(&format!("Label {n}"))).collect::<Value>();
    let cases = [
        ("/key", json!("Leadership core")),
        ("/key", json!("-core")),
        ("/key", json!("x".repeat(65))),
        ("/version", json!(0)),
        ("/version", json!("1")),
        ("/version", json!(1.5)),
        ("/version", json!(4_294_967_296_u64)),
        ("/title", json!("Leadership core")),
        ("/title", json!({})),
        ("/title/en", json!("For {name}")),
        ("/title/en", json!(" ")),
        ("/title/en", json!(3)),
        ("/title/en", Value::Null),
        ("/title/en", json!("x".repeat(121))),
        ("/licence", json!("x".repeat(121))),
        ("/languages", json!([])),
        ("/languages", json!("en")),
        ("/languages", json!(["en", "de", "en"])),
        ("/languages/1", json!("german")),
        ("/scale/first", json!(1001)),
        ("/scale/first", json!(-1001)),
        ("/scale/labels", labels(1)),
        ("/scale/labels", labels(12)),
        ("/scale/labels/0/en", json!("x".repeat(81))),
        ("/scale/not_observed", json!("Not observed")),
        ("/scale/colour", json!("red")),
        ("/colour", json!("red")),
        ("/competency", json!([])),
        ("/competency", Value::Null),
        ("/competency/0/key", json!("C 1")),
        ("/competency/0/definition/en", json!("x".repeat(1001))),
        ("/competency/0/item", json!([])),
        ("/competency/0/item/0/key", json!("")),
        ("/competency/0/item/0/self", Value::Null),
        ("/competency/0/item/0/others/en", json!("{nom} explains the aim.")),
        ("/competency/0/item/0/others/en", json!("x".repeat(501))),
        ("/competency/0/item/1/reverse", json!("yes")),
        ("/competency/0/item/1/groups", json!([])),
        ("/competency/0/item/1/groups", json!(["peer", "peer"])),
        ("/competency/0/item/1/groups", json!(["Board!"])),
        ("/question/0/key", json!(1)),
        ("/question/0/reverse", json!(true)),
        ("/question", json!({})),
    ];
    for (place, put) in cases {
        let mut value = whole();
        let (table, key) = place.rsplit_once('/').expect("a place");
        match value.pointer_mut(table).expect(place) {
            Value::Array(list) => list[key.parse::<usize>().expect(place)] = put.clone(),
            table => table[key] = put.clone(),
        }
        assert!(!questionnaire_faults(&value).is_empty(), "the schema takes {place} = {put}");
        assert!(Questionnaire::from_json(&value.to_string()).is_err(), "the reader takes {place} = {put}");
    }
}
