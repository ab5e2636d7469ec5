//! Which language a visitor reads.

use actix_web::HttpRequest;
use actix_web::http::header;
use parallax_domain::language::Language;

use crate::catalogue;

/// The first language of the browser that the program speaks, or English.
pub fn of_visitor(request: &HttpRequest) -> Language {
    let header =
        request.headers().get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    preferred(header)
}

/// Reads an `Accept-Language` header.
fn preferred(header: &str) -> Language {
    let mut wanted: Vec<(f32, Language)> = header
        .split(',')
        .take(20)
        .filter_map(|part| {
            let (tag, weight) = part.split_once(";q=").unwrap_or((part, "1"));
            let language = Language::parse(tag.trim()).ok()?;
            let weight: f32 = weight.trim().parse().ok()?;
            (weight > 0.0 && catalogue::speaks(&language)).then_some((weight, language))
        })
        .collect();
    // A stable sort: of equal weights the one named first wins.
    wanted.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    wanted.into_iter().next().map_or_else(Language::english, |(_, language)| catalogue::nearest(&language))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_first_language_that_we_speak_is_taken() {
        for (header, language) in [
            ("de-AT,de;q=0.9,en;q=0.8", "de"),
            ("sv, fr;q=0.5, es;q=0.7", "es"),
            ("pt-BR, fr;q=0.5", "pt"),
            ("ar-EG,ar;q=0.9,en;q=0.8", "ar"),
            ("xx-\"><,,;q=,de;q=0", "en"),
            ("", "en"),
        ] {
            assert_eq!(preferred(header).as_str(), language, "{header}");
        }
    }
}
