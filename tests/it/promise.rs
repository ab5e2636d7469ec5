//! What a rater is promised goes by who was asked, never by who has answered.

use crate::support::markup::links;
use crate::support::people::{Answers, answer, create, fill_in, letters, letters_in};
use crate::support::server::{Installation, Mail};
use crate::support::{on_both_databases, wait_for};

/// Enough peers, and direct reports who are too few to be shown by themselves.
const ROSTER: &str = "name,email,group\n\
    Mara,mara@promise.test,manager\n\
    Pat,pat@promise.test,peer\n\
    Pia,pia@promise.test,peer\n\
    Pol,pol@promise.test,peer\n\
    Pip,pip@promise.test,peer\n\
    Dana,dana@promise.test,direct_report\n\
    Dario,dario@promise.test,direct_report\n";

/// The part of a page that says what will become of the answers.
fn promise(html: &str) -> &str {
    let from = html.find("<section class=\"promise\"").expect("the page has a promise");
    &html[from..from + html[from..].find("</section>").expect("it ends")]
}

on_both_databases! {
    fn a_rater_reads_the_same_before_and_after_others_have_answered(database) {
        let house = Installation::on(database, Mail::Folder);
        let id = create(&house, ROSTER, "promise.test");
        house.run(&["assessment", "launch", &id, "--accept"]);
        let server = house.start();
        wait_for("the invitations", || (letters(&house, &id, "sent") == 8).then_some(()));
        let mails = letters_in(&house.letters());
        let link_of = |name: &str| {
            let recipient = format!("{name}@promise.test");
            mails.iter().find(|mail| mail.recipient == recipient).expect("they were invited").link.clone()
        };
        let ratings = Answers { ratings: [4, 2, 5, 1], comments: Vec::new() };
        let landing = || server.stranger().open(&link_of("dana")).expect(200).html().clone();
        let review = || fill_in(&mut server.stranger(), &link_of("dana"), &ratings).html().clone();
        review();
        let (first_landing, first_review) = (landing(), review());
        for words in [
            "you are one of 2 people who were asked in your group (Direct reports)",
            "your ratings are shown together with those of: Peers. In all, 6 people were asked.",
            "not by who has answered",
        ] {
            assert!(promise(&first_landing).contains(words), "{words}: {}", promise(&first_landing));
        }
        assert_eq!(promise(&first_landing), promise(&first_review), "it is said again before submitting");
        assert!(links(promise(&first_landing)).is_empty());

        for name in ["dario", "pat", "mara", "pia", "robin"] {
            answer(&mut server.stranger(), &link_of(name), &ratings);
            assert_eq!(landing(), first_landing, "{name} has answered");
            assert_eq!(promise(&review()), promise(&first_review), "{name} has answered");
        }
    }
}
