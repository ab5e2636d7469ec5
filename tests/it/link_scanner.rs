//! What mail scanners do to links: they fetch them, again and again, and open them in real browsers that run scripts. A
//! link is as good afterwards as before, and the database does not know that anybody was there.
//!
//! `PARALLAX_SCAN_SECONDS` says for how long a browser stays (3; a long run takes 60).

use std::time::Duration;

use crate::support::browser::chromium;
use crate::support::database::TestDatabase;
use crate::support::people::{self, Answers, answer, create, fill_in, letters, letters_in, opt_out_links, peers};
use crate::support::server::{Installation, Mail, Server};
use crate::support::{length, on_both_databases, wait_for};

/// A launched assessment with five raters, all letters written.
fn invited(house: &Installation<'_>) -> (Server, Vec<String>) {
    let id = create(house, &peers(5, "scanned.test"), "scanned.test");
    house.run(&["assessment", "launch", &id, "--accept"]);
    let server = house.start();
    wait_for("the invitations", || (letters(house, &id, "sent") == 6).then_some(()));
    let mut mails = letters_in(&house.letters());
    mails.sort_by(|one, other| one.recipient.cmp(&other.recipient));
    (server, mails.into_iter().map(|mail| mail.link).collect())
}

fn some_answers() -> Answers {
    Answers { ratings: [3, 2, 4, 0], comments: vec![("keep", "What was typed before the scanner came.".to_owned())] }
}

on_both_databases! {
    fn a_link_that_is_fetched_a_hundred_times_is_as_it_was(database) {
        let house = Installation::on(database, Mail::Folder);
        let (server, links) = invited(&house);
        // One link is untouched, behind another one a draft waits, and one was answered through.
        let [untouched, begun, answered, ..] = links.as_slice() else { panic!("six links") };
        fill_in(&mut server.stranger(), begun, &some_answers());
        answer(&mut server.stranger(), answered, &some_answers());
        let before = database.dump();
        for link in [untouched, begun, answered] {
            let mut patient_scanner = server.stranger();
            for _ in 0..50 {
                for method in ["GET", "HEAD"] {
                    let page = patient_scanner.ask(method, link).expect(200);
                    assert!(method == "GET" || page.bytes.is_empty());
                    server.stranger().ask(method, link).expect(200);
                }
            }
            // It also follows whatever the page links to.
            for next in patient_scanner.open(link).links().iter().filter(|next| !next.starts_with(['#', 'm'])) {
                let address = if next.starts_with('?') { format!("{link}{next}") } else { next.clone() };
                patient_scanner.try_open(&address).expect("the server answers");
            }
        }
        // The link that stops letters is in every letter as well, and is fetched as often.
        for link in opt_out_links(&house.letters()) {
            let mut patient_scanner = server.stranger();
            for _ in 0..20 {
                for method in ["GET", "HEAD"] {
                    patient_scanner.ask(method, &link).expect(200);
                    server.stranger().ask(method, &link).expect(200);
                }
            }
        }
        assert_eq!(database.dump(), before);

        // And the people behind the links go on as if nothing had happened.
        let review = fill_in(&mut server.stranger(), begun, &Answers { ratings: [3, 2, 4, 0], comments: Vec::new() });
        assert!(review.text().contains("What was typed before the scanner came."));
        people::answer(&mut server.stranger(), untouched, &some_answers());
    }
}

#[test]
fn a_link_that_a_browser_stays_on_without_a_click_is_as_it_was() {
    let database = TestDatabase::sqlite();
    let Some(chromium) = chromium() else { return };
    let house = Installation::on(&database, Mail::Folder);
    let (server, links) = invited(&house);
    let before = database.dump();
    // How long it stays is the subject here, not a way of waiting for something.
    let stay = Duration::from_secs(length("PARALLAX_SCAN_SECONDS", 3).into());
    chromium.open(&links[0]);
    assert_eq!(chromium.run("document.forms.length"), 1);
    std::thread::sleep(stay);
    assert_eq!(database.dump(), before, "after the link");

    // The form itself, whose script keeps drafts, as a rater leaves it open before the first word.
    let mut rater = server.stranger();
    let landing = rater.open(&links[0]).expect(200);
    let form = rater.send(&landing.forms()[0]).expect(200);
    chromium.take_cookies(&rater, &house.origin());
    chromium.open(&format!("{}{}", house.origin(), form.address));
    assert!(chromium.run("document.querySelectorAll('input[type=radio]').length").as_u64() > Some(0));
    std::thread::sleep(stay);
    assert_eq!(database.dump(), before, "after the form");
    let handle = form.address.split('?').next().expect("a path");
    for (address, forms) in
        [(format!("{}{handle}/decline", house.origin()), 1), (opt_out_links(&house.letters()).remove(0), 1)]
    {
        chromium.open(&address);
        assert_eq!(chromium.run("document.forms.length"), forms, "{address}");
        std::thread::sleep(stay);
        assert_eq!(database.dump(), before, "after {address}");
    }
    answer(&mut rater, &links[0], &some_answers());
    assert_ne!(database.dump(), before);
}
