//! Reliability: of raters and of items.

use proptest::prelude::*;

use crate::disclosure::samples::{assert_near, statistics_case};
use crate::exact::Exact;
use crate::statistics::Undefined;
use crate::statistics::consistency::{alpha, standardised_alpha};
use crate::statistics::interrater::{Correlation, OneWay, raters_needed, reported, six_forms, spearman_brown};
use crate::statistics::moments::{Covariances, Moments};
use crate::statistics::one_factor;

fn whole(rows: &[Vec<i32>]) -> Vec<Vec<Exact>> {
    rows.iter().map(|row| row.iter().map(|value| Exact::from(*value)).collect()).collect()
}

fn six_targets() -> Vec<Vec<Exact>> {
    let csv = include_str!("../../../../tests/fixtures/gold/shrout_fleiss_1979.csv");
    let rows = csv.lines().skip(1).map(|line| line.split(',').skip(1).map(|value| value.parse().unwrap()).collect());
    whole(&rows.collect::<Vec<Vec<i32>>>())
}

#[test]
fn the_six_forms_and_their_limits_are_those_of_the_published_table() {
    let forms = six_forms(&six_targets(), 0.95).unwrap();
    let expected = statistics_case("G01");
    assert_near(forms.between_clients.to_f64(), &expected["BMS"], "BMS");
    assert_near(forms.within_clients.to_f64(), &expected["WMS"], "WMS");
    assert_near(forms.between_raters.to_f64(), &expected["JMS"], "JMS");
    assert_near(forms.residual.to_f64(), &expected["EMS"], "EMS");
    let check = |form: &Correlation, name: &str, ratio: usize| {
        assert_near(form.value, &expected[name], name);
        assert_near(form.ratio, &expected["F"][ratio], name);
        // The reference limits have eight decimals.
        for (limit, side) in [(form.low, 0), (form.high, 1)] {
            let expected = expected["ci95"][name][side].as_f64().unwrap();
            assert!((limit - expected).abs() < 1e-7, "{name} {side}: {limit} is not {expected}");
        }
    };
    check(&forms.one_way_single, "icc11", 0);
    check(&forms.two_way_random_single, "icc21", 1);
    check(&forms.two_way_fixed_single, "icc31", 2);
    check(&forms.one_way_average, "icc1k", 0);
    check(&forms.two_way_random_average, "icc2k", 1);
    check(&forms.two_way_fixed_average, "icc3k", 2);
}

#[test]
fn raters_of_their_own_give_the_one_way_forms() {
    let one_way = OneWay::of(&six_targets()).unwrap();
    let expected = statistics_case("G01");
    assert_near(one_way.between.to_f64(), &expected["BMS"], "BMS");
    assert_near(one_way.within.to_f64(), &expected["WMS"], "WMS");
    assert_near(one_way.single.to_f64(), &expected["icc11"], "icc11");
    assert_near(one_way.average.to_f64(), &expected["icc1k"], "icc1k");
    assert_eq!(one_way.raters_per_client, Exact::whole(4));
    assert_eq!(one_way.single_by_mean_size().unwrap(), one_way.single, "all have as many raters");
}

#[test]
fn clients_with_unequal_numbers_of_raters_count_as_their_corrected_mean() {
    // Worked by hand: sizes 2, 3, 1; means 2, 4, 6; SSB = 34/3, SSW = 4; n0 = (6 - 14/6) / 2 = 11/6.
    let clients = whole(&[vec![1, 3], vec![3, 4, 5], vec![6]]);
    let one_way = OneWay::of(&clients).unwrap();
    let fraction = |numerator, denominator| Exact::fraction(numerator, denominator).unwrap();
    assert_eq!((one_way.clients, one_way.ratings), (3, 6));
    assert_eq!(one_way.between, fraction(17, 3));
    assert_eq!(one_way.within, fraction(4, 3));
    assert_eq!(one_way.raters_per_client, fraction(11, 6));
    assert_eq!(one_way.single, fraction(13, 3).divided_by(&(&fraction(17, 3) + &fraction(10, 9))).unwrap());
    assert_eq!(one_way.average, fraction(13, 17));
    assert_eq!(one_way.single_by_mean_size().unwrap(), fraction(13, 21));
}

#[test]
fn an_intraclass_correlation_that_cannot_be_worked_out_says_why() {
    let none = |clients: &[Vec<i32>]| OneWay::of(&whole(clients)).unwrap_err();
    assert_eq!(none(&[vec![1, 2]]), Undefined::TooFew { of: "clients", have: 1, need: 2 });
    assert_eq!(none(&[vec![1], vec![2]]), Undefined::TooFew { of: "clients with two raters", have: 0, need: 1 });
    assert_eq!(none(&[vec![1, 1], vec![1, 1]]), Undefined::NoVariance { of: "clients" });
    assert_eq!(none(&[vec![1, 3], vec![2, 2]]), Undefined::NoVariance { of: "clients" });
    let negative = OneWay::of(&whole(&[vec![1, 5], vec![2, 5]])).unwrap();
    assert!(negative.single < Exact::whole(0));
    assert_eq!(reported(&negative.single), Exact::whole(0));
    let missing = six_forms(&whole(&[vec![1, 2], vec![1]]), 0.95);
    assert_eq!(missing.unwrap_err(), Undefined::Missing { of: "ratings" });
    assert!(six_forms(&whole(&[vec![1, 2], vec![2, 3]]), 0.95).is_err(), "no residual");
    assert!(six_forms(&whole(&[vec![1], vec![2]]), 0.95).is_err(), "one rater");
    assert!(six_forms(&six_targets(), 1.0).is_err(), "certainty has no limits");
}

#[test]
fn more_raters_are_more_reliable_as_the_reference_cases_say() {
    for (group, case) in statistics_case("G18").as_object().unwrap() {
        let single = Exact::from_decimal(case["r1"].as_f64().unwrap()).unwrap();
        for (raters, expected) in case["by_k"].as_object().unwrap() {
            let stepped = spearman_brown(&single, raters.parse().unwrap()).unwrap();
            assert_near(stepped.to_f64(), expected, &format!("{group} {raters}"));
        }
        for (wanted, field) in [(7, "k_for_70"), (8, "k_for_80")] {
            let raters = raters_needed(&single, &Exact::fraction(wanted, 10).unwrap()).unwrap();
            assert_eq!(serde_json::json!(raters), case[field], "{group}");
        }
    }
    assert!(raters_needed(&Exact::whole(0), &Exact::fraction(7, 10).unwrap()).is_err());
    assert!(raters_needed(&Exact::fraction(1, 2).unwrap(), &Exact::whole(1)).is_err());
    assert!(spearman_brown(&Exact::whole(-1), 2).is_err());
}

fn moments(rows: &[Vec<Option<i32>>]) -> Moments {
    let mut moments = Moments::new(rows[0].len());
    for row in rows {
        moments.add(row).unwrap();
    }
    moments
}

fn complete(rows: &[Vec<i32>]) -> Covariances {
    let rows: Vec<Vec<Option<i32>>> = rows.iter().map(|row| row.iter().copied().map(Some).collect()).collect();
    moments(&rows).covariances().unwrap()
}

#[test]
fn alpha_is_what_is_worked_out_by_hand() {
    // Variances 1 and 7/3, covariance 3/2 (n = 3): total 19/3, alpha = 2 (1 - (10/3) / (19/3)) = 18/19.
    let covariances = complete(&[vec![1, 1], vec![2, 3], vec![3, 4]]);
    assert_eq!(alpha(&covariances).unwrap(), Exact::fraction(18, 19).unwrap());
    // r = (3/2) / sqrt(7/3); standardised alpha = 2 r / (1 + r).
    let r = 1.5 / (7.0_f64 / 3.0).sqrt();
    assert!((standardised_alpha(&covariances).unwrap() - 2.0 * r / (1.0 + r)).abs() < 1e-12);
}

#[test]
fn a_missing_rating_leaves_the_other_pairs_of_its_row() {
    // Items b and c over all four rows, a with either over the first three.
    let rows = [
        [Some(1), Some(2), Some(2)],
        [Some(2), Some(2), Some(3)],
        [Some(4), Some(5), Some(4)],
        [None, Some(5), Some(1)],
    ];
    let pairwise = moments(&rows.map(Vec::from)).covariances().unwrap();
    let fraction = |numerator, denominator| Exact::fraction(numerator, denominator).unwrap();
    let expected = [[(7, 3), (5, 2), (3, 2)], [(5, 2), (3, 1), (0, 1)], [(3, 2), (0, 1), (5, 3)]];
    let expected = expected.map(|row| row.map(|(numerator, denominator)| fraction(numerator, denominator)).to_vec());
    assert_eq!(pairwise, Covariances::of(expected.to_vec()).unwrap());
}

#[test]
fn a_missed_reverse_item_shows_as_a_negative_alpha_and_not_as_none() {
    let covariances = complete(&[vec![1, 5], vec![2, 4], vec![3, 3], vec![5, 2]]);
    assert!(alpha(&covariances).unwrap() < Exact::whole(0));
}

#[test]
fn consistency_that_cannot_be_worked_out_says_why() {
    let one = complete(&[vec![1], vec![2]]);
    assert_eq!(alpha(&one), Err(Undefined::TooFew { of: "items", have: 1, need: 2 }));
    let cancelling = complete(&[vec![1, 2], vec![2, 1]]);
    assert_eq!(alpha(&cancelling), Err(Undefined::NoVariance { of: "totals" }));
    assert!(standardised_alpha(&cancelling).is_err());
    let flat = complete(&[vec![1, 3], vec![2, 3]]);
    assert_eq!(standardised_alpha(&flat), Err(Undefined::NoVariance { of: "ratings of an item" }));
    let apart = moments(&[vec![Some(1), None], vec![None, Some(2)], vec![Some(2), Some(2)]]).covariances();
    assert_eq!(apart.unwrap_err(), Undefined::TooFew { of: "raters of two items", have: 1, need: 2 });
    assert_eq!(one_factor::fit(&flat), Err(Undefined::TooFew { of: "items", have: 2, need: 3 }));
    assert!(Moments::new(2).add(&[None]).is_err());
    assert!(Moments::new(2).merge(&Moments::new(3)).is_err());
}

/// The correlations that one factor with these loadings makes.
fn of_loadings(percent: &[i64]) -> Covariances {
    let loading = |index: usize| Exact::fraction(percent[index], 100).unwrap();
    let cell = |row, column| if row == column { Exact::whole(1) } else { &loading(row) * &loading(column) };
    let items = 0..percent.len();
    Covariances::of(items.clone().map(|row| items.clone().map(|column| cell(row, column)).collect()).collect()).unwrap()
}

#[test]
fn one_factor_is_found_again() {
    for percent in [vec![80, 70, 60, 50], vec![90, 30, 60], vec![55, 65, 75, 85, 95], vec![70, 70, 70, -70, 70]] {
        let found = one_factor::fit(&of_loadings(&percent)).unwrap();
        let loadings: Vec<f64> =
            percent.iter().map(|percent| f64::from(i32::try_from(*percent).unwrap()) / 100.0).collect();
        for (found, loading) in found.loadings.iter().zip(&loadings) {
            assert!((found - loading).abs() < 1e-6, "{percent:?}: {found} is not {loading}");
        }
        let sum: f64 = loadings.iter().sum();
        let unique: f64 = loadings.iter().map(|loading| 1.0 - loading * loading).sum();
        assert!((found.omega - sum * sum / (sum * sum + unique)).abs() < 1e-6, "{percent:?}");
        assert!(found.residual < 1e-6 && found.discrepancy < 1e-9);
    }
    assert_eq!(one_factor::fit(&of_loadings(&[80, 70, 60, 50])).unwrap().degrees_of_freedom, 2);
}

#[test]
fn correlations_that_cannot_occur_together_have_no_factor() {
    let cell = |row: usize, column: usize| match (row, column) {
        (row, column) if row == column => 10,
        (0, 1) | (1, 0) => -9,
        _ => 9,
    };
    let matrix = (0..3).map(|row| (0..3).map(|column| Exact::fraction(cell(row, column), 10).unwrap()).collect());
    let impossible = Covariances::of(matrix.collect()).unwrap();
    assert_eq!(one_factor::fit(&impossible), Err(Undefined::OutOfRange { of: "matrix of correlations" }));
}

fn rows(items: usize) -> impl Strategy<Value = Vec<Vec<i32>>> {
    proptest::collection::vec(proptest::collection::vec(1_i32..6, items), 6..30)
}

proptest! {
    #[test]
    fn alpha_is_that_of_the_totals(rows in rows(4)) {
        let variance = |values: Vec<i32>| {
            let values: Vec<Exact> = values.into_iter().map(Exact::from).collect();
            let mean = Exact::mean(&values).unwrap();
            let squares = values.iter().fold(Exact::whole(0), |sum, x| &sum + &(&(x - &mean) * &(x - &mean)));
            squares.divided_by(&Exact::whole(i64::try_from(values.len()).unwrap() - 1)).unwrap()
        };
        let total = variance(rows.iter().map(|row| row.iter().sum()).collect());
        let items = (0..4).fold(Exact::whole(0), |sum, i| &sum + &variance(rows.iter().map(|row| row[i]).collect()));
        let expected = items.divided_by(&total).map(|share| &Exact::fraction(4, 3).unwrap() * &(&Exact::whole(1) - &share));
        prop_assert_eq!(alpha(&complete(&rows)).ok(), expected);
    }

    #[test]
    fn consistency_is_the_same_in_another_order_and_on_another_scale(rows in rows(3), cut in 0_usize..6) {
        let all = complete(&rows);
        let mut turned = rows.clone();
        turned.reverse();
        prop_assert_eq!(&complete(&turned), &all);
        let optional = |rows: &[Vec<i32>]| rows.iter().map(|row| row.iter().copied().map(Some).collect()).collect::<Vec<_>>();
        let mut halves = if cut == 0 { Moments::new(3) } else { moments(&optional(&rows[..cut])) };
        halves.merge(&moments(&optional(&rows[cut..]))).unwrap();
        prop_assert_eq!(&halves.covariances().unwrap(), &all);
        let stretched: Vec<Vec<i32>> = rows.iter().map(|row| row.iter().map(|value| 3 - 2 * value).collect()).collect();
        let stretched = complete(&stretched);
        prop_assert_eq!(alpha(&stretched), alpha(&all));
        prop_assert!(alpha(&all).is_ok_and(|alpha| alpha <= Exact::whole(1)) || all.sum().is_zero());
        if let (Ok(one), Ok(other)) = (standardised_alpha(&all), standardised_alpha(&stretched)) {
            prop_assert!((one - other).abs() < 1e-9);
        }
    }

    #[test]
    fn omega_keeps_its_range_and_does_not_know_the_order_of_items(rows in rows(4)) {
        let Ok(found) = one_factor::fit(&complete(&rows)) else { return Ok(()) };
        prop_assert!((0.0..=1.0).contains(&found.omega), "{found:?}");
        prop_assert!(found.loadings.iter().all(|loading| loading.abs() <= 1.0 + 1e-9));
        prop_assert!(found.discrepancy >= 0.0 && found.residual >= 0.0);
        let turned: Vec<Vec<i32>> = rows.iter().map(|row| row.iter().rev().copied().collect()).collect();
        // Ratings without any order in them can have several minima, and from one of them no estimate may settle.
        let Ok(turned) = one_factor::fit(&complete(&turned)) else { return Ok(()) };
        // Of two minima that are as good, either may be found.
        if (turned.discrepancy - found.discrepancy).abs() < 1e-9 {
            prop_assert!((turned.residual - found.residual).abs() < 1e-3, "{found:?} {turned:?}");
        }
    }

    #[test]
    fn an_intraclass_correlation_knows_no_order_and_no_scale(
        clients in proptest::collection::vec(proptest::collection::vec(1_i32..6, 0..6), 2..8),
    ) {
        let Ok(one_way) = OneWay::of(&whole(&clients)) else { return Ok(()) };
        prop_assert!(one_way.single <= Exact::whole(1) && one_way.average <= Exact::whole(1));
        let mut turned: Vec<Vec<i32>> = clients.clone();
        turned.reverse();
        for ratings in &mut turned {
            ratings.reverse();
        }
        prop_assert_eq!(&OneWay::of(&whole(&turned)).unwrap(), &one_way);
        let stretched: Vec<Vec<i32>> =
            clients.iter().map(|ratings| ratings.iter().map(|value| 7 - 3 * value).collect()).collect();
        let stretched = OneWay::of(&whole(&stretched)).unwrap();
        prop_assert_eq!((stretched.single, stretched.average), (one_way.single, one_way.average));
    }

    #[test]
    fn the_mean_of_as_many_raters_is_stepped_up_from_one(clients in proptest::collection::vec([1_i32..6, 1..6, 1..6], 2..8)) {
        let clients: Vec<Vec<i32>> = clients.into_iter().map(Vec::from).collect();
        let Ok(one_way) = OneWay::of(&whole(&clients)) else { return Ok(()) };
        if let Ok(stepped) = spearman_brown(&one_way.single, 3) {
            prop_assert_eq!(stepped, one_way.average);
        }
    }

    #[test]
    fn the_raters_needed_reach_what_is_wanted_and_one_fewer_do_not(single in 1_i64..100, wanted in 1_i64..100) {
        let (single, wanted) = (Exact::fraction(single, 100).unwrap(), Exact::fraction(wanted, 100).unwrap());
        let raters = raters_needed(&single, &wanted).unwrap();
        prop_assert!(spearman_brown(&single, raters).unwrap() >= wanted);
        prop_assert!(raters == 1 || spearman_brown(&single, raters - 1).unwrap() < wanted);
    }
}
