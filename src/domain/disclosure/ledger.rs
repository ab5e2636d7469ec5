//! The ledger: everything that was ever published about one client to one audience.
//!
//! Two reports that are each safe may not be safe together: a report with four peers, less one with three, is about the
//! fourth. So what is about to be published is audited together with all that was before. What cannot be compared, because
//! the answers are gone, is refused: a second report of the same assessment is either the same figures or none.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::audit::{Audit, Exposure, Family, Figure, Kind, Statement, What, Who};
use super::{ALL_OTHERS, Cell, FLOOR, Tally};
use crate::exact::Exact;
use crate::group::Group;

/// Who can read figures together. Whatever one audience was told is audited as one.
///
/// The coach reads the report of an assessment from its close on, the client from its release on, and both read the same
/// figures. So what a client was told is a part of what the coach was told, and the audit at the close answers for both:
/// fewer figures make no smaller part. The release is entered for the client all the same, because it is what was published.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Audience {
    Coach,
    Client,
}

impl Audience {
    /// The stable word under which it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Coach => "coach",
            Self::Client => "client",
        }
    }
}

/// What one release told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// What was released: the id of an assessment, or of a programme's report.
    source: String,
    /// What its raters were promised.
    k: u32,
    k_distribution: u32,
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
    /// The name of the people whose answers are in all others and in no cell of their own, behind the assessment's id.
    pub const REST: &str = "rest";

    /// What was released.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The release as one line of JSON.
    pub fn to_json(&self) -> String {
        #[expect(clippy::expect_used, reason = "lists of names and fractions always have a JSON form")]
        serde_json::to_string(self).expect("a release has a JSON form")
    }

    /// Reads what [`Release::to_json`] wrote.
    ///
    /// # Errors
    /// If the text is no release.
    pub fn from_json(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    /// The release of figures about people and items by name. The names must mean the same in every release of the
    /// ledger, and whoever is behind two names must not be counted twice. Its raters were promised `k` people behind means
    /// and `k_distribution` behind distributions.
    pub fn of_figures(
        source: &str,
        [k, k_distribution]: [u32; 2],
        people: &BTreeMap<(Who, What), u32>,
        statements: &[Statement],
    ) -> Self {
        let people: Vec<(Who, What, u32)> =
            people.iter().map(|((who, what), n)| (who.clone(), what.clone(), *n)).collect();
        let weights = |figure: &Figure| -> Vec<(Who, What, Exact)> {
            figure.iter().map(|((who, what), weight)| (who.clone(), what.clone(), weight.clone())).collect()
        };
        let figures: Vec<Told> =
            statements.iter().map(|told| Told { family: told.family, weights: weights(&told.figure) }).collect();
        let fingerprint = fingerprint(&format!("{people:?} {figures:?}"));
        Self { source: source.to_owned(), k, k_distribution, fingerprint, people, figures }
    }

    /// The release of an assessment's report. Its people are the blocks of the tally, and for each item those whose
    /// answers are in all others and in no cell of their own. A block's mean over several items is of answers that are in no
    /// other figure (see [`super::Unitemised`]), so beside others it tells nothing more.
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
            for block in tally.blocks() {
                if let Some(cell) = tally.cell(&item, &block.key()) {
                    tell(&[block.key()], cell);
                }
            }
            let inside = behind_all_others(tally, &item);
            if let Some(all) = tally.cell(&item, ALL_OTHERS) {
                tell(&inside.iter().map(|(who, _)| who.clone()).collect::<Vec<_>>(), all);
            }
            people.extend(inside.into_iter().map(|(who, n)| (unknown(&who), n)));
        }
        let fingerprint = fingerprint(&tally.to_json());
        let promised = [tally.policy().k(), tally.policy().k_distribution()];
        Self { fingerprint, ..Self::of_figures(assessment, promised, &people, &statements) }
    }

    /// What each item's audit needs of it.
    pub(super) fn add_to(&self, audits: &mut BTreeMap<What, Audit>) {
        for (who, what, n) in &self.people {
            audits.entry(what.clone()).or_default().people.insert((who.clone(), what.clone()), *n);
        }
        for told in &self.figures {
            // Parts are told apart item by item, so of a figure over several items each item's share is enough.
            let mut shares: BTreeMap<&What, Figure> = BTreeMap::new();
            for (who, what, weight) in &told.weights {
                shares.entry(what).or_default().insert((who.clone(), what.clone()), weight.clone());
            }
            for (what, figure) in shares {
                let statement = Statement { family: told.family, figure };
                audits.entry(what.clone()).or_default().statements.push(statement);
            }
        }
    }
}

/// Those who may be behind an item's all others, the named ones aside: the blocks that have a cell of their own, and the
/// rest, with their numbers.
pub(super) fn behind_all_others(tally: &Tally, item: &str) -> Vec<(Who, u32)> {
    let blocks = tally.blocks().iter().filter_map(|block| Some((block.key(), tally.cell(item, &block.key())?.n())));
    let mut inside: Vec<(Who, u32)> = blocks.collect();
    let manager = tally.cell(item, Group::Manager.key()).map_or(0, Cell::n);
    let shown = inside.iter().fold(manager, |shown, (_, n)| shown + n);
    let all = tally.cell(item, ALL_OTHERS).map_or(0, Cell::n);
    if let Some(rest) = all.checked_sub(shown).filter(|rest| *rest > 0) {
        inside.push((Release::REST.to_owned(), rest));
    }
    inside
}

fn fingerprint(text: &str) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(text.as_bytes()))
}

/// All releases about one client to one audience, in their order.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ledger(Vec<Release>);

impl FromIterator<Release> for Ledger {
    /// The ledger of releases that were admitted before.
    fn from_iter<T: IntoIterator<Item = Release>>(releases: T) -> Self {
        Self(releases.into_iter().collect())
    }
}

impl Ledger {
    /// The releases so far.
    pub fn releases(&self) -> &[Release] {
        &self.0
    }

    /// Enters a release, if it keeps its promise and everything together keeps the lowest that was made: a higher one does
    /// not undo what was published before under a lower one. The same release again changes nothing.
    ///
    /// # Errors
    /// Whom the figures would expose; then the ledger is as before.
    pub fn admit(&mut self, release: Release) -> Result<(), Vec<Exposure>> {
        if self.0.contains(&release) {
            return Ok(());
        }
        if let Some(changed) = self.0.iter().find_map(|earlier| changed(earlier, &release)) {
            return Err(vec![changed]);
        }
        audit(&[&release])?;
        audit(&self.0.iter().chain([&release]).collect::<Vec<_>>())?;
        self.0.push(release);
        Ok(())
    }
}

/// Holds releases together against the lowest of their promises.
fn audit(releases: &[&Release]) -> Result<(), Vec<Exposure>> {
    let mut all = Audit::default();
    for release in releases {
        all.people.extend(release.people.iter().map(|(who, what, n)| ((who.clone(), what.clone()), *n)));
        all.statements.extend(release.figures.iter().map(|told| Statement {
            family: told.family,
            figure: told.weights.iter().map(|(who, what, w)| ((who.clone(), what.clone()), w.clone())).collect(),
        }));
    }
    let lowest = |of: fn(&Release) -> u32| releases.iter().map(|release| of(release)).min().unwrap_or(FLOOR);
    all.run(lowest(|release| release.k), lowest(|release| release.k_distribution))
}

/// Whether a release speaks of the same source or people as an earlier one, but not of the same answers.
fn changed(earlier: &Release, release: &Release) -> Option<Exposure> {
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
    let whom = match (differing.is_empty(), release.people.is_empty()) {
        (false, _) => differing.clone(),
        (true, false) => release.people.iter().collect(),
        (true, true) => earlier.people.iter().collect(),
    };
    let difference = |(who, what, n): &&(Who, What, u32)| n.abs_diff(before.get(&(who, what)).copied().unwrap_or(0));
    Some(Exposure {
        kind: Kind::Changed,
        family: Family::Mean,
        who: whom.iter().map(|(who, ..)| who.clone()).collect(),
        people: differing.iter().map(difference).min().unwrap_or(0),
        need: release.k,
        about: whom.iter().map(|(_, what, _)| what.clone()).collect(),
    })
}
