//! What a questionnaire's figures are, and what its stored sums must not tell.

use super::*;
use crate::disclosure::samples::{group, questionnaire, rates, small_answers, small_questionnaire};

const ITEMS: [&str; 3] = ["a", "b", "c"];

fn sample() -> Questionnaire {
    questionnaire(&[("lead", &ITEMS)])
}

/// The rating of a rater of a client, so that clients differ, and raters and items less so.
fn rating(client: u32, rater: u32, item: u32) -> i32 {
    i32::try_from((client % 3) + (client * 7 + rater * 5 + item * (client + 1)) % 3 + 1).unwrap()
}

fn answers(client: u32, skips: impl Fn(u32, u32) -> bool) -> Vec<OpenedAnswer> {
    let row = |rater: u32| -> Vec<(&str, i32)> {
        let items = (0_u32..).zip(ITEMS).filter(|(item, _)| !skips(rater, *item));
        items.map(|(item, key)| (key, rating(client, rater, item))).collect()
    };
    let group = |rater: u32| if rater < 4 { "peer" } else { "other" };
    (0..5).map(|rater| rates(group(rater), &row(rater))).chain([rates("self", &[("a", 1)])]).collect()
}

fn batch(clients: u32, skips: impl Fn(u32, u32, u32) -> bool) -> Vec<Contribution> {
    let of = |client| Contribution::of(&sample(), 3, &answers(client, |rater, item| skips(client, rater, item)));
    (0..clients).filter_map(of).collect()
}

#[test]
fn nothing_is_shown_before_thirty_clients_and_a_hundred_raters() {
    let clients = [Contribution::of(&small_questionnaire(), 3, &small_answers()).unwrap()];
    let figures = Instrument::of_file(&small_questionnaire(), &clients).unwrap().figures();
    assert_eq!((figures.clients, figures.raters), (1, 11));
    assert!(figures.competencies.is_empty());
    let why = figures.undefined.unwrap();
    assert_eq!(why, "not defined, because there are only 1 clients, and it takes 30");
}

#[test]
fn a_stored_instrument_takes_only_large_batches() {
    let mut instrument = Instrument::new(&sample());
    let few = batch(29, |_, _, _| false);
    assert_eq!(instrument.add(3, &few), Err(NotAdded::TooFew { clients: 29, raters: 145 }));
    assert_eq!(instrument, Instrument::new(&sample()), "what is refused leaves no trace");
    instrument.add(3, &batch(30, |_, _, _| false)).unwrap();
    assert_eq!(instrument.add(3, &few[..1]), Err(NotAdded::TooFew { clients: 1, raters: 5 }));
    let other = Instrument::new(&questionnaire(&[("listen", &ITEMS)])).add(3, &batch(30, |_, _, _| false));
    assert_eq!(other, Err(NotAdded::OtherQuestionnaire));
    assert!(Contribution::of(&sample(), 6, &answers(1, |_, _| false)).is_none(), "five raters are fewer than six");
}

#[test]
fn the_figures_are_those_of_all_rows() {
    let clients = batch(40, |client, rater, item| rater == 0 && item == 1 && client % 4 == 0);
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
fn the_order_of_clients_changes_no_byte() {
    let mut clients = batch(33, |client, rater, item| (client + rater + item) % 5 == 0);
    let json = |clients: &[Contribution]| {
        let instrument = Instrument::of_file(&sample(), clients).unwrap();
        serde_json::to_string(&(&instrument, instrument.figures())).unwrap()
    };
    let before = json(&clients);
    clients.reverse();
    assert_eq!(json(&clients), before);
}

/// One rater of all skips one item. Were the row kept, the sums of two pairs would differ by that rater's rating alone.
#[test]
fn the_row_of_a_rater_who_alone_skips_an_item_is_not_kept() {
    let stored = |clients: &[Contribution]| {
        let mut instrument = Instrument::new(&sample());
        instrument.add(3, clients).unwrap();
        instrument
    };
    let skipped = |client: u32, rater: u32, item: u32| client < 1 && rater == 2 && item == 1;
    let alone = stored(&batch(30, skipped));
    let lead = &alone.competencies["lead"];
    assert_eq!((lead.pairwise.rows(), lead.listwise.rows()), (149, 149));
    assert_eq!(lead.pairwise, lead.listwise);
    assert_eq!(lead.groups[&group("peer")].ratings(), 119, "nor that rater's mean");
    // Three who skip the same are enough.
    let three = stored(&batch(30, |client, rater, item| client < 3 && rater == 2 && item == 1));
    assert_eq!(three.competencies["lead"].pairwise.rows(), 150);
    assert!(!three.competencies["lead"].groups.contains_key(&Group::Other), "thirty raters of a group are too few");
    let json = serde_json::to_string(&three).unwrap();
    assert_eq!(serde_json::from_str::<Instrument>(&json).unwrap(), three);
}

#[test]
fn a_contribution_survives_being_sealed() {
    let clients = batch(30, |_, _, _| false);
    let json = serde_json::to_string(&clients).unwrap();
    let back: Vec<Contribution> = serde_json::from_str(&json).unwrap();
    let of = |clients: &[Contribution]| Instrument::of_file(&sample(), clients).unwrap();
    assert_eq!(of(&back), of(&clients));
}
