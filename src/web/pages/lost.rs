//! `/lost`: somebody who has lost their link types their address, and their links are sent there. The page says the same for
//! every address, and the work is done after it was sent, so that nobody learns from it who was invited.

use actix_web::http::StatusCode;
use actix_web::web::{Data, ServiceConfig, resource};
use actix_web::{HttpRequest, HttpResponse, web};
use parallax_domain::language::Language;
use parallax_domain::text::EmailAddress;

use super::account::address_of;
use super::{page, page_with, reading, with_visitor};
use crate::app::App;
use crate::catalogue::phrases::Phrases;
use crate::web::form::Fields;
use crate::web::language;
use crate::web::problem::Problem;
use crate::web::throttle::Throttle;
use crate::web::views::Frame;
use crate::web::views::rater::{Statement, StatementKind};
use crate::web::views::taking_part::Lost;
use crate::web::visitor;
use crate::workflow::recovery;

/// How often links were asked for.
#[derive(Debug, Default)]
pub struct Asked(Throttle);

/// The address of those who have lost their link.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(resource("/lost").route(reading().to(ask)).route(web::post().to(send)));
}

async fn ask(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    with_visitor(&app, &request, |guard| page(&form(&language::of_visitor(&request), guard, "", false)))
}

fn form(language: &Language, guard: String, typed: &str, is_faulty: bool) -> Lost {
    let words = Phrases::nearest(language);
    let fault = is_faulty.then(|| words.say("lost-fault"));
    Lost { frame: frame(&words, "lost-title"), words, guard, typed: typed.to_owned(), fault }
}

fn frame(words: &Phrases, title: &str) -> Frame {
    let mut frame = Frame::plain(words.say(title));
    frame.language = words.language().clone();
    frame
}

async fn send(
    app: Data<App>,
    asked: Data<Asked>,
    request: HttpRequest,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    let language = language::of_visitor(&request);
    let guard = visitor::check(&app, &request, &mut fields)?;
    let typed = fields.take("email");
    let Ok(email) = EmailAddress::parse(&typed) else {
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &form(&language, guard, &typed, true));
    };
    asked
        .0
        .attempt(address_of(&app, &request), &email.identity(), app.clock.now())
        .map_err(|wait| Problem::TooMany { wait })?;
    let at_work = app.get_ref().clone();
    actix_web::rt::spawn(async move {
        if let Err(error) = recovery::send_links(&at_work, &email).await {
            tracing::error!(%error, "links that were asked for could not be sent");
        }
    });
    let words = Phrases::nearest(&language);
    let sentences = ["lost-sent-what", "lost-sent-nothing"].map(|id| words.say(id)).to_vec();
    page(&Statement {
        frame: frame(&words, "lost-sent-title"),
        headline: words.say("lost-sent-title"),
        words,
        kind: StatementKind::Done,
        sentences,
    })
}
