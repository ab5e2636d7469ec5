//! `kill -9` of the command that closes an assessment, at random moments: it closes whole or not at all, no answer is
//! lost or counted twice, and what was cut short (old pages, the key) is cleaned up later.
//!
//! `PARALLAX_KILLS` says how often (5; a long run takes 50).

use std::collections::BTreeMap;
use std::process::Stdio;
use std::time::Duration;

use rand::RngExt as _;
use serde_json::json;

use crate::support::people::{Answers, ITEMS, answer, create, letters, letters_in, peers, report};
use crate::support::seed::chance;
use crate::support::server::{Installation, Mail};
use crate::support::{length, on_both_databases, wait_for};

const RATERS: usize = 5;

on_both_databases! {
    fn a_close_that_is_killed_has_happened_whole_or_not_at_all(database) {
        let house = Installation::on(database, Mail::Folder);
        let mut chance = chance();
        let kills = length("PARALLAX_KILLS", 5);
        let ids: Vec<String> = (0..kills)
            .map(|number| {
                let domain = format!("close{number}.test");
                let id = create(&house, &peers(RATERS, &domain), &domain);
                house.run(&["assessment", "launch", &id, "--accept"]);
                id
            })
            .collect();
        let server = house.start();
        let all_sent = || ids.iter().all(|id| letters(&house, id, "sent") == RATERS as u64 + 1);
        wait_for("the invitations", || all_sent().then_some(()));
        // Everybody gives the first label to the first item, the second to the second, and so on.
        let answers = Answers { ratings: [1, 2, 3, 4], comments: Vec::new() };
        for mail in letters_in(&house.letters()).iter().filter(|mail| mail.recipient.starts_with("peer")) {
            answer(&mut server.stranger(), &mail.link, &answers);
        }

        let mut found = BTreeMap::<String, u32>::new();
        for id in &ids {
            let mut close = house.command(&["assessment", "close", id]);
            let mut close = close.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("parallax can be started");
            std::thread::sleep(Duration::from_millis(chance.random_range(0..120)));
            close.kill().expect("a process of ours can be killed");
            close.wait().expect("it ends");
            let status = house.run(&["assessment", "status", id]);
            let state = status["state"].as_str().expect("a state");
            *found.entry(state.to_owned()).or_default() += 1;
            assert_eq!(status["answered"], RATERS);
            if state == "collecting" {
                assert_eq!(house.run(&["assessment", "close", id])["answers"], RATERS);
            } else {
                let again = house.try_to(&["assessment", "close", id]);
                assert_eq!(again.code, Some(1), "{state}: it is closed once: {}{}", again.out, again.err);
            }
            let report = report(&house, id);
            // Items two and four are turned round.
            for (item, distribution) in ITEMS.iter().zip([[5, 0, 0, 0, 0], [0, 0, 0, 5, 0], [0, 0, 5, 0, 0], [0, 5, 0, 0, 0]]) {
                assert_eq!(report["items"][item]["perspectives"]["peer"]["distribution"], json!(distribution), "{item}");
            }
        }
        assert_eq!(database.count("select count(*) from sealed_answer"), 0);
        let figures = &house.run(&["questionnaire", "reliability", "small"])["versions"][0];
        assert_eq!((&figures["clients"], &figures["raters"]), (&json!(kills), &json!(kills as usize * RATERS)), "each is added once");
        assert_eq!(figures["competencies"] == json!({}), kills < 30, "they are shown from 30 clients on");
        drop(server);
        let _server = house.start();
        let keys_left = || std::fs::read_dir(house.keys()).expect("a directory").count();
        wait_for("the keys to be destroyed", || (keys_left() == 1).then_some(()));
        println!("{kills} kills; found then: {found:?}");
    }
}
