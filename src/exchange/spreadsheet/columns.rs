//! Which column of a table of items is which, in four languages.

use std::collections::BTreeMap;

use parallax_domain::fault::Faults;
use parallax_domain::language::{Language, Localized};
use parallax_domain::table::{Row, Table};

use super::cleaned;
use crate::language;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Column {
    Competency,
    Definition,
    /// One wording for all.
    Item,
    Own,
    Others,
    Type,
    Reverse,
    Key,
}

/// What a row is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum RowType {
    Rating,
    Open,
    Scale,
    NotObserved,
}

/// Words for each column in English, German, French and Spanish, compared without case, blanks and punctuation.
type Words = [&'static [&'static str]; 4];

const LANGUAGES: [&str; 4] = ["en", "de", "fr", "es"];

const COLUMNS: &[(Column, Words)] = &[
    (
        Column::Competency,
        [
            &["competency", "competence", "competencies", "dimension", "category", "section", "skill", "area"],
            &["kompetenz", "kompetenzen", "kategorie", "bereich", "abschnitt", "kompetenzbereich"],
            &["compétence", "catégorie", "domaine", "rubrique"],
            &["competencia", "competencias", "dimensión", "categoría", "área", "sección"],
        ],
    ),
    (
        Column::Definition,
        [
            &["definition", "description"],
            &["beschreibung", "kompetenzdefinition"],
            &["définition"],
            &["definición", "descripción"],
        ],
    ),
    (
        Column::Item,
        [
            &["item", "items", "text", "statement", "question", "behaviour", "behavior", "wording", "itemtext"],
            &["aussage", "frage", "verhalten", "wortlaut", "formulierung"],
            &["énoncé", "comportement", "affirmation", "libellé", "texte"],
            &["ítem", "enunciado", "pregunta", "afirmación", "comportamiento", "texto", "conducta"],
        ],
    ),
    (
        Column::Own,
        [
            &["self", "own", "selfwording", "firstperson"],
            &["selbst", "selbstbild", "ich", "selbsteinschätzung"],
            &["soi", "moi", "autoévaluation", "soimême"],
            &["yo", "autoevaluación", "símismo", "uno mismo"],
        ],
    ),
    (
        Column::Others,
        [
            &["others", "other", "otherswording", "rater", "raters", "thirdperson"],
            &["andere", "fremdbild", "fremdeinschätzung"],
            &["autres", "autrui"],
            &["otros", "demás", "losdemás"],
        ],
    ),
    (Column::Type, [&["type", "kind"], &["typ", "art", "fragetyp"], &["genre"], &["tipo"]]),
    (
        Column::Reverse,
        [
            &["reverse", "reversed", "inverted", "reversescored"],
            &["umgekehrt", "invertiert", "umgepolt"],
            &["inversé", "inverse"],
            &["inverso", "invertido", "inversa"],
        ],
    ),
    (
        Column::Key,
        [
            &["key", "code", "id", "number", "no", "itemkey", "itemcode"],
            &["schlüssel", "nummer", "nr", "kürzel"],
            &["clé", "numéro", "identifiant"],
            &["clave", "código", "número"],
        ],
    ),
];

const OPEN: &[&str] = &[
    "open",
    "openquestion",
    "comment",
    "text",
    "freetext",
    "offen",
    "offenefrage",
    "freitext",
    "kommentar",
    "ouverte",
    "ouvert",
    "questionouverte",
    "commentaire",
    "abierta",
    "preguntaabierta",
    "comentario",
];
const RATING: &[&str] = &[
    "",
    "rating",
    "rated",
    "item",
    "likert",
    "closed",
    "bewertung",
    "skaliert",
    "geschlossen",
    "note",
    "notation",
    "évaluation",
    "fermée",
    "valoración",
    "cerrada",
    "puntuación",
];
const SCALE: &[&str] = &["scale", "label", "skala", "échelle", "escala", "etiqueta"];
const NONE: &[&str] = &["notobserved", "na", "nichtbeobachtet", "nonobservé", "noobservado"];
const TRUE: &[&str] =
    &["x", "yes", "true", "1", "r", "reverse", "reversed", "y", "ja", "wahr", "oui", "vrai", "sí", "si", "verdadero"];

fn folded(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What a header says: its column, the language of the word, and the language that it names.
fn column_of(header: &str) -> Option<(Column, &'static str, Option<Language>)> {
    let (word, tag) = split_language(header);
    let word = folded(word);
    let tag = match tag {
        Some(tag) => Some(language::parse(tag).ok()?),
        None => None,
    };
    for (column, words) in COLUMNS {
        for (language, words) in LANGUAGES.iter().zip(words) {
            if words.contains(&word.as_str()) {
                return Some((*column, language, tag));
            }
        }
    }
    None
}

/// The word and the tag of `others:de`, `others (de)`, `others [de]`.
fn split_language(header: &str) -> (&str, Option<&str>) {
    for (open, close) in [(':', None), ('(', Some(')')), ('[', Some(']'))] {
        if let Some((word, tag)) = header.split_once(open) {
            let tag = close.map_or(tag, |close| tag.trim_end_matches([close, ' '])).trim();
            return (word, Some(tag));
        }
    }
    (header, None)
}

/// Whether a row is the header: it names the items, and something else or nothing else.
pub(super) fn is_header<'r>(cells: impl Iterator<Item = &'r str>) -> bool {
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).take(200).collect();
    let columns: Vec<Column> = cells.iter().filter_map(|cell| Some(column_of(cell)?.0)).collect();
    let has_wording = columns.iter().any(|column| matches!(column, Column::Item | Column::Own | Column::Others));
    has_wording && (columns.len() > 1 || cells.len() == 1)
}

/// Whether a line among the upper ones may be a header, whatever separates its cells.
pub(super) fn has_header(text: &str) -> bool {
    let lines = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).take(2 * UPPER_ROWS);
    let blank_or_quote = |c: char| c.is_whitespace() || c == '"' || c == '\u{feff}';
    lines.into_iter().any(|line| {
        let mut separators = ['\t', ';', ','].into_iter();
        separators.any(|separator| is_header(line.split(separator).map(|cell| cell.trim_matches(blank_or_quote))))
    })
}

/// How many rows are looked at for the header.
const UPPER_ROWS: usize = 10;

/// The columns of a table.
pub(super) struct Columns {
    /// The columns of each kind, with their languages.
    at: BTreeMap<Column, Vec<(Language, usize)>>,
    pub(super) base: Language,
    pub(super) language_is_guessed: bool,
    /// Headers that are none of these.
    pub(super) ignored: Vec<String>,
}

impl Columns {
    pub(super) fn of(table: &Table) -> Result<Self, Faults> {
        if !is_header(table.header().iter().map(String::as_str)) {
            return Err(Faults::one(
                table.header_row(),
                "the table has no column for the items",
                "Begin it with the header competency, item, or competency, self, others.",
            ));
        }
        let found: Vec<_> = table.header().iter().map(|header| column_of(header)).collect();
        let wordings = || found.iter().flatten().filter(|(column, _, _)| is_wording(*column));
        let untagged = wordings().find(|(_, _, tag)| tag.is_none());
        let tagged = wordings().find_map(|(_, _, tag)| tag.clone());
        let word = |word: &str| Language::parse(word).unwrap_or_else(|_| Language::english());
        let base = match (untagged, tagged) {
            (Some((_, language, _)), _) => word(language),
            (None, tagged) => tagged.unwrap_or_else(Language::english),
        };
        let mut columns =
            Self { at: BTreeMap::new(), base, language_is_guessed: untagged.is_some(), ignored: Vec::new() };
        for (index, (header, found)) in table.header().iter().zip(found).enumerate() {
            let Some((column, _, tag)) = found else {
                columns.ignored.push(header.chars().take(60).collect());
                continue;
            };
            let language = tag.unwrap_or_else(|| columns.base.clone());
            columns.at.entry(column).or_default().push((language, index));
        }
        Ok(columns)
    }

    /// All languages of wordings, the base first.
    pub(super) fn languages(&self) -> Vec<Language> {
        let mut languages = vec![self.base.clone()];
        for (language, _) in self.at.iter().filter(|(column, _)| is_wording(**column)).flat_map(|(_, at)| at) {
            if !languages.contains(language) {
                languages.push(language.clone());
            }
        }
        languages
    }

    pub(super) fn text(&self, row: &Row, column: Column) -> Localized {
        let columns = self.at.get(&column).into_iter().flatten();
        let wordings = columns.map(|(language, index)| (language.clone(), cleaned(row.cell(*index))));
        // Of two columns for one language the first stays.
        Localized::new(wordings.filter(|(_, text)| !text.is_empty()).collect::<Vec<_>>().into_iter().rev())
    }

    pub(super) fn plain(&self, row: &Row, column: Column) -> String {
        let index = self.at.get(&column).and_then(|columns| columns.first()).map(|(_, index)| *index);
        index.map(|index| cleaned(row.cell(index))).unwrap_or_default()
    }

    pub(super) fn is_reversed(&self, row: &Row) -> bool {
        TRUE.contains(&folded(&self.plain(row, Column::Reverse)).as_str())
    }

    /// What the row is; none if its type is not known.
    pub(super) fn row_type(&self, row: &Row) -> Option<RowType> {
        let written = folded(&self.plain(row, Column::Type));
        let is = |words: &[&str]| words.contains(&written.as_str());
        if is(RATING) {
            Some(RowType::Rating)
        } else if is(OPEN) {
            Some(RowType::Open)
        } else if is(SCALE) {
            Some(RowType::Scale)
        } else {
            is(NONE).then_some(RowType::NotObserved)
        }
    }
}

fn is_wording(column: Column) -> bool {
    matches!(column, Column::Item | Column::Own | Column::Others)
}
