//! A Maildir into which a mail server puts what comes back. What was read is moved from `new` to `cur`, as mail programs do.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::time::Duration;

use tokio::io::AsyncReadExt as _;

use super::{MAX_READ, take_in};
use crate::app::App;

/// How often it is looked into.
const INTERVAL: Duration = Duration::from_secs(30);

/// Looks into the Maildir from time to time, until `shutdown` is over.
pub async fn watch(app: App, maildir: PathBuf, shutdown: impl Future<Output = ()> + Send) {
    let mut shutdown = pin!(shutdown);
    loop {
        if let Err(error) = empty(&app, &maildir).await {
            tracing::error!(%error, "what came back could not be read; it is tried again");
        }
        tokio::select! {
            () = &mut shutdown => return,
            () = tokio::time::sleep(INTERVAL) => {}
        }
    }
}

/// Reads everything that is new, and gives its number.
///
/// # Errors
/// If the folder or the database fails; what was not read stays where it is.
pub async fn empty(app: &App, maildir: &Path) -> std::io::Result<usize> {
    let read = maildir.join("cur");
    let mut entries = match tokio::fs::read_dir(maildir.join("new")).await {
        // The first mail makes it.
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(0),
        entries => entries?,
    };
    let mut messages = 0;
    while let Some(entry) = entries.next_entry().await? {
        if !entry.file_type().await?.is_file() {
            continue;
        }
        let mut message = Vec::new();
        tokio::fs::File::open(entry.path()).await?.take(MAX_READ).read_to_end(&mut message).await?;
        take_in(app, &message).await.map_err(std::io::Error::other)?;
        tokio::fs::create_dir_all(&read).await?;
        let mut name = entry.file_name();
        name.push(":2,S");
        tokio::fs::rename(entry.path(), read.join(name)).await?;
        messages += 1;
    }
    Ok(messages)
}
