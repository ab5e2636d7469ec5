//! An attack on small reports: all whole answers that could have led to them.
//!
//! The attacker knows more than any reader: every figure of `report.json` to its last digit, who belongs to which group,
//! and who answered which item. Item by item, all answers of the anonymous raters are gone through that give the same
//! figures. For everybody in a block that is not unanimous at least two must be left. That a second one is truly
//! consistent is not taken from this file's arithmetic: the whole report is made of it again, and is the same to the byte.
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
        let mut policy = Policy::standard(&questionnaire.scale);
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

    /// The published cells of an item that are about anonymous raters, with those raters, read off the numbers.
    fn cells<'a>(&self, report: &'a Report, item: usize) -> Vec<(&'a ItemCell, BTreeSet<usize>)> {
        let Some(figures) = report.items.get(ITEMS[item]) else { return Vec::new() };
        // A group that is left out of everything is not among the groups of all others.
        let named = report.perspectives.iter().find(|perspective| perspective.key == ALL_OTHERS);
        let everybody = self.valid(item, |group| named.is_some_and(|all| all.groups.iter().any(|key| key == group)));
        let managers = self.raters.iter().filter(|(place, ratings)| *place == 1 && ratings[item].is_some()).count();
        let mut cells = Vec::new();
        let mut shown = BTreeSet::new();
        for (key, cell) in
            figures.perspectives.iter().filter(|(key, _)| !["self", "manager", ALL_OTHERS].contains(&key.as_str()))
        {
            let people = self.valid(item, |group| key.split('+').any(|part| part == group));
            assert_eq!(people.len(), cell.n as usize);
            shown.extend(&people);
            cells.push((cell, people));
        }
        if let Some(all) = figures.perspectives.get(ALL_OTHERS) {
            let inside = if all.n as usize == everybody.len() + managers { everybody } else { shown };
            assert_eq!(inside.len() + managers, all.n as usize);
            cells.push((all, inside));
        }
        cells
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

/// Attacks one report; gives the number of answers that could not be told, and of those that a unanimous block tells.
fn attack(seed: u64) -> (usize, usize) {
    let assessment = Assessment::generated(seed);
    let report = assessment.report(&assessment.raters);
    let json = report.to_json();
    let options = assessment.questionnaire.scale.options();
    let (mut safe, mut unanimous) = (0, 0);
    for (item, key) in ITEMS.iter().enumerate() {
        let valid: Vec<usize> = assessment.valid(item, |_| true).into_iter().collect();
        let truth = |rater: usize| assessment.raters[rater].1[item].unwrap();
        let cells = assessment.cells(&report, item);
        // What each cell says: the sum, or the counts. The managers in all others are known by name.
        let said: Vec<(bool, Vec<u32>, Vec<usize>)> = cells
            .iter()
            .map(|(cell, people)| {
                let true_counts = counts(options, people.iter().map(|rater| truth(*rater)));
                let places = valid.iter().enumerate().filter(|(_, rater)| people.contains(rater)).map(|(at, _)| at);
                (cell.distribution.is_some(), true_counts, places.collect())
            })
            .collect();
        let is_consistent = |values: &[i32]| {
            said.iter().all(|(has_counts, true_counts, places)| {
                let these = counts(options, places.iter().map(|at| values[*at]));
                if *has_counts { these == *true_counts } else { sum(&these) == sum(true_counts) }
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
            let is_with = |other: &usize| cells.iter().all(|(_, set)| set.contains(rater) == set.contains(other));
            let is_unanimous = cells.iter().any(|(_, set)| set.contains(rater))
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
    (safe, unanimous)
}

#[test]
fn from_everything_that_a_report_tells_no_answer_can_be_reconstructed() {
    let attacks = std::env::var("PARALLAX_RECONSTRUCTIONS").ok().map_or(200, |number| number.parse().unwrap());
    let (mut safe, mut unanimous) = (0, 0);
    for seed in 0..attacks {
        let (more_safe, more_unanimous) = attack(seed);
        safe += more_safe;
        unanimous += more_unanimous;
    }
    println!("{attacks} reports: {safe} answers cannot be told, {unanimous} are told by a unanimous block");
    assert!(safe > unanimous, "the attack must have had something to attack");
}
