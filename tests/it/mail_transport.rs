//! Handing letters over: what each way of a server to refuse, hang, drop or talk nonsense means for the letter.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use futures::future::join_all;
use mail_parser::MessageParser;
use parallax::mail::letter::{Envelope, LetterContext, Occasion, Request, Role, compose};
use parallax::mail::outcome::Outcome;
use parallax::mail::smtp::{Limits, Login, Password, Security, Smtp, SmtpSettings};
use parallax::mail::transport::Transport;
use parallax_domain::id::LetterId;
use parallax_domain::language::Language;
use parallax_domain::text::{EmailAddress, Name};
use parallax_domain::wording::Wording;
use uuid::Uuid;

use crate::smtp_server::{Act, Point, Script, SmtpServer};

const PATIENT: Limits =
    Limits { connect: Duration::from_secs(20), command: Duration::from_secs(20), text: Duration::from_secs(20) };

const IMPATIENT: Limits =
    Limits { connect: Duration::from_secs(1), command: Duration::from_secs(1), text: Duration::from_secs(1) };

fn smtp(port: u16, limits: Limits) -> Smtp {
    Smtp::new(settings(port, limits)).expect("the settings are usable")
}

fn settings(port: u16, limits: Limits) -> SmtpSettings {
    SmtpSettings { host: "127.0.0.1".to_owned(), port, security: Security::None, login: None, limits }
}

fn with_login(settings: SmtpSettings) -> SmtpSettings {
    let password = Password::new("correct horse".to_owned());
    SmtpSettings { login: Some(Login { username: "parallax".to_owned(), password }), ..settings }
}

fn letter_to(address: &str, number: u128) -> Envelope {
    let name = |text: &str| Name::parse(text).expect("a name");
    let context = LetterContext {
        id: LetterId::from_uuid(Uuid::from_u128(number)),
        language: Language::english(),
        recipient_name: name("Ben Okoro"),
        recipient: EmailAddress::parse(address).expect("an address"),
        sender_name: name("Cleo Marchetti"),
        sender: EmailAddress::parse("feedback@practice.example").expect("an address"),
        reply_to: None,
        client: name("Ada Lindqvist"),
        link: "https://feedback.practice.example/a/token".to_owned(),
        opt_out: None,
        occasion: Occasion::Invitation(Request {
            role: Role::Rater,
            deadline: "Friday".to_owned(),
            note: None,
            minutes: 10,
            promise: ".A line that begins with a dot.".to_owned(),
        }),
        wording: Wording::default(),
        is_test: false,
    };
    compose(&context).expect("a letter").envelope(1_790_000_000_000).expect("an envelope")
}

async fn deliver(smtp: &Smtp) -> Outcome {
    smtp.conversation().deliver(&letter_to("ben@example.org", 1), async { true }).await
}

fn kind(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Sent { .. } => "sent",
        Outcome::Retry { .. } => "retry",
        Outcome::Failed { address_refused: true, .. } => "address refused",
        Outcome::Failed { .. } => "failed",
        Outcome::Unknown { .. } => "unknown",
        Outcome::AccountRefused { .. } => "account refused",
        Outcome::Withdrawn => "withdrawn",
    }
}

fn words(outcome: &Outcome) -> &str {
    match outcome {
        Outcome::Sent { words }
        | Outcome::Retry { words, .. }
        | Outcome::Failed { words, .. }
        | Outcome::Unknown { words }
        | Outcome::AccountRefused { words } => words,
        Outcome::Withdrawn => "",
    }
}

#[tokio::test]
async fn every_answer_of_a_server_is_judged_by_where_it_falls() {
    use Act::{Bytes, Drop, Say, SayAndDrop};
    use Point::{Data, Dot, Ehlo, Greeting, MidText, Recipient, Sender};
    let cases = [
        (Greeting, Say("421 4.3.2 closing"), "retry"),
        (Greeting, SayAndDrop("421 4.3.2 closing"), "retry"),
        (Greeting, Say("450 busy"), "retry"),
        (Greeting, Say("554 5.7.1 no service for you"), "account refused"),
        (Greeting, Drop, "retry"),
        (Greeting, Bytes(b"HTTP/1.1 400 Bad Request\r\n\r\n"), "retry"),
        (Greeting, Bytes(b"\xff\xfe\x00\r\n"), "retry"),
        (Ehlo, Say("421 4.3.2 closing"), "retry"),
        (Ehlo, Say("502 5.5.1 not implemented"), "account refused"),
        (Ehlo, Say("550 5.7.1 go away"), "account refused"),
        (Ehlo, Drop, "retry"),
        (Sender, Say("421 4.3.2 closing"), "retry"),
        (Sender, Say("451 4.3.0 local error"), "retry"),
        (Sender, Say("452 4.3.1 full"), "retry"),
        (Sender, Say("530 5.7.0 log in first"), "account refused"),
        (Sender, Say("550 5.1.8 sender rejected"), "account refused"),
        (Sender, Say("553 5.1.8 sender rejected"), "account refused"),
        (Sender, Say("354 go on"), "retry"),
        (Sender, Bytes(b"\x00\x01\x02 nonsense\r\n"), "retry"),
        (Sender, Drop, "retry"),
        (Recipient, Say("421 4.3.2 closing"), "retry"),
        (Recipient, Say("450 4.2.0 greylisted"), "retry"),
        (Recipient, Say("451 4.7.1 try again in 300 seconds"), "retry"),
        (Recipient, Say("452 4.2.2 mailbox full"), "retry"),
        (Recipient, Say("530 5.7.0 log in first"), "account refused"),
        (Recipient, Say("550 5.1.1 no such user"), "address refused"),
        (Recipient, Say("551 5.1.6 has moved"), "address refused"),
        (Recipient, Say("553 5.1.3 no such syntax"), "address refused"),
        (Recipient, Say("552 5.2.2 mailbox full for good"), "failed"),
        (Recipient, Say("554 5.7.1 relay access denied"), "failed"),
        (Recipient, Say("550 5.7.1 your server is on a list"), "failed"),
        (Recipient, Say("550 5.4.1 Recipient address rejected: Access denied"), "address refused"),
        (Recipient, Say("550-5.1.1 no\r\n550 5.1.1 really not"), "address refused"),
        (Recipient, Bytes(b"550-5.1.1 no\r\n250 5.1.1 or yes\r\n"), "retry"),
        (Recipient, Say("hello?"), "retry"),
        (Recipient, Drop, "retry"),
        (Data, Say("421 4.3.2 closing"), "retry"),
        (Data, Say("451 4.3.0 local error"), "retry"),
        (Data, Say("554 5.5.1 no valid recipients"), "failed"),
        (Data, Say("250 ok"), "retry"),
        (Data, Drop, "retry"),
        (MidText, Drop, "unknown"),
        (MidText, SayAndDrop("421 4.3.2 closing"), "retry"),
        (Dot, Say("421 4.3.2 closing"), "retry"),
        (Dot, Say("450 4.7.0 greylisted"), "retry"),
        (Dot, Say("451 4.3.0 queue is broken"), "retry"),
        (Dot, Say("452 4.3.1 full"), "retry"),
        (Dot, Say("530 5.7.0 log in first"), "account refused"),
        (Dot, Say("550 5.7.1 looks like junk"), "failed"),
        (Dot, Say("552 5.3.4 too big"), "failed"),
        (Dot, Say("554 5.6.0 no"), "failed"),
        (Dot, Say("354 go on"), "unknown"),
        (Dot, Bytes(b"\xff\xff\r\n"), "unknown"),
        (Dot, Say("thanks, bye"), "unknown"),
        (Dot, SayAndDrop("250-half an answer"), "unknown"),
        (Dot, Drop, "unknown"),
        (Dot, Say("250 2.0.0 queued as 4F1"), "sent"),
        (Dot, SayAndDrop("250 2.0.0 queued as 4F1"), "sent"),
    ];
    let verdicts = join_all(cases.iter().map(|(point, act, _)| async move {
        let server = SmtpServer::start(Script::good().always(*point, act.clone())).await;
        deliver(&smtp(server.port(), PATIENT)).await
    }))
    .await;
    for ((point, act, expected), outcome) in cases.iter().zip(&verdicts) {
        assert_eq!(kind(outcome), *expected, "{point:?} {act:?}: {outcome:?}");
        assert!(words(outcome).chars().count() < 400 && !words(outcome).contains('\n'), "{outcome:?}");
    }
    let greylisted = &verdicts[22];
    assert!(matches!(greylisted, Outcome::Retry { asked: Some(300), .. }), "{greylisted:?}");
}

#[tokio::test]
async fn a_login_is_judged_too() {
    use Act::{Drop, Say};
    let cases = [
        (Say("235 2.7.0 welcome"), "sent"),
        (Say("535 5.7.8 wrong password"), "account refused"),
        (Say("534 5.7.9 stronger login needed"), "account refused"),
        (Say("530 5.7.0 must issue STARTTLS first"), "account refused"),
        (Say("454 4.7.0 try later"), "retry"),
        (Say("421 4.3.2 closing"), "retry"),
        (Drop, "retry"),
    ];
    for (act, expected) in cases {
        let script = Script::good().offering("AUTH PLAIN LOGIN").always(Point::Login, act.clone());
        let server = SmtpServer::start(script).await;
        let smtp = Smtp::new(with_login(settings(server.port(), PATIENT))).expect("the settings are usable");
        let outcome = deliver(&smtp).await;
        assert_eq!(kind(&outcome), expected, "{act:?}: {outcome:?}");
        assert!(!format!("{outcome:?}{:?}", smtp_settings_shown()).contains("correct horse"));
    }
    let silent_about_logins = SmtpServer::start(Script::good()).await;
    let smtp = Smtp::new(with_login(settings(silent_about_logins.port(), PATIENT))).expect("the settings are usable");
    assert_eq!(kind(&deliver(&smtp).await), "account refused");
}

fn smtp_settings_shown() -> SmtpSettings {
    with_login(settings(25, PATIENT))
}

#[tokio::test]
async fn protection_that_was_asked_for_is_never_left_out() {
    let plain = SmtpServer::start(Script::good()).await;
    let starttls = SmtpSettings { security: Security::StartTls, ..settings(plain.port(), PATIENT) };
    let outcome = deliver(&Smtp::new(starttls).expect("the settings are usable")).await;
    assert_eq!(kind(&outcome), "account refused", "{outcome:?}");

    let refusing =
        Script::good().offering("STARTTLS").always(Point::StartTls, Act::Say("454 4.7.0 no certificate today"));
    let refusing = SmtpServer::start(refusing).await;
    let starttls = SmtpSettings { security: Security::StartTls, ..settings(refusing.port(), PATIENT) };
    assert_eq!(kind(&deliver(&Smtp::new(starttls).expect("the settings are usable")).await), "retry");

    // It says “go on” and then goes on in plain text, which is no handshake.
    let pretending = SmtpServer::start(Script::good().offering("STARTTLS")).await;
    let starttls = SmtpSettings { security: Security::StartTls, ..settings(pretending.port(), PATIENT) };
    assert_eq!(kind(&deliver(&Smtp::new(starttls).expect("the settings are usable")).await), "retry");

    let tls = SmtpSettings { security: Security::Tls, ..settings(plain.port(), PATIENT) };
    assert_eq!(kind(&deliver(&Smtp::new(tls).expect("the settings are usable")).await), "retry");

    for server in [&plain, &refusing, &pretending] {
        assert!(server.taken().is_empty());
        assert!(!server.commands().iter().any(|command| command.starts_with("MAIL")));
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_tried_again() {
    let port = SmtpServer::start(Script::good()).await.port();
    let mut outcome = deliver(&smtp(port, PATIENT)).await;
    // The listener goes when its task has been dropped, a moment after the server.
    while kind(&outcome) == "sent" {
        tokio::task::yield_now().await;
        outcome = deliver(&smtp(port, PATIENT)).await;
    }
    assert_eq!(kind(&outcome), "retry", "{outcome:?}");
    let nowhere = SmtpSettings { host: "mail.nowhere.invalid".to_owned(), ..settings(25, PATIENT) };
    assert_eq!(kind(&deliver(&Smtp::new(nowhere).expect("the settings are usable")).await), "retry");
}

#[tokio::test]
async fn a_silent_or_dribbling_server_is_given_up_at_every_stage() {
    let stages = [
        (Point::Greeting, "at the greeting", "retry"),
        (Point::Ehlo, "at the greeting", "retry"),
        (Point::StartTls, "at STARTTLS", "retry"),
        (Point::Login, "at the login", "retry"),
        (Point::Sender, "at the sender’s address", "retry"),
        (Point::Recipient, "at the recipient’s address", "retry"),
        (Point::Data, "before the text", "retry"),
        (Point::MidText, "after the text", "unknown"),
        (Point::Dot, "after the text", "unknown"),
    ];
    let cases = stages.iter().flat_map(|stage| [Act::Hang, Act::Dribble("250 slow")].map(|act| (*stage, act)));
    let verdicts = join_all(cases.map(|((point, place, expected), act)| async move {
        let script = Script::good().offering("AUTH PLAIN").offering("STARTTLS").always(point, act.clone());
        let server = SmtpServer::start(script).await;
        let security = if point == Point::StartTls { Security::StartTls } else { Security::None };
        let settings = SmtpSettings { security, ..with_login(settings(server.port(), IMPATIENT)) };
        let started = Instant::now();
        let outcome = deliver(&Smtp::new(settings).expect("the settings are usable")).await;
        (point, place, expected, act, outcome, started.elapsed())
    }))
    .await;
    for (point, place, expected, act, outcome, took) in verdicts {
        assert_eq!(kind(&outcome), expected, "{point:?} {act:?}: {outcome:?}");
        assert!(words(&outcome).starts_with("no answer within") && words(&outcome).contains(place), "{outcome:?}");
        assert!(took >= IMPATIENT.command && took < Duration::from_secs(15), "{point:?}: {took:?}");
    }
}

#[tokio::test]
async fn one_connection_carries_many_letters() {
    let server = SmtpServer::start(Script::good()).await;
    let smtp = smtp(server.port(), PATIENT);
    let mut conversation = smtp.conversation();
    for number in 0..20 {
        let outcome = conversation.deliver(&letter_to("ben@example.org", number), async { true }).await;
        assert_eq!(kind(&outcome), "sent", "{outcome:?}");
    }
    conversation.close().await;
    assert_eq!((server.taken().len(), server.connections()), (20, 1));
    assert_eq!(server.commands().last().map(String::as_str), Some("QUIT"));
}

#[tokio::test]
async fn a_server_that_limits_letters_a_connection_gets_a_new_connection() {
    let server = SmtpServer::start(Script::good().letters_per_connection(7)).await;
    let smtp = smtp(server.port(), PATIENT);
    let mut conversation = smtp.conversation();
    for number in 0..20 {
        let outcome = conversation.deliver(&letter_to("ben@example.org", number), async { true }).await;
        assert_eq!(kind(&outcome), "sent", "{outcome:?}");
    }
    assert_eq!((server.taken().len(), server.connections()), (20, 3));
}

#[tokio::test]
async fn a_connection_that_was_lost_between_letters_is_replaced() {
    let server = SmtpServer::start(Script::good().first(Point::Dot, [Act::SayAndDrop("250 taken, bye")])).await;
    let smtp = smtp(server.port(), PATIENT);
    let mut conversation = smtp.conversation();
    for number in 0..3 {
        let outcome = conversation.deliver(&letter_to("ben@example.org", number), async { true }).await;
        assert_eq!(kind(&outcome), "sent", "{outcome:?}");
    }
    assert_eq!((server.taken().len(), server.connections()), (3, 2));
}

#[tokio::test]
async fn a_refused_address_does_not_cost_the_connection() {
    let script = Script::good().for_recipient("gone@example.org", Point::Recipient, Act::Say("550 5.1.1 no such user"));
    let server = SmtpServer::start(script).await;
    let smtp = smtp(server.port(), PATIENT);
    let mut conversation = smtp.conversation();
    let mut outcomes = Vec::new();
    for (number, address) in ["ben@example.org", "gone@example.org", "cid@example.org"].into_iter().enumerate() {
        let letter = letter_to(address, number as u128);
        outcomes.push(kind(&conversation.deliver(&letter, async { true }).await));
    }
    assert_eq!(outcomes, ["sent", "address refused", "sent"]);
    assert_eq!(server.connections(), 1);
    assert!(server.commands().contains(&"RSET".to_owned()));
}

#[tokio::test]
async fn the_queue_is_told_before_the_text_goes_out_and_only_then() {
    let told = AtomicUsize::new(0);
    let tell = async {
        told.fetch_add(1, Ordering::SeqCst);
        true
    };
    let refusing = SmtpServer::start(Script::good().always(Point::Data, Act::Say("451 4.3.0 later"))).await;
    let outcome = smtp(refusing.port(), PATIENT).conversation().deliver(&letter_to("ben@example.org", 1), tell).await;
    assert_eq!((kind(&outcome), told.load(Ordering::SeqCst)), ("retry", 0));

    let server = SmtpServer::start(Script::good()).await;
    let before_text = async {
        assert_eq!(server.commands().last().map(String::as_str), Some("DATA"));
        assert!(server.taken().is_empty());
        false
    };
    let letter = letter_to("ben@example.org", 1);
    let outcome = smtp(server.port(), PATIENT).conversation().deliver(&letter, before_text).await;
    assert_eq!(kind(&outcome), "withdrawn");
    assert!(server.taken().is_empty());
}

#[tokio::test]
async fn what_arrives_is_what_was_written() {
    let server = SmtpServer::start(Script::good()).await;
    let letter = letter_to("ben@example.org", 9);
    let outcome = smtp(server.port(), PATIENT).conversation().deliver(&letter, async { true }).await;
    assert_eq!(outcome, Outcome::Sent { words: "250 2.0.0 taken".to_owned() });
    let taken = server.taken();
    // The text's last line end and the one of the dot are two, which is lettre's way.
    assert_eq!(
        String::from_utf8_lossy(&taken[0].message).trim_end(),
        String::from_utf8_lossy(&letter.message).trim_end()
    );
    assert_eq!(
        (taken[0].sender.as_str(), taken[0].recipient.as_str()),
        ("feedback@practice.example", "ben@example.org")
    );
    let parsed = MessageParser::default().parse(&taken[0].message).expect("it is a mail");
    assert_eq!(parsed.message_id(), Some("00000000-0000-0000-0000-000000000009@practice.example"));
    assert_eq!(parsed.header_raw("Auto-Submitted").map(str::trim), Some("auto-generated"));
    let text = parsed.body_text(0).expect("it has text");
    assert!(text.contains("\n.A line that begins with a dot."), "{text}");
}

#[tokio::test]
async fn an_address_with_letters_outside_ascii_needs_a_server_that_takes_it() {
    let old = SmtpServer::start(Script::good()).await;
    let letter = letter_to("jürgen@example.org", 1);
    let outcome = smtp(old.port(), PATIENT).conversation().deliver(&letter, async { true }).await;
    assert_eq!(kind(&outcome), "address refused", "{outcome:?}");

    let new = SmtpServer::start(Script::good().offering("SMTPUTF8")).await;
    let outcome = smtp(new.port(), PATIENT).conversation().deliver(&letter, async { true }).await;
    assert_eq!(kind(&outcome), "sent", "{outcome:?}");
    assert_eq!(new.taken()[0].recipient, "jürgen@example.org");
}

#[tokio::test]
async fn the_mail_folder_holds_one_whole_file_a_letter() {
    let folder = tempfile::tempdir().expect("a folder");
    let transport = Transport::Folder(folder.path().join("mail"));
    let letter = letter_to("ben@example.org", 5);
    for _ in 0..2 {
        assert_eq!(kind(&transport.courier().deliver(&letter, async { true }).await), "sent");
    }
    assert_eq!(kind(&transport.courier().deliver(&letter_to("b@example.org", 6), async { false }).await), "withdrawn");
    let files: Vec<_> = std::fs::read_dir(folder.path().join("mail"))
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
        .collect();
    assert_eq!(files, ["00000000-0000-0000-0000-000000000005.eml"]);
    let written = std::fs::read(folder.path().join("mail").join(&files[0])).expect("the file is there");
    assert_eq!(written, letter.message);

    std::fs::write(folder.path().join("file"), "").expect("a file");
    let outcome = Transport::Folder(folder.path().join("file")).courier().deliver(&letter, async { true }).await;
    assert_eq!(kind(&outcome), "retry", "{outcome:?}");
}
