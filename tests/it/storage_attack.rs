//! The attack of a thief who has every file but the key directory: database, write-ahead log, dump, the program's log at
//! its most talkative, the mail spool. Databases keep more than their tables show (which rows were written together, in
//! which order, what was deleted), so forty people answer in a known order and the thief looks for it everywhere.

mod loot;

use std::collections::HashSet;

use data_encoding::HEXLOWER_PERMISSIVE;
use parallax::keys::Keys;
use parallax_domain::id::AssessmentId;
use rand::RngExt as _;
use rand::seq::SliceRandom as _;

use crate::support::database::TestDatabase;
use crate::support::people::{Answers, answer, create, fill_in, letters, letters_in, peers, report};
use crate::support::seed::chance;
use crate::support::server::{Installation, Mail};
use crate::support::{on_both_databases, wait_for};
use loot::{Loot, agreement};

const RATERS: usize = 40;

/// An order of forty that agrees with another one more than this is no accident: five standard deviations.
const TELLING: f64 = 0.56;

/// The sealed answers in the order in which the database gives them without being asked for one.
fn sealed_answers(database: &TestDatabase) -> Vec<Vec<u8>> {
    let hex = if database.is_sqlite() {
        database.column("select hex(content) from sealed_answer")
    } else {
        database.column("select encode(content, 'hex') from sealed_answer")
    };
    hex.iter().map(|hex| HEXLOWER_PERMISSIVE.decode(hex.as_bytes()).expect("hexadecimal digits")).collect()
}

/// Before the close: blobs of one length that have nothing in common.
fn check_that_blobs_tell_nothing(blobs: &[Vec<u8>]) {
    assert_eq!(blobs.len(), RATERS);
    assert!(blobs.iter().all(|blob| blob.len() == blobs[0].len()), "their length tells them apart");
    let mut seen = HashSet::new();
    for blob in blobs {
        assert!(
            blob.windows(8).map(<[u8]>::to_vec).collect::<HashSet<_>>().len() == blob.len() - 7,
            "a blob repeats itself"
        );
        assert!(blob.chunks_exact(8).all(|chunk| seen.insert(chunk.to_vec())), "two blobs share a piece");
    }
}

/// Where each rater stands in the order of the answers, by the rater's number.
fn places(order: &[usize]) -> Vec<usize> {
    (0..RATERS).map(|rater| order.iter().position(|one| *one == rater).expect("everybody answered")).collect()
}

/// Who wrote the published comments, in the order in which they are published.
fn authors(report: &serde_json::Value, question: &str, marker: &str) -> Vec<usize> {
    let lists = report["comments"][question].as_array().expect("comments were published");
    let texts = lists.iter().flat_map(|list| list["texts"].as_array().expect("texts"));
    let number = |text: &str| text.strip_prefix(marker)?.split(' ').next()?.parse().ok();
    texts.map(|text| number(text.as_str().expect("a text")).expect("a comment of the story")).collect()
}

on_both_databases! {
    fn files_without_the_key_directory_tell_who_takes_part_and_nothing_else(database) {
        let house = Installation::on(database, Mail::Folder).logging("trace");
        let mut chance = chance();
        let marker = format!("marker-{:08x}-", chance.random::<u32>());
        let id = create(&house, &peers(RATERS + 1, "stolen.test"), "stolen.test");
        house.run(&["assessment", "launch", &id, "--accept"]);
        let server = house.start();
        wait_for("the invitations", || (letters(&house, &id, "sent") == RATERS as u64 + 2).then_some(()));
        let mails = letters_in(&house.letters());
        let link_of = |rater: usize| {
            let address = format!("peer{}@stolen.test", rater + 1);
            mails.iter().find(|mail| mail.recipient == address).expect("they were invited").link.clone()
        };
        let mut order: Vec<usize> = (0..RATERS).collect();
        order.shuffle(&mut chance);
        let mut codes: Vec<String> = Vec::new();
        for rater in &order {
            let ratings = std::array::from_fn(|_| chance.random_range(1..=5));
            let comments =
                ["keep", "change"].map(|question| (question, format!("{marker}{rater} about what to {question}")));
            let mut person = server.stranger();
            answer(&mut person, &link_of(*rater), &Answers { ratings, comments: comments.to_vec() });
            let receipt = person.cookies().find(|(name, _)| name.contains("receipt")).expect("a receipt is handed out");
            codes.push(receipt.1.to_owned());
        }
        // One more has typed but not sent.
        let typed = Answers { ratings: [1; 4], comments: vec![("keep", format!("{marker}draft"))] };
        fill_in(&mut server.stranger(), &link_of(RATERS), &typed);

        // Before the close.
        let before = Loot::steal(&house);
        assert!(!before.find(&["peer7@stolen.test"]).is_empty(), "the thief can read what is readable");
        before.find_nothing(&[&marker], |_| true);
        before.find_nothing(&["rating.clarity", "rating.calm"], |_| true);
        let tokens: Vec<String> =
            mails.iter().map(|mail| mail.link.rsplit('/').next().expect("a token").to_owned()).collect();
        let tokens: Vec<&str> = tokens.iter().map(String::as_str).collect();
        before.find_nothing(&tokens, |file| !file.contains("/mail/"));
        before.find_nothing(&["@stolen.test"], |file| file.ends_with("/parallax.log"));
        let blobs = sealed_answers(database);
        check_that_blobs_tell_nothing(&blobs);

        // What docs/anonymity.md says of a thief who has the key directory as well: from before the close, it opens them.
        let id_of = id.parse::<AssessmentId>().expect("an id");
        let key = Keys::open(&house.keys()).and_then(|keys| keys.private_key(id_of)).expect("the key is there");
        let opened = blobs.iter().map(|blob| String::from_utf8_lossy(&key.open(blob).expect("it opens")).into_owned());
        let found: Vec<usize> = opened
            .map(|text| {
                let behind = text.split_once(&marker).expect("it holds the comment").1;
                behind.split(' ').next().and_then(|number| number.parse().ok()).expect("a rater's number")
            })
            .collect();
        assert!(agreement(&places(&found), &places(&order)) > 0.99, "the thief's eye for order is good");
        if !database.is_sqlite() {
            let joined = "select i.email from invitation i join sealed_answer s on i.xmin::text = s.xmin::text";
            assert_eq!(database.column(joined).len(), RATERS, "rows that were written together are known by it");
        }

        // The close, while the server serves.
        assert_eq!(house.run(&["assessment", "close", &id])["answers"], RATERS);
        let keys_left = || std::fs::read_dir(house.keys()).expect("a directory").count();
        wait_for("the key to be destroyed", || (keys_left() == 1).then_some(()));
        let keys = Keys::open(&house.keys()).expect("the key directory opens");
        let key_of_receipts = keys.receipt_key();
        assert!(keys.private_key(id_of).is_err(), "what is left in the key directory opens nothing of before");

        let after = Loot::steal(&house);
        after.find_nothing(&[&format!("{marker}draft")], |_| true);
        after.find_nothing(&["rating.clarity", "rating.calm"], |_| true);
        after.find_nothing(&tokens, |file| !file.contains("/mail/"));
        after.find_nothing(&["@stolen.test", &marker], |file| file.ends_with("/parallax.log"));
        // PostgreSQL's write-ahead log holds what was written lately until it is used anew: blobs that nothing opens.
        after.find_no_piece_of(&blobs, |file| !file.contains("/pg_wal/"));
        assert_eq!(database.rows("sealed_answer"), Vec::<String>::new());
        assert_eq!(database.rows("draft"), Vec::<String>::new());
        // What is added up about the questionnaire is sums over all forty, and says of nobody who they are.
        let [sums] = &database.column("select content from instrument")[..] else { panic!("one row for a questionnaire") };
        let sums: serde_json::Value = serde_json::from_str(sums).expect("sums are JSON");
        for competency in ["clarity", "calm"] {
            assert_eq!(sums["sums"]["competencies"][competency]["all"]["moments"]["rows"], RATERS);
        }

        // Nothing that is left lies in the order of the answers.
        // The marks of receipts lie in their own order, in one table, written by one transaction, and join nothing.
        let marks = database.column("select mark from counted_receipt");
        assert_eq!(marks.len(), RATERS);
        let mut sorted = marks.clone();
        sorted.sort();
        assert_eq!(marks, sorted, "a thief reads them in their own order");
        let by_hand: Vec<usize> = codes.iter().map(|code| {
            let mark = key_of_receipts.read(code).expect("a receipt").mark();
            marks.iter().position(|one| one == mark.as_str()).expect("every receipt was counted")
        }).collect();
        let answered: Vec<usize> = (0..RATERS).collect();
        assert!(agreement(&by_hand, &answered).abs() < TELLING, "receipts lie in the order of the answers");
        let of_invitations = database.column("select receipt from invitation where receipt is not null");
        assert!(marks.iter().all(|mark| !of_invitations.contains(mark)));
        let plain: Vec<String> = codes.iter().map(|code| code.replace('-', "")).collect();
        for codes in [&codes, &plain] {
            after.find_nothing(&codes.iter().map(String::as_str).collect::<Vec<_>>(), |_| true);
        }
        // Before the close a mark is nowhere but in its sealed answer.
        before.find_nothing(&marks.iter().map(String::as_str).collect::<Vec<_>>(), |_| true);

        let in_time = places(&order);
        for (file, offsets) in after.offsets(RATERS, |rater| format!("peer{}@stolen.test", rater + 1)) {
            if !file.contains("/pg_wal/") {
                let told = agreement(&offsets, &in_time).abs();
                assert!(told < TELLING, "{file} lies in the order of the answers: {told}");
            }
        }
        if !database.is_sqlite() {
            let writers = database.column("select distinct xmin::text from invitation where spent");
            assert_eq!(writers.len(), 1, "rows tell which transactions wrote them: {writers:?}");
        }
        let figures = report(&house, &id);
        let [keep, change] = ["keep", "change"].map(|question| places(&authors(&figures, question, &marker)));
        let in_the_list: Vec<usize> = (0..RATERS).collect();
        for (shown, known) in [(&keep, &in_time), (&change, &in_time), (&keep, &in_the_list), (&keep, &change)] {
            assert!(agreement(shown, known).abs() < TELLING, "the order of comments tells something: {shown:?} {known:?}");
        }
    }
}
