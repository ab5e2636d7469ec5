//! `parallax report`: the report of a closed assessment as files, those of several as one archive, and a programme.

mod archive;

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::error::ErrorKind;
use clap::{Args, CommandFactory as _};
use parallax_domain::id::AssessmentId;
use parallax_domain::report::programme::ProgrammeReport;

use super::Cli;
use super::fonts::{FontArguments, tell_undrawable};
use super::installation::InstallationArguments;
use super::layout::LayoutArguments;
use super::progress::DrawingArguments;
use crate::report::files::{self, Format};
use crate::report::{Edition, many};
use crate::typesetter::Typesetter;
use crate::workflow::{hand_over, layout, programme};

#[derive(Args)]
#[command(after_help = "Examples:\n  parallax report 1b671a64-40d5-491e-99b0-da01ff1f3341 --out robin\n  \
    parallax report ID ID ID --archive leaders.zip --format pdf,xlsx\n  \
    parallax report --programme ID ID ID ID ID --out programme.json\n  \
    parallax report --programme ID ID ID ID ID --archive programme.zip\n\n\
    An archive has a folder for each client. A programme is figures of five clients or more together. They are entered \
    into the ledger of each of them, so that no later programme can tell about one of them by the difference.")]
pub struct ReportArguments {
    #[command(flatten)]
    installation: InstallationArguments,
    /// The assessment's id; of several with --archive
    #[arg(value_name = "ID", required_unless_present_any = ["programme", "schema"])]
    ids: Vec<AssessmentId>,
    /// Write the figures of the clients of these closed assessments together, as JSON; with --archive, their reports as well
    #[arg(long, value_name = "ID", num_args = 1.., conflicts_with = "ids")]
    programme: Vec<AssessmentId>,
    /// Directory to write to, `report` if left out; of a programme the file, `programme.json`. It must not exist yet
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// Write one ZIP file with a folder for each client instead
    #[arg(long, value_name = "FILE", conflicts_with = "out")]
    archive: Option<PathBuf>,
    /// What to write; json,pdf,html,png if left out
    #[arg(long, value_enum, value_delimiter = ',', num_args = 1)]
    format: Option<Vec<Format>>,
    /// Print the JSON schema of report.json, and do nothing else
    #[arg(long, conflicts_with_all = ["ids", "programme", "out", "archive", "format", "layout"])]
    schema: bool,
    #[command(flatten)]
    drawing: DrawingArguments,
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
/// If there is no report or the files cannot be written; then nothing is left behind. If some reports of an archive cannot be
/// drawn, the others are written first.
pub async fn run(arguments: ReportArguments) -> anyhow::Result<()> {
    if arguments.schema {
        print!("{SCHEMA}");
        return Ok(());
    }
    check(&arguments);
    let ReportArguments {
        installation,
        ids,
        programme: of_programme,
        out,
        archive,
        format,
        drawing,
        layout,
        fonts,
        json,
        ..
    } = arguments;
    let formats = format.unwrap_or_else(|| vec![Format::Json, Format::Pdf, Format::Html, Format::Png]);
    let asked = layout.read()?;
    let app = installation.open_existing().await?;
    if let Some(path) = archive {
        // Looked at first, for what is published stays in the ledger even if its file cannot be written.
        is_free(&path, "--archive")?;
        let (ids, programme) = if of_programme.is_empty() {
            (ids, None)
        } else {
            let report = programme::publish(&app, app.workspace.id, &of_programme).await?;
            (of_programme, Some(report))
        };
        let threads = drawing.threads();
        let typesetter = fonts.typesetter()?.sharing(many::at_a_time(threads, ids.len()));
        let order = archive::Order { ids, programme, formats, threads, layout: asked, typesetter };
        return archive::write(app, path, order, json).await;
    }
    let Some(id) = ids.first().filter(|_| of_programme.is_empty()) else {
        let out = out.unwrap_or_else(|| "programme.json".into());
        is_free(&out, "--out")?;
        let report = programme::publish(&app, app.workspace.id, &of_programme).await?;
        return put_programme(&report, &out, json);
    };
    let out = out.unwrap_or_else(|| "report".into());
    let (assessment, report) = hand_over::read(&app, app.workspace.id, *id).await?;
    let layout = match asked {
        Some(layout) => layout,
        None => layout::of(&app, &assessment).await?,
    };
    let typesetter = Typesetter::here(fonts.read()?);
    let edition = Edition { layout: &layout, day: assessment.closing_day() };
    let written = files::write(&out, &report, &assessment.questionnaire, edition, &formats, &typesetter)?;
    tell_undrawable(&written.undrawable);
    let written: Vec<&str> = written.files.iter().map(|(name, _)| name.as_str()).collect();
    if json {
        println!("{}", serde_json::json!({"out": out, "files": written}));
    } else {
        println!("Wrote the report of {} to {}: {}.", report.subject.name, out.display(), written.join(", "));
    }
    Ok(())
}

/// What the arguments mean together and each of them alone does not tell. Ends the process as any wrong usage does.
fn check(arguments: &ReportArguments) {
    let wrong = |sentence: &str| Cli::command().error(ErrorKind::ArgumentConflict, sentence).exit();
    if arguments.archive.is_none() && arguments.ids.len() > 1 {
        wrong("the reports of several assessments are written to one file. Name it with --archive");
    }
    let is_drawn = arguments.format.is_some() || arguments.layout.is_named();
    if arguments.archive.is_none() && !arguments.programme.is_empty() && is_drawn {
        wrong("a programme is JSON. --format and --layout are for the reports of its clients, which --archive writes");
    }
}

fn is_free(path: &Path, option: &str) -> anyhow::Result<()> {
    anyhow::ensure!(
        !path.exists(),
        "{} is there already. Remove it, or name another file with {option}",
        path.display()
    );
    Ok(())
}

fn put_programme(report: &ProgrammeReport, out: &Path, json: bool) -> anyhow::Result<()> {
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
