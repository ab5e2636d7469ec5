//! Publishing under the ledger: nothing becomes readable before everything that its readers were ever told about the client
//! was audited together with it, and nothing is told without being entered.

use parallax_domain::disclosure::audit::Exposure;
use parallax_domain::disclosure::{Audience, Release, Tally};
use parallax_domain::group::Group;
use parallax_domain::language::Language;

use super::WorkflowError;
use crate::catalogue::perspective_label;
use crate::store::Transaction;
use crate::store::assessments::Assessment;
use crate::store::ledger::SourceKind;

/// The field that a refusal to publish belongs to: the report itself.
pub const REPORT: &str = "report";

/// What the report of an assessment tells.
pub(super) fn release_of(assessment: &Assessment, tally: &Tally) -> Release {
    let items = assessment.questionnaire.items().map(|(_, item)| item.key.clone());
    Release::of_tally(&assessment.id.to_string(), tally, items)
}

/// Audits the report of an assessment together with all that this audience was told about the client, and enters it.
///
/// # Errors
/// [`WorkflowError::Refused`] if together they would tell too much.
pub(super) async fn publish(
    transaction: &Transaction,
    assessment: &Assessment,
    audience: Audience,
    tally: &Tally,
) -> Result<(), WorkflowError> {
    let (workspace, client) = (assessment.workspace, &assessment.client_email);
    transaction.lock_ledgers(workspace).await?;
    let mut ledger = transaction.ledger(workspace, client, audience).await?;
    let release = release_of(assessment, tally);
    ledger.admit(release.clone()).map_err(|exposures| withheld(assessment, &exposures))?;
    Ok(transaction.enter(workspace, client, audience, SourceKind::Assessment, &release).await?)
}

/// The refusal in words that the coach knows: groups by their label, items by their wording.
pub(super) fn withheld(assessment: &Assessment, exposures: &[Exposure]) -> WorkflowError {
    /// The most sentences that are told; each of them alone is a reason.
    const TOLD: usize = 3;
    let group = |who: &str| group_label(assessment, who);
    let item = |key: &str| item_wording(assessment, key);
    let told: Vec<String> = exposures.iter().take(TOLD).map(|one| one.told_by(&group, &item)).collect();
    WorkflowError::refused(REPORT, told.join(" "))
}

/// What coaches call the people behind a name of the audit: a block's key, behind the source of an earlier release.
fn group_label(assessment: &Assessment, who: &str) -> String {
    let (source, key) = who.rsplit_once('/').map_or((None, who), |(source, key)| (Some(source), key));
    let groups: Option<Vec<Group>> = key.split('+').map(|key| Group::parse(key).ok()).collect();
    let label = match groups {
        _ if key == Release::REST => "People who are counted in all others alone".to_owned(),
        Some(groups) => perspective_label(&Language::english(), key, &groups, &assessment.own_groups),
        None => key.to_owned(),
    };
    match source {
        Some(source) if source != assessment.id.to_string() => format!("{label} (an earlier report)"),
        _ => label,
    }
}

fn item_wording(assessment: &Assessment, key: &str) -> String {
    let questionnaire = &assessment.questionnaire;
    questionnaire.item(key).map_or_else(
        || key.to_owned(),
        |item| {
            let wording = item.others.in_language(&Language::english(), questionnaire.fallback());
            wording.trim_end_matches('.').replace("{name}", assessment.client_name.as_str())
        },
    )
}
