//! Reminding those who have not answered: by itself on the occasions that the coach has chosen, and then in the working
//! hours of each reader; or at once, because the coach asks for it. Nobody gets two reminders within the interval, whoever
//! they are about.
//!
//! Which occasions are done is kept with the assessment, and committed together with the letters: several nodes, restarts and
//! clocks that jump send each of them once.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use parallax_domain::assessment::{AssessmentState, Step};
use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::reminder::{self, Collecting, Occasion, Planned, Reminders};

use super::{WorkflowError, no_mail};
use crate::app::App;
use crate::store::Transaction;
use crate::store::assessments::Assessment;
use crate::store::invitations::Invitation;
use crate::store::outbox::{LetterKind, NewLetter};
pub use crate::store::schedules::Schedule;

/// The zone of this name; UTC if the rules of zones do not know it any more.
pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

/// When the raters of an assessment are reminded.
///
/// # Errors
/// If the assessment is not there.
pub async fn schedule(app: &App, workspace: WorkspaceId, id: AssessmentId) -> Result<Schedule, WorkflowError> {
    let assessment = super::assessments::read(app, workspace, id).await?;
    Ok(app.store.schedule(id).await?.unwrap_or_else(|| unchosen(&assessment)))
}

/// The occasions of an assessment by its own clock, and whether each is done; of one that is not launched yet, as if it were
/// now.
pub fn occasions(assessment: &Assessment, schedule: &Schedule, now: Timestamp) -> Vec<(Planned, bool)> {
    let is_launched = assessment.state == AssessmentState::Collecting;
    let launched = schedule.launched_at.or((!is_launched).then_some(now));
    let span = Collecting { launched, deadline: assessment.closes_at };
    let done = schedule.done.get(&assessment.time_zone);
    let plan = schedule.reminders.plan(span, &zone(&assessment.time_zone));
    plan.into_iter().map(|planned| (planned, done.is_some_and(|done| done.contains(&planned.occasion)))).collect()
}

/// Before anything was chosen: the usual occasions for what is not launched yet. What was launched by a program that
/// reminded nobody by itself goes on as its coach knows it.
fn unchosen(assessment: &Assessment) -> Schedule {
    let usual = Reminders::default();
    let is_new = matches!(assessment.state, AssessmentState::Draft | AssessmentState::Nominating);
    Schedule::new(assessment.id, if is_new { usual } else { usual.switched_off() })
}

/// Chooses when raters are reminded. What is past by then is not made up for.
///
/// # Errors
/// After the close.
pub async fn choose(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
    reminders: Reminders,
) -> Result<(), WorkflowError> {
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::ChangeReminders)?;
    let mut schedule = transaction.schedule(id).await?.unwrap_or_else(|| unchosen(&assessment));
    schedule.reminders = reminders;
    settle(&transaction, &assessment, &mut schedule, app.clock.now()).await?;
    transaction.commit().await?;
    app.deadline_set.notify_waiters();
    Ok(())
}

/// Begins the schedule of an assessment that is being launched.
pub(crate) async fn begin(
    transaction: &Transaction,
    assessment: &Assessment,
    now: Timestamp,
) -> Result<(), WorkflowError> {
    let mut schedule = transaction.schedule(assessment.id).await?.unwrap_or_else(|| unchosen(assessment));
    schedule.launched_at = Some(now);
    schedule.first_deadline = Some(assessment.closes_at);
    let launched = Assessment { state: AssessmentState::Collecting, ..assessment.clone() };
    settle(transaction, &launched, &mut schedule, now).await
}

/// Makes the schedule fit a deadline that was moved: what comes before the deadline comes again before the new one.
pub(crate) async fn follow(
    transaction: &Transaction,
    assessment: &Assessment,
    old_deadline: Timestamp,
    now: Timestamp,
) -> Result<(), WorkflowError> {
    let mut schedule = transaction.schedule(assessment.id).await?.unwrap_or_else(|| unchosen(assessment));
    schedule.first_deadline = schedule.first_deadline.or(Some(old_deadline));
    for done in schedule.done.values_mut() {
        done.retain(|occasion| *occasion == Occasion::HalfWay);
    }
    settle(transaction, assessment, &mut schedule, now).await
}

/// Takes what is past as done, finds out when to look again, and keeps the schedule.
async fn settle(
    transaction: &Transaction,
    assessment: &Assessment,
    schedule: &mut Schedule,
    now: Timestamp,
) -> Result<(), WorkflowError> {
    schedule.look_at = None;
    if assessment.state == AssessmentState::Collecting {
        let span = Collecting { launched: schedule.launched_at, deadline: assessment.closes_at };
        let invitations = transaction.invitations(assessment.id).await?;
        for name in zones(assessment, &invitations) {
            let plan = schedule.reminders.plan(span, &zone(name));
            let done = schedule.done.entry(name.to_owned()).or_default();
            done.extend(plan.iter().filter(|planned| planned.at <= now).map(|planned| planned.occasion));
            schedule.look_at = earlier(schedule.look_at, reminder::look(&plan, done, now).next);
        }
    }
    Ok(transaction.keep_schedule(schedule).await?)
}

/// The names of the zones that the raters are in, each once.
fn zones<'a>(assessment: &'a Assessment, invitations: &'a [Invitation]) -> BTreeSet<&'a str> {
    invitations.iter().map(|one| one.time_zone_in(assessment)).collect()
}

fn earlier(one: Option<Timestamp>, other: Option<Timestamp>) -> Option<Timestamp> {
    one.into_iter().chain(other).min()
}

/// What decides whether a rater is reminded, read in one transaction.
struct Outstanding<'a> {
    assessment: &'a Assessment,
    invitations: Vec<Invitation>,
    /// By the identity of the address.
    last: BTreeMap<String, Timestamp>,
}

impl<'a> Outstanding<'a> {
    /// Only those who may be written to, and to whom no letter is on its way.
    async fn read(app: &App, transaction: &Transaction, assessment: &'a Assessment) -> Result<Self, WorkflowError> {
        let under_way = transaction.raters_with_letters_under_way(assessment.id).await?;
        let failed = transaction.failed_addresses(assessment.id).await?;
        let mut invitations = transaction.invitations(assessment.id).await?;
        let without_mail = no_mail::among(app, assessment.workspace, &invitations).await?;
        invitations.retain(|one| {
            one.may_be_reminded(failed.contains(&one.id))
                && !without_mail.contains(&one.id)
                && !under_way.contains(&one.id)
        });
        let last = transaction.last_reminders(assessment.workspace, assessment.id).await?;
        Ok(Self { assessment, invitations, last })
    }

    /// The letters of a kind, each with its moment, to those for whom there is one.
    fn letters(
        &self,
        kind: LetterKind,
        moment_for: impl Fn(&str, Option<Timestamp>) -> Option<Timestamp>,
    ) -> Vec<(NewLetter, Timestamp)> {
        let letter = |one: &Invitation| {
            let last = self.last.get(&one.email.identity()).copied();
            let at = moment_for(one.time_zone_in(self.assessment), last)?;
            Some((NewLetter { assessment: self.assessment.id, invitation: Some(one.id), kind }, at))
        };
        self.invitations.iter().filter_map(letter).collect()
    }
}

async fn enqueue(transaction: &Transaction, letters: &[(NewLetter, Timestamp)]) -> Result<(), WorkflowError> {
    let mut by_moment: BTreeMap<Timestamp, Vec<NewLetter>> = BTreeMap::new();
    for (letter, at) in letters {
        by_moment.entry(*at).or_default().push(*letter);
    }
    for (at, letters) in by_moment {
        transaction.enqueue(&letters, at).await?;
    }
    Ok(())
}

/// Queues a reminder, at once, to everybody who may be written to, has no letter on its way and was not reminded within the
/// interval. Gives their number, which together with a list of those who take no mail would tell whether these have
/// answered: it is for whoever knows one of the two, not both.
///
/// # Errors
/// If the assessment does not collect answers.
pub async fn remind(app: &App, workspace: WorkspaceId, id: AssessmentId) -> Result<usize, WorkflowError> {
    let now = app.clock.now();
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::Remind)?;
    let schedule = transaction.schedule(id).await?.unwrap_or_else(|| unchosen(&assessment));
    let reminders = &schedule.reminders;
    let letters =
        Outstanding::read(app, &transaction, &assessment).await?.letters(LetterKind::Reminder, |name, last| {
            let is_rested = last.is_none_or(|last| reminders.is_apart(last, now, &zone(name)));
            (is_rested && now < assessment.closes_at).then_some(now)
        });
    enqueue(&transaction, &letters).await?;
    transaction.commit().await?;
    app.letters_queued.notify_waiters();
    Ok(letters.len())
}

/// Queues the reminders that are due and gives the moment of the next ones.
///
/// # Errors
/// If the store fails. Reminders of an assessment that cannot be queued are logged and tried again with the next look.
pub async fn remind_due(app: &App) -> Result<Option<Timestamp>, WorkflowError> {
    let (due, _) = app.store.schedules_to_look_at(app.clock.now()).await?;
    for (workspace, id) in due {
        if let Err(fault) = look_after(app, workspace, id).await {
            tracing::error!(assessment.id = %id, error = %fault, "reminders could not be queued");
        }
    }
    Ok(app.store.schedules_to_look_at(app.clock.now()).await?.1)
}

async fn look_after(app: &App, workspace: WorkspaceId, id: AssessmentId) -> Result<(), WorkflowError> {
    let now = app.clock.now();
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    let Some(mut schedule) = transaction.schedule(id).await? else { return Ok(()) };
    if assessment.state == AssessmentState::Collecting && assessment.closes_at > now {
        let span = Collecting { launched: schedule.launched_at, deadline: assessment.closes_at };
        let outstanding = Outstanding::read(app, &transaction, &assessment).await?;
        let invitations = transaction.invitations(id).await?;
        let reminders = schedule.reminders.clone();
        schedule.look_at = None;
        for name in zones(&assessment, &invitations) {
            let zone = zone(name);
            let done = schedule.done.entry(name.to_owned()).or_default();
            let found = reminder::look(&reminders.plan(span, &zone), done, now);
            // Links of an assessment that was changed from outside do not work: nobody is asked to open one.
            if let Some(occasion) = found.occasion.filter(|_| super::promise::check(app, &assessment).is_ok()) {
                let kind = if occasion == Occasion::LastCall { LetterKind::LastCall } else { LetterKind::Reminder };
                let letters = outstanding.letters(kind, |of_rater, last| {
                    let moment = || reminders.moment_for(occasion, span, &zone, now, last);
                    (of_rater == name).then(moment).flatten()
                });
                enqueue(&transaction, &letters).await?;
            }
            done.extend(found.due);
            schedule.look_at = earlier(schedule.look_at, found.next);
        }
    } else if assessment.state != AssessmentState::Collecting {
        schedule.look_at = None;
    }
    transaction.keep_schedule(&schedule).await?;
    transaction.commit().await?;
    app.letters_queued.notify_waiters();
    Ok(())
}
