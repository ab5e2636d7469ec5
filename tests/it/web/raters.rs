//! Lists of raters: read, looked over, and only then taken over; and what can be corrected later.

use super::house::{House, ROSTER, add_raters, path_of};
use crate::support::client::{Client, Page};

/// A draft without raters.
fn empty_draft(coach: &mut Client) -> Page {
    let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
    form.fill("client_name", "Robin Sample").fill("client_email", "robin@example.org");
    form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "Europe/Berlin");
    coach.send(&form).expect(200)
}

/// What a list gets the first time it is sent.
fn sent(coach: &mut Client, draft: &Page, list: &str) -> Page {
    let mut form = draft.form("/raters");
    form.fill("list_text", list);
    coach.send(&form)
}

#[test]
fn nothing_of_a_list_is_stored_before_somebody_has_looked_it_over() {
    let house = House::open();
    let mut coach = house.coach();
    let draft = empty_draft(&mut coach);
    let before = house.dump();
    let preview = sent(&mut coach, &draft, ROSTER).expect(200);
    let text = preview.text();
    for words in
        ["6 new, 0 unchanged", "A table, separated by commas", "Paula Prototype", "Add 6 people", "Shown by name"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert_eq!(house.dump(), before);
    let done = coach.send(&preview.form("/raters")).expect(200).text();
    assert!(done.contains("6 people added."), "{done}");

    // The same list once more changes nothing, and there is no button for it.
    let before = house.dump();
    let page = coach_page(&mut coach, &draft);
    let again = sent(&mut coach, &page, ROSTER).expect(200);
    assert!(again.text().contains("0 new, 6 unchanged"), "{}", again.text());
    assert_eq!(again.form("/raters").buttons, ["Look it over again"]);
    assert_eq!(house.dump(), before);
}

fn coach_page(coach: &mut Client, draft: &Page) -> Page {
    coach.open(&path_of(draft)).expect(200)
}

#[test]
fn everything_that_is_wrong_with_a_list_is_said_at_once_with_line_column_and_reason() {
    let house = House::open();
    let mut coach = house.coach();
    let draft = empty_draft(&mut coach);
    let before = house.dump();
    let list = "name;email;group\nGood;good@example.org;peer\nRobin;Robin@example.org;peer\nTwo;a@b.example,c@d.example;peer\n\
                Three;three@example.org;wizard\nMax;max@example.org;manager\nMia;mia@example.org;boss\n";
    let page = sent(&mut coach, &draft, list).expect(422);
    let text = page.text();
    for words in [
        "line 3, column 2 (\"email\"): Robin@example.org is the client and cannot also be in the group peer",
        "line 4, column 2 (\"email\")",
        "one address per line",
        "line 5, column 3 (\"group\"): “wizard” is not a group",
        "line 7, column 3 (\"group\"): This is a second manager",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(page.html().contains("Good;good@example.org;peer"), "the list is lost");
    assert_eq!(house.dump(), before);
}

#[test]
fn look_alikes_are_pointed_out_and_who_is_in_two_groups_is_asked_about() {
    let house = House::open();
    let mut coach = house.coach();
    let draft = empty_draft(&mut coach);
    let list = "Pat <pat@example.org>; peer\nP\u{430}t <p\u{430}t@example.org>; peer\nDi <di@example.org>; peer\n\
                Di <DI@example.org>; other\n";
    let preview = sent(&mut coach, &draft, list).expect(200);
    let text = preview.text();
    assert!(text.contains("look alike and are two addresses"), "{text}");
    assert!(text.contains("spell one address in different ways"), "{text}");
    assert!(text.contains("In which group?") && text.contains("Leave this person out"), "{text}");
    let before = house.dump();
    let mut form = preview.form("/raters");
    let refused = coach.send(&form).expect(422).text();
    assert!(refused.contains("Choose a group for Di."), "{refused}");
    assert_eq!(house.dump(), before);
    form.fill("group-of-0", "other");
    let done = coach.send(&form).expect(200).text();
    assert!(done.contains("3 people added."), "{done}");

    // Somebody who is here already is moved only if that is chosen.
    let draft = coach_page(&mut coach, &draft);
    let preview = sent(&mut coach, &draft, "Di <di@example.org>; direct report").expect(200);
    let mut form = preview.form("/raters");
    form.fill("group-of-0", "direct_report");
    let done = coach.send(&form).expect(200).text();
    assert!(done.contains("0 people added, 1 person moved to another group."), "{done}");
}

#[test]
fn very_many_people_are_asked_about_twice() {
    let house = House::open();
    let mut coach = house.coach();
    let draft = empty_draft(&mut coach);
    let list: String = (1..=40).map(|n| format!("Peer {n} <peer{n}@example.org>; peer\n")).collect();
    let preview = sent(&mut coach, &draft, &list).expect(200);
    assert!(preview.text().contains("That makes 40 people around Robin Sample"), "{}", preview.text());
    let before = house.dump();
    let mut form = preview.form("/raters");
    assert!(coach.send(&form).expect(422).text().contains("Tick the box if all of these people are meant"));
    assert_eq!(house.dump(), before);
    form.fill("many", "yes");
    coach.send(&form).expect(200);
    let mut form = coach.open(&format!("{}/launch", path_of(&draft))).expect(200).form("/launch");
    coach.send(&form).expect(422);
    form.fill("consent", "yes");
    assert!(coach.send(&form).expect(200).text().contains("41 invitations are queued"));
}

#[test]
fn a_list_that_was_looked_over_before_the_raters_changed_is_shown_again() {
    let house = House::open();
    let mut coach = house.coach();
    let draft = empty_draft(&mut coach);
    let preview = sent(&mut coach, &draft, ROSTER).expect(200);
    add_raters(&mut coach, &draft, "Pat <pat@example.org>; other");
    let before = house.dump();
    let again = coach.send(&preview.form("/raters")).expect(409);
    assert!(again.text().contains("The list of raters changed since you looked"), "{}", again.text());
    assert!(again.text().contains("Others, as now"), "it asks about Pat now: {}", again.text());
    assert_eq!(house.dump(), before);
    // A list that was changed in the page is looked over as well.
    let mut form = preview.form("/raters");
    form.fill("list_text", "New One <new@example.org>; peer");
    assert!(coach.send(&form).expect(409).text().contains("1 new, 0 unchanged"));
    assert_eq!(house.dump(), before);
}

#[test]
fn a_launch_without_raters_is_refused() {
    let house = House::open();
    let mut coach = house.coach();
    let draft = path_of(&empty_draft(&mut coach));
    let before = house.dump();
    let mut form = coach.open(&format!("{draft}/launch")).expect(200).form("/launch");
    form.fields.push(("consent".to_owned(), "yes".to_owned()));
    let text = coach.send(&form).expect(422).text();
    assert!(text.contains("There is nobody to ask but the client"), "{text}");
    assert_eq!(house.dump(), before);
}

#[test]
fn a_name_and_a_group_are_corrected_before_and_while_answers_come_in() {
    let house = House::open();
    let mut coach = house.coach();
    let draft = house.draft(&mut coach);
    let rater = |coach: &mut Client, draft: &str, name: &str| {
        let page = coach.open(draft).expect(200);
        let html = page.html();
        let link = page.links().into_iter().find(|link| {
            let is_of_rater = link.starts_with(&format!("{draft}/raters/"));
            is_of_rater && html.contains(&format!("{link}\">{name}"))
        });
        link.unwrap_or_else(|| panic!("{name} is not there: {html}"))
    };
    let pat = rater(&mut coach, &draft, "Pat Placeholder");
    let mut form = coach.open(&pat).expect(200).form(&pat);
    form.fill("name", "Pat\nBcc: x@example.org");
    assert!(coach.send(&form).expect(422).text().contains("The name cannot be used"));
    form.fill("name", "Pat Corrected").fill("group", "direct_report");
    assert!(coach.send(&form).expect(200).text().contains("Corrected."));
    assert!(coach.open(&pat).expect(200).text().contains("Pat Corrected"));
    let mut form = coach.open(&pat).expect(200).form(&pat);
    form.fill("group", "manager");
    assert!(coach.send(&form).expect(422).text().contains("There is a manager already"));

    let mut launch = coach.open(&format!("{draft}/launch")).expect(200).form("/launch");
    launch.fields.push(("consent".to_owned(), "yes".to_owned()));
    coach.send(&launch).expect(200);
    let paula = rater(&mut coach, &draft, "Paula Prototype");
    let page = coach.open(&paula).expect(200);
    assert!(page.text().contains("whoever has answered stays in the group"), "{}", page.text());
    let mut form = page.form(&paula);
    assert!(!form.choices.iter().any(|(_, value)| value == "manager"), "nobody becomes named now");
    form.fields.retain(|(name, _)| name != "group");
    form.fields.push(("group".to_owned(), "manager".to_owned()));
    assert!(coach.send(&form).expect(422).text().contains("cannot be named afterwards"));
    let mut form = coach.open(&paula).expect(200).form(&paula);
    form.fill("group", "other");
    let page = coach.send(&form).expect(200).text();
    assert!(
        page.contains("It holds for an answer that comes from now on") && page.contains("Peers → Others"),
        "{page}"
    );
    let link = house.link_to(&draft, "paula@example.org");
    let told = house.stranger().open(&format!("{link}?language=en")).expect(200).text();
    assert!(told.contains("you are the only person who was asked in your group"), "{told}");
}

#[test]
fn a_link_that_is_handed_over_opens_nothing_but_is_claimed_once() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    let mailed = house.link_to(&assessment, "pat@example.org");
    // A draft through the mailed link, which the coach must never read.
    let mut rater = house.stranger();
    house.review(&mut rater, &mailed);
    let page = coach.open(&assessment).expect(200);
    let links = page.links().into_iter().filter(|link| link.contains("/raters/"));
    let pat = links.into_iter().find(|link| coach.open(link).expect(200).text().contains("pat@example.org"));
    let pat = pat.expect("there is a page of Pat");
    let before = house.dump();
    coach.open(&pat).expect(200);
    assert_eq!(house.dump(), before, "the link is shown by a click alone");
    let show = coach.open(&pat).expect(200).form("/link");
    let shown = coach.send(&show).expect(200);
    let text = shown.text();
    assert!(text.contains("You could do that too, and answer in this person’s place"), "{text}");
    assert!(text.contains("Hello Pat Placeholder") && shown.html().contains("<svg class=\"scan\""), "{text}");
    let link = text.split_whitespace().find(|word| word.contains("/h/")).expect("a link").to_owned();

    // Looking at it changes nothing and tells nothing.
    let before = house.dump();
    let mut peek = house.stranger();
    let landing = peek.open(&link).expect(200);
    assert!(landing.text().contains("the link stops working"), "{}", landing.text());
    assert_eq!(peek.ask("HEAD", &link).status, 200);
    assert_eq!(house.dump(), before);

    let mut pat_herself = house.stranger();
    let landing = pat_herself.open(&link).expect(200);
    let form = pat_herself.send(&landing.forms()[0]).expect(200);
    assert!(form.text().contains("0 of"), "{}", form.text());
    assert!(!form.html().contains("checked"), "the draft of the other link is not carried over");
    // From now on neither the coach's link nor the mailed one opens anything.
    house.stranger().open(&link).expect(404);
    house.stranger().open(&mailed).expect(404);
    peek.send(&landing.forms()[0]).expect(404);
    let newly = house.link_to(&assessment, "pat@example.org");
    assert_ne!(newly, mailed, "a reminder brings a link that works");
    let told = house.stranger().open(&newly).expect(200).text();
    assert!(told.contains("has seen a link to your form"), "{told}");
}
