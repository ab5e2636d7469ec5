//! The rater's pages: landing, form, review, recorded.

use askama::Template;

use super::{FaultLine, Frame, Told};
use crate::catalogue::phrases::Phrases;
use crate::notice::Notice;

/// What every page of a rater says about the assessment.
#[derive(Debug, Clone)]
pub struct Facts {
    pub client: String,
    /// Who asks.
    pub coach: String,
    /// Where questions go.
    pub coach_email: String,
    pub questionnaire: String,
    /// The language of the questionnaire's title.
    pub content: Told,
    /// As its licence asks for it; empty if it does not.
    pub attribution: String,
    /// Whether the client answers about themselves.
    pub is_self: bool,
    /// The rater's group, in the rater's language.
    pub group: String,
    /// Date, time and time zone, in the rater's language.
    pub until: String,
    pub items: usize,
    pub minutes: u32,
    /// What will become of the answers, said before the first question and again before submitting.
    pub notice: Notice,
    /// That it is a version that is kept; none of a form that is only looked at.
    pub notice_version: Option<String>,
}

/// What a link shows before anything is done.
#[derive(Template, Debug)]
#[template(path = "rater/landing.html", config = "src/web/askama.toml")]
pub struct Landing {
    pub frame: Frame,
    pub words: Phrases,
    pub facts: Facts,
    /// Where the button leads.
    pub action: String,
    pub guard: String,
    /// The tag of the language chosen.
    pub language: String,
    pub has_draft: bool,
    /// Whether this rater is offered to decline.
    pub may_decline: bool,
    /// That the deadline has passed and until when it can still be finished; none before.
    pub grace: Option<String>,
    /// Where the deadline is for a calendar.
    pub calendar: String,
}

/// What a link shows that a coach handed over, before anything is done.
#[derive(Template, Debug)]
#[template(path = "rater/handed.html", config = "src/web/askama.toml")]
pub struct Handed {
    pub frame: Frame,
    pub words: Phrases,
    pub facts: Facts,
    /// Where the button leads.
    pub action: String,
    pub guard: String,
    /// The tag of the language chosen.
    pub language: String,
}

/// The questions, one competency or all of them.
#[derive(Template, Debug)]
#[template(path = "rater/form.html", config = "src/web/askama.toml")]
pub struct Form {
    pub frame: Frame,
    pub words: Phrases,
    pub facts: Facts,
    /// `/form/<handle>`.
    pub address: String,
    /// With what is shown of it: `?page=2`, `?view=all`.
    pub action: String,
    pub guard: String,
    /// The language of the questions, which may be one that the program does not speak.
    pub content: Told,
    pub shown: Shown,
    pub competencies: Vec<CompetencyBlock>,
    pub questions: Vec<QuestionBlock>,
    pub steps: Vec<Step>,
    pub answered: usize,
    pub total: usize,
    /// That the deadline has passed and until when it can still be finished; none before.
    pub grace: Option<String>,
    pub faults: Vec<FaultLine>,
}

/// Which part of the form a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// One page, from 1 on, of so many.
    Page(usize, usize),
    /// Everything.
    All,
    /// What still needs an answer, or another one.
    Open,
}

impl Form {
    fn is_first(&self) -> bool {
        matches!(self.shown, Shown::Page(1, _) | Shown::All | Shown::Open)
    }

    fn is_last(&self) -> bool {
        matches!(self.shown, Shown::Page(page, of) if page == of) || !matches!(self.shown, Shown::Page(..))
    }

    fn is_paged(&self) -> bool {
        matches!(self.shown, Shown::Page(..))
    }

    fn place(&self) -> String {
        match self.shown {
            Shown::Page(page, of) => self.words.of("rater-page", page, of),
            Shown::All | Shown::Open => self.facts.questionnaire.clone(),
        }
    }

    fn answered_of_total(&self) -> String {
        self.words.of("rater-answered", self.answered, self.total)
    }

    fn shows_all(&self) -> bool {
        self.shown == Shown::All
    }

    fn shows_open(&self) -> bool {
        self.shown == Shown::Open
    }

    fn counted(&self) -> String {
        self.words.fill("rater-answered", &[("done", "{answered}"), ("all", "{total}")], &[])
    }
}

/// A competency and its items.
#[derive(Debug, Clone)]
pub struct CompetencyBlock {
    pub name: String,
    /// Empty if there is none.
    pub definition: String,
    pub items: Vec<ItemBlock>,
}

/// One item with its options.
#[derive(Debug, Clone)]
pub struct ItemBlock {
    /// The name of its field.
    pub field: String,
    pub wording: String,
    pub options: Vec<OptionBlock>,
    pub fault: Option<String>,
    /// How many options of the scale stand side by side where there is room; 0 if they stand below each other.
    pub across: usize,
}

/// One option of an item.
#[derive(Debug, Clone)]
pub struct OptionBlock {
    /// The first one has the id of the field, so that a fault can lead to it.
    pub id: String,
    pub value: String,
    pub label: String,
    pub chosen: bool,
    /// Whether it stands apart from the scale: “not observed”.
    pub aside: bool,
}

/// One open question.
#[derive(Debug, Clone)]
pub struct QuestionBlock {
    pub field: String,
    pub wording: String,
    pub value: String,
    pub fault: Option<String>,
    /// The most characters.
    pub limit: usize,
}

impl QuestionBlock {
    fn left(&self) -> usize {
        self.limit.saturating_sub(self.value.chars().count())
    }
}

/// One page of the form in the list of pages.
#[derive(Debug, Clone)]
pub struct Step {
    pub page: usize,
    pub label: String,
    /// None for the open questions, which nobody must answer.
    pub progress: Option<(usize, usize)>,
    pub current: bool,
}

impl Step {
    fn is_done(&self) -> bool {
        self.progress.is_some_and(|(answered, total)| answered == total)
    }
}

/// Everything that was answered, before it is submitted.
#[derive(Template, Debug)]
#[template(path = "rater/review.html", config = "src/web/askama.toml")]
pub struct Review {
    pub frame: Frame,
    pub words: Phrases,
    pub facts: Facts,
    pub address: String,
    pub guard: String,
    /// Makes a repeated submission count once.
    pub receipt: String,
    /// Tells whether what is submitted is what was reviewed.
    pub digest: String,
    pub content: Told,
    pub competencies: Vec<ReviewedCompetency>,
    pub comments: Vec<ReviewedComment>,
    /// Whether comments are shown without a name, and are looked at for what may tell it.
    pub is_anonymous: bool,
    /// Says that nobody else of the group was invited in this language, if so.
    pub alone: Option<String>,
    pub answered: usize,
    pub total: usize,
    /// Why the review is shown again.
    pub notice: Option<String>,
    /// That the deadline has passed and until when it can still be submitted; none before.
    pub grace: Option<String>,
}

impl Review {
    fn open(&self) -> usize {
        self.total.saturating_sub(self.answered)
    }
}

/// A competency in the review.
#[derive(Debug, Clone)]
pub struct ReviewedCompetency {
    pub name: String,
    /// The page where it can be changed.
    pub page: usize,
    pub items: Vec<ReviewedItem>,
}

/// An item in the review.
#[derive(Debug, Clone)]
pub struct ReviewedItem {
    pub field: String,
    pub wording: String,
    /// The label chosen; none if there is none yet.
    pub given: Option<String>,
}

/// A comment in the review.
#[derive(Debug, Clone)]
pub struct ReviewedComment {
    pub page: usize,
    pub field: String,
    pub wording: String,
    /// What was written, part by part; none if nothing was.
    pub pieces: Vec<Piece>,
    /// What in it may give its writer away.
    pub traces: Vec<ToldTrace>,
}

/// A part of a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    /// Whether it may give its writer away.
    pub is_trace: bool,
}

/// Words that may give their writer away, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldTrace {
    pub words: String,
    pub why: String,
}

/// A page that says one thing: recorded, already recorded, closed.
#[derive(Template, Debug)]
#[template(path = "rater/statement.html", config = "src/web/askama.toml")]
pub struct Statement {
    pub frame: Frame,
    pub words: Phrases,
    pub kind: StatementKind,
    pub headline: String,
    pub sentences: Vec<String>,
}

/// The mark that a statement carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatementKind {
    Done,
    Closed,
}

impl Statement {
    fn is_done(&self) -> bool {
        self.kind == StatementKind::Done
    }
}
