//! The XML of LimeSurvey: tables of rows of cells.
//!
//! There are two layouts. In the older one each row of `questions` holds a text and its language, and there is a row for
//! each language; in the newer one the texts stand in tables of their own, such as `question_l10ns`. The tables that
//! are there tell which it is, as for LimeSurvey itself: versions of the database do not.

use std::collections::BTreeMap;

use parallax_domain::fault::Faults;

use super::structure::{Answer, Group, Question, Structure, SubQuestion, Texts, is_told, number};
use crate::limits::MAX_ROWS;
use crate::refused;
use crate::xml::{Piece, Xml};
use parallax_domain::text::grouped;

/// The tables that are read, and the columns of each. Whatever else a file holds is passed over.
const TABLES: &[(&str, &[&str])] = &[
    ("answers", &["aid", "qid", "code", "answer", "sortorder", "assessment_value", "language", "scale_id"]),
    ("answer_l10ns", &["aid", "answer", "language"]),
    ("conditions", &["qid"]),
    ("defaultvalues", &["qid"]),
    ("groups", &["gid", "group_name", "group_order", "description", "language", "randomization_group", "grelevance"]),
    ("group_l10ns", &["gid", "group_name", "description", "language"]),
    ("questions", QUESTION),
    ("subquestions", QUESTION),
    ("question_l10ns", &["qid", "question", "language"]),
    ("question_attributes", &["qid", "attribute", "value", "language"]),
    ("quota", &["id"]),
    ("surveys", &["language", "additional_languages"]),
    ("surveys_languagesettings", &["surveyls_language", "surveyls_title"]),
];

const QUESTION: &[&str] = &[
    "qid",
    "parent_qid",
    "gid",
    "type",
    "title",
    "question",
    "other",
    "mandatory",
    "question_order",
    "language",
    "scale_id",
    "relevance",
];

/// A row: the columns that have a value.
#[derive(Default)]
struct Row(Vec<(&'static str, String)>);

impl Row {
    fn get(&self, column: &str) -> &str {
        self.0.iter().find(|(name, _)| *name == column).map(|(_, value)| value.as_str()).unwrap_or_default()
    }
}

/// The tables of a file.
#[derive(Default)]
struct Tables {
    kind: String,
    languages: Vec<String>,
    rows: BTreeMap<&'static str, Vec<Row>>,
}

impl Tables {
    fn of(&self, table: &str) -> &[Row] {
        self.rows.get(table).map(Vec::as_slice).unwrap_or_default()
    }

    fn has(&self, table: &str) -> bool {
        self.rows.contains_key(table)
    }

    /// The texts of a column, by id and language.
    fn texts(&self, table: &str, id: &str, column: &str) -> BTreeMap<String, Texts> {
        let mut texts: BTreeMap<String, Texts> = BTreeMap::new();
        for row in self.of(table) {
            let of_id = texts.entry(row.get(id).to_owned()).or_default();
            of_id.insert(row.get("language").to_owned(), row.get(column).to_owned());
        }
        texts
    }
}

/// Reads a file.
pub(super) fn structure(text: &str) -> Result<Structure, Faults> {
    let tables = tables(text)?;
    match tables.kind.as_str() {
        "Survey" | "Group" | "Question" => Ok(structured(&tables)),
        "Responses" | "Tokens" | "Timings" => Err(refused(
            format!("the file holds LimeSurvey's {}, not a survey", tables.kind.to_lowercase()),
            "Export the survey structure (.lss).",
        )),
        "Label set" => Err(refused("the file holds a label set, not a survey", "Export the survey structure (.lss).")),
        _ => Err(refused(
            "the file is LimeSurvey's, but holds no survey, group or question",
            "Export the survey structure (.lss).",
        )),
    }
}

fn tables(text: &str) -> Result<Tables, Faults> {
    let mut xml = Xml::new(text);
    let mut tables = Tables::default();
    let mut path: Vec<String> = Vec::new();
    let mut value = String::new();
    let mut row = Row::default();
    let mut count = 0_usize;
    loop {
        match xml.next()? {
            Piece::Open(start) => {
                path.push(start.name().as_ref().to_owned());
                value.clear();
                if let [_, table] = path.as_slice()
                    && let Some((name, _)) = TABLES.iter().find(|(name, _)| name == table)
                {
                    tables.rows.entry(name).or_default();
                }
            }
            Piece::Text(text) => value.push_str(&text),
            Piece::Close => {
                let names: Vec<&str> = path.iter().map(String::as_str).collect();
                match names.as_slice() {
                    [_, "LimeSurveyDocType"] => value.trim().clone_into(&mut tables.kind),
                    [_, "languages", "language"] if tables.languages.len() < 100 => {
                        tables.languages.push(value.trim().to_owned());
                    }
                    [_, table, "rows", "row", column] => {
                        let columns = TABLES.iter().find(|(name, _)| name == table).map(|(_, columns)| *columns);
                        let known = columns.unwrap_or_default().iter().find(|known| *known == column);
                        if let Some(known) = known.filter(|_| !value.is_empty() && row.0.len() < QUESTION.len()) {
                            row.0.push((known, std::mem::take(&mut value)));
                        }
                    }
                    [_, table, "rows", "row"] => {
                        let row = std::mem::take(&mut row);
                        let is_kept = *table != "question_attributes" || is_told(row.get("attribute"));
                        let name = TABLES.iter().map(|(name, _)| *name).find(|name| name == table);
                        let rows = name.and_then(|name| tables.rows.get_mut(name));
                        if let Some(rows) = rows.filter(|_| is_kept && !row.0.is_empty()) {
                            rows.push(row);
                            count += 1;
                        }
                        if count > MAX_ROWS {
                            let reason = format!("the survey has more than {} rows in its tables", grouped(MAX_ROWS));
                            return Err(refused(reason, "Export the part of it that is the questionnaire."));
                        }
                    }
                    _ => {}
                }
                value.clear();
                path.pop();
            }
            Piece::End => return Ok(tables),
        }
    }
}

fn structured(tables: &Tables) -> Structure {
    let mut structure = Structure { quotas: tables.of("quota").len(), ..Structure::default() };
    languages(tables, &mut structure);
    for row in tables.of("surveys_languagesettings") {
        structure.title.insert(row.get("surveyls_language").to_owned(), row.get("surveyls_title").to_owned());
    }
    groups(tables, &mut structure);
    questions(tables, &mut structure);
    structure.sort();
    structure
}

fn languages(tables: &Tables, structure: &mut Structure) {
    let (base, additional) = match tables.of("surveys").first() {
        Some(survey) if !survey.get("language").is_empty() => {
            let additional = survey.get("additional_languages").split_whitespace().map(str::to_owned).collect();
            (survey.get("language").to_owned(), additional)
        }
        // A group or a question alone names its languages, the base language first.
        _ => {
            let mut languages = tables.languages.iter().cloned();
            (languages.next().unwrap_or_else(|| "en".to_owned()), languages.collect())
        }
    };
    structure.base = base;
    structure.additional = additional;
}

fn groups(tables: &Tables, structure: &mut Structure) {
    let is_apart = tables.has("group_l10ns");
    let names = tables.texts("group_l10ns", "gid", "group_name");
    let descriptions = tables.texts("group_l10ns", "gid", "description");
    let mut at: BTreeMap<&str, usize> = BTreeMap::new();
    for row in tables.of("groups") {
        let id = row.get("gid");
        let index = *at.entry(id).or_insert_with(|| {
            let texts = |of: &BTreeMap<String, Texts>| of.get(id).cloned().unwrap_or_default();
            structure.groups.push(Group {
                id: id.to_owned(),
                order: number(row.get("group_order")),
                name: texts(&names),
                description: texts(&descriptions),
                relevance: row.get("grelevance").to_owned(),
                random: row.get("randomization_group").to_owned(),
            });
            structure.groups.len() - 1
        });
        if let Some(group) = structure.groups.get_mut(index).filter(|_| !is_apart) {
            group.name.insert(row.get("language").to_owned(), row.get("group_name").to_owned());
            group.description.insert(row.get("language").to_owned(), row.get("description").to_owned());
        }
    }
}

fn questions(tables: &Tables, structure: &mut Structure) {
    let is_apart = tables.has("question_l10ns");
    let texts = tables.texts("question_l10ns", "qid", "question");
    let answers = answers(tables);
    let mut at: BTreeMap<&str, usize> = BTreeMap::new();
    for row in tables.of("questions").iter().filter(|row| number(row.get("parent_qid")) == 0) {
        let id = row.get("qid");
        let index = *at.entry(id).or_insert_with(|| {
            structure.questions.push(Question {
                id: id.to_owned(),
                group: row.get("gid").to_owned(),
                order: number(row.get("question_order")),
                code: row.get("title").to_owned(),
                kind: row.get("type").to_owned(),
                text: texts.get(id).cloned().unwrap_or_default(),
                mandatory: row.get("mandatory").to_owned(),
                other: row.get("other").to_owned(),
                relevance: row.get("relevance").to_owned(),
                ..Question::default()
            });
            structure.questions.len() - 1
        });
        if let Some(question) = structure.questions.get_mut(index).filter(|_| !is_apart) {
            question.text.insert(row.get("language").to_owned(), row.get("question").to_owned());
        }
    }
    let subquestions = tables.of("questions").iter().chain(tables.of("subquestions"));
    let mut rows_at: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for row in subquestions.filter(|row| number(row.get("parent_qid")) != 0) {
        let Some(question) = at.get(row.get("parent_qid")).copied() else { continue };
        let Some(rows) = structure.questions.get_mut(question).map(|question| &mut question.rows) else { continue };
        let id = row.get("qid");
        let (_, index) = *rows_at.entry(id).or_insert_with(|| {
            rows.push(SubQuestion {
                id: id.to_owned(),
                scale: number(row.get("scale_id")),
                order: number(row.get("question_order")),
                code: row.get("title").to_owned(),
                text: texts.get(id).cloned().unwrap_or_default(),
                relevance: row.get("relevance").to_owned(),
                ..SubQuestion::default()
            });
            (question, rows.len() - 1)
        });
        if let Some(found) = rows.get_mut(index).filter(|found| !is_apart && found.id == id) {
            found.text.insert(row.get("language").to_owned(), row.get("question").to_owned());
        }
    }
    for question in &mut structure.questions {
        question.answers = answers.get(question.id.as_str()).cloned().unwrap_or_default();
    }
    for (table, count) in [("conditions", true), ("defaultvalues", false)] {
        for row in tables.of(table) {
            let question = at.get(row.get("qid")).and_then(|index| structure.questions.get_mut(*index));
            if let Some(question) = question {
                *(if count { &mut question.conditions } else { &mut question.defaults }) += 1;
            }
        }
    }
    for row in tables.of("question_attributes").iter().filter(|row| !row.get("value").is_empty()) {
        let question = at.get(row.get("qid")).and_then(|index| structure.questions.get_mut(*index));
        if let Some(question) = question {
            let (name, language) = (row.get("attribute"), row.get("language"));
            let key = if language.is_empty() { name.to_owned() } else { format!("{name} {language}") };
            question.attributes.insert(key, row.get("value").to_owned());
        }
    }
}

/// The answers of each question.
fn answers(tables: &Tables) -> BTreeMap<&str, Vec<Answer>> {
    let is_apart = tables.has("answer_l10ns");
    let texts = tables.texts("answer_l10ns", "aid", "answer");
    let mut answers: BTreeMap<&str, Vec<Answer>> = BTreeMap::new();
    let mut at: BTreeMap<(&str, i64, &str), usize> = BTreeMap::new();
    for row in tables.of("answers") {
        let (question, scale, code) = (row.get("qid"), number(row.get("scale_id")), row.get("code"));
        let of_question = answers.entry(question).or_default();
        let index = *at.entry((question, scale, code)).or_insert_with(|| {
            of_question.push(Answer {
                scale,
                order: number(row.get("sortorder")),
                code: code.to_owned(),
                value: row.get("assessment_value").trim().parse().ok(),
                text: texts.get(row.get("aid")).cloned().unwrap_or_default(),
            });
            of_question.len() - 1
        });
        if let Some(answer) = of_question.get_mut(index).filter(|_| !is_apart) {
            answer.text.insert(row.get("language").to_owned(), row.get("answer").to_owned());
        }
    }
    answers
}
