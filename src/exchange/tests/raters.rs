use super::*;
use crate::raters::text_of_list;

#[test]
fn a_list_is_taken_out_of_a_workbook_with_its_lines() {
    let rows = r#"<row r="2"><c r="A2" t="inlineStr"><is><t>Raters of Robin</t></is></c></row>
        <row r="3"><c r="A3" t="inlineStr"><is><t>Name</t></is></c><c r="B3" t="inlineStr"><is><t>E-mail</t></is></c><c r="C3" t="inlineStr"><is><t>Group</t></is></c></row>
        <row r="5"><c r="A5" t="inlineStr"><is><t>Pat "P"</t></is></c><c r="B5" t="inlineStr"><is><t>pat@example.org</t></is></c><c r="C5" t="inlineStr"><is><t>peer</t></is></c><c r="D5"><v>7</v></c></row>"#;
    let read = text_of_list(&workbook(rows, "")).expect("it is a list");
    insta::assert_snapshot!(format!("{}\n{}\n{}", read.kind, read.notes.join("\n"), read.text.replace('\t', "⇥")));
}

#[test]
fn a_list_is_read_in_every_encoding_and_other_files_are_named() {
    let text = "Name;E-Mail;Gruppe\nZoë;zoe@example.org;Kollegin\n";
    let utf16: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    let windows: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).expect("a character of Latin 1")).collect();
    for bytes in [text.as_bytes(), &utf16, &windows] {
        assert_eq!(text_of_list(bytes).expect("it is a list").text, text);
    }
    let refused = |bytes: &[u8]| text_of_list(bytes).map(|_| ()).expect_err("it is refused").to_string();
    let zip = archive(&[("readme.txt", b"x")]);
    let told =
        [refused(b"%PDF-1.7"), refused(&zip), refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), refused(&workbook("", ""))];
    insta::assert_snapshot!(told.join("\n"));
}
