//! The words by which the comments of a language are looked at.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::words::{Phrases, Word, words};

/// A table as a translator writes it; `en.toml` says what each list is for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(default)]
    elides: bool,
    capitals: Capitals,
    #[serde(default)]
    has_month_first: bool,
    weekdays: Vec<String>,
    #[serde(default)]
    habits: Vec<String>,
    months: Vec<String>,
    #[serde(default)]
    between_day_and_month: Vec<String>,
    recent: Vec<String>,
    stories: Vec<String>,
    #[serde(default)]
    stories_of_a_clause: Vec<String>,
    of_myself: Vec<String>,
    introduces_a_role: Vec<String>,
    #[serde(default)]
    whose: Vec<String>,
    #[serde(default)]
    roles: Vec<String>,
    addresses: Vec<String>,
    #[serde(default)]
    before_no_address: Vec<String>,
    #[serde(default)]
    articles: Vec<String>,
}

/// What is written with a capital within a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Capitals {
    /// Nothing, for the script has none.
    Nothing,
    Names,
    /// Names, weekdays and months.
    NamesAndDays,
    /// Every noun.
    Nouns,
}

/// The same, to look words up in.
pub(super) struct Vocabulary {
    elides: bool,
    pub capitals: Capitals,
    pub has_month_first: bool,
    pub weekdays: Phrases,
    pub habits: Phrases,
    pub months: Phrases,
    pub between_day_and_month: Phrases,
    pub recent: Phrases,
    pub stories: Phrases,
    pub stories_of_a_clause: Phrases,
    pub of_myself: Phrases,
    pub introduces_a_role: Phrases,
    /// None where the roles themselves say it.
    pub whose: Option<Phrases>,
    pub roles: Phrases,
    pub addresses: Phrases,
    pub before_no_address: Phrases,
    pub articles: Vec<String>,
}

impl Vocabulary {
    /// That of a language or its family, if there is one.
    pub(super) fn of(language: &Language) -> Option<&'static Self> {
        VOCABULARIES.get(language.primary())
    }

    fn read(table: &str) -> Self {
        #[expect(clippy::expect_used, reason = "the tables are part of the program, and the tests read them all")]
        let table: Table = toml::from_str(table).expect("a table of words");
        let phrases = |list: &[String]| Phrases::new(list, table.elides);
        Self {
            elides: table.elides,
            capitals: table.capitals,
            has_month_first: table.has_month_first,
            weekdays: phrases(&table.weekdays),
            habits: phrases(&table.habits),
            months: phrases(&table.months),
            between_day_and_month: phrases(&table.between_day_and_month),
            recent: phrases(&table.recent),
            stories: phrases(&table.stories),
            stories_of_a_clause: phrases(&table.stories_of_a_clause),
            of_myself: phrases(&table.of_myself),
            introduces_a_role: phrases(&table.introduces_a_role),
            whose: (!table.whose.is_empty()).then(|| phrases(&table.whose)),
            roles: phrases(&table.roles),
            addresses: phrases(&table.addresses),
            before_no_address: phrases(&table.before_no_address),
            articles: table.articles,
        }
    }

    pub(super) fn words(&self, text: &str) -> Vec<Word> {
        words(text, self.elides)
    }
}

static VOCABULARIES: LazyLock<BTreeMap<&str, Vocabulary>> = LazyLock::new(|| {
    BTreeMap::from([
        ("ar", Vocabulary::read(include_str!("ar.toml"))),
        ("de", Vocabulary::read(include_str!("de.toml"))),
        ("en", Vocabulary::read(include_str!("en.toml"))),
        ("es", Vocabulary::read(include_str!("es.toml"))),
        ("fr", Vocabulary::read(include_str!("fr.toml"))),
        ("it", Vocabulary::read(include_str!("it.toml"))),
        ("nl", Vocabulary::read(include_str!("nl.toml"))),
        ("pl", Vocabulary::read(include_str!("pl.toml"))),
        ("pt", Vocabulary::read(include_str!("pt.toml"))),
    ])
});
