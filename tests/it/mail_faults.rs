//! Servers, clocks and contents at their worst, met by the whole worker: each letter comes to one end, and none twice.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::Ordering;
use std::time::Duration;

use mail_parser::MessageParser;
use parallax::app::{App, Settings};
use parallax::clock::Clock;
use parallax::fonts::Fonts;
use parallax::keys::Keys;
use parallax::mail::outcome::Outcome;
use parallax::mail::smtp::{Limits, Security, Smtp, SmtpSettings};
use parallax::mail::transport::Transport;
use parallax::mail::worker::Worker;
use parallax::store::Store;
use parallax::store::outbox::{LetterState, LetterStatus};
use parallax::typesetter::Typesetter;
use parallax::workflow::assessments::{self, NewAssessment};
use parallax::workflow::{launch, raters};
use parallax_domain::disclosure::Policy;
use parallax_domain::group::Group;
use parallax_domain::id::AssessmentId;
use parallax_domain::language::Language;
use parallax_domain::link::LinkToken;
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::roster::{Roster, RosterEntry};
use parallax_domain::text::{EmailAddress, Name};
use sea_orm::{ConnectionTrait as _, Statement};

use crate::smtp_server::{Act, Point, Script, SmtpServer, Taken};
use crate::support::database::TestDatabase;
use crate::support::people::{coach, create, letters, peers, read_mail};
use crate::support::server::{Installation, Mail};
use crate::support::{on_both_databases, wait_for};

const NOW: &str = "2026-03-28T12:00:00Z";

/// An application whose clock stands still until it is moved.
async fn app(database: &TestDatabase) -> App {
    let settings = Settings {
        public_url: "https://feedback.example.org".to_owned(),
        mail_folder: None,
        mail_from: "feedback@practice.example".to_owned(),
        trusted_proxies: Vec::new(),
        typesetter: Typesetter::here(Fonts::ours()),
    };
    let store = Store::open(&database.url()).await.expect("the database opens");
    let keys = Keys::open(&database.folder().join("keys")).expect("the key directory opens");
    let clock = Clock::standing_at(NOW.parse().expect("a moment"));
    let practice = Name::parse("Cleo Marchetti").expect("a name");
    App::assemble(store, keys, clock, settings, &practice).await.expect("the application is put together")
}

/// Launches an assessment of Robin Sample with these raters.
async fn launched(app: &App, people: &[(String, String)]) -> AssessmentId {
    let questionnaire = Questionnaire::from_toml(include_str!("../../survey-templates/leadership-core.toml"));
    let questionnaire = questionnaire.expect("the template is valid");
    let new = NewAssessment {
        client_name: "Robin Sample".to_owned(),
        client_email: "robin@people.example".to_owned(),
        language: "en".to_owned(),
        policy: Policy::standard(&questionnaire.scale),
        questionnaire,
        norm: None,
        own_groups: Vec::new(),
        closes_at: "2026-05-15T18:00".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
    };
    let id = assessments::create(app, app.workspace.id, new).await.expect("a draft is made");
    let entries = people.iter().enumerate().map(|(number, (name, address))| RosterEntry {
        line: number + 1,
        name: Name::parse(name).expect("a name"),
        email: EmailAddress::parse(address).expect("an address"),
        group: Group::Peer,
        language: Language::english(),
        time_zone: None,
    });
    let roster = Roster { entries: entries.collect(), format: None, ignored_columns: Vec::new() };
    raters::import(app, app.workspace.id, id, &roster).await.expect("the raters are taken");
    launch::launch(app, app.workspace.id, id, true).await.expect("it is launched");
    id
}

fn people(number: usize) -> Vec<(String, String)> {
    (0..number).map(|one| (format!("Peer {one}"), format!("peer{one}@people.example"))).collect()
}

fn settings(port: u16, limit: Duration) -> SmtpSettings {
    let limits = Limits { connect: limit, command: limit, text: limit };
    SmtpSettings { host: "127.0.0.1".to_owned(), port, security: Security::None, login: None, limits }
}

fn worker(app: &App, server: &SmtpServer) -> Worker {
    let smtp = Smtp::new(settings(server.port(), Duration::from_secs(20))).expect("the settings are usable");
    Worker::new(app.clone(), Transport::Smtp(smtp)).expect("the sender has an address")
}

async fn run_once(worker: &Worker) -> usize {
    worker.run_once().await.expect("the database works")
}

async fn states(app: &App, id: AssessmentId) -> BTreeMap<LetterState, u64> {
    let counts = app.store.letter_counts(id).await.expect("the database works");
    counts.into_iter().map(|count| (count.state, count.letters)).collect()
}

fn by_recipient(taken: Vec<Taken>) -> BTreeMap<String, usize> {
    let mut mails = BTreeMap::new();
    for one in taken {
        *mails.entry(one.recipient).or_default() += 1;
    }
    mails
}

fn run<T>(story: impl Future<Output = T>) -> T {
    runtime().block_on(story)
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime starts")
}

on_both_databases! {
    fn greylisting_costs_everybody_a_wait_and_nobody_the_letter(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, &people(29)).await;
            // Two minutes on the server's list: the first attempt and the one after a minute fall into them.
            let server = SmtpServer::start(Script::good().greylisting(2)).await;
            let worker = worker(&app, &server);
            let mut attempts = run_once(&worker).await;
            assert_eq!((attempts, states(&app, id).await), (30, BTreeMap::from([(LetterState::Retry, 30)])));
            // The shortest wait that one minute can be spread to, and the longest.
            for (passes, tried) in [(47, 0), (25, 30), (239, 0), (121, 30)] {
                app.clock.advance(Duration::from_secs(passes));
                let now = run_once(&worker).await;
                assert_eq!(now, tried, "after {passes} s more");
                attempts += now;
            }
            assert_eq!((attempts, states(&app, id).await), (90, BTreeMap::from([(LetterState::Sent, 30)])));
            let mails = by_recipient(server.taken());
            assert!(mails.len() == 30 && mails.values().all(|count| *count == 1), "{mails:?}");
        });
    }

    fn a_clock_that_jumps_loses_no_letter_and_sends_none_twice(database) {
        run(async {
            let app = app(database).await;
            let Clock::Standing(hands_of_the_clock) = &app.clock else { panic!("it stands") };
            let jump = |hours: i64| hands_of_the_clock.fetch_add(hours * 3_600_000, Ordering::SeqCst);
            let id = launched(&app, &people(19)).await;
            let server = SmtpServer::start(Script::good().greylisting(3)).await;
            let worker = worker(&app, &server);
            // A day on and back, the hour of 29 March that Berlin leaves out, and the wrong direction first.
            for hours in [-24, 24, 24, -24, 13, 1, -1, 24, 24, 24] {
                run_once(&worker).await;
                jump(hours);
            }
            run_once(&worker).await;
            assert_eq!(states(&app, id).await, BTreeMap::from([(LetterState::Sent, 20)]));
            let mails = by_recipient(server.taken());
            assert!(mails.len() == 20 && mails.values().all(|count| *count == 1), "{mails:?}");
        });
    }

    fn hostile_names_addresses_and_rows_each_come_to_an_end_and_stop_nobody(database) {
        run(async {
            let app = app(database).await;
            let accepted = hostile_people();
            let id = launched(&app, &accepted).await;
            let damaged = damage(database).await;
            let server = SmtpServer::start(Script::good().offering("SMTPUTF8")).await;
            let worker = worker(&app, &server);
            run_once(&worker).await;
            app.clock.advance(Duration::from_hours(72));
            assert_eq!(run_once(&worker).await, 0, "a letter comes back again and again");

            let letters = app.store.letters(id).await.expect("a look");
            let ended = |state| letters.iter().filter(|letter| letter.state == state).collect::<Vec<&LetterStatus>>();
            assert_eq!(ended(LetterState::Failed).len(), damaged, "{letters:?}");
            assert_eq!(ended(LetterState::Sent).len(), accepted.len() + 1 - damaged, "{letters:?}");
            assert!(letters.len() >= 30);
            for failed in ended(LetterState::Failed) {
                assert_eq!(failed.words.as_deref(), Some("the stored invitation is damaged"));
            }
            for taken in server.taken() {
                check_form(&taken);
            }
        });
    }

    fn a_kill_at_any_stage_leaves_every_letter_sent_or_listed(database) {
        let stages = [
            (Point::Greeting, 0),
            (Point::Ehlo, 0),
            (Point::Sender, 0),
            (Point::Recipient, 0),
            (Point::Data, 0),
            (Point::MidText, 4),
            (Point::Dot, 4),
        ];
        for (point, unknown) in stages {
            let runtime = runtime();
            // The four hands hang there; the server that comes after the kill is served well.
            let script = Script::good().first(point, std::iter::repeat_n(Act::Hang, 4));
            let server = runtime.block_on(SmtpServer::start(script));
            let house = Installation::on(database, Mail::Smtp(server.port()));
            let domain = format!("{}.killed.test", format!("{point:?}").to_lowercase());
            let id = create(&house, &peers(11, &domain), &domain);
            house.run(&["assessment", "launch", &id, "--accept"]);
            let node = house.start();
            wait_for("the hands to hang", || (server.reached(point) == 4).then_some(()));
            node.kill();
            let node = house.start();
            let is_over = || (letters(&house, &id, "sent") == 12 - unknown).then_some(());
            wait_for("the rest to be sent", is_over);
            assert_eq!(letters(&house, &id, "unknown"), unknown, "{point:?}");
            drop(node);
            let mails = by_recipient(server.taken());
            assert!(mails.values().all(|count| *count == 1), "{point:?}: {mails:?}");
            // Cut off in the middle of the text, a letter has not arrived; after the dot it has.
            assert_eq!(mails.len(), if point == Point::MidText { 8 } else { 12 }, "{point:?}");
        }
    }

    fn no_link_and_no_words_of_a_letter_stay_behind(database) {
        let runtime = runtime();
        let script = Script::good()
            .for_recipient("peer2@left.test", Point::Recipient, Act::Say("451 4.7.1 try again in 300 seconds"))
            .for_recipient("peer3@left.test", Point::Dot, Act::Drop)
            .for_recipient("peer4@left.test", Point::Recipient, Act::Say("550 5.1.1 no such user"));
        let server = runtime.block_on(SmtpServer::start(script));
        let house = Installation::on(database, Mail::Smtp(server.port())).logging("trace");
        let id = create(&house, &peers(8, "left.test"), "left.test");
        house.run(&["assessment", "launch", &id, "--accept"]);
        let node = house.start();
        let ended = || ["sent", "unknown", "failed"].iter().map(|state| letters(&house, &id, state)).sum::<u64>();
        wait_for("the letters", || (ended() == 8).then_some(()));
        drop(node);
        let mut files = database.stolen_files();
        files.extend(database.shared_log());
        files.push(("the log".to_owned(), std::fs::read(house.log_file()).expect("there is a log")));
        assert!(files.iter().any(|(_, bytes)| holds(bytes, b"peer2@left.test")), "the search finds nothing at all");
        for taken in server.taken() {
            let mail = read_mail(&taken.message);
            let token = mail.link.rsplit('/').next().expect("a last part").to_owned();
            LinkToken::parse(&token).expect("it is a token");
            let parsed = MessageParser::default().parse(&taken.message).expect("it is a mail");
            let words = parsed.body_text(0).expect("text").lines().next().expect("a greeting").to_owned();
            for trace in [token.as_str(), &token[26..], mail.subject.as_str(), &words] {
                let place = files.iter().find(|(_, bytes)| holds(bytes, trace.as_bytes()));
                assert!(place.is_none(), "“{trace}” is in {:?}", place.map(|(name, _)| name));
            }
        }
    }

    fn a_coach_sees_of_each_letter_what_the_server_said_and_nothing_more(database) {
        let runtime = runtime();
        let script = Script::good()
            .for_recipient("peer1@seen.test", Point::Recipient, Act::Say("451 4.7.1 greylisted for now"))
            .for_recipient("peer2@seen.test", Point::Dot, Act::Drop)
            .for_recipient("peer3@seen.test", Point::Recipient, Act::Say("550 5.1.1 nobody of this name"))
            .for_recipient("peer4@seen.test", Point::Dot, Act::Say("554 5.6.0 not in this house"))
            .for_recipient("peer5@seen.test", Point::Dot, Act::Say("354 go on"))
            .for_recipient("peer6@seen.test", Point::Data, Act::Say("250 ok"));
        let server = runtime.block_on(SmtpServer::start(script));
        let house = Installation::on(database, Mail::Smtp(server.port()));
        let id = create(&house, &peers(7, "seen.test"), "seen.test");
        house.run(&["assessment", "launch", &id, "--accept"]);
        let node = house.start();
        let of = |state| letters(&house, &id, state);
        wait_for("the letters", || (of("sent") + of("unknown") + of("failed") + of("retry") == 8).then_some(()));
        let html = coach(&house, &node).open(&format!("/assessments/{id}")).expect(200).html();
        let row = |address: &str| {
            let row = html.split("<tr>").find(|row| row.contains(address) && row.contains("badge"));
            row.unwrap_or_else(|| panic!("{address} is not listed")).to_owned()
        };
        for (address, state, words) in [
            ("robin@seen.test", "Sent", None),
            ("peer7@seen.test", "Sent", None),
            ("peer1@seen.test", "Queued", Some("451 4.7.1 greylisted for now")),
            ("peer2@seen.test", "Unknown", Some("after the text")),
            ("peer3@seen.test", "Failed", Some("The address was refused: 550 5.1.1 nobody of this name")),
            ("peer4@seen.test", "Failed", Some("554 5.6.0 not in this house")),
            ("peer5@seen.test", "Unknown", Some("after the text")),
            ("peer6@seen.test", "Queued", Some("before the text")),
        ] {
            let row = row(address);
            let badge = row.split_once("badge").and_then(|(_, rest)| rest.split_once('>')).expect("a badge").1;
            assert!(badge.trim_start().starts_with(state), "{address}: {row}");
            assert!(words.is_none_or(|words| row.contains(words)), "{address}: {row}");
            assert!(!row.to_lowercase().contains("delivered"), "nobody knows that: {row}");
        }
        // “Sent” stands for a yes after the dot, and for nothing else.
        let yes = server.taken().into_iter().filter(|taken| ["robin", "peer7"].iter().any(|one| taken.recipient.starts_with(one)));
        assert_eq!((of("sent"), yes.count()), (2, 2));
    }
}

#[test]
fn wherever_a_server_hangs_one_letter_waits_and_the_others_go() {
    let runtime = runtime();
    for (point, state) in [
        (Point::Greeting, "retry"),
        (Point::Ehlo, "retry"),
        (Point::Sender, "retry"),
        (Point::Recipient, "retry"),
        (Point::Data, "retry"),
        (Point::MidText, "unknown"),
        (Point::Dot, "unknown"),
    ] {
        let database = TestDatabase::sqlite();
        let server = runtime.block_on(SmtpServer::start(Script::good().first(point, [Act::Hang])));
        let house = Installation::on(&database, Mail::Smtp(server.port())).serving_with(&["--smtp-limits", "1,1,1"]);
        let id = create(&house, &peers(11, "hang.test"), "hang.test");
        house.run(&["assessment", "launch", &id, "--accept"]);
        let node = house.start();
        let of = |state| letters(&house, &id, state);
        wait_for("the others to be sent and the one to be given up", || {
            (of("sent") == 11 && of(state) == 1).then_some(())
        });
        drop(node);
        assert!(by_recipient(server.taken()).values().all(|count| *count == 1), "{point:?}");
    }
    let ended = Installation::on(&TestDatabase::sqlite(), Mail::Folder).try_to(&["serve", "--smtp-limits", "1,0,x"]);
    assert!(ended.code == Some(2) && ended.err.contains("write three numbers of seconds"), "{}", ended.err);
}

fn holds(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|window| window == text)
}

/// Names and addresses that have broken mail programs. What our types refuse is shown to be refused; the rest is invited.
fn hostile_people() -> Vec<(String, String)> {
    for refused in [
        "A\r\nBcc: victim@example.org",
        "A\nB",
        "A\rB",
        "nul\0byte",
        "bell\u{7}",
        "c1\u{85}next line",
        "turned\u{202e}round",
        "\u{200b}\u{2060}",
        "",
    ] {
        assert!(Name::parse(refused).is_err(), "{refused:?} is taken for a name");
    }
    for refused in [
        "a b@example.org",
        "a@example.org\r\nRCPT TO:<b@example.org>",
        "a@@example.org",
        "<a@example.org>",
        "a@localhost",
        "a@[127.0.0.1]",
        "\"a b\"@example.org",
        "a@example.org,b@example.org",
        "a@-example.org",
        "@example.org",
        "a@",
        ".a@example.org",
    ] {
        assert!(EmailAddress::parse(refused).is_err(), "{refused:?} is taken for an address");
    }
    let long = "x".repeat(120);
    let names = [
        "<script>alert(1)</script>",
        "\"quoted\" \\ back",
        "a, b; c: <d@example.org>",
        "=?utf-8?q?not=20encoded?=",
        "=?utf-8?b?R0VU?= =?",
        "Zoë O'Brien-Łukasz",
        "山田 太郎",
        "👩‍👩‍👧 family",
        "אבגד مرحبا",
        "%n%s {{7*7}} {$name} #[eval]",
        "x@y.example",
        "(comment) name.",
        ".",
        "..",
        "QUIT",
        "Bcc: v@example.org",
        "MAIL FROM:<x@example.org>",
        "a\\",
        "\"",
        "((((",
        long.as_str(),
        "𝕬𝖑𝖎𝖈𝖊 𝖎𝖓 𝖑𝖊𝖙𝖙𝖊𝖗𝖘",
        "İstanbul ßtrasse ﬁn",
        "\u{feff}Byte order mark",
        "&amp; &lt; &#x3c;",
        "${jndi:ldap://x}",
        "--parallax--",
        "From here on",
        ">From there",
        "é\u{301}\u{302}",
    ];
    let mut people: Vec<(String, String)> = names
        .iter()
        .enumerate()
        .map(|(number, name)| ((*name).to_owned(), format!("hostile{number}@people.example")))
        .collect();
    for address in [
        "jürgen@people.example",
        "ben@bücher.example",
        "o'brien+tag=1@people.example",
        "!#$%&'*+-/=?^_`{|}~@people.example",
        "Upper.Case@PEOPLE.EXAMPLE",
    ] {
        people.push(("Somebody".to_owned(), address.to_owned()));
    }
    let local = "l".repeat(64);
    people.push(("Long".to_owned(), format!("{local}@people.example")));
    people
}

/// Writes into rows what no form lets through, and gives their number.
async fn damage(database: &TestDatabase) -> usize {
    let connection = Box::pin(sea_orm::Database::connect(database.url())).await.expect("it connects");
    let backend = connection.get_database_backend();
    let values = [
        ("hostile0", "name", "A\r\nBcc: victim@example.org"),
        ("hostile1", "name", "tab\u{b}and\u{c}feed"),
        ("hostile2", "email", "a@example.org\r\nDATA"),
        ("hostile3", "email", "a@example.org> SIZE=1"),
        ("hostile4", "email", "no address"),
        ("hostile5", "name", ""),
    ];
    for (who, column, value) in values {
        let sql = format!("update invitation set {column} = $1 where email like '{who}@%'");
        let statement = Statement::from_sql_and_values(backend, sql, [value.into()]);
        let done = connection.execute_raw(statement).await.expect("it is damaged");
        assert_eq!(done.rows_affected(), 1, "{who}");
    }
    connection.close().await.expect("it closes");
    values.len()
}

/// The letter's headers are ours alone, each once, its recipient is one, and its lines are short enough.
fn check_form(taken: &Taken) {
    let parsed = MessageParser::default().parse(&taken.message).expect("it is a mail");
    let to: Vec<&str> = parsed.to().expect("a recipient").iter().filter_map(|one| one.address()).collect();
    let domain = |address: &str| address.rsplit_once('@').map(|(_, domain)| domain.to_owned());
    assert_eq!(to.len(), 1, "{to:?}");
    assert_eq!(domain(to[0]), domain(&taken.recipient));
    assert!(parsed.bcc().is_none() && parsed.cc().is_none());
    let text = String::from_utf8_lossy(&taken.message).into_owned();
    let (headers, _) = text.split_once("\r\n\r\n").expect("headers end");
    let names: Vec<&str> = headers
        .split("\r\n")
        .filter(|line| !line.starts_with([' ', '\t']))
        .filter_map(|line| line.split(':').next())
        .collect();
    let once: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(once.len(), names.len(), "a header stands twice: {names:?}");
    assert!(!names.iter().any(|name| ["Bcc", "Cc", "DATA"].contains(name)), "{names:?}");
    assert!(text.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])));
}

#[tokio::test]
async fn a_server_that_lets_nobody_in_is_given_up_within_its_limit() {
    // A listener that accepts nothing and whose queue is full: a connection to it is neither made nor refused.
    let socket = tokio::net::TcpSocket::new_v4().expect("a socket");
    socket.bind("127.0.0.1:0".parse().expect("an address")).expect("a port is free");
    let address = socket.local_addr().expect("it has an address");
    let _listener = socket.listen(1).expect("it listens");
    let mut waiting = Vec::new();
    while let Ok(Ok(stream)) =
        tokio::time::timeout(Duration::from_millis(300), tokio::net::TcpStream::connect(address)).await
    {
        waiting.push(stream);
    }
    let limit = Duration::from_secs(1);
    for (security, place) in [(Security::None, "while connecting"), (Security::Tls, "at the greeting")] {
        let settings = SmtpSettings { security, ..settings(address.port(), limit) };
        let outcome = outcome(settings).await;
        assert!(matches!(&outcome, Outcome::Retry { words, .. } if words.contains(place)), "{outcome:?}");
    }
}

#[tokio::test]
async fn a_server_that_is_silent_where_encryption_begins_is_given_up() {
    let server = SmtpServer::start(Script::good().always(Point::Greeting, Act::Hang)).await;
    let settings = SmtpSettings { security: Security::Tls, ..settings(server.port(), Duration::from_secs(1)) };
    let outcome = outcome(settings).await;
    let Outcome::Retry { words, .. } = &outcome else { panic!("{outcome:?}") };
    assert!(words.starts_with("no answer within"), "{words}");
}

async fn outcome(settings: SmtpSettings) -> Outcome {
    let envelope = parallax::mail::letter::Envelope {
        id: parallax_domain::id::LetterId::from_uuid(uuid::Uuid::from_u128(1)),
        sender: "feedback@practice.example".parse().expect("an address"),
        recipient: "ben@example.org".parse().expect("an address"),
        message: b"Subject: hello\r\n\r\nhello\r\n".to_vec(),
    };
    let smtp = Smtp::new(settings).expect("the settings are usable");
    smtp.conversation().deliver(&envelope, async { true }).await
}
