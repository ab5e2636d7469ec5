//! The command from its arguments to its files.

mod mapped;

use std::fs;

use parallax_domain::report::Report;
use serde_json::Value;

use super::*;
use crate::fonts::Fonts;

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn arguments(questionnaire: &str, ratings: &Path, out: &Path) -> AnalyseArguments {
    AnalyseArguments {
        questionnaire: root(questionnaire).display().to_string(),
        ratings: ratings.to_owned(),
        out: Some(out.to_owned()),
        mapping: MappingArguments::default(),
        format: vec![Output::Json],
        instrument: false,
        language: None,
        policy: PolicyArguments::default(),
        norm: None,
        programme: false,
        drawing: DrawingArguments { jobs: None },
        layout: LayoutArguments::default(),
        date: None,
        fonts: FontArguments { font_dir: None },
        json: false,
    }
}

const SMALL: &str = "tests/fixtures/gold/small.toml";

fn small(ratings: &str) -> Result<String, String> {
    let place = tempfile::tempdir().unwrap();
    let (file, out) = (place.path().join("ratings.csv"), place.path().join("out"));
    fs::write(&file, ratings).unwrap();
    let outcome = run(arguments(SMALL, &file, &out)).map_err(|fault| fault.to_string());
    assert_eq!(out.exists(), outcome.is_ok());
    assert_eq!(
        fs::read_dir(place.path()).unwrap().count(),
        1 + usize::from(outcome.is_ok()),
        "something was left behind"
    );
    outcome.map(|()| fs::read_to_string(out.join("S1/report.json")).unwrap())
}

fn gold(file: &str) -> String {
    fs::read_to_string(root("tests/fixtures/gold").join(file)).unwrap()
}

/// Every number of the reference stands in the report under the name it has there; `names` are (reference, report).
#[track_caller]
fn assert_holds(report: &Value, expected: &Value, names: &[(&str, &str)], place: &str) {
    for (theirs, ours) in names {
        let (expected, actual) = (&expected[theirs], &report[ours]);
        match (expected.as_f64(), actual.as_f64()) {
            (Some(expected), Some(actual)) => assert!((expected - actual).abs() < 1e-9, "{place} {ours}: {actual}"),
            _ => assert_eq!(expected, actual, "{place} {ours}"),
        }
    }
}

#[test]
fn the_reference_client_gets_the_reference_report() {
    let report: Value = serde_json::from_str(&small(&gold("small.csv")).unwrap()).unwrap();
    let expected: Value = serde_json::from_str(&gold("small.expected.json")).unwrap();
    let expected = &expected["release"]["S1"];
    let mut cells = 0;
    for (perspective, items) in expected["item"].as_object().unwrap() {
        for (item, cell) in items.as_object().unwrap() {
            let ours = &report["items"][item]["perspectives"][perspective];
            assert_holds(ours, cell, &[("mean", "mean"), ("n", "n")], item);
            let spread = &expected["dispersion"][perspective][item];
            let names = [("dist", "distribution"), ("sd", "sd"), ("median", "median"), ("min", "min"), ("max", "max")];
            assert_holds(ours, spread, &names, item);
            cells += 1;
        }
    }
    let shown =
        report["items"].as_object().unwrap().values().map(|item| item["perspectives"].as_object().unwrap().len());
    assert_eq!(shown.sum::<usize>(), cells, "nothing more is shown");
    for (perspective, competencies) in expected["competency"].as_object().unwrap() {
        for (competency, cell) in competencies.as_object().unwrap() {
            let ours = &report["competencies"][competency]["perspectives"][perspective];
            assert_holds(ours, cell, &[("mean", "mean"), ("items", "items")], competency);
        }
    }
    for (competency, gap) in expected["gap"].as_object().unwrap() {
        let names = [("gap", "value"), ("self", "self"), ("others", "others"), ("matched_items", "matched_items")];
        let ours = &report["competencies"][competency]["gap"];
        assert_holds(ours, gap, &names, competency);
        assert_holds(ours, gap, &[("cls", "class"), ("quadrant", "quadrant")], competency);
    }
    let same = ["highest", "highest_tied_out", "lowest", "lowest_tied_out"].map(|list| (list, list));
    assert_holds(&report, expected, &same, "lists");
    let profile = [("n", "n"), ("pearson", "pearson"), ("D2", "d2"), ("shape", "shape"), ("scatter", "scatter")];
    assert_holds(&report["profile"], &expected["profile"], &profile, "profile");
}

#[test]
fn the_order_of_rows_and_the_names_of_raters_change_no_byte() {
    let text = gold("small.csv");
    let (header, rows) = text.split_once('\n').unwrap();
    let mut rows: Vec<String> = rows.lines().rev().map(|row| row.replace(",r", ",someone-")).collect();
    rows.rotate_left(100);
    assert_eq!(small(&format!("{header}\n{}\n", rows.join("\n"))).unwrap(), small(&text).unwrap());
}

#[test]
fn a_faulty_file_is_told_whole_and_leaves_nothing_behind() {
    let text = gold("small.csv").replacen(",4\n", ",6\n", 1).replacen("q02", "elsewhere", 1);
    let told = small(&text).unwrap_err();
    assert!(told.contains("line 2, column 5") && told.contains("line 3, column 4"), "{told}");
    assert!(small(&gold("small.csv").replace("S1,", "../S1,")).unwrap_err().contains("“../S1”"));
}

#[test]
fn thresholds_languages_and_places_that_cannot_be_are_told() {
    let place = tempfile::tempdir().unwrap();
    let ratings = root("tests/fixtures/gold/small.csv");
    let with = |change: fn(&mut AnalyseArguments)| {
        let mut arguments = arguments(SMALL, &ratings, &place.path().join("out"));
        change(&mut arguments);
        run(arguments).unwrap_err().to_string()
    };
    assert!(with(|arguments| arguments.policy.k = Some(2)).contains("at least 3"));
    assert!(with(|arguments| arguments.language = Some("fr".to_owned())).contains("choose one of its languages: en"));
    assert!(with(|arguments| arguments.language = Some("french!".to_owned())).contains("not a language tag"));
    assert!(with(|arguments| arguments.ratings = "nowhere.csv".into()).contains("Check the path"));
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
}

#[test]
fn the_examples_run() {
    let place = tempfile::tempdir().unwrap();
    let out = place.path().join("reports");
    run(arguments("examples/team-lead.toml", &root("examples/ratings.csv"), &out)).unwrap();
    let perspectives = |subject: &str| -> Vec<String> {
        let json = fs::read_to_string(out.join(subject).join("report.json")).unwrap();
        Report::from_json(&json).unwrap().perspectives.into_iter().map(|perspective| perspective.key).collect()
    };
    let pool = "peer+direct_report+other";
    assert_eq!(perspectives("robin"), ["self", "manager", "peer", "direct_report", "other", "all_others", pool]);
    assert_eq!(perspectives("sam"), ["self", "manager", "peer+other", "direct_report", "all_others", pool]);
}

/// So many subjects with four peers each, who rate the two items of `lead` higher from subject to subject.
fn rising(subjects: usize) -> String {
    let mut rows = vec!["subject,rater,group,q01,q02,q03".to_owned()];
    for subject in 0..subjects {
        for peer in 0..10 {
            let rating = 1 + (subject + peer) / 10 % 5;
            rows.push(format!("S{subject:02},p{peer},peer,{rating},{rating},{rating}"));
        }
    }
    rows.join("\n") + "\n"
}

fn standing(out: &Path, subject: &str) -> Value {
    let json: Value =
        serde_json::from_str(&fs::read_to_string(out.join(subject).join("report.json")).unwrap()).unwrap();
    json["competencies"].as_object().unwrap().values().next().unwrap()["norm"]["all_others"].clone()
}

#[test]
fn reports_are_compared_with_the_others_of_the_file_from_thirty_others_on() {
    for (subjects, among) in [(30, None), (31, Some(30)), (40, Some(39))] {
        let place = tempfile::tempdir().unwrap();
        let (file, out) = (place.path().join("ratings.csv"), place.path().join("out"));
        fs::write(&file, rising(subjects)).unwrap();
        let mut arguments = arguments(SMALL, &file, &out);
        arguments.norm = Some("cohort".to_owned());
        run(arguments).unwrap();
        assert_eq!(standing(&out, "S00")["among"].as_u64(), among);
        assert_eq!(standing(&out, "S00")["percentile"].as_u64(), among.map(|_| 0));
        assert_eq!(
            standing(&out, "S29")["percentile"].as_u64(),
            among.map(|others| if others == 30 { 100 } else { 80 })
        );
    }
}

#[test]
fn reports_are_compared_with_the_norm_of_a_file_whose_faults_are_told() {
    let place = tempfile::tempdir().unwrap();
    let (norm, out) = (place.path().join("Leaders.csv"), place.path().join("out"));
    let ratings = root("tests/fixtures/gold/small.csv");
    let with = |text: &str| {
        fs::write(&norm, text).unwrap();
        let mut arguments = arguments(SMALL, &ratings, &out);
        arguments.norm = Some(norm.display().to_string());
        run(arguments)
    };
    let table = "competency,perspective,among,percentile,mean\n\
        C1,all_others,120,20,1.2\nC1,all_others,120,40,1.3\nC1,all_others,120,60,1.4\nC1,all_others,120,80,1.5\n";
    let told = with(&table.replace(",80,", ",180,")).unwrap_err().to_string();
    assert!(told.contains("Leaders.csv has faults") && told.contains("line 5, column 4"), "{told}");
    assert!(!out.exists());
    with(table).unwrap();
    let report = fs::read_to_string(out.join("S1/report.json")).unwrap();
    assert!(report.contains("\"name\": \"Leaders\""), "the file's name is the norm's");
    let report: Value = serde_json::from_str(&report).unwrap();
    let expected = serde_json::json!({"all_others": {"percentile": 90, "among": 120, "is_norm": true}});
    assert_eq!(report["competencies"]["C1"]["norm"], expected);
}

/// The reference ratings, as given to each of so many subjects.
fn small_of(subjects: usize) -> String {
    let small = fs::read_to_string(root("tests/fixtures/gold/small.csv")).unwrap();
    let (header, rows) = small.split_once('\n').unwrap();
    let of = |subject: usize| rows.lines().map(move |row| format!("s{subject},{}\n", row.split_once(',').unwrap().1));
    format!("{header}\n{}", (1..=subjects).flat_map(of).collect::<String>())
}

#[test]
fn the_figures_of_a_programme_are_written_beside_the_reports() {
    let place = tempfile::tempdir().unwrap();
    let (ratings, out) = (place.path().join("ratings.csv"), place.path().join("reports"));
    let analyse = || run(AnalyseArguments { programme: true, ..arguments(SMALL, &ratings, &out) });
    fs::write(&ratings, small_of(4)).unwrap();
    let refusal = analyse().unwrap_err().to_string();
    assert!(
        refusal.contains("at least 5 clients; there are 4") && refusal.contains("nothing was written"),
        "{refusal}"
    );
    assert!(!out.exists());

    fs::write(&ratings, small_of(5)).unwrap();
    analyse().unwrap();
    let read = |name: &str| -> serde_json::Value {
        serde_json::from_str(&fs::read_to_string(out.join(name)).unwrap()).unwrap()
    };
    let (programme, report) = (read("programme.json"), read("s3/report.json"));
    assert_eq!((&programme["format"], &programme["clients"]), (&json!("parallax.programme/1"), &json!(5)));
    for key in report["competencies"].as_object().unwrap().keys() {
        for perspective in ["self", "all_others"] {
            // All five are rated alike, so the mean of them is each one's.
            let mean = |of: &serde_json::Value| of["competencies"][key]["perspectives"][perspective]["mean"].clone();
            assert_eq!(mean(&programme), mean(&report), "{key} {perspective}");
        }
    }
    let managers = programme["perspectives"].as_array().unwrap().iter().any(|one| one["key"] == "manager");
    assert!(!managers, "the five managers may be one and the same person");

    let again = analyse().unwrap_err().to_string();
    assert!(again.contains("is there already"), "{again}");
}

#[test]
fn a_programme_that_is_there_already_is_not_written_over() {
    let place = tempfile::tempdir().unwrap();
    let (ratings, out) = (place.path().join("ratings.csv"), place.path().join("reports"));
    fs::write(&ratings, small_of(5)).unwrap();
    fs::create_dir(&out).unwrap();
    fs::write(out.join("programme.json"), "mine").unwrap();
    let refusal =
        run(AnalyseArguments { programme: true, ..arguments(SMALL, &ratings, &out) }).unwrap_err().to_string();
    assert!(refusal.contains("programme.json is there already"), "{refusal}");
    assert_eq!(fs::read_to_string(out.join("programme.json")).unwrap(), "mine");
    assert!(!out.join("s1").exists());
}

/// A cell of `report.json` under the name of a row of the table; numbers as they are, anything else as its text.
type Figures = std::collections::BTreeMap<(String, String, String, String), Vec<String>>;

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) => number.as_f64().unwrap().to_string(),
        Value::Array(counts) => counts.iter().map(text).collect::<Vec<_>>().join("|"),
        other => other.to_string(),
    }
}

/// Every figure of a report, under the names and in the columns of the table.
fn figures_of_report(report: &Value, into: &mut Figures) {
    let subject = text(&report["subject"]["key"]);
    let mut add = |perspective: &str, about: &str, key: &str, cells: &[&Value]| {
        let mut cells: Vec<String> = cells.iter().map(|cell| text(cell)).collect();
        cells.resize(14, String::new());
        let name = [subject.as_str(), perspective, about, key].map(str::to_owned);
        let [subject, perspective, about, key] = name;
        assert!(into.insert((subject, perspective, about, key), cells).is_none());
    };
    let (no, yes, none) = (Value::Bool(false), Value::Bool(true), Value::Null);
    let flag = |is: &Value| if *is == yes { yes.clone() } else { no.clone() };
    let mut with_figures = std::collections::BTreeSet::new();
    for (key, item) in report["items"].as_object().unwrap() {
        for (perspective, cell) in item["perspectives"].as_object().unwrap() {
            with_figures.insert(perspective.clone());
            let split = if cell["distribution"].is_null() { none.clone() } else { flag(&cell["split"]) };
            let names = ["n", "mean", "distribution", "sd", "median", "min", "max", "favourable", "agreement"];
            let cells: Vec<&Value> = names.iter().map(|name| &cell[name]).chain([&split]).collect();
            add(perspective, "item", key, &cells);
        }
    }
    for perspective in report["perspectives"].as_array().unwrap() {
        if with_figures.contains(perspective["key"].as_str().unwrap()) {
            add(perspective["key"].as_str().unwrap(), "people", "", &[&perspective["n"]]);
        }
    }
    for (key, competency) in report["competencies"].as_object().unwrap() {
        for (perspective, cell) in competency["perspectives"].as_object().unwrap() {
            let nothing = [&none; 11];
            let figures = [&cell["items"], &cell["mean"]];
            add(perspective, "competency", key, &[figures.as_slice(), &nothing, &[&cell["bound"]]].concat());
        }
        let gap = &competency["gap"];
        if !gap.is_null() {
            let (n, tentative) = (&gap["matched_items"], flag(&gap["tentative"]));
            add("self", "matched", key, &[n, &gap["self"]]);
            add("all_others", "matched", key, &[n, &gap["others"]]);
            let words = [&none, &none, &none, &none, &none, &none, &none, &none, &gap["class"], &gap["quadrant"]];
            add("", "gap", key, &[[n, &gap["value"]].as_slice(), &words, &[&tentative]].concat());
        }
    }
    for list in ["highest", "lowest"] {
        for (place, key) in report[list].as_array().unwrap().iter().enumerate() {
            add("all_others", list, key.as_str().unwrap(), &[&none, &Value::from(place + 1)]);
        }
        let tied_out = format!("{list}_tied_out");
        for key in report[&tied_out].as_array().unwrap() {
            add("all_others", &tied_out, key.as_str().unwrap(), &[]);
        }
    }
    for key in ["pearson", "d2", "elevation", "scatter", "shape"] {
        if let Some(figure) = report["profile"].get(key) {
            add("", "profile", key, &[&report["profile"]["n"], figure]);
        }
    }
}

fn figures_of_table(table: &str) -> Figures {
    let mut figures = Figures::new();
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(reader.headers().unwrap().len(), 18);
    for row in reader.records() {
        let row = row.unwrap();
        let cells: Vec<String> = row.iter().map(str::to_owned).collect();
        let [subject, perspective, about, key] = [0, 1, 2, 3].map(|column| cells[column].clone());
        assert!(figures.insert((subject, perspective, about, key), cells[4..].to_vec()).is_none());
    }
    figures
}

/// The table of a file by itself, and together with reports, is what these reports say.
#[track_caller]
fn assert_table_is_the_reports(questionnaire: &str, ratings: &str) -> usize {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("ratings.csv");
    fs::write(&file, ratings).unwrap();
    let made = |formats: &[Output], folder: &str| {
        let out = place.path().join(folder);
        run(AnalyseArguments { format: formats.to_vec(), ..arguments(questionnaire, &file, &out) }).unwrap();
        fs::read_to_string(out.join(FIGURES)).unwrap()
    };
    let alone = made(&[Output::Table], "alone");
    assert_eq!(alone, made(&[Output::Json, Output::Table], "beside"), "the two readers differ");
    let mut expected = Figures::new();
    for entry in fs::read_dir(place.path().join("beside")).unwrap() {
        let report = entry.unwrap().path().join("report.json");
        if report.exists() {
            figures_of_report(&serde_json::from_str(&fs::read_to_string(report).unwrap()).unwrap(), &mut expected);
        }
    }
    let found = figures_of_table(&alone);
    for (name, cells) in &expected {
        assert_eq!(found.get(name), Some(cells), "{name:?}");
    }
    assert_eq!(found.len(), expected.len(), "the table tells more than the reports");
    found.len()
}

#[test]
fn the_table_holds_every_figure_of_the_reports_and_no_other() {
    assert!(assert_table_is_the_reports(SMALL, &gold("small.csv")) > 100);
    let example = fs::read_to_string(root("examples/ratings.csv")).unwrap();
    assert_table_is_the_reports("examples/team-lead.toml", &example);
}

/// Ratings that follow from a seed: groups of any size, a fifth not observed.
fn cohort(subjects: usize, seed: u64, is_wide: bool) -> String {
    let mut state = seed;
    let mut below = |bound: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % bound
    };
    let items: Vec<String> = (1..=30).map(|item| format!("q{item:02}")).collect();
    let mut rows = Vec::new();
    for subject in 0..subjects {
        let sizes = [("self", 2), ("manager", 3), ("peer", 9), ("direct_report", 9), ("other", 4), ("board", 3)];
        for (group, most) in sizes {
            for rater in 0..below(most) {
                let who = format!("T{subject},{group}-{rater},{group}");
                let values: Vec<String> = items
                    .iter()
                    .map(|_| if below(5) == 0 { String::new() } else { (1 + below(5)).to_string() })
                    .collect();
                if is_wide {
                    rows.push(format!("{who},{}", values.join(",")));
                } else {
                    rows.extend(items.iter().zip(values).map(|(item, value)| format!("{who},{item},{value}")));
                }
            }
        }
        // Somebody rates every subject, so that none is without ratings.
        let values: Vec<String> = items.iter().map(|_| (1 + below(5)).to_string()).collect();
        if is_wide {
            rows.push(format!("T{subject},always,peer,{}", values.join(",")));
        } else {
            rows.extend(items.iter().zip(values).map(|(i, value)| format!("T{subject},always,peer,{i},{value}")));
        }
    }
    for row in (1..rows.len()).rev() {
        rows.swap(row, usize::try_from(below(row as u64 + 1)).unwrap());
    }
    let columns = if is_wide { items.join(",") } else { "item,value".to_owned() };
    format!("subject,rater,group,{columns}\n{}\n", rows.join("\n"))
}

#[test]
fn the_table_of_any_cohort_is_what_its_reports_say() {
    for seed in 1..5 {
        assert_table_is_the_reports(SMALL, &cohort(12, seed, seed % 2 == 0));
    }
}

#[test]
fn an_instrument_is_written_of_many_subjects_and_says_why_not_of_few() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("ratings.csv");
    let instrument = |subjects: usize, formats: &[Output], folder: &str| -> Value {
        fs::write(&file, cohort(subjects, 7, false)).unwrap();
        let out = place.path().join(folder);
        let arguments = arguments(SMALL, &file, &out);
        run(AnalyseArguments { format: formats.to_vec(), instrument: true, ..arguments }).unwrap();
        serde_json::from_str(&fs::read_to_string(out.join(INSTRUMENT)).unwrap()).unwrap()
    };
    let many = instrument(40, &[Output::Table], "many");
    let alpha = |json: &Value| -> Vec<Option<f64>> {
        json["competencies"].as_object().unwrap().values().map(|one| one["alpha"].as_f64()).collect()
    };
    assert!(alpha(&many).iter().all(Option::is_some) && alpha(&many).len() > 3, "{many}");
    assert_eq!(many, instrument(40, &[Output::Json], "reports"), "the two readers differ");
    let few = instrument(3, &[Output::Table], "few");
    assert!(few["undefined"].as_str().unwrap().contains("only"), "{few}");
    assert!(alpha(&few).is_empty());
}

#[test]
fn a_table_that_cannot_be_leaves_nothing_behind_and_tells_every_fault() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("ratings.csv");
    let ratings = gold("small.csv").replacen(",4\n", ",6\n", 1).replacen("q02", "elsewhere", 1);
    fs::write(&file, ratings).unwrap();
    let out = place.path().join("out");
    let arguments = AnalyseArguments { format: vec![Output::Table], ..arguments(SMALL, &file, &out) };
    let told = run(arguments).unwrap_err().to_string();
    assert!(told.contains("line 2, column 5") && told.contains("line 3, column 4"), "{told}");
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}

/// An analysis of the small questionnaire, and three subjects of it.
fn three_subjects() -> (Analysis, Vec<Counted>) {
    let questionnaire = crate::cli::questionnaire::load(&root(SMALL).display().to_string()).unwrap();
    let policy = PolicyArguments::default().policy(&questionnaire.scale).unwrap();
    let ratings = Ratings::read(small_of(3).as_bytes(), &questionnaire).unwrap();
    let count = |one: SubjectRatings| {
        let tally = tally(&questionnaire, &policy, &one.groups, one.answers, &COMMENT_ORDER_KEY).unwrap();
        Counted { key: one.key, name: one.name.to_string(), tally }
    };
    let counted = ratings.subjects.into_iter().map(count).collect();
    let analysis = Analysis {
        questionnaire,
        policy,
        language: Language::english(),
        formats: vec![Format::Json],
        has_table: false,
        has_instrument: false,
        has_programme: false,
        norm: None,
        threads: NonZeroUsize::new(2).unwrap(),
        layout: Layout::default(),
        map: None,
        day: None,
    };
    (analysis, counted)
}

#[test]
fn a_report_that_cannot_be_drawn_is_named_and_the_others_are_written() {
    let (analysis, counted) = three_subjects();
    let place = tempfile::tempdir().unwrap();
    for (folder, is_there) in [("new", false), ("old", true)] {
        let out = place.path().join(folder);
        if is_there {
            fs::create_dir(&out).unwrap();
        }
        let folders = Folders::prepare(&out, &["s1", "s2", "s3"], &[]).unwrap();
        let draw = |report: &Report| {
            if report.subject.key == "s2" {
                return Err(DrawFault::Stumbled);
            }
            let edition = Edition { layout: &analysis.layout, day: None };
            files::draw(report, &analysis.questionnaire, edition, &analysis.formats, &Typesetter::here(Fonts::ours()))
        };
        let outcomes = analysis.put_reports(&folders, &counted, draw).unwrap();
        folders.finish().unwrap();
        let faults: Vec<(&str, bool)> = outcomes.iter().map(|one| (one.key.as_str(), one.fault.is_some())).collect();
        assert_eq!(faults, [("s1", false), ("s2", true), ("s3", false)]);
        let mut written: Vec<_> = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        written.sort();
        assert_eq!(written, ["s1", "s3"]);
    }
    let told = tell_undrawn(3, &[("s2", "it is too long")]).unwrap_err().to_string();
    assert_eq!(told, "1 of 3 reports could not be written; the others were:\n  s2: it is too long");
    assert!(tell_undrawn(3, &[]).is_ok());
}

#[test]
fn where_no_report_can_be_drawn_nothing_is_written() {
    let (analysis, counted) = three_subjects();
    let place = tempfile::tempdir().unwrap();
    let folders = Folders::prepare(&place.path().join("out"), &["s1", "s2", "s3"], &[]).unwrap();
    let told = analysis.put_reports(&folders, &counted, |_| Err(DrawFault::Stumbled)).map(|_| ()).unwrap_err();
    assert!(told.to_string().starts_with("no report can be drawn; nothing was written."), "{told}");
    drop(folders);
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
}
