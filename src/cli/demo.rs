//! `parallax demo`: a whole 360 of an invented client, on the real parts, in a folder of its own; then it goes on serving.

mod cast;
mod visitor;

use std::path::Path;
use std::time::Duration;

use anyhow::{Context as _, bail};
use cast::{CAST, Member};
use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::{SignedDuration, tz::TimeZone};
use mail_parser::MessageParser;
use parallax_domain::disclosure::Policy;
use parallax_domain::id::AssessmentId;
use parallax_domain::layout::Layout;
use parallax_domain::letter::LetterState;
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::roster::Roster;
use visitor::Visitor;

use super::fonts::FontArguments;
use super::installation::InstallationArguments;
use super::{serve, user};
use crate::app::{App, Settings};
use crate::mail::transport::Transport;
use crate::mail::worker::Worker;
use crate::report::Edition;
use crate::report::files::{self, Format};
use crate::workflow::accounts::{self, Password, Role};
use crate::workflow::assessments::{self, NewAssessment};
use crate::workflow::{close, hand_over, launch, raters};

/// The folder of the demo, made where one stands.
const FOLDER: &str = "parallax-demo";
const COACH: &str = "coach@example.org";

#[derive(Args)]
#[command(
    after_help = "Example:\n  parallax demo\n\nIt works in the folder parallax-demo and sends nothing: letters become files there."
)]
pub struct DemoArguments {
    /// Stop when the report is there, instead of serving the pages
    #[arg(long)]
    exit: bool,
    #[command(flatten)]
    fonts: FontArguments,
}

/// Runs the demo.
///
/// # Errors
/// One sentence for the person at the terminal.
pub async fn run(arguments: DemoArguments) -> anyhow::Result<()> {
    let typesetter = arguments.fonts.typesetter()?;
    let folder = Path::new(FOLDER);
    if folder.exists() {
        bail!(
            "the folder {FOLDER} is there already, from an earlier demo. \
             See it again with `parallax serve --data {FOLDER}`, or delete the folder to start anew"
        );
    }
    // The usual port if it is free, so that the address stays the same from demo to demo.
    let listener = match serve::USUAL_ADDRESS.parse().map(serve::listen) {
        Ok(Ok(listener)) => listener,
        _ => serve::listen(([127, 0, 0, 1], 0).into())?,
    };
    let installation = InstallationArguments {
        data: folder.to_owned(),
        database: None,
        keys: None,
        workspace: "Parallax demo".to_owned(),
    };
    let mail_folder = installation.mail_folder();
    let settings = Settings {
        public_url: format!("http://{}", listener.local_addr()?),
        mail_folder: Some(mail_folder.clone()),
        mail_from: "feedback@example.org".to_owned(),
        trusted_proxies: Vec::new(),
        typesetter,
    };
    let app = installation.open(settings).await?;
    let transport = Transport::Folder(mail_folder);

    let worker = Worker::new(app.clone(), transport.clone())?;
    let serving = tokio::spawn(serve::serve(app.clone(), listener, worker, None));
    let told = tell(&app, &transport, folder).await;
    if told.is_err() || arguments.exit {
        serving.abort();
        return told;
    }
    println!("\nThe pages go on being served; stop them with Ctrl-C.");
    serving.await?
}

/// The story, step by step.
async fn tell(app: &App, transport: &Transport, folder: &Path) -> anyhow::Result<()> {
    let progress = progress_bar();
    let step = |text: String| progress.set_message(text);

    step("making a coach's account".to_owned());
    let password = user::random_password();
    accounts::add(app, "Coach of the demo", COACH, Role::Owner, &Password::new(password.clone())).await?;

    step("putting the 360 together".to_owned());
    let id = put_together(app).await?;
    progress.inc(1);

    step("inviting".to_owned());
    launch::launch(app, app.workspace.id, id, true).await?;
    send_all(app, transport, id).await?;
    let letters = read_letters(app, folder)?;
    progress.inc(1);

    for (address, link) in &letters {
        let member = CAST.iter().find(|member| member.email() == *address).context("a letter went to a stranger")?;
        step(format!("{} answers through their own link", member.name));
        answer(app, member, link.clone(), id).await?;
        progress.inc(1);
    }

    let progress_of_answers = assessments::progress(app, app.workspace.id, id).await?;
    if progress_of_answers.answered != progress_of_answers.invited {
        bail!("only {} of {} answers were recorded", progress_of_answers.answered, progress_of_answers.invited);
    }
    step("closing: counting, keeping what may be published, destroying the key".to_owned());
    let answers = close::close(app, app.workspace.id, id).await?;
    progress.inc(1);

    step("drawing the report".to_owned());
    let (assessment, report) = hand_over::read(app, app.workspace.id, id).await?;
    let out = folder.join("report");
    let (written, questionnaire) = (out.clone(), assessment.questionnaire.clone());
    let (typesetter, day) = (app.settings.typesetter.clone(), assessment.closing_day());
    tokio::task::spawn_blocking(move || {
        let formats = [Format::Json, Format::Pdf, Format::Html, Format::Png, Format::Csv, Format::Xlsx];
        let edition = Edition { layout: &Layout::default(), day };
        files::write(&written, &report, &questionnaire, edition, &formats, &typesetter)
    })
    .await??;
    hand_over::release(app, app.workspace.id, id).await?;
    send_all(app, transport, id).await?;
    progress.inc(1);
    progress.finish_and_clear();

    println!("A 360 of {}: {} invited, {answers} answered, closed, report released.\n", CAST[0].name, letters.len());
    println!("  The report     {}", out.join("report.pdf").display());
    println!("                 beside it a page, the charts as pictures, and all figures as XLSX, CSV and JSON");
    println!("  The letters    {}", folder.join("mail").display());
    println!("  The pages      {}", app.settings.public_url);
    println!("                 log in as {COACH} with {password}");
    println!("  The client's   {}", app.report_address(id, assessment.report_link_version));
    Ok(())
}

async fn put_together(app: &App) -> anyhow::Result<AssessmentId> {
    let questionnaire = super::questionnaire::load("leadership-core")?;
    let policy = Policy::standard(&questionnaire.scale);
    let closes_at = app.clock.now().checked_add(SignedDuration::from_hours(24 * 14))?.to_zoned(TimeZone::UTC);
    let languages = questionnaire.languages.clone();
    let [client, others @ ..] = &CAST;
    let new = NewAssessment {
        client_name: client.name.to_owned(),
        client_email: client.email(),
        language: client.language.to_owned(),
        questionnaire,
        policy,
        norm: None,
        own_groups: Vec::new(),
        closes_at: closes_at.strftime("%Y-%m-%dT18:00").to_string(),
        time_zone: "UTC".to_owned(),
    };
    let id = assessments::create(app, app.workspace.id, new).await?;
    let mut list = String::from("name,email,group,language\n");
    for member in others {
        list.push_str(&format!("{},{},{},{}\n", member.name, member.email(), member.group, member.language));
    }
    let english = parallax_domain::language::Language::english();
    let roster = Roster::read(list.as_bytes(), &[], &english, &languages)
        .map_err(|faults| anyhow::anyhow!("{}", faults.iter().map(ToString::to_string).collect::<String>()))?;
    raters::import(app, app.workspace.id, id, &roster).await?;
    Ok(id)
}

/// Has every queued letter sent, together with the worker that serves the pages' mail.
async fn send_all(app: &App, transport: &Transport, id: AssessmentId) -> anyhow::Result<()> {
    let worker = Worker::new(app.clone(), transport.clone())?;
    loop {
        worker.run_once().await?;
        let counts = app.store.letter_counts(id).await?;
        if counts.iter().all(|count| matches!(count.state, LetterState::Sent | LetterState::Covered)) {
            return Ok(());
        }
        if counts
            .iter()
            .any(|count| matches!(count.state, LetterState::Failed | LetterState::Unknown | LetterState::Retry))
        {
            bail!("a letter could not be written to {FOLDER}/mail");
        }
        // The worker that serves beside us has the rest in hand.
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// The recipient and the link of every letter in the folder.
fn read_letters(app: &App, folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let mut letters = Vec::new();
    for entry in std::fs::read_dir(folder.join("mail"))? {
        let bytes = std::fs::read(entry?.path())?;
        let message = MessageParser::default().parse(&bytes).context("a letter cannot be read")?;
        let address =
            message.to().and_then(|to| to.first()).and_then(|to| to.address()).context("a letter to nobody")?;
        let text = message.body_text(0).context("a letter without text")?;
        let begin = format!("{}/r/", app.settings.public_url);
        let link = text.split_whitespace().find(|word| word.starts_with(&begin)).context("a letter without a link")?;
        letters.push((address.to_owned(), link.to_owned()));
    }
    letters.sort();
    Ok(letters)
}

/// Answers as a person without script would: opens the link, begins, fills in the form, reviews, submits.
async fn answer(app: &App, member: &'static Member, link: String, id: AssessmentId) -> anyhow::Result<()> {
    let assessment = assessments::read(app, app.workspace.id, id).await?;
    let fields = fields(member, &assessment.questionnaire);
    let public_url = app.settings.public_url.clone();
    tokio::task::spawn_blocking(move || -> anyhow::Result<()> {
        let mut visitor = Visitor::new(public_url);
        visitor.open(&link)?;
        visitor.send_form(&[])?;
        visitor.open_beside("?view=all")?;
        visitor.send_form(&fields)?;
        visitor.send_form(&[])
    })
    .await?
    .with_context(|| format!("{} could not answer", member.name))
}

fn fields(member: &Member, questionnaire: &Questionnaire) -> Vec<(String, String)> {
    let signs = member.ratings.chars().filter(|sign| *sign != ' ');
    let ratings = questionnaire.items().zip(signs).map(|((_, item), sign)| {
        let value = if sign == '-' { parallax_domain::answer::NOT_OBSERVED.to_owned() } else { sign.to_string() };
        (format!("{}{}", parallax_domain::answer::RATING_FIELD, item.key), value)
    });
    let comments = member
        .comments
        .iter()
        .map(|(question, text)| (format!("{}{question}", parallax_domain::answer::COMMENT_FIELD), (*text).to_owned()));
    ratings.chain(comments).collect()
}

fn progress_bar() -> ProgressBar {
    let steps = u64::try_from(CAST.len()).unwrap_or(0) + 4;
    // Standard error, and only where a person watches.
    let bar = ProgressBar::with_draw_target(Some(steps), ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{bar:24} {pos}/{len} {msg}") {
        bar.set_style(style);
    }
    bar
}
