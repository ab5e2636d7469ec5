//! What stands around every request: the headers that every answer carries, problems in our words, and panics that stay in one
//! request.

use std::panic::AssertUnwindSafe;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, web};
use futures::FutureExt as _;

use super::language;
use super::problem::Problem;
use super::unreadable::Unreadable;
use crate::app::App;

/// The most bytes of a request's headers.
const HEAD_LIMIT: usize = 32 * 1024;

/// Nothing is loaded but from here, nothing is framed, nothing is sent elsewhere.
const CONTENT: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
                       form-action 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src 'self'";

/// The same for a page that a page of ours shows in a frame.
pub const FRAMED_BY_US: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
                                form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

/// A letter shown in a frame: it may look as it likes and may load and do nothing. Its links open in a window of their own.
pub const LETTER_CONTENT: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; \
                                  base-uri 'none'; frame-ancestors 'self'; \
                                  sandbox allow-popups allow-popups-to-escape-sandbox";

/// Puts the protecting headers in place; those that a handler set itself stay.
pub fn protect(headers: &mut HeaderMap, is_https: bool) {
    let fixed = [
        (header::CONTENT_SECURITY_POLICY, CONTENT),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
        ),
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in fixed {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    if is_https {
        headers
            .insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000; includeSubDomains"));
    }
}

/// The outermost layer.
pub async fn around(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let is_https =
        request.app_data::<web::Data<App>>().is_some_and(|app| app.settings.public_url.starts_with("https:"));
    let visitor = language::of_visitor(request.request());
    let told = |problem: Problem, path: &str| if speaks_to_raters(path) { problem.told_in(&visitor) } else { problem };
    if is_head_too_long(request.headers()) {
        let mut answer = told(Unreadable::LongHead(HEAD_LIMIT).into(), request.path()).answer(request.request());
        protect(answer.headers_mut(), is_https);
        return Ok(request.into_response(answer));
    }
    let response = match AssertUnwindSafe(next.call(request)).catch_unwind().await {
        Ok(Ok(response)) => response.map_into_boxed_body(),
        Ok(Err(error)) => return Err(error),
        // The hook has printed where; what the visitor sent is not repeated.
        Err(_) => return Err(Problem::fault(&Panicked).into()),
    };
    let mut response = match Problem::behind(response.response(), response.request()) {
        Some(problem) => {
            let allowed = response.headers().get(header::ALLOW).cloned();
            let mut answer = told(problem, response.request().path()).answer(response.request());
            if let Some(allowed) = allowed {
                answer.headers_mut().insert(header::ALLOW, allowed);
            }
            response.into_response(answer)
        }
        None => response,
    };
    protect(response.headers_mut(), is_https);
    Ok(response)
}

/// Whether a request brings more headers than any browser sends here, the cookies of many open forms included. The server
/// itself draws its line later and answers there without a word.
fn is_head_too_long(headers: &HeaderMap) -> bool {
    headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum::<usize>() > HEAD_LIMIT
}

/// Whether the people who come here are raters or clients, who read in their language.
fn speaks_to_raters(path: &str) -> bool {
    let starts = ["/r/", "/h/", "/form/", "/n/", "/nomination/", "/c/", "/reports/", "/o/", "/lost", "/receipt"];
    starts.iter().any(|start| path.starts_with(start))
}

#[derive(Debug, thiserror::Error)]
#[error("a handler panicked")]
struct Panicked;

#[cfg(test)]
mod tests {
    use actix_web::http::StatusCode;
    use actix_web::middleware::from_fn;
    use actix_web::test::{TestRequest, call_service, init_service, read_body};
    use actix_web::{HttpResponse, web};

    use super::*;

    async fn stumbles() -> HttpResponse {
        panic!("with the visitor's secret in it");
    }

    #[actix_web::test]
    async fn a_panic_stays_in_its_request_and_tells_the_visitor_a_reference_only() {
        let app = init_service(
            actix_web::App::new()
                .wrap(from_fn(around))
                .route("/stumbles", web::get().to(stumbles))
                .route("/walks", web::get().to(HttpResponse::Ok)),
        )
        .await;
        let fell = actix_web::dev::Service::call(&app, TestRequest::get().uri("/stumbles").to_request()).await;
        let answer = match fell {
            Ok(response) => response.into_parts().1.map_into_boxed_body(),
            Err(error) => error.error_response(),
        };
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert!(answer.headers().contains_key(header::CONTENT_SECURITY_POLICY));
        let page = actix_web::body::to_bytes(answer.into_body()).await.expect("a page");
        let page = String::from_utf8_lossy(&page);
        assert!(page.contains("Reference:") && !page.contains("secret"), "{page}");

        let response = call_service(&app, TestRequest::get().uri("/walks").to_request()).await;
        assert_eq!(response.status(), StatusCode::OK);
        assert!(read_body(response).await.is_empty());
    }
}
