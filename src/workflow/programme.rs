//! A programme: figures of several clients together, from closed assessments of one questionnaire version.
//!
//! Whoever reads them may hold any of the clients' reports, and any programme that was made before. So all of that is
//! audited together, and what is told is entered for every client and audience.

use std::collections::{BTreeMap, BTreeSet};

use parallax_domain::assessment::Step;
use parallax_domain::disclosure::{self, Audience, Member, ProgrammeFault, Release, Tally};
use parallax_domain::group::Group;
use parallax_domain::id::{AssessmentId, WorkspaceId};
use parallax_domain::language::Language;
use parallax_domain::report::programme::ProgrammeReport;
use parallax_domain::scoring;
use sha2::{Digest as _, Sha256};

use super::WorkflowError;
use crate::app::App;
use crate::catalogue::perspective_label;
use crate::store::Transaction;
use crate::store::assessments::Assessment;
use crate::store::ledger::SourceKind;

/// The field that a refusal belongs to.
const PROGRAMME: &str = "programme";

/// Makes the report of a programme and enters it into the ledgers of all its clients. The same programme again gives the
/// same report.
///
/// # Errors
/// If an assessment is not closed, a client is in it twice, questionnaires differ, or nothing may be published; then
/// nothing has changed.
pub async fn publish(
    app: &App,
    workspace: WorkspaceId,
    ids: &[AssessmentId],
) -> Result<ProgrammeReport, WorkflowError> {
    let transaction = app.store.begin().await?;
    transaction.lock_ledgers(workspace).await?;
    let mut assessments = Vec::new();
    for (_, id) in ids.iter().enumerate().filter(|(place, id)| !ids.iter().take(*place).any(|other| other == *id)) {
        assessments.push(super::assessments::read(app, workspace, *id).await?);
    }
    check(&assessments)?;
    // From here on the order in which they were named means nothing.
    assessments.sort_by_key(|one| one.id);
    let Some(first) = assessments.first() else { return Err(WorkflowError::NotFound) };
    let (tallies, before) = told(&transaction, &assessments).await?;
    let sources: Vec<String> = assessments.iter().map(|one| one.id.to_string()).collect();
    let shared = shared_raters(app, &assessments).await?;
    let members: Vec<Member<'_>> = sources
        .iter()
        .zip(&tallies)
        .zip(shared)
        .map(|((source, tally), shared)| Member { source, tally, shared: Some(shared) })
        .collect();
    let source = format!("programme {}", data_encoding::HEXLOWER.encode(&Sha256::digest(sources.join(" "))));
    let questionnaire = &first.questionnaire;
    let made =
        disclosure::programme(&source, questionnaire, &members, &before).map_err(|fault| refusal(first, &fault))?;
    let known = before.iter().find(|release| release.source() == source);
    if known.is_some_and(|known| known != made.release()) {
        return Err(WorkflowError::refused(
            PROGRAMME,
            "This programme was published before with other figures. Use the file that was made then.",
        ));
    }
    for one in &assessments {
        for audience in [Audience::Coach, Audience::Client] {
            let client = &one.client_email;
            transaction.enter(workspace, client, audience, SourceKind::Programme, made.release()).await?;
        }
    }
    transaction.commit().await?;
    let language = &first.language;
    let label = |key: &str, groups: &[Group]| perspective_label(language, key, groups, &[]);
    Ok(scoring::programme(&made, questionnaire, language, &label))
}

/// What can be said about the assessments before anything is counted.
fn check(assessments: &[Assessment]) -> Result<(), WorkflowError> {
    let refused = |sentence: String| Err(WorkflowError::refused(PROGRAMME, sentence));
    let mut clients = BTreeSet::new();
    for one in assessments {
        let name = &one.client_name;
        if let Err(wrong) = one.state.allows(Step::ReadReport) {
            return refused(format!("The assessment of {name} cannot be in a programme yet. {wrong}"));
        }
        if !clients.insert(one.client_email.identity()) {
            return refused(format!("{name} is in the programme twice. Name one assessment of each client."));
        }
        if let Some(first) = assessments.first().filter(|first| first.questionnaire != one.questionnaire) {
            return refused(format!(
                "{name} was rated with another questionnaire or version than {}. A programme has one questionnaire.",
                first.client_name
            ));
        }
    }
    Ok(())
}

/// The clients' tallies, and all that any reader may hold.
async fn told(
    transaction: &Transaction,
    assessments: &[Assessment],
) -> Result<(Vec<Tally>, Vec<Release>), WorkflowError> {
    let mut tallies = Vec::new();
    let mut before: BTreeMap<String, Release> = BTreeMap::new();
    for one in assessments {
        tallies.push(transaction.tally(one.id, &one.questionnaire).await?.ok_or(WorkflowError::NotFound)?);
        let ledger = transaction.ledger(one.workspace, &one.client_email, Audience::Coach).await?;
        before.extend(ledger.releases().iter().map(|release| (release.source().to_owned(), release.clone())));
    }
    // A programme of other clients can still overlap with one that has some of these.
    if let Some(one) = assessments.first() {
        let programmes = transaction.releases_of(one.workspace, SourceKind::Programme).await?;
        before.extend(programmes.into_iter().map(|release| (release.source().to_owned(), release)));
    }
    Ok((tallies, before.into_values().collect()))
}

/// Of each assessment and group, how many of those who answered did so for another client of the programme too. People are
/// known by their addresses.
async fn shared_raters(app: &App, assessments: &[Assessment]) -> Result<Vec<BTreeMap<Group, u32>>, WorkflowError> {
    let mut raters = Vec::new();
    let mut rated: BTreeMap<String, u32> = BTreeMap::new();
    for one in assessments {
        let invitations = app.store.invitations(one.id).await?;
        let answered = invitations.into_iter().filter(|one| one.spent && one.group != Group::Own);
        let answered: Vec<(String, Group)> = answered.map(|one| (one.email.identity(), one.group)).collect();
        for person in answered.iter().map(|(person, _)| person).collect::<BTreeSet<_>>() {
            *rated.entry(person.clone()).or_default() += 1;
        }
        raters.push(answered);
    }
    let shared = |answered: Vec<(String, Group)>| {
        let mut shared: BTreeMap<Group, u32> = BTreeMap::new();
        for (_, group) in answered.into_iter().filter(|(person, _)| rated.get(person).is_some_and(|n| *n > 1)) {
            *shared.entry(group).or_default() += 1;
        }
        shared
    };
    Ok(raters.into_iter().map(shared).collect())
}

/// Items in the words of the questionnaire; where a client's name belongs, nobody is named.
fn refusal(first: &Assessment, fault: &ProgrammeFault) -> WorkflowError {
    let questionnaire = &first.questionnaire;
    let item = |key: &str| {
        questionnaire.item(key).map_or_else(
            || key.to_owned(),
            |item| {
                let wording = item.others.in_language(&Language::english(), questionnaire.fallback());
                wording.trim_end_matches('.').replace("{name}", "[…]")
            },
        )
    };
    let sentence = match fault {
        // One exposure an item and perspective; each of them alone is a reason.
        ProgrammeFault::Exposed(exposures) => {
            exposures.first().map(|one| one.told_by(&str::to_owned, &item)).unwrap_or_default()
        }
        fault => format!("{fault}."),
    };
    WorkflowError::refused(PROGRAMME, sentence)
}
