//! A questionnaire as a file, to be taken along.

use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use jiff::tz::TimeZone;
use parallax_domain::group::Group;
use parallax_domain::language::Language;
use parallax_domain::layout::Paper;
use parallax_domain::questionnaire::Questionnaire;
use parallax_exchange::export::{Target, export};

use super::{address, frame, id_of};
use crate::app::App;
use crate::catalogue::phrases::own_name;
use crate::paper::{Edition, Form};
use crate::web::pages::{page, query};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::exchange::{ExportPage, ExportedFile};
use crate::workflow::{library, questionnaires};

/// The files, by the word that stands in their address.
const FILES: [(&str, Target, &str, &str); 4] = [
    (
        "toml",
        Target::Toml,
        "Parallax",
        "Everything, in a file that people can read and change, and that Parallax reads again.",
    ),
    (
        "json",
        Target::Json,
        "Parallax, as JSON",
        "The same for programs; “parallax questionnaire schema” prints its schema.",
    ),
    (
        "limesurvey",
        Target::LimeSurvey,
        "LimeSurvey",
        "A survey structure in the tab-separated form, to be imported there.",
    ),
    ("surveyjs", Target::SurveyJs, "SurveyJS", "A form as JSON, for the libraries of SurveyJS."),
];

/// The forms to print: the word, whose wording, what it is called and what it is for.
const FORMS: [(&str, Option<Group>, &str, &str); 2] = [
    (
        "paper",
        None,
        "Paper form for raters",
        "A PDF to print, for people without e-mail, for a works council, or to talk about. Whoever collects the sheets sees \
         the handwriting; the form says so.",
    ),
    ("paper-self", Some(Group::Own), "Paper form for the client", "The same in the first person."),
];

/// The files of a questionnaire of the workspace, or one of them.
pub(super) async fn own(
    app: Data<App>,
    coach: Coach,
    request: HttpRequest,
    id: Path<String>,
) -> Result<HttpResponse, Problem> {
    let id = id_of(&id)?;
    let latest = questionnaires::latest(&app, coach.account.workspace, id).await?;
    let questionnaire = latest.ok_or(Problem::NotFound)?.questionnaire;
    answer(&app, &coach, &request, questionnaire, &address(id)).await
}

/// The same of one that is shipped.
pub(super) async fn shipped(
    app: Data<App>,
    coach: Coach,
    request: HttpRequest,
    key: Path<String>,
) -> Result<HttpResponse, Problem> {
    let questionnaire = library::find(&key).ok_or(Problem::NotFound)?;
    let back = format!("/questionnaires/{}", questionnaire.key);
    answer(&app, &coach, &request, questionnaire.clone(), &back).await
}

async fn answer(
    app: &App,
    coach: &Coach,
    request: &HttpRequest,
    questionnaire: Questionnaire,
    back: &str,
) -> Result<HttpResponse, Problem> {
    let asked = query(request)?;
    let word = asked.text("file");
    if word.is_empty() {
        return page(&draw(coach, &questionnaire, back));
    }
    if let Some((_, group, ..)) = FORMS.into_iter().find(|(form, ..)| *form == word) {
        let language = Language::parse(asked.text("language")).unwrap_or_else(|_| questionnaire.fallback().clone());
        let name = format!("{}-{}-{word}.pdf", questionnaire.key, questionnaire.version);
        let pdf = print(app, questionnaire, group, language).await?;
        return Ok(attached(&name, "application/pdf", pdf));
    }
    let (_, target, ..) = FILES.iter().find(|(file, ..)| *file == word).ok_or(Problem::NotFound)?;
    let file = export(&questionnaire, *target);
    let name = format!("{}-{}.{}", questionnaire.key, questionnaire.version, file.ending);
    Ok(attached(&name, file.media_type, file.bytes))
}

/// Sets a form, away from the threads that answer requests.
async fn print(
    app: &App,
    questionnaire: Questionnaire,
    group: Option<Group>,
    language: Language,
) -> Result<Vec<u8>, Problem> {
    let typesetter = app.settings.typesetter.clone();
    let day = app.clock.now().to_zoned(TimeZone::UTC).date();
    let setting = move || {
        let edition =
            Edition { group: group.as_ref(), name: None, language: &language, paper: Paper::A4, day: Some(day) };
        let form = Form::new(&questionnaire, edition, typesetter.fonts()).map_err(|_| Problem::NotFound)?;
        form.pdf(&typesetter).map_err(|fault| Problem::fault(&fault))
    };
    tokio::task::spawn_blocking(setting).await.map_err(|error| Problem::fault(&error))?
}

fn attached(name: &str, media_type: &str, bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .content_type(media_type.to_owned())
        .body(bytes)
}

fn draw(coach: &Coach, questionnaire: &Questionnaire, back: &str) -> ExportPage {
    let form = |(word, _, label, what_for): (&str, Option<Group>, &'static str, &'static str)| ExportedFile {
        links: questionnaire
            .languages
            .iter()
            .map(|language| (own_name(language), format!("{back}/export?file={word}&language={language}")))
            .collect(),
        label,
        what_for,
        notes: Vec::new(),
    };
    let file = |(word, target, label, what_for): (&str, Target, &'static str, &'static str)| ExportedFile {
        links: vec![("Download".to_owned(), format!("{back}/export?file={word}"))],
        label,
        what_for,
        notes: export(questionnaire, target).notes,
    };
    ExportPage {
        frame: frame(coach, "Take it along"),
        back: back.to_owned(),
        title: questionnaire.title.in_language(&Language::english(), questionnaire.fallback()).to_owned(),
        files: FILES.into_iter().map(file).chain(FORMS.into_iter().map(form)).collect(),
    }
}
