//! Sending somebody their links again. Whoever asks learns nothing: the letters go to the address that was typed, and what
//! the page says is the same for every address.

use jiff::SignedDuration;
use parallax_domain::text::EmailAddress;

use super::WorkflowError;
use crate::app::App;
use crate::store::outbox::{LetterKind, NewLetter};

/// A rater gets such a letter at most once in so long: anybody can type their address.
const PAUSE: SignedDuration = SignedDuration::from_hours(1);

/// Queues a letter for each form that is open for this address. Gives their number, which must not be told.
///
/// # Errors
/// If the store fails.
pub async fn send_links(app: &App, email: &EmailAddress) -> Result<usize, WorkflowError> {
    let (now, workspace) = (app.clock.now(), app.workspace.id);
    if !app.takes_mail(workspace, email).await? {
        return Ok(0);
    }
    let since = now.saturating_sub(PAUSE).unwrap_or(now);
    let kind = LetterKind::Recovery;
    let open = app.store.open_invitations_to(workspace, &email.identity(), now, kind, since).await?;
    let letters: Vec<NewLetter> =
        open.iter().map(|one| NewLetter { assessment: one.assessment, invitation: Some(one.id), kind }).collect();
    if !letters.is_empty() {
        let transaction = app.store.begin().await?;
        transaction.enqueue(&letters, now).await?;
        transaction.commit().await?;
        app.letters_queued.notify_waiters();
    }
    Ok(letters.len())
}
