//! The sums from which a questionnaire's reliability follows: one row for each version of a questionnaire, which every
//! close of it adds to.

use parallax_domain::disclosure::instrument::RunningSums;
use parallax_domain::id::WorkspaceId;
use parallax_domain::questionnaire::Questionnaire;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Set,
};

use super::assessments::to_i32;
use super::entity::instrument;
use super::{Store, StoreError, Transaction};

impl Store {
    /// The sums of all versions of a questionnaire, the oldest version first.
    pub async fn instruments(&self, workspace: WorkspaceId, key: &str) -> Result<Vec<RunningSums>, StoreError> {
        let rows = instrument::Entity::find()
            .filter(instrument::Column::WorkspaceId.eq(workspace.as_uuid()))
            .filter(instrument::Column::QuestionnaireKey.eq(key))
            .order_by_asc(instrument::Column::QuestionnaireVersion)
            .all(self.reader())
            .await?;
        rows.iter().map(to_sums).collect()
    }

    /// The sums of one version of a questionnaire, or of another questionnaire with its key and version; none if no
    /// assessment has added to them.
    pub async fn instrument(
        &self,
        workspace: WorkspaceId,
        questionnaire: &Questionnaire,
    ) -> Result<Option<RunningSums>, StoreError> {
        let row = instrument::Entity::find().filter(of(workspace, questionnaire)).one(self.reader()).await?;
        row.as_ref().map(to_sums).transpose()
    }
}

impl Transaction {
    /// The sums of one version of a questionnaire, locked against changes until the end; of no client, if there are none.
    pub(crate) async fn lock_instrument(
        &self,
        workspace: WorkspaceId,
        questionnaire: &Questionnaire,
    ) -> Result<RunningSums, StoreError> {
        let nothing = RunningSums::new(questionnaire);
        let key = [
            instrument::Column::WorkspaceId,
            instrument::Column::QuestionnaireKey,
            instrument::Column::QuestionnaireVersion,
        ];
        // Whoever comes second waits here for the first, and then finds the row.
        instrument::Entity::insert(instrument::ActiveModel {
            workspace_id: Set(workspace.as_uuid()),
            questionnaire_key: Set(questionnaire.key.clone()),
            questionnaire_version: Set(to_i32(questionnaire.version)),
            content: Set(nothing.to_json()),
        })
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(self.connection())
        .await?;
        let row = instrument::Entity::find()
            .filter(of(workspace, questionnaire))
            .lock_exclusive()
            .one(self.connection())
            .await?;
        row.as_ref().map_or(Ok(nothing), to_sums)
    }

    /// Keeps sums that were locked and added to.
    pub(crate) async fn keep_instrument(&self, workspace: WorkspaceId, sums: &RunningSums) -> Result<(), StoreError> {
        instrument::Entity::update(instrument::ActiveModel {
            workspace_id: Set(workspace.as_uuid()),
            questionnaire_key: Set(sums.questionnaire().to_owned()),
            questionnaire_version: Set(to_i32(sums.questionnaire_version())),
            content: Set(sums.to_json()),
        })
        .exec(self.connection())
        .await?;
        Ok(())
    }
}

fn of(workspace: WorkspaceId, questionnaire: &Questionnaire) -> Condition {
    Condition::all()
        .add(instrument::Column::WorkspaceId.eq(workspace.as_uuid()))
        .add(instrument::Column::QuestionnaireKey.eq(questionnaire.key.as_str()))
        .add(instrument::Column::QuestionnaireVersion.eq(to_i32(questionnaire.version)))
}

/// A row whose content is of another questionnaire than its key says is damaged too.
fn to_sums(row: &instrument::Model) -> Result<RunningSums, StoreError> {
    RunningSums::restore(&row.content)
        .ok()
        .filter(|sums| sums.questionnaire() == row.questionnaire_key)
        .filter(|sums| to_i32(sums.questionnaire_version()) == row.questionnaire_version)
        .ok_or(StoreError::Damaged("questionnaire's figures"))
}
