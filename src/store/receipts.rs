//! The marks of the receipts of answers that were counted. Before the close a mark is sealed within its answer.

use std::collections::BTreeSet;

use parallax_domain::answer::ReceiptMark;
use parallax_domain::id::AssessmentId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait as _, Set};

use super::entity::counted_receipt;
use super::{Store, StoreError, Transaction};

impl Store {
    /// The assessment in which the answer with this receipt was counted.
    pub async fn counted_in(&self, mark: &ReceiptMark) -> Result<Option<AssessmentId>, StoreError> {
        let row = counted_receipt::Entity::find_by_id(mark.as_str()).one(self.reader()).await?;
        Ok(row.map(|row| AssessmentId::from_uuid(row.assessment_id)))
    }
}

impl Transaction {
    /// Keeps the marks of answers that are being counted, in their own order: whatever the answers lay in, it is lost.
    pub(crate) async fn keep_receipts(
        &self,
        assessment: AssessmentId,
        marks: BTreeSet<ReceiptMark>,
    ) -> Result<(), StoreError> {
        let marks: Vec<ReceiptMark> = marks.into_iter().collect();
        for part in marks.chunks(1_000) {
            let rows = part.iter().map(|mark| counted_receipt::ActiveModel {
                mark: Set(mark.as_str().to_owned()),
                assessment_id: Set(assessment.as_uuid()),
            });
            counted_receipt::Entity::insert_many(rows)
                .on_conflict(OnConflict::column(counted_receipt::Column::Mark).do_nothing().to_owned())
                .exec_without_returning(self.connection())
                .await?;
        }
        Ok(())
    }
}
