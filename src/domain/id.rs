//! Typed identifiers. They are drawn at random outside of this crate; none of them carries a time or an order.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps an identifier that was drawn or read elsewhere.
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// The bare identifier, for the store.
            pub const fn as_uuid(self) -> Uuid {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::try_parse(text).map(Self)
            }
        }
    )*};
}

identifiers! {
    /// The people and assessments of one practice or company.
    WorkspaceId,
    /// A person who can log in: an owner or a coach.
    AccountId,
    /// A questionnaire of a workspace's library, with all its versions.
    QuestionnaireId,
    /// One 360 of one client.
    AssessmentId,
    /// One rater's right to answer once.
    InvitationId,
    /// One queued letter.
    LetterId,
}
