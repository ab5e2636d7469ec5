//! Drawing many reports: how many at a time, how far it is, and which could not be drawn.

use std::num::NonZeroUsize;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use crate::report::many;

/// How reports are drawn.
#[derive(Args)]
pub(super) struct DrawingArguments {
    /// How many reports are drawn at a time; as many as there are processors if left out
    #[arg(long, value_name = "COUNT")]
    pub(super) jobs: Option<NonZeroUsize>,
}

impl DrawingArguments {
    pub(super) fn threads(&self) -> NonZeroUsize {
        self.jobs.unwrap_or_else(many::threads).min(MOST)
    }
}

/// More at a time gain nothing on any machine.
const MOST: NonZeroUsize = NonZeroUsize::MIN.saturating_add(255);

/// On standard error, and only if a person watches.
pub(super) fn bar(count: usize, what: &str) -> ProgressBar {
    let bar = ProgressBar::new(count as u64);
    let style = ProgressStyle::with_template(&format!("{{bar:30}} {{pos}} of {{len}} {what}  {{eta}} left"));
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Names the reports that could not be drawn, and why. Says nothing if there are none.
///
/// # Errors
/// If there are any.
pub(super) fn tell_undrawn(all: usize, faults: &[(&str, &str)]) -> anyhow::Result<()> {
    if faults.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> = faults.iter().map(|(name, why)| format!("  {name}: {why}")).collect();
    anyhow::bail!("{} of {all} reports could not be written; the others were:\n{}", faults.len(), lines.join("\n"))
}
