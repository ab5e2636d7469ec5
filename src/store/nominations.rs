//! Nominations, who was proposed, who was moved, and whose link was handed over.

use std::collections::{BTreeMap, BTreeSet};

use parallax_domain::assessment::AssessmentState;
use parallax_domain::group::Group;
use parallax_domain::id::{AssessmentId, InvitationId};
use parallax_domain::nomination::{Stage, Wanted};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QuerySelect as _, QueryTrait as _, Set,
};
use uuid::Uuid;

use super::assessments::to_i32;
use super::entity::{assessment, draft, handed_link, invitation, nomination, nominee, rater_move};
use super::{Store, StoreError, Transaction};

/// What the client was asked to propose, and how far that has come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Nomination {
    pub stage: Stage,
    /// A line for each group that raters can be proposed for.
    pub wanted: Vec<Wanted>,
    /// What the coach wrote when returning the list.
    pub note: Option<String>,
}

impl Store {
    /// The nomination of an assessment; none if the client was not asked.
    pub async fn nomination(&self, assessment: AssessmentId) -> Result<Option<Nomination>, StoreError> {
        read(self.reader(), assessment).await
    }

    /// How far the nominations of these assessments have come.
    pub async fn nomination_stages(
        &self,
        assessments: &[AssessmentId],
    ) -> Result<BTreeMap<AssessmentId, Stage>, StoreError> {
        let rows: Vec<(Uuid, String)> = nomination::Entity::find()
            .select_only()
            .columns([nomination::Column::AssessmentId, nomination::Column::Stage])
            .filter(nomination::Column::AssessmentId.is_in(assessments.iter().map(|id| id.as_uuid())))
            .into_tuple()
            .all(self.reader())
            .await?;
        let stage = |(id, word): (Uuid, String)| {
            let stage = Stage::from_word(&word).ok_or(StoreError::Damaged("nomination"))?;
            Ok((AssessmentId::from_uuid(id), stage))
        };
        rows.into_iter().map(stage).collect()
    }

    /// The invitations of an assessment that the client proposed.
    pub async fn nominees(&self, assessment: AssessmentId) -> Result<BTreeSet<InvitationId>, StoreError> {
        let ids: Vec<Uuid> = nominee::Entity::find()
            .select_only()
            .column(nominee::Column::InvitationId)
            .filter(nominee::Column::InvitationId.in_subquery(of_assessment(assessment)))
            .into_tuple()
            .all(self.reader())
            .await?;
        Ok(ids.into_iter().map(InvitationId::from_uuid).collect())
    }

    /// Who was moved while answers come in, and into which group.
    pub async fn moves(&self, assessment: AssessmentId) -> Result<BTreeMap<InvitationId, Group>, StoreError> {
        let rows = rater_move::Entity::find()
            .filter(rater_move::Column::InvitationId.in_subquery(of_assessment(assessment)))
            .all(self.reader())
            .await?;
        let moved = |row: rater_move::Model| {
            let group = Group::parse(&row.to_group).map_err(|_| StoreError::Damaged("move"))?;
            Ok((InvitationId::from_uuid(row.invitation_id), group))
        };
        rows.into_iter().map(moved).collect()
    }

    /// The group that a rater was moved into while answers come in.
    pub async fn moved_to(&self, rater: InvitationId) -> Result<Option<Group>, StoreError> {
        moved_to(self.reader(), rater).await
    }

    /// Whether a coach has seen the link of this rater.
    pub async fn was_link_handed(&self, rater: InvitationId) -> Result<bool, StoreError> {
        Ok(handed_link::Entity::find_by_id(rater.as_uuid()).one(self.reader()).await?.is_some())
    }
}

impl Transaction {
    /// The nomination of an assessment; none if the client was not asked.
    pub async fn nomination(&self, assessment: AssessmentId) -> Result<Option<Nomination>, StoreError> {
        read(self.connection(), assessment).await
    }

    /// Keeps how far a nomination has come.
    pub async fn put_nomination(&self, assessment: AssessmentId, now: &Nomination) -> Result<(), StoreError> {
        let wanted = serde_json::to_string(&now.wanted).map_err(|_| StoreError::Damaged("nomination"))?;
        let row = nomination::ActiveModel {
            assessment_id: Set(assessment.as_uuid()),
            stage: Set(now.stage.as_str().to_owned()),
            wanted: Set(wanted),
            note: Set(now.note.clone()),
        };
        let columns = [nomination::Column::Stage, nomination::Column::Wanted, nomination::Column::Note];
        nomination::Entity::insert(row)
            .on_conflict(OnConflict::column(nomination::Column::AssessmentId).update_columns(columns).to_owned())
            .exec_without_returning(self.connection())
            .await?;
        Ok(())
    }

    /// Opens a draft for proposals.
    pub async fn mark_nominating(&self, assessment: AssessmentId) -> Result<(), StoreError> {
        assessment::Entity::update_many()
            .col_expr(assessment::Column::State, Expr::value(AssessmentState::Nominating.as_str()))
            .filter(assessment::Column::Id.eq(assessment.as_uuid()))
            .exec(self.connection())
            .await?;
        Ok(())
    }

    /// Notes whom the client proposed.
    pub async fn add_nominees(&self, raters: &[InvitationId]) -> Result<(), StoreError> {
        if raters.is_empty() {
            return Ok(());
        }
        let rows = raters.iter().map(|id| nominee::ActiveModel { invitation_id: Set(id.as_uuid()) });
        nominee::Entity::insert_many(rows).exec(self.connection()).await?;
        Ok(())
    }

    /// Whether the client proposed this rater.
    pub async fn is_nominee(&self, rater: InvitationId) -> Result<bool, StoreError> {
        Ok(nominee::Entity::find_by_id(rater.as_uuid()).one(self.connection()).await?.is_some())
    }

    /// The group that a rater was moved into while answers come in.
    pub async fn moved_to(&self, rater: InvitationId) -> Result<Option<Group>, StoreError> {
        moved_to(self.connection(), rater).await
    }

    /// Notes into which group a rater was moved, for an answer that comes from now on; none if they were moved back.
    pub async fn set_move(&self, rater: InvitationId, to: Option<&Group>) -> Result<(), StoreError> {
        let Some(to) = to else {
            rater_move::Entity::delete_by_id(rater.as_uuid()).exec(self.connection()).await?;
            return Ok(());
        };
        let row = rater_move::ActiveModel { invitation_id: Set(rater.as_uuid()), to_group: Set(to.key().to_owned()) };
        rater_move::Entity::insert(row)
            .on_conflict(
                OnConflict::column(rater_move::Column::InvitationId)
                    .update_column(rater_move::Column::ToGroup)
                    .to_owned(),
            )
            .exec_without_returning(self.connection())
            .await?;
        Ok(())
    }

    /// Forgets who was moved and whose link was handed over: after the close nobody needs to know.
    pub(crate) async fn forget_changes_of_raters(&self, assessment: AssessmentId) -> Result<(), StoreError> {
        rater_move::Entity::delete_many()
            .filter(rater_move::Column::InvitationId.in_subquery(of_assessment(assessment)))
            .exec(self.connection())
            .await?;
        handed_link::Entity::delete_many()
            .filter(handed_link::Column::InvitationId.in_subquery(of_assessment(assessment)))
            .exec(self.connection())
            .await?;
        Ok(())
    }

    /// Notes that a coach has seen the link of this rater.
    pub async fn note_handed_link(&self, rater: InvitationId) -> Result<(), StoreError> {
        let row = handed_link::ActiveModel { invitation_id: Set(rater.as_uuid()) };
        handed_link::Entity::insert(row)
            .on_conflict(OnConflict::column(handed_link::Column::InvitationId).do_nothing().to_owned())
            .exec_without_returning(self.connection())
            .await?;
        Ok(())
    }

    /// Retires every link of a rater that was given out so far, and the draft that only those open. False if their version
    /// is no longer this one.
    pub async fn renew_link(&self, rater: InvitationId, version: u32) -> Result<bool, StoreError> {
        let done = invitation::Entity::update_many()
            .col_expr(invitation::Column::LinkVersion, Expr::value(to_i32(version.saturating_add(1))))
            .filter(invitation::Column::Id.eq(rater.as_uuid()))
            .filter(invitation::Column::LinkVersion.eq(to_i32(version)))
            .exec(self.connection())
            .await?;
        if done.rows_affected == 1 {
            draft::Entity::delete_by_id(rater.as_uuid()).exec(self.connection()).await?;
        }
        Ok(done.rows_affected == 1)
    }
}

async fn read(connection: &impl ConnectionTrait, id: AssessmentId) -> Result<Option<Nomination>, StoreError> {
    let damaged = || StoreError::Damaged("nomination");
    let Some(row) = nomination::Entity::find_by_id(id.as_uuid()).one(connection).await? else { return Ok(None) };
    Ok(Some(Nomination {
        stage: Stage::from_word(&row.stage).ok_or_else(damaged)?,
        wanted: serde_json::from_str(&row.wanted).map_err(|_| damaged())?,
        note: row.note,
    }))
}

async fn moved_to(connection: &impl ConnectionTrait, rater: InvitationId) -> Result<Option<Group>, StoreError> {
    let row = rater_move::Entity::find_by_id(rater.as_uuid()).one(connection).await?;
    row.map(|row| Group::parse(&row.to_group).map_err(|_| StoreError::Damaged("move"))).transpose()
}

/// The ids of the invitations of an assessment.
fn of_assessment(assessment: AssessmentId) -> sea_orm::sea_query::SelectStatement {
    invitation::Entity::find()
        .select_only()
        .column(invitation::Column::Id)
        .filter(invitation::Column::AssessmentId.eq(assessment.as_uuid()))
        .into_query()
}
