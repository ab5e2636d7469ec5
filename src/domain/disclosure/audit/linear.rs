//! Exact linear algebra for the audit: independent figures, the systems that they fall apart into, and ranks.
//!
//! A rank is first taken over whole numbers modulo a prime. That one is never too high, so where it equals the full rank
//! the answer is proved; else it is taken again over the fractions. Nothing is rounded, and there is no tolerance.

use std::collections::{BTreeMap, BTreeSet};

use super::{Figure, What, Who};
use crate::exact::Exact;

/// 2^61 - 1, a prime.
const PRIME: u64 = (1 << 61) - 1;

/// What is left of a figure while it is reduced.
type Row<'a> = BTreeMap<&'a (Who, What), Exact>;

/// Figures that share unknowns, and none of which follows from the others.
pub(super) struct System<'a> {
    figures: Vec<&'a Figure>,
}

/// Drops figures that follow from others, and parts the rest into systems that share no unknown. Whatever can be derived
/// is a sum of what can be derived from each system, so each can be looked at by itself.
pub(super) fn systems(figures: &[Figure]) -> Vec<System<'_>> {
    let mut systems: Vec<(BTreeSet<&(Who, What)>, System<'_>)> = Vec::new();
    for figure in independent(figures) {
        let mut unknowns: BTreeSet<&(Who, What)> = support(figure).collect();
        let mut joined = System { figures: vec![figure] };
        let (sharing, apart) = systems.into_iter().partition(|(others, _)| !others.is_disjoint(&unknowns));
        systems = apart;
        for (others, system) in sharing {
            unknowns.extend(others);
            joined.figures.extend(system.figures);
        }
        systems.push((unknowns, joined));
    }
    systems.into_iter().map(|(_, system)| system).collect()
}

fn support(figure: &Figure) -> impl Iterator<Item = &(Who, What)> {
    figure.iter().filter(|(_, weight)| !weight.is_zero()).map(|(unknown, _)| unknown)
}

/// The figures that do not follow from those before them; the shortest are taken first.
fn independent(figures: &[Figure]) -> Vec<&Figure> {
    let mut by_length: Vec<&Figure> = figures.iter().collect();
    by_length.sort_by_key(|figure| figure.len());
    let mut reduced: BTreeMap<&(Who, What), Row<'_>> = BTreeMap::new();
    let mut kept = Vec::new();
    for figure in by_length {
        let mut rest: Row<'_> =
            figure.iter().filter(|(_, weight)| !weight.is_zero()).map(|(unknown, w)| (unknown, w.clone())).collect();
        while let Some((first, weight)) = rest.first_key_value().map(|(first, weight)| (*first, weight.clone())) {
            let Some(row) = reduced.get(first) else {
                reduced.insert(first, rest);
                kept.push(figure);
                break;
            };
            let Some(factor) = row.get(first).and_then(|pivot| weight.divided_by(pivot)) else { break };
            for (unknown, above) in row {
                let entry = rest.entry(unknown).or_insert(Exact::whole(0));
                *entry = &*entry - &(&factor * above);
            }
            rest.retain(|_, weight| !weight.is_zero());
        }
    }
    kept
}

/// People who are in every figure of a system alike: they can only be exposed together.
struct Atom {
    names: Vec<Who>,
    people: u32,
    columns: BTreeSet<usize>,
}

impl System<'_> {
    /// The smallest sets of fewer than `k` people about whom this system tells something.
    pub(super) fn exposed(&self, k: u32, people: &BTreeMap<Who, u32>) -> Vec<BTreeSet<Who>> {
        let unknowns: BTreeSet<&(Who, What)> = self.figures.iter().flat_map(|figure| support(figure)).collect();
        let matrix: Vec<Vec<Exact>> = self
            .figures
            .iter()
            .map(|figure| unknowns.iter().map(|u| figure.get(*u).cloned().unwrap_or(Exact::whole(0))).collect())
            .collect();
        let atoms = atoms(people, &unknowns, &matrix);
        let full = matrix.len();
        let mut found: Vec<BTreeSet<usize>> = Vec::new();
        let mut open: Vec<(BTreeSet<usize>, u32)> = vec![(BTreeSet::new(), 0)];
        // By number of atoms, so that what is found first is smallest.
        while !open.is_empty() {
            let mut larger = Vec::new();
            for (set, size) in open {
                let next = set.last().map_or(0, |last| last + 1);
                for (index, atom) in atoms.iter().enumerate().skip(next) {
                    let size = size.saturating_add(atom.people);
                    let mut set = set.clone();
                    set.insert(index);
                    if size >= k || found.iter().any(|smaller| smaller.is_subset(&set)) {
                        continue;
                    }
                    let hidden: BTreeSet<usize> =
                        set.iter().filter_map(|i| atoms.get(*i)).flat_map(|a| a.columns.iter().copied()).collect();
                    if has_rank(&matrix, &hidden, full) {
                        larger.push((set, size));
                    } else {
                        found.push(set);
                    }
                }
            }
            open = larger;
        }
        let names = |set: BTreeSet<usize>| {
            set.iter().filter_map(|i| atoms.get(*i)).flat_map(|atom| atom.names.iter().cloned()).collect()
        };
        found.into_iter().map(names).collect()
    }
}

fn atoms(people: &BTreeMap<Who, u32>, unknowns: &BTreeSet<&(Who, What)>, matrix: &[Vec<Exact>]) -> Vec<Atom> {
    let mut columns_of: BTreeMap<&str, Vec<(usize, &str)>> = BTreeMap::new();
    for (column, (who, what)) in unknowns.iter().enumerate() {
        columns_of.entry(who).or_default().push((column, what));
    }
    let mut by_part: BTreeMap<Vec<(&str, Vec<&Exact>)>, Atom> = BTreeMap::new();
    for (who, columns) in columns_of {
        let part = columns
            .iter()
            .map(|(column, what)| (*what, matrix.iter().filter_map(|row| row.get(*column)).collect()))
            .collect();
        let atom = by_part.entry(part).or_insert(Atom { names: Vec::new(), people: 0, columns: BTreeSet::new() });
        atom.names.push(who.to_owned());
        atom.people = atom.people.saturating_add(people.get(who).copied().unwrap_or(1));
        atom.columns.extend(columns.iter().map(|(column, _)| *column));
    }
    let mut atoms: Vec<Atom> = by_part.into_values().collect();
    atoms.sort_by(|a, b| a.names.cmp(&b.names));
    atoms
}

/// Whether the rows without the hidden columns still have this rank.
fn has_rank(matrix: &[Vec<Exact>], hidden: &BTreeSet<usize>, full: usize) -> bool {
    let keep = |row: &Vec<Exact>| -> Vec<Exact> {
        row.iter()
            .enumerate()
            .filter(|(column, _)| !hidden.contains(column))
            .map(|(_, weight)| weight.clone())
            .collect()
    };
    let rows: Vec<Vec<Exact>> = matrix.iter().map(keep).collect();
    let residues: Option<Vec<Vec<u64>>> =
        rows.iter().map(|row| row.iter().map(|weight| weight.residue(PRIME)).collect()).collect();
    residues.is_some_and(|residues| rank_modulo(residues) == full) || rank(rows) == full
}

fn product(first: u64, second: u64) -> u64 {
    // Below the modulus, which is 61 bits long.
    u64::try_from(u128::from(first) * u128::from(second) % u128::from(PRIME)).unwrap_or(0)
}

/// The inverse modulo the prime, by Fermat's little theorem.
fn inverse(value: u64) -> u64 {
    let (mut result, mut square, mut exponent) = (1, value, PRIME - 2);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = product(result, square);
        }
        square = product(square, square);
        exponent >>= 1;
    }
    result
}

fn rank_modulo(mut rows: Vec<Vec<u64>>) -> usize {
    let columns = rows.first().map_or(0, Vec::len);
    let mut rank = 0;
    for column in 0..columns {
        let is_pivot = |row: &Vec<u64>| row.get(column).is_some_and(|weight| *weight != 0);
        let Some(offset) = rows.iter().skip(rank).position(is_pivot) else { continue };
        rows.swap(rank, rank + offset);
        let (done, rest) = rows.split_at_mut(rank + 1);
        let Some(pivot) = done.last() else { continue };
        let inverse = inverse(pivot.get(column).copied().unwrap_or(1));
        for row in rest {
            let factor = row.get(column).map_or(0, |weight| product(*weight, inverse));
            if factor != 0 {
                for (weight, above) in row.iter_mut().zip(pivot) {
                    *weight = (*weight + PRIME - product(factor, *above)) % PRIME;
                }
            }
        }
        rank += 1;
    }
    rank
}

/// Gaussian elimination over the fractions.
fn rank(mut rows: Vec<Vec<Exact>>) -> usize {
    let columns = rows.first().map_or(0, Vec::len);
    let mut rank = 0;
    for column in 0..columns {
        let is_pivot = |row: &Vec<Exact>| row.get(column).is_some_and(|weight| !weight.is_zero());
        let Some(offset) = rows.iter().skip(rank).position(is_pivot) else { continue };
        rows.swap(rank, rank + offset);
        let (done, rest) = rows.split_at_mut(rank + 1);
        let Some(pivot) = done.last() else { continue };
        for row in rest {
            let factor = match (row.get(column), pivot.get(column)) {
                (Some(weight), Some(divisor)) if !weight.is_zero() => weight.divided_by(divisor),
                _ => None,
            };
            if let Some(factor) = factor {
                for (weight, above) in row.iter_mut().zip(pivot) {
                    *weight = &*weight - &(&factor * above);
                }
            }
        }
        rank += 1;
    }
    rank
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_two_ranks_agree_on_small_weights(
            rows in proptest::collection::vec(proptest::collection::vec((-3_i64..4, 1_i64..4), 5), 1..6),
        ) {
            let exact: Vec<Vec<Exact>> =
                rows.iter().map(|row| row.iter().map(|(n, d)| Exact::fraction(*n, *d).unwrap()).collect()).collect();
            let residues = exact.iter().map(|row| row.iter().map(|x| x.residue(PRIME).unwrap()).collect()).collect();
            prop_assert_eq!(rank_modulo(residues), rank(exact));
        }
    }

    #[test]
    fn a_weight_that_the_prime_divides_is_looked_at_again() {
        let prime = i64::try_from(PRIME).unwrap();
        assert_eq!(Exact::whole(prime).residue(PRIME), Some(0));
        assert_eq!(Exact::fraction(1, prime).unwrap().residue(PRIME), None);
        assert!(has_rank(&[vec![Exact::whole(prime)]], &BTreeSet::new(), 1));
    }
}
