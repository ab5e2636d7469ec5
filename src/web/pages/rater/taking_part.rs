//! Declining and coming back, and the receipt of an answer. To open any of these pages changes nothing.

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::language::Language;
use parallax_domain::standing::{Reason, Standing};

use super::draw::taking_part::WRONG_PERSON;
use super::visit::Visit;
use crate::app::App;
use crate::web::cookies::{self, Kind};
use crate::web::form::Fields;
use crate::web::guard;
use crate::web::pages::{is_https, page, page_with, query, see_other};
use crate::web::problem::Problem;
use crate::workflow::collect::Opened;
use crate::workflow::taking_part::{self, Said};

pub(super) async fn ask(app: Data<App>, request: HttpRequest, handle: Path<String>) -> Result<HttpResponse, Problem> {
    let chosen = Language::parse(query(&request)?.text("language")).ok();
    let visit = Visit::read(&app, &request, &handle, chosen)?;
    match visit.open(&app, &request).await? {
        Opened::Form(form) if taking_part::may_decline(&form.invitation.group) => {
            visit.remembering(&app, page(&visit.drawing(&form).decline(false))?)
        }
        _ => Ok(see_other(&format!("/form/{handle}"))),
    }
}

pub(super) async fn say(
    app: Data<App>,
    request: HttpRequest,
    handle: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    let visit = Visit::read(&app, &request, &handle, None)?;
    let opened = visit.open(&app, &request).await?;
    guard::check(&request, &mut fields, &visit.link().expose())?;
    let (Opened::Form(form) | Opened::Declined(form) | Opened::Recorded(form) | Opened::Closed(form)) = opened;
    let why = fields.take("why");
    let standing = match why.as_str() {
        WRONG_PERSON => Some(Standing::WrongPerson),
        why => Reason::ALL.into_iter().find(|reason| reason.word() == why).map(Standing::Declined),
    };
    let Some(standing) = standing else {
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &visit.drawing(&form).decline(true));
    };
    match taking_part::say(&app, visit.link(), standing).await? {
        Said::Noted => Ok(see_other(&format!("/form/{handle}"))),
        Said::Answered => page_with(StatusCode::CONFLICT, &visit.drawing(&form).spent_before()),
        Said::Closed => page_with(StatusCode::GONE, &visit.drawing(&form).closed()),
    }
}

pub(super) async fn come_back(
    app: Data<App>,
    request: HttpRequest,
    handle: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    let visit = Visit::read(&app, &request, &handle, None)?;
    visit.open(&app, &request).await?;
    guard::check(&request, &mut fields, &visit.link().expose())?;
    // Whatever it led to, the form says it.
    taking_part::say(&app, visit.link(), Standing::Asked).await?;
    Ok(see_other(&format!("/form/{handle}")))
}

/// The receipt that this browser was shown, as a file.
pub(super) async fn receipt(
    app: Data<App>,
    request: HttpRequest,
    handle: Path<String>,
) -> Result<HttpResponse, Problem> {
    let visit = Visit::read(&app, &request, &handle, None)?;
    let Opened::Recorded(form) = visit.open(&app, &request).await? else {
        return Ok(see_other(&format!("/form/{handle}")));
    };
    let code = shown(&app, &request, &handle).ok_or(Problem::NotFound)?;
    Ok(HttpResponse::Ok()
        .insert_header((
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"parallax-receipt.txt\""),
        ))
        .content_type("text/plain; charset=utf-8")
        .body(visit.drawing(&form).receipt(&code)))
}

/// The receipt that this browser holds for a form.
pub(super) fn shown(app: &App, request: &HttpRequest, handle: &str) -> Option<String> {
    cookies::read(request, Kind::Receipt(handle), is_https(app))
}

/// Gives the browser the receipt of what was just recorded. It is stored nowhere else.
pub(super) fn hand_out(
    app: &App,
    handle: &str,
    code: String,
    mut response: HttpResponse,
) -> Result<HttpResponse, Problem> {
    let cookie = cookies::make(Kind::Receipt(handle), code, is_https(app));
    response.add_cookie(&cookie).map_err(|error| Problem::fault(&error))?;
    Ok(response)
}
