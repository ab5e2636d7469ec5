//! Who may still finish after the deadline: whoever had begun before it. The close waits for them, and for everybody alike.
//!
//! No row tells when a rater began. The browser keeps the minute in which the form was entered, with a proof that it was not
//! made up; and who has a draft after the deadline had it before, for nobody begins one any more.

use jiff::{SignedDuration, Timestamp};
use parallax_domain::link::{LinkToken, Purpose};
use parallax_domain::reminder::GRACE;

use super::WorkflowError;
use super::collect::Form;
use crate::app::App;

/// What the browser of somebody who enters a form now keeps: the minute and its proof.
pub fn entry(app: &App, link: &LinkToken) -> String {
    let minute = u32::try_from(app.clock.now().as_second() / 60).unwrap_or(0);
    let proof = LinkToken::derive(app.keys.link_key(), Purpose::Enter, link.claimed_id(), minute);
    format!("{minute}-{}", proof.expose())
}

/// When the form of this link was entered, if the entry is a true one.
fn entered(app: &App, link: &LinkToken, entry: &str) -> Option<Timestamp> {
    let (minute, proof) = entry.split_once('-')?;
    let minute: u32 = minute.parse().ok()?;
    let proof = LinkToken::parse(proof).ok().filter(|proof| proof.claimed_id() == link.claimed_id())?;
    proof.verify(app.keys.link_key(), Purpose::Enter, minute).ok()?;
    Timestamp::from_second(i64::from(minute) * 60).ok()
}

/// Whether the deadline of a form has passed.
pub fn is_past(app: &App, form: &Form) -> bool {
    form.assessment.closes_at <= app.clock.now()
}

/// Whether a form that takes answers may be filled in and submitted by somebody with this entry.
///
/// # Errors
/// If the store fails.
pub async fn may_finish(app: &App, link: &LinkToken, form: &Form, entry: Option<&str>) -> Result<bool, WorkflowError> {
    let deadline = form.assessment.closes_at;
    let began = || entry.and_then(|entry| entered(app, link, entry)).is_some_and(|at| at < deadline);
    Ok(!is_past(app, form)
        || (!is_over(app, form) && (began() || app.store.draft(form.invitation.id).await?.is_some())))
}

/// Until when such a form can be submitted.
pub fn end(form: &Form) -> Timestamp {
    form.assessment.closes_at.saturating_add(GRACE).unwrap_or(Timestamp::MAX)
}

/// Whether the grace is over too. The close may be late, or be refused; nobody is favoured by that.
fn is_over(app: &App, form: &Form) -> bool {
    app.clock.now().duration_since(end(form)) >= SignedDuration::ZERO
}
