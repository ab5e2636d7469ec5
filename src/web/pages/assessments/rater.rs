//! One rater: a name or a group is corrected.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::assessment::{AssessmentState, Step};
use parallax_domain::group::Group;
use parallax_domain::id::InvitationId;
use qrcode::{Color, QrCode};

use super::{address, find, frame, group_label, head};
use crate::app::App;
use crate::catalogue;
use crate::web::form::Fields;
use crate::web::pages::{page, page_with, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::raters::{HandedLink, RaterPage, ScanCode};
use crate::web::views::{Choice, FaultLine, Field, Told};
use crate::workflow::WorkflowError;
use crate::workflow::assessments::Assessment;
use crate::workflow::movement::{self, Corrected, Rater};
use crate::workflow::personal_link;

async fn open(app: &App, coach: &Coach, path: &(String, String)) -> Result<(Assessment, Rater), Problem> {
    let assessment = find(app, coach, &path.0).await?;
    let rater: InvitationId = path.1.parse().map_err(|_| Problem::NotFound)?;
    let rater = movement::rater(app, coach.account.workspace, assessment.id, rater).await?;
    Ok((assessment, rater))
}

fn draw(
    coach: &Coach,
    assessment: &Assessment,
    rater: &Rater,
    typed: Option<(String, String)>,
    faults: Vec<FaultLine>,
) -> RaterPage {
    let invited = &rater.invitation;
    let now = rater.moved_to.as_ref().unwrap_or(&invited.group);
    let (name, group) = typed.unwrap_or_else(|| (invited.name.to_string(), now.key().to_owned()));
    let choices = movement::choices(assessment, &invited.group);
    RaterPage {
        frame: frame(coach, invited.name.as_str()),
        guard: coach.guard(),
        head: head(assessment),
        address: format!("{}/raters/{}", address(assessment.id), invited.id),
        person: invited.name.to_string(),
        email: invited.email.to_string(),
        name: Field::new("name", "text", "Name").hint("As the mail greets them.").value(name).fault_of(&faults),
        groups: choices
            .iter()
            .map(|one| Choice {
                value: one.key().to_owned(),
                label: group_label(assessment, one),
                detail: String::new(),
                chosen: one.key() == group,
            })
            .collect(),
        can_hand_over: assessment.state.allows(Step::HandLink).is_ok(),
        is_collecting: assessment.state == AssessmentState::Collecting,
        moved_from: rater.moved_to.as_ref().map(|_| group_label(assessment, &invited.group)),
        faults,
    }
}

pub(super) async fn one(app: Data<App>, coach: Coach, path: Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let (assessment, rater) = open(&app, &coach, &path).await?;
    page(&draw(&coach, &assessment, &rater, None, Vec::new()))
}

pub(super) async fn correct(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    path: Path<(String, String)>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let (assessment, rater) = open(&app, &coach, &path).await?;
    let (name, group) = (fields.take("name"), fields.take("group"));
    let chosen = Group::parse(&group).ok();
    let workspace = coach.account.workspace;
    match movement::correct(&app, workspace, assessment.id, rater.invitation.id, &name, chosen).await {
        Ok(done) => {
            let done = if done == Corrected::FromNowOn { "moved" } else { "corrected" };
            Ok(see_other(&format!("{}?done={done}", address(assessment.id))))
        }
        Err(WorkflowError::Refused { field, sentence }) => {
            let faults = vec![FaultLine { field: field.to_owned(), sentence }];
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &draw(&coach, &assessment, &rater, Some((name, group)), faults))
        }
        Err(other) => Err(other.into()),
    }
}

/// Shows a link that can be handed over. Only a click gets here: it is noted, and the rater is told.
pub(super) async fn show_link(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    path: Path<(String, String)>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let (assessment, rater) = open(&app, &coach, &path).await?;
    let workspace = coach.account.workspace;
    let handed = personal_link::show(&app, workspace, assessment.id, rater.invitation.id).await?;
    page(&HandedLink {
        frame: frame(&coach, handed.invitation.name.as_str()),
        head: head(&assessment),
        person: handed.invitation.name.to_string(),
        text: handed.text,
        language: Told::of(&catalogue::nearest(&handed.invitation.language)),
        code: scan_code(&handed.address).ok_or(Problem::NotFound)?,
    })
}

/// Light modules around a code, so that a camera finds it.
const QUIET: usize = 4;

/// The QR code of an address; none if it is too long for one, which no address of ours is.
fn scan_code(address: &str) -> Option<ScanCode> {
    let code = QrCode::new(address).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (place, colour) in code.to_colors().into_iter().enumerate() {
        if colour == Color::Dark {
            path.push_str(&format!("M{} {}h1v1h-1z", place % width + QUIET, place / width + QUIET));
        }
    }
    Some(ScanCode { size: width + 2 * QUIET, path })
}
