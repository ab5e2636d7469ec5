use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::disclosure::{Policy, plan};

const ANONYMOUS: [Group; 3] = [Group::Peer, Group::DirectReport, Group::Other];

#[derive(Clone, Copy, Debug)]
enum Step {
    Answers(usize),
    Moves(usize, usize),
}

/// Somebody who was invited: their group at the launch, the one of now, and the one that their answer was sealed with.
#[derive(Clone, Debug)]
struct Invited {
    launched_in: Group,
    now: Group,
    sealed_with: Option<Group>,
}

/// What the workflow does with a step.
fn take(people: &mut [Invited], step: Step) {
    match step {
        Step::Answers(who) => {
            let person = &mut people[who];
            if person.sealed_with.is_none() {
                person.sealed_with = Some(person.now.clone());
            }
        }
        Step::Moves(who, group) => {
            let person = &mut people[who];
            let to = ANONYMOUS[group].clone();
            assert_eq!(may_move(AssessmentState::Collecting, &person.launched_in, &to), Ok(Holds::FromNowOn));
            person.now = to;
        }
    }
}

/// All that is shown before the close: how many of each group were invited and have answered.
fn shown(people: &[Invited]) -> BTreeMap<Group, (u32, u32)> {
    let mut shown = BTreeMap::new();
    for person in people {
        let (invited, answered) = shown.entry(person.launched_in.clone()).or_insert((0, 0));
        *invited += 1;
        *answered += u32::from(person.sealed_with.is_some());
    }
    shown
}

fn sealed(people: &[Invited]) -> Vec<(Group, u32)> {
    let count = |group: &Group| people.iter().filter(|person| person.sealed_with.as_ref() == Some(group)).count();
    ANONYMOUS.iter().map(|group| (group.clone(), u32::try_from(count(group)).expect("few"))).collect()
}

fn invited() -> impl Strategy<Value = Vec<Invited>> {
    let person = (0_usize..3).prop_map(|group| {
        let group = ANONYMOUS[group].clone();
        Invited { launched_in: group.clone(), now: group, sealed_with: None }
    });
    proptest::collection::vec(person, 1..14)
}

fn a_story() -> impl Strategy<Value = (Vec<Invited>, Vec<Step>)> {
    invited().prop_flat_map(|people| {
        let number = people.len();
        let step = prop_oneof![
            (0..number).prop_map(Step::Answers),
            (0..number, 0_usize..3).prop_map(|(who, group)| Step::Moves(who, group)),
        ];
        (Just(people), proptest::collection::vec(step, 0..40))
    })
}

fn policy() -> Policy {
    let scale = crate::disclosure::samples::scale(1, 5);
    Policy::standard(&scale)
}

proptest! {
    /// Adding up what is shown before and after a move, nothing can be subtracted: it changes by nobody at all.
    #[test]
    fn no_move_changes_what_is_shown_before_the_close((mut people, steps) in a_story()) {
        for step in steps {
            let before = shown(&people);
            take(&mut people, step);
            if matches!(step, Step::Moves(..)) {
                prop_assert_eq!(shown(&people), before);
            }
        }
    }

    /// Two people of one group who answer in each other's place leave everything that is shown as it is, whoever is moved.
    #[test]
    fn what_is_shown_never_tells_which_of_a_group_has_answered((people, steps) in a_story(), one in 0_usize..14, other in 0_usize..14) {
        let one = one % people.len();
        let alike = (0..people.len()).filter(|who| people[*who].launched_in == people[one].launched_in);
        let alike: Vec<usize> = alike.collect();
        let other = alike[other % alike.len()];
        let swapped = |who: usize| if who == one { other } else if who == other { one } else { who };
        let (mut here, mut there) = (people.clone(), people);
        for step in steps {
            take(&mut here, step);
            take(&mut there, match step {
                Step::Answers(who) => Step::Answers(swapped(who)),
                moves @ Step::Moves(..) => moves,
            });
            prop_assert_eq!(shown(&here), shown(&there));
        }
    }

    /// However often people were moved: what is published stands for as many people as was promised, or is not there.
    #[test]
    fn after_any_moves_every_block_has_as_many_people_as_promised((mut people, steps) in a_story()) {
        let mut sealed_before = vec![None; people.len()];
        for step in steps {
            take(&mut people, step);
            // An answer stays where its rater was told that it is.
            for (person, before) in people.iter().zip(&mut sealed_before) {
                prop_assert!(before.is_none() || *before == person.sealed_with);
                before.clone_from(&person.sealed_with);
            }
        }
        let counts = sealed(&people);
        let planned = plan(&policy(), &counts);
        prop_assert!(planned.blocks.iter().all(|block| block.people >= policy().k()), "{:?}", planned);
    }
}

#[test]
fn nobody_who_was_promised_protection_becomes_named_while_answers_come_in() {
    use AssessmentState::{Closed, Collecting, Draft, Nominating, Released};
    for state in [Draft, Nominating] {
        assert_eq!(may_move(state, &Group::Peer, &Group::Manager), Ok(Holds::Always));
        assert_eq!(may_move(state, &Group::Own, &Group::Peer), Err(CannotMove::Client));
    }
    for (from, to) in [(Group::Peer, Group::Manager), (Group::Manager, Group::Other)] {
        assert_eq!(may_move(Collecting, &from, &to), Err(CannotMove::Named));
    }
    assert_eq!(may_move(Collecting, &Group::Peer, &Group::Own), Err(CannotMove::Client));
    assert_eq!(may_move(Collecting, &Group::Manager, &Group::Manager), Ok(Holds::FromNowOn));
    for state in [Closed, Released] {
        assert_eq!(may_move(state, &Group::Peer, &Group::Other), Err(CannotMove::Closed));
    }
}
