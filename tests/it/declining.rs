//! Somebody submits in one window while they decline in the other: one of the two holds, and never half of each.

use crate::support::people::{Answers, create, fill_in, letters, letters_in, peers};
use crate::support::server::{Installation, Mail};
use crate::support::{on_both_databases, wait_for};

const RATERS: usize = 24;

on_both_databases! {
    fn a_submission_and_a_decline_that_meet_leave_one_of_them(database) {
        let house = Installation::on(database, Mail::Folder);
        let id = create(&house, &peers(RATERS, "racing.test"), "racing.test");
        house.run(&["assessment", "launch", &id, "--accept"]);
        let server = house.start();
        wait_for("the invitations", || (letters(&house, &id, "sent") == RATERS as u64 + 1).then_some(()));
        let mails = letters_in(&house.letters());
        let told: Vec<(bool, bool)> = (1..=RATERS)
            .map(|number| {
                let address = format!("peer{number}@racing.test");
                let link = &mails.iter().find(|mail| mail.recipient == address).expect("they were invited").link;
                let answers = Answers { ratings: [3, 2, 4, 1], comments: vec![("keep", "What was typed.".to_owned())] };
                let (mut one, mut other) = (server.stranger(), server.stranger());
                let submit = fill_in(&mut one, link, &answers).form("/submit");
                let mut choice = other.open(link).expect(200).forms().remove(0);
                choice.fill("go", "decline");
                let mut decline = other.send(&choice).expect(200).form("/decline");
                decline.fill("why", "no_time");
                let start = std::sync::Barrier::new(2);
                let (submitted, declined) = std::thread::scope(|scope| {
                    let submitting = scope.spawn(|| {
                        start.wait();
                        one.send(&submit)
                    });
                    start.wait();
                    let declined = other.send(&decline);
                    (submitting.join().expect("it ends"), declined)
                });
                let is_recorded = submitted.address.ends_with("/recorded") && submitted.text().contains("are recorded");
                let is_declined = declined.status == 200 && declined.text().contains("You declined");
                assert!(is_recorded != is_declined, "{number}: {} {}", submitted.text(), declined.text());
                assert!(is_recorded || submitted.status == 409 || submitted.status == 200, "{}", submitted.status);
                (is_recorded, is_declined)
            })
            .collect();
        let recorded = told.iter().filter(|(recorded, _)| *recorded).count();
        assert_eq!(database.rows("sealed_answer").len(), recorded);
        assert_eq!(database.rows("draft"), Vec::<String>::new());
        let spent = database.column("select email from invitation where spent and standing = 'asked'");
        let declined = database.column("select email from invitation where standing = 'declined_no_time' and not spent");
        assert_eq!((spent.len(), declined.len()), (recorded, RATERS - recorded));

        // The close counts those alone, and forgets why the others declined.
        assert_eq!(house.run(&["assessment", "close", &id])["answers"], recorded);
        assert_eq!(database.column("select mark from counted_receipt").len(), recorded);
        let reasons = database.column("select distinct standing from invitation where standing like 'declined%'");
        assert!(reasons.is_empty() || reasons == ["declined_unsaid"], "{reasons:?}");
    }
}
