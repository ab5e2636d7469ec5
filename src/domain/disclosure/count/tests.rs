//! The short proof against the whole audit, on rows that no plan would make.

use proptest::prelude::*;

use super::*;
use crate::disclosure::policy::{SmallGroups, Thresholds};
use crate::disclosure::samples::{group, questionnaire, scale};
use crate::disclosure::{Block, Cell};

const GROUPS: [&str; 5] = ["manager", "peer", "direct_report", "other", "board"];

/// Blocks as a wrong plan could make them, numbers of people by item and group, and which cells are shown, with counts or
/// without.
type Scene = (usize, [[u32; 5]; 3], [[Option<bool>; 3]; 3], [Option<(bool, bool)>; 3]);

fn scenes() -> impl Strategy<Value = Scene> {
    let shown = || proptest::option::of(any::<bool>());
    let all = proptest::option::of(any::<(bool, bool)>());
    (
        0_usize..3,
        proptest::array::uniform3(proptest::array::uniform5(0_u32..7)),
        proptest::array::uniform3(proptest::array::uniform3(shown())),
        proptest::array::uniform3(all),
    )
}

proptest! {
    #[test]
    fn the_short_proof_says_what_the_audit_says((split, people, shown, all) in scenes(), k in 3_u32..5) {
        let questionnaire = questionnaire(&[("lead", &["a", "b"]), ("listen", &["c"])]);
        let scale = scale(1, 5);
        let thresholds: Thresholds = Policy::standard(&scale).raised_to(k).unwrap().into();
        let policy = Policy::try_from(Thresholds { small_groups: SmallGroups::Drop, ..thresholds }).unwrap();
        let splits: [&[&[&str]]; 3] = [
            &[&["peer"], &["direct_report"], &["other"]],
            &[&["peer", "other"], &["direct_report"]],
            &[&["peer"], &["direct_report", "other", "board"]],
        ];
        let blocks: Vec<Block> = splits[split]
            .iter()
            .map(|groups| Block { groups: groups.iter().map(|key| group(key)).collect(), people: 20 })
            .collect();
        let mut counts = Counts::default();
        for (place, key) in GROUPS.iter().enumerate() {
            let mut ratings = vec![0; 15];
            for (item, people) in people.iter().enumerate() {
                ratings[item * 5 + 2] = people[place];
            }
            counts.0.insert(group(key), Counted { people: 20, ratings, comments: BTreeMap::new() });
        }
        let columns = Columns::of(&counts, &questionnaire, &blocks);
        let mut record = Record::new(&questionnaire, policy.clone(), blocks);
        let mut is_proved = true;
        for (index, item) in ["a", "b", "c"].into_iter().enumerate() {
            let column = columns.of_item(index);
            let row = record.items.row_mut(item);
            let cell = |n: u32, counts: bool| Some(Cell::of(&scale, &[0, 0, n, 0, 0], counts)).filter(|_| n > 0);
            let mut inside = people[index][0];
            let mut everybody = people[index][0];
            for (place, block) in record.blocks.iter().enumerate() {
                let n: u32 = block.groups.iter().map(|group| counts.valid(&questionnaire, group, item)).sum();
                everybody += n;
                if let Some(with_counts) = shown[index][place] {
                    row[2 + place] = cell(n, with_counts);
                    inside += n;
                }
            }
            if let Some((whole, with_counts)) = all[index] {
                *row.last_mut().unwrap() = cell(if whole { everybody } else { inside }, with_counts);
            }
            is_proved &= column.keeps_parts_large(&policy, row);
        }
        let audit = told::statements(&questionnaire, &record.blocks, &counts, &record.items.by_key());
        prop_assert_eq!(is_proved, audit.run(policy.k_item(), policy.k_distribution()).is_ok());
    }
}
