//! The ledger: everything that was ever published about one client to one audience.
//!
//! Two reports that are each safe may not be safe together: a report with four peers, less one with three, is about the
//! fourth. So what is about to be published is audited together with all that was before. What cannot be compared, because
//! the answers are gone, is refused: a second report of the same assessment is either the same figures or none.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::audit::{Audit, Exposure, Family, Figure, Kind, Statement, What, Who};
use super::{ALL_OTHERS, Cell, Tally};
use crate::exact::Exact;
use crate::group::Group;

/// What one release told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// What was released: the id of an assessment, or of a programme's report.
    source: String,
    /// Tells equal releases of one source from others.
    fingerprint: String,
    people: Vec<(Who, What, u32)>,
    figures: Vec<Told>,
}

/// One figure of a release.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    family: Family,
    weights: Vec<(Who, What, Exact)>,
}

impl Release {
    /// What was released.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The release of figures about people and items by name. The names must mean the same in every release of the
    /// ledger, and whoever is behind two names must not be counted twice.
    pub fn of_figures(source: &str, people: &BTreeMap<(Who, What), u32>, statements: &[Statement]) -> Self {
        let people: Vec<(Who, What, u32)> =
            people.iter().map(|((who, what), n)| (who.clone(), what.clone(), *n)).collect();
        let weights = |figure: &Figure| -> Vec<(Who, What, Exact)> {
            figure.iter().map(|((who, what), weight)| (who.clone(), what.clone(), weight.clone())).collect()
        };
        let figures: Vec<Told> =
            statements.iter().map(|told| Told { family: told.family, weights: weights(&told.figure) }).collect();
        let fingerprint = fingerprint(&format!("{people:?} {figures:?}"));
        Self { source: source.to_owned(), fingerprint, people, figures }
    }

    /// The release of an assessment's report. Its people are the blocks of the tally, and for each item those whose
    /// answers are in all others and in no cell of their own.
    pub fn of_tally(assessment: &str, tally: &Tally, items: impl IntoIterator<Item = String>) -> Self {
        let mut people = BTreeMap::new();
        let mut statements = Vec::new();
        for item in items {
            let unknown = |who: &str| (format!("{assessment}/{who}"), item.clone());
            let mut tell = |who: &[String], cell: &Cell| {
                let weight = Exact::fraction(1, i64::from(cell.n())).unwrap_or(Exact::whole(1));
                let family = if cell.counts().is_some() { Family::Distribution } else { Family::Mean };
                let figure = who.iter().map(|who| (unknown(who), weight.clone())).collect();
                statements.push(Statement { family, figure });
            };
            let mut inside = Vec::new();
            let mut shown = tally.cell(&item, Group::Manager.key()).map_or(0, Cell::n);
            for block in tally.blocks() {
                if let Some(cell) = tally.cell(&item, &block.key()) {
                    people.insert(unknown(&block.key()), cell.n());
                    tell(&[block.key()], cell);
                    shown += cell.n();
                    inside.push(block.key());
                }
            }
            if let Some(all) = tally.cell(&item, ALL_OTHERS) {
                if let Some(rest) = all.n().checked_sub(shown).filter(|rest| *rest > 0) {
                    people.insert(unknown("rest"), rest);
                    inside.push("rest".to_owned());
                }
                tell(&inside, all);
            }
        }
        let fingerprint = fingerprint(&tally.to_json());
        Self { fingerprint, ..Self::of_figures(assessment, &people, &statements) }
    }
}

fn fingerprint(text: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(text.as_bytes()))
}

/// All releases about one client to one audience, in their order.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ledger(Vec<Release>);

impl Ledger {
    /// The releases so far.
    pub fn releases(&self) -> &[Release] {
        &self.0
    }

    /// Enters a release, if everything together still keeps the promise. The same release again changes nothing.
    ///
    /// # Errors
    /// Whom the figures would expose; then the ledger is as before.
    pub fn admit(&mut self, release: Release, k: u32, k_distribution: u32) -> Result<(), Vec<Exposure>> {
        if self.0.contains(&release) {
            return Ok(());
        }
        if let Some(changed) = self.0.iter().find_map(|earlier| changed(earlier, &release, k)) {
            return Err(vec![changed]);
        }
        let mut all = Audit::default();
        for release in self.0.iter().chain([&release]) {
            all.people.extend(release.people.iter().map(|(who, what, n)| ((who.clone(), what.clone()), *n)));
            all.statements.extend(release.figures.iter().map(|told| Statement {
                family: told.family,
                figure: told.weights.iter().map(|(who, what, w)| ((who.clone(), what.clone()), w.clone())).collect(),
            }));
        }
        all.run(k, k_distribution)?;
        self.0.push(release);
        Ok(())
    }
}

/// Whether a release speaks of the same source or people as an earlier one, but not of the same answers.
fn changed(earlier: &Release, release: &Release, need: u32) -> Option<Exposure> {
    let before: BTreeMap<(&Who, &What), u32> = earlier.people.iter().map(|(who, what, n)| ((who, what), *n)).collect();
    let differing: Vec<&(Who, What, u32)> = release
        .people
        .iter()
        .filter(|(who, what, n)| {
            let was = before.get(&(who, what));
            // A second report of one source is the same or it is refused; of another, only who is in both must agree.
            if earlier.source == release.source { was != Some(n) } else { was.is_some_and(|was| was != n) }
        })
        .collect();
    if earlier.source != release.source && differing.is_empty() {
        return None;
    }
    // The same numbers of people who answered otherwise: of whom, nobody can say.
    let whom = if differing.is_empty() { release.people.iter().collect() } else { differing.clone() };
    let difference = |(who, what, n): &&(Who, What, u32)| n.abs_diff(before.get(&(who, what)).copied().unwrap_or(0));
    Some(Exposure {
        kind: Kind::Changed,
        family: Family::Mean,
        who: whom.iter().map(|(who, ..)| who.clone()).collect(),
        people: differing.iter().map(difference).min().unwrap_or(0),
        need,
        about: whom.iter().map(|(_, what, _)| what.clone()).collect(),
    })
}
