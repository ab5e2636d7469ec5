//! What becomes of letters behind the mail server that took them, and how fast they go out.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, integer, string};

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m2026_11_26_000010_delivery"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .alter_table(Table::alter().table("letter").add_column(integer("delays").default(0).to_owned()).to_owned())
            .await?;
        // A row for the installation, with an empty scope, and one for each domain that was written to a moment ago.
        manager
            .create_table(
                Table::create()
                    .table("mail_slot")
                    .col(string("scope").primary_key())
                    .col(big_integer("free_at"))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("mail_slot").to_owned()).await?;
        manager.alter_table(Table::alter().table("letter").drop_column("delays").to_owned()).await
    }
}
