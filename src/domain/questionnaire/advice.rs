//! Advice while a questionnaire is being written: what raters cannot answer, and what to do about it.
//!
//! Advice never blocks. It is given only where it can be told safely: advice that is wrong costs the trust in all the
//! other. The wordings are looked at by the words of their language (`advice/en.toml` and its neighbours), and a language
//! without such a table gets the advice that needs no words.

mod double_barrelled;
mod form;
mod items;
mod sameness;
#[cfg(test)]
mod tests;
mod vocabulary;
mod wording;

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Competency, Item, Question, Questionnaire};
use crate::language::Language;

/// What a piece of advice is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum AdviceKind {
    /// Fewer than five competencies.
    FewCompetencies,
    /// More than nine.
    ManyCompetencies,
    /// Fewer than 25 items in all.
    ShortForm,
    /// More than 45.
    LongForm,
    /// More than a quarter of an hour for one rater.
    ManyMinutes,
    /// Fewer than two open questions.
    FewQuestions,
    /// More than three.
    ManyQuestions,
    /// The scale has not five points.
    ScalePoints,
    /// A point of the scale has a number or a sign where its label should be.
    UnlabelledPoint,
    /// Raters cannot say that they did not see a behaviour.
    NoNotObserved,
    /// Fewer than four items in a competency.
    FewItems,
    /// More than eight.
    ManyItems,
    /// Two behaviours under one rating.
    DoubleBarrelled,
    /// A trait, a motive, a thought: what no rater can see.
    Unobservable,
    /// Always, never, every time.
    Absolute,
    /// More than twenty words.
    LongWording,
    /// What is left undone.
    Negative,
    /// A high rating means little of the competency.
    ReverseScored,
    /// Often, regularly, usually: what the scale asks.
    RepeatsScale,
    /// The client and the others are asked different things.
    WordingsDiffer,
    /// `{name}` is missing, or is not the one who acts.
    NameNotSubject,
    /// `{name}` in the wording for the client.
    NameInSelf,
    /// The behaviour comes after something else.
    VerbNotFirst,
    /// Nearly the words of an earlier item.
    RepeatedItem,
    /// The same text in two languages.
    Untranslated,
}

impl AdviceKind {
    /// The stable name, as it stands in JSON and in [`Advice::id`].
    pub fn key(self) -> &'static str {
        match self {
            Self::FewCompetencies => "few-competencies",
            Self::ManyCompetencies => "many-competencies",
            Self::ShortForm => "short-form",
            Self::LongForm => "long-form",
            Self::ManyMinutes => "many-minutes",
            Self::FewQuestions => "few-questions",
            Self::ManyQuestions => "many-questions",
            Self::ScalePoints => "scale-points",
            Self::UnlabelledPoint => "unlabelled-point",
            Self::NoNotObserved => "no-not-observed",
            Self::FewItems => "few-items",
            Self::ManyItems => "many-items",
            Self::DoubleBarrelled => "double-barrelled",
            Self::Unobservable => "unobservable",
            Self::Absolute => "absolute",
            Self::LongWording => "long-wording",
            Self::Negative => "negative",
            Self::ReverseScored => "reverse-scored",
            Self::RepeatsScale => "repeats-scale",
            Self::WordingsDiffer => "wordings-differ",
            Self::NameNotSubject => "name-not-subject",
            Self::NameInSelf => "name-in-self",
            Self::VerbNotFirst => "verb-not-first",
            Self::RepeatedItem => "repeated-item",
            Self::Untranslated => "untranslated",
        }
    }
}

impl fmt::Display for AdviceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// The part of a questionnaire that advice is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    Questionnaire,
    Scale,
    Competency,
    Item,
    Question,
}

/// Whose wording advice is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    #[serde(rename = "self")]
    Own,
    Others,
}

/// Where advice belongs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Spot {
    pub part: Part,
    /// The key of the competency, for an item that of its own one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competency: Option<String>,
    /// The key of the item or the question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// None where advice is about both wordings, or about none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whose: Option<Whose>,
    /// None where advice is about no wording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl Spot {
    fn of(part: Part) -> Self {
        Self { part, competency: None, key: None, whose: None, language: None }
    }

    fn competency(competency: &Competency) -> Self {
        Self { competency: Some(competency.key.clone()), ..Self::of(Part::Competency) }
    }

    fn item(competency: &Competency, item: &Item) -> Self {
        let competency = Some(competency.key.clone());
        Self { competency, key: Some(item.key.clone()), ..Self::of(Part::Item) }
    }

    fn question(question: &Question) -> Self {
        Self { key: Some(question.key.clone()), ..Self::of(Part::Question) }
    }

    fn wording(&self, whose: Option<Whose>, language: &Language) -> Self {
        Self { whose, language: Some(language.clone()), ..self.clone() }
    }
}

impl fmt::Display for Spot {
    /// `item “direction-1” (self, en)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = self.key.as_deref().or(self.competency.as_deref()).unwrap_or_default();
        match self.part {
            Part::Questionnaire => f.write_str("the questionnaire")?,
            Part::Scale => f.write_str("the scale")?,
            Part::Competency => write!(f, "competency “{key}”")?,
            Part::Item => write!(f, "item “{key}”")?,
            Part::Question => write!(f, "question “{key}”")?,
        }
        match (self.whose, &self.language) {
            (Some(Whose::Own), Some(language)) => write!(f, " (self, {language})"),
            (Some(Whose::Others), Some(language)) => write!(f, " (others, {language})"),
            (None, Some(language)) => write!(f, " ({language})"),
            (_, None) => Ok(()),
        }
    }
}

/// One piece of advice. Whoever writes the questionnaire may dismiss it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[non_exhaustive]
pub struct Advice {
    pub kind: AdviceKind,
    #[serde(flatten)]
    pub spot: Spot,
    /// What it is and why it matters, without a full stop.
    pub reason: String,
    /// What to do about it, as a sentence.
    pub remedy: String,
}

impl Advice {
    /// What it is known by when it was dismissed: `absolute:item:direction-1:en`. No two of a questionnaire share one.
    ///
    /// It holds neither whose wording it is, for both say the same, nor the competency, for an item may move.
    pub fn id(&self) -> String {
        let Spot { part, competency, key, language, .. } = &self.spot;
        let mut id = self.kind.key().to_owned();
        let key = key.as_deref().or(competency.as_deref());
        match part {
            Part::Questionnaire | Part::Scale => {}
            Part::Competency => id.push_str(":competency"),
            Part::Item => id.push_str(":item"),
            Part::Question => id.push_str(":question"),
        }
        for part in [key, language.as_ref().map(Language::as_str)].into_iter().flatten() {
            id.push(':');
            id.push_str(part);
        }
        id
    }
}

impl fmt::Display for Advice {
    /// The place, the reason and the remedy on one line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}. {}", self.spot, self.reason, self.remedy)
    }
}

/// A reason and a remedy.
type Said = (String, String);

/// Advice while it is being found.
#[derive(Default)]
struct AdviceList(Vec<Advice>);

impl AdviceList {
    fn add(&mut self, kind: AdviceKind, spot: Spot, reason: impl Into<String>, remedy: impl Into<String>) {
        self.0.push(Advice { kind, spot, reason: reason.into(), remedy: remedy.into() });
    }

    fn add_said(&mut self, kind: AdviceKind, spot: Spot, said: Option<Said>) {
        if let Some((reason, remedy)) = said {
            self.add(kind, spot, reason, remedy);
        }
    }
}

impl Questionnaire {
    /// What could be better: first of the whole, then of each competency and item, then of the open questions.
    ///
    /// It blocks nothing: what must not be is a fault, and no questionnaire has any.
    pub fn advice(&self) -> Vec<Advice> {
        let mut list = AdviceList::default();
        form::of_the_whole(self, &mut list);
        let repeats = sameness::repeated(self);
        for competency in &self.competencies {
            form::of_a_competency(competency, &mut list);
            for item in &competency.items {
                items::of_an_item(self, competency, item, &mut list);
                if let Some(said) = repeats.get(item.key.as_str()) {
                    let spot = Spot::item(competency, item);
                    list.add_said(AdviceKind::RepeatedItem, spot, Some(said.clone()));
                }
            }
        }
        for question in &self.questions {
            items::of_a_question(self, question, &mut list);
        }
        list.0
    }
}
