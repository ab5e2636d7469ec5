//! The survey builder: shows a draft with every text in a box, and takes its changes.

use std::collections::BTreeMap;

use actix_web::http::{StatusCode, header};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use parallax_domain::group::Group;
use parallax_domain::language::Language;
use parallax_domain::questionnaire::draft::{
    Draft, DraftCompetency, DraftFault, DraftItem, DraftQuestion, Field, Kind, USUAL_GROUPS,
};
use parallax_domain::questionnaire::{Advice, Lineage, MAX_LABELS, Part, Succession};
use parallax_domain::text::capital;
use serde_json::json;

use super::change::{Change, Outcome};
use super::{UNTITLED, address, frame, id_of};
use crate::app::App;
use crate::catalogue;
use crate::catalogue::phrases::own_name;
use crate::web::assets;
use crate::web::form::Fields;
use crate::web::pages::{page, page_with, query, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::Choice;
use crate::web::views::builder::{
    AdviceLine, AskedPart, BuilderPage, CompetencyPart, LanguageRow, Notice, PointPart, ScalePart, TextBox, WordingPair,
};
use crate::web::views::questionnaire::size;
use crate::workflow::questionnaires::{self, Shelved};

/// Stands for the client where the builder shows what raters read.
const SOMEBODY: &str = "Robin Sample";

/// The languages that are shown: one, or two beside each other.
struct Shown {
    first: Language,
    second: Option<Language>,
}

impl Shown {
    /// What an address asks for; the language that others fall back to and, of two, the other one, if it asks for nothing.
    fn asked(draft: &Draft, fields: &Fields) -> Self {
        let there = |tag: &str| Language::parse(tag).ok().filter(|language| draft.languages().contains(language));
        let first = there(fields.text("first")).unwrap_or_else(|| draft.fallback().clone());
        let usual = || draft.languages().iter().find(|language| **language != first).cloned();
        let second = match fields.text("second") {
            "" if draft.languages().len() == 2 => usual(),
            tag => there(tag).filter(|language| *language != first),
        };
        Self { first, second }
    }

    fn each(&self) -> impl Iterator<Item = &Language> {
        [Some(&self.first), self.second.as_ref()].into_iter().flatten()
    }

    fn query(&self) -> String {
        format!("?first={}&second={}", self.first, self.second.as_ref().map_or("none", Language::as_str))
    }
}

/// The draft, to be changed.
pub(super) async fn show(
    app: Data<App>,
    coach: Coach,
    request: HttpRequest,
    id: Path<String>,
) -> Result<HttpResponse, Problem> {
    let id = id_of(&id)?;
    let shelved = questionnaires::find(&app, coach.account.workspace, id).await?;
    if shelved.draft.is_none() {
        return Ok(see_other(&address(id)));
    }
    let asked = query(&request)?;
    let notice = (asked.text("done") == "imported").then(|| Notice {
        sentence: "It is in the library now, as a draft. Look it through, then publish it.".to_owned(),
        is_bad: false,
    });
    page(&draw(&app, &coach, &shelved, &asked, &Outcome::default(), notice).await?)
}

/// How often the draft was changed so far.
pub(super) async fn revision(app: Data<App>, coach: Coach, id: Path<String>) -> Result<HttpResponse, Problem> {
    let revision = questionnaires::revision(&app, coach.account.workspace, id_of(&id)?).await?;
    Ok(HttpResponse::Ok().json(json!({ "revision": revision })))
}

/// Takes a change. Whoever asks for JSON is told what became of it; everybody else is led back to the page.
pub(super) async fn change(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let id = id_of(&id)?;
    let asked = query(&request)?;
    let by = coach.account.id;
    let change = Change::read(fields);
    let ((outcome, shown), shelved) = questionnaires::edit(&app, coach.account.workspace, id, by, |draft, history| {
        let shown = Shown::asked(draft, &asked);
        let outcome = change.apply(draft, history, by, &shown.first);
        let is_changed = outcome.is_changed;
        ((outcome, shown), is_changed)
    })
    .await?;
    let wants_json = request
        .headers()
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("json"));
    if wants_json {
        let conflicts: BTreeMap<String, &str> =
            outcome.conflicts.iter().map(|(field, _, theirs)| (field.to_string(), theirs.as_str())).collect();
        return Ok(HttpResponse::Ok().json(json!({
            "revision": shelved.revision,
            "focus": outcome.focus,
            "conflicts": conflicts,
            "refused": outcome.refused.iter().map(|(field, _)| field.to_string()).collect::<Vec<_>>(),
            "sentence": outcome.sentences.join(" "),
        })));
    }
    if outcome.conflicts.is_empty() && outcome.sentences.is_empty() {
        let anchor = if outcome.focus.is_empty() { String::new() } else { format!("#{}", outcome.focus) };
        return Ok(see_other(&format!("{}/edit{}{anchor}", address(id), shown.query())));
    }
    let mut sentences = outcome.sentences.clone();
    if !outcome.conflicts.is_empty() {
        sentences
            .push("Somebody else has changed some texts meanwhile. Both are shown below; nothing is lost.".to_owned());
    }
    let notice = Notice { sentence: sentences.join(" "), is_bad: true };
    page_with(StatusCode::CONFLICT, &draw(&app, &coach, &shelved, &asked, &outcome, Some(notice)).await?)
}

async fn draw(
    app: &App,
    coach: &Coach,
    shelved: &Shelved,
    asked: &Fields,
    outcome: &Outcome,
    notice: Option<Notice>,
) -> Result<BuilderPage, Problem> {
    let draft = shelved.draft.as_ref().ok_or(Problem::NotFound)?;
    let id = shelved.entry.id;
    let workspace = coach.account.workspace;
    let earlier = questionnaires::latest(app, workspace, id).await?.map(|version| version.questionnaire);
    let shown = Shown::asked(draft, asked);
    let preview = draft.preview();
    let drawing = Drawing {
        draft,
        succession: earlier.map(|earlier| preview.succession(&earlier)),
        advice: draft.advice(),
        faults: draft.check("draft").err().unwrap_or_default(),
        outcome,
        shown: &shown,
    };
    let english = Language::english();
    let title = match draft.title().in_language(&english, draft.fallback()).trim() {
        "" => UNTITLED.to_owned(),
        title => title.to_owned(),
    };
    let mut frame = frame(coach, title.clone());
    frame.script = Some(&assets::BUILDER_SCRIPT.address);
    let by = coach.account.id;
    Ok(BuilderPage {
        frame,
        guard: coach.guard(),
        address: address(id),
        action: format!("{}/edit{}", address(id), shown.query()),
        title,
        notice,
        revision: shelved.revision,
        version: draft.version(),
        size: size(&preview),
        can_undo: shelved.history.can_undo(by),
        can_redo: shelved.history.can_redo(by),
        open: drawing.open(),
        languages: drawing.languages(),
        addable: catalogue::LANGUAGES
            .iter()
            .filter_map(|tag| Language::parse(tag).ok())
            .filter(|language| !draft.languages().contains(language))
            .map(|language| choice(language.as_str(), own_name(&language), false))
            .collect(),
        first_column: draft
            .languages()
            .iter()
            .map(|one| choice(one.as_str(), own_name(one), *one == shown.first))
            .collect(),
        second_column: std::iter::once(choice("none", "nothing".to_owned(), shown.second.is_none()))
            .chain(
                draft
                    .languages()
                    .iter()
                    .map(|one| choice(one.as_str(), own_name(one), shown.second.as_ref() == Some(one))),
            )
            .collect(),
        advice: drawing.advice_on(|advice| matches!(advice.spot.part, Part::Questionnaire | Part::Scale)),
        titles: drawing.boxes("Title", Field::Title),
        origin: vec![
            drawing.plain_box("Licence (its SPDX identifier, such as CC-BY-4.0)", Field::Licence),
            drawing.plain_box("Source", Field::Source),
            drawing.plain_box("Attribution, as the licence asks for it", Field::Attribution),
        ],
        scale: drawing.scale(),
        competencies: draft.competencies().iter().enumerate().map(|(at, one)| drawing.competency(at, one)).collect(),
        questions: draft.questions().iter().enumerate().map(|(at, one)| drawing.question(at, one)).collect(),
        groups: USUAL_GROUPS
            .iter()
            .map(|group| choice(group.key(), group_name(group), *group == Group::Peer))
            .collect(),
        dismissed: drawing.advice.iter().filter(|advice| draft.dismissed().contains(&advice.id())).map(line).collect(),
    })
}

struct Drawing<'a> {
    draft: &'a Draft,
    /// What became of the earlier version's items; none if this is the first.
    succession: Option<Succession>,
    advice: Vec<Advice>,
    faults: Vec<DraftFault>,
    outcome: &'a Outcome,
    shown: &'a Shown,
}

impl Drawing<'_> {
    /// How much keeps the draft from being published.
    fn open(&self) -> String {
        let missing = self.faults.iter().filter(|fault| fault.field.is_some()).count();
        let wrong = self.faults.len() - missing;
        let texts = |count: usize| {
            if count == 1 { "1 text is missing".to_owned() } else { format!("{count} texts are missing") }
        };
        let things =
            |count: usize| if count == 1 { "1 thing is wrong".to_owned() } else { format!("{count} things are wrong") };
        match (missing, wrong) {
            (0, 0) => String::new(),
            (missing, 0) => format!("{}.", texts(missing)),
            (0, wrong) => format!("{}.", things(wrong)),
            (missing, wrong) => format!("{}, {}.", texts(missing), things(wrong)),
        }
    }

    fn languages(&self) -> Vec<LanguageRow> {
        let row = |spoken: parallax_domain::questionnaire::draft::Spoken| LanguageRow {
            tag: spoken.language.to_string(),
            name: own_name(&spoken.language),
            missing: spoken.missing.len(),
            first_missing: spoken.missing.first().map(ToString::to_string).unwrap_or_default(),
            is_first: self.draft.fallback() == &spoken.language,
            can_be_removed: self.draft.languages().len() > 1,
        };
        self.draft.spoken().into_iter().map(row).collect()
    }

    fn advice_on(&self, is_here: impl Fn(&Advice) -> bool) -> Vec<AdviceLine> {
        let dismissed = self.draft.dismissed();
        let open = self.advice.iter().filter(|advice| !dismissed.contains(&advice.id()));
        open.filter(|advice| is_here(advice)).map(line).collect()
    }

    fn faults_of(&self, kind: Kind, key: &str) -> Vec<String> {
        let here = |fault: &&DraftFault| {
            fault.field.is_none() && fault.element.as_ref().is_some_and(|(of, name)| *of == kind && name == key)
        };
        self.faults.iter().filter(here).map(|fault| fault.sentence.clone()).collect()
    }

    fn text_box(&self, label: String, field: &Field) -> TextBox {
        let was = self.draft.text(field).unwrap_or_default().to_owned();
        let conflict = self.outcome.conflicts.iter().find(|(other, ..)| other == field);
        let refused = self.outcome.refused.iter().find(|(other, _)| other == field).map(|(_, typed)| typed);
        let text = conflict.map(|(_, typed, _)| typed).or(refused).unwrap_or(&was).clone();
        let is_missing = self.faults.iter().any(|fault| fault.field.as_ref() == Some(field));
        let language = field.language();
        TextBox {
            field: field.to_string(),
            label,
            language: language.map(ToString::to_string).unwrap_or_default(),
            direction: language.map_or("ltr", Language::direction),
            is_missing,
            reads: matches!(field, Field::Others(..)).then(|| text.replace("{name}", SOMEBODY)),
            theirs: conflict.map(|(_, _, theirs)| theirs.clone()),
            text,
            was,
        }
    }

    fn plain_box(&self, label: &str, field: Field) -> TextBox {
        self.text_box(label.to_owned(), &field)
    }

    /// A box in each language that is shown; where there are two, each says its language.
    fn boxes(&self, label: &str, field: impl Fn(Language) -> Field) -> Vec<TextBox> {
        let label_in = |language: &Language| match self.shown.second {
            Some(_) => format!("{label} in {}", own_name(language)),
            None => label.to_owned(),
        };
        self.shown.each().map(|language| self.text_box(label_in(language), &field(language.clone()))).collect()
    }

    fn scale(&self) -> ScalePart {
        let scale = self.draft.scale();
        ScalePart {
            first: scale.first,
            points: (scale.first..)
                .zip(0..scale.labels.len())
                .map(|(value, at)| PointPart {
                    at,
                    value,
                    labels: self.boxes(&format!("Label of {value}"), |language| Field::Label(at, language)),
                })
                .collect(),
            can_add: scale.labels.len() < MAX_LABELS,
            can_remove: scale.labels.len() > 2,
            not_observed: self.boxes("“Not observed”", Field::NotObserved),
        }
    }

    fn competency(&self, at: usize, competency: &DraftCompetency) -> CompetencyPart {
        let key = &competency.key;
        let name = competency.name.in_language(&self.shown.first, self.draft.fallback());
        let number = at + 1;
        CompetencyPart {
            key: key.clone(),
            number,
            called: if name.is_empty() {
                format!("Competency {number}")
            } else {
                format!("Competency {number}, {name}")
            },
            names: self.boxes("Name", |language| Field::Name(key.clone(), language)),
            definitions: self.boxes("Definition", |language| Field::Definition(key.clone(), language)),
            has_definition: !competency.definition.is_empty(),
            items: competency
                .items
                .iter()
                .enumerate()
                .map(|(place, item)| self.item(at, place, competency, item))
                .collect(),
            advice: self.advice_on(|advice| {
                advice.spot.part == Part::Competency && advice.spot.competency.as_ref() == Some(key)
            }),
            faults: self.faults_of(Kind::Competency, key),
            steps: steps(at == 0, number == self.draft.competencies().len()),
        }
    }

    fn item(&self, competency_at: usize, at: usize, competency: &DraftCompetency, item: &DraftItem) -> AskedPart {
        let competencies = self.draft.competencies();
        let lineage = self.succession.as_ref().and_then(|succession| succession.of(&item.key));
        let groups = item.groups.iter().flatten().filter(|group| matches!(group, Group::Custom(_)));
        let groups: Vec<Group> = USUAL_GROUPS.iter().chain(groups).cloned().collect();
        let asked: Vec<String> = groups.iter().filter(|group| item.is_asked_of(group)).map(group_name).collect();
        AskedPart {
            wordings: self.wordings(&item.key),
            advice: self
                .advice_on(|advice| advice.spot.part == Part::Item && advice.spot.key.as_ref() == Some(&item.key)),
            faults: self.faults_of(Kind::Item, &item.key),
            lineage: match lineage {
                Some(Lineage::Same) => "same wording",
                Some(Lineage::Reworded) => "reworded",
                Some(Lineage::New) => "new",
                None => "",
            },
            can_be_new: matches!(lineage, Some(Lineage::Same | Lineage::Reworded)),
            is_reverse: item.reverse,
            groups: groups
                .iter()
                .map(|group| choice(group.key(), group_name(group), item.is_asked_of(group)))
                .collect(),
            asked: if item.groups.is_some() { format!("asked of: {}", asked.join(", ")) } else { String::new() },
            elsewhere: (1..)
                .zip(competencies)
                .filter(|(_, other)| other.key != competency.key)
                .map(|(number, other)| {
                    let name = other.name.in_language(&self.shown.first, self.draft.fallback());
                    choice(&other.key, format!("{number}. {name}"), false)
                })
                .collect(),
            steps: steps(
                competency_at == 0 && at == 0,
                competency_at + 1 == competencies.len() && at + 1 == competency.items.len(),
            ),
            key: item.key.clone(),
            number: at + 1,
        }
    }

    fn question(&self, at: usize, question: &DraftQuestion) -> AskedPart {
        let key = &question.key;
        AskedPart {
            key: key.clone(),
            number: at + 1,
            wordings: self.wordings(key),
            advice: self
                .advice_on(|advice| advice.spot.part == Part::Question && advice.spot.key.as_ref() == Some(key)),
            faults: self.faults_of(Kind::Question, key),
            lineage: "",
            can_be_new: false,
            is_reverse: false,
            groups: Vec::new(),
            asked: String::new(),
            elsewhere: Vec::new(),
            steps: steps(at == 0, at + 1 == self.draft.questions().len()),
        }
    }

    fn wordings(&self, key: &str) -> Vec<WordingPair> {
        let pair = |language: &Language| WordingPair {
            language: if self.shown.second.is_some() { own_name(language) } else { String::new() },
            others: self.text_box("Raters read".to_owned(), &Field::Others(key.to_owned(), language.clone())),
            own: self.text_box("The client reads".to_owned(), &Field::Own(key.to_owned(), language.clone())),
        };
        self.shown.each().map(pair).collect()
    }
}

/// Where something can go by one.
fn steps(is_first: bool, is_last: bool) -> Vec<(&'static str, &'static str)> {
    [("up", "Move up", is_first), ("down", "Move down", is_last)]
        .into_iter()
        .filter(|(.., is_at_the_end)| !is_at_the_end)
        .map(|(step, label, _)| (step, label))
        .collect()
}

fn line(advice: &Advice) -> AdviceLine {
    let where_to = match (&advice.spot.language, advice.spot.whose) {
        (Some(language), _) => format!("{language}: "),
        (None, _) => String::new(),
    };
    let sentence = format!("{where_to}{}. {}", advice.reason, advice.remedy);
    AdviceLine { id: advice.id(), sentence: capital(&sentence) }
}

fn choice(value: &str, label: String, chosen: bool) -> Choice {
    Choice { value: value.to_owned(), label, detail: String::new(), chosen }
}

/// What a group is called where there is no assessment yet.
pub(super) fn group_name(group: &Group) -> String {
    match group {
        Group::Own => "client".to_owned(),
        Group::Manager => "manager".to_owned(),
        Group::Peer => "peers".to_owned(),
        Group::DirectReport => "direct reports".to_owned(),
        Group::Other => "others".to_owned(),
        Group::Custom(key) => key.replace(['_', '-'], " "),
    }
}
