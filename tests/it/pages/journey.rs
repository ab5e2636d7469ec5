//! A rater's whole way in a real browser: begun on a phone with a finger, broken off, and ended at a desk in another
//! browser with the keyboard alone; with script and without, in English and in Arabic.

use std::path::PathBuf;

use parallax::catalogue;
use parallax_domain::language::Language;

use super::right_to_left::ARABIC;
use crate::support::browser::{Chromium, chromium};
use crate::support::client::Client;
use crate::support::people::QUESTIONNAIRE;
use crate::support::wait_for;
use crate::web::house::{House, add_raters, path_of};

/// The two questionnaires are two pages of items and one of questions.
pub(super) const LANGUAGES: [(&str, &str); 2] = [("en", QUESTIONNAIRE), ("ar", ARABIC)];

const TYPED: &str = "Says early what is not working: \u{642}\u{644} \u{644}\u{646}\u{627}.";

/// Launches an assessment of five peers in this language. Gives its address and the link of one of them.
pub(super) fn invited(house: &House, coach: &mut Client, language: &str, questionnaire: &str) -> (String, String) {
    let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
    form.fill("client_name", "Robin Sample").fill("client_email", "robin@example.org").fill("language", language);
    form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "UTC");
    form.fill("questionnaire_text", questionnaire);
    let draft = coach.send(&form).expect(200);
    let address = path_of(&draft);
    let peers: Vec<String> = (1..=5).map(|one| format!("Peer {one}, peer{one}@example.org, peer")).collect();
    add_raters(coach, &draft, &peers.join("\n"));
    let form = coach.open(&format!("{address}/launch")).expect(200).form("/launch");
    coach.send(&form).expect(200);
    let link = house.link_to(&address, "peer1@example.org");
    (address, link)
}

pub(super) fn says(language: &str, id: &str) -> String {
    catalogue::text(&Language::parse(language).expect("a tag"), id)
}

/// What stands on the page.
fn text(browser: &Chromium) -> String {
    browser.run("document.body.innerText").as_str().unwrap_or_default().to_owned()
}

/// The values that are chosen on the page.
fn chosen(browser: &Chromium) -> String {
    let values = browser.run("[...document.querySelectorAll('input:checked')].map(one => one.value).join()");
    values.as_str().unwrap_or_default().to_owned()
}

/// Goes from stop to stop until this is true of where one is.
fn tab_to(browser: &Chromium, what: &str, is_there: &str) {
    for _ in 0..60 {
        browser.press("Tab");
        if browser.run(is_there) == true {
            return;
        }
    }
    panic!("Tab does not lead to {what}: {}", text(browser));
}

/// Where the pictures of the way go, and which is next.
struct Camera {
    folder: Option<PathBuf>,
    way: String,
    number: usize,
}

impl Camera {
    fn take(&mut self, browser: &Chromium) {
        self.number += 1;
        if let Some(folder) = &self.folder {
            std::fs::create_dir_all(folder).expect("the folder for pictures can be made");
            let path = folder.join(format!("way-{}-{}.png", self.way, self.number));
            std::fs::write(path, browser.picture()).expect("the picture can be written");
        }
    }
}

const NEXT: &str = "[...document.querySelectorAll('.actions button')].at(-1)";

/// Taps an answer to every item of the page: the first label of the first item, the second of the second, and so on.
/// Gives what is chosen then.
fn tap_answers(phone: &Chromium) -> String {
    let items = phone.run("document.querySelectorAll('fieldset').length").as_u64().expect("a number");
    assert!(items > 0, "{}", text(phone));
    for item in 0..items {
        phone.tap(&format!("document.querySelectorAll('fieldset')[{item}].querySelectorAll('label')[{}]", item % 5));
        wait_for("the answer to be chosen", || {
            (phone.run("document.querySelectorAll('input:checked').length") == item + 1).then_some(())
        });
    }
    chosen(phone)
}

/// On a phone, up to a comment that was typed and kept; then the browser is gone. Gives what was chosen on each page.
fn begin(link: &str, language: &str, with_script: bool, camera: &mut Camera) -> Option<[String; 2]> {
    let phone = chromium()?;
    phone.resize(390, 844);
    phone.run_scripts(with_script);
    phone.open(link);
    camera.take(&phone);
    assert!(text(&phone).contains(&says(language, "rater-start")), "{}", text(&phone));
    phone.tap_and_leave("document.querySelector('button.large')");
    let first = tap_answers(&phone);
    camera.take(&phone);
    phone.tap_and_leave(NEXT);
    let second = tap_answers(&phone);
    phone.tap_and_leave(NEXT);
    phone.tap("document.querySelector('textarea')");
    phone.type_text(TYPED);
    if with_script {
        // Nothing is pressed: it is kept while one types.
        let saved = says(language, "rater-saved");
        wait_for("the draft to be kept", || {
            (phone.run("document.querySelector('[data-save-state]').textContent") == saved.as_str()).then_some(())
        });
        camera.take(&phone);
    } else {
        camera.take(&phone);
        phone.tap_and_leave("document.querySelector('.actions button[value=back]')");
        assert_eq!(chosen(&phone), second, "going back keeps what was typed and leads to the page before");
    }
    Some([first, second])
}

/// At a desk, in a browser that was never there, with the keyboard alone, to the end.
fn finish(link: &str, language: &str, with_script: bool, before: &[String; 2], camera: &mut Camera) {
    let desk = chromium().expect("there was one a moment ago");
    desk.resize(1280, 900);
    desk.run_scripts(with_script);
    desk.open(link);
    assert!(text(&desk).contains(&says(language, "rater-continue")), "{}", text(&desk));
    tab_to(&desk, "the button that goes on", "document.activeElement.matches('button.large')");
    desk.press_and_leave("Enter");
    for page in before {
        assert_eq!(chosen(&desk), *page, "what was answered on the phone is here");
        tab_to(&desk, "an item", "document.activeElement.type === 'radio'");
        camera.take(&desk);
        tab_to(&desk, "the button that saves", &format!("document.activeElement === {NEXT}"));
        desk.press_and_leave("Enter");
    }
    tab_to(&desk, "the comment", "document.activeElement.matches('textarea')");
    assert_eq!(desk.run("document.activeElement.value"), TYPED);
    desk.press("End");
    desk.type_text(" And more.");
    tab_to(&desk, "the button that saves", &format!("document.activeElement === {NEXT}"));
    desk.press_and_leave("Enter");
    assert!(text(&desk).contains(&format!("{TYPED} And more.")), "{}", text(&desk));
    camera.take(&desk);
    tab_to(&desk, "the last button", "document.activeElement.matches('form[action$=\"/submit\"] button')");
    desk.press_and_leave("Enter");
    assert!(text(&desk).contains(&says(language, "rater-recorded-title")), "{}", text(&desk));
    camera.take(&desk);
}

#[test]
fn a_rater_begins_on_a_phone_and_ends_at_a_desk_without_a_mouse() {
    let house = House::open();
    if chromium().is_none() {
        return;
    }
    let mut coach = house.coach();
    for (number, (language, questionnaire, with_script)) in LANGUAGES
        .iter()
        .flat_map(|(language, questionnaire)| [true, false].map(|with| (*language, *questionnaire, with)))
        .enumerate()
    {
        let (_, link) = invited(&house, &mut coach, language, questionnaire);
        let way = format!("{language}-{}", if with_script { "script" } else { "plain" });
        let folder = std::env::var_os("PARALLAX_SCREENSHOTS").map(PathBuf::from);
        let mut camera = Camera { folder, way, number: 0 };
        let Some(before) = begin(&link, language, with_script, &mut camera) else { return };
        finish(&link, language, with_script, &before, &mut camera);
        let sealed = house.database.count("select count(*) from sealed_answer");
        assert_eq!(sealed, number as u64 + 1, "each way ends with one answer");
    }
}
