//! Change, norms, pooling and profiles.

use proptest::prelude::*;
use serde_json::json;

use crate::disclosure::samples::{assert_near, statistics_case};
use crate::exact::Exact;
use crate::statistics::Undefined;
use crate::statistics::change::{cutoff, reliable_change, standard_error_of_measurement};
use crate::statistics::norm::{Norm, mid_rank_percentile};
use crate::statistics::pooling::{balanced, pooled};
use crate::statistics::quantile;
use crate::statistics::similarity::compare;

#[test]
fn change_is_measured_as_in_the_worked_example() {
    let expected = statistics_case("G11");
    let error = standard_error_of_measurement(7.5, 0.8).unwrap();
    assert_near(error, &expected["se"], "standard error of measurement");
    let change = reliable_change(32.5, 47.5, error, error).unwrap();
    assert_near(change.standard_error, &expected["s_diff"], "standard error of the difference");
    assert_near(change.index, &expected["rci"], "index");
    assert_near(change.critical_difference, &expected["critical_difference_95"], "critical difference");
    assert_eq!(json!(change.is_reliable), expected["reliable"]);
    assert_near(cutoff(40.0, 7.5, 60.0, 7.5).unwrap(), &expected["cutoff_c"], "cut-off");
}

#[test]
fn a_change_without_an_error_of_measurement_is_not_measured() {
    assert_eq!(reliable_change(1.0, 2.0, 0.0, 0.0), Err(Undefined::NoVariance { of: "measurements" }));
    assert!(reliable_change(1.0, 2.0, -1.0, 1.0).is_err());
    assert!(reliable_change(1.0, f64::NAN, 1.0, 1.0).is_err());
    assert!(standard_error_of_measurement(1.0, 1.1).is_err());
    assert!(standard_error_of_measurement(f64::NAN, 0.5).is_err());
    assert!(cutoff(1.0, 0.0, 2.0, 0.0).is_err());
    // Waves with different numbers of raters: 3-4-5.
    assert_near(reliable_change(0.0, 10.0, 3.0, 4.0).unwrap().index, &json!(2.0), "index");
}

#[test]
fn those_at_the_same_figure_count_half() {
    let expected = &statistics_case("G19")["percentile_midrank"];
    let exact = |value: &serde_json::Value| Exact::from_decimal(value.as_f64().unwrap()).unwrap();
    let norm: Vec<Exact> = expected["norm"].as_array().unwrap().iter().map(exact).collect();
    let percentile = mid_rank_percentile(&norm, &exact(&expected["score"])).unwrap();
    assert_near(percentile.to_f64(), &expected["value"], "percentile");
    assert_eq!(
        Norm::of(norm).percentile(&Exact::whole(3)),
        Err(Undefined::TooFew { of: "other clients", have: 8, need: 30 })
    );
    assert!(mid_rank_percentile(&[], &Exact::whole(3)).is_err());
}

#[test]
fn a_percentile_takes_thirty_other_clients_and_a_norm_a_hundred() {
    let norm = |clients: i64| Norm::of((0..clients).map(Exact::whole)).percentile(&Exact::whole(15));
    assert!(norm(29).is_err());
    let few = norm(30).unwrap();
    assert_eq!((few.value.half_up(1).as_str(), few.among, few.is_norm), ("51.7", 30, false));
    assert!(norm(100).unwrap().is_norm);
}

#[test]
fn every_group_can_rise_while_all_together_fall() {
    let expected = statistics_case("G16");
    let of = |cells: &[(i64, i64, u32)]| {
        let means: Vec<Exact> = cells.iter().map(|(sum, n, _)| Exact::fraction(*sum, *n).unwrap()).collect();
        let raters = cells.iter().map(|(_, _, raters)| *raters);
        (pooled(means.iter().zip(raters)).unwrap().to_f64(), balanced(&means).unwrap().to_f64())
    };
    let (before, even_before) = of(&[(2, 1, 1), (34, 8, 8), (8, 3, 3)]);
    assert_near(before, &expected["wave1"]["pooled_dec"], "pooled");
    assert_near(even_before, &expected["wave1"]["balanced"], "balanced");
    let (after, even_after) = of(&[(9, 4, 4), (35, 8, 8), (11, 4, 12)]);
    assert_near(after, &expected["wave2"]["pooled"], "pooled");
    assert_near(even_after, &expected["wave2"]["balanced"], "balanced");
    assert!(after < before && even_after > even_before);
    assert!(pooled([]).is_err() && balanced(&[]).is_err());
}

#[test]
fn quantiles_are_those_of_the_tables() {
    for (likelihood, freedom, expected) in [
        (0.975, 1.0, 12.706_204_736_4),
        (0.975, 2.0, 4.302_652_729_9),
        (0.975, 11.0, 2.200_985_160_1),
        (0.025, 2.0, -4.302_652_729_9),
        (0.5, 7.0, 0.0),
    ] {
        assert_near(quantile::t(likelihood, freedom).unwrap(), &json!(expected), "t");
    }
    // F with 2 and b degrees of freedom has a closed form: b/2 ((1 - p)^(-2/b) - 1).
    for (likelihood, below) in [(0.95, 10.0_f64), (0.975, 3.0), (0.5, 4.5), (0.01, 200.0)] {
        let closed = below / 2.0 * ((1.0_f64 - likelihood).powf(-2.0 / below) - 1.0);
        assert_near(quantile::f(likelihood, 2.0, below).unwrap(), &json!(closed), "F");
    }
    assert!(quantile::f(1.0, 1.0, 1.0).is_err() && quantile::f(0.5, 0.0, 1.0).is_err());
    assert!(quantile::t(f64::NAN, 1.0).is_err());
}

fn pairs(pairs: &[(i64, i64)]) -> Vec<(Exact, Exact)> {
    pairs.iter().map(|(own, others)| (Exact::whole(*own), Exact::whole(*others))).collect()
}

#[test]
fn a_flat_or_short_profile_is_not_compared() {
    let flat = compare(&pairs(&[(3, 2), (3, 4), (3, 3), (3, 5), (3, 1)]));
    assert_eq!(flat, Err(Undefined::NoVariance { of: "competencies of one profile" }));
    let short = compare(&pairs(&[(1, 2), (2, 4), (3, 3), (4, 5)]));
    assert_eq!(short, Err(Undefined::TooFew { of: "competencies", have: 4, need: 5 }));
    let same = compare(&pairs(&[(1, 1), (2, 2), (3, 3), (4, 4), (5, 5)])).unwrap();
    assert_eq!((same.pearson, same.d2, same.elevation, same.scatter, same.shape), (1.0, 0.0, 0.0, 0.0, 0.0));
}

proptest! {
    #[test]
    fn a_profile_falls_apart_into_its_three_parts(profiles in proptest::collection::vec((1_i64..50, 1_i64..50), 5..10)) {
        let Ok(profile) = compare(&pairs(&profiles)) else { return Ok(()) };
        prop_assert!((-1.0..=1.0).contains(&profile.pearson));
        prop_assert!((profile.elevation + profile.scatter + profile.shape - profile.d2).abs() < 1e-6);
        let swapped: Vec<(i64, i64)> = profiles.iter().map(|(own, others)| (*others, *own)).collect();
        let swapped = compare(&pairs(&swapped)).unwrap();
        prop_assert!((swapped.d2 - profile.d2).abs() < 1e-9 && (swapped.pearson - profile.pearson).abs() < 1e-9);
        let moved: Vec<(i64, i64)> = profiles.iter().map(|(own, others)| (2 * own + 3, *others)).collect();
        prop_assert!((compare(&pairs(&moved)).unwrap().pearson - profile.pearson).abs() < 1e-9, "r is of shape alone");
    }

    #[test]
    fn a_percentile_mirrors(others in proptest::collection::vec(-20_i64..20, 1..60), own in -20_i64..20) {
        let exact = |sign: i64| others.iter().map(|other| Exact::whole(sign * other)).collect::<Vec<_>>();
        let here = mid_rank_percentile(&exact(1), &Exact::whole(own)).unwrap();
        let there = mid_rank_percentile(&exact(-1), &Exact::whole(-own)).unwrap();
        prop_assert_eq!(&here + &there, Exact::whole(100));
    }
}
