//! The report, for the coach who reads it first.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path, ServiceConfig, resource};
use parallax_domain::assessment::AssessmentState;
use parallax_domain::report::Report;
use tokio::sync::Semaphore;

use super::assessments::{frame, head, id_of};
use super::{page, reading};
use crate::app::App;
use crate::report::{Brief, Document, Edition, png};
use crate::store::assessments::Assessment;
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::assessment::{Chart, ReportPage};
use crate::workflow::{hand_over, layout};

/// Setting a document takes a core for a while; raters go first.
static SETTING: Semaphore = Semaphore::const_new(1);

/// The addresses of a coach's reports.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(resource("/assessments/{id}/report").route(reading().to(report)))
        .service(resource("/assessments/{id}/report.pdf").route(reading().to(pdf)))
        .service(resource("/assessments/{id}/brief.pdf").route(reading().to(brief)))
        .service(resource("/assessments/{id}/report.json").route(reading().to(json)))
        .service(resource("/assessments/{id}/report.csv").route(reading().to(csv)))
        .service(resource("/assessments/{id}/report.xlsx").route(reading().to(xlsx)))
        .service(resource("/assessments/{id}/charts/{name}.png").route(reading().to(chart)));
}

async fn report(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let (assessment, report) = hand_over::read(&app, coach.account.workspace, id_of(&id)?).await?;
    let layout = layout::of(&app, &assessment).await?;
    let edition = Edition { layout: &layout, day: assessment.closing_day() };
    let document = Document::new(&report, &assessment.questionnaire, edition, &app.settings.fonts);
    let mut frame = frame(&coach, document.title());
    frame.report_accent = Some(document.accent().to_owned());
    page(&ReportPage {
        frame,
        head: head(&assessment),
        fragment: document.html_fragment(),
        charts: document
            .charts()
            .into_iter()
            .map(|chart| Chart { name: chart.key.clone(), label: chart.title.clone() })
            .collect(),
        is_released: assessment.state == AssessmentState::Released,
    })
}

async fn pdf(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let (assessment, report) = hand_over::read(&app, coach.account.workspace, id_of(&id)?).await?;
    pdf_of(&app, report, assessment).await
}

async fn brief(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let (assessment, report) = hand_over::read(&app, coach.account.workspace, id_of(&id)?).await?;
    let name = file_name(&report, "pdf").replacen("report", "brief", 1);
    let (fonts, layout) = (app.settings.fonts.clone(), layout::of(&app, &assessment).await?);
    let set = move || {
        let edition = Edition { layout: &layout, day: assessment.closing_day() };
        Brief::new(&report, &assessment.questionnaire, edition, &fonts).pdf(&fonts)
    };
    let bytes = in_peace(set).await?.map_err(|error| Problem::fault(&error))?;
    Ok(download("application/pdf", &name, bytes))
}

/// The report as a document to keep.
pub(super) async fn pdf_of(app: &App, report: Report, assessment: Assessment) -> Result<HttpResponse, Problem> {
    let name = file_name(&report, "pdf");
    let fonts = app.settings.fonts.clone();
    let layout = layout::of(app, &assessment).await?;
    let set = move || {
        let edition = Edition { layout: &layout, day: assessment.closing_day() };
        Document::new(&report, &assessment.questionnaire, edition, &fonts).pdf(&fonts)
    };
    let bytes = in_peace(set).await?.map_err(|error| Problem::fault(&error))?;
    Ok(download("application/pdf", &name, bytes))
}

async fn json(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let (_, report) = hand_over::read(&app, coach.account.workspace, id_of(&id)?).await?;
    let body = serde_json::to_vec_pretty(&report).map_err(|error| Problem::fault(&error))?;
    Ok(download("application/json", &file_name(&report, "json"), body))
}

async fn csv(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let (assessment, report) = hand_over::read(&app, coach.account.workspace, id_of(&id)?).await?;
    let layout = layout::of(&app, &assessment).await?;
    let edition = Edition { layout: &layout, day: assessment.closing_day() };
    let body = Document::new(&report, &assessment.questionnaire, edition, &app.settings.fonts).csv();
    Ok(download("text/csv; charset=utf-8", &file_name(&report, "csv"), body))
}

async fn xlsx(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let (assessment, report) = hand_over::read(&app, coach.account.workspace, id_of(&id)?).await?;
    let name = file_name(&report, "xlsx");
    let (fonts, layout) = (app.settings.fonts.clone(), layout::of(&app, &assessment).await?);
    let set = move || {
        let edition = Edition { layout: &layout, day: assessment.closing_day() };
        Document::new(&report, &assessment.questionnaire, edition, &fonts).xlsx()
    };
    let bytes = in_peace(set).await?.map_err(|error| Problem::fault(&error))?;
    Ok(download("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &name, bytes))
}

async fn chart(app: Data<App>, coach: Coach, path: Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let (id, name) = path.into_inner();
    let (assessment, report) = hand_over::read(&app, coach.account.workspace, id_of(&id)?).await?;
    let (fonts, layout) = (app.settings.fonts.clone(), layout::of(&app, &assessment).await?);
    let drawn = in_peace(move || {
        let edition = Edition { layout: &layout, day: assessment.closing_day() };
        let document = Document::new(&report, &assessment.questionnaire, edition, &fonts);
        document.charts().into_iter().find(|chart| chart.key == name).map(|chart| png(chart, 2.0, &fonts))
    });
    let bytes = drawn.await?.ok_or(Problem::NotFound)?.map_err(|error| Problem::fault(&error))?;
    Ok(HttpResponse::Ok().content_type("image/png").body(bytes))
}

/// Does heavy work away from the threads that answer requests, one piece at a time.
async fn in_peace<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    let permit = SETTING.acquire().await.map_err(|error| Problem::fault(&error))?;
    let done = tokio::task::spawn_blocking(work).await.map_err(|error| Problem::fault(&error));
    drop(permit);
    done
}

fn download(media_type: &str, name: &str, body: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(body)
}

/// `report-<name>.pdf`, in letters that every file system takes.
fn file_name(report: &Report, extension: &str) -> String {
    let name: String = report
        .subject
        .name
        .to_lowercase()
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .take(60)
        .collect();
    let name: Vec<&str> = name.split('-').filter(|part| !part.is_empty()).collect();
    match name.join("-").as_str() {
        "" => format!("report.{extension}"),
        name => format!("report-{name}.{extension}"),
    }
}
