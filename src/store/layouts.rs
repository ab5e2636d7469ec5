//! How reports look: a workspace's layout, and those of assessments that have one of their own.

use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::layout::Layout;
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait as _, Set};

use super::entity::{assessment_layout, workspace_layout};
use super::{Store, StoreError, Transaction};

impl Store {
    /// The layout of a workspace; none if it keeps to the usual one.
    pub async fn workspace_layout(&self, workspace: WorkspaceId) -> Result<Option<Layout>, StoreError> {
        let row = workspace_layout::Entity::find_by_id(workspace.as_uuid()).one(self.reader()).await?;
        row.map(|row| to_layout(&row.content)).transpose()
    }

    /// An assessment's own layout; none if it keeps to the workspace's.
    pub async fn assessment_layout(&self, id: AssessmentId) -> Result<Option<Layout>, StoreError> {
        let row = assessment_layout::Entity::find_by_id(id.as_uuid()).one(self.reader()).await?;
        row.map(|row| to_layout(&row.content)).transpose()
    }
}

impl Transaction {
    /// Keeps the layout of a workspace.
    pub(crate) async fn keep_workspace_layout(
        &self,
        workspace: WorkspaceId,
        layout: &Layout,
    ) -> Result<(), StoreError> {
        let replaced = OnConflict::column(workspace_layout::Column::WorkspaceId)
            .update_column(workspace_layout::Column::Content)
            .to_owned();
        workspace_layout::Entity::insert(workspace_layout::ActiveModel {
            workspace_id: Set(workspace.as_uuid()),
            content: Set(layout.to_json()),
        })
        .on_conflict(replaced)
        .exec_without_returning(self.connection())
        .await?;
        Ok(())
    }

    /// Gives an assessment a layout of its own, or takes it away.
    pub(crate) async fn keep_assessment_layout(
        &self,
        id: AssessmentId,
        layout: Option<&Layout>,
    ) -> Result<(), StoreError> {
        assessment_layout::Entity::delete_by_id(id.as_uuid()).exec(self.connection()).await?;
        if let Some(layout) = layout {
            assessment_layout::Entity::insert(assessment_layout::ActiveModel {
                assessment_id: Set(id.as_uuid()),
                content: Set(layout.to_json()),
            })
            .exec_without_returning(self.connection())
            .await?;
        }
        Ok(())
    }
}

fn to_layout(content: &str) -> Result<Layout, StoreError> {
    Layout::from_json(content).ok_or(StoreError::Damaged("layout"))
}
