//! The library and the builder without any script.

use parallax_domain::questionnaire::Questionnaire;

use super::house::{House, path_of};
use crate::support::client::{Client, Page};

/// A questionnaire that was begun. Gives its address.
fn begun(coach: &mut Client) -> String {
    let mut form = coach.open("/library").expect(200).form("/library/new");
    form.fill("title", "Listening").fill("language", "en");
    path_of(&coach.send(&form).expect(200)).trim_end_matches("/edit").to_owned()
}

/// Presses a button of the builder.
fn press(coach: &mut Client, address: &str, button: &str) {
    let forms = coach.open(&format!("{address}/edit")).expect(200).forms();
    let offers =
        |form: &&crate::support::markup::Form| form.choices.iter().any(|(name, value)| name == "do" && value == button);
    let mut form = forms.iter().find(offers).unwrap_or_else(|| panic!("no button {button}")).clone();
    form.fill("do", button);
    coach.send(&form).expect(200);
}

/// Types into a box of the builder and saves.
fn write(coach: &mut Client, address: &str, field: &str, text: &str) {
    let mut form = coach.open(&format!("{address}/edit")).expect(200).form_with(field);
    form.fill(field, text).fill("do", "save");
    coach.send(&form).expect(200);
}

#[test]
fn a_questionnaire_is_written_published_and_asked_without_any_script() {
    let house = House::open();
    let mut coach = house.coach();
    let address = begun(&mut coach);
    press(&mut coach, &address, "add-competency");
    write(&mut coach, &address, "name/competency-1/en", "Hearing people out");
    write(&mut coach, &address, "others/competency-1-1/en", "{name} lets people finish.");
    let text = coach.open(&format!("{address}/publish")).expect(200).text();
    assert!(text.contains("What the client reads is not written yet"), "{text}");
    let before = house.dump();
    write(&mut coach, &address, "self/competency-1-1/en", "I let people finish.");
    press(&mut coach, &address, "undo");
    assert!(coach.open(&format!("{address}/publish")).expect(200).text().contains("is not written yet"));
    assert_ne!(house.dump(), before, "what was taken back can be done again");
    press(&mut coach, &address, "redo");
    press(&mut coach, &address, "copy/item/competency-1-1");
    press(&mut coach, &address, "up/item/competency-1-2");
    press(&mut coach, &address, "remove/item/competency-1-1");
    let form = coach.open(&format!("{address}/publish")).expect(200).form("/publish");
    let page = coach.send(&form).expect(200);
    assert!(page.text().contains("Published."), "{}", page.text());

    let mut form = coach
        .open(&format!("/assessments/new?questionnaire=own/{}", &address["/library/".len()..]))
        .expect(200)
        .form("/assessments/new");
    form.fill("client_name", "Robin Sample").fill("client_email", "robin@example.org");
    form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "Europe/Berlin");
    let draft = path_of(&coach.send(&form).expect(200));
    let text = coach.open(&format!("{draft}/questionnaire")).expect(200).text();
    assert!(text.contains("Robin Sample lets people finish."), "{text}");

    // Retired, it is not offered any more, and what was made with it stays.
    let form = coach.open(&address).expect(200).form("/retire");
    coach.send(&form).expect(200);
    assert!(!coach.open("/assessments/new").expect(200).text().contains("Listening, version 1"));
    assert!(coach.open(&format!("{draft}/questionnaire")).expect(200).text().contains("lets people finish"));
}

#[test]
fn what_is_typed_is_never_lost_and_never_writes_over_what_one_has_not_seen() {
    let house = House::open();
    let mut coach = house.coach();
    let address = begun(&mut coach);
    press(&mut coach, &address, "add-competency");
    let field = "others/competency-1-1/en";
    let mut seen_before = coach.open(&format!("{address}/edit")).expect(200).form_with(field);
    write(&mut coach, &address, field, "{name} waits.");
    seen_before.fill(field, "{name} listens.").fill("name/competency-1/en", "Patience").fill("do", "save");
    let page = coach.send(&seen_before).expect(409);
    for words in ["{name} waits.", "{name} listens.", "Patience"] {
        assert!(page.html().contains(words), "{words} is lost");
    }
    // The page holds both; sent again, it keeps what was typed.
    let mut again = page.form_with(field);
    again.fill("do", "save");
    coach.send(&again).expect(200);
    assert!(coach.open(&format!("{address}/edit")).expect(200).html().contains("{name} listens."));

    let long = "long ".repeat(1_000);
    let mut form = coach.open(&format!("{address}/edit")).expect(200).form_with(field);
    form.fill(field, &long).fill("do", "save");
    let page = coach.send(&form).expect(409);
    assert!(page.text().contains("has 5000 characters; 4000 is the most"), "{}", page.text());
    assert!(page.html().contains(long.trim()), "what was typed is lost");
}

#[test]
fn the_builder_takes_nothing_from_strangers_or_from_other_pages() {
    let house = House::open();
    let mut coach = house.coach();
    let address = begun(&mut coach);
    let before = house.dump();
    let mut form = coach.open(&format!("{address}/edit")).expect(200).form_with("title/");
    form.fill("title/en", "Mine now").fill("do", "save");
    let page = house.stranger().send(&form);
    assert!(page.text().contains("Log in"), "{}", page.text());
    let mut foreign = form.clone();
    foreign.fields.retain(|(name, _)| name != "guard");
    coach.send(&foreign).expect(403);
    for path in ["", "/edit", "/publish", "/discard", "/revision", "/preview/peer"] {
        coach.open(&format!("/library/no-such{path}")).expect(404);
        coach.open(&format!("/library/00000000-0000-0000-0000-000000000000{path}")).expect(404);
    }
    coach.open(&format!("{address}/preview/no%20group")).expect(404);
    assert_eq!(house.dump(), before);
    for odd in [
        "move/item",
        "remove/item/none",
        "add-item/none",
        "label/9/up",
        "dismiss/none",
        "remove-language/en",
        "drop/item/x/y/z",
        "/",
        "up/nothing/x",
    ] {
        let mut form = form.clone();
        form.fields.retain(|(name, _)| name != "do" && name != "title/en" && name != "was:title/en");
        form.fields.push(("do".to_owned(), odd.to_owned()));
        coach.send(&form).expect(409);
    }
    assert_eq!(house.dump(), before, "nothing of it was done");
}

#[test]
fn the_library_is_searched_by_titles_competencies_and_tags() {
    let house = House::open();
    let mut coach = house.coach();
    let address = begun(&mut coach);
    let mut form = coach.open(&address).expect(200).form("/tags");
    form.fill("tags", "Spring 2026, sales,  sales ");
    coach.send(&form).expect(200);
    let found = |coach: &mut Client, query: &str| coach.open(&format!("/library?{query}")).expect(200).text();
    for query in ["q=listening", "q=LISTEN", "q=spring", "tag=sales"] {
        assert!(found(&mut coach, query).contains("Listening"), "{query}");
    }
    assert!(!found(&mut coach, "tag=sales").contains("Leadership core"));
    let text = found(&mut coach, "q=richtung");
    assert!(text.contains("Leadership core") && !text.contains("Listening"), "{text}");
    assert!(found(&mut coach, "q=%3Cscript%3E").contains("None of them fits the search"));
}

/// Sends a file as a page does that shows it already.
fn send_file(coach: &mut Client, file: &[u8]) -> Page {
    let mut form = coach.open("/library/import").expect(200).form("/library/import");
    form.fields.push(("sent".to_owned(), data_encoding::BASE64.encode(file)));
    coach.send(&form)
}

#[test]
fn a_questionnaire_is_brought_in_looked_at_and_taken_along_again() {
    let house = House::open();
    let mut coach = house.coach();
    let table = "competency;item;self\nListening;lets people finish.;I let people finish.\n\
                 Listening;asks before answering.;I ask before I answer.\nDeciding;says what is decided.;I say what is decided.\n";
    let before = house.dump();
    let page = send_file(&mut coach, table.as_bytes()).expect(200);
    for words in ["2 competencies, 3 items", "lets people finish.", "I let people finish.", "Nothing is kept yet"] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    assert_eq!(house.dump(), before, "looking keeps nothing");
    let mut form = page
        .forms()
        .into_iter()
        .find(|form| form.choices.contains(&("go".to_owned(), "keep".to_owned())))
        .expect("it can be kept");
    form.fill("go", "keep");
    let edit = path_of(&coach.send(&form).expect(200));
    let address = edit.trim_end_matches("/edit");
    assert!(coach.open(&edit).expect(200).html().contains("I ask before I answer."));
    write(&mut coach, address, "title/en", "From a table");
    let form = coach.open(&format!("{address}/publish")).expect(200).form("/publish");
    coach.send(&form).expect(200);

    // Every file that can be taken along comes in again, the own ones unchanged.
    let toml = coach.open(&format!("{address}/export?file=toml")).expect(200);
    assert!(toml.headers["content-disposition"].contains("from-a-table-1.toml"), "{:?}", toml.headers);
    let taken = Questionnaire::from_toml_bytes(&toml.bytes).expect("a questionnaire");
    let json = coach.open(&format!("{address}/export?file=json")).expect(200);
    assert_eq!(Questionnaire::from_json_bytes(&json.bytes).as_ref(), Ok(&taken));
    for file in ["toml", "json", "limesurvey", "surveyjs"] {
        let bytes = coach.open(&format!("{address}/export?file={file}")).expect(200).bytes;
        let page = send_file(&mut coach, &bytes).expect(200);
        assert!(page.text().contains("2 competencies, 3 items"), "{file}: {}", page.text());
    }
    coach.open(&format!("{address}/export?file=docx")).expect(404);
    coach.open("/questionnaires/leadership-core/export").expect(200);
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_nothing_is_kept() {
    let house = House::open();
    let mut coach = house.coach();
    let before = house.dump();
    let form = coach.open("/library/import").expect(200).form("/library/import");
    assert!(coach.send(&form).expect(422).text().contains("No file was given"));
    let bomb: &[u8] = b"<?xml version=\"1.0\"?><!DOCTYPE document [<!ENTITY a \"aaaa\">]><document>&a;</document>";
    for file in
        [&b"\x00\x01\x02"[..], b"%PDF-1.7", b"{\"SurveyEntry\": 5}", bomb, b"name,email\nA,a@example.org\n", b"[[[[[["]
    {
        let page = send_file(&mut coach, file).expect(422);
        assert!(page.text().contains("Nothing was kept."), "{}", page.text());
    }
    let script = "competency,item\n<script>alert(1)</script>Listening,lets <b>people</b> finish.\n";
    let page = send_file(&mut coach, script.as_bytes()).expect(200);
    assert!(!page.html().contains("<script>alert"), "{}", page.html());
    assert_eq!(house.dump(), before);
}
