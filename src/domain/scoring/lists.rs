//! The highest and the lowest items, by the exact mean of all others.

use crate::exact::Exact;

/// The most items in a list.
const LONGEST: usize = 5;
/// Fewer ranked items give no lists: both would be the whole questionnaire.
const LISTS_FROM: usize = 4;

/// Item keys in rank order, and those that score as the last of a list but were cut off, in the questionnaire's order.
#[derive(Default, PartialEq, Eq, Debug)]
pub(super) struct Lists {
    pub(super) highest: Vec<String>,
    pub(super) highest_tied_out: Vec<String>,
    pub(super) lowest: Vec<String>,
    pub(super) lowest_tied_out: Vec<String>,
}

/// Ranks items that are given in the questionnaire's order, in which ties stay. The lists are disjoint, and each has at
/// most half of the items.
pub(super) fn rank(means: &[(&str, Exact)]) -> Lists {
    if means.len() < LISTS_FROM {
        return Lists::default();
    }
    let length = LONGEST.min(means.len() / 2);
    let mut descending: Vec<&(&str, Exact)> = means.iter().collect();
    descending.sort_by(|(_, a), (_, b)| b.cmp(a));
    let highest: Vec<&(&str, Exact)> = descending.into_iter().take(length).collect();
    let mut ascending: Vec<&(&str, Exact)> = means.iter().filter(|item| !highest.contains(item)).collect();
    ascending.sort_by(|(_, a), (_, b)| a.cmp(b));
    let lowest: Vec<&(&str, Exact)> = ascending.into_iter().take(length).collect();

    let tied_out = |list: &[&(&str, Exact)]| {
        let last = list.last().map(|(_, mean)| mean);
        let is_tied = |item: &&(&str, Exact)| Some(&item.1) == last && !list.contains(item);
        means.iter().filter(is_tied).map(|(key, _)| (*key).to_owned()).collect()
    };
    let keys = |list: &[&(&str, Exact)]| list.iter().map(|(key, _)| (*key).to_owned()).collect();
    Lists {
        highest_tied_out: tied_out(&highest),
        highest: keys(&highest),
        lowest_tied_out: tied_out(&lowest),
        lowest: keys(&lowest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranked(means: &[(&'static str, i64)]) -> Lists {
        rank(&means.iter().map(|(key, mean)| (*key, Exact::whole(*mean))).collect::<Vec<_>>())
    }

    #[test]
    fn fewer_than_four_items_give_no_lists() {
        assert_eq!(ranked(&[("a", 5), ("b", 4), ("c", 3)]), Lists::default());
    }

    #[test]
    fn ties_stay_in_the_order_of_the_questionnaire_and_what_is_cut_off_is_said() {
        let lists = ranked(&[("a", 2), ("b", 4), ("c", 4), ("d", 4), ("e", 1)]);
        assert_eq!(lists.highest, ["b", "c"]);
        assert_eq!(lists.highest_tied_out, ["d"]);
        assert_eq!(lists.lowest, ["e", "a"]);
        assert!(lists.lowest_tied_out.is_empty());
    }

    #[test]
    fn the_lists_are_disjoint_even_if_all_items_tie() {
        let lists = ranked(&[("a", 3), ("b", 3), ("c", 3), ("d", 3)]);
        assert_eq!(lists.highest, ["a", "b"]);
        assert_eq!(lists.lowest, ["c", "d"]);
        assert_eq!(lists.highest_tied_out, ["c", "d"]);
    }
}
