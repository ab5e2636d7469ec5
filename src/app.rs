//! Everything a use case needs, put together once at the start and passed on as a value.

use std::path::PathBuf;
use std::sync::Arc;

use parallax_domain::id::{AssessmentId, InvitationId, WorkspaceId};
use parallax_domain::link::{LinkToken, Purpose};
use parallax_domain::text::{EmailAddress, Name};
use tokio::sync::Notify;

use crate::clock::Clock;
use crate::deliverability::Deliverability;
use crate::keys::Keys;
use crate::store::accounts::Workspace;
use crate::store::drafts::Drafts;
use crate::store::submissions::Submissions;
use crate::store::{Store, StoreError};
use crate::typesetter::Typesetter;

/// The query of an opt-out link that stands in a letter about several assessments.
pub const OPT_OUT_OF_ALL: &str = "letters=all";

/// The running application. Cheap to clone; it holds no state that matters.
#[derive(Clone)]
pub struct App {
    pub store: Store,
    pub keys: Keys,
    pub clock: Clock,
    pub settings: Arc<Settings>,
    pub workspace: Workspace,
    /// Submissions that arrive together share a commit.
    pub submissions: Submissions,
    /// So do drafts.
    pub drafts: Drafts,
    /// How letters are sent, if they leave the house; for whoever wants to know whether receivers believe in them.
    pub deliverability: Option<Arc<Deliverability>>,
    /// Wakes the mail worker when letters were queued.
    pub letters_queued: Arc<Notify>,
    /// Wakes the task that closes assessments when a deadline was set.
    pub deadline_set: Arc<Notify>,
}

/// What an operator decides.
#[derive(Clone, Debug)]
pub struct Settings {
    /// How the outside reaches the pages, without a slash at the end: `https://feedback.example.org`.
    pub public_url: String,
    /// Where letters are put as files, if they are not sent by SMTP.
    pub mail_folder: Option<PathBuf>,
    /// The sender's address; its domain is also that of the letters' ids.
    pub mail_from: String,
    /// Addresses of proxies in front, whose word about the visitor's address is taken.
    pub trusted_proxies: Vec<std::net::IpAddr>,
    /// What reports are set with.
    pub typesetter: Typesetter,
}

impl App {
    /// Puts the application together. Must be called inside a Tokio runtime, on which submissions are committed.
    ///
    /// # Errors
    /// If the workspace cannot be read.
    pub async fn assemble(
        store: Store,
        keys: Keys,
        clock: Clock,
        settings: Settings,
        workspace_name: &Name,
    ) -> Result<Self, StoreError> {
        let workspace = store.workspace(workspace_name).await?;
        Ok(Self {
            submissions: Submissions::start(store.clone()),
            drafts: Drafts::start(store.clone()),
            store,
            keys,
            clock,
            settings: Arc::new(settings),
            workspace,
            deliverability: None,
            letters_queued: Arc::new(Notify::new()),
            deadline_set: Arc::new(Notify::new()),
        })
    }

    /// The address of a rater's form, derived now and stored nowhere.
    pub fn rater_address(&self, invitation: InvitationId, version: u32) -> String {
        let token = LinkToken::derive(self.keys.link_key(), Purpose::Answer, invitation.as_uuid(), version);
        format!("{}/r/{}", self.settings.public_url, token.expose())
    }

    /// The address at which a rater stops the letters, derived now and stored nowhere. It opens no form.
    pub fn opt_out_address(&self, invitation: InvitationId, version: u32) -> String {
        let token = LinkToken::derive(self.keys.link_key(), Purpose::OptOut, invitation.as_uuid(), version);
        format!("{}/o/{}", self.settings.public_url, token.expose())
    }

    /// The same, with all letters of the workspace as what is offered first: for a letter about several assessments.
    pub fn opt_out_of_all_address(&self, invitation: InvitationId, version: u32) -> String {
        format!("{}?{OPT_OUT_OF_ALL}", self.opt_out_address(invitation, version))
    }

    /// Whether letters of this workspace may be sent to an address.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn takes_mail(&self, workspace: WorkspaceId, address: &EmailAddress) -> Result<bool, StoreError> {
        let mark = self.keys.address_key().mark(workspace, address);
        Ok(!self.store.is_without_mail(workspace, &mark).await?)
    }

    /// The address of a client's released report, derived now and stored nowhere.
    pub fn report_address(&self, assessment: AssessmentId, version: u32) -> String {
        let token = LinkToken::derive(self.keys.link_key(), Purpose::ReadReport, assessment.as_uuid(), version);
        format!("{}/c/{}", self.settings.public_url, token.expose())
    }

    /// The address under which a client proposes raters, derived now and stored nowhere.
    pub fn nomination_address(&self, assessment: AssessmentId) -> String {
        let token = LinkToken::derive(self.keys.link_key(), Purpose::Nominate, assessment.as_uuid(), 1);
        format!("{}/n/{}", self.settings.public_url, token.expose())
    }

    /// The address under which a rater takes their form over from a coach who hands it to them, derived now and stored
    /// nowhere.
    pub fn hand_over_address(&self, invitation: InvitationId, version: u32) -> String {
        let token = LinkToken::derive(self.keys.link_key(), Purpose::HandOver, invitation.as_uuid(), version);
        format!("{}/h/{}", self.settings.public_url, token.expose())
    }

    /// The address at which the first owner makes their account.
    pub fn set_up_address(&self) -> String {
        let token = LinkToken::derive(self.keys.link_key(), Purpose::SetUp, self.workspace.id.as_uuid(), 1);
        format!("{}/set-up/{}", self.settings.public_url, token.expose())
    }
}
