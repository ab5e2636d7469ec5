//! While answers come in: how many, and what became of the letters. Never who.

use super::{frame, group_label, head, time_left, until};
use crate::app::App;
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::assessment::{Collecting, GroupProgress, LetterCounts, LetterState, Recipient};
use crate::workflow::assessments::{self, Assessment, ProgressRow};
use crate::workflow::raters;

/// Draws an assessment that collects answers.
pub(super) async fn draw(
    app: &App,
    coach: &Coach,
    assessment: &Assessment,
    notice: Option<String>,
) -> Result<Collecting, Problem> {
    let progress = assessments::progress(app, coach.account.workspace, assessment.id).await?;
    let recipients = recipients(app, coach, assessment).await?;
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
        mail_pause: None,
        time_left: format!(
            "It closes by itself {}: {}.",
            time_left(assessment.closes_at, app.clock.now()),
            until(assessment)
        ),
        outstanding: progress.invited.saturating_sub(progress.answered),
    })
}

fn group_progress(assessment: &Assessment, row: &ProgressRow) -> GroupProgress {
    let labels: Vec<String> = row.groups.iter().map(|group| group_label(assessment, group)).collect();
    GroupProgress { label: labels.join(", "), answered: row.answered, invited: row.invited }
}

/// What became of each invitation and of the letter to the client.
pub(super) async fn recipients(app: &App, coach: &Coach, assessment: &Assessment) -> Result<Vec<Recipient>, Problem> {
    let people = raters::list(app, coach.account.workspace, assessment.id).await?;
    Ok(people
        .iter()
        .map(|person| Recipient {
            name: person.name.to_string(),
            email: person.email.to_string(),
            group: group_label(assessment, &person.group),
            is_to_client: false,
            state: LetterState::Queued,
            detail: String::new(),
        })
        .collect())
}
