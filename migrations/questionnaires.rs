//! A workspace's library: questionnaires of its own, each with its versions and the draft of the next one.
//!
//! A version never changes. The draft and what can be taken back of it stand in one row, for they change together.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, boolean, integer, string_null, text, text_null, uuid, uuid_null};

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m2026_11_26_000009_questionnaires"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("questionnaire")
                    .col(uuid("id").primary_key())
                    .col(uuid("workspace_id"))
                    .col(string_null("key"))
                    .col(text("summary"))
                    .col(text("tags"))
                    .col(boolean("retired"))
                    .col(text_null("draft"))
                    .col(text("history"))
                    .col(integer("revision"))
                    .col(uuid_null("edited_by"))
                    .col(big_integer("edited_at"))
                    .foreign_key(ForeignKey::create().from("questionnaire", "workspace_id").to("workspace", "id"))
                    .to_owned(),
            )
            .await?;
        // Empty keys are no keys, and no two are equal.
        manager
            .create_index(
                Index::create()
                    .name("questionnaire_key")
                    .table("questionnaire")
                    .col("workspace_id")
                    .col("key")
                    .unique()
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("questionnaire_version")
                    .col(uuid("questionnaire_id"))
                    .col(integer("version"))
                    .col(text("content"))
                    .col(big_integer("published_at"))
                    .primary_key(Index::create().col("questionnaire_id").col("version"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("questionnaire_version", "questionnaire_id")
                            .to("questionnaire", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["questionnaire_version", "questionnaire"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
