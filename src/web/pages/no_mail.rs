//! Stopping letters. `/o/<token>`: `GET` offers it and changes nothing; `POST` does it.
//!
//! A mail program that its reader tells to unsubscribe posts `List-Unsubscribe=One-Click` and nothing else (RFC 8058),
//! without a cookie, and follows no redirect. Scanners only fetch.

use actix_web::web::{Data, Path, ServiceConfig, resource};
use actix_web::{HttpRequest, HttpResponse, web};
use parallax_domain::link::LinkToken;

use super::rater::link_of;
use super::{page, reading, see_other};
use crate::app::{App, OPT_OUT_OF_ALL};
use crate::catalogue::phrases::Phrases;
use crate::web::form::Fields;
use crate::web::problem::Problem;
use crate::web::unreadable::Unreadable;
use crate::web::views::Frame;
use crate::web::views::taking_part::{NoMail, Way};
use crate::web::{guard, language};
use crate::workflow::WorkflowError;
use crate::workflow::no_mail::{self, Choice, Scope};

/// The address of those who want no mail.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(resource("/o/{token}").route(reading().to(ask)).route(web::post().to(choose)));
}

async fn ask(app: Data<App>, request: HttpRequest, token: Path<String>) -> Result<HttpResponse, Problem> {
    let link = link_of(&app, &token);
    page(&draw(&app, &link, &read(&app, &request, &link).await?, offered(&request)))
}

/// What the link speaks of: a letter about several assessments is of the workspace.
fn offered(request: &HttpRequest) -> Scope {
    if request.query_string() == OPT_OUT_OF_ALL { Scope::Workspace } else { Scope::Assessment }
}

async fn choose(
    app: Data<App>,
    request: HttpRequest,
    token: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    let link = link_of(&app, &token);
    read(&app, &request, &link).await?;
    if fields.text(guard::FIELD).is_empty() {
        let sent: Vec<(String, String)> = fields.into_rest().collect();
        let [(name, value)] = sent.as_slice() else { return Err(Unreadable::NotOneClick.into()) };
        if (name.as_str(), value.as_str()) != ("List-Unsubscribe", "One-Click") {
            return Err(Unreadable::NotOneClick.into());
        }
        let scope = offered(&request);
        no_mail::stop(&app, &link, scope).await?;
        return page(&draw(&app, &link, &read(&app, &request, &link).await?, scope));
    }
    guard::check(&request, &mut fields, &link.expose())?;
    match fields.text("letters") {
        "this" => no_mail::stop(&app, &link, Scope::Assessment).await?,
        "all" => no_mail::stop(&app, &link, Scope::Workspace).await?,
        "again" => no_mail::resume(&app, &link).await?,
        _ => return Err(Unreadable::NotOneClick.into()),
    }
    Ok(see_other(&format!("/o/{}", link.expose())))
}

async fn read(app: &App, request: &HttpRequest, link: &LinkToken) -> Result<Choice, Problem> {
    match no_mail::read(app, link).await {
        Ok(choice) => Ok(choice),
        Err(WorkflowError::NotFound) => Err(Problem::BadLink(language::of_visitor(request))),
        Err(other) => Err(other.into()),
    }
}

fn draw(app: &App, link: &LinkToken, choice: &Choice, offered: Scope) -> NoMail {
    let words = Phrases::nearest(&choice.language);
    let names = [("client", choice.client.as_str()), ("coach", app.workspace.name.as_str())];
    let say = |id: &str| words.fill(id, &names, &[]);
    let way = |id: &str, value: &'static str, label: &str, chosen: bool| Way {
        id: id.to_owned(),
        value,
        label: say(label),
        chosen,
    };
    let (headline, lead, scopes) = match choice.stopped {
        None => (
            say("no-mail-title"),
            say("no-mail-lead"),
            vec![
                way("letters", "this", "no-mail-this", offered == Scope::Assessment),
                way("letters-all", "all", "no-mail-all", offered == Scope::Workspace),
            ],
        ),
        Some(scope) => {
            let done = if scope == Scope::Assessment { "no-mail-done-this" } else { "no-mail-done-all" };
            (say("no-mail-done-title"), say(done), Vec::new())
        }
    };
    let mut frame = Frame::plain(headline.clone());
    frame.language = words.language().clone();
    NoMail {
        frame,
        headline,
        lead,
        sentences: vec![say("no-mail-what"), say("no-mail-kept")],
        words,
        action: format!("/o/{}", link.expose()),
        guard: guard::of(&link.expose()),
        scopes,
    }
}
