//! What a rater sends, in two languages.

use super::super::house::{House, add_raters, path_of};
use super::{Table, in_both_houses, kept, with};
use crate::support::client::Client;
use crate::support::markup::Form;

/// A rater, the path of their form, and the form that shows everything.
fn arrived(house: &House, assessment: &str, email: &str) -> (Client, String, Form) {
    let mut rater = house.stranger();
    let address = path_of(&house.enter(&mut rater, &house.link_to(assessment, email)));
    let form = rater.open(&format!("{address}?view=all")).expect(200).forms().remove(0);
    (rater, address, form)
}

/// The same with a rating and all comments filled in.
fn begun(house: &House, assessment: &str, email: &str) -> (Client, String, Form) {
    let (rater, address, mut form) = arrived(house, assessment, email);
    let item = form.choices.iter().filter(|(name, _)| name.starts_with("rating.")).nth(20).cloned().expect("an item");
    form.fill(&item.0, &item.1);
    for question in comments(&form) {
        form.fill(&question, "  typed before,\r\nand kept  ");
    }
    form.fill("go", "next");
    (rater, address, form)
}

fn comments(form: &Form) -> Vec<String> {
    form.texts.iter().filter(|name| name.starts_with("comment.")).cloned().collect()
}

/// A form with everything chosen alike.
fn full(form: &Form, value: &str) -> Form {
    let mut full = form.clone();
    let mut items: Vec<String> = form.choices.iter().map(|(name, _)| name.clone()).collect();
    items.retain(|name| name.starts_with("rating."));
    items.dedup();
    for item in &items {
        full.fill(item, value);
    }
    full
}

in_both_houses! {
    fn a_form_tells_what_is_wrong_in_the_rater_s_language_and_keeps_the_rest(house) {
        let mut coach = house.coach();
        let assessment = house.launched(&mut coach);
        let mut told = Vec::new();
        for email in ["pat@example.org", "paula@example.org"] {
            let (mut rater, _, form) = begun(house, &assessment, email);
            let item = form.choices.iter().find(|(name, _)| name.starts_with("rating.")).cloned().expect("an item").0;
            let question = comments(&form).remove(0);
            let (long, accents) = ("Wort ".repeat(13_000), format!("e{}", "\u{301}".repeat(1_000)));
            let rows: [(&str, &str, &str, &str); 22] = [
                ("B4", "a NUL in a comment", &question, "be\0fore"),
                ("B4", "a NUL in a rating", &item, "3\0"),
                ("B5", "an escape in a comment", &question, "\u{1b}[31mred"),
                ("B5", "a control of the second set in a comment", &question, "be\u{85}fore"),
                ("B23", "a thousand accents on one letter", &question, &accents),
                ("B28", "a comment of 65 KB", &question, &long),
                ("B37", "a number beyond all", &item, "1e999"),
                ("B37", "no number", &item, "NaN"),
                ("B37", "two to the 63rd", &item, "9223372036854775808"),
                ("B37", "minus nothing", &item, "-0"),
                ("B38", "a point below the scale", &item, "0"),
                ("B38", "a point above the scale", &item, "6"),
                ("B38", "half a point", &item, "3.5"),
                ("B38", "a point in quotes", &item, "\"3\""),
                ("B38", "a truth", &item, "true"),
                ("B38", "a sign before the point", &item, "+3"),
                ("B39", "an item that is not there", "rating.no-such-item", "3"),
                ("B39", "a question that is not there", "comment.no-such-question", "words"),
                ("B39", "an item with a NUL", "rating.a\0b", "3"),
                ("B40", "an item of another questionnaire", "rating.of-another-campaign", "3"),
                ("B42", "a label of another question", &item, "agree"),
                ("B39", "a name of five thousand letters", &"x".repeat(5_000), "1"),
            ];
            let mut table = Table::of(house);
            for (number, what, field, value) in rows {
                table.sent(&mut rater, &form, number, what, &[(field, value)]);
            }
            let strays: Vec<(String, String)> = (0..4_900).map(|i| (format!("stray{i}"), "1".to_owned())).collect();
            let strays: Vec<(&str, &str)> = strays.iter().map(|(name, value)| (&**name, &**value)).collect();
            let page = table.sent(&mut rater, &form, "B34", "five thousand fields", &strays);
            assert!(page.bytes.len() < 100_000, "B34: what comes back does not grow with what was sent");
            told.push(table.told());
        }
        insta::assert_snapshot!("what_is_said_of_a_form", told.join("\n\n"));
    }

    fn what_is_missing_is_asked_for_with_the_focus_on_it_and_the_link_stays_open(house) {
        let mut coach = house.coach();
        let assessment = house.launched(&mut coach);
        let link = house.link_to(&assessment, "pat@example.org");
        let (mut rater, address, form) = begun(house, &assessment, "pat@example.org");
        rater.send(&form).expect(200);
        let review = rater.open(&format!("{address}/review")).expect(200).form("/submit");
        let mut table = Table::of(house);
        let page = rater.send(&review);
        table.row("B43", "39 of 40 items left out", 422, &page);
        assert!(page.html().contains("data-faults tabindex=\"-1\" role=\"alert\""), "the script puts the focus there");
        assert_eq!(page.html().matches("aria-invalid=\"true\"").count(), 39, "{}", page.text());
        let again = rater.open(&format!("{address}?view=all")).expect(200);
        kept(&form, &again, "B43 what was answered");
        assert_eq!(house.stranger().open(&link).expect(200).forms().len(), 1, "the link is as good as before");
        insta::assert_snapshot!("what_is_said_of_what_is_missing", table.told());
    }

    fn everything_not_observed_is_an_answer(house) {
        let mut coach = house.coach();
        let assessment = house.launched(&mut coach);
        let (mut rater, _, form) = begun(house, &assessment, "pat@example.org");
        let review = rater.send(&with(&full(&form, "not_observed"), &[("go", "review")])).expect(200);
        let recorded = rater.send(&review.form("/submit")).expect(200);
        assert!(recorded.text().contains("Your answers are recorded"), "B44: {}", recorded.text());
    }

    fn an_answer_that_comes_again_counts_once_and_after_the_close_nothing_counts(house) {
        let mut coach = house.coach();
        let assessment = house.launched(&mut coach);
        let (mut rater, address, form) = begun(house, &assessment, "pat@example.org");
        let (mut late, late_address, late_form) = begun(house, &assessment, "paula@example.org");
        rater.send(&with(&full(&form, "4"), &[("go", "review")])).expect(200);
        let review = rater.open(&format!("{address}/review")).expect(200).form("/submit");
        let other_window = rater.open(&format!("{address}/review")).expect(200).form("/submit");
        let first = rater.send(&review).expect(200);
        let mut table = Table::of(house);
        let again = rater.send(&review);
        table.row("B48", "the same page sent again", 200, &again);
        assert_eq!(again.text(), first.text());
        table.row("B49", "another page of the same form", 409, &rater.send(&other_window));
        table.row("B49", "other answers behind the first", 409, &rater.send(&with(&form, &[("go", "next")])));

        late.send(&with(&full(&late_form, "2"), &[("go", "review")])).expect(200);
        let late_review = late.open(&format!("{late_address}/review")).expect(200).form("/submit");
        let close = coach.open(&format!("{assessment}/close")).expect(200).form("/close");
        coach.send(&close).expect(200);
        table.before = house.dump();
        table.row("B46", "a submission after the close", 410, &late.send(&late_review));
        table.row("B46", "a page saved after the close", 410, &late.send(&late_form));
        // A receipt is another one each time.
        let told = table.told();
        let told: Vec<&str> =
            told.lines().map(|line| line.split_once(" Your receipt").map_or(line, |(said, _)| said)).collect();
        insta::assert_snapshot!("what_is_said_of_what_comes_again_or_too_late", told.join("\n"));
    }

    fn who_answers_while_the_questionnaire_is_rewritten_answers_what_they_read(house) {
        let mut coach = house.coach();
        let mut form = coach.open("/library").expect(200).form("/library/new");
        form.fill("title", "Listening").fill("language", "en");
        let library = path_of(&coach.send(&form).expect(200)).trim_end_matches("/edit").to_owned();
        let edit = format!("{library}/edit");
        let press = |coach: &mut Client, button: &str| {
            let forms = coach.open(&edit).expect(200).forms();
            let offers = |form: &&Form| form.choices.iter().any(|(name, value)| name == "do" && value == button);
            let form = with(forms.iter().find(offers).expect("the button"), &[("do", button)]);
            coach.send(&form).expect(200);
        };
        press(&mut coach, "add-competency");
        let write = |coach: &mut Client, field: &str, text: &str| {
            let form = coach.open(&edit).expect(200).form_with(field);
            coach.send(&with(&form, &[(field, text), ("do", "save")])).expect(200);
        };
        let publish = |coach: &mut Client| {
            let form = coach.open(&format!("{library}/publish")).expect(200).form("/publish");
            assert!(coach.send(&form).expect(200).text().contains("Published."));
        };
        write(&mut coach, "name/competency-1/en", "Hearing people out");
        write(&mut coach, "others/competency-1-1/en", "{name} lets people finish.");
        write(&mut coach, "self/competency-1-1/en", "I let people finish.");
        publish(&mut coach);
        let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
        form.fill("client_name", "Robin Sample").fill("client_email", "robin@example.org");
        form.fill("questionnaire", &library.replace("/library/", "own/"));
        form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "Europe/Berlin");
        let draft = coach.send(&form).expect(200);
        let assessment = path_of(&draft);
        let peers = ["pat", "paula", "pascal"].map(|name| format!("{name}, {name}@example.org, peer"));
        add_raters(&mut coach, &draft, &peers.join("\n"));
        let form = coach.open(&format!("{assessment}/launch")).expect(200).form("/launch");
        coach.send(&with(&form, &[("consent", "yes")])).expect(200);

        let (mut rater, _, form) = arrived(house, &assessment, "pat@example.org");
        let draft = coach.open(&library).expect(200).form("/draft");
        coach.send(&draft).expect(200);
        let wordings = coach.open(&edit).expect(200).form_with("others/").texts;
        let wording = wordings.iter().find(|name| name.starts_with("others/")).expect("the item").clone();
        write(&mut coach, &wording, "{name} never interrupts.");
        publish(&mut coach);
        let item = form.choices.iter().find(|(name, _)| name.starts_with("rating.")).expect("the item").0.clone();
        let review = rater.send(&with(&form, &[(&item, "4"), ("go", "review")])).expect(200);
        assert!(review.text().contains("Robin Sample lets people finish."), "B47: {}", review.text());
        assert!(rater.send(&review.form("/submit")).expect(200).text().contains("Your answers are recorded"));
    }
}
