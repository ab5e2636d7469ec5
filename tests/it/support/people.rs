//! The people of a story, and what each of them does with a mailbox and a plain web client.

use std::path::Path;

use mail_parser::MessageParser;
use serde_json::Value;

use super::client::{Client, Page};
use super::markup::Form;
use super::server::{Installation, Server};

/// Two competencies and two questions: enough for every kind of figure, and quick to answer. The second item of each
/// competency is turned round when it is scored.
pub(crate) const QUESTIONNAIRE: &str = r#"
key = "small"
version = 1
title = { en = "A small questionnaire" }
licence = "CC0-1.0"
languages = ["en"]
[scale]
first = 1
labels = [{ en = "Never" }, { en = "Seldom" }, { en = "Sometimes" }, { en = "Often" }, { en = "Always" }]
not_observed = { en = "Not observed" }
[[competency]]
key = "clarity"
name = { en = "Clarity" }
[[competency.item]]
key = "clarity-1"
self = { en = "I say what matters." }
others = { en = "{name} says what matters." }
[[competency.item]]
key = "clarity-2"
self = { en = "I leave things open." }
others = { en = "{name} leaves things open." }
reverse = true
[[competency]]
key = "calm"
name = { en = "Calm" }
[[competency.item]]
key = "calm-1"
self = { en = "I stay calm." }
others = { en = "{name} stays calm." }
[[competency.item]]
key = "calm-2"
self = { en = "I raise my voice." }
others = { en = "{name} raises their voice." }
reverse = true
[[question]]
key = "keep"
self = { en = "What should I keep doing?" }
others = { en = "What should {name} keep doing?" }
[[question]]
key = "change"
self = { en = "What should I do differently?" }
others = { en = "What should {name} do differently?" }
"#;

/// The items of [`QUESTIONNAIRE`], in its order.
pub(crate) const ITEMS: [&str; 4] = ["clarity-1", "clarity-2", "calm-1", "calm-2"];

/// What one person answers: a label per item (`0` is “not observed”), and comments by question.
#[derive(Clone, Debug, Default)]
pub(crate) struct Answers {
    pub(crate) ratings: [u8; 4],
    pub(crate) comments: Vec<(&'static str, String)>,
}

/// So many raters of one group, with addresses in this domain.
pub(crate) fn peers(number: usize, domain: &str) -> String {
    (1..=number)
        .fold("name,email,group\n".to_owned(), |list, one| list + &format!("Peer {one},peer{one}@{domain},peer\n"))
}

/// Makes an assessment of Robin Sample from the command line and gives its id. Robin's address is `robin@` the domain.
pub(crate) fn create(house: &Installation<'_>, roster: &str, domain: &str) -> String {
    let file = |name: &str, content: &str| {
        let path = house.database.folder().join(name);
        std::fs::write(&path, content).expect("the folder is ours");
        path.display().to_string()
    };
    let (questionnaire, raters) = (file("small.toml", QUESTIONNAIRE), file("raters.csv", roster));
    let closes = jiff::Timestamp::now() + jiff::SignedDuration::from_hours(14 * 24);
    let made = house.run(&[
        "assessment",
        "create",
        "--client",
        "Robin Sample",
        "--client-email",
        &format!("robin@{domain}"),
        "--questionnaire",
        &questionnaire,
        "--raters",
        &raters,
        "--closes",
        &closes.strftime("%Y-%m-%dT18:00").to_string(),
    ]);
    made["id"].as_str().expect("an assessment has an id").to_owned()
}

/// How many letters of an assessment are in this state, as `parallax assessment status` counts them.
pub(crate) fn letters(house: &Installation<'_>, id: &str, state: &str) -> u64 {
    let status = house.run(&["assessment", "status", id]);
    let counts = status["letters"].as_array().expect("letters are listed").iter();
    counts.filter(|count| count["state"] == state).map(|count| count["letters"].as_u64().expect("a number")).sum()
}

/// The report, as `parallax report` writes it for machines.
pub(crate) fn report(house: &Installation<'_>, id: &str) -> Value {
    let folder = house.database.folder().join(format!("report-{id}"));
    house.run(&["report", id, "--format", "json", "--out", &folder.display().to_string()]);
    let text = std::fs::read_to_string(folder.join("report.json")).expect("the report was written");
    serde_json::from_str(&text).expect("the report is JSON")
}

/// A coach with an account from the command line, logged in.
pub(crate) fn coach(house: &Installation<'_>, server: &Server) -> Client {
    let made = house.run(&["user", "add", "--name", "Carla Coach", "--email", "carla@practice.test"]);
    let mut coach = server.stranger();
    let mut form = coach.open("/log-in").expect(200).form("/log-in");
    form.fill("email", "carla@practice.test").fill("password", made["password"].as_str().expect("a password"));
    coach.send(&form).expect(200);
    coach
}

/// A mail as its recipient's program reads it.
pub(crate) struct Mail {
    pub(crate) recipient: String,
    pub(crate) subject: String,
    /// The one address in the text that leads to the installation; none in a letter that has nothing to open.
    pub(crate) link: String,
}

/// Reads a mail. Its text must hold one link or none beside that which stops such letters, and its HTML the same one.
pub(crate) fn read_mail(raw: &[u8]) -> Mail {
    let mail = MessageParser::default().parse(raw).expect("it is a mail");
    let text = mail.body_text(0).expect("it has a text");
    let mut links: Vec<&str> =
        text.split_whitespace().filter(|word| word.starts_with("http") && !word.contains("/o/")).collect();
    links.dedup();
    let link = match links.as_slice() {
        [] => "",
        [link] => link,
        _ => panic!("one link: {text}"),
    };
    let html = mail.body_html(0).expect("it has HTML");
    let is_there = link.is_empty() || super::markup::links(&html).iter().any(|other| other == link);
    assert!(is_there, "{link} is not in {html}");
    let recipient = mail.to().and_then(|to| to.first()).and_then(|to| to.address()).expect("it has a recipient");
    Mail {
        recipient: recipient.to_owned(),
        subject: mail.subject().unwrap_or_default().to_owned(),
        link: link.to_owned(),
    }
}

/// The letters of a mail folder.
pub(crate) fn letters_in(folder: &Path) -> Vec<Mail> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.flatten().map(|entry| entry.path());
    let finished = paths.filter(|path| path.extension().is_some_and(|ending| ending == "eml"));
    finished.map(|path| read_mail(&std::fs::read(path).expect("a letter can be read"))).collect()
}

/// The links of the letters of a mail folder that stop such letters.
pub(crate) fn opt_out_links(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let letters = entries.flatten().filter_map(|entry| std::fs::read(entry.path()).ok());
    letters
        .filter_map(|raw| {
            let text = MessageParser::default().parse(&raw)?.body_text(0)?.into_owned();
            text.split_whitespace().find(|word| word.contains("/o/")).map(str::to_owned)
        })
        .collect()
}

/// Follows a link to the page that shows everything once more before it is sent.
pub(crate) fn fill_in(client: &mut Client, link: &str, answers: &Answers) -> Page {
    let landing = client.open(link).expect(200);
    let first = client.send(&landing.forms()[0]).expect(200);
    let form = first.address.split('?').next().expect("an address").to_owned();
    let mut all = client.open(&format!("{form}?view=all")).expect(200).forms().remove(0);
    choose(&mut all, answers);
    all.fill("go", "review");
    client.send(&all).expect(200)
}

/// Chooses and types what this part of the form asks for.
pub(crate) fn choose(form: &mut Form, answers: &Answers) {
    for (item, rating) in ITEMS.iter().zip(answers.ratings) {
        let field = format!("rating.{item}");
        if form.has(&field) {
            let value = if rating == 0 { "not_observed".to_owned() } else { rating.to_string() };
            assert!(form.choices.contains(&(field.clone(), value.clone())), "{field} offers no {value}");
            form.fill(&field, &value);
        }
    }
    for (question, text) in &answers.comments {
        let field = format!("comment.{question}");
        if form.has(&field) {
            form.fill(&field, text);
        }
    }
}

/// Follows a link and answers everything.
pub(crate) fn answer(client: &mut Client, link: &str, answers: &Answers) {
    let review = fill_in(client, link, answers);
    let page = client.send(&review.form("/submit")).expect(200);
    assert!(page.address.ends_with("/recorded"), "{}: {}", page.address, page.text());
}
