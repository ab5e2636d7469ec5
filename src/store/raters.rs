//! What a coach changes of a rater who is on the list already.

use parallax_domain::group::Group;
use parallax_domain::id::{AssessmentId, InvitationId};
use parallax_domain::text::Name;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::entity::invitation;
use super::{StoreError, Transaction};

impl Transaction {
    /// Puts a rater into another group.
    pub async fn set_rater_group(
        &self,
        assessment: AssessmentId,
        rater: InvitationId,
        group: &Group,
    ) -> Result<(), StoreError> {
        self.set(assessment, rater, invitation::Column::RaterGroup, Expr::value(group.key())).await
    }

    /// Corrects a rater's name.
    pub async fn set_rater_name(
        &self,
        assessment: AssessmentId,
        rater: InvitationId,
        name: &Name,
    ) -> Result<(), StoreError> {
        self.set(assessment, rater, invitation::Column::Name, Expr::value(name.as_str())).await
    }

    async fn set(
        &self,
        assessment: AssessmentId,
        rater: InvitationId,
        column: invitation::Column,
        value: Expr,
    ) -> Result<(), StoreError> {
        invitation::Entity::update_many()
            .col_expr(column, value)
            .filter(invitation::Column::AssessmentId.eq(assessment.as_uuid()))
            .filter(invitation::Column::Id.eq(rater.as_uuid()))
            .exec(self.connection())
            .await?;
        Ok(())
    }
}
