use super::*;

#[test]
fn a_table_is_proposed_with_all_that_is_left_out() {
    insta::assert_snapshot!(proposal(ITEMS, "{}"));
}

#[test]
fn encodings_and_separators_make_no_difference() {
    let text = String::from_utf8_lossy(ITEMS);
    let utf16: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let tabs = text.replace(';', "\t");
    assert_eq!(survey(&utf16), survey(ITEMS));
    assert_eq!(survey(tabs.as_bytes()), survey(ITEMS));
}

#[test]
fn headers_are_known_in_four_languages() {
    let tables = [
        "Competency,Item\nA,One\n",
        "Kompetenz,Aussage\nA,One\n",
        "Compétence,Énoncé\nA,One\n",
        "Competencia,Enunciado\nA,One\n",
        "competency,self:en,others [en-GB],others (pt_br)\nA,I one,One,Um\n",
    ];
    let languages = tables.map(|table| {
        let languages: Vec<String> = survey(table.as_bytes()).languages.iter().map(ToString::to_string).collect();
        languages.join(" ")
    });
    assert_eq!(languages, ["en", "de", "fr", "es", "en en-GB pt-BR"]);
}

#[test]
fn the_language_of_a_table_can_be_told() {
    let proposal = proposal(b"competency,item\nLuisteren,Luistert goed.\n", r#"{ "language": "nl" }"#);
    assert_eq!(proposal.languages.iter().map(ToString::to_string).collect::<Vec<_>>(), ["nl"]);
    assert!(proposal.questionnaire().is_ok());
}

#[test]
fn a_table_may_bring_its_scale() {
    let table = "type,key,competency,item\nscale,0,,Never\nscale,1,,Sometimes\nscale,2,,Always\nnot observed,,,No idea\n\
                 rating,q1,Listening,Listens.\n";
    let proposal = proposal(table.as_bytes(), "{}");
    let scale = proposal.scale.as_ref().expect("a scale");
    assert_eq!((scale.first, scale.labels.len(), scale.not_observed.is_some()), (0, 3, true));
    assert!(proposal.questionnaire().is_ok());
}

#[test]
fn a_workbook_says_what_the_table_says() {
    let rows = r#"<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>Item</t></is></c></row>
        <row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" t="str"><v>Says "no" &amp; means it</v></c></row>
        <row><c><v>7</v></c><c t="s"><v>2</v></c><c t="e"><v>#REF!</v></c><c r="AB5"><v>aside</v></c></row>"#;
    let shared = "<si><t>Competency</t></si><si><r><t>Cou</t></r><r><t>rage</t></r><rPh><t>x</t></rPh></si>\
                  <si><t>Two\nlines</t></si>";
    let mut found = survey(&workbook(rows, shared));
    let mut table = survey(b"Competency,Item\nCourage,\"Says \"\"no\"\" & means it\"\n7,Two lines\n");
    let left_out: Vec<&str> = found.left_out.iter().map(|left| left.code.as_str()).collect();
    assert_eq!(left_out, ["Cover", "column AB"]);
    found.left_out.clear();
    table.format = found.format;
    assert_eq!(found, table);
}

#[test]
fn what_stands_within_a_cell_is_no_row_and_no_other_cell() {
    let rows = r#"<row r="1"><c t="inlineStr"><is><t>Item</t></is><row r="9"><c r="D9"/></row></c></row>
        <row r="2"><c t="inlineStr"><is><t>Listens.</t></is></c></row>"#;
    let items = |survey: &Survey| format!("{:?}", survey.blocks);
    assert_eq!(items(&survey(&workbook(rows, ""))), items(&survey(b"Item\nListens.\n")));
}

#[test]
fn torn_tables_and_other_text_get_clear_sentences() {
    let tables: [&[u8]; 5] = [
        b"competency,item\nA,One,Two\nB\n",
        b"name,email\nAna,ana@example.org\n",
        b"Just a letter, with a quote \"\nand another line\n",
        b"item,item\nOne,Two\n",
        b" \n\n",
    ];
    insta::assert_snapshot!(tables.map(|table| refusal(table, None)).join("\n"));
    let long = format!("competency,item\nA,{}\n", "x".repeat(501));
    insta::assert_snapshot!(proposal(long.as_bytes(), "{}").left_out[0].reason, @"its text in en has 501 characters; the limit is 500");
}

#[test]
fn tables_of_other_things_are_told_for_what_they_are() {
    let tables: [&str; 7] = [
        "First name,Last name,E-mail Address\nRobin,Sample,robin@example.org\n",
        "Robin Sample;robin@example.org\n",
        "subject,rater,group,item,value\na,b,peer,q1,3\n",
        "StartDate,Q1\nStart Date,How?\n\"{\"\"ImportId\"\":\"\"QID1\"\"}\",x\n",
        "Emissions 2000 to 2007,,\n,,\nYear,2000,2001\n",
        "Some words about the survey.\nMore words.\n",
        "\u{202e}a;b\u{1b}[31m\n",
    ];
    insta::assert_snapshot!(tables.map(|table| refusal(table.as_bytes(), None)).join("\n"));
}
