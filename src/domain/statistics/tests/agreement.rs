//! Agreement: the reference cases, the reference client, bounds and invariances.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::disclosure::samples::{
    assert_near, assert_spread, small_expected, small_questionnaire, small_rows, statistics_case,
};
use crate::exact::Exact;
use crate::report::Agreement;
use crate::statistics::agreement::{Distribution, Null, ad_limit, maximum_dissensus, rwg_j, rwg_j_star};
use crate::statistics::chance::RandomRaters;
use crate::statistics::{Undefined, quantile};

/// The truth before disclosure control, which no report shows: it is what the formulas are held against.
#[test]
fn the_formulas_of_spread_give_the_raw_figures_of_the_reference_client() {
    let mut counts: BTreeMap<(&str, &str), Vec<u32>> = BTreeMap::new();
    for (_, group, item, value) in small_rows() {
        let all_others = (group != "self").then_some("all_others_pooled");
        for entity in [Some(group), all_others].into_iter().flatten() {
            let counts = counts.entry((entity, item)).or_insert_with(|| vec![0; 5]);
            if let Some(value) = value {
                counts[usize::try_from(value - 1).unwrap()] += 1;
            }
        }
    }
    let expected = &small_expected()["raw"]["S1"]["item"];
    assert_eq!(counts.len(), 180);
    for ((entity, item), counts) in &counts {
        let expected = &expected[entity][item];
        let distribution = Distribution { first: 1, counts };
        assert_eq!(json!(distribution.n()), expected["n"], "{entity} {item}");
        if distribution.n() > 0 {
            assert_eq!(json!(counts), expected["dist"], "{entity} {item}");
        }
        assert_spread(distribution, expected, &format!("{entity} {item}"));
    }
}

#[test]
fn agreement_over_several_items_is_as_in_the_raw_figures_of_the_reference_client() {
    let questionnaire = small_questionnaire();
    let uniform = Null::Uniform.variance(5).unwrap();
    let expected = &small_expected()["raw"]["S1"]["competency"]["all_others_pooled"];
    for competency in &questionnaire.competencies {
        let spreads = competency.items.iter().map(|item| {
            let values = small_rows().filter(|(_, group, key, _)| *group != "self" && *key == item.key);
            values.fold(vec![0; 5], |mut counts, (.., value)| {
                if let Some(value) = value {
                    counts[usize::try_from(value - 1).unwrap()] += 1;
                }
                counts
            })
        });
        let spreads: Vec<Vec<u32>> = spreads.collect();
        let of = |figure: &dyn Fn(Distribution<'_>) -> Result<Exact, Undefined>| {
            let figures: Vec<Exact> =
                spreads.iter().map(|counts| figure(Distribution { first: 1, counts }).unwrap()).collect();
            Exact::mean(&figures).unwrap()
        };
        let expected = &expected[&competency.key];
        let variance = of(&|distribution| distribution.variance());
        let items = u32::try_from(spreads.len()).unwrap();
        assert_near(variance.to_f64(), &expected["mean_item_var"], &competency.key);
        assert_near(of(&|distribution| distribution.ad_mean()).to_f64(), &expected["ad_mean_j"], &competency.key);
        assert_near(rwg_j(&variance, &uniform, items).unwrap().to_f64(), &expected["rwgj_uniform"], &competency.key);
        assert_near(rwg_j_star(&variance, &uniform).unwrap().to_f64(), &expected["rwgj_star_uniform"], &competency.key);
    }
}

#[test]
fn agreement_stays_within_its_range_at_the_edges() {
    let expected = statistics_case("G14");
    let single = [
        ("unanimous", [0, 0, 0, 4, 0]),
        ("polarised_n2", [1, 0, 0, 0, 1]),
        ("polarised_n4", [2, 0, 0, 0, 2]),
        ("typical", [0, 0, 1, 2, 1]),
    ];
    for (name, counts) in &single {
        let distribution = Distribution { first: 1, counts };
        let expected = &expected["single"][name];
        assert_near(distribution.variance().ok().map(|s2| s2.to_f64()), &expected["s2"], name);
        assert_near(distribution.rwg_raw(Null::Uniform).ok().map(|rwg| rwg.to_f64()), &expected["raw"], name);
        assert_near(distribution.rwg(Null::Uniform).ok().map(|rwg| rwg.to_f64()), &expected["reported"], name);
    }
    assert!(expected["single"]["n1"].is_null());
    let one = Distribution { first: 1, counts: &[0, 0, 1, 0, 0] }.rwg(Null::Uniform);
    assert_eq!(one, Err(Undefined::TooFew { of: "ratings", have: 1, need: 2 }));
    let uniform = Null::Uniform.variance(5).unwrap();
    for case in expected["multi_J10"].as_array().unwrap() {
        let variance = Exact::from_decimal(case["mean_var"].as_f64().unwrap()).unwrap();
        let reported = rwg_j(&variance, &uniform, 10).unwrap();
        assert_near(reported.to_f64(), &case["reported"], "reported");
        assert_near(rwg_j_star(&variance, &uniform).unwrap().to_f64(), &case["r_star"], "r_star");
    }
}

const NULLS: [(Null, &str); 6] = [
    (Null::Uniform, "uniform"),
    (Null::SlightSkew, "slight_skew"),
    (Null::ModerateSkew, "moderate_skew"),
    (Null::HeavySkew, "heavy_skew"),
    (Null::Triangular, "triangular"),
    (Null::Normal, "normal"),
];

#[test]
fn the_null_variances_are_those_of_the_table() {
    let expected = statistics_case("G12");
    for (options, row) in expected["table"].as_object().unwrap() {
        let options: usize = options.parse().unwrap();
        for (column, (null, name)) in NULLS.iter().enumerate() {
            // The table rounds the uniform variance; here it is exact.
            let variance = null.variance(options).unwrap().half_up(2);
            assert_eq!(variance.parse::<f64>().ok(), row[column].as_f64(), "{name} of {options}");
        }
    }
    assert_eq!(Null::SlightSkew.variance(4), Err(Undefined::NoNull { options: 4 }));
    assert_eq!(Null::Normal.variance(12), Err(Undefined::NoNull { options: 12 }));
    assert_eq!(Null::Uniform.variance(1), Err(Undefined::NoNull { options: 1 }));
}

#[test]
fn the_null_variances_of_five_labels_follow_from_their_proportions() {
    let expected = statistics_case("G12");
    for (null, name) in NULLS {
        let proportions = null.proportions(5).unwrap();
        let shares: Vec<f64> = proportions.iter().map(Exact::to_f64).collect();
        assert_eq!(json!(shares), json!(as_floats(&expected["five_point_proportions"][name])), "{name}");
        let moment = |power: u32| {
            (1_i64..).zip(&proportions).fold(Exact::whole(0), |sum, (x, p)| &sum + &(&Exact::whole(x.pow(power)) * p))
        };
        let variance = &moment(2) - &(&moment(1) * &moment(1));
        // The table gives two decimals of it.
        assert_eq!(variance.half_up(2), null.variance(5).unwrap().half_up(2), "{name}");
        assert_near(null.variance(5).unwrap().to_f64(), &expected["five_point_variances"][name], name);
    }
    assert_eq!(Null::HeavySkew.proportions(7), Err(Undefined::NoNull { options: 7 }));
}

fn as_floats(values: &Value) -> Vec<f64> {
    values.as_array().unwrap().iter().map(|value| value.as_f64().unwrap()).collect()
}

#[test]
fn raters_who_answer_at_random_agree_as_often_as_the_reference_cases_say() {
    for case in statistics_case("G15").as_array().unwrap() {
        let n = u32::try_from(case["n"].as_u64().unwrap()).unwrap();
        let random = RandomRaters::new(n, 5, Null::Uniform, Null::Uniform).unwrap();
        let what = format!("{n} raters");
        assert_near(random.at_least(&Exact::fraction(7, 10).unwrap()).to_f64(), &case["p_rwg_ge_70"], &what);
        assert_near(random.unanimous().to_f64(), &case["p_unanimous"], &what);
        let critical = random.critical(&Exact::fraction(5, 100).unwrap()).map(|rwg| rwg.to_f64());
        assert_near(critical, &case["critical_rwg_05"], &what);
        assert_near(random.mean().to_f64(), &case["mean_rwg_truncated"], &what);
        assert_eq!(random.at_least(&Exact::whole(0)), Exact::whole(1), "likelihoods sum to one");
    }
    assert!(RandomRaters::new(1, 5, Null::Uniform, Null::Uniform).is_err());
}

#[test]
fn deviations_intervals_and_favourable_shares_are_those_of_the_reference_cases() {
    let expected = statistics_case("G13");
    for (case, counts) in [("a", [0, 0, 1, 1, 1]), ("b", [0, 0, 1, 2, 2]), ("c", [0, 1, 1, 4, 2])] {
        let distribution = Distribution { first: 1, counts: &counts };
        let expected = &expected[case];
        let (mean, deviation) = (distribution.mean().unwrap().to_f64(), distribution.standard_deviation().unwrap());
        assert_near(mean, &expected["mean"], case);
        assert_near(deviation, &expected["sd"], case);
        let n = f64::from(distribution.n());
        let half = quantile::t(0.975, n - 1.0).unwrap() * deviation / n.sqrt();
        assert_near(mean - half, &expected["lo"], case);
        assert_near(mean + half, &expected["hi"], case);
    }
    let favourable = statistics_case("G19");
    let distribution = Distribution { first: 1, counts: &[1, 0, 1, 1, 2] };
    let percent = |share: Result<Exact, Undefined>| share.unwrap().to_f64() * 100.0;
    assert_near(percent(distribution.favourable()), &favourable["pct_favourable_raw_4_5"], "favourable");
    assert_near(percent(distribution.share_on_top(1)), &favourable["pct_top"], "top");
    let not_bottom = percent(distribution.share_on_top(4));
    assert_near(100.0 - not_bottom, &favourable["pct_bottom"], "bottom");
    assert_near(distribution.mean().unwrap().to_f64(), &favourable["mean_raw"], "mean");
}

#[test]
fn a_word_of_agreement_is_said_from_five_raters_on() {
    let word = |counts: [u32; 5]| Distribution { first: 1, counts: &counts }.agreement();
    assert_eq!(word([0, 0, 0, 4, 0]), None);
    assert_eq!(word([0, 0, 0, 5, 0]), Some(Agreement::VeryStrong));
    assert_eq!(word([3, 0, 0, 0, 3]), Some(Agreement::None));
    assert_eq!(word([0, 1, 1, 3, 0]), Some(Agreement::Weak));
    assert_eq!(Distribution { first: 1, counts: &[0, 0, 5] }.agreement(), None, "no null is known for three labels");
}

#[test]
fn two_camps_are_a_split_and_a_wide_spread_is_none() {
    let is_split = |counts: &[u32]| Distribution { first: 1, counts }.is_split();
    for camps in [[0, 3, 0, 3, 0], [2, 0, 0, 0, 3], [1, 1, 0, 2, 1], [0, 3, 1, 3, 0], [2, 0, 3, 0, 0]] {
        assert!(is_split(&camps), "{camps:?}");
    }
    for one in [[0, 0, 3, 3, 0], [2, 2, 2, 2, 2], [0, 2, 1, 2, 0], [1, 0, 0, 0, 5], [0, 0, 5, 0, 0], [1, 0, 5, 0, 1]] {
        assert!(!is_split(&one), "{one:?}");
    }
    assert!(!is_split(&[2, 0, 0, 0, 2]), "four raters are too few");
    assert!(!is_split(&[3, 3]) && !is_split(&[]), "two labels leave nothing between camps");
}

#[test]
fn raters_agree_up_to_an_average_deviation_of_a_sixth_of_the_labels() {
    assert_eq!(ad_limit(5).half_up(2), "0.83");
    assert_eq!(ad_limit(7).half_up(2), "1.17");
}

#[test]
fn no_rating_has_no_figure() {
    let nothing = Distribution { first: 1, counts: &[0, 0, 0, 0, 0] };
    let needs = |need| Undefined::TooFew { of: "ratings", have: 0, need };
    assert_eq!(nothing.mean(), Err(needs(1)));
    assert_eq!(nothing.median(), Err(needs(1)));
    assert_eq!(nothing.min(), Err(needs(1)));
    assert_eq!(nothing.max(), Err(needs(1)));
    assert_eq!(nothing.favourable(), Err(needs(1)));
    assert_eq!(nothing.ad_mean(), Err(needs(1)));
    assert_eq!(nothing.ad_median(), Err(needs(1)));
    assert_eq!(nothing.variance(), Err(needs(2)));
    assert_eq!(nothing.awg(), Err(needs(1)));
    assert_eq!(nothing.agreement(), None);
    assert_eq!(needs(1).to_string(), "not defined, because there are only 0 ratings, and it takes 1");
    // One of three at the lowest label and the others at the highest is as far as three raters can differ at this mean.
    assert!(Distribution { first: 1, counts: &[1, 0, 0, 0, 2] }.awg().is_ok());
    let nearer = Distribution { first: 1, counts: &[0, 1, 0, 0, 2] };
    assert_eq!(nearer.awg(), Err(Undefined::AtTheEdge));
}

proptest! {
    #[test]
    fn agreement_keeps_its_range(counts in proptest::collection::vec(0_u32..7, 5..=7), first in -3_i32..4) {
        let distribution = Distribution { first, counts: &counts };
        prop_assume!(distribution.n() >= 2);
        let (zero, one) = (Exact::whole(0), Exact::whole(1));
        let most = maximum_dissensus(counts.len(), distribution.n()).unwrap();
        let variance = distribution.variance().unwrap();
        // An odd number of raters cannot be halved, so they stay below it.
        prop_assert!(variance >= zero && variance <= most);
        for (null, _) in NULLS {
            let rwg = distribution.rwg(null).unwrap();
            prop_assert!(rwg >= zero && rwg <= one);
            let several = rwg_j(&variance, &null.variance(counts.len()).unwrap(), 6).unwrap();
            prop_assert!(several >= rwg, "six items that agree alike agree at least as much as one");
            prop_assert!(several <= one);
        }
        let star = rwg_j_star(&variance, &most).unwrap();
        prop_assert!(star >= zero && star <= one);
        if let Ok(awg) = distribution.awg() {
            prop_assert!(awg >= Exact::whole(-1) && awg <= one);
        }
        let (mean, median) = (distribution.ad_mean().unwrap(), distribution.ad_median().unwrap());
        prop_assert!(median <= mean);
        prop_assert!(&mean * &mean <= variance, "the mean distance is at most the standard deviation");
    }

    #[test]
    fn agreement_is_the_same_on_a_scale_that_is_moved_or_turned_round(counts in proptest::collection::vec(0_u32..7, 5)) {
        let here = Distribution { first: 1, counts: &counts };
        let turned: Vec<u32> = counts.iter().rev().copied().collect();
        for there in [Distribution { first: -7, counts: &counts }, Distribution { first: 1, counts: &turned }] {
            prop_assert_eq!(here.variance(), there.variance());
            prop_assert_eq!(here.rwg(Null::Uniform), there.rwg(Null::Uniform));
            prop_assert_eq!(here.awg(), there.awg());
            prop_assert_eq!(here.ad_mean(), there.ad_mean());
            prop_assert_eq!(here.ad_median(), there.ad_median());
            prop_assert_eq!(here.is_split(), there.is_split());
        }
    }
}
