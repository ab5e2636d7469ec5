//! The clock, as a value that is passed on, so that tests decide what time it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;

/// Tells the time.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// A clock that stands still until it is moved; milliseconds since 1970.
    Standing(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at this moment.
    pub fn standing_at(now: Timestamp) -> Self {
        Self::Standing(Arc::new(AtomicI64::new(now.as_millisecond())))
    }

    /// The time, to the millisecond.
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => Timestamp::now(),
            Self::Standing(now) => Timestamp::from_millisecond(now.load(Ordering::SeqCst)).unwrap_or_default(),
        }
    }

    /// Moves a standing clock on. The machine's clock is left alone.
    pub fn advance(&self, by: std::time::Duration) {
        if let Self::Standing(now) = self {
            now.fetch_add(i64::try_from(by.as_millis()).unwrap_or(i64::MAX), Ordering::SeqCst);
        }
    }
}
