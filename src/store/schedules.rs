//! When the raters of an assessment are reminded, and which occasions are done.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use parallax_domain::id::{AssessmentId, InvitationId, WorkspaceId};
use parallax_domain::letter::{LetterKind, LetterState};
use parallax_domain::reminder::{Occasion, Reminders};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait as _, Condition, EntityTrait as _, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _,
    QueryTrait as _, Set,
};
use uuid::Uuid;

use super::accounts::from_millis;
use super::bounces::ENDED;
use super::entity::{assessment, invitation, letter, reminder_schedule};
use super::outbox::words;
use super::{Store, StoreError, Transaction};

/// The reminders of one assessment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Schedule {
    pub assessment: AssessmentId,
    pub reminders: Reminders,
    /// From the launch on.
    pub launched_at: Option<Timestamp>,
    /// The deadline that raters read first; it may have been moved since. From the launch on.
    pub first_deadline: Option<Timestamp>,
    /// The occasions that are done, by the IANA name of the zone.
    pub done: BTreeMap<String, BTreeSet<Occasion>>,
    /// When to look at it again; none before the launch and when nothing is left.
    pub look_at: Option<Timestamp>,
}

impl Schedule {
    /// One that nothing was done of yet.
    pub fn new(assessment: AssessmentId, reminders: Reminders) -> Self {
        Self { assessment, reminders, launched_at: None, first_deadline: None, done: BTreeMap::new(), look_at: None }
    }
}

/// An assessment with the workspace that it belongs to.
type Owned = (WorkspaceId, AssessmentId);

impl Store {
    /// The schedule of an assessment, if one was chosen or it was launched.
    pub async fn schedule(&self, id: AssessmentId) -> Result<Option<Schedule>, StoreError> {
        let row = reminder_schedule::Entity::find_by_id(id.as_uuid()).one(self.reader()).await?;
        row.map(to_schedule).transpose()
    }

    /// What was chosen for the newest assessment of a workspace.
    pub async fn latest_reminders(&self, workspace: WorkspaceId) -> Result<Option<Reminders>, StoreError> {
        let reminders: Option<String> = reminder_schedule::Entity::find()
            .select_only()
            .column(reminder_schedule::Column::Reminders)
            .join(JoinType::InnerJoin, to_assessment())
            .filter(assessment::Column::WorkspaceId.eq(workspace.as_uuid()))
            .order_by_desc(assessment::Column::CreatedAt)
            .order_by_asc(assessment::Column::Id)
            .limit(1)
            .into_tuple()
            .one(self.reader())
            .await?;
        reminders.map(|text| serde_json::from_str(&text).map_err(|_| damaged())).transpose()
    }

    /// The assessments whose schedule is to be looked at now, and when the next one is.
    pub async fn schedules_to_look_at(&self, now: Timestamp) -> Result<(Vec<Owned>, Option<Timestamp>), StoreError> {
        let now = now.as_millisecond();
        let due = reminder_schedule::Entity::find()
            .select_only()
            .columns([assessment::Column::WorkspaceId, assessment::Column::Id])
            .join(JoinType::InnerJoin, to_assessment())
            .filter(reminder_schedule::Column::LookAt.lte(now))
            .order_by_asc(reminder_schedule::Column::LookAt)
            .limit(100)
            .into_tuple::<(Uuid, Uuid)>()
            .all(self.reader())
            .await?;
        let next = reminder_schedule::Entity::find()
            .select_only()
            .column_as(reminder_schedule::Column::LookAt.min(), "next")
            .filter(reminder_schedule::Column::LookAt.gt(now))
            .into_tuple::<Option<i64>>()
            .one(self.reader())
            .await?;
        let due =
            due.into_iter().map(|(workspace, id)| (WorkspaceId::from_uuid(workspace), AssessmentId::from_uuid(id)));
        Ok((due.collect(), next.flatten().map(from_millis).transpose()?))
    }
}

impl Transaction {
    /// The schedule of an assessment, if one was chosen or it was launched. The caller holds the assessment's lock.
    pub(crate) async fn schedule(&self, id: AssessmentId) -> Result<Option<Schedule>, StoreError> {
        let row = reminder_schedule::Entity::find_by_id(id.as_uuid()).one(self.connection()).await?;
        row.map(to_schedule).transpose()
    }

    /// Keeps a schedule as it is now.
    pub(crate) async fn keep_schedule(&self, schedule: &Schedule) -> Result<(), StoreError> {
        let replaced = OnConflict::column(reminder_schedule::Column::AssessmentId)
            .update_columns([
                reminder_schedule::Column::Reminders,
                reminder_schedule::Column::LaunchedAt,
                reminder_schedule::Column::FirstDeadline,
                reminder_schedule::Column::Done,
                reminder_schedule::Column::LookAt,
            ])
            .to_owned();
        let millis = |moment: Option<Timestamp>| moment.map(Timestamp::as_millisecond);
        reminder_schedule::Entity::insert(reminder_schedule::ActiveModel {
            assessment_id: Set(schedule.assessment.as_uuid()),
            reminders: Set(to_json(&schedule.reminders)),
            launched_at: Set(millis(schedule.launched_at)),
            first_deadline: Set(millis(schedule.first_deadline)),
            done: Set(to_json(&schedule.done)),
            look_at: Set(millis(schedule.look_at)),
        })
        .on_conflict(replaced)
        .exec_without_returning(self.connection())
        .await?;
        Ok(())
    }

    /// Moves the deadline of an assessment.
    pub(crate) async fn set_deadline(
        &self,
        id: AssessmentId,
        closes_at: Timestamp,
        time_zone: &str,
    ) -> Result<(), StoreError> {
        assessment::Entity::update_many()
            .col_expr(assessment::Column::ClosesAt, Expr::value(closes_at.as_millisecond()))
            .col_expr(assessment::Column::TimeZone, Expr::value(time_zone))
            .filter(assessment::Column::Id.eq(id.as_uuid()))
            .exec(self.connection())
            .await?;
        Ok(())
    }

    /// When the people who are asked in this assessment were last reminded, of it or of another one of the workspace, by the
    /// identity of their address. Letters that were called off or failed do not count.
    pub(crate) async fn last_reminders(
        &self,
        workspace: WorkspaceId,
        id: AssessmentId,
    ) -> Result<BTreeMap<String, Timestamp>, StoreError> {
        let people = invitation::Entity::find()
            .select_only()
            .column(invitation::Column::EmailIdentity)
            .filter(invitation::Column::AssessmentId.eq(id.as_uuid()))
            .into_query();
        let kinds = LetterKind::REMINDING.map(LetterKind::word);
        let vain = [LetterState::Cancelled, LetterState::Failed].map(LetterState::word);
        let rows = letter::Entity::find()
            .select_only()
            .column(invitation::Column::EmailIdentity)
            .column_as(letter::Column::DueAt.max(), "last")
            .join(
                JoinType::InnerJoin,
                letter::Entity::belongs_to(invitation::Entity)
                    .from((letter::Column::AssessmentId, letter::Column::InvitationId))
                    .to((invitation::Column::AssessmentId, invitation::Column::Id))
                    .into(),
            )
            .join(
                JoinType::InnerJoin,
                letter::Entity::belongs_to(assessment::Entity)
                    .from(letter::Column::AssessmentId)
                    .to(assessment::Column::Id)
                    .into(),
            )
            .filter(
                Condition::all()
                    .add(assessment::Column::WorkspaceId.eq(workspace.as_uuid()))
                    .add(invitation::Column::EmailIdentity.in_subquery(people))
                    .add(letter::Column::Kind.is_in(kinds))
                    .add(letter::Column::State.is_not_in(vain)),
            )
            .group_by(invitation::Column::EmailIdentity)
            .into_tuple::<(String, i64)>()
            .all(self.connection())
            .await?;
        rows.into_iter().map(|(person, last)| Ok((person, from_millis(last)?))).collect()
    }

    /// The raters of an assessment whose address failed: the newest letter that came to an end did, as
    /// [`Store::address_failed`] has it for one.
    pub(crate) async fn failed_addresses(&self, id: AssessmentId) -> Result<BTreeSet<InvitationId>, StoreError> {
        let rows = letter::Entity::find()
            .select_only()
            .columns([letter::Column::InvitationId, letter::Column::AddressRefused])
            .filter(letter::Column::AssessmentId.eq(id.as_uuid()))
            .filter(letter::Column::State.is_in(words(&ENDED)))
            .order_by_asc(letter::Column::DueAt)
            .into_tuple::<(Option<Uuid>, bool)>()
            .all(self.connection())
            .await?;
        let mut failed = BTreeSet::new();
        for (rater, has_failed) in rows {
            let Some(rater) = rater.map(InvitationId::from_uuid) else { continue };
            if has_failed {
                failed.insert(rater);
            } else {
                failed.remove(&rater);
            }
        }
        Ok(failed)
    }
}

fn to_assessment() -> sea_orm::RelationDef {
    reminder_schedule::Entity::belongs_to(assessment::Entity)
        .from(reminder_schedule::Column::AssessmentId)
        .to(assessment::Column::Id)
        .into()
}

fn to_schedule(row: reminder_schedule::Model) -> Result<Schedule, StoreError> {
    Ok(Schedule {
        assessment: AssessmentId::from_uuid(row.assessment_id),
        reminders: serde_json::from_str(&row.reminders).map_err(|_| damaged())?,
        launched_at: row.launched_at.map(from_millis).transpose()?,
        first_deadline: row.first_deadline.map(from_millis).transpose()?,
        done: serde_json::from_str(&row.done).map_err(|_| damaged())?,
        look_at: row.look_at.map(from_millis).transpose()?,
    })
}

fn damaged() -> StoreError {
    StoreError::Damaged("schedule of reminders")
}

fn to_json(value: &impl serde::Serialize) -> String {
    #[expect(clippy::expect_used, reason = "a schedule always has a JSON form")]
    serde_json::to_string(value).expect("the value has a JSON form")
}
