//! Questionnaires, to be read before one is chosen and while its answers come in.

mod reliability;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, ServiceConfig, resource};
use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::assessment::OwnGroup;
use parallax_domain::group::Group;
use parallax_domain::language::{Language, Localized};
use parallax_domain::norm::{NORM_FROM, PERCENTILE_FROM, STEP};
use parallax_domain::questionnaire::{Item, Questionnaire};

use super::assessments::{address, find, frame};
use super::{page_with, query, reading};
use crate::app::App;
use crate::catalogue::perspective_label;
use crate::catalogue::phrases::own_name;
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::library::Actions;
use crate::web::views::questionnaire::{Back, CompetencyPart, QuestionnairePage, Wordings, size};
use crate::web::views::{Frame, LanguageChoice, Section};
use crate::workflow::{library, norm};

/// Stands for the client's name where there is no client yet, in any language.
const NOBODY_YET: &str = "[…]";

/// The addresses of questionnaires.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(resource("/questionnaires/{key}").route(reading().to(shipped)))
        .service(resource("/assessments/{id}/questionnaire").route(reading().to(of_assessment)));
}

/// What a page about a questionnaire shows.
pub(super) struct Reading<'a> {
    pub(super) frame: Frame,
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) own_groups: &'a [OwnGroup],
    /// The client's name in the wordings; none where there is no client yet.
    pub(super) name: Option<&'a str>,
    pub(super) back: Back,
    /// What can be done with it; none within an assessment.
    pub(super) actions: Option<Actions>,
}

async fn shipped(
    app: Data<App>,
    coach: Coach,
    request: HttpRequest,
    key: Path<String>,
) -> Result<HttpResponse, Problem> {
    let questionnaire = library::find(&key).ok_or(Problem::NotFound)?;
    let reading = Reading {
        frame: Frame::coach(
            questionnaire.title.in_language(&Language::english(), questionnaire.fallback()),
            coach.header(Section::Library),
        ),
        questionnaire,
        own_groups: &[],
        name: None,
        back: Back { address: "/library".to_owned(), label: "Questionnaires".to_owned() },
        actions: Some(Actions {
            guard: coach.guard(),
            assess: format!("/assessments/new?questionnaire={}", questionnaire.key),
            copy_from: questionnaire.key.clone(),
            take: format!("/questionnaires/{}/export", questionnaire.key),
            own: None,
        }),
    };
    draw_reading(&app, &coach, &request, reading, StatusCode::OK).await
}

async fn of_assessment(
    app: Data<App>,
    coach: Coach,
    request: HttpRequest,
    id: Path<String>,
) -> Result<HttpResponse, Problem> {
    let assessment = find(&app, &coach, &id).await?;
    let client = assessment.client_name.to_string();
    let questionnaire = &assessment.questionnaire;
    let reading = Reading {
        frame: frame(&coach, questionnaire.title.in_language(&Language::english(), questionnaire.fallback())),
        questionnaire,
        own_groups: &assessment.own_groups,
        name: Some(&client),
        back: Back { address: address(assessment.id), label: client.clone() },
        actions: None,
    };
    draw_reading(&app, &coach, &request, reading, StatusCode::OK).await
}

/// The questionnaire as it is asked, in one of its languages.
pub(super) async fn draw_reading(
    app: &App,
    coach: &Coach,
    request: &HttpRequest,
    reading: Reading<'_>,
    status: StatusCode,
) -> Result<HttpResponse, Problem> {
    let Reading { frame, questionnaire, own_groups, name, back, actions } = reading;
    let name = name.unwrap_or(NOBODY_YET);
    let wanted = Language::parse(&query(request)?.take("language")).unwrap_or_else(|_| Language::english());
    let fallback = questionnaire.fallback();
    let language = questionnaire.nearest(&wanted);
    let say = |text: &Localized| text.in_language(language, fallback).to_owned();
    let languages = questionnaire.languages.iter().map(|one| LanguageChoice {
        tag: one.to_string(),
        name: own_name(one),
        address: format!("?language={one}"),
        current: one == language,
    });
    let english = Language::english();
    let asked = |groups: &[Group]| format!("Asked of: {}", perspective_label(&english, "", groups, own_groups));
    let item = |item: &Item| Wordings {
        own: item.wording(&Group::Own, name, language, fallback),
        others: item.wording(&Group::Peer, name, language, fallback),
        asked: item.groups.as_deref().map(asked),
    };
    let clients = norm::count(app, coach.account.workspace, questionnaire).await?;
    let reliability = reliability::of(app, coach.account.workspace, questionnaire, own_groups, language).await?;
    let shown = QuestionnairePage {
        frame,
        actions,
        back,
        title: say(&questionnaire.title),
        size: size(questionnaire),
        language: language.to_string(),
        languages: if questionnaire.languages.len() > 1 { languages.collect() } else { Vec::new() },
        scale: questionnaire.scale.values().map(|(value, label)| (value, say(label))).collect(),
        not_observed: questionnaire.scale.not_observed.as_ref().map(say),
        competencies: questionnaire
            .competencies
            .iter()
            .map(|competency| CompetencyPart {
                name: say(&competency.name),
                definition: competency.definition.as_ref().map(say),
                items: competency.items.iter().map(item).collect(),
            })
            .collect(),
        questions: questionnaire
            .questions
            .iter()
            .map(|question| Wordings {
                own: question.wording(&Group::Own, name, language, fallback),
                others: question.wording(&Group::Peer, name, language, fallback),
                asked: None,
            })
            .collect(),
        reliability,
        attribution: questionnaire.attribution.clone(),
        norm: own_norm(clients),
    };
    page_with(status, &shown)
}

/// How far the norm of the workspace's own clients has come.
fn own_norm(clients: usize) -> String {
    let so_far = match clients {
        0 => "No assessment with this questionnaire is closed yet.".to_owned(),
        1 => "1 client has a closed assessment with this questionnaire.".to_owned(),
        many => format!("{many} clients have a closed assessment with this questionnaire."),
    };
    format!(
        "{so_far} Reports can tell where a client stands among the others from {PERCENTILE_FROM} others on, and call it a \
         norm from {NORM_FROM} on. They count {STEP} at a time, each by their first assessment, and nobody’s figures are \
         told: only places."
    )
}
