//! Files of questionnaires, our own and other tools', as a coach brings them. Nothing is kept before one says so, so a
//! file that cannot be taken only has to say why.

use super::super::house::House;
use super::{Table, in_both_houses, sentence, upload};

/// A form of another tool with one question, in which something is set.
fn form(title: &str, points: &str) -> Vec<u8> {
    let question = format!("{{\"type\":\"rating\",\"name\":\"q\",\"title\":\"{title}\",\"rateMax\":{points}}}");
    format!("{{\"title\":\"A form\",\"pages\":[{{\"name\":\"p\",\"elements\":[{question}]}}]}}").into_bytes()
}

fn files() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let deep = format!("{{\"title\":\"A form\",\"pages\":{}", "[{\"elements\":".repeat(5_000));
    let own =
        "{\"key\":\"one\",\"key\":\"two\",\"version\":1,\"title\":{\"en\":\"A questionnaire\"},\"languages\":[\"en\"]}";
    vec![
        ("B24", "half a surrogate pair", form("\\ud800", "5")),
        ("B35", "ten thousand levels", deep.into_bytes()),
        ("B35", "ten thousand lists", "[".repeat(10_000).into_bytes()),
        ("B36", "a key twice in a questionnaire of ours", own.as_bytes().to_vec()),
        ("B36", "a key twice in TOML", b"key = \"one\"\nkey = \"two\"\nversion = 1\n[scale]\nfirst = 1\n".to_vec()),
        ("B37", "a number beyond all", form("A question", "1e999")),
        ("B37", "no number", form("A question", "NaN")),
        ("B37", "two to the 63rd", form("A question", "9223372036854775808")),
        ("B25", "bytes that are no text", [form("A question", "5"), vec![0xff, 0xfe, 0x00]].concat()),
        ("B4", "nothing but NUL", vec![0; 64]),
    ]
}

in_both_houses! {
    fn a_file_of_a_questionnaire_tells_what_is_wrong(house) {
        let mut coach = house.coach();
        let form = coach.open("/library/import").expect(200).form("/library/import");
        let guard = form.fields.iter().find(|(name, _)| name == "guard").expect("a guard").1.clone();
        let mut table = Table::of(house);
        for (number, what, file) in files() {
            let (status, page) = upload(house, &coach, "/library/import", &guard, "file", &file);
            assert_eq!(status, 422, "{number} {what}: {}", sentence(&page));
            table.unchanged(number, what);
            table.lines.push(format!("{number} {what}: {status} {}", sentence(&page)));
        }
        insta::assert_snapshot!("what_is_said_of_a_file", table.told());
    }
}
