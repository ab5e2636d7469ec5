//! `parallax questionnaire import`: a file of another tool, told and taken over.

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;
use parallax_domain::fault::Faults;
use parallax_domain::questionnaire::Questionnaire;
use parallax_exchange::{Decisions, Import, Proposal, limits};
use serde_json::json;

use super::files::{read, refuse_existing, write_new};
use super::form::wrapped;

pub(super) const EXAMPLES: &str = "Examples:
  parallax questionnaire import team.lss
  parallax questionnaire import team.lss --write-decisions team-decisions.toml
  parallax questionnaire import team.lss --decide team-decisions.toml --out team.toml

The first tells what is in the file, how it would be taken over, and what would be left out; it writes nothing. The
second writes what can be decided to a file, with comments. The third follows it and writes the questionnaire.";

/// The most bytes of a file of decisions.
const MAX_DECISIONS: usize = 1024 * 1024;

#[derive(Args)]
pub struct ImportArguments {
    /// A Qualtrics survey (.qsf), a LimeSurvey survey (.lss, .lsg, .lsq, .lsa, .txt), a `SurveyJS` form (.json), a table of
    /// items (CSV, XLSX), or a questionnaire of Parallax (.toml, .json)
    file: PathBuf,
    /// A file of decisions; what it does not decide is as proposed
    #[arg(long, value_name = "DECISIONS.toml")]
    decide: Option<PathBuf>,
    /// Write the decisions that apply to a file, with comments; it must not exist yet
    #[arg(long, value_name = "DECISIONS.toml")]
    write_decisions: Option<PathBuf>,
    /// Write the questionnaire to this file; it must not exist yet
    #[arg(long, value_name = "FILE.toml")]
    out: Option<PathBuf>,
    /// Print the proposal and the outcome as JSON
    #[arg(long)]
    json: bool,
}

/// Reads, tells and writes.
///
/// # Errors
/// If a file cannot be read or written, or has faults: all of them, a line each. The questionnaire is written only where
/// there are none; the decisions also where there are, for they may mend them.
pub(super) fn run(arguments: &ImportArguments) -> anyhow::Result<()> {
    for path in [&arguments.out, &arguments.write_decisions].into_iter().flatten() {
        refuse_existing(path)?;
    }
    if arguments.out.is_some() && arguments.out == arguments.write_decisions {
        bail!("--out and --write-decisions name the same file; choose two names");
    }
    let (decisions, proposal) = match propose(arguments)? {
        Ok(Proposed::Whole(questionnaire)) => return take_over(arguments, &questionnaire),
        Ok(Proposed::Survey(proposed)) => *proposed,
        Err((file, faults)) => {
            if arguments.json {
                println!("{}", json!({ "faults": faults.iter().collect::<Vec<_>>(), "written": [] }));
            }
            bail!("{} cannot be used:\n{faults}", file.display())
        }
    };
    let questionnaire = proposal.questionnaire();
    let mut written = Vec::new();
    if let (Some(path), Ok(questionnaire)) = (&arguments.out, &questionnaire) {
        write_new(path, questionnaire.to_toml().as_bytes())?;
        written.push(path);
    }
    if let Some(path) = &arguments.write_decisions {
        write_new(path, proposal.decisions_file(&decisions).as_bytes())?;
        written.push(path);
    }
    if arguments.json {
        let faults: Vec<_> = questionnaire.as_ref().err().into_iter().flatten().collect();
        let told = json!({
            "proposal": proposal, "questionnaire": questionnaire.as_ref().ok(), "faults": faults, "written": written,
        });
        println!("{told}");
    } else {
        print!("{}", told(arguments, &proposal, &questionnaire));
    }
    match questionnaire {
        Ok(_) => Ok(()),
        Err(faults) => bail!("{} cannot become a questionnaire:\n{faults}", arguments.file.display()),
    }
}

/// A file of Parallax itself: there is nothing to decide.
fn take_over(arguments: &ImportArguments, questionnaire: &Questionnaire) -> anyhow::Result<()> {
    let file = arguments.file.display();
    if arguments.decide.is_some() || arguments.write_decisions.is_some() {
        bail!(
            "{file} is a questionnaire of Parallax itself, in which nothing is to be decided; leave the decisions out"
        );
    }
    if let Some(path) = &arguments.out {
        write_new(path, questionnaire.to_toml().as_bytes())?;
    }
    if arguments.json {
        let written: Vec<_> = arguments.out.iter().collect();
        println!("{}", json!({ "questionnaire": questionnaire, "faults": [], "written": written }));
    } else if let Some(out) = &arguments.out {
        let out = out.display();
        println!("{file} is a questionnaire of Parallax itself. Wrote {out} as it is.");
    } else {
        println!(
            "{file} is a questionnaire of Parallax itself, and without fault. Nothing was written; it can be used as it is."
        );
    }
    Ok(())
}

/// What a file becomes.
enum Proposed {
    /// A file of Parallax itself.
    Whole(Box<Questionnaire>),
    /// A file of another tool: the proposal and the decisions that led to it.
    Survey(Box<(Decisions, Proposal)>),
}

/// What the file becomes, or the file that has faults and what they are.
fn propose(arguments: &ImportArguments) -> anyhow::Result<Result<Proposed, (&Path, Faults)>> {
    let file = arguments.file.as_path();
    let bytes = read(file, "a file of another tool", limits::MAX_FILE)?;
    let name = file.file_name().map(|name| name.to_string_lossy());
    let survey = match parallax_exchange::open(&bytes, name.as_deref()) {
        Ok(Import::Questionnaire(questionnaire)) => return Ok(Ok(Proposed::Whole(questionnaire))),
        Ok(Import::Survey(survey)) => survey,
        Err(faults) => return Ok(Err((file, faults))),
    };
    let Some(decide) = &arguments.decide else {
        let decisions = Decisions::default();
        let proposal = survey.propose(&decisions);
        return Ok(proposal
            .map(|proposal| Proposed::Survey(Box::new((decisions, proposal))))
            .map_err(|faults| (file, faults)));
    };
    let text = read(decide, "a file of decisions", MAX_DECISIONS)?;
    if text.len() > MAX_DECISIONS {
        bail!("{} is larger than {MAX_DECISIONS} bytes (1 MiB); give a file of decisions", decide.display());
    }
    let Ok(text) = String::from_utf8(text) else {
        bail!("{} is not UTF-8; save it as UTF-8", decide.display());
    };
    let decided = Decisions::from_toml(&text).and_then(|decisions| {
        let proposal = survey.propose(&decisions)?;
        Ok(Proposed::Survey(Box::new((decisions, proposal))))
    });
    Ok(decided.map_err(|faults| (decide.as_path(), faults)))
}

/// What a person reads: the proposal, then what was written and what can be done next.
fn told(arguments: &ImportArguments, proposal: &Proposal, questionnaire: &Result<Questionnaire, Faults>) -> String {
    let mut told = wrapped(&proposal.to_string());
    told.push('\n');
    let file = arguments.file.display();
    if let Some(decisions) = &arguments.write_decisions {
        let decisions = decisions.display();
        told.push_str(&format!(
            "Wrote {decisions}. Change what shall be otherwise, then:\n  parallax questionnaire import {file} --decide \
             {decisions} --out FILE.toml\n"
        ));
    }
    match (&arguments.out, questionnaire) {
        (_, Err(_)) => {}
        (Some(out), Ok(_)) => {
            let out = out.display();
            told.push_str(&format!("Wrote {out}. Next: parallax questionnaire check {out}\n"));
        }
        (None, Ok(_)) if arguments.write_decisions.is_some() => {}
        (None, Ok(_)) => {
            told.push_str("Nothing was written. To write the questionnaire as it is told here, add --out FILE.toml.\n");
            if !proposal.decisions.is_empty() {
                told.push_str(
                    "What is marked * applies; to decide otherwise, begin with --write-decisions FILE.toml.\n",
                );
            }
        }
    }
    told
}
