//! Deadlines and reminders from the command line.

use serde_json::json;

use crate::support::database::TestDatabase;
use crate::support::people::{create, peers};
use crate::support::server::{Installation, Mail};

#[test]
fn the_command_line_chooses_reminders_moves_deadlines_and_tells_of_both() {
    let database = TestDatabase::sqlite();
    let house = Installation::on(&database, Mail::Folder);
    let ids = ["one.test", "two.test"].map(|domain| create(&house, &peers(4, domain), domain));
    let id = ids[0].as_str();
    let occasions = |status: &serde_json::Value| {
        let all = status["reminders"]["occasions"].as_array().expect("occasions are listed").clone();
        all.into_iter().map(|one| one["occasion"].as_str().expect("a word").to_owned()).collect::<Vec<_>>()
    };
    let status = house.run(&["assessment", "status", id]);
    assert!(occasions(&status).contains(&"last_call".to_owned()), "{status}");
    assert_eq!(status["first_deadline"], json!(null), "it is not launched yet");

    house.run(&["assessment", "remind", id, "--remind", "7,last-call", "--working-week", "sun-thu"]);
    let status = house.run(&["assessment", "status", id]);
    assert_eq!(occasions(&status), ["7_days_before", "last_call"], "{status}");
    assert_eq!(status["reminders"]["working_week"], "sunday_to_thursday");
    let wrong = house.try_to(&["assessment", "remind", id, "--remind", "often"]);
    assert!(wrong.code == Some(1) && wrong.err.contains("“often” is no occasion for a reminder"), "{}", wrong.err);

    // Launched together as one programme.
    let launched = house.run(&["assessment", "launch", id, &ids[1]]);
    assert_eq!(launched, json!({"ids": ids, "letters": 10}));
    let before = house.run(&["assessment", "status", id]);
    let early = house.try_to(&["assessment", "extend", id, "--closes", "2026-01-01T12:00"]);
    assert!(early.code == Some(1) && early.err.contains("Choose a later one"), "{}", early.err);
    let closes = jiff::Timestamp::now() + jiff::SignedDuration::from_hours(30 * 24);
    let closes = closes.strftime("%Y-%m-%dT18:00").to_string();
    let moved = house.run(&["assessment", "extend", id, "--closes", &closes]);
    assert_eq!(moved["closes_at"], format!("{closes}:00Z"));
    let after = house.run(&["assessment", "status", id]);
    assert_eq!(after["closes_at"], format!("{closes}:00Z"));
    assert_eq!(after["first_deadline"], before["closes_at"], "what raters read first is known");

    house.run(&["assessment", "remind", id, "--remind", "none"]);
    assert!(occasions(&house.run(&["assessment", "status", id])).is_empty());
}
