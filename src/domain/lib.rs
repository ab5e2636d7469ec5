//! The pure core of Parallax: everything that is decided, nothing that is done.
//!
//! No clock, no randomness, no files, no database and no network: time and random bytes come in as
//! arguments, decisions go out as values. What is here can therefore be tested without a machine around it.
//!
//! # The words
//! | word | meaning |
//! |---|---|
//! | [`questionnaire::Questionnaire`] | competencies with items (one behaviour, rated), one scale, open questions |
//! | [`group::Group`] | how a rater stands to the client: self, manager, peer, direct report, other, or a coach's own |
//! | [`answer::Answer`] | one rater's checked ratings and comments; it knows no rater |
//! | [`comment::Trace`] | what in a comment may give its writer away |
//! | [`disclosure::Policy`] | the thresholds that are promised to raters, frozen at launch |
//! | block | a set of anonymous raters published as one: a large group, or small groups taken together |
//! | perspective | one column of the report: self, manager, a block, all others |
//! | [`disclosure::Tally`] | what remains after the close: what may be published, and no more |
//! | [`norm::NormChoice`] | what a report is compared with: other clients, or a norm from a file |
//! | [`reminder::Reminders`] | when raters are reminded: occasions, working hours, an interval |
//! | gap | self minus all others; positive where the client rates themselves higher |
//! | [`report::Report`] | the frozen figures made from one tally |
//! | [`wording::Wording`] | what a coach has written for one letter: its subject and the part above its button |
//! | [`layout::Layout`] | how a report looks: its sections in order, paper, accent, footer, logo |
//!
//! # The way of an answer
//! [`answer::AnswerSheet`] → [`answer::Answer`] → (sealed, stored, opened elsewhere) →
//! [`disclosure::OpenedAnswer`] → [`disclosure::tally`] → [`scoring::report`] → [`report::Report`].
//! It goes one way. An opened answer can be turned into a tally, and into nothing else that can be read: what it adds to
//! the figures of the questionnaire ([`disclosure::instrument`]) can only be added up.

pub mod answer;
pub mod assessment;
pub mod bounce;
pub mod comment;
pub mod disclosure;
pub mod exact;
pub mod fault;
mod file;
pub mod group;
pub mod id;
pub mod language;
pub mod layout;
pub mod letter;
pub mod link;
pub mod movement;
pub mod nomination;
pub mod norm;
pub mod pace;
pub mod questionnaire;
pub mod ratings;
pub mod reminder;
pub mod report;
pub mod roster;
pub mod scoring;
pub mod standing;
pub mod statistics;
pub mod table;
pub mod text;
pub mod wording;
mod words;
