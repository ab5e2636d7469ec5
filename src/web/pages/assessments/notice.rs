//! What raters are told of their answers: every version that is kept, in every language.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::language::Language;

use super::{address, find, frame, group_label, head};
use crate::app::App;
use crate::catalogue::phrases::own_name;
use crate::catalogue::{self, LANGUAGES};
use crate::web::pages::{page, query};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::LanguageChoice;
use crate::web::views::notice::{NoticePage, Told, Version};
use crate::workflow::notice;

/// `?version=1&language=de`; else the newest in the client's language.
pub(super) async fn show(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
) -> Result<HttpResponse, Problem> {
    let assessment = find(&app, &coach, &id).await?;
    let mut asked = query(&request)?;
    let workspace = coach.account.workspace;
    let versions = notice::versions(&app, workspace, assessment.id).await?;
    let newest = versions.first().map(|(version, _)| *version).ok_or(Problem::NotFound)?;
    let language = catalogue::nearest(&Language::parse(&asked.take("language")).unwrap_or(assessment.language.clone()));
    let version = asked.take("version");
    let version = if version.is_empty() { newest } else { version.parse().map_err(|_| Problem::NotFound)? };
    let told = notice::read(&app, workspace, assessment.id, version, &language).await?;
    let here = |version: u32, language: &str| {
        format!("{}/notice?version={version}&language={language}", address(assessment.id))
    };
    let languages = LANGUAGES.iter().filter_map(|tag| Language::parse(tag).ok()).map(|one| LanguageChoice {
        name: own_name(&one),
        address: here(version, one.as_str()),
        current: one == language,
        tag: one.to_string(),
    });
    page(&NoticePage {
        frame: frame(&coach, "What raters are told"),
        head: head(&assessment),
        direction: language.direction(),
        languages: languages.collect(),
        versions: versions
            .iter()
            .map(|(one, since)| Version {
                number: *one,
                since: catalogue::moment(&Language::english(), *since, &assessment.time_zone),
                address: here(*one, language.as_str()),
                current: *one == version,
            })
            .collect(),
        told: told
            .into_iter()
            .map(|(group, notice)| Told { group: group_label(&assessment, &group), notice })
            .collect(),
        language: language.to_string(),
    })
}
