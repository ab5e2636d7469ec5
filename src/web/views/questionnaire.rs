//! A questionnaire as its raters will read it, for the coach.

use askama::Template;
use parallax_domain::group::Group;
use parallax_domain::questionnaire::Questionnaire;

use super::library::Actions;
use super::{Frame, LanguageChoice};

/// All items and open questions, both wordings side by side.
#[derive(Template, Debug)]
#[template(path = "coach/questionnaire.html", config = "src/web/askama.toml")]
pub struct QuestionnairePage {
    pub frame: Frame,
    /// What can be done with it; none within an assessment.
    pub actions: Option<Actions>,
    /// Where one came from.
    pub back: Back,
    pub title: String,
    /// Competencies, items, open questions, minutes.
    pub size: String,
    /// The language of the wordings.
    pub language: String,
    /// Empty if there is only one.
    pub languages: Vec<LanguageChoice>,
    /// The labels of the scale, lowest first, with their values.
    pub scale: Vec<(i32, String)>,
    pub not_observed: Option<String>,
    pub competencies: Vec<CompetencyPart>,
    pub questions: Vec<Wordings>,
    pub reliability: Reliability,
    pub attribution: Option<String>,
    /// How far the workspace's own norm has come.
    pub norm: String,
}

/// How reliable the questionnaire is.
#[derive(Debug, Clone)]
pub struct Reliability {
    /// Over whom it was worked out, or why it was not.
    pub sentence: String,
    /// Empty if nothing is shown.
    pub competencies: Vec<CompetencyReliability>,
}

/// One competency.
#[derive(Debug, Clone)]
pub struct CompetencyReliability {
    pub name: String,
    pub raters: u32,
    /// Or that there is none.
    pub alpha: String,
    pub omega: String,
    pub groups: Vec<GroupReliability>,
}

/// How far one rater of a group speaks for the others.
#[derive(Debug, Clone)]
pub struct GroupReliability {
    pub label: String,
    pub single: String,
    /// For a mean of reliability .70; absent if no number of raters gives one.
    pub raters_needed: Option<String>,
}

/// A link back.
#[derive(Debug, Clone)]
pub struct Back {
    pub address: String,
    pub label: String,
}

/// A competency with its items.
#[derive(Debug, Clone)]
pub struct CompetencyPart {
    pub name: String,
    pub definition: Option<String>,
    pub items: Vec<Wordings>,
}

/// An item or open question, in both wordings.
#[derive(Debug, Clone)]
pub struct Wordings {
    pub own: String,
    pub others: String,
    /// Who is asked, if it is not everybody.
    pub asked: Option<String>,
}

/// How much there is to answer, in one sentence.
pub fn size(questionnaire: &Questionnaire) -> String {
    let count = |number: usize, one: &str, many: &str| format!("{number} {}", if number == 1 { one } else { many });
    let minutes = usize::try_from(questionnaire.minutes(&Group::Peer)).unwrap_or(usize::MAX);
    format!(
        "{}, {}, {}; about {}.",
        count(questionnaire.competencies.len(), "competency", "competencies"),
        count(questionnaire.items().count(), "item", "items"),
        count(questionnaire.questions.len(), "open question", "open questions"),
        count(minutes, "minute", "minutes")
    )
}
