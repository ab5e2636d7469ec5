//! Sums over rater rows, from which every variance and covariance of the items follows.
//!
//! A row is what one rater gave to the items of one competency. Each pair of items has sums of its own, over the rows
//! that rate both: that is what “pairwise” means. For “listwise”, add the complete rows only. The sums are whole numbers,
//! so that the order of rows and the way in which sums are put together cannot change a digit.

use serde::{Deserialize, Serialize};

use super::{Undefined, at_least};
use crate::exact::Exact;

/// Sums of one pair of items, over the rows that rate both.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    n: i64,
    first: i64,
    second: i64,
    product: i64,
}

/// Sums over rows of so many items.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct Moments {
    items: usize,
    rows: u32,
    /// The upper triangle with the diagonal, row by row.
    pairs: Vec<Pair>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    items: usize,
    rows: u32,
    pairs: Vec<Pair>,
}

/// Two sums of different questionnaires cannot be put together.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the sums are not of the same items")]
pub struct OtherItems;

impl TryFrom<Stored> for Moments {
    type Error = OtherItems;

    fn try_from(Stored { items, rows, pairs }: Stored) -> Result<Self, OtherItems> {
        let holds = |pair: &Pair| (0..=i64::from(rows)).contains(&pair.n);
        if Some(pairs.len()) != triangle(items) || !pairs.iter().all(holds) {
            return Err(OtherItems);
        }
        Ok(Self { items, rows, pairs })
    }
}

impl From<Moments> for Stored {
    fn from(Moments { items, rows, pairs }: Moments) -> Self {
        Self { items, rows, pairs }
    }
}

fn triangle(items: usize) -> Option<usize> {
    Some(items.checked_mul(items.checked_add(1)?)? / 2)
}

impl Moments {
    /// Of no row yet.
    pub fn new(items: usize) -> Self {
        Self { items, rows: 0, pairs: vec![Pair::default(); triangle(items).unwrap_or(0)] }
    }

    /// The number of items.
    pub fn items(&self) -> usize {
        self.items
    }

    /// Rows with at least one rating.
    pub fn rows(&self) -> u32 {
        self.rows
    }

    /// The fewest rows that rate two items.
    pub fn fewest_of_a_pair(&self) -> u32 {
        self.pairs.iter().map(|pair| u32::try_from(pair.n).unwrap_or(0)).min().unwrap_or(0)
    }

    /// Whether there are rows that have these sums, as far as one pair of items can tell: numbers, sums and products of
    /// ratings from `lowest` to `highest`, and no negative variance.
    pub fn hold_on(&self, lowest: i32, highest: i32) -> bool {
        let (lowest, highest) = (i128::from(lowest), i128::from(highest));
        let ends = [lowest * lowest, lowest * highest, highest * highest];
        let (least, greatest) = (ends.into_iter().min().unwrap_or(0), ends.into_iter().max().unwrap_or(0));
        let mut pairs = self.pairs.iter();
        (0..self.items).all(|first| {
            (first..self.items).zip(pairs.by_ref()).all(|(second, pair)| {
                let n = i128::from(pair.n);
                let [one, other, product] = [pair.first, pair.second, pair.product].map(i128::from);
                let is_square = one == other && one * one <= n * product;
                (n * lowest..=n * highest).contains(&one)
                    && (n * lowest..=n * highest).contains(&other)
                    && (n * least..=n * greatest).contains(&product)
                    && (first != second || is_square)
            })
        })
    }

    /// Adds a row: a rating or none for each item. A row without any counts for nothing.
    ///
    /// # Errors
    /// If the row is not of these items.
    pub fn add(&mut self, row: &[Option<i32>]) -> Result<(), OtherItems> {
        if row.len() != self.items {
            return Err(OtherItems);
        }
        if row.iter().all(Option::is_none) {
            return Ok(());
        }
        self.rows += 1;
        let mut pairs = self.pairs.iter_mut();
        for (index, first) in row.iter().enumerate() {
            for (second, pair) in row.iter().skip(index).zip(pairs.by_ref()) {
                if let (Some(first), Some(second)) = (first, second) {
                    let (first, second) = (i64::from(*first), i64::from(*second));
                    pair.n += 1;
                    pair.first += first;
                    pair.second += second;
                    pair.product += first * second;
                }
            }
        }
        Ok(())
    }

    /// Adds all rows of other sums.
    ///
    /// # Errors
    /// If they are not of as many items.
    pub fn merge(&mut self, other: &Self) -> Result<(), OtherItems> {
        if other.items != self.items {
            return Err(OtherItems);
        }
        self.rows += other.rows;
        for (pair, more) in self.pairs.iter_mut().zip(&other.pairs) {
            pair.n += more.n;
            pair.first += more.first;
            pair.second += more.second;
            pair.product += more.product;
        }
        Ok(())
    }

    /// The covariances with n - 1, each over the rows that rate both items; on the diagonal the variances.
    ///
    /// # Errors
    /// If a pair has fewer than two rows.
    pub fn covariances(&self) -> Result<Covariances, Undefined> {
        at_least(1, "items", self.items)?;
        let mut matrix = vec![vec![Exact::whole(0); self.items]; self.items];
        let mut pairs = self.pairs.iter();
        for row in 0..self.items {
            for (column, pair) in (row..self.items).zip(pairs.by_ref()) {
                at_least(2, "raters of two items", usize::try_from(pair.n).unwrap_or(0))?;
                // n Σxy - Σx Σy, which may be large, over n (n - 1).
                let n = Exact::whole(pair.n);
                let product =
                    &(&n * &Exact::whole(pair.product)) - &(&Exact::whole(pair.first) * &Exact::whole(pair.second));
                let covariance = product.divided_by(&(&n * &Exact::whole(pair.n - 1)));
                let covariance = covariance.ok_or(Undefined::TooFew { of: "raters of two items", have: 1, need: 2 })?;
                for (row, column) in [(row, column), (column, row)] {
                    if let Some(cell) = matrix.get_mut(row).and_then(|row| row.get_mut(column)) {
                        *cell = covariance.clone();
                    }
                }
            }
        }
        Ok(Covariances(matrix))
    }
}

/// A symmetric matrix of covariances, in squared points of the scale.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Covariances(Vec<Vec<Exact>>);

impl Covariances {
    /// Of a matrix that is known.
    ///
    /// # Errors
    /// If it is not square and symmetric, or has a negative variance.
    pub fn of(matrix: Vec<Vec<Exact>>) -> Result<Self, Undefined> {
        let cell = |row: usize, column: usize| matrix.get(row).and_then(|row| row.get(column));
        let items = 0..matrix.len();
        let is_symmetric = matrix.iter().all(|row| row.len() == matrix.len())
            && items.clone().all(|row| items.clone().all(|column| cell(row, column) == cell(column, row)))
            && items.clone().all(|item| cell(item, item).is_some_and(|variance| *variance >= Exact::whole(0)));
        if is_symmetric { Ok(Self(matrix)) } else { Err(Undefined::OutOfRange { of: "matrix of covariances" }) }
    }

    /// The number of items.
    pub fn items(&self) -> usize {
        self.0.len()
    }

    /// The sum of the variances.
    pub fn trace(&self) -> Exact {
        self.variances().fold(Exact::whole(0), |sum, variance| &sum + variance)
    }

    /// The sum of all covariances: the variance of the total.
    pub fn sum(&self) -> Exact {
        self.0.iter().flatten().fold(Exact::whole(0), |sum, covariance| &sum + covariance)
    }

    fn variances(&self) -> impl Iterator<Item = &Exact> {
        self.0.iter().enumerate().filter_map(|(index, row)| row.get(index))
    }

    /// The covariances, divided by the items' standard deviations (each over all who rated that item). With missing
    /// ratings a correlation can so come out beyond 1; with complete rows it cannot.
    ///
    /// # Errors
    /// If the ratings of an item do not differ.
    pub fn correlations(&self) -> Result<Vec<Vec<f64>>, Undefined> {
        if self.variances().any(Exact::is_zero) {
            return Err(Undefined::NoVariance { of: "ratings of an item" });
        }
        let deviations: Vec<f64> = self.variances().map(|variance| variance.to_f64().sqrt()).collect();
        let rows = self.0.iter().zip(&deviations).enumerate().map(|(index, (row, first))| {
            let cells = row.iter().zip(&deviations).enumerate();
            // The diagonal is 1, whatever two roots make of it.
            cells.map(|(at, (cell, second))| if at == index { 1.0 } else { cell.to_f64() / (first * second) }).collect()
        });
        Ok(rows.collect())
    }
}
