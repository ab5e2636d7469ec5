//! Forms that anybody may send, without a link and without an account: their guard hangs on a cookie of the visitor.

use actix_web::HttpRequest;
use data_encoding::BASE64URL_NOPAD;
use parallax_domain::language::Language;

use super::cookies::{self, Kind};
use super::form::Fields;
use super::guard;
use super::problem::Problem;
use crate::app::App;

/// A secret of this visitor, and whether it is new and has to be handed to the browser.
pub fn secret(app: &App, request: &HttpRequest) -> (String, bool) {
    match cookies::read(request, Kind::Visitor, is_https(app)) {
        Some(secret) => (secret, false),
        None => (BASE64URL_NOPAD.encode(&rand::random::<[u8; 16]>()), true),
    }
}

/// Checks that a form comes from a page that was made for this visitor. Gives the guard for the next page.
///
/// # Errors
/// [`Problem::ForeignForm`] if it does not.
pub fn check(app: &App, request: &HttpRequest, fields: &mut Fields) -> Result<String, Problem> {
    let secret = cookies::read(request, Kind::Visitor, is_https(app));
    let secret = secret.ok_or_else(|| Problem::ForeignForm(Language::english()))?;
    guard::check(request, fields, &secret)?;
    Ok(guard::of(&secret))
}

fn is_https(app: &App) -> bool {
    app.settings.public_url.starts_with("https:")
}
