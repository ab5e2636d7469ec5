//! Codes for competencies, items and questions that other tools take, made from their keys.

use std::collections::BTreeSet;

use parallax_domain::questionnaire::{Competency, Question, Questionnaire};

use crate::marks::{CLIENT_NAME, OWN, RATER_GROUP};
use crate::surveyjs::views::PREFIX;

/// Which codes a tool takes.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    /// Only letters and digits, and at most so many of them; a question begins with a letter.
    pub(super) plain: Option<usize>,
    /// What begins the code of the client's wording.
    pub(super) own: &'static str,
    /// What no question may be called.
    pub(super) reserved: &'static [&'static str],
}

/// LimeSurvey: letters and digits, at most 20, of which the mark for the client's wording takes some.
pub(super) const LIMESURVEY: Rules = Rules {
    plain: Some(20 - OWN.len()),
    own: OWN,
    reserved: &["LANG", "SID", "SAVEDID", "TOKEN", "QID", "GID", "SGQA", "self", "that", "this", "time"],
};

/// SurveyJS: anything.
pub(super) const SURVEYJS: Rules = Rules { plain: None, own: PREFIX, reserved: &[] };

/// The codes of a competency's matrix and of its rows.
pub(super) struct Matrix {
    pub(super) code: String,
    /// A row for each item, in order.
    pub(super) rows: Vec<String>,
}

/// All codes of a questionnaire.
pub(super) struct Codes {
    /// For each competency.
    pub(super) matrices: Vec<Matrix>,
    /// For each open question.
    pub(super) questions: Vec<String>,
    /// The keys that a file of it gives back, where they are others: `(key, key when it is read again)`.
    pub(super) changed: Vec<(String, String)>,
}

impl Codes {
    pub(super) fn of(questionnaire: &Questionnaire, rules: Rules) -> Self {
        let mut taken = Taken::new(rules);
        let mut changed = Vec::new();
        let matrices = questionnaire.competencies.iter().map(|competency| {
            let matrix = matrix(competency, rules, &mut taken);
            for (item, row) in competency.items.iter().zip(&matrix.rows) {
                let divided =
                    ['-', '_', '.'].into_iter().any(|sign| row.starts_with(&format!("{}{sign}", matrix.code)));
                let read = if divided { row.clone() } else { format!("{}_{row}", matrix.code) };
                if read != item.key {
                    changed.push((item.key.clone(), read));
                }
            }
            matrix
        });
        let matrices = matrices.collect();
        let questions = questionnaire.questions.iter().map(|Question { key, .. }| {
            let code = taken.take(key, true);
            if code != *key {
                changed.push((key.clone(), code.clone()));
            }
            code
        });
        let questions = questions.collect();
        Self { matrices, questions, changed }
    }
}

/// A matrix is called by what its items' keys begin with, so that both codes together are the key again.
fn matrix(competency: &Competency, rules: Rules, taken: &mut Taken) -> Matrix {
    let keys: Vec<&str> = competency.items.iter().map(|item| item.key.as_str()).collect();
    let stem = common_stem(&keys);
    let code = taken.take(stem.unwrap_or(&competency.key), true);
    let mut rows = Taken::new(rules);
    let keeps = rules.plain.is_none() && stem == Some(code.as_str());
    let rows = keys.iter().map(|key| {
        let rest = stem.and_then(|stem| key.get(stem.len() + 1..)).filter(|_| !keeps);
        rows.take(rest.unwrap_or(key), false)
    });
    let rows = rows.collect();
    Matrix { code, rows }
}

/// The longest beginning that all keys have in front of a dividing sign and something more.
fn common_stem<'k>(keys: &[&'k str]) -> Option<&'k str> {
    let divides = |c: char| matches!(c, '-' | '_' | '.');
    let begins = |stem: &str, key: &str| {
        let rest = key.strip_prefix(stem).and_then(|rest| rest.strip_prefix(divides));
        rest.is_some_and(|rest| !rest.is_empty())
    };
    let first = keys.first()?;
    let mut stems = first.rmatch_indices(divides).filter_map(|(at, _)| first.get(..at));
    stems.find(|stem| keys.iter().all(|key| begins(stem, key)))
}

/// Codes that are in use, without regard to capital letters, those of the client's wordings among them.
struct Taken {
    rules: Rules,
    codes: BTreeSet<String>,
}

impl Taken {
    fn new(rules: Rules) -> Self {
        let reserved = rules.reserved.iter().chain(&[RATER_GROUP, CLIENT_NAME]);
        Self { rules, codes: reserved.map(|code| code.to_ascii_lowercase()).collect() }
    }

    fn take(&mut self, key: &str, is_question: bool) -> String {
        let wanted = match self.rules.plain {
            None => key.to_owned(),
            Some(limit) => {
                let plain: String = key.chars().filter(char::is_ascii_alphanumeric).collect();
                let needs_letter = plain.starts_with(|c: char| is_question && c.is_ascii_digit()) || plain.is_empty();
                let plain = if needs_letter { format!("q{plain}") } else { plain };
                plain.get(..limit).map_or(plain.clone(), str::to_owned)
            }
        };
        let mut code = wanted.clone();
        let mut count = 1;
        while !self.is_free(&code) {
            count += 1;
            let end = count.to_string();
            let room = self.rules.plain.map_or(wanted.len(), |limit| limit - end.len());
            code = format!("{}{end}", wanted.get(..room).unwrap_or(&wanted));
        }
        let own = format!("{}{code}", self.rules.own);
        self.codes.extend([code.to_ascii_lowercase(), own.to_ascii_lowercase()]);
        code
    }

    fn is_free(&self, code: &str) -> bool {
        let own = format!("{}{code}", self.rules.own);
        [code, &own].iter().all(|code| !self.codes.contains(&code.to_ascii_lowercase()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(rules: Rules, keys: &[&str]) -> Vec<String> {
        let mut taken = Taken::new(rules);
        keys.iter().map(|key| taken.take(key, true)).collect()
    }

    #[test]
    fn codes_are_plain_short_and_apart_from_each_other_and_from_the_clients() {
        let keys = [
            "a-b",
            "a.b",
            "360",
            "Token",
            "selfab",
            "clientname",
            "x.very-long-key-of-an-item",
            "x.very-long-key-of-another",
        ];
        let codes = taken(LIMESURVEY, &keys);
        let expected =
            ["ab", "ab2", "q360", "Token2", "selfab3", "clientname2", "xverylongkeyofan", "xverylongkeyofa2"];
        // “selfab” and “selfab2” are the client's wordings of the first two.
        assert_eq!(codes, expected);
        assert!(codes.iter().all(|code| code.len() <= 16));
        assert_eq!(taken(LIMESURVEY, &["selfx", "x"]), ["selfx", "x2"]);
        assert_eq!(taken(SURVEYJS, &["a-b", "a.b", "raterGroup"]), ["a-b", "a.b", "raterGroup2"]);
    }

    #[test]
    fn a_stem_is_common_to_all_keys_or_none() {
        assert_eq!(common_stem(&["set-goals-1", "set-goals-2"]), Some("set-goals"));
        assert_eq!(common_stem(&["set-goals-1", "set_time.2"]), Some("set"));
        assert_eq!(common_stem(&["a-1", "b-2"]), None);
        assert_eq!(common_stem(&["a-", "a-1"]), None);
        assert_eq!(common_stem(&["a"]), None);
    }
}
