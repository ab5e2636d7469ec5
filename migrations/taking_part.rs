//! What people say about taking part: that they decline, that an address is somebody else's, that they want no more mail;
//! and the marks of the receipts of answers that were counted.
//!
//! None of these rows has a time. A mark of an address is made with a key that does not lie in the database. A receipt's
//! mark has nothing in common with an invitation.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, string, uuid};

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m2026_11_26_000012_taking_part"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // A program of the version before, which may still be running beside this one, writes invitations without these.
        for column in [string("standing").default("asked"), boolean("mail_stopped").default(false)] {
            let added = Table::alter().table("invitation").add_column(column).to_owned();
            manager.alter_table(added).await?;
        }
        manager
            .create_index(
                Index::create().name("invitation_by_address").table("invitation").col("email_identity").to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("no_mail")
                    .col(uuid("workspace_id"))
                    .col(string("address_mark"))
                    .primary_key(Index::create().col("workspace_id").col("address_mark"))
                    .foreign_key(ForeignKey::create().from("no_mail", "workspace_id").to("workspace", "id"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("counted_receipt")
                    .col(string("mark").primary_key())
                    .col(uuid("assessment_id"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("counted_receipt", "assessment_id")
                            .to("assessment", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        let by_assessment = Index::create()
            .name("counted_receipt_by_assessment")
            .table("counted_receipt")
            .col("assessment_id")
            .to_owned();
        manager.create_index(by_assessment).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["counted_receipt", "no_mail"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        manager.drop_index(Index::drop().name("invitation_by_address").table("invitation").to_owned()).await?;
        for column in ["mail_stopped", "standing"] {
            manager.alter_table(Table::alter().table("invitation").drop_column(column).to_owned()).await?;
        }
        Ok(())
    }
}
