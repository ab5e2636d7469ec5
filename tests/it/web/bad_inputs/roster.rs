//! Lists of raters, pasted and as files.

use super::super::house::{House, path_of};
use super::{Table, in_both_houses, sentence, upload};

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
        ("B21", "one address in two spellings", lines("A,pat@example.org,peer\nB,PAT@Example.org,peer")),
        (
            "B22",
            "one address composed and taken apart",
            "A, a@ex\u{e1}mple.org, peer\nB, a@exa\u{301}mple.org, peer".to_owned(),
        ),
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
        ("B68", "one person in two groups", lines("A,a@example.org,peer\nA,a@example.org,other")),
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
            ("B58", "a workbook that is called a list", b"PK\x03\x04 xl/workbook.xml".to_vec(), 422),
        ];
        for (number, what, file, expected) in files {
            let (status, page) = upload(house, &coach, &format!("{address}/raters"), &guard, "list_file", &file);
            assert_eq!(status, expected, "{number} {what}: {}", sentence(&page));
            table.unchanged(number, what);
            table.lines.push(format!("{number} {what}: {status} {}", sentence(&page)));
        }
        insta::assert_snapshot!("what_is_said_of_a_list", table.told());
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
            assert_eq!(status, 303, "{number} {what}: {}", sentence(&page));
            let before = house.dump();
            let (status, page) = upload(house, &coach, &format!("{address}/raters"), &guard, "list_file", &file);
            assert_eq!(status, 303, "B66 {what}, again: {}", sentence(&page));
            assert!(house.dump() == before, "B66: the same list adds nobody");
            let number_of_people = people.split(' ').next().expect("a number");
            let again = coach.open(&format!("{address}?done=imported&new=0&unchanged={number_of_people}"));
            let text = again.text();
            assert!(text.contains(&format!("0 people added; {people} of the list were here already")), "{text}");
            assert!(!again.html().contains("<script>alert"), "{number} {what}");
            for word in words {
                assert!(text.contains(word), "{number} {what}: {word} is not as it was written: {text}");
            }
        }
    }
}
