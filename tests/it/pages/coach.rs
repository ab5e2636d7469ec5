//! A coach's pages, from the first account to the release, and the letters.

use std::sync::Arc;

use data_encoding::BASE64;
use parallax::deliverability::names::Names;
use parallax::deliverability::{Deliverability, Record, Sending};
use parallax::mail::smtp::{Limits, Security, Smtp, SmtpSettings};
use parallax::mail::transport::Transport;
use parallax::workflow::library;
use parallax_domain::answer::AnswerSheet;
use parallax_domain::disclosure::instrument::{ClosedContribution, RaterRows, RunningSums};
use parallax_domain::disclosure::{OpenedAnswer, Policy, tally};
use parallax_domain::group::Group;

use super::{Album, answer};
use crate::smtp_server::{Act, Point, Script, SmtpServer};
use crate::support::client::Client;
use crate::support::names::Zone;
use crate::web::house::{EMAIL, House, ROSTER, add_raters, path_of};

#[test]
fn the_pages_before_one_is_logged_in_are_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut person = house.stranger();
    let mut form = person.open(&house.set_up_link()).expect(200).forms().remove(0);
    album.page("set-up", &person, &house.set_up_link(), "Make the account");
    form.fill("name", "Carla").fill("email", "carla@").fill("password", "short");
    album.answer("set-up-faults", &person, &form, "could not be made");
    house.coach();
    let mut form = person.open("/log-in").expect(200).form("/log-in");
    album.page("log-in", &person, "/log-in", "Log in");
    form.fill("email", EMAIL).fill("password", "not the password");
    album.answer("log-in-failed", &person, &form, "not logged in");
    album.page("set-up-used", &person, &house.set_up_link(), "This link does not work");
    for _ in 0..8 {
        person.send(&form);
    }
    album.answer("log-in-too-often", &person, &form, "Too many attempts");
    album.page("not-found", &person, "/nowhere", "There is no such page");
    let mut foreign = form.clone();
    foreign.fields.retain(|(name, _)| name != "guard");
    album.answer("foreign-form", &person, &foreign, "not taken");
    album.close();
}

#[test]
fn the_pages_of_a_draft_are_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    album.page("list-empty", &coach, "/", "Begin with the first 360");
    album.page("new", &coach, "/assessments/new", "New assessment");
    album.page("questionnaire", &coach, "/questionnaires/leadership-core", "Sets direction");
    album.page("questionnaire-german", &coach, "/questionnaires/leadership-core?language=de", "Richtung geben");
    let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
    form.fill("client_name", "Robin\u{202e}Sample").fill("client_email", "robin@localhost").fill("k", "2");
    form.fill("date", "2020-01-01").fill("time", "25:00").fill("time_zone", "Mars/Olympus");
    form.fill("questionnaire_text", "key = \"mine\"\n[scale]\nlabels = [{ en = \"Only one\" }]\n");
    album.answer("new-faults", &coach, &form, "not made yet");

    let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
    form.fill("client_name", "Robin Sample").fill("client_email", "robin@example.org");
    form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "Europe/Berlin");
    let draft = path_of(&coach.send(&form).expect(200));
    album.page("draft-empty", &coach, &draft, "Nobody yet");
    let mut form = coach.open(&draft).expect(200).form("/raters");
    form.fill(
        "list_text",
        "name,email,group\nGood One,good@example.org,peer\nNo Address,no@,peer\nWiz,w@example.org,wiz!\n",
    );
    album.answer("draft-faults", &coach, &form, "Nobody was added");
    form.fill("list_text", ROSTER);
    album.answer("list-preview", &coach, &form, "6 new, 0 unchanged");
    let preview = coach.send(&form).expect(200);
    album.answer("draft-added", &coach, &preview.form("/raters"), "6 people added");
    album.page("draft", &coach, &draft, "What the report will show");
    album.page("discard", &coach, &format!("{draft}/discard"), "Delete this draft?");
    album.page("launch", &coach, &format!("{draft}/launch"), "What will happen");
    let form = coach.open(&format!("{draft}/launch")).expect(200).form("/launch");
    album.answer("launch-without-consent", &coach, &form, "What will happen");
    album.page("mail-empty", &coach, "/mail", "No letters yet");
    album.close();
}

#[test]
fn the_pages_of_the_look_of_reports_are_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    album.page("layout", &coach, "/layout", "How reports look");
    let mut form = coach.open("/layout").expect(200).form("/layout");
    form.fields.push(("logo_sent".to_owned(), BASE64.encode(include_bytes!("../../fixtures/logo.png"))));
    let kept = coach.send(&form).expect(200);
    album.page("layout-kept", &coach, &kept.address, "Kept.");
    form.fields.retain(|(name, _)| name != "show_guide");
    form.fill("accent", "#f5c400").fill("footer", &"long ".repeat(30)).fill("place_summary", "1");
    album.answer("layout-faults", &coach, &form, "Nothing was changed");
    album.close();
}

#[test]
fn the_pages_of_an_assessment_that_cannot_be_closed_are_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    let running = house.launched(&mut coach);
    house.publish_another_report(&running);
    let form = coach.open(&format!("{running}/close")).expect(200).form("/close");
    album.answer("close-refused", &coach, &form, "It was not done");
    album.page("collecting-refused", &coach, &running, "It could not be closed");
    album.close();
}

#[test]
fn the_pages_of_a_running_assessment_are_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    let running = house.launched(&mut coach);
    album.page("collecting-none", &coach, &running, "0 of 7");
    house.deliver();
    for (rater, email) in ["mara@example.org", "pat@example.org", "dana@example.org"].into_iter().enumerate() {
        answer(&house, &house.link_to(&running, email), rater);
    }
    album.page("collecting", &coach, &running, "3 of 7");
    album.page("mail", &coach, "/mail", "robin@example.org");
    for (name, address) in [("letter-self", "robin@"), ("letter-manager", "mara@"), ("letter-german", "paula@")] {
        let letter = letter_to(&mut coach, address);
        album.page(name, &coach, &letter, address);
        let html = coach.open(&format!("{letter}/html")).expect(200).bytes;
        album.letter(&format!("{name}-alone"), house.database.folder(), &html, "Carla Coach");
    }
    let form = coach.open(&running).expect(200).form("/remind");
    album.answer("reminded", &coach, &form, "reminder");
    album.page("close", &coach, &format!("{running}/close"), "What will happen");
    album.page("notice", &coach, &format!("{running}/notice?language=ar"), "What raters are told");
    album.page("reminders", &coach, &format!("{running}/reminders"), "Half-way");
    let mut form = coach.open(&format!("{running}/reminders")).expect(200).form("/reminders");
    form.fill("remind_days", "1").fill("remind_interval", "2");
    album.answer("reminders-refused", &coach, &form, "2 to 60 days before");
    album.page("extend", &coach, &format!("{running}/extend"), "Move the deadline");
    let mut form = coach.open(&format!("{running}/extend")).expect(200).form("/extend");
    form.fill("date", "2026-03-10");
    album.answer("extend-refused", &coach, &form, "not later than the deadline");
    album.page("raise", &coach, &format!("{running}/raise"), "Protect raters more");
    let mut form = coach.open(&format!("{running}/raise")).expect(200).form("/raise");
    form.fill("k", "2");
    album.answer("raise-refused", &coach, &form, "never lowered");
    album.close();
}

/// The page of the newest letter to somebody.
pub(super) fn letter_to(coach: &mut Client, address: &str) -> String {
    let letters = coach.open("/mail").expect(200).links().into_iter().filter(|link| link.ends_with(".eml"));
    let mut letters = letters.collect::<Vec<_>>().into_iter();
    letters.find(|letter| coach.open(letter).expect(200).text().contains(address)).expect("there is a letter")
}

#[test]
fn the_page_that_tells_of_troubled_mail_is_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    let running = house.launched(&mut coach);
    let troubles = Script::good()
        .for_recipient("pat@example.org", Point::Recipient, Act::Say("550 5.1.1 <pat@example.org>: no such user here"))
        .for_recipient("paula@example.org", Point::Dot, Act::Drop)
        .for_recipient("dana@example.org", Point::Recipient, Act::Say("451 4.7.1 greylisted, try again later"));
    deliver_to(&house, troubles);
    album.page("mail-troubles", &coach, &running, "no such user here");
    let refusal =
        Act::Say("530 5.7.0 this sender must log in first; see https://mail.example.org/why-was-this-refused");
    let other = house.launched(&mut coach);
    deliver_to(&house, Script::good().always(Point::Sender, refusal));
    album.page("mail-paused", &coach, &other, "Mail is paused");
    album.close();
}

#[test]
fn the_page_about_the_senders_domain_is_fit_to_be_seen() {
    let key = Record {
        name: "parallax._domainkey.practice.example".to_owned(),
        value: format!("v=DKIM1; k=rsa; p={}", "MIIBIjANBgkqhkiG9w0B".repeat(20)),
    };
    let zone = Zone::default()
        .mail_server("practice.example", "in.practice.example")
        .address("smtp.host.example", "192.0.2.25")
        .text("practice.example", "v=spf1 include:provider.example ~all")
        .text("provider.example", "v=spf1 ip4:198.51.100.0/24 -all")
        .text("_dmarc.practice.example", "v=DMARC1; p=reject");
    let sending = Sending {
        domain: "practice.example".to_owned(),
        returns: "practice.example".to_owned(),
        server: Some("smtp.host.example".to_owned()),
        key: Some(key),
    };
    let house = House::open_with(|app| {
        let names = Names::at(zone.serve()).expect("it can be asked");
        app.deliverability = Some(Arc::new(Deliverability { sending, names }));
    });
    let mut coach = house.coach();
    let page = coach.open("/mail/check").expect(200).text();
    for words in
        ["takes mail", "does not name smtp.host.example", "a:smtp.host.example ~all", "MIIBIjANBgkqhkiG9w0B", "To mend"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert_eq!(house.stranger().open("/mail/check").expect(200).address, "/log-in?then=%2Fmail%2Fcheck");
    let Some(mut album) = Album::of(&house) else { return };
    album.page("mail-check", &coach, "/mail/check", "To mend");
    album.close();
}

fn deliver_to(house: &House, script: Script) {
    let server = house.arrange(async |_| SmtpServer::start(script).await);
    let limit = std::time::Duration::from_secs(20);
    let limits = Limits { connect: limit, command: limit, text: limit };
    let settings = SmtpSettings {
        host: "127.0.0.1".to_owned(),
        port: server.port(),
        security: Security::None,
        login: None,
        limits,
    };
    house.deliver_by(Transport::Smtp(Smtp::new(settings).expect("the settings are usable")));
}

#[test]
fn the_pages_after_the_close_are_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    let closed = house.launched(&mut coach);
    let everybody = ["robin", "mara", "pat", "paula", "pascal", "dana", "dario"];
    for (rater, name) in everybody.into_iter().enumerate() {
        answer(&house, &house.link_to(&closed, &format!("{name}@example.org")), rater);
    }
    album.page("collecting-all", &coach, &closed, "Everybody has answered");
    let form = coach.open(&format!("{closed}/close")).expect(200).form("/close");
    coach.send(&form).expect(200);
    album.page("closed", &coach, &closed, "The report is made");
    album.page("report", &coach, &format!("{closed}/report"), "Only you see this");
    album.page("layout-of-one", &coach, &format!("{closed}/layout"), "holds for it alone");
    album.page("release", &coach, &format!("{closed}/release"), "What will happen");
    let form = coach.open(&format!("{closed}/release")).expect(200).form("/release");
    coach.send(&form).expect(200);
    album.page("released", &coach, &closed, "does not change any more");
    album.page("layout-final", &coach, &format!("{closed}/layout"), "its look is part of it");
    album.answer("wrong-state", &coach, &form, "This cannot be done now");

    house.launched(&mut coach);
    let running = house.launched(&mut coach);
    answer(&house, &house.link_to(&running, "pat@example.org"), 1);
    house.draft(&mut coach);
    long_named_draft(&mut coach);
    album.page("list", &coach, "/", "Assessments");
    album.close();
}

/// A draft whose names are as long as people's names get, some without a place to break the line.
fn long_named_draft(coach: &mut Client) {
    let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
    form.fill("client_name", "Maximiliane-Theodora Schwarzenberger-Hohenlohe von und zu Altenburg-Wittgenstein");
    form.fill("client_email", "maximiliane-theodora.schwarzenberger-hohenlohe@long-department-name.example.org");
    form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "America/Argentina/ComodRivadavia");
    let page = coach.send(&form).expect(200);
    add_raters(
        coach,
        &page,
        "name,email,group\nWolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschafers Senior,\
         wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren@long-department-name.example.org,peer\n",
    );
}

#[test]
fn long_names_are_shown_whole() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    long_named_draft(&mut coach);
    let list = coach.open("/").expect(200);
    let draft = list.links().into_iter().find(|link| link.starts_with("/assessments/") && !link.ends_with("new"));
    album.page("draft-long-names", &coach, &draft.expect("a draft"), "Wittgenstein");
    album.close();
}

/// A number that looks drawn (splitmix64).
fn mixed(places: &[usize]) -> u64 {
    places.iter().fold(0, |seed: u64, place| {
        let sum = seed.wrapping_add(*place as u64).wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (sum ^ (sum >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed ^ (mixed >> 27)
    })
}

/// The sums of forty clients' closes, with six peers and five direct reports each. One peer of every fourth did not observe
/// the first item.
fn sums_of_forty_clients() -> String {
    let questionnaire = library::find("leadership-core").expect("it is shipped");
    let policy = Policy::standard(&questionnaire.scale);
    let mut sums = RunningSums::new(questionnaire);
    for client in 0_usize..40 {
        let answer = |rater: usize| {
            let group = if rater < 6 { Group::Peer } else { Group::DirectReport };
            let fields = questionnaire.items().enumerate().map(|(place, (competency, item))| {
                let of_client = mixed(&[client, competency.key.len()]) % 3;
                let of_rater = mixed(&[client, rater, competency.key.len()]) % 2;
                let points = 1 + of_client + of_rater + mixed(&[client, rater, place]) % 2;
                let is_observed = place > 0 || rater > 0 || client % 4 > 0;
                let rating = if is_observed { points.to_string() } else { "not_observed".to_owned() };
                (format!("rating.{}", item.key), rating)
            });
            let answer = AnswerSheet::new(fields).check(questionnaire, &group).expect("a valid answer");
            OpenedAnswer::new(group, answer)
        };
        let answers: Vec<OpenedAnswer> = (0..11).map(answer).collect();
        let raters = RaterRows::of(questionnaire, &answers);
        let tally = tally(questionnaire, &policy, &[Group::Peer, Group::DirectReport], answers, &[0; 32]);
        let closed = ClosedContribution::of(questionnaire, &raters, &tally.expect("it can be counted"));
        sums.add(&closed.expect("it may be added")).expect("it is of this questionnaire");
    }
    sums.to_json()
}

#[test]
fn the_page_of_a_questionnaire_that_was_often_answered_is_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let coach = house.coach();
    let sums = sums_of_forty_clients();
    let insert = "INSERT INTO instrument SELECT id, 'leadership-core', 1";
    house.database.column(&format!("{insert}, '{sums}' FROM workspace"));
    album.page("questionnaire-reliable", &coach, "/questionnaires/leadership-core", "440 raters about 40 clients");
    house.database.column("UPDATE instrument SET content = 'damaged'");
    album.page("questionnaire-damaged-sums", &coach, "/questionnaires/leadership-core", "cannot be read");
    album.close();
}
