//! What a rater can do beside answering: decline, stop letters, get a link again, check a receipt.

use askama::Template;

use super::Frame;
use super::rater::Facts;
use crate::catalogue::phrases::Phrases;

/// Asks why somebody does not answer.
#[derive(Template, Debug)]
#[template(path = "rater/decline.html", config = "src/web/askama.toml")]
pub struct Decline {
    pub frame: Frame,
    pub words: Phrases,
    pub facts: Facts,
    /// `/form/<handle>`.
    pub address: String,
    pub guard: String,
    pub reasons: Vec<Way>,
    pub wrong_person: Way,
    /// What the coach learns.
    pub seen: Vec<String>,
    /// That nothing was chosen.
    pub fault: Option<String>,
}

/// One thing to choose.
#[derive(Debug, Clone)]
pub struct Way {
    pub id: String,
    pub value: &'static str,
    pub label: String,
    pub chosen: bool,
}

/// Says that somebody declined, and offers to answer after all.
#[derive(Template, Debug)]
#[template(path = "rater/declined.html", config = "src/web/askama.toml")]
pub struct Declined {
    pub frame: Frame,
    pub words: Phrases,
    pub facts: Facts,
    pub headline: String,
    pub sentences: Vec<String>,
    /// Where the button leads.
    pub action: String,
    pub guard: String,
    /// Until when one can answer after all.
    pub back: String,
}

/// Says that an answer was recorded, with its receipt.
#[derive(Template, Debug)]
#[template(path = "rater/recorded.html", config = "src/web/askama.toml")]
pub struct Recorded {
    pub frame: Frame,
    pub words: Phrases,
    pub headline: String,
    pub sentences: Vec<String>,
    /// None in another browser than the one that answered.
    pub receipt: Option<ReceiptNote>,
}

/// A receipt to be kept.
#[derive(Debug, Clone)]
pub struct ReceiptNote {
    pub code: String,
    /// Where it is as a file.
    pub download: String,
}

/// Offers to stop letters, or to let them come again.
#[derive(Template, Debug)]
#[template(path = "rater/no_mail.html", config = "src/web/askama.toml")]
pub struct NoMail {
    pub frame: Frame,
    pub words: Phrases,
    pub headline: String,
    pub lead: String,
    /// What it means, below the form.
    pub sentences: Vec<String>,
    /// `/o/<token>`.
    pub action: String,
    pub guard: String,
    /// What can be stopped; none if it is stopped.
    pub scopes: Vec<Way>,
}

/// Asks for an address to which links are sent.
#[derive(Template, Debug)]
#[template(path = "rater/lost.html", config = "src/web/askama.toml")]
pub struct Lost {
    pub frame: Frame,
    pub words: Phrases,
    pub guard: String,
    pub typed: String,
    pub fault: Option<String>,
}

/// Asks for a receipt, below what the last one stood for.
#[derive(Template, Debug)]
#[template(path = "rater/receipt.html", config = "src/web/askama.toml")]
pub struct CheckReceipt {
    pub frame: Frame,
    pub words: Phrases,
    pub guard: String,
    pub typed: String,
    pub verdict: Option<ToldVerdict>,
}

/// What a receipt stands for.
#[derive(Debug, Clone)]
pub struct ToldVerdict {
    pub headline: String,
    pub sentence: String,
    /// `good`, `warn` or `bad`.
    pub style: &'static str,
}

/// Corrects the address of somebody, for the coach.
#[derive(Template, Debug)]
#[template(path = "coach/correct.html", config = "src/web/askama.toml")]
pub struct Correct {
    pub frame: Frame,
    pub guard: String,
    pub head: super::assessment::Head,
    /// The address at which they cannot be reached.
    pub wrong: String,
    /// Whether it is said to be somebody else's; else mail servers refuse it.
    pub is_somebody_else: bool,
    pub action: String,
    pub faults: Vec<super::FaultLine>,
    pub name: super::Field,
    pub email: super::Field,
}
