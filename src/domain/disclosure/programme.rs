//! A programme: figures of several clients together, from what is published of each.
//!
//! A figure of a programme is the mean of its clients' published means, each client counted once. A cell that is hidden in a
//! client's report is no part of it. So whoever holds all the reports learns nothing new; but most readers hold their own
//! report or none, and for them a client's figures are not known. A figure is therefore made only
//!
//! * of at least [`FEWEST_CLIENTS`] clients, so that taking one's own report away leaves at least four others;
//! * if the distinct raters behind it are at least as many, and one more than `k`, for a reader may be one of them;
//! * if no client has half of the ratings behind it or more.
//!
//! All figures of all programmes are audited together and with the clients' reports, in two ways: of raters, as reports are,
//! and of clients, each client's mean being one unknown. The second is what refuses “the programme without X”.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::audit::{Audit, Exposure, Family, Figure, Statement, What, Who};
use super::ledger::{Release, behind_all_others};
use super::{ALL_OTHERS, Cell, FLOOR, Tally};
use crate::exact::Exact;
use crate::group::Group;
use crate::questionnaire::Questionnaire;

/// The fewest clients behind a figure of a programme.
pub const FEWEST_CLIENTS: u32 = 5;

/// One client of a programme.
pub struct Member<'a> {
    /// What the client's own release has as its source: the assessment's id, or the subject's key.
    pub source: &'a str,
    pub tally: &'a Tally,
    /// How many people of each group may be raters of another client too; none if nobody knows, then all may be.
    pub shared: Option<BTreeMap<Group, u32>>,
}

/// One figure of a programme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Composite {
    /// The mean of the clients' means.
    pub mean: Exact,
    pub clients: u32,
    /// All ratings behind the clients' means.
    pub ratings: u32,
}

/// What may be published about several clients together, and no more.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Programme {
    clients: u32,
    k: u32,
    fewest_raters: u32,
    coverage: Exact,
    items: BTreeMap<String, BTreeMap<String, Composite>>,
    release: Release,
}

/// Why a programme has no figures.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ProgrammeFault {
    #[error("A programme has at least {FEWEST_CLIENTS} clients; there are {have}. Add more")]
    TooFewClients { have: usize },
    #[error("“{source_of}” is in the programme twice. Name each client once")]
    Twice { source_of: String },
    #[error("“{source_of}” was answered with another questionnaire or version. A programme has one questionnaire")]
    OtherQuestionnaire { source_of: String },
    #[error(
        "No figure has at least {FEWEST_CLIENTS} clients and {raters} different raters behind it. Add more clients"
    )]
    Nothing { raters: u32 },
    #[error("{}", .0.iter().take(3).map(Exposure::sentence).collect::<Vec<_>>().join(" "))]
    Exposed(Vec<Exposure>),
}

/// The figures of a programme. `before` are all releases that a reader may hold, of the programme's clients and of
/// programmes; the clients' own reports are counted in whether or not they are among them.
///
/// # Errors
/// If there are too few clients, they were rated with different questionnaires, or nothing may be published.
pub fn programme(
    source: &str,
    questionnaire: &Questionnaire,
    members: &[Member<'_>],
    before: &[Release],
) -> Result<Programme, ProgrammeFault> {
    let mut sources = BTreeSet::new();
    for member in members {
        let source_of = member.source.to_owned();
        if !member.tally.is_of(questionnaire) {
            return Err(ProgrammeFault::OtherQuestionnaire { source_of });
        }
        if !sources.insert(source_of.clone()) {
            return Err(ProgrammeFault::Twice { source_of });
        }
    }
    let clients = number(members.len());
    if clients < FEWEST_CLIENTS {
        return Err(ProgrammeFault::TooFewClients { have: members.len() });
    }
    let of_policies = |of: fn(&Tally) -> u32| members.iter().map(move |member| of(member.tally));
    let k = of_policies(|tally| tally.policy().k()).max().unwrap_or(FLOOR);
    let fewest_raters = FEWEST_CLIENTS.max(k + 1);
    let [lowest_k, lowest_k_distribution] = [
        of_policies(|tally| tally.policy().k()).min().unwrap_or(FLOOR),
        of_policies(|tally| tally.policy().k_distribution()).min().unwrap_or(FLOOR),
    ];

    let mut told = told_before(source, questionnaire, members, before);
    let (mut items, mut people, mut statements, mut exposures) =
        (BTreeMap::<String, BTreeMap<String, Composite>>::new(), BTreeMap::new(), Vec::new(), Vec::new());
    for (_, item) in questionnaire.items() {
        let audit = told.entry(item.key.clone()).or_default();
        for perspective in [Group::Own.key(), Group::Manager.key(), ALL_OTHERS] {
            let cells = Cells::of(members, &item.key, perspective);
            let Some(composite) = cells.composite(fewest_raters) else { continue };
            let (behind, told) = cells.statements(&composite);
            let length = audit.statements.len();
            audit.people.extend(behind.clone());
            audit.statements.extend(told.clone());
            match audit.run(lowest_k, lowest_k_distribution) {
                Ok(()) => {
                    items.entry(item.key.clone()).or_default().insert(perspective.to_owned(), composite);
                    people.extend(behind);
                    statements.extend(told);
                }
                // Together with what was told before it would tell too much: this figure is not made.
                Err(found) => {
                    audit.statements.truncate(length);
                    exposures.extend(found);
                }
            }
        }
    }
    if items.is_empty() {
        return Err(if exposures.is_empty() {
            ProgrammeFault::Nothing { raters: fewest_raters }
        } else {
            ProgrammeFault::Exposed(exposures)
        });
    }
    let coverage = members.iter().map(|member| member.tally.policy().coverage()).max().cloned();
    Ok(Programme {
        clients,
        k,
        fewest_raters,
        coverage: coverage.unwrap_or(Exact::whole(1)),
        items,
        release: Release::of_figures(source, [lowest_k, lowest_k_distribution], &people, &statements),
    })
}

impl Programme {
    /// The clients whose reports it was made from.
    pub fn clients(&self) -> u32 {
        self.clients
    }

    /// The highest threshold that was promised to raters of any of its clients.
    pub fn k(&self) -> u32 {
        self.k
    }

    /// The fewest distinct raters behind a figure.
    pub fn fewest_raters(&self) -> u32 {
        self.fewest_raters
    }

    /// The share of a competency's items that must be published for it to be.
    pub fn coverage(&self) -> &Exact {
        &self.coverage
    }

    /// All that is published about one item, by perspective: self, manager, all others.
    pub fn cells(&self, item: &str) -> impl Iterator<Item = (&str, &Composite)> {
        self.items.get(item).into_iter().flatten().map(|(perspective, cell)| (perspective.as_str(), cell))
    }

    /// What is published about one item from one perspective.
    pub fn cell(&self, item: &str, perspective: &str) -> Option<&Composite> {
        self.items.get(item)?.get(perspective)
    }

    /// What it tells, for the ledger of each of its clients.
    pub fn release(&self) -> &Release {
        &self.release
    }
}

/// The audit of each item, with everything that was told of it: the clients' reports and what came before.
fn told_before(
    source: &str,
    questionnaire: &Questionnaire,
    members: &[Member<'_>],
    before: &[Release],
) -> BTreeMap<What, Audit> {
    let mut audits = BTreeMap::new();
    let known: BTreeSet<&str> = before.iter().map(Release::source).collect();
    // The same programme again tells nothing new of itself.
    for release in before.iter().filter(|release| release.source() != source) {
        release.add_to(&mut audits);
    }
    for member in members.iter().filter(|member| !known.contains(member.source)) {
        let items = questionnaire.items().map(|(_, item)| item.key.clone());
        Release::of_tally(member.source, member.tally, items).add_to(&mut audits);
    }
    audits
}

/// The published cells of one item and perspective.
struct Cells<'a> {
    item: &'a str,
    perspective: &'a str,
    of_clients: Vec<(&'a Member<'a>, &'a Cell)>,
}

impl<'a> Cells<'a> {
    fn of(members: &'a [Member<'a>], item: &'a str, perspective: &'a str) -> Self {
        let cells = members.iter().filter_map(|member| Some((member, member.tally.cell(item, perspective)?)));
        Self { item, perspective, of_clients: cells.collect() }
    }

    /// The figure, if enough clients and raters are behind it.
    fn composite(&self, fewest_raters: u32) -> Option<Composite> {
        let clients = number(self.of_clients.len());
        let numbers = || self.of_clients.iter().map(|(_, cell)| cell.n());
        let ratings = numbers().fold(0_u32, u32::saturating_add);
        let largest = numbers().max()?;
        let is_published =
            clients >= FEWEST_CLIENTS && self.distinct_raters() >= fewest_raters && largest.saturating_mul(2) < ratings;
        let means: Vec<Exact> = self.of_clients.iter().map(|(_, cell)| cell.mean()).collect();
        Exact::mean(&means).filter(|_| is_published).map(|mean| Composite { mean, clients, ratings })
    }

    /// At least so many different people: who rates nobody else counts, and of all who may rate several clients, those of
    /// one client.
    fn distinct_raters(&self) -> u32 {
        let shared = |(member, cell): &(&Member<'_>, &Cell)| match &member.shared {
            _ if self.perspective == Group::Own.key() => 0,
            None => cell.n(),
            Some(shared) => {
                let is_in = |group: &Group| match self.perspective {
                    ALL_OTHERS => *group != Group::Own,
                    key => group.key() == key,
                };
                shared.iter().filter(|(group, _)| is_in(group)).map(|(_, n)| *n).sum::<u32>().min(cell.n())
            }
        };
        let alone: u32 = self.of_clients.iter().map(|one| one.1.n() - shared(one)).sum();
        alone + self.of_clients.iter().map(shared).max().unwrap_or(0)
    }

    /// What the figure tells: of the raters who are no client's manager, and of the clients.
    fn statements(&self, composite: &Composite) -> (BTreeMap<(Who, What), u32>, Vec<Statement>) {
        let mut people = BTreeMap::new();
        let (mut raters, mut clients) = (Figure::new(), Figure::new());
        let share = Exact::fraction(1, i64::from(composite.clients)).unwrap_or(Exact::whole(1));
        for (member, cell) in &self.of_clients {
            let unknown = |who: &str| (format!("{}/{who}", member.source), self.item.to_owned());
            let each = share.divided_by(&Exact::from(cell.n())).unwrap_or(Exact::whole(1));
            clients.insert(unknown(self.perspective), share.clone());
            people.insert(unknown(self.perspective), 1);
            if self.perspective == ALL_OTHERS {
                for (who, n) in behind_all_others(member.tally, self.item) {
                    people.insert(unknown(&who), n);
                    raters.insert(unknown(&who), each.clone());
                }
            }
        }
        let mut statements = vec![Statement { family: Family::Client, figure: clients }];
        if !raters.is_empty() {
            statements.push(Statement { family: Family::Mean, figure: raters });
        }
        (people, statements)
    }
}

fn number(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
