//! The deadline on the pages: what ends then, who may still finish, how a coach moves it, and reminders before it.

use super::house::{House, path_of};
use crate::support::markup::Form;

/// Minutes from the beginning of a story to the deadline of its assessment: 20 March, 17:00 UTC.
const TO_DEADLINE: u64 = 19 * 24 * 60 + 5 * 60;

fn answered(form: &Form) -> Form {
    let mut form = form.clone();
    let choices = form.choices.clone();
    for (name, value) in choices.iter().filter(|(name, value)| name.starts_with("rating.") && value == "4") {
        form.fill(name, value);
    }
    form.fill("go", "review");
    form
}

#[test]
fn who_began_before_the_deadline_can_finish_in_the_grace_and_nobody_begins_after_it() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    house.wait(TO_DEADLINE - 1);
    let [pat, paula, dana] =
        ["pat@example.org", "paula@example.org", "dana@example.org"].map(|email| house.link_to(&assessment, email));
    // One has filled in nothing yet and has the form open; another has a draft and another device.
    let mut open = house.stranger();
    let first = house.enter(&mut open, &pat);
    let form = answered(&open.open(&format!("{}?view=all", path_of(&first))).expect(200).forms().remove(0));
    let mut phone = house.stranger();
    let page = house.enter(&mut phone, &paula);
    let mut draft = phone.open(&path_of(&page)).expect(200).forms().remove(0);
    let (name, value) = draft.choices.iter().find(|(name, _)| name.starts_with("rating.")).cloned().expect("an item");
    draft.fill(&name, &value).fill("go", "next");
    phone.send(&draft).expect(200);

    house.wait(20);
    let late = house.stranger().open(&dana).expect(410);
    assert!(late.text().contains("20 March 2026, 18:00"), "{}", late.text());
    let mut desk = house.stranger();
    let landing = desk.open(&paula).expect(200);
    assert!(landing.text().contains("Die Frist ist abgelaufen"), "{}", landing.text());
    let page = desk.send(&landing.forms()[0]).expect(200);
    let form_of_paula = answered(&desk.open(&format!("{}?view=all", path_of(&page))).expect(200).forms().remove(0));
    let review = desk.send(&form_of_paula).expect(200);
    desk.send(&review.form("/submit")).expect(200);

    let review = open.send(&form).expect(200);
    let told = review.text();
    assert!(told.contains("The deadline has passed") && told.contains("18:30"), "{told}");
    let submit = review.form("/submit");
    house.wait(11);
    open.send(&submit).expect(410);
    house.stranger().open(&paula).expect(200);
    house.stranger().open(&pat).expect(410);
}

#[test]
fn a_made_up_entry_opens_nothing_after_the_deadline() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let link = house.link_to(&assessment, "pat@example.org");
    house.wait(TO_DEADLINE - 1);
    let mut rater = house.stranger();
    let form = path_of(&house.enter(&mut rater, &link));
    house.wait(2);
    rater.open(&form).expect(200);
    let handle = form.trim_start_matches("/form/");
    let token = link.rsplit('/').next().expect("a link ends with its token");
    for entry in ["", "1", "1-", &format!("1-{token}"), &format!("29000000-{}", "a".repeat(77))] {
        let mut thief = house.stranger();
        thief.set_cookie(&format!("parallax-form-{handle}={token}.en.{entry}"));
        thief.open(&form).expect(410);
    }
}

#[test]
fn the_deadline_goes_into_a_calendar_without_a_link_and_changes_nothing() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let link = house.link_to(&assessment, "paula@example.org");
    let before = house.dump();
    let mut rater = house.stranger();
    let landing = rater.open(&link).expect(200);
    assert!(landing.html().contains(&format!("{}/deadline.ics", path_of(&landing))), "{}", landing.html());
    let file = rater.open(&format!("{link}/deadline.ics")).expect(200);
    let text = String::from_utf8(file.bytes).expect("UTF-8");
    assert!(
        text.contains("DTSTART:20260320T170000Z\r\n") && text.contains("SUMMARY:Frist: Ihre Sicht auf Robin Sample"),
        "{text}"
    );
    assert!(!text.contains("http") && !text.contains(link.rsplit('/').next().expect("a token")), "{text}");
    rater.open(&format!("{link}x/deadline.ics")).expect(404);
    assert_eq!(house.dump(), before);
    house.wait(TO_DEADLINE);
    rater.open(&format!("{link}/deadline.ics")).expect(410);
}

#[test]
fn a_coach_moves_the_deadline_and_is_told_what_cannot_be_one() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    let page = coach.open(&format!("{assessment}/extend")).expect(200);
    let mut form = page.form("/extend");
    form.fill("date", "2026-03-29").fill("time", "02:30");
    let refused = coach.send(&form).expect(422);
    assert!(refused.text().contains("The next time that does is 2026-03-29T03:30"), "{}", refused.text());
    form.fill("date", "2026-03-10").fill("time", "18:00");
    assert!(coach.send(&form).expect(422).text().contains("not later than the deadline"));
    form.fill("date", "2026-03-27").fill("time_zone", "Asia/Tokyo");
    let moved = coach.send(&form).expect(200).text();
    assert!(moved.contains("The deadline is moved") && moved.contains("27 March 2026, 18:00 (Asia/Tokyo)"), "{moved}");
    let form = coach.open(&format!("{assessment}/close")).expect(200).form("/close");
    coach.send(&form).expect(200);
    coach.open(&format!("{assessment}/extend")).expect(409);
    coach.open(&format!("{assessment}/reminders")).expect(409);
}

#[test]
fn reminders_have_sensible_defaults_and_a_coach_can_change_them() {
    let house = House::open();
    let mut coach = house.coach();
    let new = coach.open("/assessments/new").expect(200).text();
    assert!(new.contains("Reminders: half-way, 3 days before the deadline and the day before the deadline"), "{new}");
    let assessment = house.launched(&mut coach);
    let page = coach.open(&assessment).expect(200).text();
    for words in [
        "Half-way",
        "Wednesday, 11 March 2026, 09:00",
        "3 days before",
        "Tuesday, 17 March 2026, 10:00",
        "Last call",
        "Next",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let mut form = coach.open(&format!("{assessment}/reminders")).expect(200).form("/reminders");
    form.fill("remind_days", "7, 1, soon");
    let refused = coach.send(&form).expect(422);
    assert!(refused.html().contains("href=\"#remind_days\"") && refused.html().contains("7, 1, soon"));
    form.fill("remind_days", "7, 4").fill("remind_interval", "0");
    assert!(coach.send(&form).expect(422).text().contains("1 to 30 days"));
    form.fill("remind_interval", "3").fill("working_week", "sunday_to_thursday");
    let page = coach.send(&form).expect(200).text();
    assert!(page.contains("7 days before") && page.contains("Sunday to Thursday") && page.contains("3 days"), "{page}");
    // The next assessment begins with it.
    let new = coach.open("/assessments/new").expect(200).text();
    assert!(new.contains("7 days before the deadline, 4 days before"), "{new}");
    let mut none = coach.open(&format!("{assessment}/reminders")).expect(200).form("/reminders");
    none.fields.retain(|(name, _)| name != "remind_half_way" && name != "remind_last_call");
    none.fill("remind_days", "");
    assert!(coach.send(&none).expect(200).text().contains("Nobody is reminded by itself"));
}
