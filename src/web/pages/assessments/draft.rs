//! A draft: who will be asked, and what the report will show of them.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::disclosure::{self, Chances, Fates, Prospects};
use parallax_domain::group::Group;
use parallax_domain::id::InvitationId;
use parallax_domain::roster::Roster;

use super::{address, find, frame, group_label, head};
use crate::app::App;
use crate::catalogue;
use crate::web::form::Fields;
use crate::web::pages::rater::promise::Promise;
use crate::web::pages::{page_with, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::assessment::{ChanceLine, Draft, FileFault, Forecast, Outlook, Person, RosterGroup};
use crate::web::views::phrases::{Phrases, own_name};
use crate::workflow::WorkflowError;
use crate::workflow::assessments::Assessment;
use crate::workflow::{launch, raters};

/// The most faults of a list that a page shows.
const LISTED: usize = 50;
/// The most characters of a list that are put back into the page.
const KEPT: usize = 100_000;

/// A list that could not be taken.
#[derive(Default)]
pub(super) struct Attempt {
    faults: Vec<FileFault>,
    left_out: usize,
    pasted: String,
}

/// Draws a draft.
pub(super) async fn draw(
    app: &App,
    coach: &Coach,
    assessment: &Assessment,
    notice: Option<String>,
    attempt: Attempt,
) -> Result<Draft, Problem> {
    let workspace = coach.account.workspace;
    let people = raters::list(app, workspace, assessment.id).await?;
    let outlook = launch::outlook(app, workspace, assessment.id).await?;
    let asked = people.iter().filter(|person| person.group != Group::Own).count();
    let groups = assessment
        .groups()
        .iter()
        .map(|group| RosterGroup {
            label: group_label(assessment, group),
            people: people
                .iter()
                .filter(|person| person.group == *group)
                .map(|person| Person {
                    id: person.id.to_string(),
                    name: person.name.to_string(),
                    email: person.email.to_string(),
                    language: own_name(&person.language),
                    can_be_removed: *group != Group::Own,
                })
                .collect(),
        })
        .filter(|group| !group.people.is_empty())
        .collect();
    let keys: Vec<String> =
        assessment.groups().iter().filter(|group| **group != Group::Own).map(ToString::to_string).collect();
    Ok(Draft {
        frame: frame(coach, assessment.client_name.as_str()),
        guard: coach.guard(),
        head: head(assessment),
        notice,
        groups,
        raters: asked,
        forecast: forecast(app, assessment, &outlook),
        total: outlook.total_sentence(),
        premise: disclosure::Forecast::premise(),
        import_faults: attempt.faults,
        import_faults_left_out: attempt.left_out,
        pasted: attempt.pasted,
        group_keys: keys.join(", "),
        obstacles: if asked == 0 { vec!["Add at least one rater beside the client.".to_owned()] } else { Vec::new() },
    })
}

/// What the report will show of each group that was asked, and what its raters will read about it; that it shows the
/// client's own view goes without saying.
pub(super) fn forecast(app: &App, assessment: &Assessment, outlook: &disclosure::Forecast) -> Vec<Forecast> {
    let invited: Vec<(Group, u32)> = outlook.groups.iter().map(|one| (one.group.clone(), one.invited)).collect();
    let words = Phrases::nearest(&assessment.language);
    let label = |group: &Group| {
        let groups = std::slice::from_ref(group);
        catalogue::perspective_label(words.language(), group.key(), groups, &assessment.own_groups)
    };
    let promise = Promise {
        words: &words,
        client: assessment.client_name.as_str(),
        coach: app.workspace.name.as_str(),
        policy: &assessment.policy,
        invited: &invited,
        asks_questions: !assessment.questionnaire.questions.is_empty(),
        label: &label,
    };
    outlook
        .groups
        .iter()
        .filter(|one| one.group != Group::Own)
        .map(|one| Forecast {
            label: group_label(assessment, &one.group),
            invited: one.invited,
            outlook: match &one.outlook {
                disclosure::Outlook::Named => Outlook::Named,
                disclosure::Outlook::Safe => Outlook::Safe,
                disclosure::Outlook::Tight => Outlook::Tight,
                disclosure::Outlook::Merged { .. } => Outlook::Merged,
                disclosure::Outlook::NotShown => Outlook::NotShown,
            },
            sentence: one.sentence(),
            prospect: one.prospect(),
            otherwise: [one.otherwise(), one.joined()].join(" ").trim().to_owned(),
            remedy: one.remedy(),
            chances: one.prospects.as_ref().map(chances),
            language: words.language().to_string(),
            promise: promise.to(&one.group).sentences,
        })
        .collect()
}

fn chances(prospects: &Prospects) -> Vec<ChanceLine> {
    let Fates { by_itself, together, not_shown } = &prospects.fates;
    let line = |what: &'static str, chances: &Chances| ChanceLine {
        what,
        usual: chances.usual.words(),
        few: chances.few.words(),
        many: chances.many.words(),
    };
    [("A column of their own", by_itself), ("Together with others", together), ("Not shown", not_shown)]
        .into_iter()
        .filter(|(_, chances)| chances.usual.is_possible())
        .map(|(what, chances)| line(what, chances))
        .collect()
}

/// Adds the people of a list, or says everything that is wrong with it.
pub(super) async fn import(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    let file = fields.take_file("list_file");
    let text = fields.take("list_text");
    let own: Vec<Group> = assessment.groups().into_iter().filter(|group| matches!(group, Group::Custom(_))).collect();
    let languages = &assessment.questionnaire.languages;
    let roster = match &file {
        Some(bytes) => Roster::read(bytes, &own, &assessment.language, languages),
        None => Roster::read_pasted(&text, &own, &assessment.language, languages),
    };
    let attempt = match roster {
        Ok(roster) => match raters::import(&app, coach.account.workspace, assessment.id, &roster).await {
            Ok(done) => {
                let outcome = format!("done=imported&new={}&unchanged={}", done.new, done.unchanged);
                return Ok(see_other(&format!("{}?{outcome}", address(assessment.id))));
            }
            Err(WorkflowError::Refused { sentence, .. }) => {
                Attempt { faults: vec![FileFault { place: String::new(), sentence }], ..Attempt::default() }
            }
            Err(other) => return Err(other.into()),
        },
        Err(faults) => Attempt {
            faults: faults
                .iter()
                .take(LISTED)
                .map(|fault| FileFault {
                    place: fault.place.to_string(),
                    sentence: format!("{}. {}", fault.reason, fault.remedy),
                })
                .collect(),
            left_out: faults.count().saturating_sub(LISTED),
            pasted: String::new(),
        },
    };
    // A list from a file goes back into the page as text, so that it can be mended there.
    let text = file.map_or(text, |bytes| String::from_utf8_lossy(&bytes).into_owned());
    let pasted = text.chars().take(KEPT).collect();
    let draft = draw(&app, &coach, &assessment, None, Attempt { pasted, ..attempt }).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &draft)
}

/// Takes somebody off the list.
pub(super) async fn remove(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    let rater: InvitationId = fields.text("rater").parse().map_err(|_| Problem::NotFound)?;
    raters::remove(&app, coach.account.workspace, assessment.id, rater).await?;
    Ok(see_other(&format!("{}?done=removed", address(assessment.id))))
}
