//! One factor behind the items of a competency, and omega, the share of the total's variance that it explains.
//!
//! Maximum likelihood on the correlation matrix, by Newton's steps over the logarithms of the uniquenesses (Jöreskog
//! 1967): they are moved until the smaller eigenvalues of the scaled matrix are as near to 1 as can be. A step is taken
//! only if it makes the fit better.

use super::moments::Covariances;
use super::{Undefined, at_least};

/// A uniqueness below this is held here, as other programs do: an item is never the factor itself.
const LEAST_UNIQUENESS: f64 = 0.005;
const MOST_STEPS: usize = 500;
/// The slope at which the estimate has settled, and the one that is good enough where rounding allows no better.
const SETTLED: f64 = 1e-12;
const NEARLY_SETTLED: f64 = 1e-7;

/// A model of one factor.
#[derive(Clone, PartialEq, Debug)]
pub struct OneFactor {
    /// By item, -1 to 1; the sign is chosen so that their sum is not negative.
    pub loadings: Vec<f64>,
    /// (Σλ)² / ((Σλ)² + Σ(1 - λ²)), 0 to 1.
    pub omega: f64,
    /// The root of the mean squared residual correlation. Up to .08 one factor is commonly held to be enough.
    pub residual: f64,
    /// The least of the discrepancy function; times (rows - 1), about chi-square under the model.
    pub discrepancy: f64,
    pub degrees_of_freedom: u32,
}

/// Fits one factor.
///
/// # Errors
/// For fewer than three items, if the ratings of an item do not differ, if the matrix is not one of correlations that
/// can occur together (with missing ratings it may not be), and if the estimate does not settle.
pub fn fit(covariances: &Covariances) -> Result<OneFactor, Undefined> {
    let items = at_least(3, "items", covariances.items())?;
    let correlations = covariances.correlations()?;
    let mut now = Fit::at(&correlations, vec![0.5_f64.ln(); correlations.len()])?;
    for _ in 0..MOST_STEPS {
        if now.slope() < SETTLED {
            break;
        }
        let Some(better) = now.better(&correlations)? else { break };
        now = better;
    }
    if now.slope() > NEARLY_SETTLED {
        return Err(Undefined::Unsettled);
    }
    let sum: f64 = now.loadings.iter().sum();
    let sign = if sum < 0.0 { -1.0 } else { 1.0 };
    let loadings: Vec<f64> = now.loadings.iter().map(|loading| loading * sign).collect();
    let unique: f64 = loadings.iter().map(|loading| 1.0 - loading * loading).sum();
    let common = sum * sum;
    if common + unique <= 0.0 {
        return Err(Undefined::NoVariance { of: "standardised totals" });
    }
    Ok(OneFactor {
        omega: common / (common + unique),
        residual: residual(&correlations, &loadings),
        discrepancy: now.discrepancy,
        degrees_of_freedom: items * (items - 1) / 2 - items,
        loadings,
    })
}

fn residual(correlations: &[Vec<f64>], loadings: &[f64]) -> f64 {
    let mut squares = Vec::new();
    for (index, (row, first)) in correlations.iter().zip(loadings).enumerate() {
        let later = row.iter().zip(loadings).skip(index + 1);
        squares.extend(later.map(|(correlation, second)| (correlation - first * second).powi(2)));
    }
    let count = u32::try_from(squares.len()).unwrap_or(u32::MAX);
    (squares.iter().sum::<f64>() / f64::from(count)).sqrt()
}

/// The best loadings for given uniquenesses, and how well they fit.
struct Fit {
    /// The logarithms of the uniquenesses.
    logarithms: Vec<f64>,
    loadings: Vec<f64>,
    discrepancy: f64,
    /// By the logarithms; 0 where a bound is in the way.
    gradient: Vec<f64>,
    curvature: Vec<Vec<f64>>,
}

impl Fit {
    fn at(correlations: &[Vec<f64>], logarithms: Vec<f64>) -> Result<Self, Undefined> {
        let roots: Vec<f64> = logarithms.iter().map(|logarithm| (logarithm / 2.0).exp()).collect();
        let scaled: Vec<Vec<f64>> = correlations
            .iter()
            .zip(&roots)
            .map(|(row, first)| row.iter().zip(&roots).map(|(cell, second)| cell / (first * second)).collect())
            .collect();
        let (values, vectors) = eigen(scaled);
        let largest = (0..values.len()).max_by(|a, b| values[*a].total_cmp(&values[*b])).unwrap_or(0);
        let stretch = (values[largest] - 1.0).max(0.0).sqrt();
        let others: Vec<usize> = (0..values.len()).filter(|index| *index != largest).collect();
        if others.iter().any(|index| values[*index] <= 1e-12) {
            return Err(Undefined::OutOfRange { of: "matrix of correlations" });
        }
        let gradient = vectors.iter().zip(&logarithms).map(|(row, logarithm)| {
            let slope: f64 = others.iter().map(|index| (1.0 - values[*index]) * row[*index].powi(2)).sum();
            let is_held = (*logarithm <= LEAST_UNIQUENESS.ln() && slope > 0.0) || (*logarithm >= 0.0 && slope < 0.0);
            if is_held { 0.0 } else { slope }
        });
        let product = |first: &Vec<f64>, second: &Vec<f64>| -> f64 {
            others.iter().map(|index| first[*index] * second[*index]).sum()
        };
        Ok(Self {
            loadings: roots.iter().zip(&vectors).map(|(root, row)| root * stretch * row[largest]).collect(),
            discrepancy: others.iter().map(|index| values[*index] - values[*index].ln() - 1.0).sum(),
            gradient: gradient.collect(),
            curvature: vectors.iter().map(|a| vectors.iter().map(|b| product(a, b).powi(2)).collect()).collect(),
            logarithms,
        })
    }

    fn slope(&self) -> f64 {
        self.gradient.iter().map(|slope| slope.abs()).fold(0.0, f64::max)
    }

    /// A fit that is better than this one; none if none can be told from rounding.
    fn better(&self, correlations: &[Vec<f64>]) -> Result<Option<Self>, Undefined> {
        // Where the curvature gives no direction, the slope itself does.
        let steepest: Vec<f64> = self.gradient.iter().map(|slope| -slope).collect();
        for direction in solve(&self.curvature, &steepest).into_iter().chain([steepest]) {
            let mut part = 1.0;
            for _ in 0..30 {
                let there = self.logarithms.iter().zip(&direction).zip(&self.gradient).map(|((here, way), slope)| {
                    let is_held = slope.abs() <= 0.0;
                    if is_held { *here } else { (here + part * way).clamp(LEAST_UNIQUENESS.ln(), 0.0) }
                });
                let fit = Self::at(correlations, there.collect())?;
                if fit.discrepancy < self.discrepancy {
                    return Ok(Some(fit));
                }
                part /= 2.0;
            }
        }
        Ok(None)
    }
}

/// The solution of a system of linear equations, by elimination; none if there is no single one.
#[expect(clippy::needless_range_loop, reason = "elimination takes rows from rows of the same matrix")]
fn solve(matrix: &[Vec<f64>], right: &[f64]) -> Option<Vec<f64>> {
    let n = right.len();
    let mut rows: Vec<Vec<f64>> =
        matrix.iter().zip(right).map(|(row, value)| row.iter().copied().chain([*value]).collect()).collect();
    for column in 0..n {
        let pivot = (column..n).max_by(|a, b| rows[*a][column].abs().total_cmp(&rows[*b][column].abs()))?;
        rows.swap(column, pivot);
        if rows[column][column].abs() < 1e-12 {
            return None;
        }
        for row in 0..n {
            if row != column {
                let factor = rows[row][column] / rows[column][column];
                for cell in column..=n {
                    rows[row][cell] -= factor * rows[column][cell];
                }
            }
        }
    }
    Some((0..n).map(|row| rows[row][n] / rows[row][row]).collect())
}

/// Eigenvalues and, in columns, eigenvectors of a symmetric matrix, by Jacobi's rotations.
#[expect(clippy::needless_range_loop, reason = "a rotation turns two rows and two columns of the same matrix")]
fn eigen(mut matrix: Vec<Vec<f64>>) -> (Vec<f64>, Vec<Vec<f64>>) {
    let n = matrix.len();
    let mut vectors: Vec<Vec<f64>> =
        (0..n).map(|row| (0..n).map(|column| if row == column { 1.0 } else { 0.0 }).collect()).collect();
    for _ in 0..60 {
        let off: f64 =
            (0..n).flat_map(|row| (0..row).map(move |column| (row, column))).map(|(r, c)| matrix[r][c].powi(2)).sum();
        if off < 1e-26 {
            break;
        }
        for p in 0..n {
            for q in p + 1..n {
                if matrix[p][q].abs() < 1e-300 {
                    continue;
                }
                let theta = (matrix[q][q] - matrix[p][p]) / (2.0 * matrix[p][q]);
                let tangent = 1.0_f64.copysign(theta) / (theta.abs() + theta.hypot(1.0));
                let cosine = 1.0 / tangent.hypot(1.0);
                let sine = tangent * cosine;
                for k in 0..n {
                    let (left, right) = (matrix[k][p], matrix[k][q]);
                    matrix[k][p] = cosine * left - sine * right;
                    matrix[k][q] = sine * left + cosine * right;
                }
                for k in 0..n {
                    let (above, below) = (matrix[p][k], matrix[q][k]);
                    matrix[p][k] = cosine * above - sine * below;
                    matrix[q][k] = sine * above + cosine * below;
                }
                for row in &mut vectors {
                    let (left, right) = (row[p], row[q]);
                    row[p] = cosine * left - sine * right;
                    row[q] = sine * left + cosine * right;
                }
            }
        }
    }
    ((0..n).map(|index| matrix[index][index]).collect(), vectors)
}
