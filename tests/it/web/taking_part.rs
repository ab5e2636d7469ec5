//! What somebody who was invited can do beside answering: decline, say that it is not them, stop letters, get a link again.

use parallax::workflow::recovery;
use parallax_domain::text::EmailAddress;

use super::house::{House, path_of};
use super::safety::request;
use crate::support::client::{Client, Page};
use crate::support::wait_for;

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// Opens a link, chooses to decline, and gives the page that asks why.
fn about_to_decline(client: &mut Client, link: &str) -> Page {
    let mut form = client.open(link).expect(200).forms().remove(0);
    form.fill("go", "decline");
    client.send(&form).expect(200)
}

/// Declines with this reason and gives the page that says so.
fn decline(client: &mut Client, link: &str, why: &str) -> Page {
    let mut form = about_to_decline(client, link).form("/decline");
    form.fill("why", why);
    client.send(&form).expect(200)
}

/// What the coach reads on the page of an assessment.
fn coach_reads(coach: &mut Client, assessment: &str) -> String {
    coach.open(assessment).expect(200).text()
}

/// The files of the letters so far.
fn letters(house: &House) -> Vec<String> {
    let files = std::fs::read_dir(house.mail_folder()).into_iter().flatten().flatten();
    files.map(|file| std::fs::read_to_string(file.path()).expect("a letter can be read")).collect()
}

/// The letters to an address.
fn letters_to(house: &House, address: &str) -> Vec<String> {
    letters(house).into_iter().filter(|letter| letter.contains(&format!("<{address}>"))).collect()
}

/// The address in a letter at which such letters are stopped.
fn opt_out(letter: &str) -> String {
    let text = letter.replace("=\r\n", "");
    let at = text.find("/o/").expect("a letter says how to stop such letters");
    text[at..].chars().take_while(|c| !c.is_whitespace() && !matches!(c, '"' | '<')).collect()
}

#[test]
fn who_declines_is_counted_and_not_named_and_leaves_no_draft() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    house.deliver();
    let link = house.link_to(&assessment, "pat@example.org");
    let mut rater = house.stranger();
    house.review(&mut rater, &link);
    assert_eq!(house.database.rows("draft").len(), 1);

    let question = about_to_decline(&mut rater, &link);
    let text = question.text();
    for words in ["You need not answer", "too little contact with Robin Sample", "once at least 3 have", "Never who"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let before = house.dump();
    let unchosen = rater.send(&question.form("/decline")).expect(422);
    assert!(unchosen.text().contains("Choose one of these"), "{}", unchosen.text());
    assert_eq!(house.dump(), before, "nothing was chosen");

    let declined = decline(&mut rater, &link, "conflict").text();
    assert!(declined.contains("You declined") && declined.contains("Answer after all"), "{declined}");
    assert!(house.database.rows("draft").is_empty());
    let told = coach_reads(&mut coach, &assessment);
    assert!(told.contains("1 person declines to answer"), "{told}");
    assert!(!told.contains("conflict"), "one reason would be somebody's: {told}");
    for (email, why) in [("paula@example.org", "no_time"), ("dana@example.org", "no_time")] {
        decline(&mut house.stranger(), &house.link_to(&assessment, email), why);
    }
    // A manager is known, and so would be their decline.
    let manager = about_to_decline(&mut house.stranger(), &house.link_to(&assessment, "mara@example.org")).text();
    assert!(manager.contains("managers are not counted"), "{manager}");
    decline(&mut house.stranger(), &house.link_to(&assessment, "mara@example.org"), "unsaid");
    let told = coach_reads(&mut coach, &assessment);
    for words in ["3 people decline", "1: a conflict of interest", "2: no time"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(!told.contains("can no longer be shown"), "there are two direct reports, whom it would point at: {told}");
    let row = told.split("Pat Placeholder").nth(1).and_then(|rest| rest.split("Paula").next()).expect("a row");
    assert!(row.contains("Sent") && !row.contains("eclin"), "nobody is named: {row}");

    // Nobody who declined is reminded, not even by a letter that waits already.
    let form = coach.open(&assessment).expect(200).form("/remind");
    coach.send(&form).expect(200);
    decline(&mut house.stranger(), &house.link_to(&assessment, "pascal@example.org"), "unsaid");
    house.deliver();
    let letters = |name: &str| letters_to(&house, &format!("{name}@example.org")).len();
    assert_eq!(["pat", "paula", "dana", "mara", "pascal", "dario"].map(letters), [1, 1, 1, 1, 1, 2]);
}

#[test]
fn a_first_letter_that_waits_goes_to_whoever_declined_so_that_the_coach_does_not_see_it_called_off() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    decline(&mut house.stranger(), &house.link_to(&assessment, "pat@example.org"), "no_time");
    decline(&mut house.stranger(), &house.link_to(&assessment, "dario@example.org"), "wrong_person");
    house.deliver();
    let letters = |name: &str| letters_to(&house, &format!("{name}@example.org")).len();
    assert_eq!(["pat", "paula", "dario"].map(letters), [1, 1, 0]);
    let told = coach_reads(&mut coach, &assessment);
    for name in ["Pat Placeholder", "Paula Prototype"] {
        let row = told.split_once(name).and_then(|(_, rest)| rest.split_once("example.org")).expect("a row").1;
        assert!(row.trim_start().starts_with("Peers Sent"), "{row}");
    }
    assert!(told.contains("Wrong address"));
}

#[test]
fn who_declined_can_still_answer_while_it_is_open_and_nothing_is_taken_before() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    let link = house.link_to(&assessment, "pat@example.org");
    let mut rater = house.stranger();
    let review = house.review(&mut rater, &link);
    let address = path_of(&review).replace("/review", "");
    let draft = rater.open(&address).expect(200).forms().remove(0);
    decline(&mut house.stranger(), &link, "no_time");
    let before = house.dump();
    // The other window knows nothing of it yet.
    for form in [&review.forms()[0], &draft] {
        let page = rater.send(form).expect(409).text();
        assert!(page.contains("You declined in the meantime"), "{page}");
    }
    for place in ["", "/review", "/recorded"] {
        assert!(rater.open(&format!("{address}{place}")).expect(200).text().contains("You declined"), "{place}");
    }
    assert_eq!(house.dump(), before);

    let mut again = house.stranger();
    let back = again.open(&link).expect(200).forms().remove(0);
    assert!(again.send(&back).expect(200).text().contains("0 of 40"), "the form is open and empty");
    let landing = again.open(&link).expect(200);
    let review = house.review(&mut again, &link);
    assert!(again.send(&review.forms()[0]).expect(200).text().contains("recorded"));
    assert!(!coach_reads(&mut coach, &assessment).contains("declines to answer"));
    // An answer stands: it cannot be declined afterwards.
    let before = house.dump();
    let mut form = landing.forms().remove(0);
    form.fill("go", "decline");
    assert!(again.send(&form).expect(200).text().contains("already recorded"));
    assert_eq!(house.dump(), before);
}

#[test]
fn the_client_is_not_offered_to_decline() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let mut client = house.stranger();
    let landing = client.open(&house.link_to(&assessment, "robin@example.org")).expect(200);
    assert!(!landing.forms()[0].has("go") && !landing.text().contains("do not want to answer"));
}

#[test]
fn a_letter_that_came_to_somebody_else_is_told_of_and_its_address_corrected() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    house.deliver();
    let link = house.link_to(&assessment, "pat@example.org");
    let told = decline(&mut house.stranger(), &link, "wrong_person").text();
    assert!(told.contains("Thank you for telling us"), "{told}");
    let page = coach.open(&assessment).expect(200);
    assert!(page.text().contains("Wrong address") && !page.text().contains("declines to answer"), "{}", page.text());
    let correct = page.links().into_iter().find(|link| link.ends_with("/correct")).expect("it can be corrected");

    let form = coach.open(&correct).expect(200).form("/correct");
    let before = house.dump();
    for (name, email, words) in [
        ("", "not an address", "Nothing was changed"),
        ("Pat Placeholder", "pat@example.org", "Give another one"),
        ("Pat Placeholder", "ROBIN@example.org", "client’s address"),
        ("Pat Placeholder", "paula@example.org", "Somebody else"),
    ] {
        let mut form = form.clone();
        form.fill("name", name).fill("email", email);
        let page = coach.send(&form).expect(422);
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    assert_eq!(house.dump(), before);
    let mut form = form.clone();
    form.fill("name", "Pat Placeholder").fill("email", "patricia@example.org");
    assert!(coach.send(&form).expect(200).text().contains("Corrected"));
    coach.open(&correct).expect(404);

    house.deliver();
    assert_eq!(letters_to(&house, "patricia@example.org").len(), 1);
    house.stranger().open(&link).expect(404);
    house.stranger().open(&opt_out(&letters_to(&house, "pat@example.org")[0])).expect(404);
    let new = house.link_to(&assessment, "patricia@example.org");
    let review = house.review(&mut house.stranger(), &new);
    assert!(review.text().contains("Submit"));
    // For nobody else: a refusal would tell that they have answered.
    let id = correct.split('/').rev().nth(1).expect("an id").to_owned();
    coach.open(&correct.replace(&id, "00000000-0000-0000-0000-000000000000")).expect(404);
}

#[test]
fn letters_are_stopped_by_one_click_and_by_nothing_that_only_looks_like_it() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    house.deliver();
    let address = opt_out(&letters_to(&house, "pat@example.org")[0]);
    let before = house.dump();
    for method in ["GET", "HEAD", "OPTIONS"] {
        for _ in 0..20 {
            request(&house, method, &address, &[("sec-purpose", "prefetch"), ("purpose", "prefetch")], b"");
        }
    }
    for body in [
        "",
        "List-Unsubscribe=One-Click&x=1",
        "List-Unsubscribe=one-click",
        "list-unsubscribe=One-Click",
        "List-Unsubscribe=One-Click&List-Unsubscribe=One-Click",
        "letters=all",
        "guard=aaaa&letters=all",
    ] {
        let (status, ..) = request(&house, "POST", &address, &[FORM], body.as_bytes());
        assert!(status == 400 || status == 403, "{body}: {status}");
    }
    assert_eq!(house.dump(), before);

    for _ in 0..3 {
        // As a mail program sends it: from elsewhere, without a cookie.
        let headers = [FORM, ("origin", "https://mail.example")];
        let (status, headers, body) = request(&house, "POST", &address, &headers, b"List-Unsubscribe=One-Click");
        assert_eq!(status, 200);
        assert!(!headers.contains_key("set-cookie") && !headers.contains_key("location"));
        assert!(body.contains("You get no more messages"), "{body}");
    }
    // The right to answer is untouched, and no form opens by this link.
    let token = address.trim_start_matches("/o/");
    house.stranger().open(&format!("/r/{token}")).expect(404);
    let link = house.link_to(&assessment, "pat@example.org");
    house.stranger().open(&format!("/o/{}", link.rsplit('/').next().expect("a token"))).expect(404);
    house.stranger().open(&link).expect(200);

    let told = coach_reads(&mut coach, &assessment);
    let row = told.split("Pat Placeholder").nth(1).and_then(|rest| rest.split("Paula").next()).expect("a row");
    assert!(row.contains("No more mail"), "{row}");
    let form = coach.open(&assessment).expect(200).form("/remind");
    let reminded = coach.send(&form).expect(200).text();
    assert!(reminded.contains("How many that is would tell"), "{reminded}");
    house.deliver();
    assert_eq!((letters_to(&house, "pat@example.org").len(), letters_to(&house, "paula@example.org").len()), (1, 2));

    // It is the same to the coach whether they have answered.
    let mut rater = house.stranger();
    let review = house.review(&mut rater, &link);
    rater.send(&review.forms()[0]).expect(200);
    let after = coach_reads(&mut coach, &assessment);
    let row_after = after.split("Pat Placeholder").nth(1).and_then(|rest| rest.split("Paula").next());
    assert_eq!(row_after, Some(row));
}

#[test]
fn all_letters_of_a_workspace_can_be_stopped_and_the_address_is_not_kept_for_it() {
    let house = House::open();
    let mut coach = house.coach();
    let first = house.launched(&mut coach);
    house.deliver();
    let address = opt_out(&letters_to(&house, "dana@example.org")[0]);
    let mut rater = house.stranger();
    let mut form = rater.open(&address).expect(200).forms().remove(0);
    form.fill("letters", "all");
    assert!(rater.send(&form).expect(200).text().contains("sends no more messages to this address"));
    assert_eq!(house.database.rows("no_mail").len(), 1);
    assert!(!house.database.rows("no_mail")[0].contains("dana"), "a mark, not the address");

    let second = house.launched(&mut coach);
    house.deliver();
    assert_eq!((letters_to(&house, "dana@example.org").len(), letters_to(&house, "dario@example.org").len()), (1, 2));
    for assessment in [&first, &second] {
        let told = coach_reads(&mut coach, assessment);
        let row = told.split("Dana Demo").nth(1).and_then(|rest| rest.split("Dario").next()).expect("a row");
        assert!(row.contains("No more mail"), "{row}");
    }
    let again = rater.open(&address).expect(200).forms().remove(0);
    assert!(rater.send(&again).expect(200).text().contains("Which messages do you not want"));
    assert!(house.database.rows("no_mail").is_empty());
}

#[test]
fn the_letter_with_the_report_does_not_go_to_a_client_who_stopped_letters_and_the_coach_is_told() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    let stopped = house.opt_out_link(&assessment, "robin@example.org");
    let mut client = house.stranger();
    let form = client.open(&stopped).expect(200).forms().remove(0);
    client.send(&form).expect(200);
    for step in ["close", "release"] {
        let form = coach.open(&format!("{assessment}/{step}")).expect(200).form(&format!("/{step}"));
        coach.send(&form).expect(200);
    }
    house.deliver();
    assert!(letters_to(&house, "robin@example.org").is_empty());
    let told = coach_reads(&mut coach, &assessment);
    assert!(told.contains("No more mail"), "{told}");
    house.stranger().open(&house.report_link(&assessment)).expect(200);
}

#[test]
fn whoever_asks_for_a_link_reads_the_same_for_every_address() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    house.deliver();
    let ask = |email: &str| {
        let mut visitor = house.stranger();
        let bad = visitor.open("/r/madeup").expect(404);
        let lost = bad.links().into_iter().find(|link| link == "/lost").expect("the page of bad links leads here");
        let mut form = visitor.open(&lost).expect(200).form("/lost");
        form.fill("email", email);
        let page = visitor.send(&form);
        (page.status, page.html(), page.headers.keys().cloned().collect::<Vec<_>>())
    };
    let known = ask("Pat@Example.org");
    assert_eq!(known.0, 200);
    assert_eq!(known, ask("nobody@example.net"));
    assert_eq!(ask("not an address").0, 422);
    let queued = |kind: &str| house.database.column(&format!("select kind from letter where kind = '{kind}'")).len();
    wait_for("the letter", || (queued("recovery") == 1).then_some(()));
    house.deliver();
    let letters = letters_to(&house, "pat@example.org");
    assert_eq!(letters.len(), 2);
    let link = house.link_to(&assessment, "pat@example.org");
    assert!(letters.iter().all(|letter| letter.replace("=\r\n", "").contains(&link)), "the link is the old one");
    assert_eq!(letters.iter().filter(|letter| letter.contains("Here is your link")).count(), 1);
    let told = coach_reads(&mut coach, &assessment);
    assert_eq!(told.matches("Pat Placeholder").count(), 1, "the coach does not learn of it: {told}");

    // At most one an hour, and none to whoever has answered, declined or takes no mail.
    let sent = |email: &str| {
        let email = EmailAddress::parse(email).expect("an address");
        house.arrange(async |app| recovery::send_links(&app, &email).await.expect("the database works"))
    };
    assert_eq!(sent("pat@example.org"), 0);
    house.wait(61);
    assert_eq!(sent("pat@example.org"), 1);
    decline(&mut house.stranger(), &house.link_to(&assessment, "paula@example.org"), "unsaid");
    let mut rater = house.stranger();
    let review = house.review(&mut rater, &house.link_to(&assessment, "dana@example.org"));
    rater.send(&review.forms()[0]).expect(200);
    let stopped = opt_out(&letters_to(&house, "dario@example.org")[0]);
    request(&house, "POST", &stopped, &[FORM], b"List-Unsubscribe=One-Click");
    for email in ["paula@example.org", "dana@example.org", "dario@example.org", "nobody@example.net"] {
        assert_eq!(sent(email), 0, "{email}");
    }
    assert_eq!(sent("mara@example.org"), 1);
}

#[test]
fn one_click_at_a_letter_about_several_questionnaires_stops_the_letters_about_all_of_them() {
    let house = House::open();
    let mut coach = house.coach();
    let both = [house.launched(&mut coach), house.launched(&mut coach)];
    house.deliver();
    let address = format!("{}?letters=all", house.opt_out_link(&both[0], "pat@example.org"));
    let offered = house.stranger().open(&address).expect(200).forms().remove(0);
    assert!(offered.fields.contains(&("letters".to_owned(), "all".to_owned())), "{:?}", offered.fields);
    let path = address.strip_prefix(house.origin()).unwrap_or(&address);
    let headers = [FORM, ("origin", "https://mail.example")];
    assert_eq!(request(&house, "POST", path, &headers, b"List-Unsubscribe=One-Click").0, 200);
    for assessment in &both {
        let told = coach_reads(&mut coach, assessment);
        let row = told.split("Pat Placeholder").nth(1).and_then(|rest| rest.split("Paula").next()).expect("a row");
        assert!(row.contains("No more mail"), "{row}");
    }
}

#[test]
fn nobody_asks_for_links_without_end() {
    let house = House::open();
    let mut visitor = house.stranger();
    let mut form = visitor.open("/lost").expect(200).form("/lost");
    form.fill("email", "pat@example.org");
    let statuses: Vec<u16> = (0..9).map(|_| visitor.send(&form).status).collect();
    assert_eq!(statuses, [200, 200, 200, 200, 200, 200, 200, 200, 429]);
}

#[test]
fn a_receipt_says_that_an_answer_was_counted_and_nothing_else() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    let mut rater = house.stranger();
    let link = house.link_to(&assessment, "pat@example.org");
    let review = house.review(&mut rater, &link);
    let submit = review.forms().remove(0);
    let recorded = rater.send(&submit).expect(200);
    let html = recorded.html();
    let code = html.split("translate=\"no\">").nth(1).and_then(|rest| rest.split('<').next()).expect("a receipt");
    assert_eq!(code.len(), 29);
    assert!(rater.send(&submit).expect(200).html().contains(code), "the same page has the same receipt");
    let file =
        rater.open(&recorded.links().into_iter().find(|link| link.ends_with(".txt")).expect("a file")).expect(200);
    let file = String::from_utf8(file.bytes).expect("it is text");
    assert!(file.contains(code) && file.contains("Robin Sample") && !file.contains("Pat"), "{file}");
    assert!(!house.stranger().open(&link).expect(200).html().contains(code), "nobody else is shown it");

    let check = |typed: &str| {
        let mut visitor = house.stranger();
        let mut form = visitor.open("/receipt").expect(200).form("/receipt");
        form.fill("receipt", typed);
        visitor.send(&form).expect(200).text()
    };
    assert!(check(code).contains("Recorded, not counted yet"), "{}", check(code));
    let other = if code.starts_with('a') { "b" } else { "a" };
    assert!(check(&format!("{other}{}", &code[1..])).contains("not a receipt from here"));
    assert!(check("").contains("not a receipt from here"));

    let plain = code.replace('-', "");
    assert!(!house.dump().contains(&plain), "it is stored nowhere");
    for email in ["paula@example.org", "pascal@example.org"] {
        let mut rater = house.stranger();
        let review = house.review(&mut rater, &house.link_to(&assessment, email));
        rater.send(&review.forms()[0]).expect(200);
    }
    let form = coach.open(&format!("{assessment}/close")).expect(200).form("/close");
    coach.send(&form).expect(200);
    let counted = check(&code.to_uppercase());
    assert!(counted.contains("were counted, once") && counted.contains("Robin Sample"), "{counted}");
    assert!(!house.dump().contains(&plain));
    let marks = house.database.column("select mark from counted_receipt");
    let kept = house.database.column("select receipt from invitation where receipt is not null");
    assert_eq!((marks.len(), kept.len()), (3, 3));
    assert!(marks.iter().all(|mark| !kept.contains(mark)), "no value joins the two");
}

#[test]
fn what_may_give_a_writer_away_is_marked_before_it_is_submitted_and_blocks_nothing() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let mut rater = house.stranger();
    let first = house.enter(&mut rater, &house.link_to(&assessment, "pat@example.org"));
    let mut form = rater.open(&format!("{}?view=all", path_of(&first))).expect(200).forms().remove(0);
    for (name, _) in form.choices.clone().iter().filter(|(name, value)| name.starts_with("rating.") && value == "4") {
        form.fill(name, "4");
    }
    let questions: Vec<String> = form.texts.iter().filter(|name| name.starts_with("comment.")).cloned().collect();
    form.fill(&questions[0], "Call me at pat@example.org <b>now</b>.").fill(&questions[1], "Listens well.");
    form.fill("go", "review");
    let review = rater.send(&form).expect(200);
    let html = review.html();
    assert!(html.contains("<mark>pat@example.org</mark>"), "{html}");
    assert!(!html.contains("<b>now"), "what is typed stays text");
    assert_eq!(html.matches("This may tell who you are").count(), 1, "the other comment tells nothing");
    assert!(review.text().contains("an e-mail address"), "{}", review.text());
    assert!(review.text().contains("Nobody else in your group was invited in this language (English)"));
    assert!(rater.send(&review.forms()[0]).expect(200).text().contains("recorded"));
    // Whoever is named has nothing to give away.
    for name in ["robin", "mara"] {
        let own = house.review(&mut house.stranger(), &house.link_to(&assessment, &format!("{name}@example.org")));
        assert!(!own.text().contains("Nobody else in your group") && !own.text().contains("marked below"), "{name}");
    }
}
