//! What the name service says of the sender's domain.

use askama::Template;

use super::Frame;
use crate::deliverability::{Record, Weight};

/// All findings.
#[derive(Template, Debug)]
#[template(path = "mail/check.html", config = "src/web/askama.toml")]
pub struct Deliverability {
    pub frame: Frame,
    /// The domain that letters come from.
    pub sender: String,
    pub findings: Vec<Finding>,
}

/// One finding.
#[derive(Debug, Clone)]
pub struct Finding {
    pub subject: &'static str,
    pub weight: Weight,
    pub sentence: String,
    /// The record to publish.
    pub record: Option<Record>,
}

impl Finding {
    fn label(&self) -> &'static str {
        match self.weight {
            Weight::Good => "Good",
            Weight::Advice => "To look at",
            Weight::Trouble => "To mend",
        }
    }

    fn style(&self) -> &'static str {
        match self.weight {
            Weight::Good => "good",
            Weight::Advice => "warn",
            Weight::Trouble => "bad",
        }
    }
}
