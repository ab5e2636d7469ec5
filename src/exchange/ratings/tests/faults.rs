//! Files and mappings with something wrong.

use super::*;

fn refusal(bytes: &[u8], mapping: &Mapping) -> String {
    read(&file(bytes), &questionnaire(), mapping).err().map_or_else(|| "none".to_owned(), |faults| faults.to_string())
}

#[test]
fn all_that_is_wrong_with_a_mapping_is_told_at_once_with_what_is_wrong_in_the_file() {
    let mut mapping = mended(QUALTRICS, &[]);
    mapping.questionnaire = "team-2".to_owned();
    mapping.rater = Rater::Column("ResponseID".to_owned());
    mapping.subject.key = Some("S1".to_owned());
    mapping.group.words.insert("Peer".to_owned(), "?".to_owned());
    mapping.group.words.insert("boss".to_owned(), "maneger".to_owned());
    mapping.items.insert("dir3".to_owned(), Columns(vec!["Q5_1".to_owned(), "Q9".to_owned()]));
    mapping.comments.insert("stop".to_owned(), Columns(vec!["Status".to_owned()]));
    mapping.values.insert("Often".to_owned(), Value::Open);
    mapping.values.insert("NEVER".to_owned(), Value::Rating(6));
    mapping.left_out.retain(|name| name != "Progress");
    mapping.undecided.push("Finished".to_owned());
    insta::assert_snapshot!(refusal(QUALTRICS, &mapping));
}

#[test]
fn what_a_mapping_leaves_open_is_told_with_what_to_write() {
    let cases = [
        Mapping { items: std::collections::BTreeMap::new(), ..mended(GOOGLE_FORMS, &[ROBIN]) },
        Mapping { subject: Subject::default(), group: RaterGroup::default(), ..mended(GOOGLE_FORMS, &[]) },
        Mapping { header_rows: 0, ..mended(GOOGLE_FORMS, &[]) },
        Mapping { header_rows: 5, title_rows: 30, ..mended(GOOGLE_FORMS, &[]) },
    ];
    insta::assert_snapshot!(cases.map(|mapping| refusal(GOOGLE_FORMS, &mapping)).join("\n\n"));
}

#[test]
fn the_rows_of_a_file_are_checked_by_the_domain_too() {
    let text = String::from_utf8_lossy(QUALTRICS);
    let mapping = mended(QUALTRICS, &[]);
    let second_self = text.replacen(",Peer,", ",Self,", 1);
    let filled_twice = text.replacen("Seldom,,,,,,,Robin Sample", "Seldom,,Often,,,,,Robin Sample", 1);
    let same_rater = text.replacen("R_3x2", "R_3x3", 1).replace("R_3x4", "");
    let unknown = text.replace("Sometimes", "Now and then").replace("Boss", "Board");
    let torn = text.replacen(",Robin Sample\n", "\n", 1).replacen(",Robin Sample\n", ",Robin Sample,more\n", 1);
    let files = [second_self, filled_twice, same_rater, unknown, torn];
    insta::assert_snapshot!(files.map(|text| refusal(text.as_bytes(), &mapping)).join("\n\n"));
}

#[test]
fn a_file_that_is_no_mapping_is_told_with_its_place() {
    let cases = [
        "questionnaire = \"team\"\nrater = \"each_row\"\n[subject]\ncolum = \"x\"\n[group]\n[items]\n",
        "questionnaire = \"team\"\n[subject]\n[group]\n[items]\n",
        "questionnaire = \"team\"\nrater = \"each_row\"\n[subject]\n[group]\n[items]\n[values]\nOften = \"four\"\n",
        "questionnaire = team\n",
        "<html>",
    ];
    let told = cases.map(|text| Mapping::from_toml(text).err().map_or("none".to_owned(), |faults| faults.to_string()));
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn what_is_no_table_is_told_in_a_sentence() {
    let files: [&[u8]; 4] = [b"", b"%PDF-1.7", b"PK\x03\x04 xl/ torn", b"a,b\n\"1,2\n"];
    let told = files.map(|bytes| {
        AnswerFile::read(bytes.to_vec(), None).err().map_or("none".to_owned(), |faults| faults.to_string())
    });
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn a_column_of_free_text_in_the_place_of_an_item_is_told_cell_by_cell_and_never_read() {
    let rows: Vec<String> = (0..2_100).map(|n| format!("S1,peer,text {n}")).collect();
    let text = format!("subject,group,dir1\n{}\nS1,peer,4\n", rows.join("\n"));
    let mapping = proposal(text.as_bytes()).mapping;
    let faults = read(&file(text.as_bytes()), &questionnaire(), &mapping).err().expect("faults");
    let last = faults.iter().last().map(ToString::to_string).unwrap_or_default();
    insta::assert_snapshot!(format!("{} faults, the last: {last}", faults.count()));
}
