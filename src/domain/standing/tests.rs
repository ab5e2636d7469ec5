use proptest::prelude::*;

use super::*;
use crate::disclosure::samples;

fn policy() -> Policy {
    Policy::standard(&samples::scale(1, 5))
}

fn told(people: &[(Group, Standing)]) -> Declines {
    declines(&policy(), people.iter().map(|(group, standing)| (group, *standing)))
}

fn of(group: &Group, asked: usize, declined: &[Reason]) -> Vec<(Group, Standing)> {
    let declined = declined.iter().map(|reason| Standing::Declined(*reason));
    declined.chain(std::iter::repeat(Standing::Asked)).take(asked).map(|standing| (group.clone(), standing)).collect()
}

#[test]
fn every_word_is_read_back_and_no_other() {
    for standing in Standing::ALL {
        assert_eq!(Standing::parse(standing.word()), Ok(standing));
    }
    assert!(Standing::parse("declined").is_err());
}

#[test]
fn one_who_declines_is_counted_and_their_reason_is_not_told() {
    let told = told(&of(&Group::Peer, 5, &[Reason::Conflict]));
    assert_eq!((told.people, told.reasons, told.groups_too_small), (Some(1), Vec::new(), Vec::new()));
}

#[test]
fn reasons_are_told_once_enough_people_gave_one() {
    let told = told(&of(&Group::Peer, 8, &[Reason::NoTime, Reason::Conflict, Reason::NoTime]));
    assert_eq!(told.reasons, [(Reason::Conflict, 1), (Reason::NoTime, 2)]);
}

#[test]
fn a_group_that_can_no_longer_be_shown_by_itself_is_told_of() {
    let mut people = of(&Group::Peer, 4, &[Reason::NoTime, Reason::Unsaid]);
    people.extend(of(&Group::Other, 5, &[Reason::NoTime]));
    assert_eq!(told(&people).groups_too_small, [Group::Peer]);
}

#[test]
fn beside_a_small_group_no_group_is_named_so_that_none_points_at_the_small_one() {
    let mut people = of(&Group::Peer, 3, &[Reason::NoTime]);
    people.extend(of(&Group::DirectReport, 2, &[]));
    assert_eq!(told(&people).groups_too_small, []);
}

#[test]
fn where_fewer_than_k_were_asked_nothing_is_told() {
    assert_eq!(told(&of(&Group::Peer, 2, &[Reason::NoTime])), Declines::default());
}

#[test]
fn a_manager_the_client_and_a_wrong_address_are_not_counted() {
    let mut people = of(&Group::Peer, 4, &[]);
    people.push((Group::Manager, Standing::Declined(Reason::Conflict)));
    people.push((Group::Own, Standing::Declined(Reason::Unsaid)));
    people.push((Group::Other, Standing::WrongPerson));
    assert_eq!(told(&people).people, Some(0));
}

fn people() -> impl Strategy<Value = Vec<(Group, Standing)>> {
    let group = prop_oneof![Just(Group::Own), Just(Group::Manager), Just(Group::Peer), Just(Group::Other)];
    proptest::collection::vec((group, prop::sample::select(&Standing::ALL[..])), 0..20)
}

proptest! {
    #[test]
    fn what_is_told_is_the_same_whoever_of_a_group_declined(people in people(), turn in 0_usize..20) {
        // The standings of one group move round within it: other persons decline, and as many.
        let mut turned = people.clone();
        for group in [Group::Peer, Group::Other] {
            let places: Vec<usize> = (0..people.len()).filter(|at| people[*at].0 == group).collect();
            for (number, place) in places.iter().enumerate() {
                turned[*place].1 = people[places[(number + turn) % places.len()]].1;
            }
        }
        prop_assert_eq!(told(&people), told(&turned));
    }

    #[test]
    fn no_reason_is_told_of_fewer_than_k(people in people()) {
        let told = told(&people);
        let with_a_reason: u32 = told.reasons.iter().map(|(_, people)| people).sum();
        prop_assert!(with_a_reason == 0 || with_a_reason >= policy().k());
        prop_assert!(with_a_reason == 0 || Some(with_a_reason) == told.people);
    }
}
