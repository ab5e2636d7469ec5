//! What a coach types for a new assessment, and what a coach does with it too early.

use super::super::house::{House, path_of};
use super::{Table, in_both_houses};

type Row<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)]);

/// Names and addresses.
const PEOPLE: &[Row<'_>] = &[
    ("B1", "a line break and a header in a name", &[("client_name", "A\r\nBcc: v@example.org")]),
    ("B2", "a lone line feed in a name", &[("client_name", "Robin\nSample")]),
    ("B3", "a lone return in a name", &[("client_name", "Robin\rSample")]),
    ("B4", "a NUL in a name", &[("client_name", "Robin\0Sample")]),
    ("B4", "a NUL in an address", &[("client_email", "robin\0@example.org")]),
    ("B4", "a NUL in a time zone", &[("time_zone", "Europe\0/Berlin")]),
    ("B4", "a NUL in a questionnaire", &[("questionnaire_text", "key = \"a\0b\"")]),
    ("B4", "a NUL in the name of a group", &[("own_groups", "Bo\0ard")]),
    ("B5", "a bell in a name", &[("client_name", "Robin\u{7}Sample")]),
    ("B5", "a control of the second set in a name", &[("client_name", "Robin\u{85}Sample")]),
    ("B9", "a blank in an address", &[("client_email", "robin sample@example.org")]),
    ("B9", "a line break in an address", &[("client_email", "robin@example.org\r\nBcc: v@example.org")]),
    ("B9", "two at-signs", &[("client_email", "robin@@example.org")]),
    ("B9", "an address in brackets", &[("client_email", "<robin@example.org>")]),
    ("B10", "a host without a dot", &[("client_email", "robin@localhost")]),
    ("B10", "an address literal", &[("client_email", "robin@[127.0.0.1]")]),
    ("B11", "two addresses", &[("client_email", "a@x.example,b@x.example")]),
    (
        "B13",
        "a label of 64 letters",
        &[("client_email", "robin@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.org")],
    ),
    ("B19", "a sign that turns the line in a name", &[("client_name", "Robin\u{202e}elpmaS")]),
    ("B20", "a name of nothing visible", &[("client_name", "\u{200b}\u{200b}\u{feff}")]),
];

/// Numbers, dates, zones, languages, and choices that are not offered.
const SETTINGS: &[Row<'_>] = &[
    ("B37", "a number beyond all", &[("k", "1e999")]),
    ("B37", "no number", &[("k", "NaN")]),
    ("B37", "two to the 63rd", &[("k", "9223372036854775808")]),
    ("B37", "minus nothing", &[("k", "-0")]),
    ("B42", "a promise that is not offered", &[("policy", "lenient")]),
    ("B42", "another fate for small groups", &[("small_groups", "show")]),
    ("B42", "another comparison", &[("norm", "everybody")]),
    ("B42", "a questionnaire that is not there", &[("questionnaire", "own/2f1ab8b4-0b5f-4e0c-8a52-111111111111")]),
    ("B72", "a close before now", &[("date", "2026-02-28")]),
    ("B72", "a close in four minutes", &[("date", "2026-03-01"), ("time", "13:04")]),
    ("B72", "a close in the year 9999", &[("date", "9999-12-31")]),
    ("B72", "a day that is none", &[("date", "2026-02-30")]),
    ("B72", "no day", &[("date", "")]),
    ("B73", "a zone that is none", &[("time_zone", "Mars/Olympus")]),
    ("B73", "a time that clocks go forward over", &[("date", "2026-03-29"), ("time", "02:30")]),
    ("B74", "a language that is markup", &[("language", "xx-\"><")]),
];

in_both_houses! {
    fn a_new_assessment_tells_what_is_wrong_and_keeps_the_rest(house) {
        let mut coach = house.coach();
        let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
        form.fill("client_name", "Robin Sample").fill("client_email", "robin@example.org");
        form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "Europe/Berlin");
        form.fill("own_groups", "Board, Key customers").fill("policy", "strict").fill("small_groups", "drop");
        let long_local = format!("{}@example.org", "a".repeat(309));
        let long_name = "Robin ".repeat(11_000);
        let accents = format!("Robi{}n", "\u{301}".repeat(1_000));
        let few_accents = format!("Robi{}n", "\u{301}".repeat(50));
        let computed: [Row<'_>; 4] = [
            ("B13", "an address of 321 characters", &[("client_email", &long_local)]),
            ("B23", "a thousand accents on one letter", &[("client_name", &accents)]),
            ("B23", "fifty accents on one letter", &[("client_name", &few_accents)]),
            ("B28", "a name of 65 KB", &[("client_name", &long_name)]),
        ];
        let mut table = Table::of(house);
        for (number, what, fields) in PEOPLE.iter().chain(&computed).chain(SETTINGS) {
            table.sent(&mut coach, &form, number, what, fields);
        }
        insta::assert_snapshot!("what_is_said_of_a_new_assessment", table.told());
    }

    fn a_launch_without_raters_or_with_a_small_group_is_asked_about(house) {
        let mut coach = house.coach();
        let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
        form.fill("client_name", "Robin Sample").fill("client_email", "robin@example.org");
        form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "Europe/Berlin");
        let empty = path_of(&coach.send(&form).expect(200));
        let weak = house.draft(&mut coach);

        let mut table = Table::of(house);
        let form = coach.open(&format!("{empty}/launch")).expect(200).form("/launch");
        table.row("B70", "a launch with nobody to ask", 422, &coach.send(&form));
        let form = coach.open(&format!("{weak}/launch")).expect(200).form("/launch");
        let refused = coach.send(&form);
        table.row("B71", "a launch with a group below the threshold", 422, &refused);
        assert!(form.choices.contains(&("consent".to_owned(), "yes".to_owned())), "the coach can say yes");
        insta::assert_snapshot!("what_is_said_of_a_launch", table.told());
    }
}
