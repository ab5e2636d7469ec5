//! Assessments, invitations, drafts, sealed answers, tallies and reports.
//!
//! No column, key or value joins an invitation to a sealed answer, and no row of a rater carries a time.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, binary, binary_null, boolean, integer, string, string_null, text, uuid,
};

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m2026_11_22_000002_assessments"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("assessment")
                    .col(uuid("id").primary_key())
                    .col(uuid("workspace_id"))
                    .col(text("client_name"))
                    .col(text("client_email"))
                    .col(string("language"))
                    // The questionnaire version, frozen by value.
                    .col(text("questionnaire"))
                    .col(text("policy"))
                    .col(text("own_groups"))
                    .col(string("state"))
                    .col(big_integer("created_at"))
                    .col(big_integer("closes_at"))
                    .col(string("time_zone"))
                    .col(binary_null("public_key"))
                    .col(integer("report_link_version"))
                    .col(big_integer_null("closed_at"))
                    .col(big_integer_null("released_at"))
                    // Whether the close is over: database compacted, private key destroyed.
                    .col(boolean("sealed_off"))
                    .foreign_key(ForeignKey::create().from("assessment", "workspace_id").to("workspace", "id"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("assessment_by_workspace")
                    .table("assessment")
                    .col("workspace_id")
                    .col("created_at")
                    .to_owned(),
            )
            .await?;
        // What is still to be done: open assessments by deadline, and closes that were cut short.
        manager
            .create_index(
                Index::create()
                    .name("assessment_to_do")
                    .table("assessment")
                    .col("sealed_off")
                    .col("state")
                    .col("closes_at")
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("invitation")
                    .col(uuid("id").primary_key())
                    .col(uuid("assessment_id"))
                    .col(text("name"))
                    .col(text("email"))
                    .col(text("email_identity"))
                    .col(string("rater_group"))
                    .col(string("language"))
                    .col(integer("link_version"))
                    .col(boolean("spent"))
                    // SHA-256 of the key that the submitted page carried: a repeat gets the same page.
                    .col(string_null("receipt"))
                    .foreign_key(&mut owned_by_assessment("invitation"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("invitation_once_an_address")
                    .table("invitation")
                    .col("assessment_id")
                    .col("email_identity")
                    .unique()
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("draft")
                    .col(uuid("invitation_id").primary_key())
                    .col(binary("content"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("draft", "invitation_id")
                            .to("invitation", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("sealed_answer")
                    .col(uuid("id").primary_key())
                    .col(uuid("assessment_id"))
                    .col(binary("content"))
                    .foreign_key(&mut owned_by_assessment("sealed_answer"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("sealed_answer_by_assessment")
                    .table("sealed_answer")
                    .col("assessment_id")
                    .to_owned(),
            )
            .await?;
        for table in ["tally", "report"] {
            manager
                .create_table(
                    Table::create()
                        .table(table)
                        .col(uuid("assessment_id").primary_key())
                        .col(text("content"))
                        .foreign_key(&mut owned_by_assessment(table))
                        .to_owned(),
                )
                .await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["report", "tally", "sealed_answer", "draft", "invitation", "assessment"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn owned_by_assessment(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, "assessment_id")
        .to("assessment", "id")
        .on_delete(ForeignKeyAction::Cascade)
        .to_owned()
}
