//! A record is held against its policy before it becomes a tally: one that was made here, and one that is read back.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cell, FORMAT, Record, Unitemised, sum_and_number};
use crate::disclosure::ALL_OTHERS;
use crate::disclosure::comments::pool;
use crate::disclosure::plan::Block;
use crate::group::Group;
use crate::questionnaire::{Competency, Item, Questionnaire, Scale};
use crate::report::CommentList;

/// Why a tally is not taken for one. It carries nothing of what stood there but keys.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum DamagedTally {
    #[error("the tally cannot be read")]
    Unreadable,
    #[error("the tally belongs to another questionnaire or version")]
    OtherQuestionnaire,
    #[error("the tally's policy does not fit the scale")]
    Policy,
    #[error("the tally's rater groups are not what its policy allows")]
    Blocks,
    #[error("the tally's figures of {item} for {perspective} are not what its policy allows")]
    Figures { item: String, perspective: String },
    #[error("the tally's mean of {competency} for {perspective} is not what its policy allows")]
    Mean { competency: String, perspective: String },
    #[error("the tally's comments on {question} are not what its policy allows")]
    Comments { question: String },
}

/// Holds a record against everything that its policy demands and that can be seen from the record alone.
pub(super) fn verify(record: &Record, questionnaire: &Questionnaire) -> Result<(), DamagedTally> {
    if record.format != FORMAT {
        return Err(DamagedTally::Unreadable);
    }
    if record.questionnaire != questionnaire.key || record.questionnaire_version != questionnaire.version {
        return Err(DamagedTally::OtherQuestionnaire);
    }
    if !record.policy.fits(&questionnaire.scale) {
        return Err(DamagedTally::Policy);
    }
    let groups: Vec<&Group> = record.blocks.iter().flat_map(|block| &block.groups).collect();
    let is_partition = groups.iter().collect::<BTreeSet<_>>().len() == groups.len()
        && groups.iter().all(|group| group.is_anonymous())
        && record.blocks.iter().all(|block| !block.groups.is_empty() && block.people >= record.policy.k());
    if !is_partition || record.own > 1 {
        return Err(DamagedTally::Blocks);
    }
    verify_items(record, questionnaire)?;
    for (key, means) in &record.competencies {
        let competency = questionnaire.competencies.iter().find(|competency| competency.key == *key);
        for (perspective, mean) in means {
            let block = record.blocks.iter().find(|block| block.key() == *perspective);
            let holds = competency.zip(block).is_some_and(|(competency, block)| {
                unitemised_holds(record, &questionnaire.scale, competency, block, mean)
            });
            if !holds {
                return Err(DamagedTally::Mean { competency: key.clone(), perspective: perspective.clone() });
            }
        }
    }
    for (key, lists) in &record.comments {
        if questionnaire.question(key).is_none() || !comments_hold(record, lists) {
            return Err(DamagedTally::Comments { question: key.clone() });
        }
    }
    Ok(())
}

/// A mean without items stands beside no item of the same answers: neither the block's own, nor all others with them.
fn unitemised_holds(record: &Record, scale: &Scale, competency: &Competency, block: &Block, mean: &Unitemised) -> bool {
    let policy = &record.policy;
    let key = block.key();
    let has_mean =
        |block: &Block| record.competencies.get(&competency.key).is_some_and(|means| means.contains_key(&block.key()));
    let is_apart = |item: &Item| {
        let has_cell = |key: &str| record.items.cell(&item.key, key).is_some();
        let others = record.blocks.iter().filter(|other| !has_cell(&other.key()) && !has_mean(other));
        !has_cell(&key) && record.rest_of(&item.key) <= others.map(|other| other.people).sum()
    };
    let asked = competency.items.iter().filter(|item| block.groups.iter().any(|group| item.is_asked_of(group))).count();
    let items = usize::try_from(mean.items).unwrap_or(usize::MAX);
    policy.k_item() > policy.k()
        && (2..=asked).contains(&items)
        && policy.covers(items, competency.items.len())
        && mean.holds(scale)
        && competency.items.iter().all(is_apart)
}

fn verify_items(record: &Record, questionnaire: &Questionnaire) -> Result<(), DamagedTally> {
    let policy = &record.policy;
    let own = Block { groups: vec![Group::Own], people: record.own };
    let manager = Block { groups: vec![Group::Manager], people: record.managers };
    let mut known: BTreeMap<String, (&Block, u32)> = BTreeMap::new();
    known.insert(own.key(), (&own, 1));
    known.insert(manager.key(), (&manager, 1));
    known.extend(record.blocks.iter().map(|block| (block.key(), (block, policy.k_item()))));
    let known: Vec<Option<(&Block, u32)>> =
        record.items.perspectives().iter().map(|key| known.get(key).copied()).collect();
    for (key, cells) in record.items.rows() {
        if cells.iter().all(Option::is_none) {
            continue;
        }
        let item = questionnaire.item(key);
        let verified = item
            .ok_or(ALL_OTHERS.to_owned())
            .and_then(|item| verify_item(record, &questionnaire.scale, item, cells, &known));
        verified.map_err(|perspective| DamagedTally::Figures { item: key.to_owned(), perspective })?;
    }
    Ok(())
}

/// The perspective that is wrong, if one is. `known` is for each perspective whom it shows and the fewest of them.
fn verify_item(
    record: &Record,
    scale: &Scale,
    item: &Item,
    cells: &[Option<Cell>],
    known: &[Option<(&Block, u32)>],
) -> Result<(), String> {
    let policy = &record.policy;
    let mut all_others = None;
    let mut shown = Shown::default();
    for ((key, cell), known) in record.items.perspectives().iter().zip(cells).zip(known) {
        let Some(cell) = cell else { continue };
        if key == ALL_OTHERS {
            all_others = Some(cell);
            continue;
        }
        let (block, least) = known.ok_or_else(|| key.clone())?;
        let is_named = !block.groups.iter().all(Group::is_anonymous);
        let may_show_counts = !is_named && cell.n >= policy.k_distribution();
        let holds = cell_holds(scale, cell)
            && (least..=block.people).contains(&cell.n)
            && block.groups.iter().any(|group| item.is_asked_of(group))
            && (cell.counts.is_none() || may_show_counts);
        if !holds {
            return Err(key.clone());
        }
        match block.groups.first() {
            Some(Group::Own) => {}
            Some(Group::Manager) => shown.manager = Some(cell),
            _ => shown.blocks.push(cell),
        }
    }
    match all_others {
        Some(all) if !all_others_hold(record, scale, &shown, all) => Err(ALL_OTHERS.to_owned()),
        _ => Ok(()),
    }
}

/// What is shown of one item beside all others, the client's own apart.
#[derive(Default)]
struct Shown<'a> {
    manager: Option<&'a Cell>,
    blocks: Vec<&'a Cell>,
}

/// What is left of all others, when everything that is shown by itself is taken away, is nobody or enough people.
fn all_others_hold(record: &Record, scale: &Scale, shown: &Shown<'_>, all: &Cell) -> bool {
    let policy = &record.policy;
    let Shown { manager, blocks } = shown;
    let Some(anonymous) = all.n.checked_sub(manager.map_or(0, |cell| cell.n)) else { return false };
    let is_nobody_or = |rest: Option<u32>, enough: u32| rest.is_some_and(|rest| rest == 0 || rest >= enough);

    let shown: u32 = blocks.iter().map(|cell| cell.n).sum();
    let rest = anonymous.checked_sub(shown);
    let known_sum: i64 = blocks.iter().chain(manager).map(|cell| cell.sum).sum();
    let means_hold = cell_holds(scale, all)
        && anonymous >= policy.k_item()
        && all.n >= policy.k_total()
        && all.n <= record.managers.saturating_add(record.blocks.iter().map(|block| block.people).sum())
        && is_nobody_or(rest, policy.k_item())
        && is_on_scale(scale, all.sum - known_sum, rest.unwrap_or(0));

    let counted: Vec<&[u32]> = blocks.iter().filter_map(|cell| cell.counts()).collect();
    let distributions_hold = all.counts().is_none_or(|counts| {
        let shown: u32 = counted.iter().copied().flatten().sum();
        anonymous >= policy.k_distribution()
            && is_nobody_or(anonymous.checked_sub(shown), policy.k_distribution())
            && counts
                .iter()
                .enumerate()
                .all(|(option, count)| *count >= counted.iter().filter_map(|counts| counts.get(option)).sum())
    });
    means_hold && distributions_hold
}

fn cell_holds(scale: &Scale, cell: &Cell) -> bool {
    let counts_hold = cell
        .counts
        .as_ref()
        .is_none_or(|counts| counts.len() == scale.options() && sum_and_number(scale, counts) == (cell.sum, cell.n));
    cell.n > 0 && is_on_scale(scale, cell.sum, cell.n) && counts_hold
}

fn is_on_scale(scale: &Scale, sum: i64, n: u32) -> bool {
    let n = i64::from(n);
    (i64::from(scale.lowest()) * n..=i64::from(scale.highest()) * n).contains(&sum)
}

fn comments_hold(record: &Record, lists: &[CommentList]) -> bool {
    let pool = pool(&record.blocks);
    let anonymous: Vec<&CommentList> = lists
        .iter()
        .filter(|list| list.perspective != Group::Own.key() && list.perspective != Group::Manager.key())
        .collect();
    let names: BTreeSet<&str> = lists.iter().map(|list| list.perspective.as_str()).collect();
    let is_pooled = anonymous.iter().any(|list| list.perspective == pool.key());
    names.len() == lists.len()
        && (!is_pooled || anonymous.len() == 1)
        && lists.iter().all(|list| !list.texts.is_empty())
        && anonymous.iter().all(|list| {
            let block = record.blocks.iter().chain([&pool]).find(|block| block.key() == list.perspective);
            list.texts.len() >= record.policy.k_comment() as usize
                && block.is_some_and(|block| list.texts.len() <= block.people as usize)
        })
}
