//! What the reports of a ratings file are compared with.

use std::path::Path;

use parallax_domain::norm::{Clients, NormSet};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::report::Report;

/// The word that asks for the other clients of the same file.
const COHORT: &str = "cohort";

/// What reports are compared with.
pub(super) enum Norm {
    Cohort(Clients),
    File(NormSet),
}

impl Norm {
    /// Opens what was asked for; of a cohort's reports only the means are kept.
    ///
    /// # Errors
    /// If the file has faults.
    pub(super) fn open(
        asked: &str,
        questionnaire: &Questionnaire,
        reports: impl Iterator<Item = Report>,
    ) -> anyhow::Result<Self> {
        if asked != COHORT {
            return Ok(Self::File(crate::cli::norm::load(Path::new(asked), questionnaire)?));
        }
        let mut clients = Clients::of_cohort();
        for report in reports {
            clients.add(&report.subject.key, &report);
        }
        Ok(Self::Cohort(clients))
    }

    /// Writes into a report where its subject stands.
    pub(super) fn compare(&self, report: &mut Report) {
        match self {
            Self::Cohort(clients) => {
                let own = report.subject.key.clone();
                clients.compare(&own, report);
            }
            Self::File(set) => set.compare(report),
        }
    }
}
