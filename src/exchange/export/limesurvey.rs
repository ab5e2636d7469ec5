//! LimeSurvey's survey structure as a table with tabs: the competencies are groups with an array, the labels of the
//! scale its answers, coded by their values.
//!
//! Texts are written as HTML, so that no sign of them can divide cells, begin an expression or a formula, or act as
//! markup. No cell needs quotes.

use std::fmt::Write as _;

use parallax_domain::group::Group;
use parallax_domain::language::{Language, Localized};
use parallax_domain::questionnaire::Questionnaire;

use super::codes::{Codes, LIMESURVEY};
use super::notes::notes;
use super::rater::{Audience, BEGINNING, Choice, NAME, OPEN, WHO, audiences, choices, names_the_client};
use crate::limesurvey::views::{OF_CLIENT, OF_NOBODY, OF_OTHERS};
use crate::marks::{CLIENT_NAME, NOT_OBSERVED, OWN, RATER_GROUP};

const COLUMNS: &str = "id\trelated_id\tclass\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tvalidation\t\
                       mandatory\tother\tdefault\tsame_default\n";

/// The file, and what a person is told of it.
pub(super) fn write(questionnaire: &Questionnaire) -> (String, Vec<String>) {
    let codes = Codes::of(questionnaire, LIMESURVEY);
    let notes = notes(questionnaire, "LimeSurvey", &codes, |language| tag(language, &questionnaire.languages));
    let groups = choices(questionnaire);
    // With a byte order mark, as LimeSurvey writes it: spreadsheets need it.
    let mut table = Table { text: format!("\u{feff}{COLUMNS}"), language: String::new(), id: 0, group: 0 };
    let mut tags = questionnaire.languages.iter().map(|language| tag(language, &questionnaire.languages));
    table.setting("language", &tags.next().unwrap_or_default());
    table.setting("additional_languages", &tags.collect::<Vec<_>>().join(" "));
    // A page for each group, and no answer beside the address of who gave it.
    table.setting("format", "G");
    table.setting("anonymized", "Y");
    for language in &questionnaire.languages {
        table.begin(tag(language, &questionnaire.languages));
        let form = Form { questionnaire, language, codes: &codes, groups: &groups };
        form.write(&mut table);
    }
    (table.text, notes)
}

/// LimeSurvey's code of a language: it has informal forms beside some.
fn tag(language: &Language, all: &[Language]) -> String {
    match language.as_str().strip_suffix("-x-informal") {
        Some(formal) if all.iter().any(|other| other.as_str() == formal) => format!("{formal}-informal"),
        _ => language.to_string(),
    }
}

/// The form in one language.
struct Form<'q> {
    questionnaire: &'q Questionnaire,
    language: &'q Language,
    codes: &'q Codes,
    groups: &'q [Choice],
}

impl Form<'_> {
    fn write(&self, table: &mut Table) {
        let questionnaire = self.questionnaire;
        table.row("SL", "", "surveyls_title", "", &self.text(&questionnaire.title), "");
        if let Some(attribution) = &questionnaire.attribution {
            table.row("SL", "", "surveyls_description", "", &html(attribution), "");
        }
        self.beginning(table);
        for (competency, matrix) in questionnaire.competencies.iter().zip(&self.codes.matrices) {
            let definition = competency.definition.as_ref().map(|text| self.text(text)).unwrap_or_default();
            table.group(&self.text(&competency.name), &definition);
            table.question("F", &matrix.code, "1", "", "Y");
            for (item, row) in competency.items.iter().zip(&matrix.rows) {
                let (others, own) = audiences(item);
                table.row("SQ", "0", row, &self.condition(&others), &self.text(&item.others), "");
                if let Some(own) = own {
                    table.row("SQ", "0", &format!("{OWN}{row}"), &self.condition(&own), &self.text(&item.own), "");
                }
            }
            for (value, label) in questionnaire.scale.values() {
                // The code is the value, so that exported answers are ratings.
                let code = if value < 0 { format!("m{}", value.unsigned_abs()) } else { value.to_string() };
                table.row("A", "0", &code, &value.to_string(), &self.text(label), "");
            }
            if let Some(label) = &questionnaire.scale.not_observed {
                table.row("A", "0", NOT_OBSERVED, "0", &self.text(label), "");
            }
        }
        if questionnaire.questions.is_empty() {
            return;
        }
        table.group(OPEN.in_language(self.language), "");
        for (question, code) in questionnaire.questions.iter().zip(&self.codes.questions) {
            if question.own == question.others {
                table.question("T", code, "1", &self.text(&question.others), "N");
            } else {
                table.question("T", code, OF_OTHERS, &self.text(&question.others), "N");
                table.question("T", &format!("{OWN}{code}"), OF_CLIENT, &self.text(&question.own), "N");
            }
        }
    }

    fn beginning(&self, table: &mut Table) {
        table.group(BEGINNING.in_language(self.language), "");
        table.question("L", RATER_GROUP, "1", WHO.in_language(self.language), "Y");
        for (index, choice) in self.groups.iter().enumerate() {
            let code = code(&choice.group, index);
            table.row("A", "0", &code, "0", &html(choice.label(self.language)), "");
        }
        if names_the_client(self.questionnaire) {
            table.question("S", CLIENT_NAME, "1", NAME.in_language(self.language), "Y");
        }
    }

    fn text(&self, text: &Localized) -> String {
        html(text.get(self.language).unwrap_or_default())
    }

    fn condition(&self, audience: &Audience) -> String {
        match audience {
            Audience::Everyone => "1".to_owned(),
            Audience::Client => OF_CLIENT.to_owned(),
            Audience::Others => OF_OTHERS.to_owned(),
            Audience::Groups(groups) if groups.is_empty() => OF_NOBODY.to_owned(),
            Audience::Groups(groups) => {
                let asked = self.groups.iter().enumerate().filter(|(_, choice)| groups.contains(&choice.group));
                let each =
                    asked.map(|(index, choice)| format!("{RATER_GROUP}.NAOK == '{}'", code(&choice.group, index)));
                each.collect::<Vec<_>>().join(" or ")
            }
        }
    }
}

/// The code of a group: LimeSurvey's answers have at most five letters and digits.
fn code(group: &Group, index: usize) -> String {
    match group {
        Group::Own => OWN.to_owned(),
        Group::Manager => "boss".to_owned(),
        Group::Peer => "peer".to_owned(),
        Group::DirectReport => "rep".to_owned(),
        Group::Other => "other".to_owned(),
        Group::Custom(_) => format!("g{index}"),
    }
}

/// A text as HTML on one line. `{name}` becomes the field of the question that asks for it.
fn html(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for (index, c) in text.chars().enumerate() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            // It would divide a row into two ends.
            '|' => html.push_str("&#124;"),
            // A spreadsheet would calculate.
            '=' | '+' | '-' | '@' if index == 0 => {
                let _ = write!(html, "&#{};", u32::from(c));
            }
            c => html.push(c),
        }
    }
    html.replace("{name}", &format!("{{{CLIENT_NAME}}}"))
}

struct Table {
    text: String,
    /// LimeSurvey's code of the language of the rows.
    language: String,
    /// The last number that a row got; the same rows in another language have the same numbers.
    id: usize,
    group: usize,
}

impl Table {
    fn setting(&mut self, name: &str, value: &str) {
        self.cells(["", "", "S", "", name, "", value, "", "", "", "", "", "", ""]);
    }

    fn begin(&mut self, language: String) {
        self.language = language;
        (self.id, self.group) = (0, 0);
    }

    fn group(&mut self, name: &str, description: &str) {
        self.group += 1;
        let number = self.group.to_string();
        self.row("G", &number, name, "1", description, "");
    }

    fn question(&mut self, kind: &str, code: &str, relevance: &str, text: &str, mandatory: &str) {
        self.row("Q", kind, code, relevance, text, mandatory);
    }

    fn row(&mut self, class: &str, kind: &str, name: &str, relevance: &str, text: &str, mandatory: &str) {
        let id = match class {
            "SL" | "A" => String::new(),
            _ => {
                self.id += 1;
                self.id.to_string()
            }
        };
        let other = if class == "Q" { "N" } else { "" };
        let language = std::mem::take(&mut self.language);
        self.cells([&id, "", class, kind, name, relevance, text, "", &language, "", mandatory, other, "", ""]);
        self.language = language;
    }

    fn cells(&mut self, cells: [&str; 14]) {
        self.text.push_str(&cells.join("\t"));
        self.text.push('\n');
    }
}
