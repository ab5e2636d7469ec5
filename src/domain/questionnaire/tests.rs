use proptest::prelude::*;

use super::*;

mod schema;

const WHOLE: &str = r#"key = "leadership-core"
version = 1
title = { en = "Leadership core", de = "Führung" }
licence = "CC0-1.0"
languages = ["en", "de"]

[scale]
first = 1
labels = [
    { en = "Not at all", de = "Gar nicht" },
    { en = "Fully", de = "Völlig" },
]
not_observed = { en = "Not observed", de = "Nicht beobachtet" }

[[competency]]
key = "C1"
name = { en = "Setting direction", de = "Richtung geben" }
definition.en = "Gives people a clear picture."
definition.de = "Gibt ein klares Bild."

[[competency.item]]
key = "q01"
self = { en = "I explain the aim.", de = "Ich erkläre das Ziel." }
others = { en = "{name} explains the aim.", de = "{name} erklärt das Ziel." }

[[competency.item]]
key = "q.02_b"
self = { en = "I hide the aim.", de = "Ich verberge das Ziel." }
others = { en = "{name} hides the aim.", de = "{name} verbirgt das Ziel." }
reverse = true
groups = ["direct_report", "board-members"]

[[question]]
key = "continue"
self = { en = "What should I keep doing?", de = "Was soll ich beibehalten?" }
others = { en = "What should {name} keep doing?", de = "Was soll {name} beibehalten?" }
"#;

fn faults_of(toml: &str) -> String {
    match Questionnaire::from_toml(toml) {
        Ok(_) => "no faults".to_owned(),
        Err(faults) => faults.to_string(),
    }
}

/// What the whole file gets after one change.
fn changed(from: &str, to: &str) -> String {
    assert!(WHOLE.contains(from), "{from}");
    faults_of(&WHOLE.replacen(from, to, 1))
}

#[test]
fn a_whole_file_is_read_as_it_is_written() {
    let questionnaire = Questionnaire::from_toml(WHOLE).expect("a whole file");
    assert_eq!(questionnaire.competencies.len(), 1);
    assert_eq!((questionnaire.scale.lowest(), questionnaire.scale.highest()), (1, 2));
    let item = questionnaire.item("q.02_b").expect("the item");
    assert!(item.reverse);
    assert!(item.is_asked_of(&Group::Custom("board-members".to_owned())));
    assert!(!item.is_asked_of(&Group::Peer));
    let german = Language::parse("de").expect("a tag");
    assert_eq!(item.wording(&Group::Peer, "Ana", &german, questionnaire.fallback()), "Ana verbirgt das Ziel.");
    insta::assert_snapshot!(questionnaire.to_toml());
    insta::assert_snapshot!(questionnaire.to_json());
}

#[test]
fn the_shipped_questionnaire_is_whole_in_all_its_languages() {
    let file = include_str!("../../../survey-templates/leadership-core.toml");
    let questionnaire = Questionnaire::from_toml(file).map_err(|faults| faults.to_string());
    let questionnaire = questionnaire.expect("a whole file");
    assert_eq!(
        (questionnaire.competencies.len(), questionnaire.items().count(), questionnaire.questions.len()),
        (8, 40, 3)
    );
    assert_eq!(Questionnaire::from_toml(&questionnaire.to_toml()).as_ref(), Ok(&questionnaire));
    assert_eq!(Questionnaire::from_json(&questionnaire.to_json()), Ok(questionnaire));
}

#[test]
fn a_reader_is_told_the_wordings_in_the_nearest_language_there_is() {
    let swiss = WHOLE.replace("\"en\", \"de\"]", "\"en\", \"de-CH\"]").replace("de =", "de-CH =");
    let questionnaire = Questionnaire::from_toml(&swiss).expect("no faults");
    let nearest = |tag: &str| questionnaire.nearest(&Language::parse(tag).expect("a tag")).to_string();
    assert_eq!(["de-CH", "de-AT", "en", "ar"].map(nearest), ["de-CH", "de-CH", "en", "en"]);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_no_fault() {
    let windows = format!("\u{feff}{}", WHOLE.replace('\n', "\r\n"));
    assert_eq!(Questionnaire::from_toml(&windows), Questionnaire::from_toml(WHOLE));
    let broken = windows.replace("version = 1", "version = 0");
    assert_eq!(faults_of(&broken), "line 2, column 11: the version is 0. Count versions from 1: write version = 1.");
}

#[test]
fn each_fault_gets_its_place_its_reason_and_its_remedy() {
    let cases = [
        ("key = \"leadership-core\"", "key = \"Leadership core\""),
        ("version = 1\n", ""),
        ("version = 1\n", "version = \"1\"\n"),
        ("version = 1\n", "version = 1.5\n"),
        ("version = 1\n", "version = 99999999999999999999\n"),
        ("version = 1\n", "vesion = 1\n"),
        ("version = 1\n", "version = 1\ncolour = \"red\"\n"),
        ("licence = \"CC0-1.0\"", "licence = \"\u{200b} \""),
        ("title = { en = \"Leadership core\", de = \"Führung\" }", "title = \"Leadership core\""),
        ("title = { en = \"Leadership core\"", "title = { en = \"For {name}\""),
        ("\"Leadership core\", de = \"Führung\"", "\"Leadership core\", de = \"Führung\", it = \"Guida\""),
        ("[\"en\", \"de\"]", "[]"),
        ("[\"en\", \"de\"]", "\"en\""),
        ("[\"en\", \"de\"]", "[\"en\", \"de\", \"EN\"]"),
        ("[\"en\", \"de\"]", "[\"en\", \"de\", \"xx-\\\"><\"]"),
        ("[\"en\", \"de\"]", "[\"en\", \"de\", \"fr\"]"),
        ("first = 1", "first = 1001"),
        ("    { en = \"Fully\", de = \"Völlig\" },\n", ""),
        ("    { en = \"Fully\", de = \"Völlig\" },\n", &"    { en = \"Fully\", de = \"Völlig\" },\n".repeat(11)),
        ("\"Völlig\"", "\"gar nicht\""),
        ("\"Nicht beobachtet\"", "\"Völlig\""),
        (
            "labels = [\n    { en = \"Not at all\", de = \"Gar nicht\" },\n    { en = \"Fully\", de = \"Völlig\" },\n]\n",
            "",
        ),
        ("key = \"C1\"\n", ""),
        ("key = \"C1\"", "key = \"C 1\""),
        ("key = \"q.02_b\"", "key = \"Q01\""),
        ("key = \"q.02_b\"", "key = \"q01\""),
        ("key = \"continue\"", "key = \"q01\""),
        ("others = { en = \"{name} explains the aim.\", de = \"{name} erklärt das Ziel.\" }\n", ""),
        ("self = { en = \"I explain the aim.\", de = \"Ich erkläre das Ziel.\" }\n", ""),
        ("self = { en = \"I explain the aim.\", de = \"Ich erkläre das Ziel.\" }", "self = { en = \"\", de = 3 }"),
        ("{name} erklärt", "{nom} erklärt"),
        ("{name} erklärt", "{name erklärt"),
        ("I hide", "I \\u0007 hide"),
        ("I hide", &"hide ".repeat(120)),
        ("reverse = true", "reverse = \"yes\""),
        ("[\"direct_report\", \"board-members\"]", "[\"peers\", \"Board!\", \"peer\", \"peer\"]"),
        ("[\"direct_report\", \"board-members\"]", "[]"),
    ];
    let told = cases.map(|(from, to)| {
        let shown = if to.len() > 100 { format!("{} characters", to.len()) } else { to.replace('\n', "\\n") };
        format!("{}  →  {shown}\n{}\n", from.replace('\n', "\\n"), changed(from, to))
    });
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_file_that_is_no_toml_gets_one_fault_for_each_slip() {
    let cases = [
        changed("version = 1\n", "version =\n"),
        changed("version = 1\n", "version\n"),
        changed("\"Leadership core\"", "\"Leadership core"),
        changed("[scale]", "[scale"),
        changed("key = \"C1\"", "key = \"C1\"\nkey = \"C2\""),
        changed("languages = [\"en\", \"de\"]", "languages = [\"en\" \"de\"]"),
        changed("self = { en = \"I explain the aim.\"", "self = { en = „I explain the aim.“"),
        changed("version = 1\n", "version is 1\nas of today\n"),
    ];
    insta::assert_snapshot!(cases.join("\n\n"));
}

#[test]
fn a_file_of_another_kind_gets_one_sentence() {
    let table = "key;self;others\n".to_owned() + &"q1;I explain the aim;{name} explains the aim\n".repeat(300);
    let files: [&[u8]; 8] = [
        table.as_bytes(),
        b"Dear team,\nplease find attached my questionnaire.\n\nthe = sign is on my keyboard\n",
        b"{ \"key\": \"leadership-core\" }",
        b"key: leadership-core\nversion: 1\nlanguages:\n  - en\n  - de\n",
        b"PK\x03\x04\x14\0\x06\0xl/workbook.xml",
        b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document/>",
        b"\x7fELF\x02\x01\x01\0\0\0\xff",
        b"\xff\xfek\0e\0y\0",
    ];
    let told = files.map(|bytes| Questionnaire::from_toml_bytes(bytes).expect_err("no questionnaire"));
    assert!(told.iter().all(|faults| faults.count() == 1), "{told:?}");
    insta::assert_snapshot!(told.map(|faults| faults.to_string()).join("\n"));
}

#[test]
fn an_empty_file_is_told_what_a_questionnaire_needs() {
    insta::assert_snapshot!(faults_of(""));
    insta::assert_snapshot!(faults_of("[[competency]]\n[[competency]]\nkey = 1\nitem = []\n"));
}

#[test]
fn all_faults_of_a_file_are_told_at_once_and_in_its_order() {
    let broken = WHOLE
        .replacen("version = 1", "version = 0", 1)
        .replacen(", de = \"Führung\"", "", 1)
        .replacen("    { en = \"Fully\", de = \"Völlig\" },\n", "", 1)
        .replacen("key = \"q.02_b\"", "key = \"q01\"", 1)
        .replacen("others = { en = \"{name} hides the aim.\", de = \"{name} verbirgt das Ziel.\" }\n", "", 1)
        .replacen("[[question]]", "[[questions]]", 1);
    insta::assert_snapshot!(faults_of(&broken));
}

#[test]
fn a_slip_of_syntax_hides_no_other_fault_and_makes_up_none() {
    let several = WHOLE.replacen("[[question]]", "[[competency]]\nkey = \"C1\"\n\n[[question]]", 1);
    let cases = [
        several.replacen("[scale]", "[scale", 1),
        several.replacen("[[competency.item]]", "[[competency.item]", 1),
        several.replacen("    { en = \"Fully\", de", "    { en = \"Fully, de", 1),
        several.replacen("version = 1", "version 1\nversion = 2\nversion = 3", 1),
        several.replacen("I explain the aim.\"", "I explain the aim.", 1),
        several.replacen("version = 1", "version = 1\nversion = 2", 1).replacen(", de = \"Führung\"", "", 1),
        // Nothing after it can be made out.
        several.replacen("key = \"leadership-core\"", "key = \"\"\"leadership-core\"", 1),
    ];
    insta::assert_snapshot!(cases.map(|toml| faults_of(&toml)).join("\n\n"));
}

#[test]
fn a_file_is_refused_beyond_its_limits() {
    let long = format!("{WHOLE}# {}", "x".repeat(MAX_BYTES));
    assert!(faults_of(&long).contains("the limit is 1048576 (1 MiB)"), "{}", faults_of(&long));
    let item = |n: usize| {
        format!(
            "[[competency.item]]\nkey = \"i{n}\"\nself = {{ en = \"I\", de = \"I\" }}\nothers = {{ en = \"O\", de = \"O\" }}\n"
        )
    };
    let items = |count: usize| (0..count).map(item).collect::<String>() + "\n[[question]]";
    assert_eq!(changed("[[question]]", &items(MAX_ITEMS - 2)), "no faults");
    assert_eq!(
        changed("[[question]]", &items(MAX_ITEMS - 1)),
        "line 15, column 1: the questionnaire has more than 500 items. \
         Leave some out; a form of that many would not be answered."
    );
    let latin1 = b"key = \"x\"\ntitle = { en = \"F\xfchrung\" }";
    assert_eq!(
        Questionnaire::from_toml_bytes(latin1).expect_err("no UTF-8").to_string(),
        "line 2, column 18: the file is not UTF-8 from here on. Save it as UTF-8."
    );
}

#[test]
fn faults_of_json_have_paths_and_the_last_of_two_keys_does_not_win() {
    let json = Questionnaire::from_toml(WHOLE).expect("a whole file").to_json();
    let faults = |json: &str| Questionnaire::from_json(json).expect_err("faults").to_string();
    let told = [
        faults(&json.replacen("\"version\": 1", "\"version\": 1, \"version\": 2", 1)),
        faults(&json.replacen("\"q01\"", "\"q 1\"", 1).replacen("{name} hides", "{nom} hides", 1)),
        faults(&json.replacen("\"version\": 1", "\"version\": 1e999", 1)),
        faults(&json.replacen("\"version\": 1", "\"version\": null", 1)),
        faults("[]"),
        faults("key = 1"),
        faults("\"\\ud800\""),
        faults(&"[".repeat(10_000)),
        faults(&format!("{json} x")),
    ];
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_file_of_one_long_line_is_checked_in_no_time() {
    let long = format!("scale = {{ {} }}", (0..60_000).map(|n| format!("ä{n} = 1")).collect::<Vec<_>>().join(", "));
    let started = std::time::Instant::now();
    assert!(Questionnaire::from_toml(&long.replace('ä', "a")).is_err());
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

// Property tests.

fn text() -> impl Strategy<Value = String> {
    // Quotes, backslashes, scripts and emoji; no braces, which only placeholders have.
    "[a-zA-ZäßéЖ字🙂\"'\\\\#=\\[\\]\u{a0}][ a-zA-ZäßéЖ字🙂\"'\\\\#=\\[\\]]{0,30}[a-zA-Z.]"
        .prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn localized(languages: Vec<Language>) -> impl Strategy<Value = Localized> {
    proptest::collection::vec(text(), languages.len())
        .prop_map(move |texts| Localized::new(languages.iter().cloned().zip(texts)))
}

fn question(languages: &[Language]) -> impl Strategy<Value = (Localized, Localized)> + use<> {
    let naming = localized(languages.to_vec()).prop_map(|text| {
        Localized::new(text.iter().map(|(language, text)| (language.clone(), format!("{{name}} {text}"))))
    });
    (localized(languages.to_vec()), naming)
}

fn item(languages: &[Language]) -> impl Strategy<Value = Item> + use<> {
    let groups = proptest::option::of(Just(vec![Group::DirectReport, Group::Custom("board".to_owned())]));
    (question(languages), any::<bool>(), groups).prop_map(|((own, others), reverse, groups)| Item {
        key: String::new(),
        own,
        others,
        reverse,
        groups,
    })
}

fn competency(languages: &[Language]) -> impl Strategy<Value = Competency> + use<> {
    let definition = proptest::option::of(localized(languages.to_vec()));
    let items = proptest::collection::vec(item(languages), 1..4);
    (localized(languages.to_vec()), definition, items).prop_map(|(name, definition, items)| Competency {
        key: String::new(),
        name,
        definition,
        items,
    })
}

fn questionnaire() -> impl Strategy<Value = Questionnaire> {
    let tags = prop_oneof![Just(vec!["en"]), Just(vec!["de", "en"]), Just(vec!["pt-BR", "zh-Hant", "ar"])];
    tags.prop_flat_map(|tags| {
        let languages: Vec<Language> = tags.into_iter().map(|tag| Language::parse(tag).expect("a tag")).collect();
        let own_words = languages.clone();
        let scale = (-3..5i32, 2..=MAX_LABELS, any::<bool>()).prop_map(move |(first, points, offers_not_observed)| {
            let label = |text: String| Localized::new(own_words.iter().map(|l| (l.clone(), text.clone())));
            let labels = (0..points).map(|point| label(format!("Label {point}"))).collect();
            Scale { first, labels, not_observed: offers_not_observed.then(|| label("None".to_owned())) }
        });
        let competencies = proptest::collection::vec(competency(&languages), 1..4);
        let questions = proptest::collection::vec(question(&languages), 0..3);
        let optional = || proptest::option::of(text());
        let title = localized(languages.clone());
        ((1..u32::MAX), title, optional(), optional(), optional(), scale, competencies, questions).prop_map(
            move |(version, title, licence, source, attribution, scale, mut competencies, questions)| {
                for (c, competency) in competencies.iter_mut().enumerate() {
                    competency.key = format!("C{c}");
                    for (i, item) in competency.items.iter_mut().enumerate() {
                        item.key = format!("{c}.q_{i}");
                    }
                }
                let questions = questions.into_iter().enumerate();
                let questions = questions.map(|(n, (own, others))| Question { key: format!("Q-{n}"), own, others });
                Questionnaire {
                    key: "generated".to_owned(),
                    version,
                    title,
                    licence,
                    source,
                    attribution,
                    languages: languages.clone(),
                    scale,
                    competencies,
                    questions: questions.collect(),
                }
            },
        )
    })
}

proptest! {
    #[test]
    fn what_is_written_as_toml_reads_back_as_it_was(questionnaire in questionnaire()) {
        let toml = questionnaire.to_toml();
        let read = Questionnaire::from_toml(&toml);
        prop_assert_eq!(read.as_ref(), Ok(&questionnaire), "{}", toml);
        prop_assert_eq!(Questionnaire::from_toml_bytes(toml.as_bytes()), Ok(questionnaire));
    }

    #[test]
    fn what_is_written_as_json_reads_back_as_it_was(questionnaire in questionnaire()) {
        prop_assert_eq!(Questionnaire::from_json(&questionnaire.to_json()), Ok(questionnaire));
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Questionnaire::from_toml_bytes(&bytes);
        let _ = Questionnaire::from_json(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn no_damage_to_a_whole_file_makes_the_reader_panic_or_leave_a_fault_untold(
        at in 0..WHOLE.len(), cut in 0..40usize, put in "[\\PC\n]{0,12}",
    ) {
        let mut damaged: Vec<u8> = WHOLE.bytes().collect();
        damaged.splice(at..(at + cut).min(WHOLE.len()), put.bytes());
        if let Err(faults) = Questionnaire::from_toml_bytes(&damaged) {
            prop_assert!(faults.count() > 0);
            for fault in &faults {
                prop_assert!(!fault.reason.is_empty() && fault.remedy.ends_with(['.', '?']), "{}", fault);
                prop_assert_eq!(fault.to_string().lines().count(), 1, "{}", fault);
            }
        }
    }
}
