//! `parallax user`: people who can log in.

use std::io::{IsTerminal as _, Read as _};

use anyhow::Context as _;
use clap::{Args, Subcommand, ValueEnum};

use super::installation::InstallationArguments;
use crate::workflow::accounts::{self, Password};

#[derive(Subcommand)]
pub enum UserCommand {
    /// Add a coach or an owner; the password is read from standard input, or made up and printed
    #[command(after_help = "Example:\n  parallax user add --name \"Ada Coach\" --email ada@example.org")]
    Add(AddArguments),
}

#[derive(Args)]
pub struct AddArguments {
    #[command(flatten)]
    installation: InstallationArguments,
    /// Full name
    #[arg(long)]
    name: String,
    /// Address to log in with
    #[arg(long)]
    email: String,
    /// What the person may do
    #[arg(long, value_enum, default_value = "coach")]
    role: Role,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Role {
    Coach,
    Owner,
}

/// Runs the command.
///
/// # Errors
/// If the account cannot be made.
pub async fn run(command: UserCommand) -> anyhow::Result<()> {
    let UserCommand::Add(arguments) = command;
    let (password, made_up) = read_password()?;
    let app = arguments.installation.open_existing().await?;
    let role = match arguments.role {
        Role::Coach => accounts::Role::Coach,
        Role::Owner => accounts::Role::Owner,
    };
    let account = accounts::add(&app, &arguments.name, &arguments.email, role, &Password::new(password)).await?;
    if arguments.json {
        let outcome = serde_json::json!({"id": account.id, "email": account.email, "password": made_up});
        println!("{outcome}");
    } else {
        println!("{} can log in as {}.", account.name, account.email);
        if let Some(password) = made_up {
            println!("Password: {password}");
        }
    }
    Ok(())
}

/// The password from a pipe, else a random one, which is then to be printed.
fn read_password() -> anyhow::Result<(String, Option<String>)> {
    let mut typed = String::new();
    if !std::io::stdin().is_terminal() {
        std::io::stdin().take(1_000).read_to_string(&mut typed).context("the password could not be read")?;
    }
    let typed = typed.trim_end_matches(['\r', '\n']).to_owned();
    if typed.is_empty() {
        let password = random_password();
        return Ok((password.clone(), Some(password)));
    }
    Ok((typed, None))
}

/// 100 random bits in groups of five letters and digits that are not mistaken for each other.
pub fn random_password() -> String {
    const SIGNS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz23456789x";
    let bytes: [u8; 20] = rand::random();
    let signs: String = bytes.iter().map(|byte| char::from(SIGNS[usize::from(byte % 32)])).collect();
    [&signs[..5], &signs[5..10], &signs[10..15], &signs[15..]].join("-")
}
