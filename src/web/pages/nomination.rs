//! The client's way to propose raters: a mailed link, a list, and handing it in. No account, no script.
//!
//! | address | what it does |
//! |---|---|
//! | `GET /n/<token>` | says what is asked; changes nothing |
//! | `POST /n/<token>` | puts the link into a cookie and leads to the list |
//! | `GET /nomination/<handle>` | the list, and what the report will show of each group |
//! | `POST …/add` | adds one person, or several lines of them: all or none |
//! | `POST …/remove` | takes somebody off whom the client proposed |
//! | `GET …/hand-in`, `POST …/hand-in` | asks once more; hands the list in |

mod draw;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, ServiceConfig, resource};
use actix_web::{HttpRequest, HttpResponse, web};
use parallax_domain::group::Group;
use parallax_domain::id::InvitationId;
use parallax_domain::language::Language;
use parallax_domain::link::LinkToken;
use parallax_domain::roster::{List, Terms, Wrong, WrongKind};

use self::draw::{Drawing, Typed};
use super::rater::link_of;
use super::{is_https, page, page_with, query, reading, see_other};
use crate::app::App;
use crate::web::cookies::{self, Kind, Pass};
use crate::web::form::Fields;
use crate::web::problem::Problem;
use crate::web::{guard, language};
use crate::workflow::WorkflowError;
use crate::workflow::assessments::Assessment;
use crate::workflow::nomination::{self, NotTaken, Proposals};
use crate::workflow::raters;

/// The addresses of a client's list.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(resource("/n/{token}").route(reading().to(landing)).route(web::post().to(enter)))
        .service(resource("/nomination/{handle}").route(reading().to(list)))
        .service(resource("/nomination/{handle}/add").route(web::post().to(add)))
        .service(resource("/nomination/{handle}/remove").route(web::post().to(remove)))
        .service(
            resource("/nomination/{handle}/hand-in").route(reading().to(ask_hand_in)).route(web::post().to(hand_in)),
        );
}

async fn open(app: &App, link: &LinkToken, request: &HttpRequest) -> Result<Proposals, Problem> {
    told(nomination::open(app, link).await, request)
}

fn told<T>(outcome: Result<T, WorkflowError>, request: &HttpRequest) -> Result<T, Problem> {
    outcome.map_err(|error| match error {
        WorkflowError::NotFound => Problem::BadLink(language::of_visitor(request)),
        other => other.into(),
    })
}

async fn landing(app: Data<App>, request: HttpRequest, token: Path<String>) -> Result<HttpResponse, Problem> {
    let link = link_of(&app, &token);
    let proposals = open(&app, &link, &request).await?;
    page(&Drawing::new(&app, &proposals, &link).landing())
}

async fn enter(
    app: Data<App>,
    request: HttpRequest,
    token: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    let link = link_of(&app, &token);
    open(&app, &link, &request).await?;
    guard::check(&request, &mut fields, &link.expose())?;
    let handle = cookies::handle(&link);
    let mut response = see_other(&format!("/nomination/{handle}"));
    let pass = Pass { link, language: None, entry: None };
    let cookie = cookies::make(Kind::Nomination(&handle), pass.to_value(), is_https(&app));
    response.add_cookie(&cookie).map_err(|error| Problem::fault(&error))?;
    Ok(response)
}

fn visit(app: &App, request: &HttpRequest, handle: &str) -> Result<LinkToken, Problem> {
    let pass = Pass::read(request, Kind::Nomination(handle), is_https(app));
    pass.map(|pass| pass.link).ok_or_else(|| Problem::UnknownVisit(language::of_visitor(request)))
}

async fn list(app: Data<App>, request: HttpRequest, handle: Path<String>) -> Result<HttpResponse, Problem> {
    let link = visit(&app, &request, &handle)?;
    let proposals = open(&app, &link, &request).await?;
    let drawing = Drawing::new(&app, &proposals, &link);
    let notice = drawing.notice(&mut query(&request)?);
    page(&drawing.list(notice, Typed::default(), &[]))
}

/// The terms by which a client's lines are read: they name no groups, so that the client need not know their keys.
fn read(assessment: &Assessment, typed: &Typed) -> Result<List, parallax_domain::fault::Faults> {
    let custom: Vec<Group> =
        assessment.groups().into_iter().filter(|group| matches!(group, Group::Custom(_))).collect();
    let group = typed.chosen_group();
    let wanted = Language::parse(&typed.language).ok();
    let languages = &assessment.questionnaire.languages;
    let language = languages.iter().find(|language| Some(*language) == wanted.as_ref());
    let terms = Terms {
        custom_groups: &custom,
        default_language: language.unwrap_or(&assessment.language),
        languages,
        default_group: group.as_ref(),
        is_time_zone: raters::is_time_zone,
    };
    List::of_text(&typed.text(), &terms)
}

async fn add(
    app: Data<App>,
    request: HttpRequest,
    handle: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    let link = visit(&app, &request, &handle)?;
    guard::check(&request, &mut fields, &link.expose())?;
    let typed = Typed::of(&mut fields);
    let outcome = if typed.chosen_group().is_some() {
        told(nomination::propose(&app, &link, |assessment| read(assessment, &typed)).await, &request)?
    } else {
        Err(NotTaken::Wrong(vec![Wrong { line: 0, kind: WrongKind::Group, written: String::new() }]))
    };
    match outcome {
        Ok(done) => Ok(see_other(&format!("/nomination/{handle}?added={}&known={}", done.new, done.unchanged))),
        Err(NotTaken::NotOpen) => Ok(see_other(&format!("/nomination/{handle}"))),
        Err(why) => {
            let proposals = open(&app, &link, &request).await?;
            let drawing = Drawing::new(&app, &proposals, &link);
            let faults = drawing.faults(&why, &typed);
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &drawing.list(None, typed, &faults))
        }
    }
}

async fn remove(
    app: Data<App>,
    request: HttpRequest,
    handle: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    let link = visit(&app, &request, &handle)?;
    guard::check(&request, &mut fields, &link.expose())?;
    let rater: InvitationId = fields.text("rater").parse().map_err(|_| Problem::NotFound)?;
    let is_done = told(nomination::withdraw(&app, &link, rater).await, &request)?.is_ok();
    Ok(see_other(&format!("/nomination/{handle}{}", if is_done { "?removed=1" } else { "" })))
}

async fn ask_hand_in(app: Data<App>, request: HttpRequest, handle: Path<String>) -> Result<HttpResponse, Problem> {
    let link = visit(&app, &request, &handle)?;
    let proposals = open(&app, &link, &request).await?;
    if !proposals.is_open() {
        return Ok(see_other(&format!("/nomination/{handle}")));
    }
    page(&Drawing::new(&app, &proposals, &link).hand_in(false))
}

async fn hand_in(
    app: Data<App>,
    request: HttpRequest,
    handle: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    let link = visit(&app, &request, &handle)?;
    guard::check(&request, &mut fields, &link.expose())?;
    let accepts_few = fields.text("consent") == "yes";
    match told(nomination::hand_in(&app, &link, accepts_few).await, &request)? {
        Ok(()) | Err(NotTaken::NotOpen) => Ok(see_other(&format!("/nomination/{handle}"))),
        Err(_) => {
            let proposals = open(&app, &link, &request).await?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &Drawing::new(&app, &proposals, &link).hand_in(true))
        }
    }
}
