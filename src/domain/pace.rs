//! How fast letters may go out: so many a minute, evenly, not all at the minute's first second.
//!
//! Mail servers limit what an account may hand in, and large receivers slow down or refuse whoever brings much at once. So
//! each letter takes a slot, and the next one is free an even while later: in no minute, wherever it begins, are there
//! more letters than allowed and one.

use std::num::NonZeroU32;

const MINUTE: i64 = 60_000;

/// So many letters a minute.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PerMinute(NonZeroU32);

impl PerMinute {
    /// At most 60,000: a letter a millisecond.
    ///
    /// Gives none for zero or more than that.
    pub fn new(letters: u32) -> Option<Self> {
        NonZeroU32::new(letters).filter(|letters| i64::from(letters.get()) <= MINUTE).map(Self)
    }

    /// When the next letter may begin, if one begins now; in milliseconds since 1970.
    pub fn next_slot(self, now: i64) -> i64 {
        // Rounded up, for a slot that comes too early is one too many in some minute.
        let letters = i64::from(self.0.get());
        now.saturating_add((MINUTE + letters - 1) / letters)
    }
}

/// The limits that an operator has set.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Pace {
    /// Of all letters.
    pub installation: Option<PerMinute>,
    /// Of letters to one domain.
    pub domain: Option<PerMinute>,
}

impl Pace {
    /// Whether there is any limit.
    pub fn is_limited(self) -> bool {
        self.installation.is_some() || self.domain.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The most of these moments within any minute, both of its ends included.
    fn most_in_a_minute(moments: &[i64]) -> usize {
        let within = |first: &i64| moments.iter().filter(|moment| (*first..=first + MINUTE).contains(*moment)).count();
        moments.iter().map(within).max().unwrap_or(0)
    }

    #[test]
    fn three_thousand_letters_at_sixty_a_minute_are_never_more_than_sixty_one_in_any_minute() {
        let pace = PerMinute::new(60).expect("a limit");
        // Workers look when they look: the delays take turns from none to several slots.
        let delays = [0, 1, 999, 0, 17, 4_000, 0, 0, 250, 60_000];
        let (mut clock, mut free_at) = (1_000_000, 0);
        let mut begun = Vec::new();
        for letter in 0..3_000_usize {
            clock = free_at.max(clock) + delays[letter % delays.len()];
            begun.push(clock);
            free_at = pace.next_slot(clock);
        }
        assert!(most_in_a_minute(&begun) <= 61);

        let (mut clock, mut begun) = (0, Vec::new());
        for _ in 0..3_000 {
            begun.push(clock);
            clock = pace.next_slot(clock);
        }
        assert_eq!(most_in_a_minute(&begun), 61, "and it is used up where nobody is late");
        assert_eq!(begun.last(), Some(&(2_999 * 1_000)));
    }

    #[test]
    fn a_limit_that_does_not_divide_the_minute_is_kept_all_the_same() {
        for letters in [1, 7, 11, 59, 61, 997, 60_000] {
            let pace = PerMinute::new(letters).expect("a limit");
            let interval = pace.next_slot(0);
            assert!(MINUTE / interval < i64::from(letters) + 1, "{letters}: {interval} ms");
        }
        assert_eq!((PerMinute::new(0), PerMinute::new(60_001)), (None, None));
    }
}
