//! `kill -9` while two hundred invitations go to a real mail server: each arrives once, or is listed as unknown.
//!
//! `PARALLAX_KILLS` says how often (5; a long run takes 50).

use std::collections::BTreeMap;
use std::time::Duration;

use rand::RngExt as _;

use crate::support::client::Client;
use crate::support::people::{coach, create, peers};
use crate::support::seed::chance;
use crate::support::server::{Installation, Mail};
use crate::support::smtpd::{Smtpd, smtpd};
use crate::support::{length, on_both_databases, wait_for};

/// Raters of one assessment; with the client that is one letter more.
const RATERS: usize = 199;

/// An assessment whose invitations are sent while the server is killed.
struct Batch {
    id: String,
    domain: String,
}

impl Batch {
    fn begin(house: &Installation<'_>) -> Self {
        let domain = format!("mailing-{:08x}.test", rand::random::<u32>());
        let id = create(house, &peers(RATERS, &domain), &domain);
        let launched = house.run(&["assessment", "launch", &id, "--accept"]);
        assert_eq!(launched["letters"], RATERS + 1);
        Self { id, domain }
    }

    fn addresses(&self) -> impl Iterator<Item = String> {
        let peers = (1..=RATERS).map(|one| format!("peer{one}@{}", self.domain));
        peers.chain([format!("robin@{}", self.domain)])
    }

    /// How many mails have arrived, by address.
    fn received(&self, smtpd: &Smtpd) -> BTreeMap<String, usize> {
        self.addresses().map(|address| (address.clone(), smtpd.mailbox(&address).len())).collect()
    }

    /// How many letters are in which state, as `parallax assessment status` lists them.
    fn states(&self, house: &Installation<'_>) -> BTreeMap<String, u64> {
        let status = house.run(&["assessment", "status", &self.id]);
        let counts = status["letters"].as_array().expect("letters are listed").iter();
        let count = |count: &serde_json::Value| Some((count["state"].as_str()?.to_owned(), count["letters"].as_u64()?));
        counts.map(|one| count(one).expect("a state and a number")).collect()
    }

    fn is_under_way(&self, house: &Installation<'_>) -> bool {
        self.states(house).keys().any(|state| state != "sent" && state != "unknown")
    }

    /// What the coach's page says of the letter to each person.
    fn listed(&self, coach: &mut Client) -> BTreeMap<String, String> {
        let html = coach.open(&format!("/assessments/{}", self.id)).expect(200).html();
        let text = |row: &str, class: &str| {
            let behind = row.split_once(&format!("<span class=\"{class}"))?.1.split_once('>')?.1;
            Some(behind.split_once('<')?.0.to_lowercase())
        };
        let rows = html.split("<tr>").filter(|row| row.contains(&format!("@{}", self.domain)) && row.contains("badge"));
        rows.map(|row| (text(row, "muted small").expect("an address"), text(row, "badge").expect("a state"))).collect()
    }
}

on_both_databases! {
    fn each_letter_arrives_once_or_is_listed_as_unknown_however_often_the_server_dies(database) {
        let Some(smtpd) = smtpd() else { return };
        let house = Installation::on(database, Mail::Smtp(smtpd.port()));
        let mut chance = chance();
        let mut batches = vec![Batch::begin(&house)];
        let kills = length("PARALLAX_KILLS", 5);
        for _ in 0..kills {
            if !batches.last().is_some_and(|batch| batch.is_under_way(&house)) {
                batches.push(Batch::begin(&house));
            }
            let server = house.start();
            std::thread::sleep(Duration::from_millis(chance.random_range(0..800)));
            server.kill();
        }
        let server = house.start();
        wait_for("the letters to go out", || batches.iter().all(|batch| !batch.is_under_way(&house)).then_some(()));
        wait_for("the mail server to deliver", || smtpd.is_idle().then_some(()));

        let mut coach = coach(&house, &server);
        let (mut mails, mut unknown, mut lost) = (0, 0, 0);
        for batch in &batches {
            let (received, listed) = (batch.received(smtpd), batch.listed(&mut coach));
            let states = batch.states(&house);
            for (address, received) in &received {
                match (listed[address].as_str(), received) {
                    ("sent" | "unknown", 1) => {}
                    ("unknown", 0) => lost += 1,
                    (state, received) => panic!("{address} is listed as {state} and has {received} mails"),
                }
            }
            let of = |state: &str| listed.values().filter(|listed| *listed == state).count() as u64;
            assert_eq!(of("unknown"), states.get("unknown").copied().unwrap_or(0), "both lists say the same");
            assert_eq!(of("sent"), states.get("sent").copied().unwrap_or(0), "both lists say the same");
            mails += received.values().sum::<usize>();
            unknown += of("unknown");
        }
        println!(
            "{kills} kills; {} letters: {mails} mails received, none twice; {unknown} listed as unknown, of which {lost} \
             had not arrived",
            batches.len() * (RATERS + 1)
        );
    }
}
