//! Chances, exactly, and as people say them.
//!
//! Everybody who is invited answers or does not, each for themselves, with the same probability: the number of those who
//! answer is binomial. With 70, 80 or 90 of a hundred all weights are whole numbers over a power of ten, so nothing is
//! rounded before it is said, and no float decides which word is chosen.

use num_bigint::BigUint;

use crate::exact::Exact;

/// Out of ten who are invited, so many answer: where it goes badly, as usual, and where it goes well. Published 360s
/// report about 80 % (the US Office of Personnel Management for its leadership survey).
const ANSWERING: [u32; 3] = [7, 8, 9];
/// What [`ANSWERING`] counts out of.
const OUT_OF: u32 = 10;

/// What people say of a chance that is neither nearly certain nor very unlikely: so many in so many.
const SAYINGS: [(i64, i64); 11] =
    [(1, 10), (1, 5), (1, 4), (1, 3), (2, 5), (1, 2), (3, 5), (2, 3), (3, 4), (4, 5), (9, 10)];

/// A probability, exact.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Chance(Exact);

impl Chance {
    /// So many of so many equally likely cases.
    pub(super) fn new(cases: BigUint, all: BigUint) -> Self {
        Self(Exact::of_large(cases, all).unwrap_or(Exact::whole(0)))
    }

    /// The probability as a fraction from 0 to 1.
    pub fn exact(&self) -> &Exact {
        &self.0
    }

    /// Whether it is at least four in five: what may be called safe.
    pub fn is_safe(&self) -> bool {
        Exact::fraction(4, 5).is_some_and(|safe| self.0 >= safe)
    }

    /// Whether it can happen at all.
    pub fn is_possible(&self) -> bool {
        !self.0.is_zero()
    }

    /// In thousandths, rounded.
    pub fn per_mille(&self) -> u32 {
        (&self.0 * &Exact::whole(1000)).half_up(0).parse().unwrap_or(0)
    }

    /// As people say it, in English: “about 9 in 10”, “nearly certain”. Two decimals would claim a precision that a guess
    /// at how many answer does not have.
    pub fn words(&self) -> String {
        let near = |cases, all| Exact::fraction(cases, all).map(|saying| (&saying - &self.0).abs());
        let is_beyond = |cases, all| Exact::fraction(cases, all).is_some_and(|limit| self.0 > limit);
        match SAYINGS.iter().min_by_key(|(cases, all)| near(*cases, *all)) {
            _ if self.0.is_zero() => "impossible".to_owned(),
            _ if self.0 == Exact::whole(1) => "certain".to_owned(),
            _ if is_beyond(19, 20) => "nearly certain".to_owned(),
            Some((cases, all)) if is_beyond(1, 20) => format!("about {cases} in {all}"),
            _ => "very unlikely".to_owned(),
        }
    }
}

/// One chance, at each of the response rates that are usual.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chances {
    /// If 70 % answer.
    pub few: Chance,
    /// If 80 % answer, the one to go by.
    pub usual: Chance,
    /// If 90 % answer.
    pub many: Chance,
}

/// Weights of an event, one for each response rate.
pub(super) type Weights = [BigUint; ANSWERING.len()];

impl Chances {
    pub(super) fn new([few, usual, many]: Weights, all: &BigUint) -> Self {
        let chance = |cases| Chance::new(cases, all.clone());
        Self { few: chance(few), usual: chance(usual), many: chance(many) }
    }

    /// That at least so many of these invited people answer.
    pub(super) fn that_answer(needed: u32, invited: u32) -> Self {
        let enough = answering(invited).into_iter().filter(|(people, _)| *people >= needed);
        Self::new(enough.fold(nothing(), |sum, (_, weights)| plus(sum, &weights)), &whole(invited))
    }
}

/// How many of the invited may answer, each number with its weights; together they weigh [`whole`].
pub(super) fn answering(invited: u32) -> Vec<(u32, Weights)> {
    let mut ways = BigUint::from(1_u32);
    (0..=invited)
        .map(|people| {
            let silent = invited - people;
            let weigh = |rate: u32| &ways * BigUint::from(rate).pow(people) * BigUint::from(OUT_OF - rate).pow(silent);
            let weights = ANSWERING.map(weigh);
            ways = &ways * silent / (people + 1);
            (people, weights)
        })
        .collect()
}

/// The weight of everything that may happen with so many invited.
pub(super) fn whole(invited: u32) -> BigUint {
    BigUint::from(OUT_OF).pow(invited)
}

/// The weights of what cannot happen.
pub(super) fn nothing() -> Weights {
    ANSWERING.map(|_| BigUint::default())
}

/// The weights of one thing or another.
pub(super) fn plus([few, usual, many]: Weights, [more_few, more_usual, more_many]: &Weights) -> Weights {
    [few + more_few, usual + more_usual, many + more_many]
}

/// The weights of one thing and another that does not depend on it.
pub(super) fn times([few, usual, many]: &Weights, [other_few, other_usual, other_many]: &Weights) -> Weights {
    [few * other_few, usual * other_usual, many * other_many]
}
