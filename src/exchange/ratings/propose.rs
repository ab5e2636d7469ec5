//! A mapping, proposed from a file and a questionnaire alone.

use std::collections::BTreeMap;

use parallax_domain::fault::{Faults, all_of, quoted};
use parallax_domain::questionnaire::Questionnaire;

use super::answers::{self, Answers};
use super::census::{Census, ColumnCensus};
use super::file::AnswerFile;
use super::header::{Header, Tool};
use super::known;
use super::mapping::{Columns, Mapping, OPEN, Rater, RaterGroup, Subject, Value};
use super::resemblance::{Asked, all_asked, most_alike, names_of};
use super::words::words;

/// The most different answers that a choice has.
const MAX_CHOICES: usize = 14;
/// Why columns are left out that nobody needs to look at.
pub(super) const EMPTY: &str = "empty";
pub(super) const KEPT_BY_TOOL: &str = "kept by the tool for itself";
/// The most words for groups.
const MAX_GROUPS: usize = 30;

/// A mapping as it is proposed, and what it rests on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposal {
    /// Which tool the file comes from.
    pub tool: Tool,
    /// What is proposed; [`OPEN`] stands where a person has to decide.
    pub mapping: Mapping,
    /// Why a column is taken for what it is taken for, by its name.
    pub reasons: BTreeMap<String, String>,
    /// What a person should look at.
    pub notes: Vec<String>,
}

/// Proposes a mapping.
///
/// # Errors
/// If the file has no header.
pub fn propose(file: &AnswerFile, questionnaire: &Questionnaire) -> Result<Proposal, Faults> {
    let (header, tool) = Header::find(file)?;
    let census = Census::of(file, &header);
    let mut proposing = Proposing {
        header: &header,
        census: &census,
        answers: Answers::new(questionnaire, None),
        names: header.columns.iter().map(names_of).collect(),
        free: vec![true; header.columns.len()],
        reasons: BTreeMap::new(),
        notes: file.note().into_iter().collect(),
    };
    let asked = all_asked(questionnaire);
    let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    proposing.take_certain(&asked, &mut found);
    let group = proposing.take_group();
    let subject = proposing.take_subject();
    let rater = proposing.take_rater();
    proposing.take_similar(&asked, &mut found);
    let (left_out, undecided) = proposing.take_rest();
    proposing.tell_missing(&asked, &found);

    let of_items = |key: &str| asked.iter().any(|asked| asked.key == key && asked.is_item);
    let name = |column: &usize| header.name(*column).to_owned();
    let columns = |is_item: bool| {
        let wanted = found.iter().filter(|(key, _)| of_items(key) == is_item);
        wanted.map(|(key, at)| ((*key).to_owned(), Columns(at.iter().map(name).collect()))).collect::<BTreeMap<_, _>>()
    };
    let given = found.iter().filter(|(key, _)| of_items(key)).flat_map(|(_, at)| at);
    let given = given.filter_map(|at| census.columns.get(*at)).flat_map(|column| column.answers.keys());
    let values = answers::propose(given.map(String::as_str), questionnaire);
    let Proposing { reasons, mut notes, .. } = proposing;
    notes.extend(values.notes);
    let mapping = Mapping {
        questionnaire: questionnaire.key.clone(),
        sheet: file.sheet().map(str::to_owned),
        title_rows: header.shape.title_rows,
        header_rows: header.shape.header_rows,
        rater,
        left_out,
        undecided,
        subject,
        group,
        items: columns(true),
        comments: columns(false),
        values: values.values,
    };
    Ok(Proposal { tool, mapping, reasons, notes })
}

/// What is proposed so far.
struct Proposing<'p> {
    header: &'p Header,
    census: &'p Census,
    answers: Answers<'p>,
    /// What each column may be called.
    names: Vec<Vec<String>>,
    /// Whether nothing is proposed for the column yet.
    free: Vec<bool>,
    reasons: BTreeMap<String, String>,
    notes: Vec<String>,
}

impl<'p> Proposing<'p> {
    fn take(&mut self, column: usize, reason: impl Into<String>) {
        if let Some(free) = self.free.get_mut(column) {
            *free = false;
        }
        self.reasons.insert(self.header.name(column).to_owned(), reason.into());
    }

    fn free_columns(&self) -> Vec<usize> {
        self.free.iter().enumerate().filter(|(_, free)| **free).map(|(column, _)| column).collect()
    }

    fn names(&self, column: usize) -> &[String] {
        self.names.get(column).map_or(&[], Vec::as_slice)
    }

    fn held(&self, column: usize) -> Option<&'p ColumnCensus> {
        self.census.columns.get(column)
    }

    /// Columns whose header is a wording or a key. A wording goes before a key: tools number their questions with codes
    /// that may be keys by chance.
    fn take_certain<'q>(&mut self, asked: &[Asked<'q>], found: &mut BTreeMap<&'q str, Vec<usize>>) {
        for column in self.free_columns() {
            let texts: Vec<Vec<String>> = self.names(column).iter().map(|name| words(name)).collect();
            let worded = asked.iter().find(|asked| texts.iter().any(|text| asked.is_worded(text)));
            let keyed = || asked.iter().find(|asked| self.names(column).iter().any(|name| asked.is_key(name)));
            let (asked, reason) = match (worded, keyed()) {
                (Some(asked), _) => (asked, "the header is its wording"),
                (None, Some(asked)) => (asked, "the header is its key"),
                (None, None) => continue,
            };
            found.entry(asked.key).or_default().push(column);
            self.take(column, reason);
        }
    }

    /// Columns whose header is nearly a wording or a key of what was not found yet.
    fn take_similar<'q>(&mut self, asked: &[Asked<'q>], found: &mut BTreeMap<&'q str, Vec<usize>>) {
        for column in self.free_columns() {
            let is_rated = self.is_rated(column);
            let is_text = !is_rated && !known::is_administrative(self.names(column));
            let missing = || asked.iter().filter(|asked| !found.contains_key(asked.key));
            let fitting = || missing().filter(|asked| if asked.is_item { is_rated } else { is_text });
            let names = self.names(column);
            let nearly = || fitting().find(|asked| names.iter().any(|name| asked.is_nearly_key(name)));
            let (asked, what) = match most_alike(names, fitting()) {
                Some(asked) => (asked, "wording"),
                None => match nearly().filter(|asked| asked.is_item) {
                    Some(asked) => (asked, "key"),
                    None => continue,
                },
            };
            found.entry(asked.key).or_default().push(column);
            let kind = if asked.is_item { "the item" } else { "the question" };
            self.notes.push(format!(
                "The column {} only resembles the {what} of {kind} {}: look whether it is the same.",
                quoted(self.header.name(column)),
                asked.key
            ));
            self.take(column, format!("the header resembles its {what}"));
        }
    }

    /// Whether a column holds answers that are ratings.
    fn is_rated(&self, column: usize) -> bool {
        let Some(held) = self.held(column).filter(|held| !held.is_free_text && held.answers.len() <= MAX_CHOICES)
        else {
            return false;
        };
        let ratings =
            held.answers.keys().filter(|answer| matches!(self.answers.meaning(answer), Some(Value::Rating(_))));
        let ratings = ratings.count();
        ratings > 0 && ratings * 2 >= held.answers.len() && !known::is_administrative(self.names(column))
    }

    fn take_group(&mut self) -> RaterGroup {
        let rank = |column: &usize| {
            let held = self.held(*column)?;
            let is_choice = !held.is_free_text && (1..=MAX_GROUPS).contains(&held.answers.len());
            let known = held.answers.keys().filter(|word| known::group_of(word).is_some()).count();
            let by_header = known::group_rank(self.names(*column));
            let is_by_words = known >= 2 && known * 2 >= held.answers.len();
            let is_likely = is_choice && (by_header.is_some() || is_by_words);
            is_likely.then_some((!is_by_words, by_header.unwrap_or(usize::MAX)))
        };
        let best = self.free_columns().into_iter().filter_map(|column| Some((rank(&column)?, column))).min();
        let Some(((_, by_header), column)) = best else {
            return RaterGroup { all: Some(OPEN.to_owned()), ..RaterGroup::default() };
        };
        let by = if by_header == usize::MAX { "it holds words for groups" } else { "by its header" };
        self.take(column, by);
        let answers = self.held(column).into_iter().flat_map(|held| held.answers.keys());
        let words = answers.map(|word| {
            let group = known::group_of(word).map_or(OPEN.to_owned(), |group| group.key().to_owned());
            (word.clone(), group)
        });
        RaterGroup { column: Some(self.header.name(column).to_owned()), all: None, words: words.collect() }
    }

    fn take_subject(&mut self) -> Subject {
        let ranked = |column: usize| Some((known::subject_rank(self.names(column))?, column));
        let filled = |column: &usize| self.held(*column).is_some_and(|held| held.filled > 0);
        let best = self.free_columns().into_iter().filter(filled).filter_map(ranked).min();
        let Some((_, column)) = best else {
            return Subject { key: Some("S1".to_owned()), name: Some(OPEN.to_owned()), ..Subject::default() };
        };
        self.take(column, "by its header");
        let named = |column: &usize| known::is_subject_name(self.names(*column));
        let name = self.free_columns().into_iter().find(named);
        if let Some(name) = name {
            self.take(name, "by its header");
        }
        let name_of = |column: usize| self.header.name(column).to_owned();
        Subject { column: Some(name_of(column)), name_column: name.map(name_of), ..Subject::default() }
    }

    fn take_rater(&mut self) -> Rater {
        let is_whole = |column: &usize| self.held(*column).is_some_and(|held| held.filled == self.census.rows);
        let ranked = |column: usize| Some((known::rater_rank(self.names(column))?, column));
        match self.free_columns().into_iter().filter(is_whole).filter_map(ranked).min() {
            Some((_, column)) => {
                self.take(column, "by its header");
                Rater::Column(self.header.name(column).to_owned())
            }
            None => Rater::EachRow,
        }
    }

    /// What is left: columns that are left out, and those with ratings, of which a person decides.
    fn take_rest(&mut self) -> (Vec<String>, Vec<String>) {
        let (mut left_out, mut undecided) = (Vec::new(), Vec::new());
        for column in self.free_columns() {
            let is_empty = self.held(column).is_none_or(|held| held.filled == 0);
            let name = self.header.name(column).to_owned();
            if !is_empty && self.is_rated(column) {
                self.take(column, "it holds ratings, and no item is like it");
                undecided.push(name);
                continue;
            }
            let is_kept_by_tool =
                known::is_administrative(self.names(column)) || known::rater_rank(self.names(column)).is_some();
            let reason = match self.held(column) {
                _ if is_empty => EMPTY.to_owned(),
                _ if is_kept_by_tool => KEPT_BY_TOOL.to_owned(),
                Some(held) if !held.is_free_text && held.answers.len() <= MAX_GROUPS => {
                    let mut answers: Vec<String> = held.answers.keys().take(3).map(|answer| quoted(answer)).collect();
                    answers.extend((held.answers.len() > 3).then(|| "…".to_owned()));
                    format!("nothing is like it; it holds {}", answers.join(", "))
                }
                _ => "nothing is like it".to_owned(),
            };
            self.take(column, reason);
            left_out.push(name);
        }
        (left_out, undecided)
    }

    fn tell_missing(&mut self, asked: &[Asked<'_>], found: &BTreeMap<&str, Vec<usize>>) {
        for (is_item, kind) in [(true, "item"), (false, "open question")] {
            let of_kind: Vec<&str> =
                asked.iter().filter(|asked| asked.is_item == is_item).map(|asked| asked.key).collect();
            let missing: Vec<&str> = of_kind.iter().filter(|key| !found.contains_key(*key)).copied().collect();
            if missing.is_empty() {
                continue;
            }
            let which = match missing.as_slice() {
                all if all.len() == of_kind.len() => format!("any {kind}"),
                [only] => format!("the {kind} {only}"),
                several => format!("the {kind}s {}", all_of(several)),
            };
            self.notes.push(format!("No column was found for {which}."));
        }
        let several: Vec<&str> = found.iter().filter(|(_, at)| at.len() > 1).map(|(key, _)| *key).collect();
        if !several.is_empty() {
            let have = if several.len() == 1 { "has" } else { "have" };
            self.notes
                .push(format!("{} {have} more than one column; each row may fill one of them.", all_of(&several)));
        }
    }
}
