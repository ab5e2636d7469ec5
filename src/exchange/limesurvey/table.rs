//! LimeSurvey's survey structure as a table with tabs: a row for each setting, group, question, row and answer, and each
//! of them again for every language. What a row belongs to is told by what stands above it.

use std::collections::BTreeMap;

use parallax_domain::fault::Faults;
use parallax_domain::table::{Row, Table, text_of};

use super::structure::{Answer, Group, Question, Structure, SubQuestion, is_told, number};
use crate::limits::MAX_ROWS;
use crate::{limits, refused};
use parallax_domain::text::grouped;

/// Reads a file.
pub(super) fn structure(bytes: &[u8]) -> Result<Structure, Faults> {
    limits::check_lines(&text_of(bytes)?.0)?;
    let mut table = Table::read(bytes, |row| row.cells().any(|cell| cell == "class"))?;
    table.take_ragged().into_result()?;
    let columns = Columns::of(&table);
    let mut reading =
        Reading { columns, structure: Structure::default(), found: BTreeMap::new(), group: 0, question: None };
    for (count, row) in table.rows().enumerate() {
        if count > MAX_ROWS {
            let reason = format!("the survey has more than {} rows", grouped(MAX_ROWS));
            return Err(refused(reason, "Export the part of it that is the questionnaire."));
        }
        reading.row(&row);
    }
    let mut structure = reading.structure;
    if structure.base.is_empty() {
        let first = structure.questions.iter().flat_map(|question| question.text.keys()).next().cloned();
        structure.base = first.unwrap_or_else(|| "en".to_owned());
    }
    structure.sort();
    Ok(structure)
}

/// Where each column is.
struct Columns {
    at: BTreeMap<String, usize>,
    told: Vec<(String, usize)>,
}

impl Columns {
    fn of(table: &Table) -> Self {
        let headers = table.header().iter().enumerate();
        let at: BTreeMap<String, usize> = headers.map(|(index, header)| (header.to_lowercase(), index)).collect();
        let told = at.iter().filter(|(header, _)| is_told(header)).map(|(header, at)| (header.clone(), *at)).collect();
        Self { at, told }
    }

    fn cell<'r>(&self, row: &'r Row, column: &str) -> &'r str {
        self.at.get(column).map(|at| row.cell(*at)).unwrap_or_default()
    }
}

struct Reading {
    columns: Columns,
    structure: Structure,
    /// What was found already, in another language, by its kind and code.
    found: BTreeMap<String, usize>,
    group: usize,
    question: Option<usize>,
}

impl Reading {
    fn row(&mut self, row: &Row) {
        let cell = |column: &str| self.columns.cell(row, column).to_owned();
        let language = match cell("language") {
            language if language.is_empty() => self.structure.base.clone(),
            language => language,
        };
        let (name, text) = (cell("name"), cell("text"));
        match self.columns.cell(row, "class") {
            "S" if name == "language" => self.structure.base = text,
            "S" if name == "additional_languages" => {
                self.structure.additional = text.split_whitespace().map(str::to_owned).collect();
            }
            "SL" if name == "surveyls_title" => {
                self.structure.title.insert(language, text);
            }
            "G" => self.group(row, &language, name, text),
            "Q" => self.question(row, &language, name, text),
            "SQ" => self.sub_question(row, &language, name, text),
            "A" => self.answer(row, &language, name, text),
            "QTA" | "QTAM" | "QTALS" if self.structure.quotas == 0 => self.structure.quotas = 1,
            _ => {}
        }
    }

    /// A group has no code: its number tells it again in another language, or its place among the groups of that.
    fn group(&mut self, row: &Row, language: &str, name: String, description: String) {
        let number_written = self.columns.cell(row, "type/scale").to_owned();
        let nth = self.structure.groups.iter().filter(|group| group.name.contains_key(language)).count();
        let mark = if number_written.is_empty() { format!("g nth {nth}") } else { format!("g {number_written}") };
        let index = *self.found.entry(mark).or_insert_with(|| {
            let order = i64::try_from(self.structure.groups.len()).unwrap_or(i64::MAX);
            self.structure.groups.push(Group {
                id: order.to_string(),
                order,
                relevance: self.columns.cell(row, "relevance").to_owned(),
                random: self.columns.cell(row, "random_group").to_owned(),
                ..Group::default()
            });
            self.structure.groups.len() - 1
        });
        (self.group, self.question) = (index, None);
        if let Some(group) = self.structure.groups.get_mut(index) {
            group.name.insert(language.to_owned(), name);
            group.description.insert(language.to_owned(), description);
        }
    }

    fn question(&mut self, row: &Row, language: &str, name: String, text: String) {
        let index = *self.found.entry(format!("q {name}")).or_insert_with(|| {
            let cell = |column: &str| self.columns.cell(row, column).to_owned();
            let told = self.columns.told.iter().map(|(header, at)| (header.clone(), row.cell(*at).to_owned()));
            self.structure.questions.push(Question {
                id: name.clone(),
                group: self.group.to_string(),
                order: i64::try_from(self.structure.questions.len()).unwrap_or(i64::MAX),
                code: name,
                kind: cell("type/scale"),
                mandatory: cell("mandatory"),
                other: cell("other"),
                relevance: cell("relevance"),
                attributes: told.filter(|(_, value)| !value.is_empty()).collect(),
                ..Question::default()
            });
            self.structure.questions.len() - 1
        });
        self.question = Some(index);
        if let Some(question) = self.structure.questions.get_mut(index) {
            question.text.insert(language.to_owned(), text);
        }
    }

    fn sub_question(&mut self, row: &Row, language: &str, name: String, text: String) {
        let Some(at) = self.question else { return };
        let scale = number(self.columns.cell(row, "type/scale"));
        let Some(rows) = self.structure.questions.get_mut(at).map(|question| &mut question.rows) else { return };
        let index = *self.found.entry(format!("s {at} {scale} {name}")).or_insert_with(|| {
            rows.push(SubQuestion {
                scale,
                order: i64::try_from(rows.len()).unwrap_or(i64::MAX),
                code: name,
                relevance: self.columns.cell(row, "relevance").to_owned(),
                ..SubQuestion::default()
            });
            rows.len() - 1
        });
        if let Some(found) = rows.get_mut(index) {
            found.text.insert(language.to_owned(), text);
        }
    }

    fn answer(&mut self, row: &Row, language: &str, name: String, text: String) {
        let Some(at) = self.question else { return };
        let scale = number(self.columns.cell(row, "type/scale"));
        let Some(question) = self.structure.questions.get_mut(at) else { return };
        let answers = &mut question.answers;
        let index = *self.found.entry(format!("a {at} {scale} {name}")).or_insert_with(|| {
            answers.push(Answer {
                scale,
                order: i64::try_from(answers.len()).unwrap_or(i64::MAX),
                code: name,
                // In rows of answers this column holds the value.
                value: self.columns.cell(row, "relevance").parse().ok(),
                ..Answer::default()
            });
            answers.len() - 1
        });
        if let Some(answer) = answers.get_mut(index) {
            answer.text.insert(language.to_owned(), text);
        }
    }
}
