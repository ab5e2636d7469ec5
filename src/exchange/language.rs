//! Language tags of other tools.

use parallax_domain::language::{InvalidLanguage, Language};

/// The tag that a tool's own code for a language stands for: `de-informal` is `de`, `ZH-S` is `zh-Hans`, `pt_BR` is
/// `pt-BR`.
///
/// # Errors
/// If it is no language.
pub fn parse(written: &str) -> Result<Language, InvalidLanguage> {
    let tag = written.trim().replace('_', "-");
    let tag = strip_informal(&tag);
    match tag.to_ascii_lowercase().as_str() {
        "zh-s" | "zh-cn" => return Language::parse("zh-Hans"),
        "zh-t" | "zh-tw" => return Language::parse("zh-Hant"),
        _ => {}
    }
    let parts = tag.split('-').enumerate().map(|(index, part)| match part.len() {
        _ if index == 0 => part.to_ascii_lowercase(),
        2 => part.to_ascii_uppercase(),
        4 if part.bytes().all(|b| b.is_ascii_alphabetic()) => {
            let (first, rest) = part.split_at(1);
            format!("{}{}", first.to_ascii_uppercase(), rest.to_ascii_lowercase())
        }
        _ => part.to_ascii_lowercase(),
    });
    Language::parse(&parts.collect::<Vec<_>>().join("-"))
}

/// As [`parse`], for a further language of a survey: the informal form beside the formal one is a variant of its own.
pub(crate) fn parse_beside(written: &str, taken: &[Language]) -> Option<Language> {
    let language = parse(written).ok()?;
    if !taken.contains(&language) {
        return Some(language);
    }
    Language::parse(&format!("{language}-x-informal")).ok().filter(|variant| !taken.contains(variant))
}

fn strip_informal(tag: &str) -> &str {
    let at = tag.len().saturating_sub("-informal".len());
    match tag.get(at..) {
        Some(end) if end.eq_ignore_ascii_case("-informal") => {
            // Behind an x it is a variant as it is written here.
            tag.get(..at).filter(|formal| !formal.to_ascii_lowercase().ends_with("-x")).unwrap_or(tag)
        }
        _ => tag,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_other_tools_become_tags() {
        let codes =
            ["de-informal", "ZH-S", "zh-Hant-TW", "PT-BR", "es_AR", "EN-GB", "EN", "es-AR-informal", "de-x-informal"];
        let tags = codes.map(|code| parse(code).map(|tag| tag.to_string()).unwrap_or_default());
        assert_eq!(tags, ["de", "zh-Hans", "zh-Hant-TW", "pt-BR", "es-AR", "en-GB", "en", "es-AR", "de-x-informal"]);
        assert!(parse("").is_err() && parse("x").is_err() && parse("é").is_err());
    }

    #[test]
    fn the_informal_form_beside_the_formal_one_is_kept_apart() {
        let taken = [parse("de").expect("a tag")];
        assert_eq!(parse_beside("de-informal", &taken).map(|tag| tag.to_string()).as_deref(), Some("de-x-informal"));
        assert_eq!(parse_beside("fr", &taken).map(|tag| tag.to_string()).as_deref(), Some("fr"));
    }
}
