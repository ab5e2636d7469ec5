//! What must hold for all groups, all patterns of answers and all policies.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::audit::{Figure, exposed, sum_of};
use super::samples::{KEY, group, groups, questionnaire, scale, unitemised};
use super::*;
use crate::exact::Exact;
use crate::language::Language;
use crate::questionnaire::Questionnaire;
use crate::report::{Bound, Subject};
use crate::scoring;

pub(super) const ITEMS: [&str; 3] = ["a", "b", "c"];
pub(super) const GROUPS: [&str; 6] = ["self", "manager", "peer", "direct_report", "other", "board"];

/// One rater: the place of the group in [`GROUPS`], a rating or none for each of [`ITEMS`], whether they comment.
pub(super) type Rater = (usize, [Option<i32>; 3], bool);

#[derive(Clone, Debug)]
pub(super) struct Scene {
    pub(super) policy: Policy,
    pub(super) raters: Vec<Rater>,
}

pub(super) fn sample() -> Questionnaire {
    questionnaire(&[("lead", &["a", "b"]), ("listen", &["c"])])
}

pub(super) fn answer((place, ratings, comments): &Rater) -> OpenedAnswer {
    let rated = ITEMS.iter().zip(ratings).filter_map(|(item, rating)| Some(((*item).to_owned(), (*rating)?)));
    let written = comments.then(|| ("keep".to_owned(), format!("{place}: {ratings:?}")));
    OpenedAnswer::new(group(GROUPS[*place]), Answer::from_checked(rated.collect(), written.into_iter().collect()))
}

pub(super) fn try_tally(policy: &Policy, raters: &[Rater]) -> Result<Tally, TallyFault> {
    tally(&sample(), policy, &groups(&GROUPS), raters.iter().map(answer).collect(), &KEY)
}

pub(super) fn report_json(policy: &Policy, raters: &[Rater]) -> String {
    let subject = Subject { key: "s".to_owned(), name: "S".to_owned() };
    let tally = try_tally(policy, raters).unwrap();
    scoring::report(&tally, &sample(), subject, &Language::english(), &|key, _| key.to_owned()).to_json()
}

prop_compose! {
    pub(super) fn policies()(k in 3_u32..6, of_items in 0_u32..4, more in 0_u32..3, drop: bool) -> Policy {
        let thresholds: Thresholds = Policy::standard(&scale(1, 5)).raised_to(k).unwrap().into();
        let small_groups = if drop { SmallGroups::Drop } else { SmallGroups::Merge };
        let k_item = k + of_items;
        let k_distribution = k_item.max(thresholds.k_distribution + more);
        let k_item = Some(k_item);
        Policy::try_from(Thresholds { k_item, k_distribution, small_groups, ..thresholds }).unwrap()
    }
}

fn ratings() -> impl Strategy<Value = [Option<i32>; 3]> {
    let rating = prop_oneof![2 => Just(None), 3 => (1..6).prop_map(Some)];
    proptest::array::uniform3(rating)
}

fn raters(place: usize, most: usize) -> impl Strategy<Value = Vec<Rater>> {
    proptest::collection::vec((Just(place), ratings(), any::<bool>()), 0..=most)
}

pub(super) fn scenes() -> impl Strategy<Value = Scene> {
    let groups = (raters(0, 1), raters(1, 2), raters(2, 8), raters(3, 8), raters(4, 5), raters(5, 3));
    (policies(), groups).prop_map(|(policy, (own, manager, peer, report, other, board))| {
        let raters = [own, manager, peer, report, other, board].concat();
        Scene { policy, raters }
    })
}

/// The named raters behind each published cell of one item, found again from the sums alone: the blocks that are shown,
/// and all others either with or without those that are not.
pub(super) fn people_behind(scene: &Scene, tally: &Tally, item: usize) -> Vec<(String, BTreeSet<usize>)> {
    let valid = |keys: &[Group]| -> BTreeSet<usize> {
        let is_in = |(_, (place, ratings, _)): &(usize, &Rater)| {
            keys.contains(&group(GROUPS[*place])) && ratings[item].is_some()
        };
        scene.raters.iter().enumerate().filter(is_in).map(|(index, _)| index).collect()
    };
    let sum =
        |people: &BTreeSet<usize>| people.iter().filter_map(|i| scene.raters[*i].1[item]).map(i64::from).sum::<i64>();
    let mut behind = Vec::new();
    let mut shown = BTreeSet::new();
    let mut everybody = BTreeSet::new();
    for block in tally.blocks() {
        let people = valid(&block.groups);
        everybody.extend(&people);
        if tally.cell(ITEMS[item], &block.key()).is_some() {
            shown.extend(&people);
            behind.push((block.key(), people));
        }
    }
    let managers = valid(&[Group::Manager]);
    if let Some(all) = tally.cell(ITEMS[item], ALL_OTHERS) {
        let n = |people: &BTreeSet<usize>| u32::try_from(people.len() + managers.len()).unwrap();
        let inside = if all.n() == n(&everybody) { everybody } else { shown };
        assert_eq!((all.n(), all.sum()), (n(&inside), sum(&inside) + sum(&managers)));
        behind.push((ALL_OTHERS.to_owned(), inside));
    }
    for (key, people) in behind.iter().filter(|(key, _)| key != ALL_OTHERS) {
        let cell = tally.cell(ITEMS[item], key).unwrap();
        assert_eq!((cell.n() as usize, cell.sum()), (people.len(), sum(people)));
    }
    behind
}

/// The ratings, by rater and item, behind each mean of a block without items, with the block.
pub(super) fn ratings_behind(scene: &Scene, tally: &Tally) -> Vec<(String, BTreeSet<(usize, usize)>)> {
    let mut behind = Vec::new();
    for (block, competency) in tally.blocks().iter().flat_map(|block| [(block, "lead"), (block, "listen")]) {
        let Some(mean) = unitemised(tally, competency, &block.key()) else { continue };
        let places = if competency == "lead" { vec![0, 1] } else { vec![2] };
        let of_item = |item: usize| -> BTreeSet<(usize, usize)> {
            let is_in = |(_, (place, ratings, _)): &(usize, &Rater)| {
                block.groups.contains(&group(GROUPS[*place])) && ratings[item].is_some()
            };
            scene.raters.iter().enumerate().filter(is_in).map(|(rater, _)| (rater, item)).collect()
        };
        let enough = |set: &BTreeSet<(usize, usize)>| set.len() >= scene.policy.k() as usize;
        let items: Vec<BTreeSet<(usize, usize)>> = places.into_iter().map(of_item).filter(enough).collect();
        assert_eq!(items.len(), mean.items() as usize);
        let ratings: BTreeSet<(usize, usize)> = items.into_iter().flatten().collect();
        let sum: i64 = ratings.iter().filter_map(|(rater, item)| scene.raters[*rater].1[*item]).map(i64::from).sum();
        let true_mean = Exact::fraction(sum, i64::try_from(ratings.len()).unwrap()).unwrap();
        match mean.bound() {
            None => assert_eq!(*mean.mean(), true_mean),
            Some(Bound::AtLeast) => assert!(*mean.mean() <= true_mean),
            Some(Bound::AtMost) => assert!(*mean.mean() >= true_mean),
        }
        behind.push((block.key(), ratings));
    }
    behind
}

fn figures<'a>(sets: impl IntoIterator<Item = &'a BTreeSet<usize>>) -> Vec<Figure> {
    sets.into_iter()
        .map(|set| {
            let names: Vec<String> = set.iter().map(ToString::to_string).collect();
            sum_of(names.iter().map(String::as_str))
        })
        .collect()
}

proptest! {
    /// Every person is an unknown of their own here; the tally audits itself by groups.
    #[test]
    fn nothing_that_is_published_tells_of_fewer_people_than_promised(scene in scenes()) {
        let tally = try_tally(&scene.policy, &scene.raters).unwrap();
        for (item, key) in ITEMS.iter().enumerate() {
            let behind = people_behind(&scene, &tally, item);
            for (_, people) in &behind {
                prop_assert!(people.len() >= scene.policy.k_item() as usize);
            }
            let means = figures(behind.iter().map(|(_, people)| people));
            prop_assert!(exposed(scene.policy.k_item(), &BTreeMap::new(), &means).is_empty());
            let has_counts = |perspective: &str| tally.cell(key, perspective).is_some_and(|cell| cell.counts().is_some());
            let counted = figures(behind.iter().filter(|(key, _)| has_counts(key)).map(|(_, people)| people));
            prop_assert!(exposed(scene.policy.k_distribution(), &BTreeMap::new(), &counted).is_empty());
        }
        for list in tally.comments().values().flatten() {
            let is_named = list.perspective == "self" || list.perspective == "manager";
            prop_assert!(is_named || list.texts.len() >= scene.policy.k_comment() as usize);
        }
    }

    /// Items and the means of blocks without items, all together: no sum of them tells of fewer than `k` people, nor about
    /// one item of fewer than `k_item`.
    #[test]
    fn means_without_items_tell_nothing_more_beside_the_items(scene in scenes()) {
        let tally = try_tally(&scene.policy, &scene.raters).unwrap();
        let mut sets: Vec<BTreeSet<(usize, usize)>> =
            ratings_behind(&scene, &tally).into_iter().map(|(_, ratings)| ratings).collect();
        for item in 0..ITEMS.len() {
            let of_item = |people: BTreeSet<usize>| people.into_iter().map(|rater| (rater, item)).collect();
            sets.extend(people_behind(&scene, &tally, item).into_iter().map(|(_, people)| of_item(people)));
        }
        let told = |by_rating: bool| -> Vec<Figure> {
            let name = |(rater, item): &(usize, usize)| {
                if by_rating {
                    (format!("{rater} {item}"), String::new())
                } else {
                    (rater.to_string(), item.to_string())
                }
            };
            sets.iter().map(|set| set.iter().map(|rating| (name(rating), Exact::whole(1))).collect()).collect()
        };
        let by_person = told(false);
        prop_assert!(exposed(scene.policy.k(), &BTreeMap::new(), &by_person).is_empty());
        let by_rating = told(true);
        prop_assert!(exposed(scene.policy.k_item(), &BTreeMap::new(), &by_rating).is_empty());
    }

    /// Of a mean that is only said to be beyond a bound, nothing tells where: any ratings beyond it give the same bytes.
    #[test]
    fn what_lies_beyond_a_bound_changes_no_byte(
        lowest: bool,
        less in [any::<bool>(), any::<bool>()],
        given in proptest::collection::vec([1..6, 1..6, 1..6], 5..8),
        others: bool,
    ) {
        let (end, inside) = if lowest { (1, 2) } else { (5, 4) };
        // Of eight ratings, two may be a step from the end.
        let with = |steps: [bool; 2]| -> String {
            let step = |rater: usize| if steps.get(rater) == Some(&true) { inside } else { end };
            let few = (0..4).map(|rater| (3, [Some(step(rater)), Some(end), None], false));
            let many = given.iter().filter(|_| others).map(|ratings| (2, ratings.map(Some), false));
            let manager = (1, [Some(3); 3], false);
            report_json(&Policy::strict(&scale(1, 5)), &few.chain(many).chain([manager]).collect::<Vec<_>>())
        };
        prop_assert!(with(less).contains("\"bound\""));
        prop_assert_eq!(with(less), with([false, false]));
    }

    #[test]
    fn the_order_of_raters_changes_no_byte(scene in scenes(), seed in any::<[u8; 32]>()) {
        let mut shuffled = scene.raters.clone();
        shuffled.sort_by_cached_key(|rater| comment_order_of(&seed, rater));
        prop_assert_eq!(report_json(&scene.policy, &shuffled), report_json(&scene.policy, &scene.raters));
    }

    #[test]
    fn a_tally_survives_the_store(scene in scenes()) {
        let tally = try_tally(&scene.policy, &scene.raters).unwrap();
        prop_assert_eq!(Tally::restore(&tally.to_json(), &sample()).unwrap(), tally);
    }

    #[test]
    fn a_report_survives_its_json(scene in scenes()) {
        let json = report_json(&scene.policy, &scene.raters);
        prop_assert_eq!(crate::report::Report::from_json(&json).unwrap().to_json(), json);
    }

    /// Two direct reports beside five peers, where small groups are left out.
    #[test]
    fn what_a_hidden_group_answers_changes_no_byte(
        peers in proptest::collection::vec(ratings(), 5),
        one in proptest::collection::vec((ratings(), any::<bool>()), 2),
        other in proptest::collection::vec((ratings(), any::<bool>()), 2),
    ) {
        // Peers who observed nothing count for nothing; with too few of them nobody is large enough to be shown.
        prop_assume!(peers.iter().filter(|ratings| ratings.iter().any(Option::is_some)).count() >= 3);
        let policy = Policy::standard(&scale(1, 5)).with_small_groups(SmallGroups::Drop);
        let with = |hidden: &[([Option<i32>; 3], bool)]| {
            let peers = peers.iter().map(|ratings| (2, *ratings, true));
            let hidden = hidden.iter().map(|(ratings, comments)| (3, *ratings, *comments));
            report_json(&policy, &peers.chain(hidden).collect::<Vec<_>>())
        };
        prop_assert_eq!(with(&one), with(&other));
        prop_assert_eq!(with(&one), with(&[]));
    }

    /// Four peers who agree in everything, and the client; then the other way round.
    #[test]
    fn swapping_self_and_others_negates_every_gap(own in [1..6, 1..6, 1..6], others in [1..6, 1..6, 1..6]) {
        let policy = Policy::standard(&scale(1, 5));
        let gaps = |own: [i32; 3], others: [i32; 3]| -> Vec<i64> {
            let peers = std::iter::repeat_n((2, others.map(Some), false), 4);
            let json = report_json(&policy, &peers.chain([(0, own.map(Some), false)]).collect::<Vec<_>>());
            let report = crate::report::Report::from_json(&json).unwrap();
            let gap = |gap: &crate::report::Gap| crate::exact::half_up(gap.value, 3).replace('.', "").parse().unwrap();
            report.competencies.values().filter_map(|figures| figures.gap.as_ref()).map(gap).collect()
        };
        let swapped: Vec<i64> = gaps(others, own).iter().map(|gap| -gap).collect();
        prop_assert_eq!(gaps(own, others), swapped);
    }
}

fn comment_order_of(seed: &[u8; 32], rater: &Rater) -> String {
    use sha2::Digest as _;
    format!("{:x?}", sha2::Sha256::new().chain_update(seed).chain_update(format!("{rater:?}")).finalize())
}

/// Publishes one item by the planner's rules with one rule switched off, and says whom that exposes. The groups are
/// blocks of their own; `valid` are their people with a valid rating.
fn exposed_without(rule: &str, valid: &[(&str, u32)], managers: u32) -> Vec<BTreeSet<String>> {
    let policy = Policy::standard(&scale(1, 5));
    let people: BTreeMap<String, u32> = valid.iter().map(|(key, n)| ((*key).to_owned(), *n)).collect();
    let numbers: Vec<u32> = valid.iter().map(|(_, n)| *n).collect();
    let protective = if rule == "a manager is known" { managers } else { 0 };
    let cells: Vec<bool> = numbers.iter().map(|n| n + protective >= policy.k()).collect();
    let withheld: u32 = numbers.iter().zip(&cells).filter(|(_, shown)| !**shown).map(|(n, _)| n).sum();
    let withheld_count_in = withheld >= policy.k() || rule == "what is withheld stays out of the total";
    let in_all: Vec<bool> = cells.iter().map(|shown| *shown || withheld_count_in).collect();
    let anonymous: u32 = numbers.iter().zip(&in_all).filter(|(_, is_in)| **is_in).map(|(n, _)| n).sum();
    let set = |flags: &[bool]| sum_of(valid.iter().zip(flags).filter(|(_, flag)| **flag).map(|((key, _), _)| *key));
    let single = |index: usize| set(&(0..valid.len()).map(|other| other == index).collect::<Vec<_>>());

    let mut means: Vec<Figure> = (0..valid.len()).filter(|index| cells[*index]).map(single).collect();
    if anonymous + protective >= policy.k() && anonymous + managers >= policy.k_total() {
        means.push(set(&in_all));
    }
    let shown: Vec<Option<u32>> = numbers.iter().zip(&cells).map(|(n, shown)| shown.then_some(*n)).collect();
    let mut distributions = Distributions::new(&policy, &shown, anonymous);
    if rule == "the rest of a distribution is enough people" {
        distributions.blocks = numbers.iter().map(|n| *n >= policy.k_distribution()).collect();
    }
    let mut counts: Vec<Figure> = (0..valid.len()).filter(|index| distributions.blocks[*index]).map(single).collect();
    if distributions.all_others {
        counts.push(set(&in_all));
    }
    let mut found = exposed(policy.k(), &people, &means);
    found.extend(exposed(policy.k_distribution(), &people, &counts));
    found
}

#[test]
fn each_rule_of_the_planner_is_needed() {
    let cases = [
        ("what is withheld stays out of the total", [("peer", 5), ("direct_report", 2)], 1),
        ("a manager is known", [("peer", 2), ("direct_report", 0)], 2),
        ("the rest of a distribution is enough people", [("peer", 6), ("direct_report", 4)], 1),
    ];
    for (rule, valid, managers) in &cases {
        let managers = *managers;
        assert!(exposed_without("none", valid, managers).is_empty(), "with {rule}");
        assert!(!exposed_without(rule, valid, managers).is_empty(), "without {rule}");
    }
}
