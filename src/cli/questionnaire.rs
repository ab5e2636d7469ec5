//! `parallax questionnaire`: questionnaire files, checked, shown, printed and begun, from and to other tools; and how
//! reliable a questionnaire is.

mod export;
mod files;
mod form;
mod import;
mod print;
mod reliability;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::{Args, Subcommand, ValueEnum};
use parallax_domain::fault::Faults;
use parallax_domain::group::Group;
use parallax_domain::language::Language;
use parallax_domain::questionnaire::{MAX_BYTES, Questionnaire};
use serde_json::json;

use crate::workflow::library;

/// What `new` writes: a small questionnaire that is whole, with a comment on every choice.
const STARTER: &str = include_str!("questionnaire/starter.toml");

#[derive(Subcommand)]
pub enum QuestionnaireCommand {
    /// Check files and tell every fault at once: line, column, reason, remedy; and advise on what has none
    #[command(after_help = "Example:\n  parallax questionnaire check my-leadership.toml")]
    Check(CheckArguments),
    /// Show a questionnaire as a rater will read it
    #[command(after_help = "Example:\n  parallax questionnaire show leadership-core --group self --language de")]
    Show(ShowArguments),
    /// Print a questionnaire as a form on paper, a PDF
    #[command(
        after_help = "Examples:\n  parallax questionnaire print leadership-core --name \"Robin Sample\" --language de\n  \
        parallax questionnaire print my-leadership.toml --group self --paper letter --out form.pdf"
    )]
    Print(print::PrintArguments),
    /// Write a commented file to begin with, or a copy of a shipped template
    #[command(after_help = "Examples:\n  parallax questionnaire new my-leadership.toml\n  \
        parallax questionnaire new my-leadership.toml --from leadership-core")]
    New(NewArguments),
    /// Bring over a questionnaire from a file of another tool, or from a table of items
    #[command(after_help = import::EXAMPLES)]
    Import(import::ImportArguments),
    /// Write a questionnaire as a file, for another tool too
    #[command(after_help = export::EXAMPLES)]
    Export(export::ExportArguments),
    /// Print the JSON schema of a questionnaire, or of a report
    #[command(after_help = "Example:\n  parallax questionnaire schema > questionnaire.schema.json")]
    Schema(SchemaArguments),
    /// Tell how reliable a questionnaire is, over all its closed assessments
    #[command(after_help = "Example:\n  parallax questionnaire reliability leadership-core")]
    Reliability(reliability::ReliabilityArguments),
}

#[derive(Args)]
pub struct CheckArguments {
    /// Questionnaire files, TOML or JSON
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub struct ShowArguments {
    /// A questionnaire file, or the key of a shipped template
    #[arg(value_name = "FILE")]
    questionnaire: String,
    /// Whose wording to show: self, manager, peer, `direct_report`, other, or a group of your own
    #[arg(long, default_value = "peer", value_parser = |text: &str| Group::try_from(text.to_owned()))]
    group: Group,
    /// One of the questionnaire's languages; its first one if left out
    #[arg(long)]
    language: Option<String>,
    /// The client's name in the wordings
    #[arg(long, default_value = "Robin Sample")]
    name: String,
    /// Print the whole questionnaire as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub struct NewArguments {
    /// The file to write; it must not exist yet
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The key of a shipped template to copy
    #[arg(long, value_name = "KEY")]
    from: Option<String>,
}

#[derive(Args)]
pub struct SchemaArguments {
    /// What the schema describes
    #[arg(value_enum, default_value_t = Described::Questionnaire)]
    of: Described,
}

/// What is described by a schema.
#[derive(Clone, Copy, ValueEnum)]
enum Described {
    /// What `show --json` writes and a file that ends in .json holds
    Questionnaire,
    /// The report.json of a report
    Report,
}

impl Described {
    fn schema(self) -> &'static str {
        match self {
            Self::Questionnaire => include_str!("../../docs/questionnaire.schema.json"),
            Self::Report => include_str!("../../docs/report.schema.json"),
        }
    }
}

/// Runs the command.
///
/// # Errors
/// If a file has faults, cannot be read or cannot be written, or there is no installation.
pub fn run(command: QuestionnaireCommand) -> anyhow::Result<()> {
    match command {
        QuestionnaireCommand::Check(arguments) => check(&arguments),
        QuestionnaireCommand::Show(arguments) => show(&arguments),
        QuestionnaireCommand::Print(arguments) => print::run(&arguments),
        QuestionnaireCommand::New(arguments) => new(&arguments),
        QuestionnaireCommand::Import(arguments) => import::run(&arguments),
        QuestionnaireCommand::Export(arguments) => export::run(&arguments),
        QuestionnaireCommand::Schema(arguments) => {
            print!("{}", arguments.of.schema());
            Ok(())
        }
        QuestionnaireCommand::Reliability(arguments) => super::blocking(reliability::run(arguments)),
    }
}

/// The questionnaire of a file, or the shipped template of this key.
///
/// # Errors
/// If there is neither, or the file has faults: all of them, a line each.
pub fn load(file_or_key: &str) -> anyhow::Result<Questionnaire> {
    if let Some(shipped) = library::find(file_or_key) {
        return Ok(shipped.clone());
    }
    let path = Path::new(file_or_key);
    if !path.exists() {
        bail!("{file_or_key} is neither a file nor a shipped template; the templates are: {}", shipped_keys());
    }
    read(path)?.map_err(|faults| anyhow::anyhow!("{file_or_key} has faults:\n{faults}"))
}

/// The outer error is a file that cannot be read; the inner one a file that is no questionnaire.
fn read(path: &Path) -> anyhow::Result<Result<Questionnaire, Faults>> {
    let bytes = files::read(path, "a questionnaire file", MAX_BYTES)?;
    let is_json = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    Ok(if is_json { Questionnaire::from_json_bytes(&bytes) } else { Questionnaire::from_toml_bytes(&bytes) })
}

fn check(arguments: &CheckArguments) -> anyhow::Result<()> {
    let mut outcomes = Vec::new();
    let mut told = Vec::new();
    for file in &arguments.files {
        let shown = file.display();
        let outcome = match read(file) {
            Ok(Ok(questionnaire)) => {
                told.push(format!("{shown}: no faults. {}{}", summary(&questionnaire), advised(&questionnaire)));
                Ok(questionnaire)
            }
            Ok(Err(faults)) => Err((format!("{shown} has faults:\n{faults}"), Some(faults))),
            Err(unreadable) => Err((unreadable.to_string(), None)),
        };
        outcomes.push((file, outcome));
    }
    let failed: Vec<&str> =
        outcomes.iter().filter_map(|(_, outcome)| outcome.as_ref().err().map(|(told, _)| told.as_str())).collect();
    if arguments.json {
        let files: Vec<_> = outcomes
            .iter()
            .map(|(file, outcome)| match outcome {
                Ok(one) => {
                    json!({"file": file, "key": one.key, "version": one.version, "faults": [], "advice": one.advice()})
                }
                Err((_, Some(faults))) => json!({"file": file, "faults": faults.into_iter().collect::<Vec<_>>()}),
                Err((reason, None)) => json!({"file": file, "unreadable": reason, "faults": []}),
            })
            .collect();
        println!("{}", json!({ "files": files }));
    } else {
        for line in &told {
            println!("{line}");
        }
    }
    if failed.is_empty() { Ok(()) } else { bail!("{}", failed.join("\n\n")) }
}

/// “Leadership core, version 1: 8 competencies, 40 items, 3 open questions; in en, de; about 11 minutes.”
fn summary(questionnaire: &Questionnaire) -> String {
    let languages: Vec<&str> = questionnaire.languages.iter().map(Language::as_str).collect();
    let minutes = questionnaire.minutes(&Group::Peer);
    format!(
        "{}, version {}: {}, {}, {}; in {}; about {} to answer.",
        questionnaire.title.in_language(questionnaire.fallback(), questionnaire.fallback()),
        questionnaire.version,
        count(questionnaire.competencies.len(), "competency", "competencies"),
        count(questionnaire.items().count(), "item", "items"),
        count(questionnaire.questions.len(), "open question", "open questions"),
        languages.join(", "),
        count(minutes as usize, "minute", "minutes"),
    )
}

/// The advice on a questionnaire, a line each under a line that introduces it; nothing if there is none.
fn advised(questionnaire: &Questionnaire) -> String {
    let advice = questionnaire.advice();
    let Some(first) = advice.first() else { return String::new() };
    let introduced = match advice.len() {
        1 => format!("\nOne piece of advice, which you are free to leave:\n  {first}"),
        many => format!("\n{many} pieces of advice, which you are free to leave:\n  {first}"),
    };
    advice.iter().skip(1).fold(introduced, |told, next| format!("{told}\n  {next}"))
}

fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn show(arguments: &ShowArguments) -> anyhow::Result<()> {
    let questionnaire = load(&arguments.questionnaire)?;
    if arguments.json {
        println!("{}", questionnaire.to_json());
        return Ok(());
    }
    let language = language(&questionnaire, arguments.language.as_deref())?;
    print!("{}", form::as_text(&questionnaire, &arguments.group, &arguments.name, &language));
    Ok(())
}

/// The language that was asked for, if the questionnaire has it; its first one if none was.
///
/// # Errors
/// If the questionnaire has no wording in it.
pub fn language(questionnaire: &Questionnaire, asked: Option<&str>) -> anyhow::Result<Language> {
    let Some(asked) = asked else { return Ok(questionnaire.fallback().clone()) };
    let language = Language::parse(asked)?;
    if questionnaire.languages.iter().any(|known| known.primary() == language.primary()) {
        return Ok(language);
    }
    let known: Vec<&str> = questionnaire.languages.iter().map(Language::as_str).collect();
    bail!("the questionnaire has no wording in {language}; choose one of its languages: {}", known.join(", "))
}

fn new(arguments: &NewArguments) -> anyhow::Result<()> {
    let text = match &arguments.from {
        None => STARTER,
        Some(key) => match library::file(key) {
            Some(text) => text,
            None => bail!("there is no shipped template {key}; the templates are: {}", shipped_keys()),
        },
    };
    files::write_new(&arguments.file, text.as_bytes())?;
    let shown = arguments.file.display();
    println!("Wrote {shown}. Change it, then: parallax questionnaire check {shown}");
    Ok(())
}

fn shipped_keys() -> String {
    let keys: Vec<&str> = library::shipped().iter().map(|shipped| shipped.key.as_str()).collect();
    keys.join(", ")
}
