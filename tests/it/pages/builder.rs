//! The survey builder in a real browser: from nothing to a questionnaire and on to a launched assessment with the keyboard
//! alone, two people at once, and every state looked at.

use serde_json::Value;

use super::{Album, keyboard};
use crate::support::browser::{Chromium, ModifierKey, SCREENS, chromium};
use crate::support::client::Client;
use crate::support::{length, wait_for};
use crate::web::house::{House, path_of};

const COMPETENCIES: [(&str, &str); 6] = [
    ("Setting direction", "Richtung geben"),
    ("Listening", "Zuhören"),
    ("Deciding", "Entscheiden"),
    ("Developing others", "Andere fördern"),
    ("Giving feedback", "Rückmeldung geben"),
    ("Keeping promises", "Zusagen halten"),
];
/// Five behaviours of each competency: for raters and for the client, in English and in German.
const BEHAVIOURS: [[&str; 4]; 5] = [
    ["explains", "explain", "erklärt", "erkläre"],
    ["asks about", "ask about", "fragt nach", "frage nach"],
    ["writes down", "write down", "notiert", "notiere"],
    ["talks about", "talk about", "spricht über", "spreche über"],
    ["follows up on", "follow up on", "verfolgt", "verfolge"],
];
const OBJECTS: [(&str, &str); 6] = [
    ("the aims of the quarter", "die Ziele des Quartals"),
    ("what colleagues worry about", "die Sorgen der Kollegen"),
    ("the reasons of a choice", "die Gründe einer Wahl"),
    ("the next step in a career", "den nächsten Schritt im Beruf"),
    ("what was seen in a meeting", "die Eindrücke einer Sitzung"),
    ("the dates that were agreed", "die vereinbarten Termine"),
];

/// Somebody at a keyboard.
struct Typist<'a> {
    chromium: &'a Chromium,
}

impl Typist<'_> {
    fn ask(&self, script: &str) -> Value {
        self.chromium.run(script)
    }

    fn is(&self, script: &str) -> bool {
        self.ask(&format!("Boolean({script})")) == true
    }

    /// Presses Tab until something has the focus.
    fn go_to(&self, what: &str, is_there: &str) {
        for _ in 0..400 {
            if self.is(is_there) {
                return;
            }
            self.chromium.press("Tab");
        }
        panic!("Tab does not lead to {what}: {}", self.ask("document.activeElement.outerHTML"));
    }

    /// Waits until the page has done what was asked.
    fn until(&self, what: &str, is_so: &str) {
        wait_for(what, || self.is(is_so).then_some(()));
    }

    /// Types over what stands in the box that has the focus.
    fn write(&self, text: &str) {
        self.chromium.press_with(ModifierKey::Ctrl, "a");
        self.chromium.type_text(text);
    }

    /// Presses a key that leads to another page.
    fn leave(&self, key: &str) {
        self.chromium.press_and_leave(key);
    }

    /// Presses a button that changes the page in place.
    fn press_button(&self, words: &str) {
        let is_it = format!(
            "document.activeElement.matches('button') && document.activeElement.textContent.trim().startsWith({words:?})"
        );
        self.go_to(words, &is_it);
        self.chromium.press("Enter");
    }
}

fn focus_begins_with(field: &str) -> String {
    format!("document.activeElement.id.startsWith({field:?})")
}

#[test]
fn a_questionnaire_is_written_in_two_languages_published_and_launched_with_the_keyboard_alone() {
    let house = House::open();
    let Some(chromium) = chromium() else { return };
    let coach = house.coach();
    chromium.resize(1280, 900);
    chromium.take_cookies(&coach, house.origin());
    chromium.open(&format!("{}/library", house.origin()));
    let typist = Typist { chromium: &chromium };
    typist.go_to("the title", "document.activeElement.id === 'title'");
    typist.chromium.type_text("Leading projects");
    typist.chromium.press_and_leave("Enter");

    // In English first.
    let competencies = usize::try_from(length("PARALLAX_BUILT_COMPETENCIES", 2)).expect("a few");
    let items = BEHAVIOURS.len();
    for (at, (name, _)) in COMPETENCIES.iter().take(competencies).enumerate() {
        typist.press_button("Add a competency");
        let field = format!("name/competency-{}/en", at + 1);
        typist.until("the new competency", &focus_begins_with(&field));
        typist.chromium.type_text(name);
        typist.go_to("its first item", &focus_begins_with("others/"));
        for (number, [others, own, ..]) in BEHAVIOURS.iter().take(items).enumerate() {
            typist.until(
                "an empty item",
                "document.activeElement.id.startsWith('others/') && !document.activeElement.value",
            );
            typist.chromium.type_text(&format!("{{name}} {others} {}.", OBJECTS[at].0));
            typist.chromium.press("Tab");
            typist.chromium.type_text(&format!("I {own} {}.", OBJECTS[at].0));
            if number + 1 < items {
                typist.chromium.press_with(ModifierKey::Ctrl, "Enter");
            }
        }
    }
    typist.press_button("Add a question");
    typist.until("the new question", &focus_begins_with("others/question-1"));
    typist.chromium.type_text("What should {name} keep doing?");
    typist.chromium.press("Tab");
    typist.chromium.type_text("What should I keep doing?");
    typist.until("what was typed is kept", "document.querySelector('[data-save-state]').textContent.includes('saved')");

    // An item is moved up and back again, taken out and brought back.
    let order = "[...document.querySelectorAll('li.asked[data-item]')].map(one => one.dataset.item).join()";
    let before = typist.ask(order);
    typist.chromium.press_with(ModifierKey::Alt, "ArrowDown");
    typist.go_to("an item", &focus_begins_with("self/competency-2-2/"));
    typist.chromium.press_with(ModifierKey::Alt, "ArrowUp");
    typist.until("the item moved", &format!("{order} !== {before}"));
    typist.press_button("Undo");
    typist.until("the item is back", &format!("{order} === {before}"));

    // The same in German, beside the English.
    typist.go_to("the languages", "document.activeElement.textContent.trim().startsWith('Languages')");
    typist.chromium.press("Enter");
    typist.go_to("the new language", "document.activeElement.id === 'new_language'");
    typist.chromium.type_text("de");
    typist.chromium.press("Enter");
    typist.until("German is there", "document.getElementById('title/de')");
    let is_open = "document.activeElement.lang === 'de' && document.activeElement.matches('textarea') && !document.activeElement.value";
    // Whatever is missing in German is found by Tab, where it is not folded away.
    assert!(typist.is("document.getElementById('fold/scale').open"), "as it was when the questionnaire was empty");
    let open = "[...document.querySelectorAll('textarea[lang=de]')].filter(one => one.checkVisibility() && !one.value).map(one => one.id).join()";
    // A competency needs no definition.
    let is_needed = |fields: &Value| {
        fields
            .as_str()
            .is_some_and(|fields| fields.split(',').any(|field| !field.is_empty() && !field.starts_with("definition/")))
    };
    let mut written = 0;
    while is_needed(&typist.ask(open)) {
        typist.go_to("a German text", is_open);
        let field = typist.ask("document.activeElement.id");
        typist.chromium.type_text(&german(&typist, field.as_str().expect("an id")));
        written += 1;
        assert!(written < 100, "it does not end: {field}");
    }
    typist.until("nothing is missing", "!document.querySelector('#size .open')");

    publish_and_launch(&typist, &format!("Leading projects, version 1 ({} items)", competencies * items));
    let address = typist.ask("location.pathname");
    let link = house.link_to(address.as_str().expect("an address"), "paula@example.org");
    let mut rater = house.stranger();
    let text = house.enter(&mut rater, &link).text();
    assert!(text.contains("Robin Sample erklärt die Ziele des Quartals."), "{text}");
}

/// From the builder to a launched assessment.
fn publish_and_launch(typist: &Typist<'_>, offered: &str) {
    typist.chromium.resize(1280, 900);
    let link = |words: &str| format!("document.activeElement.textContent.trim() === {words:?}");
    typist.go_to("the step to publish", &link("Check and publish"));
    typist.leave("Enter");
    typist.go_to("the button that publishes", &link("Publish version 1"));
    typist.leave("Enter");
    typist.go_to("the step to an assessment", &link("New assessment with it"));
    typist.leave("Enter");
    let chosen = typist.ask("document.querySelector('select[name=questionnaire] option:checked').textContent");
    assert_eq!(chosen, offered);
    typist.go_to("the client's name", "document.activeElement.id === 'client_name'");
    typist.chromium.type_text("Robin Sample");
    typist.chromium.press("Tab");
    typist.chromium.type_text("robin@example.org");
    typist.leave("Enter");
    typist.go_to("the list of raters", "document.activeElement.name === 'list_text'");
    // The questionnaire speaks two languages, and a rater is asked in one of them.
    let roster = crate::web::house::ROSTER.replace(",fr\n", ",de\n").replace(",es\n", ",en\n");
    typist.chromium.type_text(&roster);
    typist.go_to("the button that adds them", "document.activeElement.matches('button.button:not(.text)')");
    typist.leave("Enter");
    typist.go_to("the button that takes the list", "document.activeElement.matches('button.button:not(.text)')");
    typist.leave("Enter");
    typist.go_to("the step to launch", "document.activeElement.href?.endsWith('/launch')");
    typist.leave("Enter");
    typist.go_to("the consent", "document.activeElement.id === 'consent'");
    typist.chromium.press(" ");
    typist.go_to("the button that launches", "document.activeElement.matches('button.button:not(.text)')");
    typist.leave("Enter");
    assert!(
        typist.is("document.body.innerText.includes('7 invitations are queued')"),
        "{}",
        typist.ask("document.body.innerText")
    );
}

/// What belongs into a German box.
fn german(typist: &Typist<'_>, field: &str) -> String {
    let parts: Vec<&str> = field.split('/').collect();
    let place = |key: &str| -> (usize, usize) {
        let numbers: Vec<usize> = key.split('-').filter_map(|part| part.parse().ok()).collect();
        let row = typist.ask(&format!(
            "[...document.querySelectorAll('li.asked[data-item]')].map(one => one.dataset.item).filter(key => key.startsWith('competency-{}-')).indexOf({key:?})",
            numbers.first().copied().unwrap_or(0)
        ));
        let at = row.as_u64().and_then(|at| usize::try_from(at).ok()).unwrap_or(0);
        (numbers.first().copied().unwrap_or(1) - 1, at)
    };
    match parts.as_slice() {
        ["title", _] => "Projekte leiten".to_owned(),
        ["label", at, _] => format!("Stufe {at}"),
        ["not-observed", _] => "Nicht beobachtet".to_owned(),
        ["name", key, _] => COMPETENCIES[place(key).0].1.to_owned(),
        ["others", "question-1", _] => "Was sollte {name} beibehalten?".to_owned(),
        ["self", "question-1", _] => "Was sollte ich beibehalten?".to_owned(),
        ["others", key, _] => {
            let (competency, at) = place(key);
            format!("{{name}} {} {}.", BEHAVIOURS[at][2], OBJECTS[competency].1)
        }
        ["self", key, _] => {
            let (competency, at) = place(key);
            format!("Ich {} {}.", BEHAVIOURS[at][3], OBJECTS[competency].1)
        }
        other => panic!("nobody asked for {other:?}"),
    }
}

/// A copy of a shipped questionnaire, as a draft. Gives its address.
fn copied(coach: &mut Client, key: &str) -> String {
    let page = coach.open(&format!("/questionnaires/{key}")).expect(200);
    let form = page.forms().into_iter().find(|form| form.action == "/library/new").expect("it can be copied");
    path_of(&coach.send(&form).expect(200)).trim_end_matches("/edit").to_owned()
}

#[test]
fn the_pages_of_the_library_are_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    album.page("library-empty", &coach, "/library", "Shipped with Parallax");
    album.page("library-nothing-found", &coach, "/library?q=nowhere+to+be+found", "None of them fits");
    let mut form = coach.open("/library").expect(200).form("/library/new");
    album.answer("library-without-title", &coach, &form, "Give the questionnaire a title");
    form.fill("title", "Leading projects");
    let begun = path_of(&coach.send(&form).expect(200));
    album.page("builder-empty", &coach, &begun, "Add a competency");
    album.page("publish-empty", &coach, &begun.replace("/edit", "/publish"), "To mend first");

    album.page("library-bring", &coach, "/library/import", "What can be read");
    let mut form = coach.open("/library/import").expect(200).form("/library/import");
    let sent = |file: &[u8]| ("sent".to_owned(), data_encoding::BASE64.encode(file));
    form.fields.push(sent(include_bytes!("../../../src/exchange/fixtures/team.lss")));
    album.answer("library-import", &coach, &form, "Nothing is kept yet");
    form.fields.pop();
    form.fields.push(sent(b"name,email\nA,a@example.org\n"));
    album.answer("library-import-refused", &coach, &form, "Nothing was kept");
    album.page("library-export", &coach, "/questionnaires/pulse/export", "Take it along");

    let copy = copied(&mut coach, "pulse");
    album.page("builder-four-languages", &coach, &format!("{copy}/edit?first=de&second=fr"), "Item 1");
    let mut form = coach.open(&format!("{copy}/edit?second=none")).expect(200).form_with("name/");
    let wording = form.texts.iter().find(|name| name.starts_with("others/")).expect("a wording").clone();
    form.fill(&wording, "{name} always listens and never interrupts, {nam}.").fill("do", "save");
    coach.send(&form).expect(200);
    album.page("builder-advice", &coach, &format!("{copy}/edit?second=none"), "{nam}");
    album.page("publish-faults", &coach, &format!("{copy}/publish"), "To mend first");
    // The same form once more: what it was filled with is not there any more.
    form.fill(&wording, "{name} lets people finish.");
    album.answer("builder-conflict", &coach, &form, "Somebody else wrote");
    let mut form = coach.open(&format!("{copy}/edit?second=none")).expect(200).form_with("name/");
    form.fill(&wording, "{name} lets people finish.").fill("do", "save");
    coach.send(&form).expect(200);
    album.page("publish", &coach, &format!("{copy}/publish"), "Publish version 1");
    let form = coach.open(&format!("{copy}/publish")).expect(200).form("/publish");
    album.answer("own-published", &coach, &form, "Published.");
    let mut form = coach.open(&copy).expect(200).form("/tags");
    form.fill("tags", "pulse, follow-up, 2026");
    album.answer("own-tagged", &coach, &form, "The tags are kept");
    form.fill("tags", &"long ".repeat(30));
    album.answer("own-tags-refused", &coach, &form, "A tag has at most 40 letters");
    let form = coach.open(&copy).expect(200).form("/draft");
    coach.send(&form).expect(200);
    album.page("builder-second-version", &coach, &format!("{copy}/edit"), "same wording");
    album.page("publish-second-version", &coach, &format!("{copy}/publish"), "asked in the same words");
    album.page("own-with-draft", &coach, &copy, "A next one is being written");
    album.page("discard-draft", &coach, &format!("{copy}/discard"), "Throw the draft away?");
    album.page("discard-questionnaire", &coach, &begun.replace("/edit", "/discard"), "Throw the questionnaire away?");
    album.page("library", &coach, "/library", "Version 1, draft of 2");
    album.page("new-with-own", &coach, "/assessments/new", "The library shows");
    album.page("preview", &coach, &format!("{copy}/preview/self"), "1 of");
    album.close();
}

#[test]
fn the_builder_works_with_the_keyboard_and_shows_where_one_is() {
    let house = House::open();
    let Some(chromium) = chromium() else { return };
    let mut coach = house.coach();
    let copy = copied(&mut coach, "pulse");
    let mut wrong = Vec::new();
    for path in ["/library".to_owned(), copy.clone(), format!("{copy}/edit?second=none"), format!("{copy}/publish")] {
        for (screen, width, height) in SCREENS {
            chromium.resize(width, height);
            chromium.take_cookies(&coach, house.origin());
            chromium.open(&format!("{}{path}", house.origin()));
            wrong.extend(keyboard::walk(&chromium, &format!("{path} on a {screen}")));
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn whoever_goes_on_right_after_the_last_word_loses_nothing_and_is_not_asked() {
    let house = House::open();
    let Some(chromium) = chromium() else { return };
    let mut coach = house.coach();
    let copy = copied(&mut coach, "pulse");
    chromium.resize(1280, 900);
    chromium.take_cookies(&coach, house.origin());
    chromium.open(&format!("{}{copy}/edit?second=none", house.origin()));
    let typist = Typist { chromium: &chromium };
    // The server takes its time: nothing is saved before the link is followed.
    typist.ask(
        "fetch = new Proxy(fetch, { apply: (real, self, args) =>
            new Promise(go => addEventListener('click', () => setTimeout(go))).then(() => real.apply(self, args)) }); 0",
    );
    typist.ask("document.querySelector('textarea[id^=\"others/\"]').focus()");
    typist.write("{name} lets people finish.");
    typist.ask("document.querySelector('a[href$=\"/publish\"]').focus()");
    typist.leave("Enter");
    assert!(typist.is("location.pathname.endsWith('/publish')"));
    let page = coach.open(&format!("{copy}/edit?second=none")).expect(200).html();
    assert!(page.contains("{name} lets people finish."));
}

#[test]
fn two_people_who_edit_at_once_lose_nothing() {
    let house = House::open();
    let (Some(one), Some(other)) = (chromium(), chromium()) else { return };
    let mut coach = house.coach();
    let copy = copied(&mut coach, "pulse");
    for chromium in [&one, &other] {
        chromium.resize(1280, 900);
        chromium.take_cookies(&coach, house.origin());
        chromium.open(&format!("{}{copy}/edit?second=none", house.origin()));
    }
    let (one, other) = (Typist { chromium: &one }, Typist { chromium: &other });
    let boxes = "[...document.querySelectorAll('textarea[id^=\"others/\"]')]";
    let field = one.ask(&format!("{boxes}[0].id"));
    let (first, second) = (field.as_str().expect("an id").to_owned(), one.ask(&format!("{boxes}[1].id")));
    let second = second.as_str().expect("an id").to_owned();
    let value = |field: &str| format!("document.getElementById({field:?}).value");
    let focus = |field: &str| format!("document.getElementById({field:?}).focus()");

    // In different places both simply appear.
    one.ask(&focus(&first));
    one.write("{name} lets people finish.");
    other.ask(&focus(&second));
    other.write("{name} asks before answering.");
    one.until("the other's text", &format!("{} === '{{name}} asks before answering.'", value(&second)));
    other.until("the first one's text", &format!("{} === '{{name}} lets people finish.'", value(&first)));

    // In the same place both are shown, and one is chosen.
    let conflict = "document.querySelector('.theirs')";
    one.ask("fetch = new Proxy(fetch, { apply: (real, self, args) => String(args[0]).includes('/revision') ? Promise.reject(new Error('deaf')) : real.apply(self, args) }); 0");
    other.ask(&focus(&first));
    other.write("{name} waits.");
    other.until("it is kept", "document.querySelector('[data-save-state]').textContent.includes('saved') && document.querySelector('[data-builder]').dataset !== null");
    wait_for("the server has it", || {
        let page = coach.open(&format!("{copy}/edit?second=none")).expect(200).html();
        page.contains("{name} waits.").then_some(())
    });
    one.ask(&focus(&first));
    one.write("{name} never interrupts.");
    one.until("both are shown", &format!("{conflict} && {conflict}.textContent.includes('waits')"));
    assert_eq!(one.ask(&value(&first)), "{name} never interrupts.");
    one.go_to("the choice", "document.activeElement.textContent === 'Keep mine'");
    one.chromium.press("Enter");
    other.until("what was chosen", &format!("{} === '{{name}} never interrupts.'", value(&first)));

    // Somebody takes an item out while the other types into it: what was typed is told.
    let item = first.split('/').nth(1).expect("a key").to_owned();
    other.ask(&format!("document.querySelector('button[value=\"remove/item/{item}\"]').click()"));
    other.until("it is gone", &format!("!document.getElementById({first:?})"));
    one.ask(&focus(&first));
    one.write("{name} lets everybody finish.");
    one.until(
        "what was typed is told",
        "document.querySelector('[data-save-state]').textContent.includes('lets everybody finish')",
    );
}
