//! Disclosure control: the only door between answers and everything that shows a figure.
//!
//! [`tally`] takes opened answers by value and gives a [`Tally`]: the counts and sums that may be published, and nothing
//! else. It plans from the numbers of people alone, never from what they answered.
//!
//! What can be done with an opened answer is: count it. The compiler says so. It has no fields, no text and no JSON:
//!
//! ```compile_fail,E0616
//! fn read(answer: parallax_domain::disclosure::OpenedAnswer) -> usize {
//!     let answer = answer.answer;
//!     0
//! }
//! ```
//! ```compile_fail,E0277
//! fn print(answer: parallax_domain::disclosure::OpenedAnswer) -> String {
//!     format!("{answer:?}")
//! }
//! ```
//! ```compile_fail,E0277
//! fn serialise(answer: parallax_domain::disclosure::OpenedAnswer) -> String {
//!     serde_json::to_string(&answer).unwrap_or_default()
//! }
//! ```
//! ```compile_fail,E0308
//! fn count_twice(answer: &parallax_domain::disclosure::OpenedAnswer) -> parallax_domain::disclosure::OpenedAnswer {
//!     answer.clone()
//! }
//! ```
//!
//! A tally cannot be put together by hand, changed, or read back unchecked, and scoring takes nothing else:
//!
//! ```compile_fail
//! fn forge() -> parallax_domain::disclosure::Tally {
//!     parallax_domain::disclosure::Tally {}
//! }
//! ```
//! ```compile_fail,E0277
//! fn read_unchecked(json: &str) -> Option<parallax_domain::disclosure::Tally> {
//!     serde_json::from_str(json).ok()
//! }
//! ```
//! ```compile_fail,E0308
//! use parallax_domain::{disclosure, language::Language, questionnaire::Questionnaire, report, scoring};
//! fn score(answers: &[disclosure::OpenedAnswer], questionnaire: &Questionnaire, subject: report::Subject) {
//!     scoring::report(answers, questionnaire, subject, &Language::english(), &|key, _| key.to_owned());
//! }
//! ```
//! The same with a tally compiles:
//! ```
//! use parallax_domain::{disclosure, language::Language, questionnaire::Questionnaire, report, scoring};
//! fn score(tally: &disclosure::Tally, questionnaire: &Questionnaire, subject: report::Subject) {
//!     scoring::report(tally, questionnaire, subject, &Language::english(), &|key, _| key.to_owned());
//! }
//! ```

pub mod audit;
mod comments;
mod count;
mod forecast;
pub mod instrument;
mod ledger;
mod plan;
mod policy;
mod programme;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod reconstruction;
#[cfg(test)]
pub(crate) mod samples;
mod tally;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod unseen;

pub use comments::comment_order;
pub(crate) use count::Counts;
pub use count::{TallyFault, tally};
pub use forecast::{Chance, Chances, Fates, Forecast, GroupForecast, Otherwise, Outlook, Prospects, forecast};
pub use ledger::{Audience, Ledger, Release};
pub use plan::{Block, Distributions, ItemView, Plan, plan};
pub use policy::{FLOOR, InvalidPolicy, Policy, Preset, SmallGroups, Thresholds};
pub use programme::{Composite, FEWEST_CLIENTS, Member, Programme, ProgrammeFault, programme};
pub use tally::{Cell, DamagedTally, Perspective, Tally, Unitemised};

use crate::answer::Answer;
use crate::group::Group;

/// The key of the perspective of all raters but the client.
pub const ALL_OTHERS: &str = "all_others";

/// One opened answer, on its way into the tally. Nothing can be read from it outside of this module.
pub struct OpenedAnswer {
    group: Group,
    answer: Answer,
}

impl OpenedAnswer {
    /// Puts an answer on its way.
    pub fn new(group: Group, answer: Answer) -> Self {
        Self { group, answer }
    }
}
