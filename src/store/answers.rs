//! Sealed answers: random ids, padded blobs, no time, no sender. They live from the submission to the close.

use parallax_domain::id::AssessmentId;
use sea_orm::{
    ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Set,
};
use uuid::Uuid;

use super::entity::sealed_answer;
use super::{Store, StoreError, Transaction};

impl Store {
    /// How many sealed answers an assessment holds.
    pub async fn count_sealed_answers(&self, assessment: AssessmentId) -> Result<u64, StoreError> {
        Ok(sealed_answer::Entity::find()
            .filter(sealed_answer::Column::AssessmentId.eq(assessment.as_uuid()))
            .count(self.reader())
            .await?)
    }
}

impl Transaction {
    /// Stores sealed answers in the order of their random ids, whatever the order in which they came.
    pub(crate) async fn add_sealed_answers(&self, sealed: Vec<(AssessmentId, Vec<u8>)>) -> Result<(), StoreError> {
        let mut rows: Vec<(Uuid, AssessmentId, Vec<u8>)> =
            sealed.into_iter().map(|(assessment, content)| (Uuid::new_v4(), assessment, content)).collect();
        rows.sort_by_key(|(id, _, _)| *id);
        let rows = rows.into_iter().map(|(id, assessment, content)| sealed_answer::ActiveModel {
            id: Set(id),
            assessment_id: Set(assessment.as_uuid()),
            content: Set(content),
        });
        sealed_answer::Entity::insert_many(rows).exec_without_returning(self.connection()).await?;
        Ok(())
    }

    /// All sealed answers of an assessment, in the order of their random ids.
    pub(crate) async fn sealed_answers(&self, assessment: AssessmentId) -> Result<Vec<Vec<u8>>, StoreError> {
        Ok(sealed_answer::Entity::find()
            .select_only()
            .column(sealed_answer::Column::Content)
            .filter(sealed_answer::Column::AssessmentId.eq(assessment.as_uuid()))
            .order_by_asc(sealed_answer::Column::Id)
            .into_tuple()
            .all(self.connection())
            .await?)
    }

    /// Deletes the sealed answers of an assessment that was counted.
    pub(crate) async fn remove_sealed_answers(&self, assessment: AssessmentId) -> Result<(), StoreError> {
        sealed_answer::Entity::delete_many()
            .filter(sealed_answer::Column::AssessmentId.eq(assessment.as_uuid()))
            .exec(self.connection())
            .await?;
        Ok(())
    }
}
