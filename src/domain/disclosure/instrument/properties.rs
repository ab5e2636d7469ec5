//! What must hold of the parts for all panels, all patterns of missing ratings and all policies.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::parts::{Part, parts};
use super::*;
use crate::disclosure::audit::{Audit, Family, Figure, Statement};
use crate::disclosure::properties::{GROUPS, ITEMS, Rater, Scene, answer, people_behind, policies};
use crate::disclosure::samples::{KEY, groups, questionnaire};
use crate::disclosure::{Tally, tally};

fn sample() -> Questionnaire {
    questionnaire(&[("lead", &ITEMS)])
}

fn raters(place: usize, most: usize, rated: u32) -> impl Strategy<Value = Vec<Rater>> {
    let rating = prop_oneof![1 => Just(None), rated => (1..6).prop_map(Some)];
    proptest::collection::vec((Just(place), proptest::array::uniform3(rating), Just(false)), 0..=most)
}

/// Panels in which ratings are seldom missing, or often.
fn panels() -> impl Strategy<Value = Scene> {
    let panel = |rated: u32| {
        let people =
            (raters(1, 2, rated), raters(2, 9, rated), raters(3, 8, rated), raters(4, 6, rated), raters(5, 5, rated));
        (policies(), people).prop_map(|(policy, (manager, peer, report, other, board))| Scene {
            policy,
            raters: [vec![(0, [Some(3); 3], false)], manager, peer, report, other, board].concat(),
        })
    };
    prop_oneof![panel(2), panel(6), panel(25)]
}

fn counted(scene: &Scene) -> (RaterRows, Tally) {
    let answers: Vec<OpenedAnswer> = scene.raters.iter().map(answer).collect();
    let rows = RaterRows::of(&sample(), &answers);
    (rows, tally(&sample(), &scene.policy, &groups(&GROUPS), answers, &KEY).unwrap())
}

/// The parts, with people by their place in the scene.
fn parts_of(scene: &Scene) -> Vec<Part> {
    let (rows, tally) = counted(scene);
    let competency = &sample().competencies[0];
    let is_in = |(_, (place, ratings, _)): &(usize, &Rater)| *place > 0 && ratings.iter().any(Option::is_some);
    let places: Vec<usize> = scene.raters.iter().enumerate().filter(is_in).map(|(index, _)| index).collect();
    let parts = parts(competency, &rows.of_competency(competency), &tally).into_iter();
    parts.map(|part| Part { people: part.people.iter().map(|row| places[*row]).collect(), ..part }).collect()
}

fn sums(scene: &Scene) -> String {
    let (rows, tally) = counted(scene);
    let mut sums = RunningSums::new(&sample());
    if let Some(contribution) = ClosedContribution::of(&sample(), &rows, &tally) {
        sums.add(&contribution).unwrap();
    }
    sums.to_json()
}

fn statement(family: Family, people: &BTreeSet<usize>, what: &str) -> Statement {
    let one = |person: &usize| ((person.to_string(), what.to_owned()), Exact::whole(1));
    Statement { family, figure: people.iter().map(one).collect() }
}

/// What the tally tells, each person an unknown: the cells, and the competency's means over the items that have one.
fn told(scene: &Scene, tally: &Tally) -> Vec<Statement> {
    let mut statements = Vec::new();
    let mut means: BTreeMap<String, Figure> = BTreeMap::new();
    for (place, item) in ITEMS.iter().enumerate() {
        for (perspective, people) in people_behind(scene, tally, place) {
            let cell = tally.cell(item, &perspective).unwrap();
            let family = if cell.counts().is_some() { Family::Distribution } else { Family::Mean };
            let told = statement(family, &people, item);
            let weight = Exact::fraction(1, i64::from(cell.n())).unwrap();
            let weighted = told.figure.keys().map(|unknown| (unknown.clone(), weight.clone()));
            means.entry(perspective).or_default().extend(weighted);
            statements.push(told);
        }
    }
    statements.extend(means.into_values().map(|figure| Statement { family: Family::Mean, figure }));
    statements
}

/// What the parts tell: distributions of every item and of every product of two.
fn added(parts: &[Part]) -> Vec<Statement> {
    let mut statements = Vec::new();
    for part in parts {
        for (index, item) in part.items.iter().enumerate() {
            statements.push(statement(Family::Distribution, &part.people, ITEMS[*item]));
            for other in part.items.iter().skip(index + 1) {
                let product = format!("{}*{}", ITEMS[*item], ITEMS[*other]);
                statements.push(statement(Family::Distribution, &part.people, &product));
            }
        }
    }
    statements
}

fn audit(scene: &Scene, parts: &[Part]) -> bool {
    let (_, tally) = counted(scene);
    let statements = [told(scene, &tally), added(parts)].concat();
    let audit = Audit { people: BTreeMap::new(), statements };
    audit.run(scene.policy.k(), scene.policy.k_distribution()).is_ok()
}

proptest! {
    #[test]
    fn the_audit_passes_on_the_report_and_what_is_added_together(scene in panels()) {
        let parts = parts_of(&scene);
        prop_assert!(audit(&scene, &parts));
        for part in &parts {
            prop_assert!(part.people.len() >= scene.policy.k_distribution() as usize);
            prop_assert!(part.people.iter().all(|person| scene.raters[*person].0 > 1), "only anonymous raters");
            prop_assert!(part.people.iter().all(|person| part.items.iter().all(|item| scene.raters[*person].1[*item].is_some())));
        }
    }

    /// Everybody in a part passes their ratings of its items on to the next one of their block in it.
    #[test]
    fn exchanging_rows_within_a_part_and_block_changes_no_byte(scene in panels()) {
        let (_, tally) = counted(&scene);
        let mut exchanged = scene.clone();
        for part in parts_of(&scene) {
            for block in tally.blocks() {
                let is_in = |person: &&usize| block.groups.iter().any(|group| group.key() == GROUPS[scene.raters[**person].0]);
                let people: Vec<usize> = part.people.iter().filter(is_in).copied().collect();
                for (to, from) in people.iter().zip(people.iter().cycle().skip(1)) {
                    for item in &part.items {
                        exchanged.raters[*to].1[*item] = scene.raters[*from].1[*item];
                    }
                }
            }
        }
        prop_assert_eq!(sums(&exchanged), sums(&scene));
        prop_assert_eq!(counted(&exchanged).1.to_json(), tally.to_json());
    }

    #[test]
    fn ratings_that_are_in_no_part_change_no_byte_of_the_sums(scene in panels(), shift in 1_i32..5) {
        let parts = parts_of(&scene);
        let mut changed = scene.clone();
        for (person, (_, ratings, _)) in changed.raters.iter_mut().enumerate() {
            for (item, rating) in ratings.iter_mut().enumerate() {
                if !parts.iter().any(|part| part.people.contains(&person) && part.items.contains(&item)) {
                    *rating = rating.map(|rating| (rating + shift - 1) % 5 + 1);
                }
            }
        }
        prop_assert_eq!(sums(&changed), sums(&scene));
    }

    #[test]
    fn the_order_of_raters_changes_no_byte_and_sums_survive_the_store(scene in panels()) {
        let mut turned = scene.clone();
        turned.raters.reverse();
        let json = sums(&scene);
        prop_assert_eq!(sums(&turned), json.clone());
        prop_assert_eq!(RunningSums::restore(&json).unwrap().to_json(), json);
    }
}

/// The audit must have something to refuse: the rule left out, people or items too many.
#[test]
fn the_audit_refuses_what_the_rule_leaves_out() {
    let policy = crate::disclosure::Policy::standard(&sample().scale);
    let full = |place: usize| (place, [Some(3), Some(4), Some(5)], false);
    let scene = |raters: Vec<Rater>| Scene { policy: policy.clone(), raters };
    let part = |people: std::ops::Range<usize>, items: &[usize]| Part {
        group: None,
        people: people.collect(),
        items: items.iter().copied().collect(),
    };
    // Two of eight peers skipped an item; the six who did not are not the rest of the cells.
    let skipped = |rater: usize| if rater < 2 { (2, [Some(1), None, Some(2)], false) } else { full(2) };
    let peers = scene((0..8).map(skipped).collect());
    assert!(audit(&peers, &[]) && !audit(&peers, &[part(2..8, &[0, 1, 2])]));
    assert!(audit(&peers, &parts_of(&peers)) && parts_of(&peers)[0].people.len() == 8);
    // Six peers beside four direct reports: the distribution of all others, less theirs, is that of four.
    let groups = scene((0..6).map(|_| full(2)).chain((0..4).map(|_| full(3))).collect());
    assert!(!audit(&groups, &[part(0..6, &[0])]) && audit(&groups, &[part(0..10, &[0])]));
    // All ten less one, and fewer than five.
    assert!(!audit(&groups, &[part(0..9, &[0])]) && !audit(&groups, &[part(6..10, &[0])]));
    // The same people for one item, and two pieces of them for another.
    let pieces = [part(0..5, &[0, 1]), part(5..10, &[0, 1])];
    assert!(!audit(&groups, &pieces), "a piece of one direct report or peer");
}
