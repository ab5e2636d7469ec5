//! The form of a questionnaire that is still being written, as its raters will read it: of nobody, and nothing is kept.

use jiff::{SignedDuration, Timestamp};
use parallax_domain::answer::AnswerSheet;
use parallax_domain::assessment::AssessmentState;
use parallax_domain::disclosure::Preset;
use parallax_domain::group::Group;
use parallax_domain::id::{AssessmentId, InvitationId};
use parallax_domain::language::Language;
use parallax_domain::link::{LinkToken, Purpose};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::standing::Standing;
use parallax_domain::text::{EmailAddress, Name};
use uuid::Uuid;

use super::draw::{Drawing, Part};
use crate::app::App;
use crate::web::problem::Problem;
use crate::web::views::rater::Form as FormPage;
use crate::workflow::assessments::Assessment;
use crate::workflow::collect::{Form, Invitation};

/// Whom the form speaks of.
const CLIENT: &str = "Robin Sample";
const ADDRESS: &str = "robin@example.org";

/// A page of the form, or all of it.
pub(in crate::web::pages) fn form(
    app: &App,
    questionnaire: Questionnaire,
    group: Group,
    language: &Language,
    here: &str,
    page: &str,
    view: &str,
) -> Result<FormPage, Problem> {
    let fault = |error: &(dyn std::error::Error + 'static)| Problem::fault(error);
    let name = Name::parse(CLIENT).map_err(|error| fault(&error))?;
    let email = EmailAddress::parse(ADDRESS).map_err(|error| fault(&error))?;
    let now = app.clock.now();
    let nobody = AssessmentId::from_uuid(Uuid::nil());
    let invitation = Invitation {
        id: InvitationId::from_uuid(Uuid::nil()),
        assessment: nobody,
        name: name.clone(),
        email: email.clone(),
        group: group.clone(),
        language: language.clone(),
        link_version: 0,
        spent: false,
        receipt: None,
        standing: Standing::Asked,
        mail_stopped: false,
        time_zone: None,
    };
    let assessment = Assessment {
        id: nobody,
        workspace: app.workspace.id,
        client_name: name,
        client_email: email,
        language: language.clone(),
        policy: Preset::Standard.policy(&questionnaire.scale),
        questionnaire,
        norm: None,
        promise: None,
        own_groups: Vec::new(),
        state: AssessmentState::Collecting,
        created_at: now,
        closes_at: two_weeks_from(now),
        time_zone: "UTC".to_owned(),
        public_key: None,
        report_link_version: 0,
        closed_at: None,
        released_at: None,
    };
    let form = Form { assessment, invitation, invited: vec![(group, 5)], is_link_handed: false, notice_version: None };
    // A link of nobody: it opens nothing.
    let link = LinkToken::derive(app.keys.link_key(), Purpose::Answer, Uuid::nil(), 0);
    let drawing = Drawing::new(app, &form, &link, Some(language), here);
    let part = Part::asked(page, view, drawing.pages());
    let mut drawn = drawing.form(part, &AnswerSheet::default(), &[]);
    drawn.action = part.address(here);
    drawn.frame.script = None;
    Ok(drawn)
}

/// Where a button of the form leads.
pub(in crate::web::pages) fn after(here: &str, page: &str, view: &str, button: &str) -> String {
    // The number of pages is not known here; a page behind the last one is shown as the last one.
    let asked = Part::asked(page, view, usize::MAX);
    match asked.after(button, usize::MAX) {
        Part::Review => here.to_owned(),
        part => part.address(here),
    }
}

fn two_weeks_from(now: Timestamp) -> Timestamp {
    now.checked_add(SignedDuration::from_hours(24 * 14)).unwrap_or(now)
}
