//! `parallax questionnaire export`: a questionnaire as a file, Parallax's own or one that another tool reads.

use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use parallax_domain::questionnaire::Questionnaire;
use parallax_exchange::export::{Exported, Target, export};
use serde_json::json;

use super::files::write_new;
use super::form::wrapped;
use super::load;

pub(super) const EXAMPLES: &str = "Examples:
  parallax questionnaire export leadership-core --format limesurvey --out leadership-core.txt
  parallax questionnaire export my-leadership.toml --format json > my-leadership.json

Without --out the file is printed, and what is to be known of it on standard error.";

#[derive(Args)]
pub struct ExportArguments {
    /// A questionnaire file, or the key of a shipped template
    #[arg(value_name = "FILE_OR_KEY")]
    questionnaire: String,
    /// What the file shall be
    #[arg(long, value_enum)]
    format: Format,
    /// The file to write; it must not exist yet
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Print the outcome as JSON
    #[arg(long, requires = "out")]
    json: bool,
}

/// What a questionnaire can be written as.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Parallax's own file
    Toml,
    /// The same structure as JSON
    Json,
    /// LimeSurvey's survey structure (.txt): import it as a survey there
    #[value(name = "limesurvey")]
    LimeSurvey,
    /// A form of SurveyJS (.json)
    #[value(name = "surveyjs")]
    SurveyJs,
}

impl Format {
    fn write(self, questionnaire: &Questionnaire) -> Exported {
        let target = match self {
            Self::Toml => Target::Toml,
            Self::Json => Target::Json,
            Self::LimeSurvey => Target::LimeSurvey,
            Self::SurveyJs => Target::SurveyJs,
        };
        export(questionnaire, target)
    }
}

/// Writes the file.
///
/// # Errors
/// If there is no such questionnaire, it has faults, or the file cannot be written.
pub(super) fn run(arguments: &ExportArguments) -> anyhow::Result<()> {
    let questionnaire = load(&arguments.questionnaire)?;
    let exported = arguments.format.write(&questionnaire);
    let Some(out) = &arguments.out else {
        match std::io::stdout().lock().write_all(&exported.bytes) {
            // Whoever reads the other end has enough.
            Err(cause) if cause.kind() == ErrorKind::BrokenPipe => {}
            written => written?,
        }
        eprint!("{}", noted(&exported));
        return Ok(());
    };
    write_new(out, &exported.bytes)?;
    if arguments.json {
        println!("{}", json!({ "written": out, "notes": exported.notes }));
    } else {
        print!("Wrote {}.\n{}", out.display(), noted(&exported));
    }
    Ok(())
}

/// What is to be known of the file, under a line that introduces it; nothing if there is nothing.
pub(super) fn noted(exported: &Exported) -> String {
    if exported.notes.is_empty() {
        return String::new();
    }
    let notes: Vec<String> = exported.notes.iter().map(|note| format!("  - {note}")).collect();
    format!("\nTo know of it\n{}", wrapped(&notes.join("\n")))
}
