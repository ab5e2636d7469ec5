//! Requests that no browser sends: bodies that cannot be read, and connections that break the rules.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, TcpStream};

use super::super::house::{House, path_of};
use super::super::safety::request;
use super::{Table, in_both_houses, sentence};

const FORM: &str = "application/x-www-form-urlencoded";
const PARTS: &str = "multipart/form-data; boundary=b";

/// The answers to a connection: to a request that is refused, to one and to what is left over behind it, and so on.
const REFUSED: &[u16] = &[400];
const TWICE: &[u16] = &[403, 400];
const LONG: &[u16] = &[431];
const ABSENT: &[u16] = &[404];

/// What is wrong with a body; none is taken, whatever page it is for.
fn bodies() -> Vec<(&'static str, &'static str, Vec<(&'static str, &'static str)>, Vec<u8>, u16)> {
    let form = || vec![("content-type", FORM)];
    let pairs = |number: usize| (0..number).map(|i| format!("f{i}=1")).collect::<Vec<_>>().join("&").into_bytes();
    let parts = |number: usize| -> Vec<u8> {
        (0..number)
            .flat_map(|i| format!("--b\r\nContent-Disposition: form-data; name=\"f{i}\"\r\n\r\n1\r\n").into_bytes())
            .collect()
    };
    vec![
        ("B25", "bytes that are no text", form(), b"guard=\xff".to_vec(), 400),
        ("B25", "an escaped byte that is no text", form(), b"guard=%ff".to_vec(), 400),
        ("B24, B25", "half a surrogate pair", form(), b"guard=%ED%A0%80".to_vec(), 400),
        ("B29", "ten megabytes", form(), vec![b'a'; 10 * 1024 * 1024], 413),
        ("B34", "more fields than any page has", form(), pairs(5_001), 413),
        ("B36", "a field twice", form(), b"guard=1&go=next&guard=2".to_vec(), 400),
        ("B36", "a field twice in two spellings", form(), b"go=1&%67o=2".to_vec(), 400),
        ("B41", "an item twice", form(), b"rating.a=1&rating.a=2".to_vec(), 400),
        ("B50", "a text that is no form", vec![("content-type", "text/plain")], b"guard=1".to_vec(), 415),
        ("B50", "JSON", vec![("content-type", "application/json")], b"{\"guard\": \"\\ud800\"}".to_vec(), 415),
        ("B50", "no kind at all", Vec::new(), b"guard=1".to_vec(), 415),
        (
            "B51",
            "a compressed body",
            vec![("content-type", FORM), ("content-encoding", "gzip")],
            b"\x1f\x8b\x08\0".to_vec(),
            415,
        ),
        (
            "B51",
            "a body compressed twice",
            vec![("content-type", FORM), ("content-encoding", "gzip, br")],
            b"x".to_vec(),
            415,
        ),
        ("B52", "parts without a boundary", vec![("content-type", "multipart/form-data")], b"--b".to_vec(), 400),
        ("B52", "parts that are cut", vec![("content-type", PARTS)], b"--b\r\nContent-".to_vec(), 400),
        ("B53", "a hundred thousand parts", vec![("content-type", PARTS)], parts(100_000), 413),
    ]
}

/// What is wrong with a connection. `PATH`, `COOKIE` and `LANGUAGE` are filled in.
fn connections() -> Vec<(&'static str, &'static str, Vec<u8>, &'static [u16])> {
    let post = |headers: &str, body: &[u8]| {
        let head = format!("POST PATH HTTP/1.1\r\nHost: x\r\nContent-Type: {FORM}\r\nCOOKIE{headers}\r\n");
        [head.as_bytes(), body].concat()
    };
    let get = |headers: String| format!("GET PATH HTTP/1.1\r\nHost: x\r\nCOOKIE{headers}\r\n").into_bytes();
    let small_headers = |number: usize| (0..number).map(|i| format!("X-{i}: a\r\n")).collect::<String>();
    vec![
        ("B30", "a body that announces more than it brings", post("Content-Length: 100\r\n", b"guard="), REFUSED),
        ("B30", "a body that brings more than it announces", post("Content-Length: 7\r\n", b"guard=1&go=next"), TWICE),
        ("B30", "a length below nothing", post("Content-Length: -1\r\n", b"guard=1"), REFUSED),
        ("B30", "two lengths", post("Content-Length: 7\r\nContent-Length: 8\r\n", b"guard=1"), REFUSED),
        (
            "B31",
            "a chunk without a length",
            post("Transfer-Encoding: chunked\r\n", b"zz\r\nguard=1\r\n0\r\n\r\n"),
            REFUSED,
        ),
        ("B31", "a chunk that is cut", post("Transfer-Encoding: chunked\r\n", b"9\r\nguard=1"), REFUSED),
        (
            "B31",
            "a chunk of 2^72 bytes",
            post("Transfer-Encoding: chunked\r\n", b"ffffffffffffffffff\r\nguard=1"),
            REFUSED,
        ),
        (
            "B32",
            "a length and chunks",
            post("Content-Length: 7\r\nTransfer-Encoding: chunked\r\n", b"7\r\nguard=1\r\n0\r\n\r\n"),
            REFUSED,
        ),
        ("B32", "another encoding", post("Transfer-Encoding: gzip\r\n", b"guard=1"), REFUSED),
        ("B33", "a header of 64 KB", get(format!("X: {}\r\n", "a".repeat(64 * 1024))), LONG),
        ("B33", "a cookie of 40 KB", get(format!("X: {}\r\n", "a".repeat(40 * 1024))), LONG),
        ("B33", "two hundred headers", get(small_headers(200)), LONG),
        ("B25", "a raw byte in the path", b"GET /r/\xff HTTP/1.1\r\nHost: x\r\n\r\n".to_vec(), REFUSED),
        ("B25", "a raw byte in the query", b"GET PATH?language=\xff HTTP/1.1\r\nHost: x\r\n\r\n".to_vec(), REFUSED),
        (
            "B25",
            "an escaped byte in the query",
            b"GET PATH?language=%ff HTTP/1.1\r\nHost: x\r\nCOOKIE\r\n".to_vec(),
            REFUSED,
        ),
        ("B25", "an escaped byte in a link", b"GET /r/%ff HTTP/1.1\r\nHost: x\r\nLANGUAGE\r\n".to_vec(), ABSENT),
        ("B25", "no HTTP at all", b"\x16\x03\x01\x02\0\r\n\r\n".to_vec(), REFUSED),
    ]
}

/// Sends bytes and closes its own side; gives everything that comes back until the server closes the other.
fn exchanged(house: &House, bytes: &[u8]) -> Vec<u8> {
    let mut connection = TcpStream::connect(house.origin().trim_start_matches("http://")).expect("a connection");
    // A server that has seen enough answers and closes before it has read everything.
    let _ = connection.write_all(bytes).and_then(|()| connection.shutdown(Shutdown::Write));
    let mut answer = Vec::new();
    let _ = connection.read_to_end(&mut answer);
    answer
}

/// The statuses of the answers that stand one behind the other in these bytes.
fn statuses(answers: &str) -> Vec<u16> {
    answers.match_indices("HTTP/1.1 ").filter_map(|(at, _)| answers.get(at + 9..at + 12)?.parse().ok()).collect()
}

fn replaced(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let at = bytes.windows(from.len()).position(|window| window == from.as_bytes());
    at.map_or_else(|| bytes.to_vec(), |at| [&bytes[..at], to.as_bytes(), &bytes[at + from.len()..]].concat())
}

in_both_houses! {
    fn what_cannot_be_read_is_refused_with_a_sentence_and_nothing_is_spent(house) {
        let mut coach = house.coach();
        let assessment = house.launched(&mut coach);
        let mut rater = house.stranger();
        let form = path_of(&house.enter(&mut rater, &house.link_to(&assessment, "pat@example.org")));
        let cookies = |client: &crate::support::client::Client| {
            client.cookies().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
        };
        let mut table = Table::of(house);
        let doors = [
            (format!("{assessment}/raters"), cookies(&coach), "en"),
            (format!("{form}/submit"), cookies(&rater), "en"),
            (format!("{form}/draft"), cookies(&rater), "de"),
        ];
        for (path, cookie, language) in &doors {
            table.lines.push(format!("-- {} ({language})", path.rsplit('/').next().expect("a step")));
            for (number, what, headers, body, expected) in bodies() {
                let common = [("cookie", cookie.as_str()), ("accept-language", *language)];
                let headers: Vec<(&str, &str)> = headers.into_iter().chain(common).collect();
                let (status, _, page) = request(house, "POST", path, &headers, &body);
                assert_eq!(status, expected, "{number} {what}: {}", sentence(&page));
                table.unchanged(number, what);
                table.lines.push(format!("{number} {what}: {status} {}", sentence(&page)));
            }
        }
        insta::assert_snapshot!("what_is_said_of_a_body", table.told());
    }

    fn connections_that_break_the_rules_are_answered_and_ended(house) {
        let mut coach = house.coach();
        let assessment = house.launched(&mut coach);
        let mut rater = house.stranger();
        let link = house.link_to(&assessment, "pat@example.org");
        let form = path_of(&house.enter(&mut rater, &link));
        let cookie = rater.cookies().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let mut table = Table::of(house);
        for language in ["en", "de"] {
            let cookie = format!("Cookie: {cookie}\r\nAccept-Language: {language}\r\n");
            for (number, what, bytes, expected) in connections() {
                let bytes = replaced(&replaced(&bytes, "PATH", &form), "COOKIE", &cookie);
                let bytes = replaced(&bytes, "LANGUAGE", &format!("Accept-Language: {language}\r\n"));
                let answer = String::from_utf8_lossy(&exchanged(house, &bytes)).into_owned();
                assert_eq!(statuses(&answer), expected, "{number} {what}: {answer}");
                table.unchanged(number, what);
                // What breaks the rules before it is a request is ended by the library that reads it, without a page.
                let said = Some(sentence(&answer)).filter(|said| !said.is_empty()).unwrap_or("(no page)".to_owned());
                table.lines.push(format!("{number} {what}: {expected:?} {said}"));
            }
        }
        house.stranger().open(&link).expect(200);
        insta::assert_snapshot!("what_is_said_to_a_connection", table.told());
    }
}
