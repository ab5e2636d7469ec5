//! From a draft to a version: what is left to mend, and the step itself.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::language::Language;
use parallax_domain::questionnaire::draft::{DraftFault, Kind};
use parallax_domain::questionnaire::{Advice, Part};
use parallax_domain::text::capital;

use super::{UNTITLED, address, frame, id_of, one};
use crate::app::App;
use crate::catalogue::phrases::own_name;
use crate::web::form::Fields;
use crate::web::pages::{page_with, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::library::PublishPage;
use crate::web::views::questionnaire::size;
use crate::workflow::questionnaires::{self, Published};

/// The most faults that are listed.
const LISTED: usize = 40;

/// What is left to mend, and what the version will be.
pub(super) async fn ask(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    draw(&app, &coach, &id, StatusCode::OK).await
}

/// Publishes, or says what is left to mend.
pub(super) async fn publish(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let questionnaire = id_of(&id)?;
    match questionnaires::publish(&app, coach.account.workspace, questionnaire, coach.account.id).await? {
        Published::Version(_) => Ok(see_other(&format!("{}?done=published", address(questionnaire)))),
        Published::Faulty(_) => draw(&app, &coach, &id, StatusCode::UNPROCESSABLE_ENTITY).await,
    }
}

async fn draw(app: &App, coach: &Coach, id: &str, status: StatusCode) -> Result<HttpResponse, Problem> {
    let workspace = coach.account.workspace;
    let shelved = questionnaires::find(app, workspace, id_of(id)?).await?;
    let here = address(shelved.entry.id);
    let Some(draft) = &shelved.draft else { return Ok(see_other(&here)) };
    let preview = draft.preview();
    let faults = draft.check("draft").err().unwrap_or_default();
    let earlier = questionnaires::latest(app, workspace, shelved.entry.id).await?;
    let open = draft.advice().into_iter().filter(|advice| !draft.dismissed().contains(&advice.id()));
    let builder = format!("{here}/edit");
    let title = match draft.title().in_language(&Language::english(), draft.fallback()).trim() {
        "" => UNTITLED.to_owned(),
        title => title.to_owned(),
    };
    page_with(
        status,
        &PublishPage {
            frame: frame(coach, format!("Publish {title}")),
            guard: coach.guard(),
            address: here,
            title,
            version: draft.version(),
            size: size(&preview),
            more_faults: faults.len().saturating_sub(LISTED),
            faults: faults.iter().take(LISTED).map(|fault| (place_of(&builder, fault), sentence(fault))).collect(),
            advice: open
                .map(|advice| (advised(&builder, &advice), capital(&format!("{}. {}", advice.reason, advice.remedy))))
                .collect(),
            change: earlier.map(|earlier| one::told(&preview.succession(&earlier.questionnaire))).unwrap_or_default(),
        },
    )
}

/// Where in the builder a fault is mended.
fn place_of(builder: &str, fault: &DraftFault) -> String {
    match (&fault.field, &fault.element) {
        (Some(field), _) => {
            let language = field.language().map(|language| format!("?first={language}")).unwrap_or_default();
            format!("{builder}{language}#{field}")
        }
        (None, Some((kind, key))) => format!("{builder}#{}/{key}", kind.as_str()),
        (None, None) => builder.to_owned(),
    }
}

fn sentence(fault: &DraftFault) -> String {
    match fault.field.as_ref().and_then(|field| field.language()) {
        Some(language) => format!("{}: {}", own_name(language), fault.sentence),
        None => fault.sentence.clone(),
    }
}

/// Where in the builder advice is followed.
fn advised(builder: &str, advice: &Advice) -> String {
    let spot = &advice.spot;
    let (kind, key) = match spot.part {
        Part::Questionnaire | Part::Scale => return builder.to_owned(),
        Part::Competency => (Kind::Competency, &spot.competency),
        Part::Item => (Kind::Item, &spot.key),
        Part::Question => (Kind::Question, &spot.key),
    };
    format!("{builder}#{}/{}", kind.as_str(), key.as_deref().unwrap_or_default())
}
