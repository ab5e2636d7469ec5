//! What a browser sends with a form, read strictly: bounded in size, time and number, in UTF-8, no key twice.
//!
//! actix cuts slow headers but never a slow body, so the time is kept here.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::error::PayloadError;
use actix_web::http::header;
use actix_web::web::{Bytes, BytesMut};
use actix_web::{FromRequest, HttpMessage as _, HttpRequest};
use futures::StreamExt as _;

use super::multipart;
use super::problem::Problem;
use super::unreadable::Unreadable;

/// The most bytes of an ordinary form.
pub const FORM_LIMIT: usize = 256 * 1024;
/// The most bytes of a form with a file.
pub const UPLOAD_LIMIT: usize = 8 * 1024 * 1024;
/// The most fields of a form.
pub const FIELD_LIMIT: usize = 5_000;
/// The longest that a body may take to arrive.
const TIME_LIMIT: Duration = Duration::from_secs(30);
/// What is too large is still taken off the wire up to here, so that the visitor sees the answer instead of a broken connection.
const DRAIN_LIMIT: usize = 64 * 1024 * 1024;

/// The fields of a form, each once.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Fields {
    texts: BTreeMap<String, String>,
    files: BTreeMap<String, Vec<u8>>,
}

impl Fields {
    /// Reads a body of the kind `application/x-www-form-urlencoded`.
    ///
    /// # Errors
    /// If it is not one, not UTF-8, has a key twice or too many of them.
    pub fn parse(body: &[u8]) -> Result<Self, Problem> {
        let mut fields = Self::default();
        for (index, pair) in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()).enumerate() {
            if index >= FIELD_LIMIT {
                return Err(Unreadable::TooManyFields(FIELD_LIMIT).into());
            }
            let at = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
            let (name, value) = pair.split_at(at);
            fields.add_text(decoded(name)?, decoded(value.strip_prefix(b"=").unwrap_or(value))?)?;
        }
        Ok(fields)
    }

    /// Adds a field.
    ///
    /// # Errors
    /// If there is one of this name.
    pub fn add_text(&mut self, name: String, value: String) -> Result<(), Problem> {
        if self.has(&name) {
            return Err(Unreadable::Twice(name).into());
        }
        self.texts.insert(name, value);
        Ok(())
    }

    /// Adds a file. A file field that was left empty counts as none.
    ///
    /// # Errors
    /// If there is a field of this name.
    pub fn add_file(&mut self, name: String, content: Vec<u8>) -> Result<(), Problem> {
        if self.has(&name) {
            return Err(Unreadable::Twice(name).into());
        }
        self.files.insert(name, content);
        Ok(())
    }

    /// Whether a field or file of this name was sent.
    pub fn has(&self, name: &str) -> bool {
        self.texts.contains_key(name) || self.files.contains_key(name)
    }

    /// Takes a field out; empty if it is not there.
    pub fn take(&mut self, name: &str) -> String {
        self.texts.remove(name).unwrap_or_default()
    }

    /// Looks at a field; empty if it is not there.
    pub fn text(&self, name: &str) -> &str {
        self.texts.get(name).map(String::as_str).unwrap_or_default()
    }

    /// Takes a file out, if one was sent.
    pub fn take_file(&mut self, name: &str) -> Option<Vec<u8>> {
        self.files.remove(name).filter(|content| !content.is_empty())
    }

    /// All fields that were not taken out.
    pub fn into_rest(self) -> impl Iterator<Item = (String, String)> {
        self.texts.into_iter()
    }
}

impl FromRequest for Fields {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        let payload = payload.take();
        Box::pin(async move {
            let kind = kind(&request)?;
            let limit = if kind == Kind::UrlEncoded { FORM_LIMIT } else { UPLOAD_LIMIT };
            let body = body(payload, limit, TIME_LIMIT).await?;
            match kind {
                Kind::UrlEncoded => Self::parse(&body),
                Kind::Multipart { boundary } => multipart::parse(&body, &boundary),
            }
        })
    }
}

#[derive(PartialEq, Eq)]
enum Kind {
    UrlEncoded,
    Multipart { boundary: String },
}

fn kind(request: &HttpRequest) -> Result<Kind, Problem> {
    let encoding = request.headers().get(header::CONTENT_ENCODING).map(header::HeaderValue::as_bytes);
    if encoding.is_some_and(|encoding| encoding != b"identity") {
        return Err(Unreadable::Compressed.into());
    }
    match request.content_type().to_ascii_lowercase().as_str() {
        "application/x-www-form-urlencoded" => Ok(Kind::UrlEncoded),
        "multipart/form-data" => {
            let header = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
            let boundary = header.and_then(multipart::boundary);
            boundary.map(|boundary| Kind::Multipart { boundary }).ok_or_else(|| Unreadable::NoBoundary.into())
        }
        _ => Err(Unreadable::NoForm.into()),
    }
}

/// Reads a body to its end.
///
/// # Errors
/// 413 if it is larger than the limit, 408 if it takes too long, 400 if it breaks off.
async fn body(mut payload: Payload, limit: usize, time: Duration) -> Result<Bytes, Problem> {
    let reading = async {
        let mut body = BytesMut::new();
        let mut received = 0;
        while let Some(chunk) = payload.next().await {
            let chunk = chunk.map_err(|error| unreadable(&error))?;
            received += chunk.len();
            if received <= limit {
                body.extend_from_slice(&chunk);
            } else if received > DRAIN_LIMIT {
                break;
            }
        }
        if received <= limit { Ok(body.freeze()) } else { Err(Unreadable::TooLarge(limit).into()) }
    };
    tokio::time::timeout(time, reading).await.unwrap_or_else(|_| Err(Unreadable::TooSlow(TIME_LIMIT.as_secs()).into()))
}

fn unreadable(error: &PayloadError) -> Problem {
    match error {
        PayloadError::Overflow => Unreadable::TooLarge(UPLOAD_LIMIT).into(),
        _ => Unreadable::BrokenOff.into(),
    }
}

/// Undoes the encoding of a form's name or value.
fn decoded(encoded: &[u8]) -> Result<String, Problem> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded;
    while let Some((first, behind)) = rest.split_first() {
        rest = behind;
        match first {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digits = rest.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
                let byte = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
                let byte = byte.and_then(|digits| u8::from_str_radix(digits, 16).ok()).ok_or(Unreadable::NoText)?;
                bytes.push(byte);
                rest = rest.get(2..).unwrap_or_default();
            }
            other => bytes.push(*other),
        }
    }
    String::from_utf8(bytes).map_err(|_| Unreadable::NoText.into())
}

#[cfg(test)]
mod tests {
    use actix_web::ResponseError as _;
    use actix_web::http::StatusCode;

    use super::*;

    /// A body of these pieces, which then falls silent.
    fn dripping(pieces: &[&'static [u8]]) -> Payload {
        let pieces: Vec<Result<Bytes, PayloadError>> =
            pieces.iter().map(|piece| Ok(Bytes::from_static(piece))).collect();
        Payload::Stream { payload: Box::pin(futures::stream::iter(pieces).chain(futures::stream::pending())) }
    }

    #[actix_web::test]
    async fn a_body_that_never_ends_is_given_up() {
        let outcome = body(dripping(&[b"a=1&", b"b="]), FORM_LIMIT, Duration::from_millis(20)).await;
        assert_eq!(outcome.expect_err("it is given up").status_code(), StatusCode::REQUEST_TIMEOUT);
    }

    #[actix_web::test]
    async fn a_body_that_is_too_large_is_not_kept() {
        let piece: Result<Bytes, PayloadError> = Ok(Bytes::from_static(&[b'a'; 64]));
        let pieces: Payload = Payload::Stream { payload: Box::pin(futures::stream::iter([piece])) };
        let outcome = body(pieces, 63, TIME_LIMIT).await;
        assert_eq!(outcome.expect_err("it is refused").status_code(), StatusCode::PAYLOAD_TOO_LARGE);
    }

    fn status(body: &[u8]) -> u16 {
        Fields::parse(body).expect_err("it is refused").status_code().as_u16()
    }

    #[test]
    fn a_form_is_read_as_browsers_write_it() {
        let fields = Fields::parse("a=1&b=x+y%26%C3%A9&c=&d&rating.sd1=4".as_bytes()).expect("it is a form");
        let all: Vec<(String, String)> = fields.into_rest().collect();
        let expected = [("a", "1"), ("b", "x y&é"), ("c", ""), ("d", ""), ("rating.sd1", "4")];
        assert_eq!(all, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn a_key_that_comes_twice_is_refused_even_in_another_spelling() {
        assert_eq!(status(b"a=1&a=2"), 400);
        assert_eq!(status(b"a=1&%61=1"), 400);
    }

    #[test]
    fn what_is_not_utf8_is_refused() {
        for body in [&b"a=%ff"[..], b"a=\xff", b"a=%ED%A0%80", b"a=%4", b"a=%zz", b"%=1", b"a=%+1"] {
            assert_eq!(status(body), 400, "{body:?}");
        }
    }

    #[test]
    fn more_fields_than_any_page_has_are_refused() {
        let body = |count: usize| (0..count).map(|i| format!("f{i}=1")).collect::<Vec<_>>().join("&");
        assert!(Fields::parse(body(FIELD_LIMIT).as_bytes()).is_ok());
        assert_eq!(status(body(FIELD_LIMIT + 1).as_bytes()), 413);
    }
}
