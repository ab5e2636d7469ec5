//! While answers come in: how many, and what became of the letters. Never who.

use jiff::Timestamp;
use parallax_domain::assessment::AssessmentState;
use parallax_domain::group::Group;
use parallax_domain::letter::{LetterKind, LetterState as State};
use parallax_domain::standing::{Reason, Standing};

use super::{address, correct, frame, group_label, head, reminders, time_left, until};
use crate::app::App;
use crate::store::outbox::LetterStatus;
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::assessment::{Collecting, Declines, GroupProgress, LetterCounts, LetterState, Recipient};
use crate::workflow::assessments::{self, Assessment, ProgressRow};
use crate::workflow::{no_mail, promise, raters, remind, taking_part};

/// Draws an assessment that collects answers.
pub(super) async fn draw(
    app: &App,
    coach: &Coach,
    assessment: &Assessment,
    notice: Option<String>,
) -> Result<Collecting, Problem> {
    let progress = assessments::progress(app, coach.account.workspace, assessment.id).await?;
    let recipients = recipients(app, coach, assessment).await?;
    let schedule = remind::schedule(app, coach.account.workspace, assessment.id).await?;
    let counted = |state: LetterState| {
        u32::try_from(recipients.iter().filter(|recipient| recipient.state == state).count()).unwrap_or(u32::MAX)
    };
    Ok(Collecting {
        frame: frame(coach, assessment.client_name.as_str()),
        guard: coach.guard(),
        head: head(assessment),
        notice,
        answered: progress.answered,
        invited: progress.invited,
        counts_groups_together: progress.rows.iter().any(|row| row.groups.len() > 1),
        groups: progress.rows.iter().map(|row| group_progress(assessment, row)).collect(),
        letters: LetterCounts {
            queued: counted(LetterState::Queued),
            sent: counted(LetterState::Sent),
            failed: counted(LetterState::Failed),
            unknown: counted(LetterState::Unknown),
        },
        recipients,
        mail_pause: app.store.mail_pause().await?.map(|pause| pause.words),
        refused_close: app.store.refused_close(assessment.id).await?,
        time_left: format!(
            "The deadline is {}: {}.",
            time_left(assessment.closes_at, app.clock.now()),
            until(assessment)
        ),
        reminders: reminders::card(assessment, &schedule, app.clock.now()),
        outstanding: progress.invited.saturating_sub(progress.answered),
        declines: declines(app, assessment).await?,
        broken_promise: promise::check(app, assessment).err().map(|refused| refused.to_string()),
    })
}

/// What may be told of those who declined.
async fn declines(app: &App, assessment: &Assessment) -> Result<Option<Declines>, Problem> {
    let known = taking_part::declined(app, assessment).await?;
    let reason = |reason: Reason| match reason {
        Reason::LittleContact => "too little contact",
        Reason::Conflict => "a conflict of interest",
        Reason::NoTime => "no time",
        Reason::Unsaid => "no reason given",
    };
    Ok(known.people.filter(|people| *people > 0).map(|people| Declines {
        people,
        k: assessment.policy.k(),
        reasons: known.reasons.iter().map(|(one, people)| (reason(*one), *people)).collect(),
        groups_too_small: known.groups_too_small.iter().map(|group| group_label(assessment, group)).collect(),
    }))
}

fn group_progress(assessment: &Assessment, row: &ProgressRow) -> GroupProgress {
    let labels: Vec<String> = row.groups.iter().map(|group| group_label(assessment, group)).collect();
    GroupProgress { label: labels.join(", "), answered: row.answered, invited: row.invited }
}

/// What is said of an address that is somebody else's, and of somebody who takes no mail.
const WRONG_PERSON: &str = "Whoever has this address says that the letter was not for them.";
const NO_MAIL: &str = "They get no more letters. Their link works as before.";

/// What became of each invitation and of the letter to the client. Not of reminders: to whom one went would tell who had not
/// answered.
pub(super) async fn recipients(app: &App, coach: &Coach, assessment: &Assessment) -> Result<Vec<Recipient>, Problem> {
    let people = raters::list(app, coach.account.workspace, assessment.id).await?;
    let letters = app.store.letters(assessment.id).await?;
    let without_mail = no_mail::among(app, coach.account.workspace, &people).await?;
    let is_collecting = assessment.state == AssessmentState::Collecting;
    let moves = app.store.moves(assessment.id).await?;
    let now = app.clock.now();
    let mut recipients: Vec<(usize, Recipient)> = letters
        .iter()
        .filter(|letter| !matches!(letter.kind, LetterKind::Nomination | LetterKind::NominationReturned))
        .filter_map(|letter| {
            let to_client = || people.iter().find(|person| person.group == Group::Own);
            let person = match letter.invitation {
                Some(id) => people.iter().find(|person| person.id == id),
                None => to_client(),
            }?;
            let place = people.iter().position(|other| other.id == person.id)?;
            let (state, detail) = if is_collecting && person.standing == Standing::WrongPerson {
                (LetterState::WrongPerson, WRONG_PERSON.to_owned())
            } else if without_mail.contains(&person.id) {
                (LetterState::NoMail, NO_MAIL.to_owned())
            } else {
                state_of(letter, now)
            };
            let is_refused = is_collecting && state == LetterState::Failed && letter.address_refused;
            let recipient = Recipient {
                name: person.name.to_string(),
                email: person.email.to_string(),
                group: match moves.get(&person.id) {
                    Some(to) => format!("{} → {}", group_label(assessment, &person.group), group_label(assessment, to)),
                    None => group_label(assessment, &person.group),
                },
                address: format!("{}/raters/{}", address(assessment.id), person.id),
                is_to_client: letter.kind == LetterKind::ReportReady,
                state,
                detail,
                correct: (state == LetterState::WrongPerson || is_refused)
                    .then(|| correct::address_of(assessment, person.id)),
            };
            Some((place, recipient))
        })
        .collect();
    recipients.sort_by_key(|(place, recipient)| (recipient.is_to_client, *place));
    Ok(recipients.into_iter().map(|(_, recipient)| recipient).collect())
}

fn state_of(letter: &LetterStatus, now: Timestamp) -> (LetterState, String) {
    let words = letter.words.clone().unwrap_or_default();
    match letter.state {
        State::Queued | State::Leased | State::Transmitting => (LetterState::Queued, String::new()),
        State::Retry => (LetterState::Queued, format!("Tried again {}; {words}", time_left(letter.due_at, now))),
        State::Sent if letter.delays > 0 => (LetterState::Sent, format!("A server on the way still tries: {words}")),
        State::Sent | State::Covered => (LetterState::Sent, String::new()),
        State::Failed if letter.address_refused => (LetterState::Failed, format!("The address was refused: {words}")),
        State::Failed => (LetterState::Failed, words),
        State::Unknown => (LetterState::Unknown, words),
        State::Cancelled => (LetterState::Cancelled, words),
    }
}
