//! A letter as it will arrive, in a frame of its own: it has styles, which no page of ours may have, and may load and
//! run nothing.

use actix_web::http::{StatusCode, header};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template as _;
use parallax_domain::id::LetterId;
use parallax_domain::wording::Wording;
use uuid::Uuid;

use super::editor::read;
use super::{Asked, Owner};
use crate::app::App;
use crate::mail::letter::{Letter, compose};
use crate::mail::sample::Sample;
use crate::store::wordings::WordingKey;
use crate::web::form::Fields;
use crate::web::headers::LETTER_CONTENT;
use crate::web::pages::query;
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::wording::{LetterHead, NoLetter, PlainLetter};

/// The letter in the words that are kept.
pub(super) async fn kept(
    app: Data<App>,
    coach: Coach,
    request: HttpRequest,
    asked: Path<Asked>,
) -> Result<HttpResponse, Problem> {
    let (owner, key) = (Owner::at(&app, &coach, &asked.id).await?, asked.key()?);
    let wording = owner.wording(&app, &coach, &key).await?;
    let as_text = query(&request)?.text("form") == "text";
    show(&app, &coach, &owner, &key, wording, as_text)
}

/// The letter in the words that were typed, which are not kept.
pub(super) async fn typed(
    app: Data<App>,
    coach: Coach,
    request: HttpRequest,
    asked: Path<Asked>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let (owner, key) = (Owner::at(&app, &coach, &asked.id).await?, asked.key()?);
    let as_text = fields.text("form") == "text";
    match read(&mut fields, &key).1 {
        Ok(wording) => show(&app, &coach, &owner, &key, wording, as_text),
        Err(faults) => {
            let page = NoLetter { sentences: faults.into_iter().map(|fault| fault.sentence).collect() };
            Ok(framed(StatusCode::UNPROCESSABLE_ENTITY, page.render()?))
        }
    }
}

fn show(
    app: &App,
    coach: &Coach,
    owner: &Owner,
    key: &WordingKey,
    wording: Wording,
    as_text: bool,
) -> Result<HttpResponse, Problem> {
    let assessment = owner.assessment();
    let sample = Sample { letter: key.letter, language: &key.language, wording, assessment };
    let context = sample.context(app, &coach.account, LetterId::from_uuid(Uuid::nil())).ok_or(Problem::NotFound)?;
    let letter = compose(&context).map_err(|error| Problem::fault(&error))?;
    let from = format!("{} <{}>", context.sender_name, context.sender);
    if as_text {
        let text = format!("From: {from}\nSubject: {}\n\n{}", letter.subject, letter.text);
        return Ok(framed(StatusCode::OK, PlainLetter { text }.render()?));
    }
    Ok(framed(StatusCode::OK, with_head(&letter, from)?))
}

/// The letter's HTML below what a mail program shows above it.
fn with_head(letter: &Letter, from: String) -> Result<String, Problem> {
    let head = LetterHead { subject: &letter.subject, from }.render()?;
    let html = letter.html.replacen("<head>", "<head><base target=\"_blank\">", 1);
    let body = html.find("<body").and_then(|body| Some(body + html.get(body..)?.find('>')? + 1)).unwrap_or(0);
    let (before, after) = html.split_at(body);
    Ok(format!("{before}\n{head}{after}"))
}

fn framed(status: StatusCode, content: String) -> HttpResponse {
    HttpResponse::build(status)
        .insert_header((header::CONTENT_SECURITY_POLICY, LETTER_CONTENT))
        .content_type("text/html; charset=utf-8")
        .body(content)
}
