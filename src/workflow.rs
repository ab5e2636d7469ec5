//! Use cases, in the order of an assessment's life. Each one loads, lets the domain decide, and saves what was decided
//! together with the letters that follow from it.

pub mod accounts;
pub mod assessments;
pub mod close;
pub mod collect;
pub mod deadline;
pub mod grace;
pub mod hand_over;
pub mod launch;
pub mod layout;
pub mod library;
pub mod movement;
pub mod no_mail;
pub mod nomination;
pub mod norm;
pub mod notice;
pub mod personal_link;
pub mod programme;
pub mod promise;
pub mod publish;
pub mod questionnaires;
pub mod raters;
pub mod receipt;
pub mod recovery;
pub mod remind;
pub mod taking_part;
pub mod wording;

use parallax_domain::assessment::WrongState;

use crate::keys::KeysError;
use crate::store::StoreError;

/// Why a use case was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum WorkflowError {
    /// There is no such assessment in this workspace.
    #[error("there is no such assessment")]
    NotFound,
    #[error(transparent)]
    WrongState(#[from] WrongState),
    /// The person asked for something that cannot be; one clear sentence, with the field it belongs to.
    #[error("{sentence}")]
    Refused { field: &'static str, sentence: String },
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Keys(#[from] KeysError),
    /// A fault of our own that should not happen; the text is for the log.
    #[error("{0}")]
    Internal(String),
}

impl WorkflowError {
    pub(crate) fn refused(field: &'static str, sentence: impl Into<String>) -> Self {
        Self::Refused { field, sentence: sentence.into() }
    }
}
