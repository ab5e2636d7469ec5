//! How reports look: of a workspace, and of an assessment that has a look of its own.
//!
//! A layout may hold a logo, so it stands in tables that are read only where a report is drawn.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{text, uuid};

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m2026_11_26_000008_layout"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for owner in ["workspace", "assessment"] {
            let key = format!("{owner}_id");
            manager
                .create_table(
                    Table::create()
                        .table(format!("{owner}_layout"))
                        .col(uuid(key.clone()).primary_key())
                        .col(text("content"))
                        .foreign_key(
                            ForeignKey::create()
                                .from(format!("{owner}_layout"), key)
                                .to(owner, "id")
                                .on_delete(ForeignKeyAction::Cascade),
                        )
                        .to_owned(),
                )
                .await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["assessment_layout", "workspace_layout"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
