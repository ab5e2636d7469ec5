//! What a person is told of a file that was written for another tool.

use parallax_domain::fault::all_of;
use parallax_domain::group::Group;
use parallax_domain::language::Language;
use parallax_domain::questionnaire::Questionnaire;

use super::codes::Codes;
use super::rater::names_the_client;
use crate::language;
use crate::marks::{CLIENT_NAME, NOT_OBSERVED, OWN, RATER_GROUP};

/// How many of several things are named.
const NAMED: usize = 5;

/// The notes of a file for `tool`, which calls the languages by `tag`.
pub(super) fn notes(
    questionnaire: &Questionnaire,
    tool: &str,
    codes: &Codes,
    tag: impl Fn(&Language) -> String,
) -> Vec<String> {
    let mut notes = vec![asked(questionnaire)];
    notes.push(format!(
        "{tool} keeps each answer as it was given: nothing there hides figures about few people, as Parallax does."
    ));
    notes.push(absent(questionnaire));
    let reverse: Vec<&str> =
        questionnaire.items().filter(|(_, item)| item.reverse).map(|(_, item)| item.key.as_str()).collect();
    if !reverse.is_empty() {
        notes.push(format!("{tool} does not turn ratings round. Do it when you count: {}.", named(&reverse)));
    }
    let asked_of: Vec<String> = questionnaire
        .items()
        .filter_map(|(_, item)| Some((item, item.groups.as_ref()?)))
        .map(|(item, groups)| {
            let groups: Vec<&str> = groups.iter().map(Group::key).collect();
            format!("{} ({})", item.key, all_of(&groups))
        })
        .collect();
    if !asked_of.is_empty() {
        notes.push(format!(
            "Items for some groups are shown to these alone, but read back here they are asked of everybody: {}.",
            named(&asked_of)
        ));
    }
    if !codes.changed.is_empty() {
        let changed: Vec<String> = codes.changed.iter().map(|(key, read)| format!("{key} as {read}")).collect();
        notes.push(format!("Read back here, some keys are different: {}.", named(&changed)));
    }
    if questionnaire.scale.lowest() < 0 {
        let code =
            if questionnaire.scale.not_observed.is_some() { format!("\"{NOT_OBSERVED}\"") } else { String::new() };
        notes.push(format!(
            "The scale has negative values. Read back here, decide not_observed = [{code}], or they are taken for no \
             ratings."
        ));
    }
    notes.extend(renamed_languages(questionnaire, tool, tag));
    notes
}

/// How the form knows who answers about whom.
fn asked(questionnaire: &Questionnaire) -> String {
    let name = if names_the_client(questionnaire) {
        format!(", and for the client's name ({CLIENT_NAME}), which is put into the wordings")
    } else {
        String::new()
    };
    format!(
        "The first page asks who answers ({RATER_GROUP}){name}. The client (“{OWN}”) reads the wordings for the \
         client, everybody else those for others; so the client's answers stand in columns of their own, marked “{OWN}”."
    )
}

/// What the file has no place for.
fn absent(questionnaire: &Questionnaire) -> String {
    let mut absent = vec!["the keys of the questionnaire and its competencies", "the version"];
    if questionnaire.licence.is_some() {
        absent.push("the licence");
    }
    if questionnaire.source.is_some() {
        absent.push("the source");
    }
    let shown = if questionnaire.attribution.is_some() { " The attribution is shown in front." } else { "" };
    format!("Not in the file: {}.{shown}", all_of(&absent))
}

fn renamed_languages(questionnaire: &Questionnaire, tool: &str, tag: impl Fn(&Language) -> String) -> Option<String> {
    let mut taken = Vec::new();
    let mut renamed = Vec::new();
    for language in &questionnaire.languages {
        let written = tag(language);
        let read = language::parse_beside(&written, &taken);
        if read.as_ref() != Some(language) {
            renamed.push(match &read {
                Some(read) => format!("{language} as {read}"),
                None => format!("{language} not at all"),
            });
        }
        taken.extend(read);
    }
    (!renamed.is_empty()).then(|| {
        format!("{tool} writes some languages in another way. Read back here, they are different: {}.", named(&renamed))
    })
}

/// The first few, and how many more there are.
fn named<T: std::fmt::Display>(things: &[T]) -> String {
    let mut shown: Vec<String> = things.iter().take(NAMED).map(ToString::to_string).collect();
    if things.len() > NAMED {
        shown.push(format!("{} more", things.len() - NAMED));
    }
    all_of(&shown)
}
