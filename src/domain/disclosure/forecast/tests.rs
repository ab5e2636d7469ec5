use proptest::prelude::*;

use super::*;
use crate::disclosure::samples::{group, scale};
use crate::disclosure::{Preset, SmallGroups};
use crate::exact::Exact;

fn policy() -> Policy {
    Policy::standard(&scale(1, 5))
}

fn of(policy: &Policy, invited: &[(&str, u32)]) -> Forecast {
    forecast(policy, &invited.iter().map(|(key, n)| (group(key), *n)).collect::<Vec<_>>())
}

fn fraction(numerator: i64, denominator: i64) -> Exact {
    Exact::fraction(numerator, denominator).unwrap()
}

fn prospects<'a>(forecast: &'a Forecast, key: &str) -> &'a Prospects {
    forecast.groups.iter().find(|one| one.group == group(key)).unwrap().prospects.as_ref().unwrap()
}

#[test]
fn four_invited_keep_three_and_three_do_not() {
    let forecast = of(&policy(), &[("peer", 4), ("direct_report", 3)]);
    assert_eq!(forecast.groups[0].outlook, Outlook::Safe);
    assert_eq!(forecast.groups[1].outlook, Outlook::Tight);
    assert!(forecast.groups.iter().all(GroupForecast::is_shown_by_itself));
    // 0.8^4 + 4 * 0.8^3 * 0.2, and 0.8^3.
    assert_eq!(*prospects(&forecast, "peer").enough.usual.exact(), fraction(8192, 10_000));
    assert_eq!(*prospects(&forecast, "direct_report").enough.usual.exact(), fraction(512, 1000));
    assert_eq!(prospects(&forecast, "direct_report").enough.few.per_mille(), 343);
    assert_eq!(prospects(&forecast, "direct_report").enough.many.per_mille(), 729);
}

#[test]
fn a_group_that_will_be_merged_and_the_one_that_it_joins_are_both_said() {
    let groups = of(&policy(), &[("peer", 4), ("direct_report", 5), ("other", 2)]).groups;
    assert_eq!(groups[0].outlook, Outlook::Merged { with: vec![Group::Other], is_tight: false });
    assert_eq!(groups[2].outlook, Outlook::Merged { with: vec![Group::Peer], is_tight: false });
    assert!(groups[1].is_shown_by_itself() && !groups[0].is_shown_by_itself());
}

#[test]
fn a_group_that_is_large_enough_may_get_company_from_one_that_falls_short() {
    let forecast = of(&policy(), &[("peer", 4), ("direct_report", 3)]);
    let Prospects { fates, otherwise, .. } = prospects(&forecast, "peer");
    // Three or four peers, and none or all three of the direct reports.
    assert_eq!(*fates.by_itself.usual.exact(), &fraction(8192, 10_000) * &fraction(512 + 8, 1000));
    assert_eq!(*otherwise, Some(Otherwise::Together(vec![Group::DirectReport])));
}

#[test]
fn the_remedy_is_the_fewest_people_that_make_it_safe() {
    let more = |invited| of(&policy(), &[("peer", invited)]).groups[0].more;
    assert_eq!([1, 2, 3, 4, 9].map(more), [3, 2, 1, 0, 0]);
    let five = of(&policy().raised_to(5).unwrap(), &[("peer", 6)]).groups[0].clone();
    assert_eq!((five.outlook, five.more), (Outlook::Tight, 1));
}

#[test]
fn what_too_few_answers_lead_to_depends_on_the_policy_and_on_the_others() {
    let otherwise =
        |policy: &Policy, invited: &[(&str, u32)]| prospects(&of(policy, invited), "peer").otherwise.clone();
    let drop = policy().with_small_groups(SmallGroups::Drop);
    assert_eq!(otherwise(&policy(), &[("peer", 5)]), Some(Otherwise::LeftOut));
    assert_eq!(otherwise(&drop, &[("peer", 5), ("direct_report", 9)]), Some(Otherwise::LeftOut));
    let with_reports = Some(Otherwise::Together(vec![Group::DirectReport]));
    assert_eq!(otherwise(&policy(), &[("peer", 5), ("direct_report", 9)]), with_reports);
    assert_eq!(otherwise(&policy(), &[("peer", 2)]), None, "what is not shown anyway has no otherwise");
}

#[test]
fn all_others_need_one_more_than_a_group_and_the_manager_is_one_of_them() {
    let chance = |invited: &[(&str, u32)]| of(&policy(), invited).all_others.usual.exact().clone();
    assert_eq!(chance(&[("self", 1), ("peer", 3)]), fraction(0, 1), "three are not four");
    assert_eq!(chance(&[("self", 1), ("peer", 4)]), fraction(4096, 10_000), "all four must answer");
    assert_eq!(chance(&[("manager", 1), ("peer", 3)]), fraction(4096, 10_000), "and so must a manager and three");
    assert_eq!(chance(&[("manager", 4), ("peer", 2)]), fraction(0, 1), "managers protect nobody");
}

#[test]
fn groups_without_invited_people_are_passed_over() {
    assert!(of(&policy(), &[("peer", 0), ("self", 0)]).groups.is_empty());
}

#[test]
fn a_chance_is_said_as_people_say_it() {
    let said = |per_mille: i64| Chance::new(u32::try_from(per_mille).unwrap().into(), 1000_u32.into()).words();
    let cases = [
        (0, "impossible"),
        (8, "very unlikely"),
        (90, "about 1 in 10"),
        (343, "about 1 in 3"),
        (512, "about 1 in 2"),
        (655, "about 2 in 3"),
        (737, "about 3 in 4"),
        (819, "about 4 in 5"),
        (942, "about 9 in 10"),
        (950, "about 9 in 10"),
        (983, "nearly certain"),
        (1000, "certain"),
    ];
    for (per_mille, words) in cases {
        assert_eq!(said(per_mille), words, "{per_mille}");
    }
}

#[test]
fn more_people_than_can_be_gone_through_still_have_a_forecast() {
    let crowd = [("manager", 2), ("peer", 300), ("direct_report", 80), ("other", 4), ("board", 2)];
    let forecast = of(&policy(), &crowd);
    assert_eq!(forecast.all_others.usual.words(), "nearly certain");
    assert_eq!(prospects(&forecast, "peer").fates.by_itself.usual.words(), "nearly certain");
    for key in ["peer", "direct_report", "other", "board"] {
        assert_eq!(sum(&prospects(&forecast, key).fates), Exact::whole(1), "{key}");
    }
}

#[test]
fn the_coach_reads_what_will_become_of_each_group_and_what_to_do() {
    let said = |policy: &Policy, invited: &[(&str, u32)]| -> String {
        let forecast = of(policy, invited);
        let mut lines: Vec<String> = forecast.groups.iter().map(GroupForecast::sentence).collect();
        lines.push(forecast.total_sentence());
        lines.join("\n")
    };
    let drop = policy().with_small_groups(SmallGroups::Drop);
    let told = [
        said(&policy(), &[("self", 1), ("manager", 1), ("peer", 6), ("direct_report", 3)]),
        said(&policy(), &[("peer", 4), ("direct_report", 5), ("other", 2)]),
        said(&policy(), &[("peer", 2), ("board", 1)]),
        said(&policy(), &[("peer", 2)]),
        said(&drop, &[("peer", 5), ("other", 1)]),
        said(&policy().raised_to(5).unwrap(), &[("peer", 6)]),
    ];
    insta::assert_snapshot!(told.join("\n\n"));
}

fn sum(fates: &Fates) -> Exact {
    &(fates.by_itself.usual.exact() + fates.together.usual.exact()) + fates.not_shown.usual.exact()
}

/// The same by going through every person, who answers or does not, with fractions: by itself, together, not shown.
fn by_person(policy: &Policy, invited: &[(Group, u32)], asked: &Group) -> [Exact; 3] {
    let everybody: Vec<&Group> =
        invited.iter().flat_map(|(group, people)| std::iter::repeat_n(group, *people as usize)).collect();
    let mut found = [Exact::whole(0), Exact::whole(0), Exact::whole(0)];
    for who in 0..1_u32 << everybody.len() {
        let answers = |person: usize| who >> person & 1 == 1;
        let counts: Vec<(Group, u32)> = invited
            .iter()
            .map(|(group, _)| {
                let answered = everybody.iter().enumerate().filter(|(person, of)| **of == group && answers(*person));
                (group.clone(), u32::try_from(answered.count()).unwrap())
            })
            .collect();
        let chance = (0..everybody.len()).fold(Exact::whole(1), |chance, person| {
            &chance * &if answers(person) { fraction(4, 5) } else { fraction(1, 5) }
        });
        let plan = plan(policy, &counts);
        let fate = match plan.blocks.iter().find(|block| block.groups.contains(asked)) {
            Some(block) if block.groups.len() == 1 => 0,
            Some(_) => 1,
            None => 2,
        };
        found[fate] = &found[fate] + &chance;
    }
    found
}

prop_compose! {
    fn policies()(k in 3_u32..=4, merges in any::<bool>()) -> Policy {
        let small = if merges { SmallGroups::Merge } else { SmallGroups::Drop };
        policy().raised_to(k).unwrap().with_small_groups(small)
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_chances_are_those_of_every_person_answering_or_not(
        policy in policies(), peers in 0_u32..=4, reports in 0_u32..=4, board in 1_u32..=3,
    ) {
        let invited =
            [(Group::Peer, peers), (Group::DirectReport, reports), (Group::Custom("board".to_owned()), board)];
        for one in forecast(&policy, &invited).groups {
            let Fates { by_itself, together, not_shown } = one.prospects.unwrap().fates;
            let found = [by_itself, together, not_shown].map(|chances| chances.usual.exact().clone());
            prop_assert_eq!(found, by_person(&policy, &invited, &one.group), "{}", one.group);
        }
    }

    #[test]
    fn what_may_become_of_a_group_adds_up_and_more_invited_never_make_it_worse_for_their_group(
        policy in policies(), peers in 0_u32..=9, reports in 0_u32..=9, others in 0_u32..=5,
    ) {
        let fates = |peers| {
            let groups = [(Group::DirectReport, reports), (Group::Other, others), (Group::Peer, peers)];
            forecast(&policy, &groups).groups.pop().unwrap().prospects.unwrap().fates
        };
        let [fewer, more] = [fates(peers + 1), fates(peers + 2)];
        prop_assert_eq!(sum(&fewer), Exact::whole(1));
        prop_assert!(more.not_shown.usual <= fewer.not_shown.usual);
        prop_assert!(more.not_shown.few <= fewer.not_shown.few && more.not_shown.many <= fewer.not_shown.many);
    }
}

#[test]
fn under_strict_the_coach_reads_how_many_single_items_take() {
    let said = |policy: &Policy| of(policy, &[("direct_report", 6), ("manager", 1)]).groups[0].sentence();
    assert!(said(&Preset::Strict.policy(&scale(1, 5))).contains("Single items are shown only of 5 or more."));
    assert!(!said(&policy()).contains("Single items"));
}
