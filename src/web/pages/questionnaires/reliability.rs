//! How reliable a questionnaire is, in the words of its page.

use parallax_domain::assessment::OwnGroup;
use parallax_domain::disclosure::instrument::{CLIENTS, RATERS, RunningSums, Worked};
use parallax_domain::exact::half_up;
use parallax_domain::group::Group;
use parallax_domain::id::WorkspaceId;
use parallax_domain::language::Language;
use parallax_domain::questionnaire::{Competency, Questionnaire};

use crate::app::App;
use crate::catalogue::perspective_label;
use crate::store::StoreError;
use crate::web::problem::Problem;
use crate::web::views::questionnaire::{CompetencyReliability, GroupReliability, Reliability};

/// What the sums that closes have added up say of it; the names of competencies are in this language.
pub(super) async fn of(
    app: &App,
    workspace: WorkspaceId,
    questionnaire: &Questionnaire,
    own_groups: &[OwnGroup],
    language: &Language,
) -> Result<Reliability, Problem> {
    let nothing = |sentence: String| Reliability { sentence, competencies: Vec::new() };
    Ok(match app.store.instrument(workspace, questionnaire).await {
        // The page is there to be read all the same.
        Err(fault @ StoreError::Damaged(_)) => {
            tracing::error!(error = %fault, "a questionnaire's figures cannot be shown");
            nothing(
                "The sums that were kept for it cannot be read, so nothing is shown and nothing is added.".to_owned(),
            )
        }
        Err(fault) => return Err(fault.into()),
        Ok(None) => nothing(too_few(0)),
        Ok(Some(sums)) if !sums.are_of(questionnaire) => nothing(
            "Another questionnaire with this key and version was closed before, and answers to the two are not mixed. \
             Give this one a version of its own."
                .to_owned(),
        ),
        Ok(Some(sums)) => in_words(&sums, questionnaire, own_groups, language),
    })
}

fn too_few(clients: u32) -> String {
    let so_far = if clients == 1 { "1 client".to_owned() } else { format!("{clients} clients") };
    format!("Shown from {CLIENTS} clients and {RATERS} raters on; so far {so_far}.")
}

fn in_words(
    sums: &RunningSums,
    questionnaire: &Questionnaire,
    own_groups: &[OwnGroup],
    language: &Language,
) -> Reliability {
    let figures = sums.figures();
    if figures.undefined.is_some() {
        return Reliability { sentence: too_few(figures.clients), competencies: Vec::new() };
    }
    let english = Language::english();
    let group = |group: Group, single: &Worked, needed: &Worked<u32>| {
        let raters_needed = match needed {
            Worked::Out(1) => Some("1 rater".to_owned()),
            Worked::Out(raters) => Some(format!("{raters} raters")),
            Worked::Not { .. } => None,
        };
        Some(GroupReliability {
            label: perspective_label(&english, "", &[group], own_groups),
            single: two_decimals(single)?,
            raters_needed,
        })
    };
    let competency = |competency: &Competency| {
        let worked = figures.competencies.get(&competency.key)?;
        let mut groups: Vec<_> =
            worked.groups.iter().filter_map(|(key, one)| Some((Group::parse(key).ok()?, one))).collect();
        groups.sort_by(|(one, _), (other, _)| one.cmp(other));
        let figure = |worked: &Worked| two_decimals(worked).unwrap_or_else(|| "no figure".to_owned());
        Some(CompetencyReliability {
            name: competency.name.in_language(language, questionnaire.fallback()).to_owned(),
            raters: worked.rows,
            alpha: figure(&worked.alpha),
            omega: figure(&worked.omega),
            groups: groups.into_iter().filter_map(|(key, one)| group(key, &one.icc_1, &one.raters_for_70)).collect(),
        })
    };
    Reliability {
        sentence: format!(
            "From the answers of {} raters about {} clients, added up as each assessment closed.",
            figures.raters, figures.clients
        ),
        competencies: questionnaire.competencies.iter().filter_map(competency).collect(),
    }
}

fn two_decimals(worked: &Worked) -> Option<String> {
    match worked {
        Worked::Out(value) => Some(half_up(*value, 2)),
        Worked::Not { .. } => None,
    }
}
