//! A draft as its raters will read it. Nothing that is ticked there is kept.

use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::group::Group;
use parallax_domain::language::Language;

use super::{address, id_of};
use crate::app::App;
use crate::web::form::Fields;
use crate::web::headers;
use crate::web::pages::rater::preview;
use crate::web::pages::{page, query, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::workflow::questionnaires;

/// The form, or a page of it.
pub(super) async fn show(
    app: Data<App>,
    coach: Coach,
    request: HttpRequest,
    path: Path<(String, String)>,
) -> Result<HttpResponse, Problem> {
    let (id, group) = path.into_inner();
    let id = id_of(&id)?;
    let group = Group::parse(&group).map_err(|_| Problem::NotFound)?;
    let shelved = questionnaires::find(&app, coach.account.workspace, id).await?;
    let shown = if let Some(draft) = shelved.draft {
        draft.preview()
    } else {
        let latest = questionnaires::latest(&app, coach.account.workspace, id).await?;
        latest.ok_or(Problem::NotFound)?.questionnaire
    };
    let asked = query(&request)?;
    let language = Language::parse(asked.text("language")).unwrap_or_else(|_| shown.fallback().clone());
    let here = format!("{}/preview/{}", address(id), group.key());
    let mut response =
        page(&preview::form(&app, shown, group, &language, &here, asked.text("page"), asked.text("view"))?)?;
    // The builder shows it in a frame.
    response
        .headers_mut()
        .insert(header::CONTENT_SECURITY_POLICY, header::HeaderValue::from_static(headers::FRAMED_BY_US));
    Ok(response)
}

/// The buttons of the form lead on as they will, and keep nothing.
pub(super) async fn go_on(
    _: Coach,
    request: HttpRequest,
    path: Path<(String, String)>,
    fields: Fields,
) -> Result<HttpResponse, Problem> {
    let (id, group) = path.into_inner();
    let group = Group::parse(&group).map_err(|_| Problem::NotFound)?;
    let here = format!("{}/preview/{}", address(id_of(&id)?), group.key());
    let asked = query(&request)?;
    Ok(see_other(&preview::after(&here, asked.text("page"), asked.text("view"), fields.text("go"))))
}
