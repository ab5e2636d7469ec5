//! Both wordings of a form that was written here: the client is shown some rows and questions, and everyone else their
//! counterparts, by the answer to the question of who answers.

use std::collections::BTreeMap;

use parallax_domain::language::Localized;

use super::value::value;
use crate::json::Json;
use crate::marks::{CLIENT_NAME, OWN, RATER_GROUP, View, join};
use crate::survey::{Question, Row};

/// The condition of what only the client is shown.
pub(crate) const OF_CLIENT: &str = "{raterGroup} = 'self'";
/// The condition of what everyone else is shown.
pub(crate) const OF_OTHERS: &str = "{raterGroup} <> 'self'";
/// The condition of what nobody is shown.
pub(crate) const OF_NOBODY: &str = "false";
/// What begins the code of the client's wording: no key has a colon.
pub(crate) const PREFIX: &str = "self:";

/// What is said of a row or a question with a condition.
pub(super) const ON_CONDITION: &str = "it is shown on a condition; it is asked always";

/// Whether a form asks who answers.
pub(super) fn asks_who(root: &Json<'_>) -> bool {
    let elements = root.list("pages").flat_map(|page| page.list("elements"));
    elements
        .filter(|element| element.word("name") == RATER_GROUP)
        .any(|element| element.list("choices").any(|choice| value(choice) == OWN))
}

/// Whether a question only serves to tell the wordings apart.
pub(super) fn is_in_front(name: &str) -> bool {
    name == RATER_GROUP || name == CLIENT_NAME
}

/// Brings the client's wordings to their counterparts. `conditions` are those of the parts, by their codes.
pub(super) fn joined<T: Worded>(parts: Vec<T>, conditions: &BTreeMap<String, String>) -> Vec<T> {
    let shown = |part: T| Shown { condition: conditions.get(part.code()).cloned().unwrap_or_default(), part };
    join(parts.into_iter().map(shown).collect(), PREFIX).into_iter().map(|shown| shown.part).collect()
}

/// A row or a question.
pub(super) trait Worded {
    fn code(&self) -> &str;
    fn text(self) -> Localized;
    fn own(&mut self) -> &mut Option<Localized>;
    fn remarks(&mut self) -> &mut Vec<String>;
}

struct Shown<T> {
    part: T,
    condition: String,
}

impl<T: Worded> View for Shown<T> {
    fn code(&self) -> &str {
        self.part.code()
    }

    fn is_of_client(&self) -> bool {
        matches!(self.condition.trim(), OF_CLIENT | OF_NOBODY)
    }

    fn take_own(&mut self, own: Self) {
        if own.condition.trim() == OF_CLIENT && self.condition.trim() == OF_OTHERS {
            self.part.remarks().retain(|remark| remark != ON_CONDITION);
        }
        *self.part.own() = Some(own.part.text());
    }
}

impl Worded for Row {
    fn code(&self) -> &str {
        &self.code
    }

    fn text(self) -> Localized {
        self.text
    }

    fn own(&mut self) -> &mut Option<Localized> {
        &mut self.own
    }

    fn remarks(&mut self) -> &mut Vec<String> {
        &mut self.remarks
    }
}

impl Worded for Question {
    fn code(&self) -> &str {
        &self.code
    }

    fn text(self) -> Localized {
        self.text
    }

    fn own(&mut self) -> &mut Option<Localized> {
        &mut self.own
    }

    fn remarks(&mut self) -> &mut Vec<String> {
        &mut self.remarks
    }
}
