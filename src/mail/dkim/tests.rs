use super::canonical::{Field, body, header, headers};
use super::*;

#[test]
fn the_relaxed_form_is_the_one_of_the_standards_example() {
    // RFC 6376, 3.4.5, in our own letters.
    let message = b"A: X\r\nB : Y\t\r\n\tZ  \r\n\r\n C \r\nD \t E\r\n\r\n\r\n";
    let (fields, text) = headers(message);
    let forms: Vec<Vec<u8>> = fields.iter().map(header).collect();
    assert_eq!(forms, [b"a:X".to_vec(), b"b:Y Z".to_vec()]);
    assert_eq!(body(text), b" C\r\nD E\r\n");
}

#[test]
fn an_empty_text_and_a_text_without_a_line_end_have_their_forms() {
    assert_eq!(body(b""), b"");
    assert_eq!(body(b"\r\n\r\n"), b"");
    assert_eq!(body(b"end"), b"end\r\n");
    let (fields, text) = headers(b"A: b\r\n");
    assert_eq!((fields.len(), text), (1, &b""[..]));
    assert_eq!(
        header(&Field { name: b"Subject", value: b" =?utf-8?q?a?=\r\n =?utf-8?q?b?=" }),
        b"subject:=?utf-8?q?a?= =?utf-8?q?b?="
    );
}

#[test]
fn a_signature_is_folded_and_can_be_unfolded_to_what_was_signed() {
    let value = format!("v=1; a=rsa-sha256; h={}; bh={}; b=", SIGNED.join(":"), "x".repeat(44));
    let lines = folded(&value);
    assert!(lines.split("\r\n").all(|line| line.len() <= FOLD + 6), "{lines}");
    assert_eq!(lines.replace("\r\n ", "").replace(' ', ""), value.replace(' ', ""));
}

#[test]
fn selectors_and_domains_that_no_name_server_knows_are_refused() {
    for selector in ["", "-a", "a-", "A", "a b", "a..b", "ä", &"x".repeat(64)] {
        assert!(key::selector(selector).is_err(), "{selector}");
    }
    assert_eq!(key::selector("mail-2026.example").ok().as_deref(), Some("mail-2026.example"));
    assert_eq!(key::domain("bücher.example").ok().as_deref(), Some("xn--bcher-kva.example"));
    for domain in ["", "localhost", "a b.example", "<x>.example"] {
        assert!(key::domain(domain).is_err(), "{domain}");
    }
}
