//! The files of reports, as the program itself writes them: the same on every machine, in every time zone, on any number of
//! threads.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::server::{Ended, ended, program};

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
            .args(["analyse", "--format", "json,pdf,html,png,csv,xlsx,table"])
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

#[test]
fn the_schema_of_a_report_can_be_printed() {
    let printed = run(program().args(["report", "--schema"]));
    assert_eq!((printed.code, printed.err.as_str()), (Some(0), ""));
    let published = std::fs::read_to_string(repository("docs/report.schema.json")).expect("it is published");
    assert_eq!(printed.out, published);
    assert_eq!(run(program().args(["report"])).code, Some(2));
}
