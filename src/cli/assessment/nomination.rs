//! `parallax assessment nominate` and `approve`: the client proposes raters, the coach takes the list.

use parallax_domain::group::Group;
use serde_json::{Value, json};

use super::{OneArguments, say};
use crate::workflow::{assessments, nomination};

/// Asks the client for names.
pub(super) async fn nominate(arguments: OneArguments) -> anyhow::Result<()> {
    let app = arguments.installation.open_existing().await?;
    let assessment = assessments::read(&app, app.workspace.id, arguments.id).await?;
    let before = app.store.nomination(arguments.id).await?;
    let wanted = before.map_or_else(|| nomination::usual(&assessment), |before| before.wanted);
    nomination::ask(&app, app.workspace.id, arguments.id, &wanted).await?;
    let numbers: Vec<Value> = wanted
        .iter()
        .map(|one| json!({"group": one.group.key(), "at_least": one.least, "at_most": one.most}))
        .collect();
    let wished: Vec<String> =
        wanted.iter().filter(|one| one.least > 0).map(|one| format!("{} {}", one.least, one.group.key())).collect();
    say(
        arguments.json,
        json!({"id": arguments.id, "state": "nominating", "wanted": numbers}),
        &format!(
            "Asked {} for names: at least {}. The letter is queued; `parallax serve` sends it.\n\
             When the list is there: parallax assessment approve {}",
            assessment.client_name,
            wished.join(", "),
            arguments.id
        ),
    );
    Ok(())
}

/// Approves the client's list as it stands.
pub(super) async fn approve(arguments: OneArguments) -> anyhow::Result<()> {
    let app = arguments.installation.open_existing().await?;
    nomination::approve(&app, app.workspace.id, arguments.id).await?;
    let people = app.store.invitations(arguments.id).await?;
    let raters = people.iter().filter(|one| one.group != Group::Own).count();
    say(
        arguments.json,
        json!({"id": arguments.id, "approved": true, "raters": raters}),
        &format!("Approved, with {raters} raters. Launch it: parallax assessment launch {}", arguments.id),
    );
    Ok(())
}
