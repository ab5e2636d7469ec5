//! What an assessment promised its raters when it was launched.
//!
//! It stands beside the policy, which may be raised later, and carries a proof that it was not edited.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::text_null;

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m2026_11_25_000005_promise"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let promise = Table::alter().table("assessment").add_column(text_null("promise")).to_owned();
        manager.alter_table(promise).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("assessment").drop_column("promise").to_owned()).await
    }
}
