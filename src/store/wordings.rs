//! A coach's words for letters: those of a workspace, and those of assessments that have words of their own.

use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::language::Language;
use parallax_domain::wording::{Body, LetterText, Subject, Wording};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, Set};

use super::entity::{assessment_wording, workspace_wording};
use super::{Store, StoreError, Transaction};

/// Which of the words: of which letter and in which language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WordingKey {
    pub letter: LetterText,
    /// One that the program speaks.
    pub language: Language,
}

impl Store {
    /// The words of a workspace; none if they are the program's own.
    pub async fn workspace_wording(
        &self,
        workspace: WorkspaceId,
        key: &WordingKey,
    ) -> Result<Option<Wording>, StoreError> {
        let id = (workspace.as_uuid(), key.letter.word().to_owned(), key.language.to_string());
        let row = workspace_wording::Entity::find_by_id(id).one(self.reader()).await?;
        row.map(|row| to_wording(key.letter, &row.subject, &row.body)).transpose()
    }

    /// The words that an assessment has for itself; none if it keeps to the workspace's.
    pub async fn assessment_wording(&self, id: AssessmentId, key: &WordingKey) -> Result<Option<Wording>, StoreError> {
        let id = (id.as_uuid(), key.letter.word().to_owned(), key.language.to_string());
        let row = assessment_wording::Entity::find_by_id(id).one(self.reader()).await?;
        row.map(|row| to_wording(key.letter, &row.subject, &row.body)).transpose()
    }

    /// The words in which an assessment's letter goes out: its own, else the workspace's, else none.
    pub async fn wording(
        &self,
        workspace: WorkspaceId,
        id: AssessmentId,
        key: &WordingKey,
    ) -> Result<Wording, StoreError> {
        if let Some(own) = self.assessment_wording(id, key).await? {
            return Ok(own);
        }
        Ok(self.workspace_wording(workspace, key).await?.unwrap_or_default())
    }

    /// For which letters and languages a workspace has words.
    pub async fn workspace_wordings(&self, workspace: WorkspaceId) -> Result<Vec<WordingKey>, StoreError> {
        let rows = workspace_wording::Entity::find()
            .filter(workspace_wording::Column::WorkspaceId.eq(workspace.as_uuid()))
            .order_by_asc(workspace_wording::Column::Language)
            .all(self.reader())
            .await?;
        rows.iter().map(|row| to_key(&row.letter, &row.language)).collect()
    }

    /// For which letters and languages an assessment has words of its own.
    pub async fn assessment_wordings(&self, id: AssessmentId) -> Result<Vec<WordingKey>, StoreError> {
        let rows = assessment_wording::Entity::find()
            .filter(assessment_wording::Column::AssessmentId.eq(id.as_uuid()))
            .order_by_asc(assessment_wording::Column::Language)
            .all(self.reader())
            .await?;
        rows.iter().map(|row| to_key(&row.letter, &row.language)).collect()
    }
}

impl Transaction {
    /// Keeps the words of a workspace; those that are empty are forgotten.
    pub(crate) async fn keep_workspace_wording(
        &self,
        workspace: WorkspaceId,
        key: &WordingKey,
        wording: &Wording,
    ) -> Result<(), StoreError> {
        if wording.is_empty() {
            let id = (workspace.as_uuid(), key.letter.word().to_owned(), key.language.to_string());
            workspace_wording::Entity::delete_by_id(id).exec(self.connection()).await?;
            return Ok(());
        }
        let row = workspace_wording::ActiveModel {
            workspace_id: Set(workspace.as_uuid()),
            letter: Set(key.letter.word().to_owned()),
            language: Set(key.language.to_string()),
            subject: Set(subject_of(wording)),
            body: Set(body_of(wording)),
        };
        let replaced = OnConflict::columns([
            workspace_wording::Column::WorkspaceId,
            workspace_wording::Column::Letter,
            workspace_wording::Column::Language,
        ])
        .update_columns([workspace_wording::Column::Subject, workspace_wording::Column::Body])
        .to_owned();
        workspace_wording::Entity::insert(row).on_conflict(replaced).exec_without_returning(self.connection()).await?;
        Ok(())
    }

    /// Gives an assessment words of its own, or, with none, the workspace's again. Empty ones are the program's own.
    pub(crate) async fn keep_assessment_wording(
        &self,
        id: AssessmentId,
        key: &WordingKey,
        wording: Option<&Wording>,
    ) -> Result<(), StoreError> {
        let (letter, language) = (key.letter.word().to_owned(), key.language.to_string());
        assessment_wording::Entity::delete_by_id((id.as_uuid(), letter.clone(), language.clone()))
            .exec(self.connection())
            .await?;
        if let Some(wording) = wording {
            let row = assessment_wording::ActiveModel {
                assessment_id: Set(id.as_uuid()),
                letter: Set(letter),
                language: Set(language),
                subject: Set(subject_of(wording)),
                body: Set(body_of(wording)),
            };
            assessment_wording::Entity::insert(row).exec_without_returning(self.connection()).await?;
        }
        Ok(())
    }
}

/// A subject as it is stored.
pub(super) fn subject_of(wording: &Wording) -> String {
    wording.subject.as_ref().map(Subject::as_str).unwrap_or_default().to_owned()
}

/// A body as it is stored.
pub(super) fn body_of(wording: &Wording) -> String {
    wording.body.as_ref().map(Body::as_str).unwrap_or_default().to_owned()
}

pub(super) fn to_wording(letter: LetterText, subject: &str, body: &str) -> Result<Wording, StoreError> {
    Wording::parse(letter, subject, body).map_err(|_| damaged())
}

pub(super) fn to_key(letter: &str, language: &str) -> Result<WordingKey, StoreError> {
    Ok(WordingKey {
        letter: LetterText::parse(letter).map_err(|_| damaged())?,
        language: Language::parse(language).map_err(|_| damaged())?,
    })
}

fn damaged() -> StoreError {
    StoreError::Damaged("wording")
}
