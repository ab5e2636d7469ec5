//! Counting: opened answers in, a tally out, and nothing else out.

mod columns;
#[cfg(test)]
mod tests;
mod told;
mod unitemised;

use std::collections::BTreeMap;

use self::columns::Columns;
use self::unitemised::Rated;
use super::audit::Exposure;
use super::plan::plan;
use super::policy::Policy;
use super::tally::{Record, Tally};
use super::{DamagedTally, OpenedAnswer, comments};
use crate::answer::Answer;
use crate::group::Group;
use crate::questionnaire::Questionnaire;

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
    let mut counts = Counts::default();
    for OpenedAnswer { group, answer } in answers {
        check(questionnaire, declared, &group, &answer)?;
        counts.add(questionnaire, &group, answer);
    }
    counts.tally(questionnaire, policy, declared, comment_order_key)
}

/// What the raters of one client gave, all together: on its way into the tally, and as secret as the answers.
#[derive(Default)]
pub(crate) struct Counts(BTreeMap<Group, Counted>);

/// What the raters of one group gave, all together.
#[derive(Default)]
struct Counted {
    people: u32,
    /// Ratings per label, lowest first, of one item after another; reverse items turned round.
    ratings: Vec<u32>,
    comments: BTreeMap<String, Vec<String>>,
}

impl Counts {
    fn add(&mut self, questionnaire: &Questionnaire, group: &Group, answer: Answer) {
        let Answer { ratings, comments } = answer;
        let lowest = questionnaire.scale.lowest();
        let step = |rating: &i32| u8::try_from(rating - lowest).ok();
        let steps: Vec<Option<u8>> =
            questionnaire.items().map(|(_, item)| ratings.get(&item.key).and_then(step)).collect();
        let is_counted = self.add_rater(questionnaire, group, &steps, !comments.is_empty());
        if let Some(counted) = self.0.get_mut(group).filter(|_| is_counted) {
            for (question, comment) in comments {
                counted.comments.entry(question).or_default().push(comment);
            }
        }
    }

    /// Adds a rater: for each item how many labels above the lowest it was rated, and whether they wrote anything. Says
    /// whether they count for anything.
    pub(crate) fn add_rater(
        &mut self,
        questionnaire: &Questionnaire,
        group: &Group,
        steps: &[Option<u8>],
        comments: bool,
    ) -> bool {
        let rates_nothing = steps.iter().all(Option::is_none);
        if rates_nothing && (group.is_anonymous() || !comments) {
            return false;
        }
        let options = questionnaire.scale.options();
        if !self.0.contains_key(group) {
            let ratings = vec![0; questionnaire.items().count() * options];
            self.0.insert(group.clone(), Counted { ratings, ..Counted::default() });
        }
        let Some(counted) = self.0.get_mut(group) else { return false };
        counted.people += 1;
        let items = questionnaire.items().map(|(_, item)| item);
        for ((item, step), counts) in items.zip(steps).zip(counted.ratings.chunks_mut(options)) {
            // This is the one place where reverse items are turned round.
            let step = step.map(usize::from);
            let step = step.and_then(|step| if item.reverse { (options - 1).checked_sub(step) } else { Some(step) });
            if let Some(count) = step.and_then(|step| counts.get_mut(step)) {
                *count += 1;
            }
        }
        true
    }

    /// Keeps what may be published; see [`tally`].
    pub(crate) fn tally(
        mut self,
        questionnaire: &Questionnaire,
        policy: &Policy,
        declared: &[Group],
        comment_order_key: &[u8; 32],
    ) -> Result<Tally, TallyFault> {
        let people: Vec<(Group, u32)> = declared
            .iter()
            .filter(|group| group.is_anonymous())
            .filter_map(|group| Some((group.clone(), self.0.get(group)?.people)))
            .collect();
        let plan = plan(policy, &people);
        let people_in = |group: &Group| self.0.get(group).map_or(0, |counted| counted.people);

        let mut record = Record::new(questionnaire, policy.clone(), plan.blocks);
        record.own = people_in(&Group::Own);
        record.managers = people_in(&Group::Manager);
        if record.own > 1 {
            return Err(TallyFault::SeveralOwn);
        }
        let columns = Columns::of(&self, questionnaire, &record.blocks);
        let mut is_proved = true;
        let mut view = None;
        let mut means = Vec::new();
        let mut index = 0;
        for competency in &questionnaire.competencies {
            let mut rated = Vec::new();
            for item in &competency.items {
                let column = columns.of_item(index);
                index += 1;
                let view = column.view(policy, &mut view);
                let row = record.items.row_mut(&item.key);
                column.fill(&questionnaire.scale, view, row);
                is_proved = is_proved && column.keeps_parts_large(policy, row);
                // Otherwise every block of k people has items of its own.
                if policy.k_item() > policy.k() {
                    rated.push(Rated { item, view: view.of_means().clone(), column });
                }
            }
            for (block, mean, figure) in unitemised::means(policy, questionnaire, &record.blocks, &rated, &self) {
                record.competencies.entry(competency.key.clone()).or_default().insert(block, mean);
                means.push(figure);
            }
        }
        if !is_proved || !means.is_empty() {
            told::audit(policy, questionnaire, &record.blocks, &self, &record.items.by_key(), means)
                .map_err(TallyFault::Exposed)?;
        }
        for question in &questionnaire.questions {
            let written: BTreeMap<Group, Vec<String>> = self
                .0
                .iter_mut()
                .filter_map(|(group, counted)| Some((group.clone(), counted.comments.remove(&question.key)?)))
                .collect();
            let lists = comments::lists(policy, comment_order_key, &question.key, &record.blocks, written);
            if !lists.is_empty() {
                record.comments.insert(question.key.clone(), lists);
            }
        }
        Ok(Tally::verified(record, questionnaire)?)
    }

    /// How many of this group rated the item.
    fn valid(&self, questionnaire: &Questionnaire, group: &Group, item: &str) -> u32 {
        let options = questionnaire.scale.options();
        let index = questionnaire.items().position(|(_, candidate)| candidate.key == item);
        let counts = index.zip(self.0.get(group)).map(|(index, counted)| of_item(&counted.ratings, index, options));
        number(counts.unwrap_or_default())
    }
}

fn of_item(ratings: &[u32], index: usize, options: usize) -> &[u32] {
    ratings.get(index * options..(index + 1) * options).unwrap_or_default()
}

fn number(counts: &[u32]) -> u32 {
    counts.iter().sum()
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
