//! What people say about taking part, and the correction of an address that is somebody else's.

use parallax_domain::id::{AssessmentId, InvitationId};
use parallax_domain::letter::{LetterKind, LetterState};
use parallax_domain::standing::Standing;
use parallax_domain::text::{EmailAddress, Name};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use super::entity::{draft, invitation, letter};
use super::{StoreError, Transaction};

impl Transaction {
    /// Notes what a rater says about taking part, unless they have answered; then nothing changes and it is false. Whoever
    /// does not take part leaves no draft.
    pub(crate) async fn set_standing(&self, id: InvitationId, standing: Standing) -> Result<bool, StoreError> {
        let set = invitation::Entity::update_many()
            .col_expr(invitation::Column::Standing, Expr::value(standing.word()))
            .filter(invitation::Column::Id.eq(id.as_uuid()))
            .filter(invitation::Column::Spent.eq(false))
            .exec(self.connection())
            .await?;
        let is_set = set.rows_affected == 1;
        if is_set && standing != Standing::Asked {
            self.remove_draft(id).await?;
        }
        Ok(is_set)
    }

    /// Gives an invitation whose address reached somebody else, or nobody, to the person who was meant. Links that were sent
    /// are retired; the letters that were sent, and what was said from the other address, are forgotten.
    pub(crate) async fn correct_address(
        &self,
        assessment: AssessmentId,
        id: InvitationId,
        name: &Name,
        email: &EmailAddress,
    ) -> Result<(), StoreError> {
        invitation::Entity::update_many()
            .col_expr(invitation::Column::Name, Expr::value(name.as_str()))
            .col_expr(invitation::Column::Email, Expr::value(email.as_str()))
            .col_expr(invitation::Column::EmailIdentity, Expr::value(email.identity()))
            .col_expr(invitation::Column::LinkVersion, Expr::col(invitation::Column::LinkVersion).add(1))
            .col_expr(invitation::Column::Standing, Expr::value(Standing::Asked.word()))
            .col_expr(invitation::Column::MailStopped, Expr::value(false))
            .filter(invitation::Column::Id.eq(id.as_uuid()))
            .exec(self.connection())
            .await?;
        self.remove_draft(id).await?;
        let ended = LetterState::ALL.iter().filter(|state| !state.is_open()).map(|state| state.word());
        letter::Entity::delete_many()
            .filter(letter::Column::AssessmentId.eq(assessment.as_uuid()))
            .filter(letter::Column::InvitationId.eq(id.as_uuid()))
            .filter(letter::Column::State.is_in(ended))
            .exec(self.connection())
            .await?;
        Ok(())
    }

    /// Whether an invitation letter waits that will be written with what is stored now.
    pub(crate) async fn has_waiting_invitation(
        &self,
        assessment: AssessmentId,
        id: InvitationId,
    ) -> Result<bool, StoreError> {
        let waiting = [LetterState::Queued, LetterState::Retry].map(LetterState::word);
        let letters = letter::Entity::find()
            .filter(letter::Column::AssessmentId.eq(assessment.as_uuid()))
            .filter(letter::Column::InvitationId.eq(id.as_uuid()))
            .filter(letter::Column::Kind.eq(LetterKind::Invitation.word()))
            .filter(letter::Column::State.is_in(waiting))
            .count(self.connection())
            .await?;
        Ok(letters > 0)
    }

    /// Whether somebody else of an assessment has this address.
    pub(crate) async fn has_address(
        &self,
        assessment: AssessmentId,
        email: &EmailAddress,
        but: InvitationId,
    ) -> Result<bool, StoreError> {
        let others = invitation::Entity::find()
            .filter(invitation::Column::AssessmentId.eq(assessment.as_uuid()))
            .filter(invitation::Column::EmailIdentity.eq(email.identity()))
            .filter(invitation::Column::Id.ne(but.as_uuid()))
            .count(self.connection())
            .await?;
        Ok(others > 0)
    }

    async fn remove_draft(&self, id: InvitationId) -> Result<(), StoreError> {
        draft::Entity::delete_by_id(id.as_uuid()).exec(self.connection()).await?;
        Ok(())
    }
}
