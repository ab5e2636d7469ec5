//! A plain reading against the whole one: the same figures, or none.

use proptest::prelude::*;

use super::*;
use crate::disclosure::{Policy, tally};
use crate::ratings::Ratings;
use crate::ratings::tests::questionnaire;
use crate::scoring::table::Table;

/// All figures, as a table; none where the file is faulty.
fn whole(text: &str) -> Option<String> {
    let questionnaire = questionnaire();
    let policy = Policy::standard(&questionnaire.scale);
    let ratings = Ratings::read(text.as_bytes(), &questionnaire).ok()?;
    let mut table = Table::new(&questionnaire);
    let mut rows = String::new();
    for subject in ratings.subjects {
        let tally = tally(&questionnaire, &policy, &subject.groups, subject.answers, &[0; 32]).unwrap();
        table.append(&mut rows, &subject.key, &tally);
    }
    Some(rows)
}

/// The same, read plainly in so many pieces; none where the file is not plain.
fn plain(text: &str, pieces: usize) -> Option<String> {
    let questionnaire = questionnaire();
    let policy = Policy::standard(&questionnaire.scale);
    let header = PlainHeader::of(text.as_bytes(), &questionnaire)?;
    let mut rest = &text.as_bytes()[header.length..];
    let mut all = PlainRatings::new(&header);
    for piece in (1..=pieces).rev() {
        let length = rest.len() / piece;
        let end = rest[length..].iter().position(|byte| *byte == b'\n').map_or(rest.len(), |at| length + at + 1);
        let (lines, later) = rest.split_at(end);
        rest = later;
        let mut ratings = PlainRatings::new(&header);
        ratings.add(lines)?;
        all.merge(ratings)?;
    }
    let subjects = all.finish()?;
    let mut table = Table::new(&questionnaire);
    let mut rows = String::new();
    for subject in subjects.from(0, usize::MAX) {
        table.append(&mut rows, subject.key(), &subject.tally(&policy).unwrap());
    }
    Some(rows)
}

/// A row's cells, and a place to sort it by.
type Row = (u32, [String; 5]);

fn one_of(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    proptest::sample::select(words).prop_map(str::to_owned)
}

/// Raters of two subjects, with the rows of a file in any order, and now and then something strange.
fn rows(strange: bool) -> impl Strategy<Value = Vec<Row>> {
    let groups = || one_of(&["self", "manager", "Peers", "peer", "direct report", "other", "board"]);
    let value = || one_of(&["1", "2", "3", "4", "5", "", "3.0"]);
    let rater = (one_of(&["S1", "S2"]), groups(), proptest::array::uniform3((any::<u32>(), value(), 0_u8..8)));
    let oddity =
        (any::<u32>(), 0_usize..5, one_of(&["", " ", "S1 ", "\"5\"", "4\"", "6", "maneger", "q01", "Q02", "ä,"]));
    let oddities = proptest::collection::vec(oddity, if strange { 0..3 } else { 0..1 });
    (proptest::collection::vec(rater, 1..16), oddities).prop_map(move |(raters, oddities)| {
        let mut rows: Vec<Row> = Vec::new();
        for (number, (subject, group, items)) in raters.into_iter().enumerate() {
            let group = if number > 1 && group == "self" { "peer".to_owned() } else { group };
            for (item, (place, value, skipped)) in ["q01", "q02", "continue"].iter().zip(items) {
                if skipped > 0 {
                    rows.push((
                        place,
                        [subject.clone(), format!("r{number}"), group.clone(), (*item).to_owned(), value],
                    ));
                }
            }
        }
        for (row, column, cell) in oddities.into_iter().filter(|_| strange) {
            let length = rows.len();
            if let Some((_, cells)) = rows.get_mut(row as usize % length.max(1)) {
                cells[column] = cell;
            }
        }
        rows
    })
}

fn file(mut rows: Vec<Row>, is_sorted: bool, separator: &str, end: &str) -> String {
    if !is_sorted {
        rows.sort();
    }
    let header = ["subject", "rater", "group", "item", "value"].join(separator) + end;
    rows.iter().fold(header, |file, (_, cells)| file + &cells.join(separator) + end)
}

proptest! {
    #[test]
    fn a_plain_reading_gives_what_the_whole_one_gives_or_nothing(
        rows in rows(true), sorted: bool, pieces in 1_usize..4, separator in one_of(&[",", ";", "\t"]),
        end in one_of(&["\n", "\r\n"]),
    ) {
        let text = file(rows, sorted, &separator, &end);
        if let Some(plain) = plain(&text, pieces) {
            prop_assert_eq!(Some(plain), whole(&text));
        }
    }

    #[test]
    fn whatever_is_right_and_has_nothing_unusual_is_plain(
        rows in rows(false), sorted: bool, pieces in 1_usize..4, end in one_of(&["\n", "\r\n"]),
    ) {
        let text = file(rows, sorted, ";", &end);
        prop_assert_eq!(plain(&text, pieces), whole(&text));
    }
}

const WIDE: &str = "\u{feff}Name,Group,Q01,q02,Rater,Subject,continue\n\
                    Ana Ruiz,self,4,,r1,S1,\n,peer,3,2.0,r2,S1,\"Keep it, please\"\n\n,,,,,,\nAna  Ruiz,peer,,5,r3,S1,,\n";

#[test]
fn a_row_a_rater_is_plain_too() {
    assert_eq!(plain(WIDE, 1), whole(WIDE));
    assert_eq!(plain(WIDE, 2), whole(WIDE));
    assert!(plain(WIDE, 1).is_some());
}

#[test]
fn what_is_wrong_is_never_plain_in_one_piece_or_in_several() {
    const LONG: &str =
        "subject,rater,group,item,value,name\nS1,r1,self,q01,4,Ana\nS1,r2,peer,q01,4,\nS1,r2,peer,q02,,\n";
    assert!(plain(LONG, 1).is_some());
    for row in [
        "S1,r2,peer,q02,4,",      // a second value
        "S1,r2,manager,q02,4,",   // a second group
        "S1,r9,self,q01,4,",      // a second self
        "S1,r3,peer,q01,4,Bo",    // another name
        "S1,r3,peer,leads-1,4,",  // not asked of this group
        "S1,r3,peer,q01,6,",      // not on the scale
        "S1,r3,peer,q09,3,",      // no such item
        "S1,r3,maneger,q01,3,",   // a slip
        "S1,,peer,q01,3,",        // nobody
        "S2,r3,peer,q01,,",       // no rating at all
        "S1,r3,peer,q01",         // too few cells
        "S1,r3,peer,q01,3,,x",    // too many
        "S1,r\u{7}3,peer,q01,3,", // a control character
        "S1,r3,peer,continue,\u{7},",
    ] {
        for pieces in 1..4 {
            for text in [format!("{LONG}{row}\n"), format!("{LONG}S1,r4,peer,q01,1,\nS1,r4,peer,q02,1,\n{row}\n")] {
                assert_eq!(plain(&text, pieces), None, "{row}");
                assert_eq!(whole(&text), None, "{row}");
            }
        }
    }
    let latin = [LONG.as_bytes(), b"S1,r\xe9,peer,q01,3,\n"].concat();
    let questionnaire = questionnaire();
    let header = PlainHeader::of(LONG.as_bytes(), &questionnaire).unwrap();
    assert!(PlainRatings::new(&header).add(&latin[header.length..]).is_none());
}
