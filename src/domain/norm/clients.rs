//! The means of clients who were asked the same, for a norm among themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::{CutPoints, Figure, PERCENTILE_FROM, compared, place};
use crate::exact::Exact;
use crate::report::{NormReference, NormSource, Report};
use crate::statistics::norm::Norm;

/// So many clients at a time join the norm of a workspace.
pub const STEP: usize = 10;

/// The published means of clients, in the order in which they came.
#[derive(Clone, Debug)]
pub struct Clients {
    source: NormSource,
    /// So many at a time count.
    step: usize,
    seen: BTreeSet<String>,
    /// By figure: whose it is, and the mean.
    means: BTreeMap<Figure, Vec<(String, Exact)>>,
}

impl Clients {
    fn new(source: NormSource, step: usize) -> Self {
        Self { source, step, seen: BTreeSet::new(), means: BTreeMap::new() }
    }

    /// Clients of a workspace, who are to be added in the order of their closes. [`STEP`] at a time count.
    pub fn of_workspace() -> Self {
        Self::new(NormSource::Workspace, STEP)
    }

    /// Clients whose reports are made together: all of them count, and their order changes nothing.
    pub fn of_cohort() -> Self {
        Self::new(NormSource::Cohort, 1)
    }

    /// Adds what is published about a client. `client` is whatever tells clients apart; of each, only the first report
    /// counts.
    pub fn add(&mut self, client: &str, report: &Report) {
        if !self.seen.insert(client.to_owned()) {
            return;
        }
        for (competency, figures) in &report.competencies {
            for perspective in compared() {
                let mean = figures.perspectives.get(perspective).and_then(|cell| Exact::from_decimal(cell.mean));
                if let Some(mean) = mean {
                    let figure = (competency.clone(), perspective.to_owned());
                    self.means.entry(figure).or_default().push((client.to_owned(), mean));
                }
            }
        }
    }

    /// How many clients there are, those who do not count yet included.
    pub fn len(&self) -> usize {
        self.seen.len()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.seen.is_empty()
    }

    /// Writes into the report of a client where they stand among the others.
    pub fn compare(&self, client: &str, report: &mut Report) {
        let reference = NormReference { source: self.source, name: None };
        place(report, reference, |figure, own| {
            let others = self.counted(figure).iter().filter(|(whose, _)| whose != client);
            Norm::of(others.map(|(_, mean)| mean.clone())).percentile(own).ok()
        });
    }

    /// Those who count. The cut comes before anybody's own row is taken out: so it is the same for every reader.
    fn counted(&self, figure: &Figure) -> &[(String, Exact)] {
        let means = self.means.get(figure).map(Vec::as_slice).unwrap_or_default();
        let whole_steps = means.len() / self.step.max(1) * self.step;
        means.get(..whole_steps).unwrap_or_default()
    }

    /// The cut points of every figure that enough clients have.
    pub(super) fn cut_points(&self) -> BTreeMap<Figure, CutPoints> {
        let enough = usize::try_from(PERCENTILE_FROM).unwrap_or(usize::MAX);
        self.means
            .keys()
            .map(|figure| (figure, self.counted(figure)))
            .filter(|(_, counted)| counted.len() >= enough)
            .map(|(figure, counted)| (figure.clone(), CutPoints::of(counted.iter().map(|(_, mean)| mean.clone()))))
            .collect()
    }
}
