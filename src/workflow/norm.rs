//! What reports are compared with: the clients of the workspace, or the norm of a file.

use std::collections::BTreeSet;

use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::norm::{Clients, NormChoice, NormSet};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::report::Report;
use parallax_domain::text::Name;

use super::WorkflowError;
use crate::app::App;
use crate::store::StoreError;
use crate::store::assessments::Assessment;

/// What an assessment's report is compared with, ready for the close.
pub(super) enum Norm {
    Nothing,
    /// The closed assessments of the workspace.
    Clients(Clients),
    File(Box<NormSet>),
}

impl Norm {
    /// Loads what the coach chose.
    ///
    /// # Errors
    /// If there is no such assessment or the store fails.
    pub(super) async fn of(app: &App, workspace: WorkspaceId, id: AssessmentId) -> Result<Self, WorkflowError> {
        let assessment = super::assessments::read(app, workspace, id).await?;
        Ok(match assessment.norm {
            None => Self::Nothing,
            Some(NormChoice::Workspace) => Self::Clients(clients(app, workspace, &assessment.questionnaire).await?),
            Some(NormChoice::File(set)) => Self::File(set),
        })
    }

    /// Writes into the report where its client stands.
    pub(super) fn compare(&self, assessment: &Assessment, report: &mut Report) {
        match self {
            Self::Nothing => {}
            Self::Clients(clients) => clients.compare(&assessment.client_email.identity(), report),
            Self::File(set) => set.compare(report),
        }
    }
}

/// The clients of a workspace who were asked the same. A client is told from others by their address.
///
/// # Errors
/// If the store fails. A report that cannot be read is left out and logged: it must not stop the close of another.
pub async fn clients(
    app: &App,
    workspace: WorkspaceId,
    questionnaire: &Questionnaire,
) -> Result<Clients, WorkflowError> {
    let mut clients = Clients::of_workspace();
    for (id, client) in app.store.closed_rounds(workspace, questionnaire).await? {
        match app.store.report(id).await {
            Ok(Some(report)) => clients.add(&client.identity(), &report),
            Ok(None) => {}
            Err(StoreError::Damaged(what)) => {
                tracing::warn!(assessment.id = %id, what, "a damaged row is left out of the norm");
            }
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(clients)
}

/// How many clients of a workspace have a closed assessment with this questionnaire.
///
/// # Errors
/// If the store fails.
pub async fn count(app: &App, workspace: WorkspaceId, questionnaire: &Questionnaire) -> Result<usize, WorkflowError> {
    let rounds = app.store.closed_rounds(workspace, questionnaire).await?;
    Ok(rounds.iter().map(|(_, client)| client.identity()).collect::<BTreeSet<_>>().len())
}

/// The norm that the clients of a workspace make.
///
/// # Errors
/// If there are too few of them.
pub async fn make(
    app: &App,
    workspace: WorkspaceId,
    questionnaire: &Questionnaire,
    name: Name,
) -> Result<NormSet, WorkflowError> {
    let clients = clients(app, workspace, questionnaire).await?;
    NormSet::of_clients(&clients, questionnaire, name).ok_or_else(|| {
        let sentence = format!(
            "A norm takes 30 clients with a published mean, and {} have closed an assessment with {}, version {}. Make it \
             when there are more; they count ten at a time.",
            clients.len(),
            questionnaire.key,
            questionnaire.version,
        );
        WorkflowError::refused("questionnaire", sentence)
    })
}
