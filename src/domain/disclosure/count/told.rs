//! What the cells of a tally tell, and of whom: the last look before anything is kept.

use std::collections::{BTreeMap, BTreeSet};

use super::Counts;
use crate::disclosure::ALL_OTHERS;
use crate::disclosure::audit::{Audit, Exposure, Family, Figure, Kind, Statement, exposed};
use crate::disclosure::plan::Block;
use crate::disclosure::policy::Policy;
use crate::disclosure::tally::Cell;
use crate::exact::Exact;
use crate::group::Group;
use crate::questionnaire::Questionnaire;

/// The last line: what the cells tell, and of whom. It is needed where [`super::columns::Column::keeps_parts_large`] is
/// not enough of a proof. Whose answers are in a cell is read off its number, not off the plan;
/// the client's and the managers' ratings are known to the reader and take no part. Competency means, and self and others
/// over the items that both have, are sums of cells and are audited with them; means of blocks without items, with
/// everything: no sum may tell of fewer than `k` people, nor about one item of fewer than `k_item`.
pub(super) fn audit(
    policy: &Policy,
    questionnaire: &Questionnaire,
    blocks: &[Block],
    counts: &Counts,
    items: &BTreeMap<String, BTreeMap<String, Cell>>,
    unitemised: Vec<Figure>,
) -> Result<(), Vec<Exposure>> {
    let mut audit = statements(questionnaire, blocks, counts, items);
    audit.run(policy.k_item(), policy.k_distribution())?;
    if unitemised.is_empty() {
        return Ok(());
    }
    let of_mean = |figure| Statement { family: Family::Mean, figure };
    audit.statements.extend(unitemised.into_iter().map(of_mean));
    audit.run(policy.k(), policy.k_distribution())?;
    by_item(&audit, policy.k_item())
}

/// Whether all figures together tell about a single item of fewer people than a figure of one item needs. What a group
/// gave to an item is an unknown of its own here.
fn by_item(audit: &Audit, k_item: u32) -> Result<(), Vec<Exposure>> {
    let name = |(who, what): &(String, String)| format!("{who} · {what}");
    let people: BTreeMap<String, u32> = audit.people.iter().map(|(unknown, n)| (name(unknown), *n)).collect();
    let renamed = |figure: &Figure| -> Figure {
        figure.iter().map(|(unknown, weight)| ((name(unknown), String::new()), weight.clone())).collect()
    };
    let figures: Vec<Figure> = audit.statements.iter().map(|told| renamed(&told.figure)).collect();
    let exposures: Vec<Exposure> = exposed(k_item, &people, &figures)
        .into_iter()
        .map(|who| Exposure {
            kind: Kind::Derived,
            family: Family::Mean,
            people: who.iter().filter_map(|who| people.get(who)).sum(),
            need: k_item,
            about: BTreeSet::new(),
            who,
        })
        .collect();
    if exposures.is_empty() { Ok(()) } else { Err(exposures) }
}

/// What the cells tell.
pub(super) fn statements(
    questionnaire: &Questionnaire,
    blocks: &[Block],
    counts: &Counts,
    items: &BTreeMap<String, BTreeMap<String, Cell>>,
) -> Audit {
    let mut audit = Audit::default();
    let mut means: BTreeMap<(&str, &str), Figure> = BTreeMap::new();
    let none = BTreeMap::new();
    for item in questionnaire.items().map(|(_, item)| &item.key) {
        let cells = items.get(item).unwrap_or(&none);
        let valid = |group: &Group| counts.valid(questionnaire, group, item);
        let unknown = |group: &Group| (group.key().to_owned(), item.clone());
        for group in blocks.iter().flat_map(|block| &block.groups) {
            audit.people.insert(unknown(group), valid(group));
        }
        let everybody: u32 = blocks.iter().flat_map(|block| &block.groups).chain([&Group::Manager]).map(valid).sum();
        for (perspective, cell) in
            cells.iter().filter(|(key, _)| ![Group::Own.key(), Group::Manager.key()].contains(&key.as_str()))
        {
            let is_in = |block: &&Block| {
                let key = block.key();
                key == *perspective
                    || (perspective == ALL_OTHERS && (cell.n() == everybody || cells.contains_key(&key)))
            };
            let groups = blocks.iter().filter(is_in).flat_map(|block| &block.groups).filter(|group| valid(group) > 0);
            let weight = Exact::fraction(1, i64::from(cell.n())).unwrap_or(Exact::whole(1));
            let figure: Figure = groups.map(|group| (unknown(group), weight.clone())).collect();
            let family = if cell.counts().is_some() { Family::Distribution } else { Family::Mean };
            audit.statements.push(Statement { family, figure: figure.clone() });
            means.insert((item, perspective), figure);
        }
    }
    for competency in &questionnaire.competencies {
        let keys = || competency.items.iter().map(|item| item.key.as_str());
        let perspectives: BTreeSet<&str> =
            keys().filter_map(|item| items.get(item)).flat_map(BTreeMap::keys).map(String::as_str).collect();
        for perspective in perspectives {
            let has_own = |item: &str| items.get(item).is_some_and(|cells| cells.contains_key(Group::Own.key()));
            let all: Vec<&Figure> = keys().filter_map(|item| means.get(&(item, perspective))).collect();
            let matched: Vec<&Figure> =
                keys().filter(|item| has_own(item)).filter_map(|item| means.get(&(item, perspective))).collect();
            audit.statements.extend([all, matched].iter().filter_map(|figures| mean_of(figures)));
        }
    }
    audit
}

fn mean_of(figures: &[&Figure]) -> Option<Statement> {
    let share = Exact::fraction(1, i64::try_from(figures.len()).ok()?)?;
    let figure =
        figures.iter().flat_map(|figure| figure.iter()).map(|(unknown, weight)| (unknown.clone(), weight * &share));
    Some(Statement { family: Family::Mean, figure: figure.collect() })
}
