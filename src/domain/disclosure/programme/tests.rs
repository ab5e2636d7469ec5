//! Programmes: what is published of several clients, to whom it tells what, and what is refused.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::disclosure::audit::{Kind, exposed};
use crate::disclosure::samples::{KEY, groups, questionnaire, rates, scale, usual_groups};
use crate::disclosure::{OpenedAnswer, Policy, tally};

const ITEMS: &[(&str, &[&str])] = &[("lead", &["q1", "q2"])];

/// A client's tally: each rater's group and ratings of the two items, 0 for “not observed”.
fn client(raters: &[(&str, i32, i32)]) -> Tally {
    let answers: Vec<OpenedAnswer> = raters
        .iter()
        .map(|(group, first, second)| {
            let given: Vec<(&str, i32)> =
                [("q1", *first), ("q2", *second)].into_iter().filter(|(_, r)| *r > 0).collect();
            rates(group, &given)
        })
        .collect();
    tally(&questionnaire(ITEMS), &Policy::standard(&scale(1, 5)), &usual_groups(), answers, &KEY).unwrap()
}

/// A client with a self rating, a manager and so many peers, who all rate alike.
fn simple(own: i32, peers: usize, rating: i32) -> Tally {
    let mut raters = vec![("self", own, own), ("manager", 3, 3)];
    raters.extend(std::iter::repeat_n(("peer", rating, rating), peers));
    client(&raters)
}

/// Members whose raters rate nobody else.
fn members(tallies: &[Tally]) -> Vec<Member<'_>> {
    const SOURCES: [&str; 12] = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12"];
    tallies.iter().zip(SOURCES).map(|(tally, source)| Member { source, tally, shared: Some(BTreeMap::new()) }).collect()
}

fn made(source: &str, members: &[Member<'_>], before: &[Release]) -> Result<Programme, ProgrammeFault> {
    programme(source, &questionnaire(ITEMS), members, before)
}

fn some_clients(number: i32) -> Vec<Tally> {
    (0..number).map(|one| simple(1 + one % 5, 4, 1 + (one + 2) % 5)).collect()
}

#[test]
fn a_figure_is_the_mean_of_the_clients_means_each_counted_once() {
    // Four peers who rate 2, and eight who rate 5: the second client has no more weight than the others.
    let mut tallies: Vec<Tally> = (0..4).map(|_| simple(4, 4, 2)).collect();
    tallies.push(simple(5, 8, 5));
    let programme = made("p", &members(&tallies), &[]).unwrap();
    let cell = programme.cell("q1", ALL_OTHERS).unwrap();
    // (4 · (4·2 + 3)/5 + (8·5 + 3)/9) / 5
    assert_eq!(cell.mean, Exact::fraction(611, 225).unwrap());
    assert_eq!((cell.clients, cell.ratings), (5, 29));
    assert_eq!(programme.cell("q1", "self").unwrap().mean, Exact::fraction(21, 5).unwrap());
    assert_eq!(programme.cells("q1").map(|(key, _)| key).collect::<Vec<_>>(), [ALL_OTHERS, "manager", "self"]);
}

#[test]
fn it_takes_five_clients_and_enough_different_raters() {
    let tallies = some_clients(5);
    assert_eq!(
        made("p", &members(&tallies[..4]), &[]).unwrap_err(),
        ProgrammeFault::TooFewClients { have: 4 },
        "four clients are too few"
    );
    assert_eq!(made("p", &members(&tallies), &[]).unwrap().cell("q1", "manager").unwrap().clients, 5);
    // If the managers may be one and the same, they count once.
    let mut same = members(&tallies);
    for member in &mut same {
        member.shared = Some([(Group::Manager, 1)].into());
    }
    assert!(made("p", &same, &[]).unwrap().cell("q1", "manager").is_none());
    // If nobody knows who is who, only those of one client count: three peers and a manager are too few.
    let small: Vec<Tally> = (0..6).map(|_| simple(3, 3, 4)).collect();
    let mut unknown = members(&small);
    for member in &mut unknown {
        member.shared = None;
    }
    assert!(made("p", &unknown, &[]).unwrap().cell("q1", ALL_OTHERS).is_none());
    assert!(made("p", &members(&small), &[]).unwrap().cell("q1", ALL_OTHERS).is_some());
}

#[test]
fn a_higher_promise_to_some_raters_holds_for_all_of_the_programme() {
    let answers = || (0..6).map(|_| rates("peer", &[("q1", 4)])).collect::<Vec<_>>();
    let strict = Policy::standard(&scale(1, 5)).raised_to(6).unwrap();
    let of = |policy: &Policy| tally(&questionnaire(ITEMS), policy, &groups(&["peer"]), answers(), &KEY).unwrap();
    let mut tallies: Vec<Tally> = (0..4).map(|_| of(&Policy::standard(&scale(1, 5)))).collect();
    tallies.push(of(&strict));
    let programme = made("p", &members(&tallies), &[]).unwrap();
    assert_eq!((programme.k(), programme.fewest_raters()), (6, 7));
}

#[test]
fn no_client_is_half_of_a_figure() {
    let mut tallies: Vec<Tally> = (0..4).map(|_| simple(3, 3, 4)).collect();
    // Four clients with four raters each; the fifth has 15, then 16.
    for (peers, is_made) in [(14, true), (15, false)] {
        tallies.truncate(4);
        tallies.push(simple(3, peers, 2));
        let programme = made("p", &members(&tallies), &[]).unwrap();
        assert_eq!(programme.cell("q1", ALL_OTHERS).is_some(), is_made, "{peers}");
    }
}

#[test]
fn what_is_hidden_of_a_client_is_no_part_of_the_programme() {
    // Of the sixth client only two peers rated the second item: it has no cell there.
    let mut tallies = some_clients(5);
    let hidden = |second: i32| {
        client(&[("self", 3, 3), ("peer", 4, second), ("peer", 4, second), ("peer", 4, 0), ("peer", 4, 0)])
    };
    tallies.push(hidden(1));
    let programme = made("p", &members(&tallies), &[]).unwrap();
    assert_eq!(programme.cell("q1", ALL_OTHERS).unwrap().clients, 6);
    assert_eq!(programme.cell("q2", ALL_OTHERS).unwrap().clients, 5);
    tallies.pop();
    tallies.push(hidden(5));
    assert_eq!(made("p", &members(&tallies), &[]).unwrap(), programme, "other hidden answers change nothing");
}

#[test]
fn the_programme_without_one_client_is_refused() {
    let tallies = some_clients(11);
    let all = members(&tallies);
    let six = made("six", &all[..6], &[]).unwrap();
    let before = [six.release().clone()];
    let Err(ProgrammeFault::Exposed(exposures)) = made("five", &all[..5], &before) else { panic!("it is made") };
    assert_eq!((exposures[0].family, exposures[0].people, exposures[0].need), (Family::Client, 1, 5));
    insta::assert_snapshot!(exposures[0].sentence(), @"The figures about “q1” of this programme and of an earlier one would together tell about 1 client; a programme tells about at least 5. Nothing is published. Take the clients of the earlier programme again, or at least 5 more or fewer.");
    // Nor the other way round, nor one client instead of another.
    let five = [made("five", &all[..5], &[]).unwrap().release().clone()];
    assert!(matches!(made("six", &all[..6], &five), Err(ProgrammeFault::Exposed(_))));
    assert!(matches!(made("moved", &all[1..7], &before), Err(ProgrammeFault::Exposed(_))));
    // The same once more, five more, or five others tell of nobody.
    assert_eq!(made("six", &all[..6], &before).unwrap(), six);
    assert!(made("eleven", &all[..11], &before).is_ok());
    assert!(made("others", &all[6..], &before).is_ok());
}

#[test]
fn a_programme_that_overlaps_with_two_others_is_held_against_both() {
    let tallies = some_clients(12);
    let all = members(&tallies);
    let first = made("first", &all[..10], &[]).unwrap().release().clone();
    let second = made("second", &all[..5], std::slice::from_ref(&first)).unwrap().release().clone();
    assert!(
        made("third", &all[5..10], &[first.clone(), second.clone()]).is_ok(),
        "the rest of the first, by subtraction"
    );
    assert!(matches!(made("third", &all[4..9], &[first, second]), Err(ProgrammeFault::Exposed(_))));
}

#[test]
fn clients_of_another_questionnaire_and_clients_named_twice_are_refused() {
    let mut tallies = some_clients(5);
    let mut all = members(&tallies);
    all[4].source = "c1";
    assert_eq!(made("p", &all, &[]).unwrap_err(), ProgrammeFault::Twice { source_of: "c1".to_owned() });
    let mut other = questionnaire(ITEMS);
    other.version = 2;
    let policy = Policy::standard(&scale(1, 5));
    tallies[2] = tally(&other, &policy, &usual_groups(), vec![rates("self", &[("q1", 3)])], &KEY).unwrap();
    let refusal = made("p", &members(&tallies), &[]).unwrap_err();
    assert_eq!(refusal, ProgrammeFault::OtherQuestionnaire { source_of: "c3".to_owned() });
    let empty: Vec<Tally> = (0..5).map(|_| client(&[])).collect();
    assert_eq!(made("p", &members(&empty), &[]).unwrap_err(), ProgrammeFault::Nothing { raters: 5 });
}

/// What a release tells of raters, as figures.
fn figures(release: &Release) -> Vec<Figure> {
    let mut audits = BTreeMap::new();
    release.add_to(&mut audits);
    let statements = audits.into_values().flat_map(|audit| audit.statements);
    statements.filter(|told| told.family != Family::Client).map(|told| told.figure).collect()
}

fn people(releases: &[Release]) -> BTreeMap<Who, u32> {
    let mut audits = BTreeMap::new();
    for release in releases {
        release.add_to(&mut audits);
    }
    let mut people: BTreeMap<Who, u32> = BTreeMap::new();
    for ((who, _), n) in audits.into_values().flat_map(|audit| audit.people) {
        people.entry(who).and_modify(|fewest| *fewest = n.min(*fewest)).or_insert(n);
    }
    people
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    /// Any clients with any holes: the figures follow from what is published, and no reader can tell of fewer than k raters.
    #[test]
    fn whatever_the_clients_answered_no_reader_learns_of_few(
        raters in proptest::collection::vec(
            proptest::collection::vec((0_usize..3, 0_i32..6, 0_i32..6), 3..9), 5..8),
    ) {
        let group = |index: usize| ["peer", "direct_report", "other"][index];
        let tallies: Vec<Tally> = raters
            .iter()
            .map(|one| client(&one.iter().map(|(g, a, b)| (group(*g), *a, *b)).collect::<Vec<_>>()))
            .collect();
        let members = members(&tallies);
        let Ok(programme) = made("p", &members, &[]) else { return Ok(()) };
        for item in ["q1", "q2"] {
            for (perspective, cell) in programme.cells(item) {
                let means: Vec<Exact> =
                    tallies.iter().filter_map(|tally| tally.cell(item, perspective)).map(Cell::mean).collect();
                prop_assert_eq!(Some(cell.mean.clone()), Exact::mean(&means));
            }
        }
        let own = |member: &Member<'_>| {
            Release::of_tally(member.source, member.tally, ["q1".to_owned(), "q2".to_owned()])
        };
        let reports: Vec<Release> = members.iter().map(own).collect();
        // A client with their own report, and the coach with all of them.
        for held in [&reports[..1], &reports[..]] {
            let releases: Vec<Release> = held.iter().chain([programme.release()]).cloned().collect();
            let told: Vec<Figure> = releases.iter().flat_map(figures).collect();
            prop_assert_eq!(exposed(3, &people(&releases), &told), Vec::<BTreeSet<Who>>::new());
        }
        let mut audits = BTreeMap::new();
        for release in reports.iter().chain([programme.release()]) {
            release.add_to(&mut audits);
        }
        for audit in audits.values() {
            prop_assert_eq!(audit.run(3, 5), Ok(()));
        }
    }
}

#[test]
fn raters_who_are_in_a_total_and_in_no_report_would_be_exposed() {
    // What is never made: a programme that counts answers which a client's report hides.
    let tallies = some_clients(5);
    let own = |member: &Member<'_>| Release::of_tally(member.source, member.tally, ["q1".to_owned()]);
    let mut audits = BTreeMap::new();
    for release in members(&tallies).iter().map(own) {
        release.add_to(&mut audits);
    }
    let audit = audits.get_mut("q1").unwrap();
    let each = Exact::fraction(1, 25).unwrap();
    let of = |who: &str| (who.to_owned(), "q1".to_owned());
    let mut total: Figure = (1..=5).map(|one| (of(&format!("c{one}/peer")), each.clone())).collect();
    total.insert(of("c3/hidden"), each);
    audit.people.insert(of("c3/hidden"), 2);
    audit.statements.push(Statement { family: Family::Mean, figure: total });
    let exposures = audit.run(3, 5).unwrap_err();
    assert_eq!((exposures[0].kind, exposures[0].people), (Kind::Derived, 2));
    assert_eq!(exposures[0].who, ["c3/hidden".to_owned()].into());
}
