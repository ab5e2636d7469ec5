//! The first account, logging in and out.

use std::net::{IpAddr, Ipv4Addr};

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, ServiceConfig, resource};
use actix_web::{HttpRequest, HttpResponse, web};
use data_encoding::BASE64URL_NOPAD;
use parallax_domain::language::Language;
use parallax_domain::link::LinkToken;

use super::{is_https, page, page_with, query, reading, see_other};
use crate::app::App;
use crate::web::cookies::{self, Kind};
use crate::web::form::Fields;
use crate::web::guard;
use crate::web::pages::rater::link_of;
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::throttle::Throttle;
use crate::web::views::account::{LogIn, SetUp};
use crate::web::views::{FaultLine, Field, Frame};
use crate::workflow::WorkflowError;
use crate::workflow::accounts::{self, PASSWORD_LENGTH, Password, SessionToken};

/// The addresses of accounts.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(resource("/set-up/{token}").route(reading().to(set_up_page)).route(web::post().to(set_up)))
        .service(resource("/log-in").route(reading().to(log_in_page)).route(web::post().to(log_in)))
        .service(resource("/log-out").route(web::post().to(log_out)));
}

fn used_link() -> Problem {
    Problem::BadLink(Language::english())
}

async fn set_up_page(app: Data<App>, token: Path<String>) -> Result<HttpResponse, Problem> {
    let link = link_of(&app, &token);
    if accounts::may_set_up(&app, &link).await? {
        page(&set_up_form(&link, ["", ""], Vec::new()))
    } else {
        Err(used_link())
    }
}

fn set_up_form(link: &LinkToken, [name, email]: [&str; 2], faults: Vec<FaultLine>) -> SetUp {
    let fields = vec![
        Field::new("name", "text", "Your name")
            .hint("As raters and clients know you.")
            .autocomplete("name")
            .value(name),
        Field::new("email", "email", "E-mail").hint("You log in with it.").autocomplete("username").value(email),
        Field::new("password", "password", "Password")
            .hint("At least 12 characters. A short sentence is easy to remember.")
            .autocomplete("new-password"),
    ];
    SetUp {
        frame: Frame::plain("Welcome"),
        action: format!("/set-up/{}", link.expose()),
        guard: guard::of(&link.expose()),
        fields: fields.into_iter().map(|field| field.fault_of(&faults)).collect(),
        faults,
    }
}

async fn set_up(
    app: Data<App>,
    request: HttpRequest,
    token: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    let link = link_of(&app, &token);
    guard::check(&request, &mut fields, &link.expose())?;
    let (name, email) = (fields.take("name"), fields.take("email"));
    let password = Password::new(fields.take("password"));
    let faults = accounts::check(&name, &email, &password).err().unwrap_or_default();
    if !faults.is_empty() && accounts::may_set_up(&app, &link).await? {
        let faults = faults.into_iter().map(|(field, sentence)| FaultLine { field: field.to_owned(), sentence });
        let form = set_up_form(&link, [&name, &email], faults.collect());
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &form);
    }
    match accounts::set_up(&app, &link, &name, &email, &password).await {
        Ok(session) => logged_in(&app, &session, "/"),
        Err(WorkflowError::NotFound) => Err(used_link()),
        Err(other) => Err(other.into()),
    }
}

async fn log_in_page(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let mut asked = query(&request)?;
    let secret = cookies::read(&request, Kind::Visitor, is_https(&app));
    let is_new = secret.is_none();
    let secret = secret.unwrap_or_else(|| BASE64URL_NOPAD.encode(&rand::random::<[u8; 16]>()));
    let notice =
        if asked.text("out").is_empty() { first_steps(&app).await? } else { Some("You are logged out.".to_owned()) };
    let mut response = page(&log_in_form(&secret, "", safe_path(asked.take("then")), Vec::new(), notice))?;
    if is_new {
        let cookie = cookies::make(Kind::Visitor, secret, is_https(&app));
        response.add_cookie(&cookie).map_err(|error| Problem::fault(&error))?;
    }
    Ok(response)
}

/// What to say where nobody can log in yet.
async fn first_steps(app: &App) -> Result<Option<String>, Problem> {
    let is_new = accounts::set_up_address(app).await?.is_some();
    Ok(is_new.then(|| {
        "There is no account yet. The program has printed a link for making the first one: open it.".to_owned()
    }))
}

fn log_in_form(secret: &str, email: &str, then: String, faults: Vec<FaultLine>, notice: Option<String>) -> LogIn {
    let fields = vec![
        Field::new("email", "email", "E-mail").autocomplete("username").value(email),
        Field::new("password", "password", "Password").autocomplete("current-password"),
    ];
    LogIn { frame: Frame::plain("Log in"), guard: guard::of(secret), fields, faults, notice, then }
}

async fn log_in(
    app: Data<App>,
    throttle: Data<Throttle>,
    request: HttpRequest,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    let secret = cookies::read(&request, Kind::Visitor, is_https(&app)).unwrap_or_default();
    if secret.is_empty() {
        return Err(Problem::ForeignForm(Language::english()));
    }
    guard::check(&request, &mut fields, &secret)?;
    let email = fields.take("email");
    let then = safe_path(fields.take("then"));
    let password = fields.take("password");
    let address = address_of(&app, &request);
    throttle.attempt(address, &email, app.clock.now()).map_err(|wait| Problem::TooMany { wait })?;
    // What is longer than any password is not hashed.
    let is_possible = password.chars().count() <= *PASSWORD_LENGTH.end();
    let password = Password::new(if is_possible { password } else { String::new() });
    if let Some(session) = accounts::log_in(&app, &email, &password).await? {
        throttle.forgive(address, &email);
        return logged_in(&app, &session, &then);
    }
    let sentence = "The address and the password do not belong together. Check both and try again.".to_owned();
    let faults = vec![FaultLine { field: "email".to_owned(), sentence }];
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &log_in_form(&secret, &email, then, faults, None))
}

fn logged_in(app: &App, session: &SessionToken, then: &str) -> Result<HttpResponse, Problem> {
    let mut response = see_other(then);
    let cookie = cookies::make(Kind::Session, session.expose().to_owned(), is_https(app));
    response.add_cookie(&cookie).map_err(|error| Problem::fault(&error))?;
    response.add_cookie(&cookies::removal(Kind::Visitor, is_https(app))).map_err(|error| Problem::fault(&error))?;
    Ok(response)
}

async fn log_out(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    accounts::log_out(&app, &coach.session).await?;
    let mut response = see_other("/log-in?out=1");
    response.add_cookie(&cookies::removal(Kind::Session, is_https(&app))).map_err(|error| Problem::fault(&error))?;
    Ok(response)
}

/// A path on this site, or the start.
fn safe_path(then: String) -> String {
    let is_path = then.starts_with('/')
        && !then.starts_with("//")
        && then.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if is_path && !then.starts_with("/log-") { then } else { "/".to_owned() }
}

/// The visitor's address: that of the connection, or what a trusted proxy says.
pub(super) fn address_of(app: &App, request: &HttpRequest) -> IpAddr {
    let peer = request.peer_addr().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |address| address.ip());
    let forwarded = request.headers().get("x-forwarded-for").and_then(|value| value.to_str().ok()).unwrap_or_default();
    address_behind(peer, forwarded, &app.settings.trusted_proxies)
}

/// The nearest address in the chain that is not a proxy of ours.
fn address_behind(peer: IpAddr, forwarded: &str, proxies: &[IpAddr]) -> IpAddr {
    let mut address = peer;
    for before in forwarded.rsplit(',') {
        if !proxies.contains(&address) {
            break;
        }
        match before.trim().parse() {
            Ok(before) => address = before,
            Err(_) => break,
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_logging_in_nobody_is_led_to_another_site() {
        for elsewhere in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "javascript:alert(1)",
            "",
            "/a\r\nb",
            "/log-out",
        ] {
            assert_eq!(safe_path(elsewhere.to_owned()), "/", "{elsewhere}");
        }
        assert_eq!(safe_path("/assessments/new?x=1".to_owned()), "/assessments/new?x=1");
    }

    #[test]
    fn only_trusted_proxies_are_believed() {
        let ip = |text: &str| text.parse::<IpAddr>().expect("an address");
        let proxies = [ip("10.0.0.1"), ip("10.0.0.2")];
        assert_eq!(address_behind(ip("192.0.2.9"), "203.0.113.5", &proxies), ip("192.0.2.9"));
        assert_eq!(address_behind(ip("10.0.0.1"), "198.51.100.1, 203.0.113.5", &proxies), ip("203.0.113.5"));
        assert_eq!(address_behind(ip("10.0.0.1"), "203.0.113.5, 10.0.0.2", &proxies), ip("203.0.113.5"));
        assert_eq!(address_behind(ip("10.0.0.1"), "garbage", &proxies), ip("10.0.0.1"));
    }
}
