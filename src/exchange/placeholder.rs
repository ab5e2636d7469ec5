//! Fields in texts that another tool fills in: `{TOKEN:FIRSTNAME}`, `${e://Field/ratee}`, `{panel.name}`, `[Name]`.

use std::collections::BTreeSet;

/// The longest field that is taken for one.
const MAX_FIELD: usize = 200;

/// Words in a field that speak of a person's name, compared with the field's letters in lower case.
const NAMES: &[&str] =
    &["name", "ratee", "subject", "leader", "focal", "nom", "prénom", "prenom", "nombre", "vorname", "nachname"];

/// Words that brackets must hold and nothing else, to be a field and not a remark.
const BRACKETED: &[&str] = &[
    "name",
    "firstname",
    "fullname",
    "lastname",
    "participant",
    "ratee",
    "subject",
    "leader",
    "vorname",
    "nachname",
    "nom",
    "prénom",
    "nombre",
    "person",
    "name of the person",
    "x",
];

/// A part of a text.
#[derive(PartialEq, Debug)]
pub(crate) enum Part<'t> {
    Text(&'t str),
    /// With its brackets.
    Field(&'t str),
}

/// A text in its parts.
pub(crate) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    let mut searched = 0;
    while let Some(found) = rest.get(searched..).and_then(|tail| tail.find(['{', '[', '<'])) {
        let at = searched + found;
        match field_at(rest, at) {
            Some((start, end)) => {
                if start > 0 {
                    parts.push(Part::Text(rest.get(..start).unwrap_or_default()));
                }
                parts.push(Part::Field(rest.get(start..end).unwrap_or_default()));
                rest = rest.get(end..).unwrap_or_default();
                searched = 0;
            }
            None => searched = at + 1,
        }
    }
    if !rest.is_empty() {
        parts.push(Part::Text(rest));
    }
    parts
}

/// Where the field begins and ends whose bracket is here.
fn field_at(text: &str, at: usize) -> Option<(usize, usize)> {
    let from = text.get(at..)?;
    let (open, close) = match from.as_bytes().first()? {
        b'{' => ("{", "}"),
        b'[' => ("[", "]"),
        _ if from.starts_with("<<") => ("<<", ">>"),
        _ => return None,
    };
    let [open_sign, close_sign] = [open, close].map(|bracket| bracket.chars().next().unwrap_or_default());
    let window = from.get(..from.floor_char_boundary(MAX_FIELD))?.get(open.len()..)?;
    // A field holds no field: at the next bracket of its kind it is none.
    let inside = window.get(..window.find([open_sign, close_sign])?)?;
    if !window.get(inside.len()..)?.starts_with(close) {
        return None;
    }
    if inside.contains('\n') {
        return None;
    }
    let end = at + open.len() + inside.len() + close.len();
    if open != "{" {
        let bare: String = inside.to_lowercase().chars().filter(|c| c.is_alphanumeric() || *c == ' ').collect();
        return BRACKETED.contains(&bare.trim()).then_some((at, end));
    }
    // What begins with a blank is a brace and no field, in LimeSurvey as in SurveyJS.
    if inside.is_empty() || inside.starts_with(char::is_whitespace) {
        return None;
    }
    let start = if at > 0 && text.as_bytes().get(at - 1) == Some(&b'$') { at - 1 } else { at };
    Some((start, end))
}

/// All fields of a text.
pub(crate) fn fields(text: &str) -> BTreeSet<String> {
    let fields = parts(text).into_iter().filter_map(|part| match part {
        Part::Field(field) => Some(field.to_owned()),
        Part::Text(_) => None,
    });
    fields.collect()
}

/// Whether a field probably stands for somebody's name.
pub(crate) fn looks_like_a_name(field: &str) -> bool {
    if field.starts_with(['[', '<']) {
        return true;
    }
    let folded = field.to_lowercase();
    let is_plain = !folded.contains(['(', '=', '+', '*', '\'', '"', ' ']);
    is_plain && NAMES.iter().any(|word| folded.contains(word))
}

/// Why a text cannot be taken.
#[derive(PartialEq, Debug)]
pub(crate) struct ForeignField(pub(crate) String);

/// The text with `{name}` for each field that stands for the client's name, twice in a row only once, and no other
/// braces.
pub(crate) fn with_name(text: &str, name_fields: &BTreeSet<String>) -> Result<String, ForeignField> {
    let mut filled = String::with_capacity(text.len());
    for part in parts(text) {
        match part {
            Part::Text(text) => filled.extend(text.chars().map(without_braces)),
            Part::Field(field) if name_fields.contains(field) => filled.push_str("{name}"),
            // Brackets are brackets, if they are not the name.
            Part::Field(field) if field.starts_with(['[', '<']) => filled.push_str(field),
            Part::Field(field) => return Err(ForeignField(field.to_owned())),
        }
    }
    while filled.contains("{name} {name}") || filled.contains("{name}{name}") {
        filled = filled.replace("{name} {name}", "{name}").replace("{name}{name}", "{name}");
    }
    Ok(filled)
}

/// The text with an ellipsis for each field, for places where nothing is filled in.
pub(crate) fn without_fields(text: &str) -> String {
    let parts = parts(text).into_iter().map(|part| match part {
        Part::Text(text) => text.chars().map(without_braces).collect(),
        Part::Field(field) if field.starts_with(['[', '<']) => field.to_owned(),
        Part::Field(_) => "…".to_owned(),
    });
    parts.collect()
}

fn without_braces(c: char) -> char {
    match c {
        '{' => '(',
        '}' => ')',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_all_tools_are_found_and_other_braces_are_not() {
        let text =
            "Does {TOKEN:FIRSTNAME} or ${e://Field/ratee} or [Name] or <<name>> help? {if(a, b)} { x } [sic] a < b {";
        let found: Vec<String> = fields(text).into_iter().collect();
        assert_eq!(found, ["${e://Field/ratee}", "<<name>>", "[Name]", "{TOKEN:FIRSTNAME}", "{if(a, b)}"]);
        let named: Vec<bool> = found.iter().map(|field| looks_like_a_name(field)).collect();
        assert_eq!(named, [true, true, true, true, false]);
    }

    #[test]
    fn a_first_and_a_last_name_are_one_name() {
        let names = fields("{F} {L}");
        assert_eq!(with_name("{F} {L} helps { much }.", &names).as_deref(), Ok("{name} helps ( much )."));
        assert_eq!(with_name("{F} has {imc}.", &names), Err(ForeignField("{imc}".to_owned())));
        assert_eq!(without_fields("About {F} [sic] {"), "About … [sic] (");
    }
}
