//! `parallax norm`: norms, made of the clients of a workspace and read from files.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::{Args, Subcommand};
use parallax_domain::norm::{MAX_BYTES, NORM_FROM, NormChoice, NormSet};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::text::Name;
use serde_json::json;

use super::installation::InstallationArguments;
use crate::workflow;

#[derive(Subcommand)]
pub enum NormCommand {
    /// Write the norm of a questionnaire's clients to a file, as cut points
    #[command(
        after_help = "Example:\n  parallax norm make --questionnaire leadership-core --out leaders.norm.json\n\n\
        The file holds no client's means: only which mean so many clients in a hundred do not exceed. It takes 30 clients \
        whose assessments are closed; they count ten at a time."
    )]
    Make(MakeArguments),
}

#[derive(Args)]
pub struct MakeArguments {
    #[command(flatten)]
    installation: InstallationArguments,
    /// A questionnaire file, or the key of a shipped template
    #[arg(long, value_name = "FILE|KEY")]
    questionnaire: String,
    /// The file to write; it must not exist yet
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// What reports call the norm; the questionnaire and the practice if left out
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

/// Runs the command.
///
/// # Errors
/// If there are too few clients or the file cannot be written; then nothing is left behind.
pub async fn run(command: NormCommand) -> anyhow::Result<()> {
    let NormCommand::Make(arguments) = command;
    let questionnaire = super::questionnaire::load(&arguments.questionnaire)?;
    let title = questionnaire.title.in_language(questionnaire.fallback(), questionnaire.fallback());
    let name = arguments.name.unwrap_or_else(|| format!("{title}, {}", arguments.installation.workspace));
    let name = Name::parse(&name).map_err(|why| anyhow::anyhow!("the norm's name cannot be used: {why}"))?;
    let app = arguments.installation.open_existing().await?;
    let set = workflow::norm::make(&app, app.workspace.id, &questionnaire, name).await?;
    let out = arguments.out.display();
    let written = File::create_new(&arguments.out).and_then(|mut file| file.write_all(set.to_json().as_bytes()));
    if let Err(cause) = written {
        bail!("{out} cannot be written: {cause}. Name another file with --out");
    }
    let clients = set.most_clients();
    if arguments.json {
        println!("{}", json!({"out": arguments.out, "name": set.name().as_str(), "clients": clients}));
    } else {
        let kind = if clients >= NORM_FROM { "norm" } else { "comparison (a norm takes 100 clients)" };
        println!("Wrote the {kind} of {clients} clients to {out}.");
    }
    Ok(())
}

/// What `workspace|FILE` asks for.
///
/// # Errors
/// As [`load`].
pub fn choice(asked: &str, questionnaire: &Questionnaire) -> anyhow::Result<NormChoice> {
    if asked == NormChoice::WORKSPACE {
        return Ok(NormChoice::Workspace);
    }
    Ok(NormChoice::File(Box::new(load(Path::new(asked), questionnaire)?)))
}

/// The norm of a file.
///
/// # Errors
/// If it cannot be read or has faults: all of them, a line each.
pub fn load(path: &Path, questionnaire: &Questionnaire) -> anyhow::Result<NormSet> {
    let shown = path.display();
    let mut bytes = Vec::new();
    // One byte past the limit is enough to be told of it.
    File::open(path)
        .and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes))
        .map_err(|cause| anyhow::anyhow!("{shown} cannot be read: {cause}. Check the path after --norm"))?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    NormSet::read(&bytes, &name, questionnaire).map_err(|faults| anyhow::anyhow!("{shown} has faults:\n{faults}"))
}
