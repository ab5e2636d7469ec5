//! Every row of a ratings file, checked against the questionnaire and against all the other rows.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Asked, Columns, Values, keys};
use super::{Given, Subject};
use crate::answer::MAX_COMMENT;
use crate::fault::{FaultList, Faults, MAX_PRINTED, Place, nearest, quoted};
use crate::group::Group;
use crate::questionnaire::{Item, Question, Questionnaire};
use crate::table::{Row, Table};
use crate::text::{Name, clean_comment};

/// Reads and checks all rows.
pub(super) fn read(table: &mut Table, questionnaire: &Questionnaire) -> Result<Vec<Subject>, Faults> {
    let columns = Columns::of(table, questionnaire)?;
    let sources = (0..).zip(table.header()).map(|(column, header)| Some(Source { column, header: header.clone() }));
    let mut reader = Reader::new(questionnaire, columns, sources.collect());
    reader.faults = table.take_ragged();
    for row in table.rows() {
        reader.row(&row);
    }
    reader.finish()
}

/// The column of a file that a cell comes from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Source {
    /// From 0 on.
    pub column: usize,
    pub header: String,
}

pub(super) struct Reader<'f> {
    questionnaire: &'f Questionnaire,
    columns: Columns<'f>,
    /// Of each column; none for what does not stand in the file.
    sources: Vec<Option<Source>>,
    pub(super) faults: FaultList,
    subjects: BTreeMap<String, SubjectRows<'f>>,
    /// How many rows were read.
    rows: usize,
}

/// What the rows of one subject said so far.
struct SubjectRows<'f> {
    /// Of the first row.
    place: Place,
    /// The key as a name.
    key_name: Option<Name>,
    /// As the file gives it, and the line where it does first.
    name: Option<(Name, usize)>,
    is_name_doubt_told: bool,
    raters: BTreeMap<String, RaterRows<'f>>,
    /// The first line of the rater in the group `self`.
    own: Option<usize>,
    /// Whether any cell of an item holds anything, be it right or wrong.
    is_rated: bool,
}

/// What the rows of one rater of one subject said so far.
struct RaterRows<'f> {
    group: Group,
    /// Of the first row.
    line: usize,
    /// Other groups of the same rater that were told already.
    told_groups: BTreeSet<Group>,
    given: Given,
    /// The line of each item and question that has a row or a cell, in the long shape.
    lines: BTreeMap<&'f str, usize>,
}

/// A cell's value, if it is right.
enum Valid<'f> {
    Nothing,
    Rating(&'f Item, i32),
    Comment(&'f Question, String),
}

impl<'f> Reader<'f> {
    pub(super) fn new(questionnaire: &'f Questionnaire, columns: Columns<'f>, sources: Vec<Option<Source>>) -> Self {
        Self { questionnaire, columns, sources, faults: FaultList::default(), subjects: BTreeMap::new(), rows: 0 }
    }

    fn place(&self, row: &Row, column: usize) -> Place {
        match self.sources.get(column) {
            Some(Some(Source { column, header })) => {
                Place::Cell { line: row.line, column: column + 1, header: header.chars().take(40).collect() }
            }
            _ => Place::Row { line: row.line },
        }
    }

    fn add(&mut self, row: &Row, column: usize, reason: impl Into<String>, remedy: impl Into<String>) {
        self.faults.add(self.place(row, column), reason, remedy);
    }

    pub(super) fn row(&mut self, row: &Row) {
        self.rows += 1;
        let group = self.group(row);
        let subject = self.present(row, self.columns.subject, "subject");
        let rater = self.present(row, self.columns.rater, "rater");
        if let Some(subject) = &subject {
            self.subject(row, subject);
        }
        // Who rated is known only if all three are.
        let who = match (&subject, &rater, &group) {
            (Some(subject), Some(rater), Some(group)) => Some((subject.as_str(), rater.as_str(), group)),
            _ => None,
        };
        let is_new = who.is_none_or(|(subject, rater, group)| self.rater(row, subject, rater, group));
        match &self.columns.values {
            Values::Long { item, value } => self.long_row(row, (*item, *value), subject.as_deref(), who),
            Values::Wide(_) if !is_new => {
                let (Some((subject, rater, _)), column) = (who, self.columns.rater) else { return };
                let first = self.subjects.get(subject).and_then(|s| s.raters.get(rater)).map_or(0, |r| r.line);
                self.add(
                    row,
                    column,
                    format!(
                        "rater {} has a second row for subject {}; the first is in line {first}",
                        quoted(rater),
                        quoted(subject)
                    ),
                    "Keep one of the two, or give each rater a key of their own.",
                );
            }
            Values::Wide(asked) => {
                for (column, asked) in asked.clone() {
                    let valid = self.value(row, column, asked, group.as_ref(), subject.as_deref());
                    self.keep(who, valid);
                }
            }
        }
    }

    fn long_row(
        &mut self,
        row: &Row,
        (item, value): (usize, usize),
        subject: Option<&str>,
        who: Option<(&str, &str, &Group)>,
    ) {
        let key = row.cell(item);
        let Some(asked) = Asked::of_key(key, self.questionnaire) else {
            self.unknown_item(row, item, key);
            // Whatever the item is, it was rated: that the subject has no ratings would be a second fault of one mistake.
            if !row.cell(value).trim().is_empty() {
                self.rated(subject);
            }
            return;
        };
        if let Some((subject, rater, _)) = who {
            let rows = self.subjects.get_mut(subject).and_then(|subject| subject.raters.get_mut(rater));
            let first = rows.and_then(|rows| {
                let first = rows.lines.get(asked.key()).copied();
                rows.lines.entry(asked.key()).or_insert(row.line);
                first
            });
            if let Some(first) = first {
                self.add(
                    row,
                    item,
                    format!(
                        "rater {} has a second value for {} of subject {}; the first is in line {first}",
                        quoted(rater),
                        asked.key(),
                        quoted(subject)
                    ),
                    "Keep one of the two.",
                );
                return;
            }
        }
        let valid = self.value(row, value, asked, who.map(|(_, _, group)| group), subject);
        self.keep(who, valid);
    }

    fn unknown_item(&mut self, row: &Row, column: usize, key: &str) {
        if key.is_empty() {
            self.add(row, column, "the item is missing", "Write the key of the item that was rated.");
            return;
        }
        // Looking for what was meant takes its time; nobody reads it beyond the faults that are printed.
        let meant = if self.faults.count() < MAX_PRINTED { nearest(key, keys(self.questionnaire)) } else { None };
        let remedy = match meant {
            Some(meant) => format!("Did you mean {meant}?"),
            None => "Write the key of an item or an open question as it stands in the questionnaire.".to_owned(),
        };
        let reason = format!("{} is not an item of “{}”", quoted(key), self.questionnaire.key);
        self.add(row, column, reason, remedy);
    }

    fn present(&mut self, row: &Row, column: usize, what: &str) -> Option<String> {
        let cell = row.cell(column);
        if cell.is_empty() {
            self.add(row, column, format!("the {what} is missing"), format!("Write the {what} in each row."));
            return None;
        }
        Some(cell.to_owned())
    }

    fn group(&mut self, row: &Row) -> Option<Group> {
        let column = self.columns.group;
        let written = self.present(row, column, "group")?;
        let Ok(group) = Group::from_words(&written) else {
            self.add(
                row,
                column,
                format!("{} cannot be a group", quoted(&written)),
                "Write self, manager, peer, direct_report, other, or a name of letters a to z and digits for a group \
                 of your own.",
            );
            return None;
        };
        if let Some(meant) = slip_of(&group) {
            self.add(
                row,
                column,
                format!("{} is one slip away from the group {meant}", quoted(&written)),
                format!("Write {meant}, or give your own group another name."),
            );
            return None;
        }
        Some(group)
    }

    fn subject(&mut self, row: &Row, key: &str) {
        if !self.subjects.contains_key(key) {
            let key_name = Name::parse(key);
            let place = self.place(row, self.columns.subject);
            if let Err(why) = &key_name {
                let reason = format!("{} cannot be the key of a subject: {why}", quoted(key));
                self.faults.add(place.clone(), reason, "Use a short key such as S1, and a column name for the name.");
            }
            let rows = SubjectRows {
                place,
                key_name: key_name.ok(),
                name: None,
                is_name_doubt_told: false,
                raters: BTreeMap::new(),
                own: None,
                is_rated: false,
            };
            self.subjects.insert(key.to_owned(), rows);
        }
        let Some(column) = self.columns.name else { return };
        let Some(rows) = self.subjects.get_mut(key) else { return };
        match (Name::parse(row.cell(column)), &rows.name) {
            (Err(_), _) if row.cell(column).is_empty() => {}
            (Err(why), _) => {
                let reason = format!("{} cannot be a name: {why}", quoted(row.cell(column)));
                self.add(row, column, reason, "Write the name of the subject on one line.");
            }
            (Ok(name), None) => rows.name = Some((name, row.line)),
            (Ok(name), Some((earlier, line))) if name != *earlier && !rows.is_name_doubt_told => {
                let reason = format!(
                    "subject {} is {} here and {} in line {line}",
                    quoted(key),
                    quoted(name.as_str()),
                    quoted(earlier.as_str())
                );
                rows.is_name_doubt_told = true;
                self.add(row, column, reason, "Write one name for one subject.");
            }
            (Ok(_), Some(_)) => {}
        }
    }

    /// Takes note of a rater; says whether this is their first row for this subject.
    fn rater(&mut self, row: &Row, subject: &str, rater: &str, group: &Group) -> bool {
        let Some(rows) = self.subjects.get_mut(subject) else { return true };
        if let Some(known) = rows.raters.get_mut(rater) {
            if known.group != *group && known.told_groups.insert(group.clone()) {
                let reason = format!(
                    "rater {} is in the group {group} here and in {} in line {}",
                    quoted(rater),
                    known.group,
                    known.line
                );
                self.add(
                    row,
                    self.columns.group,
                    reason,
                    "A rater stands in one group to one subject; correct one of the two.",
                );
            }
            return false;
        }
        let mut second_self = None;
        if *group == Group::Own {
            match &rows.own {
                Some(line) => second_self = Some(*line),
                None => rows.own = Some(row.line),
            }
        }
        rows.raters.insert(
            rater.to_owned(),
            RaterRows {
                group: group.clone(),
                line: row.line,
                told_groups: BTreeSet::new(),
                given: Given::default(),
                lines: BTreeMap::new(),
            },
        );
        if let Some(line) = second_self {
            let reason = format!(
                "subject {} has a second rater in the group self; the first is in line {line}",
                quoted(subject)
            );
            self.add(
                row,
                self.columns.group,
                reason,
                "Only the subject rates as self; correct the group or the subject.",
            );
        }
        if let Err(why) = Name::parse(rater) {
            let reason = format!("{} cannot be the key of a rater: {why}", quoted(rater));
            self.add(row, self.columns.rater, reason, "Use a short key such as r01.");
        }
        true
    }

    fn value(
        &mut self,
        row: &Row,
        column: usize,
        asked: Asked<'f>,
        group: Option<&Group>,
        subject: Option<&str>,
    ) -> Valid<'f> {
        let cell = row.cell(column);
        if cell.trim().is_empty() {
            return Valid::Nothing;
        }
        match asked {
            Asked::Question(question) => self.comment(row, column, question),
            Asked::Item(item) => {
                self.rated(subject);
                self.rating(row, column, item, group)
            }
        }
    }

    /// Takes note that a subject has a rating, right or wrong.
    fn rated(&mut self, subject: Option<&str>) {
        if let Some(rows) = subject.and_then(|subject| self.subjects.get_mut(subject)) {
            rows.is_rated = true;
        }
    }

    fn rating(&mut self, row: &Row, column: usize, item: &'f Item, group: Option<&Group>) -> Valid<'f> {
        let cell = row.cell(column);
        let scale = &self.questionnaire.scale;
        let Some(rating) = whole_number(cell).filter(|rating| scale.contains(*rating)) else {
            let (lowest, highest) = (scale.lowest(), scale.highest());
            let labelled = scale
                .values()
                .find(|(_, label)| label.iter().any(|(_, label)| label.to_lowercase() == cell.to_lowercase()));
            let remedy = match labelled {
                Some((value, _)) => format!("Write {value}, the number of this label."),
                None => format!(
                    "Write a whole number from {lowest} to {highest}, or leave the cell empty for “not observed”."
                ),
            };
            self.add(row, column, format!("{} is not on the scale of {lowest} to {highest}", quoted(cell)), remedy);
            return Valid::Nothing;
        };
        if let Some(group) = group.filter(|group| !item.is_asked_of(group)) {
            let reason = format!("the item {} is not asked of the group {group}", item.key);
            self.add(row, column, reason, "Leave the value empty, or correct the group.");
            return Valid::Nothing;
        }
        Valid::Rating(item, rating)
    }

    fn comment(&mut self, row: &Row, column: usize, question: &'f Question) -> Valid<'f> {
        match clean_comment(row.cell(column)) {
            None => {
                self.add(row, column, "the comment has a control character", "Type the comment anew.");
                Valid::Nothing
            }
            Some(comment) => {
                let length = comment.chars().count();
                if length > MAX_COMMENT {
                    let reason = format!("the comment has {length} characters; the limit is {MAX_COMMENT}");
                    self.add(row, column, reason, "Shorten it.");
                    return Valid::Nothing;
                }
                if comment.is_empty() { Valid::Nothing } else { Valid::Comment(question, comment) }
            }
        }
    }

    fn keep(&mut self, who: Option<(&str, &str, &Group)>, valid: Valid<'f>) {
        let Some((subject, rater, _)) = who else { return };
        let rows = self.subjects.get_mut(subject).and_then(|subject| subject.raters.get_mut(rater));
        let Some(rows) = rows else { return };
        match valid {
            Valid::Nothing => {}
            Valid::Rating(item, rating) => {
                rows.given.ratings.insert(item.key.clone(), rating);
            }
            Valid::Comment(question, comment) => {
                rows.given.comments.insert(question.key.clone(), comment);
            }
        }
    }

    pub(super) fn finish(mut self) -> Result<Vec<Subject>, Faults> {
        if self.rows == 0 && self.faults.count() == 0 {
            self.faults.add(
                Place::File {},
                "the file has a header and no ratings",
                "Give a row for each rating or rater.",
            );
        }
        for (key, subject) in &self.subjects {
            if !subject.is_rated {
                let reason = format!("subject {} has no ratings: all its values are empty", quoted(key));
                self.faults.add(
                    subject.place.clone(),
                    reason,
                    "Add the ratings, or take the rows of this subject out.",
                );
            }
        }
        self.faults.into_result()?;
        let whole = self.subjects.into_iter().filter_map(|(key, rows)| {
            let name = rows.name.map(|(name, _)| name).or(rows.key_name)?;
            let raters = rows.raters.into_iter().map(|(rater, rows)| ((rows.group, rater), rows.given));
            Some(Subject { key, name, raters: raters.collect() })
        });
        Ok(whole.collect())
    }
}

/// A whole number as spreadsheets write it: `4`, `4.0` or `4,0`.
pub(super) fn whole_number(cell: &str) -> Option<i32> {
    let whole = match cell.split_once(['.', ',']) {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => whole,
        Some(_) => return None,
        None => cell,
    };
    whole.parse().ok()
}

/// The built-in group that was probably meant by what would else be a coach's own group, such as `maneger`.
pub fn slip_of(group: &Group) -> Option<&'static str> {
    const BUILT_IN: [&str; 5] = ["self", "manager", "peer", "direct_report", "other"];
    let Group::Custom(key) = group else { return None };
    // A digit or another length tells that a name was meant: peer2, peer_a.
    if !key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
        return None;
    }
    nearest(key, BUILT_IN).filter(|meant| meant.len().abs_diff(key.len()) <= 1)
}
