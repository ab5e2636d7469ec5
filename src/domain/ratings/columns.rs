//! Which column of a ratings file is which.

use crate::fault::{FaultList, Faults, all_of, nearest, quoted};
use crate::questionnaire::{Item, Question, Questionnaire};
use crate::table::{Row, Table};

/// What a rating or comment answers.
#[derive(Clone, Copy)]
pub(super) enum Asked<'q> {
    Item(&'q Item),
    Question(&'q Question),
}

impl<'q> Asked<'q> {
    /// The item or open question of this key, in any case: spreadsheets capitalise.
    pub(super) fn of_key(key: &str, questionnaire: &'q Questionnaire) -> Option<Self> {
        let is_key = |candidate: &str| candidate.eq_ignore_ascii_case(key);
        let item = questionnaire.items().map(|(_, item)| item).find(|item| is_key(&item.key));
        let question = || questionnaire.questions.iter().find(|question| is_key(&question.key));
        item.map(Self::Item).or_else(|| question().map(Self::Question))
    }

    pub(super) fn key(self) -> &'q str {
        match self {
            Self::Item(item) => &item.key,
            Self::Question(question) => &question.key,
        }
    }
}

/// The keys of all items and open questions.
pub(super) fn keys(questionnaire: &Questionnaire) -> impl Iterator<Item = &str> {
    let items = questionnaire.items().map(|(_, item)| item.key.as_str());
    items.chain(questionnaire.questions.iter().map(|question| question.key.as_str()))
}

/// The columns of a file, from 0 on.
pub(super) struct Columns<'q> {
    pub(super) subject: usize,
    pub(super) rater: usize,
    pub(super) group: usize,
    pub(super) name: Option<usize>,
    pub(super) values: Values<'q>,
}

/// Where the ratings stand.
pub(super) enum Values<'q> {
    /// A row a rating.
    Long { item: usize, value: usize },
    /// A row a rater.
    Wide(Vec<(usize, Asked<'q>)>),
}

/// Whether a row names the columns that both shapes have.
pub(super) fn is_header(row: &Row) -> bool {
    ["subject", "rater", "group"].iter().all(|name| row.cells().any(|cell| cell.eq_ignore_ascii_case(name)))
}

const REMEDY: &str =
    "Name the columns subject, rater, group, item and value, or subject, rater, group and then each item.";

impl<'q> Columns<'q> {
    pub(super) fn of(table: &Table, questionnaire: &'q Questionnaire) -> Result<Self, Faults> {
        let column = |name: &str| table.header().iter().position(|header| header.eq_ignore_ascii_case(name));
        let [subject, rater, group] = ["subject", "rater", "group"].map(column);
        let long = column("item").zip(column("value"));
        // A column that is not needed for its own word may be an item of that key.
        let name = ["name", "subject_name"]
            .into_iter()
            .find_map(|name| column(name).filter(|_| long.is_some() || Asked::of_key(name, questionnaire).is_none()));

        // A lone column of the two tells that the long shape was meant, unless it is an item of that key.
        let unpaired =
            |name: &str| column(name).filter(|_| long.is_none() && Asked::of_key(name, questionnaire).is_none());
        let (only_item, only_value) = (unpaired("item"), unpaired("value"));

        let mut faults = FaultList::default();
        let mut wide = Vec::new();
        for (index, header) in table.header().iter().enumerate() {
            let (item, value) = long.map_or((only_item, only_value), |(item, value)| (Some(item), Some(value)));
            if [subject, rater, group, name, item, value].contains(&Some(index)) {
                continue;
            }
            match Asked::of_key(header, questionnaire) {
                Some(asked) if long.is_none() => wide.push((index, asked)),
                Some(_) => faults.add(
                    table.header_place(index),
                    format!("the file has a column for {} beside the columns item and value", quoted(header)),
                    "Give ratings either a row each or a column an item, not both.",
                ),
                None => {
                    let fixed = ["subject", "rater", "group", "item", "value", "name"];
                    let remedy = match nearest(header, keys(questionnaire).chain(fixed)) {
                        Some(meant) => format!("Did you mean {meant}?"),
                        None => "Take the column out, or correct the key.".to_owned(),
                    };
                    faults.add(
                        table.header_place(index),
                        format!(
                            "the column {} is neither an item nor an open question of “{}”",
                            quoted(header),
                            questionnaire.key
                        ),
                        remedy,
                    );
                }
            }
        }
        let mut missing: Vec<&str> = Vec::new();
        missing.extend(subject.is_none().then_some("subject"));
        missing.extend(rater.is_none().then_some("rater"));
        missing.extend(group.is_none().then_some("group"));
        missing.extend(only_value.map(|_| "item"));
        missing.extend(only_item.map(|_| "value"));
        if !missing.is_empty() {
            let plural = if missing.len() == 1 { "column" } else { "columns" };
            faults.add(table.header_row(), format!("the file has no {plural} {}", all_of(&missing)), REMEDY);
        } else if long.is_none() && wide.is_empty() && faults.count() == 0 {
            faults.add(table.header_row(), "the file has no column with ratings", REMEDY);
        }
        faults.into_result()?;
        match (subject, rater, group) {
            (Some(subject), Some(rater), Some(group)) => {
                let values = long.map_or(Values::Wide(wide), |(item, value)| Values::Long { item, value });
                Ok(Self { subject, rater, group, name, values })
            }
            _ => Err(Faults::one(table.header_row(), "columns are missing", REMEDY)),
        }
    }
}
