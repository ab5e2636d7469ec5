//! Sums from which a questionnaire's reliability follows: a row for each version of each questionnaire of a workspace.
//!
//! No row is about one client, and none carries a time.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{integer, string, text, uuid};

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m2026_11_25_000004_instrument"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("instrument")
                    .col(uuid("workspace_id"))
                    .col(string("questionnaire_key"))
                    .col(integer("questionnaire_version"))
                    .col(text("content"))
                    .primary_key(
                        Index::create().col("workspace_id").col("questionnaire_key").col("questionnaire_version"),
                    )
                    .foreign_key(ForeignKey::create().from("instrument", "workspace_id").to("workspace", "id"))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("instrument").to_owned()).await
    }
}
