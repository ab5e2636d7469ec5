//! Where letters go: to an SMTP server, or into a folder of `.eml` files that any mail program opens.
//!
//! The folder is the default of an installation that has no mail server yet: nothing leaves the machine, and what would have
//! been sent can be read.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::io::AsyncWriteExt as _;

use crate::mail::letter::Envelope;
use crate::mail::outcome::{Outcome, kept};
use crate::mail::smtp::{Conversation, Smtp};

/// Where letters go.
#[derive(Clone)]
pub enum Transport {
    /// A file a letter, named after the letter's id; a letter that is written again replaces itself.
    Folder(PathBuf),
    Smtp(Smtp),
}

impl Transport {
    /// Somebody who carries letters there, one after another.
    pub fn courier(&self) -> Courier {
        match self {
            Self::Folder(folder) => Courier::Folder(folder.clone()),
            Self::Smtp(smtp) => Courier::Smtp(Box::new(smtp.conversation())),
        }
    }

    /// The longest that a letter can be on its way before its text goes out, and then until the answer to the text.
    pub fn limits(&self) -> (Duration, Duration) {
        match self {
            Self::Folder(_) => (Duration::from_mins(1), Duration::from_mins(1)),
            Self::Smtp(smtp) => (smtp.limits().before_text(), smtp.limits().text),
        }
    }
}

/// Carries letters, one after another.
pub enum Courier {
    Folder(PathBuf),
    Smtp(Box<Conversation>),
}

impl Courier {
    /// Hands one letter over. `going_out` is awaited before anything of the text leaves; if it gives false, nothing does.
    pub async fn deliver(&mut self, envelope: &Envelope, going_out: impl Future<Output = bool>) -> Outcome {
        match self {
            Self::Smtp(conversation) => conversation.deliver(envelope, going_out).await,
            Self::Folder(folder) => {
                if !going_out.await {
                    return Outcome::Withdrawn;
                }
                match write(folder, envelope).await {
                    Ok(()) => Outcome::Sent { words: "written to the mail folder".to_owned() },
                    Err(error) => {
                        // The file gets its name only when it is whole, so the letter is certainly not there.
                        let words = kept(&format!("the mail folder {} cannot be written: {error}", folder.display()));
                        Outcome::Retry { words, asked: None }
                    }
                }
            }
        }
    }

    /// Lets go of what was kept for the next letter.
    pub async fn rest(&mut self) {
        if let Self::Smtp(conversation) = self {
            conversation.close().await;
        }
    }
}

async fn write(folder: &Path, envelope: &Envelope) -> std::io::Result<()> {
    tokio::fs::create_dir_all(folder).await?;
    let unfinished = folder.join(format!(".{}.part", envelope.id));
    let mut file = tokio::fs::File::create(&unfinished).await?;
    file.write_all(&envelope.message).await?;
    file.sync_all().await?;
    drop(file);
    tokio::fs::rename(&unfinished, folder.join(format!("{}.eml", envelope.id))).await
}
