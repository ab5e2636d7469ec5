//! The coach asks the client for names, and decides on the list.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::group::Group;
use parallax_domain::letter::{LetterKind, LetterState};
use parallax_domain::nomination::{Stage, Wanted};

use super::{address, find, frame, group_label, head};
use crate::app::App;
use crate::store::invitations::Invitation;
use crate::web::form::Fields;
use crate::web::pages::{page, page_with, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::FaultLine;
use crate::web::views::nomination::{Card, Nominate, Return, Status, WantedRow};
use crate::workflow::WorkflowError;
use crate::workflow::assessments::Assessment;
use crate::workflow::{no_mail, nomination, raters};

/// What stands on the page of a draft about the client's proposals; none if the client was not asked.
pub(super) async fn card(app: &App, assessment: &Assessment, people: &[Invitation]) -> Result<Option<Card>, Problem> {
    let Some(nomination) = app.store.nomination(assessment.id).await? else { return Ok(None) };
    let proposed = app.store.nominees(assessment.id).await?.len();
    let letters = app.store.letters(assessment.id).await?;
    let kinds = [LetterKind::Nomination, LetterKind::NominationReturned];
    let letter = letters.iter().filter(|letter| kinds.contains(&letter.kind)).max_by_key(|letter| letter.due_at);
    let status = match nomination.stage {
        Stage::Open => Status::Open,
        Stage::HandedIn => Status::HandedIn,
        Stage::Approved => Status::Approved,
    };
    let count = |group: &Group| people.iter().filter(|one| one.group == *group).count();
    let short = nomination.wanted.iter().filter_map(|wanted| {
        let people = count(&wanted.group);
        let least = usize::try_from(wanted.least).unwrap_or(usize::MAX);
        let label = group_label(assessment, &wanted.group);
        (people < least).then(|| format!("{label}: {people} of at least {least} that you wished for."))
    });
    let client = people.iter().find(|one| one.group == Group::Own);
    let without_mail = no_mail::among(app, assessment.workspace, people).await?;
    let letter = match letter.filter(|_| status == Status::Open) {
        Some(_) if client.is_some_and(|client| without_mail.contains(&client.id)) => {
            format!("{} asked for no more mail, so no letter goes out: fill the list yourself.", assessment.client_name)
        }
        Some(letter) => told(letter.state, letter.words.as_deref()),
        None => String::new(),
    };
    Ok(Some(Card {
        status,
        letter,
        proposed,
        short: short.collect(),
        doubts: raters::doubts(assessment, people).iter().map(ToString::to_string).collect(),
    }))
}

fn told(state: LetterState, words: Option<&str>) -> String {
    match state {
        LetterState::Sent | LetterState::Covered => "The letter was sent.".to_owned(),
        LetterState::Failed => format!("The letter failed: {}", words.unwrap_or("the server did not say why")),
        LetterState::Unknown => "Nobody knows whether the letter arrived.".to_owned(),
        LetterState::Cancelled => String::new(),
        LetterState::Queued | LetterState::Leased | LetterState::Transmitting | LetterState::Retry => {
            "The letter is queued.".to_owned()
        }
    }
}

pub(super) async fn ask(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let assessment = find(&app, &coach, &id).await?;
    let before = app.store.nomination(assessment.id).await?;
    let is_again = before.is_some();
    let wanted = before.map_or_else(|| nomination::usual(&assessment), |before| before.wanted);
    let rows = wanted.iter().map(|one| WantedRow {
        label: group_label(&assessment, &one.group),
        key: one.group.key().to_owned(),
        least: one.least.to_string(),
        most: one.most.to_string(),
        fault: None,
    });
    page(&question(&coach, &assessment, rows.collect(), is_again, Vec::new()))
}

fn question(
    coach: &Coach,
    assessment: &Assessment,
    rows: Vec<WantedRow>,
    is_again: bool,
    faults: Vec<FaultLine>,
) -> Nominate {
    let head = head(assessment);
    Nominate { frame: frame(coach, "Ask for names"), guard: coach.guard(), head, faults, rows, is_again }
}

pub(super) async fn send(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    let (mut wanted, mut rows, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    for group in assessment.groups().into_iter().filter(|group| *group != Group::Own) {
        let (least, most) = (fields.take(&format!("least-{group}")), fields.take(&format!("most-{group}")));
        let number = |typed: &str| typed.trim().parse::<u32>().map_err(|_| "Write two whole numbers from 0 to 100.");
        let numbers = number(&least).and_then(|least| number(&most).map(|most| (least, most)));
        let checked = numbers.and_then(|(least, most)| Wanted::new(group.clone(), least, most));
        let label = group_label(&assessment, &group);
        let key = group.key().to_owned();
        let fault = checked.as_ref().err().map(|why| format!("{label}: {why}"));
        faults.extend(fault.iter().map(|sentence| FaultLine { field: key.clone(), sentence: sentence.clone() }));
        wanted.extend(checked);
        rows.push(WantedRow { label, key, least, most, fault });
    }
    let is_again = app.store.nomination(assessment.id).await?.is_some();
    if !faults.is_empty() {
        let question = question(&coach, &assessment, rows, is_again, faults);
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &question);
    }
    nomination::ask(&app, coach.account.workspace, assessment.id, &wanted).await?;
    Ok(see_other(&format!("{}?done=asked", address(assessment.id))))
}

pub(super) async fn approve(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    nomination::approve(&app, coach.account.workspace, assessment.id).await?;
    Ok(see_other(&format!("{}?done=approved", address(assessment.id))))
}

pub(super) async fn ask_return(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let assessment = find(&app, &coach, &id).await?;
    page(&return_question(&coach, &assessment, String::new(), None))
}

fn return_question(coach: &Coach, assessment: &Assessment, note: String, fault: Option<String>) -> Return {
    let line = |sentence: &String| FaultLine { field: "note".to_owned(), sentence: sentence.clone() };
    Return {
        frame: frame(coach, "Return the list"),
        guard: coach.guard(),
        head: head(assessment),
        faults: fault.iter().map(line).collect(),
        note,
        fault,
    }
}

pub(super) async fn give_back(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    let note = fields.take("note");
    match nomination::give_back(&app, coach.account.workspace, assessment.id, &note).await {
        Ok(()) => Ok(see_other(&format!("{}?done=returned", address(assessment.id)))),
        Err(WorkflowError::Refused { field: "note", sentence }) => {
            let question = return_question(&coach, &assessment, note, Some(sentence));
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &question)
        }
        Err(other) => Err(other.into()),
    }
}
