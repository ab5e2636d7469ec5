//! Steps in an assessment's life. Each one that cannot be taken back says first what will happen.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::assessment::AssessmentState;

use super::{address, draft, find, frame, head, reminders, until};
use crate::app::App;
use crate::web::form::Fields;
use crate::web::pages::{page, page_with, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::assessment::{Confirm, Outlook, Raise};
use crate::web::views::{FaultLine, Field};
use crate::workflow::assessments::{self, Assessment};
use crate::workflow::{
    WorkflowError, close as closing, hand_over, launch as launching, no_mail, promise, raters, remind as reminding,
};

/// What is said when the box was not ticked; why it is there stands above it.
const NOT_ACCEPTED: &str = "Tick this box to launch all the same, or go back and invite more people.";

pub(super) async fn ask_launch(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let assessment = find(&app, &coach, &id).await?;
    page(&launch_question(&app, &coach, &assessment, None).await?)
}

async fn launch_question(
    app: &App,
    coach: &Coach,
    assessment: &Assessment,
    fault: Option<String>,
) -> Result<Confirm, Problem> {
    let people = raters::list(app, coach.account.workspace, assessment.id).await?.len();
    let schedule = reminding::schedule(app, coach.account.workspace, assessment.id).await?;
    let outlook = launching::outlook(app, coach.account.workspace, assessment.id).await?;
    let many = launching::many(&outlook);
    let outlook = draft::forecast(app, assessment, &outlook);
    let mut warnings: Vec<String> = outlook
        .iter()
        .filter(|group| !matches!(group.outlook, Outlook::Safe | Outlook::Named))
        .map(|group| group.sentence.clone())
        .collect();
    let is_weak = outlook.iter().any(|group| matches!(group.outlook, Outlook::Merged | Outlook::NotShown));
    let consent = match (is_weak, &many) {
        (true, Some(_)) => Some("Launch, although so many are asked and not every group will be shown by itself."),
        (true, None) => Some("Launch, although not every group will be shown by itself."),
        (false, Some(_)) => Some("Launch, and ask all of them."),
        (false, None) => None,
    };
    warnings.extend(many);
    Ok(Confirm {
        frame: frame(coach, "Launch"),
        guard: coach.guard(),
        head: head(assessment),
        headline: "Launch this assessment?",
        consequences: vec![
            format!("{people} personal invitations are queued at once, one of them to {}.", assessment.client_name),
            format!("Answers are taken until {}.", until(assessment)),
            format!("Who has not answered is reminded {}.", reminders::summary(&schedule.reminders)),
            "The questionnaire, the raters, the thresholds and the promise shown to raters are fixed from then on."
                .to_owned(),
        ],
        warnings,
        consent: consent.map(str::to_owned),
        fault,
        action: "/launch",
        button: format!("Launch and send {people} invitations"),
        is_grave: false,
    })
}

pub(super) async fn launch(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    let accept = fields.text("consent") == "yes";
    match launching::launch(&app, coach.account.workspace, assessment.id, accept).await {
        Ok(letters) => Ok(see_other(&format!("{}?done=launched&letters={letters}", address(assessment.id)))),
        Err(WorkflowError::Refused { field, sentence }) => {
            let sentence = if field == "accept" { NOT_ACCEPTED.to_owned() } else { sentence };
            let question = launch_question(&app, &coach, &assessment, Some(sentence)).await?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &question)
        }
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn remind(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    let letters = reminding::remind(&app, coach.account.workspace, assessment.id).await?;
    let people = raters::list(&app, coach.account.workspace, assessment.id).await?;
    if !no_mail::among(&app, coach.account.workspace, &people).await?.is_empty() {
        // The number, together with who is listed as taking no mail, would tell whether these have answered.
        return Ok(see_other(&format!("{}?done=reminded-some", address(assessment.id))));
    }
    Ok(see_other(&format!("{}?done=reminded&letters={letters}", address(assessment.id))))
}

pub(super) async fn resume_mail(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    launching::resume_mail(&app).await?;
    Ok(see_other(&format!("{}?done=resumed", address(assessment.id))))
}

pub(super) async fn ask_raise(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let assessment = find(&app, &coach, &id).await?;
    let next = assessment.policy.k() + 1;
    page(&raise_question(&coach, &assessment, &next.max(5).to_string(), Vec::new()))
}

fn raise_question(coach: &Coach, assessment: &Assessment, typed: &str, faults: Vec<FaultLine>) -> Raise {
    Raise {
        frame: frame(coach, "Protect raters more"),
        guard: coach.guard(),
        head: head(assessment),
        k: Field::new("k", "number", "Fewest people behind a figure")
            .hint("Choose a higher number than now.")
            .value(typed)
            .fault_of(&faults),
        faults,
    }
}

pub(super) async fn raise(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    let typed = fields.take("k");
    // What is no number is not higher than what is promised, and is told the same.
    let k = typed.trim().parse().unwrap_or(0);
    match promise::raise(&app, coach.account.workspace, assessment.id, k).await {
        Ok(_) => Ok(see_other(&format!("{}?done=raised", address(assessment.id)))),
        Err(WorkflowError::Refused { field, sentence }) => {
            let faults = vec![FaultLine { field: field.to_owned(), sentence }];
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &raise_question(&coach, &assessment, &typed, faults))
        }
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn ask_close(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let assessment = find(&app, &coach, &id).await?;
    page(&close_question(&app, &coach, &assessment, None).await?)
}

async fn close_question(
    app: &App,
    coach: &Coach,
    assessment: &Assessment,
    fault: Option<String>,
) -> Result<Confirm, Problem> {
    let progress = assessments::progress(app, coach.account.workspace, assessment.id).await?;
    let outstanding = progress.invited.saturating_sub(progress.answered);
    let mut consequences =
        vec![format!("{} of {} answers are counted, and the report is made.", progress.answered, progress.invited)];
    match outstanding {
        0 => {}
        1 => consequences.push("The person who has not answered can no longer do so; a draft is deleted.".to_owned()),
        many => consequences
            .push(format!("The {many} people who have not answered can no longer do so; their drafts are deleted.")),
    }
    consequences
        .push("All sealed answers are opened once, counted and deleted, and their key is destroyed.".to_owned());
    consequences.push("This cannot be taken back.".to_owned());
    Ok(Confirm {
        frame: frame(coach, "Close"),
        guard: coach.guard(),
        head: head(assessment),
        headline: "Close this assessment now?",
        consequences,
        warnings: Vec::new(),
        consent: None,
        fault,
        action: "/close",
        button: "Close and make the report".to_owned(),
        is_grave: true,
    })
}

pub(super) async fn close(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    match closing::close(&app, coach.account.workspace, assessment.id).await {
        Ok(_) => Ok(see_other(&format!("{}?done=closed", address(assessment.id)))),
        Err(WorkflowError::Refused { sentence, .. }) => {
            let question = close_question(&app, &coach, &assessment, Some(sentence)).await?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &question)
        }
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn ask_release(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let assessment = find(&app, &coach, &id).await?;
    page(&release_question(&coach, &assessment, None))
}

fn release_question(coach: &Coach, assessment: &Assessment, fault: Option<String>) -> Confirm {
    Confirm {
        frame: frame(coach, "Release"),
        guard: coach.guard(),
        head: head(assessment),
        headline: "Release this report?",
        consequences: vec![
            format!("{} is sent a personal link to the report ({}).", assessment.client_name, assessment.client_email),
            "The report is final from then on: nothing in it changes any more.".to_owned(),
        ],
        warnings: Vec::new(),
        consent: None,
        fault,
        action: "/release",
        button: format!("Release to {}", assessment.client_name),
        is_grave: false,
    }
}

pub(super) async fn release(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    match hand_over::release(&app, coach.account.workspace, assessment.id).await {
        Ok(()) => Ok(see_other(&format!("{}?done=released", address(assessment.id)))),
        Err(WorkflowError::Refused { sentence, .. }) => {
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &release_question(&coach, &assessment, Some(sentence)))
        }
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn ask_discard(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let assessment = find(&app, &coach, &id).await?;
    page(&Confirm {
        frame: frame(&coach, "Delete the draft"),
        guard: coach.guard(),
        head: head(&assessment),
        headline: "Delete this draft?",
        consequences: vec![
            match assessment.state {
                AssessmentState::Nominating => {
                    "The draft and its list of raters are deleted; the client’s link to the list stops working."
                        .to_owned()
                }
                _ => "The draft and its list of raters are deleted. Nobody has been written to.".to_owned(),
            },
            "This cannot be taken back.".to_owned(),
        ],
        warnings: Vec::new(),
        consent: None,
        fault: None,
        action: "/discard",
        button: "Delete the draft".to_owned(),
        is_grave: true,
    })
}

pub(super) async fn discard(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    assessments::discard(&app, coach.account.workspace, assessment.id).await?;
    Ok(see_other("/"))
}
