//! Signatures of letters, held against a verifier that is not ours, straight from the pen and behind a real mail server.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use mail_parser::MessageParser;
use parallax::catalogue::LANGUAGES;
use parallax::mail::dkim::{self, Signer};
use parallax::mail::letter::{LetterContext, Occasion, compose};
use parallax_domain::id::LetterId;
use parallax_domain::language::Language;
use parallax_domain::text::{EmailAddress, Name};
use parallax_domain::wording::Wording;
use uuid::Uuid;

use crate::support::database::TestDatabase;
use crate::support::dkim::verifier;
use crate::support::people::{create, letters, peers};
use crate::support::server::{Installation, Mail};
use crate::support::smtpd::smtpd;
use crate::support::wait_for;

/// The 20th of September 2026, 12:00 in UTC.
const NOON: i64 = 1_789_905_600_000;

const DOMAIN: &str = "practice.example";

fn key(folder: &Path) -> PathBuf {
    let path = folder.join("dkim.pem");
    dkim::make(&path).expect("a key can be made");
    path
}

fn letter(language: &str, client: &str) -> Vec<u8> {
    let name = |text: &str| Name::parse(text).expect("a name");
    let address = |text: &str| EmailAddress::parse(text).expect("an address");
    let context = LetterContext {
        id: LetterId::from_uuid(Uuid::from_u128(0x5eed)),
        language: Language::parse(language).expect("a tag"),
        recipient_name: name("Ben Okoro"),
        recipient: address("ben@example.org"),
        sender_name: name("Cleo Marchetti"),
        sender: address("feedback@practice.example"),
        reply_to: Some(address("cleo@practice.example")),
        client: name(client),
        link: "https://feedback.practice.example/c/token".to_owned(),
        opt_out: None,
        occasion: Occasion::ReportReady,
        wording: Wording::default(),
        is_test: false,
    };
    compose(&context).expect("a letter").envelope(NOON).expect("an envelope").message
}

/// The letter with more headers before its own.
fn with_headers(headers: &str, message: &[u8]) -> Vec<u8> {
    [headers.as_bytes(), message].concat()
}

fn replaced(message: &[u8], old: &str, new: &str) -> Vec<u8> {
    let text = String::from_utf8(message.to_vec()).expect("it is ASCII");
    assert!(text.contains(old), "“{old}” is not in it");
    text.replacen(old, new, 1).into_bytes()
}

#[test]
fn a_signature_holds_for_every_letter_as_it_was_written_and_for_no_other() {
    let Some(verifier) = verifier() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let key = key(folder.path());
    assert_eq!(std::fs::metadata(&key).expect("it is there").permissions().mode() & 0o777, 0o600);
    let signer = Signer::open(&key, "parallax", DOMAIN).expect("the key signs");
    let record = dkim::record_of(&key, "parallax", DOMAIN).expect("it has a record");
    assert_eq!(record.name, "parallax._domainkey.practice.example");
    let holds = |mail: &[u8]| verifier.holds(mail, &record.name, &record.value);

    let long = "長い名前".repeat(29);
    for (language, client) in
        LANGUAGES.into_iter().zip(["Ada Lindqvist", "Zoë  O'Brien", "山田 太郎", long.as_str()].into_iter().cycle())
    {
        let signed = signer.sign(&letter(language, client), NOON).expect("it is signed");
        assert!(holds(&signed), "{language}: {}", String::from_utf8_lossy(&signed));
        assert!(signed.split(|byte| *byte == b'\n').all(|line| line.len() <= 998));
    }

    let plain = letter("en", "Ada Lindqvist");
    let unsubscribe = "List-Unsubscribe: <https://feedback.practice.example/o/token>\r\n\
                       List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    let with_opt_out = signer.sign(&with_headers(unsubscribe, &plain), NOON).expect("it is signed");
    assert!(holds(&with_opt_out));
    let listed = String::from_utf8_lossy(&with_opt_out).replace("\r\n ", "");
    assert!(listed.contains("list-unsubscribe:list-unsubscribe-post"), "{listed}");
    let signed = signer.sign(&plain, NOON).expect("it is signed");
    for (what, altered) in [
        ("another opt-out address", replaced(&with_opt_out, "/o/token", "/o/other")),
        ("another kind of opt-out", replaced(&with_opt_out, "One-Click", "Two-Clicks")),
        ("another subject", replaced(&signed, "Subject: ", "Subject: Urgent: ")),
        ("another sender", replaced(&signed, "feedback@practice", "payroll@practice")),
        ("another date", replaced(&signed, "12:00:00", "12:00:01")),
        ("another link", replaced(&signed, "/c/token", "/c/t0ken")),
        ("a second sender", with_headers("From: boss@example.org\r\n", &signed)),
        ("a second subject", with_headers("Subject: Urgent\r\n", &signed)),
        ("a second way to read it", with_headers("Content-Type: text/plain\r\n", &signed)),
        ("words below", [&signed[..], b"more\r\n"].concat()),
    ] {
        assert!(!holds(&altered), "the signature holds for {what}");
    }
    // What relays do all the time.
    for (what, relayed) in [
        (
            "a trace above",
            with_headers("Received: from here\r\n\tby there; Sun, 20 Sep 2026 12:00:01 +0000\r\n", &signed),
        ),
        ("an empty line at the end", [&signed[..], b"\r\n\r\n"].concat()),
        ("other blanks in a header", replaced(&signed, "Subject: ", "Subject:\t  ")),
    ] {
        assert!(holds(&relayed), "the signature does not survive {what}");
    }
    let other_folder = tempfile::tempdir().expect("a folder");
    let other = dkim::record_of(&self::key(other_folder.path()), "parallax", DOMAIN).expect("it has a record");
    assert!(!verifier.holds(&signed, &other.name, &other.value), "it holds for another key");
}

#[test]
fn letters_arrive_signed_through_a_real_mail_server() {
    let (Some(verifier), Some(smtpd)) = (verifier(), smtpd()) else { return };
    let database = TestDatabase::sqlite();
    let key = database.folder().join("signing.pem").display().to_string();
    let house = Installation::on(&database, Mail::Smtp(smtpd.port())).serving_with(&[
        "--dkim-key",
        &key,
        "--dkim-selector",
        "mail-2026",
    ]);
    let made = house.run(&["mail", "key", "--key", &key, "--domain", "practice.test", "--selector", "mail-2026"]);
    assert_eq!(made["made"], true);
    let again = house.run(&["mail", "key", "--key", &key, "--domain", "practice.test", "--selector", "mail-2026"]);
    assert_eq!((&again["made"], &again["value"]), (&false.into(), &made["value"]), "a key that is there is kept");

    let id = create(&house, &peers(3, "signed.test"), "signed.test");
    house.run(&["assessment", "launch", &id, "--accept"]);
    let server = house.start();
    wait_for("the letters to be sent", || (letters(&house, &id, "sent") == 4).then_some(()));
    wait_for("the mail server to deliver", || smtpd.is_idle().then_some(()));
    drop(server);
    for address in ["peer1@signed.test", "peer2@signed.test", "peer3@signed.test", "robin@signed.test"] {
        let mails = smtpd.mailbox(address);
        assert_eq!(mails.len(), 1, "{address}");
        let parsed = MessageParser::default().parse(&mails[0]).expect("it is a mail");
        let date = parsed.date().expect("a date").to_rfc3339();
        assert!(date.ends_with('Z') || date.ends_with("+00:00"), "{date}");
        assert!(parsed.message_id().expect("an id").ends_with("@practice.test"));
        let name = made["name"].as_str().expect("a name");
        assert!(verifier.holds(&mails[0], name, made["value"].as_str().expect("a value")), "{address}");
    }
}

#[test]
fn a_key_that_cannot_sign_is_refused_in_one_sentence() {
    let database = TestDatabase::sqlite();
    let house = Installation::on(&database, Mail::Folder);
    let file = |name: &str, content: &str| {
        let path = database.folder().join(name);
        std::fs::write(&path, content).expect("the folder is ours");
        path.display().to_string()
    };
    let good = database.folder().join("good.pem").display().to_string();
    house.run(&["mail", "key", "--key", &good, "--domain", "practice.test"]);
    let no_key = file("no-key.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    for (arguments, sentence) in [
        (["--dkim-key", &no_key, "--dkim-selector", "parallax"], "holds no RSA key"),
        (["--dkim-key", "nowhere.pem", "--dkim-selector", "parallax"], "cannot be read"),
        (["--dkim-key", &good, "--dkim-selector", "Not a name"], "is no DKIM selector"),
    ] {
        let ended = house.try_to(&[&["serve", "--listen", "127.0.0.1:0"][..], &arguments].concat());
        assert_eq!(ended.code, Some(1), "{}", ended.err);
        assert!(ended.err.starts_with("error: ") && ended.err.contains(sentence), "{}", ended.err);
        assert_eq!(ended.err.trim().lines().count(), 1, "{}", ended.err);
    }
    let ended = house.try_to(&["mail", "key", "--key", &no_key, "--domain", "practice.test"]);
    assert!(ended.err.contains("holds no RSA key"), "{}", ended.err);
    assert!(std::fs::read_to_string(&no_key).expect("it is there").contains("AAAA"), "a file was overwritten");
}
