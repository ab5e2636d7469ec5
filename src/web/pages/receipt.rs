//! `/receipt`: what a receipt stands for. It says whether an answer was counted, and of nobody which.

use actix_web::web::{Data, ServiceConfig, resource};
use actix_web::{HttpRequest, HttpResponse, web};

use super::{page, reading, with_visitor};
use crate::app::App;
use crate::catalogue;
use crate::catalogue::phrases::Phrases;
use crate::web::form::Fields;
use crate::web::problem::Problem;
use crate::web::views::Frame;
use crate::web::views::taking_part::{CheckReceipt, ToldVerdict};
use crate::web::{language, visitor};
use crate::workflow::receipt::{self, Verdict};

/// The address at which receipts are checked.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(resource("/receipt").route(reading().to(ask)).route(web::post().to(check)));
}

async fn ask(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    with_visitor(&app, &request, |guard| page(&draw(&request, guard, String::new(), None)))
}

/// It changes nothing, and is a `POST` all the same: a receipt does not belong into an address, which browsers remember.
async fn check(app: Data<App>, request: HttpRequest, mut fields: Fields) -> Result<HttpResponse, Problem> {
    let guard = visitor::check(&app, &request, &mut fields)?;
    let typed = fields.take("receipt");
    let verdict = receipt::check(&app, &typed).await?;
    let words = Phrases::nearest(&language::of_visitor(&request));
    page(&draw(&request, guard, typed, Some(told(&app, &words, &verdict))))
}

fn told(app: &App, words: &Phrases, verdict: &Verdict) -> ToldVerdict {
    let (kind, style, sentence) = match verdict {
        Verdict::Counted { client, closed_at, time_zone } => {
            let moment = catalogue::moment(words.language(), *closed_at, time_zone);
            let places = [("client", client.as_str()), ("moment", moment.as_str())];
            ("counted", "good", words.fill("receipt-counted-what", &places, &[]))
        }
        Verdict::NotCounted => {
            ("waiting", "warn", words.with("receipt-waiting-what", "email", &app.settings.mail_from))
        }
        Verdict::Unknown => ("unknown", "bad", words.say("receipt-unknown-what")),
    };
    ToldVerdict { headline: words.say(&format!("receipt-{kind}-title")), sentence, style }
}

fn draw(request: &HttpRequest, guard: String, typed: String, verdict: Option<ToldVerdict>) -> CheckReceipt {
    let words = Phrases::nearest(&language::of_visitor(request));
    let mut frame = Frame::plain(words.say("receipt-page-title"));
    frame.language = words.language().clone();
    CheckReceipt { frame, words, guard, typed, verdict }
}
