//! When raters are reminded: a part of the form for a new assessment, and a page of its own later.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use jiff::Timestamp;
use parallax_domain::assessment::{AssessmentState, Step};
use parallax_domain::reminder::{InvalidReminders, MOST_DAYS_BEFORE, Occasion, Reminders, WorkingWeek};

use super::{address, find, frame, head};
use crate::app::App;
use crate::catalogue;
use crate::web::form::Fields;
use crate::web::pages::{page, page_with, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::reminders::{Card, Moment, ReminderFields, RemindersPage};
use crate::web::views::{Choice, FaultLine, Field};
use crate::workflow::assessments::Assessment;
use crate::workflow::remind::{self, Schedule};

/// What was typed.
#[derive(Clone, Default)]
pub(super) struct Typed {
    half_way: bool,
    days: String,
    last_call: bool,
    interval: String,
    week: String,
}

impl Typed {
    pub(super) fn read(fields: &mut Fields) -> Self {
        Self {
            half_way: fields.take("remind_half_way") == "yes",
            days: fields.take("remind_days"),
            last_call: fields.take("remind_last_call") == "yes",
            interval: fields.take("remind_interval"),
            week: fields.take("working_week"),
        }
    }

    pub(super) fn of(reminders: &Reminders) -> Self {
        let days: Vec<String> = reminders.days_before().iter().rev().map(ToString::to_string).collect();
        Self {
            half_way: reminders.half_way(),
            days: days.join(", "),
            last_call: reminders.last_call(),
            interval: reminders.interval_days().to_string(),
            week: reminders.week().as_str().to_owned(),
        }
    }

    /// The schedule, or what is wrong with it.
    pub(super) fn reminders(&self) -> Result<Reminders, FaultLine> {
        let fault =
            |field: &str, why: InvalidReminders| FaultLine { field: field.to_owned(), sentence: why.to_string() };
        let words = self.days.split([',', ';', ' ']).filter(|word| !word.is_empty());
        let days: Vec<u8> = words
            .map(|word| word.parse().map_err(|_| fault("remind_days", InvalidReminders::Day)))
            .collect::<Result<_, _>>()?;
        let interval = match self.interval.trim() {
            "" => Reminders::default().interval_days(),
            number => number.parse().map_err(|_| fault("remind_interval", InvalidReminders::Interval))?,
        };
        let week = WorkingWeek::from_word(&self.week).unwrap_or_default();
        Reminders::new(self.half_way, days, self.last_call, interval, week).map_err(|why| {
            fault(if why == InvalidReminders::Interval { "remind_interval" } else { "remind_days" }, why)
        })
    }

    pub(super) fn draw(&self, faults: &[FaultLine]) -> ReminderFields {
        let field = |name, kind, label, value: &str| Field::new(name, kind, label).value(value).fault_of(faults);
        let choice = |week: WorkingWeek, label: &str| Choice {
            value: week.as_str().to_owned(),
            label: label.to_owned(),
            detail: String::new(),
            chosen: week == WorkingWeek::from_word(&self.week).unwrap_or_default(),
        };
        let days = field("remind_days", "text", "Days before the deadline", &self.days)
            .hint("For several, put commas between them: 7, 3. Leave it empty for none.");
        let interval =
            field("remind_interval", "number", "Fewest days between two reminders to a person", &self.interval)
                .hint("Reminders about other clients of this workspace count too. Left empty, it is 2.");
        ReminderFields {
            half_way: self.half_way,
            last_call: self.last_call,
            is_open: days.fault.is_some() || interval.fault.is_some(),
            days,
            interval,
            weeks: vec![
                choice(WorkingWeek::MondayToFriday, "Monday to Friday"),
                choice(WorkingWeek::SundayToThursday, "Sunday to Thursday"),
            ],
            summary: self.reminders().map_or_else(|_| String::new(), |reminders| summary(&reminders)),
        }
    }
}

/// “half-way, 3 days before the deadline and on the last day before it”.
pub(super) fn summary(reminders: &Reminders) -> String {
    let mut parts: Vec<String> = reminders.half_way().then(|| "half-way".to_owned()).into_iter().collect();
    parts.extend(reminders.days_before().iter().rev().map(|days| format!("{days} days before the deadline")));
    parts.extend(reminders.last_call().then(|| "the day before the deadline".to_owned()));
    match parts.as_slice() {
        [] => "never by itself".to_owned(),
        [only] => only.clone(),
        [head @ .., last] => format!("{} and {last}", head.join(", ")),
    }
}

/// What the page of an assessment tells of its reminders.
pub(super) fn card(assessment: &Assessment, schedule: &Schedule, now: Timestamp) -> Card {
    let reminders = &schedule.reminders;
    let english = parallax_domain::language::Language::english();
    let mut next_is_known = false;
    let moments = remind::occasions(assessment, schedule, now).into_iter().map(|(planned, is_done)| {
        let is_next = !is_done && !next_is_known;
        next_is_known |= is_next;
        Moment {
            label: match planned.occasion {
                Occasion::HalfWay => "Half-way".to_owned(),
                Occasion::DaysBefore(days) => format!("{days} days before"),
                Occasion::LastCall => "Last call".to_owned(),
            },
            at: catalogue::moment(&english, planned.at, &assessment.time_zone),
            state: if is_done {
                "Done"
            } else if is_next {
                "Next"
            } else {
                "Later"
            },
            style: if is_done {
                "good"
            } else if is_next {
                ""
            } else {
                "quiet"
            },
        }
    });
    Card {
        moments: moments.collect(),
        is_off: reminders.is_off(),
        interval: reminders.interval_days(),
        week: match reminders.week() {
            WorkingWeek::MondayToFriday => "Monday to Friday",
            WorkingWeek::SundayToThursday => "Sunday to Thursday",
        },
    }
}

fn draw(coach: &Coach, assessment: &Assessment, typed: &Typed, faults: Vec<FaultLine>) -> RemindersPage {
    RemindersPage {
        frame: frame(coach, "Reminders"),
        guard: coach.guard(),
        head: head(assessment),
        reminders: typed.draw(&faults),
        most_days: MOST_DAYS_BEFORE,
        is_launched: assessment.state == AssessmentState::Collecting,
        faults,
    }
}

pub(super) async fn ask(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let assessment = find(&app, &coach, &id).await?;
    assessment.state.allows(Step::ChangeReminders).map_err(|why| Problem::WrongState(why.to_string()))?;
    let schedule = remind::schedule(&app, coach.account.workspace, assessment.id).await?;
    page(&draw(&coach, &assessment, &Typed::of(&schedule.reminders), Vec::new()))
}

pub(super) async fn choose(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    let typed = Typed::read(&mut fields);
    match typed.reminders() {
        Ok(reminders) => {
            remind::choose(&app, coach.account.workspace, assessment.id, reminders).await?;
            Ok(see_other(&format!("{}?done=scheduled", address(assessment.id))))
        }
        Err(fault) => page_with(StatusCode::UNPROCESSABLE_ENTITY, &draw(&coach, &assessment, &typed, vec![fault])),
    }
}
