//! `parallax report`: the report of a closed assessment, or of a programme, as files.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;
use parallax_domain::id::AssessmentId;

use super::fonts::{FontArguments, tell_undrawable};
use super::installation::InstallationArguments;
use super::layout::LayoutArguments;
use crate::app::App;
use crate::report::files::{self, Format};
use crate::report::{Document, Edition};
use crate::workflow::{hand_over, layout, programme};

#[derive(Args)]
#[command(after_help = "Examples:\n  parallax report 1b671a64-40d5-491e-99b0-da01ff1f3341 --out robin\n  \
    parallax report --programme ID ID ID ID ID --out programme.json\n\n\
    A programme is figures of five clients or more together. They are entered into the ledger of each of them, so that \
    no later programme can tell about one of them by the difference.")]
pub struct ReportArguments {
    #[command(flatten)]
    installation: InstallationArguments,
    /// The assessment's id
    #[arg(required_unless_present_any = ["programme", "schema"])]
    id: Option<AssessmentId>,
    /// Write the figures of the clients of these closed assessments together, as JSON
    #[arg(long, value_name = "ID", num_args = 1.., conflicts_with_all = ["id", "format", "layout"])]
    programme: Vec<AssessmentId>,
    /// Directory to write to, `report` if left out; of a programme the file, `programme.json`. It must not exist yet
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// What to write
    #[arg(long, value_enum, value_delimiter = ',', default_value = "json,pdf,html,png")]
    format: Vec<Format>,
    /// Print the JSON schema of report.json, and do nothing else
    #[arg(long, conflicts_with_all = ["id", "programme", "out"])]
    schema: bool,
    #[command(flatten)]
    layout: LayoutArguments,
    #[command(flatten)]
    fonts: FontArguments,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

/// The format of `report.json`, as it is published.
const SCHEMA: &str = include_str!("../../docs/report.schema.json");

/// Runs the command.
///
/// # Errors
/// If there is no report or the files cannot be written; then nothing is left behind.
pub async fn run(arguments: ReportArguments) -> anyhow::Result<()> {
    if arguments.schema {
        print!("{SCHEMA}");
        return Ok(());
    }
    let fonts = arguments.fonts.read()?;
    let asked = arguments.layout.read()?;
    let app = arguments.installation.open_existing().await?;
    let Some(id) = arguments.id else {
        let out = arguments.out.unwrap_or_else(|| "programme.json".into());
        return programme(&app, &arguments.programme, &out, arguments.json).await;
    };
    let out = arguments.out.unwrap_or_else(|| "report".into());
    let (assessment, report) = hand_over::read(&app, app.workspace.id, id).await?;
    let layout = match asked {
        Some(layout) => layout,
        None => layout::of(&app, &assessment).await?,
    };
    let edition = Edition { layout: &layout, day: assessment.closing_day() };
    tell_undrawable(&Document::new(&report, &assessment.questionnaire, edition, &fonts).undrawable(&fonts));
    let written = files::write(&out, &report, &assessment.questionnaire, edition, &arguments.format, &fonts)?;
    if arguments.json {
        println!("{}", serde_json::json!({"out": out, "files": written}));
    } else {
        println!("Wrote the report of {} to {}: {}.", report.subject.name, out.display(), written.join(", "));
    }
    Ok(())
}

async fn programme(app: &App, ids: &[AssessmentId], out: &Path, json: bool) -> anyhow::Result<()> {
    // Looked at first, for what is published stays in the ledger even if its file cannot be written.
    anyhow::ensure!(!out.exists(), "{} is there already. Remove it, or name another file with --out", out.display());
    let report = programme::publish(app, app.workspace.id, ids).await?;
    let written = File::create_new(out).and_then(|mut file| {
        file.write_all(report.to_json().as_bytes())?;
        file.sync_all()
    });
    written.map_err(|cause| {
        anyhow::anyhow!("{} cannot be written: {cause}. Run it again with another --out", out.display())
    })?;
    if json {
        println!("{}", serde_json::json!({"out": out, "clients": report.clients}));
    } else {
        println!("Wrote the figures of {} clients together to {}.", report.clients, out.display());
    }
    Ok(())
}
