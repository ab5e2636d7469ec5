//! The command line: a module a command. Says what it did in a line or two; `--json` for machines; exits 0, 1 (it
//! failed) or 2 (wrong usage); a person's mistake never shows a backtrace.

pub mod analyse;
pub mod assessment;
pub mod delivery;
pub mod demo;
pub mod fonts;
pub mod installation;
mod layout;
pub mod mail;
pub mod norm;
mod policy;
mod progress;
pub mod questionnaire;
mod reminders;
pub mod report;
pub mod serve;
pub mod user;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::typesetter::Typesetter;

/// 360-degree feedback, from the questionnaire to the gap report.
#[derive(Parser)]
#[command(name = "parallax", version, propagate_version = true)]
#[command(after_help = "Start with `parallax demo`: a whole 360 in an empty folder, in a minute.")]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the pages, send the mail, close assessments at their deadlines
    Serve(serve::ServeArguments),
    /// Run a whole 360 of an invented client, then serve it to click through
    Demo(demo::DemoArguments),
    /// Create, launch, watch, close and release assessments
    #[command(subcommand)]
    Assessment(assessment::AssessmentCommand),
    /// Write the report of a closed assessment, or figures of a programme, to files
    Report(report::ReportArguments),
    /// Make reports from a spreadsheet of ratings, without server or database
    Analyse(analyse::AnalyseArguments),
    /// Check, show, print and begin questionnaire files; bring them over from other tools, and back
    #[command(subcommand)]
    Questionnaire(questionnaire::QuestionnaireCommand),
    /// Make the key that letters are signed with, check the sender's domain, read what comes back
    #[command(subcommand)]
    Mail(mail::MailCommand),
    /// Make a norm of the workspace's own clients
    #[command(subcommand)]
    Norm(norm::NormCommand),
    /// Set documents for another process of this program
    #[command(hide = true)]
    Typeset(fonts::FontArguments),
    /// Add people who can log in
    #[command(subcommand)]
    User(user::UserCommand),
}

/// Runs a command and says how it ended.
pub fn run(cli: Cli) -> ExitCode {
    write_log();
    let outcome = match cli.command {
        Command::Serve(arguments) => blocking(serve::run(arguments)),
        Command::Demo(arguments) => blocking(demo::run(arguments)),
        Command::Assessment(command) => blocking(assessment::run(command)),
        Command::Report(arguments) => blocking(report::run(arguments)),
        Command::Analyse(arguments) => analyse::run(arguments),
        Command::Questionnaire(command) => questionnaire::run(command),
        Command::Mail(command) => blocking(mail::run(command)),
        Command::Norm(command) => blocking(norm::run(command)),
        Command::Typeset(fonts) => typeset(&fonts),
        Command::User(command) => blocking(user::run(command)),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            // One sentence for a person. The causes behind it may hold SQL or paths and go to the log.
            eprintln!("error: {fault}");
            tracing::debug!(causes = ?fault, "the command failed");
            ExitCode::FAILURE
        }
    }
}

/// The log goes to standard error: warnings, or what `PARALLAX_LOG` asks for.
fn write_log() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("PARALLAX_LOG")
        // That a letter is not in the first of several fonts is no news.
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,usvg=error"));
    // A second call, in tests, finds the log there already.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

/// Sets what comes in on standard input, and writes to standard output.
fn typeset(fonts: &fonts::FontArguments) -> anyhow::Result<()> {
    let fonts = fonts.read()?;
    Ok(Typesetter::serve(&fonts, &mut std::io::stdin().lock(), &mut std::io::stdout().lock())?)
}

fn blocking<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work)
}

/// Reads a day.
fn day(written: &str) -> Result<jiff::civil::Date, String> {
    written.parse().map_err(|_| "write the year, the month and the day, such as 2026-11-27".to_owned())
}
