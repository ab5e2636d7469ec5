//! A new assessment.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use jiff::ToSpan as _;
use jiff::tz::TimeZone;
use parallax_domain::disclosure::{Policy, Preset, SmallGroups};
use parallax_domain::fault::Faults;
use parallax_domain::language::Language;
use parallax_domain::norm::{NormChoice, NormSet};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::reminder::Reminders;
use parallax_domain::text::{EmailAddress, Name};

use super::{address, frame, reminders};
use crate::app::App;
use crate::catalogue;
use crate::catalogue::phrases::own_name;
use crate::web::form::Fields;
use crate::web::pages::{page, page_with, query, see_other};
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::assessment::{FileFault, New};
use crate::web::views::{Choice, FaultLine, Field};
use crate::workflow::WorkflowError;
use crate::workflow::assessments::{self, NewAssessment};
use crate::workflow::library;
use crate::workflow::promise::HIGHEST_K;
use crate::workflow::questionnaires::{self, Entry};
use crate::workflow::remind;

/// The most faults of a file that a page lists.
const LISTED: usize = 50;

/// What was typed.
#[derive(Default)]
struct Typed {
    client_name: String,
    client_email: String,
    language: String,
    questionnaire: String,
    text: String,
    date: String,
    time: String,
    zone: String,
    own_groups: String,
    policy: String,
    k: String,
    small_groups: String,
    norm: String,
    norm_text: String,
    reminders: reminders::Typed,
}

impl Typed {
    fn read(fields: &mut Fields) -> Self {
        Self {
            client_name: fields.take("client_name"),
            client_email: fields.take("client_email"),
            language: fields.take("language"),
            questionnaire: fields.take("questionnaire"),
            text: fields.take("questionnaire_text"),
            date: fields.take("date"),
            time: fields.take("time"),
            zone: fields.take("time_zone"),
            own_groups: fields.take("own_groups"),
            policy: fields.take("policy"),
            k: fields.take("k"),
            small_groups: fields.take("small_groups"),
            norm: fields.take("norm"),
            norm_text: fields.take("norm_text"),
            reminders: reminders::Typed::read(fields),
        }
    }

    /// Two weeks from now at six in the evening, and this questionnaire; the first one if it names none.
    fn usual(app: &App, questionnaire: &str, usual: &Reminders) -> Self {
        let zone = TimeZone::system();
        // A machine without a place of its own is in “Etc/UTC”, which nobody types.
        let here = zone.iana_name().filter(|name| !name.starts_with("Etc/")).unwrap_or("UTC").to_owned();
        let day = app.clock.now().to_zoned(zone).checked_add(14.days());
        Self {
            questionnaire: match questionnaire {
                "" => library::shipped().first().map(|one| one.key.clone()).unwrap_or_default(),
                asked => asked.to_owned(),
            },
            date: day.map(|day| day.strftime("%Y-%m-%d").to_string()).unwrap_or_default(),
            time: "18:00".to_owned(),
            zone: here,
            policy: Preset::Standard.as_str().to_owned(),
            small_groups: "merge".to_owned(),
            language: "en".to_owned(),
            reminders: reminders::Typed::of(usual),
            ..Self::default()
        }
    }
}

/// What is wrong with what was typed.
#[derive(Default)]
struct Wrong {
    lines: Vec<FaultLine>,
    file: Vec<FileFault>,
}

impl Wrong {
    fn add(&mut self, field: &str, sentence: impl Into<String>) {
        self.lines.push(FaultLine { field: field.to_owned(), sentence: sentence.into() });
    }

    fn add_file(&mut self, faults: &Faults) {
        let count = faults.count();
        let many = if count == 1 { "a fault".to_owned() } else { format!("{count} faults") };
        self.add("questionnaire_text", format!("The questionnaire has {many}. Each is listed beside it."));
        self.file.extend(faults.iter().take(LISTED).map(|fault| FileFault {
            place: fault.place.to_string(),
            sentence: format!("{}. {}", fault.reason, fault.remedy),
        }));
        if count > LISTED {
            self.file.push(FileFault { place: String::new(), sentence: format!("and {} more.", count - LISTED) });
        }
    }

    fn refusal(&mut self, error: WorkflowError) -> Result<(), Problem> {
        let WorkflowError::Refused { field, sentence } = error else { return Err(error.into()) };
        self.add(if field == "closes_at" { "date" } else { field }, sentence);
        Ok(())
    }
}

/// The empty form.
pub(super) async fn empty(app: Data<App>, coach: Coach, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let asked = query(&request)?;
    let own = offered_own(&app, &coach).await?;
    // As it was chosen the last time: a practice where people work from Sunday on says so once.
    let usual = app.store.latest_reminders(coach.account.workspace).await?.unwrap_or_default();
    let typed = Typed::usual(&app, asked.text("questionnaire"), &usual);
    page(&draw(&coach, &own, &typed, Wrong::default(), true))
}

/// Makes the draft, or says everything that is wrong.
pub(super) async fn create(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let file = fields.take_file("questionnaire_file");
    let norm_file = fields.take_file("norm_file");
    let mut typed = Typed::read(&mut fields);
    let mut wrong = Wrong::default();
    if let Some(file) = &file {
        typed.text = String::from_utf8_lossy(file).into_owned();
    }
    let questionnaire = questionnaire(&app, &coach, &typed, file.as_deref(), &mut wrong).await?;
    let policy = questionnaire.as_ref().and_then(|questionnaire| policy(&typed, questionnaire, &mut wrong));
    if let Some(file) = &norm_file {
        typed.norm_text = String::from_utf8_lossy(file).into_owned();
    }
    let norm = questionnaire.as_ref().and_then(|asked| norm(&typed, norm_file.as_deref(), asked, &mut wrong));
    if let Err(why) = Name::parse(&typed.client_name) {
        wrong.add("client_name", format!("The client’s name cannot be used: {why}. {}", why.remedy()));
    }
    if let Err(why) = EmailAddress::parse(&typed.client_email) {
        wrong.add("client_email", format!("The client’s address cannot be used: {why}. {}", why.remedy()));
    }
    let closes_at = format!("{}T{}", typed.date.trim(), typed.time.trim());
    if typed.date.trim().is_empty() || typed.time.trim().is_empty() {
        wrong.add("date", "Choose the day and the time at which the assessment closes.");
    } else if let Err(refused) = assessments::deadline(&closes_at, &typed.zone, app.clock.now()) {
        wrong.refusal(refused)?;
    }
    let reminders = typed.reminders.reminders().map_err(|fault| wrong.lines.push(fault)).ok();
    if let (Some(questionnaire), Some(policy), Some(reminders), true) =
        (questionnaire, policy, reminders, wrong.lines.is_empty())
    {
        let new = NewAssessment {
            client_name: typed.client_name.clone(),
            client_email: typed.client_email.clone(),
            language: typed.language.clone(),
            questionnaire,
            policy,
            norm,
            own_groups: typed.own_groups.split([',', ';', '\n']).map(|label| label.trim().to_owned()).collect(),
            closes_at,
            time_zone: typed.zone.clone(),
        };
        match assessments::create(&app, coach.account.workspace, new).await {
            Ok(id) => {
                remind::choose(&app, coach.account.workspace, id, reminders).await?;
                return Ok(see_other(&format!("{}?done=created", address(id))));
            }
            Err(refused) => wrong.refusal(refused)?,
        }
    }
    let own = offered_own(&app, &coach).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &draw(&coach, &own, &typed, wrong, false))
}

/// The questionnaires of the workspace that can be used.
async fn offered_own(app: &App, coach: &Coach) -> Result<Vec<Entry>, Problem> {
    let mut entries = questionnaires::list(app, coach.account.workspace).await?;
    entries.retain(|entry| !entry.is_retired && entry.summary.version.is_some());
    Ok(entries)
}

/// The questionnaire that was chosen or given; none if there is something wrong with it, which is then told.
async fn questionnaire(
    app: &App,
    coach: &Coach,
    typed: &Typed,
    file: Option<&[u8]>,
    wrong: &mut Wrong,
) -> Result<Option<Questionnaire>, Problem> {
    let given = match file {
        Some(bytes) => Some(Questionnaire::from_toml_bytes(bytes)),
        None => (!typed.text.trim().is_empty()).then(|| Questionnaire::from_toml(&typed.text)),
    };
    match given {
        Some(Ok(questionnaire)) => return Ok(Some(questionnaire)),
        Some(Err(faults)) => {
            wrong.add_file(&faults);
            return Ok(None);
        }
        None => {}
    }
    let chosen = match typed.questionnaire.strip_prefix(OWN) {
        None => library::find(&typed.questionnaire).cloned(),
        Some(id) => match id.parse() {
            Ok(id) => match questionnaires::latest(app, coach.account.workspace, id).await {
                Ok(version) => version.map(|version| version.questionnaire),
                Err(WorkflowError::NotFound) => None,
                Err(other) => return Err(other.into()),
            },
            Err(_) => None,
        },
    };
    if chosen.is_none() {
        wrong.add("questionnaire", "Choose a questionnaire, or use a file of your own.");
    }
    Ok(chosen)
}

fn policy(typed: &Typed, questionnaire: &Questionnaire, wrong: &mut Wrong) -> Option<Policy> {
    let small_groups = match typed.small_groups.as_str() {
        "merge" => SmallGroups::Merge,
        "drop" => SmallGroups::Drop,
        _ => {
            wrong.add("", "Choose what becomes of a group that is too small: counted with another, or left out.");
            return None;
        }
    };
    let Some(preset) = Preset::from_word(&typed.policy) else {
        wrong.add("policy", "Choose what is promised to raters: standard or strict.");
        return None;
    };
    let policy = preset.policy(&questionnaire.scale).with_small_groups(small_groups);
    let least = policy.k();
    let k = if typed.k.trim().is_empty() { Some(least) } else { typed.k.trim().parse().ok() };
    let raised = k.filter(|k| *k <= HIGHEST_K).and_then(|k| policy.raised_to(k).ok());
    if raised.is_none() {
        let name = preset.as_str();
        wrong.add(
            "k",
            format!(
                "The fewest people behind a figure must be a whole number from {least} to {HIGHEST_K}; {name} promises \
                 at least {least}."
            ),
        );
    }
    raised
}

/// What the report is compared with; none for nothing, and for a norm that cannot be used, which is then told.
fn norm(typed: &Typed, file: Option<&[u8]>, questionnaire: &Questionnaire, wrong: &mut Wrong) -> Option<NormChoice> {
    let given = file.unwrap_or(typed.norm_text.as_bytes()).trim_ascii();
    match (typed.norm.as_str(), given.is_empty()) {
        ("file", false) => {
            let title = questionnaire.title.in_language(&Language::english(), questionnaire.fallback());
            match NormSet::read(given, title, questionnaire) {
                Ok(set) => return Some(NormChoice::File(Box::new(set))),
                Err(faults) => {
                    let told: Vec<String> = faults.iter().take(5).map(ToString::to_string).collect();
                    let more = match faults.count() - told.len() {
                        0 => String::new(),
                        more => format!(" And {more} more."),
                    };
                    wrong.add("norm_text", format!("The norm cannot be used. {}{more}", told.join(" ")));
                }
            }
        }
        ("file", true) => wrong.add("norm_text", "Give the norm’s file or its text, or compare with nothing."),
        (_, false) => wrong.add("norm_text", "Choose “A norm from a file” to compare with this one, or take it out."),
        (NormChoice::WORKSPACE, true) => return Some(NormChoice::Workspace),
        ("", true) => {}
        _ => wrong.add("", "Choose what the report compares the client with: nothing, other clients, or a file."),
    }
    None
}

fn draw(coach: &Coach, own: &[Entry], typed: &Typed, wrong: Wrong, zone_is_default: bool) -> New {
    let faults = wrong.lines;
    let field = |name, kind, label, value: &str| Field::new(name, kind, label).value(value).fault_of(&faults);
    let concerns = |names: &[&str]| faults.iter().any(|fault| names.contains(&fault.field.as_str()));
    let option = |value: &str, label: &str, detail: &str, chosen: &str| Choice {
        value: value.to_owned(),
        label: label.to_owned(),
        detail: detail.to_owned(),
        chosen: value == chosen,
    };
    New {
        frame: frame(coach, "New assessment"),
        guard: coach.guard(),
        client_name: field("client_name", "text", "Name", &typed.client_name).autocomplete("off"),
        client_email: field("client_email", "email", "E-mail", &typed.client_email).autocomplete("off"),
        languages: catalogue::LANGUAGES
            .iter()
            .filter_map(|tag| Language::parse(tag).ok())
            .map(|language| option(language.as_str(), &own_name(&language), "", &typed.language))
            .collect(),
        own_questionnaires: own.iter().map(|entry| offered_entry(entry, &typed.questionnaire)).collect(),
        questionnaires: library::shipped().iter().map(|one| offered(one, &typed.questionnaire)).collect(),
        given_questionnaire: typed.text.clone(),
        given_questionnaire_faults: wrong.file,
        questionnaire_fault: faults.iter().find(|fault| fault.field == "questionnaire").map(|one| one.sentence.clone()),
        date: field("date", "date", "Day", &typed.date),
        time: field("time", "time", "Time", &typed.time),
        zone: field("time_zone", "text", "Time zone", &typed.zone),
        zones: zones(),
        zone_is_default,
        more: vec![
            field("own_groups", "text", "Groups of your own", &typed.own_groups).hint(
                "Beside manager, peers, direct reports and others. Separate them by commas: Board, Key customers.",
            ),
            field("k", "number", "Fewest people behind a figure", &typed.k).hint(
                "Left empty, it is 3 under standard and 4 under strict; 5 protects better and shows less. It can be raised \
                 later, never lowered.",
            ),
        ],
        reminders: typed.reminders.draw(&faults),
        policies: vec![
            option(
                Preset::Standard.as_str(),
                "Standard",
                "Every figure has at least 3 people behind it, a distribution 5. If a whole group gives the same answer to \
                 an item, that answer is visible.",
                &typed.policy,
            ),
            option(
                Preset::Strict.as_str(),
                "Strict",
                "For raters who may have to fear reprisal, such as direct reports. No figure of fewer than 4 people, single \
                 items from 5, distributions from 8. A group of 4 is shown by competencies only, and never as all but \
                 unanimous.",
                &typed.policy,
            ),
        ],
        policy_fault: faults.iter().find(|fault| fault.field == "policy").map(|one| one.sentence.clone()),
        small_groups: vec![
            option(
                "merge",
                "Count it with the smallest group that is large enough",
                "Every voice is heard; the two groups are shown as one.",
                &typed.small_groups,
            ),
            option(
                "drop",
                "Leave it out of everything",
                "The other groups stay pure; these answers are lost.",
                &typed.small_groups,
            ),
        ],
        norms: vec![
            option("", "Nothing", "The report compares the client with nobody.", &typed.norm),
            option(
                NormChoice::WORKSPACE,
                "The other clients of this workspace",
                "Those who were asked the same, as they are there when it closes: a comparison from 30 clients on, a norm \
                 from 100. The questionnaire’s page tells how many there are.",
                &typed.norm,
            ),
            option("file", "A norm from a file", "Give the file or its text below.", &typed.norm),
        ],
        norm_text: typed.norm_text.clone(),
        norm_fault: faults.iter().find(|fault| fault.field == "norm_text").map(|one| one.sentence.clone()),
        shows_more: concerns(&["", "own_groups", "k", "policy", "norm_text"]),
        faults,
    }
}

/// In front of the id of a questionnaire of the workspace.
const OWN: &str = "own/";

/// A shipped questionnaire as a choice.
fn offered(questionnaire: &Questionnaire, chosen: &str) -> Choice {
    let title = questionnaire.title.in_language(&Language::english(), questionnaire.fallback());
    Choice {
        value: questionnaire.key.clone(),
        label: format!("{title} ({} items)", questionnaire.items().count()),
        detail: String::new(),
        chosen: questionnaire.key == chosen,
    }
}

/// A questionnaire of the workspace as a choice.
fn offered_entry(entry: &Entry, chosen: &str) -> Choice {
    let summary = &entry.summary;
    let fallback = summary.languages.first().cloned().unwrap_or_else(Language::english);
    let title = summary.title.in_language(&Language::english(), &fallback);
    let value = format!("{OWN}{}", entry.id);
    let version = summary.version.unwrap_or(1);
    Choice {
        label: format!("{title}, version {version} ({} items)", summary.items),
        detail: String::new(),
        chosen: value == chosen,
        value,
    }
}

/// The time zones that places name.
pub(super) fn zones() -> Vec<String> {
    let mut zones: Vec<String> = jiff::tz::db()
        .available()
        .map(|zone| zone.to_string())
        .filter(|zone| zone.contains('/') && !zone.starts_with("Etc/") && !zone.starts_with("SystemV/"))
        .collect();
    zones.push("UTC".to_owned());
    zones
}
