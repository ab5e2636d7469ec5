//! `parallax mail`: what an operator does about letters beside sending them.

use std::io::Read as _;
use std::net::SocketAddr;
use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use parallax_domain::bounce::Bounce;
use parallax_domain::text::EmailAddress;
use serde_json::json;

use super::delivery::{IdentityArguments, USUAL_SELECTOR};
use super::installation::InstallationArguments;
use crate::deliverability::names::Names;
use crate::deliverability::{self, Weight};
use crate::mail::bounce::{MAX_READ, TakenIn, take_in};
use crate::mail::dkim;

#[derive(Subcommand)]
pub enum MailCommand {
    /// Make the key that letters are signed with, and print the record to publish
    #[command(
        after_help = "Example:\n  parallax mail key --key /var/lib/parallax-keys/dkim.pem --domain example.org\n  \
                            parallax serve --dkim-key /var/lib/parallax-keys/dkim.pem …"
    )]
    Key(KeyArguments),
    /// Ask the name service whether receivers can know that letters are yours
    #[command(
        after_help = "Example:\n  parallax mail check --mail-from feedback@example.org --smtp-host smtp.example.org"
    )]
    Check(CheckArguments),
    /// Read one report of a letter that came back, on standard input
    #[command(
        after_help = "Example, in a mail server's aliases:\n  bounces: \"|parallax mail bounce --data /var/lib/parallax\""
    )]
    Bounce(BounceArguments),
}

#[derive(Args)]
pub struct KeyArguments {
    /// Key file; it is made if it is not there, and never overwritten
    #[arg(long, env = "PARALLAX_DKIM_KEY", value_name = "FILE")]
    key: PathBuf,
    /// Domain of the sender's address
    #[arg(long, value_name = "DOMAIN")]
    domain: String,
    /// Name under which the key is published
    #[arg(long, env = "PARALLAX_DKIM_SELECTOR", default_value = USUAL_SELECTOR, value_name = "NAME")]
    selector: String,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub struct BounceArguments {
    #[command(flatten)]
    installation: InstallationArguments,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
pub struct CheckArguments {
    /// Sender's address of letters
    #[arg(long, env = "PARALLAX_MAIL_FROM", value_name = "ADDRESS")]
    mail_from: String,
    /// Mail server that letters are handed to
    #[arg(long, env = "PARALLAX_SMTP_HOST", value_name = "HOST")]
    smtp_host: Option<String>,
    #[command(flatten)]
    identity: IdentityArguments,
    /// Name server to ask; this machine's own if left out
    #[arg(long, value_name = "ADDRESS:PORT")]
    name_server: Option<SocketAddr>,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

/// Runs the command.
///
/// # Errors
/// One sentence for the person at the terminal.
pub async fn run(command: MailCommand) -> anyhow::Result<()> {
    match command {
        MailCommand::Key(arguments) => key(&arguments),
        MailCommand::Check(arguments) => check(&arguments).await,
        MailCommand::Bounce(arguments) => bounce(&arguments).await,
    }
}

fn key(arguments: &KeyArguments) -> anyhow::Result<()> {
    let is_new = !arguments.key.exists();
    if is_new {
        dkim::make(&arguments.key)?;
    }
    let record = dkim::record_of(&arguments.key, &arguments.selector, &arguments.domain)?;
    if arguments.json {
        println!("{}", json!({"made": is_new, "key": arguments.key, "name": record.name, "value": record.value}));
        return Ok(());
    }
    let made = if is_new { "The key is made" } else { "The key was there already and is kept" };
    println!("{made}: {}. Keep it where only this program reads it.", arguments.key.display());
    println!("\nPublish this TXT record in the name service of {}:\n", arguments.domain);
    println!("Name:  {}\nValue: {}", record.name, record.value);
    println!("\nOr, as a line of a zone file:\n\n{}", record.zone_line());
    println!("\nThen serve with: --dkim-key {} --dkim-selector {}", arguments.key.display(), arguments.selector);
    Ok(())
}

async fn check(arguments: &CheckArguments) -> anyhow::Result<()> {
    let sender = EmailAddress::parse(&arguments.mail_from)
        .map_err(|why| anyhow::anyhow!("the sender's address cannot be used: {why}"))?;
    let sending = arguments.identity.sending(&sender, arguments.smtp_host.as_deref())?;
    let names = match arguments.name_server {
        Some(server) => Names::at(server)?,
        None => Names::of_this_machine()?,
    };
    let findings = deliverability::check(&sending, &names).await;
    if arguments.json {
        let findings: Vec<serde_json::Value> = findings
            .iter()
            .map(|finding| {
                let record = finding.record.as_ref().map(|record| json!({"name": record.name, "value": record.value}));
                json!({"subject": finding.subject.label(), "weight": finding.weight.word(),
                    "sentence": finding.sentence, "record": record})
            })
            .collect();
        println!("{}", json!({"findings": findings}));
    } else {
        for finding in &findings {
            println!("{:<7} {:<7} {}", finding.weight.word(), finding.subject.label(), finding.sentence);
            if let Some(record) = &finding.record {
                println!("{:16}Name:  {}\n{:16}TXT:   {}", "", record.name, "", record.value);
            }
        }
    }
    let troubles = findings.iter().filter(|finding| finding.weight == Weight::Trouble).count();
    match troubles {
        0 => Ok(()),
        1 => bail!("one thing stands in the way of letters from {sender}"),
        several => bail!("{several} things stand in the way of letters from {sender}"),
    }
}

async fn bounce(arguments: &BounceArguments) -> anyhow::Result<()> {
    let mut message = Vec::new();
    std::io::stdin()
        .lock()
        .take(MAX_READ)
        .read_to_end(&mut message)
        .context("the message on standard input cannot be read")?;
    let app = arguments.installation.open_existing().await?;
    let taken_in = take_in(&app, &message).await?;
    app.store.close().await?;
    let (word, sentence) = match taken_in {
        TakenIn::Recorded(Bounce::AddressFailed) => (
            "address_failed",
            "The address of this letter does not work; the coach sees that, and no reminder goes there.",
        ),
        TakenIn::Recorded(Bounce::Undelivered) => ("undelivered", "This letter was not delivered; the coach sees why."),
        TakenIn::Recorded(Bounce::Delayed) => ("delayed", "A server on the way still tries; that is counted."),
        TakenIn::KnownAlready => ("known", "Nothing new: the letter has ended so before, or is gone."),
        TakenIn::NotOurs => ("not_ours", "Nothing was changed: the message is about no letter of this installation."),
        TakenIn::NoReport => {
            ("no_report", "Nothing was changed: the message does not say that a letter was not delivered.")
        }
    };
    if arguments.json {
        println!("{}", json!({"outcome": word}));
    } else {
        println!("{sentence}");
    }
    Ok(())
}
