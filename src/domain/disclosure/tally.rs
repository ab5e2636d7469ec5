//! The tally: what remains of the answers after the close.
//!
//! A tally holds, for every perspective and item, the counts of each rating where a distribution may be shown, the sum and
//! number where only a mean may, and nothing where nothing may. So nothing that takes a tally can leak: ranking, gaps,
//! charts, colours and exports are given nothing to leak.
//!
//! It comes from counting answers, or back from the store. Both ways lead through [`verify`], which holds every cell
//! against the policy again: a damaged or forged row is refused instead of shown.

mod cells;
mod verify;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub(super) use self::cells::Cells;
pub use self::verify::DamagedTally;
use self::verify::verify;
use super::ALL_OTHERS;
use super::comments::pool;
use super::plan::Block;
use super::policy::Policy;
use crate::exact::Exact;
use crate::group::Group;
use crate::questionnaire::{Questionnaire, Scale};
use crate::report::{Bound, CommentList};

const FORMAT: &str = "parallax.tally/1";

/// What may be published about one client, and no more. See [`super::tally`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tally(Record);

/// The tally's JSON. Only this module and the counting can see or make one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    format: String,
    questionnaire: String,
    questionnaire_version: u32,
    pub(super) policy: Policy,
    /// 1 if the client answered.
    pub(super) own: u32,
    /// Named managers who answered.
    pub(super) managers: u32,
    pub(super) blocks: Vec<Block>,
    pub(super) items: Cells,
    /// By competency key and block: the means of blocks that have no item of the competency.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) competencies: BTreeMap<String, BTreeMap<String, Unitemised>>,
    /// By question key.
    pub(super) comments: BTreeMap<String, Vec<CommentList>>,
}

impl Record {
    pub(super) fn new(questionnaire: &Questionnaire, policy: Policy, blocks: Vec<Block>) -> Self {
        let items = questionnaire.items().map(|(_, item)| item.key.clone());
        let perspectives = [Group::Own, Group::Manager].map(|group| group.key().to_owned());
        let perspectives = perspectives.into_iter().chain(blocks.iter().map(Block::key));
        Self {
            format: FORMAT.to_owned(),
            questionnaire: questionnaire.key.clone(),
            questionnaire_version: questionnaire.version,
            policy,
            own: 0,
            managers: 0,
            items: Cells::empty(items.collect(), perspectives.chain([ALL_OTHERS.to_owned()]).collect()),
            blocks,
            competencies: BTreeMap::new(),
            comments: BTreeMap::new(),
        }
    }

    /// The people in all others of an item who are in no cell of their own.
    fn rest_of(&self, item: &str) -> u32 {
        let n = |key: &str| self.items.cell(item, key).map_or(0, Cell::n);
        let shown: u32 = self.blocks.iter().map(|block| n(&block.key())).sum();
        n(ALL_OTHERS).saturating_sub(n(Group::Manager.key())).saturating_sub(shown)
    }
}

/// One item, seen by one perspective. Reverse-scored items are turned round.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    sum: i64,
    n: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    counts: Option<Vec<u32>>,
}

impl Cell {
    /// The cell of these counts per label, lowest first. They are kept only if a distribution may be shown.
    pub(super) fn of(scale: &Scale, counts: &[u32], show_distribution: bool) -> Self {
        let (sum, n) = sum_and_number(scale, counts);
        Self { sum, n, counts: show_distribution.then(|| counts.to_owned()) }
    }

    /// The sum of the ratings.
    pub fn sum(&self) -> i64 {
        self.sum
    }

    /// People with a valid rating. Never 0.
    pub fn n(&self) -> u32 {
        self.n
    }

    /// The mean rating.
    pub fn mean(&self) -> Exact {
        Exact::fraction(self.sum, i64::from(self.n)).unwrap_or(Exact::whole(0))
    }

    /// Ratings per label, lowest first, if the distribution may be shown.
    pub fn counts(&self) -> Option<&[u32]> {
        self.counts.as_deref()
    }
}

fn sum_and_number(scale: &Scale, counts: &[u32]) -> (i64, u32) {
    let sum = scale.values().zip(counts).map(|((value, _), count)| i64::from(value) * i64::from(*count)).sum();
    (sum, counts.iter().fold(0, |n, count| n.saturating_add(*count)))
}

/// A block's mean over several items of a competency of which none is shown for the block.
///
/// Near an end of the scale everybody must have chosen much the same, so there it is only said to be beyond a bound. That
/// is kept here, not the mean; and as these answers are in no other figure, nothing tells more.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unitemised {
    mean: Exact,
    items: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    bound: Option<Bound>,
}

impl Unitemised {
    /// The mean of these counts per label, of all items together.
    pub(super) fn of(scale: &Scale, counts: &[u32], items: usize) -> Self {
        let (sum, n) = sum_and_number(scale, counts);
        let mean = Exact::fraction(sum, i64::from(n)).unwrap_or(Exact::whole(0));
        let items = u32::try_from(items).unwrap_or(u32::MAX);
        let (at_most, at_least) = bounds(scale);
        match () {
            () if mean >= at_least => Self { mean: at_least, items, bound: Some(Bound::AtLeast) },
            () if mean <= at_most => Self { mean: at_most, items, bound: Some(Bound::AtMost) },
            () => Self { mean, items, bound: None },
        }
    }

    /// The mean, or the bound that it reaches.
    pub fn mean(&self) -> &Exact {
        &self.mean
    }

    /// Items that are in it.
    pub fn items(&self) -> u32 {
        self.items
    }

    /// Which side of [`Unitemised::mean`] the mean lies on, where only that is said.
    pub fn bound(&self) -> Option<Bound> {
        self.bound
    }

    fn holds(&self, scale: &Scale) -> bool {
        let (at_most, at_least) = bounds(scale);
        match self.bound {
            Some(Bound::AtLeast) => self.mean == at_least,
            Some(Bound::AtMost) => self.mean == at_most,
            None => at_most < self.mean && self.mean < at_least,
        }
    }
}

/// A quarter of a point inside the ends of the scale.
fn bounds(scale: &Scale) -> (Exact, Exact) {
    let quarter = Exact::fraction(1, 4).unwrap_or(Exact::whole(0));
    (&Exact::from(scale.lowest()) + &quarter, &Exact::from(scale.highest()) - &quarter)
}

/// One column of what is published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Perspective {
    /// `self`, `manager`, a block's groups joined by `+`, or `all_others`.
    pub key: String,
    pub groups: Vec<Group>,
    /// Distinct people.
    pub people: u32,
}

impl Tally {
    /// Makes a tally of a record that holds what it must.
    pub(super) fn verified(record: Record, questionnaire: &Questionnaire) -> Result<Self, DamagedTally> {
        verify(&record, questionnaire)?;
        Ok(Self(record))
    }

    /// Reads back what [`Tally::to_json`] wrote about this questionnaire, and holds every cell against the policy again.
    ///
    /// # Errors
    /// If the text is no tally, belongs to another questionnaire, or holds anything that may not be published.
    pub fn restore(json: &str, questionnaire: &Questionnaire) -> Result<Self, DamagedTally> {
        let record: Record = serde_json::from_str(json).map_err(|_| DamagedTally::Unreadable)?;
        Self::verified(record, questionnaire)
    }

    /// The tally as one line of JSON; equal tallies give equal bytes.
    pub fn to_json(&self) -> String {
        #[expect(clippy::expect_used, reason = "maps with string keys always have a JSON form")]
        serde_json::to_string(&self.0).expect("a tally has a JSON form")
    }

    /// Whether it was made with this questionnaire.
    pub(super) fn is_of(&self, questionnaire: &Questionnaire) -> bool {
        self.0.questionnaire == questionnaire.key && self.0.questionnaire_version == questionnaire.version
    }

    /// The policy that it was made under.
    pub fn policy(&self) -> &Policy {
        &self.0.policy
    }

    /// The blocks into which the anonymous raters were split, whether or not a cell of theirs is shown.
    pub fn blocks(&self) -> &[Block] {
        &self.0.blocks
    }

    /// Everything of which something is published: self, manager, the blocks, all others; last, where comments had to be
    /// pooled over several blocks, that pool, which has comments and no figures.
    pub fn perspectives(&self) -> Vec<Perspective> {
        let record = &self.0;
        let shown: BTreeSet<&str> = record
            .items
            .shown_perspectives()
            .chain(record.competencies.values().flat_map(|means| means.keys().map(String::as_str)))
            .chain(record.comments.values().flatten().map(|list| list.perspective.as_str()))
            .collect();
        let named = [(Group::Own, record.own), (Group::Manager, record.managers)];
        let pool = pool(&record.blocks);
        let inside: Vec<Block> = record.blocks.iter().filter(|block| !self.is_apart(block)).cloned().collect();
        let inside = self::pool(&inside);
        let mut all_others = Block { people: inside.people + record.managers, ..inside };
        if record.managers > 0 {
            all_others.groups.insert(0, Group::Manager);
        }
        let mut perspectives: Vec<Perspective> = named
            .into_iter()
            .map(|(group, people)| Block { groups: vec![group], people })
            .chain(record.blocks.iter().cloned())
            .map(|block| Perspective { key: block.key(), groups: block.groups, people: block.people })
            .collect();
        perspectives.push(Perspective {
            key: ALL_OTHERS.to_owned(),
            groups: all_others.groups,
            people: all_others.people,
        });
        if record.blocks.len() > 1 {
            perspectives.push(Perspective { key: pool.key(), groups: pool.groups, people: pool.people });
        }
        perspectives.retain(|perspective| shown.contains(perspective.key.as_str()));
        perspectives
    }

    /// Whether a block's answers are in no figure but its own means of competencies.
    fn is_apart(&self, block: &Block) -> bool {
        let key = block.key();
        let record = &self.0;
        record.competencies.values().any(|means| means.contains_key(&key))
            && record.items.keys().all(|item| self.cell(item, &key).is_none() && record.rest_of(item) == 0)
    }

    /// The means of a competency of blocks that have no item of it, by block.
    pub fn unitemised(&self, competency: &str) -> impl Iterator<Item = (&str, &Unitemised)> {
        let means = self.0.competencies.get(competency).into_iter().flatten();
        means.map(|(block, mean)| (block.as_str(), mean))
    }

    /// What is published about one item from one perspective.
    pub fn cell(&self, item: &str, perspective: &str) -> Option<&Cell> {
        self.0.items.cell(item, perspective)
    }

    /// The perspectives of which a figure is published.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        let unitemised: BTreeSet<&str> =
            self.0.competencies.values().flat_map(BTreeMap::keys).map(String::as_str).collect();
        let apart = unitemised.into_iter().filter(|key| self.0.items.shown_perspectives().all(|shown| shown != *key));
        self.0.items.shown_perspectives().chain(apart)
    }

    /// All that is published about one item, by perspective.
    pub fn cells(&self, item: &str) -> impl Iterator<Item = (&str, &Cell)> {
        self.0.items.of_item(item)
    }

    /// The comments that may be shown, by question; self, manager, then the blocks or their pool.
    pub fn comments(&self) -> &BTreeMap<String, Vec<CommentList>> {
        &self.0.comments
    }
}
