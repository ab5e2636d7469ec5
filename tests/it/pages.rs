//! Every page in every state that matters, in a real browser: on a phone and on a desk, in light and in dark colours, looked
//! at by axe-core, measured, and photographed for people to look at where `PARALLAX_SCREENSHOTS` names a folder.

mod builder;
mod client;
mod coach;
mod journey;
mod keyboard;
mod nomination;
mod rater;
mod report;
mod right_to_left;
mod room;
mod spoken;
mod wording;

use std::path::{Path, PathBuf};

use crate::support::browser::{Chromium, SCREENS, axe_core, chromium};
use crate::support::client::Client;
use crate::support::markup::Form;
use crate::web::house::{House, path_of};

/// The width that no page may need more of: a window of 1280 pixels at four times its size, as WCAG 1.4.10 has it.
const NARROWEST: (u32, u32) = (320, 640);

/// Goes through pages, and notes what is wrong with them until the end of the story, so that one run tells everything.
struct Album {
    chromium: Chromium,
    axe_core: String,
    origin: String,
    pictures: Option<PathBuf>,
    wrong: Vec<String>,
}

impl Album {
    /// An album of this house, or `None` (and a note) where there is no browser or no axe-core.
    fn of(house: &House) -> Option<Self> {
        let (axe_core, chromium) = (axe_core()?, chromium()?);
        let pictures = std::env::var_os("PARALLAX_SCREENSHOTS").map(PathBuf::from);
        if let Some(folder) = &pictures {
            std::fs::create_dir_all(folder).expect("the folder for pictures can be made");
        }
        Some(Self { chromium, axe_core, origin: house.origin().to_owned(), pictures, wrong: Vec::new() })
    }

    /// Looks at the page that this person finds at an address. Some of its words say that it is the page that was meant.
    fn page(&mut self, name: &str, person: &Client, address: &str, words: &str) {
        self.visit(person, address);
        self.look(name, words);
    }

    /// Looks at what this person gets for sending a form.
    fn answer(&mut self, name: &str, person: &Client, form: &Form, words: &str) {
        self.visit(person, "/robots.txt");
        self.chromium.send(form);
        self.look(name, words);
    }

    /// Looks at a page that stands alone in a file.
    fn file(&mut self, name: &str, folder: &Path, html: &[u8], words: &str) {
        let path = folder.join(format!("{name}.html"));
        std::fs::write(&path, html).expect("the page can be written");
        self.chromium.open(&format!("file://{}", path.display()));
        self.look(name, words);
    }

    /// Looks at the HTML of a letter, which a mail program shows amid its own.
    fn letter(&mut self, name: &str, folder: &Path, html: &[u8], words: &str) {
        self.file(name, folder, html, words);
        // The landmarks around it are the mail program's.
        self.wrong.retain(|wrong| {
            !wrong.starts_with(name) || !["landmark-one-main:", "region:"].iter().any(|rule| wrong.contains(rule))
        });
    }

    /// Opens an address with this person's cookies.
    fn visit(&self, person: &Client, address: &str) {
        self.chromium.take_cookies(person, &self.origin);
        let path = address.strip_prefix(&self.origin).unwrap_or(address);
        self.chromium.open(&format!("{}{path}", self.origin));
    }

    /// Looks at the page that is open.
    fn look(&mut self, name: &str, words: &str) {
        let text = self.chromium.run("document.body.innerText.replace(/\\s+/g, ' ')");
        let text = text.as_str().unwrap_or_default();
        assert!(text.to_lowercase().contains(&words.to_lowercase()), "{name} does not say “{words}”: {text}");
        for (screen, width, height) in SCREENS {
            self.chromium.resize(width, height);
            for scheme in ["light", "dark"] {
                self.chromium.prefer(scheme);
                if let Some(folder) = &self.pictures {
                    let path = folder.join(format!("{name}.{screen}.{scheme}.png"));
                    std::fs::write(path, self.chromium.picture()).expect("the picture can be written");
                }
                let violations = self.chromium.violations(&self.axe_core);
                self.wrong.extend(violations.iter().map(|wrong| format!("{name}, {screen}, {scheme}: {wrong}")));
            }
            self.measure(name, screen);
        }
        self.chromium.resize(NARROWEST.0, NARROWEST.1);
        self.measure(name, "narrowest");
    }

    fn measure(&mut self, name: &str, screen: &str) {
        if !self.chromium.fits_its_width() {
            let sticking_out = self.chromium.sticking_out();
            self.wrong.push(format!("{name}, {screen}: one must scroll sideways; what sticks out: {sticking_out}"));
        }
    }

    /// # Panics
    /// If anything was wrong with any page.
    fn close(self) {
        assert!(self.wrong.is_empty(), "{} faults:\n{}", self.wrong.len(), self.wrong.join("\n"));
    }
}

/// Answers everything as the rater of this number would, and submits it. No two raters answer the same.
fn answer(house: &House, link: &str, rater: usize) {
    let mut person = house.stranger();
    let form = filled(house, &mut person, link, rater);
    let review = person.send(&form).expect(200);
    person.send(&review.forms()[0]).expect(200);
}

/// A rater's whole form on one page, filled, and about to be reviewed.
fn filled(house: &House, person: &mut Client, link: &str, rater: usize) -> Form {
    let first = house.enter(person, link);
    let mut form = person.open(&format!("{}?view=all", path_of(&first))).expect(200).forms().remove(0);
    let mut items: Vec<String> = form.choices.iter().map(|(name, _)| name.clone()).collect();
    items.retain(|name| name.starts_with("rating."));
    items.dedup();
    for (number, item) in items.iter().enumerate() {
        let rating = 1 + (number / 5 * (rater + 2) + number % 3 + rater) % 5;
        form.fill(item, &rating.to_string());
    }
    let comments: Vec<String> = form.texts.iter().filter(|name| name.starts_with("comment.")).cloned().collect();
    for comment in &comments {
        form.fill(comment, "Says early what is not working, and asks what we would do.\nMore of that, please.");
    }
    form.fill("go", "review").clone()
}
