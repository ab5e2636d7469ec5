//! The audit: whether published figures, taken together, tell something about fewer than `k` people.
//!
//! Every figure is a weighted sum of unknowns, one for each rating that a reader does not know. A reader can add and
//! subtract figures as they like, so what they can derive is the space that the figures span. It exposes the people S
//! if it holds a sum in which only ratings of S are left, that is if the figures have a smaller rank without the
//! columns of S. The audit is exact and knows nothing of how a plan was made: it refuses what a wrong plan lets through.

use std::collections::{BTreeMap, BTreeSet};

use crate::exact::Exact;

/// Somebody whose ratings are unknown, or several people who are in the same figures with the same weights.
pub type Who = String;

/// One published figure: the weight of each unknown (whose rating, of what) in it.
pub type Figure = BTreeMap<(Who, String), Exact>;

/// A figure that is the plain sum of one rating of each of them.
pub fn sum_of<'a>(who: impl IntoIterator<Item = &'a str>) -> Figure {
    who.into_iter().map(|who| ((who.to_owned(), String::new()), Exact::whole(1))).collect()
}

/// The smallest sets of fewer than `k` people about whom the figures, taken together, tell something; none if nobody is
/// exposed. `people` says how many stand behind a name; a name that is absent is one person.
pub fn exposed(k: u32, people: &BTreeMap<Who, u32>, figures: &[Figure]) -> Vec<BTreeSet<Who>> {
    let unknowns: BTreeSet<&(Who, String)> = figures.iter().flat_map(BTreeMap::keys).collect();
    let matrix: Vec<Vec<Exact>> = figures
        .iter()
        .map(|figure| unknowns.iter().map(|u| figure.get(*u).cloned().unwrap_or(Exact::whole(0))).collect())
        .collect();
    let atoms = atoms(people, &unknowns, &matrix);
    let full = rank(matrix.clone());

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
                if rank(without(&matrix, &hidden)) < full {
                    found.push(set);
                } else {
                    larger.push((set, size));
                }
            }
        }
        open = larger;
    }
    found
        .into_iter()
        .map(|set| set.iter().filter_map(|i| atoms.get(*i)).flat_map(|atom| atom.names.iter().cloned()).collect())
        .collect()
}

/// People who are in every figure alike: they can only be exposed together.
struct Atom {
    names: Vec<Who>,
    people: u32,
    columns: Vec<usize>,
}

fn atoms(people: &BTreeMap<Who, u32>, unknowns: &BTreeSet<&(Who, String)>, matrix: &[Vec<Exact>]) -> Vec<Atom> {
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
        let atom = by_part.entry(part).or_insert(Atom { names: Vec::new(), people: 0, columns: Vec::new() });
        atom.names.push(who.to_owned());
        atom.people = atom.people.saturating_add(people.get(who).copied().unwrap_or(1));
        atom.columns.extend(columns.iter().map(|(column, _)| *column));
    }
    let mut atoms: Vec<Atom> = by_part.into_values().collect();
    atoms.sort_by(|a, b| a.names.cmp(&b.names));
    atoms
}

fn without(matrix: &[Vec<Exact>], hidden: &BTreeSet<usize>) -> Vec<Vec<Exact>> {
    let keep = |row: &Vec<Exact>| {
        row.iter()
            .enumerate()
            .filter(|(column, _)| !hidden.contains(column))
            .map(|(_, weight)| weight.clone())
            .collect()
    };
    matrix.iter().map(keep).collect()
}

/// Gaussian elimination over the fractions: no rounding, no tolerance.
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
