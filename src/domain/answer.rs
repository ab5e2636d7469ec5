//! From a filled form to an answer that can be counted.
//!
//! An [`Answer`] knows its ratings and comments and nothing of the rater. It is checked against the questionnaire once,
//! here; what is sealed, opened and counted later is known to be valid.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::group::Group;
use crate::questionnaire::Questionnaire;
use crate::text;

/// The most characters of one comment.
pub const MAX_COMMENT: usize = 4_000;

/// The prefix of an item's field in a form: `rating.<item>`, with a value of the scale or [`NOT_OBSERVED`].
pub const RATING_FIELD: &str = "rating.";
/// The prefix of a question's field in a form: `comment.<question>`.
pub const COMMENT_FIELD: &str = "comment.";
/// The value of a rating field that stands for “not observed”.
pub const NOT_OBSERVED: &str = "not_observed";

/// What a rater has filled in so far: fields by name, unchecked. Drafts are kept in this form.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AnswerSheet(BTreeMap<String, String>);

/// What is wrong with one field of a sheet.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum SheetFault {
    #[error("the item {item} has no rating")]
    Unanswered { item: String },
    #[error("“{value}” is not a rating of {item}")]
    OffScale { item: String, value: String },
    #[error("{item} offers no “not observed”")]
    NotObservedNotOffered { item: String },
    #[error("{field} is not a field of this questionnaire for this group")]
    UnknownField { field: String },
    #[error("the comment on {question} has {length} characters; the limit is {MAX_COMMENT}")]
    TooLong { question: String, length: usize },
    #[error("the comment on {question} has a character that cannot be stored")]
    Unstorable { question: String },
    #[error("the comment on {question} stacks too many accents on one letter")]
    StackedMarks { question: String },
}

impl SheetFault {
    /// The name of the field that the fault stands beside.
    pub fn field(&self) -> String {
        match self {
            Self::Unanswered { item } | Self::OffScale { item, .. } | Self::NotObservedNotOffered { item } => {
                format!("{RATING_FIELD}{item}")
            }
            Self::UnknownField { field } => field.clone(),
            Self::TooLong { question, .. } | Self::Unstorable { question } | Self::StackedMarks { question } => {
                format!("{COMMENT_FIELD}{question}")
            }
        }
    }
}

impl AnswerSheet {
    /// Collects fields.
    pub fn new(fields: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(fields.into_iter().collect())
    }

    /// The value of a field, as it was typed.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// All fields by name.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Takes over the fields of a page that was sent; fields of other pages stay.
    pub fn merge(&mut self, page: AnswerSheet) {
        self.0.extend(page.0);
    }

    /// What remains if ratings of items that this group is not asked are taken out.
    #[must_use]
    pub fn asked_of(self, questionnaire: &Questionnaire, group: &Group) -> Self {
        let foreign: Vec<String> = questionnaire
            .items()
            .filter(|(_, item)| !item.is_asked_of(group))
            .map(|(_, item)| format!("{RATING_FIELD}{}", item.key))
            .collect();
        Self(self.0.into_iter().filter(|(field, _)| !foreign.contains(field)).collect())
    }

    /// How many of the items that this group is asked have a rating or “not observed”, and how many there are.
    pub fn progress(&self, questionnaire: &Questionnaire, group: &Group) -> (usize, usize) {
        let asked = questionnaire.items().filter(|(_, item)| item.is_asked_of(group));
        asked.fold((0, 0), |(answered, all), (_, item)| {
            let field = format!("{RATING_FIELD}{}", item.key);
            let is_answered = self.field(&field).is_some_and(|value| !value.is_empty());
            (answered + usize::from(is_answered), all + 1)
        })
    }

    /// Faults of what is there; what is still missing is no fault. For drafts.
    pub fn faults_so_far(&self, questionnaire: &Questionnaire, group: &Group) -> Vec<SheetFault> {
        match self.check(questionnaire, group) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.into_iter().filter(|fault| !matches!(fault, SheetFault::Unanswered { .. })).collect(),
        }
    }

    /// Checks the whole sheet of a rater of this group.
    ///
    /// # Errors
    /// Every fault at once, in the questionnaire's order.
    pub fn check(&self, questionnaire: &Questionnaire, group: &Group) -> Result<Answer, Vec<SheetFault>> {
        let mut faults = Vec::new();
        let mut answer = Answer::default();
        let mut known = std::collections::BTreeSet::new();
        for (_, item) in questionnaire.items().filter(|(_, item)| item.is_asked_of(group)) {
            let field = format!("{RATING_FIELD}{}", item.key);
            match self.field(&field).unwrap_or_default() {
                "" => faults.push(SheetFault::Unanswered { item: item.key.clone() }),
                NOT_OBSERVED if questionnaire.scale.not_observed.is_some() => {}
                NOT_OBSERVED => faults.push(SheetFault::NotObservedNotOffered { item: item.key.clone() }),
                typed => match typed.parse::<i32>() {
                    // “+3” and “03” parse as numbers but are no form's value.
                    Ok(value) if questionnaire.scale.contains(value) && typed == value.to_string() => {
                        answer.ratings.insert(item.key.clone(), value);
                    }
                    _ => faults
                        .push(SheetFault::OffScale { item: item.key.clone(), value: typed.chars().take(40).collect() }),
                },
            }
            known.insert(field);
        }
        for question in &questionnaire.questions {
            let field = format!("{COMMENT_FIELD}{}", question.key);
            let typed = self.field(&field).unwrap_or_default();
            match text::clean_comment(typed) {
                None => faults.push(SheetFault::Unstorable { question: question.key.clone() }),
                Some(comment) => {
                    let length = comment.chars().count();
                    if length > MAX_COMMENT {
                        faults.push(SheetFault::TooLong { question: question.key.clone(), length });
                    } else if text::has_stacked_marks(&comment) {
                        faults.push(SheetFault::StackedMarks { question: question.key.clone() });
                    } else if !comment.is_empty() {
                        answer.comments.insert(question.key.clone(), comment);
                    }
                }
            }
            known.insert(field);
        }
        for (field, _) in self.fields().filter(|(field, _)| !known.contains(*field)) {
            faults.push(SheetFault::UnknownField { field: field.chars().take(80).collect() });
        }
        if faults.is_empty() { Ok(answer) } else { Err(faults) }
    }
}

/// One rater's valid ratings and comments. It knows no rater. Items without a rating were not observed.
///
/// It has no `Debug`, no `Display` and no `Serialize`: the only ways on are sealing and [`crate::disclosure::tally`].
#[derive(Default)]
pub struct Answer {
    /// By item key; on the scale, as given (reverse items are turned round when they are counted).
    pub(crate) ratings: BTreeMap<String, i32>,
    /// By question key; cleaned, not empty.
    pub(crate) comments: BTreeMap<String, String>,
}

impl Answer {
    /// An answer from values that a file gave and that were checked one by one against the questionnaire.
    pub(crate) fn from_checked(ratings: BTreeMap<String, i32>, comments: BTreeMap<String, String>) -> Self {
        Self { ratings, comments }
    }

    /// The bytes to seal, together with the rater's group and the mark of their receipt.
    pub fn to_sealable(&self, group: &Group, receipt: ReceiptMark) -> Zeroizing<Vec<u8>> {
        let wire = Wire {
            group: group.clone(),
            ratings: self.ratings.clone(),
            comments: self.comments.clone(),
            receipt: Some(receipt),
        };
        #[expect(clippy::expect_used, reason = "maps with string keys always have a JSON form")]
        Zeroizing::new(serde_json::to_vec(&wire).expect("an answer has a JSON form"))
    }

    /// Reads what [`Answer::to_sealable`] wrote.
    ///
    /// # Errors
    /// If the bytes are something else.
    pub fn from_opened(bytes: &[u8]) -> Result<Opened, DamagedAnswer> {
        let wire: Wire = serde_json::from_slice(bytes).map_err(|_| DamagedAnswer)?;
        let answer = Self { ratings: wire.ratings, comments: wire.comments };
        Ok(Opened { answer: crate::disclosure::OpenedAnswer::new(wire.group, answer), receipt: wire.receipt })
    }
}

/// What a sealed answer held.
pub struct Opened {
    pub answer: crate::disclosure::OpenedAnswer,
    /// None in an answer that was sealed before there were receipts.
    pub receipt: Option<ReceiptMark>,
}

/// What is kept of a receipt: a hash from which the receipt cannot be found. It is sealed together with the answer, and
/// after the close it tells that this answer was counted.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReceiptMark(String);

impl ReceiptMark {
    /// Wraps the hexadecimal digits of a hash that was computed elsewhere.
    pub fn new(digits: String) -> Self {
        Self(digits)
    }

    /// Its hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Opened bytes that are not an answer. Carries nothing of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a sealed answer is damaged")]
pub struct DamagedAnswer;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    group: Group,
    ratings: BTreeMap<String, i32>,
    comments: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    receipt: Option<ReceiptMark>,
}
