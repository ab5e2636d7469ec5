//! A thousand raters on the day after their invitations: each opens the link, answers a page after the other while
//! drafts are kept as they type, looks everything over and submits. No request fails, and every answer that was
//! acknowledged is counted, as it was given. How long it took is printed, beside what the machine gives a bare route
//! and a bare commit; it decides nothing, for machines differ.
//!
//! `PARALLAX_LOAD_SECONDS` says for how long they come (5; a long run takes 600), and there are a hundred of them a
//! minute.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::sync::Mutex;
use std::thread::sleep;
use std::time::{Duration, Instant};

use actix_web::{App, HttpResponse, HttpServer, web};
use parallax::workflow::library;
use parallax_domain::questionnaire::Questionnaire;
use rand::RngExt as _;
use rand::rngs::StdRng;
use sea_orm::{ConnectOptions, ConnectionTrait as _, Database};

use crate::support::client::{Client, Page};
use crate::support::database::TestDatabase;
use crate::support::people::{letters, letters_in, report};
use crate::support::seed::chance;
use crate::support::server::{Installation, Mail};
use crate::support::{length, on_both_databases, wait_for};

/// Raters of one assessment; more than so many are several.
const RATERS: usize = 250;
/// The fewest raters, so that a short run tells anything.
const FEWEST: usize = 20;
/// How often each part of the comparison is done.
const BARE: usize = 300;

/// How long each request took, by what it was for.
#[derive(Default)]
struct Times(Mutex<BTreeMap<&'static str, Vec<Duration>>>);

impl Times {
    fn of<T>(&self, what: &'static str, request: impl FnOnce() -> T) -> T {
        let begun = Instant::now();
        let outcome = request();
        let took = begun.elapsed();
        self.0.lock().expect("nobody panicked").entry(what).or_default().push(took);
        outcome
    }

    fn print(self, title: &str) {
        println!("{title}");
        for (what, mut times) in self.0.into_inner().expect("nobody panicked") {
            times.sort();
            // The share is in thousandths.
            let at = |share: usize| times[(times.len() * share).div_ceil(1_000) - 1].as_secs_f64() * 1_000.0;
            let (half, most, last, worst) = (at(500), at(950), at(990), at(1_000));
            println!(
                "  {what:<22} {:>7} times; ms: p50 {half:.1}, p95 {most:.1}, p99 {last:.1}, max {worst:.1}",
                times.len()
            );
        }
    }
}

/// One person with a link: when they come, and how long they take.
struct Rater<'a> {
    number: usize,
    link: &'a str,
    comes_after: Duration,
    takes: Duration,
}

/// What rater `number` answers to the item of this place.
fn rating(number: usize, place: usize) -> usize {
    1 + (number * 7 + place * 3 + number / 5) % 5
}

impl Rater<'_> {
    /// Answers everything, with pauses between two touches of the form as people have them.
    fn answer(&self, origin: &str, questionnaire: &Questionnaire, times: &Times) {
        sleep(self.comes_after);
        let places: BTreeMap<String, usize> = questionnaire
            .items()
            .enumerate()
            .map(|(place, (_, item))| (format!("rating.{}", item.key), place))
            .collect();
        let touches = places.len() + 3 * questionnaire.questions.len() + questionnaire.competencies.len() + 4;
        // Thinking is the subject here, not a way of waiting for something.
        let think = || sleep(self.takes / u32::try_from(touches).expect("a few"));
        let mut person = Client::new(origin);
        let landing = times.of("open the link", || person.open(self.link)).expect(200);
        think();
        let mut page = times.of("enter the form", || person.send(&landing.forms()[0])).expect(200);
        let address = page.address.split('?').next().expect("a path").to_owned();
        let review = loop {
            let mut form = page.forms().remove(0);
            let mut items: Vec<String> = form.choices.iter().map(|(name, _)| name.clone()).collect();
            items.retain(|name| name.starts_with("rating."));
            items.dedup();
            let comments: Vec<String> =
                form.texts.iter().filter(|name| name.starts_with("comment.")).cloned().collect();
            let mut draft = form.clone();
            draft.action = format!("{address}/draft");
            let keep = |person: &mut Client, draft: &crate::support::markup::Form| {
                think();
                times.of("keep a draft", || person.send(draft)).expect(200);
            };
            for item in &items {
                draft.fill(item, &rating(self.number, places[item]).to_string());
                keep(&mut person, &draft);
            }
            for comment in &comments {
                for typed in
                    ["Says early", "Says early what is not working,", "Says early what is not working, and asks."]
                {
                    draft.fill(comment, typed);
                    keep(&mut person, &draft);
                }
            }
            form.fields = draft.fields;
            form.fill("go", "next");
            think();
            page = times.of("save and go on", || person.send(&form)).expect(200);
            if page.address.ends_with("/review") {
                break page;
            }
            times.of("read a page again", || person.open(&page.address)).expect(200);
        };
        think();
        think();
        let recorded = times.of("submit", || person.send_and_stay(&review.form("/submit"))).expect(303);
        let thanks: Page = times.of("read the thanks", || person.open(&recorded.headers["location"])).expect(200);
        assert!(thanks.address.ends_with("/recorded"), "{}: {}", thanks.address, thanks.text());
    }
}

/// Launches an assessment of so many peers from the command line. Gives its id.
fn launched(house: &Installation<'_>, number: usize, raters: usize) -> String {
    let list = house.database.folder().join(format!("raters-{number}.csv"));
    let lines: String = (0..raters).map(|one| format!("Peer {one},peer{one}@run{number}.test,peer\n")).collect();
    std::fs::write(&list, format!("name,email,group\n{lines}")).expect("the folder is ours");
    let closes =
        (jiff::Timestamp::now() + jiff::SignedDuration::from_hours(14 * 24)).strftime("%Y-%m-%dT18:00").to_string();
    let made = house.run(&[
        "assessment",
        "create",
        "--client",
        "Robin Sample",
        "--client-email",
        &format!("robin@run{number}.test"),
        "--questionnaire",
        "leadership-core",
        "--raters",
        &list.display().to_string(),
        "--closes",
        &closes,
    ]);
    let id = made["id"].as_str().expect("an assessment has an id").to_owned();
    house.run(&["assessment", "launch", &id, "--accept"]);
    id
}

/// The links of the peers of all assessments: assessment, rater, link.
fn links(house: &Installation<'_>, ids: &[String], each: &[usize]) -> Vec<(usize, usize, String)> {
    for (id, raters) in ids.iter().zip(each) {
        // The client is invited too.
        wait_for("the invitations", || (letters(house, id, "sent") == *raters as u64 + 1).then_some(()));
    }
    let peers = letters_in(&house.letters()).into_iter().filter_map(|mail| {
        let (name, domain) = mail.recipient.split_once('@')?;
        let number = domain.strip_prefix("run")?.strip_suffix(".test")?.parse().ok()?;
        Some((number, name.strip_prefix("peer")?.parse().ok()?, mail.link))
    });
    peers.collect()
}

/// What the machine gives without this program: a route that answers a page of the same size, and a commit of a row of
/// the size of a sealed answer, each asked one after the other.
fn bare(database: &TestDatabase, size: usize) {
    let times = Times::default();
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let origin = format!("http://{}", listener.local_addr().expect("an address"));
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let server = {
        let _inside = runtime.enter();
        HttpServer::new(move || {
            App::new().route("/", web::get().to(move || async move { HttpResponse::Ok().body(vec![b'a'; size]) }))
        })
        .workers(2)
        .disable_signals()
        .listen(listener)
        .expect("the port is ours")
        .run()
    };
    let handle = server.handle();
    let running = runtime.spawn(server);
    let mut person = Client::new(&origin);
    for _ in 0..BARE {
        times.of("a bare route", || person.open("/")).expect(200);
    }
    runtime.block_on(async {
        // The client keeps its connection, and nothing is under way.
        handle.stop(false).await;
        running.await.expect("it ends").expect("it ran");
        let url = if database.is_sqlite() {
            format!("sqlite://{}?mode=rwc", database.folder().join("bare.sqlite").display())
        } else {
            database.url()
        };
        let mut options = ConnectOptions::new(url);
        options.max_connections(1);
        let connection = Box::pin(Database::connect(options)).await.expect("a database");
        let kind = if database.is_sqlite() {
            for pragma in ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL"] {
                connection.execute_unprepared(pragma).await.expect("a setting");
            }
            "blob"
        } else {
            "bytea"
        };
        connection.execute_unprepared(&format!("create table bare (content {kind})")).await.expect("a table");
        let row = if database.is_sqlite() { "zeroblob(4096)" } else { "decode(repeat('00', 4096), 'hex')" };
        for _ in 0..BARE {
            let begun = Instant::now();
            connection.execute_unprepared(&format!("insert into bare values ({row})")).await.expect("a commit");
            times.0.lock().expect("nobody panicked").entry("a bare commit").or_default().push(begun.elapsed());
        }
        connection.execute_unprepared("drop table bare").await.expect("a table");
        connection.close().await.expect("it closes");
    });
    times.print("the machine without Parallax");
}

on_both_databases! {
    fn a_thousand_raters_answer_while_drafts_are_kept_and_everyone_counts(database) {
        let seconds = length("PARALLAX_LOAD_SECONDS", 5);
        let whole = Duration::from_secs(seconds.into());
        let raters = (usize::try_from(seconds).expect("it is small") * 100 / 60).max(FEWEST);
        let questionnaire = library::find("leadership-core").expect("it is shipped");
        let house = Installation::on(database, Mail::Folder);
        let each: Vec<usize> = (0..raters).step_by(RATERS).map(|first| RATERS.min(raters - first)).collect();
        let ids: Vec<String> =
            each.iter().enumerate().map(|(number, raters)| launched(&house, number, *raters)).collect();
        let server = house.start();
        let links = links(&house, &ids, &each);
        assert_eq!(links.len(), raters);

        // They come during the first half, and each takes between a third and a half of the whole time.
        let mut chance: StdRng = chance();
        let times = Times::default();
        let begun = Instant::now();
        std::thread::scope(|scope| {
            for (_, number, link) in &links {
                let (comes, takes) = (chance.random_range(0.0..0.5), chance.random_range(0.33..0.5));
                let (comes_after, takes) = (whole.mul_f64(comes), whole.mul_f64(takes));
                let rater = Rater { number: *number, link, comes_after, takes };
                let (origin, times) = (house.origin(), &times);
                scope.spawn(move || rater.answer(&origin, questionnaire, times));
            }
        });
        let took = begun.elapsed();
        let requests: usize = times.0.lock().expect("nobody panicked").values().map(Vec::len).sum();
        let page = server.stranger().open(&links[0].2).expect(200).bytes.len();
        times.print(&format!("{raters} raters in {:.0} s, {requests} requests, none failed", took.as_secs_f64()));
        bare(database, page);

        for (number, (id, raters)) in ids.iter().zip(&each).enumerate() {
            assert_eq!(house.run(&["assessment", "status", id])["answered"], *raters);
            assert_eq!(house.run(&["assessment", "close", id])["answers"], *raters);
            let report = report(&house, id);
            for (place, (_, item)) in questionnaire.items().enumerate() {
                let mut counts = [0_u64; 5];
                for rater in 0..*raters {
                    let label = rating(rater, place) - 1;
                    counts[if item.reverse { 4 - label } else { label }] += 1;
                }
                let shown = &report["items"][&item.key]["perspectives"]["peer"]["distribution"];
                assert_eq!(*shown, serde_json::json!(counts), "assessment {number}, {}", item.key);
            }
        }
    }
}
