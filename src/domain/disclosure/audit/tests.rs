//! The audit and the ledger: the reference cases, and sequences of reports that must be refused.

use std::collections::BTreeMap;

use super::*;
use crate::disclosure::samples::{anonymity_cases, questionnaire, rates, scale, usual_groups};
use crate::disclosure::{Ledger, OpenedAnswer, Policy, Release, Tally, tally};

#[test]
fn sets_of_figures_are_audited_as_the_reference_cases_say() {
    for case in anonymity_cases("set_audit") {
        let people: BTreeMap<String, u32> = serde_json::from_value(case["protected_atom_sizes"].clone()).unwrap();
        let sets: Vec<Vec<String>> = serde_json::from_value(case["published_sets"].clone()).unwrap();
        let figures: Vec<Figure> = sets.iter().map(|set| sum_of(set.iter().map(String::as_str))).collect();
        let k = u32::try_from(case["k"].as_u64().unwrap()).unwrap();
        let found = exposed(k, &people, &figures);
        let expected = &case["expected"];
        assert_eq!(serde_json::json!(found), expected["minimal_leaking_unions"], "{case}");
        assert_eq!(serde_json::json!(!found.is_empty()), expected["leak"], "{case}");
        let smallest = found.iter().map(|set| set.iter().map(|atom| people[atom]).sum::<u32>()).min();
        assert_eq!(serde_json::json!(smallest), expected["smallest_leaked_n"], "{case}");
    }
}

#[test]
fn weighted_figures_are_audited_as_the_reference_cases_say() {
    for case in anonymity_cases("full_audit") {
        let rows: Vec<BTreeMap<String, String>> = serde_json::from_value(case["rows"].clone()).unwrap();
        let weight = |text: &String| {
            let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
            Exact::fraction(numerator.parse().unwrap(), denominator.parse().unwrap()).unwrap()
        };
        let unknown = |name: &String| {
            let (who, what) = name.split_once('|').unwrap();
            (who.to_owned(), what.to_owned())
        };
        let figures: Vec<Figure> =
            rows.iter().map(|row| row.iter().map(|(name, w)| (unknown(name), weight(w))).collect()).collect();
        let k = u32::try_from(case["k"].as_u64().unwrap()).unwrap();
        let found = exposed(k, &BTreeMap::new(), &figures);
        assert_eq!(serde_json::json!(found), case["expected"]["minimal_leaking_human_sets"], "{case}");
    }
}

#[test]
fn the_range_of_some_people_within_a_block_is_as_the_reference_cases_say() {
    for case in anonymity_cases("interval_block") {
        let number = |field: &str| case[field].as_i64().unwrap();
        let [lowest, highest] = [0, 1].map(|end| case["scale"][end].as_i64().unwrap());
        let range = range_within(number("n"), number("total"), number("m"), lowest, highest);
        let found = serde_json::json!({"lo": range.least, "hi": range.greatest, "pinned": range.is_known()});
        assert_eq!(found, case["expected"], "{case}");
    }
}

#[test]
fn the_ranges_of_overlapping_sets_are_as_the_reference_cases_say() {
    for case in anonymity_cases("interval_lp") {
        // Columns of two people each; a row is a set.
        let rows: Vec<Vec<u32>> = serde_json::from_value(case["rows"].clone()).unwrap();
        let names = ["a", "b", "c", "d"];
        let set = |row: &Vec<u32>| -> Vec<Who> {
            names.iter().enumerate().filter(|(i, _)| row[2 * i] == 1).map(|(_, name)| (*name).to_owned()).collect()
        };
        let totals = rows.iter().zip(case["totals"].as_array().unwrap());
        let overlapping = Overlapping {
            people: names.map(|name| (name.to_owned(), 2)).into(),
            totals: totals.map(|(row, total)| (set(row), total.as_i64().unwrap())).collect(),
            lowest: 1,
            highest: 5,
        };
        for (name, sum) in overlapping.ranges().unwrap() {
            let one = overlapping.of_one(&name, sum).unwrap();
            let expected = |field: &str| case["expected"][format!("{name}_{field}")].clone();
            assert_eq!(serde_json::json!([sum.least, sum.greatest]), expected("atom_sum"), "{name}");
            assert_eq!(serde_json::json!([one.least, one.greatest]), expected("person"), "{name}");
        }
    }
}

#[test]
fn a_total_at_the_end_of_the_scale_gives_away_who_is_in_no_sum() {
    // No sum about fewer than four can be derived, but the first four must all have given the highest rating.
    let overlapping = Overlapping {
        people: [("a", 2), ("b", 2), ("c", 2), ("d", 2)].map(|(name, n)| (name.to_owned(), n)).into(),
        totals: [(["a", "b"], 20), (["b", "c"], 14), (["c", "d"], 9), (["a", "d"], 15)]
            .map(|(set, total)| (set.map(str::to_owned).to_vec(), total))
            .to_vec(),
        lowest: 1,
        highest: 5,
    };
    let ranges = overlapping.ranges().unwrap();
    assert!(ranges["a"].is_known() && ranges["b"].is_known() && ranges["c"].is_known());
    let impossible = Overlapping { totals: vec![(vec!["a".to_owned()], 11)], ..overlapping };
    assert_eq!(impossible.ranges(), None);
}

fn people(of: &[(&str, u32)]) -> BTreeMap<(Who, What), u32> {
    of.iter().map(|(who, n)| (((*who).to_owned(), String::new()), *n)).collect()
}

fn means(sets: &[&[&str]]) -> Vec<Statement> {
    let statement = |set: &&[&str]| Statement { family: Family::Mean, figure: sum_of(set.iter().copied()) };
    sets.iter().map(statement).collect()
}

/// Publishes sets of people in turn; the last release is what the ledger says of.
fn in_turn(of: &[(&str, u32)], releases: &[&[&[&str]]], k: u32) -> Result<(), Vec<Exposure>> {
    let mut ledger = Ledger::default();
    let (last, earlier) = releases.split_last().unwrap();
    let release =
        |index: usize, sets: &[&[&str]]| Release::of_figures(&format!("r{index}"), [k, k], &people(of), &means(sets));
    for (index, sets) in earlier.iter().enumerate() {
        ledger.admit(release(index, sets)).unwrap();
    }
    let before = ledger.clone();
    let verdict = ledger.admit(release(earlier.len(), last));
    assert_eq!(verdict.is_ok(), ledger != before, "what is refused is not entered");
    verdict
}

#[test]
fn what_the_reference_cases_publish_at_once_is_refused_report_by_report() {
    for case in anonymity_cases("set_audit") {
        let people: BTreeMap<String, u32> = serde_json::from_value(case["protected_atom_sizes"].clone()).unwrap();
        let people: Vec<(&str, u32)> = people.iter().map(|(name, n)| (name.as_str(), *n)).collect();
        let sets: Vec<Vec<String>> = serde_json::from_value(case["published_sets"].clone()).unwrap();
        let sets: Vec<Vec<&str>> = sets.iter().map(|set| set.iter().map(String::as_str).collect()).collect();
        let k = u32::try_from(case["k"].as_u64().unwrap()).unwrap();
        let mut ledger = Ledger::default();
        let verdicts = sets.iter().enumerate().map(|(report, set)| {
            let release = Release::of_figures(&format!("r{report}"), [k, k], &self::people(&people), &means(&[set]));
            ledger.admit(release)
        });
        let refusals: Vec<Exposure> = verdicts.filter_map(Result::err).flatten().collect();
        assert_eq!(refusals.is_empty(), !case["expected"]["leak"].as_bool().unwrap(), "{case}: {refusals:?}");
    }
}

#[test]
fn reports_that_follow_each_other_are_audited_together() {
    let refused = |case: &str, of: &[(&str, u32)], releases: &[&[&[&str]]], fewest: u32| {
        let exposures = in_turn(of, releases, 3).expect_err(case);
        assert_eq!((exposures[0].kind, exposures[0].people), (Kind::Derived, fewest), "{case}");
    };
    refused("A04: one late answer", &[("old", 3), ("new", 1)], &[&[&["old"]], &[&["old", "new"]]], 1);
    assert!(in_turn(&[("old", 3), ("new", 3)], &[&[&["old"]], &[&["old", "new"]]], 3).is_ok(), "A05: three of them");
    refused("A06: one who withdraws", &[("stay", 4), ("gone", 1)], &[&[&["stay", "gone"]], &[&["stay"]]], 1);
    let moved = [("peers", 4), ("moved", 1), ("reports", 4)];
    let (before, after): (&[&[&str]], &[&[&str]]) =
        (&[&["peers", "moved"], &["reports"]], &[&["peers"], &["reports", "moved"]]);
    refused("A07: one who is moved to another group", &moved, &[before, after], 1);
    // Published rules for scoring again, which add one form or two.
    refused("A16: a third peer, and the two before already", &[("first", 2), ("third", 1)], &[&[&["first"]]], 2);
    let others = [("peers", 3), ("late", 1), ("reports", 3)];
    let (before, after): (&[&[&str]], &[&[&str]]) =
        (&[&["peers", "reports"]], &[&["peers", "late", "reports"], &["reports"]]);
    refused("A17: one form into a total", &others, &[before, after], 1);
    refused("A18: two more forms", &[("first", 3), ("late", 2)], &[&[&["first"]], &[&["first", "late"]]], 2);
}

#[test]
fn a_programme_is_audited_with_the_reports_of_its_clients() {
    let clients = [("c1 peers", 5), ("c1 rest", 2), ("c2 peers", 6), ("c2 rest", 2)];
    let own: &[&[&str]] = &[&["c1 peers"], &["c2 peers"]];
    // A12: only one client has hidden answers; the programme less the reports is about those two people.
    let exposed = in_turn(&clients, &[own, &[&["c1 peers", "c1 rest", "c2 peers"]]], 3).unwrap_err();
    assert_eq!((exposed[0].people, exposed[0].who.first().map(String::as_str)), (2, Some("c1 rest")));
    // A13: both have; what is left is about four.
    assert!(in_turn(&clients, &[own, &[&["c1 peers", "c1 rest", "c2 peers", "c2 rest"]]], 3).is_ok());
    // A14: a reader who is one of the raters knows one answer, so one more is needed behind the same figure.
    let known_to_one = |n: u32| people(&[("c1 peers", n - 1)]);
    let verdict = |n: u32| Audit { people: known_to_one(n), statements: means(&[&["c1 peers"]]) }.run(3, 3);
    assert!(verdict(3).is_err() && verdict(4).is_ok());
}

#[test]
fn a_threshold_that_is_raised_does_not_undo_an_earlier_report() {
    let mut ledger = Ledger::default();
    let release = |source: &str, k: u32, n: u32| {
        Release::of_figures(source, [k, k], &people(&[(source, n)]), &means(&[&[source]]))
    };
    ledger.admit(release("first", 3, 3)).unwrap();
    assert_eq!(ledger.admit(release("second", 5, 4)).unwrap_err()[0].need, 5, "the new report keeps the new promise");
    ledger.admit(release("second", 5, 5)).unwrap();
}

#[test]
fn sets_that_overlap_around_few_people_are_refused_even_if_no_sum_is_about_them() {
    let cycle = [("a", 2), ("b", 2), ("c", 2), ("d", 2)];
    let pairs: &[&[&str]] = &[&["a", "b"], &["b", "c"], &["c", "d"], &["a", "d"]];
    let verdict = in_turn(&cycle, &[pairs], 3).unwrap_err();
    assert!(verdict.iter().all(|exposure| exposure.kind == Kind::Overlapping && exposure.people == 2));
    assert!(in_turn(&cycle, &[&[&["a", "b"], &["c", "d"]]], 3).is_ok());
}

#[test]
fn distributions_have_a_threshold_of_their_own() {
    let mut audit = Audit { people: people(&[("peer", 6), ("direct_report", 4)]), statements: Vec::new() };
    let told = |family, who: &[&str]| Statement { family, figure: sum_of(who.iter().copied()) };
    audit.statements.push(told(Family::Mean, &["direct_report"]));
    audit.statements.push(told(Family::Distribution, &["peer", "direct_report"]));
    assert_eq!(audit.run(3, 5), Ok(()));
    audit.statements.push(told(Family::Distribution, &["peer"]));
    let exposed = audit.run(3, 5).unwrap_err();
    assert_eq!((exposed[0].family, exposed[0].people, exposed[0].need), (Family::Distribution, 4, 5));
}

#[test]
fn the_coach_reads_whom_it_is_about_and_what_to_do() {
    let said = |kind, family, people, about: &str| {
        let who = ["direct_report".to_owned()].into();
        Exposure { kind, family, who, people, need: 3, about: [about.to_owned()].into() }.sentence()
    };
    let in_the_coach_s_words = Exposure {
        kind: Kind::Derived,
        family: Family::Mean,
        who: ["one/peer".to_owned(), "one/other".to_owned()].into(),
        people: 2,
        need: 3,
        about: (1..=9).map(|number| format!("calm-{number}")).collect(),
    };
    let in_the_coach_s_words = in_the_coach_s_words
        .told_by(&|who| who.replace("one/", "The group of "), &|item| format!("Stays calm ({item})."));
    insta::assert_snapshot!(
        [
            said(Kind::Derived, Family::Mean, 2, "direction-1"),
            said(Kind::Derived, Family::Distribution, 1, ""),
            said(Kind::Overlapping, Family::Mean, 2, "direction-1"),
            said(Kind::Changed, Family::Mean, 1, "direction-1"),
            in_the_coach_s_words,
        ]
        .join("\n\n")
    );
}

fn tally_of(peers: &[i32]) -> Tally {
    let questionnaire = questionnaire(&[("lead", &["q"])]);
    let answers: Vec<OpenedAnswer> = peers.iter().map(|rating| rates("peer", &[("q", *rating)])).collect();
    tally(&questionnaire, &Policy::standard(&scale(1, 5)), &usual_groups(), answers, &[0; 32]).unwrap()
}

#[test]
fn a_second_report_of_an_assessment_is_the_same_or_none() {
    let release = |source: &str, peers: &[i32]| Release::of_tally(source, &tally_of(peers), ["q".to_owned()]);
    let mut ledger = Ledger::default();
    ledger.admit(release("one", &[3, 4, 5, 3])).unwrap();
    ledger.admit(release("one", &[3, 4, 5, 3])).unwrap();
    assert_eq!(ledger.releases().len(), 1, "the same again is no second release");
    let late = ledger.admit(release("one", &[3, 4, 5, 3, 1])).unwrap_err();
    assert_eq!((late[0].kind, late[0].people), (Kind::Changed, 1));
    let corrected = ledger.admit(release("one", &[3, 4, 5, 4])).unwrap_err();
    assert_eq!(corrected[0].who, ["one/peer".to_owned()].into());
    ledger.admit(release("two", &[1, 1, 1])).unwrap();
    let stored = ledger.releases().iter().map(Release::to_json);
    let restored: Ledger = stored.map(|json| Release::from_json(&json).unwrap()).collect();
    assert_eq!(restored, ledger);
}
