//! The database goes away in the middle of a batch and comes back: the letters go on by themselves, none is lost and none
//! goes out twice.

use std::collections::BTreeSet;

use crate::smtp_server::{Act, Point, Script, SmtpServer};
use crate::support::database::{Away, TestDatabase};
use crate::support::people::{create, letters, peers};
use crate::support::server::{Installation, Mail};
use crate::support::{on_both_databases, wait_for};

const LETTERS: usize = 200;

/// Sends two hundred letters and has the database lost when thirty are sent and four hands wait for the answer to a text that
/// they handed over. What `lose` gives keeps it away.
fn interrupted<'d>(database: &'d TestDatabase, lose: impl FnOnce() -> Option<Away<'d>>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.expect("a runtime starts");
    let answers = std::iter::repeat_n(Act::Say("250 2.0.0 taken"), 30)
        .chain(std::iter::repeat_n(Act::SayWhenReleased("250 2.0.0 taken"), 4));
    let server = runtime.block_on(SmtpServer::start(Script::good().first(Point::Dot, answers)));
    let house = Installation::on(database, Mail::Smtp(server.port())).logging("error");
    let id = create(&house, &peers(LETTERS - 1, "lost.test"), "lost.test");
    house.run(&["assessment", "launch", &id, "--accept"]);
    let node = house.start();
    wait_for("four letters to be between the dot and the answer", || (server.reached(Point::Dot) == 34).then_some(()));

    let away = lose();
    server.release();
    if let Some(away) = away {
        let complains = || std::fs::read_to_string(house.log_file()).unwrap_or_default();
        wait_for("the server to notice", || complains().contains("letter").then_some(()));
        drop(away);
    }

    wait_for("all letters", || (letters(&house, &id, "sent") == LETTERS as u64).then_some(()));
    drop(node);
    let recipients: BTreeSet<String> = server.taken().into_iter().map(|taken| taken.recipient).collect();
    assert_eq!((recipients.len(), server.taken().len()), (LETTERS, LETTERS));
}

on_both_databases! {
    fn letters_go_on_when_the_database_is_back(database) {
        interrupted(database, || Some(database.taken_away()));
    }
}

#[test]
fn letters_go_on_when_the_server_of_the_database_was_restarted_at_once() {
    if let Some(database) = TestDatabase::restartable() {
        interrupted(&database, || {
            database.restart_server();
            None
        });
    }
}
