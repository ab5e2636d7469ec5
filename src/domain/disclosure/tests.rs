//! Disclosure control: the reference cases, and what must hold for all groups, answers and policies.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::samples::{
    KEY, anonymity_cases, group, groups, questionnaire, rates, scale, statistics_case, unitemised, usual_groups, writes,
};
use super::*;
use crate::exact::Exact;
use crate::questionnaire::Questionnaire;
use crate::report::Bound;

fn policy() -> Policy {
    Policy::standard(&scale(1, 5))
}

fn policy_of(case: &Value) -> Policy {
    let number = |field: &str, standard: u32| case[field].as_u64().map_or(standard, |n| u32::try_from(n).unwrap());
    let k = number("k", 3);
    let standard: Thresholds = policy().into();
    Policy::try_from(Thresholds {
        k,
        k_total: number("k_total", 4).max(k),
        k_distribution: number("k_dist", 5).max(k),
        small_groups: if case["policy"] == "drop" { SmallGroups::Drop } else { SmallGroups::Merge },
        ..standard
    })
    .unwrap()
}

/// The numbers of a JSON object in the order of the report, as the cases name groups.
fn counts(object: &Value) -> Vec<(Group, u32)> {
    let mut counts: Vec<(Group, u32)> = object
        .as_object()
        .unwrap()
        .iter()
        .map(|(key, n)| (group(key), u32::try_from(n.as_u64().unwrap()).unwrap()))
        .collect();
    counts.sort();
    counts
}

#[test]
fn groups_are_split_into_blocks_as_the_reference_cases_say() {
    for case in anonymity_cases("plan") {
        let plan = plan(&policy_of(&case), &counts(&case["anonymous_counts"]));
        let expected = &case["expected"];
        assert_eq!(
            serde_json::json!(plan.blocks.iter().map(Block::key).collect::<Vec<_>>()),
            expected["blocks"],
            "{case}"
        );
        assert_eq!(
            serde_json::json!(plan.blocks.iter().map(|block| block.people).collect::<Vec<_>>()),
            expected["block_n"],
            "{case}"
        );
        assert_eq!(serde_json::json!(plan.dropped), expected["dropped"], "{case}");
    }
}

#[test]
fn the_cells_of_an_item_are_shown_as_the_reference_cases_say() {
    for case in anonymity_cases("item_view") {
        let (policy, expected) = (policy_of(&case), &case["expected"]);
        let plan = plan(&policy, &counts(&case["anonymous_counts"]));
        let valid: Vec<u32> = plan
            .blocks
            .iter()
            .map(|b| {
                b.groups.iter().map(|g| u32::try_from(case["item_valid_n"][g.key()].as_u64().unwrap()).unwrap()).sum()
            })
            .collect();
        let named = u32::try_from(case["named_manager_valid_n"].as_u64().unwrap()).unwrap();
        let view = ItemView::new(&policy, &valid, named);
        let blocks = || plan.blocks.iter().zip(&valid).zip(view.cells.iter().zip(&view.in_all_others));
        let cells: BTreeMap<String, u32> =
            blocks().filter(|(_, (shown, _))| **shown).map(|((block, n), _)| (block.key(), *n)).collect();
        let withheld: Vec<String> =
            blocks().filter(|((_, n), (shown, _))| !**shown && **n > 0).map(|((block, _), _)| block.key()).collect();
        let includes_withheld = blocks().any(|((_, n), (shown, is_in))| !*shown && *n > 0 && *is_in);
        let all: u32 = blocks().filter(|(_, (_, is_in))| **is_in).map(|((_, n), _)| n).sum();
        assert_eq!(serde_json::json!(cells), expected["cells"], "{case}");
        assert_eq!(serde_json::json!(withheld), expected["withheld"], "{case}");
        assert_eq!(
            serde_json::json!(view.all_others && includes_withheld),
            expected["all_includes_withheld"],
            "{case}"
        );
        assert_eq!(serde_json::json!(view.all_others.then_some(all + named)), expected["all_others_n"], "{case}");
    }
}

#[test]
fn distributions_are_shown_as_the_reference_cases_say() {
    for case in anonymity_cases("dispersion_view") {
        let cells = counts(&case["cells"]);
        let shown: Vec<Option<u32>> = cells.iter().map(|(_, n)| Some(*n)).collect();
        let all = u32::try_from(case["all_others_anonymous_n"].as_u64().unwrap()).unwrap();
        let view = Distributions::new(&policy_of(&case), &shown, all);
        let blocks: BTreeSet<&str> =
            cells.iter().zip(&view.blocks).filter(|(_, shown)| **shown).map(|((g, _), _)| g.key()).collect();
        assert_eq!(serde_json::json!(blocks), case["expected"]["blocks"], "{case}");
        assert_eq!(serde_json::json!(view.all_others), case["expected"]["all_others"], "{case}");
    }
}

#[test]
fn comments_are_ordered_as_the_reference_case_says() {
    for case in anonymity_cases("comment_order") {
        let key = data_encoding::HEXLOWER.decode(case["key"].as_str().unwrap().as_bytes()).unwrap();
        let ids: Vec<String> = serde_json::from_value(case["comment_ids"].clone()).unwrap();
        for (question, expected) in case["expected"].as_object().unwrap() {
            let ordered = comment_order(key.as_slice().try_into().unwrap(), question, ids.clone());
            assert_eq!(serde_json::json!(ordered), *expected, "{question}");
        }
    }
}

fn one_item() -> Questionnaire {
    questionnaire(&[("lead", &["q"])])
}

fn tally_of(questionnaire: &Questionnaire, answers: Vec<OpenedAnswer>) -> Tally {
    tally(questionnaire, &policy(), &usual_groups(), answers, &KEY).unwrap()
}

fn several(group: &str, ratings: &[i32]) -> Vec<OpenedAnswer> {
    ratings.iter().map(|rating| rates(group, &[("q", *rating)])).collect()
}

#[test]
fn all_others_are_pooled_over_raters() {
    let wave =
        [several("manager", &[2]), several("peer", &[4, 4, 5, 4, 4, 5, 4, 4]), several("direct_report", &[3, 2, 3])];
    let tally = tally_of(&one_item(), wave.into_iter().flatten().collect());
    let expected = &statistics_case("G16")["wave1"];
    assert_eq!(expected["pooled"], "44/12");
    assert_eq!(tally.cell("q", ALL_OTHERS).unwrap().mean(), Exact::fraction(44, 12).unwrap());
    let means: Vec<String> =
        ["manager", "peer", "direct_report"].map(|key| tally.cell("q", key).unwrap().mean().half_up(4)).into();
    assert_eq!(means, ["2.0000", "4.2500", "2.6667"]);
}

#[test]
fn a_reverse_item_is_turned_round_and_not_observed_stays_out() {
    let mut questionnaire = one_item();
    questionnaire.competencies[0].items[0].reverse = true;
    let raters = [Some(5), Some(4), None, Some(3), Some(5), Some(1)];
    let answers = raters
        .iter()
        .map(|rating| rating.map_or_else(|| rates("peer", &[]), |rating| rates("peer", &[("q", rating)])))
        .collect();
    let tally = tally_of(&questionnaire, answers);
    let cell = tally.cell("q", "peer").unwrap();
    let expected = statistics_case("G19");
    assert_eq!(serde_json::json!(cell.n()), expected["n"]);
    assert_eq!(serde_json::json!(cell.mean().to_f64()), expected["mean_reversed"]);
    assert_eq!(cell.counts(), Some([2, 1, 1, 0, 1].as_slice()));
}

#[test]
fn a_manager_does_not_protect_two_peers() {
    let answers = [several("self", &[4]), several("manager", &[4]), several("peer", &[3, 4])].into_iter().flatten();
    let tally = tally_of(&one_item(), answers.collect());
    let keys: Vec<String> = tally.perspectives().into_iter().map(|perspective| perspective.key).collect();
    assert_eq!(keys, ["self", "manager"]);
}

#[test]
fn an_item_that_only_some_are_asked_is_made_of_those_and_withheld_from_nobody() {
    let mut questionnaire = questionnaire(&[("lead", &["q", "r"])]);
    questionnaire.competencies[0].items[1].groups = Some(groups(&["direct_report", "board"]));
    let declared = groups(&["self", "manager", "peer", "direct_report", "board"]);
    let both = |key: &str| rates(key, &[("q", 4), ("r", 2)]);
    let mut answers: Vec<OpenedAnswer> = (0..5).map(|_| rates("peer", &[("q", 3)])).collect();
    answers.extend((0..3).map(|_| both("direct_report")).chain((0..4).map(|_| both("board"))));
    answers.push(rates("manager", &[("q", 5)]));
    let tally = tally(&questionnaire, &policy(), &declared, answers, &KEY).unwrap();
    let n = |item: &str| -> BTreeMap<String, u32> {
        tally.cells(item).map(|(key, cell)| (key.to_owned(), cell.n())).collect()
    };
    let numbers = |expected: &[(&str, u32)]| expected.iter().map(|(key, n)| ((*key).to_owned(), *n)).collect();
    assert_eq!(n("q"), numbers(&[("all_others", 13), ("board", 4), ("direct_report", 3), ("manager", 1), ("peer", 5)]));
    assert_eq!(n("r"), numbers(&[("all_others", 7), ("board", 4), ("direct_report", 3)]));
    assert_eq!(tally.cell("r", ALL_OTHERS).unwrap().mean(), Exact::whole(2));
}

#[test]
fn two_managers_are_one_perspective_and_protect_nobody() {
    let answers = [several("manager", &[2, 5]), several("peer", &[3, 4])].into_iter().flatten();
    let tally = tally_of(&one_item(), answers.collect());
    let told: Vec<(String, u32)> = tally.perspectives().into_iter().map(|one| (one.key, one.people)).collect();
    assert_eq!(told, [("manager".to_owned(), 2)], "two peers stay hidden");
    let cell = tally.cell("q", "manager").unwrap();
    assert_eq!((cell.n(), cell.mean()), (2, Exact::fraction(7, 2).unwrap()));
}

#[test]
fn several_managers_are_known_and_have_no_distribution() {
    let answers = [several("manager", &[1, 2, 3, 4, 5]), several("peer", &[3, 3, 3])].into_iter().flatten();
    let tally = tally_of(&one_item(), answers.collect());
    assert_eq!(tally.cell("q", "manager").unwrap().n(), 5);
    assert_eq!(tally.cell("q", "manager").unwrap().counts(), None);
    assert_eq!(tally.cell("q", ALL_OTHERS).unwrap().counts(), None, "three anonymous people are too few");
}

#[test]
fn raters_without_any_rating_count_for_nothing() {
    let mut answers = several("peer", &[3, 4, 5]);
    answers.extend((0..3).map(|_| writes("peer", &[], &[("keep", "unheard")])));
    let tally = tally_of(&one_item(), answers);
    assert_eq!(tally.blocks()[0].people, 3);
    assert!(tally.comments().is_empty());
}

#[test]
fn an_answer_that_does_not_belong_here_stops_the_count() {
    let count = |declared: &[&str], answers| {
        tally(&one_item(), &policy(), &groups(declared), answers, &KEY).map(|_| ()).unwrap_err()
    };
    assert_eq!(count(&["self", "peer"], several("other", &[3])), TallyFault::UndeclaredGroup { group: group("other") });
    assert_eq!(
        count(&["peer"], vec![rates("peer", &[("elsewhere", 3)])]),
        TallyFault::UnknownItem { group: group("peer"), item: "elsewhere".to_owned() }
    );
    assert_eq!(
        count(&["peer"], several("peer", &[6])),
        TallyFault::OffScale { group: group("peer"), item: "q".to_owned() }
    );
    assert_eq!(
        count(&["peer"], vec![writes("peer", &[("q", 3)], &[("elsewhere", "x")])]),
        TallyFault::UnknownQuestion { group: group("peer"), question: "elsewhere".to_owned() }
    );
    assert_eq!(count(&["self"], several("self", &[3, 4])), TallyFault::SeveralOwn);
}

#[test]
fn an_item_that_a_group_is_not_asked_takes_no_rating_of_it() {
    let mut questionnaire = questionnaire(&[("lead", &["q", "r"])]);
    questionnaire.competencies[0].items[1].groups = Some(groups(&["direct_report"]));
    let answers = || [several("peer", &[3, 4, 5]), several("direct_report", &[1, 1, 1])].into_iter().flatten();
    let tally = tally_of(&questionnaire, answers().collect());
    assert!(tally.cell("r", "peer").is_none());
    let strange = answers().chain([rates("peer", &[("r", 3)])]).collect();
    assert!(super::tally(&questionnaire, &policy(), &usual_groups(), strange, &KEY).is_err());
}

#[test]
fn a_coachs_own_groups_stand_last_in_the_order_in_which_they_are_declared() {
    let declared = groups(&["zeta", "other", "alpha", "peer"]);
    let answers = ["zeta", "other", "alpha"].into_iter().flat_map(|key| several(key, &[3, 4])).collect();
    let tally = tally(&one_item(), &policy(), &declared, answers, &KEY).unwrap();
    assert_eq!(tally.blocks()[0].key(), "other+zeta+alpha");
}

#[test]
fn too_few_comments_of_one_block_pool_those_of_all() {
    let with = |group: &str, keep: &[&str], change: &[&str]| -> Vec<OpenedAnswer> {
        (0..4)
            .map(|rater| {
                let comments: Vec<(&str, &str)> = [("keep", keep.get(rater)), ("change", change.get(rater))]
                    .into_iter()
                    .filter_map(|(question, text)| Some((question, *text?)))
                    .collect();
                writes(group, &[("q", 3)], &comments)
            })
            .collect()
    };
    let mut answers = with("peer", &["p1", "p2", "p3"], &["p4"]);
    answers.extend(with("direct_report", &["d1", "d2", "d3", "d4"], &["d5", "d6"]));
    answers.push(writes("manager", &[], &[("change", "m")]));
    let tally = tally_of(&one_item(), answers);
    let shown = |question: &str| -> Vec<(String, BTreeSet<String>)> {
        let lists = &tally.comments()[question];
        lists.iter().map(|list| (list.perspective.clone(), list.texts.iter().cloned().collect())).collect()
    };
    let set = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(
        shown("keep"),
        [("peer".to_owned(), set(&["p1", "p2", "p3"])), ("direct_report".to_owned(), set(&["d1", "d2", "d3", "d4"]))]
    );
    assert_eq!(
        shown("change"),
        [("manager".to_owned(), set(&["m"])), ("peer+direct_report".to_owned(), set(&["p4", "d5", "d6"]))]
    );
    let last = tally.perspectives().pop().unwrap();
    assert_eq!((last.key.as_str(), last.people), ("peer+direct_report", 8));
}

#[test]
fn too_few_comments_of_all_are_not_shown() {
    let mut answers = several("peer", &[3, 3, 3]);
    answers.extend([writes("peer", &[("q", 3)], &[("keep", "a")]), writes("peer", &[("q", 3)], &[("keep", "b")])]);
    assert!(tally_of(&one_item(), answers).comments().is_empty());
}

/// Four direct reports who give these ratings to `a` and `b`, and so many peers, one manager and the client, under strict.
fn strict_tally(direct_reports: &[[i32; 2]], peers: usize) -> (Questionnaire, Tally) {
    let questionnaire = questionnaire(&[("lead", &["a", "b"]), ("listen", &["c"])]);
    let all = |key: &str, rating: i32| rates(key, &[("a", rating), ("b", rating), ("c", rating)]);
    let mut answers: Vec<OpenedAnswer> =
        direct_reports.iter().map(|[a, b]| rates("direct_report", &[("a", *a), ("b", *b), ("c", 3)])).collect();
    answers.extend((0..peers).map(|_| all("peer", 4)));
    answers.extend([all("manager", 2), all("self", 5)]);
    let tally = tally(&questionnaire, &Policy::strict(&scale(1, 5)), &usual_groups(), answers, &KEY).unwrap();
    (questionnaire, tally)
}

const USUAL: [[i32; 2]; 4] = [[3, 4], [2, 4], [3, 5], [4, 4]];

#[test]
fn under_strict_four_people_have_competencies_and_no_items_and_are_in_nothing_else() {
    let (_, tally) = strict_tally(&USUAL, 6);
    let mean = unitemised(&tally, "lead", "direct_report").unwrap();
    assert_eq!((mean.mean(), mean.items(), mean.bound()), (&Exact::fraction(29, 8).unwrap(), 2, None));
    assert_eq!(unitemised(&tally, "listen", "direct_report"), None, "the mean of one item would be that item's");
    for item in ["a", "b", "c"] {
        assert!(tally.cell(item, "direct_report").is_none());
        assert_eq!(tally.cell(item, ALL_OTHERS).unwrap().n(), 7, "six peers and the manager");
        assert_eq!(tally.cell(item, "peer").unwrap().counts(), None, "a distribution takes eight");
    }
    assert_eq!(unitemised(&tally, "lead", "peer"), None, "six people have items");
    let all = tally.perspectives().into_iter().find(|perspective| perspective.key == ALL_OTHERS).unwrap();
    assert_eq!((all.groups, all.people), (groups(&["manager", "peer"]), 7));
}

#[test]
fn under_strict_two_groups_of_four_are_counted_together_and_have_no_mean_of_their_own() {
    let (_, tally) = strict_tally(&USUAL, 4);
    assert_eq!(tally.cell("a", ALL_OTHERS).unwrap().n(), 9);
    assert!(tally.cell("a", "peer").is_none() && tally.cell("a", "direct_report").is_none());
    assert!(["peer", "direct_report"].iter().all(|block| unitemised(&tally, "lead", block).is_none()));
}

#[test]
fn under_strict_four_people_alone_are_in_no_figure_of_an_item() {
    let (_, tally) = strict_tally(&USUAL, 0);
    assert!(["a", "b", "c"].iter().all(|item| tally.cell(item, ALL_OTHERS).is_none()));
    assert!(unitemised(&tally, "lead", "direct_report").is_some());
}

#[test]
fn near_an_end_of_the_scale_only_the_bound_is_kept() {
    let mean_of = |ratings: [[i32; 2]; 4]| {
        let (questionnaire, tally) = strict_tally(&ratings, 6);
        let json = tally.to_json();
        assert_eq!(Tally::restore(&json, &questionnaire).unwrap(), tally);
        let mean = unitemised(&tally, "lead", "direct_report").unwrap().clone();
        (mean.mean().half_up(2), mean.bound())
    };
    assert_eq!(mean_of([[5, 5]; 4]), ("4.75".to_owned(), Some(Bound::AtLeast)));
    assert_eq!(mean_of([[5, 5], [5, 5], [5, 5], [4, 4]]), ("4.75".to_owned(), Some(Bound::AtLeast)));
    assert_eq!(mean_of([[5, 5], [5, 5], [5, 4], [4, 4]]), ("4.63".to_owned(), None));
    assert_eq!(mean_of([[1, 1]; 4]), ("1.25".to_owned(), Some(Bound::AtMost)));
    assert_eq!(mean_of([[1, 2], [1, 1], [1, 1], [2, 2]]), ("1.38".to_owned(), None));
}

#[test]
fn raters_who_skip_items_never_give_away_an_item_of_four() {
    // One direct report of five observed only one of the items: five people behind `b`, four behind `a`.
    let questionnaire = questionnaire(&[("lead", &["a", "b"])]);
    let peers = (0..6).map(|_| rates("peer", &[("a", 4), ("b", 4)]));
    let reports = (0..5).map(|rater| {
        if rater == 0 { rates("direct_report", &[("b", 3)]) } else { rates("direct_report", &[("a", 2), ("b", 3)]) }
    });
    let answers = peers.chain(reports).collect();
    let tally = tally(&questionnaire, &Policy::strict(&scale(1, 5)), &usual_groups(), answers, &KEY).unwrap();
    assert!(tally.cell("b", "direct_report").is_some() && tally.cell("a", "direct_report").is_none());
    assert_eq!(unitemised(&tally, "lead", "direct_report"), None);
    assert_eq!(tally.cell("a", ALL_OTHERS).unwrap().n(), 6, "four people are not the rest of anything");
}

#[test]
fn an_item_that_only_three_of_four_observed_is_in_no_mean_under_strict() {
    let questionnaire = questionnaire(&[("lead", &["a", "b"])]);
    let skips = |rater: usize| if rater == 0 { vec![("a", 3)] } else { vec![("a", 3), ("b", 4)] };
    let answers = (0..4).map(|rater| rates("direct_report", &skips(rater))).collect();
    let tally = tally(&questionnaire, &Policy::strict(&scale(1, 5)), &usual_groups(), answers, &KEY).unwrap();
    assert_eq!(unitemised(&tally, "lead", "direct_report"), None, "one item is left, and a mean takes two");
}

#[test]
fn a_stored_mean_without_items_that_may_not_be_shown_is_refused() {
    let (questionnaire, tally) = strict_tally(&USUAL, 6);
    let sound: Value = serde_json::from_str(&tally.to_json()).unwrap();
    let damages: &[(&str, Damage)] = &[
        ("of an unknown competency", |json| json["competencies"]["z"] = json["competencies"]["lead"].clone()),
        ("of nobody", |json| {
            json["competencies"]["lead"]["other"] = json["competencies"]["lead"]["direct_report"].clone();
        }),
        ("of one item", |json| json["competencies"]["lead"]["direct_report"]["items"] = 1.into()),
        ("of more items than there are", |json| json["competencies"]["lead"]["direct_report"]["items"] = 3.into()),
        ("beyond the bound", |json| json["competencies"]["lead"]["direct_report"]["mean"] = "5".into()),
        ("a bound that is none", |json| json["competencies"]["lead"]["direct_report"]["bound"] = "at_least".into()),
        ("beside items of its own", |json| {
            json["competencies"]["lead"]["peer"] = json["competencies"]["lead"]["direct_report"].clone();
        }),
        ("beside all others with its people", |json| {
            json["items"]["a"]["all_others"] = serde_json::json!({"sum": 42, "n": 12});
        }),
        ("under a policy without such means", |json| {
            json["policy"].as_object_mut().unwrap().remove("k_item");
        }),
    ];
    for (name, damage) in damages {
        let mut json = sound.clone();
        damage(&mut json);
        assert_ne!(json, sound, "{name} changes nothing");
        assert!(Tally::restore(&json.to_string(), &questionnaire).is_err(), "{name} was taken: {json}");
    }
}

/// A change to a stored tally.
type Damage = fn(&mut Value);

fn a_tally() -> (Questionnaire, Tally) {
    let questionnaire = one_item();
    let mut answers: Vec<OpenedAnswer> = ["a", "b", "c", "d", "e", "f"]
        .map(|text| writes("peer", &[("q", 4)], &[("keep", text)]))
        .into_iter()
        .chain(several("direct_report", &[1, 2, 3, 3, 5]))
        .collect();
    answers.extend(several("manager", &[2]));
    let tally = tally_of(&questionnaire, answers);
    (questionnaire, tally)
}

#[test]
fn a_tally_comes_back_from_the_store_unchanged() {
    let (questionnaire, tally) = a_tally();
    assert_eq!(Tally::restore(&tally.to_json(), &questionnaire).unwrap(), tally);
}

#[test]
fn a_stored_tally_that_holds_what_may_not_be_shown_is_refused() {
    let (questionnaire, tally) = a_tally();
    let damages: &[(&str, Damage)] = &[
        ("another format", |json| json["format"] = "parallax.tally/2".into()),
        ("an unknown field", |json| json["answers"] = "all of them".into()),
        ("another questionnaire", |json| json["questionnaire"] = "other".into()),
        ("another version", |json| json["questionnaire_version"] = 2.into()),
        ("a weak policy", |json| json["policy"]["k"] = 2.into()),
        ("a cut off the scale", |json| json["policy"]["strength_cut"] = 9.into()),
        ("a small block", |json| json["blocks"][1]["people"] = 2.into()),
        ("a group in two blocks", |json| json["blocks"][1]["groups"] = serde_json::json!(["peer"])),
        ("a named group in a block", |json| json["blocks"][1]["groups"] = serde_json::json!(["manager"])),
        ("an unknown item", |json| json["items"]["z"] = json["items"]["q"].clone()),
        ("an unknown perspective", |json| json["items"]["q"]["other"] = json["items"]["q"]["peer"].clone()),
        ("the client's rating without the client", |json| {
            json["items"]["q"]["self"] = serde_json::json!({"sum": 3, "n": 1});
        }),
        ("a small cell", |json| json["items"]["q"]["peer"] = serde_json::json!({"sum": 8, "n": 2})),
        ("more answers than people", |json| json["items"]["q"]["peer"] = serde_json::json!({"sum": 28, "n": 7})),
        ("a sum off the scale", |json| json["items"]["q"]["peer"] = serde_json::json!({"sum": 31, "n": 6})),
        ("counts that are not the sum", |json| {
            json["items"]["q"]["peer"]["counts"] = serde_json::json!([1, 0, 0, 5, 0]);
        }),
        ("counts of another scale", |json| json["items"]["q"]["peer"]["counts"] = serde_json::json!([0, 0, 0, 6])),
        ("a manager's distribution", |json| {
            json["items"]["q"]["manager"]["counts"] = serde_json::json!([0, 1, 0, 0, 0]);
        }),
        ("all others that leave two people", |json| {
            json["items"]["q"]["all_others"] = serde_json::json!({"sum": 28, "n": 9});
            json["items"]["q"].as_object_mut().unwrap().remove("direct_report");
        }),
        ("a distribution that leaves four people", |json| {
            json["items"]["q"]["direct_report"] = serde_json::json!({"sum": 9, "n": 4});
            json["items"]["q"]["all_others"] = serde_json::json!({"sum": 35, "n": 11, "counts": [1, 2, 1, 7, 0]});
        }),
        ("a part that exceeds the whole", |json| {
            json["items"]["q"]["all_others"]["counts"] = serde_json::json!([2, 1, 3, 5, 1]);
        }),
        ("too few comments", |json| json["comments"]["keep"][0]["texts"] = serde_json::json!(["a", "b"])),
        ("comments of nobody", |json| json["comments"]["keep"][0]["perspective"] = "other".into()),
        ("more comments than people", |json| {
            json["comments"]["keep"][0]["texts"] = serde_json::json!(["a", "b", "c", "d", "e", "f", "g"]);
        }),
        ("comments on an unknown question", |json| json["comments"]["z"] = json["comments"]["keep"].clone()),
        ("a pool beside one of its blocks", |json| {
            let mut pool = json["comments"]["keep"][0].clone();
            pool["perspective"] = "peer+direct_report".into();
            json["comments"]["keep"].as_array_mut().unwrap().push(pool);
        }),
    ];
    let sound: Value = serde_json::from_str(&tally.to_json()).unwrap();
    assert!(Tally::restore(&sound.to_string(), &questionnaire).is_ok());
    for (name, damage) in damages {
        let mut json = sound.clone();
        damage(&mut json);
        assert_ne!(json, sound, "{name} changes nothing");
        assert!(Tally::restore(&json.to_string(), &questionnaire).is_err(), "{name} was taken: {json}");
    }
    for cut in [0, 1, 40] {
        assert_eq!(Tally::restore(&tally.to_json()[..cut], &questionnaire).unwrap_err(), DamagedTally::Unreadable);
    }
}
