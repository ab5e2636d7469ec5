//! When the raters of an assessment are reminded, and which occasions are done; the time zone of a rater who has one of
//! their own.
//!
//! What is done belongs to the assessment and its zones: no row of a rater tells when they were written to.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer_null, string_null, text, uuid};

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m2026_11_26_000013_schedule"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("reminder_schedule")
                    .col(uuid("assessment_id").primary_key())
                    // What the coach has chosen.
                    .col(text("reminders"))
                    // When it was launched, and the deadline that its raters read first.
                    .col(big_integer_null("launched_at"))
                    .col(big_integer_null("first_deadline"))
                    // The occasions that are done, by time zone.
                    .col(text("done"))
                    // When to look at it again; none before the launch and when nothing is left.
                    .col(big_integer_null("look_at"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("reminder_schedule", "assessment_id")
                            .to("assessment", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("reminder_schedule_to_look_at")
                    .table("reminder_schedule")
                    .col("look_at")
                    .to_owned(),
            )
            .await?;
        let time_zone = Table::alter().table("invitation").add_column(string_null("time_zone")).to_owned();
        manager.alter_table(time_zone).await?;
        // What one person is asked, of all assessments.
        manager
            .create_index(
                Index::create().name("invitation_by_email").table("invitation").col("email_identity").to_owned(),
            )
            .await?;
        // Letters that go out within another one share its lease.
        manager.create_index(Index::create().name("letter_by_lease").table("letter").col("lease").to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("letter_by_lease").table("letter").to_owned()).await?;
        manager.drop_index(Index::drop().name("invitation_by_email").table("invitation").to_owned()).await?;
        manager.alter_table(Table::alter().table("invitation").drop_column("time_zone").to_owned()).await?;
        manager.drop_table(Table::drop().table("reminder_schedule").to_owned()).await
    }
}
