//! Files of other tools, read by a mapping.

use super::*;

const TEAM: &str = "src/exchange/ratings/fixtures/team.toml";

fn answers(file: &str) -> PathBuf {
    root("src/exchange/ratings/fixtures").join(file)
}

/// A preview of a file.
fn looking_at(ratings: &Path, write_map: Option<PathBuf>) -> AnalyseArguments {
    let mapping = MappingArguments { preview: true, write_map, map: None };
    AnalyseArguments { mapping, out: None, ..arguments(TEAM, ratings, Path::new("")) }
}

/// The report of Robin from a file, by the mapping that is proposed for it if it is not plain.
fn report_of_robin(ratings: &Path, is_plain: bool) -> Vec<u8> {
    let place = tempfile::tempdir().unwrap();
    let (map, out) = (place.path().join("map.toml"), place.path().join("out"));
    if !is_plain {
        run(looking_at(ratings, Some(map.clone()))).unwrap();
        assert!(!out.exists(), "a preview makes nothing");
    }
    let mapping = MappingArguments { map: Some(map).filter(|_| !is_plain), ..MappingArguments::default() };
    run(AnalyseArguments { mapping, format: vec![Output::Json, Output::Table], ..arguments(TEAM, ratings, &out) })
        .unwrap();
    let files = ["Robin Sample/report.json", "figures.csv"].map(|name| fs::read(out.join(name)).unwrap());
    files.concat()
}

/// The table of a file as a workbook, written by a program that knows how.
fn as_workbook(bytes: &[u8], path: &Path) {
    let sheet = parallax_domain::table::Sheet::read(bytes.to_vec()).ok().unwrap();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let page = workbook.add_worksheet();
    for (number, row) in (0..).zip(sheet.rows()) {
        for (column, cell) in (0..).zip(row.cells()) {
            match cell.parse::<f64>() {
                Ok(value) => page.write_number(number, column, value).unwrap(),
                Err(_) => page.write_string(number, column, cell).unwrap(),
            };
        }
    }
    workbook.save(path).unwrap();
}

#[test]
fn a_file_of_another_tool_gives_the_report_of_the_plain_one_to_the_byte() {
    let plain = report_of_robin(&answers("plain.csv"), true);
    for file in ["qualtrics.csv", "excel-de.csv"] {
        assert!(report_of_robin(&answers(file), false) == plain, "{file}");
        let place = tempfile::tempdir().unwrap();
        let workbook = place.path().join("answers.xlsx");
        as_workbook(&fs::read(answers(file)).unwrap(), &workbook);
        assert!(report_of_robin(&workbook, false) == plain, "{file} as a workbook");
    }
}

#[test]
fn what_is_open_in_a_mapping_keeps_a_report_from_being_made() {
    let place = tempfile::tempdir().unwrap();
    let (file, map, out) = (answers("google-forms.csv"), place.path().join("map.toml"), place.path().join("out"));
    let look = || run(looking_at(&file, Some(map.clone())));
    look().unwrap();
    let by_map = || MappingArguments { map: Some(map.clone()), ..MappingArguments::default() };
    let analyse = || run(AnalyseArguments { mapping: by_map(), ..arguments(TEAM, &file, &out) });
    let told = analyse().unwrap_err().to_string();
    assert!(
        told.contains("nothing was written") && told.contains("the group of “I am Robin” is not decided"),
        "{told}"
    );
    assert!(!out.exists());

    let again = look().unwrap_err().to_string();
    assert!(again.contains("map.toml is there already"), "{again}");
    let text = fs::read_to_string(&map).unwrap();
    let decided =
        text.replace("Robin\" = \"?\"", "Robin\" = \"self\"").replace("name = \"?\"", "name = \"Robin Sample\"");
    fs::write(&map, decided).unwrap();
    analyse().unwrap();
    assert!(out.join("S1/report.json").exists());

    fs::write(&map, "rater = 5").unwrap();
    let told = analyse().unwrap_err().to_string();
    assert!(told.contains("map.toml is no mapping:\nline 1, column"), "{told}");
}

#[test]
fn the_refusal_of_a_file_of_another_tool_says_that_there_is_a_preview() {
    let place = tempfile::tempdir().unwrap();
    let (file, out) = (place.path().join("answers"), place.path().join("out"));
    let refusal = |bytes: &[u8]| {
        fs::write(&file, bytes).unwrap();
        run(arguments(TEAM, &file, &out)).unwrap_err().to_string()
    };
    let export = fs::read(answers("surveymonkey.csv")).unwrap();
    as_workbook(&export, &file);
    let workbook = fs::read(&file).unwrap();
    for bytes in [export, workbook] {
        let told = refusal(&bytes);
        assert!(told.contains("try --preview"), "{told}");
    }
    let others: [&[u8]; 3] = [b"subject,rater,group,dir1,colour\nS1,r1,self,4,\n", b"a,b\n1,2\n", b"%PDF-1.7"];
    for bytes in others {
        let told = refusal(bytes);
        assert!(!told.contains("--preview"), "{told}");
    }
    let told = run(looking_at(&answers("plain.csv"), None)).unwrap_err().to_string();
    assert!(told.contains("is read as it is"), "{told}");
}
