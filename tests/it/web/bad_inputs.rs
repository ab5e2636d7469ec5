//! Inputs that are wrong, a row each: the status, one sentence that says what, why and what to do (kept as a snapshot,
//! to be read), everything else that was typed still on the page that comes back, and the database as it was. Told on
//! both databases. Rows of one kind have one number.
//!
//! Some rows say another thing than one may expect, for a reason:
//! - JSON is taken as the file of a questionnaire alone (B24, B35, B36): what is wrong with it is a fault of that file,
//!   422 with its place. Of two keys in another tool's file the later one counts, as in every browser.
//! - A link, a form or an assessment whose address holds bytes that are no text is one that is not there (B25): it is
//!   told the same as any other wrong address.
//! - A question that comes twice in one form is a form with a field twice (B41): 400, before anybody asks which
//!   question.
//! - There are no items that others hide (B45). One that is asked of another group is a field that does not belong:
//!   refused and told, not dropped.
//! - A close deletes drafts together with their keys (B46); the time of grace is before it.
//! - More than 500 raters are refused and not asked about (B69).
//! - An address that has letters outside of ASCII is taken (B12): only the mail server knows whether it can be written
//!   to, and what it says then is shown with the letter.

mod coach;
mod files;
mod letters;
mod rater;
mod requests;
mod roster;
mod written;

use super::house::House;
use super::safety::request;
use crate::support::client::{Client, Page};
use crate::support::markup::{self, Form};

/// What was said of each input so far, to be read as a whole.
struct Table<'h> {
    house: &'h House,
    before: String,
    lines: Vec<String>,
}

impl<'h> Table<'h> {
    /// From here on nothing may change.
    fn of(house: &'h House) -> Self {
        Self { house, before: house.dump(), lines: Vec::new() }
    }

    /// Notes what came back for one input, and looks whether anything changed.
    fn row(&mut self, number: &str, what: &str, status: u16, page: &Page) {
        let sentence = sentence(&page.html());
        assert_eq!(page.status, status, "{number} {what}: {sentence}");
        self.unchanged(number, what);
        self.lines.push(format!("{number} {what}: {status} {sentence}"));
    }

    fn unchanged(&self, number: &str, what: &str) {
        assert!(self.house.dump() == self.before, "{number} {what} changed what is stored");
    }

    /// What a form gets when some of its fields hold this; the rest of what was typed must be on the page that comes
    /// back.
    fn sent(&mut self, who: &mut Client, form: &Form, number: &str, what: &str, fields: &[(&str, &str)]) -> Page {
        let form = with(form, fields);
        let page = who.send(&form);
        self.row(number, what, 422, &page);
        kept(&form, &page, &format!("{number} {what}"));
        page
    }

    /// Everything that was said, a line an input.
    fn told(self) -> String {
        self.lines.join("\n")
    }
}

/// A form with other values, those included that it does not offer.
fn with(form: &Form, fields: &[(&str, &str)]) -> Form {
    let mut form = form.clone();
    for (name, value) in fields {
        form.fields.retain(|(field, _)| field != name);
        form.fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    form
}

/// Holds the form that came back against the one that was sent.
///
/// # Panics
/// If anything is lost that could be shown: what was typed, and what was chosen among what is offered.
fn kept(sent: &Form, page: &Page, at: &str) {
    let back = page.forms().into_iter().find(|form| form.action == sent.action);
    let back = back.unwrap_or_else(|| panic!("{at}: the form is gone: {}", page.text()));
    for (name, value) in sent.fields.iter().filter(|(name, _)| name != "guard" && name != "go") {
        let can_be_shown = sent.texts.contains(name) || sent.choices.contains(&(name.clone(), value.clone()));
        if can_be_shown {
            assert!(back.fields.contains(&(name.clone(), value.clone())), "{at}: {name} is lost: {:?}", back.fields);
        }
    }
}

/// Sends a form with one file, as browsers do; the file has a hostile name (B54). Gives the status and the page.
fn upload(house: &House, who: &Client, path: &str, guard: &str, field: &str, file: &[u8]) -> (u16, String) {
    let mut body = Vec::new();
    let named = format!("name=\"{field}\"; filename=\"../../x\0.csv\"");
    for (head, content) in [("name=\"guard\"", guard.as_bytes()), (&*named, file)] {
        body.extend_from_slice(format!("--b\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--b--\r\n");
    let cookie = who.cookies().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let headers = [("cookie", cookie.as_str()), ("content-type", "multipart/form-data; boundary=b")];
    let (status, _, page) = request(house, "POST", path, &headers, &body);
    (status, page)
}

/// What a page says is wrong: its box of faults, else its headline and what follows.
fn sentence(html: &str) -> String {
    let part = html.find("class=\"note bad\"").map_or_else(
        || html.split_once("<main").map_or("", |(_, main)| main.split_once("</main>").map_or(main, |(main, _)| main)),
        |at| html[at..].split_once("</div>").map_or("", |(box_of_faults, _)| box_of_faults),
    );
    let words = markup::text(part.split_once('>').map_or(part, |(_, words)| words));
    let short: String = words.chars().take(420).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if short.len() < words.len() { format!("{short}…") } else { short }
}

/// Tells a story in a house on SQLite and in one on PostgreSQL.
macro_rules! in_both_houses {
    ($(fn $name:ident($house:ident) $body:block)+) => {$(
        mod $name {
            use super::*;
            use $crate::support::database::TestDatabase;

            fn story($house: &House) $body

            #[test]
            fn on_sqlite() {
                story(&House::open());
            }

            #[test]
            fn on_postgresql() {
                if let Some(database) = TestDatabase::postgres() {
                    story(&House::on(database));
                }
            }
        }
    )+};
}
use in_both_houses;
