//! The list, its search, and how a questionnaire is begun.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::language::{Language, Localized};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::questionnaire::draft::{Draft, Edit, Field};

use super::{UNTITLED, address, frame, id_of};
use crate::app::App;
use crate::catalogue;
use crate::catalogue::phrases::own_name;
use crate::web::form::Fields;
use crate::web::pages::{page, page_with, query, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::library::{LibraryPage, LibraryRow};
use crate::web::views::{Choice, FaultLine};
use crate::workflow::questionnaires::{self, Entry};
use crate::workflow::{WorkflowError, library};

/// Everything, or what fits the search.
pub(super) async fn list(app: Data<App>, coach: Coach, request: HttpRequest) -> Result<HttpResponse, Problem> {
    page(&draw(&app, &coach, &query(&request)?, Vec::new()).await?)
}

/// Begins a questionnaire: empty with a title, or as a copy of one that is shipped or the workspace's own.
pub(super) async fn create(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let workspace = coach.account.workspace;
    let from = fields.take("from");
    let draft = if from.is_empty() {
        match begun(&fields) {
            Ok(draft) => draft,
            Err(sentence) => {
                let faults = vec![FaultLine { field: "title".to_owned(), sentence }];
                return page_with(
                    StatusCode::UNPROCESSABLE_ENTITY,
                    &draw(&app, &coach, &Fields::default(), faults).await?,
                );
            }
        }
    } else {
        Draft::copy(&original(&app, &coach, &from).await?)
    };
    let id = questionnaires::create(&app, workspace, coach.account.id, draft, Vec::new()).await?;
    Ok(see_other(&format!("{}/edit", address(id))))
}

/// An empty questionnaire with the title and the language that were chosen, or why it cannot be begun.
fn begun(fields: &Fields) -> Result<Draft, String> {
    let language = Language::parse(fields.text("language")).map_err(|why| format!("{why}."))?;
    let scale = library::shipped().first().map(|one| &one.scale).ok_or("There is no scale to begin with.")?;
    let mut draft = Draft::empty(language.clone(), scale);
    let title = fields.text("title").trim();
    if title.is_empty() {
        return Err("Give the questionnaire a title, such as “Leading projects”.".to_owned());
    }
    let field = Field::Title(language);
    draft.apply(Edit::Write { field, was: String::new(), text: title.to_owned() }).map_err(|why| format!("{why}"))?;
    Ok(draft)
}

/// The questionnaire that a copy is made of.
async fn original(app: &App, coach: &Coach, from: &str) -> Result<Questionnaire, Problem> {
    let Some(id) = from.strip_prefix("own/") else {
        return library::find(from).cloned().ok_or(Problem::NotFound);
    };
    let shelved = questionnaires::find(app, coach.account.workspace, id_of(id)?).await?;
    if let Some(version) = questionnaires::latest(app, coach.account.workspace, shelved.entry.id).await? {
        return Ok(version.questionnaire);
    }
    shelved.draft.map(|draft| draft.preview()).ok_or_else(|| Problem::from(WorkflowError::NotFound))
}

async fn draw(app: &App, coach: &Coach, asked: &Fields, faults: Vec<FaultLine>) -> Result<LibraryPage, Problem> {
    let (search, tag) = (asked.text("q").trim(), asked.text("tag"));
    let entries = questionnaires::list(app, coach.account.workspace).await?;
    let mut tags: Vec<String> = entries.iter().flat_map(|entry| entry.tags.iter().cloned()).collect();
    tags.sort_by_key(|tag| tag.to_lowercase());
    tags.dedup();
    let fits = |texts: &mut dyn Iterator<Item = &str>| {
        let all = texts.collect::<Vec<_>>().join("\n").to_lowercase();
        search.to_lowercase().split_whitespace().all(|word| all.contains(word))
    };
    let own = entries.iter().filter(|entry| tag.is_empty() || entry.tags.iter().any(|other| other == tag));
    let own = own.filter(|entry| {
        let summary = &entry.summary;
        let texts =
            summary.title.iter().chain(summary.competencies.iter().flat_map(Localized::iter)).map(|(_, text)| text);
        fits(&mut texts.chain(entry.tags.iter().map(String::as_str)).chain(entry.key.as_deref()))
    });
    let shipped = library::shipped().iter().filter(|_| tag.is_empty()).filter(|one| {
        let names = one.competencies.iter().flat_map(|competency| competency.name.iter());
        fits(&mut one.title.iter().chain(names).map(|(_, text)| text).chain([one.key.as_str()]))
    });
    Ok(LibraryPage {
        frame: frame(coach, "Questionnaires"),
        guard: coach.guard(),
        notice: match asked.text("done") {
            "discarded" => Some("Thrown away.".to_owned()),
            _ => None,
        },
        search: search.to_owned(),
        tag: tag.to_owned(),
        tags,
        own: own.map(row).collect(),
        shipped: shipped.map(shipped_row).collect(),
        has_own: !entries.is_empty(),
        languages: catalogue::LANGUAGES
            .iter()
            .filter_map(|tag| Language::parse(tag).ok())
            .map(|language| Choice {
                value: language.to_string(),
                label: own_name(&language),
                detail: String::new(),
                chosen: language == Language::english(),
            })
            .collect(),
        faults,
    })
}

fn row(entry: &Entry) -> LibraryRow {
    let summary = &entry.summary;
    let fallback = summary.languages.first().cloned().unwrap_or_else(Language::english);
    let title = summary.title.in_language(&Language::english(), &fallback).trim();
    LibraryRow {
        address: address(entry.id),
        title: if title.is_empty() { UNTITLED.to_owned() } else { title.to_owned() },
        detail: detail(summary.competencies.len(), summary.items, &summary.languages),
        tags: entry.tags.clone(),
        badge: match (entry.is_retired, summary.version, summary.has_draft) {
            (true, ..) => "Retired".to_owned(),
            (false, None, _) => "Draft".to_owned(),
            (false, Some(version), false) => format!("Version {version}"),
            (false, Some(version), true) => format!("Version {version}, draft of {}", version + 1),
        },
        is_ready: !entry.is_retired && summary.version.is_some(),
    }
}

fn shipped_row(questionnaire: &Questionnaire) -> LibraryRow {
    LibraryRow {
        address: format!("/questionnaires/{}", questionnaire.key),
        title: questionnaire.title.in_language(&Language::english(), questionnaire.fallback()).to_owned(),
        detail: detail(questionnaire.competencies.len(), questionnaire.items().count(), &questionnaire.languages),
        tags: Vec::new(),
        badge: String::new(),
        is_ready: true,
    }
}

fn detail(competencies: usize, items: usize, languages: &[Language]) -> String {
    let many = |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    let languages: Vec<String> = languages.iter().map(own_name).collect();
    format!(
        "{}, {}. {}",
        many(competencies, "competency", "competencies"),
        many(items, "item", "items"),
        languages.join(", ")
    )
}
