//! What raters are told of their answers before they give any: every version, in every language.
//!
//! Written with what it is made from: at the launch and when thresholds are raised. No row tells of a rater.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, integer, string, text, uuid};

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m2026_11_26_000015_notice"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("notice")
                    .col(uuid("assessment_id"))
                    .col(integer("version"))
                    .col(string("language"))
                    .col(big_integer("since"))
                    // By group.
                    .col(text("content"))
                    .primary_key(Index::create().col("assessment_id").col("version").col("language"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("notice", "assessment_id")
                            .to("assessment", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("notice").to_owned()).await
    }
}
