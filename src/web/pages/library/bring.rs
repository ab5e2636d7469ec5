//! A questionnaire from a file of another tool: what it would become, what a person decides, and then a draft.
//!
//! Between the two pages the file travels with the form. Nothing is kept here before one says so.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use data_encoding::BASE64;
use parallax_domain::fault::{Fault, Faults, Place};
use parallax_domain::language::{Language, Localized};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::questionnaire::draft::Draft;
use parallax_domain::text::capital;
use parallax_exchange::{About, Decision, Decisions, Import, LeftOut, Proposal};

use super::{UNTITLED, address, frame};
use crate::app::App;
use crate::catalogue::phrases::own_name;
use crate::web::form::Fields;
use crate::web::pages::{page, page_with, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::Choice;
use crate::web::views::exchange::{BringPage, DecisionPart, ImportPage, ImportedCompetency, ImportedItem};
use crate::web::views::questionnaire::size;
use crate::workflow::questionnaires;

/// The most faults of a file that are listed.
const LISTED: usize = 40;
/// In front of the name of a decision's field.
const DECIDE: &str = "decide/";

/// Where a file is given.
pub(super) async fn ask(coach: Coach) -> Result<HttpResponse, Problem> {
    page(&bring(&coach, None))
}

/// Shows what a file would become, or makes a draft of it.
pub(super) async fn import(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let sent = fields.take("sent");
    let given =
        fields.take_file("file").or_else(|| BASE64.decode(sent.as_bytes()).ok().filter(|bytes| !bytes.is_empty()));
    let Some(bytes) = given else {
        let nothing = Faults::one(Place::File {}, "no file was given", "Choose one, then press the button again.");
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &bring(&coach, Some(&nothing)));
    };
    let is_kept = fields.text("go") == "keep";
    // A workbook is unpacked and a large survey is read away from the threads that answer requests.
    let reading = move || {
        let read = read(&bytes, &fields);
        (read, bytes)
    };
    let (read, bytes) = tokio::task::spawn_blocking(reading).await.map_err(|error| Problem::fault(&error))?;
    let found = match read {
        Ok(found) => found,
        Err(faults) => return page_with(StatusCode::UNPROCESSABLE_ENTITY, &bring(&coach, Some(&faults))),
    };
    match &found.questionnaire {
        Ok(questionnaire) if is_kept => {
            let mut draft = Draft::copy(questionnaire);
            // The key of a file of another tool was made up for it; the title makes a better one.
            if found.proposal.is_none() {
                draft.set_key(&questionnaire.key);
            }
            let id = questionnaires::create(&app, coach.account.workspace, coach.account.id, draft, Vec::new()).await?;
            Ok(see_other(&format!("{}/edit?done=imported", address(id))))
        }
        Ok(_) => page(&draw(&coach, &found, &bytes)),
        Err(_) => page_with(StatusCode::UNPROCESSABLE_ENTITY, &draw(&coach, &found, &bytes)),
    }
}

/// What a file holds, and the questionnaire that it becomes.
struct Found {
    /// None for a file of Parallax itself, in which nothing is to be decided.
    proposal: Option<Proposal>,
    questionnaire: Result<Questionnaire, Faults>,
}

fn read(bytes: &[u8], fields: &Fields) -> Result<Found, Faults> {
    let survey = match parallax_exchange::open(bytes, None)? {
        Import::Questionnaire(questionnaire) => return Ok(Found { proposal: None, questionnaire: Ok(*questionnaire) }),
        Import::Survey(survey) => survey,
    };
    // Which decisions there are depends on the file; those that the form sends are taken one after the other.
    let first = survey.propose(&Decisions::default())?;
    let decisions = decided(&first.decisions, fields);
    // A decision for what another decision has taken away is no fault of the reader's.
    let proposal = survey
        .propose(&decisions)
        .or_else(|faults| if decisions == Decisions::default() { Err(faults) } else { Ok(first) })?;
    let questionnaire = proposal.questionnaire();
    Ok(Found { proposal: Some(proposal), questionnaire })
}

/// What the form decides.
fn decided(asked: &[Decision], fields: &Fields) -> Decisions {
    let mut decisions = Decisions::default();
    for decision in asked {
        let field = format!("{DECIDE}{}", decision.about.as_str());
        let typed = fields.text(&field);
        if typed.is_empty() {
            continue;
        }
        let ticked = |option: &&parallax_exchange::Choice| fields.text(&format!("{field}/{}", option.value)) == "on";
        let several = || decision.options.iter().filter(ticked).map(|option| option.value.clone()).collect::<Vec<_>>();
        let languages = |tags: Vec<String>| tags.iter().filter_map(|tag| Language::parse(tag).ok()).collect::<Vec<_>>();
        match decision.about {
            About::Competency => decisions.competency = word(typed),
            About::Scale => decisions.scale = Some(typed.to_owned()),
            About::Direction => decisions.direction = word(typed),
            About::NotObserved => decisions.not_observed = Some(several()),
            About::NameFields => decisions.name_fields = Some(several()),
            About::Language => decisions.language = Language::parse(typed).ok(),
            About::Languages => decisions.languages = Some(languages(several())),
            About::Own => {}
        }
    }
    decisions
}

/// A choice by its word; none for any other.
fn word<T: serde::de::DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

fn told(fault: &Fault) -> (String, String) {
    (fault.place.to_string(), format!("{}. {}", capital(&fault.reason), fault.remedy))
}

fn bring(coach: &Coach, faults: Option<&Faults>) -> BringPage {
    BringPage {
        frame: frame(coach, "Bring your own questionnaire"),
        guard: coach.guard(),
        faults: faults.into_iter().flatten().take(LISTED).map(told).collect(),
        more_faults: faults.map_or(0, |faults| faults.count().saturating_sub(LISTED)),
    }
}

fn draw(coach: &Coach, found: &Found, bytes: &[u8]) -> ImportPage {
    let shown = found.questionnaire.as_ref().ok();
    let faults = found.questionnaire.as_ref().err();
    let proposal = found.proposal.as_ref();
    let languages: &[Language] = match (shown, proposal) {
        (Some(questionnaire), _) => &questionnaire.languages,
        (None, Some(proposal)) => &proposal.languages,
        (None, None) => &[],
    };
    let english = Language::english();
    let language = languages.first().unwrap_or(&english);
    let say = |text: &Localized| text.in_language(language, language).to_owned();
    let codes: BTreeMap<&str, &str> = proposal
        .into_iter()
        .flat_map(|proposal| {
            let items = proposal
                .competencies
                .iter()
                .flat_map(|one| &one.items)
                .map(|item| (item.key.as_str(), item.code.as_str()));
            items.chain(proposal.questions.iter().map(|one| (one.key.as_str(), one.code.as_str())))
        })
        .collect();
    let imported = |key: &str, others: &Localized, own: &Localized| ImportedItem {
        code: codes.get(key).copied().unwrap_or(key).to_owned(),
        others: say(others),
        own: say(own),
    };
    let title = shown.map(|one| &one.title).or(proposal.map(|one| &one.title)).map(say).unwrap_or_default();
    ImportPage {
        frame: frame(coach, "What becomes of the file"),
        guard: coach.guard(),
        sent: BASE64.encode(bytes),
        format: proposal
            .map_or_else(|| "A questionnaire of Parallax".to_owned(), |proposal| capital(&proposal.format.to_string())),
        title: if title.trim().is_empty() { UNTITLED.to_owned() } else { title },
        size: shown.map(size).unwrap_or_default(),
        languages: languages.iter().map(own_name).collect::<Vec<_>>().join(", "),
        decisions: proposal
            .into_iter()
            .flat_map(|proposal| &proposal.decisions)
            .filter(|one| one.about != About::Own)
            .map(part)
            .collect(),
        scale: shown.into_iter().flat_map(|one| one.scale.values()).map(|(value, label)| (value, say(label))).collect(),
        not_observed: shown.and_then(|one| one.scale.not_observed.as_ref()).map(say),
        language: language.to_string(),
        direction: language.direction(),
        competencies: shown
            .into_iter()
            .flat_map(|one| &one.competencies)
            .map(|competency| ImportedCompetency {
                name: say(&competency.name),
                definition: competency.definition.as_ref().map(say).unwrap_or_default(),
                items: competency.items.iter().map(|item| imported(&item.key, &item.others, &item.own)).collect(),
            })
            .collect(),
        questions: shown
            .into_iter()
            .flat_map(|one| &one.questions)
            .map(|question| imported(&question.key, &question.others, &question.own))
            .collect(),
        left_out: proposal
            .into_iter()
            .flat_map(|proposal| &proposal.left_out)
            .map(|LeftOut { code, reason }| (code.clone(), reason.clone()))
            .collect(),
        notes: proposal.map(|proposal| proposal.notes.iter().map(|note| capital(note)).collect()).unwrap_or_default(),
        faults: faults.into_iter().flatten().take(LISTED).map(told).collect(),
        more_faults: faults.map_or(0, |faults| faults.count().saturating_sub(LISTED)),
    }
}

fn part(decision: &Decision) -> DecisionPart {
    let option = |option: &parallax_exchange::Choice| Choice {
        value: option.value.clone(),
        label: option.label.clone(),
        detail: String::new(),
        chosen: decision.chosen.contains(&option.value),
    };
    DecisionPart {
        field: format!("{DECIDE}{}", decision.about.as_str()),
        question: decision.question.clone(),
        is_of_several: decision.is_of_several,
        options: decision.options.iter().map(option).collect(),
    }
}
