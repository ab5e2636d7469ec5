//! Forms with a file (`multipart/form-data`, RFC 7578), read from memory after the whole body was bounded.
//!
//! A file's own name is not looked at: what a file is, its content tells, and no name of a visitor is ever a path here.

use super::form::{FIELD_LIMIT, Fields};
use super::problem::Problem;
use super::unreadable::Unreadable;

/// The boundary that a content type names; none if there is none or it cannot be one.
pub(super) fn boundary(content_type: &str) -> Option<String> {
    let value = parameter(content_type, "boundary")?;
    ((1..=70).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_graphic() || b == b' ')).then_some(value)
}

/// Reads a whole body.
///
/// # Errors
/// If it is cut, has a part without a name, a name twice, too many parts, or a text that is not UTF-8.
pub(super) fn parse(body: &[u8], boundary: &str) -> Result<Fields, Problem> {
    let delimiter = format!("--{boundary}").into_bytes();
    let next_delimiter = [b"\r\n", delimiter.as_slice()].concat();
    let mut fields = Fields::default();
    let mut rest = body.strip_prefix(delimiter.as_slice()).ok_or(Unreadable::Garbled)?;
    for count in 0.. {
        if rest.starts_with(b"--") {
            return Ok(fields);
        }
        if count >= FIELD_LIMIT {
            return Err(Unreadable::TooManyFields(FIELD_LIMIT).into());
        }
        rest = rest.strip_prefix(b"\r\n").ok_or(Unreadable::Garbled)?;
        // A part whose header is empty begins with the blank line itself.
        let head_end =
            if rest.starts_with(b"\r\n") { 0 } else { find(rest, b"\r\n\r\n").ok_or(Unreadable::Garbled)? + 2 };
        let (head, behind) = rest.split_at(head_end);
        let content = behind.strip_prefix(b"\r\n").ok_or(Unreadable::Garbled)?;
        let end = find(content, &next_delimiter).ok_or(Unreadable::Garbled)?;
        let (content, behind) = content.split_at(end);
        rest = behind.get(next_delimiter.len()..).unwrap_or_default();
        add(&mut fields, head, content)?;
    }
    Err(Unreadable::Garbled.into())
}

fn add(fields: &mut Fields, head: &[u8], content: &[u8]) -> Result<(), Problem> {
    let head = std::str::from_utf8(head).map_err(|_| Unreadable::NoText)?;
    let disposition = head
        .split("\r\n")
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-disposition"))
        .map(|(_, value)| value.trim())
        .filter(|value| value.to_ascii_lowercase().starts_with("form-data"))
        .ok_or(Unreadable::Garbled)?;
    let name = parameter(disposition, "name").filter(|name| !name.is_empty()).ok_or(Unreadable::Garbled)?;
    if parameter(disposition, "filename").is_some() || parameter(disposition, "filename*").is_some() {
        fields.add_file(name, content.to_vec())
    } else {
        fields.add_text(name, String::from_utf8(content.to_vec()).map_err(|_| Unreadable::NoText)?)
    }
}

/// The value of a parameter of a header, quoted or not.
fn parameter(header: &str, wanted: &str) -> Option<String> {
    let mut rest = header.split_once(';')?.1;
    loop {
        let (name, behind) = rest.split_once('=')?;
        let name = name.trim_start_matches([';', ' ', '\t']).trim_end();
        let (value, behind) = match behind.trim_start().strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => behind.split_at(behind.find(';').unwrap_or(behind.len())),
        };
        if name.eq_ignore_ascii_case(wanted) {
            return Some(value.trim().to_owned());
        }
        rest = behind;
    }
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let mut from = 0;
    while let Some(step) = haystack.get(from..)?.iter().position(|byte| *byte == first) {
        let at = from + step;
        if haystack.get(at..)?.starts_with(needle) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use actix_web::ResponseError as _;

    use super::*;

    const BOUNDARY: &str = "----x";

    fn part(head: &str, content: &str) -> String {
        format!("------x\r\nContent-Disposition: form-data; {head}\r\n\r\n{content}\r\n")
    }

    fn read(parts: &[String]) -> Result<Fields, Problem> {
        parse(format!("{}------x--\r\n", parts.concat()).as_bytes(), BOUNDARY)
    }

    #[test]
    fn texts_and_files_are_told_apart_and_a_files_name_is_not_looked_at() {
        let file = "filename=\"../../x\0\"\r\nContent-Type: text/csv";
        let mut fields = read(&[
            part("name=\"guard\"", "g"),
            part(&format!("name=\"list\"; {file}"), "a,b\r\n--not the end\r\n"),
            part("name=\"empty\"; filename=\"\"", ""),
            part("name=plain", "é"),
        ])
        .expect("it is a form");
        assert_eq!(fields.take("guard"), "g");
        assert_eq!(fields.take("plain"), "é");
        assert_eq!(fields.take_file("list").as_deref(), Some(&b"a,b\r\n--not the end\r\n"[..]));
        assert_eq!(fields.take_file("empty"), None);
    }

    #[test]
    fn a_cut_body_a_nameless_part_and_a_doubled_name_are_refused() {
        let whole = format!("{}------x--\r\n", part("name=\"a\"", "1"));
        for end in 0..whole.len() - 4 {
            assert_eq!(parse(&whole.as_bytes()[..end], BOUNDARY).expect_err("cut").status_code(), 400, "{end}");
        }
        assert!(read(&[part("filename=\"x\"", "1")]).is_err());
        assert!(read(&[part("name=\"a\"", "1"), part("name=\"a\"; filename=\"x\"", "2")]).is_err());
        assert!(read(&["------x\r\n\r\n1\r\n".to_owned()]).is_err());
    }

    #[test]
    fn a_hundred_thousand_parts_are_refused() {
        let parts: Vec<String> = (0..100_000).map(|i| part(&format!("name=\"f{i}\""), "")).collect();
        assert_eq!(read(&parts).expect_err("too many").status_code(), 413);
    }

    #[test]
    fn a_boundary_is_found_quoted_or_not_and_must_be_there() {
        assert_eq!(boundary("multipart/form-data; boundary=abc").as_deref(), Some("abc"));
        assert_eq!(boundary("multipart/form-data; charset=utf-8; boundary=\"a b\"").as_deref(), Some("a b"));
        assert_eq!(boundary("multipart/form-data"), None);
        assert_eq!(boundary("multipart/form-data; boundary="), None);
    }
}
