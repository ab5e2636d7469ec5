use super::*;
use crate::{Import, open};

fn opened(bytes: &[u8]) -> Import {
    open(bytes, None).unwrap_or_else(|faults| panic!("{faults}"))
}

#[test]
fn a_questionnaire_of_parallax_comes_through_the_same_door_whole() {
    let questionnaire = proposal(ITEMS, "{}").questionnaire().unwrap_or_else(|faults| panic!("{faults}"));
    let toml = questionnaire.to_toml().replacen("key =", "licence = \"CC0-1.0\"\nkey =", 1);
    let Import::Questionnaire(whole) = opened(toml.as_bytes()) else { panic!("it is a questionnaire") };
    assert_eq!((whole.licence.as_deref(), whole.items().count()), (Some("CC0-1.0"), 4));
    let json = serde_json::to_string(&whole).expect("JSON");
    assert_eq!(opened(json.as_bytes()), Import::Questionnaire(whole));
    assert!(matches!(opened(TEAM), Import::Survey(_)) && matches!(opened(ITEMS), Import::Survey(_)));
}

#[test]
fn a_faulty_questionnaire_of_parallax_gets_all_its_faults() {
    let refusals = [
        b"key = \"x\"\n[[competency]]\n".as_slice(),
        b"[scale]\nlabels = 1\n[[competency]]\nkey = 2\n",
        b"{\"competency\":[],\"pages\":[]}",
        b"{\"competency\":[",
    ];
    let told = refusals.map(|bytes| open(bytes, Some("q.csv")).map(|_| ()).expect_err("it is refused").to_string());
    insta::assert_snapshot!(told.join("\n\n"));
}
