//! The queue of letters, and whether the account that sends them was refused.
//!
//! A row knows ids, not a text, a link or an address: a letter is written when it is sent.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, string, text, text_null, uuid, uuid_null,
};

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m2026_11_22_000003_letters"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("letter")
                    // Drawn at random; the Message-ID is made from it.
                    .col(uuid("id").primary_key())
                    .col(uuid("assessment_id"))
                    .col(uuid_null("invitation_id"))
                    .col(string("kind"))
                    .col(string("state"))
                    .col(integer("attempts"))
                    .col(big_integer("due_at"))
                    // Who is sending it, and until when they may be silent.
                    .col(uuid_null("lease"))
                    .col(big_integer_null("lease_expires_at"))
                    // What the server said last, for the coach.
                    .col(text_null("last_words"))
                    .col(boolean("address_refused"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("letter", "assessment_id")
                            .to("assessment", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .from("letter", "invitation_id")
                            .to("invitation", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await?;
        for (name, first, second) in
            [("letter_by_due", "state", "due_at"), ("letter_by_assessment", "assessment_id", "invitation_id")]
        {
            manager.create_index(Index::create().name(name).table("letter").col(first).col(second).to_owned()).await?;
        }
        // At most one row: while it is there, no letter is tried.
        manager
            .create_table(
                Table::create()
                    .table("mail_pause")
                    .col(integer("id").primary_key())
                    .col(big_integer("since"))
                    .col(text("words"))
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["mail_pause", "letter"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
