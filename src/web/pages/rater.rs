//! The rater's way: link, form, review, recorded. No account, no script.
//!
//! | address | what it does |
//! |---|---|
//! | `GET /r/<token>` | says who asks and what will become of the answers; changes nothing |
//! | `GET /r/<token>/deadline.ics` | the deadline for a calendar; changes nothing |
//! | `POST /r/<token>` | puts the link into a cookie and leads to the form |
//! | `GET /h/<token>`, `POST /h/<token>` | the same for a link that a coach handed over, which is used up by it |
//! | `GET /form/<handle>` | one competency (`?page=2`), all (`?view=all`) or what is open (`?view=open`) |
//! | `POST /form/<handle>` | keeps a draft and leads on |
//! | `POST /form/<handle>/draft` | the same for the small script, answered in JSON |
//! | `GET /form/<handle>/review` | everything once more |
//! | `POST /form/<handle>/submit` | records the answer |
//! | `GET /form/<handle>/recorded` | says so, with the receipt that `…/receipt.txt` is as a file |
//! | `/form/<handle>/decline` | `GET` asks why, `POST` notes that this rater does not answer |
//! | `POST /form/<handle>/return` | takes that back |

mod calendar;
mod draw;
mod handed;
pub(super) mod preview;
mod taking_part;
mod visit;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, ServiceConfig, resource};
use actix_web::{HttpRequest, HttpResponse, web};
use data_encoding::BASE32_NOPAD;
use parallax_domain::answer::AnswerSheet;
use parallax_domain::language::Language;
use parallax_domain::link::{LinkToken, Purpose};
use parallax_domain::standing::Standing;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use self::draw::{Drawing, Part};
use self::visit::{Visit, Visitor};
use super::{is_https, page, page_with, query, reading, see_other};
use crate::app::App;
use crate::web::cookies::{self, Kind, Pass};
use crate::web::form::Fields;
use crate::web::problem::Problem;
use crate::web::views::taking_part::Declined;
use crate::web::{guard, language};
use crate::workflow::collect::{self, Form, Opened, Submitted};
use crate::workflow::taking_part as said;
use crate::workflow::{WorkflowError, grace};

/// The rater's addresses.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .configure(handed::configure)
        .service(resource("/r/{token}").route(reading().to(landing)).route(web::post().to(enter)))
        .service(resource("/r/{token}/deadline.ics").route(reading().to(calendar)))
        .service(resource("/form/{handle}").route(reading().to(form)).route(web::post().to(save)))
        .service(resource("/form/{handle}/draft").route(web::post().to(keep)))
        .service(resource("/form/{handle}/review").route(reading().to(review)))
        .service(resource("/form/{handle}/submit").route(web::post().to(submit)))
        .service(resource("/form/{handle}/recorded").route(reading().to(recorded)))
        .service(resource("/form/{handle}/receipt.txt").route(reading().to(taking_part::receipt)))
        .service(
            resource("/form/{handle}/decline")
                .route(reading().to(taking_part::ask))
                .route(web::post().to(taking_part::say)),
        )
        .service(resource("/form/{handle}/return").route(web::post().to(taking_part::come_back)));
}

/// Reads a link from an address. What cannot be a link becomes one that leads nowhere, so that both take the same steps.
pub fn link_of(app: &App, token: &str) -> LinkToken {
    LinkToken::parse(token).unwrap_or_else(|_| LinkToken::derive(app.keys.link_key(), Purpose::Answer, Uuid::nil(), 0))
}

/// Opens a form for somebody who entered it before, if they did. After the deadline it is closed for whoever had not begun.
async fn open(app: &App, link: &LinkToken, visitor: &Language, entry: Option<&str>) -> Result<Opened, Problem> {
    match collect::open(app, link).await {
        Ok(Opened::Form(form)) if !grace::may_finish(app, link, &form, entry).await? => Ok(Opened::Closed(form)),
        Ok(opened) => Ok(opened),
        Err(WorkflowError::NotFound) => Err(Problem::BadLink(visitor.clone())),
        Err(other) => Err(Problem::from(other)),
    }
}

/// The proof of an earlier entry that this browser keeps, if any.
fn entry_of(app: &App, request: &HttpRequest, link: &LinkToken) -> Option<String> {
    Pass::read(request, Kind::Form(&cookies::handle(link)), is_https(app)).and_then(|pass| pass.entry)
}

async fn landing(app: Data<App>, request: HttpRequest, token: Path<String>) -> Result<HttpResponse, Problem> {
    let link = link_of(&app, &token);
    let chosen = Language::parse(query(&request)?.text("language")).ok();
    let visitor = Visitor::new(&app, &link, chosen, format!("/r/{}", link.expose()));
    let entry = entry_of(&app, &request, &link);
    match open(&app, &link, &language::of_visitor(&request), entry.as_deref()).await? {
        Opened::Form(form) => {
            let draft = collect::load_draft(&app, &link, &form).await?;
            let has_draft = draft.fields().next().is_some();
            page(&visitor.drawing(&form).landing(has_draft))
        }
        Opened::Recorded(form) => page(&visitor.drawing(&form).spent()),
        Opened::Declined(form) => page(&visitor.drawing(&form).declined(format!("/r/{}", link.expose()), false)),
        Opened::Closed(form) => page_with(StatusCode::GONE, &visitor.drawing(&form).closed()),
    }
}

async fn calendar(app: Data<App>, request: HttpRequest, token: Path<String>) -> Result<HttpResponse, Problem> {
    let link = link_of(&app, &token);
    let visitor = Visitor::new(&app, &link, None, String::new());
    match open(&app, &link, &language::of_visitor(&request), None).await? {
        Opened::Form(form) | Opened::Recorded(form) | Opened::Declined(form) => Ok(HttpResponse::Ok()
            .content_type("text/calendar; charset=utf-8")
            .insert_header(("content-disposition", "attachment; filename=\"deadline.ics\""))
            .body(visitor.drawing(&form).calendar())),
        Opened::Closed(form) => page_with(StatusCode::GONE, &visitor.drawing(&form).closed()),
    }
}

async fn enter(
    app: Data<App>,
    request: HttpRequest,
    token: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    let link = link_of(&app, &token);
    let earlier = entry_of(&app, &request, &link);
    let opened = open(&app, &link, &language::of_visitor(&request), earlier.as_deref()).await?;
    guard::check(&request, &mut fields, &link.expose())?;
    let handle = cookies::handle(&link);
    // Who goes in again after the deadline keeps the proof that they had begun before.
    let entry = match opened {
        Opened::Form(form) if !grace::is_past(&app, &form) => Some(grace::entry(&app, &link)),
        _ => earlier,
    };
    let pass = Pass { link, language: Language::parse(fields.text("language")).ok(), entry };
    let place = match fields.text("go") {
        "decline" => format!("/form/{handle}/decline"),
        "return" => {
            said::say(&app, &pass.link, Standing::Asked).await?;
            format!("/form/{handle}")
        }
        _ => format!("/form/{handle}"),
    };
    let mut response = see_other(&place);
    let cookie = cookies::make(Kind::Form(&handle), pass.to_value(), is_https(&app));
    response.add_cookie(&cookie).map_err(|error| Problem::fault(&error))?;
    Ok(response)
}

async fn form(app: Data<App>, request: HttpRequest, handle: Path<String>) -> Result<HttpResponse, Problem> {
    let asked = query(&request)?;
    let visit = Visit::read(&app, &request, &handle, Language::parse(asked.text("language")).ok())?;
    let form = match visit.open(&app, &request).await? {
        Opened::Form(form) => form,
        Opened::Recorded(form) => return page(&visit.drawing(&form).spent()),
        Opened::Declined(form) => return page(&declined(&visit.drawing(&form), false)),
        Opened::Closed(form) => return page_with(StatusCode::GONE, &visit.drawing(&form).closed()),
    };
    let sheet = collect::load_draft(&app, visit.link(), &form).await?;
    let drawing = visit.drawing(&form);
    let part = Part::asked(asked.text("page"), asked.text("view"), drawing.pages());
    if part == Part::Open && drawing.is_complete(&sheet) {
        return Ok(see_other(&format!("/form/{handle}/review")));
    }
    visit.remembering(&app, page(&drawing.form(part, &sheet, &[]))?)
}

/// The fields of a page, in the draft as it will be.
struct Sent {
    sheet: AnswerSheet,
    go: String,
}

impl Sent {
    async fn read(
        app: &App,
        request: &HttpRequest,
        visit: &Visit,
        form: &Form,
        mut fields: Fields,
    ) -> Result<Self, Problem> {
        guard::check(request, &mut fields, &visit.link().expose())?;
        let go = fields.take("go");
        let mut sheet = collect::load_draft(app, visit.link(), form).await?;
        sheet.merge(AnswerSheet::new(fields.into_rest()));
        Ok(Self { sheet, go })
    }
}

async fn save(
    app: Data<App>,
    request: HttpRequest,
    handle: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Problem> {
    let asked = query(&request)?;
    let visit = Visit::read(&app, &request, &handle, None)?;
    let form = match visit.open(&app, &request).await? {
        Opened::Form(form) => form,
        Opened::Recorded(form) => return page_with(StatusCode::CONFLICT, &visit.drawing(&form).spent_before()),
        Opened::Declined(form) => return page_with(StatusCode::CONFLICT, &declined(&visit.drawing(&form), true)),
        Opened::Closed(form) => return page_with(StatusCode::GONE, &visit.drawing(&form).closed()),
    };
    let sent = Sent::read(&app, &request, &visit, &form, fields).await?;
    let drawing = visit.drawing(&form);
    let part = Part::asked(asked.text("page"), asked.text("view"), drawing.pages());
    let faults = drawing.faults_so_far(&sent.sheet);
    if !faults.is_empty() {
        // Nothing was stored, so everything that was typed must be on the page, whichever part it belongs to.
        let part = if part == Part::Open { Part::All } else { part };
        return page_with(StatusCode::UNPROCESSABLE_ENTITY, &drawing.form(part, &sent.sheet, &faults));
    }
    if !collect::save_draft(&app, visit.link(), &form, &sent.sheet).await? {
        // Answered or declined in another window at this very moment: the form says which.
        return Ok(see_other(&format!("/form/{handle}")));
    }
    Ok(see_other(&part.after(&sent.go, drawing.pages()).address(&format!("/form/{handle}"))))
}

async fn keep(
    app: Data<App>,
    request: HttpRequest,
    handle: Path<String>,
    fields: Fields,
) -> Result<HttpResponse, Problem> {
    let visit = Visit::read(&app, &request, &handle, None)?;
    let Opened::Form(form) = visit.open(&app, &request).await? else {
        return Err(Problem::WrongState("This form does not take answers any more.".to_owned()));
    };
    let sent = Sent::read(&app, &request, &visit, &form, fields).await?;
    let faults = visit.drawing(&form).faults_so_far(&sent.sheet);
    if !faults.is_empty() {
        let sentences: Vec<&str> = faults.iter().map(|fault| fault.sentence.as_str()).collect();
        return Ok(HttpResponse::UnprocessableEntity().json(serde_json::json!({ "faults": sentences })));
    }
    if !collect::save_draft(&app, visit.link(), &form, &sent.sheet).await? {
        return Err(Problem::WrongState("This form does not take answers any more.".to_owned()));
    }
    let (answered, total) = sent.sheet.progress(&form.assessment.questionnaire, &form.invitation.group);
    Ok(HttpResponse::Ok().json(serde_json::json!({ "answered": answered, "total": total })))
}

async fn review(app: Data<App>, request: HttpRequest, handle: Path<String>) -> Result<HttpResponse, Problem> {
    let chosen = Language::parse(query(&request)?.text("language")).ok();
    let visit = Visit::read(&app, &request, &handle, chosen)?;
    match visit.open(&app, &request).await? {
        Opened::Form(form) => {
            let sheet = collect::load_draft(&app, visit.link(), &form).await?;
            let drawing = visit.drawing(&form);
            let is_alone = collect::is_alone_in(&app, &form, drawing.reading()).await?;
            visit.remembering(&app, page(&drawing.review(&sheet, new_receipt(), digest(&sheet), is_alone, None))?)
        }
        Opened::Recorded(form) => page(&visit.drawing(&form).spent()),
        Opened::Declined(form) => page(&declined(&visit.drawing(&form), false)),
        Opened::Closed(form) => page_with(StatusCode::GONE, &visit.drawing(&form).closed()),
    }
}

async fn submit(
    app: Data<App>,
    request: HttpRequest,
    handle: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    let visit = Visit::read(&app, &request, &handle, None)?;
    let opened = visit.open(&app, &request).await?;
    guard::check(&request, &mut fields, &visit.link().expose())?;
    let is_open = matches!(opened, Opened::Form(_));
    let form = match opened {
        Opened::Form(form) | Opened::Recorded(form) | Opened::Declined(form) => form,
        Opened::Closed(form) => return page_with(StatusCode::GONE, &visit.drawing(&form).closed()),
    };
    let drawing = visit.drawing(&form);
    // After the answer was recorded the draft is gone; then the receipt alone decides.
    let sheet = if is_open { collect::load_draft(&app, visit.link(), &form).await? } else { AnswerSheet::default() };
    let receipt = fields.take("receipt");
    if is_open && (receipt.len() < 16 || fields.text("digest") != digest(&sheet)) {
        let notice = Some("rater-review-changed");
        let is_alone = collect::is_alone_in(&app, &form, drawing.reading()).await?;
        let review = drawing.review(&sheet, new_receipt(), digest(&sheet), is_alone, notice);
        return page_with(StatusCode::CONFLICT, &review);
    }
    match collect::submit(&app, visit.link(), &sheet, &receipt).await? {
        Submitted::Recorded => {
            let code = crate::workflow::receipt::issued(&app, form.assessment.id, &receipt);
            taking_part::hand_out(&app, &handle, code, see_other(&format!("/form/{handle}/recorded")))
        }
        Submitted::Declined => page_with(StatusCode::CONFLICT, &declined(&drawing, true)),
        Submitted::RecordedBefore => page_with(StatusCode::CONFLICT, &drawing.spent_before()),
        Submitted::Closed => page_with(StatusCode::GONE, &drawing.closed()),
        Submitted::Faulty(faults) => {
            let faults = drawing.faults(&faults);
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &drawing.form(Part::Open, &sheet, &faults))
        }
    }
}

async fn recorded(app: Data<App>, request: HttpRequest, handle: Path<String>) -> Result<HttpResponse, Problem> {
    let chosen = Language::parse(query(&request)?.text("language")).ok();
    let visit = Visit::read(&app, &request, &handle, chosen)?;
    match visit.open(&app, &request).await? {
        Opened::Recorded(form) => {
            let receipt = taking_part::shown(&app, &request, &handle);
            page(&visit.drawing(&form).recorded(receipt))
        }
        Opened::Form(_) | Opened::Declined(_) => Ok(see_other(&format!("/form/{handle}"))),
        Opened::Closed(form) => page_with(StatusCode::GONE, &visit.drawing(&form).closed()),
    }
}

/// The page of somebody who declined, as the form shows it.
fn declined(drawing: &Drawing<'_>, is_too_late: bool) -> Declined {
    drawing.declined(drawing.return_address(), is_too_late)
}

/// The key of a review page: a repeat of that page counts once.
fn new_receipt() -> String {
    BASE32_NOPAD.encode(&rand::random::<[u8; 20]>()).to_lowercase()
}

/// Stands for what was reviewed, so that nothing else is submitted.
fn digest(sheet: &AnswerSheet) -> String {
    let mut hash = Sha256::new();
    for (name, value) in sheet.fields() {
        for part in [name, value] {
            hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(part);
        }
    }
    BASE32_NOPAD.encode(&hash.finalize()).to_lowercase()
}
