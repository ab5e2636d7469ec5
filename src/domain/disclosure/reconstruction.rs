//! An attack on small reports: all whole answers that could have led to them.
//!
//! The attacker knows more than any reader: every figure of `report.json` to its last digit, who belongs to which group,
//! and who answered which item. Item by item, all answers of the anonymous raters are gone through that give the same
//! figures. For everybody in a block that is not unanimous at least two must be left. That a second one is truly
//! consistent is not taken from this file's arithmetic: the whole report is made of it again, and is the same to the byte.
//! Where a block has a mean over both items together, one is searched while the attacker even knows the other.
//!
//! `PARALLAX_RECONSTRUCTIONS=5000` attacks so many.

use std::collections::{BTreeMap, BTreeSet};

use super::samples::{KEY, group, groups, questionnaire, scale};
use super::*;
use crate::language::Language;
use crate::questionnaire::Questionnaire;
use crate::report::{ItemCell, Report, Subject};
use crate::scoring;

const ITEMS: [&str; 2] = ["a", "b"];
const GROUPS: [&str; 5] = ["self", "manager", "peer", "direct_report", "other"];

struct Assessment {
    questionnaire: Questionnaire,
    policy: Policy,
    /// The place of the group in [`GROUPS`], and a rating or none by item.
    raters: Vec<(usize, [Option<i32>; 2])>,
}

/// Numbers that follow from a seed (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).unwrap()
    }
}

impl Assessment {
    fn generated(seed: u64) -> Self {
        let mut numbers = Numbers(seed);
        let options = 3 + numbers.below(2);
        let mut questionnaire = questionnaire(&[("lead", &ITEMS)]);
        questionnaire.scale = scale(1, options);
        let mut policy = match numbers.below(3) {
            0 => Policy::strict(&questionnaire.scale),
            _ => Policy::standard(&questionnaire.scale),
        };
        if numbers.below(2) == 0 {
            policy = policy.with_small_groups(SmallGroups::Drop);
        }
        let mut raters = Vec::new();
        for (place, most) in [1, 1, 5, 5, 2].into_iter().enumerate() {
            for _ in 0..numbers.below(most + 1) {
                let mut rating = || {
                    let is_observed = numbers.below(6) > 0;
                    is_observed.then(|| i32::try_from(numbers.below(options)).unwrap() + 1)
                };
                raters.push((place, [rating(), rating()]));
            }
        }
        // Beyond seven anonymous raters the search would take longer and find the same.
        while raters.iter().filter(|(place, _)| *place > 1).count() > 7 {
            raters.pop();
        }
        Self { questionnaire, policy, raters }
    }

    fn report(&self, raters: &[(usize, [Option<i32>; 2])]) -> Report {
        let answers = raters.iter().map(|(place, ratings)| {
            let rated = ITEMS.iter().zip(ratings).filter_map(|(item, rating)| Some(((*item).to_owned(), (*rating)?)));
            OpenedAnswer::new(group(GROUPS[*place]), Answer::from_checked(rated.collect(), BTreeMap::new()))
        });
        let tally = tally(&self.questionnaire, &self.policy, &groups(&GROUPS), answers.collect(), &KEY).unwrap();
        let subject = Subject { key: "s".to_owned(), name: "S".to_owned() };
        scoring::report(&tally, &self.questionnaire, subject, &Language::english(), &|key, _| key.to_owned())
    }

    /// The anonymous raters of these groups who rated the item.
    fn valid(&self, item: usize, is_in: impl Fn(&str) -> bool) -> BTreeSet<usize> {
        let rated = |(_, (place, ratings)): &(usize, &(usize, [Option<i32>; 2]))| {
            *place > 1 && is_in(GROUPS[*place]) && ratings[item].is_some()
        };
        self.raters.iter().enumerate().filter(rated).map(|(index, _)| index).collect()
    }

    /// What is published of an item about anonymous raters, with those raters, read off the numbers.
    fn figures(&self, report: &Report, item: usize) -> Vec<(Shown, BTreeSet<usize>)> {
        let no_items = BTreeMap::new();
        let cells = report.items.get(ITEMS[item]).map_or(&no_items, |figures| &figures.perspectives);
        let is_block = |key: &str| !["self", "manager", ALL_OTHERS].contains(&key);
        let of_block = |key: &str| self.valid(item, |group| key.split('+').any(|part| part == group));
        let mut figures = Vec::new();
        let mut shown = BTreeSet::new();
        for (key, cell) in cells.iter().filter(|(key, _)| is_block(key)) {
            let people = of_block(key);
            assert_eq!(people.len(), cell.n as usize);
            shown.extend(&people);
            figures.push((Shown::of_cell(cell), people));
        }
        // A group that is left out of everything is not among the groups of all others.
        let named = report.perspectives.iter().find(|perspective| perspective.key == ALL_OTHERS);
        let mut everybody =
            self.valid(item, |group| named.is_some_and(|all| all.groups.iter().any(|key| key == group)));
        let means = report.competencies.get("lead").map(|figures| &figures.perspectives);
        for (key, cell) in means.into_iter().flatten().filter(|(key, _)| is_block(key)) {
            // Beside items of its own, a mean is theirs and says nothing more.
            let has_items = report.items.values().any(|figures| figures.perspectives.contains_key(key));
            let people = of_block(key);
            if has_items || people.len() < self.policy.k() as usize {
                continue;
            }
            assert_eq!(cell.items, 2, "a mean of one item alone would be the item's");
            everybody.retain(|rater| !people.contains(rater));
            figures.push((Shown::MeanOfBoth, people));
        }
        if let Some(all) = cells.get(ALL_OTHERS) {
            let managers = self.raters.iter().filter(|(place, ratings)| *place == 1 && ratings[item].is_some()).count();
            let inside = if all.n as usize == everybody.len() + managers { everybody } else { shown };
            assert_eq!(inside.len() + managers, all.n as usize);
            figures.push((Shown::of_cell(all), inside));
        }
        figures
    }

    /// What the mean over both items says of these values of one, if those of the other are known: the sum of all, and the
    /// ends of the scale where only that is said.
    fn coded(&self, item: usize, people: &BTreeSet<usize>, values: u32) -> u32 {
        let other = |rater: &usize| self.raters[*rater].1[1 - item];
        let group = |rater: &usize| self.raters[*rater].0;
        // Whoever rated the other item alone is in the mean too.
        let others = self.valid(1 - item, |key| people.iter().any(|rater| GROUPS[group(rater)] == key));
        let known: u32 = others.iter().filter_map(other).map(i32::unsigned_abs).sum();
        let (sum, n) = (values + known, u32::try_from(people.len() + others.len()).unwrap());
        let highest = u32::try_from(self.questionnaire.scale.options()).unwrap();
        sum.max(n * 5 / 4).min((n * (4 * highest - 1)).div_ceil(4))
    }
}

/// What is shown of some raters' answers to an item.
#[derive(Clone, Copy)]
enum Shown {
    Sum,
    Counts,
    /// The mean over this item and the other one, near the ends of the scale only that it is there.
    MeanOfBoth,
}

impl Shown {
    fn of_cell(cell: &ItemCell) -> Self {
        if cell.distribution.is_some() { Self::Counts } else { Self::Sum }
    }
}

/// What a set of raters gave: how many chose each label.
fn counts(options: usize, values: impl Iterator<Item = i32>) -> Vec<u32> {
    values.fold(vec![0; options], |mut counts, value| {
        counts[usize::try_from(value).unwrap() - 1] += 1;
        counts
    })
}

fn sum(counts: &[u32]) -> u32 {
    (1..).zip(counts).map(|(value, count)| value * count).sum()
}

/// What is shown, the true counts behind it, and whom it is about: by their places among those who rated the item, and as
/// raters.
type Said<'a> = (Shown, Vec<u32>, Vec<usize>, &'a BTreeSet<usize>);

/// Attacks one report; gives the number of answers that could not be told, and of those that a unanimous block tells; and
/// whether a mean over both items was in its way.
fn attack(seed: u64) -> (usize, usize, bool) {
    let assessment = Assessment::generated(seed);
    let report = assessment.report(&assessment.raters);
    let json = report.to_json();
    let options = assessment.questionnaire.scale.options();
    let (mut safe, mut unanimous, mut has_means) = (0, 0, false);
    for (item, key) in ITEMS.iter().enumerate() {
        let valid: Vec<usize> = assessment.valid(item, |_| true).into_iter().collect();
        let truth = |rater: usize| assessment.raters[rater].1[item].unwrap();
        let figures = assessment.figures(&report, item);
        // The managers in all others are known by name.
        let said: Vec<Said<'_>> = figures
            .iter()
            .map(|(shown, people)| {
                let true_counts = counts(options, people.iter().map(|rater| truth(*rater)));
                let places = valid.iter().enumerate().filter(|(_, rater)| people.contains(rater)).map(|(at, _)| at);
                (*shown, true_counts, places.collect(), people)
            })
            .collect();
        has_means |= figures.iter().any(|(shown, _)| matches!(shown, Shown::MeanOfBoth));
        let is_consistent = |values: &[i32]| {
            said.iter().all(|(shown, true_counts, places, people)| {
                let these = counts(options, places.iter().map(|at| values[*at]));
                let coded = |counts: &[u32]| assessment.coded(item, people, sum(counts));
                match shown {
                    Shown::Counts => these == *true_counts,
                    Shown::Sum => sum(&these) == sum(true_counts),
                    Shown::MeanOfBoth => coded(&these) == coded(true_counts),
                }
            })
        };
        let mut others: BTreeMap<usize, Vec<i32>> = BTreeMap::new();
        let mut values = vec![1; valid.len()];
        loop {
            if is_consistent(&values) {
                for (at, _) in values.iter().enumerate().filter(|(at, value)| **value != truth(valid[*at])) {
                    others.entry(at).or_insert_with(|| values.clone());
                }
            }
            let highest = i32::try_from(options).unwrap();
            let Some(at) = values.iter().position(|value| *value < highest) else { break };
            values[..at].fill(1);
            values[at] += 1;
        }
        let mut confirmed: BTreeSet<usize> = BTreeSet::new();
        for (at, rater) in valid.iter().enumerate() {
            let is_with = |other: &usize| figures.iter().all(|(_, set)| set.contains(rater) == set.contains(other));
            let is_unanimous = figures.iter().any(|(_, set)| set.contains(rater))
                && valid.iter().filter(|other| is_with(other)).all(|other| truth(*other) == truth(*rater));
            let Some(witness) = others.get(&at) else {
                assert!(is_unanimous, "seed {seed}: the answer of rater {rater} to {key} is known");
                unanimous += 1;
                continue;
            };
            if !confirmed.contains(&at) {
                let mut raters = assessment.raters.clone();
                for (place, rater) in valid.iter().enumerate() {
                    raters[*rater].1[item] = Some(witness[place]);
                }
                assert_eq!(assessment.report(&raters).to_json(), json, "seed {seed}: the report differs");
                let differs = |(place, value): &(usize, &i32)| **value != truth(valid[*place]);
                confirmed.extend(witness.iter().enumerate().filter(differs).map(|(place, _)| place));
            }
            safe += 1;
        }
    }
    (safe, unanimous, has_means)
}

#[test]
fn from_everything_that_a_report_tells_no_answer_can_be_reconstructed() {
    let attacks = std::env::var("PARALLAX_RECONSTRUCTIONS").ok().map_or(200, |number| number.parse().unwrap());
    let (mut safe, mut unanimous, mut with_means) = (0, 0, 0);
    for seed in 0..attacks {
        let (more_safe, more_unanimous, has_means) = attack(seed);
        safe += more_safe;
        unanimous += more_unanimous;
        with_means += u32::from(has_means);
    }
    println!(
        "{attacks} reports, {with_means} with means of both items together: {safe} answers cannot be told, {unanimous} are \
         told by a unanimous block"
    );
    assert!(safe > unanimous && with_means > 0, "the attack must have had something to attack");
}
