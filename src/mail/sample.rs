//! Letters to the coach themselves: what is shown before a letter goes out, and sent as a test.

use jiff::SignedDuration;
use parallax_domain::group::Group;
use parallax_domain::id::LetterId;
use parallax_domain::language::Language;
use parallax_domain::letter::LetterKind;
use parallax_domain::text::{EmailAddress, Name};
use parallax_domain::wording::{LetterText, Wording};

use super::letter::{LetterContext, Occasion, Request, Role, promise, promise_of};
use crate::app::App;
use crate::catalogue::moment;
use crate::store::accounts::Account;
use crate::store::assessments::Assessment;

/// Where the links of samples lead: to a page that says so.
pub const SAMPLE_PATH: &str = "/letters/sample";

/// Whom a sample speaks of where there is no assessment yet.
const CLIENT: &str = "Robin Sample";
/// How long the sample's questionnaire takes.
const MINUTES: u32 = 10;
/// How far ahead its deadline is.
const DAYS: i64 = 14;
/// What it promises: no figure and no comment of fewer people, as the standard policy has it.
const THRESHOLDS: [u32; 2] = [3, 3];

/// What a sample is of.
pub struct Sample<'a> {
    pub letter: LetterText,
    pub language: &'a Language,
    pub wording: Wording,
    /// The one whose client, deadline and promise it has.
    pub assessment: Option<&'a Assessment>,
}

impl Sample<'_> {
    /// The letter to this account; none if the installation's own address is none.
    pub fn context(self, app: &App, account: &Account, id: LetterId) -> Option<LetterContext> {
        let client = match self.assessment {
            Some(assessment) => assessment.client_name.clone(),
            None => Name::parse(CLIENT).ok()?,
        };
        let link = format!("{}{SAMPLE_PATH}", app.settings.public_url);
        // As the worker has it: in letters to those who were invited.
        let is_to_invited = !matches!(
            self.letter.kind(),
            LetterKind::Nomination | LetterKind::NominationReturned | LetterKind::ReportReady
        );
        Some(LetterContext {
            id,
            language: self.language.clone(),
            recipient_name: account.name.clone(),
            recipient: account.email.clone(),
            sender_name: app.workspace.name.clone(),
            sender: EmailAddress::parse(&app.settings.mail_from).ok()?,
            reply_to: None,
            opt_out: is_to_invited.then(|| link.clone()),
            link,
            occasion: self.occasion(app, &client),
            client,
            wording: self.wording,
            is_test: false,
        })
    }

    fn occasion(&self, app: &App, client: &Name) -> Occasion {
        let role = if self.letter.is_to_client() { Role::Client } else { Role::Rater };
        match self.letter.kind() {
            LetterKind::Invitation => Occasion::Invitation(self.request(app, client, role)),
            LetterKind::Reminder => Occasion::Reminder(self.request(app, client, role)),
            LetterKind::LastCall => Occasion::LastCall(self.request(app, client, role)),
            LetterKind::Recovery => Occasion::Recovery(self.request(app, client, role)),
            LetterKind::Thanks => Occasion::Thanks(role),
            LetterKind::Nomination => Occasion::Nomination,
            LetterKind::NominationReturned => Occasion::NominationReturned,
            LetterKind::ReportReady => Occasion::ReportReady,
        }
    }

    fn request(&self, app: &App, client: &Name, role: Role) -> Request {
        let sender = &app.workspace.name;
        if let Some(assessment) = self.assessment {
            let group = if role == Role::Client { Group::Own } else { Group::Peer };
            return Request {
                role,
                deadline: moment(self.language, assessment.closes_at, &assessment.time_zone),
                minutes: assessment.questionnaire.minutes(&group),
                note: None,
                promise: promise(self.language, role, client, sender, &assessment.policy),
            };
        }
        let deadline = app.clock.now().saturating_add(SignedDuration::from_hours(24 * DAYS)).unwrap_or_default();
        Request {
            role,
            deadline: moment(self.language, deadline, "UTC"),
            minutes: MINUTES,
            note: None,
            promise: promise_of(self.language, role, client, sender, THRESHOLDS),
        }
    }
}

#[cfg(test)]
mod tests {
    use parallax_domain::disclosure::Policy;
    use parallax_domain::questionnaire::Questionnaire;

    use super::*;

    #[test]
    fn a_sample_promises_what_the_standard_policy_does() {
        let file = include_str!("../../survey-templates/leadership-core.toml");
        let policy = Policy::standard(&Questionnaire::from_toml(file).expect("the template is valid").scale);
        assert_eq!([policy.k(), policy.k_comment()], THRESHOLDS);
    }
}
