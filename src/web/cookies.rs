//! Cookies: one for a coach's session, one a form or report, one a visitor who is about to log in.
//!
//! Several forms are open side by side on one device, so each has a cookie of its own, named by a handle that its address carries
//! as well. The handle is a hash: it tells nothing of the link.

use actix_web::HttpRequest;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use data_encoding::BASE32_NOPAD;
use parallax_domain::language::Language;
use parallax_domain::link::LinkToken;
use sha2::{Digest as _, Sha256};

/// What a cookie is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind<'a> {
    /// A coach's session.
    Session,
    /// Somebody who is about to log in.
    Visitor,
    /// A rater's form, by its handle.
    Form(&'a str),
    /// The receipt of an answer, by the handle of its form.
    Receipt(&'a str),
    /// A client's report, by its handle.
    Report(&'a str),
    /// A client's list of raters, by its handle.
    Nomination(&'a str),
}

impl Kind<'_> {
    fn name(self, is_https: bool) -> String {
        // Browsers take a cookie of this prefix only if it is secure and for this host alone.
        let prefix = if is_https { "__Host-" } else { "" };
        match self {
            Self::Session => format!("{prefix}parallax-session"),
            Self::Visitor => format!("{prefix}parallax-visitor"),
            Self::Form(handle) => format!("{prefix}parallax-form-{handle}"),
            Self::Receipt(handle) => format!("{prefix}parallax-receipt-{handle}"),
            Self::Report(handle) => format!("{prefix}parallax-report-{handle}"),
            Self::Nomination(handle) => format!("{prefix}parallax-nomination-{handle}"),
        }
    }
}

/// A cookie that scripts cannot read and that other sites cannot send along with a form.
pub fn make(kind: Kind<'_>, value: String, is_https: bool) -> Cookie<'static> {
    Cookie::build(kind.name(is_https), value)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(is_https)
        .finish()
}

/// A cookie that outlives the browser's window, for whom has no other way back: a month, or until it is taken away.
pub fn make_lasting(kind: Kind<'_>, value: String, is_https: bool) -> Cookie<'static> {
    let mut cookie = make(kind, value, is_https);
    cookie.set_max_age(Duration::days(31));
    cookie
}

/// A cookie that takes another one away.
pub fn removal(kind: Kind<'_>, is_https: bool) -> Cookie<'static> {
    let mut cookie = make(kind, String::new(), is_https);
    cookie.make_removal();
    cookie
}

/// The value of a cookie, if the browser sent it.
pub fn read(request: &HttpRequest, kind: Kind<'_>, is_https: bool) -> Option<String> {
    request.cookie(&kind.name(is_https)).map(|cookie| cookie.value().to_owned()).filter(|value| !value.is_empty())
}

/// The handle of a link: eight characters that tell forms on one device apart and nothing else.
pub fn handle(link: &LinkToken) -> String {
    let digest = Sha256::digest(format!("parallax/handle/1/{}", link.expose()));
    BASE32_NOPAD.encode(&digest).to_lowercase().chars().take(8).collect()
}

/// A link, the language that was chosen and the proof of when its form was entered, as a cookie keeps them.
#[derive(Clone, Debug)]
pub struct Pass {
    pub link: LinkToken,
    pub language: Option<Language>,
    pub entry: Option<String>,
}

impl Pass {
    /// Reads the cookie of a form or report; none if it is not there, forged, or another one's.
    pub fn read(request: &HttpRequest, kind: Kind<'_>, is_https: bool) -> Option<Self> {
        let (Kind::Form(expected) | Kind::Report(expected) | Kind::Nomination(expected)) = kind else { return None };
        let value = read(request, kind, is_https)?;
        let mut parts = value.split('.');
        let link = LinkToken::parse(parts.next()?).ok()?;
        let language = parts.next().and_then(|language| Language::parse(language).ok());
        let entry = parts.next().filter(|entry| !entry.is_empty()).map(str::to_owned);
        (handle(&link) == expected).then_some(Self { link, language, entry })
    }

    /// The cookie's value.
    pub fn to_value(&self) -> String {
        let language = self.language.as_ref().map_or("", Language::as_str);
        let entry = self.entry.as_deref().unwrap_or_default();
        format!("{}.{language}.{entry}", self.link.expose())
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;
    use parallax_domain::link::{LinkKey, Purpose};
    use uuid::Uuid;

    use super::*;

    fn link(id: u128) -> LinkToken {
        LinkToken::derive(&LinkKey::new([3; 32]), Purpose::Answer, Uuid::from_u128(id), 1)
    }

    #[test]
    fn two_forms_on_one_device_have_cookies_of_their_own() {
        let (one, other) = (link(1), link(2));
        let (first, second) = (handle(&one), handle(&other));
        assert_ne!(first, second);
        let pass = Pass { link: one, language: Language::parse("de").ok(), entry: Some("7-proof".to_owned()) };
        let request = TestRequest::default()
            .cookie(make(Kind::Form(&first), pass.to_value(), false))
            .cookie(make(Kind::Form(&second), Pass { link: other, language: None, entry: None }.to_value(), false))
            .to_http_request();
        let read = Pass::read(&request, Kind::Form(&first), false).expect("it is there");
        assert_eq!(handle(&read.link), first);
        assert_eq!(read.language, Language::parse("de").ok());
        assert_eq!(read.entry.as_deref(), Some("7-proof"));
        assert!(Pass::read(&request, Kind::Form(&second), false).expect("it is there").language.is_none());
    }

    #[test]
    fn a_forged_cookie_counts_as_none() {
        let handle_of_one = handle(&link(1));
        for value in ["", ".", "x.de", &"a".repeat(8000), &link(2).expose()] {
            let request = TestRequest::default()
                .cookie(make(Kind::Form(&handle_of_one), value.to_owned(), false))
                .to_http_request();
            assert!(Pass::read(&request, Kind::Form(&handle_of_one), false).is_none(), "{value}");
        }
    }

    #[test]
    fn a_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        let cookie = make(Kind::Session, "secret".to_owned(), true).to_string();
        assert_eq!(cookie, "__Host-parallax-session=secret; HttpOnly; SameSite=Lax; Secure; Path=/");
    }
}
