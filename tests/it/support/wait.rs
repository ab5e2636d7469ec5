//! Waiting for something that another process does.
//!
//! The limit says when to give up on a machine that is stuck; no test says anything about how long a thing takes.

use std::time::{Duration, Instant};

const LIMIT: Duration = Duration::from_mins(1);

/// Looks until it is there.
///
/// # Panics
/// If it is still not there after a minute.
pub(crate) fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < LIMIT, "waited a minute for {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
