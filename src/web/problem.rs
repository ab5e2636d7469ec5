//! Errors to answers, in one place: the status, and a page that says what happened and what to do. Whoever asks for JSON gets the
//! same as `application/problem+json`.
//!
//! What went wrong on our side is told to nobody but the log: the page carries a reference to find it there.

use actix_web::http::header::{self, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, ResponseError};
use askama::Template as _;
use data_encoding::BASE32_NOPAD;
use parallax_domain::language::Language;

use super::headers;
use super::unreadable::Unreadable;
use super::views::Frame;
use super::views::problem::ProblemPage;
use crate::catalogue::phrases::Phrases;
use crate::store::StoreError;
use crate::workflow::WorkflowError;

/// Why a request was not carried out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    #[error("there is no such page")]
    NotFound,
    /// A rater's or client's link that is cut, altered, retired or made up. It does not say which.
    #[error("this link does not work")]
    BadLink(Language),
    /// The browser has no cookie for this form.
    #[error("this browser does not know the form")]
    UnknownVisit(Language),
    /// The page is a coach's; after logging in one is led to this path.
    #[error("log in first")]
    LogInFirst { then: String },
    /// A form that does not come from a page of ours.
    #[error("the form does not come from a page of this site")]
    ForeignForm(Language),
    /// A request that cannot be read.
    #[error("the request cannot be read: {what:?}")]
    Unreadable { what: Unreadable, language: Language },
    /// A report that cannot be set as a document; the sentence says why.
    #[error("{sentence}")]
    NotSet { status: StatusCode, sentence: &'static str },
    #[error("this page cannot be used with {0}")]
    Method(Method),
    /// The step does not fit the state of things, for instance because it was taken in another window.
    #[error("{0}")]
    WrongState(String),
    /// Too many attempts; seconds to wait.
    #[error("too many attempts")]
    TooMany { wait: u64 },
    /// The store cannot be reached or written at the moment.
    #[error("nothing can be stored at the moment")]
    Busy { reference: String, language: Language },
    /// A fault of our own.
    #[error("a fault of our own")]
    Fault { reference: String, language: Language },
}

/// What a problem says.
struct Wording {
    headline: String,
    sentences: Vec<String>,
    reference: String,
    way: Option<(String, String)>,
}

impl Problem {
    /// A fault of our own: logs it under a reference, and tells no more than that.
    pub fn fault(cause: &(dyn std::error::Error + 'static)) -> Self {
        let reference = reference();
        tracing::error!(reference, error = chain(cause), "a request failed");
        Self::Fault { reference, language: Language::english() }
    }

    /// What actix answers by itself, in our words.
    fn from_status(status: StatusCode, method: &Method) -> Self {
        match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Self::Method(method.clone()),
            status if status.is_client_error() => Unreadable::Other(status).into(),
            _ => {
                let reference = reference();
                tracing::error!(reference, status = status.as_u16(), "a request failed");
                Self::Fault { reference, language: Language::english() }
            }
        }
    }

    /// The same problem, told in another language where it has words of a rater's page.
    #[must_use]
    pub fn told_in(self, language: &Language) -> Self {
        let language = language.clone();
        match self {
            Self::BadLink(_) => Self::BadLink(language),
            Self::UnknownVisit(_) => Self::UnknownVisit(language),
            Self::ForeignForm(_) => Self::ForeignForm(language),
            Self::Unreadable { what, .. } => Self::Unreadable { what, language },
            Self::Busy { reference, .. } => Self::Busy { reference, language },
            Self::Fault { reference, .. } => Self::Fault { reference, language },
            other => other,
        }
    }

    /// A stable word for programs.
    fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::BadLink(_) => "bad-link",
            Self::UnknownVisit(_) => "unknown-visit",
            Self::LogInFirst { .. } => "log-in-first",
            Self::ForeignForm(_) => "foreign-form",
            Self::Unreadable { .. } => "unreadable",
            Self::NotSet { .. } => "not-set",
            Self::Method(_) => "method",
            Self::WrongState(_) => "wrong-state",
            Self::TooMany { .. } => "too-many",
            Self::Busy { .. } => "busy",
            Self::Fault { .. } => "fault",
        }
    }

    fn language(&self) -> Language {
        match self {
            Self::BadLink(language)
            | Self::UnknownVisit(language)
            | Self::ForeignForm(language)
            | Self::Unreadable { language, .. }
            | Self::Busy { language, .. }
            | Self::Fault { language, .. } => language.clone(),
            Self::NotFound
            | Self::LogInFirst { .. }
            | Self::NotSet { .. }
            | Self::Method(_)
            | Self::WrongState(_)
            | Self::TooMany { .. } => Language::english(),
        }
    }

    fn wording(&self, words: &Phrases) -> Wording {
        let catalogued = |key: &str| Wording {
            headline: words.say(&format!("problem-{key}-title")),
            sentences: vec![words.say(&format!("problem-{key}-what")), words.say(&format!("problem-{key}-remedy"))],
            reference: String::new(),
            way: None,
        };
        let plain = |headline: &str, sentences: &[&str], way: Option<(&str, &str)>| Wording {
            headline: headline.to_owned(),
            sentences: sentences.iter().map(|&sentence| sentence.to_owned()).collect(),
            reference: String::new(),
            way: way.map(|(address, label)| (address.to_owned(), label.to_owned())),
        };
        match self {
            Self::NotFound => plain(
                "There is no such page",
                &[
                    "The address may be mistyped, or what was here is gone.",
                    "If you came by a link in a mail, copy the whole link.",
                ],
                None,
            ),
            Self::BadLink(_) => {
                Wording { way: Some(("/lost".to_owned(), words.say("lost-title"))), ..catalogued("link") }
            }
            Self::UnknownVisit(_) => catalogued("visit"),
            Self::ForeignForm(_) => catalogued("guard"),
            Self::LogInFirst { .. } => plain(
                "Log in first",
                &["This page is for the people who run assessments here."],
                Some(("/log-in", "Log in")),
            ),
            Self::Unreadable { what, .. } => Wording {
                headline: words.say("problem-unreadable-title"),
                sentences: vec![what.sentence(words)],
                reference: String::new(),
                way: None,
            },
            Self::NotSet { sentence, .. } => plain("This could not be taken", &[sentence], None),
            Self::Method(method) => plain(
                "This does not work here",
                &[&format!(
                    "This address does not answer to {method}. Open it in a browser, or use the buttons on its page."
                )],
                None,
            ),
            Self::WrongState(sentence) => plain(
                "This cannot be done now",
                &[sentence, "Perhaps it was done in another window."],
                Some(("/", "To the assessments")),
            ),
            Self::TooMany { wait } => plain(
                "Too many attempts",
                &[&format!("Wait {} and try again. Nothing is locked for good.", minutes(*wait))],
                None,
            ),
            Self::Busy { reference, .. } => Wording { reference: reference.clone(), ..catalogued("busy") },
            Self::Fault { reference, .. } => Wording {
                reference: reference.clone(),
                sentences: vec![words.say("problem-fault-what")],
                ..catalogued("fault")
            },
        }
    }

    fn builder(&self) -> HttpResponseBuilder {
        let mut response = HttpResponse::build(self.status_code());
        match self {
            Self::LogInFirst { then } => {
                let query = serde_urlencoded::to_string([("then", then)]).unwrap_or_default();
                response.insert_header((header::LOCATION, format!("/log-in?{query}")));
            }
            Self::TooMany { wait } => {
                response.insert_header((header::RETRY_AFTER, *wait));
            }
            Self::Busy { .. } => {
                response.insert_header((header::RETRY_AFTER, 10));
            }
            Self::NotFound
            | Self::BadLink(_)
            | Self::UnknownVisit(_)
            | Self::ForeignForm(_)
            | Self::Unreadable { .. }
            | Self::NotSet { .. }
            | Self::Method(_)
            | Self::WrongState(_)
            | Self::Fault { .. } => {}
        }
        response
    }

    fn page(&self) -> HttpResponse {
        let words = Phrases::nearest(&self.language());
        let wording = self.wording(&words);
        let mut frame = Frame::plain(wording.headline.clone());
        frame.language = words.language().clone();
        let page = ProblemPage {
            frame,
            headline: wording.headline,
            sentences: wording.sentences,
            reference: wording.reference,
            reference_label: words.say("problem-reference"),
            way: wording.way,
        };
        let body = page.render().unwrap_or_else(|_| self.to_string());
        self.builder().content_type("text/html; charset=utf-8").body(body)
    }

    fn json(&self) -> HttpResponse {
        let wording = self.wording(&Phrases::nearest(&self.language()));
        let body = serde_json::json!({
            "type": "about:blank",
            "status": self.status_code().as_u16(),
            "code": self.code(),
            "title": wording.headline,
            "detail": wording.sentences.join(" "),
            "reference": Some(wording.reference).filter(|reference| !reference.is_empty()),
        });
        self.builder().content_type("application/problem+json").body(body.to_string())
    }

    /// The answer for this request: a page, or JSON for whoever asks for it.
    pub fn answer(&self, request: &HttpRequest) -> HttpResponse {
        let accept = request.headers().get(header::ACCEPT).map(HeaderValue::as_bytes).unwrap_or_default();
        let wants_json = accept.starts_with(b"application/json") || accept.starts_with(b"application/problem+json");
        match self {
            _ if wants_json => self.json(),
            Self::LogInFirst { .. } if *request.method() == Method::GET => {
                let mut response = self.builder();
                response.status(StatusCode::SEE_OTHER);
                response.finish()
            }
            _ => self.page(),
        }
    }

    /// The problem that an answer stands for, if it is not a page of ours already.
    pub fn behind(response: &HttpResponse<impl actix_web::body::MessageBody>, request: &HttpRequest) -> Option<Self> {
        let status = response.status();
        if !status.is_client_error() && !status.is_server_error() {
            return None;
        }
        if let Some(error) = response.error() {
            let known = error.as_error::<Self>().cloned();
            return Some(known.unwrap_or_else(|| Self::from_status(status, request.method())));
        }
        let is_bare = matches!(
            actix_web::body::MessageBody::size(response.body()),
            actix_web::body::BodySize::None | actix_web::body::BodySize::Sized(0)
        );
        is_bare.then(|| Self::from_status(status, request.method()))
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::BadLink(_) => StatusCode::NOT_FOUND,
            Self::UnknownVisit(_) | Self::ForeignForm(_) => StatusCode::FORBIDDEN,
            Self::LogInFirst { .. } => StatusCode::UNAUTHORIZED,
            Self::Unreadable { what, .. } => what.status(),
            Self::NotSet { status, .. } => *status,
            Self::Method(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::WrongState(_) => StatusCode::CONFLICT,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy { .. } => StatusCode::SERVICE_UNAVAILABLE,
            Self::Fault { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The last resort, when not even the request is left: a page, with the headers that every answer has.
    fn error_response(&self) -> HttpResponse {
        let mut response = self.page();
        headers::protect(response.headers_mut(), false);
        response
    }
}

impl From<WorkflowError> for Problem {
    fn from(error: WorkflowError) -> Self {
        match error {
            WorkflowError::NotFound => Self::NotFound,
            WorkflowError::WrongState(wrong) => Self::WrongState(wrong.to_string()),
            WorkflowError::Refused { sentence, .. } => Self::WrongState(sentence),
            WorkflowError::Store(error) => error.into(),
            WorkflowError::Keys(_) | WorkflowError::Internal(_) => Self::fault(&error),
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        if let StoreError::Database(_) = error {
            let reference = reference();
            tracing::error!(reference, error = chain(&error), "the database refused");
            Self::Busy { reference, language: Language::english() }
        } else {
            Self::fault(&error)
        }
    }
}

impl From<Unreadable> for Problem {
    fn from(what: Unreadable) -> Self {
        Self::Unreadable { what, language: Language::english() }
    }
}

impl From<askama::Error> for Problem {
    fn from(error: askama::Error) -> Self {
        Self::fault(&error)
    }
}

/// Ten characters that stand for one fault in the log.
fn reference() -> String {
    BASE32_NOPAD.encode(&rand::random::<[u8; 6]>())
}

fn chain(error: &(dyn std::error::Error + 'static)) -> String {
    let causes = std::iter::successors(Some(error), |error| error.source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

fn minutes(seconds: u64) -> String {
    match seconds.div_ceil(60) {
        1 => "a minute".to_owned(),
        minutes => format!("{minutes} minutes"),
    }
}
