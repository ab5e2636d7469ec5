//! What raters are told of their answers, kept with its version: at the launch, when thresholds are raised, and when a newer
//! program says it in other words.
//!
//! A version tells each group what holds for the numbers of people who were asked. Who is moved to another group afterwards
//! reads the same with their own number.

use std::collections::BTreeMap;

use jiff::Timestamp;
use parallax_domain::group::Group;
use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::language::Language;

use super::WorkflowError;
use crate::app::App;
use crate::catalogue::LANGUAGES;
use crate::catalogue::phrases::Phrases;
use crate::notice::{Notice, Terms};
use crate::store::Transaction;
use crate::store::assessments::Assessment;
use crate::store::notices::NoticeText;

/// What each group is told, in one language and version.
pub type ByGroup = Vec<(Group, Notice)>;

/// Keeps what the raters of an assessment are told now as a new version, unless the newest one says the same.
///
/// # Errors
/// If the store fails.
pub(crate) async fn keep(
    app: &App,
    transaction: &Transaction,
    assessment: &Assessment,
    now: Timestamp,
) -> Result<(), WorkflowError> {
    let people = transaction.invitations(assessment.id).await?;
    let groups = assessment.groups().into_iter();
    let count = |group: &Group| people.iter().filter(|one| one.group == *group).count();
    let invited: Vec<(Group, u32)> =
        groups.map(|group| (group.clone(), u32::try_from(count(&group)).unwrap_or(u32::MAX))).collect();
    let terms = Terms {
        client: assessment.client_name.as_str(),
        coach: app.workspace.name.as_str(),
        policy: &assessment.policy,
        own_groups: &assessment.own_groups,
        invited: &invited,
        asks_questions: !assessment.questionnaire.questions.is_empty(),
    };
    let mut texts = LANGUAGES.iter().map(|tag| text(&terms, tag)).collect::<Result<Vec<_>, _>>()?;
    texts.sort_by(|one, other| one.language.as_str().cmp(other.language.as_str()));
    let newest = transaction.newest_notice(assessment.id).await?;
    if newest.as_ref().is_none_or(|(_, kept)| *kept != texts) {
        let version = newest.map_or(1, |(version, _)| version.saturating_add(1));
        transaction.add_notice(assessment.id, version, &texts, now).await?;
    }
    Ok(())
}

fn text(terms: &Terms<'_>, tag: &str) -> Result<NoticeText, WorkflowError> {
    let fault = |why: String| WorkflowError::Internal(why);
    let language = Language::parse(tag).map_err(|why| fault(why.to_string()))?;
    let words = Phrases::nearest(&language);
    let asked = terms.invited.iter().filter(|(_, people)| *people > 0);
    let content: BTreeMap<&str, Notice> = asked.map(|(group, _)| (group.key(), terms.notice(&words, group))).collect();
    let content = serde_json::to_string(&content).map_err(|why| fault(why.to_string()))?;
    Ok(NoticeText { language, content })
}

/// Keeps a new version for every assessment that collects answers and whose notice this program words differently than the
/// one before it.
///
/// # Errors
/// If the store fails.
pub async fn keep_up(app: &App) -> Result<(), WorkflowError> {
    for (workspace, id) in app.store.collecting().await? {
        let transaction = app.store.begin().await?;
        if let Some(assessment) = transaction.lock_assessment(workspace, id).await? {
            keep(app, &transaction, &assessment, app.clock.now()).await?;
            transaction.commit().await?;
        }
    }
    Ok(())
}

/// The versions of an assessment's notice, the newest first, and since when each holds. None before the launch.
///
/// # Errors
/// If the assessment is not there.
pub async fn versions(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
) -> Result<Vec<(u32, Timestamp)>, WorkflowError> {
    super::assessments::read(app, workspace, id).await?;
    Ok(app.store.notice_versions(id).await?)
}

/// What each group is told by a version, in the order of the groups.
///
/// # Errors
/// [`WorkflowError::NotFound`] if there is no such version, or not in this language.
pub async fn read(
    app: &App,
    workspace: WorkspaceId,
    id: AssessmentId,
    version: u32,
    language: &Language,
) -> Result<ByGroup, WorkflowError> {
    let assessment = super::assessments::read(app, workspace, id).await?;
    let content = app.store.notice_text(id, version, language).await?.ok_or(WorkflowError::NotFound)?;
    let mut told: BTreeMap<String, Notice> =
        serde_json::from_str(&content).map_err(|why| WorkflowError::Internal(why.to_string()))?;
    let groups = assessment.groups().into_iter();
    Ok(groups.filter_map(|group| told.remove(group.key()).map(|notice| (group.clone(), notice))).collect())
}
