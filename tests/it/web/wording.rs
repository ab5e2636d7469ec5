//! The words of letters: a coach's own, checked when they are kept, shown before they go out.

use mail_parser::MessageParser;
use parallax_domain::text::Name;

use super::house::{EMAIL, House};
use crate::support::client::{Client, Page};
use crate::support::markup::Form;

/// The form of one letter's words.
fn form(coach: &mut Client, address: &str) -> Form {
    let form = coach.open(address).expect(200).form(address);
    assert_eq!(form.action, address);
    form
}

/// What a button of the form with an address of its own sends.
fn press(coach: &mut Client, form: &Form, step: &str) -> Page {
    let mut form = form.clone();
    form.action = format!("{}/{step}", form.action);
    coach.send(&form)
}

/// The plain text that a preview shows.
fn plain(page: &Page) -> String {
    let html = page.html();
    let shown = html.split_once("<pre").and_then(|(_, rest)| rest.split_once('>')).expect("it is set as it is").1;
    let text = shown.split("</pre>").next().unwrap_or_default();
    let text = text.replace("&#60;", "<").replace("&#62;", ">").replace("&#34;", "\"").replace("&#39;", "'");
    text.replace("&#38;", "&")
}

/// The texts of the letters that were sent to somebody, by their subjects.
fn mail_to(house: &House, address: &str) -> Vec<(String, String)> {
    house.deliver();
    let Ok(entries) = std::fs::read_dir(house.mail_folder()) else { return Vec::new() };
    let mut mails: Vec<(String, String)> = entries
        .map(|entry| std::fs::read(entry.expect("an entry").path()).expect("a file"))
        .filter_map(|bytes| {
            let mail = MessageParser::default().parse(&bytes).expect("it is a mail");
            let to = mail.to().and_then(|to| to.first()).and_then(|to| to.address())?.to_owned();
            let text = mail.body_text(0)?.replace("\r\n", "\n");
            (to == address).then(|| (mail.subject().unwrap_or_default().to_owned(), text))
        })
        .collect();
    mails.sort();
    mails
}

#[test]
fn every_letter_begins_with_the_programs_words_in_every_language() {
    let house = House::open();
    let mut coach = house.coach();
    let letters: Vec<String> =
        coach.open("/letters").expect(200).links().into_iter().filter(|link| link.starts_with("/letters/")).collect();
    assert_eq!(letters.len(), 13, "{letters:?}");
    for letter in &letters {
        for language in ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja", "ar"] {
            let address = letter.replace("/en", &format!("/{language}"));
            let form = form(&mut coach, &address);
            let filled =
                |name: &str| form.fields.iter().find(|(field, _)| field == name).expect("it is there").1.clone();
            assert!(!filled("subject").is_empty() && filled("body").contains("{name}"), "{address}");
            let preview = coach.open(&format!("{address}/preview")).expect(200);
            assert!(preview.html().contains(&format!("<html lang=\"{language}\"")), "{address}");
            assert!(preview.headers["content-security-policy"].contains("default-src 'none'"));
            let plain = plain(&coach.open(&format!("{address}/preview?form=text")).expect(200));
            assert!(plain.starts_with("From: Carla Coach <feedback@example.org>\nSubject: "), "{plain}");
            assert!(!plain.contains(['{', '}']), "nothing is left to be filled in: {plain}");
        }
    }
}

#[test]
fn everything_that_is_wrong_with_words_is_said_at_once_and_nothing_is_lost() {
    let house = House::open();
    let mut coach = house.coach();
    let address = "/letters/invitation/en";
    let mut form = form(&mut coach, address);
    form.fill("subject", "Hello {nmae}")
        .fill("body", "# Dear {name}\n\n{{7*7}} <script>alert(1)</script>\n\n[x](http://a.example)");
    let before = house.dump();
    let told = [
        "“{nmae}” is no placeholder",
        "Line 1: this is a heading",
        "Line 3: “{{7*7}}”",
        "“<script>” is HTML",
        "Line 5: a link leads to",
    ];
    for step in ["", "test", "preview"] {
        let page = if step.is_empty() { coach.send(&form) } else { press(&mut coach, &form, step) }.expect(422);
        let text = page.text();
        assert!(told.iter().all(|words| text.contains(*words)), "{step}: {text}");
        assert!(!page.html().contains("<script>alert"), "{step}");
        if step != "preview" {
            assert!(
                page.html().contains("Hello {nmae}") && page.html().contains("[x](http://a.example)"),
                "it is lost"
            );
        }
    }
    for (subject, told) in [
        ("Hello\r\nBcc: v@example.org", "holds a line break"),
        ("Hello\u{0}", "holds a control character"),
        ("Hello \u{202e}", "turns the writing direction"),
        (&*"x".repeat(10_000), "10,000 characters; the limit is 150"),
        ("Until {link}", "holds the personal link"),
    ] {
        form.fill("subject", subject).fill("body", "Hello");
        let text = coach.send(&form).expect(422).text();
        assert!(text.contains(told), "{told}: {text}");
    }
    form.fill("subject", "").fill("body", &"word ".repeat(1_000));
    assert!(coach.send(&form).expect(422).text().contains("4,999 characters; the limit is 4,000"));
    assert_eq!(house.dump(), before);
}

#[test]
fn words_are_shown_before_and_after_they_are_kept_and_can_be_given_up() {
    let house = House::open();
    let mut coach = house.coach();
    let address = "/letters/invitation/de";
    let mut form = form(&mut coach, address);
    form.fill("subject", "{coach} bittet um Ihre Sicht")
        .fill("body", "Liebe/r {name},\n\n**bitte** bis {deadline}: {link}");
    form.fill("form", "html");
    let before = house.dump();
    let preview = press(&mut coach, &form, "preview").expect(200).html();
    for words in [
        "Carla Coach bittet um Ihre Sicht",
        "Liebe/r Carla Coach,",
        "<strong>bitte</strong> bis Sonntag, 15. März 2026",
        "Was mit Ihren Antworten geschieht",
        "/letters/sample\"",
        "Falls das ein Irrtum ist",
    ] {
        assert!(preview.contains(words), "{words}: {preview}");
    }
    form.fill("form", "text");
    let text = plain(&press(&mut coach, &form, "preview").expect(200));
    assert!(text.contains("\n\nbitte bis Sonntag, 15. März 2026"), "{text}");
    assert_eq!(house.dump(), before, "to look at words keeps nothing");

    let kept = coach.send(&form).expect(200);
    assert!(kept.text().contains("Kept.") && kept.text().contains("These are your words."), "{}", kept.text());
    assert!(coach.open(&format!("{address}/preview")).expect(200).html().contains("Liebe/r Carla Coach,"));
    assert!(!coach.open("/letters/invitation/en/preview").expect(200).html().contains("Liebe/r"));
    let list = coach.open("/letters").expect(200);
    assert!(
        list.text().contains("Your own in Deutsch") && list.links().contains(&address.to_owned()),
        "{}",
        list.text()
    );

    // The program's own words, sent back as they were, are none of one's own.
    let mut again = self::form(&mut coach, "/letters/invitation/fr");
    again.fill("go", "keep");
    assert!(coach.send(&again).expect(200).text().contains("These are the program’s words."));

    let mut form = self::form(&mut coach, address);
    form.fill("go", "program");
    assert!(coach.send(&form).expect(200).text().contains("the program’s words again"));
    assert_eq!(house.dump(), before);
}

#[test]
fn an_assessment_can_have_words_of_its_own_before_and_after_the_launch() {
    let house = House::open();
    let mut coach = house.coach();
    let mut form = form(&mut coach, "/letters/invitation/en");
    form.fill("subject", "").fill("body", "From all: {client}");
    coach.send(&form).expect(200);
    let draft = house.draft(&mut coach);
    let page = coach.open(&draft).expect(200);
    assert!(page.links().contains(&format!("{draft}/letters")), "the draft leads to its letters");
    let address = format!("{draft}/letters/invitation/en");
    let shown = coach.open(&address).expect(200);
    assert!(shown.html().contains("From all: {client}") && shown.text().contains("for this assessment alone"));
    let preview = plain(&coach.open(&format!("{address}/preview?form=text")).expect(200));
    assert!(preview.contains("From all: Robin Sample") && preview.contains("fewer than 3 people"), "{preview}");
    let mut form = self::form(&mut coach, &address);
    form.fill("body", "For one: {client}, until {deadline}");
    assert!(coach.send(&form).expect(200).text().contains("has words of its own"));
    let mut launch = coach.open(&format!("{draft}/launch")).expect(200).form("/launch");
    launch.fill("consent", "yes");
    coach.send(&launch).expect(200);
    let (subject, text) = mail_to(&house, "pat@example.org").remove(0);
    assert_eq!(subject, "Your view of Robin Sample");
    assert!(text.starts_with("For one: Robin Sample, until Friday, 20 March 2026, 18:00"), "{text}");
    assert!(mail_to(&house, "paula@example.org")[0].1.starts_with("Guten Tag Paula"), "other languages keep theirs");

    // What was sent stays; what is yet to be sent can be worded anew.
    let reminder = format!("{draft}/letters/reminder/en");
    let page = coach.open(&reminder).expect(200).text();
    assert!(page.contains("They may be changed after the launch: they are no promise"), "{page}");
    let mut form = self::form(&mut coach, &reminder);
    form.fill("subject", "Once more").fill("body", "");
    coach.send(&form).expect(200);
    let remind = coach.open(&draft).expect(200).form("/remind");
    coach.send(&remind).expect(200);
    let subjects: Vec<String> = mail_to(&house, "pat@example.org").into_iter().map(|(subject, _)| subject).collect();
    assert_eq!(subjects, ["Once more", "Your view of Robin Sample"]);

    let mut form = self::form(&mut coach, &address);
    form.fill("go", "usual");
    assert!(coach.send(&form).expect(200).html().contains("From all: {client}"));
    let mut form = self::form(&mut coach, &address);
    form.fill("go", "program");
    assert!(
        coach.send(&form).expect(200).html().contains("Hello {name},"),
        "the program's, though the workspace has its own"
    );
    let preview = plain(&coach.open(&format!("{address}/preview?form=text")).expect(200));
    assert!(preview.contains("Hello Carla Coach,"), "{preview}");
}

#[test]
fn a_test_goes_to_the_coach_alone_marked_as_one_and_leads_to_a_sample() {
    let house = House::open();
    let mut coach = house.coach();
    let draft = house.draft(&mut coach);
    for address in ["/letters/last_call/en".to_owned(), format!("{draft}/letters/last_call/en")] {
        let mut form = form(&mut coach, &address);
        form.fill("subject", "Soon {client}").fill("body", "Unkept words for {name}");
        let page = press(&mut coach, &form, "test").expect(200);
        assert!(page.text().contains(&format!("A test goes to {EMAIL}")), "{}", page.text());
        assert!(page.html().contains("Unkept words for {name}"), "what was typed stays on the page");
        assert!(coach.open(&address).expect(200).text().contains("Your last test is on its way."));
        let mails = mail_to(&house, EMAIL);
        let (subject, text) = mails.last().expect("it arrived");
        assert_eq!(subject, "Test: Soon Robin Sample");
        assert!(text.starts_with("This is a test with sample data."), "{text}");
        assert!(text.contains("\n\nUnkept words for Carla Coach\n\n"), "{text}");
        let link = text.split_whitespace().find(|word| word.starts_with("http")).expect("a link");
        let sample = house.stranger().open(link).expect(200).text();
        assert!(sample.contains("This link was a sample") && sample.contains("changed nothing"), "{sample}");
        assert!(coach.open(&address).expect(200).text().contains("the mail server took it"));
        assert!(!coach.open("/letters/thanks/en").expect(200).text().contains("Your last test"), "of one letter only");
        assert!(!coach.open(&address).expect(200).html().contains("Unkept words"), "a test keeps nothing");
        for file in std::fs::read_dir(house.mail_folder()).expect("the folder").flatten() {
            std::fs::remove_file(file.path()).expect("the folder is tidied up");
        }
    }
    assert!(!house.dump().contains("Unkept words"), "what a test said is in no row");
    assert!(mail_to(&house, "pat@example.org").is_empty(), "nobody else is written to");
}

#[test]
fn a_test_that_cannot_be_sent_tells_why() {
    let house = House::open();
    let mut coach = house.coach();
    std::fs::write(house.mail_folder(), "no folder").expect("a file in its place");
    let form = form(&mut coach, "/letters/thanks/en");
    press(&mut coach, &form, "test").expect(200);
    house.deliver();
    let text = coach.open("/letters/thanks/en").expect(200).text();
    assert!(text.contains("Your last test could not be sent") && text.contains("cannot be written"), "{text}");
}

#[test]
fn names_in_letters_are_names_whatever_they_look_like() {
    let house = House::open();
    let mut coach = house.coach();
    let hostile = "<script>{{7*7}}</script> %s {token} **b**";
    Name::parse(hostile).expect("it can be a name");
    let mut new = coach.open("/assessments/new").expect(200).form("/assessments/new");
    new.fill("client_name", hostile).fill("client_email", "robin@example.org");
    new.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "Europe/Berlin");
    let draft = super::house::path_of(&coach.send(&new).expect(200));
    let mut form = form(&mut coach, &format!("{draft}/letters/invitation/en"));
    form.fill("subject", "About {client}").fill("body", "About **{client}**");
    coach.send(&form).expect(200);
    let preview = coach.open(&format!("{draft}/letters/invitation/en/preview")).expect(200).html();
    let escaped = "&lt;script&gt;{{7*7}}&lt;/script&gt; %s {token} **b**";
    assert!(preview.contains(&format!("About <strong>{escaped}</strong>")), "{preview}");
    assert!(!preview.contains("<script"), "{preview}");
    let plain = plain(&coach.open(&format!("{draft}/letters/invitation/en/preview?form=text")).expect(200));
    assert!(plain.contains(&format!("Subject: About {hostile}\n\nAbout {hostile}\n")), "{plain}");
}

#[test]
fn only_the_workspaces_own_people_see_and_change_its_words() {
    let house = House::open();
    let mut coach = house.coach();
    let draft = house.draft(&mut coach);
    let form = form(&mut coach, "/letters/invitation/en");
    let before = house.dump();
    for address in ["/letters", "/letters/invitation/en", "/letters/invitation/en/preview", &format!("{draft}/letters")]
    {
        let page = house.stranger().open(address).expect(200);
        assert!(page.address.starts_with("/log-in?then=%2F"), "{address}: {}", page.address);
    }
    for step in ["", "/preview", "/test"] {
        let mut stranger = house.stranger();
        let mut form = form.clone();
        form.action = format!("/letters/invitation/en{step}");
        let page = stranger.send(&form).expect(401).text();
        assert!(page.contains("Log in first"), "{step}: {page}");
    }
    // Another workspace's assessment is not there, and neither is a letter or language that the program does not have.
    let other = "insert into workspace (id, name) values (X'00000000000000000000000000000001', 'Other')";
    house.database.column(other);
    house.database.column("update assessment set workspace_id = X'00000000000000000000000000000001'");
    for address in [
        format!("{draft}/letters"),
        format!("{draft}/letters/invitation/en"),
        format!("{draft}/letters/invitation/en/preview"),
        "/assessments/-1/letters".to_owned(),
        "/letters/invitation/xx".to_owned(),
        "/letters/invitation/de-AT".to_owned(),
        "/letters/bill/en".to_owned(),
        "/letters/invitation".to_owned(),
        "/letters/invitation/en/".to_owned(),
        "/letters/invitation/en/nothing".to_owned(),
    ] {
        coach.open(&address).expect(404);
    }
    for step in ["", "/preview", "/test"] {
        let mut form = form.clone();
        form.action = format!("{draft}/letters/invitation/en{step}");
        coach.send(&form).expect(404);
    }
    house.database.column("update assessment set workspace_id = (select id from workspace where name <> 'Other')");
    house.database.column("delete from workspace where name = 'Other'");
    assert_eq!(house.dump(), before);
}
