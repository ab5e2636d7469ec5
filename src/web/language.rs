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
            (weight > 0.0 && catalogue::LANGUAGES.contains(&language.primary())).then_some((weight, language))
        })
        .collect();
    // A stable sort: of equal weights the one named first wins.
    wanted.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    wanted.into_iter().next().map_or_else(Language::english, |(_, language)| catalogue::nearest(&language))
}

/// The language of a form in which this rater reads it best: the wanted one, one of the same family, or the questionnaire's first.
pub fn best_of<'a>(offered: &'a [Language], wanted: &Language, fallback: &'a Language) -> &'a Language {
    offered
        .iter()
        .find(|language| *language == wanted)
        .or_else(|| offered.iter().find(|language| language.primary() == wanted.primary()))
        .unwrap_or(fallback)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_first_language_that_we_speak_is_taken() {
        for (header, language) in [
            ("de-AT,de;q=0.9,en;q=0.8", "de"),
            ("pt-BR, fr;q=0.5, es;q=0.7", "es"),
            ("xx-\"><,,;q=,de;q=0", "en"),
            ("", "en"),
        ] {
            assert_eq!(preferred(header).as_str(), language, "{header}");
        }
    }

    #[test]
    fn a_form_is_shown_in_the_nearest_language_it_has() {
        let tags = |tags: &[&str]| tags.iter().map(|tag| Language::parse(tag).expect("a tag")).collect::<Vec<_>>();
        let offered = tags(&["en", "de-CH", "fr"]);
        let best =
            |tag: &str| best_of(&offered, &Language::parse(tag).expect("a tag"), &offered[0]).as_str().to_owned();
        assert_eq!([best("fr"), best("de-AT"), best("es")], ["fr", "de-CH", "en"]);
    }
}
