//! Lists of raters: a spreadsheet or pasted lines in, checked people out.
//!
//! A spreadsheet has a header with the columns name, email, group and, if wanted, language and time zone, in any order, in English,
//! German, French or Spanish; other columns are left aside and named. Pasted lines are `Name <email>, group`, or name,
//! email and group with commas, semicolons or tabs between them, each with a language behind if wanted; a pasted table
//! with a header is read as one.

mod columns;
mod lines;

use std::collections::BTreeMap;

use columns::Columns;

use crate::fault::{FaultList, Faults, Place, all_of, nearest, quoted};
use crate::group::Group;
use crate::language::Language;
use crate::table::{Encoding, Format, Table};
use crate::text::{EmailAddress, Name};

/// The most raters of one list, and of one assessment.
pub const MAX_RATERS: usize = 500;

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
    /// As the list names it (`Europe/Berlin`); none if it names none. It is not looked up here.
    pub time_zone: Option<String>,
}

impl Roster {
    /// Reads a spreadsheet of raters. `custom_groups` are the coach's own groups; who has no language gets
    /// `default_language`; `languages` are those of the questionnaire.
    ///
    /// # Errors
    /// Every fault of the list at once, each with its line and column.
    pub fn read(
        bytes: &[u8],
        custom_groups: &[Group],
        default_language: &Language,
        languages: &[Language],
    ) -> Result<Self, Faults> {
        let table = Table::read(bytes, columns::is_header)?;
        Checker::new(custom_groups, default_language, languages).table(table)
    }

    /// Reads pasted text: a line a rater, or a table with a header.
    ///
    /// # Errors
    /// As [`Roster::read`].
    pub fn read_pasted(
        text: &str,
        custom_groups: &[Group],
        default_language: &Language,
        languages: &[Language],
    ) -> Result<Self, Faults> {
        let checker = Checker::new(custom_groups, default_language, languages);
        if lines::begins_with_header(text) {
            checker.table(Table::of_text(text, Encoding::Utf8, columns::is_header)?)
        } else {
            checker.lines(text)
        }
    }
}

/// What a line says of a rater, and where.
struct Written {
    line: usize,
    name: (Place, String),
    email: (Place, String),
    group: (Place, String),
    language: (Place, String),
    time_zone: String,
}

struct Checker<'a> {
    custom_groups: &'a [Group],
    default_language: &'a Language,
    languages: &'a [Language],
    faults: FaultList,
    entries: Vec<RosterEntry>,
    raters: usize,
    /// The line of each address.
    addresses: BTreeMap<String, usize>,
    /// The lines of the client and of the manager.
    own: Option<usize>,
    manager: Option<usize>,
}

impl<'a> Checker<'a> {
    fn new(custom_groups: &'a [Group], default_language: &'a Language, languages: &'a [Language]) -> Self {
        Self {
            custom_groups,
            default_language,
            languages,
            faults: FaultList::default(),
            entries: Vec::new(),
            raters: 0,
            addresses: BTreeMap::new(),
            own: None,
            manager: None,
        }
    }

    fn table(mut self, mut table: Table) -> Result<Roster, Faults> {
        self.faults = table.take_ragged();
        let columns = Columns::of(&table)?;
        for row in table.rows() {
            self.rater(columns.written(&table, &row));
        }
        let ignored_columns = columns.ignored.iter().map(|header| (*header).to_owned()).collect();
        self.finish(Some(table.format), ignored_columns)
    }

    fn lines(mut self, text: &str) -> Result<Roster, Faults> {
        for (line, content) in lines::numbered(text) {
            match lines::written(line, content) {
                Ok(written) => self.rater(written),
                Err(reason) => {
                    self.faults.add(
                        Place::Row { line },
                        reason,
                        "Write each rater on a line: Name <name@example.org>, group.",
                    );
                    self.raters += 1;
                }
            }
        }
        self.finish(None, Vec::new())
    }

    fn rater(&mut self, written: Written) {
        self.raters += 1;
        let line = written.line;
        let name = self.name(written.name);
        let email = self.email(line, written.email);
        let group = self.group(line, written.group);
        let language = self.language(written.language);
        let time_zone = (!written.time_zone.is_empty()).then_some(written.time_zone);
        if let (Some(name), Some(email), Some(group), Some(language)) = (name, email, group, language)
            && self.entries.len() <= MAX_RATERS
        {
            self.entries.push(RosterEntry { line, name, email, group, language, time_zone });
        }
    }

    fn name(&mut self, (place, written): (Place, String)) -> Option<Name> {
        if written.is_empty() {
            self.faults.add(place, "the name is missing", "Write the rater's name: the mail greets them by it.");
            return None;
        }
        Name::parse(&written)
            .map_err(|why| {
                let reason = format!("{} cannot be a name: {why}", quoted(&written));
                self.faults.add(place, reason, "Write the name as it should stand in the mail's greeting.");
            })
            .ok()
    }

    fn email(&mut self, line: usize, (place, written): (Place, String)) -> Option<EmailAddress> {
        if written.is_empty() {
            self.faults.add(place, "the address is missing", "Write the rater's e-mail address.");
            return None;
        }
        let address = match EmailAddress::parse(&written) {
            Ok(address) => address,
            Err(why) => {
                let reason = format!("{} is not an address: {why}", quoted(&written));
                self.faults.add(place, reason, "An address looks like name@example.org.");
                return None;
            }
        };
        if let Some(first) = self.addresses.get(&address.identity()) {
            let reason = format!("the address {address} is in line {first} and again in line {line}");
            self.faults.add(place, reason, "Everybody answers once: keep one of the two lines.");
            return None;
        }
        self.addresses.insert(address.identity(), line);
        Some(address)
    }

    fn group(&mut self, line: usize, (place, written): (Place, String)) -> Option<Group> {
        let known = || {
            let built_in = [Group::Own, Group::Manager, Group::Peer, Group::DirectReport, Group::Other];
            built_in.into_iter().chain(self.custom_groups.iter().cloned()).collect::<Vec<_>>()
        };
        if written.is_empty() {
            let remedy = format!("Write how the rater stands to the client: {}.", all_of(&known()));
            self.faults.add(place, "the group is missing", remedy);
            return None;
        }
        let folded = |text: &str| text.to_lowercase().replace(['-', ' '], "_");
        let own_group = self.custom_groups.iter().find(|group| folded(group.key()) == folded(&written)).cloned();
        let built_in = || Group::from_words(&written).ok().filter(|group| !matches!(group, Group::Custom(_)));
        let Some(group) = own_group.or_else(built_in) else {
            let known = known();
            let remedy = match nearest(&folded(&written), known.iter().map(Group::key)) {
                Some(meant) => format!("Did you mean {meant}? The groups are {}.", all_of(&known)),
                None => format!("The groups are {}.", all_of(&known)),
            };
            self.faults.add(place, format!("{} is not a group of this assessment", quoted(&written)), remedy);
            return None;
        };
        let (first, reason, remedy) = match group {
            Group::Own => {
                (&mut self.own, "a second rater in the group self", "Only the client rates as self; correct the group.")
            }
            Group::Manager => (
                &mut self.manager,
                "a second manager",
                "The manager is shown by themselves in the report, so there can be only one; put the other into the \
                 group other.",
            ),
            group => return Some(group),
        };
        if let Some(first) = *first {
            self.faults.add(place, format!("this is {reason}; the first is in line {first}"), remedy);
            return None;
        }
        *first = Some(line);
        Some(group)
    }

    fn language(&mut self, (place, written): (Place, String)) -> Option<Language> {
        if written.is_empty() {
            return Some(self.default_language.clone());
        }
        let tag = Language::parse(&written.replace('_', "-")).ok();
        let same =
            |language: &&Language| tag.as_ref().is_some_and(|tag| tag.as_str().eq_ignore_ascii_case(language.as_str()));
        let near = |language: &&Language| tag.as_ref().is_some_and(|tag| tag.primary() == language.primary());
        let found = self.languages.iter().find(same).or_else(|| self.languages.iter().find(near));
        if found.is_none() {
            let reason = format!("{} is not a language of the questionnaire", quoted(&written));
            self.faults.add(place, reason, format!("Write {}, or leave it empty.", any_of(self.languages)));
        }
        found.cloned()
    }

    fn finish(mut self, format: Option<Format>, ignored_columns: Vec<String>) -> Result<Roster, Faults> {
        if self.raters == 0 && self.faults.count() == 0 {
            self.faults.add(
                Place::File {},
                "the list has no raters",
                "Give at least one rater with name, email and group.",
            );
        }
        if self.raters > MAX_RATERS {
            let reason = format!("the list has {} raters; the limit is {MAX_RATERS}", self.raters);
            self.faults.add(Place::File {}, reason, "Invite fewer people, or split them over several assessments.");
        }
        self.faults.into_result()?;
        Ok(Roster { entries: self.entries, format, ignored_columns })
    }
}

fn any_of(languages: &[Language]) -> String {
    languages.iter().map(Language::as_str).collect::<Vec<_>>().join(" or ")
}

#[cfg(test)]
mod tests;
