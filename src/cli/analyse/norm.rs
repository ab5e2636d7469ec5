//! What the reports of a ratings file are compared with.

use std::path::Path;

use parallax_domain::norm::{Clients, NormSet};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::ratings::SubjectRatings;
use parallax_domain::report::Report;

/// The word that asks for the other clients of the same file.
const COHORT: &str = "cohort";

/// What reports are compared with.
pub(super) enum Norm {
    Cohort(Clients),
    File(NormSet),
}

impl Norm {
    /// Opens what was asked for. A cohort is gone through once before the reports are made: of each client only the means
    /// are kept.
    ///
    /// # Errors
    /// If the file has faults, or a subject cannot be counted.
    pub(super) fn open(
        asked: &str,
        questionnaire: &Questionnaire,
        subjects: impl FnOnce() -> anyhow::Result<Vec<SubjectRatings>>,
        report: impl Fn(SubjectRatings) -> anyhow::Result<Report>,
    ) -> anyhow::Result<Self> {
        if asked != COHORT {
            return Ok(Self::File(crate::cli::norm::load(Path::new(asked), questionnaire)?));
        }
        let mut clients = Clients::of_cohort();
        for subject in subjects()? {
            let key = subject.key.clone();
            clients.add(&key, &report(subject)?);
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
