//! Questionnaires as assessments froze them. Every touch of a rater's form asks for one, and it never changes, so it is
//! read once and kept: reading it takes longer than all else that such a request does.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use parallax_domain::fault::Faults;
use parallax_domain::questionnaire::Questionnaire;

/// The most that are kept, the last ones asked for: assessments that collect answers at the same time are few, and
/// mostly ask the same.
const MOST: usize = 16;

static KEPT: Mutex<VecDeque<(String, Questionnaire)>> = Mutex::new(VecDeque::new());

/// The questionnaire that this text holds.
///
/// # Errors
/// If it holds none.
pub(super) fn questionnaire(text: &str) -> Result<Questionnaire, Faults> {
    if let Some(known) = known(text) {
        return Ok(known);
    }
    let read = Questionnaire::from_json(text)?;
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    kept.truncate(MOST - 1);
    kept.push_front((text.to_owned(), read.clone()));
    Ok(read)
}

/// The questionnaire of this text, if it is kept; then it is the last one asked for.
fn known(text: &str) -> Option<Questionnaire> {
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let at = kept.iter().position(|(known, _)| known == text)?;
    let found = kept.remove(at)?;
    let questionnaire = found.1.clone();
    kept.push_front(found);
    Some(questionnaire)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(version: u32) -> String {
        let shipped = Questionnaire::from_toml(include_str!("../../survey-templates/pulse.toml"));
        let mut questionnaire = shipped.expect("it is valid");
        questionnaire.version = version;
        questionnaire.to_json()
    }

    #[test]
    fn what_is_kept_is_what_the_text_holds_and_not_much_of_it() {
        for round in 0..2 {
            for version in 1..40 {
                let read = questionnaire(&text(version)).expect("it is one");
                assert_eq!(read, Questionnaire::from_json(&text(version)).expect("it is one"), "round {round}");
                assert_eq!(read.version, version);
            }
        }
        assert!(KEPT.lock().expect("nobody panicked").len() <= MOST);
    }

    #[test]
    fn what_is_no_questionnaire_is_never_taken_for_one() {
        let cut = text(7).replace("\"key\"", "\"kay\"");
        for _ in 0..2 {
            assert!(questionnaire(&cut).is_err());
        }
    }
}
