//! What Qualtrics does with a question and Parallax does not, told with the question.

use super::choices::Choices;
use crate::json::Json;

/// What is not taken of rows.
pub(super) fn of_rows(rows: &Choices<'_>) -> Option<String> {
    match rows.hidden {
        0 => None,
        1 => Some("1 of its rows is hidden; it is left out".to_owned()),
        hidden => Some(format!("{hidden} of its rows are hidden; they are left out")),
    }
}

/// What is not taken of answers.
pub(super) fn of_answers(answers: &Choices<'_>) -> Vec<String> {
    let mut remarks = Vec::new();
    if answers.hidden > 0 {
        remarks.push(format!("some of its answers are hidden ({}); they are left out", answers.hidden));
    }
    if answers.have("DisplayLogic") {
        remarks.push("some of its answers are offered on a condition; all are offered".to_owned());
    }
    if answers.have("TextEntry") {
        remarks.push("it offers an answer to write; only its label is taken".to_owned());
    }
    if answers.have("Image") {
        remarks.push("its answers have pictures; they are left out".to_owned());
    }
    remarks
}

/// What is not taken of a question itself; `skips` tells whether its block lets an answer lead elsewhere.
pub(super) fn of_question(json: &Json<'_>, skips: bool) -> Vec<String> {
    let is_random = json.get("Randomization").is_some_and(|order| order.has("Type"));
    let settings = json.get("Validation").and_then(|validation| validation.get("Settings"));
    let check = settings.map(|settings| settings.word("Type")).unwrap_or_default();
    let is_hidden = json.get("DataVisibility").is_some_and(|visible| visible.has("Hidden"));
    let remarks = [
        (json.has("DisplayLogic") || json.has("InPageDisplayLogic"), "it is shown on a condition; it is asked always"),
        (skips || json.has("SkipLogic"), "an answer to it leads elsewhere; all questions are asked"),
        (
            json.has("DynamicChoices") || json.has("DynamicAnswers"),
            "it takes over answers to another question; only its own are taken",
        ),
        (is_random, "its order changes at random; it keeps its order"),
        (json.has("DefaultChoices"), "it has a default answer; no answer is given beforehand"),
        (!matches!(check, "" | "None"), "its answers are checked by a rule; that is left out"),
        (is_hidden, "it is hidden from people; it is asked"),
        (json.has("QuestionJS"), "it runs a script; that is left out"),
        (json.has("GradingData"), "points are given for its answers; that is left out"),
    ];
    remarks.into_iter().filter(|(is_there, _)| *is_there).map(|(_, remark)| remark.to_owned()).collect()
}
