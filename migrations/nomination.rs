//! Getting raters in: what the client proposes, who was moved to another group, and whose link a coach hands over.
//!
//! None of these rows carries a time, and none tells of an answer.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string, text, text_null, uuid};

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m2026_11_26_000014_nomination"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("nomination")
                    .col(uuid("assessment_id").primary_key())
                    .col(string("stage"))
                    // How many people of each group are wished for.
                    .col(text("wanted"))
                    // What the coach wrote when returning the list.
                    .col(text_null("note"))
                    .foreign_key(&mut owned_by("nomination", "assessment_id", "assessment"))
                    .to_owned(),
            )
            .await?;
        // Whom the client proposed; the coach's own raters are not in it.
        manager
            .create_table(
                Table::create()
                    .table("nominee")
                    .col(uuid("invitation_id").primary_key())
                    .foreign_key(&mut owned_by("nominee", "invitation_id", "invitation"))
                    .to_owned(),
            )
            .await?;
        // Who was moved while answers come in, and where to. The invitation keeps the group of the launch.
        manager
            .create_table(
                Table::create()
                    .table("rater_move")
                    .col(uuid("invitation_id").primary_key())
                    .col(string("to_group"))
                    .foreign_key(&mut owned_by("rater_move", "invitation_id", "invitation"))
                    .to_owned(),
            )
            .await?;
        // Whose link was shown to a coach: their form says so.
        manager
            .create_table(
                Table::create()
                    .table("handed_link")
                    .col(uuid("invitation_id").primary_key())
                    .foreign_key(&mut owned_by("handed_link", "invitation_id", "invitation"))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["handed_link", "rater_move", "nominee", "nomination"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn owned_by(table: &'static str, column: &'static str, owner: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(table, column).to(owner, "id").on_delete(ForeignKeyAction::Cascade).to_owned()
}
