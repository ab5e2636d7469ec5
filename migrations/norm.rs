//! What the report of an assessment is compared with; nothing, unless the coach chose so.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::text_null;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m2026_11_25_000007_norm"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The clients of the workspace, by a word, or the norm of a file, by value.
        let choice = text_null("norm");
        manager.alter_table(Table::alter().table("assessment").add_column(choice).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("assessment").drop_column("norm").to_owned()).await
    }
}
