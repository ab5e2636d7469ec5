use proptest::prelude::*;

use super::*;

const QUESTIONNAIRE: &str = r#"key = "small"
version = 1
title = { en = "Small" }
languages = ["en"]
[scale]
first = 1
labels = [{ en = "Never" }, { en = "Seldom" }, { en = "Sometimes" }, { en = "Often" }, { en = "Always" }]
not_observed = { en = "Not observed" }
[[competency]]
key = "C1"
name = { en = "One" }
[[competency.item]]
key = "q01"
self = { en = "I listen." }
others = { en = "{name} listens." }
[[competency.item]]
key = "q02"
self = { en = "I decide." }
others = { en = "{name} decides." }
reverse = true
[[competency.item]]
key = "leads-1"
self = { en = "I lead." }
others = { en = "{name} leads." }
groups = ["self", "direct_report"]
[[question]]
key = "continue"
self = { en = "What should I keep?" }
others = { en = "What should {name} keep?" }
"#;

pub(super) fn questionnaire() -> Questionnaire {
    Questionnaire::from_toml(QUESTIONNAIRE).expect("a whole questionnaire")
}

fn subjects(text: &str) -> Vec<Subject> {
    let mut table =
        Table::read(text.as_bytes(), columns::is_header).map_err(|faults| faults.to_string()).expect("a table");
    rows::read(&mut table, &questionnaire()).map_err(|faults| faults.to_string()).expect("no faults")
}

fn faults(text: &str) -> String {
    Ratings::read(text.as_bytes(), &questionnaire()).err().map_or("none".to_owned(), |faults| faults.to_string())
}

const LONG: &str = "\
subject,rater,group,item,value,name
S1,r1,self,q01,4,Ana Ruiz
S1,r1,self,q02,,Ana Ruiz
S1,r1,self,leads-1,5,
S1,r2,Direct Report,q01,3.0,Ana Ruiz
S1,r2,Direct Report,continue,\"Keep “it” up,
please\",
S1,r3,peers,q01,,
S1,r4,board,q02,1,
S2,r1,manager,q02,2,
";

const WIDE: &str = "\
Name;Group;Q01;q02;Leads-1;Rater;Subject;continue
Ana Ruiz;self;4;;5;r1;S1;
;direct-report;3;;;r2;S1;\"Keep \"\"it\"\" up,
please\"
;PEER;;;;r3;S1;
;Board;;1;;r4;S1;
;boss;;2;;r1;S2;
";

#[test]
fn the_long_and_the_wide_shape_give_the_same_ratings() {
    let long = subjects(LONG);
    assert_eq!(long, subjects(WIDE));
    insta::assert_debug_snapshot!(long);
}

#[test]
fn raters_who_observed_nothing_count_as_raters() {
    let ratings = Ratings::read(LONG.as_bytes(), &questionnaire()).expect("no faults");
    let first = &ratings.subjects[0];
    assert_eq!((first.key.as_str(), first.name.as_str(), first.answers.len()), ("S1", "Ana Ruiz", 4));
    let board = Group::Custom("board".to_owned());
    assert_eq!(first.groups, [Group::Own, Group::Peer, Group::DirectReport, board]);
    assert_eq!(ratings.subjects[1].name.as_str(), "S2", "without a name, the key stands for it");
}

#[test]
fn each_wrong_value_is_told_with_its_place() {
    let rows = "\
subject,rater,group,item,value
S1,r1,self,q01,6
S1,r1,self,q02,3.5
S1,r2,peer,q01,three
S1,r2,peer,q02,Often
S1,r3,peer,q01,0
S1,r3,peer,q02,-0.0
S1,r4,peer,q01,99999999999
S1,r4,peer,q02,5.
S1,r5,peer,q1,5
S1,r5,peer,zzz,5
S1,r5,peer,,5
S1,r5,peer,leads-1,5
S1,r5,peer,continue,a\u{7}b
S1,r5,peer,q01,5
S1,r5,peer,Q01,4
S1,r5,direct report,q02,4
S1,r6,self,q01,4
,r7,peer,q01,9
S1,,peer,q01,9
S1,r7,,q01,9
S1,r7,p\u{e9}\u{e9}r!,q01,9
S1,r7,maneger,q01,9
S1,r8,peer2,q01,5
S2,r1,self,q01,
S2,r2,peer,q01,
S3,r1
S4,r1,peer,q01,5,
S5,r1,peer,q1,5
";
    insta::assert_snapshot!(faults(rows));
}

#[test]
fn each_wrong_row_of_the_wide_shape_is_told_with_its_place() {
    let rows = "\
subject,rater,group,q01,q02,leads-1,continue,name
S1,r1,self,6,three,5,,Ana
S1,r2,peer,5,5,5,,Ana Ruiz
S1,r2,peer,5,5,,,Anna
S1,r2,other,5,5,,,Ana
S2,r1,self,,,,text only,
";
    insta::assert_snapshot!(faults(rows));
}

#[test]
fn a_faulty_header_is_told_before_any_row() {
    let cases = [
        "subject,rater,item,value\nS1,r1,q01,7\n",
        "who,q01\nx,7\n",
        "subject,rater,group,q01,q03,colour\nS1,r1,self,7,,\n",
        "subject,rater,group,item\nS1,r1,self,q01\n",
        "subject,rater,group,value\nS1,r1,self,3\n",
        "subject,rater,group,item,value,q01\nS1,r1,self,q01,3,3\n",
        "subject,rater,group,name\nS1,r1,self,Ana\n",
        "subject,rater,group,item,value\n",
        "",
    ];
    insta::assert_snapshot!(cases.map(|text| format!("{text}{}", faults(text))).join("\n\n"));
}

#[test]
fn an_item_may_have_the_word_of_a_column_as_its_key() {
    let toml = QUESTIONNAIRE.replace("\"q01\"", "\"value\"").replace("\"q02\"", "\"name\"");
    let questionnaire = Questionnaire::from_toml(&toml).expect("a whole questionnaire");
    let ratings = Ratings::read(b"subject,rater,group,value,name\nS1,r1,self,3,4\n", &questionnaire);
    assert!(ratings.is_ok(), "{}", ratings.err().map(|faults| faults.to_string()).unwrap_or_default());
}

#[test]
fn all_faults_are_counted_and_the_first_are_printed() {
    let rows: Vec<String> = (0..20_000).map(|n| format!("S1,r{n},peer,q01,9")).collect();
    let text = format!("subject,rater,group,item,value\n{}", rows.join("\n"));
    let faults = Ratings::read(text.as_bytes(), &questionnaire());
    let faults = faults.err().expect("faults");
    assert_eq!(faults.count(), 20_000);
    assert_eq!(faults.to_string().lines().last(), Some("… and 19800 more faults"));
}

/// The rows of [`WIDE`] as another reader hands them over.
fn rater_rows(questionnaire: &Questionnaire) -> RaterRows<'_> {
    let source = |column: usize| Source { column, header: format!("c{column}") };
    let given = [("q01", 5), ("q01", 6), ("q02", 7), ("leads-1", 8), ("continue", 9)];
    let given = given.map(|(key, column)| (key.to_owned(), source(column)));
    RaterRows::new(questionnaire, [Some(source(1)), None, Some(source(2)), None], given).expect("known keys")
}

#[test]
fn rows_of_another_reader_give_the_same_ratings() {
    let questionnaire = questionnaire();
    let mut rows = rater_rows(&questionnaire);
    rows.add(4, ["S1", "r1", "self", "Ana Ruiz", "4", "", "", "5", ""]);
    rows.add(5, ["S1", "r2", "direct_report", "", "", "3", "", "", "Keep “it” up,\nplease"]);
    rows.add(6, ["S1", "r3", "peer", "", "", "", "", "", ""]);
    rows.add(7, ["S1", "r4", "board", "", "", "", "1", "", ""]);
    rows.add(8, ["S2", "r1", "manager", "", "", "", "2", "", ""]);
    let read = rows.reader.finish().expect("no faults");
    assert_eq!(read, subjects(LONG));
    assert!(
        RaterRows::new(
            &questionnaire,
            [None, None, None, None],
            [("q9".to_owned(), Source { column: 0, header: String::new() })]
        )
        .is_none()
    );
}

#[test]
fn faults_of_such_rows_stand_at_the_columns_of_their_file() {
    let questionnaire = questionnaire();
    let mut rows = rater_rows(&questionnaire);
    rows.add(9, ["S1", "r2", "maneger", "", "", "7", "", "", ""]);
    rows.add(8, ["S1", "", "peer", "", "", "3", "", "4", ""]);
    let mut others = crate::fault::FaultList::default();
    others.add(crate::fault::Place::Row { line: 3 }, "something else is wrong", "Mend it.");
    insta::assert_snapshot!(rows.finish(others).err().expect("faults"), @r#"
    line 3: something else is wrong. Mend it.
    line 8: the rater is missing. Write the rater in each row.
    line 8, column 9 ("c8"): the item leads-1 is not asked of the group peer. Leave the value empty, or correct the group.
    line 9, column 3 ("c2"): “maneger” is one slip away from the group manager. Write manager, or give your own group another name.
    line 9, column 7 ("c6"): “7” is not on the scale of 1 to 5. Write a whole number from 1 to 5, or leave the cell empty for “not observed”.
    "#);
}

proptest! {
    #[test]
    fn the_order_of_rows_means_nothing(order in Just((0..8).collect::<Vec<usize>>()).prop_shuffle()) {
        // The comment of two lines is put on one, so that lines are rows.
        let text = LONG.replace(",\nplease", ", please");
        let rows: Vec<&str> = text.lines().skip(1).collect();
        let shuffled: Vec<&str> = order.iter().filter_map(|index| rows.get(*index).copied()).collect();
        let header = text.lines().next().unwrap_or_default();
        prop_assert_eq!(subjects(&format!("{header}\n{}\n", shuffled.join("\n"))), subjects(&text));
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Ratings::read(&bytes, &questionnaire());
        let _ = Ratings::read(&[b"subject,rater,group,item,value\n", bytes.as_slice()].concat(), &questionnaire());
    }

    #[test]
    fn no_rows_make_the_reader_panic_or_leave_a_fault_without_a_sentence(
        rows in proptest::collection::vec("(S[12]|),(r[1-3]|),(self|peer|boss|x!|),(q01|q02|leads-1|continue|q9|),([0-6]|x|)", 0..12),
    ) {
        let text = format!("subject,rater,group,item,value\n{}\n", rows.join("\n"));
        match Ratings::read(text.as_bytes(), &questionnaire()) {
            Ok(ratings) => prop_assert!(!ratings.subjects.is_empty()),
            Err(faults) => for fault in &faults {
                prop_assert!(fault.remedy.ends_with(['.', '?']) && fault.to_string().lines().count() == 1);
            },
        }
    }
}
