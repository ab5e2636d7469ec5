//! The coach's brief: two pages whatever the report, and nothing that the report does not hold.

use std::fmt::Write as _;

use parallax::catalogue::LANGUAGES;

use crate::support::documents::{qpdf, text_of_pdf};
use crate::support::server::{ended, program};

/// A questionnaire of twelve competencies whose names are as long as a name may be, and hard to break.
fn long_questionnaire() -> String {
    let languages: Vec<String> = LANGUAGES.iter().map(|tag| format!("\"{tag}\"")).collect();
    let told = |text: &str| {
        let wordings: Vec<String> = LANGUAGES.iter().map(|tag| format!("{tag} = \"{text}\"")).collect();
        format!("{{ {} }}", wordings.join(", "))
    };
    let mut file =
        format!("key = \"long\"\nversion = 1\ntitle = {}\nlanguages = [{}]\n", told("Long"), languages.join(", "));
    let labels: Vec<String> = (1..=5).map(|value| told(&value.to_string())).collect();
    let _ = writeln!(file, "[scale]\nfirst = 1\nlabels = [{}]", labels.join(", "));
    for competency in 0..12 {
        let name = format!("{competency} {}", "善W".repeat(58));
        let _ = writeln!(file, "[[competency]]\nkey = \"c{competency}\"\nname = {}", told(&name));
        for item in 0..2 {
            let wording = told(&format!("Item {competency} {item}"));
            let _ = writeln!(
                file,
                "[[competency.item]]\nkey = \"c{competency}-{item}\"\nself = {wording}\nothers = {wording}"
            );
        }
    }
    let asked = told("What else?");
    file + &format!("[[question]]\nkey = \"else\"\nself = {asked}\nothers = {asked}\n")
}

/// Ratings in which everything comes up that a brief has to tell of.
fn telling_ratings() -> String {
    let mut rows = String::from("subject,rater,group,item,value\n");
    for (group, people) in [("self", 1), ("manager", 1), ("peer", 3), ("direct_report", 4), ("other", 2)] {
        for person in 0..people {
            for competency in 0..12 {
                for item in 0..2 {
                    let own = [5, 1, 4, 2][competency % 4];
                    let others = [2, 5, 4, 2][competency % 4];
                    let value = if group == "self" { own } else { others };
                    let _ = writeln!(rows, "Robin,{group}{person},{group},c{competency}-{item},{value}");
                }
            }
            let _ = writeln!(rows, "Robin,{group}{person},{group},else,Only {group} number {person} says this.");
        }
    }
    rows
}

#[test]
fn a_brief_has_two_pages_in_every_language_and_quotes_nobody() {
    let folder = tempfile::tempdir().expect("a folder");
    let (questionnaire, ratings) = (folder.path().join("long.toml"), folder.path().join("ratings.csv"));
    std::fs::write(&questionnaire, long_questionnaire()).expect("it can be written");
    std::fs::write(&ratings, telling_ratings()).expect("it can be written");
    let letter = folder.path().join("letter.toml");
    std::fs::write(&letter, "paper = \"letter\"\n").expect("it can be written");
    for language in LANGUAGES {
        let out = folder.path().join(language);
        let mut command = program();
        command.arg("analyse").arg("--questionnaire").arg(&questionnaire).arg("--ratings").arg(&ratings);
        command.arg("--out").arg(&out).args(["--format", "brief", "--language", language]);
        command.arg("--layout").arg(&letter);
        let said = ended(command.output().expect("the program runs"));
        assert_eq!(said.code, Some(0), "{}", said.err);
        let brief = out.join("Robin/brief.pdf");
        let Some(pages) = qpdf(&brief, &["--show-npages"]) else { return };
        assert_eq!(pages.trim(), "2", "{language}");
        let Some(text) = text_of_pdf(&brief) else { return };
        assert!(!text.contains("number 0 says this"), "a comment is quoted: {text}");
        if language == "en" {
            for words in ["Shown as one", "Fewer than five people each", "Do not look for who wrote", "Blind spots"] {
                assert!(text.contains(words), "“{words}” is not in:\n{text}");
            }
            // What stands at the end of each page is still on it.
            for words in ["this report carries none", "when you will look at it again"] {
                assert!(text.contains(words), "“{words}” is cut off:\n{text}");
            }
        }
    }
}
