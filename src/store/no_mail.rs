//! Who wants no mail: about one assessment, in its invitation; from a workspace at all, as marks of addresses.

use jiff::Timestamp;
use parallax_domain::assessment::AssessmentState;
use parallax_domain::id::{InvitationId, WorkspaceId};
use parallax_domain::letter::{LetterKind, LetterState};
use parallax_domain::standing::Standing;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QuerySelect as _,
    QueryTrait as _, Set,
};

use super::entity::{assessment, invitation, letter, no_mail};
use super::invitations::{Invitation, to_invitation};
use super::{Store, StoreError, Transaction};

impl Store {
    /// Whether an address of this mark gets no mail from a workspace.
    pub async fn is_without_mail(&self, workspace: WorkspaceId, mark: &str) -> Result<bool, StoreError> {
        Ok(no_mail::Entity::find().filter(of(workspace, mark)).count(self.reader()).await? > 0)
    }

    /// Those of these marks whose addresses get no mail from a workspace.
    pub async fn without_mail(&self, workspace: WorkspaceId, marks: &[String]) -> Result<Vec<String>, StoreError> {
        let mut found = Vec::new();
        for part in marks.chunks(1_000) {
            let known = no_mail::Entity::find()
                .select_only()
                .column(no_mail::Column::AddressMark)
                .filter(no_mail::Column::WorkspaceId.eq(workspace.as_uuid()))
                .filter(no_mail::Column::AddressMark.is_in(part))
                .into_tuple::<String>()
                .all(self.reader())
                .await?;
            found.extend(known);
        }
        Ok(found)
    }

    /// The invitations to an address through which an answer can still be given, and to which letters may be sent, save
    /// those to which a letter of this kind was queued since `since` or is still on its way.
    pub async fn open_invitations_to(
        &self,
        workspace: WorkspaceId,
        identity: &str,
        now: Timestamp,
        kind: LetterKind,
        since: Timestamp,
    ) -> Result<Vec<Invitation>, StoreError> {
        let collecting = assessment::Entity::find()
            .select_only()
            .column(assessment::Column::Id)
            .filter(assessment::Column::WorkspaceId.eq(workspace.as_uuid()))
            .filter(assessment::Column::State.eq(AssessmentState::Collecting.as_str()))
            .filter(assessment::Column::ClosesAt.gt(now.as_millisecond()))
            .into_query();
        let rows = invitation::Entity::find()
            .filter(invitation::Column::EmailIdentity.eq(identity))
            .filter(invitation::Column::Spent.eq(false))
            .filter(invitation::Column::Standing.eq(Standing::Asked.word()))
            .filter(invitation::Column::MailStopped.eq(false))
            .filter(invitation::Column::AssessmentId.in_subquery(collecting))
            .all(self.reader())
            .await?;
        let mut open = Vec::new();
        for row in rows {
            let one = to_invitation(row)?;
            if !self.has_late_letter(&one, kind, since).await? {
                open.push(one);
            }
        }
        Ok(open)
    }

    /// Whether a letter of this kind was queued for an invitation since `since` or is still on its way.
    async fn has_late_letter(&self, one: &Invitation, kind: LetterKind, since: Timestamp) -> Result<bool, StoreError> {
        let still_open = LetterState::ALL.iter().filter(|state| state.is_open()).map(|state| state.word());
        let late = Condition::any()
            .add(letter::Column::DueAt.gt(since.as_millisecond()))
            .add(letter::Column::State.is_in(still_open));
        let letters = letter::Entity::find()
            .filter(letter::Column::AssessmentId.eq(one.assessment.as_uuid()))
            .filter(letter::Column::InvitationId.eq(one.id.as_uuid()))
            .filter(letter::Column::Kind.eq(kind.word()))
            .filter(late)
            .count(self.reader())
            .await?;
        Ok(letters > 0)
    }
}

impl Transaction {
    /// Stops the letters about one assessment to one rater, or lets them go again.
    pub async fn stop_mail(&self, id: InvitationId, stopped: bool) -> Result<(), StoreError> {
        invitation::Entity::update_many()
            .col_expr(invitation::Column::MailStopped, Expr::value(stopped))
            .filter(invitation::Column::Id.eq(id.as_uuid()))
            // What is so already is not written again: the order of rows would tell of it.
            .filter(invitation::Column::MailStopped.ne(stopped))
            .exec(self.connection())
            .await?;
        Ok(())
    }

    /// Notes that an address of this mark gets no mail from a workspace, or forgets it.
    pub async fn note_without_mail(&self, workspace: WorkspaceId, mark: &str, without: bool) -> Result<(), StoreError> {
        if !without {
            no_mail::Entity::delete_many().filter(of(workspace, mark)).exec(self.connection()).await?;
            return Ok(());
        }
        let row = no_mail::ActiveModel { workspace_id: Set(workspace.as_uuid()), address_mark: Set(mark.to_owned()) };
        no_mail::Entity::insert(row)
            .on_conflict(
                OnConflict::columns([no_mail::Column::WorkspaceId, no_mail::Column::AddressMark])
                    .do_nothing()
                    .to_owned(),
            )
            .exec_without_returning(self.connection())
            .await?;
        Ok(())
    }
}

fn of(workspace: WorkspaceId, mark: &str) -> Condition {
    Condition::all()
        .add(no_mail::Column::WorkspaceId.eq(workspace.as_uuid()))
        .add(no_mail::Column::AddressMark.eq(mark))
}
