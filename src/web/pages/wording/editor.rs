//! The words of one letter in one language, as a form.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::assessment::AssessmentState;
use parallax_domain::fault::Fault;
use parallax_domain::letter::{LetterKind, LetterState};
use parallax_domain::text::capital;
use parallax_domain::wording::{Placeholder, Wording};

use super::{Asked, Owner, languages, told};
use crate::app::App;
use crate::catalogue::phrases::own_name;
use crate::mail::words::OwnWords;
use crate::store::trials::TrialStatus;
use crate::store::wordings::WordingKey;
use crate::web::form::Fields;
use crate::web::pages::{page, page_with, query, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::wording::{Editor, TrialLine, WayBack};
use crate::web::views::{FaultLine, LanguageChoice, Told};
use crate::workflow::wording;

/// What stands in the form.
pub(super) struct Typed {
    subject: String,
    body: String,
}

impl Typed {
    /// These words, and the program's own where there are none.
    fn of(wording: &Wording, key: &WordingKey) -> Self {
        let own = OwnWords::of(key.letter, &key.language);
        Self {
            subject: wording.subject.as_ref().map_or(own.subject, |subject| subject.as_str().to_owned()),
            body: wording.body.as_ref().map_or(own.body, |body| body.as_str().to_owned()),
        }
    }
}

/// What was typed, and the words that it makes or everything that is wrong with it. Who sends the program's own words
/// back as they were has none of their own: they change with the program.
pub(super) fn read(fields: &mut Fields, key: &WordingKey) -> (Typed, Result<Wording, Vec<FaultLine>>) {
    let typed = Typed { subject: fields.take("subject"), body: fields.take("body") };
    let read = Wording::parse(key.letter, &typed.subject, &typed.body);
    let read = match read {
        Ok(mut wording) => {
            let own = OwnWords::of(key.letter, &key.language);
            wording.subject = wording.subject.filter(|subject| subject.as_str() != own.subject);
            wording.body = wording.body.filter(|body| body.as_str() != own.body);
            Ok(wording)
        }
        Err(faults) => {
            let line = |field: &str, fault: &Fault| FaultLine {
                field: field.to_owned(),
                sentence: capital(&fault.to_string()),
            };
            let of_subject = faults.subject.iter().map(|fault| line("subject", fault));
            Err(of_subject.chain(faults.body.iter().map(|fault| line("body", fault))).collect())
        }
    };
    (typed, read)
}

pub(super) async fn form(
    app: Data<App>,
    coach: Coach,
    request: HttpRequest,
    asked: Path<Asked>,
) -> Result<HttpResponse, Problem> {
    let (owner, key) = (Owner::at(&app, &coach, &asked.id).await?, asked.key()?);
    let typed = Typed::of(&owner.wording(&app, &coach, &key).await?, &key);
    let drawing = Drawing { app: &app, coach: &coach, owner: &owner, key: &key };
    let mut editor = drawing.draw(typed, Vec::new()).await?;
    editor.notice = match query(&request)?.text("done") {
        "kept" => Some("Kept. Letters that are yet to be sent have these words.".to_owned()),
        "program" => Some("These are the program’s words again.".to_owned()),
        "usual" => Some("These are the workspace’s words again.".to_owned()),
        _ => None,
    };
    editor.trial = app.store.last_trial(coach.account.id).await?.and_then(|trial| drawing.line(&trial));
    page(&editor)
}

pub(super) async fn keep(
    app: Data<App>,
    coach: Coach,
    request: HttpRequest,
    asked: Path<Asked>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let (owner, key) = (Owner::at(&app, &coach, &asked.id).await?, asked.key()?);
    let workspace = coach.account.workspace;
    let (kept, done) = match fields.take("go").as_str() {
        "program" => (Some(Wording::default()), "program"),
        "usual" => (None, "usual"),
        _ => match read(&mut fields, &key) {
            (_, Ok(wording)) => (Some(wording), "kept"),
            (typed, Err(faults)) => {
                let drawing = Drawing { app: &app, coach: &coach, owner: &owner, key: &key };
                return page_with(StatusCode::UNPROCESSABLE_ENTITY, &drawing.draw(typed, faults).await?);
            }
        },
    };
    match &owner {
        Owner::Workspace => {
            wording::keep_for_workspace(&app, workspace, &key, &kept.unwrap_or_default()).await?;
        }
        Owner::Assessment(one) => {
            wording::keep_for_assessment(&app, workspace, one.id, &key, kept.as_ref()).await?;
        }
    }
    Ok(see_other(&format!("{}?done={done}", owner.address_of(&key))))
}

/// Sends the letter in the words that were typed; they stay on the page and are not kept.
pub(super) async fn send_test(
    app: Data<App>,
    coach: Coach,
    request: HttpRequest,
    asked: Path<Asked>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let (owner, key) = (Owner::at(&app, &coach, &asked.id).await?, asked.key()?);
    let drawing = Drawing { app: &app, coach: &coach, owner: &owner, key: &key };
    match read(&mut fields, &key) {
        (typed, Err(faults)) => page_with(StatusCode::UNPROCESSABLE_ENTITY, &drawing.draw(typed, faults).await?),
        (typed, Ok(wording)) => {
            let assessment = owner.assessment().map(|assessment| assessment.id);
            wording::send_test(&app, &coach.account, assessment, key.clone(), wording).await?;
            let mut editor = drawing.draw(typed, Vec::new()).await?;
            editor.notice = Some(format!(
                "A test goes to {} at once, in the words below. They are not kept by that.",
                coach.account.email
            ));
            page(&editor)
        }
    }
}

/// What a form is drawn from.
struct Drawing<'a> {
    app: &'a App,
    coach: &'a Coach,
    owner: &'a Owner,
    key: &'a WordingKey,
}

impl Drawing<'_> {
    async fn draw(&self, typed: Typed, faults: Vec<FaultLine>) -> Result<Editor, Problem> {
        let (owner, key) = (self.owner, self.key);
        let (label, detail) = told(key.letter);
        let (lead, way_back) = self.whose().await?;
        let choices = languages().map(|language| LanguageChoice {
            tag: language.to_string(),
            name: own_name(&language),
            address: owner.address_of(&WordingKey { letter: key.letter, language: language.clone() }),
            current: language == key.language,
        });
        let back = owner
            .assessment()
            .map_or_else(|| "Letters".to_owned(), |assessment| format!("Letters for {}", assessment.client_name));
        Ok(Editor {
            frame: owner.frame(self.coach, label),
            guard: self.coach.guard(),
            back: (owner.address(), back),
            headline: label,
            detail,
            lead,
            notice: None,
            trial: None,
            languages: choices.collect(),
            action: owner.address_of(key),
            told: Told::of(&key.language),
            subject: typed.subject,
            body: typed.body,
            faults,
            placeholders: key.letter.placeholders().iter().map(|one| (one.written(), meaning(*one))).collect(),
            email: self.coach.account.email.to_string(),
            way_back,
        })
    }

    /// Whose words they are and for which letters they hold, and to whose one can go back.
    async fn whose(&self) -> Result<(String, WayBack), Problem> {
        let manager = match self.key.letter.kind() {
            LetterKind::Invitation | LetterKind::Reminder | LetterKind::LastCall | LetterKind::Recovery
                if !self.key.letter.is_to_client() =>
            {
                " The client’s manager reads the same words; the promise below tells them that they are named."
            }
            _ => "",
        };
        let Some(assessment) = self.owner.assessment() else {
            let wording = wording::of_workspace(self.app, self.coach.account.workspace, self.key).await?;
            let (whose, way_back) = if wording.is_empty() {
                ("These are the program’s words.", WayBack::Nowhere)
            } else {
                ("These are your words.", WayBack::Program)
            };
            let lead = format!(
                "{whose} They hold for every letter yet to be sent whose assessment has no words of its own.{manager}"
            );
            return Ok((lead, way_back));
        };
        let own = wording::own(self.app, assessment.id, self.key).await?;
        let whose = if own.is_some() {
            "This assessment has words of its own."
        } else {
            "These are the workspace’s words. What you keep here holds for this assessment alone."
        };
        let when = if matches!(assessment.state, AssessmentState::Draft | AssessmentState::Nominating) {
            ""
        } else {
            " They may be changed after the launch: they are no promise, and hold for the letters that are yet to be \
             sent."
        };
        let way_back = if own.is_some() { WayBack::Workspace } else { WayBack::ProgramForAssessment };
        Ok((format!("{whose}{when}{manager}"), way_back))
    }

    /// What became of a letter to oneself, if it was this one.
    fn line(&self, trial: &TrialStatus) -> Option<TrialLine> {
        if trial.key != *self.key || trial.assessment != self.owner.assessment().map(|assessment| assessment.id) {
            return None;
        }
        let words = trial.words.as_deref().unwrap_or_default();
        let sentence = match trial.state {
            LetterState::Sent => "Your last test was sent: the mail server took it.".to_owned(),
            LetterState::Queued => "Your last test is on its way.".to_owned(),
            LetterState::Failed => format!("Your last test could not be sent: {words}"),
            _ => "Whether your last test was sent is not known. Send it once more if it does not arrive.".to_owned(),
        };
        Some(TrialLine { is_bad: trial.state == LetterState::Failed, sentence })
    }
}

/// What a placeholder stands for.
fn meaning(placeholder: Placeholder) -> &'static str {
    match placeholder {
        Placeholder::Name => "Who reads the letter",
        Placeholder::Client => "Whom the feedback is for",
        Placeholder::Coach => "You, as readers know you",
        Placeholder::Deadline => "Until when answers are taken, with the time zone",
        Placeholder::Minutes => "About how many minutes it takes: the number alone",
        Placeholder::Link => "The reader’s personal link; the button has it in any case",
    }
}
