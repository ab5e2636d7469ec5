//! `parallax analyse`: reports from a spreadsheet of ratings, without a server or a database.
//!
//! The same way as in a round that was run here: ratings become opened answers, disclosure control makes a tally of them,
//! and only the tally is scored and drawn. A spreadsheet does not lift a threshold.

mod folders;
mod norm;
mod programme;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use parallax_domain::disclosure::{Policy, Tally, tally};
use parallax_domain::language::Language;
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::ratings::{Ratings, SubjectRatings};
use parallax_domain::report::{Report, Subject};
use parallax_domain::scoring;
use serde_json::json;

use self::folders::Folders;
use self::norm::Norm;
use super::policy::PolicyArguments;
use crate::catalogue::perspective_label;
use crate::report::files::{self, Format};

/// The key of the comments' order. It needs not be secret: the order depends on the comments alone, which are shown.
const COMMENT_ORDER_KEY: [u8; 32] = *b"parallax analyse, comments order";

#[derive(Args)]
#[command(after_help = "Example:\n  parallax analyse --questionnaire examples/team-lead.toml \
    --ratings examples/ratings.csv --out reports\n\n\
    The ratings have the columns subject, rater, group, item and value, a row a rating; or subject, rater and group and \
    then a column an item, a row a rater. An empty value is “not observed”. Groups are self, manager, peer, \
    direct_report, other, or names of your own.")]
pub struct AnalyseArguments {
    /// A questionnaire file, or the key of a shipped template
    #[arg(long, value_name = "FILE")]
    questionnaire: String,
    /// The ratings: CSV with commas, semicolons or tabs
    #[arg(long, value_name = "FILE")]
    ratings: PathBuf,
    /// Directory to write to; each subject gets a folder in it
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// What to write
    #[arg(long, value_enum, value_delimiter = ',', default_value = "json,pdf,html,png")]
    format: Vec<Format>,
    /// Language of the reports; the questionnaire's first one if left out
    #[arg(long)]
    language: Option<String>,
    #[command(flatten)]
    policy: PolicyArguments,
    /// Compare each report with the others of the file, or with the norm of another file
    #[arg(long, value_name = "cohort|FILE")]
    norm: Option<String>,
    /// Write programme.json as well: figures of all subjects together, five or more
    #[arg(long)]
    programme: bool,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

/// Runs the command.
///
/// # Errors
/// If an input has faults (all are told) or something cannot be written; then nothing is left behind.
pub fn run(arguments: AnalyseArguments) -> anyhow::Result<()> {
    let AnalyseArguments { questionnaire, ratings: file, out, format, language: asked, policy, norm, programme, json } =
        arguments;
    let questionnaire = super::questionnaire::load(&questionnaire)?;
    let policy = policy.policy(&questionnaire.scale)?;
    let language = super::questionnaire::language(&questionnaire, asked.as_deref())?;
    let path = file.display();
    let bytes = std::fs::read(&file)
        .map_err(|cause| anyhow::anyhow!("{path} cannot be read: {cause}. Check the path after --ratings"))?;
    let read = || {
        Ratings::read(&bytes, &questionnaire)
            .map_err(|faults| anyhow::anyhow!("{path} cannot be used; nothing was written:\n{faults}"))
    };
    let report = |subject| report(subject, &questionnaire, &policy, &language);
    let alone = |subject| Ok(report(subject)?.0);
    let norm = norm.map(|asked| Norm::open(&asked, &questionnaire, || Ok(read()?.subjects), alone)).transpose()?;
    let ratings = read()?;
    let keys = ratings.subjects.iter().map(|subject| subject.key.as_str());
    let keys: Vec<&str> = keys.chain(programme.then_some(programme::FILE)).collect();
    let folders = Folders::prepare(&out, &keys)?;

    let bar = progress(ratings.subjects.len());
    let mut outcomes = Vec::new();
    let mut tallies = Vec::new();
    for subject in ratings.subjects {
        bar.set_message(subject.name.to_string());
        let key = subject.key.clone();
        let (mut report, tally) = report(subject)?;
        if let Some(norm) = &norm {
            norm.compare(&mut report);
        }
        let drawn = files::draw(&report, &questionnaire, &format)?;
        folders.put(&key, &drawn)?;
        if programme {
            tallies.push((key.clone(), tally));
        }
        let files = drawn.into_iter().map(|(name, _)| name).collect();
        let compared = norm.is_some().then_some(report.norm.is_some());
        outcomes.push(Outcome { key, shows_groups: shows_groups(&report), compared, files });
        bar.inc(1);
    }
    if programme {
        folders.put_beside(programme::FILE, &programme::draw(&questionnaire, &language, &tallies)?)?;
    }
    folders.finish()?;
    bar.finish_and_clear();
    if json {
        say_as_json(&out, &outcomes, programme);
    } else {
        say(&out, &policy, &outcomes);
        if programme {
            println!("Wrote the figures of all {} together to {}.", tallies.len(), out.join(programme::FILE).display());
        }
    }
    Ok(())
}

/// What was written of one subject.
struct Outcome {
    key: String,
    /// Whether anything of anonymous raters is shown.
    shows_groups: bool,
    /// Whether it is compared, where that was asked for.
    compared: Option<bool>,
    files: Vec<String>,
}

fn report(
    subject: SubjectRatings,
    questionnaire: &Questionnaire,
    policy: &Policy,
    language: &Language,
) -> anyhow::Result<(Report, Tally)> {
    let SubjectRatings { key, name, groups, answers } = subject;
    let tally = tally(questionnaire, policy, &groups, answers, &COMMENT_ORDER_KEY)
        .map_err(|fault| anyhow::anyhow!("the ratings of {key} cannot be counted: {fault}"))?;
    let subject = Subject { key, name: name.to_string() };
    let label = |key: &str, groups: &[_]| perspective_label(language, key, groups, &[]);
    Ok((scoring::report(&tally, questionnaire, subject, language, &label), tally))
}

fn shows_groups(report: &Report) -> bool {
    report.perspectives.iter().any(|perspective| perspective.key != "self" && perspective.key != "manager")
}

/// On standard error, and only if a person watches.
fn progress(subjects: usize) -> ProgressBar {
    let bar = ProgressBar::new(subjects as u64);
    let style = ProgressStyle::with_template("{bar:30} {pos} of {len} reports  {msg}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

fn say_as_json(out: &Path, outcomes: &[Outcome], has_programme: bool) {
    let subject = |one: &Outcome| json!({"key": one.key, "files": one.files, "shows_groups": one.shows_groups, "compared": one.compared});
    let mut said = json!({"out": out, "subjects": outcomes.iter().map(subject).collect::<Vec<_>>()});
    if has_programme {
        said["programme"] = json!(programme::FILE);
    }
    println!("{said}");
}

fn say(out: &Path, policy: &Policy, outcomes: &[Outcome]) {
    let out = out.display();
    match outcomes {
        [one] => println!("Wrote the report of {} to {out}/{}: {}.", one.key, one.key, named(&one.files)),
        all => {
            let each = all.first().map(|one| named(&one.files)).unwrap_or_default();
            println!("Wrote {} reports to {out}, a folder each: {each}.", all.len());
        }
    }
    for one in outcomes.iter().filter(|one| !one.shows_groups) {
        println!(
            "{}: fewer than {} people answered in all groups together, so nothing of theirs is shown.",
            one.key,
            policy.k()
        );
    }
    let uncompared = outcomes.iter().filter(|one| one.compared == Some(false)).count();
    if uncompared > 0 {
        let all = outcomes.len();
        let them = if uncompared == all {
            "No report is".to_owned()
        } else {
            format!("{uncompared} of {all} reports are not")
        };
        println!("{them} compared: a place among others takes 30 other clients with a published mean.");
    }
}

/// The files in a few words: charts are counted.
fn named(files: &[String]) -> String {
    let (charts, mut named): (Vec<String>, Vec<String>) = files.iter().cloned().partition(|file| file.contains('/'));
    match charts.len() {
        0 => {}
        1 => named.push("1 chart".to_owned()),
        many => named.push(format!("{many} charts")),
    }
    named.join(", ")
}
