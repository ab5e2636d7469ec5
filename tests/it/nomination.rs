//! The client proposes the raters: from the letter to the launch, with the program itself.

use crate::support::people::{create, letters, letters_in};
use crate::support::server::{Installation, Mail};
use crate::support::{on_both_databases, wait_for};

on_both_databases! {
    fn a_client_proposes_raters_from_the_letter_to_the_launch(database) {
        let house = Installation::on(database, Mail::Folder);
        let id = create(&house, "name,email,group\nMara,mara@nominate.test,manager\n", "nominate.test");
        let asked = house.run(&["assessment", "nominate", &id]);
        assert_eq!(asked["state"], "nominating");
        assert_eq!(asked["wanted"][1], serde_json::json!({"group": "peer", "at_least": 5, "at_most": 10}));
        let early = house.try_to(&["assessment", "launch", &id, "--accept"]);
        assert!(early.code == Some(1) && early.err.contains("still proposing raters"), "{}", early.err);

        let server = house.start();
        wait_for("the letter to the client", || (letters(&house, &id, "sent") == 1).then_some(()));
        let [mail]: [_; 1] = letters_in(&house.letters()).try_into().unwrap_or_else(|_: Vec<_>| panic!("one letter"));
        assert!(mail.recipient == "robin@nominate.test" && mail.link.contains("/n/"), "{}: {}", mail.recipient, mail.link);
        let mut client = server.stranger();
        let landing = client.open(&mail.link).expect(200);
        let list = client.send(&landing.forms()[0]).expect(200);
        assert!(list.text().contains("mara@nominate.test"), "what the coach began with is there: {}", list.text());
        let mut form = list.form_with("lines");
        form.fill("lines", "Pat <pat@nominate.test>\nPia <pia@nominate.test>\nPol <pol@nominate.test>\nPip <pip@nominate.test>");
        form.fill("group", "peer");
        assert!(client.send(&form).expect(200).text().contains("Added: 4"));
        let mut form = client.open(&format!("{}/hand-in", list.address)).expect(200).form("/hand-in");
        form.fill("consent", "yes");
        client.send(&form).expect(200);

        assert_eq!(house.run(&["assessment", "approve", &id])["raters"], 5);
        assert_eq!(house.run(&["assessment", "launch", &id])["letters"], 6);
        wait_for("the invitations", || (letters(&house, &id, "sent") == 7).then_some(()));
        let dump = database.dump();
        assert!(!dump.contains("/n/") && !dump.contains("/h/"), "no stored row holds a link");
    }
}
