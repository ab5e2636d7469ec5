//! `parallax serve`: the pages, the mail worker and the deadlines, in one process.

use std::net::{IpAddr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use parallax_domain::text::EmailAddress;
use tokio::sync::watch;

use super::delivery::DeliveryArguments;
use super::fonts::FontArguments;
use super::installation::InstallationArguments;
use crate::app::{App, Settings};
use crate::deliverability::Deliverability;
use crate::deliverability::names::Names;
use crate::mail::bounce::folder;
use crate::mail::smtp::{self, Smtp, SmtpSettings};
use crate::mail::transport::Transport;
use crate::mail::worker::Worker;
use crate::web;
use crate::workflow::{accounts, close, notice};

/// Where the pages are unless somebody says otherwise.
pub const USUAL_ADDRESS: &str = "127.0.0.1:8360";

#[derive(Args)]
#[command(
    after_help = "Example:\n  PARALLAX_SMTP_PASSWORD=… parallax serve --public-url https://feedback.example.org \\\n    \
    --smtp-host smtp.example.org --smtp-user feedback --mail-from feedback@example.org"
)]
pub struct ServeArguments {
    #[command(flatten)]
    installation: InstallationArguments,
    /// Address to listen at
    #[arg(long, env = "PARALLAX_LISTEN", default_value = USUAL_ADDRESS, value_name = "ADDRESS")]
    listen: SocketAddr,
    /// How the pages are reached from outside; links in letters begin with it
    #[arg(long, env = "PARALLAX_PUBLIC_URL", value_name = "URL")]
    public_url: Option<String>,
    /// Addresses of proxies in front of the pages
    #[arg(long = "trusted-proxy", env = "PARALLAX_TRUSTED_PROXIES", value_delimiter = ',', value_name = "ADDRESS")]
    trusted_proxies: Vec<IpAddr>,
    /// Sender's address of letters
    #[arg(long, env = "PARALLAX_MAIL_FROM", value_name = "ADDRESS")]
    mail_from: Option<String>,
    /// Write letters to this folder as files (the default, in the data directory, unless a mail server is given)
    #[arg(long, env = "PARALLAX_MAIL_FOLDER", value_name = "DIR", conflicts_with = "smtp_host")]
    mail_folder: Option<PathBuf>,
    /// Mail server to hand letters to
    #[arg(long, env = "PARALLAX_SMTP_HOST", value_name = "HOST")]
    smtp_host: Option<String>,
    /// Port of the mail server; 587 for starttls, 465 for tls, 25 for none
    #[arg(long, env = "PARALLAX_SMTP_PORT", value_name = "PORT")]
    smtp_port: Option<u16>,
    /// How the connection to the mail server is protected
    #[arg(long, env = "PARALLAX_SMTP_SECURITY", value_enum, default_value = "starttls")]
    smtp_security: Security,
    /// User name at the mail server; the password comes from `PARALLAX_SMTP_PASSWORD`
    #[arg(long, env = "PARALLAX_SMTP_USER", value_name = "NAME")]
    smtp_user: Option<String>,
    /// How many seconds the mail server may take: to connect, to answer, to take a letter's text
    #[arg(long, env = "PARALLAX_SMTP_LIMITS", value_parser = limits, default_value = "30,60,600", value_name = "SECONDS,…")]
    smtp_limits: smtp::Limits,
    #[command(flatten)]
    delivery: DeliveryArguments,
    #[command(flatten)]
    fonts: FontArguments,
}

#[derive(Clone, Copy, ValueEnum)]
enum Security {
    Starttls,
    Tls,
    None,
}

/// Serves until it is told to stop (Ctrl-C, SIGTERM).
///
/// # Errors
/// If it cannot start: the port is in use, the data directory cannot be written, the database is newer.
pub async fn run(arguments: ServeArguments) -> anyhow::Result<()> {
    let listener = listen(arguments.listen)?;
    let here = format!("http://{}", listener.local_addr()?);
    let public_url = public_url(arguments.public_url.as_deref(), &here)?;
    let transport = arguments.transport()?;
    let sender = arguments.mail_from()?;
    let maildir = arguments.delivery.maildir()?;
    let settings = Settings {
        public_url,
        mail_folder: match &transport {
            Transport::Folder(folder) => Some(folder.clone()),
            Transport::Smtp(_) => None,
        },
        mail_from: sender.to_string(),
        trusted_proxies: arguments.trusted_proxies.clone(),
        typesetter: arguments.fonts.typesetter()?,
    };
    let sending = arguments.delivery.sending(&sender, arguments.smtp_host.as_deref())?;
    let mut app = arguments.installation.open(settings).await?;
    if arguments.smtp_host.is_some() {
        match Names::of_this_machine() {
            Ok(names) => app.deliverability = Some(Arc::new(Deliverability { sending, names })),
            Err(error) => tracing::warn!(%error, "the records of the sender's domain cannot be checked"),
        }
    }
    if let Some(address) = accounts::set_up_address(&app).await? {
        println!("Make the owner's account here; the link works once:\n  {address}");
    }
    println!("Parallax is running at {}. Stop it with Ctrl-C.", app.settings.public_url);
    let worker = arguments.delivery.instruct(Worker::new(app.clone(), transport)?, &sender)?;
    serve(app, listener, worker, maildir).await
}

/// Runs pages, mail and deadlines, and reads what comes back into the Maildir, until the process is told to stop; then each finishes what it has begun.
///
/// # Errors
/// If the pages cannot be served.
pub async fn serve(app: App, listener: TcpListener, worker: Worker, maildir: Option<PathBuf>) -> anyhow::Result<()> {
    notice::keep_up(&app).await?;
    let (stop, stopping) = watch::channel(false);
    let is_over = |mut stopping: watch::Receiver<bool>| async move {
        // The sender lives as long as this process serves.
        let _ = stopping.wait_for(|stop| *stop).await;
    };
    let stop_worker = is_over(stopping.clone());
    let worker = tokio::spawn(async move { worker.run(stop_worker).await });
    let returns = maildir.map(|maildir| tokio::spawn(folder::watch(app.clone(), maildir, is_over(stopping.clone()))));
    let deadlines = tokio::spawn(close::watch_deadlines(app.clone(), stopping.clone()));
    let pages = web::serve(app.clone(), listener, stopping);
    tokio::pin!(pages);
    let served = tokio::select! {
        served = &mut pages => served,
        () = told_to_stop() => {
            stop.send_replace(true);
            pages.await
        }
    };
    stop.send_replace(true);
    worker.await?;
    if let Some(returns) = returns {
        returns.await?;
    }
    deadlines.await?;
    app.store.close().await?;
    Ok(served?)
}

/// Takes the address before anything else happens, so that a port in use costs nothing.
///
/// # Errors
/// If the address cannot be had.
pub fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    match TcpListener::bind(address) {
        Ok(listener) => Ok(listener),
        Err(cause) if cause.kind() == std::io::ErrorKind::AddrInUse => bail!(
            "port {} is in use, perhaps by another Parallax. Stop that one, or choose another port: --listen {}:{}",
            address.port(),
            address.ip(),
            address.port().saturating_add(1)
        ),
        Err(cause) => bail!("{address} cannot be listened at: {cause}. Choose another address with --listen"),
    }
}

async fn told_to_stop() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}

fn limits(written: &str) -> Result<smtp::Limits, String> {
    let seconds: Vec<u64> = written.split(',').filter_map(|part| part.trim().parse().ok()).collect();
    match seconds[..] {
        [connect @ 1..=3600, command @ 1..=3600, text @ 1..=3600] if written.matches(',').count() == 2 => {
            Ok(smtp::Limits {
                connect: Duration::from_secs(connect),
                command: Duration::from_secs(command),
                text: Duration::from_secs(text),
            })
        }
        _ => Err("write three numbers of seconds from 1 to 3600, such as 30,60,600".to_owned()),
    }
}

fn public_url(given: Option<&str>, here: &str) -> anyhow::Result<String> {
    let url = given.unwrap_or(here).trim_end_matches('/');
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    match rest {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', ' ', '@']) => Ok(url.to_owned()),
        _ => bail!("--public-url needs the form https://feedback.example.org, without a path"),
    }
}

impl ServeArguments {
    /// The sender's address. Letters in a folder are seen by nobody else, so there an invented one will do.
    fn mail_from(&self) -> anyhow::Result<EmailAddress> {
        let given = match (&self.mail_from, &self.smtp_host) {
            (Some(given), _) => given.as_str(),
            (None, None) => "feedback@example.org",
            (None, Some(_)) => bail!("letters by SMTP need a sender's address; give it with --mail-from"),
        };
        EmailAddress::parse(given).map_err(|why| anyhow::anyhow!("the sender's address cannot be used: {why}"))
    }

    fn transport(&self) -> anyhow::Result<Transport> {
        let Some(host) = &self.smtp_host else {
            let folder = self.mail_folder.clone().unwrap_or_else(|| self.installation.mail_folder());
            return Ok(Transport::Folder(folder));
        };
        let security = match self.smtp_security {
            Security::Starttls => smtp::Security::StartTls,
            Security::Tls => smtp::Security::Tls,
            Security::None => smtp::Security::None,
        };
        let usual_port = match self.smtp_security {
            Security::Starttls => 587,
            Security::Tls => 465,
            Security::None => 25,
        };
        let login = match &self.smtp_user {
            None => None,
            Some(username) => {
                let password = std::env::var("PARALLAX_SMTP_PASSWORD")
                    .context("--smtp-user needs the password in the environment, as PARALLAX_SMTP_PASSWORD")?;
                Some(smtp::Login { username: username.clone(), password: smtp::Password::new(password) })
            }
        };
        let settings = SmtpSettings {
            host: host.clone(),
            port: self.smtp_port.unwrap_or(usual_port),
            security,
            login,
            limits: self.smtp_limits,
        };
        Ok(Transport::Smtp(Smtp::new(settings)?))
    }
}
