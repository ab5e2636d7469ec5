//! Room: for people who read at four times the size, who set their text wider, and whose fingers are not small.

use super::journey::{LANGUAGES, invited, says};
use super::{Album, answer};
use crate::web::house::{House, path_of};

/// Windows of 1280 by 1024 at four times their size, and the narrowest that WCAG 1.4.10 knows.
const WINDOWS: [(&str, u32, u32); 2] = [("320 pixels", 320, 640), ("400 %", 320, 256)];

/// The distances that WCAG 1.4.12 lets people set. A page's policy keeps foreign style sheets out, not what its reader
/// sets.
const SPACED: &str = "(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
        p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
})()";

/// What is cut off because it has no room.
const CUT: &str = "[...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility() && !e.closest('.visually-hidden, .skip, svg') && !e.matches('textarea, progress'))
    .filter(e => getComputedStyle(e).overflow !== 'visible')
    .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
    .map(e => `${e.localName}.${e.className}`).join(' | ')";

/// What a finger may miss: choices and buttons below 44 pixels, links that stand alone below 24.
const SMALL: &str = "[...document.querySelectorAll('label.option, button, a.button, summary, textarea, a')]
    .filter(e => e.checkVisibility() && !e.closest('.visually-hidden') && !e.matches('[tabindex=\"-1\"]'))
    .filter(e => !(e.matches('a:not(.button)') && e.closest('p, li')))
    .filter(e => {
        const box = e.getBoundingClientRect();
        const least = e.matches('a:not(.button)') ? 24 : 44;
        return box.height < least - 0.01 || box.width < least - 0.01;
    })
    .map(e => {
        const box = e.getBoundingClientRect();
        const words = e.textContent.trim().slice(0, 30);
        return `${e.localName}.${e.className} ${words} ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`;
    }).join(' | ')";

/// How much of the window stays covered while one scrolls.
const COVERED: &str = "[...document.querySelectorAll('body *')]
    .filter(e => ['sticky', 'fixed'].includes(getComputedStyle(e).position))
    .reduce((sum, e) => sum + e.getBoundingClientRect().height, 0) / innerHeight";

impl Album {
    /// Looks whether the page that is open has room for everybody.
    fn room(&mut self, name: &str, words: &str) {
        let text = self.chromium.run("document.body.innerText").as_str().unwrap_or_default().to_owned();
        assert!(text.contains(words), "{name} does not say “{words}”: {text}");
        for (window, width, height) in WINDOWS {
            self.chromium.resize(width, height);
            for scheme in ["light", "dark"] {
                self.chromium.prefer(scheme);
                let violations = self.chromium.violations(&self.axe_core);
                self.wrong.extend(violations.iter().map(|wrong| format!("{name}, {window}, {scheme}: {wrong}")));
            }
            self.measure(name, window);
            let covered = self.chromium.run(COVERED).as_f64().expect("a share");
            if covered > 0.4 {
                self.wrong.push(format!("{name}, {window}: {:.0} % of the window stay covered", covered * 100.0));
            }
            if let Some(folder) = &self.pictures {
                let path = folder.join(format!("room-{name}.{width}x{height}.png"));
                std::fs::write(path, self.chromium.picture()).expect("the picture can be written");
            }
        }
        self.chromium.run(SPACED);
        self.measure(name, "spaced");
        for (what, script) in [("cut off", CUT), ("small", SMALL)] {
            self.chromium.resize(390, 844);
            let found = self.chromium.run(script).as_str().unwrap_or_default().to_owned();
            if !found.is_empty() {
                self.wrong.push(format!("{name}: {what}: {found}"));
            }
            self.chromium.run("document.adoptedStyleSheets = []");
        }
    }
}

#[test]
fn every_state_of_a_rater_s_form_has_room_for_everybody() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    for (language, questionnaire) in LANGUAGES {
        let said = |id: &str| says(language, id);
        let (_, link) = invited(&house, &mut coach, language, questionnaire);
        let mut rater = house.stranger();
        album.visit(&rater, &link);
        album.room(&format!("{language}-link"), &said("rater-start"));
        let form = path_of(&house.enter(&mut rater, &link));
        album.visit(&rater, &form);
        album.room(&format!("{language}-empty"), &said("rater-next"));
        album.visit(&rater, &format!("{form}?page=3"));
        album.room(&format!("{language}-comments"), &said("rater-comments-title"));
        let mut faulty = rater.open(&format!("{form}?page=3")).expect(200).forms().remove(0);
        let question = faulty.texts.iter().find(|name| name.starts_with("comment.")).cloned().expect("a question");
        faulty.fill(&question, &"word ".repeat(1_000)).fill("go", "next");
        album.visit(&rater, "/robots.txt");
        album.chromium.send(&faulty);
        album.room(&format!("{language}-too-long"), &said("rater-faults-title"));
        let review = rater.open(&format!("{form}/review")).expect(200);
        album.visit(&rater, "/robots.txt");
        album.chromium.send(&review.form("/submit"));
        album.room(&format!("{language}-missing"), &said("rater-faults-title"));

        let mut filled = super::filled(&house, &mut rater, &link, 1);
        filled.fill("go", "all");
        rater.send(&filled).expect(200);
        album.visit(&rater, &format!("{form}?view=all"));
        album.room(&format!("{language}-filled"), &said("rater-comments-title"));
        album.visit(&rater, &format!("{form}/review"));
        album.room(&format!("{language}-review"), &said("rater-submit"));
        answer(&house, &link, 1);
        album.visit(&rater, &format!("{form}/recorded"));
        album.room(&format!("{language}-recorded"), &said("rater-recorded-title"));
        album.visit(&rater, &link);
        album.room(&format!("{language}-spent"), &said("rater-spent-title"));
    }
    let (assessment, link) = invited(&house, &mut coach, "en", LANGUAGES[0].1);
    let form = coach.open(&format!("{assessment}/close")).expect(200).form("/close");
    coach.send(&form).expect(200);
    album.visit(&house.stranger(), &link);
    album.room("en-closed", &says("en", "rater-closed-title"));
    album.close();
}
