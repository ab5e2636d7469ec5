//! The coach's assessments: the list, a new one, and each one through its life.
//!
//! | address | what it does |
//! |---|---|
//! | `/` | the list |
//! | `/assessments/new` | makes a draft |
//! | `/assessments/<id>` | the one page of an assessment; what it shows depends on its stage |
//! | `…/raters` | looks a list of raters over, and takes it over once that is done |
//! | `…/raters/remove`, `…/raters/<rater>` | takes somebody off the list; corrects a name or a group |
//! | `…/raters/<rater>/link` | shows a link to hand over |
//! | `…/nominate`, `…/return`, `…/approve` | asks the client for names; decides on the list |
//! | `…/launch`, `…/close`, `…/release`, `…/discard` | `GET` says what will happen, `POST` does it |
//! | `…/notice` | what raters are told of their answers |
//! | `…/remind` | reminds those who have not answered |
//! | `…/raters/<id>/correct` | corrects an address that is somebody else's |
//! | `…/reminders`, `…/extend` | when they are reminded by themselves; a later deadline |
//! | `…/resume-mail` | tries letters again after the mail server had refused this installation |

mod collecting;
mod correct;
mod draft;
mod extend;
mod new;
mod nomination;
mod notice;
mod rater;
mod reminders;
mod roster;
mod steps;

use actix_web::web::{Data, Path, ServiceConfig, resource};
use actix_web::{HttpRequest, HttpResponse, web};
use jiff::{SignedDuration, Timestamp};
use parallax_domain::assessment::AssessmentState;
use parallax_domain::disclosure::{Policy, SmallGroups};
use parallax_domain::group::Group;
use parallax_domain::id::AssessmentId;
use parallax_domain::language::Language;
use parallax_domain::nomination::Stage as Nominated;
use parallax_domain::norm::NormChoice;

use super::{page, query, reading};
use crate::app::App;
use crate::catalogue;
use crate::web::form::Fields;
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::assessment::{Closed, Head, List, Row, Stage};
use crate::web::views::{Frame, Section};
use crate::workflow::assessments::{self, Assessment, Summary};

/// The addresses of assessments.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(resource("/").route(reading().to(list)))
        .service(resource("/assessments/new").route(reading().to(new::empty)).route(web::post().to(new::create)))
        .service(resource("/assessments/{id}").route(reading().to(one)))
        .service(resource("/assessments/{id}/raters").route(web::post().to(roster::import)))
        .service(resource("/assessments/{id}/raters/remove").route(web::post().to(roster::remove)))
        .service(
            resource("/assessments/{id}/raters/{rater}")
                .route(reading().to(rater::one))
                .route(web::post().to(rater::correct)),
        )
        .service(resource("/assessments/{id}/raters/{rater}/link").route(web::post().to(rater::show_link)))
        .service(
            resource("/assessments/{id}/nominate")
                .route(reading().to(nomination::ask))
                .route(web::post().to(nomination::send)),
        )
        .service(
            resource("/assessments/{id}/return")
                .route(reading().to(nomination::ask_return))
                .route(web::post().to(nomination::give_back)),
        )
        .service(resource("/assessments/{id}/approve").route(web::post().to(nomination::approve)))
        .service(
            resource("/assessments/{id}/raters/{rater}/correct")
                .route(reading().to(correct::ask))
                .route(web::post().to(correct::correct)),
        )
        .service(
            resource("/assessments/{id}/launch")
                .route(reading().to(steps::ask_launch))
                .route(web::post().to(steps::launch)),
        )
        .service(resource("/assessments/{id}/remind").route(web::post().to(steps::remind)))
        .service(
            resource("/assessments/{id}/reminders")
                .route(reading().to(reminders::ask))
                .route(web::post().to(reminders::choose)),
        )
        .service(resource("/assessments/{id}/notice").route(reading().to(notice::show)))
        .service(
            resource("/assessments/{id}/extend").route(reading().to(extend::ask)).route(web::post().to(extend::extend)),
        )
        .service(resource("/assessments/{id}/resume-mail").route(web::post().to(steps::resume_mail)))
        .service(
            resource("/assessments/{id}/raise")
                .route(reading().to(steps::ask_raise))
                .route(web::post().to(steps::raise)),
        )
        .service(
            resource("/assessments/{id}/close")
                .route(reading().to(steps::ask_close))
                .route(web::post().to(steps::close)),
        )
        .service(
            resource("/assessments/{id}/release")
                .route(reading().to(steps::ask_release))
                .route(web::post().to(steps::release)),
        )
        .service(
            resource("/assessments/{id}/discard")
                .route(reading().to(steps::ask_discard))
                .route(web::post().to(steps::discard)),
        );
}

/// Reads an assessment's id from an address.
pub(super) fn id_of(path: &str) -> Result<AssessmentId, Problem> {
    path.parse().map_err(|_| Problem::NotFound)
}

/// The assessment at an address, of this coach's workspace.
pub(super) async fn find(app: &App, coach: &Coach, path: &str) -> Result<Assessment, Problem> {
    Ok(assessments::read(app, coach.account.workspace, id_of(path)?).await?)
}

/// The frame of a coach's page about an assessment.
pub(super) fn frame(coach: &Coach, title: impl Into<String>) -> Frame {
    Frame::coach(title, coach.header(Section::Assessments))
}

async fn list(app: Data<App>, coach: Coach) -> Result<HttpResponse, Problem> {
    let now = app.clock.now();
    let rows = assessments::list(&app, coach.account.workspace).await?;
    let nominating = rows.iter().filter(|row| row.state == AssessmentState::Nominating).map(|row| row.id);
    let nominations = app.store.nomination_stages(&nominating.collect::<Vec<_>>()).await?;
    page(&List {
        frame: frame(&coach, "Assessments"),
        assessments: rows.iter().map(|summary| row(summary, now, nominations.get(&summary.id).copied())).collect(),
    })
}

fn row(summary: &Summary, now: Timestamp, nomination: Option<Nominated>) -> Row {
    let stage = stage(summary.state);
    let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    Row {
        address: address(summary.id),
        client: summary.client_name.to_string(),
        stage,
        when: match stage {
            Stage::Draft => "Not launched yet".to_owned(),
            Stage::Nomination => match nomination {
                Some(Nominated::HandedIn) => "The client’s list of raters waits for you".to_owned(),
                Some(Nominated::Approved) => "The list of raters is approved; not launched yet".to_owned(),
                Some(Nominated::Open) | None => "The client proposes raters".to_owned(),
            },
            Stage::Collecting => format!("Closes {}", time_left(summary.closes_at, now)),
            Stage::Closed => "Waits for you to read and release the report".to_owned(),
            Stage::Released => "The client has the report".to_owned(),
        },
        progress: (stage >= Stage::Collecting).then(|| (count(summary.answered), count(summary.invited))),
    }
}

async fn one(app: Data<App>, request: HttpRequest, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let assessment = find(&app, &coach, &id).await?;
    let notice = notice(&mut query(&request)?);
    match stage(assessment.state) {
        Stage::Draft | Stage::Nomination => {
            page(&draft::draw(&app, &coach, &assessment, notice, draft::Attempt::default()).await?)
        }
        Stage::Collecting => page(&collecting::draw(&app, &coach, &assessment, notice).await?),
        Stage::Closed | Stage::Released => {
            let progress = assessments::progress(&app, coach.account.workspace, assessment.id).await?;
            let released = assessment.released_at.map(|at| day(at, &assessment.time_zone));
            let letters = collecting::recipients(&app, &coach, &assessment).await?;
            page(&Closed {
                frame: frame(&coach, assessment.client_name.as_str()),
                guard: coach.guard(),
                head: head(&assessment),
                notice,
                answered: progress.answered,
                invited: progress.invited,
                client_letter: released.as_ref().and_then(|_| letters.into_iter().find(|letter| letter.is_to_client)),
                released,
            })
        }
    }
}

/// What stands on top of every page of an assessment.
pub(super) fn head(assessment: &Assessment) -> Head {
    let questionnaire = &assessment.questionnaire;
    Head {
        address: address(assessment.id),
        client: assessment.client_name.to_string(),
        client_email: assessment.client_email.to_string(),
        questionnaire: questionnaire.title.in_language(&Language::english(), questionnaire.fallback()).to_owned(),
        stage: stage(assessment.state),
        until: until(assessment),
        policy: policy(&assessment.policy),
        norm: assessment.norm.as_ref().map(|norm| match norm {
            NormChoice::Workspace => "With the other clients of this workspace who were asked the same.".to_owned(),
            NormChoice::File(set) => format!("With the norm “{}”.", set.name()),
        }),
    }
}

/// The deadline as coaches read it.
pub(super) fn until(assessment: &Assessment) -> String {
    catalogue::moment(&Language::english(), assessment.closes_at, &assessment.time_zone)
}

/// `/assessments/<id>`.
pub(super) fn address(id: AssessmentId) -> String {
    format!("/assessments/{id}")
}

fn stage(state: AssessmentState) -> Stage {
    match state {
        AssessmentState::Draft => Stage::Draft,
        AssessmentState::Nominating => Stage::Nomination,
        AssessmentState::Collecting => Stage::Collecting,
        AssessmentState::Closed => Stage::Closed,
        AssessmentState::Released => Stage::Released,
    }
}

/// The thresholds in one or two sentences.
fn policy(policy: &Policy) -> String {
    let small = match policy.small_groups() {
        SmallGroups::Merge => "A group that is too small is counted with another one.",
        SmallGroups::Drop => "A group that is too small and finds no other small one is left out.",
    };
    let items = if policy.k_item() > policy.k() {
        format!(" {} behind a figure of one item,", policy.k_item())
    } else {
        String::new()
    };
    format!(
        "At least {} people stand behind every figure,{items} {} behind a distribution, {} behind a list of comments. \
         {small}",
        policy.k(),
        policy.k_distribution(),
        policy.k_comment()
    )
}

/// What a group is called on a coach's pages.
pub(super) fn group_label(assessment: &Assessment, group: &Group) -> String {
    match group {
        Group::Own => "Client".to_owned(),
        Group::Manager => "Manager".to_owned(),
        Group::Peer => "Peers".to_owned(),
        Group::DirectReport => "Direct reports".to_owned(),
        Group::Other => "Others".to_owned(),
        Group::Custom(key) => {
            let own = assessment.own_groups.iter().find(|own| own.key == *key);
            own.map_or_else(|| key.clone(), |own| own.label.clone())
        }
    }
}

/// How far ahead a moment is, in words.
pub(super) fn time_left(moment: Timestamp, now: Timestamp) -> String {
    let left = moment.duration_since(now);
    if left <= SignedDuration::ZERO {
        return "in a moment".to_owned();
    }
    let unit = |number: i64, unit: &str| format!("in {number} {unit}{}", if number == 1 { "" } else { "s" });
    match left.as_hours() {
        0 => unit(left.as_mins().max(1), "minute"),
        hours @ 1..=47 => unit(hours, "hour"),
        hours => unit(hours / 24, "day"),
    }
}

/// A day as coaches read it.
fn day(moment: Timestamp, zone: &str) -> String {
    let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
    moment.to_zoned(zone).strftime("%-d %B %Y").to_string()
}

/// What was just done, from the address that a step leads to.
fn notice(asked: &mut Fields) -> Option<String> {
    let mut number = |name: &str| asked.take(name).parse::<u32>().unwrap_or(0);
    let (new, moved, unchanged) = (number("new"), number("moved"), number("unchanged"));
    let letters = number("letters");
    let people = |count: u32| if count == 1 { "1 person".to_owned() } else { format!("{count} people") };
    match asked.text("done") {
        "created" => Some("The draft is made. Add the raters next.".to_owned()),
        "imported" => {
            let moved = if moved > 0 { format!(", {} moved to another group", people(moved)) } else { String::new() };
            let here = if unchanged > 0 {
                format!("; {} of the list were here already", people(unchanged))
            } else {
                String::new()
            };
            Some(format!("{} added{moved}{here}.", people(new)))
        }
        "corrected" => Some("Corrected.".to_owned()),
        "moved" => Some("Moved. It holds for an answer that comes from now on.".to_owned()),
        "removed" => Some("Taken off the list.".to_owned()),
        "asked" => Some("The letter to the client is queued.".to_owned()),
        "approved" => Some("Approved. The assessment can be launched.".to_owned()),
        "returned" => Some("Returned. The letter that tells the client is queued.".to_owned()),
        "launched" => Some(format!("Launched. {} queued.", count(letters, "invitation is", "invitations are"))),
        "reminded" if letters == 0 => {
            Some("Nobody to remind: each of them has a letter on its way or was reminded a short while ago.".to_owned())
        }
        "reminded" => Some(format!("{} queued.", count(letters, "reminder is", "reminders are"))),
        "reminded-some" => Some(
            "Reminders are queued for those who have not answered and take mail. How many that is would tell whether those \
             who take none have answered."
                .to_owned(),
        ),
        "readdressed" => Some("Corrected. The old link is dead, and a new invitation is queued.".to_owned()),
        "scheduled" => Some("Saved.".to_owned()),
        "extended" => Some("The deadline is moved. Raters read it on their page and in the next reminder.".to_owned()),
        "resumed" => Some("Mail is tried again.".to_owned()),
        "raised" => Some("Raised. Raters read the new number from now on.".to_owned()),
        "closed" => Some("Closed. The answers were counted and the report is made.".to_owned()),
        "released" => Some("Released. The letter with the client’s link is queued.".to_owned()),
        _ => None,
    }
}

fn count(number: u32, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_is_told_in_the_unit_that_matters() {
        let now: Timestamp = "2026-11-22T10:00:00Z".parse().expect("a moment");
        let told = |seconds: i64| time_left(now + SignedDuration::from_secs(seconds), now);
        assert_eq!(told(-5), "in a moment");
        assert_eq!(told(30), "in 1 minute");
        assert_eq!(told(3_600), "in 1 hour");
        assert_eq!(told(47 * 3_600), "in 47 hours");
        assert_eq!(told(5 * 86_400 + 10), "in 5 days");
    }
}
