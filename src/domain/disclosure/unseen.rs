//! What must not be seen in a report: who is who, in which order they came, and what hidden raters answered. And what a
//! sequence of closes must not add up to.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::properties::{GROUPS, ITEMS, Scene, people_behind, ratings_behind, report_json, sample, scenes, try_tally};
use super::*;
use crate::language::Language;
use crate::ratings::Ratings;
use crate::report::Subject;
use crate::scoring;

/// The scene as a file of ratings, its rows in an order and its raters under names that follow from the seed.
fn file(scene: &Scene, seed: u64) -> String {
    let mixed = |index: usize| (index as u64 + 1).wrapping_mul(seed | 1).rotate_left(17);
    let mut rows: Vec<(u64, String)> = Vec::new();
    for (rater, (place, ratings, _)) in scene.raters.iter().enumerate() {
        for (item, rating) in ITEMS.iter().zip(ratings) {
            let value = rating.map(|rating| rating.to_string()).unwrap_or_default();
            let row = format!("client,{:x}-{rater},{},{item},{value}\n", mixed(rater), GROUPS[*place]);
            rows.push((mixed(rows.len()), row));
        }
    }
    rows.sort();
    rows.into_iter().fold("subject,rater,group,item,value\n".to_owned(), |file, (_, row)| file + &row)
}

fn report_of_file(scene: &Scene, seed: u64) -> String {
    let ratings = Ratings::read(file(scene, seed).as_bytes(), &sample()).unwrap();
    let client = ratings.subjects.into_iter().next().unwrap();
    let tally = tally(&sample(), &scene.policy, &client.groups, client.answers, &[0; 32]).unwrap();
    let subject = Subject { key: client.key, name: "S".to_owned() };
    scoring::report(&tally, &sample(), subject, &Language::english(), &|key, _| key.to_owned()).to_json()
}

fn without_comments(mut scene: Scene) -> Scene {
    for (_, _, comments) in &mut scene.raters {
        *comments = false;
    }
    scene
}

proptest! {
    #[test]
    fn the_order_of_rows_and_the_names_of_raters_change_no_byte(scene in scenes(), one in 1_u64.., other in 1_u64..) {
        // A file without a rating is refused, and makes no report.
        prop_assume!(scene.raters.iter().any(|(_, ratings, _)| ratings.iter().any(Option::is_some)));
        prop_assert_eq!(report_of_file(&scene, one), report_of_file(&scene, other));
    }

    /// Whatever is in no published set, group or single rating, is changed in any way.
    #[test]
    fn what_is_hidden_changes_no_byte(scene in scenes(), values in proptest::collection::vec(1_i32..6, 90)) {
        let scene = without_comments(scene);
        let tally = try_tally(&scene.policy, &scene.raters).unwrap();
        let mut changed = scene.clone();
        let mut values = values.into_iter().cycle();
        let in_means: BTreeSet<(usize, usize)> =
            ratings_behind(&scene, &tally).into_iter().flat_map(|(_, ratings)| ratings).collect();
        for item in 0..ITEMS.len() {
            let behind = people_behind(&scene, &tally, item);
            for (rater, (place, ratings, _)) in changed.raters.iter_mut().enumerate() {
                let is_hidden = *place > 1 && !in_means.contains(&(rater, item)) && !behind.iter().any(|(_, people)| people.contains(&rater));
                if is_hidden && ratings[item].is_some() {
                    ratings[item] = values.next();
                }
            }
        }
        prop_assert_eq!(report_json(&scene.policy, &changed.raters), report_json(&scene.policy, &scene.raters));
    }

    /// Closes of several assessments of one client, and attempts to close one of them again with somebody more or less.
    #[test]
    fn a_sequence_of_closes_never_exposes_anybody(
        closes in proptest::collection::vec((0_usize..3, scenes()), 1..6),
        again in scenes(),
    ) {
        let mut ledger = Ledger::default();
        let items = || ITEMS.map(str::to_owned);
        // The strictest promise of all holds for what is published together.
        let release = |id: usize, scene: &Scene| {
            Release::of_tally(&id.to_string(), &try_tally(&scene.policy, &scene.raters).unwrap(), items())
        };
        for (id, scene) in &closes {
            let release = release(*id, scene);
            let is_new = ledger.releases().iter().all(|earlier| earlier.source() != id.to_string());
            let is_same = ledger.releases().contains(&release);
            let verdict = ledger.admit(release);
            if is_same {
                prop_assert!(verdict.is_ok());
            } else if !is_new {
                prop_assert!(verdict.is_err(), "a second report of one assessment");
            }
        }
        // Disjoint assessments under one promise are always admitted.
        let mut ledger = Ledger::default();
        for id in 0..3 {
            prop_assert_eq!(ledger.admit(release(id, &again)), Ok(()));
        }
    }
}
