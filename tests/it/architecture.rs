//! The map of the house in `src/lib.rs`, held against what the rooms really know of each other.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Which rooms of the crate a room may name, tests aside. Whoever adds a word here changes the architecture.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("catalogue", &[]),
    ("notice", &["catalogue"]),
    ("clock", &[]),
    ("fonts", &[]),
    ("typesetter", &["fonts"]),
    ("keys", &[]),
    ("deliverability", &[]),
    ("store", &["keys"]),
    ("report", &["catalogue", "fonts", "typesetter"]),
    ("paper", &["catalogue", "fonts", "typesetter"]),
    ("app", &["clock", "keys", "deliverability", "store", "typesetter"]),
    ("workflow", &["app", "catalogue", "keys", "notice", "store"]),
    ("mail", &["app", "catalogue", "keys", "store"]),
    (
        "web",
        &["app", "catalogue", "mail", "notice", "paper", "report", "deliverability", "store", "typesetter", "workflow"],
    ),
    (
        "cli",
        &[
            "app",
            "catalogue",
            "clock",
            "fonts",
            "keys",
            "mail",
            "paper",
            "report",
            "deliverability",
            "store",
            "typesetter",
            "web",
            "workflow",
        ],
    ),
    ("main", &["cli"]),
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

/// The rooms of the crate, by the files below `src/` without the domain, which is a crate of its own.
fn rooms() -> BTreeSet<String> {
    let entries = fs::read_dir(source()).expect("src is there");
    let names = entries.map(|entry| entry.expect("an entry").path());
    names
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .filter(|name| name != "lib")
        .collect()
}

/// The rooms that this room's files name by `crate::` or `parallax::`.
fn known_by(room: &str) -> BTreeSet<(String, PathBuf)> {
    let folder = source().join(room);
    let mut files = if folder.is_dir() { rust_files(&folder) } else { Vec::new() };
    files.push(source().join(format!("{room}.rs")));
    let mut known = BTreeSet::new();
    for file in files.into_iter().filter(|file| !file.ends_with("tests.rs")) {
        let text = fs::read_to_string(&file).expect("a source file");
        // What stands behind this mark is tests.
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        for crate_name in ["crate::", "parallax::"] {
            for (_, rest) in code.match_indices(crate_name).map(|(at, found)| (at, &code[at + found.len()..])) {
                let name: String = rest.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '_').collect();
                known.insert((name, file.clone()));
            }
        }
    }
    known
}

#[test]
fn every_room_knows_only_the_rooms_that_the_map_allows() {
    let rooms = rooms();
    let mapped: BTreeSet<String> = MAY_KNOW.iter().map(|(room, _)| (*room).to_owned()).collect();
    assert_eq!(rooms, mapped, "a room came or went; put it on the map here and in src/lib.rs");
    for (room, allowed) in MAY_KNOW {
        for (known, file) in known_by(room) {
            let is_allowed = known == *room || allowed.contains(&known.as_str()) || !rooms.contains(&known);
            assert!(is_allowed, "{} knows {known}, which {room} must not", file.display());
        }
    }
}

#[test]
fn files_of_other_tools_are_known_only_where_people_hand_them_in() {
    for room in rooms().iter().filter(|room| !["cli", "web", "workflow"].contains(&room.as_str())) {
        for file in rust_files(&source()) {
            let is_theirs = file.starts_with(source().join(room)) || file == source().join(format!("{room}.rs"));
            let text = fs::read_to_string(&file).expect("a source file");
            assert!(!is_theirs || !text.contains("parallax_exchange"), "{} reads files of other tools", file.display());
        }
    }
}

#[test]
fn the_exchange_knows_only_the_domain() {
    let lock = fs::read_to_string(source().join("../Cargo.lock")).expect("the lock file");
    let needed = dependencies_of("parallax-exchange", &lock);
    assert!(needed.contains("parallax-domain"), "the lock file was not understood: {needed:?}");
    let ours: Vec<&String> = needed.iter().filter(|name| name.starts_with("parallax")).collect();
    assert_eq!(ours, ["parallax-domain"]);
    for forbidden in ["tokio", "sea-orm", "sqlx-core", "actix-web", "lettre", "typst"] {
        assert!(!needed.contains(forbidden), "the exchange needs {forbidden}");
    }
}

#[test]
fn nothing_that_shows_a_figure_can_name_an_answer() {
    for room in ["report", "mail"] {
        for file in rust_files(&source()).iter().filter(|file| file.starts_with(source().join(room))) {
            let text = fs::read_to_string(file).expect("a source file");
            for word in ["OpenedAnswer", "parallax_domain::answer", "parallax_domain::disclosure::tally"] {
                assert!(!text.contains(word), "{} names {word}", file.display());
            }
        }
    }
}

#[test]
fn the_pages_never_touch_a_row() {
    for file in rust_files(&source()) {
        let is_store = file.starts_with(source().join("store")) || file == source().join("store.rs");
        let text = fs::read_to_string(&file).expect("a source file");
        assert!(is_store || !text.contains("sea_orm"), "{} speaks to the database itself", file.display());
    }
}

#[test]
fn the_pages_know_how_letters_are_written_and_not_how_they_are_sent() {
    for file in rust_files(&source().join("web")) {
        let text = fs::read_to_string(&file).expect("a source file");
        for (at, _) in text.match_indices("crate::mail::") {
            let named = text[at..].trim_start_matches("crate::mail::");
            let is_written = ["letter", "sample", "words"].iter().any(|module| named.starts_with(module));
            assert!(is_written, "{} sends letters itself", file.display());
        }
    }
}

#[test]
fn the_domain_depends_on_no_clock_no_randomness_no_database_and_no_network() {
    let manifest = fs::read_to_string(source().join("domain/Cargo.toml")).expect("the manifest");
    let lock = fs::read_to_string(source().join("../Cargo.lock")).expect("the lock file");
    let needed = dependencies_of("parallax-domain", &lock);
    assert!(needed.contains("serde"), "the lock file was not understood: {needed:?}\n{manifest}");
    for forbidden in ["tokio", "sea-orm", "sqlx-core", "actix-web", "lettre", "parallax", "parallax-migrations"] {
        assert!(!needed.contains(forbidden), "the domain needs {forbidden}");
    }
}

/// Every package that this one needs, in the lock file's words, development dependencies included.
fn dependencies_of(package: &str, lock: &str) -> BTreeSet<String> {
    let mut needed = BTreeSet::new();
    let mut open = vec![package.to_owned()];
    while let Some(name) = open.pop() {
        let header = format!("name = \"{name}\"\n");
        for entry in lock.split("[[package]]\n").filter(|entry| entry.starts_with(&header)) {
            let list = entry.split_once("dependencies = [").map_or("", |(_, list)| list);
            for line in list.lines().filter_map(|line| line.trim().strip_prefix('"')) {
                let dependency: String = line.chars().take_while(|sign| !" \"".contains(*sign)).collect();
                if needed.insert(dependency.clone()) {
                    open.push(dependency);
                }
            }
        }
    }
    needed
}
