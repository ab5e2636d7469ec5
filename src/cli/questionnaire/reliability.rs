//! `parallax questionnaire reliability`: the figures of a questionnaire, from the sums that closes have added up.

use clap::Args;
use parallax_domain::disclosure::instrument::{
    CLIENTS, CompetencyReliability, InstrumentFigures, RATERS, RunningSums, Worked,
};
use parallax_domain::exact::half_up;
use serde_json::json;

use crate::cli::installation::InstallationArguments;

#[derive(Args)]
pub struct ReliabilityArguments {
    #[command(flatten)]
    installation: InstallationArguments,
    /// The questionnaire's key
    key: String,
    /// Print the figures as JSON
    #[arg(long)]
    json: bool,
}

pub(super) async fn run(arguments: ReliabilityArguments) -> anyhow::Result<()> {
    let ReliabilityArguments { installation, key, json } = arguments;
    let app = installation.open_existing().await?;
    let sums = app.store.instruments(app.workspace.id, &key).await?;
    let versions: Vec<InstrumentFigures> = sums.iter().map(RunningSums::figures).collect();
    if json {
        println!("{}", json!({ "questionnaire": key, "versions": versions }));
    } else if versions.is_empty() {
        println!("No closed assessment has added to the figures of {key} yet.");
    } else {
        for figures in &versions {
            print!("{}", as_text(figures));
        }
    }
    Ok(())
}

fn as_text(figures: &InstrumentFigures) -> String {
    let InstrumentFigures { questionnaire, questionnaire_version, clients, raters, .. } = figures;
    let head = format!("{questionnaire}, version {questionnaire_version}");
    if figures.undefined.is_some() {
        return format!("{head}: shown from {CLIENTS} clients and {RATERS} raters on; so far {clients} clients.\n");
    }
    let lines = figures.competencies.iter().map(|(key, figures)| format!("  {key}: {}\n", of_competency(figures)));
    format!("{head}: {raters} raters of {clients} clients\n{}", lines.collect::<String>())
}

fn of_competency(figures: &CompetencyReliability) -> String {
    let groups = figures.groups.iter().filter_map(|(key, group)| match (&group.icc_1, &group.raters_for_70) {
        (Worked::Out(single), Worked::Out(raters)) => {
            Some(format!("one of {key} {}, {raters} for 0.70", half_up(*single, 2)))
        }
        (Worked::Out(single), Worked::Not { .. }) => Some(format!("one of {key} {}", half_up(*single, 2))),
        (Worked::Not { .. }, _) => None,
    });
    let [alpha, omega] = [("alpha", &figures.alpha), ("omega", &figures.omega)].map(|(name, worked)| match worked {
        Worked::Out(value) => format!("{name} {}", half_up(*value, 2)),
        Worked::Not { undefined } => format!("{name} {undefined}"),
    });
    [alpha, omega].into_iter().chain(groups).collect::<Vec<_>>().join("; ")
}
