//! The HTTP server: its limits, its addresses, and its graceful end.

use std::io;
use std::net::TcpListener;
use std::time::Duration;

use actix_web::http::header;
use actix_web::middleware::from_fn;
use actix_web::web::{Data, Path, ServiceConfig, resource};
use actix_web::{HttpResponse, HttpServer};
use parallax_domain::layout::Accent;
use tokio::sync::watch;

use super::problem::Problem;
use super::throttle::Throttle;
use super::{assets, headers, pages};
use crate::app::App;

/// Slow headers are cut after this.
const HEADER_TIME: Duration = Duration::from_secs(5);
/// An idle connection is kept for so long.
const KEEP_ALIVE: Duration = Duration::from_secs(20);
/// Requests under way are given so long to end when the server stops.
const DRAIN: u64 = 20;

/// Everything that can be asked for.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .configure(pages::rater::configure)
        .configure(pages::client::configure)
        .configure(pages::nomination::configure)
        .configure(pages::account::configure)
        .configure(pages::assessments::configure)
        .configure(pages::questionnaires::configure)
        .configure(pages::library::configure)
        .configure(pages::report::configure)
        .configure(pages::layout::configure)
        // Before the letters, of which none has this name.
        .configure(pages::deliverability::configure)
        .configure(pages::letters::configure)
        .configure(pages::no_mail::configure)
        .configure(pages::lost::configure)
        .configure(pages::receipt::configure)
        .configure(pages::wording::configure)
        .service(resource("/assets/{hash}/{name}").route(pages::reading().to(asset)))
        .service(resource("/accent/{colour}.css").route(pages::reading().to(accent)))
        .service(resource("/robots.txt").route(pages::reading().to(robots)));
}

/// Serves on a listener that is bound already, until it is told to stop; then requests under way are finished.
///
/// # Errors
/// If the listener cannot be used.
pub async fn serve(app: App, listener: TcpListener, mut stop: watch::Receiver<bool>) -> io::Result<()> {
    let app = Data::new(app);
    let throttle = Data::new(Throttle::default());
    let lost = Data::new(pages::lost::Asked::default());
    let workers = std::thread::available_parallelism().map_or(2, usize::from).max(2);
    let server = HttpServer::new(move || {
        actix_web::App::new()
            .app_data(app.clone())
            .app_data(throttle.clone())
            .app_data(lost.clone())
            .wrap(from_fn(headers::around))
            .configure(configure)
    })
    .workers(workers)
    .client_request_timeout(HEADER_TIME)
    .client_disconnect_timeout(HEADER_TIME)
    .keep_alive(KEEP_ALIVE)
    .shutdown_timeout(DRAIN)
    .disable_signals()
    .listen(listener)?
    .run();
    let handle = server.handle();
    tokio::spawn(async move {
        // An error means that nobody is left to say stop: the program is ending.
        let _ = stop.wait_for(|stop| *stop).await;
        handle.stop(true).await;
    });
    server.await
}

async fn asset(path: Path<(String, String)>) -> Result<HttpResponse, Problem> {
    let (hash, name) = path.into_inner();
    let asset = assets::at(&format!("/assets/{hash}/{name}")).ok_or(Problem::NotFound)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .content_type(asset.media_type)
        .body(asset.body))
}

/// The style sheet of a report's accent: the report's own sheet is the same for all, and a page may carry no style.
async fn accent(colour: Path<String>) -> Result<HttpResponse, Problem> {
    let accent = Accent::parse(&format!("#{colour}")).map_err(|_| Problem::NotFound)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .content_type("text/css; charset=utf-8")
        .body(format!(".report {{ --accent: {}; }}\n", accent.hex())))
}

async fn robots() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("User-agent: *\nDisallow: /\n")
}
