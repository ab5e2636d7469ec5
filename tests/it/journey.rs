//! A whole 360 as its people live it: the real program, a real mail server, mailboxes, and web clients without script.

use serde_json::{Value, json};

use crate::support::client::Client;
use crate::support::people::{self, Answers, Mail, choose, coach, create, fill_in, read_mail, report};
use crate::support::server::{self, Installation, Server};
use crate::support::smtpd::{Smtpd, smtpd};
use crate::support::{on_both_databases, wait_for};

/// Name, group, ratings as they are chosen on the form (0: not observed), and comments. Items two and four are turned
/// round when they are scored: a 2 there counts as a 4.
type Member = (&'static str, &'static str, [u8; 4], &'static [(&'static str, &'static str)]);

const CAST: [Member; 8] = [
    ("robin", "self", [5, 2, 4, 1], &[("change", "I would plan less.")]),
    ("mara", "manager", [4, 2, 3, 3], &[("keep", "Keep the weekly note.")]),
    ("pat", "peer", [3, 3, 4, 2], &[("keep", "The short meetings."), ("change", "Fewer mails.")]),
    ("paula", "peer", [4, 4, 5, 0], &[("keep", "Clear agendas."), ("change", "Ask before deciding.")]),
    ("pascal", "peer", [2, 3, 3, 2], &[("keep", "Honest answers."), ("change", "Listen longer.")]),
    ("dana", "direct_report", [5, 1, 2, 4], &[("keep", "The open door.")]),
    ("dario", "direct_report", [4, 2, 2, 5], &[]),
    ("otis", "other", [3, 2, 1, 4], &[]),
];

struct Story<'a> {
    house: Installation<'a>,
    server: Server,
    smtpd: &'static Smtpd,
    domain: String,
}

impl Story<'_> {
    /// The mails to a person so far, once there are so many.
    fn mails(&self, name: &str, number: usize) -> Vec<Mail> {
        let address = format!("{name}@{}", self.domain);
        let raw = wait_for("the mail", || Some(self.smtpd.mailbox(&address)).filter(|mails| mails.len() >= number));
        assert_eq!(raw.len(), number, "{name} gets no more than that");
        let mails: Vec<Mail> = raw.iter().map(|raw| read_mail(raw)).collect();
        assert!(mails.iter().all(|mail| mail.recipient == address), "a mail is for whom it was sent to");
        mails
    }

    fn invitation(&self, name: &str) -> String {
        self.mails(name, 1).remove(0).link
    }
}

fn answers(name: &str) -> Answers {
    let (_, _, ratings, comments) = CAST.iter().find(|(known, ..)| *known == name).expect("one of the cast");
    Answers { ratings: *ratings, comments: comments.iter().map(|(key, text)| (*key, (*text).to_owned())).collect() }
}

/// Presses the one button of a page that asks for confirmation.
fn confirm(coach: &mut Client, assessment: &str, step: &str, consent: bool) {
    let mut form = coach.open(&format!("/assessments/{assessment}/{step}")).expect(200).form(&format!("/{step}"));
    if consent {
        form.fill("consent", "yes");
    }
    coach.send(&form).expect(200);
}

/// Answers a page at a time, on two devices, and presses the last button twice.
fn answer_in_pieces(story: &Story<'_>, link: &str, answers: &Answers) {
    let mut phone = story.server.stranger();
    let landing = phone.open(link).expect(200);
    let mut page = phone.send(&landing.forms()[0]).expect(200);
    for _ in 0..2 {
        let mut form = page.forms().remove(0);
        choose(&mut form, answers);
        form.fill("go", "next");
        page = phone.send(&form).expect(200);
    }
    // The comments are left for later, at a desk.
    let mut desk = story.server.stranger();
    let landing = desk.open(link).expect(200);
    let page = desk.send(&landing.forms()[0]).expect(200);
    let form = page.address.split('?').next().expect("an address").to_owned();
    let mut last = desk.open(&format!("{form}?page=3")).expect(200).forms().remove(0);
    choose(&mut last, answers);
    last.fill("go", "next");
    let review = desk.send(&last).expect(200);
    let submit = review.form("/submit");
    for _ in 0..2 {
        let page = desk.send(&submit).expect(200);
        assert!(page.address.ends_with("/recorded"), "{}: {}", page.address, page.text());
    }
    // The telephone has an older page open still; what it sends is not taken, and it says so.
    let old = phone.open(&format!("{form}/review")).expect(200);
    assert!(old.forms().iter().all(|form| !form.action.ends_with("/submit")), "{}", old.text());
}

/// Two devices show the same form for the last time; one of them is faster.
fn answer_twice(story: &Story<'_>, link: &str, answers: &Answers) {
    let never_sent = Answers { ratings: [1, 1, 1, 1], comments: Vec::new() };
    let (mut slow, mut fast) = (story.server.stranger(), story.server.stranger());
    let slow_review = fill_in(&mut slow, link, &never_sent);
    let fast_review = fill_in(&mut fast, link, answers);
    fast.send(&fast_review.form("/submit")).expect(200);
    slow.send(&slow_review.form("/submit")).expect(409);
}

fn close_to(value: &Value, expected: f64) -> bool {
    value.as_f64().is_some_and(|value| (value - expected).abs() < 1e-9)
}

/// Perspective, mean and number of people.
type Cell = (&'static str, f64, u64);

/// Every figure, worked out by hand from [`CAST`].
fn check_figures(report: &Value) {
    let people: Vec<(&str, u64)> = report["perspectives"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| (one["key"].as_str().expect("a key"), one["n"].as_u64().expect("a number")))
        .collect();
    // The direct reports are two and the others one: too few each, so they are one block. Comments to the first question
    // are too few in it (one), so all anonymous raters' are one list.
    let expected = [
        ("self", 1),
        ("manager", 1),
        ("peer", 3),
        ("direct_report+other", 3),
        ("all_others", 7),
        ("peer+direct_report+other", 6),
    ];
    assert_eq!(people, expected);

    let means: [(&str, &[Cell]); 4] = [
        // Peers 3, 4, 2; the block 5, 4, 3; with the manager's 4 that is 25 for seven people.
        (
            "clarity-1",
            &[
                ("self", 5.0, 1),
                ("manager", 4.0, 1),
                ("peer", 3.0, 3),
                ("direct_report+other", 4.0, 3),
                ("all_others", 25.0 / 7.0, 7),
            ],
        ),
        // Turned round: peers 3, 2, 3; the block 5, 4, 4; the manager 4.
        (
            "clarity-2",
            &[
                ("self", 4.0, 1),
                ("manager", 4.0, 1),
                ("peer", 8.0 / 3.0, 3),
                ("direct_report+other", 13.0 / 3.0, 3),
                ("all_others", 25.0 / 7.0, 7),
            ],
        ),
        // Peers 4, 5, 3; the block 2, 2, 1; the manager 3.
        (
            "calm-1",
            &[
                ("self", 4.0, 1),
                ("manager", 3.0, 1),
                ("peer", 4.0, 3),
                ("direct_report+other", 5.0 / 3.0, 3),
                ("all_others", 20.0 / 7.0, 7),
            ],
        ),
        // Turned round: one of three peers did not observe it, so the peers are not shown, and not counted in the total
        // either, where two people would be left by subtraction; the block 2, 1, 2; the manager 3.
        (
            "calm-2",
            &[("self", 5.0, 1), ("manager", 3.0, 1), ("direct_report+other", 5.0 / 3.0, 3), ("all_others", 2.0, 4)],
        ),
    ];
    for (item, cells) in means {
        let shown = report["items"][item]["perspectives"].as_object().expect("an item has cells");
        assert_eq!(shown.len(), cells.len(), "{item}: {shown:?}");
        for (perspective, mean, n) in cells {
            let cell = &shown[*perspective];
            assert!(close_to(&cell["mean"], *mean) && cell["n"] == *n, "{item} {perspective}: {cell}");
            assert!(*n >= 5 || *n == 1 || cell.get("distribution").is_none(), "{item} {perspective}: {cell}");
        }
    }
    for (competency, own, others, value, quadrant) in [
        ("clarity", 4.5, 25.0 / 7.0, 13.0 / 14.0, "confirmed_strength"),
        ("calm", 4.5, 17.0 / 7.0, 29.0 / 14.0, "blind_spot"),
    ] {
        let gap = &report["competencies"][competency]["gap"];
        let is_right =
            close_to(&gap["self"], own) && close_to(&gap["others"], others) && close_to(&gap["value"], value);
        assert!(is_right && gap["class"] == "over" && gap["quadrant"] == quadrant, "{competency}: {gap}");
    }

    let mut comments = report["comments"].clone();
    for list in
        comments.as_object_mut().expect("lists by question").values_mut().flat_map(|l| l.as_array_mut().expect("lists"))
    {
        let texts = list["texts"].as_array_mut().expect("texts");
        texts.sort_by_key(|text| text.as_str().map(str::to_owned));
    }
    let expected = json!({
        "change": [
            {"perspective": "self", "texts": ["I would plan less."]},
            {"perspective": "peer", "texts": ["Ask before deciding.", "Fewer mails.", "Listen longer."]},
        ],
        "keep": [
            {"perspective": "manager", "texts": ["Keep the weekly note."]},
            {"perspective": "peer+direct_report+other",
             "texts": ["Clear agendas.", "Honest answers.", "The open door.", "The short meetings."]},
        ],
    });
    assert_eq!(comments, expected);
}

on_both_databases! {
    fn from_the_mailed_invitation_to_the_mailed_report_everybody_counts_once(database) {
        let Some(smtpd) = smtpd() else { return };
        let house = Installation::on(database, server::Mail::Smtp(smtpd.port()));
        let server = house.start();
        let story = Story { house, server, smtpd, domain: format!("journey-{:08x}.test", rand::random::<u32>()) };
        let mut coach = coach(&story.house, &story.server);

        let roster = CAST[1..].iter().fold("name,email,group\n".to_owned(), |list, (name, group, ..)| {
            list + &format!("{name},{name}@{},{group}\n", story.domain)
        });
        let id = create(&story.house, &roster, &story.domain);
        confirm(&mut coach, &id, "launch", true);
        let links: Vec<(&str, String)> = CAST.iter().map(|(name, ..)| (*name, story.invitation(name))).collect();
        for (name, link) in links.iter().filter(|(name, _)| *name != "pat") {
            match *name {
                "paula" => answer_in_pieces(&story, link, &answers(name)),
                "pascal" => answer_twice(&story, link, &answers(name)),
                _ => people::answer(&mut story.server.stranger(), link, &answers(name)),
            }
        }

        // One has not answered: one is reminded, with the link that they had.
        let form = coach.open(&format!("/assessments/{id}")).expect(200).form("/remind");
        coach.send(&form).expect(200);
        let mails = story.mails("pat", 2);
        assert_eq!(mails[0].link, mails[1].link);
        assert_ne!(mails[0].subject, mails[1].subject);
        people::answer(&mut story.server.stranger(), &mails[1].link, &answers("pat"));
        let status = story.house.run(&["assessment", "status", &id]);
        assert_eq!((&status["invited"], &status["answered"]), (&json!(8), &json!(8)));
        assert_eq!(people::letters(&story.house, &id, "sent"), 9);

        confirm(&mut coach, &id, "close", false);
        for (_, link) in &links {
            let spent = story.server.stranger().open(link).expect(200);
            assert!(spent.forms().is_empty(), "nobody answers after the close: {}", spent.text());
        }
        let figures = report(&story.house, &id);
        check_figures(&figures);

        confirm(&mut coach, &id, "release", false);
        // The invitation, the thanks at the close, and the report.
        let link = story.mails("robin", 3).into_iter().map(|mail| mail.link).find(|link| !links[0].1.contains(link.as_str()));
        let mut client = story.server.stranger();
        let landing = client.open(&link.expect("a link to the report")).expect(200);
        let page = client.send(&landing.forms()[0]).expect(200);
        for words in ["Robin Sample", "Clarity", "Calm", "The open door."] {
            assert!(page.text().contains(words), "{words}: {}", page.text());
        }
        let pdf = client.open(&format!("{}/report.pdf", page.address)).expect(200);
        assert!(pdf.bytes.starts_with(b"%PDF-"));
        let coachs: Value = serde_json::from_slice(&coach.open(&format!("/assessments/{id}/report.json")).expect(200).bytes)
            .expect("it is JSON");
        assert_eq!(coachs, figures, "the pages and the command line give one report");
        for name in ["mara", "pat", "otis"] {
            story.mails(name, if name == "pat" { 3 } else { 2 });
        }
    }
}
