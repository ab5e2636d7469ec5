//! The client's way: a mailed link to the released report.

use actix_web::web::{Data, Path, ServiceConfig, resource};
use actix_web::{HttpRequest, HttpResponse, web};
use parallax_domain::language::Language;
use parallax_domain::link::LinkToken;
use parallax_domain::report::Report;

use super::rater::link_of;
use super::report::Print;
use super::{is_https, page, reading, see_other};
use crate::app::App;
use crate::catalogue::phrases::Phrases;
use crate::store::assessments::Assessment;
use crate::web::cookies::{self, Kind, Pass};
use crate::web::form::Fields;
use crate::web::problem::Problem;
use crate::web::views::client::{Landing, ReportPage};
use crate::web::views::{Frame, Header};
use crate::web::{guard, language};
use crate::workflow::{WorkflowError, hand_over};

/// The client's addresses.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(resource("/c/{token}").route(reading().to(landing)).route(web::post().to(enter)))
        .service(resource("/reports/{handle}").route(reading().to(report)))
        .service(resource("/reports/{handle}/report.pdf").route(reading().to(pdf)));
}

async fn open(app: &App, link: &LinkToken, request: &HttpRequest) -> Result<(Assessment, Report), Problem> {
    match hand_over::open(app, link).await {
        Ok(opened) => Ok(opened),
        Err(WorkflowError::NotFound) => Err(Problem::BadLink(language::of_visitor(request))),
        Err(other) => Err(other.into()),
    }
}

fn frame(language: &Language, title: String) -> Frame {
    Frame { language: language.clone(), header: Header::Plain, ..Frame::plain(title) }
}

async fn landing(app: Data<App>, request: HttpRequest, token: Path<String>) -> Result<HttpResponse, Problem> {
    let link = link_of(&app, &token);
    let (assessment, report) = open(&app, &link, &request).await?;
    let words = Phrases::nearest(&assessment.language);
    page(&Landing {
        frame: frame(words.language(), words.say("client-title")),
        client: assessment.client_name.to_string(),
        coach: app.workspace.name.to_string(),
        coach_email: app.settings.mail_from.clone(),
        questionnaire: report.questionnaire.title,
        action: format!("/c/{}", link.expose()),
        guard: guard::of(&link.expose()),
        words,
    })
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
    let mut response = see_other(&format!("/reports/{handle}"));
    let pass = Pass { link, language: None, entry: None };
    let cookie = cookies::make(Kind::Report(&handle), pass.to_value(), is_https(&app));
    response.add_cookie(&cookie).map_err(|error| Problem::fault(&error))?;
    Ok(response)
}

async fn visit(app: &App, request: &HttpRequest, handle: &str) -> Result<(Assessment, Report), Problem> {
    let pass = Pass::read(request, Kind::Report(handle), is_https(app));
    let pass = pass.ok_or_else(|| Problem::UnknownVisit(language::of_visitor(request)))?;
    open(app, &pass.link, request).await
}

async fn report(app: Data<App>, request: HttpRequest, handle: Path<String>) -> Result<HttpResponse, Problem> {
    let (assessment, report) = visit(&app, &request, &handle).await?;
    let words = Phrases::nearest(&assessment.language);
    let print = Print::new(&app, assessment, report).await?;
    let (title, accent, fragment) = print
        .drawn(|print| {
            let document = print.document();
            (document.title().to_owned(), document.accent().to_owned(), document.html_fragment())
        })
        .await?;
    let mut frame = frame(words.language(), title);
    frame.report_accent = Some(accent);
    page(&ReportPage { frame, words, address: format!("/reports/{handle}"), fragment })
}

async fn pdf(app: Data<App>, request: HttpRequest, handle: Path<String>) -> Result<HttpResponse, Problem> {
    let (assessment, report) = visit(&app, &request, &handle).await?;
    Print::new(&app, assessment, report).await?.pdf().await
}
