use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::questionnaire::MAX_WORDING;

mod languages;
mod shipped;

const EXTENT: [(&str, [&str; 5]); 5] = [
    ("en", ["Not at all", "To a small extent", "To a moderate extent", "To a great extent", "To a very great extent"]),
    ("de", ["Gar nicht", "In geringem Maße", "In mittlerem Maße", "In hohem Maße", "In sehr hohem Maße"]),
    ("fr", ["Pas du tout", "Dans une faible mesure", "Moyennement", "Dans une large mesure", "Totalement"]),
    ("es", ["En absoluto", "En pequeña medida", "En medida moderada", "En gran medida", "En muy gran medida"]),
    ("it", ["Per niente", "Poco", "Abbastanza", "Molto", "Moltissimo"]),
];

fn labels(language: &str) -> Vec<Value> {
    let (_, labels) = EXTENT.into_iter().find(|(tag, _)| *tag == language).expect("a language of the tests");
    labels.into_iter().map(|label| json!({ language: label })).collect()
}

fn read(value: &Value) -> Questionnaire {
    Questionnaire::from_json(&value.to_string()).map_err(|faults| faults.to_string()).expect("no faults")
}

/// A questionnaire of one item.
fn one_item(language: &str, own: &str, others: &str) -> Value {
    json!({
        "key": "one", "version": 1, "title": { language: "One" }, "languages": [language],
        "scale": { "first": 1, "labels": labels(language), "not_observed": { language: "-" } },
        "competency": [{ "key": "c", "name": { language: "C" }, "item": [
            { "key": "i", "self": { language: own }, "others": { language: others } },
        ]}],
    })
}

/// What an item is told.
fn advice_of(language: &str, own: &str, others: &str) -> Vec<Advice> {
    let questionnaire = read(&one_item(language, own, others));
    questionnaire.advice().into_iter().filter(|advice| advice.spot.part == Part::Item).collect()
}

fn kinds_of(language: &str, own: &str, others: &str) -> Vec<&'static str> {
    advice_of(language, own, others).iter().map(|advice| advice.kind.key()).collect()
}

/// A questionnaire of as many competencies, items in each and questions, in which nothing else is to be said.
fn of_size(competencies: usize, items: usize, questions: usize) -> Value {
    // No two items may share their words.
    let word = |n: usize, salt: usize| -> String {
        let letter = |part: usize| {
            char::from(b'a' + u8::try_from((n * 31 + salt * 7 + part * part * 11) / (part + 1) % 26).unwrap())
        };
        (0..7).map(letter).chain(format!("{n}x{salt}").chars()).collect()
    };
    let item = |n: usize| {
        let words: Vec<String> = (0..4).map(|salt| word(n, salt)).collect();
        let rest = words.join(" ");
        json!({ "key": format!("i{n}"), "self": { "en": format!("I see {rest}.") },
                "others": { "en": format!("{{name}} sees {rest}.") } })
    };
    let competency = |c: usize| {
        json!({ "key": format!("c{c}"), "name": { "en": format!("C{c}") },
                "item": (0..items).map(|i| item(c * items + i)).collect::<Vec<_>>() })
    };
    let question = |n: usize| {
        json!({ "key": format!("q{n}"), "self": { "en": format!("What should I do {n}?") },
                "others": { "en": format!("What should {{name}} do {n}?") } })
    };
    json!({
        "key": "sized", "version": 1, "title": { "en": "Sized" }, "languages": ["en"],
        "scale": { "first": 1, "labels": labels("en"), "not_observed": { "en": "Not observed" } },
        "competency": (0..competencies).map(competency).collect::<Vec<_>>(),
        "question": (0..questions).map(question).collect::<Vec<_>>(),
    })
}

fn ids(value: &Value) -> Vec<String> {
    read(value).advice().iter().map(Advice::id).collect()
}

#[test]
fn a_questionnaire_of_the_usual_size_is_told_nothing() {
    for (competencies, items, questions) in [(5, 5, 2), (7, 6, 3), (9, 5, 3)] {
        assert_eq!(ids(&of_size(competencies, items, questions)), Vec::<String>::new());
    }
}

#[test]
fn what_is_too_few_and_too_many_is_told_with_its_number() {
    let told = |competencies, items, questions| ids(&of_size(competencies, items, questions)).join(" ");
    assert_eq!(told(4, 7, 2), "few-competencies");
    assert_eq!(told(10, 4, 2), "many-competencies");
    assert_eq!(told(6, 4, 2), "short-form");
    assert_eq!(told(8, 6, 2), "long-form");
    assert_eq!(told(9, 8, 2), "long-form many-minutes");
    assert_eq!(told(5, 5, 1), "few-questions");
    assert_eq!(told(5, 5, 4), "many-questions");
    assert_eq!(told(9, 3, 2).split(' ').next_back(), Some("few-items:competency:c8"));
    assert_eq!(told(5, 9, 2).split(' ').next(), Some("many-items:competency:c0"));
}

#[test]
fn minutes_and_items_are_those_of_the_group_that_is_asked_most() {
    let mut value = of_size(8, 8, 2);
    for competency in value["competency"].as_array_mut().unwrap() {
        for (n, item) in competency["item"].as_array_mut().unwrap().iter_mut().enumerate() {
            item["groups"] = if n % 2 == 0 { json!(["peer"]) } else { json!(["direct_report"]) };
        }
    }
    assert_eq!(ids(&value), Vec::<String>::new(), "32 items for each");
}

#[test]
fn a_scale_is_told_what_raters_miss_in_it() {
    let mut value = of_size(5, 5, 2);
    value["scale"] =
        json!({ "first": 1, "labels": [{ "en": "Never" }, { "en": "2" }, { "en": "–" }, { "en": "Always" }] });
    assert_eq!(ids(&value), ["scale-points", "unlabelled-point", "no-not-observed"]);
}

#[test]
fn how_often_is_a_matter_of_the_scale_only_where_the_scale_asks_it() {
    let often = ("I often ask the team for its views.", "{name} often asks the team for its views.");
    let mut value = one_item("en", often.0, often.1);
    assert!(ids(&value).contains(&"repeats-scale:item:i:en".to_owned()));
    let labels = ["Strongly disagree", "Disagree", "Undecided", "Agree", "Strongly agree"];
    value["scale"]["labels"] = labels.iter().map(|label| json!({ "en": label })).collect();
    assert!(!ids(&value).contains(&"repeats-scale:item:i:en".to_owned()));
}

#[test]
fn an_item_that_repeats_another_is_told_once_unless_nobody_is_asked_both() {
    let mut value = of_size(5, 6, 2);
    let texts = [
        (
            "I explain the reasons behind important decisions to the team.",
            "{name} explains the reasons behind important decisions to the team.",
        ),
        (
            "I explain to the team the reasons behind important decisions.",
            "{name} explains to the team the reasons behind important decisions.",
        ),
    ];
    for (n, (own, others)) in texts.into_iter().enumerate() {
        value["competency"][n]["item"][0]["self"]["en"] = json!(own);
        value["competency"][n]["item"][0]["others"]["en"] = json!(others);
    }
    assert_eq!(ids(&value), ["repeated-item:item:i6"]);
    let mut apart = value.clone();
    apart["competency"][0]["item"][0]["groups"] = json!(["peer"]);
    apart["competency"][1]["item"][0]["groups"] = json!(["manager"]);
    assert_eq!(ids(&apart), Vec::<String>::new());
    value["competency"][1]["item"][0]["self"]["en"] = json!("I explain the reasons behind new rules to the board.");
    value["competency"][1]["item"][0]["others"]["en"] =
        json!("{name} explains the reasons behind new rules to the board.");
    assert_eq!(ids(&value), Vec::<String>::new(), "another behaviour in nearly the same form");
}

#[test]
fn a_reverse_scored_item_is_told_so_and_not_that_it_is_negative() {
    let mut value = one_item("en", "I do not listen.", "{name} does not listen.");
    assert!(ids(&value).contains(&"negative:item:i:en".to_owned()));
    value["competency"][0]["item"][0]["reverse"] = json!(true);
    let told = ids(&value);
    assert!(told.contains(&"reverse-scored:item:i".to_owned()), "{told:?}");
    assert!(!told.contains(&"negative:item:i:en".to_owned()), "{told:?}");
}

#[test]
fn a_negation_in_one_wording_makes_it_another_behaviour() {
    let kinds = ["negative", "wordings-differ"];
    assert_eq!(kinds_of("en", "I admit mistakes.", "{name} does not admit mistakes."), kinds);
    assert_eq!(kinds_of("de", "Ich gebe Fehler zu.", "{name} gibt Fehler nicht zu."), kinds);
    assert_eq!(kinds_of("fr", "J’admets les erreurs.", "{name} n’admet pas les erreurs."), kinds);
    assert_eq!(kinds_of("es", "Admito errores.", "{name} no admite errores."), kinds);
}

#[test]
fn a_wording_that_is_not_translated_is_told() {
    let mut value = one_item("en", "I listen to the whole team.", "{name} listens to the whole team.");
    let text = value.to_string().replace("\"en\":\"", "\"de\":\"@\",\"en\":\"").replace("[\"en\"]", "[\"en\",\"de\"]");
    value = serde_json::from_str(&text).unwrap();
    for (n, label) in value["scale"]["labels"].as_array_mut().unwrap().iter_mut().enumerate() {
        label["de"] = json!(format!("Stufe {n}"));
    }
    value["scale"]["not_observed"]["de"] = json!("Nicht beobachtet");
    let item = &mut value["competency"][0]["item"][0];
    item["self"]["de"] = json!("I listen to the whole team.");
    item["others"]["de"] = json!("{name} listens to the whole team.");
    assert!(ids(&value).contains(&"untranslated:item:i:de".to_owned()), "{:?}", ids(&value));
    let item = &mut value["competency"][0]["item"][0];
    item["self"]["de"] = json!("Ich höre dem ganzen Team zu.");
    item["others"]["de"] = json!("{name} hört dem ganzen Team zu.");
    assert!(!ids(&value).iter().any(|id| id.contains(":item:")), "{:?}", ids(&value));
}

#[test]
fn a_language_without_a_table_gets_the_advice_that_needs_no_words() {
    let long = format!("{{name}} {}.", "ascolta ".repeat(20).trim_end());
    assert_eq!(kinds_of("it", "Non ascolto mai.", "{name} non ascolta mai."), Vec::<&str>::new());
    assert_eq!(kinds_of("it", "Ascolto.", &long), ["long-wording"]);
    assert_eq!(kinds_of("it", "Ascolto; rispondo.", "{name} ascolta; risponde."), ["double-barrelled"]);
    assert_eq!(kinds_of("it", "Ascolto.", "La persona ascolta."), ["name-not-subject"]);
    assert_eq!(kinds_of("it", "{name} ascolta.", "{name} ascolta."), ["name-in-self"]);
}

#[test]
fn advice_says_whose_wording_it_is_unless_it_is_both() {
    let whose = |own: &str, others: &str| advice_of("en", own, others).into_iter().next().expect("advice").spot.whose;
    assert_eq!(whose("I always listen.", "{name} listens."), Some(Whose::Own));
    assert_eq!(whose("I listen.", "{name} always listens."), Some(Whose::Others));
    assert_eq!(whose("I always listen.", "{name} always listens."), None);
}

#[test]
fn advice_is_known_by_its_kind_and_its_place_whatever_the_words_are() {
    let first = advice_of("en", "I always listen.", "{name} always listens.").remove(0);
    let other = advice_of("en", "I listen.", "{name} never listens.").remove(0);
    assert_eq!(first.id(), "absolute:item:i:en");
    assert_eq!(first.id(), other.id());
    assert_eq!(
        serde_json::to_value(&other).unwrap(),
        json!({
            "kind": "absolute", "part": "item", "competency": "c", "key": "i", "whose": "others", "language": "en",
            "reason": other.reason, "remedy": other.remedy,
        })
    );
    assert_eq!(serde_json::to_value(AdviceKind::NoNotObserved).unwrap(), json!(AdviceKind::NoNotObserved.key()));
}

#[test]
fn what_a_person_reads_of_a_bad_questionnaire() {
    let item =
        |key: &str, own: &str, others: &str| json!({ "key": key, "self": { "en": own }, "others": { "en": others } });
    let value = json!({
        "key": "bad", "version": 1, "title": { "en": "Bad" }, "languages": ["en"],
        "scale": { "first": 0, "labels": [{ "en": "Never" }, { "en": "1" }, { "en": "2" }, { "en": "Always" }] },
        "competency": [{ "key": "everything", "name": { "en": "Everything" }, "item": [
            item("two", "I listen carefully and respond to questions.", "{name} listens carefully and responds to questions."),
            item("adverbs", "I speak clearly and respectfully.", "{name} speaks clearly and respectfully."),
            item("slash", "I coach/mentor colleagues.", "{name} coaches/mentors colleagues."),
            item("semicolon", "I set goals; I follow them up.", "{name} sets goals; follows them up."),
            item("trait", "I am highly motivated.", "{name} is highly motivated."),
            item("absolute", "I always keep promises.", "{name} always keeps promises."),
            item("negative", "I avoid conflicts with peers.", "{name} avoids conflicts with peers."),
            item("often", "I usually share information with the team.", "{name} usually shares information with the team."),
            item("different", "I explain the aims of the team.", "{name} hides the aims of the team."),
            item("long", "I give the whole team all the information that its members may need for the work that they do from one week to the next.",
                 "{name} gives the whole team all the information that its members may need for the work that they do from one week to the next."),
            item("team", "My team is well informed.", "{name}’s team is well informed."),
            item("late", "When plans change I inform the people affected.", "When plans change {name} informs the people affected."),
            item("again", "I keep all promises.", "{name} keeps all promises."),
        ]}],
    });
    let told: Vec<String> = read(&value).advice().iter().map(|advice| format!("{}\n  {advice}", advice.id())).collect();
    insta::assert_snapshot!(told.join("\n"));
}

proptest! {
    #[test]
    fn no_text_makes_it_panic_and_no_two_pieces_share_an_id(
        own in "([a-zäßéñİK'’/;,.\\- ]{0,12}|\\{name\\}|and|und|et|y|nicht|I|[\\PC&&[^{}]]{1,6}){1,12}",
        others in "([a-zäßéñİK'’/;,.\\- ]{0,12}|\\{name\\}|and|und|et|y|nicht|I|[\\PC&&[^{}]]{1,6}){1,12}",
        language in prop_oneof![Just("en"), Just("de"), Just("fr"), Just("es"), Just("it")],
    ) {
        let cut = |text: &str| text.chars().take(MAX_WORDING).collect::<String>();
        let Ok(questionnaire) = Questionnaire::from_json(&one_item(language, &cut(&own), &cut(&others)).to_string()) else {
            return Ok(());
        };
        let advice = questionnaire.advice();
        let mut ids: Vec<String> = advice.iter().map(Advice::id).collect();
        ids.sort();
        let count = ids.len();
        ids.dedup();
        prop_assert_eq!(ids.len(), count);
        for advice in advice {
            prop_assert!(advice.remedy.ends_with('.'), "{}", advice);
            prop_assert!(!advice.reason.ends_with('.'), "{}", advice);
            prop_assert_eq!(advice.to_string().lines().count(), 1, "{}", advice);
        }
    }
}
