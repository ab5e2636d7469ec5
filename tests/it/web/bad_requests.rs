//! Requests that no page sends. Each gets its status and a sentence, and changes nothing.

use super::house::House;
use super::safety::request;

const FORM: &str = "application/x-www-form-urlencoded";

#[test]
fn a_body_that_cannot_be_read_gets_its_status_and_a_sentence() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.draft(&mut coach);
    let cookie = coach.cookies().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let before = house.dump();
    let many_fields = (0..5_001).map(|i| format!("f{i}=1")).collect::<Vec<_>>().join("&");
    let many_parts: String =
        (0..6_000).map(|i| format!("--b\r\nContent-Disposition: form-data; name=\"f{i}\"\r\n\r\n1\r\n")).collect();
    let large = vec![b'a'; 10 * 1024 * 1024];
    let cases: [(&str, &[(&str, &str)], &[u8], u16, &str); 13] = [
        ("ten megabytes", &[("content-type", FORM)], &large, 413, "too large"),
        ("ten megabytes with a file", &[("content-type", "multipart/form-data; boundary=b")], &large, 413, "too large"),
        ("a key twice", &[("content-type", FORM)], b"guard=1&guard=2", 400, "twice"),
        ("bytes that are no text", &[("content-type", FORM)], b"guard=%ff", 400, "not UTF-8"),
        ("half a character", &[("content-type", FORM)], b"guard=%ED%A0%80", 400, "not UTF-8"),
        ("more fields than any page has", &[("content-type", FORM)], many_fields.as_bytes(), 413, "5000 fields"),
        ("another kind", &[("content-type", "application/xml")], b"<a/>", 415, "Only forms"),
        ("no kind", &[], b"a=1", 415, "Only forms"),
        ("compressed", &[("content-type", FORM), ("content-encoding", "gzip")], b"\x1f\x8b", 415, "compressed"),
        ("parts without a boundary", &[("content-type", "multipart/form-data")], b"--b", 400, "boundary"),
        ("parts that are cut", &[("content-type", "multipart/form-data; boundary=b")], b"--b\r\nContent-", 400, "cut"),
        (
            "more parts than any page has",
            &[("content-type", "multipart/form-data; boundary=b")],
            many_parts.as_bytes(),
            413,
            "5000 fields",
        ),
        ("nothing", &[("content-type", FORM)], b"", 403, "not taken"),
    ];
    for path in ["/assessments/new".to_owned(), format!("{assessment}/raters")] {
        for (what, headers, body, expected, words) in &cases {
            let headers: Vec<(&str, &str)> = headers.iter().copied().chain([("cookie", cookie.as_str())]).collect();
            let (status, _, page) = request(&house, "POST", &path, &headers, body);
            assert_eq!(status, *expected, "{what}: {page}");
            assert!(page.contains(words), "{what}: {page}");
        }
    }
    assert_eq!(house.dump(), before);
}

#[test]
fn a_query_that_is_not_utf8_is_refused() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let link = house.link_to(&assessment, "pat@example.org");
    let path = format!("/r/{}?language=%ff", link.rsplit('/').next().expect("a token"));
    assert_eq!(request(&house, "GET", &path, &[], b"").0, 400);
}

#[test]
fn a_body_that_announces_more_than_it_brings_is_given_up_and_the_link_stays_open() {
    use std::io::{Read as _, Write as _};
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let link = house.link_to(&assessment, "pat@example.org");
    let path = format!("/r/{}", link.rsplit('/').next().expect("a token"));
    let mut connection =
        std::net::TcpStream::connect(house.origin().trim_start_matches("http://")).expect("a connection");
    let head = format!("POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nContent-Length: 100\r\n\r\nguard=");
    connection.write_all(head.as_bytes()).expect("it is sent");
    connection.shutdown(std::net::Shutdown::Write).expect("it is cut");
    let mut answer = String::new();
    // The server answers or closes; either way it does not wait.
    let _ = connection.read_to_string(&mut answer);
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{answer}");
    house.stranger().open(&link).expect(200);
}
