//! The pages, by person, and the addresses at which they are.

pub mod account;
pub mod assessments;
pub mod client;
pub mod deliverability;
pub mod layout;
pub mod letters;
pub mod library;
pub mod lost;
pub mod no_mail;
pub mod nomination;
pub mod questionnaires;
pub mod rater;
pub mod receipt;
pub mod report;
pub mod wording;

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, Route, guard, web};
use askama::Template;

use super::form::Fields;
use super::problem::Problem;
use super::{cookies, guard as web_guard, visitor};
use crate::app::App;

/// A route that reads: GET, and HEAD with the same answer without its body.
pub fn reading() -> Route {
    web::route().guard(guard::Any(guard::Get()).or(guard::Head()))
}

/// A page, drawn.
pub fn page(template: &impl Template) -> Result<HttpResponse, Problem> {
    page_with(StatusCode::OK, template)
}

/// A page with a status of its own.
pub fn page_with(status: StatusCode, template: &impl Template) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::build(status).content_type("text/html; charset=utf-8").body(template.render()?))
}

/// Leads on to a page, which is then read.
pub fn see_other(address: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header(("location", address)).finish()
}

/// The fields after the question mark.
pub fn query(request: &HttpRequest) -> Result<Fields, Problem> {
    Fields::parse(request.query_string().as_bytes())
}

/// A page with a form that anybody may send. The page is made with the form's guard.
pub fn with_visitor(
    app: &App,
    request: &HttpRequest,
    make: impl FnOnce(String) -> Result<HttpResponse, Problem>,
) -> Result<HttpResponse, Problem> {
    let (secret, is_new) = visitor::secret(app, request);
    let mut response = make(web_guard::of(&secret))?;
    if is_new {
        let cookie = cookies::make(cookies::Kind::Visitor, secret, is_https(app));
        response.add_cookie(&cookie).map_err(|error| Problem::fault(&error))?;
    }
    Ok(response)
}

/// Whether visitors come over HTTPS.
pub fn is_https(app: &App) -> bool {
    app.settings.public_url.starts_with("https:")
}
