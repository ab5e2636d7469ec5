//! How often somebody may try to log in: counted in memory, by address and by address and account, in windows of five minutes.
//! A node that restarts forgets; hashing keeps guessing slow all the same.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// How long attempts are remembered.
const WINDOW: SignedDuration = SignedDuration::from_mins(5);
/// Attempts on one account from one address.
const PER_ACCOUNT: u32 = 8;
/// Attempts from one address, behind which a whole practice may sit.
const PER_ADDRESS: u32 = 60;
/// More than this is not remembered: an attacker must not fill the memory.
const REMEMBERED: usize = 20_000;

/// Counts attempts to log in.
#[derive(Debug, Default)]
pub struct Throttle {
    attempts: Mutex<HashMap<(IpAddr, String), Window>>,
}

#[derive(Debug, Clone, Copy)]
struct Window {
    since: Timestamp,
    attempts: u32,
}

impl Throttle {
    /// Counts an attempt.
    ///
    /// # Errors
    /// The seconds to wait, if there were too many.
    pub fn attempt(&self, address: IpAddr, account: &str, now: Timestamp) -> Result<(), u64> {
        let mut attempts = self.attempts.lock().unwrap_or_else(PoisonError::into_inner);
        if attempts.len() >= REMEMBERED {
            attempts.retain(|_, window| now.duration_since(window.since) < WINDOW);
            if attempts.len() >= REMEMBERED {
                attempts.clear();
            }
        }
        // An account may be spelled at any length; its start tells enough.
        let account: String = account.trim().to_lowercase().chars().take(100).collect();
        for (key, most) in [((address, String::new()), PER_ADDRESS), ((address, format!("@{account}")), PER_ACCOUNT)] {
            let window = attempts.entry(key).or_insert(Window { since: now, attempts: 0 });
            let age = now.duration_since(window.since);
            if age >= WINDOW || age.is_negative() {
                *window = Window { since: now, attempts: 0 };
            }
            if window.attempts >= most {
                let left = WINDOW.saturating_sub(now.duration_since(window.since));
                return Err(u64::try_from(left.as_secs()).unwrap_or(0).max(1));
            }
            window.attempts += 1;
        }
        Ok(())
    }

    /// Forgets the attempts on an account from an address, after one that succeeded.
    pub fn forgive(&self, address: IpAddr, account: &str) {
        let account: String = account.trim().to_lowercase().chars().take(100).collect();
        self.attempts.lock().unwrap_or_else(PoisonError::into_inner).remove(&(address, format!("@{account}")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 7));
    const THERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 8));

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + seconds).expect("a moment")
    }

    #[test]
    fn the_ninth_attempt_on_an_account_waits_for_the_end_of_the_window() {
        let throttle = Throttle::default();
        for _ in 0..8 {
            assert_eq!(throttle.attempt(HERE, "ada@example.org", at(0)), Ok(()));
        }
        assert_eq!(throttle.attempt(HERE, " ADA@example.org", at(60)), Err(240));
        assert_eq!(throttle.attempt(THERE, "ada@example.org", at(60)), Ok(()));
        assert_eq!(throttle.attempt(HERE, "grace@example.org", at(60)), Ok(()));
        assert_eq!(throttle.attempt(HERE, "ada@example.org", at(300)), Ok(()));
    }

    #[test]
    fn a_success_forgives_the_account_and_not_the_address() {
        let throttle = Throttle::default();
        for attempt in 0..60 {
            let account = format!("person{}@example.org", attempt % 10);
            assert_eq!(throttle.attempt(HERE, &account, at(0)), Ok(()));
            throttle.forgive(HERE, &account);
        }
        assert!(throttle.attempt(HERE, "ada@example.org", at(0)).is_err());
    }
}
