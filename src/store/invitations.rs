//! Invitations and drafts. A draft is stored encrypted with a key that only the rater's link gives.

use parallax_domain::group::Group;
use parallax_domain::id::{AssessmentId, InvitationId};
use parallax_domain::language::Language;
use parallax_domain::standing::{Reason, Standing};
use parallax_domain::text::{EmailAddress, Name};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, QuerySelect as _, Set};

use super::assessments::{Assessment, to_i32};
use super::entity::{draft, invitation};
use super::{Store, StoreError, Transaction};

/// One rater's right to answer once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Invitation {
    pub id: InvitationId,
    pub assessment: AssessmentId,
    pub name: Name,
    pub email: EmailAddress,
    pub group: Group,
    pub language: Language,
    /// Of the link; raising it retires the links that were sent.
    pub link_version: u32,
    /// Whether the answer was recorded.
    pub spent: bool,
    /// SHA-256, in hexadecimal digits, of the key that the recorded submission carried.
    pub receipt: Option<String>,
    /// What this person said about taking part.
    pub standing: Standing,
    /// Whether this person wants no more letters about this assessment.
    pub mail_stopped: bool,
    /// IANA name of the zone that the list of raters named; none for the assessment's own.
    pub time_zone: Option<String>,
}

impl Invitation {
    /// Whether an answer can still be given through it while the assessment is open.
    pub fn is_open(&self) -> bool {
        !self.spent && self.standing == Standing::Asked
    }

    /// Whether this rater may be asked again: not after they have answered or declined, not if they want no letters about
    /// this assessment, and not at an address that a mail server refused.
    pub fn may_be_reminded(&self, is_refused: bool) -> bool {
        self.is_open() && !self.mail_stopped && !is_refused
    }

    /// The name of the zone by whose clock this rater works.
    pub fn time_zone_in<'a>(&'a self, assessment: &'a Assessment) -> &'a str {
        self.time_zone.as_deref().unwrap_or(&assessment.time_zone)
    }
}

/// Invited and answered people of one group.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GroupCount {
    pub group: Group,
    pub invited: u32,
    pub answered: u32,
}

impl Store {
    /// The invitation of this id; a link must prove the right to it.
    pub async fn invitation(&self, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
        invitation::Entity::find_by_id(id.as_uuid()).one(self.reader()).await?.map(to_invitation).transpose()
    }

    /// All invitations of an assessment, by group, name and address.
    pub async fn invitations(&self, assessment: AssessmentId) -> Result<Vec<Invitation>, StoreError> {
        sorted(invitation::Entity::find().filter(of(assessment)).all(self.reader()).await?)
    }

    /// How many people of each group were invited and have answered.
    pub async fn group_counts(&self, assessment: AssessmentId) -> Result<Vec<GroupCount>, StoreError> {
        let rows = invitation::Entity::find()
            .select_only()
            .columns([invitation::Column::RaterGroup, invitation::Column::Spent])
            .column_as(invitation::Column::Id.count(), "people")
            .filter(of(assessment))
            .group_by(invitation::Column::RaterGroup)
            .group_by(invitation::Column::Spent)
            .into_tuple::<(String, bool, i64)>()
            .all(self.reader())
            .await?;
        let mut counts: Vec<GroupCount> = Vec::new();
        for (group, spent, people) in rows {
            let group = Group::parse(&group).map_err(|_| damaged())?;
            let people = u32::try_from(people).map_err(|_| damaged())?;
            let at = counts.iter().position(|count| count.group == group).unwrap_or_else(|| {
                counts.push(GroupCount { group, invited: 0, answered: 0 });
                counts.len() - 1
            });
            if let Some(count) = counts.get_mut(at) {
                count.invited += people;
                count.answered += if spent { people } else { 0 };
            }
        }
        counts.sort_by(|a, b| a.group.cmp(&b.group));
        Ok(counts)
    }

    /// The encrypted draft of an invitation.
    pub async fn draft(&self, id: InvitationId) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(draft::Entity::find_by_id(id.as_uuid()).one(self.reader()).await?.map(|row| row.content))
    }
}

impl Transaction {
    /// All invitations of an assessment, by group, name and address.
    pub async fn invitations(&self, assessment: AssessmentId) -> Result<Vec<Invitation>, StoreError> {
        sorted(invitation::Entity::find().filter(of(assessment)).all(self.connection()).await?)
    }

    /// Adds invitations.
    pub async fn add_invitations(&self, new: &[Invitation]) -> Result<(), StoreError> {
        // PostgreSQL takes at most 65,535 values in one statement, SQLite 32,766.
        for part in new.chunks(1_000) {
            let rows = part.iter().map(|one| invitation::ActiveModel {
                id: Set(one.id.as_uuid()),
                assessment_id: Set(one.assessment.as_uuid()),
                name: Set(one.name.to_string()),
                email: Set(one.email.to_string()),
                email_identity: Set(one.email.identity()),
                rater_group: Set(one.group.key().to_owned()),
                language: Set(one.language.to_string()),
                link_version: Set(to_i32(one.link_version)),
                spent: Set(one.spent),
                receipt: Set(one.receipt.clone()),
                standing: Set(one.standing.word().to_owned()),
                mail_stopped: Set(one.mail_stopped),
                time_zone: Set(one.time_zone.clone()),
            });
            invitation::Entity::insert_many(rows).exec(self.connection()).await?;
        }
        Ok(())
    }

    /// Removes an invitation of this assessment. False if there is none of this id.
    pub async fn remove_invitation(&self, assessment: AssessmentId, id: InvitationId) -> Result<bool, StoreError> {
        let done = invitation::Entity::delete_many()
            .filter(of(assessment))
            .filter(invitation::Column::Id.eq(id.as_uuid()))
            .exec(self.connection())
            .await?;
        Ok(done.rows_affected > 0)
    }

    /// Keeps the encrypted draft of an invitation that is open. False if it is spent or was declined.
    pub(crate) async fn put_draft(&self, id: InvitationId, content: Vec<u8>) -> Result<bool, StoreError> {
        let open = invitation::Entity::find().filter(open(id)).lock_exclusive().count(self.connection()).await?;
        if open == 0 {
            return Ok(false);
        }
        let row = draft::ActiveModel { invitation_id: Set(id.as_uuid()), content: Set(content) };
        draft::Entity::insert(row)
            .on_conflict(
                OnConflict::column(draft::Column::InvitationId).update_column(draft::Column::Content).to_owned(),
            )
            .exec_without_returning(self.connection())
            .await?;
        Ok(true)
    }

    /// Spends an invitation if, and only if, it is open, and removes its draft. False if it was spent or declined.
    pub(crate) async fn spend(&self, id: InvitationId, receipt: &str) -> Result<bool, StoreError> {
        let spent = invitation::Entity::update_many()
            .col_expr(invitation::Column::Spent, Expr::value(true))
            .col_expr(invitation::Column::Receipt, Expr::value(receipt))
            .filter(open(id))
            .exec(self.connection())
            .await?;
        if spent.rows_affected == 1 {
            draft::Entity::delete_by_id(id.as_uuid()).exec(self.connection()).await?;
        }
        Ok(spent.rows_affected == 1)
    }

    /// The receipt of a spent invitation.
    pub(crate) async fn receipt(&self, id: InvitationId) -> Result<Option<String>, StoreError> {
        let row = invitation::Entity::find_by_id(id.as_uuid()).one(self.connection()).await?;
        Ok(row.and_then(|row| row.receipt))
    }

    /// Writes the invitations of an assessment anew, as they are. PostgreSQL keeps with every row which transaction wrote
    /// it, and these numbers count up: rows that were last written as people answered would tell for good who answered
    /// before whom. Now one transaction has written them all; [`Store::compact`] then lays them in another order. Why
    /// somebody declined is forgotten with it: nobody needs it any more.
    pub(crate) async fn rewrite_invitations(&self, assessment: AssessmentId) -> Result<(), StoreError> {
        invitation::Entity::update_many()
            .col_expr(invitation::Column::Spent, Expr::col(invitation::Column::Spent))
            .col_expr(
                invitation::Column::Standing,
                Expr::case(
                    invitation::Column::Standing.is_in(Reason::ALL.map(|reason| Standing::Declined(reason).word())),
                    Standing::Declined(Reason::Unsaid).word(),
                )
                .finally(Expr::col(invitation::Column::Standing))
                .into(),
            )
            .filter(of(assessment))
            .exec(self.connection())
            .await?;
        Ok(())
    }

    /// Removes the drafts of an assessment that is closed.
    pub(crate) async fn remove_drafts(&self, assessment: AssessmentId) -> Result<(), StoreError> {
        let of_assessment =
            invitation::Entity::find().select_only().column(invitation::Column::Id).filter(of(assessment));
        draft::Entity::delete_many()
            .filter(draft::Column::InvitationId.in_subquery(sea_orm::QueryTrait::into_query(of_assessment)))
            .exec(self.connection())
            .await?;
        Ok(())
    }
}

fn of(assessment: AssessmentId) -> sea_orm::Condition {
    sea_orm::Condition::all().add(invitation::Column::AssessmentId.eq(assessment.as_uuid()))
}

/// An invitation through which an answer can still be given.
pub(super) fn open(id: InvitationId) -> sea_orm::Condition {
    sea_orm::Condition::all()
        .add(invitation::Column::Id.eq(id.as_uuid()))
        .add(invitation::Column::Spent.eq(false))
        .add(invitation::Column::Standing.eq(Standing::Asked.word()))
}

fn sorted(rows: Vec<invitation::Model>) -> Result<Vec<Invitation>, StoreError> {
    let mut invitations = rows.into_iter().map(to_invitation).collect::<Result<Vec<_>, _>>()?;
    invitations.sort_by(|a, b| (&a.group, &a.name, &a.email).cmp(&(&b.group, &b.name, &b.email)));
    Ok(invitations)
}

pub(super) fn to_invitation(row: invitation::Model) -> Result<Invitation, StoreError> {
    Ok(Invitation {
        id: InvitationId::from_uuid(row.id),
        assessment: AssessmentId::from_uuid(row.assessment_id),
        name: Name::parse(&row.name).map_err(|_| damaged())?,
        email: EmailAddress::parse(&row.email).map_err(|_| damaged())?,
        group: Group::parse(&row.rater_group).map_err(|_| damaged())?,
        language: Language::parse(&row.language).map_err(|_| damaged())?,
        link_version: u32::try_from(row.link_version).map_err(|_| damaged())?,
        spent: row.spent,
        receipt: row.receipt,
        standing: Standing::parse(&row.standing).map_err(|_| damaged())?,
        mail_stopped: row.mail_stopped,
        time_zone: row.time_zone,
    })
}

fn damaged() -> StoreError {
    StoreError::Damaged("invitation")
}
