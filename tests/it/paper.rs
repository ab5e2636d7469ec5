//! A questionnaire on paper: everything is on it and stays on it, whatever was written, and it can be kept and heard.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::support::documents::{japanese_fonts, qpdf, text_of_pdf, verapdf};
use crate::support::server::{Ended, ended, program};

/// A folder to print in.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    /// Writes a questionnaire with these labels and item texts, and everything else that is printed in words of its own.
    fn questionnaire(&self, labels: &[String], texts: &[String]) -> String {
        // Braces are placeholders in a questionnaire, and refused elsewhere.
        let quoted = |text: &str| serde_json::to_string(text).expect("it is a text");
        let labels: Vec<String> = labels.iter().map(|label| format!("{{ en = {} }}", quoted(label))).collect();
        let mut file = format!(
            "key = \"q\"\nversion = 1\ntitle = {{ en = \"#title\" }}\nlanguages = [\"en\"]\nlicence = \"CC0-1.0\"\n\
             source = \"#source(1)\"\nattribution = \"$attribution$\"\n[scale]\nfirst = 0\nlabels = [{}]\n\
             not_observed = {{ en = \"#unseen\" }}\n[[competency]]\nkey = \"c\"\nname = {{ en = \"#competency[\" }}\n\
             definition = {{ en = \"]#definition\" }}\n",
            labels.join(", ")
        );
        for (place, text) in texts.iter().enumerate() {
            let text = quoted(text);
            let _ = writeln!(
                file,
                "[[competency.item]]\nkey = \"i{place}\"\nself = {{ en = {text} }}\nothers = {{ en = {text} }}"
            );
        }
        file.push_str("[[question]]\nkey = \"q1\"\nself = { en = \"#asked\" }\nothers = { en = \"#asked\" }\n");
        let path = self.0.path().join("q.toml");
        std::fs::write(&path, file).expect("it can be written");
        path.display().to_string()
    }

    /// Prints a questionnaire with these further arguments.
    fn print(&self, questionnaire: &str, out: &str, more: &[&str]) -> (Ended, PathBuf) {
        let path = self.0.path().join(out);
        let mut command = program();
        command.args(["questionnaire", "print", questionnaire, "--out"]).arg(&path).args(more);
        (ended(command.output().expect("the program runs")), path)
    }

    /// As [`Desk::print`], and it succeeds.
    fn printed(&self, questionnaire: &str, out: &str, more: &[&str]) -> PathBuf {
        let (said, path) = self.print(questionnaire, out, more);
        assert_eq!(said.code, Some(0), "{}", said.err);
        path
    }
}

fn labels(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// A text without blanks and hyphens, for lines break where they must.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}' | '\u{ad}' | '-')).collect()
}

#[test]
fn what_looks_like_a_program_is_printed_as_it_was_written() {
    let desk = Desk::new();
    let payloads = [
        "#eval(\"1 + 1\")",
        "#read(\"/etc/passwd\")",
        "#import \"@preview/x:0.1.0\": *",
        "#while true {name}",
        "$ sum_(k=0)^n k $",
        "]",
        "[*bold*] _it_ `raw`",
        "= Heading",
        "<label> @ref",
        "\\u(0041) \\ //",
        "\"); #sys.inputs",
        "</text></svg><script>alert(1)</script>",
    ];
    let questionnaire = desk.questionnaire(&labels(&["#low", "$high$"]), &labels(&payloads));
    let pdf = desk.printed(&questionnaire, "form.pdf", &["--name", "#eval(1) Robin", "--group", "peer"]);
    let Some(text) = text_of_pdf(&pdf) else { return };
    let text = bare(&text);
    let others = [
        "#title",
        "#eval(1) Robin",
        "#low",
        "$high$",
        "#unseen",
        "#competency[",
        "]#definition",
        "#asked",
        "#source(1)",
        "$attribution$",
        "#while true #eval(1) Robin",
    ];
    for payload in payloads.iter().filter(|payload| !payload.contains('{')).chain(&others) {
        assert!(text.contains(&bare(payload)), "{payload} is not in:\n{text}");
    }
    assert!(!text.contains("root:"), "{text}");
}

#[test]
fn the_labels_stand_at_the_head_of_every_page_of_a_table_whatever_the_scale() {
    let desk = Desk::new();
    let items: Vec<String> = (1..=500).map(|place| format!("{{name}} does behaviour number {place} well.")).collect();
    let long: Vec<String> =
        (0..11).map(|place| format!("Point {place} {}", "of which much is said ".repeat(3))).collect();
    for (name, labels) in
        [("usual", labels(&["Never", "Rarely", "Always"])), ("two", labels(&["No", "Yes"])), ("eleven", long)]
    {
        let questionnaire = desk.questionnaire(&labels, &items);
        let pdf = desk.printed(&questionnaire, &format!("{name}.pdf"), &["--paper", "letter"]);
        let Some(text) = text_of_pdf(&pdf) else { return };
        let pages: Vec<&str> = text.trim_end_matches('\u{c}').split('\u{c}').collect();
        assert!(pages.len() > 15, "{name} has {} pages", pages.len());
        for (place, page) in pages.iter().enumerate() {
            let told = bare(page);
            assert!(told.contains(&bare(&format!("Page {} of {}", place + 1, pages.len()))), "{page}");
            if page.contains("behaviour") {
                for label in labels.iter().map(|label| bare(label)).chain(["#unseen".to_owned()]) {
                    assert!(told.contains(&label), "{label} is not on page {} of {name}:\n{page}", place + 1);
                }
            }
        }
        let whole = bare(&text);
        for item in &items {
            assert!(whole.contains(&bare(&item.replace("{name}", ""))), "{item} is not printed");
        }
    }
}

#[test]
fn words_that_never_end_stay_on_the_page() {
    let desk = Desk::new();
    let words: Vec<String> =
        ["x", "/", "[", "W"].iter().map(|sign| sign.repeat(490)).chain(["{name}".repeat(80)]).collect();
    let labels: Vec<String> = ["a", "b", "c"].iter().map(|sign| sign.repeat(80)).collect();
    let questionnaire = desk.questionnaire(&labels, &words);
    let text = std::fs::read_to_string(&questionnaire).expect("it was written");
    std::fs::write(&questionnaire, text.replace("#asked", &"{name}".repeat(80))).expect("it can be written");
    for (out, name) in [("blank.pdf", None), ("named.pdf", Some("Q".repeat(120)))] {
        let more: Vec<&str> = name.iter().flat_map(|name| ["--name", name.as_str()]).collect();
        let pdf = desk.printed(&questionnaire, out, &more);
        // What runs off a page is cut off by this reading.
        let Some(text) = text_of_pdf(&pdf) else { return };
        for (sign, count) in [('x', 490), ('/', 490), ('[', 490), ('W', 490), ('a', 160), ('b', 160), ('c', 160)] {
            assert!(text.matches(sign).count() >= count, "{sign} runs off the page of {out}");
        }
        let (sign, count) = if name.is_some() { ('Q', 160 * 120) } else { ('_', 160 * 8) };
        assert!(text.matches(sign).count() >= count, "the names run off the page of {out}");
    }
}

#[test]
fn every_language_has_a_form() {
    let fonts = japanese_fonts();
    for tag in ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja", "ar"] {
        let desk = Desk::new();
        let questionnaire = desk.questionnaire(&labels(&["A", "B"]), &labels(&["{name} listens."]));
        let text =
            std::fs::read_to_string(&questionnaire).expect("it was written").replace("en = ", &format!("{tag} = "));
        std::fs::write(&questionnaire, text.replace("[\"en\"]", &format!("[\"{tag}\"]"))).expect("it can be written");
        let folder = fonts.as_ref().map(|folder| folder.display().to_string()).filter(|_| tag == "ja");
        let more: Vec<&str> = folder.iter().flat_map(|folder| ["--font-dir", folder.as_str()]).collect();
        let pdf = desk.printed(&questionnaire, "form.pdf", &more);
        let Some(text) = text_of_pdf(&pdf) else { return };
        assert!(text.contains("listens"), "{tag}: {text}");
        assert!(tag == "ja" || !text.contains("[U+"), "{tag}: {text}");
        for id in ["paper-", "rater-", "guide-", "page-of"] {
            assert!(!text.contains(id), "{tag} has an id for a sentence: {text}");
        }
    }
}

#[test]
fn a_checker_that_is_not_ours_finds_the_form_accessible_and_made_to_last() {
    let desk = Desk::new();
    for (out, more) in [
        ("others.pdf", &["--date", "2026-11-27"][..]),
        ("self.pdf", &["--date", "2026-11-27", "--group", "self", "--language", "de", "--paper", "letter"]),
    ] {
        let pdf = desk.printed("leadership-core", out, more);
        verapdf(&pdf, "ua1");
        verapdf(&pdf, "2a");
    }
    let long: Vec<String> = (0..11).map(|place| format!("{place} {}", "long label ".repeat(6))).collect();
    let items: Vec<String> = (0..60).map(|place| format!("{{name}} does {place}.")).collect();
    let pdf = desk.printed(&desk.questionnaire(&long, &items), "long.pdf", &["--date", "2026-11-27"]);
    verapdf(&pdf, "ua1");
    verapdf(&pdf, "2a");
    assert!(qpdf(&pdf, &["--check"]).is_none_or(|said| said.contains("No syntax or stream encoding errors")));
}

#[test]
fn the_same_form_has_the_same_bytes_and_one_without_a_day_makes_no_claim_to_last() {
    let desk = Desk::new();
    let read = |path: &Path| std::fs::read(path).expect("it was written");
    let (one, other) = (desk.printed("pulse", "one.pdf", &[]), desk.printed("pulse", "other.pdf", &[]));
    assert!(read(&one) == read(&other));
    let told = |path: &Path| String::from_utf8_lossy(&read(path)).into_owned();
    assert!(!told(&one).contains("pdfaid") && !told(&one).contains("/CreationDate"));
}

#[test]
fn what_cannot_be_printed_is_told_in_a_sentence_and_leaves_no_file() {
    let desk = Desk::new();
    for (more, code, sentence) in [
        (&["--language", "fi"][..], 1, "the questionnaire has no wording in fi"),
        (&["--name", "A\nB"], 2, "it has a line break, a control character"),
        (&["--group", "All others"], 2, "cannot be a group"),
        (&["--paper", "a5"], 2, "[possible values: a4, letter]"),
        (&["--date", "soon"], 2, "write the year, the month and the day, such as 2026-11-27"),
        (&["--font-dir", "nowhere"], 1, "the folder of fonts nowhere cannot be read"),
    ] {
        let (said, path) = desk.print("leadership-core", "form.pdf", more);
        assert_eq!(said.code, Some(code), "{more:?}: {}", said.err);
        assert!(said.err.contains(sentence) && !path.exists(), "{more:?}: {}", said.err);
    }
    let pdf = desk.printed("pulse", "kept.pdf", &[]);
    let before = std::fs::read(&pdf).expect("it was written");
    let (said, _) = desk.print("leadership-core", "kept.pdf", &[]);
    assert!(said.code == Some(1) && said.err.contains("exists already and was left as it is"), "{}", said.err);
    assert!(std::fs::read(&pdf).expect("it is there") == before);
}
