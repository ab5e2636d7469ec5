//! A workspace's library: its own questionnaires, their versions, and the drafts of the next ones.

use jiff::Timestamp;
use parallax_domain::id::{AccountId, QuestionnaireId, WorkspaceId};
use parallax_domain::language::{Language, Localized};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::questionnaire::draft::{Draft, History};
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, FromQueryResult, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
    Set,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::accounts::from_millis;
use super::assessments::to_i32;
use super::entity::{questionnaire, questionnaire_version};
use super::{Store, StoreError, Transaction};

/// The most questionnaires of a library that are listed.
const LISTED: u64 = 1_000;

/// What a list tells of a questionnaire without reading its texts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    pub title: Localized,
    /// The first is the one that others fall back to.
    pub languages: Vec<Language>,
    /// Their names, in their order.
    pub competencies: Vec<Localized>,
    pub items: usize,
    pub questions: usize,
    /// The latest version that was published; none if there is none yet.
    pub version: Option<u32>,
    /// Whether a next version is being written.
    pub has_draft: bool,
}

impl Summary {
    /// Of a version, and of the draft that follows it.
    pub fn of(version: Option<&Questionnaire>, draft: Option<&Draft>) -> Option<Self> {
        let shown = version.cloned().or_else(|| draft.map(Draft::preview))?;
        Some(Self {
            items: shown.items().count(),
            questions: shown.questions.len(),
            competencies: shown.competencies.into_iter().map(|competency| competency.name).collect(),
            title: shown.title,
            languages: shown.languages,
            version: version.map(|version| version.version),
            has_draft: draft.is_some(),
        })
    }
}

/// A questionnaire in the list of a library.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub id: QuestionnaireId,
    /// None before it is published for the first time.
    pub key: Option<String>,
    pub summary: Summary,
    pub tags: Vec<String>,
    /// Whether it is offered no more.
    pub is_retired: bool,
    pub edited_at: Timestamp,
}

/// A questionnaire with what is being written of it.
#[derive(Clone, Debug)]
pub struct Shelved {
    pub entry: Entry,
    pub draft: Option<Draft>,
    pub history: History,
    /// Counts the changes of the draft.
    pub revision: u32,
    /// Who changed it last.
    pub edited_by: Option<AccountId>,
}

/// One published version.
#[derive(Clone, Debug)]
pub struct Version {
    pub questionnaire: Questionnaire,
    pub published_at: Timestamp,
}

#[derive(FromQueryResult)]
struct EntryRow {
    id: Uuid,
    key: Option<String>,
    summary: String,
    tags: String,
    retired: bool,
    edited_at: i64,
}

impl Store {
    /// The questionnaires of a workspace, those that were edited last first.
    pub async fn questionnaires(&self, workspace: WorkspaceId) -> Result<Vec<Entry>, StoreError> {
        let rows: Vec<EntryRow> = questionnaire::Entity::find()
            .select_only()
            .columns([
                questionnaire::Column::Id,
                questionnaire::Column::Key,
                questionnaire::Column::Summary,
                questionnaire::Column::Tags,
                questionnaire::Column::Retired,
                questionnaire::Column::EditedAt,
            ])
            .filter(questionnaire::Column::WorkspaceId.eq(workspace.as_uuid()))
            .order_by_desc(questionnaire::Column::EditedAt)
            .order_by_asc(questionnaire::Column::Id)
            .limit(LISTED)
            .into_model()
            .all(self.reader())
            .await?;
        rows.into_iter().map(to_entry).collect()
    }

    /// One questionnaire of a workspace.
    pub async fn questionnaire(
        &self,
        workspace: WorkspaceId,
        id: QuestionnaireId,
    ) -> Result<Option<Shelved>, StoreError> {
        let row = of(workspace, id).one(self.reader()).await?;
        row.map(to_shelved).transpose()
    }

    /// The number of changes of a questionnaire's draft so far.
    pub async fn questionnaire_revision(
        &self,
        workspace: WorkspaceId,
        id: QuestionnaireId,
    ) -> Result<Option<u32>, StoreError> {
        let revision: Option<i32> = of(workspace, id)
            .select_only()
            .column(questionnaire::Column::Revision)
            .into_tuple()
            .one(self.reader())
            .await?;
        Ok(revision.and_then(|revision| u32::try_from(revision).ok()))
    }

    /// The latest version of a questionnaire; none if it was never published.
    pub async fn latest_version(&self, id: QuestionnaireId) -> Result<Option<Version>, StoreError> {
        let row = questionnaire_version::Entity::find()
            .filter(questionnaire_version::Column::QuestionnaireId.eq(id.as_uuid()))
            .order_by_desc(questionnaire_version::Column::Version)
            .one(self.reader())
            .await?;
        row.map(|row| to_version(&row)).transpose()
    }

    /// All versions of a questionnaire, the oldest first.
    pub async fn versions(&self, id: QuestionnaireId) -> Result<Vec<Version>, StoreError> {
        let rows = questionnaire_version::Entity::find()
            .filter(questionnaire_version::Column::QuestionnaireId.eq(id.as_uuid()))
            .order_by_asc(questionnaire_version::Column::Version)
            .all(self.reader())
            .await?;
        rows.iter().map(to_version).collect()
    }
}

impl Transaction {
    /// Puts a questionnaire into a library.
    pub(crate) async fn add_questionnaire(&self, workspace: WorkspaceId, new: &Shelved) -> Result<(), StoreError> {
        questionnaire::Entity::insert(to_row(workspace, new)?).exec_without_returning(self.connection()).await?;
        Ok(())
    }

    /// One questionnaire, locked against changes until the end.
    pub(crate) async fn lock_questionnaire(
        &self,
        workspace: WorkspaceId,
        id: QuestionnaireId,
    ) -> Result<Option<Shelved>, StoreError> {
        let row = of(workspace, id).lock_exclusive().one(self.connection()).await?;
        row.map(to_shelved).transpose()
    }

    /// Keeps a questionnaire that was locked and changed.
    pub(crate) async fn keep_questionnaire(&self, workspace: WorkspaceId, kept: &Shelved) -> Result<(), StoreError> {
        questionnaire::Entity::update(to_row(workspace, kept)?).exec(self.connection()).await?;
        Ok(())
    }

    /// Whether a questionnaire of the workspace has this key.
    pub(crate) async fn has_questionnaire_key(&self, workspace: WorkspaceId, key: &str) -> Result<bool, StoreError> {
        let row = questionnaire::Entity::find()
            .select_only()
            .column(questionnaire::Column::Id)
            .filter(questionnaire::Column::WorkspaceId.eq(workspace.as_uuid()))
            .filter(questionnaire::Column::Key.eq(key))
            .into_tuple::<Uuid>()
            .one(self.connection())
            .await?;
        Ok(row.is_some())
    }

    /// Adds a version, which never changes.
    pub(crate) async fn add_version(&self, id: QuestionnaireId, version: &Version) -> Result<(), StoreError> {
        questionnaire_version::Entity::insert(questionnaire_version::ActiveModel {
            questionnaire_id: Set(id.as_uuid()),
            version: Set(to_i32(version.questionnaire.version)),
            content: Set(version.questionnaire.to_json()),
            published_at: Set(version.published_at.as_millisecond()),
        })
        .exec_without_returning(self.connection())
        .await?;
        Ok(())
    }

    /// Takes a questionnaire out of the library, with all its versions.
    pub(crate) async fn remove_questionnaire(&self, id: QuestionnaireId) -> Result<(), StoreError> {
        questionnaire::Entity::delete_by_id(id.as_uuid()).exec(self.connection()).await?;
        Ok(())
    }
}

/// A questionnaire of this workspace, if it is one.
fn of(workspace: WorkspaceId, id: QuestionnaireId) -> Select<questionnaire::Entity> {
    questionnaire::Entity::find_by_id(id.as_uuid()).filter(questionnaire::Column::WorkspaceId.eq(workspace.as_uuid()))
}

fn to_row(workspace: WorkspaceId, kept: &Shelved) -> Result<questionnaire::ActiveModel, StoreError> {
    let Entry { id, key, summary, tags, is_retired, edited_at } = &kept.entry;
    Ok(questionnaire::ActiveModel {
        id: Set(id.as_uuid()),
        workspace_id: Set(workspace.as_uuid()),
        key: Set(key.clone()),
        summary: Set(to_json(summary)?),
        tags: Set(to_json(tags)?),
        retired: Set(*is_retired),
        draft: Set(kept.draft.as_ref().map(to_json).transpose()?),
        history: Set(to_json(&kept.history)?),
        revision: Set(to_i32(kept.revision)),
        edited_by: Set(kept.edited_by.map(AccountId::as_uuid)),
        edited_at: Set(edited_at.as_millisecond()),
    })
}

fn to_json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Damaged("questionnaire"))
}

fn from_json<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Damaged("questionnaire"))
}

fn to_entry(row: EntryRow) -> Result<Entry, StoreError> {
    Ok(Entry {
        id: QuestionnaireId::from_uuid(row.id),
        key: row.key,
        summary: from_json(&row.summary)?,
        tags: from_json(&row.tags)?,
        is_retired: row.retired,
        edited_at: from_millis(row.edited_at)?,
    })
}

fn to_shelved(row: questionnaire::Model) -> Result<Shelved, StoreError> {
    let questionnaire::Model {
        id, key, summary, tags, retired, draft, history, revision, edited_by, edited_at, ..
    } = row;
    Ok(Shelved {
        entry: to_entry(EntryRow { id, key, summary, tags, retired, edited_at })?,
        draft: draft.map(|draft| from_json(&draft)).transpose()?,
        history: from_json(&history)?,
        revision: u32::try_from(revision).map_err(|_| StoreError::Damaged("questionnaire"))?,
        edited_by: edited_by.map(AccountId::from_uuid),
    })
}

fn to_version(row: &questionnaire_version::Model) -> Result<Version, StoreError> {
    Ok(Version {
        questionnaire: Questionnaire::from_json(&row.content)
            .map_err(|_| StoreError::Damaged("version of a questionnaire"))?,
        published_at: from_millis(row.published_at)?,
    })
}
