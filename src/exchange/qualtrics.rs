//! Qualtrics: surveys as JSON (.qsf).
//!
//! A file is a list of elements: blocks (`BL`) that name questions, the flow (`FL`) that puts blocks into their order, and
//! questions (`SQ`). `blocks` reads the first two, `question` what the question types mean, and `choices` the order,
//! the numbers and the translations of rows and answers.

mod blocks;
mod choices;
mod question;
mod remarks;

use std::collections::{BTreeMap, BTreeSet};

use parallax_domain::fault::{Faults, Place, all_of};
use parallax_domain::table::text_of;

use crate::format::Format;
use crate::json::Json;
use crate::reading::Reading;
use crate::survey::{Survey, code};
use crate::{limits, refused};

/// Elements that hold nothing that people are asked, such as statistics and links.
const PASSED_OVER: &[&str] = &["BR", "NT", "PL", "PROJ", "QC", "QG", "QGO", "REFL", "RS", "SO", "STAT"];

/// Reads a survey.
///
/// # Errors
/// If it is damaged, holds no question, or too many.
pub fn read(bytes: &[u8]) -> Result<Survey, Faults> {
    let (text, _) = text_of(bytes)?;
    let root = Json::read(&text)?;
    if !matches!(root.get("SurveyElements"), Some(Json::List(_) | Json::Object(_))) {
        let place = Place::Path { path: "SurveyElements".to_owned() };
        return Err(Faults::one(place, "the survey has no list of elements", "Export the survey again (.qsf)."));
    }
    let elements = Elements::of(&root);
    if elements.questions.is_empty() {
        return Err(refused("the survey holds no question", "Export the survey again (.qsf)."));
    }
    if elements.questions.len() > limits::MAX_QUESTIONS {
        return Err(limits::too_many_questions(elements.questions.len()));
    }
    let null = Json::Null;
    let entry = root.get("SurveyEntry").unwrap_or(&null);
    let base = entry.word("SurveyLanguage");
    let mut codes = vec![base];
    let mut seen = BTreeSet::from([base]);
    for question in elements.questions.iter().map(|(_, question)| question) {
        if let Some(Json::Object(translations)) = question.get("Language") {
            codes.extend(translations.iter().map(|(code, _)| code.as_ref()).filter(|code| seen.insert(code)));
        }
    }
    let mut reading = Reading::new(codes);
    for (what, reason) in &elements.left_out {
        reading.leave_out(what, *reason);
    }
    let title = reading.text([(base, entry.word("SurveyName"))], "title");
    let blocks = blocks::read(&mut reading, &elements, base)?;
    Ok(Survey {
        format: Format::Qualtrics,
        title,
        language_is_guessed: base.is_empty(),
        languages: reading.languages,
        blocks,
        left_out: reading.left_out,
        notes: Vec::new(),
    })
}

/// The elements of a file, by what they are.
#[derive(Default)]
struct Elements<'j> {
    blocks: Vec<&'j Json<'j>>,
    flow: Option<&'j Json<'j>>,
    /// Each with its id.
    questions: Vec<(String, &'j Json<'j>)>,
    left_out: Vec<(String, &'static str)>,
}

impl<'j> Elements<'j> {
    fn of(root: &'j Json<'j>) -> Self {
        let mut elements = Self::default();
        let mut quotas = 0;
        let mut unknown: BTreeMap<String, usize> = BTreeMap::new();
        for element in root.list("SurveyElements") {
            let payload = element.get("Payload");
            match (element.word("Element"), payload) {
                // The blocks are a list, or an object by number.
                ("BL", Some(payload)) => {
                    elements.blocks.extend(payload.values().filter(|block| matches!(block, Json::Object(_))));
                }
                ("FL", Some(payload)) => elements.flow = Some(payload),
                ("SQ", Some(payload @ Json::Object(_))) => {
                    let id = payload.text_of("QuestionID").or_else(|| element.text_of("PrimaryAttribute"));
                    elements.questions.push((id.unwrap_or_default().to_owned(), payload));
                }
                ("SQ", _) => {
                    let id = element.word("PrimaryAttribute").to_owned();
                    elements.left_out.push((id, "it is a question without content"));
                }
                ("QO", _) => quotas += 1,
                ("SCO", Some(scoring)) if scoring.has("ScoringCategories") => {
                    elements.left_out.push(("scoring".to_owned(), "points for answers have no counterpart"));
                }
                ("BL" | "FL" | "SCO" | "", _) => {}
                (kind, _) if PASSED_OVER.contains(&kind) => {}
                (kind, _) => *unknown.entry(code(kind)).or_default() += 1,
            }
        }
        if quotas > 0 {
            elements.left_out.push(("quotas".to_owned(), "limits on the number of answers have no counterpart"));
        }
        if !unknown.is_empty() {
            let kinds: Vec<&String> = unknown.keys().take(20).collect();
            elements.left_out.push((all_of(&kinds), "elements of this kind are not known here"));
        }
        elements
    }
}
