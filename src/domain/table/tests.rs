use proptest::prelude::*;

use super::*;

fn cells(bytes: &[u8]) -> Vec<(usize, Vec<String>)> {
    let table = Table::read(bytes, |_| false).map_err(|faults| faults.to_string()).expect("a table");
    let columns = table.header().len();
    let row = |row: Row| (row.line, (0..columns).map(|column| row.cell(column).to_owned()).collect());
    table.rows().map(row).collect()
}

fn faults(bytes: &[u8]) -> String {
    match Table::read(bytes, |_| false) {
        Ok(mut table) => table.take_ragged().into_result().map_or_else(|faults| faults.to_string(), |()| "none".into()),
        Err(faults) => faults.to_string(),
    }
}

fn utf16(text: &str, encode: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(encode).collect()
}

#[test]
fn every_encoding_of_one_table_gives_the_same_cells() {
    let text = "name;note\nZoë;“naïve”\nJosé;ça va – très\n";
    let expected = cells(text.as_bytes());
    assert_eq!(expected.len(), 2);
    let marked = format!("\u{feff}{text}");
    let (windows_1252, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    let encodings = [
        (marked.as_bytes().to_vec(), Encoding::Utf8),
        (utf16(&marked, u16::to_le_bytes), Encoding::Utf16LittleEndian),
        (utf16(&marked, u16::to_be_bytes), Encoding::Utf16BigEndian),
        (utf16(text, u16::to_le_bytes), Encoding::Utf16LittleEndian),
        (utf16(text, u16::to_be_bytes), Encoding::Utf16BigEndian),
        (windows_1252.into_owned(), Encoding::Windows1252),
    ];
    for (bytes, encoding) in encodings {
        let table = Table::read(&bytes, |_| false).expect("a table");
        assert_eq!(table.format.encoding, encoding);
        assert_eq!(table.format.note().is_some(), encoding == Encoding::Windows1252);
        assert_eq!(table.header(), ["name", "note"], "{encoding}");
        assert_eq!(cells(&bytes), expected, "{encoding}");
    }
}

#[test]
fn the_separator_is_seen_from_the_header_with_its_quotes_respected() {
    for (text, separator) in [
        ("a,b\n1,2;3\n", Separator::Comma),
        ("a;b\n1;2,3\n", Separator::Semicolon),
        ("a\tb\n1\t2,3;4\n", Separator::Tab),
        ("\"a,b,c\";d\n1;2\n", Separator::Semicolon),
        ("sep=;\n\"a,b,c\";d\n1;2\n", Separator::Semicolon),
        ("only one column\nx\n", Separator::Comma),
    ] {
        assert_eq!(Table::read(text.as_bytes(), |_| false).expect("a table").format.separator, separator, "{text}");
    }
}

#[test]
fn rows_know_the_lines_on_which_they_begin() {
    let text = "\n\na,b\r\n1,\"two\nlines\r\nand three\"\r3,4\n\n,\n\n5, 6 \n\n\n";
    let expected = [(4, "1", "two\nlines\nand three"), (7, "3", "4"), (11, "5", "6")];
    let rows = cells(text.as_bytes());
    assert_eq!(rows, expected.map(|(line, a, b)| (line, vec![a.to_owned(), b.to_owned()])));
    assert_eq!(cells(b"sep=,\na,b\n1,2\n"), [(3, vec!["1".to_owned(), "2".to_owned()])]);
}

#[test]
fn titles_above_the_header_do_no_harm() {
    let text = "\"Raters of Ana, 2026\";;\n\nas of today\nname;mail;group\nBo;b@x.org;peer\n";
    let table = Table::read(text.as_bytes(), |row| row.cells().any(|cell| cell == "mail")).expect("a table");
    assert_eq!((table.header().len(), table.rows().map(|row| row.line).collect()), (3, vec![5]));
    assert_eq!(table.format.to_string(), "UTF-8, separated by semicolons");
}

#[test]
fn quotes_in_cells_are_those_of_csv() {
    assert_eq!(cells(b"a,b\n\"say \"\"yes\"\"\",5\" pipe\n"), [(2, vec!["say \"yes\"".into(), "5\" pipe".into()])]);
}

#[test]
fn what_is_no_table_is_told_in_a_sentence() {
    let old_excel = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more";
    let half_utf16 = [utf16("\u{feff}a,b\n", u16::to_le_bytes), vec![0x00, 0xd8, 0x41, 0x00]].concat();
    let cases: [&[u8]; 18] = [
        b"",
        b"\n\n , \n",
        b"PK\x03\x04........xl/workbook.xml",
        b"PK\x03\x04........mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        b"PK\x03\x04........word/document.xml",
        old_excel,
        b"%PDF-1.7",
        b"<!DOCTYPE html><table>",
        b"a,b\n1,\0\n",
        &half_utf16,
        b"a,b\n1,2\n\"3,4\n5,6\n",
        b"a,b\n\"x\ny\"z,2\n",
        b"a,b\n\"Jo\"e,2\n\"never,closed\n",
        b"a,,b\n1,2,3\n",
        b"a,b,A\n1,2,3\n",
        b"a,b\n1\n1,2,,\n1,2,3\n\n1,2\n",
        b"\xef\xbb\xbf",
        b"a,b,,\n1,2\n",
    ];
    insta::assert_snapshot!(cases.map(|bytes| format!("{}\n{}", bytes.escape_ascii(), faults(bytes))).join("\n\n"));
}

#[test]
fn a_table_of_1_000_001_rows_is_refused_and_one_of_a_million_is_not() {
    let mut text = String::from("a\n");
    text.push_str(&"x\n".repeat(MAX_ROWS));
    assert_eq!(Table::read(text.as_bytes(), |_| false).expect("a table").rows().count(), MAX_ROWS);
    text.push_str("x\n");
    assert_eq!(
        faults(text.as_bytes()),
        "the file has 1,000,001 rows; the limit is 1,000,000. Split it, or make sure that it is the right file."
    );
}

fn sheet(bytes: &[u8]) -> Sheet {
    Sheet::read(bytes.to_vec()).map_err(|faults| faults.to_string()).expect("a sheet")
}

#[test]
fn a_sheet_gives_its_upper_rows_as_well_and_knows_their_lines() {
    let texts: [&[u8]; 5] = [
        b"a,b\n\n1,\"two\nlines\"\n3,4\n",
        b"a,b\r\n\r\n1,\"two\r\nlines\"\r\n3,4\r\n",
        b"a,b\r\r1,\"two\rlines\"\r3,4\r",
        b"\xef\xbb\xbfa,b\n\n1,\"two\nlines\"\n3,4",
        &utf16("\u{feff}a,b\n\n1,\"two\nlines\"\n3,4", u16::to_le_bytes),
    ];
    for text in texts {
        let sheet = sheet(text);
        let rows: Vec<(usize, String)> = sheet
            .rows()
            .map(|row| (row.line, row.cells().map(|cell| cell.replace("\r\n", "\n")).collect::<Vec<_>>().join("|")))
            .collect();
        assert_eq!(rows, [(1, "a|b".into()), (3, "1|two\nlines".into()), (5, "3|4".into())], "{text:?}");
    }
    assert_eq!(sheet(b"sep=;\na;b\n").rows().map(|row| (row.line, row.len())).collect::<Vec<_>>(), [(2, 2)]);
    assert!(Sheet::read(b"a,b\n\"1,2\n".to_vec()).is_err());
}

#[test]
fn the_separator_of_a_sheet_is_what_cuts_its_rows_alike() {
    for (text, separator) in [
        (
            "Answers, as of today\n\nWho;Listens, and waits, and asks;Decides, in time\nAna;1;2\nBo;3,5;4\n",
            Separator::Semicolon,
        ),
        ("a,b;c\n1,2\n", Separator::Comma),
        ("a\tb, c\td\n1\t2\t3\n", Separator::Tab),
        ("only one column\nx\n", Separator::Comma),
        ("", Separator::Comma),
    ] {
        assert_eq!(sheet(text.as_bytes()).format.separator, separator, "{text}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = Table::read(&bytes, |_| false);
    }

    #[test]
    fn no_text_with_quotes_and_separators_makes_the_reader_panic_or_lose_a_row(text in "[ab\",;\t\r\n ]{0,60}") {
        if let Ok(table) = Table::read(text.as_bytes(), |_| false) {
            let lines: Vec<usize> = table.rows().map(|row| row.line).collect();
            prop_assert!(lines.is_sorted_by(|earlier, later| earlier < later));
        }
    }

    #[test]
    fn cells_come_back_as_they_were_written(
        rows in proptest::collection::vec(proptest::collection::vec("[a-zé\",;\n]{1,8}", 3), 1..8),
    ) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(";");
        let text = format!("h1;h2;h3\n{}\n", rows.iter().map(line).collect::<Vec<_>>().join("\n"));
        let read: Vec<Vec<String>> = cells(text.as_bytes()).into_iter().map(|(_, cells)| cells).collect();
        prop_assert_eq!(read, rows);
    }
}
