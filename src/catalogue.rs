//! The program's own texts for raters and clients, in every language it speaks, as Fluent files
//! (`catalogue/<language>/<part>.ftl`) that translators know. A language that is not there falls back to English.

pub mod phrases;

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader as _};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use parallax_domain::assessment::OwnGroup;
use parallax_domain::group::Group;
use parallax_domain::language::Language;

fluent_templates::static_loader! {
    static LOADER = {
        locales: "./src/catalogue",
        fallback_language: "en",
        // Names are isolated by the pages and the typesetter; a mail must not carry invisible characters.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// The languages in which every text exists.
pub const LANGUAGES: [&str; 10] = ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja", "ar"];

/// The text of this id in the language, or in English.
pub fn text(language: &Language, id: &str) -> String {
    LOADER.lookup(&identifier(language), id)
}

/// The text of this id with its places filled in.
///
/// ```text
/// text_with(&language, "invitation-greeting", &[("name", "Ada".into())])
/// ```
pub fn text_with(language: &Language, id: &str, arguments: &[(&'static str, FluentValue<'static>)]) -> String {
    let arguments: HashMap<Cow<'static, str>, FluentValue<'static>> =
        arguments.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
    LOADER.lookup_with_args(&identifier(language), id, &arguments)
}

/// Whether every text exists in this language.
pub fn speaks(language: &Language) -> bool {
    LANGUAGES.contains(&language.primary())
}

/// The program's language that serves a reader of `language` best.
pub fn nearest(language: &Language) -> Language {
    if speaks(language) {
        Language::parse(language.primary()).unwrap_or_else(|_| Language::english())
    } else {
        Language::english()
    }
}

/// A moment as people read it: weekday, date, time and the zone in which they hold.
pub fn moment(language: &Language, moment: Timestamp, zone: &str) -> String {
    let time_zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let local = moment.to_zoned(time_zone);
    text_with(
        language,
        "date-long",
        &[
            ("weekday", i64::from(local.weekday().to_monday_one_offset()).into()),
            ("day", i64::from(local.day()).into()),
            ("month", i64::from(local.month()).into()),
            ("year", local.year().to_string().into()),
            ("time", local.strftime("%H:%M").to_string().into()),
            ("zone", zone.to_owned().into()),
        ],
    )
}

/// “Peers, direct reports and other raters”.
pub fn joined(language: &Language, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [head @ .., last] => {
            text_with(language, "joined", &[("list", listed(language, head).into()), ("last", last.clone().into())])
        }
    }
}

/// “Peers, direct reports”: the parts with the language's own comma between them.
pub fn listed(language: &Language, parts: &[String]) -> String {
    parts.join(&text(language, "list-separator"))
}

/// The label of a perspective: “Self”, “Peers”, “Direct reports and other raters”.
///
/// A group of a coach's own is called as the coach declared it; one that was not declared, by its key with blanks in place
/// of hyphens.
pub fn perspective_label(language: &Language, key: &str, groups: &[Group], own_groups: &[OwnGroup]) -> String {
    if key == "all_others" {
        return text(language, "perspective-all-others");
    }
    let parts: Vec<String> = groups
        .iter()
        .enumerate()
        .map(|(place, group)| match group {
            Group::Own => text(language, "perspective-self"),
            Group::Manager => text(language, "perspective-manager"),
            Group::Peer if place == 0 => text(language, "perspective-peer"),
            Group::Peer => text(language, "perspective-peer-joined"),
            Group::DirectReport if place == 0 => text(language, "perspective-direct-report"),
            Group::DirectReport => text(language, "perspective-direct-report-joined"),
            Group::Other if place == 0 => text(language, "perspective-other"),
            Group::Other => text(language, "perspective-other-joined"),
            Group::Custom(key) => own_groups
                .iter()
                .find(|own| own.key == *key)
                .map_or_else(|| named_by_coach(key), |own| own.label.clone()),
        })
        .collect();
    joined(language, &parts)
}

/// `skip-level` → `Skip level`.
fn named_by_coach(key: &str) -> String {
    let spaced = key.replace(['-', '_'], " ");
    let mut characters = spaced.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

fn identifier(language: &Language) -> LanguageIdentifier {
    nearest(language).as_str().parse().unwrap_or_default()
}

#[cfg(test)]
mod tests;
