//! `kill -9` at random moments while twenty raters answer at once: whatever was acknowledged is counted, once.
//!
//! `PARALLAX_KILL_SECONDS` says for how long (5; a long run takes 60).

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rand::RngExt as _;
use rand::rngs::StdRng;
use serde_json::json;

use crate::support::client::Client;
use crate::support::people::{Answers, ITEMS, answer, create, letters_in, peers, report};
use crate::support::seed::chance;
use crate::support::server::{Installation, Mail};
use crate::support::{length, on_both_databases, wait_for};

const CLIENTS: usize = 20;
/// Raters of one assessment; when few are left who have not answered, another assessment begins.
const RATERS: usize = 250;

/// What the clients share.
#[derive(Default)]
struct Crowd {
    /// Links that nobody has taken yet, with the number of their assessment.
    links: Mutex<Vec<(usize, String)>>,
    is_over: AtomicBool,
    /// The ratings that were acknowledged, by assessment.
    acknowledged: Mutex<BTreeMap<usize, Vec<[u8; 4]>>>,
    unanswered: AtomicUsize,
}

impl Crowd {
    fn waiting(&self) -> usize {
        self.links.lock().expect("no client panicked").len()
    }

    /// One person after another, until it is over. Whoever has begun finishes.
    fn answer(&self, origin: &str, mut chance: StdRng) {
        while !self.is_over.load(Ordering::Relaxed) {
            let Some((assessment, link)) = self.links.lock().expect("no client panicked").pop() else {
                std::thread::sleep(Duration::from_millis(20));
                continue;
            };
            let ratings: [u8; 4] = std::array::from_fn(|_| chance.random_range(1..=5));
            let mut client = Client::new(origin).patient();
            // It panics unless the page says that the answer is recorded.
            answer(&mut client, &link, &Answers { ratings, comments: Vec::new() });
            self.unanswered.fetch_add(client.unanswered(), Ordering::Relaxed);
            let mut acknowledged = self.acknowledged.lock().expect("no client panicked");
            acknowledged.entry(assessment).or_default().push(ratings);
        }
    }
}

/// Lets the clients end, however the story does.
struct End<'a>(&'a Crowd);

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.0.is_over.store(true, Ordering::Relaxed);
    }
}

/// Begins an assessment; its invitations are sent by the next server that starts.
fn begin(house: &Installation<'_>, number: usize) -> String {
    let domain = format!("run{number}.test");
    let id = create(house, &peers(RATERS, &domain), &domain);
    house.run(&["assessment", "launch", &id, "--accept"]);
    id
}

/// The links of that assessment's raters, once all letters are there.
fn links(house: &Installation<'_>, id: &str, number: usize) -> Vec<(usize, String)> {
    // Letters that were being written as the server was killed are listed as unknown, and may be there or not.
    wait_for("the invitations", || {
        let status = house.run(&["assessment", "status", id]);
        let counts = status["letters"].as_array().expect("letters are listed").clone();
        counts.iter().all(|count| count["state"] == "sent" || count["state"] == "unknown").then_some(())
    });
    let domain = format!("@run{number}.test");
    let raters = letters_in(&house.letters()).into_iter().filter(|mail| mail.recipient.ends_with(&domain));
    raters.filter(|mail| mail.recipient.starts_with("peer")).map(|mail| (number, mail.link)).collect()
}

/// How often each label was chosen for each item; items two and four are turned round.
fn distributions(answers: &[[u8; 4]]) -> [[u32; 5]; 4] {
    let mut counts = [[0; 5]; 4];
    for ratings in answers {
        for (item, rating) in ratings.iter().enumerate() {
            let label = if item % 2 == 0 { usize::from(rating - 1) } else { usize::from(5 - rating) };
            counts[item][label] += 1;
        }
    }
    counts
}

on_both_databases! {
    fn what_was_acknowledged_is_counted_once_however_often_the_server_dies(database) {
        let house = Installation::on(database, Mail::Folder);
        let crowd = Crowd::default();
        let mut chance = chance();
        let seeds: Vec<StdRng> = (0..CLIENTS).map(|_| rand::SeedableRng::seed_from_u64(chance.random())).collect();
        let mut left = Duration::from_secs(length("PARALLAX_KILL_SECONDS", 5).into());
        let mut assessments = Vec::new();
        let mut kills = 0;
        let server = std::thread::scope(|scope| {
            let _end = End(&crowd);
            let mut server = None;
            for seed in seeds {
                let (crowd, origin) = (&crowd, house.origin());
                scope.spawn(move || crowd.answer(&origin, seed));
            }
            while !left.is_zero() {
                if crowd.waiting() < 2 * CLIENTS {
                    let number = assessments.len();
                    assessments.push(begin(&house, number));
                    drop(server.take());
                    server = Some(house.start());
                    let links = links(&house, &assessments[number], number);
                    crowd.links.lock().expect("no client panicked").extend(links);
                }
                let alive = Instant::now();
                std::thread::sleep(Duration::from_millis(chance.random_range(1..1_500)).min(left));
                left = left.saturating_sub(alive.elapsed());
                server.take().expect("it is running").kill();
                kills += 1;
                server = Some(house.start());
            }
            server
        });

        let acknowledged = crowd.acknowledged.into_inner().expect("no client panicked");
        for (number, id) in assessments.iter().enumerate() {
            let answers = acknowledged.get(&number).map_or(&[][..], Vec::as_slice);
            assert_eq!(house.run(&["assessment", "status", id])["answered"], answers.len());
            assert_eq!(house.run(&["assessment", "close", id])["answers"], answers.len());
            // So many that every single rating is in the report.
            if answers.len() >= 5 {
                let report = report(&house, id);
                for (item, counts) in ITEMS.iter().zip(distributions(answers)) {
                    assert_eq!(report["items"][item]["perspectives"]["peer"]["distribution"], json!(counts), "{item}");
                }
            }
        }
        drop(server);
        let total: usize = acknowledged.values().map(Vec::len).sum();
        println!(
            "{kills} kills; {total} answers acknowledged and each counted once, in {} assessments; {} requests unanswered",
            assessments.len(),
            crowd.unanswered.into_inner()
        );
        assert!(total >= 5, "the clients were busy");
    }
}
