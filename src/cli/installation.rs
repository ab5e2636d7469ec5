//! The installation that a command works on: its data directory, database and keys.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;
use parallax_domain::text::Name;

use crate::app::{App, Settings};
use crate::clock::Clock;
use crate::fonts::Fonts;
use crate::keys::{Keys, make_private_directory};
use crate::store::Store;
use crate::typesetter::Typesetter;

/// Where the installation is.
#[derive(Args, Clone)]
pub struct InstallationArguments {
    /// Directory of the database, the keys and the letters, unless they are elsewhere
    #[arg(long, env = "PARALLAX_DATA", default_value = "parallax-data", value_name = "DIR")]
    pub data: PathBuf,
    /// Database: <postgres://USER:PASSWORD@HOST/NAME>, or sqlite:FILE
    #[arg(long, env = "PARALLAX_DATABASE", hide_env_values = true, value_name = "URL")]
    pub database: Option<String>,
    /// Key directory; keep it out of the database's backups
    #[arg(long, env = "PARALLAX_KEYS", value_name = "DIR")]
    pub keys: Option<PathBuf>,
    /// Name of the practice, shown as the sender of letters
    #[arg(long, env = "PARALLAX_WORKSPACE", default_value = "Parallax", value_name = "NAME")]
    pub workspace: String,
}

impl InstallationArguments {
    /// The folder of letters, where no mail server is used.
    pub fn mail_folder(&self) -> PathBuf {
        self.data.join("mail")
    }

    /// Opens the installation; makes what is not there yet.
    ///
    /// # Errors
    /// One sentence for the person at the terminal.
    pub async fn open(&self, settings: Settings) -> anyhow::Result<App> {
        let workspace = Name::parse(&self.workspace)
            .map_err(|why| anyhow::anyhow!("the name of the workspace cannot be used: {why}"))?;
        make_writable(&self.data)?;
        let url = match &self.database {
            Some(url)
                if url.starts_with("sqlite:") || url.starts_with("postgres://") || url.starts_with("postgresql://") =>
            {
                url.clone()
            }
            Some(_) => bail!("the database is not a URL that Parallax knows; write postgres://… or sqlite:FILE"),
            None => Store::sqlite_url(&self.data),
        };
        let store = Store::open(&url).await?;
        let keys = Keys::open(&self.keys.clone().unwrap_or_else(|| self.data.join("keys")))?;
        Ok(App::assemble(store, keys, Clock::System, settings, &workspace).await?)
    }

    /// Opens an installation that must be there already, for a command that works on it.
    ///
    /// # Errors
    /// If there is none.
    pub async fn open_existing(&self) -> anyhow::Result<App> {
        if self.database.is_none() && !self.data.join("parallax.db").exists() {
            bail!(
                "there is no installation in {}. Start one with `parallax serve --data {0}`, or name another with --data",
                self.data.display()
            );
        }
        // A command writes no letters and shows no addresses; the running server does.
        let settings = Settings {
            public_url: String::new(),
            mail_folder: None,
            mail_from: "parallax@localhost".to_owned(),
            trusted_proxies: Vec::new(),
            typesetter: Typesetter::here(Fonts::ours()),
        };
        self.open(settings).await
    }
}

/// Makes a directory and makes sure that files can be written in it.
fn make_writable(directory: &Path) -> anyhow::Result<()> {
    let sentence = || format!("the data directory {} cannot be written. Name another with --data", directory.display());
    make_private_directory(directory).with_context(sentence)?;
    let probe = directory.join(format!(".probe-{:08x}", rand::random::<u32>()));
    std::fs::write(&probe, b"").with_context(sentence)?;
    std::fs::remove_file(&probe).with_context(sentence)?;
    Ok(())
}
