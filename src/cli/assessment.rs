//! `parallax assessment`: the life of an assessment from the command line.

mod nomination;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use parallax_domain::disclosure::{Chances, Forecast, GroupForecast};
use parallax_domain::group::Group;
use parallax_domain::id::AssessmentId;
use parallax_domain::language::Language;
use parallax_domain::roster::{List, Terms};
use parallax_exchange::raters::text_of_list;
use serde_json::{Value, json};

use super::installation::InstallationArguments;
use super::policy::PolicyArguments;
use super::reminders::ReminderArguments;
use crate::app::App;
use crate::workflow::assessments::NewAssessment;
use crate::workflow::{assessments, close, deadline, hand_over, launch, promise, raters, remind};

#[derive(Subcommand)]
pub enum AssessmentCommand {
    /// Make a draft from a client, a questionnaire and a list of raters
    #[command(after_help = "Example:\n  parallax assessment create --client \"Robin Sample\" \
        --client-email robin@example.org \\\n    --questionnaire leadership-core --raters raters.csv \\\n    \
        --closes 2026-12-18T18:00 --time-zone Europe/Berlin")]
    Create(CreateArguments),
    /// Ask the client to propose raters; their letter brings a personal link
    #[command(after_help = "Example:\n  parallax assessment nominate 1b671a64-40d5-491e-99b0-da01ff1f3341")]
    Nominate(OneArguments),
    /// Approve the raters that the client proposed, so that it can be launched
    #[command(after_help = "Example:\n  parallax assessment approve 1b671a64-40d5-491e-99b0-da01ff1f3341")]
    Approve(OneArguments),
    /// Freeze the draft and invite its raters; several at once are one programme, and a rater of several gets one letter
    #[command(after_help = "Example:\n  parallax assessment launch 1b671a64-40d5-491e-99b0-da01ff1f3341")]
    Launch(LaunchArguments),
    /// Show how far it has come, as counts; without an id, all assessments
    #[command(after_help = "Example:\n  parallax assessment status")]
    Status(StatusArguments),
    /// Remind those who have not answered; or, with an occasion, choose when they are reminded by themselves
    #[command(after_help = "Examples:\n  parallax assessment remind 1b671a64-40d5-491e-99b0-da01ff1f3341\n  \
        parallax assessment remind 1b671a64-40d5-491e-99b0-da01ff1f3341 --remind half-way,5,last-call")]
    Remind(RemindArguments),
    /// Move the deadline to a later time
    #[command(after_help = "Example:\n  parallax assessment extend 1b671a64-40d5-491e-99b0-da01ff1f3341 \
        --closes 2026-12-22T18:00")]
    Extend(ExtendArguments),
    /// Raise the fewest people behind a figure while answers come in; it is never lowered
    #[command(after_help = "Example:\n  parallax assessment raise 1b671a64-40d5-491e-99b0-da01ff1f3341 --k 5")]
    Raise(RaiseArguments),
    /// Count the answers, keep what may be published, destroy the key
    #[command(after_help = "Example:\n  parallax assessment close 1b671a64-40d5-491e-99b0-da01ff1f3341")]
    Close(OneArguments),
    /// Give the report to the client, for good
    #[command(after_help = "Example:\n  parallax assessment release 1b671a64-40d5-491e-99b0-da01ff1f3341")]
    Release(OneArguments),
}

#[derive(Args)]
pub struct CreateArguments {
    #[command(flatten)]
    installation: InstallationArguments,
    /// The client's name
    #[arg(long, value_name = "NAME")]
    client: String,
    /// The client's address
    #[arg(long, value_name = "ADDRESS")]
    client_email: String,
    /// A questionnaire file, or the key of a shipped template
    #[arg(long, value_name = "FILE|KEY", default_value = "leadership-core")]
    questionnaire: String,
    /// A list of raters: CSV or XLSX with the columns name, email, group and, if wanted, language
    #[arg(long, value_name = "FILE")]
    raters: Option<PathBuf>,
    /// Deadline, as local date and time
    #[arg(long, value_name = "YYYY-MM-DDTHH:MM")]
    closes: String,
    /// Time zone of the deadline
    #[arg(long, value_name = "ZONE", default_value = "UTC")]
    time_zone: String,
    /// Language of the report, and of raters for whom the list names none
    #[arg(long, default_value = "en")]
    language: String,
    /// A group of your own, by its label; may be given several times
    #[arg(long = "group", value_name = "LABEL")]
    groups: Vec<String>,
    #[command(flatten)]
    policy: PolicyArguments,
    #[command(flatten)]
    reminders: ReminderArguments,
    /// Compare the report with the clients of this workspace, or with the norm of a file; with nothing if left out
    #[arg(long, value_name = "workspace|FILE")]
    norm: Option<String>,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub struct RemindArguments {
    #[command(flatten)]
    one: OneArguments,
    #[command(flatten)]
    reminders: ReminderArguments,
}

#[derive(Args)]
pub struct ExtendArguments {
    #[command(flatten)]
    one: OneArguments,
    /// The new deadline, as local date and time
    #[arg(long, value_name = "YYYY-MM-DDTHH:MM")]
    closes: String,
    /// Time zone of the new deadline; that of the old one if left out
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
}

#[derive(Args)]
pub struct RaiseArguments {
    #[command(flatten)]
    one: OneArguments,
    /// Fewest people behind a figure from now on
    #[arg(long)]
    k: u32,
}

#[derive(Args)]
pub struct OneArguments {
    #[command(flatten)]
    installation: InstallationArguments,
    /// The assessment's id
    id: AssessmentId,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub struct LaunchArguments {
    #[command(flatten)]
    installation: InstallationArguments,
    /// The assessment's id; may be given several times
    #[arg(required = true)]
    ids: Vec<AssessmentId>,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
    /// Launch although a group is too small to be shown by itself, or very many people are asked
    #[arg(long)]
    accept: bool,
}

#[derive(Args)]
pub struct StatusArguments {
    #[command(flatten)]
    installation: InstallationArguments,
    /// The assessment's id
    id: Option<AssessmentId>,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

/// Runs the command.
///
/// # Errors
/// One sentence for the person at the terminal.
pub async fn run(command: AssessmentCommand) -> anyhow::Result<()> {
    match command {
        AssessmentCommand::Create(arguments) => create(arguments).await,
        AssessmentCommand::Nominate(arguments) => nomination::nominate(arguments).await,
        AssessmentCommand::Approve(arguments) => nomination::approve(arguments).await,
        AssessmentCommand::Launch(arguments) => {
            let app = arguments.installation.open_existing().await?;
            let letters = launch::launch_together(&app, app.workspace.id, &arguments.ids, arguments.accept).await?;
            let outcome = match arguments.ids.as_slice() {
                [id] => json!({"id": id, "letters": letters}),
                ids => json!({"ids": ids, "letters": letters}),
            };
            say(
                arguments.json,
                outcome,
                &format!("Launched. {letters} invitations are queued; `parallax serve` sends them."),
            );
            Ok(())
        }
        AssessmentCommand::Status(arguments) => status(arguments).await,
        AssessmentCommand::Remind(arguments) => remind(arguments).await,
        AssessmentCommand::Extend(arguments) => {
            let id = arguments.one.id;
            let app = arguments.one.installation.open_existing().await?;
            let zone = match arguments.time_zone {
                Some(zone) => zone,
                None => assessments::read(&app, app.workspace.id, id).await?.time_zone,
            };
            let closes_at = deadline::extend(&app, app.workspace.id, id, &arguments.closes, &zone).await?;
            say(
                arguments.one.json,
                json!({"id": id, "closes_at": closes_at.to_string(), "time_zone": zone}),
                &format!(
                    "Moved. Answers are taken until {} ({zone}); raters read it on their page and in the next reminder.",
                    closes_at.in_tz(&zone)?.strftime("%Y-%m-%d %H:%M")
                ),
            );
            Ok(())
        }
        AssessmentCommand::Raise(arguments) => {
            let app = arguments.one.installation.open_existing().await?;
            let policy = promise::raise(&app, app.workspace.id, arguments.one.id, arguments.k).await?;
            say(
                arguments.one.json,
                json!({"id": arguments.one.id, "policy": policy}),
                &format!(
                    "Raised. From now on at least {} people stand behind every figure; raters are told so.",
                    policy.k()
                ),
            );
            Ok(())
        }
        AssessmentCommand::Close(arguments) => {
            let app = arguments.installation.open_existing().await?;
            let answers = close::close(&app, app.workspace.id, arguments.id).await?;
            say(
                arguments.json,
                json!({"id": arguments.id, "answers": answers}),
                &format!(
                    "Closed. {answers} answers were counted; what may be published is kept, everything else and the key \
                     are gone.\nRead the report: parallax report {}",
                    arguments.id
                ),
            );
            Ok(())
        }
        AssessmentCommand::Release(arguments) => {
            let app = arguments.installation.open_existing().await?;
            hand_over::release(&app, app.workspace.id, arguments.id).await?;
            say(
                arguments.json,
                json!({"id": arguments.id, "released": true}),
                "Released. The client's letter is queued; the report is final.",
            );
            Ok(())
        }
    }
}

async fn remind(arguments: RemindArguments) -> anyhow::Result<()> {
    let id = arguments.one.id;
    let app = arguments.one.installation.open_existing().await?;
    let schedule = remind::schedule(&app, app.workspace.id, id).await?;
    if let Some(reminders) = arguments.reminders.chosen(&schedule.reminders)? {
        remind::choose(&app, app.workspace.id, id, reminders.clone()).await?;
        let sentence = if reminders.is_off() {
            "Chosen. Nobody is reminded by itself.".to_owned()
        } else {
            "Chosen. `parallax assessment status` shows when raters are reminded.".to_owned()
        };
        say(arguments.one.json, json!({"id": id, "reminders": reminders}), &sentence);
        return Ok(());
    }
    let letters = remind::remind(&app, app.workspace.id, id).await?;
    let sentence = match letters {
        0 => format!(
            "Nobody to remind: everybody has answered, has a letter on its way or was reminded within {} days.",
            schedule.reminders.interval_days()
        ),
        n => format!("{n} reminders are queued; `parallax serve` sends them."),
    };
    say(arguments.one.json, json!({"id": id, "letters": letters}), &sentence);
    Ok(())
}

async fn create(arguments: CreateArguments) -> anyhow::Result<()> {
    let questionnaire = super::questionnaire::load(&arguments.questionnaire)?;
    let policy = arguments.policy.policy(&questionnaire.scale)?;
    let list = arguments
        .raters
        .as_ref()
        .map(|path| std::fs::read(path).map_err(|cause| anyhow::anyhow!("{} cannot be read: {cause}", path.display())))
        .transpose()?;
    let norm = arguments.norm.as_deref().map(|norm| super::norm::choice(norm, &questionnaire)).transpose()?;
    let app = arguments.installation.open_existing().await?;
    let usual = app.store.latest_reminders(app.workspace.id).await?.unwrap_or_default();
    let reminders = arguments.reminders.chosen(&usual)?.unwrap_or(usual);
    let new = NewAssessment {
        client_name: arguments.client,
        client_email: arguments.client_email,
        language: arguments.language,
        questionnaire,
        policy,
        norm,
        own_groups: arguments.groups,
        closes_at: arguments.closes,
        time_zone: arguments.time_zone,
    };
    let id = assessments::create(&app, app.workspace.id, new).await?;
    if let Some(list) = list
        && let Err(fault) = import(&app, id, &list).await
    {
        // All or nothing: a list with a fault leaves no assessment behind.
        assessments::discard(&app, app.workspace.id, id).await?;
        return Err(fault);
    }
    remind::choose(&app, app.workspace.id, id, reminders).await?;
    let assessment = assessments::read(&app, app.workspace.id, id).await?;
    let outlook = launch::outlook(&app, app.workspace.id, assessment.id).await?;
    let mut text = format!("Made the draft {id} for {}.", assessment.client_name);
    let mut lines: Vec<String> = outlook.groups.iter().map(GroupForecast::sentence).collect();
    if lines.len() > 1 {
        lines.extend([outlook.total_sentence(), Forecast::premise().to_owned()]);
    }
    let people = raters::list(&app, app.workspace.id, id).await?;
    let doubts: Vec<String> = raters::doubts(&assessment, &people).iter().map(ToString::to_string).collect();
    lines.extend(doubts.iter().map(|doubt| format!("look at this: {doubt}")));
    for line in lines {
        text.push_str("\n  ");
        text.push_str(&line);
    }
    text.push_str(&format!("\nLaunch it: parallax assessment launch {id}"));
    let groups: Vec<Value> = outlook.groups.iter().map(in_numbers).collect();
    let outcome = json!({"id": id, "groups": groups, "all_others": per_mille(&outlook.all_others), "doubts": doubts});
    say(arguments.json, outcome, &text);
    Ok(())
}

async fn import(app: &App, id: AssessmentId, list: &[u8]) -> anyhow::Result<()> {
    let assessment = assessments::read(app, app.workspace.id, id).await?;
    let groups: Vec<Group> = assessment.own_groups.iter().map(|group| Group::Custom(group.key.clone())).collect();
    let languages: Vec<Language> = assessment.questionnaire.languages.clone();
    let terms = Terms {
        custom_groups: &groups,
        default_language: &assessment.language,
        languages: &languages,
        default_group: None,
        is_time_zone: raters::is_time_zone,
    };
    let roster = text_of_list(list).and_then(|read| List::of_text(&read.text, &terms)).and_then(List::into_roster);
    let roster = roster.map_err(|faults| {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("the list of raters cannot be used; nothing was stored:\n  {}", lines.join("\n  "))
    })?;
    raters::import(app, app.workspace.id, id, &roster).await?;
    Ok(())
}

/// One group of the forecast for machines. Chances are whole numbers of thousandths, at 70, 80 and 90 % answering.
fn in_numbers(group: &GroupForecast) -> Value {
    let mut row = json!({"group": group.group.key(), "invited": group.invited, "needed": group.needed,
        "invite_more": group.more, "sentence": group.sentence()});
    if let Some(prospects) = &group.prospects {
        row["per_mille"] = json!({
            "enough_answer": per_mille(&prospects.enough),
            "by_itself": per_mille(&prospects.fates.by_itself),
            "together": per_mille(&prospects.fates.together),
            "not_shown": per_mille(&prospects.fates.not_shown),
        });
    }
    row
}

fn per_mille(chances: &Chances) -> Value {
    json!({"at_70": chances.few.per_mille(), "at_80": chances.usual.per_mille(), "at_90": chances.many.per_mille()})
}

async fn status(arguments: StatusArguments) -> anyhow::Result<()> {
    let app = arguments.installation.open_existing().await?;
    let Some(id) = arguments.id else {
        let all = assessments::list(&app, app.workspace.id).await?;
        let lines: Vec<String> = all
            .iter()
            .map(|one| {
                let state = one.state.as_str();
                format!("{}  {state:<10}  {} of {} answered  {}", one.id, one.answered, one.invited, one.client_name)
            })
            .collect();
        let rows: Vec<Value> = all
            .iter()
            .map(|one| {
                json!({"id": one.id, "client": one.client_name, "state": one.state, "invited": one.invited,
                    "answered": one.answered, "closes_at": one.closes_at.to_string()})
            })
            .collect();
        let text = if lines.is_empty() { "There is no assessment yet.".to_owned() } else { lines.join("\n") };
        say(arguments.json, json!(rows), &text);
        return Ok(());
    };
    let assessment = assessments::read(&app, app.workspace.id, id).await?;
    let progress = assessments::progress(&app, app.workspace.id, id).await?;
    let letters = app.store.letter_counts(id).await?;
    let mut text = format!(
        "{}: {}, {} of {} answered; closes {} ({}).",
        assessment.client_name,
        assessment.state.as_str(),
        progress.answered,
        progress.invited,
        assessment.closes_at.in_tz(&assessment.time_zone)?.strftime("%Y-%m-%d %H:%M"),
        assessment.time_zone,
    );
    let mut rows = Vec::new();
    for row in &progress.rows {
        let groups: Vec<&str> = row.groups.iter().map(Group::key).collect();
        text.push_str(&format!("\n  {}: {} of {}", groups.join(", "), row.answered, row.invited));
        rows.push(json!({"groups": groups, "invited": row.invited, "answered": row.answered}));
    }
    let mut letter_rows = Vec::new();
    for count in &letters {
        text.push_str(&format!("\n  letters: {} {}: {}", count.kind, count.state, count.letters));
        letter_rows.push(json!({"kind": count.kind, "state": count.state, "letters": count.letters}));
    }
    let schedule = remind::schedule(&app, app.workspace.id, id).await?;
    let mut occasions = Vec::new();
    for (planned, is_done) in remind::occasions(&assessment, &schedule, app.clock.now()) {
        let at = planned.at.in_tz(&assessment.time_zone)?.strftime("%Y-%m-%d %H:%M");
        let done = if is_done { ", done" } else { "" };
        text.push_str(&format!("\n  reminder: {}: {at}{done}", planned.occasion));
        occasions.push(json!({"occasion": planned.occasion, "at": planned.at.to_string(), "done": is_done}));
    }
    if let Some(pause) = app.store.mail_pause().await? {
        text.push_str(&format!("\n  mail waits: the mail server refused us ({})", pause.words));
    }
    let outcome = json!({"id": id, "client": assessment.client_name, "state": assessment.state,
        "closes_at": assessment.closes_at.to_string(), "time_zone": assessment.time_zone,
        "invited": progress.invited, "answered": progress.answered, "groups": rows, "letters": letter_rows,
        "first_deadline": schedule.first_deadline.map(|at| at.to_string()),
        "reminders": {"occasions": occasions, "interval_days": schedule.reminders.interval_days(),
            "working_week": schedule.reminders.week()}});
    say(arguments.json, outcome, &text);
    Ok(())
}

fn say(as_json: bool, outcome: Value, text: &str) {
    if as_json {
        println!("{outcome}");
    } else {
        println!("{text}");
    }
}
