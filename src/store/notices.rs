//! The versions of what the raters of an assessment are told.
//!
//! The text of a version is kept as it was made; the store does not look into it.

use jiff::Timestamp;
use parallax_domain::assessment::AssessmentState;
use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::language::Language;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Set};
use uuid::Uuid;

use super::accounts::from_millis;
use super::entity::{assessment, notice};
use super::{Store, StoreError, Transaction};

/// A version in one language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NoticeText {
    pub language: Language,
    /// JSON: what each group is told.
    pub content: String,
}

impl Store {
    /// The versions of an assessment's notice, the newest first, and since when each holds.
    pub async fn notice_versions(&self, id: AssessmentId) -> Result<Vec<(u32, Timestamp)>, StoreError> {
        let rows: Vec<(i32, i64)> = notice::Entity::find()
            .select_only()
            .columns([notice::Column::Version, notice::Column::Since])
            .distinct()
            .filter(notice::Column::AssessmentId.eq(id.as_uuid()))
            .order_by_desc(notice::Column::Version)
            .into_tuple()
            .all(self.reader())
            .await?;
        rows.into_iter().map(|(version, since)| Ok((to_version(version)?, from_millis(since)?))).collect()
    }

    /// The text of a version in one language.
    pub async fn notice_text(
        &self,
        id: AssessmentId,
        version: u32,
        language: &Language,
    ) -> Result<Option<String>, StoreError> {
        let version = i32::try_from(version).map_err(|_| damaged())?;
        let row = notice::Entity::find_by_id((id.as_uuid(), version, language.to_string())).one(self.reader()).await?;
        Ok(row.map(|row| row.content))
    }

    /// All assessments that collect answers.
    pub async fn collecting(&self) -> Result<Vec<(WorkspaceId, AssessmentId)>, StoreError> {
        let rows: Vec<(Uuid, Uuid)> = assessment::Entity::find()
            .select_only()
            .columns([assessment::Column::WorkspaceId, assessment::Column::Id])
            .filter(assessment::Column::State.eq(AssessmentState::Collecting.as_str()))
            .into_tuple()
            .all(self.reader())
            .await?;
        let to_ids = |(workspace, id)| (WorkspaceId::from_uuid(workspace), AssessmentId::from_uuid(id));
        Ok(rows.into_iter().map(to_ids).collect())
    }
}

impl Transaction {
    /// The newest version, with its texts by language; none before the launch.
    pub(crate) async fn newest_notice(&self, id: AssessmentId) -> Result<Option<(u32, Vec<NoticeText>)>, StoreError> {
        let rows = notice::Entity::find()
            .filter(notice::Column::AssessmentId.eq(id.as_uuid()))
            .order_by_desc(notice::Column::Version)
            .order_by_asc(notice::Column::Language)
            .all(self.connection())
            .await?;
        let Some(newest) = rows.first().map(|row| row.version) else { return Ok(None) };
        let texts = rows.into_iter().filter(|row| row.version == newest).map(|row| {
            let language = Language::parse(&row.language).map_err(|_| damaged())?;
            Ok(NoticeText { language, content: row.content })
        });
        Ok(Some((to_version(newest)?, texts.collect::<Result<_, StoreError>>()?)))
    }

    /// Keeps a version that holds from now on.
    pub(crate) async fn add_notice(
        &self,
        id: AssessmentId,
        version: u32,
        texts: &[NoticeText],
        since: Timestamp,
    ) -> Result<(), StoreError> {
        let version = i32::try_from(version).map_err(|_| damaged())?;
        let rows = texts.iter().map(|text| notice::ActiveModel {
            assessment_id: Set(id.as_uuid()),
            version: Set(version),
            language: Set(text.language.to_string()),
            since: Set(since.as_millisecond()),
            content: Set(text.content.clone()),
        });
        notice::Entity::insert_many(rows).exec_without_returning(self.connection()).await?;
        Ok(())
    }
}

fn to_version(version: i32) -> Result<u32, StoreError> {
    u32::try_from(version).map_err(|_| damaged())
}

fn damaged() -> StoreError {
    StoreError::Damaged("notice")
}
