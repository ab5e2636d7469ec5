//! A rater's way through the form.

use parallax::workflow::personal_link;
use parallax_domain::id::InvitationId;
use parallax_domain::link::LinkToken;

use super::house::{House, path_of};
use super::safety::request;
use crate::support::client::Client;
use crate::support::markup::Form;

/// The one form of a page, with another value of one of its fields.
fn changed(form: &Form, name: &str, value: &str) -> Form {
    let mut form = form.clone();
    form.fields.retain(|(field, _)| field != name);
    form.fields.push((name.to_owned(), value.to_owned()));
    form
}

#[test]
fn a_link_tells_who_asks_for_whom_and_what_becomes_of_the_answers() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let told = |email: &str| house.stranger().open(&house.link_to(&assessment, email)).expect(200).text();
    let peer = told("pat@example.org");
    for words in ["Carla Coach", "Robin Sample", "Friday, 20 March 2026, 18:00 (Europe/Berlin)", "at least 3 people"] {
        assert!(peer.contains(words), "{words}: {peer}");
    }
    assert!(peer.contains("Direct report"), "peers are told with whom they are counted: {peer}");
    let manager = told("mara@example.org");
    assert!(manager.contains("not anonymous"), "{manager}");
    assert!(told("paula@example.org").contains("Was mit Ihren Antworten geschieht"));
    assert!(told("robin@example.org").contains("Your own view"));
}

#[test]
fn a_language_that_is_chosen_stays_chosen() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let mut rater = house.stranger();
    let link = house.link_to(&assessment, "pat@example.org");
    let landing = rater.open(&format!("{link}?language=fr")).expect(200);
    assert!(landing.html().contains("<html lang=\"fr\""));
    let form = rater.send(&landing.forms()[0]).expect(200);
    assert!(form.html().contains("<html lang=\"fr\""));
    let page = rater.open(&format!("{}?page=2&language=es", path_of(&form))).expect(200);
    assert!(page.html().contains("<html lang=\"es\""));
    assert!(rater.open(&format!("{}/review", path_of(&form))).expect(200).html().contains("<html lang=\"es\""));
    let odd = rater.open(&format!("{link}?language=xx-%22%3E%3C")).expect(200);
    assert!(odd.html().contains("<html lang=\"en\""), "what is no language is passed over");
}

#[test]
fn the_address_of_a_form_holds_no_link_and_two_forms_live_side_by_side() {
    let house = House::open();
    let mut coach = house.coach();
    let (one, other) = (house.launched(&mut coach), house.launched(&mut coach));
    let mut rater = house.stranger();
    let link = house.link_to(&one, "pat@example.org");
    let first = path_of(&house.enter(&mut rater, &link));
    let second = path_of(&house.enter(&mut rater, &house.link_to(&other, "pat@example.org")));
    assert_ne!(first, second);
    assert!(!link.contains(first.trim_start_matches("/form/")), "{first} gives nothing of {link} away");
    let mut form = rater.open(&first).expect(200).forms().remove(0);
    let (name, value) = form.choices.iter().find(|(name, _)| name.starts_with("rating.")).cloned().expect("an item");
    form.fill(&name, &value).fill("go", "next");
    rater.send(&form).expect(200);
    assert!(rater.open(&first).expect(200).text().contains("1 of 40"));
    assert!(rater.open(&second).expect(200).text().contains("0 of 40"));
}

#[test]
fn a_draft_waits_for_the_rater_on_another_device() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let link = house.link_to(&assessment, "pat@example.org");
    let mut phone = house.stranger();
    let page = house.enter(&mut phone, &link);
    let mut form = phone.open(&format!("{}?page=9", path_of(&page))).expect(200).forms().remove(0);
    let question = form.texts.iter().find(|name| name.starts_with("comment.")).cloned().expect("an open question");
    form.fill(&question, "A thought that is\nnot finished").fill("go", "back");
    phone.send(&form).expect(200);

    house.wait(60 * 24);
    let mut desk = house.stranger();
    assert!(desk.open(&link).expect(200).text().contains("Continue"));
    let page = house.enter(&mut desk, &link);
    let form = desk.open(&format!("{}?page=9", path_of(&page))).expect(200).forms().remove(0);
    assert!(form.fields.iter().any(|(name, value)| *name == question && value.contains("not finished")));
}

#[test]
fn the_small_script_saves_what_the_form_would_save() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let mut rater = house.stranger();
    let page = house.enter(&mut rater, &house.link_to(&assessment, "pat@example.org"));
    let address = path_of(&page);
    let mut form = page.forms().remove(0);
    let (name, value) = form.choices.iter().find(|(name, _)| name.starts_with("rating.")).cloned().expect("an item");
    form.fill(&name, &value);
    form.action = format!("{address}/draft");
    let answer: serde_json::Value = serde_json::from_slice(&rater.send(&form).expect(200).bytes).expect("JSON");
    assert_eq!(answer, serde_json::json!({ "answered": 1, "total": 40 }));
    assert!(rater.open(&address).expect(200).text().contains("1 of 40"));
}

#[test]
fn what_cannot_be_kept_is_said_beside_its_field_and_nothing_is_lost_or_stored() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let mut rater = house.stranger();
    let page = house.enter(&mut rater, &house.link_to(&assessment, "pat@example.org"));
    let address = path_of(&page);
    let before = house.dump();

    let mut form = rater.open(&format!("{address}?page=9")).expect(200).forms().remove(0);
    let questions: Vec<String> = form.texts.iter().filter(|name| name.starts_with("comment.")).cloned().collect();
    let long = "word ".repeat(1_000);
    form.fill(&questions[0], &long).fill(&questions[1], "short and kept").fill("go", "next");
    let page = rater.send(&form).expect(422);
    let html = page.html();
    assert!(html.contains(&format!("href=\"#{}\"", questions[0])), "the summary leads to the field");
    assert!(html.contains(&format!("id=\"{}-fault\"", questions[0])) && html.contains("aria-invalid=\"true\""));
    assert!(page.text().contains("at most 4000"), "{}", page.text());
    assert!(html.contains("short and kept") && html.contains(long.trim()), "what was typed is still there");

    for (value, words) in [("6", "Choose one"), ("3.5", "Choose one"), ("three", "Choose one"), ("03", "Choose one")] {
        let form = rater.open(&format!("{address}?page=1")).expect(200).forms().remove(0);
        let item = form.choices.iter().find(|(name, _)| name.starts_with("rating.")).cloned().expect("an item").0;
        let page = rater.send(&changed(&form, &item, value)).expect(422);
        assert!(page.text().contains(words), "{value}: {}", page.text());
    }
    let form = rater.open(&address).expect(200).forms().remove(0);
    let page = rater.send(&changed(&form, "rating.of-another-campaign", "3")).expect(422);
    assert!(page.text().contains("does not belong to this questionnaire"), "{}", page.text());
    assert_eq!(house.dump(), before);
}

#[test]
fn what_is_missing_is_asked_for_and_the_link_stays_open() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let mut rater = house.stranger();
    let first = house.enter(&mut rater, &house.link_to(&assessment, "pat@example.org"));
    let review = rater.open(&format!("{}/review", path_of(&first))).expect(200);
    assert!(review.text().contains("40 questions still need an answer"), "{}", review.text());
    let before = house.dump();
    let page = rater.send(&review.forms()[0]).expect(422);
    assert!(page.text().contains("Choose an answer to: Robin Sample"), "{}", page.text());
    assert_eq!(house.dump(), before);
}

#[test]
fn an_answer_is_recorded_once_whatever_is_sent_again() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let link = house.link_to(&assessment, "pat@example.org");
    let mut rater = house.stranger();
    let review = house.review(&mut rater, &link);
    let (form, other_window) = (review.forms().remove(0), rater.open(&review.address).expect(200).forms().remove(0));
    assert!(rater.send(&form).expect(200).text().contains("Your answers are recorded"));
    let before = house.dump();

    assert!(rater.send(&form).expect(200).text().contains("Your answers are recorded"), "the same page again");
    let conflict = rater.send(&other_window).expect(409).text();
    assert!(conflict.contains("was not taken"), "{conflict}");
    let spent = house.stranger().open(&link).expect(200).text();
    assert!(spent.contains("Answers were already recorded"), "{spent}");
    assert!(rater.open(&path_of(&review).replace("/review", "")).expect(200).text().contains("already recorded"));
    assert_eq!(house.dump(), before);
}

#[test]
fn only_what_was_reviewed_is_submitted() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let mut rater = house.stranger();
    let review = house.review(&mut rater, &house.link_to(&assessment, "pat@example.org"));
    let address = path_of(&review).replace("/review", "");
    let mut form = rater.open(&format!("{address}?page=1")).expect(200).forms().remove(0);
    let item = form.choices.iter().find(|(name, _)| name.starts_with("rating.")).cloned().expect("an item").0;
    form.fill(&item, "1").fill("go", "next");
    rater.send(&form).expect(200);

    let before = house.dump();
    let again = rater.send(&review.forms()[0]).expect(409);
    assert!(again.text().contains("changed in another window"), "{}", again.text());
    assert_eq!(house.dump(), before);
    assert!(rater.send(&again.forms()[0]).expect(200).text().contains("recorded"), "looked over, it is taken");
}

#[test]
fn after_the_close_nothing_is_taken_and_the_page_says_so() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    let link = house.link_to(&assessment, "paula@example.org");
    let mut rater = house.stranger();
    let review = house.review(&mut rater, &link);
    let form = coach.open(&format!("{assessment}/close")).expect(200).form("/close");
    coach.send(&form).expect(200);
    let before = house.dump();
    for page in [
        rater.send(&review.forms()[0]),
        rater.open(&review.address),
        rater.open(&path_of(&review).replace("/review", "")),
        house.stranger().open(&link),
    ] {
        assert!(page.expect(410).text().contains("Diese Befragung ist geschlossen"));
    }
    assert_eq!(house.dump(), before);
}

#[test]
fn a_link_that_is_cut_altered_or_made_up_gets_one_and_the_same_page() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let link = house.link_to(&assessment, "pat@example.org");
    let token = link.rsplit('/').next().expect("a link has a token");
    let altered = token.replacen(|c| c != 'a', "a", 1);
    let mut pages = Vec::new();
    for wrong in [&token[1..], &token[..token.len() - 1], &altered, "x", "%00", "..%2F..", &"a".repeat(77)] {
        let page = house.stranger().open(&format!("/r/{wrong}")).expect(404);
        pages.push(page.html());
    }
    assert!(pages.windows(2).all(|pair| pair[0] == pair[1]), "they are told apart");
    assert!(pages[0].contains("copied"), "{}", pages[0]);
    // What mail programs add to an address does no harm.
    for mangled in [format!("{token}."), format!("{token}%3E"), format!("{token})"), token.to_uppercase()] {
        house.stranger().open(&format!("/r/{mangled}")).expect(200);
    }
    // A rater's link opens no report and makes no account.
    house.stranger().open(&format!("/c/{token}")).expect(404);
    house.stranger().open(&format!("/set-up/{token}")).expect(404);
}

#[test]
fn whatever_became_of_a_link_on_its_way_it_opens_or_says_that_it_is_broken() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let link = house.link_to(&assessment, "pat@example.org");
    let token = link.rsplit('/').next().expect("a link has a token");
    let (start, end) = token.split_at(40);
    let forms = [
        "{T}",
        "{T}.",
        "{T},",
        "{T};",
        "{T})",
        "{T}]",
        "{T}!",
        "{T}'",
        "{T}%22",
        "{T}%3E",
        "%3C{T}%3E",
        "{T}%E2%80%9D",
        "{T}...",
        "{T}/",
        "{T}?utm_source=mail",
        "{T}?from=a&amp;to=b",
        "{T}&data=05",
        "{T}%20",
        "%20{T}",
        "{A}%0D%0A{B}",
        "{A}%3D%0D%0A{B}",
        "{A}%20{B}",
        "{A}%09{B}",
        "{A}%C2%AD{B}",
        "{A}%E2%80%8B{B}",
        "{A}-{B}",
        "3D{T}",
        "{A}",
        "{T}{T}",
        "%7BT%7D",
        "{U}",
        "{T}%00",
        "{T}%0A%0ABest",
        "https%3A%2F%2Ffeedback.example.org%2Fr%2F{T}",
        "%FF{T}",
    ];
    let before = house.dump();
    let mut told = Vec::new();
    for form in forms {
        let path = form.replace("{T}", token).replace("{U}", &token.to_uppercase());
        let path = path.replace("{A}", start).replace("{B}", end);
        let prefetching = [("purpose", "prefetch"), ("sec-purpose", "prefetch;prerender")];
        let (status, _, page) = request(&house, "GET", &format!("/r/{path}"), &prefetching, b"");
        assert!(status == 200 || (status == 404 && page.contains("whole link")), "{form}: {status} {page}");
        request(&house, "OPTIONS", &format!("/r/{path}"), &[], b"");
        told.push(format!("{status} {form}"));
    }
    assert_eq!(house.dump(), before);
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_link_that_was_replaced_is_told_no_other_than_one_that_was_made_up() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let link = house.link_to(&assessment, "pat@example.org");
    let rater = LinkToken::parse(link.rsplit('/').next().expect("a token")).expect("a link").claimed_id();
    let id = assessment.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    house.arrange(async |app| {
        let handed = personal_link::show(&app, app.workspace.id, id, InvitationId::from_uuid(rater)).await;
        let address = handed.expect("it is shown").address;
        let handed = LinkToken::parse(address.rsplit('/').next().expect("a token")).expect("a link");
        personal_link::claim(&app, &handed).await.expect("it is good").expect("it is open");
    });
    let replaced = house.stranger().open(&link).expect(404).html();
    assert_eq!(replaced, house.stranger().open(&format!("/r/{}", "a".repeat(77))).expect(404).html());
}

#[test]
fn a_form_whose_cookie_is_gone_or_forged_explains_itself() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let page = house.enter(&mut house.stranger(), &house.link_to(&assessment, "pat@example.org"));
    let mut stranger: Client = house.stranger();
    let text = stranger.open(&path_of(&page)).expect(403).text();
    assert!(text.contains("open your link again"), "{text}");
    stranger.send(&page.forms()[0]).expect(403);
}
