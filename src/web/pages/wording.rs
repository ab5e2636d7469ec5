//! The words of letters: of the workspace, and of an assessment that is to have words of its own.
//!
//! | address | what it does |
//! |---|---|
//! | `/letters` | all letters |
//! | `/letters/sample` | where the links of samples lead |
//! | `/letters/<letter>/<language>` | the words of one, as a form |
//! | `…/preview` | the letter as it will arrive: `GET` in the words that are kept, `POST` in those that are sent |
//! | `…/test` | sends the letter to the coach themselves |
//!
//! The same, of one assessment, is below `/assessments/<id>`.

mod editor;
mod preview;

use actix_web::web::{Data, Path, ServiceConfig, resource, scope};
use actix_web::{HttpResponse, web};
use parallax_domain::language::Language;
use parallax_domain::wording::{LetterText, Wording};
use serde::Deserialize;

use super::assessments::{address, find, frame};
use super::{page, reading};
use crate::app::App;
use crate::catalogue::LANGUAGES;
use crate::catalogue::phrases::own_name;
use crate::mail::sample::SAMPLE_PATH;
use crate::store::assessments::Assessment;
use crate::store::wordings::WordingKey;
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::wording::{LetterRow, SamplePage, WordingList};
use crate::web::views::{Frame, Section};
use crate::workflow::wording;

/// The addresses of letters' words.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(resource(SAMPLE_PATH).route(reading().to(sample)));
    for owner in ["", "/assessments/{id}"] {
        let of_one = format!("{owner}/letters/{{letter}}/{{language}}");
        routes.service(resource(format!("{owner}/letters")).route(reading().to(list))).service(
            scope(&of_one)
                .service(resource("").route(reading().to(editor::form)).route(web::post().to(editor::keep)))
                .service(resource("/preview").route(reading().to(preview::kept)).route(web::post().to(preview::typed)))
                .service(resource("/test").route(web::post().to(editor::send_test))),
        );
    }
}

/// What an address names.
#[derive(Deserialize)]
struct Asked {
    /// Of the assessment; empty for the workspace.
    #[serde(default)]
    id: String,
    letter: String,
    language: String,
}

/// Of all letters.
#[derive(Deserialize)]
struct AskedForAll {
    #[serde(default)]
    id: String,
}

/// Whose words.
enum Owner {
    Workspace,
    Assessment(Box<Assessment>),
}

impl Owner {
    /// The owner at an address, of this coach's workspace.
    async fn at(app: &App, coach: &Coach, id: &str) -> Result<Self, Problem> {
        if id.is_empty() {
            return Ok(Self::Workspace);
        }
        Ok(Self::Assessment(Box::new(find(app, coach, id).await?)))
    }

    fn assessment(&self) -> Option<&Assessment> {
        match self {
            Self::Workspace => None,
            Self::Assessment(assessment) => Some(assessment),
        }
    }

    /// The address of all letters.
    fn address(&self) -> String {
        let owner = self.assessment().map(|assessment| address(assessment.id)).unwrap_or_default();
        format!("{owner}/letters")
    }

    /// The address of one.
    fn address_of(&self, key: &WordingKey) -> String {
        format!("{}/{}/{}", self.address(), key.letter, key.language)
    }

    fn frame(&self, coach: &Coach, title: &str) -> Frame {
        match self {
            Self::Workspace => Frame::coach(title, coach.header(Section::Wordings)),
            Self::Assessment(_) => frame(coach, title),
        }
    }

    /// The words in which the letter goes out.
    async fn wording(&self, app: &App, coach: &Coach, key: &WordingKey) -> Result<Wording, Problem> {
        Ok(match self {
            Self::Workspace => wording::of_workspace(app, coach.account.workspace, key).await?,
            Self::Assessment(assessment) => wording::of(app, assessment, key).await?,
        })
    }
}

impl Asked {
    fn key(&self) -> Result<WordingKey, Problem> {
        let letter = LetterText::parse(&self.letter).map_err(|_| Problem::NotFound)?;
        let language = languages().find(|language| language.as_str() == self.language).ok_or(Problem::NotFound)?;
        Ok(WordingKey { letter, language })
    }
}

/// The languages that letters are written in.
fn languages() -> impl Iterator<Item = Language> {
    LANGUAGES.iter().filter_map(|tag| Language::parse(tag).ok())
}

async fn list(app: Data<App>, coach: Coach, asked: Path<AskedForAll>) -> Result<HttpResponse, Problem> {
    let owner = Owner::at(&app, &coach, &asked.id).await?;
    let (kept, back, usual, lead) = match &owner {
        Owner::Workspace => (
            app.store.workspace_wordings(coach.account.workspace).await?,
            None,
            "The program’s",
            "Write them in your own words, in the languages that you need. An assessment can have words of its own; \
             where there are none, the program’s stand."
                .to_owned(),
        ),
        Owner::Assessment(assessment) => (
            app.store.assessment_wordings(assessment.id).await?,
            Some((address(assessment.id), assessment.client_name.to_string())),
            "The workspace’s",
            "What you write here holds for this assessment alone. Words can be changed at any time: they hold for the \
             letters that are yet to be sent."
                .to_owned(),
        ),
    };
    let letters = LetterText::ALL.iter().map(|letter| {
        let own: Vec<Language> = languages()
            .filter(|language| kept.iter().any(|key| key.letter == *letter && key.language == *language))
            .collect();
        let first = own.first().cloned().unwrap_or_else(Language::english);
        let (label, detail) = told(*letter);
        LetterRow {
            address: owner.address_of(&WordingKey { letter: *letter, language: first }),
            label,
            detail,
            own: own.iter().map(|language| (language.to_string(), own_name(language))).collect(),
        }
    });
    page(&WordingList {
        frame: owner.frame(&coach, "Letters"),
        back,
        headline: "Letters",
        lead,
        usual,
        letters: letters.collect(),
    })
}

/// What a letter is called, and when it goes to whom.
fn told(letter: LetterText) -> (&'static str, &'static str) {
    match letter {
        LetterText::Invitation => ("Invitation to raters", "Goes to everybody on the list when you launch."),
        LetterText::InvitationSelf => ("Invitation to the client", "Asks for the self part when you launch."),
        LetterText::Reminder => ("Reminder to raters", "Goes only to those who have not answered."),
        LetterText::ReminderSelf => ("Reminder to the client", "Goes if the self part is missing."),
        LetterText::LastCall => {
            ("Last call to raters", "Goes shortly before the deadline, only to those who have not answered.")
        }
        LetterText::LastCallSelf => {
            ("Last call to the client", "Goes shortly before the deadline if the self part is missing.")
        }
        LetterText::Recovery => (
            "Link sent again to raters",
            "Goes to those who have lost their link and ask for it, if their answer is awaited.",
        ),
        LetterText::RecoverySelf => (
            "Link sent again to the client",
            "Goes if they have lost their link and ask for it, and the self part is missing.",
        ),
        LetterText::Thanks => (
            "Thanks to raters",
            "Goes at the close to everybody who did not decline, whether they answered or not, so it tells nothing.",
        ),
        LetterText::ThanksSelf => ("Thanks to the client", "Goes at the close, before you have read the report."),
        LetterText::Nomination => ("Whom to ask", "Asks the client to propose raters."),
        LetterText::NominationReturned => {
            ("The list once more", "Goes to the client when you return their list with a note.")
        }
        LetterText::ReportReady => ("The report is ready", "Brings the client the link when you release the report."),
    }
}

async fn sample() -> Result<HttpResponse, Problem> {
    page(&SamplePage { frame: Frame::plain("A sample") })
}
