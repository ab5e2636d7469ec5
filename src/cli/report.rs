//! `parallax report`: the report of a closed assessment, as files.

use std::path::PathBuf;

use clap::Args;
use parallax_domain::id::AssessmentId;

use super::installation::InstallationArguments;
use crate::report::files::{self, Format};
use crate::workflow::hand_over;

#[derive(Args)]
#[command(after_help = "Example:\n  parallax report 1b671a64-40d5-491e-99b0-da01ff1f3341 --out robin")]
pub struct ReportArguments {
    #[command(flatten)]
    installation: InstallationArguments,
    /// The assessment's id
    id: AssessmentId,
    /// Directory to write to; it must not exist yet
    #[arg(long, value_name = "DIR", default_value = "report")]
    out: PathBuf,
    /// What to write
    #[arg(long, value_enum, value_delimiter = ',', default_value = "json,pdf,html,png")]
    format: Vec<Format>,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

/// Runs the command.
///
/// # Errors
/// If there is no report or the files cannot be written; then nothing is left behind.
pub async fn run(arguments: ReportArguments) -> anyhow::Result<()> {
    let app = arguments.installation.open_existing().await?;
    let (assessment, report) = hand_over::read(&app, app.workspace.id, arguments.id).await?;
    let written = files::write(&arguments.out, &report, &assessment.questionnaire, &arguments.format)?;
    if arguments.json {
        println!("{}", serde_json::json!({"out": arguments.out, "files": written}));
    } else {
        println!("Wrote the report of {} to {}: {}.", report.subject.name, arguments.out.display(), written.join(", "));
    }
    Ok(())
}
