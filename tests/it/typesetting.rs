//! What people wrote stands in the document as they wrote it, whatever it looks like to a typesetter; and the document is
//! one to keep, to hear and to find one's way in.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use parallax::fonts::Fonts;
use parallax::typesetter::{Manuscript, SettingFault, Typesetter};
use serde_json::Value;

use crate::support::documents::{japanese_fonts, qpdf, text_of_pdf, verapdf};
use crate::support::server::{Ended, ended, program};

/// What would do something if it were read as markup, as a program or as a file format.
const PAYLOADS: [&str; 16] = [
    "#eval(\"1 + 1\")",
    "#read(\"/etc/passwd\")",
    "#import \"@preview/x:0.1.0\": *",
    "#include \"/etc/passwd\"",
    "#while true {}",
    "#panic(\"stop\")",
    "#let f(x) = f(x); #f(1)",
    "#image(\"/etc/hostname\")",
    "$ sum_(k=0)^n k $",
    "]",
    "[*bold*] _it_ `raw`",
    "= Heading",
    "<label> @ref",
    "\\u{0041} \\ //",
    "\"); #sys.inputs",
    "</text></svg><script>alert(1)</script>",
];

struct Case {
    folder: tempfile::TempDir,
    questionnaire: PathBuf,
    ratings: PathBuf,
}

impl Case {
    /// A questionnaire of these item texts, and four others' comments.
    fn of(texts: &[&str], comments: &[String]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let quoted = |text: &str| serde_json::to_string(text).expect("it is a text");
        let mut file = "key = \"q\"\nversion = 1\ntitle = { en = \"#title\" }\nlanguages = [\"en\"]\nlicence = \"CC0-1.0\"\n\
                        source = \"#source(1)\"\nattribution = \"$attribution$\"\n[scale]\nfirst = 1\n\
                        labels = [{ en = \"#low\" }, { en = \"b\" }, { en = \"c\" }, { en = \"d\" }, { en = \"$high$\" }]\n\
                        [[competency]]\nkey = \"c\"\nname = { en = \"#competency[\" }\ndefinition = { en = \"]#definition\" }\n"
            .to_owned();
        for (place, text) in texts.iter().enumerate() {
            // Braces are placeholders in a questionnaire, and refused there.
            let text = quoted(&text.replace(['{', '}'], "|"));
            let _ = writeln!(
                file,
                "[[competency.item]]\nkey = \"i{place}\"\nself = {{ en = {text} }}\nothers = {{ en = {text} }}"
            );
        }
        file.push_str("[[question]]\nkey = \"q1\"\nself = { en = \"#asked\" }\nothers = { en = \"#asked\" }\n");
        let mut rows = csv::Writer::from_writer(Vec::new());
        let mut row = |cells: [&str; 5]| rows.write_record(cells).expect("it can be written");
        row(["subject", "rater", "group", "item", "value"]);
        for (rater, group) in
            [("s", "self"), ("p1", "peer"), ("p2", "peer"), ("p3", "peer"), ("p4", "peer"), ("p5", "peer")]
        {
            for place in 0..texts.len() {
                let value = (1 + (place + rater.len() + usize::from(rater > "p3")) % 5).to_string();
                row(["#eval(1) Robin", rater, group, &format!("i{place}"), &value]);
            }
        }
        for (place, comment) in comments.iter().enumerate() {
            row(["#eval(1) Robin", ["p1", "p2", "p3", "p4", "p5"][place % 5], "peer", "q1", comment]);
        }
        let (questionnaire, ratings) = (folder.path().join("q.toml"), folder.path().join("r.csv"));
        std::fs::write(&questionnaire, file).expect("it can be written");
        std::fs::write(&ratings, rows.into_inner().expect("it is whole")).expect("it can be written");
        Self { folder, questionnaire, ratings }
    }

    /// Writes the report with these further arguments.
    fn analyse(&self, out: &str, more: &[&str]) -> (Ended, PathBuf) {
        let out = self.folder.path().join(out);
        let mut command = program();
        command.arg("analyse").arg("--questionnaire").arg(&self.questionnaire).arg("--ratings").arg(&self.ratings);
        command.arg("--out").arg(&out).args(["--date", "2026-11-27"]).args(more);
        if !more.contains(&"--format") {
            command.args(["--format", "pdf"]);
        }
        (ended(command.output().expect("the program runs")), out.join("#eval(1) Robin/report.pdf"))
    }
}

/// A text without blanks, for lines break where they must.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}' | '\u{ad}' | '\u{c}')).collect()
}

#[test]
fn what_looks_like_a_program_is_printed_as_it_was_written() {
    let comments: Vec<String> = PAYLOADS.chunks(4).map(|part| part.join("\n")).chain(["#comment".to_owned()]).collect();
    let case = Case::of(&PAYLOADS, &comments);
    let layout = case.folder.path().join("layout.toml");
    std::fs::write(&layout, "footer = '#read(\"/etc/passwd\") $x$ ]'\n").expect("it can be written");
    let (said, pdf) = case.analyse("out", &["--layout", &layout.display().to_string()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let Some(text) = text_of_pdf(&pdf) else { return };
    let text = bare(&text);
    let printed = [
        "#eval(1) Robin",
        "#title",
        "#competency[",
        "]#definition",
        "#asked",
        "#source(1)",
        "$attribution$",
        "#read(\"/etc/passwd\") $x$ ]",
    ];
    for payload in PAYLOADS.iter().chain(&printed) {
        assert!(text.contains(&bare(payload)), "{payload} is not in:\n{text}");
    }
    assert!(!text.contains("root:"), "{text}");
}

#[test]
fn a_word_of_a_megabyte_is_refused_and_the_longest_that_is_taken_stays_on_its_page() {
    let long = Case::of(&["One"], &["x".repeat(1_000_000)]);
    let (said, pdf) = long.analyse("out", &[]);
    assert_eq!(said.code, Some(1));
    assert!(said.err.contains("characters; the limit is 4000") && !pdf.exists(), "{}", said.err);
    let layout = long.folder.path().join("layout.toml");
    std::fs::write(&layout, format!("footer = \"{}\"\n", "x".repeat(1_000_000))).expect("it can be written");
    let (said, _) = Case::of(&["One"], &[]).analyse("out", &["--layout", &layout.display().to_string()]);
    assert!(said.code == Some(1) && said.err.contains("the limit is 16384"), "{}", said.err);

    let words: Vec<String> = ["/", "x", "[", "#", "$"].map(|sign| sign.repeat(4_000)).to_vec();
    let case = Case::of(&["One"], &words);
    let (said, pdf) = case.analyse("out", &[]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let Some(text) = text_of_pdf(&pdf) else { return };
    for word in words {
        let sign = &word[..1];
        assert!(text.matches(sign).count() >= 4_000, "{sign} runs off the page");
    }
}

#[test]
fn a_sign_that_no_font_has_whole_costs_no_other_its_font() {
    let Some(fonts) = japanese_fonts() else { return };
    let comments: Vec<String> =
        ["方向を示す", "か\u{5c7}🏬\u{1de8}長", "仕事", "要約", "部下"].map(str::to_owned).to_vec();
    let case = Case::of(&["One"], &comments);
    let (said, pdf) = case.analyse("out", &["--font-dir", &fonts.display().to_string()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let Some(text) = text_of_pdf(&pdf) else { return };
    for words in ["方向を示す", "か[U+05C7]🏬[U+1DE8]長", "仕事", "部下"] {
        assert!(text.contains(words), "{words} is not in:\n{text}");
    }
}

/// The objects of a PDF, as qpdf writes them.
struct Objects(Value);

impl Objects {
    fn of(path: &Path) -> Option<Self> {
        let json = qpdf(path, &["--json=2", "--json-key=qpdf"])?;
        let whole: Value = serde_json::from_str(&json).expect("qpdf writes JSON");
        Some(Self(whole["qpdf"][1].clone()))
    }

    /// The object itself, if the value only refers to it.
    fn resolved<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value.as_str() {
            Some(reference) if reference.ends_with(" R") => &self.0[format!("obj:{reference}")]["value"],
            _ => value,
        }
    }

    fn catalogue(&self) -> &Value {
        self.resolved(&self.0["trailer"]["value"]["/Root"])
    }

    /// Every element of the structure below this one, in reading order: its kind, and itself.
    fn walk<'a>(&'a self, element: &'a Value, found: &mut Vec<(&'a str, &'a Value)>) {
        let element = self.resolved(element);
        if let Some(kind) = element["/S"].as_str() {
            found.push((kind, element));
        }
        match self.resolved(&element["/K"]) {
            Value::Array(children) => children.iter().for_each(|child| self.walk(child, found)),
            Value::Null | Value::Number(_) => {}
            child => self.walk(child, found),
        }
    }

    /// All elements of the structure, in reading order.
    fn elements(&self) -> Vec<(&str, &Value)> {
        let mut found = Vec::new();
        self.walk(&self.catalogue()["/StructTreeRoot"], &mut found);
        found
    }

    fn children<'a>(&'a self, element: &'a Value) -> Vec<(&'a str, &'a Value)> {
        let mut found = Vec::new();
        self.walk(element, &mut found);
        found
    }
}

fn told(value: &Value) -> &str {
    value.as_str().and_then(|text| text.strip_prefix("u:")).unwrap_or_default()
}

#[test]
fn the_document_can_be_kept_heard_and_found_through() {
    let comments: Vec<String> = (1..=5).map(|place| format!("Comment number {place}.")).collect();
    let case = Case::of(&["First item", "Second item", "Third item"], &comments);
    let (said, pdf) = case.analyse("out", &[]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    if qpdf(&pdf, &["--check"]).is_none() {
        return;
    }
    let objects = Objects::of(&pdf).expect("qpdf is there");
    let catalogue = objects.catalogue();
    assert_eq!(told(&catalogue["/Lang"]), "en");
    assert_eq!(objects.resolved(&catalogue["/MarkInfo"])["/Marked"], Value::Bool(true));
    assert_eq!(objects.resolved(&catalogue["/ViewerPreferences"])["/DisplayDocTitle"], Value::Bool(true));
    assert!(objects.resolved(&catalogue["/Outlines"])["/Count"] != Value::Null, "there are bookmarks");

    let elements = objects.elements();
    let kinds: BTreeSet<&str> = elements.iter().map(|(kind, _)| *kind).collect();
    for kind in ["/H1", "/H2", "/Table", "/TH", "/TD", "/Figure", "/P"] {
        assert!(kinds.contains(kind), "no {kind} in {kinds:?}");
    }
    let mut level = 0;
    for heading in elements.iter().filter_map(|(kind, _)| kind.strip_prefix("/H")?.parse::<u32>().ok()) {
        assert!(heading <= level + 1, "a heading of level {heading} follows one of level {level}");
        level = heading;
    }
    for (_, table) in elements.iter().filter(|(kind, _)| *kind == "/Table") {
        let heads = objects.children(table).iter().filter(|(kind, _)| *kind == "/TH").count();
        assert!(heads > 0, "a table has no header");
    }
    let alternatives: Vec<&str> =
        elements.iter().filter(|(kind, _)| *kind == "/Figure").map(|(_, figure)| told(&figure["/Alt"])).collect();
    assert!(alternatives.iter().all(|alternative| !alternative.is_empty()), "{alternatives:?}");
    assert!(
        alternatives.iter().any(|alternative| alternative.contains("All others") && alternative.contains('.')),
        "no picture says its numbers: {alternatives:?}"
    );

    // What it calls itself.
    let metadata = catalogue["/Metadata"].as_str().expect("there is metadata").trim_end_matches(" 0 R");
    let metadata =
        qpdf(&pdf, &[&format!("--show-object={metadata}"), "--filtered-stream-data"]).expect("qpdf is there");
    for claim in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "2026-11-27"] {
        assert!(metadata.contains(claim), "{claim} is not in {metadata}");
    }
}

#[test]
fn a_checker_that_is_not_ours_finds_the_report_and_the_brief_accessible_and_made_to_last() {
    let comments: Vec<String> = PAYLOADS.chunks(4).map(|part| part.join("\n")).collect();
    let case = Case::of(&PAYLOADS, &comments);
    let layout = case.folder.path().join("layout.toml");
    std::fs::write(&layout, "paper = \"letter\"\nradar = true\n").expect("it can be written");
    for (out, more) in [("plain", &[][..]), ("letter", &["--layout", layout.to_str().expect("a path")][..])] {
        let (said, pdf) = case.analyse(out, &[more, &["--format", "pdf,brief"]].concat());
        assert_eq!(said.code, Some(0), "{}", said.err);
        for (file, flavour) in ["report.pdf", "brief.pdf"].into_iter().flat_map(|file| [(file, "ua1"), (file, "2a")]) {
            verapdf(&pdf.with_file_name(file), flavour);
        }
    }
}

#[test]
fn without_a_day_the_document_makes_no_claim_to_last_and_the_same_input_gives_the_same_bytes() {
    let case = Case::of(&["First item"], &[]);
    let ((_, one), (_, other)) = (case.analyse("one", &[]), case.analyse("other", &[]));
    let read = |path: &Path| std::fs::read(path).expect("it was written");
    assert!(read(&one) == read(&other));
    let mut command = program();
    command.arg("analyse").arg("--questionnaire").arg(&case.questionnaire).arg("--ratings").arg(&case.ratings);
    command.arg("--out").arg(case.folder.path().join("undated")).args(["--format", "pdf"]);
    assert_eq!(ended(command.output().expect("the program runs")).code, Some(0));
    let undated = case.folder.path().join("undated/#eval(1) Robin/report.pdf");
    let bytes = String::from_utf8_lossy(&read(&undated)).into_owned();
    assert!(!bytes.contains("pdfaid") && !bytes.contains("/CreationDate"));
}

#[test]
fn the_document_is_read_in_the_order_of_its_sections() {
    let comments: Vec<String> = (1..=5).map(|place| format!("Comment number {place}.")).collect();
    let case = Case::of(&["First item", "Second item", "Third item"], &comments);
    let layout = case.folder.path().join("layout.toml");
    let sections = "sections = [\"comments\", \"appendix\", \"guide\", \"competencies\", \"summary\"]\n";
    std::fs::write(&layout, sections).expect("it can be written");
    for (more, order) in [
        (
            &[][..],
            &[
                "360° feedback report",
                "27 November 2026",
                "Summary",
                "Where to start",
                "All competencies at a glance",
                "]#definition",
                "Item by item",
                "First item",
                "Second item",
                "Third item",
                "In their own words",
                "#asked",
                "How to read this report",
                "What is compared",
                "What is shown, and what is not",
                "What I make of it",
                "The figures behind the charts",
                "All competencies as numbers",
                "The questionnaire",
                "Licence: CC0-1.0.",
            ][..],
        ),
        (
            &["--layout", layout.to_str().expect("a path")][..],
            &[
                "360° feedback report",
                "27 November 2026",
                "In their own words",
                "#asked",
                "The figures behind the charts",
                "The questionnaire",
                "How to read this report",
                "]#definition",
                "Item by item",
                "First item",
                "Summary",
                "Where to start",
            ][..],
        ),
    ] {
        let (said, pdf) = case.analyse(&format!("out{}", more.len()), more);
        assert_eq!(said.code, Some(0), "{}", said.err);
        let Some(text) = text_of_pdf(&pdf) else { return };
        let mut rest = text.as_str();
        for words in order {
            let at = rest.find(words).unwrap_or_else(|| panic!("“{words}” does not follow in:\n{text}"));
            rest = &rest[at + words.len()..];
        }
    }
}

#[test]
fn the_four_readings_stay_with_their_chart_however_long_the_names_are() {
    let case = Case::of(&["One"], &[]);
    let mut file = "key = \"q\"\nversion = 1\ntitle = { en = \"Long names\" }\nlanguages = [\"en\"]\nlicence = \"CC0-1.0\"\n\
                    [scale]\nfirst = 1\nlabels = [{ en = \"a\" }, { en = \"b\" }, { en = \"c\" }, { en = \"d\" }, { en = \"e\" }]\n"
        .to_owned();
    let mut rows = "subject,rater,group,item,value\n".to_owned();
    for place in 0..12 {
        let name = if place % 2 == 0 {
            format!("Brief {place}")
        } else {
            format!("{} {place:02}", "abcdefghi ".repeat(6).trim())
        };
        let _ = writeln!(
            file,
            "[[competency]]\nkey = \"c{place}\"\nname = {{ en = \"{name}\" }}\n[[competency.item]]\nkey = \"i{place}\"\n\
             self = {{ en = \"I do.\" }}\nothers = {{ en = \"{{name}} does.\" }}"
        );
        // Three in each of the four readings.
        let (own, others) = [(5, 5), (2, 5), (5, 2), (2, 2)][place % 4];
        let _ = writeln!(rows, "Robin,s,self,i{place},{own}");
        for rater in 0..5 {
            let _ = writeln!(rows, "Robin,p{rater},peer,i{place},{others}");
        }
    }
    std::fs::write(&case.questionnaire, file).expect("it can be written");
    std::fs::write(&case.ratings, rows).expect("it can be written");
    let letter = case.folder.path().join("letter.toml");
    std::fs::write(&letter, "paper = \"letter\"\n").expect("it can be written");
    for (out, more) in [("a4", &[][..]), ("letter", &["--layout", letter.to_str().expect("a path")][..])] {
        let (said, _) = case.analyse(out, more);
        assert_eq!(said.code, Some(0), "{}", said.err);
        let Some(text) = text_of_pdf(&case.folder.path().join(out).join("Robin/report.pdf")) else { return };
        let page = text.split('\u{c}').find(|page| page.contains("Where each competency stands")).expect("its page");
        assert_eq!(page.matches("Others rate these high").count(), 2, "{page}");
        assert!(page.contains("They see room") && page.contains("Others see room"), "{page}");
    }
}

#[test]
fn a_template_that_wants_all_memory_is_ended_and_holds_up_no_other() {
    let typesetter = Typesetter::apart(Fonts::ours(), env!("CARGO_BIN_EXE_parallax").into(), vec!["typeset".into()]);
    let manuscript = |template: &'static str| Manuscript {
        template: vec![("/main.typ".into(), template.into())],
        data: serde_json::json!({"text": "set"}).to_string(),
        pictures: Vec::new(),
        logo: None,
        has_date: false,
    };
    let modest = "#set document(title: \"T\")\n#set text(lang: \"en\")\n#json(\"/document.json\").text";
    let greedy = manuscript("#let all = \"0123456789\"\n#for _ in range(60) { all = all + all }");
    for _ in 0..2 {
        let refused = typesetter.set(&greedy).expect_err("it wants more than there is");
        assert!(matches!(refused, SettingFault::Stumbled), "{refused}");
        let set = typesetter.set(&manuscript(modest)).expect("it is set");
        assert!(set.starts_with(b"%PDF-"));
    }
}
