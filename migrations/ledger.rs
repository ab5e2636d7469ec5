//! The ledger: what was published about a client and to whom, and why an assessment could not be closed.
//!
//! What was published stays published, so an entry belongs to no assessment: deleting one deletes no entry. A client is
//! known by a digest of the address, a release by whose figures were told with which weights. There is no time: the order
//! of entries means nothing.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{string, text, uuid};

pub(crate) struct Migration;

impl MigrationName for Migration {
    fn name(&self) -> &'static str {
        "m2026_11_25_000006_ledger"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("ledger_entry")
                    .col(uuid("id").primary_key())
                    .col(uuid("workspace_id"))
                    .col(string("client"))
                    .col(string("audience"))
                    // What was released: the report of an assessment, or of a programme.
                    .col(string("source_kind"))
                    .col(string("source"))
                    .col(text("content"))
                    .foreign_key(ForeignKey::create().from("ledger_entry", "workspace_id").to("workspace", "id"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("ledger_entry_by_client")
                    .table("ledger_entry")
                    .col("workspace_id")
                    .col("client")
                    .col("audience")
                    .col("source")
                    .unique()
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("ledger_entry_by_kind")
                    .table("ledger_entry")
                    .col("workspace_id")
                    .col("source_kind")
                    .to_owned(),
            )
            .await?;
        // Why the last try to close an assessment was refused, for the coach.
        manager
            .create_table(
                Table::create()
                    .table("refused_close")
                    .col(uuid("assessment_id").primary_key())
                    .col(text("sentence"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("refused_close", "assessment_id")
                            .to("assessment", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["refused_close", "ledger_entry"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
