//! The workspace's own questionnaires: written as drafts, published as versions that never change.
//!
//! An assessment takes a version over by value, so nothing that happens here reaches one that was made.

use std::collections::BTreeSet;

use parallax_domain::id::{AccountId, QuestionnaireId, WorkspaceId};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::questionnaire::draft::{Draft, DraftFault, History};
use uuid::Uuid;

use super::{WorkflowError, library};
use crate::app::App;
use crate::store::questionnaires::Summary;
pub use crate::store::questionnaires::{Entry, Shelved, Version};

/// The most tags of a questionnaire, and the most characters of one.
pub const MAX_TAGS: usize = 20;
pub const MAX_TAG: usize = 40;

/// The questionnaires of a workspace, those that were edited last first.
///
/// # Errors
/// If the store fails.
pub async fn list(app: &App, workspace: WorkspaceId) -> Result<Vec<Entry>, WorkflowError> {
    Ok(app.store.questionnaires(workspace).await?)
}

/// One questionnaire of a workspace.
///
/// # Errors
/// If there is no such questionnaire.
pub async fn find(app: &App, workspace: WorkspaceId, id: QuestionnaireId) -> Result<Shelved, WorkflowError> {
    app.store.questionnaire(workspace, id).await?.ok_or(WorkflowError::NotFound)
}

/// The latest published version; none if there is none yet.
///
/// # Errors
/// If there is no such questionnaire.
pub async fn latest(app: &App, workspace: WorkspaceId, id: QuestionnaireId) -> Result<Option<Version>, WorkflowError> {
    find(app, workspace, id).await?;
    Ok(app.store.latest_version(id).await?)
}

/// All published versions, the oldest first.
///
/// # Errors
/// If there is no such questionnaire.
pub async fn versions(app: &App, workspace: WorkspaceId, id: QuestionnaireId) -> Result<Vec<Version>, WorkflowError> {
    find(app, workspace, id).await?;
    Ok(app.store.versions(id).await?)
}

/// How often a draft was changed so far.
///
/// # Errors
/// If there is no such questionnaire.
pub async fn revision(app: &App, workspace: WorkspaceId, id: QuestionnaireId) -> Result<u32, WorkflowError> {
    app.store.questionnaire_revision(workspace, id).await?.ok_or(WorkflowError::NotFound)
}

/// Puts a draft into the library.
///
/// # Errors
/// If the store fails.
pub async fn create(
    app: &App,
    workspace: WorkspaceId,
    by: AccountId,
    draft: Draft,
    tags: Vec<String>,
) -> Result<QuestionnaireId, WorkflowError> {
    let id = QuestionnaireId::from_uuid(Uuid::new_v4());
    let summary = Summary::of(None, Some(&draft)).ok_or_else(nothing_left)?;
    let entry = Entry { id, key: None, summary, tags, is_retired: false, edited_at: app.clock.now() };
    let new = Shelved { entry, draft: Some(draft), history: History::default(), revision: 0, edited_by: Some(by) };
    let transaction = app.store.begin().await?;
    transaction.add_questionnaire(workspace, &new).await?;
    transaction.commit().await?;
    Ok(id)
}

/// Changes a draft: everything that `change` does is kept at once. Where `change` says that it changed nothing, nothing is
/// written.
///
/// # Errors
/// If there is no such questionnaire, or it has no draft.
pub async fn edit<T>(
    app: &App,
    workspace: WorkspaceId,
    id: QuestionnaireId,
    by: AccountId,
    change: impl FnOnce(&mut Draft, &mut History) -> (T, bool),
) -> Result<(T, Shelved), WorkflowError> {
    let transaction = app.store.begin().await?;
    let mut shelved = transaction.lock_questionnaire(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    let draft = shelved.draft.as_mut().ok_or_else(no_draft)?;
    let (outcome, is_changed) = change(draft, &mut shelved.history);
    if is_changed {
        shelved.revision = shelved.revision.wrapping_add(1) & 0x7fff_ffff;
        shelved.edited_by = Some(by);
        shelved.entry.edited_at = app.clock.now();
        if shelved.entry.summary.version.is_none()
            && let Some(summary) = Summary::of(None, shelved.draft.as_ref())
        {
            shelved.entry.summary = summary;
        }
        transaction.keep_questionnaire(workspace, &shelved).await?;
        transaction.commit().await?;
    }
    Ok((outcome, shelved))
}

/// Begins the draft of the next version; one that is there already stays as it is.
///
/// # Errors
/// If there is no such questionnaire.
pub async fn begin_draft(
    app: &App,
    workspace: WorkspaceId,
    id: QuestionnaireId,
    by: AccountId,
) -> Result<(), WorkflowError> {
    let versions = versions(app, workspace, id).await?;
    let transaction = app.store.begin().await?;
    let mut shelved = transaction.lock_questionnaire(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    if shelved.draft.is_none() {
        let latest = versions.last().ok_or_else(nothing_left)?;
        // A key that any version had says which item it was; none is given anew.
        let draft =
            Draft::after(&latest.questionnaire).without_keys(versions.iter().flat_map(|one| keys(&one.questionnaire)));
        shelved.draft = Some(draft);
        shelved.history = History::default();
        shelved.revision = 0;
        shelved.edited_by = Some(by);
        shelved.entry.summary.has_draft = true;
        transaction.keep_questionnaire(workspace, &shelved).await?;
        transaction.commit().await?;
    }
    Ok(())
}

/// What became of publishing.
pub enum Published {
    /// This version can be used from now on.
    Version(u32),
    /// Something must be mended before.
    Faulty(Vec<DraftFault>),
}

/// Publishes the draft as a version, which then never changes. Its questionnaire is known by a key from its first version on.
///
/// # Errors
/// If there is no such questionnaire, or it has no draft.
pub async fn publish(
    app: &App,
    workspace: WorkspaceId,
    id: QuestionnaireId,
    by: AccountId,
) -> Result<Published, WorkflowError> {
    let transaction = app.store.begin().await?;
    let mut shelved = transaction.lock_questionnaire(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    let mut draft = shelved.draft.take().ok_or_else(no_draft)?;
    draft.settle_keys();
    let key = if let Some(key) = shelved.entry.key.clone() {
        key
    } else {
        let taken = taken_keys(app, workspace).await?;
        // A file that was brought here keeps its key if nothing has it.
        match draft.key() {
            "" => draft.key_of_title(|key| taken.contains(key)),
            key if taken.contains(key) => draft.key_of_title(|key| taken.contains(key)),
            key => key.to_owned(),
        }
    };
    draft.set_key(&key);
    let questionnaire = match draft.check(&key) {
        Ok(questionnaire) => questionnaire,
        Err(faults) => return Ok(Published::Faulty(faults)),
    };
    if shelved.entry.key.is_none() && transaction.has_questionnaire_key(workspace, &key).await? {
        return Err(WorkflowError::refused(
            "",
            "Another questionnaire took the same name just now. Publish once more.",
        ));
    }
    let version = Version { questionnaire, published_at: app.clock.now() };
    transaction.add_version(id, &version).await?;
    shelved.entry.key = Some(key);
    shelved.entry.summary = Summary::of(Some(&version.questionnaire), None).ok_or_else(nothing_left)?;
    shelved.entry.edited_at = version.published_at;
    shelved.history = History::default();
    shelved.edited_by = Some(by);
    transaction.keep_questionnaire(workspace, &shelved).await?;
    transaction.commit().await?;
    Ok(Published::Version(version.questionnaire.version))
}

/// Throws a draft away: the latest version stays; a questionnaire without one is gone.
///
/// # Errors
/// If there is no such questionnaire. Returns whether the questionnaire is still there.
pub async fn discard_draft(app: &App, workspace: WorkspaceId, id: QuestionnaireId) -> Result<bool, WorkflowError> {
    let latest = latest(app, workspace, id).await?;
    let transaction = app.store.begin().await?;
    let mut shelved = transaction.lock_questionnaire(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    let stays = shelved.entry.summary.version.is_some();
    if stays {
        shelved.draft = None;
        shelved.history = History::default();
        if let Some(summary) = Summary::of(latest.as_ref().map(|version| &version.questionnaire), None) {
            shelved.entry.summary = summary;
        }
        transaction.keep_questionnaire(workspace, &shelved).await?;
    } else {
        transaction.remove_questionnaire(id).await?;
    }
    transaction.commit().await?;
    Ok(stays)
}

/// Says under which tags a questionnaire is found, separated by commas.
///
/// # Errors
/// If there are too many, or one is too long.
pub async fn set_tags(
    app: &App,
    workspace: WorkspaceId,
    id: QuestionnaireId,
    typed: &str,
) -> Result<(), WorkflowError> {
    let mut tags: Vec<String> = Vec::new();
    for tag in typed.split([',', ';', '\n']).map(|tag| tag.split_whitespace().collect::<Vec<_>>().join(" ")) {
        if tag.chars().count() > MAX_TAG || tag.chars().any(char::is_control) {
            return Err(WorkflowError::refused(
                "tags",
                format!("A tag has at most {MAX_TAG} letters. Make it shorter."),
            ));
        }
        if !tag.is_empty() && !tags.iter().any(|other| other.to_lowercase() == tag.to_lowercase()) {
            tags.push(tag);
        }
    }
    if tags.len() > MAX_TAGS {
        return Err(WorkflowError::refused(
            "tags",
            format!("A questionnaire has at most {MAX_TAGS} tags. Take some out."),
        ));
    }
    change_entry(app, workspace, id, |entry| entry.tags = tags).await
}

/// Says whether a questionnaire is offered no more for new assessments.
///
/// # Errors
/// If there is no such questionnaire.
pub async fn set_retired(
    app: &App,
    workspace: WorkspaceId,
    id: QuestionnaireId,
    is_retired: bool,
) -> Result<(), WorkflowError> {
    change_entry(app, workspace, id, |entry| entry.is_retired = is_retired).await
}

async fn change_entry(
    app: &App,
    workspace: WorkspaceId,
    id: QuestionnaireId,
    change: impl FnOnce(&mut Entry),
) -> Result<(), WorkflowError> {
    let transaction = app.store.begin().await?;
    let mut shelved = transaction.lock_questionnaire(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    change(&mut shelved.entry);
    transaction.keep_questionnaire(workspace, &shelved).await?;
    Ok(transaction.commit().await?)
}

/// The keys by which questionnaires of the workspace, and those that are shipped, are known.
async fn taken_keys(app: &App, workspace: WorkspaceId) -> Result<BTreeSet<String>, WorkflowError> {
    let own = list(app, workspace).await?.into_iter().filter_map(|entry| entry.key);
    Ok(own.chain(library::shipped().iter().map(|one| one.key.clone())).collect())
}

/// The keys of everything that a version names.
fn keys(version: &Questionnaire) -> Vec<String> {
    let items =
        version.items().map(|(_, item)| &item.key).chain(version.questions.iter().map(|question| &question.key));
    items.chain(version.competencies.iter().map(|competency| &competency.key)).cloned().collect()
}

fn no_draft() -> WorkflowError {
    WorkflowError::refused("", "Nobody is writing a next version of this questionnaire. Begin one first.")
}

fn nothing_left() -> WorkflowError {
    WorkflowError::Internal("a questionnaire has neither a version nor a draft".to_owned())
}
