//! The report, for the coach who reads it first.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use actix_web::web::{Data, Path, ServiceConfig, resource};
use parallax_domain::assessment::AssessmentState;
use parallax_domain::layout::Layout;
use parallax_domain::report::Report;
use tokio::sync::Semaphore;

use super::assessments::{frame, head, id_of};
use super::{page, reading};
use crate::app::{App, Settings};
use crate::report::{Brief, Document, Edition, Sheets, png};
use crate::store::assessments::Assessment;
use crate::typesetter::SettingFault;
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

/// A report with everything that it is drawn from.
pub(super) struct Print {
    report: Report,
    assessment: Assessment,
    layout: Layout,
    settings: Arc<Settings>,
}

impl Print {
    /// In the layout that the assessment's report has.
    pub(super) async fn new(app: &App, assessment: Assessment, report: Report) -> Result<Self, Problem> {
        let layout = layout::of(app, &assessment).await?;
        Ok(Self { report, assessment, layout, settings: Arc::clone(&app.settings) })
    }

    async fn of_coach(app: &App, coach: &Coach, id: &str) -> Result<Self, Problem> {
        let (assessment, report) = hand_over::read(app, coach.account.workspace, id_of(id)?).await?;
        Self::new(app, assessment, report).await
    }

    fn edition(&self) -> Edition<'_> {
        Edition { layout: &self.layout, day: self.assessment.closing_day() }
    }

    pub(super) fn document(&self) -> Document {
        Document::new(&self.report, &self.assessment.questionnaire, self.edition(), self.settings.typesetter.fonts())
    }

    fn sheets(&self) -> Sheets {
        Sheets::new(&self.report, &self.assessment.questionnaire, self.settings.typesetter.fonts())
    }

    /// Draws away from the threads that answer requests, one piece at a time.
    pub(super) async fn drawn<T: Send + 'static>(
        self,
        draw: impl FnOnce(&Self) -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let permit = SETTING.acquire().await.map_err(|error| Problem::fault(&error))?;
        let done = tokio::task::spawn_blocking(move || draw(&self)).await.map_err(|error| Problem::fault(&error));
        drop(permit);
        done
    }

    /// The report as a document to keep.
    pub(super) async fn pdf(self) -> Result<HttpResponse, Problem> {
        let name = file_name("report", &self.report, "pdf");
        let drawn = self.drawn(|print| print.document().pdf(&print.settings.typesetter)).await?;
        Ok(download("application/pdf", &name, drawn.map_err(|fault| not_set(&fault))?))
    }
}

/// Why there is no PDF. What a person can do something about is told; the rest is our fault.
fn not_set(fault: &SettingFault) -> Problem {
    let (status, sentence) = match fault {
        SettingFault::TooLong(_) => (
            StatusCode::CONFLICT,
            "This report is too long for a PDF. Read it as a page instead, which has no limit; or the coach leaves out a section, \
             such as the comments or the appendix, in its layout.",
        ),
        SettingFault::TooSlow(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "Setting this report as a PDF took too long and was given up. Read it as a page instead, or try again when less is \
             going on.",
        ),
        SettingFault::Data(_) | SettingFault::Refused(_) | SettingFault::Stumbled | SettingFault::Absent(_) => {
            return Problem::fault(fault);
        }
    };
    Problem::NotSet { status, sentence }
}

async fn report(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let print = Print::of_coach(&app, &coach, &id).await?;
    let (head, state) = (head(&print.assessment), print.assessment.state);
    let (document, fragment) = print
        .drawn(|print| {
            let document = print.document();
            let fragment = document.html_fragment();
            (document, fragment)
        })
        .await?;
    let mut frame = frame(&coach, document.title());
    frame.report_accent = Some(document.accent().to_owned());
    page(&ReportPage {
        frame,
        head,
        fragment,
        charts: document
            .charts()
            .into_iter()
            .map(|chart| Chart { name: chart.key.clone(), label: chart.title.clone() })
            .collect(),
        is_released: state == AssessmentState::Released,
    })
}

async fn pdf(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    Print::of_coach(&app, &coach, &id).await?.pdf().await
}

async fn brief(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let print = Print::of_coach(&app, &coach, &id).await?;
    let name = file_name("brief", &print.report, "pdf");
    let draw = |print: &Print| {
        Brief::new(&print.report, &print.assessment.questionnaire, print.edition(), print.settings.typesetter.fonts())
            .pdf(&print.settings.typesetter)
    };
    let bytes = print.drawn(draw).await?.map_err(|fault| not_set(&fault))?;
    Ok(download("application/pdf", &name, bytes))
}

async fn json(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let (_, report) = hand_over::read(&app, coach.account.workspace, id_of(&id)?).await?;
    let body = serde_json::to_vec_pretty(&report).map_err(|error| Problem::fault(&error))?;
    Ok(download("application/json", &file_name("report", &report, "json"), body))
}

async fn csv(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let print = Print::of_coach(&app, &coach, &id).await?;
    let name = file_name("report", &print.report, "csv");
    let bytes = print.drawn(|print| print.sheets().csv()).await?;
    Ok(download("text/csv; charset=utf-8", &name, bytes))
}

async fn xlsx(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let print = Print::of_coach(&app, &coach, &id).await?;
    let name = file_name("report", &print.report, "xlsx");
    let bytes = print.drawn(|print| print.sheets().xlsx()).await?.map_err(|error| Problem::fault(&error))?;
    Ok(download("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &name, bytes))
}

async fn chart(app: Data<App>, coach: Coach, path: Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let (id, name) = path.into_inner();
    let draw = move |print: &Print| {
        let document = print.document();
        document
            .charts()
            .into_iter()
            .find(|chart| chart.key == name)
            .map(|chart| png(chart, 2.0, print.settings.typesetter.fonts()))
    };
    let drawn = Print::of_coach(&app, &coach, &id).await?.drawn(draw).await?;
    let bytes = drawn.ok_or(Problem::NotFound)?.map_err(|error| Problem::fault(&error))?;
    Ok(HttpResponse::Ok().content_type("image/png").body(bytes))
}

fn download(media_type: &str, name: &str, body: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(body)
}

/// `report-<name>.pdf`, in letters that every file system takes.
fn file_name(what: &str, report: &Report, extension: &str) -> String {
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
        "" => format!("{what}.{extension}"),
        name => format!("{what}-{name}.{extension}"),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use actix_web::ResponseError as _;

    use super::*;

    #[test]
    fn what_one_can_do_about_a_document_that_is_not_set_is_told_and_our_own_fault_is_not() {
        let told = |fault: SettingFault| (not_set(&fault).to_string(), not_set(&fault).status_code());
        let (sentence, status) = told(SettingFault::TooLong(9_000_000));
        assert!(sentence.contains("Read it as a page instead") && status == StatusCode::CONFLICT, "{sentence}");
        let (sentence, status) = told(SettingFault::TooSlow(Duration::from_mins(1)));
        assert!(sentence.contains("try again") && status == StatusCode::SERVICE_UNAVAILABLE, "{sentence}");
        let (sentence, status) = told(SettingFault::Refused("line 3: unknown variable".to_owned()));
        assert!(!sentence.contains("line 3") && status == StatusCode::INTERNAL_SERVER_ERROR, "{sentence}");
    }
}
