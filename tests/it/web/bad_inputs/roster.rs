//! Lists of raters, pasted and as files.

use super::super::house::{House, path_of};
use super::{Table, in_both_houses, sentence, upload, with};
use crate::support::client::Page;
use crate::support::markup::{self, Form};

const HEADER: &str = "name,email,group\n";

/// Lists that are refused whole.
fn refused() -> Vec<(&'static str, &'static str, String)> {
    let lines = |lines: &str| format!("{HEADER}{lines}");
    let good =
        |number: usize| -> String { (0..number).map(|i| format!("Rater {i},r{i}@example.org,peer\n")).collect() };
    vec![
        ("B1", "a line break and a header in a name", lines("\"A\r\nBcc: v@example.org\",a@example.org,peer")),
        ("B4", "a NUL in a pasted name", "A\0B <a@example.org>, peer".to_owned()),
        ("B5", "an escape in a name", lines("A\u{1b}[31mB,a@example.org,peer")),
        ("B9", "an address with a line break", lines("A,\"a@example.org\nBcc: v@example.org\",peer")),
        ("B11", "two addresses in one cell", lines("A,\"a@x.example,b@x.example\",peer")),
        ("B19", "a sign that turns the line in a name", lines("A\u{202e}B,a@example.org,peer")),
        ("B20", "a name of nothing visible", lines("\u{200b}\u{200b},a@example.org,peer")),
        ("B23", "a thousand accents on one letter", lines(&format!("A{},a@example.org,peer", "\u{301}".repeat(1_000)))),
        ("B60", "a quote that is never closed", lines("\"A,a@example.org,peer\nB,b@example.org,peer\n")),
        ("B61", "rows of other lengths", lines("A,a@example.org\nB,b@example.org,peer\nC,c@example.org,peer,x,y\n")),
        ("B63", "a header without a column", "name,email\nA,a@example.org\n".to_owned()),
        (
            "B63",
            "a header with a column twice",
            "name,email,Email,group\nA,a@example.org,a@example.org,peer\n".to_owned(),
        ),
        (
            "B65",
            "five hundred good rows and three bad",
            format!("{}A,a@,peer\n,b@example.org,peer\nC,c@example.org,wizard\n", lines(&good(497))),
        ),
        ("B67", "the client as a peer", lines("Robin Sample,robin@example.org,peer")),
        ("B69", "more than five hundred", lines(&good(501))),
        (
            "B74",
            "a language that is markup",
            "name,email,group,language\nA,a@example.org,peer,\"xx-\"\"><\"\n".to_owned(),
        ),
        ("B42", "a second manager", lines("A,a@example.org,manager\nB,b@example.org,manager")),
        ("B28", "nothing at all", String::new()),
    ]
}

/// Lists that are shown first, with what may be a slip or can be meant in two ways.
fn asked_about() -> Vec<(&'static str, &'static str, String)> {
    let lines = |lines: &str| format!("{HEADER}{lines}");
    let many: String = (1..=40).map(|i| format!("Rater {i},r{i}@example.org,peer\n")).collect();
    vec![
        ("B21", "one address in two spellings", lines("Ann,ann@example.org,peer\nAnn,ANN@Example.org,peer")),
        (
            "B21",
            "a letter of another script in an address",
            lines("A,ann@example.org,peer\nB,\u{430}nn@example.org,peer"),
        ),
        ("B21", "a digit that looks like a letter", lines("A,ann1@example.org,peer\nB,annl@example.org,peer")),
        ("B21", "one name with two addresses", lines("Ann A,ann@example.org,peer\nANN A,a@example.org,other")),
        ("B21, B67", "the client's address, or nearly", lines("A,r\u{43e}bin@example.org,peer")),
        (
            "B22",
            "one address composed and taken apart",
            "A, a@ex\u{e1}mple.org, peer\nB, a@exa\u{301}mple.org, peer".to_owned(),
        ),
        ("B68", "one person in two groups", lines("A,a@example.org,peer\nA,a@example.org,other")),
        ("B69", "more people than are usually asked", lines(&many)),
        (
            "B62",
            "semicolons and mixed line ends",
            "name;email;group\r\nA;a@example.org;peer\nB;b@example.org;peer\r".to_owned(),
        ),
        ("B62", "tabs", lines("A,a@example.org,peer").replace(',', "\t")),
    ]
}

/// What a list that is shown first says of itself.
fn said(page: &Page) -> String {
    let html = page.html();
    let part = |id: &str| {
        let rest = html.split_once(&format!("id=\"{id}\">"))?.1;
        let end = ["</section>", "<table"].iter().filter_map(|end| rest.find(end)).min()?;
        Some(markup::text(rest.get(..end)?))
    };
    ["doubts", "questions", "outcome", "many-people"].into_iter().filter_map(part).collect::<Vec<_>>().join(" | ")
}

/// The form with which a list that was sent as a file is taken over.
fn preview_of(html: &str) -> Form {
    markup::forms(html).into_iter().find(|form| form.has("list_text")).expect("the list is shown")
}

fn utf16(text: &str, mark: bool) -> Vec<u8> {
    let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

in_both_houses! {
    fn a_list_tells_what_is_wrong_and_adds_nobody(house) {
        let mut coach = house.coach();
        let address = house.draft(&mut coach);
        let form = coach.open(&address).expect(200).form("/raters");
        let mut table = Table::of(house);
        for (number, what, list) in refused() {
            table.sent(&mut coach, &form, number, what, &[("list_text", &list)]);
        }
        let guard = form.fields.iter().find(|(name, _)| name == "guard").expect("a guard").1.clone();
        let files: [(&str, &str, Vec<u8>, u16); 4] = [
            ("B64", "a million rows and one", format!("{HEADER}{}", "a,b\n".repeat(1_000_001)).into_bytes(), 422),
            ("B64", "a file that is larger than any list", vec![b'a'; 9 * 1024 * 1024], 413),
            ("B26", "half a sign of UTF-16", [utf16(HEADER, true), vec![0x00, 0xd8, 0x41, 0x00]].concat(), 422),
            ("B58", "a workbook that is cut off", b"PK\x03\x04 xl/workbook.xml".to_vec(), 422),
        ];
        for (number, what, file, expected) in files {
            let (status, page) = upload(house, &coach, &format!("{address}/raters"), &guard, "list_file", &file);
            assert_eq!(status, expected, "{number} {what}: {}", sentence(&page));
            table.unchanged(number, what);
            table.lines.push(format!("{number} {what}: {status} {}", sentence(&page)));
        }
        insta::assert_snapshot!("what_is_said_of_a_list", table.told());
    }

    fn a_list_that_may_be_meant_otherwise_is_shown_first_and_adds_nobody(house) {
        let mut coach = house.coach();
        let address = house.draft(&mut coach);
        let form = coach.open(&address).expect(200).form("/raters");
        let mut table = Table::of(house);
        for (number, what, list) in asked_about() {
            let page = coach.send(&with(&form, &[("list_text", &list)])).expect(200);
            table.unchanged(number, what);
            table.lines.push(format!("{number} {what}: 200 {}", said(&page)));
            // Whoever goes on without an answer is told what is missing.
            if ["B68", "B69"].contains(&number) {
                let page = coach.send(&page.form("/raters"));
                table.row(number, &format!("{what}, not answered"), 422, &page);
            }
        }
        insta::assert_snapshot!("what_is_asked_of_a_list", table.told());
    }

    fn lists_as_spreadsheets_write_them_are_taken(house) {
        let mut coach = house.coach();
        let german = "Vorname;Name;E-Mail;Beziehung\r\nZo\u{eb};M\u{fc}ller;m\u{fc}ller@b\u{fc}cher.example;Kollegin\n\
                      Bo;Li;bo@example.org;Vorgesetzter\r\n";
        let hostile = "name,email,group\n<script>alert(1)</script>,a@example.org,peer\n\
                       {{7*7}} ${x} {token} %s,b@example.org,peer\n\
                       =HYPERLINK(1),c@example.org,peer\n\"#eval(\"\"1\"\") ]\",d@example.org,peer\n";
        let crowd: String = (0..499).map(|i| format!("Rater {i},r{i}@example.org,peer\n")).collect();
        let literal = ["<script>alert(1)</script>", "{{7*7}} ${x} {token} %s", "=HYPERLINK(1)", "#eval(\"1\") ]"];
        let names = ["Zo\u{eb} M\u{fc}ller", "m\u{fc}ller@b\u{fc}cher.example", "Bo Li"];
        let files: [(&str, &str, Vec<u8>, &[&str], &str); 6] = [
            ("B26", "UTF-16 with a mark", utf16(german, true), &names, "2 people"),
            ("B26", "UTF-16 without one", utf16(german, false), &names, "2 people"),
            (
                "B12, B62",
                "semicolons, a mark, mixed line ends",
                [b"\xef\xbb\xbf", german.as_bytes()].concat(),
                &names,
                "2 people",
            ),
            ("B62", "tabs", german.replace(';', "\t").into_bytes(), &names, "2 people"),
            (
                "B15, B16, B17, B18",
                "names that are programs elsewhere",
                hostile.as_bytes().to_vec(),
                &literal,
                "4 people",
            ),
            (
                "B69",
                "five hundred people, the client included",
                format!("{HEADER}{crowd}").into_bytes(),
                &["Rater 498"],
                "499 people",
            ),
        ];
        for (number, what, file, words, people) in files {
            let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
            form.fill("client_name", "Robin Sample").fill("client_email", "robin@example.org");
            form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "Europe/Berlin");
            let page = coach.send(&form).expect(200);
            let (address, form) = (path_of(&page), page.form("/raters"));
            let guard = form.fields.iter().find(|(name, _)| name == "guard").expect("a guard").1.clone();
            let (status, page) = upload(house, &coach, &format!("{address}/raters"), &guard, "list_file", &file);
            assert_eq!(status, 200, "{number} {what}: {}", sentence(&page));
            let mut form = preview_of(&page);
            if form.has("many") {
                form.fill("many", "yes");
            }
            let added = coach.send(&form).expect(200);
            let text = added.text();
            assert!(text.contains(&format!("{people} added.")), "{number} {what}: {text}");
            assert!(!added.html().contains("<script>alert"), "{number} {what}");
            let before = house.dump();
            let (status, page) = upload(house, &coach, &format!("{address}/raters"), &guard, "list_file", &file);
            assert_eq!(status, 200, "B66 {what}, again: {}", sentence(&page));
            let number_of_people = people.split(' ').next().expect("a number");
            let nothing_new = format!("0 new, {number_of_people} unchanged");
            assert!(page.contains(&nothing_new) && page.contains("There is nothing to add"), "B66 {what}: {page}");
            coach.send(&preview_of(&page)).expect(200);
            assert!(house.dump() == before, "B66: the same list adds nobody");
            for word in words {
                assert!(text.contains(word), "{number} {what}: {word} is not as it was written: {text}");
            }
        }
    }
}
