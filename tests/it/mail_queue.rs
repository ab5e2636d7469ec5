//! The queue and its worker: no letter is lost in silence, none is sent twice by itself.

mod occasions;

use std::collections::BTreeSet;
use std::time::Duration;

use mail_parser::MessageParser;
use parallax::app::{App, Settings};
use parallax::clock::Clock;
use parallax::fonts::Fonts;
use parallax::keys::Keys;
use parallax::mail::smtp::{Limits, Security, Smtp, SmtpSettings};
use parallax::mail::transport::Transport;
use parallax::mail::worker::Worker;
use parallax::store::Store;
use parallax::store::outbox::{Ending, LetterKind, LetterState, LetterStatus, NewLetter, Turn};
use parallax::store::wordings::WordingKey;
use parallax::typesetter::Typesetter;
use parallax::workflow::accounts::{self, Password, Role};
use parallax::workflow::assessments::{self, NewAssessment};
use parallax::workflow::{close, collect, hand_over, launch, no_mail, raters, remind, taking_part, wording};
use parallax_domain::answer::AnswerSheet;
use parallax_domain::disclosure::Policy;
use parallax_domain::group::Group;
use parallax_domain::id::AssessmentId;
use parallax_domain::language::Language;
use parallax_domain::link::{LinkToken, Purpose};
use parallax_domain::pace::{Pace, PerMinute};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::roster::{Roster, RosterEntry};
use parallax_domain::standing::{Reason, Standing};
use parallax_domain::text::{EmailAddress, Name};
use parallax_domain::wording::{LetterText, Wording};
use sea_orm::ConnectionTrait as _;

use crate::smtp_server::{Act, Point, Script, SmtpServer};
use crate::support::database::TestDatabase;
use crate::support::smtpd::smtpd;
use crate::support::{on_both_databases, wait_for};

const NOW: &str = "2026-03-01T12:00:00Z";

/// An application whose clock stands still.
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

fn questionnaire() -> Questionnaire {
    Questionnaire::from_toml(include_str!("../../survey-templates/leadership-core.toml"))
        .expect("the template is valid")
}

/// Launches an assessment of the client and so many peers: `peer0@DOMAIN` and on. Their languages take turns.
async fn launched(app: &App, peers: usize, domain: &str) -> AssessmentId {
    let questionnaire = questionnaire();
    let new = NewAssessment {
        client_name: "Robin Sample".to_owned(),
        client_email: format!("robin@{domain}"),
        language: "de".to_owned(),
        policy: Policy::standard(&questionnaire.scale),
        questionnaire,
        norm: None,
        own_groups: Vec::new(),
        closes_at: "2026-03-15T18:00".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
    };
    let id = assessments::create(app, app.workspace.id, new).await.expect("a draft is made");
    let entries = (0..peers).map(|number| RosterEntry {
        line: number + 1,
        name: Name::parse(&format!("Peer {number}")).expect("a name"),
        email: EmailAddress::parse(&format!("peer{number}@{domain}")).expect("an address"),
        group: Group::Peer,
        language: Language::parse(["en", "de", "fr", "es"][number % 4]).expect("a tag"),
        time_zone: None,
    });
    let roster = Roster { entries: entries.collect(), format: None, ignored_columns: Vec::new() };
    raters::import(app, app.workspace.id, id, &roster).await.expect("the raters are taken");
    assert_eq!(launch::launch(app, app.workspace.id, id, true).await.expect("it is launched"), peers + 1);
    id
}

fn smtp(port: u16, limit: Duration) -> Transport {
    let limits = Limits { connect: limit, command: limit, text: limit };
    let settings = SmtpSettings { host: "127.0.0.1".to_owned(), port, security: Security::None, login: None, limits };
    Transport::Smtp(Smtp::new(settings).expect("the settings are usable"))
}

fn worker(app: &App, server: &SmtpServer) -> Worker {
    worker_with(app, smtp(server.port(), Duration::from_secs(20)))
}

fn worker_with(app: &App, transport: Transport) -> Worker {
    Worker::new(app.clone(), transport).expect("the sender has an address")
}

async fn run_once(worker: &Worker) -> usize {
    worker.run_once().await.expect("the database works")
}

async fn letters(app: &App, id: AssessmentId) -> Vec<LetterStatus> {
    app.store.letters(id).await.expect("the database works")
}

async fn counts(app: &App, id: AssessmentId) -> Vec<(LetterKind, LetterState, u64)> {
    let counts = app.store.letter_counts(id).await.expect("the database works");
    counts.into_iter().map(|count| (count.kind, count.state, count.letters)).collect()
}

/// The one link in a mail, as a plain reader finds it.
fn link(mail: &[u8]) -> String {
    let parsed = MessageParser::default().parse(mail).expect("it is a mail");
    let text = parsed.body_text(0).expect("it has text").into_owned();
    let links: BTreeSet<&str> =
        text.split_whitespace().filter(|word| word.starts_with("https://") && !word.contains("/o/")).collect();
    assert_eq!(links.len(), 1, "{text}");
    links.into_iter().next().expect("one").to_owned()
}

fn token(link: &str) -> LinkToken {
    LinkToken::parse(link.rsplit('/').next().expect("a last part")).expect("a token")
}

fn sheet() -> AnswerSheet {
    AnswerSheet::new(questionnaire().items().map(|(_, item)| (format!("rating.{}", item.key), "4".to_owned())))
}

fn run<T>(story: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(story)
}

use LetterKind::{Invitation, LastCall, Reminder, ReportReady, Thanks};
use LetterState::{Cancelled, Failed, Queued, Retry, Sent, Unknown};

on_both_databases! {
    fn a_launch_sends_everybody_one_letter_with_a_link_of_their_own(database) {
        let invited = run(async {
            let app = app(database).await;
            let id = launched(&app, 8, "people.example").await;
            let folder = database.folder().join("mail");
            let worker = worker_with(&app, Transport::Folder(folder.clone()));
            assert_eq!(run_once(&worker).await, 9);
            assert_eq!(run_once(&worker).await, 0);
            assert_eq!(counts(&app, id).await, [(Invitation, Sent, 9)]);

            let mut invited = BTreeSet::new();
            for entry in std::fs::read_dir(folder).expect("the folder is there") {
                let mail = std::fs::read(entry.expect("an entry").path()).expect("the file is there");
                let link = link(&mail);
                let token = token(&link);
                token.verify(app.keys.link_key(), Purpose::Answer, 1).expect("the link is true");
                let parsed = MessageParser::default().parse(&mail).expect("it is a mail");
                let to = parsed.to().and_then(|to| to.first()).and_then(|to| to.address()).expect("a recipient").to_owned();
                let invitation = app.store.invitation(token.claimed_id().to_string().parse().expect("an id"));
                assert_eq!(invitation.await.expect("the database works").expect("it is there").email.as_str(), to);
                assert_eq!(parsed.header_raw("Date").map(str::trim), Some("Sun, 01 Mar 2026 12:00:00 +0000"));
                invited.insert((to, link));
            }
            assert_eq!(invited.len(), 9);
            app.store.close().await.expect("it closes");
            invited
        });
        let dump = database.dump();
        assert!(dump.contains("people.example") && !dump.contains("/r/"), "no stored row holds a link");
        assert!(invited.iter().all(|(_, link)| !dump.contains(&token(link).expose()[26..])));
    }

    fn a_letter_that_was_refused_for_now_comes_later_and_once(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 3, "people.example").await;
            let script = Script::good().first(Point::Recipient, [
                Act::Say("250 ok"),
                Act::Say("451 4.7.1 greylisted, try again in 300 seconds"),
                Act::Drop,
            ]);
            let server = SmtpServer::start(script).await;
            let worker = worker(&app, &server);
            assert_eq!(run_once(&worker).await, 4);
            // The lost connection was not the letter's fault and was replaced at once.
            assert_eq!(counts(&app, id).await, [(Invitation, Sent, 3), (Invitation, Retry, 1)]);
            app.clock.advance(Duration::from_secs(299));
            assert_eq!(run_once(&worker).await, 0);
            app.clock.advance(Duration::from_secs(1));
            assert_eq!(run_once(&worker).await, 1);
            assert_eq!(counts(&app, id).await, [(Invitation, Sent, 4)]);
            let recipients: BTreeSet<String> = server.taken().into_iter().map(|taken| taken.recipient).collect();
            assert_eq!((recipients.len(), server.taken().len()), (4, 4));
        });
    }

    fn a_letter_is_given_up_after_two_days_and_says_why(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 1, "people.example").await;
            let server =
                SmtpServer::start(Script::good().always(Point::Recipient, Act::Say("452 4.2.2 mailbox full"))).await;
            let worker = worker(&app, &server);
            let mut attempts = 0;
            for _ in 0..72 {
                attempts += run_once(&worker).await;
                app.clock.advance(Duration::from_hours(1));
            }
            assert_eq!(attempts, 16, "eight for each letter");
            assert_eq!(counts(&app, id).await, [(Invitation, Failed, 2)]);
            for letter in letters(&app, id).await {
                let words = letter.words.expect("the server's words");
                assert_eq!(
                    words,
                    "given up after 8 attempts; the last one: 452 4.2.2 mailbox full (at the recipient’s address)"
                );
            }
        });
    }

    fn a_refused_address_fails_alone_and_is_flagged(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 4, "people.example").await;
            let script = Script::good().for_recipient(
                "peer2@people.example",
                Point::Recipient,
                Act::Say("550 5.1.1 no such user"),
            );
            let server = SmtpServer::start(script).await;
            run_once(&worker(&app, &server)).await;
            assert_eq!(counts(&app, id).await, [(Invitation, Sent, 4), (Invitation, Failed, 1)]);
            let failed: Vec<LetterStatus> =
                letters(&app, id).await.into_iter().filter(|letter| letter.state == Failed).collect();
            assert!(failed[0].address_refused);
            assert_eq!(failed[0].words.as_deref(), Some("550 5.1.1 no such user (at the recipient’s address)"));
        });
    }

    fn a_letter_whose_outcome_nobody_knows_is_listed_and_never_sent_again(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 99, "people.example").await;
            let server = SmtpServer::start(Script::good().always(Point::Dot, Act::Drop)).await;
            let worker = worker(&app, &server);
            for _ in 0..10 {
                run_once(&worker).await;
                app.clock.advance(Duration::from_hours(24));
            }
            assert_eq!(counts(&app, id).await, [(Invitation, Unknown, 100)]);
            assert_eq!(server.taken().len(), 100);
            let listed = letters(&app, id).await;
            assert_eq!(listed.iter().filter(|letter| letter.state == Unknown && letter.attempts == 1).count(), 100);
        });
    }

    fn a_refused_account_pauses_all_mail_until_somebody_resumes_it(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 5, "people.example").await;
            let script = Script::good().first(Point::Sender, [Act::Say("530 5.7.0 log in first")]);
            let server = SmtpServer::start(script).await;
            assert_eq!(run_once(&worker(&app, &server)).await, 1);
            assert_eq!(counts(&app, id).await, [(Invitation, Queued, 6)]);
            assert!(letters(&app, id).await.iter().all(|letter| letter.attempts == 0), "the pause is no letter's fault");
            app.store.close().await.expect("it closes");

            let app = self::app(database).await;
            let pause = app.store.mail_pause().await.expect("the database works").expect("it survives a restart");
            assert_eq!(pause.words, "530 5.7.0 log in first (at the sender’s address)");
            app.clock.advance(Duration::from_hours(24));
            let worker = worker(&app, &server);
            assert_eq!(run_once(&worker).await, 0);
            assert_eq!(server.connections(), 1);

            app.store.resume_mail().await.expect("the database works");
            assert_eq!(run_once(&worker).await, 6);
            assert_eq!(counts(&app, id).await, [(Invitation, Sent, 6)]);
        });
    }

    fn nobody_is_reminded_who_has_answered_and_nobody_after_the_close(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 4, "people.example").await;
            let server = SmtpServer::start(Script::good()).await;
            let worker = worker(&app, &server);
            run_once(&worker).await;
            let answers = |address: &str| token(&link(&mail_to(&server, address).remove(0)));
            collect::submit(&app, &answers("peer0@people.example"), &sheet(), "page").await.expect("it is taken");
            // A Sunday; but the coach asks for it.
            assert_eq!(remind::remind(&app, app.workspace.id, id).await.expect("they are queued"), 4);
            assert_eq!(remind::remind(&app, app.workspace.id, id).await.expect("none is queued twice"), 0);
            // Answered between the queue and the sending.
            collect::submit(&app, &answers("peer1@people.example"), &sheet(), "page").await.expect("it is taken");
            run_once(&worker).await;
            assert_eq!(
                counts(&app, id).await,
                [(Invitation, Sent, 5), (Reminder, Sent, 3), (Reminder, Cancelled, 1)]
            );
            let reminded = mail_to(&server, "peer2@people.example");
            assert_eq!(reminded.len(), 2);
            assert_eq!(link(&reminded[0]), link(&reminded[1]), "a reminder carries the same link");
            assert_eq!(mail_to(&server, "peer1@people.example").len(), 1);
            assert!(
                letters(&app, id).await.iter().all(|letter| letter.kind != Reminder),
                "a list of the reminded would tell who has not answered"
            );

            assert_eq!(remind::remind(&app, app.workspace.id, id).await.expect("none is due twice in two days"), 0);
            app.clock.advance(Duration::from_hours(48));
            assert_eq!(remind::remind(&app, app.workspace.id, id).await.expect("they are queued"), 3);
            close::close(&app, app.workspace.id, id).await.expect("it closes");
            run_once(&worker).await;
            let after_the_close = [(Reminder, Sent, 3), (Reminder, Cancelled, 4), (Thanks, Sent, 5)];
            assert_eq!(counts(&app, id).await[1..], after_the_close);

            hand_over::release(&app, app.workspace.id, id).await.expect("it is released");
            run_once(&worker).await;
            let mails = mail_to(&server, "robin@people.example");
            let link = link(mails.last().expect("the client got a letter"));
            assert!(link.starts_with("https://feedback.example.org/c/"), "{link}");
            hand_over::open(&app, &token(&link)).await.expect("the link opens the report");
            assert_eq!(letters(&app, id).await.iter().filter(|letter| letter.kind == ReportReady).count(), 1);
        });
    }

    fn many_workers_send_each_letter_once(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 99, "people.example").await;
            let server = SmtpServer::start(Script::good().letters_per_connection(7)).await;
            let other_node = self::app(database).await;
            let workers: Vec<_> = (0..8)
                .map(|number| {
                    let worker = worker(if number % 2 == 0 { &app } else { &other_node }, &server);
                    tokio::spawn(async move { run_once(&worker).await })
                })
                .collect();
            let mut sent = 0;
            for worker in workers {
                sent += worker.await.expect("no panic");
            }
            let recipients: BTreeSet<String> = server.taken().into_iter().map(|taken| taken.recipient).collect();
            assert_eq!((sent, server.taken().len(), recipients.len()), (100, 100, 100));
            assert_eq!(counts(&app, id).await, [(Invitation, Sent, 100)]);
        });
    }

    fn two_nodes_together_keep_the_pace_of_all_letters_and_of_each_domain(database) {
        run(async {
            let nodes = [app(database).await, app(database).await];
            let clock = &nodes[0].clock;
            let id = launched(&nodes[0], 60, "one.example").await;
            let other = launched(&nodes[0], 20, "two.example").await;
            let pace = Pace { installation: PerMinute::new(60), domain: PerMinute::new(40) };
            let mut begun: Vec<(i64, AssessmentId)> = Vec::new();
            for turn in 0.. {
                let now = clock.now();
                let far = now + jiff::SignedDuration::from_hours(1);
                match nodes[turn % 2].store.lease_letter(pace, now, far).await.expect("a look") {
                    Turn::Letter(letter) => {
                        begun.push((now.as_millisecond(), letter.assessment));
                        let sent = Ending::Sent { words: "250 taken".to_owned() };
                        nodes[0].store.finish_letter(letter.id, letter.lease, &sent).await.expect("a look");
                    }
                    // Some nodes look too early, some on time.
                    Turn::NotBefore(at) => {
                        let wait = at.duration_since(now).unsigned_abs();
                        clock.advance(if turn % 3 == 0 { wait / 2 } else { wait });
                    }
                    Turn::Nothing => break,
                }
            }
            assert_eq!(begun.len(), 82);
            let most = |of: &dyn Fn(AssessmentId) -> bool| {
                let moments: Vec<i64> = begun.iter().filter(|(_, one)| of(*one)).map(|(at, _)| *at).collect();
                let within = |first: &i64| moments.iter().filter(|at| (*first..=first + 60_000).contains(*at)).count();
                moments.iter().map(within).max().unwrap_or(0)
            };
            assert!((50..=61).contains(&most(&|_| true)), "{}", most(&|_| true));
            assert!((30..=41).contains(&most(&|one| one == id)), "{}", most(&|one| one == id));
            let last_of_other = begun.iter().rposition(|(_, one)| *one == other).expect("it had letters");
            assert!(last_of_other < 60, "the larger batch held up the smaller one: {last_of_other}");
        });
        // The last letter's own.
        assert_eq!(database.count("select count(*) from mail_slot where scope <> ''"), 1, "domains are collected");
    }

    fn a_worker_that_keeps_a_pace_sends_the_next_letter_when_its_slot_is_free(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 2, "people.example").await;
            let server = SmtpServer::start(Script::good()).await;
            let pace = Pace { installation: PerMinute::new(6), domain: None };
            let worker = worker(&app, &server).keeping(pace);
            for letters in 1..=3 {
                assert_eq!(run_once(&worker).await, 1);
                app.clock.advance(Duration::from_millis(9_999));
                assert_eq!(run_once(&worker).await, 0);
                assert_eq!(server.taken().len(), letters);
                app.clock.advance(Duration::from_millis(1));
            }
            assert_eq!(counts(&app, id).await, [(Invitation, Sent, 3)]);
        });
    }

    fn a_worker_that_falls_silent_loses_its_letters_but_not_the_truth(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 2, "people.example").await;
            let later = |seconds: i64| app.clock.now() + jiff::SignedDuration::from_secs(seconds);
            let mut taken = Vec::new();
            for _ in 0..2 {
                let turn = app.store.lease_letter(Pace::default(), app.clock.now(), later(60)).await;
                let Turn::Letter(letter) = turn.expect("a look") else { panic!("a letter is due") };
                taken.push(letter);
            }
            let [before, during] = taken[..] else { panic!("two letters") };
            assert!(app.store.mark_transmitting(during.id, during.lease, later(60)).await.expect("a look"));

            let recovered = app.store.recover_letters(later(60)).await.expect("a look");
            assert_eq!((recovered.queued, recovered.unknown), (0, 0), "the leases hold for a minute");
            let recovered = app.store.recover_letters(later(61)).await.expect("a look");
            assert_eq!((recovered.queued, recovered.unknown), (1, 1));
            assert_eq!(counts(&app, id).await, [(Invitation, Queued, 2), (Invitation, Unknown, 1)]);

            // The worker was only slow. What it had not sent it must not send; what it had sent it may still tell.
            assert!(!app.store.mark_transmitting(before.id, before.lease, later(60)).await.expect("a look"));
            let sent = Ending::Sent { words: "250 taken".to_owned() };
            assert!(!app.store.finish_letter(before.id, before.lease, &sent).await.expect("a look"));
            assert!(app.store.finish_letter(during.id, during.lease, &sent).await.expect("a look"));
            assert_eq!(counts(&app, id).await, [(Invitation, Queued, 2), (Invitation, Sent, 1)]);
            assert!(!app.store.finish_letter(during.id, during.lease, &sent).await.expect("a look"), "it has ended");
        });
    }

    fn letters_are_queued_with_what_they_belong_to_or_not_at_all(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 1, "people.example").await;
            let transaction = app.store.begin().await.expect("it begins");
            let letter = NewLetter { assessment: id, invitation: None, kind: ReportReady };
            transaction.enqueue(&vec![letter; 2_500], app.clock.now()).await.expect("they are queued");
            drop(transaction);
            assert_eq!(counts(&app, id).await, [(Invitation, Queued, 2)]);
        });
    }

    fn a_letter_that_cannot_be_written_fails_alone(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 3, "people.example").await;
            let connection = Box::pin(sea_orm::Database::connect(database.url())).await.expect("it connects");
            let damage = "update invitation set email = 'no address' where email = 'peer1@people.example'";
            connection.execute_unprepared(damage).await.expect("it is damaged");
            connection.close().await.expect("it closes");
            let server = SmtpServer::start(Script::good()).await;
            let worker = worker(&app, &server);
            run_once(&worker).await;
            assert_eq!(run_once(&worker).await, 0);
            assert_eq!(counts(&app, id).await, [(Invitation, Sent, 3), (Invitation, Failed, 1)]);
            let words: Vec<_> = letters(&app, id).await.into_iter().filter(|one| one.state == Failed).collect();
            assert_eq!(words[0].words.as_deref(), Some("the stored invitation is damaged"));
        });
    }

    fn a_silent_server_holds_up_its_own_letter_only(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 12, "people.example").await;
            let script = Script::good()
                .for_recipient("peer3@people.example", Point::Dot, Act::Hang)
                .for_recipient("peer4@people.example", Point::Recipient, Act::Hang);
            let server = SmtpServer::start(script).await;
            // No limit is reached in this story: the other letters pass while two are still on their way.
            let worker = worker_with(&app, smtp(server.port(), Duration::from_mins(10)));
            let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
            let running = tokio::spawn(async move { worker.run(async { drop(stopped.await) }).await });
            wait(|| async { app.store.letter_counts(id).await.expect("a look").iter().any(|count| (count.state, count.letters) == (Sent, 11)) });

            // A letter that is queued meanwhile is sent at once.
            let transaction = app.store.begin().await.expect("it begins");
            let of_client = app.store.invitations(id).await.expect("a look").into_iter().find(|one| one.group == Group::Own);
            let letter = NewLetter { assessment: id, invitation: of_client.map(|one| one.id), kind: Reminder };
            transaction.enqueue(&[letter], app.clock.now()).await.expect("it is queued");
            transaction.commit().await.expect("it is committed");
            app.letters_queued.notify_waiters();
            wait(|| async { mail_to(&server, "robin@people.example").len() == 2 });

            stop.send(()).expect("the worker listens");
            running.await.expect("the worker ends");
            // A worker that starts again cannot know what became of the text that went out.
            let recovered = app.store.recover_letters(jiff::Timestamp::MAX).await.expect("a look");
            assert_eq!((recovered.queued, recovered.unknown), (1, 1));
        });
    }
}

/// Looks again and again, as [`wait_for`] does, without holding up what runs beside.
fn wait<F: Future<Output = bool>>(look: impl Fn() -> F) {
    let runtime = tokio::runtime::Handle::current();
    tokio::task::block_in_place(|| wait_for("the letters", || runtime.block_on(look()).then_some(())));
}

fn mail_to(server: &SmtpServer, address: &str) -> Vec<Vec<u8>> {
    server.taken().into_iter().filter(|taken| taken.recipient == address).map(|taken| taken.message).collect()
}

#[test]
fn a_real_mail_server_takes_letters_in_every_language() {
    let Some(smtpd) = smtpd() else { return };
    run(async {
        let database = TestDatabase::sqlite();
        let app = app(&database).await;
        let id = launched(&app, 120, "queue.real.example").await;
        let worker = worker_with(&app, smtp(smtpd.port(), Duration::from_secs(30)));
        assert_eq!(run_once(&worker).await, 121);
        assert_eq!(counts(&app, id).await, [(Invitation, Sent, 121)]);
        let words = letters(&app, id).await.remove(0).words.expect("the server's words");
        assert!(words.starts_with("250 2.0.0"), "{words}");
        for (number, subject) in
            ["Your view of", "Ihre Sicht auf", "Votre regard sur", "Su visión de"].into_iter().enumerate()
        {
            let address = format!("peer{number}@queue.real.example");
            let mails = tokio::task::block_in_place(|| {
                wait_for("the mail", || Some(smtpd.mailbox(&address)).filter(|mails| !mails.is_empty()))
            });
            assert_eq!(mails.len(), 1);
            let parsed = MessageParser::default().parse(&mails[0]).expect("it is a mail");
            assert_eq!(parsed.subject(), Some(format!("{subject} Robin Sample").as_str()));
            let invitation = token(&link(&mails[0]));
            invitation.verify(app.keys.link_key(), Purpose::Answer, 1).expect("the link is true");
        }
    });
}
