//! `kill -9` while an assessment of five hundred people is launched: everybody's letter is queued, or nobody's.
//!
//! `PARALLAX_KILLS` says how often (5; a long run takes 50).

use std::process::Stdio;
use std::time::{Duration, Instant};

use rand::RngExt as _;

use crate::support::people::{create, letters, peers};
use crate::support::seed::chance;
use crate::support::server::{Installation, Mail};
use crate::support::{length, on_both_databases};

/// With the client that is one letter more.
const RATERS: usize = 499;

on_both_databases! {
    fn everybody_is_invited_or_nobody_whenever_the_launch_is_killed(database) {
        let house = Installation::on(database, Mail::Folder);
        let mut chance = chance();
        let launch = |id: &str| {
            let mut command = house.command(&["assessment", "launch", id, "--accept"]);
            command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("parallax can be started")
        };
        // How long a launch takes here, so that the kills fall into it.
        let first = create(&house, &peers(RATERS, "first.test"), "first.test");
        let begun = Instant::now();
        launch(&first).wait().expect("it ends");
        let takes = u64::try_from(begun.elapsed().as_millis()).expect("it is short");
        assert_eq!(letters(&house, &first, "queued"), RATERS as u64 + 1);

        let (mut all, mut none) = (0, 0);
        for kill in 0..length("PARALLAX_KILLS", 5) {
            let id = create(&house, &peers(RATERS, &format!("kill{kill}.test")), &format!("kill{kill}.test"));
            let mut launching = launch(&id);
            std::thread::sleep(Duration::from_millis(chance.random_range(0..=takes + takes / 4)));
            launching.kill().expect("a process of ours can be killed");
            launching.wait().expect("it ends");
            let queued = letters(&house, &id, "queued");
            let status = house.run(&["assessment", "status", &id]);
            match (status["state"].as_str().expect("a state"), queued) {
                ("collecting", 500) => all += 1,
                ("draft", 0) => {
                    none += 1;
                    // Nothing of the attempt is in the way of the next one.
                    launch(&id).wait().expect("it ends");
                    assert_eq!(letters(&house, &id, "queued"), RATERS as u64 + 1);
                }
                other => panic!("half a launch: {other:?}"),
            }
        }
        println!("killed while launching: {all} launched whole, {none} not at all");
    }
}
