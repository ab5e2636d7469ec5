//! Letters that coaches send to themselves, to look at: one a person, the next one takes its place.
//!
//! A trial is sent once at most, and never tried again by itself: whoever waits for it sits in front of the page and
//! sends it once more. Its state is committed before the act, as it is with every letter: from the moment it is taken its
//! outcome is unknown, until it is known.

use parallax_domain::id::{AccountId, AssessmentId, LetterId};
use parallax_domain::letter::LetterState;
use parallax_domain::wording::Wording;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, Set};
use uuid::Uuid;

use super::accounts::{Account, to_account};
use super::entity::{account, trial_letter};
use super::wordings::{WordingKey, body_of, subject_of, to_key, to_wording};
use super::{Store, StoreError, Transaction};

/// A letter to the coach who asked for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewTrial {
    pub account: AccountId,
    /// The one whose data it shows; sample data if none.
    pub assessment: Option<AssessmentId>,
    pub key: WordingKey,
    pub wording: Wording,
}

/// A trial that was taken to be sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trial {
    pub id: LetterId,
    pub account: Account,
    pub assessment: Option<AssessmentId>,
    pub key: WordingKey,
    pub wording: Wording,
}

/// What became of a person's last trial.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TrialStatus {
    pub assessment: Option<AssessmentId>,
    pub key: WordingKey,
    /// Queued, sent, failed, or unknown.
    pub state: LetterState,
    /// What the server said.
    pub words: Option<String>,
}

impl Store {
    /// Takes a trial to be sent; none if none waits. What it says is in no row from then on.
    pub async fn take_trial(&self) -> Result<Option<Trial>, StoreError> {
        let waiting = trial_letter::Column::State.eq(LetterState::Queued.word());
        // Almost always there is none, and then nobody has to wait for the write lock.
        if trial_letter::Entity::find().filter(waiting.clone()).one(self.reader()).await?.is_none() {
            return Ok(None);
        }
        let transaction = self.begin().await?;
        let connection = transaction.connection();
        let Some(row) = trial_letter::Entity::find().filter(waiting.clone()).one(connection).await? else {
            return Ok(None);
        };
        let taken = trial_letter::Entity::update_many()
            .col_expr(trial_letter::Column::State, Expr::value(LetterState::Unknown.word()))
            .col_expr(trial_letter::Column::Subject, Expr::value(""))
            .col_expr(trial_letter::Column::Body, Expr::value(""))
            .filter(trial_letter::Column::Id.eq(row.id))
            .filter(waiting)
            .exec(connection)
            .await?;
        let account = account::Entity::find_by_id(row.account_id).one(connection).await?;
        transaction.commit().await?;
        // Another hand was faster.
        let Some(account) = account.filter(|_| taken.rows_affected == 1) else { return Ok(None) };
        let key = to_key(&row.letter, &row.language)?;
        Ok(Some(Trial {
            id: LetterId::from_uuid(row.id),
            account: to_account(account)?,
            assessment: row.assessment_id.map(AssessmentId::from_uuid),
            wording: to_wording(key.letter, &row.subject, &row.body)?,
            key,
        }))
    }

    /// Notes what became of a trial, unless another one has taken its place.
    pub async fn finish_trial(&self, id: LetterId, state: LetterState, words: &str) -> Result<(), StoreError> {
        let transaction = self.begin().await?;
        trial_letter::Entity::update_many()
            .col_expr(trial_letter::Column::State, Expr::value(state.word()))
            .col_expr(trial_letter::Column::LastWords, Expr::value(words))
            .filter(trial_letter::Column::Id.eq(id.as_uuid()))
            .exec(transaction.connection())
            .await?;
        transaction.commit().await
    }

    /// What became of this person's last trial.
    pub async fn last_trial(&self, account: AccountId) -> Result<Option<TrialStatus>, StoreError> {
        let row = trial_letter::Entity::find_by_id(account.as_uuid()).one(self.reader()).await?;
        row.map(|row| {
            Ok(TrialStatus {
                assessment: row.assessment_id.map(AssessmentId::from_uuid),
                key: to_key(&row.letter, &row.language)?,
                state: LetterState::parse(&row.state).map_err(|_| StoreError::Damaged("letter"))?,
                words: row.last_words,
            })
        })
        .transpose()
    }
}

impl Transaction {
    /// Queues a trial in place of the one before.
    pub(crate) async fn queue_trial(&self, trial: &NewTrial) -> Result<(), StoreError> {
        let row = trial_letter::ActiveModel {
            account_id: Set(trial.account.as_uuid()),
            id: Set(Uuid::new_v4()),
            assessment_id: Set(trial.assessment.map(AssessmentId::as_uuid)),
            letter: Set(trial.key.letter.word().to_owned()),
            language: Set(trial.key.language.to_string()),
            subject: Set(subject_of(&trial.wording)),
            body: Set(body_of(&trial.wording)),
            state: Set(LetterState::Queued.word().to_owned()),
            last_words: Set(None),
        };
        let replaced = OnConflict::column(trial_letter::Column::AccountId)
            .update_columns([
                trial_letter::Column::Id,
                trial_letter::Column::AssessmentId,
                trial_letter::Column::Letter,
                trial_letter::Column::Language,
                trial_letter::Column::Subject,
                trial_letter::Column::Body,
                trial_letter::Column::State,
                trial_letter::Column::LastWords,
            ])
            .to_owned();
        trial_letter::Entity::insert(row).on_conflict(replaced).exec_without_returning(self.connection()).await?;
        Ok(())
    }
}
