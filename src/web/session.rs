//! Who is logged in.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::Method;
use actix_web::{FromRequest, HttpRequest, web};

use super::cookies::{self, Kind};
use super::form::Fields;
use super::guard;
use super::pages::is_https;
use super::problem::Problem;
use super::views::{CoachHeader, Section};
use crate::app::App;
use crate::workflow::accounts::{self, Account, SessionToken};

/// A coach or owner who is logged in.
#[derive(Debug)]
pub struct Coach {
    pub account: Account,
    pub session: SessionToken,
    /// Where the pages about mail begin, if there are any.
    mail: Option<&'static str>,
}

impl Coach {
    /// The guard of this session's forms.
    pub fn guard(&self) -> String {
        guard::of(self.session.expose())
    }

    /// Checks that a form comes from a page of this session.
    ///
    /// # Errors
    /// If it does not.
    pub fn check(&self, request: &HttpRequest, fields: &mut Fields) -> Result<(), Problem> {
        guard::check(request, fields, self.session.expose())
    }

    /// The header of this coach's pages.
    pub fn header(&self, section: Section) -> CoachHeader {
        CoachHeader { name: self.account.name.to_string(), guard: self.guard(), mail: self.mail, section }
    }

    async fn read(request: &HttpRequest) -> Result<Self, Problem> {
        let is_reading = *request.method() == Method::GET || *request.method() == Method::HEAD;
        let then = if is_reading { request.uri().to_string() } else { "/".to_owned() };
        let app = request.app_data::<web::Data<App>>().ok_or(Problem::NotFound)?;
        let cookie = cookies::read(request, Kind::Session, is_https(app));
        let Some(session) = cookie.map(|value| SessionToken::from_cookie(&value)) else {
            return Err(Problem::LogInFirst { then });
        };
        let account = accounts::session(app, &session).await?.ok_or(Problem::LogInFirst { then })?;
        let mail = match (&app.settings.mail_folder, &app.deliverability) {
            (Some(_), _) => Some("/mail"),
            (None, Some(_)) => Some("/mail/check"),
            (None, None) => None,
        };
        Ok(Self { account, session, mail })
    }
}

impl FromRequest for Coach {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { Self::read(&request).await })
    }
}
