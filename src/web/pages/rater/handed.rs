//! A link that a coach handed over: whoever presses the button takes the form over, and the link is used up.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, ServiceConfig, resource};
use actix_web::{HttpRequest, HttpResponse, web};
use parallax_domain::assessment::AssessmentState;
use parallax_domain::language::Language;

use super::link_of;
use super::visit::Visitor;
use crate::app::App;
use crate::web::cookies::{self, Kind, Pass};
use crate::web::form::Fields;
use crate::web::pages::{is_https, page, page_with, query, reading, see_other};
use crate::web::problem::Problem;
use crate::web::{guard, language};
use crate::workflow::{WorkflowError, grace, personal_link};

/// The addresses of links that were handed over.
pub(super) fn configure(routes: &mut ServiceConfig) {
    routes.service(resource("/h/{token}").route(reading().to(landing)).route(web::post().to(claim)));
}

fn told(error: WorkflowError, request: &HttpRequest) -> Problem {
    match error {
        WorkflowError::NotFound => Problem::BadLink(language::of_visitor(request)),
        other => other.into(),
    }
}

async fn landing(app: Data<App>, request: HttpRequest, token: Path<String>) -> Result<HttpResponse, Problem> {
    let link = link_of(&app, &token);
    let form = personal_link::open(&app, &link).await.map_err(|error| told(error, &request))?;
    let chosen = Language::parse(query(&request)?.text("language")).ok();
    let visitor = Visitor::new(&app, &link, chosen, format!("/h/{}", link.expose()));
    if form.assessment.state == AssessmentState::Collecting && !grace::is_past(&app, &form) {
        page(&visitor.drawing(&form).handed())
    } else {
        page_with(StatusCode::GONE, &visitor.drawing(&form).closed())
    }
}

async fn claim(
    app: Data<App>,
    request: HttpRequest,
    token: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    let link = link_of(&app, &token);
    let form = personal_link::open(&app, &link).await.map_err(|error| told(error, &request))?;
    guard::check(&request, &mut fields, &link.expose())?;
    let language = Language::parse(fields.text("language")).ok();
    // Nobody begins after the deadline.
    let claimed = if grace::is_past(&app, &form) {
        None
    } else {
        personal_link::claim(&app, &link).await.map_err(|error| told(error, &request))?
    };
    let Some(link) = claimed else {
        let visitor = Visitor::new(&app, &link, language, format!("/h/{}", link.expose()));
        return page_with(StatusCode::GONE, &visitor.drawing(&form).closed());
    };
    let handle = cookies::handle(&link);
    let entry = Some(grace::entry(&app, &link));
    let pass = Pass { link, language, entry };
    let mut response = see_other(&format!("/form/{handle}"));
    let cookie = cookies::make_lasting(Kind::Form(&handle), pass.to_value(), is_https(&app));
    response.add_cookie(&cookie).map_err(|error| Problem::fault(&error))?;
    Ok(response)
}
