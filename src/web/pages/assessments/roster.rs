//! A list of raters: read, looked over, and only then taken over.
//!
//! The form that confirms carries the list as text and a digest of what was shown. If the raters changed meanwhile, the
//! digest is another one and the list is shown again: nobody takes over what they have not seen.

use std::collections::BTreeMap;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::disclosure;
use parallax_domain::fault::{Faults, all_of};
use parallax_domain::group::Group;
use parallax_domain::id::InvitationId;
use parallax_domain::roster::{Decisions, List, Question, Review, Terms};
use parallax_exchange::raters::text_of_list;

use super::{address, draft, find, frame, group_label, head};
use crate::app::App;
use crate::catalogue::phrases::own_name;
use crate::web::form::Fields;
use crate::web::pages::{page_with, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::assessment::FileFault;
use crate::web::views::raters::{GroupQuestion, ListPreview, ListedGroup, ListedPerson};
use crate::web::views::{Choice, FaultLine};
use crate::workflow::assessments::Assessment;
use crate::workflow::raters::{self, Taken};

/// The value of a choice that leaves a person's lines out.
const LEFT_OUT: &str = "nobody";

/// A list as it was sent.
struct Sent {
    text: String,
    /// What the file was; empty for pasted text.
    kind: String,
    notes: Vec<String>,
}

impl Sent {
    fn of(fields: &mut Fields) -> Result<Self, (Faults, String)> {
        let pasted = fields.take("list_text");
        let Some(bytes) = fields.take_file("list_file") else {
            return Ok(Self { text: pasted, kind: String::new(), notes: Vec::new() });
        };
        match text_of_list(&bytes) {
            Ok(read) => Ok(Self { text: read.text, kind: read.kind, notes: read.notes }),
            Err(faults) => Err((faults, pasted)),
        }
    }
}

/// Reads the text of a list by the terms of an assessment.
fn read(assessment: &Assessment, text: &str) -> Result<List, Faults> {
    let custom: Vec<Group> =
        assessment.groups().into_iter().filter(|group| matches!(group, Group::Custom(_))).collect();
    List::of_text(
        text,
        &Terms {
            custom_groups: &custom,
            default_language: &assessment.language,
            languages: &assessment.questionnaire.languages,
            default_group: None,
            is_time_zone: raters::is_time_zone,
        },
    )
}

/// Looks a list over, or takes it over if that was done.
pub(super) async fn import(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    let workspace = coach.account.workspace;
    let mut sent = match Sent::of(&mut fields) {
        Ok(sent) => sent,
        Err((faults, text)) => return refused(&app, &coach, &assessment, &faults, &text).await,
    };
    let list = match read(&assessment, &sent.text) {
        Ok(list) => list,
        Err(faults) => return refused(&app, &coach, &assessment, &faults, &sent.text).await,
    };
    if let Some(format) = list.format() {
        let kind = if sent.kind.is_empty() { "A table".to_owned() } else { parallax_domain::text::capital(&sent.kind) };
        let separated = if sent.kind.ends_with("workbook") {
            String::new()
        } else {
            format!(", separated by {}", format.separator.plural())
        };
        sent.notes.insert(0, format!("{kind}{separated}."));
    }
    if !list.ignored_columns().is_empty() {
        sent.notes.push(format!("Left aside: {}.", all_of(list.ignored_columns())));
    }
    let review = match raters::review(&app, workspace, assessment.id, list, &Decisions::new()).await? {
        Ok(review) => review,
        Err(refusal) => return refused(&app, &coach, &assessment, &refusal.faults, &sent.text).await,
    };
    let mut look = Look { sent, review, answers: BTreeMap::new(), faults: Vec::new(), is_stale: false };
    let checked = fields.take("checked");
    if checked.is_empty() || fields.text("again") == "yes" {
        return look.page(&app, &coach, &assessment, StatusCode::OK).await;
    }
    if checked != raters::digest(&look.review) {
        look.is_stale = true;
        return look.page(&app, &coach, &assessment, StatusCode::CONFLICT).await;
    }
    let decisions = look.decide(&mut fields);
    if !look.faults.is_empty() {
        return look.page(&app, &coach, &assessment, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let list = || read(&assessment, &look.sent.text);
    match raters::take(&app, workspace, assessment.id, list, &decisions, &checked).await? {
        Taken::Imported(done) => {
            let outcome = format!("new={}&moved={}&unchanged={}", done.new, done.moved, done.unchanged);
            Ok(see_other(&format!("{}?done=imported&{outcome}", address(assessment.id))))
        }
        Taken::LookAgain(review) => {
            (look.review, look.is_stale) = (*review, true);
            look.page(&app, &coach, &assessment, StatusCode::CONFLICT).await
        }
        Taken::Refused(refusal) => {
            let text = look.sent.text;
            refused(&app, &coach, &assessment, &refusal.faults, &text).await
        }
    }
}

/// The draft, with everything that is wrong with a list.
async fn refused(
    app: &App,
    coach: &Coach,
    assessment: &Assessment,
    faults: &Faults,
    text: &str,
) -> Result<HttpResponse, Problem> {
    let attempt = draft::Attempt::refused(faults, text);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &draft::draw(app, coach, assessment, None, attempt).await?)
}

/// A list that is being looked over.
struct Look {
    sent: Sent,
    review: Review,
    /// What was chosen, by the name of the field.
    answers: BTreeMap<String, String>,
    faults: Vec<FaultLine>,
    is_stale: bool,
}

impl Look {
    /// Reads the answers to its questions, and notes which are missing.
    fn decide(&mut self, fields: &mut Fields) -> Decisions {
        let mut decisions = Decisions::new();
        for (number, question) in self.review.questions.iter().enumerate() {
            let name = field_of(number);
            let value = fields.take(&name);
            if value == LEFT_OUT {
                decisions.insert(question.email.identity(), None);
            } else if let Some(group) = question.groups.iter().find(|group| group.key() == value) {
                decisions.insert(question.email.identity(), Some(group.clone()));
            } else {
                let sentence = format!("Choose a group for {}.", question.name);
                self.faults.push(FaultLine { field: name.clone(), sentence });
            }
            self.answers.insert(name, value);
        }
        if self.review.is_many() && fields.text("many") != "yes" {
            let sentence = "Tick the box if all of these people are meant.".to_owned();
            self.faults.push(FaultLine { field: "many".to_owned(), sentence });
        }
        decisions
    }

    async fn page(
        self,
        app: &App,
        coach: &Coach,
        assessment: &Assessment,
        status: StatusCode,
    ) -> Result<HttpResponse, Problem> {
        let Self { sent, review, answers, faults, is_stale } = self;
        let present = raters::list(app, coach.account.workspace, assessment.id).await?;
        let counts: Vec<(Group, u32)> = assessment
            .groups()
            .into_iter()
            .map(|group| {
                let people = present.iter().filter(|one| one.group == group).count()
                    + review.new.iter().filter(|one| one.group == group).count();
                (group, u32::try_from(people).unwrap_or(u32::MAX))
            })
            .collect();
        let outlook = disclosure::forecast(&assessment.policy, &counts);
        let preview = ListPreview {
            frame: frame(coach, "Look the list over"),
            guard: coach.guard(),
            head: head(assessment),
            is_stale,
            outcome: format!("{} new, {} unchanged", review.new.len(), review.unchanged),
            notes: sent.notes,
            questions: review
                .questions
                .iter()
                .enumerate()
                .map(|(number, question)| group_question(assessment, question, &field_of(number), &answers, &faults))
                .collect(),
            doubts: review
                .doubts
                .iter()
                .map(|doubt| FileFault { place: format!("line {}", doubt.line()), sentence: doubt.to_string() })
                .collect(),
            many: review.is_many().then(|| {
                format!(
                    "That makes {} people around {}. Eight to fifteen are usual: each of them gives a quarter of an hour, and \
                     hears about it in one mail or more.",
                    review.total, assessment.client_name
                )
            }),
            many_fault: faults.iter().find(|fault| fault.field == "many").map(|fault| fault.sentence.clone()),
            groups: listed(assessment, &review),
            forecast: draft::forecast(app, assessment, &outlook),
            text: sent.text,
            checked: raters::digest(&review),
            button: button(&review),
            faults,
        };
        page_with(status, &preview)
    }
}

fn field_of(question: usize) -> String {
    format!("group-of-{question}")
}

fn button(review: &Review) -> Option<String> {
    let people = |count: usize| if count == 1 { "1 person".to_owned() } else { format!("{count} people") };
    match review.new.len() {
        0 if review.questions.is_empty() => None,
        0 => Some("Take it over".to_owned()),
        new if review.questions.is_empty() => Some(format!("Add {}", people(new))),
        new => Some(format!("Add {} and what was chosen", people(new))),
    }
}

fn group_question(
    assessment: &Assessment,
    question: &Question,
    name: &str,
    answers: &BTreeMap<String, String>,
    faults: &[FaultLine],
) -> GroupQuestion {
    let chosen = answers.get(name).map(String::as_str).unwrap_or_default();
    let choice = |value: &str, label: String| Choice {
        value: value.to_owned(),
        label,
        detail: String::new(),
        chosen: value == chosen,
    };
    let mut choices: Vec<Choice> = question
        .groups
        .iter()
        .enumerate()
        .map(|(place, group)| {
            let label = group_label(assessment, group);
            let is_there = question.is_present && place == 0;
            choice(group.key(), if is_there { format!("{label}, as now") } else { label })
        })
        .collect();
    if !question.is_present {
        choices.push(choice(LEFT_OUT, "Leave this person out".to_owned()));
    }
    let plural = if question.lines.len() == 1 { "line" } else { "lines" };
    GroupQuestion {
        name: name.to_owned(),
        person: format!("{} ({})", question.name, question.email),
        lines: format!("{plural} {}", all_of(&question.lines)),
        choices,
        fault: faults.iter().find(|fault| fault.field == name).map(|fault| fault.sentence.clone()),
    }
}

fn listed(assessment: &Assessment, review: &Review) -> Vec<ListedGroup> {
    let people = |group: &Group| {
        let of_group = review.new.iter().filter(|one| one.group == *group);
        let person = |one: &parallax_domain::roster::RosterEntry| ListedPerson {
            line: one.line,
            name: one.name.to_string(),
            email: one.email.to_string(),
            language: own_name(&one.language),
        };
        of_group.map(person).collect()
    };
    let groups = assessment.groups();
    let listed =
        groups.iter().map(|group| ListedGroup { label: group_label(assessment, group), people: people(group) });
    listed.filter(|group| !group.people.is_empty()).collect()
}

/// Takes somebody off the list.
pub(super) async fn remove(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    let rater: InvitationId = fields.text("rater").parse().map_err(|_| Problem::NotFound)?;
    raters::remove(&app, coach.account.workspace, assessment.id, rater).await?;
    Ok(see_other(&format!("{}?done=removed", address(assessment.id))))
}
