//! How somebody who was invited stands to taking part, and what the coach may know of it.
//!
//! That people decline is told as a number alone, and only of anonymous groups: of a manager everybody would know whom it
//! means. Why they decline is told once so many have that no reason belongs to somebody for sure.

use serde::{Deserialize, Serialize};

use crate::disclosure::Policy;
use crate::group::Group;

/// What somebody who was invited said about taking part.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
pub enum Standing {
    /// Nothing: an answer is hoped for.
    #[default]
    Asked,
    /// That they will not answer.
    Declined(Reason),
    /// That the address is not that of the person who was meant.
    WrongPerson,
}

/// Why somebody declines. There is no free text: it could name its writer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Reason {
    LittleContact,
    Conflict,
    NoTime,
    Unsaid,
}

/// Not a word for a standing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no standing of an invitation")]
pub struct UnknownStanding(pub String);

impl Reason {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::LittleContact, Self::Conflict, Self::NoTime, Self::Unsaid];

    /// The stable word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::LittleContact => "little_contact",
            Self::Conflict => "conflict",
            Self::NoTime => "no_time",
            Self::Unsaid => "unsaid",
        }
    }
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Asked,
        Self::Declined(Reason::LittleContact),
        Self::Declined(Reason::Conflict),
        Self::Declined(Reason::NoTime),
        Self::Declined(Reason::Unsaid),
        Self::WrongPerson,
    ];

    /// The stable word under which it is stored.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Declined(Reason::LittleContact) => "declined_little_contact",
            Self::Declined(Reason::Conflict) => "declined_conflict",
            Self::Declined(Reason::NoTime) => "declined_no_time",
            Self::Declined(Reason::Unsaid) => "declined_unsaid",
            Self::WrongPerson => "wrong_person",
        }
    }

    /// Reads the stable word.
    ///
    /// # Errors
    /// If it is none.
    pub fn parse(word: &str) -> Result<Self, UnknownStanding> {
        let known = Self::ALL.into_iter().find(|standing| standing.word() == word);
        known.ok_or_else(|| UnknownStanding(word.chars().take(40).collect()))
    }
}

impl TryFrom<String> for Standing {
    type Error = UnknownStanding;

    fn try_from(word: String) -> Result<Self, Self::Error> {
        Self::parse(&word)
    }
}

impl From<Standing> for &'static str {
    fn from(standing: Standing) -> Self {
        standing.word()
    }
}

/// What a coach may know of those who decline.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Declines {
    /// How many people of the anonymous groups declined; none if so few were asked that the number would name them.
    pub people: Option<u32>,
    /// How often each reason was given; empty until enough people declined.
    pub reasons: Vec<(Reason, u32)>,
    /// Groups of which so many declined that they can no longer be shown by themselves. None if a group is smaller than
    /// that anyway: that the others are not named would point at it.
    pub groups_too_small: Vec<Group>,
}

/// Counts those who decline, as far as the coach may know it. Takes everybody who was invited.
pub fn declines<'a>(policy: &Policy, invited: impl IntoIterator<Item = (&'a Group, Standing)>) -> Declines {
    let anonymous: Vec<(&Group, Standing)> = invited.into_iter().filter(|(group, _)| group.is_anonymous()).collect();
    let count = |fits: &dyn Fn(&Group, Standing) -> bool| -> u32 {
        let fitting = anonymous.iter().filter(|(group, standing)| fits(group, *standing)).count();
        u32::try_from(fitting).unwrap_or(u32::MAX)
    };
    let is_declined = |standing: Standing| matches!(standing, Standing::Declined(_));
    let k = policy.k();
    if count(&|_, _| true) < k {
        return Declines::default();
    }
    let people = count(&|_, standing| is_declined(standing));
    let reasons = if people < k {
        Vec::new()
    } else {
        let of = |reason: Reason| count(&|_, standing| standing == Standing::Declined(reason));
        Reason::ALL.into_iter().map(|reason| (reason, of(reason))).filter(|(_, people)| *people > 0).collect()
    };
    let mut groups: Vec<&Group> = anonymous.iter().map(|(group, _)| *group).collect();
    groups.sort();
    groups.dedup();
    let left = |group: &Group| count(&|other, standing| other == group && !is_declined(standing));
    let groups_too_small = if groups.iter().any(|group| count(&|other, _| other == *group) < k) {
        Vec::new()
    } else {
        groups.into_iter().filter(|group| left(group) < k).cloned().collect()
    };
    Declines { people: Some(people), reasons, groups_too_small }
}

#[cfg(test)]
mod tests;
