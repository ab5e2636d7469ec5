//! A coach's words for letters: of a workspace, and of an assessment that has words of its own. And the letter that a
//! coach sends to themselves to look at.
//!
//! The texts are the coach's own: no reader's name, address or link is in them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string, text, text_null, uuid, uuid_null};

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m2026_11_26_000011_wording"
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
                        .table(format!("{owner}_wording"))
                        .col(uuid(key.clone()))
                        .col(string("letter"))
                        .col(string("language"))
                        // Empty where the program's own stand.
                        .col(text("subject"))
                        .col(text("body"))
                        .primary_key(Index::create().col(key.clone()).col("letter").col("language"))
                        .foreign_key(
                            ForeignKey::create()
                                .from(format!("{owner}_wording"), key)
                                .to(owner, "id")
                                .on_delete(ForeignKeyAction::Cascade),
                        )
                        .to_owned(),
                )
                .await?;
        }
        // One a person: the next one takes its place.
        manager
            .create_table(
                Table::create()
                    .table("trial_letter")
                    .col(uuid("account_id").primary_key())
                    .col(uuid("id"))
                    .col(uuid_null("assessment_id"))
                    .col(string("letter"))
                    .col(string("language"))
                    // Empty as soon as it was taken to be sent.
                    .col(text("subject"))
                    .col(text("body"))
                    .col(string("state"))
                    .col(text_null("last_words"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("trial_letter", "account_id")
                            .to("account", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .from("trial_letter", "assessment_id")
                            .to("assessment", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(Index::create().name("trial_letter_by_state").table("trial_letter").col("state").to_owned())
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["trial_letter", "assessment_wording", "workspace_wording"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
