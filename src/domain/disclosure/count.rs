//! Counting: opened answers in, a tally out, and nothing else out.

use std::collections::{BTreeMap, BTreeSet};

use super::audit::{Audit, Exposure, Family, Figure, Kind, Statement, exposed};
use super::plan::{Block, Distributions, ItemView, plan, unitemised};
use super::policy::Policy;
use super::tally::{Cell, Record, Tally, Unitemised};
use super::{ALL_OTHERS, DamagedTally, OpenedAnswer, comments};
use crate::answer::Answer;
use crate::exact::Exact;
use crate::group::Group;
use crate::questionnaire::{Item, Questionnaire, Scale};

/// Why answers cannot be counted. It names keys, never a value.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum TallyFault {
    #[error("there is an answer of the group “{group}”, which the assessment did not declare")]
    UndeclaredGroup { group: Group },
    #[error("an answer of the group “{group}” rates “{item}”, which the questionnaire does not ask of it")]
    UnknownItem { group: Group, item: String },
    #[error("an answer of the group “{group}” has a rating of “{item}” that is not on the scale")]
    OffScale { group: Group, item: String },
    #[error("an answer of the group “{group}” comments on “{question}”, which the questionnaire does not ask")]
    UnknownQuestion { group: Group, question: String },
    #[error("the client answered more than once; there can be only one answer of the group “self”")]
    SeveralOwn,
    #[error("{}", .0.iter().map(Exposure::sentence).collect::<Vec<_>>().join(" "))]
    Exposed(Vec<Exposure>),
    #[error("what would be published does not keep what was promised; nothing was published: {0}")]
    Refused(#[from] DamagedTally),
}

/// Counts answers and keeps what may be published, by the policy.
///
/// `declared` are the groups of the assessment, the coach's own in the order in which they were declared. Raters without
/// any rating count for nothing; what the client and a named manager wrote is kept, for they are named anyway. The order
/// of the answers changes nothing. `comment_order_key` orders comments (see [`super::comment_order`]).
///
/// # Errors
/// If an answer does not belong to this assessment and questionnaire, or if the audit of the result fails.
pub fn tally(
    questionnaire: &Questionnaire,
    policy: &Policy,
    declared: &[Group],
    answers: Vec<OpenedAnswer>,
    comment_order_key: &[u8; 32],
) -> Result<Tally, TallyFault> {
    let mut counted: BTreeMap<Group, Counted> = BTreeMap::new();
    for OpenedAnswer { group, answer } in answers {
        check(questionnaire, declared, &group, &answer)?;
        let rates_nothing = answer.ratings.is_empty();
        if rates_nothing && (group.is_anonymous() || answer.comments.is_empty()) {
            continue;
        }
        counted.entry(group).or_default().add(questionnaire, answer);
    }
    let people: Vec<(Group, u32)> = declared
        .iter()
        .filter(|group| group.is_anonymous())
        .filter_map(|group| Some((group.clone(), counted.get(group)?.people)))
        .collect();
    let plan = plan(policy, &people);
    let people_in = |group: &Group| counted.get(group).map_or(0, |counted| counted.people);

    let mut record = Record::new(questionnaire, policy.clone(), plan.blocks.clone());
    record.own = people_in(&Group::Own);
    record.managers = people_in(&Group::Manager);
    if record.own > 1 {
        return Err(TallyFault::SeveralOwn);
    }
    let mut means = Vec::new();
    for competency in &questionnaire.competencies {
        let rated: Vec<Rated<'_>> = competency
            .items
            .iter()
            .map(|item| Rated::new(policy, &questionnaire.scale, item, &plan.blocks, &counted))
            .collect();
        for rated in &rated {
            let cells = rated.cells(policy, &questionnaire.scale, &plan.blocks, &counted);
            if !cells.is_empty() {
                record.items.insert(rated.item.key.clone(), cells);
            }
        }
        for (block, mean, figure) in unitemised_means(policy, questionnaire, &plan.blocks, &rated, &counted) {
            record.competencies.entry(competency.key.clone()).or_default().insert(block, mean);
            means.push(figure);
        }
    }
    audit(policy, questionnaire, &plan.blocks, &counted, &record.items, means).map_err(TallyFault::Exposed)?;
    for question in &questionnaire.questions {
        let written = counted
            .iter_mut()
            .filter_map(|(group, counted)| Some((group.clone(), counted.comments.remove(&question.key)?)))
            .collect();
        let lists = comments::lists(policy, comment_order_key, &question.key, &plan.blocks, written);
        if !lists.is_empty() {
            record.comments.insert(question.key.clone(), lists);
        }
    }
    Ok(Tally::verified(record, questionnaire)?)
}

/// What the raters of one group gave, all together.
#[derive(Default)]
struct Counted {
    people: u32,
    /// Ratings per label, lowest first, by item; reverse items turned round.
    ratings: BTreeMap<String, Vec<u32>>,
    comments: BTreeMap<String, Vec<String>>,
}

impl Counted {
    fn add(&mut self, questionnaire: &Questionnaire, answer: Answer) {
        let scale = &questionnaire.scale;
        self.people += 1;
        for (key, rating) in answer.ratings {
            // This is the one place where reverse items are turned round.
            let is_reverse = questionnaire.item(&key).is_some_and(|item| item.reverse);
            let steps = if is_reverse { scale.highest() - rating } else { rating - scale.lowest() };
            let counts = self.ratings.entry(key).or_insert_with(|| vec![0; scale.options()]);
            if let Some(count) = usize::try_from(steps).ok().and_then(|steps| counts.get_mut(steps)) {
                *count += 1;
            }
        }
        for (question, comment) in answer.comments {
            self.comments.entry(question).or_default().push(comment);
        }
    }
}

fn check(questionnaire: &Questionnaire, declared: &[Group], group: &Group, answer: &Answer) -> Result<(), TallyFault> {
    if !declared.contains(group) {
        return Err(TallyFault::UndeclaredGroup { group: group.clone() });
    }
    for (key, rating) in &answer.ratings {
        if !questionnaire.item(key).is_some_and(|item| item.is_asked_of(group)) {
            return Err(TallyFault::UnknownItem { group: group.clone(), item: key.clone() });
        }
        if !questionnaire.scale.contains(*rating) {
            return Err(TallyFault::OffScale { group: group.clone(), item: key.clone() });
        }
    }
    match answer.comments.keys().find(|key| questionnaire.question(key).is_none()) {
        Some(question) => Err(TallyFault::UnknownQuestion { group: group.clone(), question: question.clone() }),
        None => Ok(()),
    }
}

/// The counts of several groups together.
fn counts_of<'a>(
    scale: &Scale,
    item: &Item,
    groups: impl IntoIterator<Item = &'a Group>,
    counted: &BTreeMap<Group, Counted>,
) -> Vec<u32> {
    let mut sum = vec![0; scale.options()];
    for counts in groups.into_iter().filter_map(|group| counted.get(group)?.ratings.get(&item.key)) {
        for (total, count) in sum.iter_mut().zip(counts) {
            *total += count;
        }
    }
    sum
}

/// One item with all ratings of it, and what may be shown of them.
struct Rated<'a> {
    item: &'a Item,
    per_block: Vec<Vec<u32>>,
    valid: Vec<u32>,
    manager: Vec<u32>,
    view: ItemView,
}

impl<'a> Rated<'a> {
    fn new(
        policy: &Policy,
        scale: &Scale,
        item: &'a Item,
        blocks: &[Block],
        counted: &BTreeMap<Group, Counted>,
    ) -> Self {
        let per_block: Vec<Vec<u32>> =
            blocks.iter().map(|block| counts_of(scale, item, &block.groups, counted)).collect();
        let valid: Vec<u32> = per_block.iter().map(|counts| number(counts)).collect();
        let manager = counts_of(scale, item, &[Group::Manager], counted);
        let view = ItemView::new(policy, &valid, number(&manager));
        Self { item, per_block, valid, manager, view }
    }

    /// All cells of the item that may be published, by perspective.
    fn cells(
        &self,
        policy: &Policy,
        scale: &Scale,
        blocks: &[Block],
        counted: &BTreeMap<Group, Counted>,
    ) -> BTreeMap<String, Cell> {
        let Self { item, per_block, valid, manager, view } = self;
        let counted_in = || per_block.iter().zip(&view.in_all_others).filter(|(_, is_in)| view.all_others && **is_in);
        let anonymous: u32 = counted_in().map(|(counts, _)| number(counts)).sum();
        let shown: Vec<Option<u32>> = valid.iter().zip(&view.cells).map(|(n, shown)| shown.then_some(*n)).collect();
        let distributions = Distributions::new(policy, &shown, anonymous);

        let mut cells = BTreeMap::new();
        let own = counts_of(scale, item, &[Group::Own], counted);
        for (group, counts) in [(Group::Own, &own), (Group::Manager, manager)] {
            if number(counts) > 0 {
                cells.insert(group.key().to_owned(), Cell::of(scale, counts.clone(), false));
            }
        }
        let flags = view.cells.iter().zip(&distributions.blocks);
        for ((block, counts), (_, distribution)) in
            blocks.iter().zip(per_block).zip(flags).filter(|(_, (shown, _))| **shown)
        {
            cells.insert(block.key(), Cell::of(scale, counts.clone(), *distribution));
        }
        if view.all_others {
            let mut all = manager.clone();
            for (counts, _) in counted_in() {
                for (total, count) in all.iter_mut().zip(counts) {
                    *total += count;
                }
            }
            cells.insert(ALL_OTHERS.to_owned(), Cell::of(scale, all, distributions.all_others));
        }
        cells
    }
}

fn number(counts: &[u32]) -> u32 {
    counts.iter().sum()
}

/// The means of one competency of blocks that have no item of their own: the key of the block, the mean, and what it
/// tells. Each rating counts alike: of items with unequal numbers of raters, the mean of means could tell them apart.
fn unitemised_means(
    policy: &Policy,
    questionnaire: &Questionnaire,
    blocks: &[Block],
    rated: &[Rated<'_>],
    counted: &BTreeMap<Group, Counted>,
) -> Vec<(String, Unitemised, Figure)> {
    let views: Vec<(Vec<u32>, ItemView)> =
        rated.iter().map(|rated| (rated.valid.clone(), rated.view.clone())).collect();
    let mut means = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let Some(places) = unitemised(policy, &views, index) else { continue };
        let items: Vec<&Rated<'_>> = places.iter().filter_map(|place| rated.get(*place)).collect();
        let all = items.iter().filter_map(|rated| rated.per_block.get(index));
        let counts = all.fold(vec![0; questionnaire.scale.options()], |sum: Vec<u32>, counts| {
            sum.iter().zip(counts).map(|(total, count)| total + count).collect()
        });
        let weight = Exact::fraction(1, i64::from(number(&counts))).unwrap_or(Exact::whole(1));
        let figure = items
            .iter()
            .flat_map(|rated| block.groups.iter().map(|group| (group, &rated.item.key)))
            .filter(|(group, item)| counted.get(group).is_some_and(|counted| counted.ratings.contains_key(*item)))
            .map(|(group, item)| ((group.key().to_owned(), item.clone()), weight.clone()))
            .collect();
        means.push((block.key(), Unitemised::of(&questionnaire.scale, &counts, items.len()), figure));
    }
    means
}

/// The last line: what the cells tell, and of whom. Whose answers are in a cell is read off its number, not off the plan;
/// the client's and the managers' ratings are known to the reader and take no part. Competency means, and self and others
/// over the items that both have, are sums of cells and are audited with them; means of blocks without items, with
/// everything: no sum may tell of fewer than `k` people, nor about one item of fewer than `k_item`.
fn audit(
    policy: &Policy,
    questionnaire: &Questionnaire,
    blocks: &[Block],
    counted: &BTreeMap<Group, Counted>,
    items: &BTreeMap<String, BTreeMap<String, Cell>>,
    unitemised: Vec<Figure>,
) -> Result<(), Vec<Exposure>> {
    let mut audit = statements(questionnaire, blocks, counted, items);
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
fn statements(
    questionnaire: &Questionnaire,
    blocks: &[Block],
    counted: &BTreeMap<Group, Counted>,
    items: &BTreeMap<String, BTreeMap<String, Cell>>,
) -> Audit {
    let mut audit = Audit::default();
    let mut means: BTreeMap<(&str, &str), Figure> = BTreeMap::new();
    let none = BTreeMap::new();
    for item in questionnaire.items().map(|(_, item)| &item.key) {
        let cells = items.get(item).unwrap_or(&none);
        let valid = |group: &Group| -> u32 {
            let counts = counted.get(group).and_then(|counted| counted.ratings.get(item));
            counts.map_or(0, |counts| counts.iter().sum())
        };
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
