//! One questionnaire of the workspace: what it asks, its versions, and what can be done with it.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use jiff::tz::TimeZone;
use parallax_domain::questionnaire::{Lineage, Succession};

use super::{address, frame, id_of};
use crate::app::App;
use crate::web::form::Fields;
use crate::web::pages::questionnaires::{Reading, draw_reading};
use crate::web::pages::{page, query, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::library::{Actions, DiscardPage, OwnActions, VersionRow};
use crate::web::views::questionnaire::Back;
use crate::workflow::WorkflowError;
use crate::workflow::questionnaires::{self, Shelved, Version};

/// What it asks, and what can be done with it.
pub(super) async fn show(
    app: Data<App>,
    coach: Coach,
    request: HttpRequest,
    id: Path<String>,
) -> Result<HttpResponse, Problem> {
    let notice = match query(&request)?.text("done") {
        "published" => Some("Published. New assessments are offered this version.".to_owned()),
        "tagged" => Some("The tags are kept.".to_owned()),
        "discarded" => Some("The draft is thrown away; the latest version stays.".to_owned()),
        _ => None,
    };
    draw(&app, &coach, &request, &id, notice, None).await
}

async fn draw(
    app: &App,
    coach: &Coach,
    request: &HttpRequest,
    id: &str,
    notice: Option<String>,
    refused_tags: Option<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let workspace = coach.account.workspace;
    let shelved = questionnaires::find(app, workspace, id_of(id)?).await?;
    let versions = questionnaires::versions(app, workspace, shelved.entry.id).await?;
    let latest = versions.last().map(|version| version.questionnaire.clone());
    let shown = latest.or_else(|| shelved.draft.as_ref().map(parallax_domain::questionnaire::draft::Draft::preview));
    let shown = shown.ok_or(Problem::NotFound)?;
    let status = if refused_tags.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let reading = Reading {
        frame: frame(coach, "Questionnaire"),
        questionnaire: &shown,
        own_groups: &[],
        name: None,
        back: Back { address: "/library".to_owned(), label: "Questionnaires".to_owned() },
        actions: Some(actions(coach, &shelved, &versions, notice, refused_tags)),
    };
    draw_reading(app, coach, request, reading, status).await
}

fn actions(
    coach: &Coach,
    shelved: &Shelved,
    versions: &[Version],
    notice: Option<String>,
    refused_tags: Option<(String, String)>,
) -> Actions {
    let entry = &shelved.entry;
    let (tags, tags_fault) = match refused_tags {
        Some((typed, sentence)) => (typed, Some(sentence)),
        None => (entry.tags.join(", "), None),
    };
    let is_offered = !versions.is_empty() && !entry.is_retired;
    Actions {
        guard: coach.guard(),
        assess: if is_offered { format!("/assessments/new?questionnaire=own/{}", entry.id) } else { String::new() },
        copy_from: format!("own/{}", entry.id),
        take: if versions.is_empty() { String::new() } else { format!("{}/export", address(entry.id)) },
        own: Some(OwnActions {
            address: address(entry.id),
            notice,
            has_draft: shelved.draft.is_some(),
            has_version: !versions.is_empty(),
            is_retired: entry.is_retired,
            tags,
            tags_fault,
            versions: rows(versions),
        }),
    }
}

/// The versions, the latest first, each with what became of the one before.
fn rows(versions: &[Version]) -> Vec<VersionRow> {
    let mut rows: Vec<VersionRow> = versions
        .iter()
        .enumerate()
        .map(|(at, version)| VersionRow {
            number: version.questionnaire.version,
            day: version.published_at.to_zoned(TimeZone::system()).strftime("%-d %B %Y").to_string(),
            change: match at.checked_sub(1).and_then(|before| versions.get(before)) {
                None => "The first one.".to_owned(),
                Some(before) => told(&version.questionnaire.succession(&before.questionnaire)),
            },
        })
        .collect();
    rows.reverse();
    rows
}

/// What became of the items of an earlier version, in one or two sentences.
pub(super) fn told(succession: &Succession) -> String {
    let counted = [
        (succession.count(Lineage::Same), "asked in the same words"),
        (succession.count(Lineage::Reworded), "reworded"),
        (succession.count(Lineage::New), "new"),
        (succession.retired.len(), "retired"),
    ];
    let parts: Vec<String> =
        counted.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    let scale = if succession.is_scale_same {
        ""
    } else {
        " The scale is another one, so that no rating can be compared with an earlier one."
    };
    format!("Items: {}.{scale}", parts.join(", "))
}

/// Begins the next version.
pub(super) async fn begin_draft(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let id = id_of(&id)?;
    questionnaires::begin_draft(&app, coach.account.workspace, id, coach.account.id).await?;
    Ok(see_other(&format!("{}/edit", address(id))))
}

/// Says what will be lost.
pub(super) async fn ask_discard(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let shelved = questionnaires::find(&app, coach.account.workspace, id_of(&id)?).await?;
    if shelved.draft.is_none() {
        return Ok(see_other(&address(shelved.entry.id)));
    }
    let stays = shelved.entry.summary.version.is_some();
    let here = address(shelved.entry.id);
    page(&DiscardPage { frame: frame(&coach, "Throw the draft away"), guard: coach.guard(), address: here, stays })
}

/// Throws the draft away.
pub(super) async fn discard(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let id = id_of(&id)?;
    let stays = questionnaires::discard_draft(&app, coach.account.workspace, id).await?;
    Ok(see_other(&if stays { format!("{}?done=discarded", address(id)) } else { "/library?done=discarded".to_owned() }))
}

/// Keeps the tags.
pub(super) async fn set_tags(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let typed = fields.take("tags");
    let questionnaire = id_of(&id)?;
    match questionnaires::set_tags(&app, coach.account.workspace, questionnaire, &typed).await {
        Ok(()) => Ok(see_other(&format!("{}?done=tagged", address(questionnaire)))),
        Err(WorkflowError::Refused { sentence, .. }) => {
            draw(&app, &coach, &request, &id, None, Some((typed, sentence))).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Takes it out of the offer, or puts it back.
pub(super) async fn set_retired(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let id = id_of(&id)?;
    questionnaires::set_retired(&app, coach.account.workspace, id, fields.text("retired") == "yes").await?;
    Ok(see_other(&address(id)))
}
