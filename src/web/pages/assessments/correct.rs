//! Correcting the address of somebody who cannot be reached at it.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::id::InvitationId;

use super::{address, find, frame, head};
use crate::app::App;
use crate::web::form::Fields;
use crate::web::pages::{page, page_with, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::taking_part::Correct;
use crate::web::views::{FaultLine, Field};
use crate::workflow::WorkflowError;
use crate::workflow::assessments::Assessment;
use crate::workflow::taking_part::{self, Unreached};

/// Where somebody's address is corrected.
pub(super) fn address_of(assessment: &Assessment, rater: InvitationId) -> String {
    format!("{}/raters/{rater}/correct", address(assessment.id))
}

async fn read(app: &App, coach: &Coach, path: &(String, String)) -> Result<(Assessment, Unreached), Problem> {
    let assessment = find(app, coach, &path.0).await?;
    let rater = path.1.parse().map_err(|_| Problem::NotFound)?;
    let person = taking_part::unreached(app, coach.account.workspace, assessment.id, rater).await?;
    Ok((assessment, person))
}

pub(super) async fn ask(app: Data<App>, coach: Coach, path: Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let (assessment, person) = read(&app, &coach, &path).await?;
    page(&question(&coach, &assessment, &person, person.invitation.name.as_str(), &typed_before(&person), Vec::new()))
}

/// An address that is refused is mostly mistyped, so it stands there to be put right; somebody else's is of no use.
fn typed_before(person: &Unreached) -> String {
    if person.is_somebody_else { String::new() } else { person.invitation.email.to_string() }
}

fn question(
    coach: &Coach,
    assessment: &Assessment,
    person: &Unreached,
    name: &str,
    email: &str,
    faults: Vec<FaultLine>,
) -> Correct {
    Correct {
        frame: frame(coach, "Correct an address"),
        guard: coach.guard(),
        head: head(assessment),
        wrong: person.invitation.email.to_string(),
        is_somebody_else: person.is_somebody_else,
        action: address_of(assessment, person.invitation.id),
        name: Field::new("name", "text", "Name").value(name).fault_of(&faults),
        email: Field::new("email", "email", "E-mail").value(email).fault_of(&faults),
        faults,
    }
}

pub(super) async fn correct(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    path: Path<(String, String)>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let (assessment, person) = read(&app, &coach, &path).await?;
    let (typed_name, typed_email) = (fields.take("name"), fields.take("email"));
    let refused = |faults: Vec<(&'static str, String)>| {
        let faults = faults.into_iter().map(|(field, sentence)| FaultLine { field: field.to_owned(), sentence });
        let question = question(&coach, &assessment, &person, &typed_name, &typed_email, faults.collect());
        page_with(StatusCode::UNPROCESSABLE_ENTITY, &question)
    };
    let (name, email) = match taking_part::check(&typed_name, &typed_email) {
        Ok(checked) => checked,
        Err(faults) => return refused(faults),
    };
    let workspace = coach.account.workspace;
    match taking_part::correct(&app, workspace, assessment.id, person.invitation.id, &name, &email).await {
        Ok(()) => Ok(see_other(&format!("{}?done=readdressed", address(assessment.id)))),
        Err(WorkflowError::Refused { field, sentence }) => refused(vec![(field, sentence)]),
        Err(other) => Err(other.into()),
    }
}
