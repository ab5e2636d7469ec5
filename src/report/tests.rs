use parallax_domain::layout::Layout;
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::report::Report;

use super::{Document, Edition, Sheets, png};
use crate::fonts::Fonts;
use crate::typesetter::Typesetter;

fn leadership_core() -> Questionnaire {
    Questionnaire::from_toml(include_str!("../../survey-templates/leadership-core.toml")).unwrap()
}

fn demo() -> Document {
    let report = Report::from_json(include_str!("../../tests/fixtures/report-demo.json")).unwrap();
    usual(&report)
}

/// A report in the usual layout, without a day.
fn usual(report: &Report) -> Document {
    Document::new(report, &leadership_core(), Edition { layout: &Layout::default(), day: None }, &Fonts::ours())
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let (one, other) = (demo(), demo());
    assert_eq!(one.html(), other.html());
    assert_eq!(one.charts(), other.charts());
    let fonts = Fonts::ours();
    let typesetter = Typesetter::here(fonts.clone());
    assert!(one.pdf(&typesetter).unwrap() == other.pdf(&typesetter).unwrap());
    let (sheets, again) = (hostile("en"), hostile("en"));
    assert_eq!(sheets.csv(), again.csv());
    assert!(sheets.xlsx().unwrap() == again.xlsx().unwrap());
    let chart = one.charts()[0];
    assert!(png(chart, 2.0, &fonts).unwrap() == png(chart, 2.0, &fonts).unwrap());
}

#[test]
fn a_report_that_is_too_long_to_be_set_is_refused_before_it_is_tried() {
    let mut json: serde_json::Value =
        serde_json::from_str(include_str!("../../tests/fixtures/report-demo.json")).unwrap();
    let texts =
        json["comments"].as_object_mut().unwrap().values_mut().next().unwrap()[0]["texts"].as_array_mut().unwrap();
    texts.extend((0..2_200).map(|_| serde_json::Value::from("x".repeat(4_000))));
    let document = usual(&Report::from_json(&json.to_string()).unwrap());
    let told = document.pdf(&Typesetter::here(Fonts::ours())).unwrap_err().to_string();
    assert!(told.contains("too long for a PDF") && told.contains("Leave sections out"), "{told}");
}

#[test]
fn the_fragment_keeps_to_a_strict_content_security_policy() {
    let fragment = demo().html_fragment();
    for forbidden in ["style=", "<script", "<style", "javascript:", " onclick", " onload", "<link", "@import"] {
        assert!(!fragment.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn the_page_that_stands_alone_runs_its_own_script_and_no_other() {
    use sha2::Digest as _;
    let page = demo().html();
    let between = |start: &str, end: &str| page.split_once(start).unwrap().1.split_once(end).unwrap().0;
    let policy = between("http-equiv=\"Content-Security-Policy\" content=\"", "\"").replace("&#39;", "'");
    let hash = |text: &str| format!("'sha256-{}'", data_encoding::BASE64.encode(&sha2::Sha256::digest(text)));
    assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe"), "{policy}");
    assert!(policy.contains(&format!("script-src {};", hash(between("<script type=\"module\">", "</script>")))));
    assert!(policy.contains(&format!("style-src {};", hash(between("<style>", "</style>")))));
    assert_eq!(page.matches("<script").count(), 1);
}

#[test]
fn every_perspective_of_charts_and_tables_can_be_hidden() {
    let page = demo().html();
    let mut named = std::collections::BTreeSet::new();
    for rest in page.split("class=\"of-").skip(1) {
        named.extend(rest.split('"').next().unwrap().split(" of-").map(str::to_owned));
    }
    assert_eq!(named.len(), 5, "{named:?}");
    for name in named {
        assert!(page.contains(&format!("<input type=\"checkbox\" id=\"show-of-{name}\"")), "{name} has no box");
        assert!(page.contains(&format!(":has(#show-of-{name}:not(:checked)) :is(figure, table) .of-{name}")), "{name}");
    }
}

#[test]
fn the_style_sheet_has_a_rule_for_every_group_that_can_be_hidden() {
    use super::mark::Mark;
    let own = |place| Mark::of("x", &["x".to_owned()], place);
    let built_in = ["self", "all_others", "manager", "peer", "direct_report", "other"];
    let mut marks: Vec<Mark> = built_in.iter().map(|key| Mark::of(key, &[(*key).to_owned()], 0)).collect();
    marks.extend((0..12).map(own));
    for mark in marks {
        let name = mark.class();
        let has_rule = super::STYLE.contains(&format!(":has(#show-{name}:not(:checked)) :is(figure, table) .{name}"));
        assert_eq!(has_rule, mark.can_be_hidden(), "{name}");
    }
    assert!(!own(11).can_be_hidden());
}

#[test]
fn what_one_rater_could_undo_is_called_tentative_and_two_camps_are_named() {
    let certain = demo();
    for words in ["Blind spot, tentative", "Hidden strength, tentative", "Opinions form two camps", "opinions split"] {
        assert!(!certain.html().contains(words), "{words}");
    }
    let mut json: serde_json::Value =
        serde_json::from_str(include_str!("../../tests/fixtures/report-demo.json")).unwrap();
    for competency in json["competencies"].as_object_mut().unwrap().values_mut() {
        if competency["gap"]["quadrant"] == "blind_spot" {
            competency["gap"]["tentative"] = true.into();
        }
    }
    json["items"]["sets-direction-1"]["perspectives"]["all_others"]["split"] = true.into();
    let report = Report::from_json(&json.to_string()).unwrap();
    let html = usual(&report).html();
    for words in [
        "Blind spot, tentative",
        "This is tentative: without one of the raters it might not hold.",
        "</a> <span class=\"soft\">tentative</span>",
        "Opinions form two camps; the mean speaks for neither.",
        "</a> <span class=\"soft\">opinions split on 1 item</span>",
    ] {
        assert!(html.contains(words), "{words}");
    }
}

/// The demo report, had so many people answered each item beside the client, all others with these means where they are
/// given.
fn demo_of(people: u32, means: Option<[f64; 2]>) -> String {
    let mut json: serde_json::Value =
        serde_json::from_str(include_str!("../../tests/fixtures/report-demo.json")).unwrap();
    for (number, item) in json["items"].as_object_mut().unwrap().values_mut().enumerate() {
        let cell = item["perspectives"]["all_others"].as_object_mut().unwrap();
        cell.retain(|key, _| key == "mean" || key == "n");
        cell["n"] = people.into();
        if let Some(means) = means {
            cell["mean"] = means[number % 2].into();
        }
    }
    usual(&Report::from_json(&json.to_string()).unwrap()).html()
}

#[test]
fn what_rests_on_few_people_is_printed_and_named_as_such() {
    let (four, five, eight) = (demo_of(4, None), demo_of(5, None), demo_of(8, None));
    for finding in ["Blind spot, tentative", "Hidden strength, tentative", "It rests on 4 people"] {
        assert!(four.contains(finding), "{finding}");
    }
    assert!(five.contains("It rests on 5 people") && !five.contains("Blind spot, tentative"));
    assert!(!eight.contains("It rests on"));
    // The mean of all others of the first competency, whose exact value has more decimals.
    let report = Report::from_json(include_str!("../../tests/fixtures/report-demo.json")).unwrap();
    let mean = report.competencies["direction"].perspectives["all_others"].mean;
    let printed = |decimals| format!(">{}</", parallax_domain::exact::half_up(mean, decimals));
    assert!(four.contains(&printed(1)) && !four.contains(&printed(2)), "{mean}");
    assert!(five.contains(&printed(2)));
}

#[test]
fn four_people_rank_no_items_that_lie_less_than_half_a_point_apart() {
    let has_lists = |html: &str| html.contains("id=\"report-extremes\"");
    assert!(has_lists(&demo_of(5, Some([4.0, 3.75]))));
    assert!(!has_lists(&demo_of(4, Some([4.0, 3.75]))));
}

/// The demo's report, compared with this many others: where all others' mean stands, and where the client's own.
fn compared(language: &str, among: u32, others: u32, own: u32) -> Document {
    let mut json: serde_json::Value =
        serde_json::from_str(include_str!("../../tests/fixtures/report-demo.json")).unwrap();
    json["language"] = language.into();
    json["norm"] = serde_json::json!({"source": "file", "name": "Leaders of the <North>"});
    for competency in json["competencies"].as_object_mut().unwrap().values_mut() {
        let place = |percentile| serde_json::json!({"percentile": percentile, "among": among, "is_norm": among >= 100});
        competency["norm"] = serde_json::json!({"all_others": place(others), "self": place(own)});
    }
    usual(&Report::from_json(&json.to_string()).unwrap())
}

#[test]
fn a_place_among_others_is_told_as_exactly_as_it_is_known_and_nothing_where_there_is_none() {
    let told = |among, others, own| compared("en", among, others, own).html();
    let few = told(64, 80, 0);
    for words in [
        "Of 64 other clients, about 4 in 5 were rated lower than you.",
        "Of 64 other clients, nearly all rate themselves higher than you do.",
        "A comparison, not a norm.",
        "<td>4 in 5</td>",
        "You among other clients",
        "the norm “Leaders of the &#60;North&#62;”",
    ] {
        assert!(few.contains(words), "{words}");
    }
    let many = told(112, 63, 99);
    for words in ["about 63 % were rated lower than you.", "about 99 % rate themselves lower", "<td>63 %</td>"] {
        assert!(many.contains(words), "{words}");
    }
    assert!(!many.contains("A comparison, not a norm."));
    assert!(told(30, 0, 100).contains("<td>hardly anyone</td>") && told(30, 100, 0).contains("<td>nearly all</td>"));
    let bare = demo().html();
    for words in ["other clients", "class=\"norm\"", "Higher than"] {
        assert!(!bare.contains(words), "{words}");
    }
}

#[test]
fn a_place_among_others_is_told_in_every_language_and_set_in_every_format() {
    for (language, words) in [
        ("de", "Von 64 anderen Coachees wurden etwa 4 von 5 niedriger eingeschätzt als Sie."),
        ("fr", "Sur 64 autres clients, environ 4 sur 5 ont été évalués moins haut que vous."),
        ("es", "De otros 64 clientes, unos 4 de cada 5 recibieron una valoración más baja que usted."),
    ] {
        for (among, others, own) in [(64, 80, 20), (64, 0, 100), (250, 37, 1)] {
            let html = compared(language, among, others, own).html();
            assert!(!html.contains("norm-") && !html.contains("{ $"), "{language}: a sentence is missing");
            assert!(among != 64 || others != 80 || html.contains(words), "{words}");
        }
    }
    let one = compared("en", 64, 80, 20);
    assert!(
        one.pdf(&Typesetter::here(Fonts::ours())).unwrap()
            == compared("en", 64, 80, 20).pdf(&Typesetter::here(Fonts::ours())).unwrap()
    );
    assert!(!one.html_fragment().contains("style="));
}

/// The demo report in a language, about somebody whose name and whose raters' comments would be formulas.
fn hostile(language: &str) -> Sheets {
    let mut json: serde_json::Value =
        serde_json::from_str(include_str!("../../tests/fixtures/report-demo.json")).unwrap();
    json["language"] = language.into();
    json["subject"]["name"] = "=cmd|' /C calc'!A0".into();
    json["perspectives"][1]["label"] = "@SUM(A1)".into();
    json["comments"] = serde_json::json!({"continue": [{"perspective": "peer", "texts": [
        "+1 for the stand-ups", "-1\nfor the rest", "\t=HYPERLINK(\"http://x.example\")", "http://x.example", "_x0041_\u{1}",
    ]}]});
    Sheets::new(&Report::from_json(&json.to_string()).unwrap(), &leadership_core(), &Fonts::ours())
}

/// The parts of a workbook by their names.
fn parts(workbook: &[u8]) -> std::collections::BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    (0..archive.len())
        .map(|place| {
            let mut file = archive.by_index(place).unwrap();
            let name = file.name().unwrap().into_owned();
            (name, std::io::read_to_string(&mut file).unwrap())
        })
        .collect()
}

#[test]
fn a_workbook_has_a_sheet_a_section_with_numbers_as_numbers_and_no_formula() {
    let parts = parts(&hostile("en").xlsx().unwrap());
    let names = parts["xl/workbook.xml"].split("<sheet name=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let expected = [
        "Summary",
        "Gaps",
        "Competencies",
        "Items",
        "Distributions",
        "Highest and lowest",
        "Comments",
        "How to read it",
    ];
    assert_eq!(names.collect::<Vec<_>>(), expected);
    let sheets: Vec<&String> =
        parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/")).map(|(_, part)| part).collect();
    assert_eq!(sheets.len(), expected.len());
    for sheet in &sheets {
        assert!(sheet.contains("<pane ySplit=\"1\"") && !sheet.contains("<f>") && !sheet.contains("<hyperlink"));
        assert!(!sheet.contains("rightToLeft"));
    }
    let texts = &parts["xl/sharedStrings.xml"];
    for text in [
        "<t>=cmd|' /C calc'!A0</t>",
        "<t>@SUM(A1)</t>",
        "<t>+1 for the stand-ups</t>",
        "-1\nfor the rest",
        "=HYPERLINK(\"http://x.example\")",
        "<t>http://x.example</t>",
        "<t>_x005F_x0041_</t>",
        "CC0",
    ] {
        assert!(texts.contains(text), "{text}: {texts}");
    }
    let report = Report::from_json(include_str!("../../tests/fixtures/report-demo.json")).unwrap();
    let mean = report.competencies["direction"].perspectives["all_others"].mean;
    assert!(mean.to_string().len() > 6, "{mean} is no good example");
    assert!(sheets.iter().any(|sheet| sheet.contains(&format!("<v>{mean}</v>"))), "figures are whole");
    assert!(
        parts["docProps/core.xml"].contains("2000-01-01T00:00:00Z") && parts["xl/styles.xml"].contains("quotePrefix")
    );
}

#[test]
fn a_table_is_made_in_every_language_and_read_from_the_right_in_arabic() {
    for language in crate::catalogue::LANGUAGES {
        let document = hostile(language);
        let parts = parts(&document.xlsx().unwrap());
        let mirrored = parts.values().filter(|part| part.contains("rightToLeft=\"1\"")).count();
        assert_eq!(mirrored, if language == "ar" { 8 } else { 0 }, "{language}");
        let table = String::from_utf8(document.csv()).unwrap();
        assert!(!table.contains("Unknown localization") && !table.contains("{ $"), "{language}");
        let headings: Vec<&str> = table.lines().next().unwrap().split(',').collect();
        let different: std::collections::BTreeSet<&&str> = headings.iter().collect();
        assert_eq!(different.len(), headings.len(), "{language}: {headings:?}");
    }
}

#[test]
fn the_table_has_every_row_of_the_workbook_and_runs_nothing() {
    let table = hostile("de").csv();
    let table = std::str::from_utf8(&table).unwrap().strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let headings = reader.headers().unwrap().clone();
    assert_eq!(&headings[0], "Abschnitt");
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    for field in rows.iter().flatten() {
        let is_formula = field.starts_with(['=', '+', '-', '@', '\t', '\r']) && field.parse::<f64>().is_err();
        assert!(!is_formula, "{field}");
    }
    let at = |label: &str| headings.iter().position(|heading| heading == label).unwrap();
    let (name, mean, gap) = (at("Name"), at("Mittelwert"), at("Abstand"));
    assert!(rows.iter().any(|row| &row[name] == "'=cmd|' /C calc'!A0"));
    let report = Report::from_json(include_str!("../../tests/fixtures/report-demo.json")).unwrap();
    for figures in report.competencies.values() {
        for cell in figures.perspectives.values() {
            assert!(rows.iter().any(|row| row[mean] == cell.mean.to_string()), "{}", cell.mean);
        }
        let value = figures.gap.as_ref().unwrap().value.to_string();
        assert!(rows.iter().any(|row| row[gap] == value), "{value}");
    }
    for figures in report.items.values() {
        for cell in figures.perspectives.values() {
            assert!(rows.iter().any(|row| row[mean] == cell.mean.to_string()), "{}", cell.mean);
        }
    }
    let comments = rows.iter().filter(|row| &row[0] == "Kommentare").count();
    assert_eq!(comments, 5);
}
