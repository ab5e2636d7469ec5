//! A draft: who will be asked, and what the report will show of them.

use parallax_domain::disclosure::{self, Chances, Fates, Prospects};
use parallax_domain::fault::Faults;
use parallax_domain::group::Group;
use parallax_domain::text::capital;

use super::{frame, group_label, head, nomination};
use crate::app::App;
use crate::catalogue::phrases::{Phrases, own_name};
use crate::notice::Terms;
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::assessment::{ChanceLine, Draft, FileFault, Forecast, Outlook, Person, RosterGroup};
use crate::web::views::nomination::{Card, Status};
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

impl Attempt {
    /// What is told of it; what was pasted goes back into the page, so that it can be mended there.
    pub(super) fn refused(faults: &Faults, text: &str) -> Self {
        let told = faults.iter().take(LISTED).map(|fault| FileFault {
            place: fault.place.to_string(),
            sentence: format!("{}. {}", capital(&fault.reason), fault.remedy),
        });
        Self {
            faults: told.collect(),
            left_out: faults.count().saturating_sub(LISTED),
            pasted: text.chars().take(KEPT).collect(),
        }
    }
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
    let nomination = nomination::card(app, assessment, &people).await?;
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
                    is_client: *group == Group::Own,
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
        obstacles: obstacles(asked, nomination.as_ref()),
        nomination,
    })
}

/// What keeps a draft from being launched.
fn obstacles(asked: usize, nomination: Option<&Card>) -> Vec<String> {
    let nobody = (asked == 0).then(|| "Add at least one rater beside the client.".to_owned());
    let is_open = nomination.is_some_and(|card| card.status != Status::Approved);
    nobody.into_iter().chain(is_open.then(|| "Approve the client’s list.".to_owned())).collect()
}

/// What the report will show of each group that was asked, and what its raters will read about it; that it shows the
/// client's own view goes without saying.
pub(super) fn forecast(app: &App, assessment: &Assessment, outlook: &disclosure::Forecast) -> Vec<Forecast> {
    let invited: Vec<(Group, u32)> = outlook.groups.iter().map(|one| (one.group.clone(), one.invited)).collect();
    let words = Phrases::nearest(&assessment.language);
    let terms = Terms {
        client: assessment.client_name.as_str(),
        coach: app.workspace.name.as_str(),
        policy: &assessment.policy,
        own_groups: &assessment.own_groups,
        invited: &invited,
        asks_questions: !assessment.questionnaire.questions.is_empty(),
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
            promise: terms.notice(&words, &one.group).sentences,
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
