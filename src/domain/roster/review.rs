//! What a list would do to the raters of an assessment, before anybody says yes.
//!
//! Three kinds of things are told apart. What cannot be is a fault, and nothing of the list is taken. What can be meant in
//! two ways is a [`Question`], and nothing is taken before it is answered. What is probably a slip is a [`Doubt`]: it is
//! shown, and the person decides.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::likeness::look_of;
use super::{List, Listed, MANY, MAX_RATERS, ONE_MANAGER, RosterEntry, Wrong, WrongKind};
use crate::fault::{Faults, Place, all_of};
use crate::group::Group;
use crate::text::{EmailAddress, Name};

/// Somebody who is among the raters already.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    pub name: Name,
    pub email: EmailAddress,
    pub group: Group,
}

/// What a list is held against.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    pub client_name: &'a Name,
    pub client_email: &'a EmailAddress,
    /// The raters of the assessment, the client included.
    pub present: &'a [Person],
}

/// Answers to questions, by the identity of an address: the group that is meant, or none to leave the list's lines out.
pub type Decisions = BTreeMap<String, Option<Group>>;

/// What a list would do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Review {
    /// People who would be added, in the order of the list.
    pub new: Vec<RosterEntry>,
    /// People who are there and would change into this group, because it was decided so.
    pub moved: Vec<(EmailAddress, Group)>,
    /// People who are there already, and stay as they are.
    pub unchanged: usize,
    /// What has to be answered first. Nothing may be taken over while there is any.
    pub questions: Vec<Question>,
    /// What somebody should look at, in the order of the list.
    pub doubts: Vec<Doubt>,
    /// How many people there would be then, the client not counted.
    pub total: usize,
}

/// Somebody who is named in two groups.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Question {
    pub name: Name,
    pub email: EmailAddress,
    /// The groups; the one that they are in already comes first.
    pub groups: Vec<Group>,
    /// Whether they are among the raters already.
    pub is_present: bool,
    /// The lines that name them.
    pub lines: Vec<usize>,
}

/// Something that is probably a slip.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// The same person in several lines, perhaps with their address in several spellings: they are asked once.
    Repeated { email: EmailAddress, lines: Vec<usize>, is_spelled_otherwise: bool },
    /// Two addresses that a person can hardly tell apart.
    LookAlike { line: usize, email: EmailAddress, other: EmailAddress },
    /// Two addresses under one name.
    SameName { line: usize, name: Name, email: EmailAddress, other: EmailAddress },
    /// The client's name with an address that is not theirs.
    ClientsName { line: usize, email: EmailAddress },
    /// Somebody who is there already under another name, which stays.
    OtherName { line: usize, email: EmailAddress, listed: Name, present: Name },
}

/// Why a list cannot be taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// Everything that is wrong, in English.
    pub faults: Faults,
    /// The same for those who read another language, as far as lines go.
    pub wrong: Vec<Wrong>,
}

impl From<Faults> for Refusal {
    fn from(faults: Faults) -> Self {
        let wrong =
            faults.iter().map(|fault| Wrong::new(fault.place.line_and_column().0, WrongKind::List, "")).collect();
        Self { faults, wrong }
    }
}

impl Review {
    /// Whether it should be asked first if so many people are meant.
    pub fn is_many(&self) -> bool {
        self.total > MANY && !self.new.is_empty()
    }

    /// Whether the list would change anything.
    pub fn changes_anything(&self) -> bool {
        !self.new.is_empty() || !self.moved.is_empty() || !self.questions.is_empty()
    }
}

impl List {
    /// Says what the list would do.
    ///
    /// # Errors
    /// Everything that is wrong with it, what the reading found included.
    pub fn review(mut self, around: &Around<'_>, decisions: &Decisions) -> Result<Review, Refusal> {
        let listed = std::mem::take(&mut self.people);
        let mut order: Vec<String> = Vec::new();
        let mut lines_of: BTreeMap<String, Vec<&Listed>> = BTreeMap::new();
        for one in &listed {
            let lines = lines_of.entry(one.entry.email.identity()).or_default();
            if lines.is_empty() {
                order.push(one.entry.email.identity());
            }
            lines.push(one);
        }
        let mut reviewing = Reviewing {
            around,
            decisions,
            review: Review {
                new: Vec::new(),
                moved: Vec::new(),
                unchanged: 0,
                questions: Vec::new(),
                doubts: Vec::new(),
                total: 0,
            },
            places: BTreeMap::new(),
        };
        for identity in &order {
            if let Some(lines) = lines_of.get(identity) {
                reviewing.person(identity, lines, &mut self);
            }
        }
        let review = reviewing.finish(&mut self);
        let Self { faults, mut wrong, .. } = self;
        wrong.sort_by_key(|wrong| wrong.line);
        faults.into_result().map_err(|faults| Refusal { faults, wrong })?;
        Ok(review)
    }
}

struct Reviewing<'a> {
    around: &'a Around<'a>,
    decisions: &'a Decisions,
    review: Review,
    /// Where the group of each new or moved person stands.
    places: BTreeMap<String, Place>,
}

impl Reviewing<'_> {
    fn person(&mut self, identity: &str, lines: &[&Listed], list: &mut List) {
        let Some(first) = lines.first() else { return };
        let entry = &first.entry;
        if identity == self.around.client_email.identity() {
            self.client(lines, list);
            return;
        }
        let present = self.around.present.iter().find(|person| person.email.identity() == identity);
        if let Some(own) = lines.iter().find(|one| one.entry.group == Group::Own) {
            let reason = format!("{} is not the client, whose address is {}", entry.email, self.around.client_email);
            let remedy = "Only the client rates as self: give this person another group.";
            list.tell(WrongKind::Client, entry.email.as_str(), own.group.clone(), reason, remedy);
            return;
        }
        let mut groups: Vec<Group> = present.map(|person| person.group.clone()).into_iter().collect();
        for one in lines {
            if !groups.contains(&one.entry.group) {
                groups.push(one.entry.group.clone());
            }
        }
        let numbers: Vec<usize> = lines.iter().map(|one| one.entry.line).collect();
        if lines.len() > 1 {
            let is_spelled_otherwise = lines.iter().any(|one| one.entry.email != entry.email);
            let (email, lines) = (entry.email.clone(), numbers.clone());
            self.review.doubts.push(Doubt::Repeated { email, lines, is_spelled_otherwise });
        }
        let decided = match (groups.as_slice(), self.decisions.get(identity)) {
            ([only], _) => Some(only.clone()),
            (_, Some(Some(group))) if groups.contains(group) => Some(group.clone()),
            (_, Some(None)) => {
                self.review.unchanged += usize::from(present.is_some());
                return;
            }
            _ => None,
        };
        let Some(group) = decided else {
            self.review.questions.push(Question {
                name: present.map_or_else(|| entry.name.clone(), |person| person.name.clone()),
                email: entry.email.clone(),
                groups,
                is_present: present.is_some(),
                lines: numbers,
            });
            return;
        };
        self.places.insert(identity.to_owned(), first.group.clone());
        match present {
            None => self.review.new.push(RosterEntry { group, ..entry.clone() }),
            Some(person) => {
                if person.group == group {
                    self.review.unchanged += 1;
                } else {
                    self.review.moved.push((person.email.clone(), group));
                }
                if person.name != entry.name {
                    self.review.doubts.push(Doubt::OtherName {
                        line: entry.line,
                        email: entry.email.clone(),
                        listed: entry.name.clone(),
                        present: person.name.clone(),
                    });
                }
            }
        }
    }

    /// Lines with the client's address: the client is there already, and is nobody else.
    fn client(&mut self, lines: &[&Listed], list: &mut List) {
        self.review.unchanged += usize::from(lines.iter().any(|one| one.entry.group == Group::Own));
        for one in lines.iter().filter(|one| one.entry.group != Group::Own) {
            let RosterEntry { email, group, .. } = &one.entry;
            let reason = format!("{email} is the client and cannot also be in the group {group}");
            let remedy = "Take the line out: the client rates themselves anyway.";
            list.tell(WrongKind::Client, email.as_str(), one.email.clone(), reason, remedy);
        }
    }

    fn finish(mut self, list: &mut List) -> Review {
        let moved = |person: &&Person| self.review.moved.iter().any(|(email, _)| *email == person.email);
        let stays = |person: &&Person| person.group == Group::Manager && !moved(person);
        let manager = self.around.present.iter().find(stays);
        let new = self.review.new.iter().map(|one| (&one.email, &one.group));
        let becoming = new.chain(self.review.moved.iter().map(|(email, group)| (email, group)));
        let managers: Vec<&EmailAddress> =
            becoming.filter(|(_, group)| **group == Group::Manager).map(|(email, _)| email).collect();
        for email in managers.iter().skip(usize::from(manager.is_none())) {
            let place = self.places.get(&email.identity()).cloned().unwrap_or(Place::File {});
            let there = manager.map_or_else(|| "another one of this list".to_owned(), |one| one.name.to_string());
            let reason = format!("there is a manager already: {there}");
            list.tell(WrongKind::Manager, email.as_str(), place, reason, ONE_MANAGER);
        }
        let others = self.around.present.iter().filter(|person| person.group != Group::Own).count();
        self.review.total = others + self.review.new.len();
        // That a list is too long by itself was told when it was read.
        let is_told = list.wrong.iter().any(|wrong| wrong.kind == WrongKind::List);
        if self.review.total > MAX_RATERS && !is_told {
            let reason = format!("that would be {} raters; an assessment has at most {MAX_RATERS}", self.review.total);
            let remedy = "Invite fewer people, or split them over several assessments.";
            list.tell(WrongKind::List, "", Place::File {}, reason, remedy);
        }
        self.likenesses();
        self.review.doubts.sort_by_key(Doubt::line);
        self.review
    }

    /// Finds new people who are perhaps somebody who is there already, or on the list a second time.
    fn likenesses(&mut self) {
        let mut looks: BTreeMap<String, &EmailAddress> = BTreeMap::new();
        let mut names: BTreeMap<String, &EmailAddress> = BTreeMap::new();
        let folded = |name: &Name| name.as_str().to_lowercase();
        looks.insert(look_of(self.around.client_email), self.around.client_email);
        for person in self.around.present.iter().filter(|person| person.group != Group::Own) {
            looks.entry(look_of(&person.email)).or_insert(&person.email);
            names.entry(folded(&person.name)).or_insert(&person.email);
        }
        let mut doubts = Vec::new();
        for RosterEntry { line, name, email, .. } in &self.review.new {
            let (line, email_of) = (*line, email.clone());
            let twin = *looks.entry(look_of(email)).or_insert(email);
            if twin != email {
                doubts.push(Doubt::LookAlike { line, email: email_of.clone(), other: twin.clone() });
            }
            if folded(name) == folded(self.around.client_name) {
                doubts.push(Doubt::ClientsName { line, email: email_of });
                continue;
            }
            let same = *names.entry(folded(name)).or_insert(email);
            if same != email && same != twin {
                doubts.push(Doubt::SameName { line, name: name.clone(), email: email_of, other: same.clone() });
            }
        }
        self.review.doubts.extend(doubts);
    }
}

impl fmt::Display for Question {
    /// `Line 3: Di <di@example.org> is named in the groups peer and other. Everybody answers once: name one group.`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, email, groups, is_present, lines } = self;
        let groups = all_of(groups);
        let plural = if lines.len() == 1 { "Line" } else { "Lines" };
        let lines = all_of(lines);
        write!(f, "{plural} {lines}: {name} <{email}> ")?;
        let there = if *is_present { "is here already, and is now named" } else { "is named" };
        write!(f, "{there} in the groups {groups}. Everybody answers once: name one group.")
    }
}

impl Doubt {
    /// The line that it is about.
    pub fn line(&self) -> usize {
        match self {
            Self::Repeated { lines, .. } => lines.iter().copied().max().unwrap_or_default(),
            Self::LookAlike { line, .. }
            | Self::SameName { line, .. }
            | Self::ClientsName { line, .. }
            | Self::OtherName { line, .. } => *line,
        }
    }
}

impl fmt::Display for Doubt {
    /// One or two sentences.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Repeated { email, lines, is_spelled_otherwise } => {
                let lines: BTreeSet<usize> = lines.iter().copied().collect();
                let lines = all_of(&lines.into_iter().collect::<Vec<_>>());
                if *is_spelled_otherwise {
                    write!(
                        f,
                        "The lines {lines} spell one address in different ways ({email}). It is taken for one person."
                    )
                } else {
                    write!(f, "{email} stands in the lines {lines}. Everybody is asked once.")
                }
            }
            Self::LookAlike { email, other, .. } => write!(
                f,
                "{email} and {other} look alike and are two addresses. If it is one person, they could answer twice: take one of \
                 the two out."
            ),
            Self::SameName { name, email, other, .. } => write!(
                f,
                "{name} has two addresses, {email} and {other}. If it is one person, they could answer twice: take one of the \
                 two out."
            ),
            Self::ClientsName { email, .. } => write!(
                f,
                "{email} has the client's name. If it is the client, take the line out: the client rates themselves anyway."
            ),
            Self::OtherName { email, listed, present, .. } => write!(
                f,
                "{email} is here under the name “{present}”, and the list says “{listed}”. The name stays; it can be corrected \
                 beside the person."
            ),
        }
    }
}

#[cfg(test)]
mod tests;
