//! The letters of an installation that keeps its mail in a folder: for trying things out, so that one can click the links.

use std::path::{Path as FilePath, PathBuf};

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::{Data, Path, ServiceConfig, resource};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use mail_parser::{Address, Message, MessageParser};

use super::{page, reading};
use crate::app::App;
use crate::web::headers::LETTER_CONTENT;
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::letters::{Letter, LetterRow, Letters, TextPart};
use crate::web::views::{Frame, Section};

/// The most letters that the list shows.
const LISTED: usize = 500;

/// The addresses of letters.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(resource("/mail").route(reading().to(list)))
        .service(resource("/mail/{name}").route(reading().to(one)))
        .service(resource("/mail/{name}/html").route(reading().to(html)))
        .service(resource("/mail/{name}/file").route(reading().to(file)));
}

fn folder(app: &App) -> Result<&FilePath, Problem> {
    app.settings.mail_folder.as_deref().ok_or(Problem::NotFound)
}

/// The file of this name; the name is one that the folder lists, and never a path.
async fn read(app: &App, name: &str) -> Result<Vec<u8>, Problem> {
    let is_ours = name.strip_suffix(".eml").is_some_and(|stem| {
        !stem.is_empty() && stem.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    });
    let path: PathBuf = folder(app)?.join(name);
    if !is_ours {
        return Err(Problem::NotFound);
    }
    tokio::fs::read(path).await.map_err(|_| Problem::NotFound)
}

async fn list(app: Data<App>, coach: Coach) -> Result<HttpResponse, Problem> {
    let folder = folder(&app)?.to_owned();
    let listed = folder.clone();
    let letters = tokio::task::spawn_blocking(move || rows(&listed)).await.map_err(|error| Problem::fault(&error))?;
    page(&Letters { frame: frame(&coach, "Mail"), folder: folder.display().to_string(), letters })
}

fn frame(coach: &Coach, title: impl Into<String>) -> Frame {
    Frame::coach(title, coach.header(Section::Letters))
}

/// The letters of the folder, newest first. What cannot be read is passed over: somebody else may be tidying up.
fn rows(folder: &FilePath) -> Vec<LetterRow> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<(std::time::SystemTime, String)> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok().filter(|name| name.strip_suffix(".eml").is_some())?;
            Some((entry.metadata().ok()?.modified().ok()?, name))
        })
        .collect();
    files.sort_by(|one, other| other.cmp(one));
    files
        .into_iter()
        .take(LISTED)
        .filter_map(|(_, name)| {
            let bytes = std::fs::read(folder.join(&name)).ok()?;
            let message = MessageParser::new().parse(&bytes)?;
            Some(LetterRow {
                address: format!("/mail/{name}"),
                to: people(message.to()),
                subject: message.subject().unwrap_or("(no subject)").to_owned(),
                date: date(&message),
            })
        })
        .collect()
}

async fn one(app: Data<App>, coach: Coach, name: Path<String>) -> Result<HttpResponse, Problem> {
    let bytes = read(&app, &name).await?;
    let message = MessageParser::new().parse(&bytes).ok_or(Problem::NotFound)?;
    let subject = message.subject().unwrap_or("(no subject)").to_owned();
    page(&Letter {
        frame: frame(&coach, &subject),
        from: people(message.from()),
        to: people(message.to()),
        subject,
        date: date(&message),
        text: linked(&message.body_text(0).unwrap_or_default(), &app.settings.public_url),
        html_address: message.body_html(0).map(|_| format!("/mail/{name}/html")),
        source_address: format!("/mail/{name}/file"),
    })
}

/// The HTML part, alone and without rights: it may load nothing, run nothing, and opens links in a window of their own.
async fn html(app: Data<App>, _coach: Coach, name: Path<String>) -> Result<HttpResponse, Problem> {
    let bytes = read(&app, &name).await?;
    let message = MessageParser::new().parse(&bytes).ok_or(Problem::NotFound)?;
    let html = message.body_html(0).ok_or(Problem::NotFound)?;
    let html = html.replacen("<head>", "<head><base target=\"_blank\">", 1);
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_SECURITY_POLICY, LETTER_CONTENT))
        .content_type("text/html; charset=utf-8")
        .body(html))
}

async fn file(app: Data<App>, _coach: Coach, name: Path<String>) -> Result<HttpResponse, Problem> {
    let bytes = read(&app, &name).await?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .content_type("message/rfc822")
        .body(bytes))
}

fn people(addresses: Option<&Address<'_>>) -> String {
    let one = |address: &mail_parser::Addr<'_>| match (address.name(), address.address()) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (_, address) => address.unwrap_or_default().to_owned(),
    };
    addresses.map(|addresses| addresses.iter().map(one).collect::<Vec<_>>().join(", ")).unwrap_or_default()
}

fn date(message: &Message<'_>) -> String {
    let moment = message.date().and_then(|date| Timestamp::from_second(date.to_timestamp()).ok());
    moment
        .map(|moment| moment.to_zoned(TimeZone::system()).strftime("%-d %b %Y, %H:%M").to_string())
        .unwrap_or_default()
}

/// Makes addresses of this installation in a plain text clickable.
fn linked(text: &str, public_url: &str) -> Vec<TextPart> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(public_url).filter(|_| !public_url.is_empty()) {
        let (before, from) = rest.split_at(at);
        let end = from.find(|c: char| c.is_whitespace() || matches!(c, '>' | '"' | ')')).unwrap_or(from.len());
        let (address, behind) = from.split_at(end);
        parts.push(TextPart { text: before.to_owned(), is_address: false });
        parts.push(TextPart { text: address.to_owned(), is_address: true });
        rest = behind;
    }
    parts.push(TextPart { text: rest.to_owned(), is_address: false });
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_this_installation_can_be_clicked() {
        let parts = linked("Open\nhttp://here/r/abc\nnot http://there/x", "http://here");
        let told: Vec<(&str, bool)> = parts.iter().map(|part| (part.text.as_str(), part.is_address)).collect();
        assert_eq!(told, [("Open\n", false), ("http://here/r/abc", true), ("\nnot http://there/x", false)]);
    }
}
