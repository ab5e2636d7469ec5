//! Ratings of a made-up cohort, of any length, always the same: what the benches read, and what shows how `parallax
//! analyse` grows.

use std::io::{self, Write};

/// The questionnaire that is answered: 8 competencies of 5 items, under keys as short as most programs write them.
pub const QUESTIONNAIRE: &str = include_str!("forty-items.toml");

/// The file that holds it.
pub const QUESTIONNAIRE_FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/forty-items.toml");

/// Raters of each client: one of self, one manager, the others in three groups of which one is small.
pub const GROUPS: [(&str, u64); 5] = [("self", 1), ("manager", 1), ("peer", 5), ("direct_report", 4), ("other", 2)];

/// Raters of each client.
pub const RATERS: u64 = 13;

/// In which order the rows stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    /// Client by client and rater by rater, as most programs write them.
    Sorted,
    /// All clients mixed.
    Shuffled,
}

/// Writes the ratings of so many clients on a scale from 1 to 5, long, a row a rating. One rating of twenty is “not
/// observed”.
///
/// # Errors
/// If it cannot be written.
pub fn write(out: &mut impl Write, items: &[&str], clients: u64, order: Order) -> io::Result<()> {
    out.write_all(b"subject,rater,group,item,value\n")?;
    let each = items.len() as u64;
    let rows = clients * RATERS * each;
    // Steps of a length that has no divisor in common with the number of rows reach each of them once.
    let step = match order {
        Order::Sorted => 1,
        Order::Shuffled => (rows * 5 / 8..=rows).find(|step| common_divisor(*step, rows) == 1).unwrap_or(1),
    };
    let mut row = 0;
    for _ in 0..rows {
        let (client, rater, item) = (row / (RATERS * each), row / each % RATERS, row % each);
        let key = items[usize::try_from(item).unwrap_or(0)];
        write!(out, "S{client:05},r{rater:02},{},{key},", group_of(rater))?;
        match rating(client, rater, item) {
            Some(rating) => writeln!(out, "{rating}")?,
            None => writeln!(out)?,
        }
        row = (row + step) % rows;
    }
    Ok(())
}

fn common_divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

/// The group of a client's rater.
pub fn group_of(rater: u64) -> &'static str {
    let mut before = 0;
    for (group, raters) in GROUPS {
        before += raters;
        if rater < before {
            return group;
        }
    }
    "other"
}

/// A rating from 1 to 5 that leans to the favourable side, or none.
pub fn rating(client: u64, rater: u64, item: u64) -> Option<i32> {
    let chance = mixed(client << 32 | rater << 16 | item);
    if chance.is_multiple_of(20) {
        return None;
    }
    let leaning = mixed(client) % 3;
    Some(match (chance >> 8) % 100 + 5 * leaning {
        0..10 => 1,
        10..25 => 2,
        25..50 => 3,
        50..85 => 4,
        _ => 5,
    })
}

/// Numbers that look random and are always the same (splitmix64).
fn mixed(seed: u64) -> u64 {
    let seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let seed = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let seed = (seed ^ (seed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    seed ^ (seed >> 31)
}
