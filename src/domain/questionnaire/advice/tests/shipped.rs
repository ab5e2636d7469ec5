//! The shipped questionnaires are written by the same rules as everybody's.

use std::collections::BTreeSet;

use super::*;

/// Advice that a shipped questionnaire gets and does not follow: the file, the id, and why not.
const DISMISSED: [(&str, &str, &str); 4] = [
    ("leadership-core", "negative:item:communicates-2:de", SILENCE),
    ("leadership-core", "negative:item:communicates-2:en", SILENCE),
    ("leadership-core", "negative:item:communicates-2:es", SILENCE),
    ("leadership-core", "negative:item:communicates-2:fr", SILENCE),
];

/// “Listens without interrupting.”
const SILENCE: &str =
    "that somebody is not interrupted is what can be seen of listening, and a high rating is plainly good";

#[test]
fn the_shipped_questionnaires_get_no_advice_but_what_was_dismissed_for_a_reason() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../survey-templates");
    let mut told = BTreeSet::new();
    let mut read = 0;
    for entry in std::fs::read_dir(folder).expect("the folder of the templates") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let questionnaire = Questionnaire::from_toml(&std::fs::read_to_string(&path).expect("a file"));
            let questionnaire = questionnaire.map_err(|faults| faults.to_string()).expect("no faults");
            read += 1;
            told.extend(
                questionnaire
                    .advice()
                    .into_iter()
                    .map(|advice| (questionnaire.key.clone(), advice.id(), advice.to_string())),
            );
        }
    }
    assert!(read > 0, "there are templates");
    let is_dismissed = |key: &str, id: &str| DISMISSED.iter().any(|(of, dismissed, _)| *of == key && *dismissed == id);
    let open: Vec<_> = told.iter().filter(|(key, id, _)| !is_dismissed(key, id)).collect();
    assert!(open.is_empty(), "{open:#?}");
    let is_told =
        |(of, dismissed, _): &&(&str, &str, &str)| told.iter().any(|(key, id, _)| key == of && id == dismissed);
    let gone: Vec<_> = DISMISSED.iter().filter(|dismissed| !is_told(dismissed)).collect();
    assert!(gone.is_empty(), "nothing says this any more: {gone:#?}");
}
