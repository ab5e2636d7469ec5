//! The files of reports, as the program itself writes them: the same on every machine, in every time zone, on any number of
//! threads.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::on_both_databases;
use crate::support::people::{create, peers};
use crate::support::server::{Ended, Installation, Mail, ended, program};

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn run(command: &mut Command) -> Ended {
    ended(command.output().expect("the program runs"))
}

/// Every file below a folder, by its path in it.
fn files_below(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(next).expect("it is there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("it is below").to_owned();
                files.insert(name, std::fs::read(path).expect("it can be read"));
            }
        }
    }
    files
}

#[test]
fn the_same_ratings_give_the_same_bytes_in_every_time_zone_and_on_any_number_of_threads() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, zone: &str, language: &str, threads: &str| {
        let out = folder.path().join(name);
        let written = run(program()
            .args(["analyse", "--jobs", threads, "--format", "json,pdf,html,png,csv,xlsx,table"])
            .arg("--questionnaire")
            .arg(repository("examples/team-lead.toml"))
            .arg("--ratings")
            .arg(repository("examples/ratings.csv"))
            .arg("--out")
            .arg(&out)
            .env("TZ", zone)
            .env("LANG", language)
            .env("LC_ALL", language)
            .env("RAYON_NUM_THREADS", threads));
        assert_eq!(written.code, Some(0), "{}", written.err);
        files_below(&out)
    };
    let one = write("one", "Pacific/Kiritimati", "de_DE.UTF-8", "1");
    let other = write("other", "America/Los_Angeles", "C", "2");
    for ending in ["json", "pdf", "html", "png", "csv", "xlsx"] {
        assert!(one.keys().any(|name| name.extension().is_some_and(|own| own == ending)), "no {ending} was written");
    }
    assert!(one.keys().eq(other.keys()));
    let different: Vec<_> = one.iter().filter(|(name, bytes)| other[*name] != **bytes).map(|(name, _)| name).collect();
    assert!(different.is_empty(), "{different:?} differ");
}

/// Four peers where five are promised: they are hidden, beside the client and the manager.
#[test]
fn whatever_hidden_raters_answer_no_byte_of_any_file_changes() {
    let written = |seed: usize, k: &str| {
        let folder = tempfile::tempdir().expect("a folder");
        let (ratings, out) = (folder.path().join("ratings.csv"), folder.path().join("out"));
        let mut rows = vec!["subject,rater,group,item,value".to_owned()];
        for item in (1..=30).filter(|item| seed == 0 || !(item + seed).is_multiple_of(4)) {
            for peer in 0..4 {
                rows.push(format!("S,p{peer},peer,q{item:02},{}", 1 + (item * seed + peer * 7) % 5));
            }
        }
        for item in 1..=30 {
            rows.push(format!("S,s,self,q{item:02},{}", 1 + item % 5));
            rows.push(format!("S,m,manager,q{item:02},{}", 1 + item % 4));
        }
        std::fs::write(&ratings, rows.join("\n")).expect("it can be written");
        let analysed = run(program()
            .args(["analyse", "--k", k, "--format", "json,pdf,html,png,csv,xlsx,table", "--questionnaire"])
            .arg(repository("tests/fixtures/gold/small.toml"))
            .arg("--ratings")
            .arg(&ratings)
            .arg("--out")
            .arg(&out));
        assert_eq!(analysed.code, Some(0), "{}", analysed.err);
        files_below(&out)
    };
    let first = written(0, "5");
    for name in [
        "figures.csv",
        "S/report.json",
        "S/report.pdf",
        "S/report.html",
        "S/report.csv",
        "S/report.xlsx",
        "S/charts/overview.png",
    ] {
        assert!(first.contains_key(Path::new(name)), "{name}: {:?}", first.keys());
    }
    for seed in 1..4 {
        let other = written(seed, "5");
        assert!(first.keys().eq(other.keys()));
        for (path, bytes) in &first {
            assert!(other[path] == *bytes, "{} differs", path.display());
        }
    }
    let [one, other] = [0, 1].map(|seed| written(seed, "3"));
    assert!(one.iter().all(|(path, bytes)| other[path] != *bytes), "shown, they change every file");
}

#[test]
fn the_schema_of_a_report_can_be_printed() {
    let printed = run(program().args(["report", "--schema"]));
    assert_eq!((printed.code, printed.err.as_str()), (Some(0), ""));
    let published = std::fs::read_to_string(repository("docs/report.schema.json")).expect("it is published");
    assert_eq!(printed.out, published);
    assert_eq!(run(program().args(["report"])).code, Some(2));
}

on_both_databases! {
    fn the_reports_of_several_assessments_come_in_one_archive_and_a_missing_one_is_named(database) {
        let house = Installation::on(database, Mail::Folder);
        let folder = database.folder().to_owned();
        let closed: Vec<String> = ["one.test", "two.test"].into_iter().map(|domain| {
            let id = create(&house, &peers(5, domain), domain);
            house.run(&["assessment", "launch", &id, "--accept"]);
            house.run(&["assessment", "close", &id]);
            id
        }).collect();
        let open = create(&house, &peers(5, "three.test"), "three.test");
        let archive = |ids: &[&str], name: &str| {
            let path = folder.join(name);
            let ended = house.try_to(&[&["report"], ids, &["--archive", &path.display().to_string(), "--format", "json,html,xlsx"]].concat());
            (ended, path)
        };
        let [one, two] = [&closed[0], &closed[1]].map(String::as_str);

        let (said, path) = archive(&[one, two, one], "both.zip");
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{}", said.out);
        let mut files = zip::ZipArchive::new(std::fs::File::open(&path).expect("it was written")).expect("an archive");
        let names: Vec<String> = (0..files.len()).map(|at| files.by_index(at).expect("a file").name().expect("a name").into_owned()).collect();
        // Both clients are called Robin Sample.
        let second = format!("Robin Sample {}", &two[..8]);
        let expected = ["Robin Sample", second.as_str()].map(|client| ["report.json", "report.html", "report.xlsx"].map(|file| format!("{client}/{file}")));
        assert_eq!(names, expected.concat());
        let (said, again) = archive(&[one, two], "again.zip");
        assert_eq!(said.code, Some(0), "{}", said.err);
        assert!(std::fs::read(&path).expect("an archive") == std::fs::read(&again).expect("an archive"), "they differ");

        let (said, path) = archive(&[one, &open, two], "part.zip");
        assert_eq!(said.code, Some(1));
        assert!(said.out.starts_with("Wrote 2 reports to "), "{}", said.out);
        assert!(said.err.starts_with("error: 1 of 3 reports could not be written; the others were:\n") && said.err.contains(&open), "{}", said.err);
        assert!(path.exists());

        let (said, path) = archive(&[&open], "none.zip");
        assert_eq!((said.code, path.exists()), (Some(1), false), "{}", said.err);
        assert!(said.err.contains("there is no archive"), "{}", said.err);
        let (said, _) = archive(&[one], "both.zip");
        assert!(said.err.contains("is there already"), "{}", said.err);
        assert_eq!(house.try_to(&["report", one, two]).code, Some(2));
        let programme = folder.join("programme.zip").display().to_string();
        let said = house.try_to(&["report", "--programme", one, two, "--archive", &programme]);
        assert!(said.code == Some(1) && said.err.contains("at least 5 clients"), "{}", said.err);
    }
}
