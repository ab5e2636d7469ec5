//! What a mapping makes of a file, shown before anything is made of it.

use std::collections::BTreeMap;

use parallax_domain::fault::{Fault, Faults, all_of};
use parallax_domain::questionnaire::Questionnaire;
use serde::Serialize;

use super::file::AnswerFile;
use super::header::{Header, Tool};
use super::mapping::{Columns, Mapping, Rater};
use super::propose::{Proposal, propose};
use super::reading::{ReadRow, header, read_rows};
use super::tally::Counted;

/// What a mapping makes of a file. Its `Display` is what a person reads.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Preview {
    /// Which tool the file comes from; none if the mapping was given.
    pub tool: Option<Tool>,
    /// How the file is read.
    pub format: String,
    pub mapping: Mapping,
    /// Rows below the header.
    pub rows: usize,
    /// What each column is taken for, in the file's order.
    pub columns: Vec<TakenColumn>,
    /// The words for groups.
    pub groups: Vec<Counted>,
    /// The answers to items.
    pub answers: Vec<Counted>,
    /// The first raters, as they would be read.
    pub raters: Vec<ReadRow>,
    /// What keeps the file from being read: what a person has to decide, and what is wrong with it.
    pub to_decide: Vec<Fault>,
    /// How many more of these there are.
    pub not_told: usize,
    /// The clients and how many raters each has, if the file can be read.
    pub subjects: Vec<(String, usize)>,
    /// What a person should look at.
    pub notes: Vec<String>,
}

/// A column and what it is taken for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TakenColumn {
    /// From 1 on.
    pub number: usize,
    pub name: String,
    /// What its header says beside the name.
    pub text: Option<String>,
    pub taken: Taken,
    /// Why, if it was proposed.
    pub reason: Option<String>,
}

/// What a column is taken for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Taken {
    Subject,
    SubjectName,
    Rater,
    Group,
    Item(String),
    Comment(String),
    LeftOut,
    /// A person has to decide.
    Open,
}

impl Preview {
    /// What a mapping makes of a file; the proposed one if none is given.
    ///
    /// # Errors
    /// If the file has no header where it should be. What else is wrong is part of what is shown.
    pub fn of(file: &AnswerFile, questionnaire: &Questionnaire, given: Option<Mapping>) -> Result<Self, Faults> {
        let (tool, mapping, reasons, mut notes) = if let Some(mapping) = given {
            (None, mapping, BTreeMap::new(), file.note().into_iter().collect())
        } else {
            let Proposal { tool, mapping, reasons, notes } = propose(file, questionnaire)?;
            (Some(tool), mapping, reasons, notes)
        };
        let header = header(file, &mapping)?;
        let reading = read_rows(file, &header, questionnaire, &mapping);
        let (count, lines) = &reading.unanswered;
        if *count > 0 {
            let rows = if *count == 1 {
                "1 row holds no answer and is".to_owned()
            } else {
                format!("{count} rows hold no answer and are")
            };
            let more = if *count > lines.len() { " and further ones" } else { "" };
            notes.push(format!("{rows} passed over: line {}{more}.", all_of(lines)));
        }
        let (subjects, to_decide, count) = match reading.ratings {
            Ok(subjects) => {
                let told = subjects.into_iter().map(|subject| {
                    let name = subject.name.as_str();
                    let told = if name == subject.key { subject.key } else { format!("{name} ({})", subject.key) };
                    (told, subject.answers.len())
                });
                (told.collect(), Vec::new(), 0)
            }
            Err(faults) => {
                let kept: Vec<Fault> = faults.iter().take(MAX_DECISIONS).cloned().collect();
                (Vec::new(), kept, faults.count())
            }
        };
        Ok(Self {
            tool,
            format: file.to_string(),
            columns: columns(&header, &mapping, &reasons),
            rows: reading.rows,
            groups: reading.words,
            answers: reading.answers,
            raters: reading.first,
            not_told: count - to_decide.len(),
            to_decide,
            subjects,
            notes,
            mapping,
        })
    }

    /// Whether anything of the questionnaire was found in the file.
    pub fn is_telling(&self) -> bool {
        !self.mapping.items.is_empty()
    }
}

/// The most faults that are shown.
pub(super) const MAX_DECISIONS: usize = 60;

fn columns(header: &Header, mapping: &Mapping, reasons: &BTreeMap<String, String>) -> Vec<TakenColumn> {
    let mut taken: BTreeMap<usize, Taken> = BTreeMap::new();
    let mut take = |name: &str, as_what: Taken| {
        if let Some(column) = header.column(name) {
            taken.entry(column).or_insert(as_what);
        }
    };
    let who = [
        (&mapping.subject.column, Taken::Subject),
        (&mapping.subject.name_column, Taken::SubjectName),
        (&mapping.group.column, Taken::Group),
    ];
    for (name, as_what) in who {
        if let Some(name) = name {
            take(name, as_what);
        }
    }
    if let Rater::Column(name) = &mapping.rater {
        take(name, Taken::Rater);
    }
    for (key, Columns(names)) in &mapping.items {
        for name in names {
            take(name, Taken::Item(key.clone()));
        }
    }
    for (key, Columns(names)) in &mapping.comments {
        for name in names {
            take(name, Taken::Comment(key.clone()));
        }
    }
    for name in &mapping.left_out {
        take(name, Taken::LeftOut);
    }
    let column = |(index, column): (usize, &super::header::Column)| {
        let text = column.texts.iter().find(|text| {
            !text.is_empty() && **text != column.name && !text.starts_with('{') && !column.name.contains(text.as_str())
        });
        TakenColumn {
            number: index + 1,
            name: column.name.clone(),
            text: text.cloned(),
            taken: taken.remove(&index).unwrap_or(Taken::Open),
            reason: reasons.get(&column.name).cloned(),
        }
    };
    header.columns.iter().enumerate().map(column).collect()
}
