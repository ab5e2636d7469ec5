//! Who is visiting a form: the link in the cookie, and the language in which they read.

use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::language::Language;
use parallax_domain::link::LinkToken;

use super::draw::Drawing;
use super::open;
use crate::app::App;
use crate::web::cookies::{self, Kind, Pass};
use crate::web::language;
use crate::web::pages::is_https;
use crate::web::problem::Problem;
use crate::workflow::collect::{Form, Opened};

/// Somebody with a link.
pub(super) struct Visitor<'a> {
    app: &'a App,
    link: LinkToken,
    chosen: Option<Language>,
    /// Where choosing a language leads.
    here: String,
}

impl<'a> Visitor<'a> {
    pub(super) fn new(app: &'a App, link: &LinkToken, chosen: Option<Language>, here: String) -> Self {
        Self { app, link: link.clone(), chosen, here }
    }

    /// What is drawn for this visitor of this form.
    pub(super) fn drawing<'f>(&'f self, form: &'f Form) -> Drawing<'f> {
        Drawing::new(self.app, form, &self.link, self.chosen.as_ref(), &self.here)
    }
}

/// A visit of a form through its cookie.
pub(super) struct Visit {
    app: App,
    pass: Pass,
    handle: String,
    /// The path that was asked for, without its query.
    here: String,
    /// Whether the language was chosen just now and has to be remembered.
    is_new_choice: bool,
}

impl Visit {
    /// Reads the cookie.
    ///
    /// # Errors
    /// [`Problem::UnknownVisit`] if there is none for this form.
    pub(super) fn read(
        app: &App,
        request: &HttpRequest,
        handle: &str,
        chosen: Option<Language>,
    ) -> Result<Self, Problem> {
        let unknown = || Problem::UnknownVisit(language::of_visitor(request));
        let mut pass = Pass::read(request, Kind::Form(handle), is_https(app)).ok_or_else(unknown)?;
        let is_new_choice = chosen.is_some();
        pass.language = chosen.or(pass.language);
        Ok(Self { app: app.clone(), pass, handle: handle.to_owned(), here: request.path().to_owned(), is_new_choice })
    }

    pub(super) fn link(&self) -> &LinkToken {
        &self.pass.link
    }

    /// Opens the form. Nothing changes.
    pub(super) async fn open(&self, app: &App, request: &HttpRequest) -> Result<Opened, Problem> {
        let visitor = self.pass.language.clone().unwrap_or_else(|| language::of_visitor(request));
        open(app, &self.pass.link, &visitor, self.pass.entry.as_deref()).await
    }

    pub(super) fn drawing<'f>(&'f self, form: &'f Form) -> Drawing<'f> {
        Drawing::new(&self.app, form, &self.pass.link, self.pass.language.as_ref(), &self.here)
    }

    /// The answer, with the language that was chosen remembered in the cookie.
    pub(super) fn remembering(&self, app: &App, mut response: HttpResponse) -> Result<HttpResponse, Problem> {
        if self.is_new_choice {
            let cookie = cookies::make(Kind::Form(&self.handle), self.pass.to_value(), is_https(app));
            response.add_cookie(&cookie).map_err(|error| Problem::fault(&error))?;
        }
        Ok(response)
    }
}
