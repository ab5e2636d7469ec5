//! Which column of a list of raters is which, in four languages.

use super::Written;
use crate::fault::{Faults, all_of};
use crate::table::{Row, Table};

/// Words for each column, the surest first: where there is both a group and a role, the role is one in the company.
/// Compared without case, blanks and punctuation.
const NAME: &[&str] = &[
    "name",
    "fullname",
    "displayname",
    "ratername",
    "rater",
    "vollständigername",
    "nom",
    "nomcomplet",
    "nometprénom",
    "nombre",
    "nombrecompleto",
    "nombreyapellidos",
];
const FIRST_NAME: &[&str] = &["firstname", "givenname", "forename", "vorname", "prénom", "prenom"];
const LAST_NAME: &[&str] =
    &["lastname", "surname", "familyname", "nachname", "familienname", "nomdefamille", "apellido", "apellidos"];
const EMAIL: &[&str] = &[
    "email",
    "emailaddress",
    "mail",
    "mailaddress",
    "rateremail",
    "emailadresse",
    "mailadresse",
    "courriel",
    "adresseemail",
    "adressemail",
    "adresseélectronique",
    "correo",
    "correoelectrónico",
    "correoelectronico",
    "address",
    "adresse",
    "dirección",
];
const GROUP: &[&str] = &[
    "group",
    "ratergroup",
    "relationship",
    "relation",
    "gruppe",
    "beziehung",
    "groupe",
    "grupo",
    "relación",
    "role",
    "rolle",
    "rôle",
    "rol",
];
const LANGUAGE: &[&str] = &["language", "lang", "locale", "sprache", "langue", "idioma"];

const TIME_ZONE: &[&str] = &["timezone", "zone", "zeitzone", "fuseauhoraire", "fuseau", "zonahoraria", "husohorario"];

/// The columns of a list, from 0 on.
pub(super) struct Columns<'t> {
    name: Vec<usize>,
    email: usize,
    /// None where all people belong to one group.
    group: Option<usize>,
    language: Option<usize>,
    time_zone: Option<usize>,
    /// Headers that are none of these.
    pub(super) ignored: Vec<&'t str>,
}

/// Whether the cells of a row name the column that every list has.
pub fn is_header<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let mut names_addresses = false;
    for cell in cells {
        if cell.contains('@') {
            return false;
        }
        names_addresses |= is_email_header(cell);
    }
    names_addresses
}

/// Whether a header is that of the addresses.
fn is_email_header(cell: &str) -> bool {
    EMAIL.contains(&folded(cell).as_str())
}

/// Whether cells look like a header, though that of the addresses may be missing.
pub(super) fn names_columns<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let known = |cell: &&str| {
        let word = folded(cell);
        [NAME, FIRST_NAME, LAST_NAME, EMAIL, GROUP, LANGUAGE].iter().any(|words| words.contains(&word.as_str()))
    };
    let known: Vec<&str> = cells.filter(known).collect();
    known.len() > 1 || known.into_iter().any(is_email_header)
}

fn folded(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl<'t> Columns<'t> {
    /// `has_group` says that people need none of their own.
    pub(super) fn of(table: &'t Table, has_group: bool) -> Result<Self, Faults> {
        let headers: Vec<String> = table.header().iter().map(|header| folded(header)).collect();
        let column = |words: &[&str]| words.iter().find_map(|word| headers.iter().position(|header| header == word));
        let (whole, first, last) = (column(NAME), column(FIRST_NAME), column(LAST_NAME));
        // “Prénom, Nom” and “Nombre, Apellidos”: the general word stands for what the other leaves.
        let name: Vec<usize> = match (whole, first, last) {
            (Some(whole), Some(_), Some(_)) => vec![whole],
            _ => [first, whole, last].into_iter().flatten().collect(),
        };
        let (email, group) = (column(EMAIL), column(GROUP));
        let (language, time_zone) = (column(LANGUAGE), column(TIME_ZONE));
        let mut missing = Vec::new();
        missing.extend(name.is_empty().then_some("name"));
        missing.extend(email.is_none().then_some("email"));
        missing.extend((group.is_none() && !has_group).then_some("group"));
        let (Some(email), true) = (email, missing.is_empty()) else {
            let plural = if missing.len() == 1 { "column" } else { "columns" };
            return Err(Faults::one(
                table.header_row(),
                format!("the list has no {plural} {}", all_of(&missing)),
                "Begin it with the header name, email, group and, if wanted, language.",
            ));
        };
        let used =
            |index: &usize| name.contains(index) || [Some(email), group, language, time_zone].contains(&Some(*index));
        let ignored = table.header().iter().enumerate().filter(|(index, _)| !used(index));
        let ignored = ignored.map(|(_, header)| header.as_str()).collect();
        Ok(Self { name, email, group, language, time_zone, ignored })
    }

    pub(super) fn written(&self, table: &Table, row: &Row) -> Written {
        let cell = |column: usize| (table.place(row, column), row.cell(column).to_owned());
        let names: Vec<&str> =
            self.name.iter().map(|column| row.cell(*column)).filter(|part| !part.is_empty()).collect();
        let name_column = self.name.first().copied().unwrap_or_default();
        Written {
            line: row.line,
            name: (table.place(row, name_column), names.join(" ")),
            email: cell(self.email),
            group: self.group.map_or_else(|| (table.place(row, 0), String::new()), cell),
            language: self.language.map_or_else(|| (table.place(row, 0), String::new()), cell),
            time_zone: self.time_zone.map_or_else(|| (table.place(row, 0), String::new()), cell),
        }
    }
}
