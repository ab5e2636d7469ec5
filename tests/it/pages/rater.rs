//! A rater's pages, from the link to the thanks, and all that can be said instead.

use super::{Album, answer, filled};
use crate::web::house::{House, path_of};

#[test]
fn the_pages_of_a_rater_are_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    let link = |name: &str| house.link_to(&assessment, &format!("{name}@example.org"));
    let mut rater = house.stranger();
    album.page("landing", &rater, &link("pat"), "What becomes of your answers");
    album.page("landing-manager", &rater, &link("mara"), "not anonymous");
    album.page("landing-self", &rater, &link("robin"), "Your own view");
    album.page("landing-german", &rater, &link("paula"), "Was mit Ihren Antworten geschieht");

    let address = path_of(&house.enter(&mut rater, &link("pat")));
    album.page("form", &rater, &address, "0 of 40");
    album.page("form-comments", &rater, &format!("{address}?page=9"), "characters");
    album.page("form-all", &rater, &format!("{address}?view=all"), "0 of 40");
    album.page("review-open", &rater, &format!("{address}/review"), "40 questions still need an answer");
    let mut form = rater.open(&format!("{address}?page=9")).expect(200).forms().remove(0);
    let questions: Vec<String> = form.texts.iter().filter(|name| name.starts_with("comment.")).cloned().collect();
    form.fill(&questions[0], &"word ".repeat(1_000)).fill(&questions[1], "short and kept").fill("go", "next");
    album.answer("form-comments-fault", &rater, &form, "at most 4000");
    let mut form = rater.open(&format!("{address}?page=1")).expect(200).forms().remove(0);
    let item = form.choices.iter().find(|(name, _)| name.starts_with("rating.")).cloned().expect("an item").0;
    form.fields.push((item, "6".to_owned()));
    album.answer("form-fault", &rater, &form, "Choose one");
    let review = rater.open(&format!("{address}/review")).expect(200);
    album.answer("submit-too-early", &rater, &review.forms()[0], "Choose an answer");

    let form = filled(&house, &mut rater, &link("pat"), 1);
    let address = path_of(&rater.send(&form).expect(200)).replace("/review", "");
    album.page("form-answered", &rater, &address, "40 of 40");
    album.page("review", &rater, &format!("{address}/review"), "Submit");
    let form = rater.open(&format!("{address}/review")).expect(200).forms().remove(0);
    let other_window = rater.open(&format!("{address}/review")).expect(200).forms().remove(0);
    album.answer("recorded", &rater, &form, "Your answers are recorded");
    album.answer("recorded-elsewhere", &rater, &other_window, "was not taken");
    album.page("recorded-before", &house.stranger(), &link("pat"), "already recorded");
    album.page("bad-link", &rater, "/r/madeup", "copied");

    let address = path_of(&house.enter(&mut rater, &link("dana")));
    // Five minutes after the deadline.
    house.wait(19 * 24 * 60 + 5 * 60 + 5);
    album.page("form-grace", &rater, &address, "The deadline has passed");
    album.page("review-grace", &rater, &format!("{address}/review"), "The deadline has passed");
    album.page("closed-for-who-had-not-begun", &house.stranger(), &link("mara"), "20 March 2026, 18:00");
    album.close();
}

#[test]
fn the_pages_beside_the_form_are_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    let link = |name: &str| house.link_to(&assessment, &format!("{name}@example.org"));
    let mut rater = house.stranger();
    let address = path_of(&house.enter(&mut rater, &link("pat")));
    album.page("decline", &rater, &format!("{address}/decline"), "You need not answer");
    let mut form = rater.open(&format!("{address}/decline")).expect(200).form("/decline");
    album.answer("decline-unchosen", &rater, &form, "Choose one of these");
    form.fill("why", "no_time");
    rater.send(&form).expect(200);
    album.page("declined", &rater, &address, "You declined");
    for (name, why) in [("paula", "no_time"), ("dana", "conflict"), ("dario", "wrong_person")] {
        let mut person = house.stranger();
        let address = path_of(&house.enter(&mut person, &link(name)));
        let mut form = person.open(&format!("{address}/decline")).expect(200).form("/decline");
        form.fill("why", why);
        person.send(&form).expect(200);
    }
    house.deliver();
    let stopped = house.opt_out_link(&assessment, "mara@example.org");
    let mut stopping = house.stranger();
    album.page("no-mail", &stopping, &stopped, "Stop messages");
    let form = stopping.open(&stopped).expect(200).forms().remove(0);
    stopping.send(&form).expect(200);
    album.page("no-mail-done", &stopping, &stopped, "You get no more messages");
    album.page("collecting-declined", &coach, &assessment, "3 people decline");
    let page = coach.open(&assessment).expect(200);
    let correct = page.links().into_iter().find(|link| link.ends_with("/correct")).expect("it can be corrected");
    album.page("correct", &coach, &correct, "Correct an address");
    let form = coach.open(&correct).expect(200).form("/correct");
    album.answer("correct-faulty", &coach, &form, "Nothing was changed");

    let mut visitor = house.stranger();
    let mut form = visitor.open("/lost").expect(200).form("/lost");
    album.page("lost", &visitor, "/lost", "Send me my link again");
    album.answer("lost-faulty", &visitor, &form, "not an e-mail address");
    form.fill("email", "nobody@example.net");
    album.answer("lost-sent", &visitor, &form, "mailbox");
    let mut form = visitor.open("/receipt").expect(200).form("/receipt");
    album.page("receipt", &visitor, "/receipt", "Check a receipt");
    form.fill("receipt", "aaaa-bbbb");
    album.answer("receipt-unknown", &visitor, &form, "not a receipt from here");

    let back = rater.open(&address).expect(200).forms().remove(0);
    rater.send(&back).expect(200);
    let mut person = house.stranger();
    let mut form = filled(&house, &mut person, &link("pat"), 1);
    let question = form.texts.iter().find(|name| name.starts_with("comment.")).cloned().expect("a question");
    form.fill(&question, "Last Tuesday you told me to call pat@example.org. As your mentor I would not have.");
    let review = person.send(&form).expect(200);
    album.page("review-traces", &person, &path_of(&review), "This may tell who you are");
    album.answer("recorded-receipt", &person, &review.forms()[0], "Your receipt");
    album.close();
}

#[test]
fn the_pages_of_a_rater_who_reads_german_are_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    let link = house.link_to(&assessment, "paula@example.org");
    let mut rater = house.stranger();
    let address = path_of(&house.enter(&mut rater, &link));
    album.page("form-german", &rater, &address, "0 von 40");
    album.page("form-comments-german", &rater, &format!("{address}?page=9"), "Zeichen");
    album.page("review-german", &rater, &format!("{address}/review"), "40");
    let mut elsewhere = house.stranger();
    elsewhere.open("/log-in");
    let form = filled(&house, &mut elsewhere, &link, 2);
    let review = elsewhere.send(&form).expect(200);
    album.page("review-full-german", &elsewhere, &path_of(&review), "Alles ist beantwortet");
    for (rater, name) in ["mara", "pat", "pascal"].into_iter().enumerate() {
        answer(&house, &house.link_to(&assessment, &format!("{name}@example.org")), rater);
    }
    let form = coach.open(&format!("{assessment}/close")).expect(200).form("/close");
    coach.send(&form).expect(200);
    album.page("closed-german", &rater, &link, "Diese Befragung ist geschlossen");
    album.close();
}

#[test]
fn the_page_for_a_browser_that_does_not_know_the_form_is_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let assessment = house.launched(&mut house.coach());
    let page = house.enter(&mut house.stranger(), &house.link_to(&assessment, "pat@example.org"));
    album.page("unknown-visit", &house.stranger(), &path_of(&page), "open your link again");
    album.close();
}
