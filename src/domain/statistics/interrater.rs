//! How far raters of the same client agree, and how reliable the mean of several of them is (Shrout & Fleiss 1979).
//!
//! The raters of a 360 are nested in clients: everybody has raters of their own. Only the one-way forms fit that. The
//! two-way forms are for raters who all rate the same clients.

use serde::{Deserialize, Serialize};

use super::{Undefined, at_least, quantile};
use crate::exact::Exact;

/// Mean squares and intraclass correlations of raters nested in clients.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OneWay {
    pub clients: u32,
    pub ratings: u32,
    pub between: Exact,
    pub within: Exact,
    /// Raters per client, corrected for unequal numbers: (N - Σn²/N) / (G - 1).
    pub raters_per_client: Exact,
    /// ICC(1), the reliability of one rater, at most 1. A negative value means that raters of one client differ more
    /// than raters of different clients; it is reported as 0 (see [`reported`]).
    pub single: Exact,
    /// ICC(k), the reliability of a client's mean, at most 1; negative as above.
    pub average: Exact,
}

impl OneWay {
    /// Of the ratings (or rater means) of each client. Clients without ratings count for nothing.
    ///
    /// # Errors
    /// For fewer than two clients, if no client has two ratings, and if the clients' means do not differ.
    pub fn of(clients: &[Vec<Exact>]) -> Result<Self, Undefined> {
        let rated: Vec<&Vec<Exact>> = clients.iter().filter(|ratings| !ratings.is_empty()).collect();
        let sums = rated.iter().map(|ratings| ClientSums::of(ratings));
        Self::of_sums(&sums.fold(NestedSums::default(), |mut all, client| {
            all.add(&client);
            all
        }))
    }

    /// The same from sums.
    ///
    /// # Errors
    /// As of [`Self::of`].
    pub fn of_sums(sums: &NestedSums) -> Result<Self, Undefined> {
        let clients = at_least(2, "clients", sums.clients as usize)?;
        at_least(1, "clients with two raters", sums.ratings.saturating_sub(clients) as usize)?;
        let no_variance = Undefined::NoVariance { of: "clients" };
        let (n, groups, one) = (Exact::from(sums.ratings), Exact::from(clients), Exact::whole(1));
        let over = |dividend: &Exact, divisor: &Exact| dividend.divided_by(divisor).ok_or(no_variance.clone());
        let grand = over(&(&sums.sum * &sums.sum), &n)?;
        let between = over(&(&sums.squared_sums - &grand), &(&groups - &one))?;
        let within = over(&(&sums.squares - &sums.squared_sums), &(&n - &groups))?;
        let raters_per_client = over(&(&n - &over(&Exact::whole(sums.squared_sizes), &n)?), &(&groups - &one))?;
        let difference = &between - &within;
        let single = over(&difference, &(&between + &(&(&raters_per_client - &one) * &within)))?;
        let average = over(&difference, &between)?;
        Ok(Self { clients, ratings: sums.ratings, between, within, raters_per_client, single, average })
    }

    /// ICC(1) with the plain mean of the numbers of raters, as some programs have it.
    ///
    /// # Errors
    /// If nothing differs.
    pub fn single_by_mean_size(&self) -> Result<Exact, Undefined> {
        let no_variance = Undefined::NoVariance { of: "clients" };
        let size = Exact::from(self.ratings).divided_by(&Exact::from(self.clients)).ok_or(no_variance.clone())?;
        let whole = &self.between + &(&(&size - &Exact::whole(1)) * &self.within);
        (&self.between - &self.within).divided_by(&whole).ok_or(no_variance)
    }
}

/// A negative intraclass correlation is reported as 0.
#[must_use]
pub fn reported(correlation: &Exact) -> Exact {
    correlation.clone().max(Exact::whole(0))
}

/// The ratings of one client, summed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClientSums {
    n: u32,
    sum: Exact,
    squares: Exact,
}

impl ClientSums {
    /// Of the ratings of one client.
    pub fn of(ratings: &[Exact]) -> Self {
        let (sum, squares) = ratings
            .iter()
            .fold((Exact::whole(0), Exact::whole(0)), |(sum, squares), x| (&sum + x, &squares + &(x * x)));
        Self { n: u32::try_from(ratings.len()).unwrap_or(u32::MAX), sum, squares }
    }

    /// Adds other ratings of the same client.
    pub fn merge(&mut self, other: &Self) {
        self.n += other.n;
        self.sum = &self.sum + &other.sum;
        self.squares = &self.squares + &other.squares;
    }
}

/// Sums over clients, from which the one-way forms follow.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NestedSums {
    clients: u32,
    ratings: u32,
    sum: Exact,
    squares: Exact,
    /// Of each client: the square of the sum over the number.
    squared_sums: Exact,
    squared_sizes: i64,
}

impl Default for NestedSums {
    fn default() -> Self {
        let nothing = || Exact::whole(0);
        Self { clients: 0, ratings: 0, sum: nothing(), squares: nothing(), squared_sums: nothing(), squared_sizes: 0 }
    }
}

impl NestedSums {
    /// Adds a client; one without ratings counts for nothing.
    pub fn add(&mut self, client: &ClientSums) {
        let Some(squared_sum) = (&client.sum * &client.sum).divided_by(&Exact::from(client.n)) else { return };
        self.clients += 1;
        self.ratings += client.n;
        self.sum = &self.sum + &client.sum;
        self.squares = &self.squares + &client.squares;
        self.squared_sums = &self.squared_sums + &squared_sum;
        self.squared_sizes += i64::from(client.n) * i64::from(client.n);
    }

    /// Whether there are ratings from `lowest` to `highest` that have these sums.
    pub fn hold_on(&self, lowest: i32, highest: i32) -> bool {
        let (clients, ratings) = (Exact::from(self.clients), Exact::from(self.ratings));
        let sizes = Exact::whole(self.squared_sizes);
        let (lowest, highest) = (&ratings * &Exact::from(lowest), &ratings * &Exact::from(highest));
        let grand = &self.sum * &self.sum;
        clients <= ratings
            && &ratings * &ratings <= &clients * &sizes
            && sizes <= &ratings * &ratings
            && (lowest..=highest).contains(&self.sum)
            && grand <= &ratings * &self.squared_sums
            && self.squared_sums <= self.squares
    }

    /// Clients with a rating.
    pub fn clients(&self) -> u32 {
        self.clients
    }

    /// Ratings of all clients.
    pub fn ratings(&self) -> u32 {
        self.ratings
    }
}

/// An intraclass correlation with its limits.
#[derive(Clone, PartialEq, Debug)]
pub struct Correlation {
    pub value: f64,
    /// The F ratio that it is tested with.
    pub ratio: f64,
    pub low: f64,
    pub high: f64,
}

/// The six forms of Shrout & Fleiss. `single` is of one rater, `average` of the mean of all.
#[derive(Clone, PartialEq, Debug)]
pub struct SixForms {
    pub between_clients: Exact,
    pub within_clients: Exact,
    pub between_raters: Exact,
    pub residual: Exact,
    /// ICC(1,1): every client has raters of their own.
    pub one_way_single: Correlation,
    /// ICC(2,1): the same raters, drawn from many.
    pub two_way_random_single: Correlation,
    /// ICC(3,1): the same raters, and no others are meant.
    pub two_way_fixed_single: Correlation,
    /// ICC(1,k).
    pub one_way_average: Correlation,
    /// ICC(2,k).
    pub two_way_random_average: Correlation,
    /// ICC(3,k).
    pub two_way_fixed_average: Correlation,
}

/// The six forms, from a row of ratings for each client with the same raters in the same order. `confidence` is the
/// share of samples whose limits hold the true value, such as 0.95.
///
/// # Errors
/// For fewer than two clients or raters, if a rating is missing, and if residuals or clients do not differ.
pub fn six_forms(rows: &[Vec<Exact>], confidence: f64) -> Result<SixForms, Undefined> {
    let clients = at_least(2, "clients", rows.len())?;
    let raters = at_least(2, "raters", rows.first().map_or(0, Vec::len))?;
    if rows.iter().any(|row| row.len() != raters as usize) {
        return Err(Undefined::Missing { of: "ratings" });
    }
    let (n, k, one) = (Exact::from(clients), Exact::from(raters), Exact::whole(1));
    let no_variance = Undefined::NoVariance { of: "ratings" };
    let over = |dividend: Exact, divisor: &Exact| dividend.divided_by(divisor).ok_or(no_variance.clone());
    let total = |values: &mut dyn Iterator<Item = &Exact>| values.fold(Exact::whole(0), |sum, value| &sum + value);
    let squares = |sums: &mut dyn Iterator<Item = Exact>| sums.fold(Exact::whole(0), |all, sum| &all + &(&sum * &sum));

    let sum = total(&mut rows.iter().flatten());
    let grand = over(&sum * &sum, &(&n * &k))?;
    let all_squares = squares(&mut rows.iter().flatten().cloned());
    let by_client = over(squares(&mut rows.iter().map(|row| total(&mut row.iter()))), &k)?;
    let mut columns = (0..raters as usize).map(|rater| total(&mut rows.iter().filter_map(|row| row.get(rater))));
    let by_rater = over(squares(&mut columns), &n)?;
    let (fewer_clients, fewer_raters) = (&n - &one, &k - &one);
    let within_sum = &all_squares - &by_client;
    let raters_sum = &by_rater - &grand;
    let between_clients = over(&by_client - &grand, &fewer_clients)?;
    let within_clients = over(within_sum.clone(), &(&n * &fewer_raters))?;
    let between_raters = over(raters_sum.clone(), &fewer_raters)?;
    let residual = over(&within_sum - &raters_sum, &(&fewer_clients * &fewer_raters))?;
    if between_clients.is_zero() || within_clients.is_zero() || residual.is_zero() {
        return Err(no_variance);
    }

    let limits = Limits {
        n: f64::from(clients),
        k: f64::from(raters),
        upper: f64::midpoint(1.0, confidence),
        clients: between_clients.to_f64(),
        raters: between_raters.to_f64(),
        residual: residual.to_f64(),
    };
    let (one_way_single, one_way_average) =
        limits.of_ratio(between_clients.to_f64() / within_clients.to_f64(), limits.n * (limits.k - 1.0))?;
    let (two_way_fixed_single, two_way_fixed_average) =
        limits.of_ratio(limits.clients / limits.residual, (limits.n - 1.0) * (limits.k - 1.0))?;
    let (two_way_random_single, two_way_random_average) = limits.of_random_raters()?;
    Ok(SixForms {
        between_clients,
        within_clients,
        between_raters,
        residual,
        one_way_single,
        two_way_random_single,
        two_way_fixed_single,
        one_way_average,
        two_way_random_average,
        two_way_fixed_average,
    })
}

struct Limits {
    n: f64,
    k: f64,
    upper: f64,
    clients: f64,
    raters: f64,
    residual: f64,
}

impl Limits {
    /// The forms that depend on one F ratio: of one rater and of the mean.
    fn of_ratio(&self, ratio: f64, freedom: f64) -> Result<(Correlation, Correlation), Undefined> {
        let low = ratio / quantile::f(self.upper, self.n - 1.0, freedom)?;
        let high = ratio * quantile::f(self.upper, freedom, self.n - 1.0)?;
        let single = |f: f64| (f - 1.0) / (f + self.k - 1.0);
        let average = |f: f64| 1.0 - 1.0 / f;
        let correlation =
            |form: &dyn Fn(f64) -> f64| Correlation { value: form(ratio), ratio, low: form(low), high: form(high) };
        Ok((correlation(&single), correlation(&average)))
    }

    /// The forms of raters who are drawn from many, with Satterthwaite's degrees of freedom.
    fn of_random_raters(&self) -> Result<(Correlation, Correlation), Undefined> {
        let Self { n, k, upper, clients, raters, residual } = *self;
        let single = (clients - residual) / (clients + (k - 1.0) * residual + k * (raters - residual) / n);
        let average = (clients - residual) / (clients + (raters - residual) / n);
        let rater_ratio = raters / residual;
        let rest = n * (1.0 + (k - 1.0) * single) - k * single;
        let freedom = (k - 1.0) * (n - 1.0) * (k * single * rater_ratio + rest).powi(2)
            / ((n - 1.0) * (k * single * rater_ratio).powi(2) + rest.powi(2));
        let above = quantile::f(upper, n - 1.0, freedom)?;
        let below = quantile::f(upper, freedom, n - 1.0)?;
        let spread = k * raters + (k * n - k - n) * residual;
        let low = n * (clients - above * residual) / (above * spread + n * clients);
        let high = n * (below * clients - residual) / (spread + n * below * clients);
        let of_mean = |one: f64| one * k / (1.0 + one * (k - 1.0));
        let ratio = clients / residual;
        Ok((
            Correlation { value: single, ratio, low, high },
            Correlation { value: average, ratio, low: of_mean(low), high: of_mean(high) },
        ))
    }
}

/// The reliability of the mean of so many raters, from that of one (Spearman-Brown).
///
/// # Errors
/// For a reliability of one rater so far below 0 that the mean of so many would have none.
pub fn spearman_brown(single: &Exact, raters: u32) -> Result<Exact, Undefined> {
    let raters = Exact::from(raters);
    let one = Exact::whole(1);
    let whole = &one + &(&(&raters - &one) * single);
    if whole <= Exact::whole(0) {
        return Err(Undefined::OutOfRange { of: "reliability" });
    }
    (&raters * single).divided_by(&whole).ok_or(Undefined::OutOfRange { of: "reliability" })
}

/// The fewest raters whose mean is as reliable as `wanted`, which is below 1.
///
/// # Errors
/// If one rater has no reliability, or `wanted` cannot be reached.
pub fn raters_needed(single: &Exact, wanted: &Exact) -> Result<u32, Undefined> {
    let (zero, one) = (Exact::whole(0), Exact::whole(1));
    if *single <= zero || *single > one || *wanted >= one || *wanted < zero {
        return Err(Undefined::OutOfRange { of: "reliability" });
    }
    // m r / (1 + (m - 1) r) >= w  means  m >= w (1 - r) / (r (1 - w)).
    let least = (wanted * &(&one - single)).divided_by(&(single * &(&one - wanted)));
    let least = least.ok_or(Undefined::OutOfRange { of: "reliability" })?;
    least.ceiling().map(|raters| raters.max(1)).ok_or(Undefined::OutOfRange { of: "reliability" })
}
