//! A mapping held against the header of a file and a questionnaire.

use std::collections::{BTreeMap, BTreeSet};

use parallax_domain::fault::{FaultList, Place, nearest, quoted};
use parallax_domain::group::Group;
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::ratings::slip_of;

use super::header::Header;
use super::known;
use super::mapping::{Columns, Mapping, OPEN, Rater, Value};
use super::words::answer;

/// Where a cell of a rater's row comes from.
pub(super) enum From {
    Column(usize),
    /// The same in every row.
    Always(String),
    /// The line of the row.
    Line,
}

/// A column with what was given to an item or an open question.
pub(super) struct Given<'m> {
    pub(super) key: &'m str,
    pub(super) column: usize,
    pub(super) is_item: bool,
    /// Whether another column is of the same item or question.
    pub(super) is_one_of_several: bool,
}

/// What a mapping says of a file; none where it says nothing that can be used, which is told then.
pub(super) struct Fit<'m> {
    pub(super) subject: Option<From>,
    pub(super) name: Option<From>,
    pub(super) rater: Option<From>,
    pub(super) group: Option<From>,
    /// The group of each word that the mapping knows, by the word in lower case; none if a person has to decide.
    words: BTreeMap<String, Option<Group>>,
    pub(super) given: Vec<Given<'m>>,
    pub(super) faults: FaultList,
}

impl Fit<'_> {
    /// The group of a word; none if it is not decided.
    pub(super) fn group_of(&self, word: &str) -> Option<Group> {
        self.words.get(&answer(word)).cloned().unwrap_or_else(|| known::group_of(word))
    }
}

pub(super) fn fit<'m>(mapping: &'m Mapping, header: &Header, questionnaire: &Questionnaire) -> Fit<'m> {
    let mut fitting = Fitting { header, faults: FaultList::default(), used: BTreeMap::new(), meant: BTreeSet::new() };
    if mapping.questionnaire != questionnaire.key {
        let reason =
            format!("the mapping is for {}, not for {}", quoted(&mapping.questionnaire), quoted(&questionnaire.key));
        fitting.tell("questionnaire", reason, "Give the questionnaire or the mapping that belongs to the other.");
    }
    let (subject, name) = fitting.subject(mapping);
    let rater = match &mapping.rater {
        Rater::EachRow => Some(From::Line),
        Rater::Column(column) => fitting.column("rater.column", column).map(From::Column),
    };
    let group = fitting.group(mapping);
    let words = fitting.words(mapping);
    let given = fitting.given(mapping, questionnaire);
    fitting.values(mapping, questionnaire);
    fitting.rest(mapping);
    Fit { subject, name, rater, group, words, given, faults: fitting.faults }
}

struct Fitting<'h> {
    header: &'h Header,
    faults: FaultList,
    /// What each column is used for.
    used: BTreeMap<usize, String>,
    /// Columns that a name was told to mean.
    meant: BTreeSet<usize>,
}

impl Fitting<'_> {
    fn tell(&mut self, path: &str, reason: impl Into<String>, remedy: impl Into<String>) {
        self.faults.add(Place::Path { path: path.to_owned() }, reason, remedy);
    }

    /// The column of this name, which nothing else may use.
    fn column(&mut self, path: &str, name: &str) -> Option<usize> {
        let Some(column) = self.header.column(name) else {
            let free = self.header.columns.iter().enumerate().filter(|(column, _)| !self.used.contains_key(column));
            let meant = nearest(name, free.map(|(_, column)| column.name.as_str()));
            let remedy = match meant {
                Some(meant) => format!("Did you mean {}?", quoted(meant)),
                None => "Write the name as it stands in the header, or take the line out.".to_owned(),
            };
            // That nothing is said of that column would be a second fault of one mistake.
            if let Some(column) = meant.and_then(|meant| self.header.column(meant)) {
                self.meant.insert(column);
            }
            self.tell(path, format!("the file has no column {}", quoted(name)), remedy);
            return None;
        };
        if let Some(first) = self.used.insert(column, path.to_owned()) {
            let reason = format!("the column {} is used for {first} as well", quoted(name));
            self.tell(path, reason, "Use each column once.");
        }
        Some(column)
    }

    fn subject(&mut self, mapping: &Mapping) -> (Option<From>, Option<From>) {
        const REMEDY: &str = "Write the column that holds it, or a key and a name for all of the file.";
        let subject = &mapping.subject;
        let is_open = |text: &Option<String>| text.as_deref() == Some(OPEN);
        if is_open(&subject.name) || is_open(&subject.key) {
            let path = if is_open(&subject.name) { "subject.name" } else { "subject.key" };
            self.tell(
                path,
                "no column was found that tells who was rated",
                "Write the client's name in place of the “?”, or column = \"…\" in place of key and name.",
            );
            return (None, None);
        }
        match (&subject.column, subject.key.as_ref().or(subject.name.as_ref())) {
            (Some(column), None) => {
                let name = subject.name_column.as_ref().and_then(|name| self.column("subject.name_column", name));
                (self.column("subject.column", column).map(From::Column), name.map(From::Column))
            }
            (None, Some(key)) if subject.name_column.is_none() => {
                (Some(From::Always(key.clone())), subject.name.clone().map(From::Always))
            }
            (Some(column), Some(_)) => {
                self.column("subject.column", column);
                self.tell(
                    "subject",
                    "it has a column, and a key or name for all of the file as well",
                    "Keep one of the two.",
                );
                (None, None)
            }
            (None, _) => {
                self.tell("subject", "it does not say who was rated", REMEDY);
                (None, None)
            }
        }
    }

    fn group(&mut self, mapping: &Mapping) -> Option<From> {
        const REMEDY: &str =
            "Write the column that tells it, or all = self, manager, peer, direct_report, other or a name of your own.";
        match (&mapping.group.column, &mapping.group.all) {
            (Some(column), None) => self.column("group.column", column).map(From::Column),
            (None, Some(all)) if all == OPEN => {
                self.tell("group.all", "no column was found that tells how the raters stand to the client", REMEDY);
                None
            }
            (None, Some(all)) => self.parsed("group.all", all).map(|group| From::Always(group.key().to_owned())),
            (Some(_), Some(_)) => {
                self.tell("group", "it has a column, and a group for all rows as well", "Keep one of the two.");
                None
            }
            (None, None) => {
                self.tell("group", "it does not say how the raters stand to the client", REMEDY);
                None
            }
        }
    }

    fn parsed(&mut self, path: &str, written: &str) -> Option<Group> {
        let Ok(group) = Group::from_words(written) else {
            self.tell(
                path,
                format!("{} cannot be a group", quoted(written)),
                "Write self, manager, peer, direct_report, other, or a name of letters a to z and digits.",
            );
            return None;
        };
        if let Some(meant) = slip_of(&group) {
            let reason = format!("{} is one slip away from the group {meant}", quoted(written));
            self.tell(path, reason, format!("Write {meant}, or give your own group another name."));
            return None;
        }
        Some(group)
    }

    fn words(&mut self, mapping: &Mapping) -> BTreeMap<String, Option<Group>> {
        let mut words = BTreeMap::new();
        for (word, written) in &mapping.group.words {
            let path = format!("group.words.{}", quoted(word));
            let group = if written == OPEN { None } else { self.parsed(&path, written) };
            if words.insert(answer(word), group.clone()).is_some_and(|other| other != group) {
                self.tell(&path, "the word is there twice, with two groups", "Keep one of the two.");
            }
        }
        words
    }

    fn given<'m>(&mut self, mapping: &'m Mapping, questionnaire: &Questionnaire) -> Vec<Given<'m>> {
        let mut given = Vec::new();
        let items = mapping.items.iter().map(|given| (true, given));
        for (is_item, (key, Columns(names))) in items.chain(mapping.comments.iter().map(|given| (false, given))) {
            let path = format!("{}.{key}", if is_item { "items" } else { "comments" });
            let is_known =
                if is_item { questionnaire.item(key).is_some() } else { questionnaire.question(key).is_some() };
            if !is_known {
                let kind = if is_item { "an item" } else { "an open question" };
                let items = questionnaire.items().map(|(_, item)| item.key.as_str()).filter(|_| is_item);
                let questions =
                    questionnaire.questions.iter().map(|question| question.key.as_str()).filter(|_| !is_item);
                let remedy = match nearest(key, items.chain(questions)) {
                    Some(meant) => format!("Did you mean {meant}?"),
                    None => "Write its key as it stands in the questionnaire.".to_owned(),
                };
                self.tell(&path, format!("it is not {kind} of “{}”", questionnaire.key), remedy);
            }
            for name in names {
                if let Some(column) = self.column(&path, name).filter(|_| is_known) {
                    given.push(Given { key, column, is_item, is_one_of_several: names.len() > 1 });
                }
            }
        }
        if mapping.items.is_empty() {
            self.tell("items", "no item has a column", "Write key = \"column\" for each item that the file has.");
        }
        given
    }

    fn values(&mut self, mapping: &Mapping, questionnaire: &Questionnaire) {
        let scale = &questionnaire.scale;
        let mut seen: BTreeMap<String, Value> = BTreeMap::new();
        for (written, value) in &mapping.values {
            let path = format!("values.{}", quoted(written));
            if let Value::Rating(rating) = value
                && !scale.contains(*rating)
            {
                let (lowest, highest) = (scale.lowest(), scale.highest());
                self.tell(
                    &path,
                    format!("{rating} is not on the scale of {lowest} to {highest}"),
                    format!("Write a whole number from {lowest} to {highest}, or \"not observed\"."),
                );
            }
            if seen.insert(answer(written), *value).is_some_and(|other| other != *value) {
                self.tell(&path, "the answer is there twice, with two values", "Keep one of the two.");
            }
        }
    }

    /// Every column is for something, left out, or told.
    fn rest(&mut self, mapping: &Mapping) {
        for name in &mapping.undecided {
            let Some(column) = self.header.column(name) else { continue };
            self.used.entry(column).or_insert_with(|| "undecided".to_owned());
            self.faults.add(
                self.header.place_of(column),
                "the column holds ratings, and no item was found for it",
                "Give it to an item under [items], or move it from undecided to left_out.",
            );
        }
        for (index, name) in mapping.left_out.iter().enumerate() {
            // A column that is gone is left out all the same.
            let Some(column) = self.header.column(name) else { continue };
            if let Some(first) = self.used.insert(column, "left_out".to_owned()) {
                let reason = format!("the column {} is used for {first}", quoted(name));
                self.tell(&format!("left_out[{index}]"), reason, "Take it out of one of the two.");
            }
        }
        for (index, column) in self.header.columns.iter().enumerate() {
            if !self.used.contains_key(&index) && !self.meant.contains(&index) {
                self.faults.add(
                    self.header.place_of(index),
                    format!("the mapping says nothing of the column {}", quoted(&column.name)),
                    "Give it to an item or question there, or list it under left_out.",
                );
            }
        }
    }
}
