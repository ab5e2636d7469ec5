//! Assessments, tallies and reports.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use parallax_domain::assessment::{AssessmentState, OwnGroup};
use parallax_domain::disclosure::{Policy, Tally};
use parallax_domain::group::Group;
use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::language::Language;
use parallax_domain::norm::{NormChoice, content_hash};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::report::Report;
use parallax_domain::text::{EmailAddress, Name};
use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, EntityTrait as _, FromQueryResult, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, Set,
};
use uuid::Uuid;

use super::accounts::from_millis;
use super::entity::{assessment, invitation, report, tally};
use super::{Store, StoreError, Transaction, frozen};
use crate::keys::PublicKey;

/// One 360 of one client.
#[derive(Clone)]
pub struct Assessment {
    pub id: AssessmentId,
    pub workspace: WorkspaceId,
    pub client_name: Name,
    pub client_email: EmailAddress,
    /// Of the report, and of raters for whom the list names none.
    pub language: Language,
    /// By value: editing a template never reaches an assessment.
    pub questionnaire: Questionnaire,
    pub policy: Policy,
    /// What the report is compared with; nothing if none.
    pub norm: Option<NormChoice>,
    /// What was promised at the launch, with its proof. From the launch on.
    pub promise: Option<String>,
    /// Groups that the coach named, in the order of their declaration.
    pub own_groups: Vec<OwnGroup>,
    pub state: AssessmentState,
    pub created_at: Timestamp,
    pub closes_at: Timestamp,
    /// IANA name of the zone that the deadline was set in.
    pub time_zone: String,
    /// From the launch on.
    pub public_key: Option<PublicKey>,
    pub report_link_version: u32,
    pub closed_at: Option<Timestamp>,
    pub released_at: Option<Timestamp>,
}

impl Assessment {
    /// The day on which it closed, where its deadline was set; none before.
    pub fn closing_day(&self) -> Option<Date> {
        let zone = TimeZone::get(&self.time_zone).unwrap_or(TimeZone::UTC);
        self.closed_at.map(|moment| moment.to_zoned(zone).date())
    }

    /// All groups of this assessment, in the order in which they are shown and ties are broken.
    pub fn groups(&self) -> Vec<Group> {
        [Group::Own, Group::Manager, Group::Peer, Group::DirectReport, Group::Other]
            .into_iter()
            .chain(self.own_groups.iter().map(|group| Group::Custom(group.key.clone())))
            .collect()
    }
}

/// A line in the list of assessments.
#[derive(Clone, Debug)]
pub struct Summary {
    pub id: AssessmentId,
    pub client_name: Name,
    pub state: AssessmentState,
    pub closes_at: Timestamp,
    pub time_zone: String,
    /// People who were invited, the client included.
    pub invited: u64,
    /// People whose answer was recorded.
    pub answered: u64,
}

#[derive(FromQueryResult)]
struct SummaryRow {
    id: Uuid,
    client_name: String,
    state: String,
    closes_at: i64,
    time_zone: String,
}

#[derive(FromQueryResult)]
struct CountRow {
    assessment_id: Uuid,
    invited: i64,
    answered: Option<i64>,
}

impl Store {
    /// The assessments of a workspace, newest first; at most `limit` of them, in two queries.
    pub async fn summaries(&self, workspace: WorkspaceId, limit: u64) -> Result<Vec<Summary>, StoreError> {
        let rows: Vec<SummaryRow> = assessment::Entity::find()
            .select_only()
            .columns([
                assessment::Column::Id,
                assessment::Column::ClientName,
                assessment::Column::State,
                assessment::Column::ClosesAt,
                assessment::Column::TimeZone,
            ])
            .filter(assessment::Column::WorkspaceId.eq(workspace.as_uuid()))
            .order_by_desc(assessment::Column::CreatedAt)
            .order_by_asc(assessment::Column::Id)
            .limit(limit)
            .into_model()
            .all(self.reader())
            .await?;
        let counts: Vec<CountRow> = invitation::Entity::find()
            .select_only()
            .column(invitation::Column::AssessmentId)
            .column_as(invitation::Column::Id.count(), "invited")
            .column_as(
                Expr::expr(Expr::case(invitation::Column::Spent.eq(true), Expr::val(1)).finally(Expr::val(0))).sum(),
                "answered",
            )
            .filter(invitation::Column::AssessmentId.is_in(rows.iter().map(|row| row.id)))
            .group_by(invitation::Column::AssessmentId)
            .into_model()
            .all(self.reader())
            .await?;
        rows.into_iter()
            .map(|row| {
                let count = counts.iter().find(|count| count.assessment_id == row.id);
                let number = |value: i64| u64::try_from(value).unwrap_or(0);
                Ok(Summary {
                    id: AssessmentId::from_uuid(row.id),
                    client_name: Name::parse(&row.client_name).map_err(|_| damaged())?,
                    state: AssessmentState::from_word(&row.state).ok_or_else(damaged)?,
                    closes_at: from_millis(row.closes_at)?,
                    time_zone: row.time_zone,
                    invited: count.map_or(0, |count| number(count.invited)),
                    answered: count.and_then(|count| count.answered).map_or(0, number),
                })
            })
            .collect()
    }

    /// The assessment of this id, if it belongs to the workspace.
    pub async fn assessment(&self, workspace: WorkspaceId, id: AssessmentId) -> Result<Option<Assessment>, StoreError> {
        let row = assessment::Entity::find_by_id(id.as_uuid())
            .filter(assessment::Column::WorkspaceId.eq(workspace.as_uuid()))
            .one(self.reader())
            .await?;
        row.map(to_assessment).transpose()
    }

    /// The assessment of this id, for holders of a link that proved it and for the program's own tasks.
    pub async fn assessment_by_proof(&self, id: AssessmentId) -> Result<Option<Assessment>, StoreError> {
        assessment::Entity::find_by_id(id.as_uuid()).one(self.reader()).await?.map(to_assessment).transpose()
    }

    /// Assessments whose deadline has passed and that are still open, and when the next deadline falls due.
    pub async fn due_assessments(
        &self,
        now: Timestamp,
    ) -> Result<(Vec<(WorkspaceId, AssessmentId)>, Option<Timestamp>), StoreError> {
        let open = assessment::Entity::find()
            .select_only()
            .columns([assessment::Column::WorkspaceId, assessment::Column::Id, assessment::Column::ClosesAt])
            .filter(assessment::Column::SealedOff.eq(false))
            .filter(assessment::Column::State.eq(AssessmentState::Collecting.as_str()))
            .order_by_asc(assessment::Column::ClosesAt)
            .limit(100)
            .into_tuple::<(Uuid, Uuid, i64)>()
            .all(self.reader())
            .await?;
        let next = open.iter().find(|(_, _, closes_at)| *closes_at > now.as_millisecond());
        let next = next.map(|(_, _, closes_at)| from_millis(*closes_at)).transpose()?;
        let due = open
            .into_iter()
            .filter(|(_, _, closes_at)| *closes_at <= now.as_millisecond())
            .map(|(workspace, id, _)| (WorkspaceId::from_uuid(workspace), AssessmentId::from_uuid(id)))
            .collect();
        Ok((due, next))
    }

    /// Closed assessments whose key was not destroyed yet: a close was cut short.
    pub async fn not_sealed_off(&self) -> Result<Vec<AssessmentId>, StoreError> {
        let ids = assessment::Entity::find()
            .select_only()
            .column(assessment::Column::Id)
            .filter(
                assessment::Column::State
                    .is_in([AssessmentState::Closed.as_str(), AssessmentState::Released.as_str()])
                    .and(assessment::Column::SealedOff.eq(false)),
            )
            .into_tuple::<Uuid>()
            .all(self.reader())
            .await?;
        Ok(ids.into_iter().map(AssessmentId::from_uuid).collect())
    }

    /// The closed assessments of a workspace that asked the same as this questionnaire, with their clients, in the order
    /// in which they closed.
    pub async fn closed_rounds(
        &self,
        workspace: WorkspaceId,
        questionnaire: &Questionnaire,
    ) -> Result<Vec<(AssessmentId, EmailAddress)>, StoreError> {
        let closed = || {
            let states = [AssessmentState::Closed.as_str(), AssessmentState::Released.as_str()];
            assessment::Entity::find()
                .select_only()
                .filter(assessment::Column::WorkspaceId.eq(workspace.as_uuid()))
                .filter(assessment::Column::State.is_in(states))
        };
        // A handful of texts: they differ by their translations at most.
        let texts: Vec<String> =
            closed().column(assessment::Column::Questionnaire).distinct().into_tuple().all(self.reader()).await?;
        let is_same = |text: &String| {
            Questionnaire::from_json(text).is_ok_and(|one| {
                (&one.key, one.version) == (&questionnaire.key, questionnaire.version)
                    && content_hash(&one) == content_hash(questionnaire)
            })
        };
        let same: Vec<String> = texts.into_iter().filter(is_same).collect();
        let rows: Vec<(Uuid, String)> = closed()
            .columns([assessment::Column::Id, assessment::Column::ClientEmail])
            .filter(assessment::Column::Questionnaire.is_in(same))
            .order_by_asc(assessment::Column::ClosedAt)
            .order_by_asc(assessment::Column::Id)
            .into_tuple()
            .all(self.reader())
            .await?;
        rows.into_iter()
            .map(|(id, email)| Ok((AssessmentId::from_uuid(id), EmailAddress::parse(&email).map_err(|_| damaged())?)))
            .collect()
    }

    /// The frozen report of an assessment.
    pub async fn report(&self, id: AssessmentId) -> Result<Option<Report>, StoreError> {
        let row = report::Entity::find_by_id(id.as_uuid()).one(self.reader()).await?;
        row.map(|row| Report::from_json(&row.content).map_err(|_| StoreError::Damaged("report"))).transpose()
    }
}

impl Transaction {
    /// The assessment of this id, if it belongs to the workspace, locked against changes until the end.
    pub async fn lock_assessment(
        &self,
        workspace: WorkspaceId,
        id: AssessmentId,
    ) -> Result<Option<Assessment>, StoreError> {
        let row = assessment::Entity::find_by_id(id.as_uuid())
            .filter(assessment::Column::WorkspaceId.eq(workspace.as_uuid()))
            .lock_exclusive()
            .one(self.connection())
            .await?;
        row.map(to_assessment).transpose()
    }

    /// Whether the assessment takes answers; it goes on doing so until the end of this transaction.
    pub(crate) async fn is_collecting(&self, id: AssessmentId) -> Result<bool, StoreError> {
        let state = assessment::Entity::find_by_id(id.as_uuid())
            .select_only()
            .column(assessment::Column::State)
            .lock_shared()
            .into_tuple::<String>()
            .one(self.connection())
            .await?;
        Ok(state.as_deref() == Some(AssessmentState::Collecting.as_str()))
    }

    /// Adds an assessment.
    pub async fn add_assessment(&self, new: &Assessment) -> Result<(), StoreError> {
        assessment::ActiveModel {
            id: Set(new.id.as_uuid()),
            workspace_id: Set(new.workspace.as_uuid()),
            client_name: Set(new.client_name.to_string()),
            client_email: Set(new.client_email.to_string()),
            language: Set(new.language.to_string()),
            questionnaire: Set(new.questionnaire.to_json()),
            policy: Set(to_json(&new.policy)),
            promise: Set(new.promise.clone()),
            own_groups: Set(to_json(&new.own_groups)),
            state: Set(new.state.as_str().to_owned()),
            created_at: Set(new.created_at.as_millisecond()),
            closes_at: Set(new.closes_at.as_millisecond()),
            time_zone: Set(new.time_zone.clone()),
            public_key: Set(new.public_key.as_ref().map(PublicKey::to_bytes)),
            report_link_version: Set(to_i32(new.report_link_version)),
            closed_at: Set(None),
            released_at: Set(None),
            sealed_off: Set(false),
            norm: Set(new.norm.as_ref().map(NormChoice::to_text)),
        }
        .insert(self.connection())
        .await?;
        Ok(())
    }

    /// Opens an assessment for answers that are sealed to this key, and keeps what is promised for them.
    pub async fn mark_collecting(&self, id: AssessmentId, key: &PublicKey, promise: &str) -> Result<(), StoreError> {
        assessment::Entity::update_many()
            .col_expr(assessment::Column::State, Expr::value(AssessmentState::Collecting.as_str()))
            .col_expr(assessment::Column::PublicKey, Expr::value(key.to_bytes()))
            .col_expr(assessment::Column::Promise, Expr::value(promise))
            .filter(assessment::Column::Id.eq(id.as_uuid()))
            .exec(self.connection())
            .await?;
        Ok(())
    }

    /// Puts another policy in the place of an assessment's.
    pub async fn set_policy(&self, id: AssessmentId, policy: &Policy) -> Result<(), StoreError> {
        assessment::Entity::update_many()
            .col_expr(assessment::Column::Policy, Expr::value(to_json(policy)))
            .filter(assessment::Column::Id.eq(id.as_uuid()))
            .exec(self.connection())
            .await?;
        Ok(())
    }

    /// Keeps what remains of an assessment: the tally and the report made from it.
    pub async fn mark_closed(
        &self,
        id: AssessmentId,
        remaining: &Tally,
        figures: &Report,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        assessment::Entity::update_many()
            .col_expr(assessment::Column::State, Expr::value(AssessmentState::Closed.as_str()))
            .col_expr(assessment::Column::ClosedAt, Expr::value(now.as_millisecond()))
            .filter(assessment::Column::Id.eq(id.as_uuid()))
            .exec(self.connection())
            .await?;
        self.forget_refused_close(id).await?;
        tally::ActiveModel { assessment_id: Set(id.as_uuid()), content: Set(remaining.to_json()) }
            .insert(self.connection())
            .await?;
        report::ActiveModel { assessment_id: Set(id.as_uuid()), content: Set(figures.to_json()) }
            .insert(self.connection())
            .await?;
        Ok(())
    }

    /// Notes that the files are compacted and the private key is destroyed.
    pub async fn mark_sealed_off(&self, id: AssessmentId) -> Result<(), StoreError> {
        assessment::Entity::update_many()
            .col_expr(assessment::Column::SealedOff, Expr::value(true))
            .filter(assessment::Column::Id.eq(id.as_uuid()))
            .exec(self.connection())
            .await?;
        Ok(())
    }

    /// Gives the report to the client. From now on it is final.
    pub async fn mark_released(&self, id: AssessmentId, now: Timestamp) -> Result<(), StoreError> {
        assessment::Entity::update_many()
            .col_expr(assessment::Column::State, Expr::value(AssessmentState::Released.as_str()))
            .col_expr(assessment::Column::ReleasedAt, Expr::value(now.as_millisecond()))
            .filter(assessment::Column::Id.eq(id.as_uuid()))
            .exec(self.connection())
            .await?;
        Ok(())
    }

    /// Removes a draft assessment with everything that belongs to it.
    pub async fn remove_assessment(&self, id: AssessmentId) -> Result<(), StoreError> {
        assessment::Entity::delete_by_id(id.as_uuid()).exec(self.connection()).await?;
        Ok(())
    }
}

fn to_assessment(row: assessment::Model) -> Result<Assessment, StoreError> {
    let questionnaire = frozen::questionnaire(&row.questionnaire).map_err(|_| damaged())?;
    let norm = row.norm.map(|text| NormChoice::from_text(&text, &questionnaire).ok_or_else(damaged)).transpose()?;
    Ok(Assessment {
        id: AssessmentId::from_uuid(row.id),
        workspace: WorkspaceId::from_uuid(row.workspace_id),
        client_name: Name::parse(&row.client_name).map_err(|_| damaged())?,
        client_email: EmailAddress::parse(&row.client_email).map_err(|_| damaged())?,
        language: Language::parse(&row.language).map_err(|_| damaged())?,
        questionnaire,
        norm,
        policy: serde_json::from_str(&row.policy).map_err(|_| damaged())?,
        promise: row.promise,
        own_groups: serde_json::from_str(&row.own_groups).map_err(|_| damaged())?,
        state: AssessmentState::from_word(&row.state).ok_or_else(damaged)?,
        created_at: from_millis(row.created_at)?,
        closes_at: from_millis(row.closes_at)?,
        time_zone: row.time_zone,
        public_key: row.public_key.map(|key| PublicKey::from_bytes(&key).map_err(|_| damaged())).transpose()?,
        report_link_version: u32::try_from(row.report_link_version).map_err(|_| damaged())?,
        closed_at: row.closed_at.map(from_millis).transpose()?,
        released_at: row.released_at.map(from_millis).transpose()?,
    })
}

fn damaged() -> StoreError {
    StoreError::Damaged("assessment")
}

pub(crate) fn to_i32(version: u32) -> i32 {
    i32::try_from(version).unwrap_or(i32::MAX)
}

fn to_json(value: &impl serde::Serialize) -> String {
    #[expect(clippy::expect_used, reason = "policies and groups always have a JSON form")]
    serde_json::to_string(value).expect("the value has a JSON form")
}
