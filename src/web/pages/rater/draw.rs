//! What a rater sees, drawn from the frozen questionnaire and the draft.

pub(super) mod taking_part;
mod traces;

use std::collections::BTreeSet;

use parallax_domain::answer::{AnswerSheet, COMMENT_FIELD, MAX_COMMENT, NOT_OBSERVED, RATING_FIELD, SheetFault};
use parallax_domain::fault::quoted;
use parallax_domain::group::Group;
use parallax_domain::language::{Language, Localized};
use parallax_domain::link::LinkToken;
use parallax_domain::questionnaire::{Competency, Item, Questionnaire};

use super::calendar::Entry;
use crate::app::App;
use crate::catalogue;
use crate::catalogue::phrases::{Phrases, own_name};
use crate::notice::Terms;
use crate::web::views::rater::{
    CompetencyBlock, Facts, Form as FormPage, Handed, ItemBlock, Landing, OptionBlock, QuestionBlock, Review,
    ReviewedComment, ReviewedCompetency, ReviewedItem, Shown, Statement, StatementKind, Step,
};
use crate::web::views::{FaultLine, Frame, Header, LanguageChoice, Told};
use crate::web::{assets, cookies, guard};
use crate::workflow::collect::Form;
use crate::workflow::grace;
use crate::workflow::taking_part::may_decline;

/// Which part of the form is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    /// From 1 on.
    Page(usize),
    All,
    Open,
    Review,
}

impl Part {
    /// What an address asks for; the first page if it is unclear.
    pub(super) fn asked(page: &str, view: &str, pages: usize) -> Self {
        match view {
            "all" => Self::All,
            "open" => Self::Open,
            _ => Self::Page(page.parse().unwrap_or(1).clamp(1, pages.max(1))),
        }
    }

    /// Where the button that was pressed leads.
    pub(super) fn after(self, button: &str, pages: usize) -> Self {
        match (button, self) {
            ("all", _) => Self::All,
            ("back", Self::Page(page)) => Self::Page(page.saturating_sub(1).max(1)),
            ("next" | "", Self::Page(page)) if page < pages => Self::Page(page + 1),
            (number, _) => match number.parse() {
                Ok(page) => Self::Page(std::cmp::Ord::clamp(page, 1, pages.max(1))),
                Err(_) => Self::Review,
            },
        }
    }

    /// Its address, behind that of the form.
    pub(super) fn address(self, form: &str) -> String {
        match self {
            Self::Page(page) => format!("{form}?page={page}"),
            Self::All => format!("{form}?view=all"),
            Self::Open => format!("{form}?view=open"),
            Self::Review => format!("{form}/review"),
        }
    }
}

/// Draws the pages of one rater's form.
pub(super) struct Drawing<'a> {
    app: &'a App,
    form: &'a Form,
    words: Phrases,
    /// The language of the questions: another one than the rater's, where the questionnaire has not theirs.
    content: &'a Language,
    /// The language that the rater chose or was invited in, as far as the form or the program speaks it.
    reading: &'a Language,
    address: String,
    here: &'a str,
    guard: String,
}

impl<'a> Drawing<'a> {
    /// `here` is the path of the page that is drawn: choosing a language leads to it again.
    pub(super) fn new(
        app: &'a App,
        form: &'a Form,
        link: &LinkToken,
        chosen: Option<&'a Language>,
        here: &'a str,
    ) -> Self {
        let questionnaire = &form.assessment.questionnaire;
        let wanted = chosen.unwrap_or(&form.invitation.language);
        let content = questionnaire.nearest(wanted);
        let is_spoken_by_us_alone = content.primary() != wanted.primary() && catalogue::speaks(wanted);
        let reading = if is_spoken_by_us_alone { wanted } else { content };
        let address = format!("/form/{}", cookies::handle(link));
        let guard = guard::of(&link.expose());
        Self { app, form, words: Phrases::nearest(reading), content, reading, address, here, guard }
    }

    /// The language in which the form is read.
    pub(super) fn reading(&self) -> &'a Language {
        self.reading
    }

    fn questionnaire(&self) -> &'a Questionnaire {
        &self.form.assessment.questionnaire
    }

    fn group(&self) -> &'a Group {
        &self.form.invitation.group
    }

    fn client(&self) -> &'a str {
        self.form.assessment.client_name.as_str()
    }

    fn coach(&self) -> &'a str {
        self.app.workspace.name.as_str()
    }

    fn told(&self, text: &'a Localized) -> &'a str {
        text.in_language(self.content, self.questionnaire().fallback())
    }

    fn item_wording(&self, item: &Item) -> String {
        item.wording(self.group(), self.client(), self.content, self.questionnaire().fallback())
    }

    /// The competencies that this rater is asked about, with the items they are asked.
    fn asked(&self) -> impl Iterator<Item = (&'a Competency, Vec<&'a Item>)> {
        let group = self.group();
        self.questionnaire()
            .competencies
            .iter()
            .map(move |competency| {
                (competency, competency.items.iter().filter(|item| item.is_asked_of(group)).collect::<Vec<_>>())
            })
            .filter(|(_, items)| !items.is_empty())
    }

    /// The number of pages: one a competency, and one for the open questions.
    pub(super) fn pages(&self) -> usize {
        self.asked().count() + usize::from(!self.questionnaire().questions.is_empty())
    }

    /// The deadline as an entry of a calendar.
    pub(super) fn calendar(&self) -> String {
        let assessment = &self.form.assessment;
        // Not through the pages' words: those set names apart with signs that a calendar would show.
        let say = |id: &str, name: &'static str, value: &str| {
            catalogue::text_with(self.words.language(), id, &[(name, value.to_owned().into())])
        };
        let summary = match self.group() {
            Group::Own => self.words.say("deadline-calendar-summary-self"),
            _ => say("deadline-calendar-summary", "client", self.client()),
        };
        Entry {
            key: self.address.trim_start_matches("/form/"),
            made_at: assessment.created_at,
            at: assessment.closes_at,
            summary: &summary,
            description: &say("deadline-calendar-description", "coach", self.coach()),
        }
        .to_ics()
    }

    /// What is told to somebody who finishes after the deadline; none before it.
    fn grace(&self) -> Option<String> {
        let until = || catalogue::moment(self.words.language(), grace::end(self.form), &self.form.assessment.time_zone);
        grace::is_past(self.app, self.form).then(|| self.words.with("deadline-grace", "until", &until()))
    }

    fn until(&self) -> String {
        let assessment = &self.form.assessment;
        let end = assessment.closed_at.map_or(assessment.closes_at, |closed| closed.min(assessment.closes_at));
        catalogue::moment(self.words.language(), end, &assessment.time_zone)
    }

    fn group_label(&self, group: &Group) -> String {
        match group {
            Group::Custom(key) => {
                let own = self.form.assessment.own_groups.iter().find(|own| own.key == *key);
                own.map_or_else(|| key.clone(), |own| own.label.clone())
            }
            _ => self.words.say(&format!("rater-group-{}", group.key())),
        }
    }

    fn frame(&self, title: String, script: Option<&'static str>) -> Frame {
        let offered = &self.questionnaire().languages;
        let invited = &self.form.invitation.language;
        // Who was invited in a language of ours that the questionnaire has not can go back to it.
        let only_ours = (self.questionnaire().nearest(invited).primary() != invited.primary()
            && catalogue::speaks(invited))
        .then_some(invited);
        let languages: Vec<LanguageChoice> = offered
            .iter()
            .chain(only_ours)
            .map(|language| LanguageChoice {
                tag: language.to_string(),
                name: own_name(language),
                address: format!("{}?language={language}", self.here),
                current: language == self.reading,
            })
            .collect();
        let header = if languages.len() > 1 { Header::Languages(languages) } else { Header::Plain };
        Frame { language: self.words.language().clone(), title, header, script, report_accent: None }
    }

    fn title(&self) -> String {
        match self.group() {
            Group::Own => self.words.say("rater-title-self"),
            _ => self.words.with("rater-title", "client", self.client()),
        }
    }

    fn facts(&self) -> Facts {
        let questionnaire = self.questionnaire();
        let terms = Terms {
            client: self.client(),
            coach: self.coach(),
            policy: &self.form.assessment.policy,
            own_groups: &self.form.assessment.own_groups,
            invited: &self.form.invited,
            asks_questions: !questionnaire.questions.is_empty(),
        };
        let mut notice = terms.notice(&self.words, self.group());
        if self.form.is_link_handed {
            notice.limits.push(self.words.with("handed-limit", "coach", self.coach()));
        }
        Facts {
            client: self.client().to_owned(),
            coach: self.coach().to_owned(),
            coach_email: self.app.settings.mail_from.clone(),
            questionnaire: self.told(&questionnaire.title).to_owned(),
            content: Told::of(self.content),
            attribution: questionnaire.attribution.clone().unwrap_or_default(),
            is_self: *self.group() == Group::Own,
            group: self.group_label(self.group()),
            until: self.until(),
            items: questionnaire.count_asked(self.group()) + questionnaire.questions.len(),
            minutes: questionnaire.minutes(self.group()),
            notice,
            notice_version: self
                .form
                .notice_version
                .map(|version| self.words.fill("rater-notice-version", &[], &[("version", i64::from(version))])),
        }
    }

    /// What a link shows first.
    pub(super) fn landing(&self, has_draft: bool) -> Landing {
        Landing {
            frame: self.frame(self.title(), None),
            words: self.words.clone(),
            facts: self.facts(),
            action: self.here.to_owned(),
            guard: self.guard.clone(),
            language: self.reading.to_string(),
            has_draft,
            may_decline: may_decline(self.group()),
            grace: self.grace(),
            calendar: format!("{}/deadline.ics", self.here),
        }
    }

    /// What a link shows that a coach handed over.
    pub(super) fn handed(&self) -> Handed {
        Handed {
            frame: self.frame(self.title(), None),
            words: self.words.clone(),
            facts: self.facts(),
            action: self.here.to_owned(),
            guard: self.guard.clone(),
            language: self.reading.to_string(),
        }
    }

    /// A part of the form with what was filled in so far.
    pub(super) fn form(&self, part: Part, sheet: &AnswerSheet, faults: &[FaultLine]) -> FormPage {
        let asked: Vec<_> = self.asked().collect();
        let is_shown = |page: usize| match part {
            Part::Page(shown) => shown == page,
            Part::All | Part::Open | Part::Review => true,
        };
        let is_open = |field: &str| {
            part != Part::Open
                || sheet.field(field).unwrap_or_default().is_empty()
                || faults.iter().any(|fault| fault.field == field)
        };
        let competencies: Vec<CompetencyBlock> = (1..)
            .zip(&asked)
            .filter(|(page, _)| is_shown(*page))
            .map(|(_, (competency, items))| CompetencyBlock {
                name: self.told(&competency.name).to_owned(),
                definition: competency.definition.as_ref().map(|text| self.told(text).to_owned()).unwrap_or_default(),
                items: items
                    .iter()
                    .filter(|item| is_open(&rating_field(item)))
                    .map(|item| self.item(item, sheet, faults))
                    .collect(),
            })
            .filter(|block| !block.items.is_empty())
            .collect();
        let shows_questions = match part {
            Part::Open => faults.iter().any(|fault| fault.field.starts_with(COMMENT_FIELD)),
            _ => is_shown(asked.len() + 1),
        };
        let questions = if shows_questions { self.questions(sheet, faults) } else { Vec::new() };
        let (answered, total) = sheet.progress(self.questionnaire(), self.group());
        FormPage {
            frame: self.frame(self.title(), Some(&assets::FORM_SCRIPT.address)),
            words: self.words.clone(),
            facts: self.facts(),
            address: self.address.clone(),
            action: part.address(&self.address),
            guard: self.guard.clone(),
            content: Told::of(self.content),
            shown: match part {
                Part::Page(page) => Shown::Page(page, self.pages()),
                Part::Open => Shown::Open,
                Part::All | Part::Review => Shown::All,
            },
            competencies,
            questions,
            steps: if part == Part::Open { Vec::new() } else { self.steps(&asked, part, sheet) },
            answered,
            total,
            grace: self.grace(),
            faults: faults.to_vec(),
        }
    }

    fn steps(&self, asked: &[(&'a Competency, Vec<&'a Item>)], part: Part, sheet: &AnswerSheet) -> Vec<Step> {
        let is_answered = |item: &&&Item| sheet.field(&rating_field(item)).is_some_and(|value| !value.is_empty());
        let mut steps: Vec<Step> = (1..)
            .zip(asked)
            .map(|(page, (competency, items))| Step {
                page,
                label: self.told(&competency.name).to_owned(),
                progress: Some((items.iter().filter(is_answered).count(), items.len())),
                current: part == Part::Page(page),
            })
            .collect();
        if !self.questionnaire().questions.is_empty() {
            let page = steps.len() + 1;
            let label = self.words.say("rater-comments-title");
            steps.push(Step { page, label, progress: None, current: part == Part::Page(page) });
        }
        steps
    }

    fn item(&self, item: &Item, sheet: &AnswerSheet, faults: &[FaultLine]) -> ItemBlock {
        let field = rating_field(item);
        let scale = &self.questionnaire().scale;
        let given = sheet.field(&field).unwrap_or_default();
        let option = |place: usize, value: String, label: &str, aside: bool| OptionBlock {
            id: if place == 0 { field.clone() } else { format!("{field}-{place}") },
            chosen: value == given,
            value,
            label: label.to_owned(),
            aside,
        };
        let mut options: Vec<OptionBlock> = scale
            .values()
            .enumerate()
            .map(|(place, (value, label))| option(place, value.to_string(), self.told(label), false))
            .collect();
        let longest = options.iter().map(|option| option.label.chars().count()).max().unwrap_or(0);
        let count = options.len();
        // Many labels, or long ones, are read better below each other.
        let across = if count <= 5 && longest <= 32 || count <= 7 && longest <= 14 { count } else { 0 };
        if let Some(label) = &scale.not_observed {
            options.push(option(count, NOT_OBSERVED.to_owned(), self.told(label), true));
        }
        let fault = faults.iter().any(|fault| fault.field == field).then(|| self.words.say("rater-fault-choose"));
        ItemBlock { wording: self.item_wording(item), options, fault, across, field }
    }

    fn questions(&self, sheet: &AnswerSheet, faults: &[FaultLine]) -> Vec<QuestionBlock> {
        let fallback = self.questionnaire().fallback();
        self.questionnaire()
            .questions
            .iter()
            .map(|question| {
                let field = format!("{COMMENT_FIELD}{}", question.key);
                QuestionBlock {
                    wording: question.wording(self.group(), self.client(), self.content, fallback),
                    value: sheet.field(&field).unwrap_or_default().to_owned(),
                    fault: faults.iter().find(|fault| fault.field == field).map(|fault| fault.sentence.clone()),
                    limit: MAX_COMMENT,
                    field,
                }
            })
            .collect()
    }

    /// Everything once more.
    pub(super) fn review(
        &self,
        sheet: &AnswerSheet,
        receipt: String,
        digest: String,
        is_alone_in_language: bool,
        notice: Option<&str>,
    ) -> Review {
        let scale = &self.questionnaire().scale;
        let label_of = |value: &str| {
            if value == NOT_OBSERVED {
                return scale.not_observed.as_ref().map(|label| self.told(label).to_owned());
            }
            scale.values().find(|(one, _)| one.to_string() == value).map(|(_, label)| self.told(label).to_owned())
        };
        let asked: Vec<_> = self.asked().collect();
        let competencies = (1..)
            .zip(&asked)
            .map(|(page, (competency, items))| ReviewedCompetency {
                name: self.told(&competency.name).to_owned(),
                page,
                items: items
                    .iter()
                    .map(|item| {
                        let field = rating_field(item);
                        let given = sheet.field(&field).and_then(label_of);
                        ReviewedItem { wording: self.item_wording(item), given, field }
                    })
                    .collect(),
            })
            .collect();
        let page = asked.len() + 1;
        let comments = self
            .questions(sheet, &[])
            .into_iter()
            .map(|question| {
                let given = question.value.trim();
                let (pieces, traces) = self.traced(given);
                ReviewedComment { page, field: question.field, wording: question.wording, pieces, traces }
            })
            .collect();
        let writes = sheet.fields().any(|(name, text)| name.starts_with(COMMENT_FIELD) && !text.trim().is_empty());
        let alone = (is_alone_in_language && writes)
            .then(|| self.words.with("trace-language", "language", &own_name(self.reading)));
        let (answered, total) = sheet.progress(self.questionnaire(), self.group());
        Review {
            // What the notice says must not be missed: the script leads there.
            frame: self
                .frame(self.words.say("rater-review-title"), notice.map(|_| assets::FORM_SCRIPT.address.as_str())),
            words: self.words.clone(),
            facts: self.facts(),
            address: self.address.clone(),
            guard: self.guard.clone(),
            receipt,
            digest,
            content: Told::of(self.content),
            competencies,
            comments,
            alone,
            is_anonymous: self.group().is_anonymous(),
            answered,
            total,
            notice: notice.map(|id| self.words.say(id)),
            grace: self.grace(),
        }
    }

    /// Whether the sheet could be submitted.
    pub(super) fn is_complete(&self, sheet: &AnswerSheet) -> bool {
        sheet.check(self.questionnaire(), self.group()).is_ok()
    }

    /// Faults of what is there, in the rater's words.
    pub(super) fn faults_so_far(&self, sheet: &AnswerSheet) -> Vec<FaultLine> {
        self.faults(&sheet.faults_so_far(self.questionnaire(), self.group()))
    }

    /// Faults in the rater's words. Of fields that do not belong here, which no page of ours sends, one is told for all.
    pub(super) fn faults(&self, faults: &[SheetFault]) -> Vec<FaultLine> {
        let known: BTreeSet<String> = self.asked().flat_map(|(_, items)| items).map(rating_field).collect();
        let mut is_told = false;
        faults
            .iter()
            .filter(|fault| !matches!(fault, SheetFault::UnknownField { .. }) || !std::mem::replace(&mut is_told, true))
            .map(|fault| {
                let field = fault.field();
                let is_on_the_page = known.contains(&field) || field.starts_with(COMMENT_FIELD);
                FaultLine { field: if is_on_the_page { field } else { String::new() }, sentence: self.sentence(fault) }
            })
            .collect()
    }

    fn sentence(&self, fault: &SheetFault) -> String {
        let wording =
            |key: &str| self.questionnaire().item(key).map(|item| self.item_wording(item)).unwrap_or_default();
        match fault {
            SheetFault::Unanswered { item } => self.words.with("rater-fault-unanswered", "item", &wording(item)),
            SheetFault::OffScale { item, .. } | SheetFault::NotObservedNotOffered { item } => {
                self.words.with("rater-fault-off-scale", "item", &wording(item))
            }
            SheetFault::UnknownField { field } => self.words.with("rater-fault-unknown", "field", &quoted(field)),
            SheetFault::TooLong { length, .. } => {
                let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
                let numbers = [("length", number(*length)), ("limit", number(MAX_COMMENT))];
                self.words.fill("rater-fault-too-long", &[], &numbers)
            }
            SheetFault::Unstorable { .. } => self.words.say("rater-fault-unstorable"),
            SheetFault::StackedMarks { .. } => self.words.say("rater-fault-stacked"),
        }
    }

    fn statement(&self, kind: StatementKind, headline: &str, sentences: Vec<String>) -> Statement {
        let headline = self.words.say(headline);
        Statement { frame: self.frame(headline.clone(), None), words: self.words.clone(), kind, headline, sentences }
    }

    /// The link was used.
    pub(super) fn spent(&self) -> Statement {
        self.statement(StatementKind::Done, "rater-spent-title", vec![self.words.say("rater-spent-what")])
    }

    /// The link was used before, and what was sent now is not taken.
    pub(super) fn spent_before(&self) -> Statement {
        self.statement(StatementKind::Done, "rater-spent-title", vec![self.words.say("rater-spent-conflict")])
    }

    /// The assessment takes no answers any more.
    pub(super) fn closed(&self) -> Statement {
        let what = self.words.with("rater-closed-what", "until", &self.until());
        let contact = [("coach", self.coach()), ("email", self.app.settings.mail_from.as_str())];
        let ask = self.words.fill("rater-closed-ask", &contact, &[]);
        self.statement(StatementKind::Closed, "rater-closed-title", vec![what, ask])
    }
}

fn rating_field(item: &Item) -> String {
    format!("{RATING_FIELD}{}", item.key)
}
