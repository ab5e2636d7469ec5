//! Two nodes on one database: eight hands send from one queue, and a node that is frozen in the middle of a letter cannot
//! make it go out twice.
//!
//! `PARALLAX_LETTERS` says how many letters (400; a long run takes 4000).

use std::collections::BTreeMap;

use crate::smtp_server::{Act, Point, Script, SmtpServer};
use crate::support::database::TestDatabase;
use crate::support::people::{create, letters, peers};
use crate::support::server::{Installation, Mail};
use crate::support::{length, on_both_databases, wait_for};

/// Letters of one assessment.
const BATCH: usize = 400;

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime starts")
}

/// Launches an assessment with so many letters and gives its id.
fn launched(house: &Installation<'_>, letters: usize, domain: &str) -> String {
    let id = create(house, &peers(letters - 1, domain), domain);
    assert_eq!(house.run(&["assessment", "launch", &id, "--accept"])["letters"], letters);
    id
}

fn by_recipient(server: &SmtpServer) -> BTreeMap<String, usize> {
    let mut received = BTreeMap::new();
    for taken in server.taken() {
        *received.entry(taken.recipient).or_default() += 1;
    }
    received
}

#[test]
fn eight_hands_of_two_nodes_send_each_letter_once() {
    let Some(database) = TestDatabase::postgres() else { return };
    let runtime = runtime();
    let script = Script::good().letters_per_connection(90);
    let server = runtime.block_on(SmtpServer::start(script));
    let one = Installation::on(&database, Mail::Smtp(server.port()));
    let other = Installation::on(&database, Mail::Smtp(server.port()));
    let all = length("PARALLAX_LETTERS", 400) as usize;
    let ids: Vec<String> = (0..all / BATCH).map(|batch| launched(&one, BATCH, &format!("nodes{batch}.test"))).collect();
    let nodes = [one.start(), other.start()];
    let sent = || ids.iter().map(|id| letters(&one, id, "sent")).sum::<u64>();
    // A minute for every four hundred; the limit only says when to give up.
    let mut before = 0;
    while sent() < all as u64 {
        wait_for("more letters to be sent", || Some(sent()).filter(|now| *now > before));
        before = sent();
    }
    drop(nodes);
    let received = by_recipient(&server);
    assert_eq!((received.len(), server.taken().len()), (all, all));
    println!("{all} letters by two nodes: {} received, none twice, over {} connections", all, server.connections());
}

on_both_databases! {
    fn a_node_that_is_frozen_in_the_middle_of_a_letter_makes_none_go_out_twice(database) {
        for (point, hold) in [(Point::Recipient, "250 2.1.5 ok"), (Point::Dot, "250 2.0.0 taken at last")] {
            let runtime = runtime();
            let domain = format!("{}.frozen.test", if point == Point::Dot { "after" } else { "before" });
            // The first node's four hands are held at this point; whoever comes later is not.
            let script = Script::good().first(point, std::iter::repeat_n(Act::SayWhenReleased(hold), 4));
            let server = runtime.block_on(SmtpServer::start(script));
            let house = Installation::on(database, Mail::Smtp(server.port()));
            let id = launched(&house, 40, &domain);
            let frozen = house.start();
            wait_for("four letters to be held", || (server.reached(point) == 4).then_some(()));
            frozen.freeze();
            server.release();

            // The other node takes the first one's leases away at its start: for it, whoever is silent is gone.
            let other = Installation::on(database, Mail::Smtp(server.port()));
            let node = other.start();
            let is_over = || letters(&house, &id, "sent") + letters(&house, &id, "unknown") == 40;
            wait_for("the other node to send the rest", || is_over().then_some(()));
            let unknown = letters(&house, &id, "unknown");
            assert_eq!(unknown, if point == Point::Dot { 4 } else { 0 }, "{point:?}");

            frozen.thaw();
            // What the server had taken is known by now; what it had not is not sent a second time.
            wait_for("the truth about all letters", || (letters(&house, &id, "sent") == 40).then_some(()));
            drop((frozen, node));
            let received = by_recipient(&server);
            assert!(received.values().all(|mails| *mails == 1), "{point:?}: {received:?}");
            assert_eq!(received.len(), 40, "{point:?}");
        }
    }
}
