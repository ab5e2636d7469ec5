//! Letters that come back: what the coach sees of them, and what nobody can make up.

use std::io::Write as _;
use std::process::Stdio;

use crate::smtp_server::{Script, SmtpServer};
use crate::support::people::{coach, create, letters, peers};
use crate::support::server::{Ended, Installation, Mail, ended};
use crate::support::{on_both_databases, wait_for};

const UNKNOWN_USER: &str = include_str!("../../src/mail/bounce/samples/postfix-unknown-user.eml");
const FULL: &str = include_str!("../../src/mail/bounce/samples/exchange-mailbox-full-in-german.eml");
const DELAYED: &str = include_str!("../../src/mail/bounce/samples/gmail-over-quota.eml");
const HOLIDAY: &str = include_str!("../../src/mail/bounce/samples/answer-of-a-holiday.eml");

/// Hands a message to the command, as a mail server does.
fn hand_in(house: &Installation<'_>, message: &str) -> Ended {
    let mut command = house.command(&["mail", "bounce", "--json"]);
    let mut process = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("parallax can be started");
    process.stdin.take().expect("a pipe").write_all(message.as_bytes()).expect("it reads");
    ended(process.wait_with_output().expect("it ends"))
}

fn outcome(house: &Installation<'_>, message: &str) -> String {
    let ended = hand_in(house, message);
    assert_eq!(ended.code, Some(0), "{}", ended.err);
    let outcome: serde_json::Value = serde_json::from_str(&ended.out).expect("it is JSON");
    outcome["outcome"].as_str().expect("a word").to_owned()
}

on_both_databases! {
    fn what_comes_back_is_shown_to_the_coach_and_ends_the_reminders(database) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let runtime = runtime.expect("a runtime starts");
        let server = runtime.block_on(SmtpServer::start(Script::good()));
        let maildir = database.folder().join("bounces");
        let house = Installation::on(database, Mail::Smtp(server.port())).serving_with(&[
            "--bounce-address",
            "bounces@practice.test",
            "--bounce-maildir",
            &maildir.display().to_string(),
        ]);
        let id = create(&house, &peers(5, "back.test"), "back.test");
        house.run(&["assessment", "launch", &id, "--accept"]);
        let node = house.start();
        wait_for("the letters", || (letters(&house, &id, "sent") == 6).then_some(()));
        drop(node);
        let return_address = |recipient: &str| {
            let taken = server.taken().into_iter().find(|taken| taken.recipient == recipient);
            taken.unwrap_or_else(|| panic!("{recipient} got no letter")).sender
        };
        let (dead, full, slow) =
            (return_address("peer1@back.test"), return_address("peer2@back.test"), return_address("peer3@back.test"));
        assert!(dead.starts_with("bounces+") && dead.ends_with("@practice.test") && dead != full, "{dead}");

        // Nothing that could have been made up, and nothing that is no report, changes anything.
        let before = database.dump();
        let forged = dead.replace(&dead[8..34], &full[8..34]);
        for (message, expected) in [
            (UNKNOWN_USER.replace("{return}", &forged), "not_ours"),
            (UNKNOWN_USER.replace("{return}", "bounces@practice.test"), "not_ours"),
            (HOLIDAY.replace("{return}", &dead), "no_report"),
            (String::new(), "not_ours"),
            ("\0\u{1}\u{2}".to_owned(), "not_ours"),
        ] {
            assert_eq!(outcome(&house, &message), expected, "{message}");
        }
        assert_eq!(database.dump(), before);

        // By the command, and by the folder that the server looks into at its start.
        assert_eq!(outcome(&house, &UNKNOWN_USER.replace("{return}", &dead)), "address_failed");
        assert_eq!(outcome(&house, &UNKNOWN_USER.replace("{return}", &dead)), "known");
        let new = maildir.join("new");
        std::fs::create_dir_all(&new).expect("the folder is ours");
        for (name, message) in
            [("1.full", FULL.replace("{return}", &full)), ("2.slow", DELAYED.replace("{return}", &slow)), ("3.forged", UNKNOWN_USER.replace("{return}", &forged))]
        {
            std::fs::write(new.join(name), message).expect("the folder is ours");
        }
        let node = house.start();
        wait_for("the folder to be read", || (std::fs::read_dir(&new).expect("it is there").count() == 0).then_some(()));
        assert_eq!(std::fs::read_dir(maildir.join("cur")).expect("it is there").count(), 3);
        assert_eq!((letters(&house, &id, "failed"), letters(&house, &id, "sent")), (2, 4));

        let mut coach = coach(&house, &node);
        let page = coach.open(&format!("/assessments/{id}")).expect(200);
        let html = page.html();
        let row = |address: &str| {
            html.split("<tr>").find(|row| row.contains(address) && row.contains("badge")).expect("it is listed").to_owned()
        };
        for (address, state, words) in [
            ("peer1@back.test", "Failed", "The address was refused: 550 5.1.1"),
            ("peer2@back.test", "Failed", "554 5.2.2 mailbox full"),
            ("peer3@back.test", "Sent", "A server on the way still tries: 452-4.2.2"),
            ("peer4@back.test", "Sent", ""),
        ] {
            let row = row(address);
            assert!(row.contains(state) && row.contains(words), "{address}: {row}");
        }

        // Nobody is reminded at an address that does not work; a full mailbox may have room again.
        assert_eq!(house.run(&["assessment", "remind", &id])["letters"], 5);
        wait_for("the reminders", || (letters(&house, &id, "sent") == 9).then_some(()));
        let letters_to = |recipient: &str| server.taken().iter().filter(|taken| taken.recipient == recipient).count();
        assert_eq!(letters_to("peer1@back.test"), 1);

        // Once the coach has put the address right, a new letter goes there.
        let correct = page.links().into_iter().filter(|link| link.ends_with("/correct")).collect::<Vec<_>>();
        let [correct] = correct.as_slice() else { panic!("one address failed: {correct:?}") };
        let mut form = coach.open(correct).expect(200).form("/correct");
        form.fill("email", "pier1@back.test");
        assert!(coach.send(&form).expect(200).text().contains("Corrected"));
        wait_for("the new letter", || (letters_to("pier1@back.test") == 1).then_some(()));
        coach.open(correct).expect(404);
    }
}
