//! What a questionnaire's figures are, over a file and over closes.

use super::parts::{Part, parts};
use super::*;
use crate::disclosure::samples::{KEY, questionnaire, rates, scale, small_answers, small_questionnaire, usual_groups};
use crate::disclosure::{Policy, SmallGroups, tally};
use crate::statistics::consistency::{alpha, standardised_alpha};
use crate::statistics::interrater::OneWay;

const ITEMS: [&str; 3] = ["a", "b", "c"];

fn sample() -> Questionnaire {
    questionnaire(&[("lead", &ITEMS)])
}

/// The rating of a rater of a client, so that clients differ, and raters and items less so.
fn rating(client: u32, rater: u32, item: u32) -> i32 {
    i32::try_from((client % 3) + (client * 7 + rater * 5 + item * (client + 1)) % 3 + 1).unwrap()
}

/// Raters of these groups, in their order, and the client.
fn panel(client: u32, groups: &[(&str, u32)], skips: impl Fn(u32, u32) -> bool) -> Vec<OpenedAnswer> {
    let row = |rater: u32| -> Vec<(&str, i32)> {
        let items = (0_u32..).zip(ITEMS).filter(|(item, _)| !skips(rater, *item));
        items.map(|(item, key)| (key, rating(client, rater, item))).collect()
    };
    let groups = groups.iter().flat_map(|(group, number)| (0..*number).map(move |_| *group));
    (0_u32..).zip(groups).map(|(rater, group)| rates(group, &row(rater))).chain([rates("self", &[("a", 1)])]).collect()
}

fn answers(client: u32, skips: impl Fn(u32, u32) -> bool) -> Vec<OpenedAnswer> {
    panel(client, &[("peer", 4), ("other", 1)], skips)
}

fn file(clients: u32, skips: impl Fn(u32, u32, u32) -> bool) -> Vec<Contribution> {
    let of = |client| Contribution::of(&sample(), 3, &answers(client, |rater, item| skips(client, rater, item)));
    (0..clients).filter_map(of).collect()
}

/// What the close of such a panel adds.
fn closed(policy: &Policy, answers: Vec<OpenedAnswer>) -> Option<ClosedContribution> {
    let raters = RaterRows::of(&sample(), &answers);
    ClosedContribution::of(&sample(), &raters, &tally(&sample(), policy, &usual_groups(), answers, &KEY).unwrap())
}

/// The parts of such a panel: group, people, items.
fn parts_of(policy: &Policy, answers: Vec<OpenedAnswer>) -> Vec<(Option<String>, usize, String)> {
    let raters = RaterRows::of(&sample(), &answers);
    let tally = tally(&sample(), policy, &usual_groups(), answers, &KEY).unwrap();
    let competency = &sample().competencies[0];
    let told = |part: Part| {
        let items = part.items.iter().map(|place| ITEMS[*place]).collect();
        (part.group.map(|group| group.key().to_owned()), part.people.len(), items)
    };
    parts(competency, &raters.of_competency(competency), &tally).into_iter().map(told).collect()
}

fn standard() -> Policy {
    Policy::standard(&scale(1, 5))
}

fn nobody(_: u32, _: u32) -> bool {
    false
}

#[test]
fn nothing_is_shown_before_thirty_clients_and_a_hundred_raters() {
    let clients = [Contribution::of(&small_questionnaire(), 3, &small_answers()).unwrap()];
    let figures = Instrument::of_file(&small_questionnaire(), &clients).unwrap().figures();
    assert_eq!((figures.clients, figures.raters), (1, 11));
    assert!(figures.competencies.is_empty());
    let why = figures.undefined.unwrap();
    assert_eq!(why, "not defined, because there are only 1 clients, and it takes 30");
    assert!(Contribution::of(&sample(), 6, &answers(1, nobody)).is_none(), "five raters are fewer than six");
}

#[test]
fn a_figure_over_fewer_than_a_hundred_raters_is_not_worked_out_beside_others_that_are() {
    // Every other client has a rater who skips the second item: that item is left out there.
    let skips = |client: u32| move |rater: u32, item: u32| client.is_multiple_of(2) && rater == 0 && item == 1;
    let mut sums = RunningSums::new(&sample());
    for client in 0..32 {
        sums.add(&closed(&standard(), panel(client, &[("peer", 6)], skips(client))).unwrap()).unwrap();
    }
    let figures = sums.figures();
    let lead = &figures.competencies["lead"];
    assert_eq!((figures.clients, figures.raters, lead.rows, lead.complete_rows), (32, 192, 192, 96));
    assert!(matches!(&lead.alpha, Worked::Not { undefined } if undefined.contains("only 96 raters of two items")));
    assert!(matches!(&lead.alpha_listwise, Worked::Not { undefined } if undefined.contains("only 16 clients")));
    assert!(matches!(lead.groups["peer"].icc_1, Worked::Out(_)));
}

#[test]
fn the_figures_of_a_file_are_those_of_all_its_rows() {
    let clients = file(40, |client, rater, item| rater == 0 && item == 1 && client % 4 == 0);
    let figures = Instrument::of_file(&sample(), &clients).unwrap().figures();
    let lead = &figures.competencies["lead"];
    assert_eq!((figures.clients, figures.raters, lead.rows, lead.complete_rows), (40, 200, 200, 190));

    let mut moments = Moments::new(3);
    let mut nested = Vec::new();
    for client in 0..40 {
        let mut peers = Vec::new();
        for rater in 0..5 {
            let is_skipped = |item: u32| rater == 0 && item == 1 && client % 4 == 0;
            let row: Vec<Option<i32>> =
                (0..3).map(|item| (!is_skipped(item)).then(|| rating(client, rater, item))).collect();
            moments.add(&row).unwrap();
            let given: Vec<Exact> = row.iter().flatten().map(|value| Exact::from(*value)).collect();
            if rater < 4 {
                peers.push(Exact::mean(&given).unwrap());
            }
        }
        nested.push(peers);
    }
    let value = |worked: &Worked| if let Worked::Out(value) = worked { *value } else { panic!("{worked:?}") };
    let near =
        |worked: &Worked, expected: f64| assert!((value(worked) - expected).abs() < 1e-9, "{worked:?} {expected}");
    let covariances = moments.covariances().unwrap();
    near(&lead.alpha, alpha(&covariances).unwrap().to_f64());
    near(&lead.alpha_standardised, standardised_alpha(&covariances).unwrap());
    assert!(value(&lead.omega) > 0.0 && value(&lead.alpha_listwise) > 0.0);
    let one_way = OneWay::of(&nested).unwrap();
    near(&lead.groups["peer"].icc_1, one_way.single.to_f64());
    near(&lead.groups["peer"].icc_k, one_way.average.to_f64());
    near(&lead.groups["peer"].raters_per_client, 4.0);
    let other = &lead.groups["other"];
    assert_eq!((other.clients, other.raters), (40, 40));
    assert!(matches!(&other.icc_1, Worked::Not { undefined } if undefined.contains("only 40 raters")));
    assert!((0.0..=1.0).contains(&value(&lead.rwg_j_uniform)));
}

#[test]
fn closes_without_missing_ratings_give_the_figures_of_the_file() {
    let panel = |client| panel(client, &[("peer", 6), ("direct_report", 5)], nobody);
    let file: Vec<Contribution> = (0..33).filter_map(|client| Contribution::of(&sample(), 3, &panel(client))).collect();
    let file = Instrument::of_file(&sample(), &file).unwrap().figures();
    let mut sums = RunningSums::new(&sample());
    for client in 0..33 {
        sums.add(&closed(&standard(), panel(client)).unwrap()).unwrap();
    }
    assert_eq!(sums.figures(), file);
    assert!(matches!(file.competencies["lead"].groups["direct_report"].raters_for_70, Worked::Out(1..)));
}

#[test]
fn the_order_of_clients_changes_no_byte() {
    let mut clients = file(33, |client, rater, item| (client + rater + item) % 5 == 0);
    let json = |clients: &[Contribution]| {
        let instrument = Instrument::of_file(&sample(), clients).unwrap();
        serde_json::to_string(&(&instrument, instrument.figures())).unwrap()
    };
    let before = json(&clients);
    clients.reverse();
    assert_eq!(json(&clients), before);

    let of = |client| closed(&standard(), panel(client, &[("peer", 5 + client), ("other", 6)], nobody)).unwrap();
    let kept = |clients: &[u32]| {
        let mut sums = RunningSums::new(&sample());
        for client in clients {
            sums.add(&of(*client)).unwrap();
        }
        sums.to_json()
    };
    assert_eq!(kept(&[1, 2, 3, 4]), kept(&[3, 1, 4, 2]));
}

#[test]
fn groups_whose_distributions_are_shown_go_in_by_themselves_and_small_ones_together() {
    let parts_of = |groups: &[(&str, u32)]| parts_of(&standard(), panel(1, groups, nobody));
    let abc = || "abc".to_owned();
    let named = |group: &str, people| (Some(group.to_owned()), people, abc());
    assert_eq!(parts_of(&[("peer", 6), ("direct_report", 5)]), [named("peer", 6), named("direct_report", 5)]);
    assert_eq!(parts_of(&[("peer", 4), ("direct_report", 4)]), [(None, 8, abc())]);
    assert_eq!(parts_of(&[("peer", 6), ("direct_report", 4), ("other", 3)]), [named("peer", 6), (None, 7, abc())]);
    // Six peers less than all ten would leave the distribution of four.
    assert_eq!(parts_of(&[("peer", 6), ("direct_report", 4)]), [(None, 10, abc())]);
    assert_eq!(parts_of(&[("peer", 4)]), [], "four are fewer than five");
    assert_eq!(parts_of(&[("manager", 1), ("peer", 5)]), [named("peer", 5)], "a manager is known");
    let dropped = standard().with_small_groups(SmallGroups::Drop);
    let parts = super::tests::parts_of(&dropped, panel(1, &[("peer", 5), ("other", 2)], nobody));
    assert_eq!(parts, [named("peer", 5)], "who is left out of the report is left out here");
}

#[test]
fn an_item_that_few_skipped_is_left_out_and_of_many_only_those_who_rated_it_go_in() {
    let parts_of = |number, skips: fn(u32, u32) -> bool| parts_of(&standard(), panel(1, &[("peer", number)], skips));
    let peers = |people, items: &str| (Some("peer".to_owned()), people, items.to_owned());
    assert_eq!(parts_of(8, |rater, item| rater < 2 && item == 1), [peers(8, "ac")]);
    // Were the six who rated everything taken alone, the others would be the sums of two.
    assert_eq!(parts_of(8, |rater, item| rater == 2 && item == 1 || rater == 3 && item == 0), [peers(8, "c")]);
    assert_eq!(parts_of(12, |rater, item| rater < 6 && item == 1), [peers(6, "abc")]);
    assert_eq!(parts_of(5, |rater, item| rater == item), [], "each skips another one, and no item was rated by five");
}

#[test]
fn sums_are_of_one_questionnaire() {
    let client = || closed(&standard(), panel(1, &[("peer", 6)], nobody)).unwrap();
    let mut ours = RunningSums::new(&sample());
    ours.add(&client()).unwrap();
    let changed: [fn(&mut Questionnaire); 4] = [
        |other| other.version = 2,
        |other| other.competencies[0].items[1].reverse = true,
        |other| other.competencies[0].items[1].others = crate::disclosure::samples::english("{name} does not"),
        |other| other.scale = scale(0, 5),
    ];
    for change in changed {
        let mut other = sample();
        change(&mut other);
        assert!(ours.are_of(&sample()) && !ours.are_of(&other));
        let mut theirs = RunningSums::new(&other);
        assert_eq!(theirs.add(&client()), Err(NotAdded::OtherQuestionnaire));
        assert_eq!(theirs, RunningSums::new(&other), "what is refused leaves no trace");
    }
    let mut retitled = sample();
    retitled.title = crate::disclosure::samples::english("Another title");
    assert!(ours.are_of(&retitled), "what no rater answers to makes no other questionnaire");
}

#[test]
fn kept_sums_come_back_as_they_were_and_damaged_ones_are_refused() {
    let mut sums = RunningSums::new(&sample());
    assert_eq!(RunningSums::restore(&sums.to_json()).unwrap(), sums);
    for client in 0..3 {
        sums.add(&closed(&standard(), panel(client, &[("peer", 6), ("other", 7)], nobody)).unwrap()).unwrap();
    }
    let json = sums.to_json();
    assert_eq!(RunningSums::restore(&json).unwrap(), sums);
    for (what, damage) in [
        ("parallax.sums/1", "parallax.sums/2"),
        (r#""lowest":1"#, r#""lowest":4"#),
        (r#""raters":39"#, r#""raters":38"#),
        (r#""raters":39"#, r#""raters":4000000000"#),
        (r#""clients":3,"raters""#, r#""clients":2,"raters""#),
        (r#""rows":39"#, r#""rows":-1"#),
        (r#""squared_sizes":"#, r#""squared_sizes":1"#),
        (r#""product":"#, r#""product":9"#),
        (r#""uniform":{"clients":3,"sum":""#, r#""uniform":{"clients":3,"sum":"9"#),
        (r#"{"format""#, r#"{"more":1,"format""#),
    ] {
        assert!(json.contains(what), "{what} is not in {json}");
        assert!(RunningSums::restore(&json.replacen(what, damage, 1)).is_err(), "{damage}");
    }
    assert!(RunningSums::restore("").is_err());
}
