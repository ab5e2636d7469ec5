//! The words that a coach gives a letter: what is wrong is told as they are kept, and the rest arrives as it is.

use mail_parser::MessageParser;

use super::super::house::House;
use super::{Table, in_both_houses, with};

in_both_houses! {
    fn words_of_a_letter_are_refused_as_they_are_kept_or_arrive_as_they_are(house) {
        let mut coach = house.coach();
        let address = "/letters/invitation/en";
        let form = coach.open(address).expect(200).form(address);
        let long = "x".repeat(10_000);
        let mut table = Table::of(house);
        for (number, what, subject) in [
            ("B6", "a subject with a line break", "Hello\r\nBcc: v@example.org"),
            ("B14", "a subject of ten thousand characters", &*long),
        ] {
            let page = coach.send(&with(&form, &[("subject", subject), ("body", "Typed before, {name}")]));
            table.row(number, what, 422, &page);
            assert!(page.html().contains("Typed before, {name}"), "{number} {what}: the words are lost");
        }
        // A line that ends a mail, what would follow it in a conversation with a server (B7), and a lone return (B8).
        let body = "One\r\n\r\n.\r\n\r\nMAIL FROM: x@example.org\r\n\r\n- four\r- five";
        coach.send(&with(&form, &[("subject", "Words"), ("body", body)])).expect(200);
        house.launched(&mut coach);
        house.deliver();
        let letters = std::fs::read_dir(house.mail_folder()).expect("letters were written");
        let arrived = letters.map(|one| std::fs::read(one.expect("an entry").path()).expect("a file")).find_map(|bytes| {
            let mail = MessageParser::default().parse(&bytes)?;
            let is_to_pat = mail.to()?.first()?.address()? == "pat@example.org";
            is_to_pat.then(|| mail.body_text(0).map(std::borrow::Cow::into_owned))?
        });
        let arrived = arrived.expect("a letter went to the rater").replace("\r\n", "\n");
        assert!(arrived.starts_with("One\n\n.\n\nMAIL FROM: x@example.org\n\n"), "{arrived}");
        assert!(!arrived.contains('\r') && arrived.contains("four\n") && arrived.contains("five\n"), "{arrived}");
        insta::assert_snapshot!("what_is_said_of_the_words_of_a_letter", table.told());
    }
}
