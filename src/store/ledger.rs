//! The ledger at rest: what was published about a client, by audience. Entries are added and read, never changed or deleted:
//! what was published was published, even if its assessment is gone.

use parallax_domain::disclosure::{Audience, Ledger, Release, Tally};
use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::text::EmailAddress;
use sea_orm::sea_query::LockType;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Set};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::entity::{ledger_entry, refused_close, tally, workspace};
use super::{Store, StoreError, Transaction};

/// Whose figures a release has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum SourceKind {
    Assessment,
    Programme,
}

impl SourceKind {
    /// The stable word under which it is stored.
    fn as_str(self) -> &'static str {
        match self {
            Self::Assessment => "assessment",
            Self::Programme => "programme",
        }
    }
}

impl Store {
    /// Why the last try to close an assessment was refused; none if it was not tried or is closed.
    pub async fn refused_close(&self, id: AssessmentId) -> Result<Option<String>, StoreError> {
        let row = refused_close::Entity::find_by_id(id.as_uuid()).one(self.reader()).await?;
        Ok(row.map(|row| row.sentence))
    }
}

impl Transaction {
    /// Keeps other nodes from publishing anything of this workspace until the end. An audit is worth nothing if something
    /// else is published between it and its entry.
    pub(crate) async fn lock_ledgers(&self, workspace: WorkspaceId) -> Result<(), StoreError> {
        // The weakest lock that excludes itself: rows that refer to the workspace can go on being added.
        workspace::Entity::find_by_id(workspace.as_uuid()).lock(LockType::NoKeyUpdate).one(self.connection()).await?;
        Ok(())
    }

    /// All that an audience was told about a client.
    pub(crate) async fn ledger(
        &self,
        workspace: WorkspaceId,
        client: &EmailAddress,
        audience: Audience,
    ) -> Result<Ledger, StoreError> {
        let rows = ledger_entry::Entity::find()
            .filter(ledger_entry::Column::WorkspaceId.eq(workspace.as_uuid()))
            .filter(ledger_entry::Column::Client.eq(digest(client)))
            .filter(ledger_entry::Column::Audience.eq(audience.as_str()))
            .order_by_asc(ledger_entry::Column::Source)
            .all(self.connection())
            .await?;
        rows.iter().map(|row| to_release(&row.content)).collect()
    }

    /// All releases of one kind in a workspace, each once.
    pub(crate) async fn releases_of(
        &self,
        workspace: WorkspaceId,
        kind: SourceKind,
    ) -> Result<Vec<Release>, StoreError> {
        let contents: Vec<String> = ledger_entry::Entity::find()
            .select_only()
            .column(ledger_entry::Column::Content)
            .distinct()
            .filter(ledger_entry::Column::WorkspaceId.eq(workspace.as_uuid()))
            .filter(ledger_entry::Column::SourceKind.eq(kind.as_str()))
            .into_tuple()
            .all(self.connection())
            .await?;
        contents.iter().map(|content| to_release(content)).collect()
    }

    /// Adds what was admitted. Adding the same again changes nothing.
    pub(crate) async fn enter(
        &self,
        workspace: WorkspaceId,
        client: &EmailAddress,
        audience: Audience,
        kind: SourceKind,
        release: &Release,
    ) -> Result<(), StoreError> {
        let client = digest(client);
        let known = ledger_entry::Entity::find()
            .filter(ledger_entry::Column::WorkspaceId.eq(workspace.as_uuid()))
            .filter(ledger_entry::Column::Client.eq(&client))
            .filter(ledger_entry::Column::Audience.eq(audience.as_str()))
            .filter(ledger_entry::Column::Source.eq(release.source()))
            .one(self.connection())
            .await?;
        if known.is_some() {
            return Ok(());
        }
        let row = ledger_entry::ActiveModel {
            id: Set(Uuid::new_v4()),
            workspace_id: Set(workspace.as_uuid()),
            client: Set(client),
            audience: Set(audience.as_str().to_owned()),
            source_kind: Set(kind.as_str().to_owned()),
            source: Set(release.source().to_owned()),
            content: Set(release.to_json()),
        };
        ledger_entry::Entity::insert(row).exec_without_returning(self.connection()).await?;
        Ok(())
    }

    /// What remained of an assessment's answers at its close.
    pub(crate) async fn tally(
        &self,
        id: AssessmentId,
        questionnaire: &Questionnaire,
    ) -> Result<Option<Tally>, StoreError> {
        let row = tally::Entity::find_by_id(id.as_uuid()).one(self.connection()).await?;
        row.map(|row| Tally::restore(&row.content, questionnaire).map_err(|_| StoreError::Damaged("tally"))).transpose()
    }

    /// Notes why an assessment could not be closed, in the place of what was noted before.
    pub(crate) async fn note_refused_close(&self, id: AssessmentId, sentence: &str) -> Result<(), StoreError> {
        self.forget_refused_close(id).await?;
        let row = refused_close::ActiveModel { assessment_id: Set(id.as_uuid()), sentence: Set(sentence.to_owned()) };
        refused_close::Entity::insert(row).exec_without_returning(self.connection()).await?;
        Ok(())
    }

    /// Removes the note: the assessment is closed.
    pub(crate) async fn forget_refused_close(&self, id: AssessmentId) -> Result<(), StoreError> {
        refused_close::Entity::delete_by_id(id.as_uuid()).exec(self.connection()).await?;
        Ok(())
    }
}

fn to_release(content: &str) -> Result<Release, StoreError> {
    Release::from_json(content).map_err(|_| StoreError::Damaged("ledger entry"))
}

/// One mailbox is one client, however its address is spelt.
fn digest(client: &EmailAddress) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(client.identity().as_bytes()))
}
