//! Disclosure control: the only door between answers and everything that shows a figure.
//!
//! [`tally`] takes opened answers by value and gives a [`Tally`]: the counts and sums that may be published, and nothing
//! else. It plans from the numbers of people alone, never from what they answered.

mod policy;

pub use policy::{Policy, SmallGroups};

use crate::answer::Answer;
use crate::group::Group;

/// One opened answer, on its way into the tally. Nothing can be read from it outside of this module.
pub struct OpenedAnswer {
    #[expect(dead_code, reason = "counted by the tally")]
    group: Group,
    #[expect(dead_code, reason = "counted by the tally")]
    answer: Answer,
}

impl OpenedAnswer {
    /// Puts an answer on its way.
    pub fn new(group: Group, answer: Answer) -> Self {
        Self { group, answer }
    }
}
