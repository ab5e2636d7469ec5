//! Both wordings of a survey that was written here: the client is shown some rows and questions, and everyone else
//! their counterparts, by the answer to the question of who answers.

use super::structure::{Question, Structure, SubQuestion};
use crate::marks::{CLIENT_NAME, LEFT_OUT, OWN, RATER_GROUP, View, join};

/// The condition of what only the client is shown.
pub(crate) const OF_CLIENT: &str = "raterGroup.NAOK == 'self'";
/// The condition of what everyone else is shown.
pub(crate) const OF_OTHERS: &str = "raterGroup.NAOK != 'self'";
/// The condition of what nobody is shown.
pub(crate) const OF_NOBODY: &str = "0";

/// Joins the two wordings of each row and question, if the survey asks who answers.
pub(super) fn join_views(structure: &mut Structure) {
    let asks =
        |question: &Question| question.code == RATER_GROUP && question.answers.iter().any(|answer| answer.code == OWN);
    if !structure.questions.iter().any(asks) {
        return;
    }
    structure.questions.retain(|question| question.code != RATER_GROUP && question.code != CLIENT_NAME);
    structure.notes.push(LEFT_OUT.to_owned());
    for question in &mut structure.questions {
        question.rows = join(std::mem::take(&mut question.rows), OWN);
    }
    structure.questions = join(std::mem::take(&mut structure.questions), OWN);
}

fn is_of_client(relevance: &str) -> bool {
    matches!(relevance.trim(), OF_CLIENT | OF_NOBODY)
}

/// The condition that is left when both wordings are one: none, if the client and everyone else are asked.
fn joined(own: &str, others: &mut String) {
    if own.trim() == OF_CLIENT && others.trim() == OF_OTHERS {
        others.clear();
    }
}

impl View for SubQuestion {
    fn code(&self) -> &str {
        &self.code
    }

    fn is_of_client(&self) -> bool {
        is_of_client(&self.relevance)
    }

    fn take_own(&mut self, own: Self) {
        joined(&own.relevance, &mut self.relevance);
        self.own = Some(own.text);
    }
}

impl View for Question {
    fn code(&self) -> &str {
        &self.code
    }

    fn is_of_client(&self) -> bool {
        is_of_client(&self.relevance)
    }

    fn take_own(&mut self, own: Self) {
        joined(&own.relevance, &mut self.relevance);
        self.own = Some(own.text);
    }
}
