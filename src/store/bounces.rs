//! What other servers report of letters that had left the house.

use parallax_domain::bounce::Bounce;
use parallax_domain::id::{InvitationId, LetterId};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::entity::letter;
use super::outbox::{LetterState, ended, words};
use super::{Store, StoreError};

/// Of what has these states, it is known whether its address failed.
pub(super) const ENDED: [LetterState; 4] =
    [LetterState::Sent, LetterState::Covered, LetterState::Failed, LetterState::Unknown];

impl Store {
    /// Records what came back of a letter, with the words of the server that sent it back. False if there is no such letter,
    /// or if it is known already.
    ///
    /// A report may be faster than the end of the conversation with the server that made it; it proves that the text had
    /// gone out. What went out within the letter has failed with it.
    pub async fn record_bounce(&self, id: LetterId, bounce: Bounce, said: &str) -> Result<bool, StoreError> {
        let transaction = self.begin().await?;
        let mut states = vec![LetterState::Transmitting, LetterState::Unknown, LetterState::Sent, LetterState::Covered];
        let lease =
            letter::Entity::find_by_id(id.as_uuid()).one(transaction.connection()).await?.and_then(|one| one.lease);
        let together = Condition::any()
            .add(letter::Column::Id.eq(id.as_uuid()))
            .add_option(lease.map(|lease| letter::Column::Lease.eq(lease)));
        let update = letter::Entity::update_many().filter(together);
        let update = match bounce {
            Bounce::Delayed => update
                .col_expr(letter::Column::Delays, Expr::col(letter::Column::Delays).add(1))
                .col_expr(letter::Column::LastWords, Expr::value(said)),
            Bounce::Undelivered => ended(update, LetterState::Failed, said),
            Bounce::AddressFailed => {
                // A second report may know better than the first one.
                states.push(LetterState::Failed);
                ended(update, LetterState::Failed, said)
                    .col_expr(letter::Column::AddressRefused, Expr::value(true))
                    .filter(letter::Column::AddressRefused.eq(false))
            }
        };
        let update = update.filter(letter::Column::State.is_in(words(&states)));
        let recorded = update.exec(transaction.connection()).await?.rows_affected > 0;
        transaction.commit().await?;
        Ok(recorded)
    }

    /// Whether the newest letter to a rater failed because of the address.
    pub async fn address_failed(&self, invitation: InvitationId) -> Result<bool, StoreError> {
        let newest: Option<bool> = letter::Entity::find()
            .select_only()
            .column(letter::Column::AddressRefused)
            .filter(letter::Column::InvitationId.eq(invitation.as_uuid()))
            .filter(letter::Column::State.is_in(words(&ENDED)))
            .order_by_desc(letter::Column::DueAt)
            .into_tuple()
            .one(self.reader())
            .await?;
        Ok(newest.unwrap_or(false))
    }
}
