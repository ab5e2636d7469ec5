//! Lists of raters: a spreadsheet or pasted lines in, checked people out.
//!
//! A spreadsheet has a header with the columns name, email, group and, if wanted, language and time zone, in any order, in English,
//! German, French or Spanish; other columns are left aside and named. Pasted lines are `Name <email>, group`, or name,
//! email and group with commas, semicolons or tabs between them, each with a language behind if wanted; a pasted table
//! with a header is read as one.
//!
//! A [`List`] is what was read, faults included. Held against the people who are there already it becomes a [`Review`]: what
//! would change, what is asked first, and what a person should look at.

mod columns;
mod likeness;
mod lines;
mod review;

use columns::Columns;
pub use columns::is_header;
pub use review::{Around, Decisions, Doubt, Person, Question, Refusal, Review};

use crate::fault::{FaultList, Faults, MAX_KEPT, Place, all_of, nearest, quoted};
use crate::group::Group;
use crate::language::Language;
use crate::table::{Encoding, Format, Table};
use crate::text::{EmailAddress, Name};

/// The most raters of one list, and of one assessment.
pub const MAX_RATERS: usize = 500;

/// With more people than this around one client it is asked whether all of them are meant: eight to fifteen are usual, and
/// each of them gives a quarter of an hour.
pub const MANY: usize = 30;

/// A checked list of raters.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Roster {
    /// In the order of the list. At least one, at most [`MAX_RATERS`].
    pub entries: Vec<RosterEntry>,
    /// How a table was read; none of pasted lines.
    pub format: Option<Format>,
    /// Headers of columns that were left aside.
    pub ignored_columns: Vec<String>,
}

/// One rater of a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RosterEntry {
    /// The line of the list, from 1 on.
    pub line: usize,
    pub name: Name,
    pub email: EmailAddress,
    pub group: Group,
    pub language: Language,
    /// IANA name of the zone (`Europe/Berlin`); none if the list names none.
    pub time_zone: Option<String>,
}

/// What a list may say.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// The coach's own groups.
    pub custom_groups: &'a [Group],
    /// Of people for whom the list names none.
    pub default_language: &'a Language,
    /// Those of the questionnaire.
    pub languages: &'a [Language],
    /// Of people for whom the list names none; if there is none, every line needs one.
    pub default_group: Option<&'a Group>,
    /// Whether this is the name of a time zone. The rules of zones are no part of the domain.
    pub is_time_zone: fn(&str) -> bool,
}

/// What was read of a list: its people, and everything that is wrong with it.
#[derive(Default)]
pub struct List {
    faults: FaultList,
    wrong: Vec<Wrong>,
    people: Vec<Listed>,
    format: Option<Format>,
    ignored_columns: Vec<String>,
}

/// A line of a list that cannot be taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wrong {
    /// From 1 on; 0 for the list as a whole.
    pub line: usize,
    pub kind: WrongKind,
    /// What was written there, cut to what fits into a sentence; may be empty.
    pub written: String,
}

/// What a line has wrong, for those who are told in another language than English.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WrongKind {
    /// It cannot be told apart into a name and an address.
    Line,
    Name,
    Address,
    Group,
    Language,
    TimeZone,
    /// There is a manager already.
    Manager,
    /// The client is listed among the raters, or somebody else as the client.
    Client,
    /// The list is empty, is too long, or is no list.
    List,
}

/// A rater of a list, and where the list says so.
struct Listed {
    entry: RosterEntry,
    email: Place,
    group: Place,
}

impl List {
    /// Reads a spreadsheet of raters.
    ///
    /// # Errors
    /// If the bytes are no table, or one whose rows or columns cannot be told apart.
    pub fn of_file(bytes: &[u8], terms: &Terms<'_>) -> Result<Self, Faults> {
        Checker::new(terms).table(Table::read(bytes, |row| is_header(row.cells()))?)
    }

    /// Reads pasted text: a line a rater, or a table with a header.
    ///
    /// # Errors
    /// As [`List::of_file`].
    pub fn of_text(text: &str, terms: &Terms<'_>) -> Result<Self, Faults> {
        let checker = Checker::new(terms);
        if lines::begins_with_header(text) {
            checker.table(Table::of_text(text, Encoding::Utf8, |row| is_header(row.cells()))?)
        } else {
            Ok(checker.lines(text))
        }
    }

    /// A list that was checked before.
    pub fn of_roster(roster: &Roster) -> Self {
        let people = roster.entries.iter().map(|entry| {
            let place = Place::Row { line: entry.line };
            Listed { entry: entry.clone(), email: place.clone(), group: place }
        });
        Self {
            people: people.collect(),
            format: roster.format,
            ignored_columns: roster.ignored_columns.clone(),
            ..Self::default()
        }
    }

    /// The people of the list, as they stand in it: somebody may be there twice.
    ///
    /// # Errors
    /// Every fault of the list at once, each with its line and column.
    pub fn into_roster(self) -> Result<Roster, Faults> {
        self.faults.into_result()?;
        let entries = self.people.into_iter().map(|listed| listed.entry).collect();
        Ok(Roster { entries, format: self.format, ignored_columns: self.ignored_columns })
    }

    /// Notes a fault.
    fn tell(
        &mut self,
        kind: WrongKind,
        written: &str,
        place: Place,
        reason: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        if self.wrong.len() < MAX_KEPT {
            self.wrong.push(Wrong::new(place.line_and_column().0, kind, written));
        }
        self.faults.add(place, reason, remedy);
    }

    /// How a table was read; none of pasted lines.
    pub fn format(&self) -> Option<Format> {
        self.format
    }

    /// Headers of columns that were left aside.
    pub fn ignored_columns(&self) -> &[String] {
        &self.ignored_columns
    }
}

impl Roster {
    /// Reads a spreadsheet of raters. `custom_groups` are the coach's own groups; who has no language gets
    /// `default_language`; `languages` are those of the questionnaire. Somebody may be listed twice, and time zones are not
    /// looked up.
    ///
    /// # Errors
    /// Every fault of the list at once, each with its line and column.
    pub fn read(
        bytes: &[u8],
        custom_groups: &[Group],
        default_language: &Language,
        languages: &[Language],
    ) -> Result<Self, Faults> {
        let terms = Terms { custom_groups, default_language, languages, default_group: None, is_time_zone: |_| true };
        List::of_file(bytes, &terms)?.into_roster()
    }
}

/// What is told about a second manager.
const ONE_MANAGER: &str = "The manager is shown by themselves in the report, so there can be only one; put the other into \
                           the group other.";

/// What a line says of a rater, and where.
struct Written {
    line: usize,
    name: (Place, String),
    email: (Place, String),
    group: (Place, String),
    language: (Place, String),
    time_zone: (Place, String),
}

struct Checker<'a> {
    terms: &'a Terms<'a>,
    list: List,
    raters: usize,
    /// The lines of the client and of the manager, and who they are.
    own: Option<(usize, Option<String>)>,
    manager: Option<(usize, Option<String>)>,
}

impl<'a> Checker<'a> {
    fn new(terms: &'a Terms<'a>) -> Self {
        Self { terms, list: List::default(), raters: 0, own: None, manager: None }
    }

    fn table(mut self, mut table: Table) -> Result<List, Faults> {
        self.list.faults = table.take_ragged();
        let ragged = self.list.faults.lines();
        self.list.wrong = ragged.into_iter().map(|line| Wrong::new(line, WrongKind::Line, "")).collect();
        let columns = Columns::of(&table, self.terms.default_group.is_some())?;
        for row in table.rows() {
            self.rater(columns.written(&table, &row));
        }
        let ignored_columns = columns.ignored.iter().map(|header| (*header).to_owned()).collect();
        Ok(self.finish(Some(table.format), ignored_columns))
    }

    fn lines(mut self, text: &str) -> List {
        for (line, content) in lines::numbered(text) {
            match lines::written(line, content) {
                Ok(written) => self.rater(written),
                Err(reason) => {
                    let remedy = "Write each rater on a line: Name <name@example.org>, group.";
                    self.list.tell(WrongKind::Line, content, Place::Row { line }, reason, remedy);
                    self.raters += 1;
                }
            }
        }
        self.finish(None, Vec::new())
    }

    fn rater(&mut self, written: Written) {
        self.raters += 1;
        let line = written.line;
        let places = (written.email.0.clone(), written.group.0.clone());
        let name = self.name(written.name);
        let email = self.email(written.email);
        let group = self.group(line, email.as_ref(), written.group);
        let language = self.language(written.language);
        let time_zone = self.time_zone(written.time_zone);
        if let (Some(name), Some(email), Some(group), Some(language), Ok(time_zone)) =
            (name, email, group, language, time_zone)
            && self.list.people.len() <= MAX_RATERS
        {
            let entry = RosterEntry { line, name, email, group, language, time_zone };
            self.list.people.push(Listed { entry, email: places.0, group: places.1 });
        }
    }

    fn name(&mut self, (place, written): (Place, String)) -> Option<Name> {
        if written.is_empty() {
            let remedy = "Write the rater's name: the mail greets them by it.";
            self.list.tell(WrongKind::Name, "", place, "the name is missing", remedy);
            return None;
        }
        Name::parse(&written)
            .map_err(|why| {
                let reason = format!("{} cannot be a name: {why}", quoted(&written));
                let remedy = "Write the name as it should stand in the mail's greeting.";
                self.list.tell(WrongKind::Name, &written, place, reason, remedy);
            })
            .ok()
    }

    fn email(&mut self, (place, written): (Place, String)) -> Option<EmailAddress> {
        if written.is_empty() {
            self.list.tell(
                WrongKind::Address,
                "",
                place,
                "the address is missing",
                "Write the rater's e-mail address.",
            );
            return None;
        }
        EmailAddress::parse(&written)
            .map_err(|why| {
                let reason = format!("{} is not an address: {why}", quoted(&written));
                self.list.tell(WrongKind::Address, &written, place, reason, "An address looks like name@example.org.");
            })
            .ok()
    }

    fn group(&mut self, line: usize, email: Option<&EmailAddress>, (place, written): (Place, String)) -> Option<Group> {
        let known = || {
            let built_in = [Group::Own, Group::Manager, Group::Peer, Group::DirectReport, Group::Other];
            built_in.into_iter().chain(self.terms.custom_groups.iter().cloned()).collect::<Vec<_>>()
        };
        if written.is_empty() && self.terms.default_group.is_none() {
            let remedy = format!("Write how the rater stands to the client: {}.", all_of(&known()));
            self.list.tell(WrongKind::Group, "", place, "the group is missing", remedy);
            return None;
        }
        let folded = |text: &str| text.to_lowercase().replace(['-', ' '], "_");
        let default_group = || self.terms.default_group.cloned().filter(|_| written.is_empty());
        let own_group = self.terms.custom_groups.iter().find(|group| folded(group.key()) == folded(&written)).cloned();
        let built_in = || Group::from_words(&written).ok().filter(|group| !matches!(group, Group::Custom(_)));
        let Some(group) = default_group().or(own_group).or_else(built_in) else {
            let known = known();
            let remedy = match nearest(&folded(&written), known.iter().map(Group::key)) {
                Some(meant) => format!("Did you mean {meant}? The groups are {}.", all_of(&known)),
                None => format!("The groups are {}.", all_of(&known)),
            };
            let reason = format!("{} is not a group of this assessment", quoted(&written));
            self.list.tell(WrongKind::Group, &written, place, reason, remedy);
            return None;
        };
        let who = email.map(EmailAddress::identity);
        let (first, kind, reason, remedy) = match group {
            Group::Own => (
                &mut self.own,
                WrongKind::Client,
                "a second rater in the group self",
                "Only the client rates as self; correct the group.",
            ),
            Group::Manager => (&mut self.manager, WrongKind::Manager, "a second manager", ONE_MANAGER),
            group => return Some(group),
        };
        match first {
            // The same person once more is no second one.
            Some((_, other)) if other.is_some() && *other == who => {}
            Some((first, _)) => {
                let reason = format!("this is {reason}; the first is in line {first}");
                self.list.tell(kind, &written, place, reason, remedy);
                return None;
            }
            None => *first = Some((line, who)),
        }
        Some(group)
    }

    fn language(&mut self, (place, written): (Place, String)) -> Option<Language> {
        if written.is_empty() {
            return Some(self.terms.default_language.clone());
        }
        let tag = Language::parse(&written.replace('_', "-")).ok();
        let same =
            |language: &&Language| tag.as_ref().is_some_and(|tag| tag.as_str().eq_ignore_ascii_case(language.as_str()));
        let near = |language: &&Language| tag.as_ref().is_some_and(|tag| tag.primary() == language.primary());
        let languages = self.terms.languages;
        let found = languages.iter().find(same).or_else(|| languages.iter().find(near));
        if found.is_none() {
            let reason = format!("{} is not a language of the questionnaire", quoted(&written));
            let remedy = format!("Write {}, or leave it empty.", any_of(languages));
            self.list.tell(WrongKind::Language, &written, place, reason, remedy);
        }
        found.cloned()
    }

    /// The zone, which may be none. Fails, and says so in the list, if there is none of this name.
    fn time_zone(&mut self, (place, written): (Place, String)) -> Result<Option<String>, ()> {
        if written.is_empty() {
            return Ok(None);
        }
        if (self.terms.is_time_zone)(&written) {
            return Ok(Some(written));
        }
        let reason = format!("{} is not a time zone", quoted(&written));
        let remedy = "Write it as Europe/Berlin, or leave it empty for the assessment’s own.";
        self.list.tell(WrongKind::TimeZone, &written, place, reason, remedy);
        Err(())
    }

    fn finish(mut self, format: Option<Format>, ignored_columns: Vec<String>) -> List {
        if self.raters == 0 && self.list.faults.count() == 0 {
            let remedy = "Give at least one rater with name, email and group.";
            self.list.tell(WrongKind::List, "", Place::File {}, "the list has no raters", remedy);
        }
        if self.raters > MAX_RATERS {
            let reason = format!("the list has {} raters; the limit is {MAX_RATERS}", self.raters);
            let remedy = "Invite fewer people, or split them over several assessments.";
            self.list.tell(WrongKind::List, "", Place::File {}, reason, remedy);
        }
        List { format, ignored_columns, ..self.list }
    }
}

impl Wrong {
    fn new(line: usize, kind: WrongKind, written: &str) -> Self {
        Self { line, kind, written: if written.is_empty() { String::new() } else { quoted(written) } }
    }
}

fn any_of(languages: &[Language]) -> String {
    languages.iter().map(Language::as_str).collect::<Vec<_>>().join(" or ")
}

#[cfg(test)]
mod tests;
