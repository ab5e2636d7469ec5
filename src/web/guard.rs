//! Whether a form comes from a page of ours.
//!
//! Every form carries a guard: a hash of the secret that the browser holds in a cookie (or that the address of the page is), which
//! no other site can know. Browsers also say where a request comes from; what they say must not contradict.

use actix_web::HttpRequest;
use actix_web::http::header;
use data_encoding::BASE32_NOPAD;
use parallax_domain::language::Language;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use super::form::Fields;
use super::problem::Problem;

/// The name of the guard's field.
pub const FIELD: &str = "guard";

/// The guard for whoever holds this secret.
pub fn of(secret: &str) -> String {
    let digest = Sha256::digest(format!("parallax/guard/1/{secret}"));
    BASE32_NOPAD.encode(&digest).to_lowercase()
}

/// Checks that a form comes from a page that was made for the holder of the secret; takes the guard out of the form.
///
/// # Errors
/// [`Problem::ForeignForm`] if it does not.
pub fn check(request: &HttpRequest, fields: &mut Fields, secret: &str) -> Result<(), Problem> {
    let given = fields.take(FIELD);
    let is_ours = bool::from(given.as_bytes().ct_eq(of(secret).as_bytes()));
    if is_ours && !is_foreign(request) { Ok(()) } else { Err(Problem::ForeignForm(Language::english())) }
}

/// Whether the browser says that the request comes from elsewhere.
fn is_foreign(request: &HttpRequest) -> bool {
    let text = |name: &str| request.headers().get(name).map(|value| value.to_str().unwrap_or("?").to_owned());
    if text("sec-fetch-site").is_some_and(|site| site != "same-origin" && site != "none") {
        return true;
    }
    // A page that sends no referrer sends the origin “null”; the guard tells then.
    match text(header::ORIGIN.as_str()) {
        None => false,
        Some(origin) if origin == "null" => false,
        Some(origin) => {
            let host = text(header::HOST.as_str()).unwrap_or_default();
            origin.split_once("://").is_none_or(|(_, origin_host)| !origin_host.eq_ignore_ascii_case(&host))
        }
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn verdict(headers: &[(&'static str, &str)], guard: &str) -> Result<(), Problem> {
        let request =
            headers.iter().fold(TestRequest::post().insert_header(("host", "feedback.example.org")), |r, (n, v)| {
                r.insert_header((*n, *v))
            });
        let mut fields = Fields::parse(format!("guard={guard}&name=Ada").as_bytes()).expect("it is a form");
        check(&request.to_http_request(), &mut fields, "secret")
    }

    #[test]
    fn a_form_from_a_page_of_ours_is_taken() {
        let guard = of("secret");
        for headers in [
            &[][..],
            &[("origin", "https://feedback.example.org"), ("sec-fetch-site", "same-origin")],
            &[("origin", "null")],
            &[("sec-fetch-site", "none")],
        ] {
            assert_eq!(verdict(headers, &guard), Ok(()), "{headers:?}");
        }
    }

    #[test]
    fn a_form_from_elsewhere_is_refused() {
        let guard = of("secret");
        for headers in [
            &[("origin", "https://evil.example")][..],
            &[("origin", "https://feedback.example.org.evil.example")],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site")],
            &[("origin", "\u{e9}")],
        ] {
            assert!(verdict(headers, &guard).is_err(), "{headers:?}");
        }
        for guard in ["", "a", &of("another secret")] {
            assert!(verdict(&[], guard).is_err(), "{guard}");
        }
    }
}
