//! Moving the deadline to later.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::assessment::Step;

use super::{address, find, frame, head, new};
use crate::app::App;
use crate::web::form::Fields;
use crate::web::pages::{page, page_with, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::reminders::Extend;
use crate::web::views::{FaultLine, Field};
use crate::workflow::assessments::Assessment;
use crate::workflow::{WorkflowError, deadline, remind};

/// What was typed.
struct Typed {
    date: String,
    time: String,
    zone: String,
}

fn draw(coach: &Coach, assessment: &Assessment, typed: &Typed, faults: Vec<FaultLine>) -> Extend {
    let field = |name, kind, label, value: &str| Field::new(name, kind, label).value(value).fault_of(&faults);
    Extend {
        frame: frame(coach, "Move the deadline"),
        guard: coach.guard(),
        head: head(assessment),
        date: field("date", "date", "Day", &typed.date),
        time: field("time", "time", "Time", &typed.time),
        zone: field("time_zone", "text", "Time zone", &typed.zone),
        zones: new::zones(),
        faults,
    }
}

/// A week later than now, at the same time of the day.
pub(super) async fn ask(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let assessment = find(&app, &coach, &id).await?;
    assessment.state.allows(Step::Extend).map_err(|why| Problem::WrongState(why.to_string()))?;
    let local = assessment.closes_at.to_zoned(remind::zone(&assessment.time_zone));
    let later = local.checked_add(jiff::ToSpan::days(7)).unwrap_or(local);
    let typed = Typed {
        date: later.strftime("%Y-%m-%d").to_string(),
        time: later.strftime("%H:%M").to_string(),
        zone: assessment.time_zone.clone(),
    };
    page(&draw(&coach, &assessment, &typed, Vec::new()))
}

pub(super) async fn extend(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    let typed = Typed { date: fields.take("date"), time: fields.take("time"), zone: fields.take("time_zone") };
    let local = format!("{}T{}", typed.date.trim(), typed.time.trim());
    match deadline::extend(&app, coach.account.workspace, assessment.id, &local, &typed.zone).await {
        Ok(_) => Ok(see_other(&format!("{}?done=extended", address(assessment.id)))),
        Err(WorkflowError::Refused { field, sentence }) => {
            let field = if field == "closes_at" { "date" } else { field };
            let faults = vec![FaultLine { field: field.to_owned(), sentence }];
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &draw(&coach, &assessment, &typed, faults))
        }
        Err(other) => Err(other.into()),
    }
}
