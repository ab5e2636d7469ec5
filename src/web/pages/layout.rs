//! How reports look: of the workspace, and of an assessment that is to have a look of its own.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, ServiceConfig, resource};
use actix_web::{HttpRequest, HttpResponse, web};
use data_encoding::BASE64;
use parallax_domain::assessment::Step;
use parallax_domain::layout::{Accent, Layout, Logo, Paper, Section, Sections};
use parallax_domain::text::{InvalidName, Name, capital};

use super::assessments::{address, find, frame};
use super::{page, page_with, query, reading, see_other};
use crate::app::App;
use crate::store::assessments::Assessment;
use crate::web::form::Fields;
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::layout::{LayoutPage, SectionRow};
use crate::web::views::{Choice, FaultLine, Field, Frame, Section as Place};
use crate::workflow::layout;

/// The addresses of layouts.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(resource("/layout").route(reading().to(of_workspace)).route(web::post().to(keep_for_workspace)))
        .service(
            resource("/assessments/{id}/layout")
                .route(reading().to(of_assessment))
                .route(web::post().to(keep_for_assessment)),
        );
}

/// Whose look it is.
enum Owner<'a> {
    Workspace,
    Assessment {
        assessment: &'a Assessment,
        /// Whether it has a look of its own.
        is_own: bool,
    },
}

/// What was typed.
struct Typed {
    /// Each section, whether it is shown, and its place as it was typed.
    sections: Vec<(Section, bool, String)>,
    paper: String,
    accent: String,
    footer: String,
    radar: bool,
    /// The logo that is kept, or that was sent and can be used.
    logo: Option<Logo>,
    /// Whether that logo was sent and is not kept yet.
    is_logo_new: bool,
}

impl Typed {
    /// The form filled with a layout: shown sections in their order, then the others.
    fn of(layout: &Layout) -> Self {
        let shown = layout.sections.iter().map(|section| (section, true));
        let hidden = Section::ALL.into_iter().filter(|section| !layout.sections.has(*section));
        let rows = shown.chain(hidden.map(|section| (section, false))).enumerate();
        Self {
            sections: rows.map(|(place, (section, shown))| (section, shown, (place + 1).to_string())).collect(),
            paper: layout.paper.as_str().to_owned(),
            accent: layout.accent.hex(),
            footer: layout.footer.as_ref().map(ToString::to_string).unwrap_or_default(),
            radar: layout.radar,
            logo: layout.logo.clone(),
            is_logo_new: false,
        }
    }

    fn read(fields: &mut Fields, kept: Option<Logo>, faults: &mut Vec<FaultLine>) -> Self {
        let sections = Section::ALL.map(|section| {
            let word = section.as_str();
            let is_shown = !fields.take(&format!("show_{word}")).is_empty();
            (section, is_shown, fields.take(&format!("place_{word}")))
        });
        let (logo, is_logo_new) = logo(fields, kept, faults);
        Self {
            sections: sections.to_vec(),
            paper: fields.take("paper"),
            accent: fields.take("accent"),
            footer: fields.take("footer"),
            radar: !fields.take("radar").is_empty(),
            logo,
            is_logo_new,
        }
    }

    /// The layout, if there is no fault yet and none is found; those that are found are added.
    fn layout(&self, faults: &mut Vec<FaultLine>) -> Option<Layout> {
        let mut wrong = |field: &str, sentence: String| faults.push(FaultLine { field: field.to_owned(), sentence });
        let mut placed = Vec::new();
        for (section, is_shown, place) in &self.sections {
            match place.trim().parse::<u32>() {
                Ok(place) if *is_shown => placed.push((place, *section)),
                Err(_) if *is_shown => {
                    let name = label(*section).0;
                    wrong(
                        &format!("place_{}", section.as_str()),
                        format!("The place of “{name}” is not a whole number. Write its number in the order."),
                    );
                }
                Ok(_) | Err(_) => {}
            }
        }
        // Of two at one place the one that usually comes first does so.
        placed.sort();
        let is_placed = placed.len() == self.sections.iter().filter(|(_, is_shown, _)| *is_shown).count();
        let sections = Sections::new(placed.into_iter().map(|(_, section)| section).collect());
        if let (Err(why), true) = (&sections, is_placed) {
            wrong("sections", sentence(&why.to_string(), why.remedy()));
        }
        let accent = Accent::parse(&self.accent);
        if let Err(why) = &accent {
            wrong("accent", sentence(&format!("the accent {why}"), &why.remedy()));
        }
        let paper = Paper::from_word(&self.paper);
        if paper.is_none() {
            wrong("", "Choose a paper: A4 or US Letter.".to_owned());
        }
        let footer = match self.footer.trim() {
            "" => None,
            typed => {
                let told =
                    |why: InvalidName| wrong("footer", format!("The footer cannot be used: {why}. {}", why.remedy()));
                Name::parse(typed).map_err(told).ok()
            }
        };
        if !faults.is_empty() {
            return None;
        }
        Some(Layout {
            sections: sections.ok()?,
            paper: paper?,
            accent: accent.ok()?,
            footer,
            logo: self.logo.clone(),
            radar: self.radar,
        })
    }
}

/// A reason and a remedy as two sentences.
fn sentence(reason: &str, remedy: &str) -> String {
    format!("{}. {remedy}", capital(reason))
}

/// The logo that is to be kept: the file that was sent, one that was sent with an earlier try, or the one there is. And
/// whether it is a new one.
fn logo(fields: &mut Fields, kept: Option<Logo>, faults: &mut Vec<FaultLine>) -> (Option<Logo>, bool) {
    let sent_before = BASE64.decode(fields.take("logo_sent").as_bytes()).ok().filter(|bytes| !bytes.is_empty());
    let is_removed = !fields.take("logo_remove").is_empty();
    match fields.take_file("logo").or(sent_before.filter(|_| !is_removed)) {
        None if is_removed => (None, false),
        None => (kept, false),
        Some(bytes) => match Logo::read(&bytes) {
            Ok(logo) => (Some(logo), true),
            Err(why) => {
                let told = format!("The logo cannot be used: {why}. {}", why.remedy());
                faults.push(FaultLine { field: "logo".to_owned(), sentence: told });
                (kept, false)
            }
        },
    }
}

/// What a section is called, and what it holds.
fn label(section: Section) -> (&'static str, &'static str) {
    match section {
        Section::Cover => ("Cover", "Who and what it is about, the day, and your logo. It comes first or not at all."),
        Section::Summary => ("Summary", "Who answered, strengths, blind spots, hidden strengths, where to start."),
        Section::Overview => {
            ("All competencies at a glance", "The chart of all gaps, and where each competency stands.")
        }
        Section::Competencies => ("Competencies", "A page each: every perspective, item by item."),
        Section::Extremes => ("Highest and lowest items", "Ranked by the mean of all others."),
        Section::Comments => ("Comments", "Word for word, where they may be shown."),
        Section::Guide => {
            ("How to read this report", "What is compared, and the rules of anonymity and of small numbers.")
        }
        Section::Worksheet => ("Worksheet", "Questions with room for answers, for the conversation."),
        Section::Appendix => ("Appendix", "The figures behind the charts, and where the questionnaire comes from."),
    }
}

fn draw(coach: &Coach, owner: &Owner<'_>, typed: &Typed, faults: Vec<FaultLine>, notice: Option<String>) -> LayoutPage {
    let fault_of = |field: &str| faults.iter().find(|one| one.field == field).map(|one| one.sentence.clone());
    let choice = |paper: Paper, label: &str, detail: &str| Choice {
        value: paper.as_str().to_owned(),
        label: label.to_owned(),
        detail: detail.to_owned(),
        chosen: typed.paper == paper.as_str(),
    };
    let encoded = typed.logo.as_ref().map(|logo| BASE64.encode(logo.png()));
    let (frame, back, headline, lead, action, is_open, is_own) = match owner {
        Owner::Workspace => (
            Frame::coach("How reports look", coach.header(Place::Reports)),
            None,
            "How reports look",
            "For every report that has no look of its own and that no client has received yet.".to_owned(),
            "/layout".to_owned(),
            true,
            false,
        ),
        Owner::Assessment { assessment, is_own } => {
            let is_open = assessment.state.allows(Step::ChangeLayout).is_ok();
            let client = assessment.client_name.to_string();
            let lead = match (is_open, is_own) {
                (false, _) => format!("{client} has the report. It is final, and its look is part of it."),
                (true, true) => "This report has a look of its own.".to_owned(),
                (true, false) => {
                    "This report looks as the workspace’s reports do. What you keep here holds for it alone.".to_owned()
                }
            };
            let here = address(assessment.id);
            let action = format!("{here}/layout");
            let frame = frame(coach, "How the report looks");
            (frame, Some((here, client)), "How the report looks", lead, action, is_open, *is_own)
        }
    };
    LayoutPage {
        frame,
        guard: coach.guard(),
        back,
        headline,
        lead,
        notice,
        action,
        sections: typed
            .sections
            .iter()
            .map(|(section, is_shown, place)| {
                let (label, detail) = label(*section);
                SectionRow { key: section.as_str(), label, detail, is_shown: *is_shown, place: place.clone() }
            })
            .collect(),
        sections_fault: fault_of("sections"),
        papers: vec![choice(Paper::A4, "A4", "210 × 297 mm"), choice(Paper::Letter, "US Letter", "8.5 × 11 inches")],
        accent: Field::new("accent", "color", "Accent colour")
            .hint(
                "For ornaments and small headings, dark enough to be read on white. The groups keep their own colours.",
            )
            .value(&typed.accent)
            .fault_of(&faults),
        footer: Field::new("footer", "text", "Footer")
            .hint("At the foot of every page, at most 120 characters; leave it empty for none.")
            .autocomplete("off")
            .value(&typed.footer)
            .fault_of(&faults),
        logo: encoded.as_ref().map(|png| format!("data:image/png;base64,{png}")).unwrap_or_default(),
        logo_sent: encoded.filter(|_| typed.is_logo_new).unwrap_or_default(),
        logo_fault: fault_of("logo"),
        has_radar: typed.radar,
        is_open,
        is_own,
        faults,
    }
}

/// What was just done.
fn notice(request: &HttpRequest) -> Result<Option<String>, Problem> {
    Ok(match query(request)?.text("done") {
        "kept" => Some("Kept.".to_owned()),
        "usual" => Some("The report looks as the workspace’s reports do again.".to_owned()),
        _ => None,
    })
}

async fn of_workspace(app: Data<App>, coach: Coach, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let layout = layout::of_workspace(&app, coach.account.workspace).await?;
    page(&draw(&coach, &Owner::Workspace, &Typed::of(&layout), Vec::new(), notice(&request)?))
}

async fn keep_for_workspace(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let kept = layout::of_workspace(&app, coach.account.workspace).await?;
    match asked_for(&coach, &Owner::Workspace, fields, kept.logo).await? {
        Err(form) => page_with(StatusCode::UNPROCESSABLE_ENTITY, &*form),
        Ok(layout) => {
            layout::keep_for_workspace(&app, coach.account.workspace, &layout).await?;
            Ok(see_other("/layout?done=kept"))
        }
    }
}

/// The layout that was typed, or the form again with everything that is wrong. A picture is decoded away from the threads
/// that answer requests.
async fn asked_for(
    coach: &Coach,
    owner: &Owner<'_>,
    mut fields: Fields,
    kept: Option<Logo>,
) -> Result<Result<Layout, Box<LayoutPage>>, Problem> {
    let reading = move || {
        let mut faults = Vec::new();
        let typed = Typed::read(&mut fields, kept, &mut faults);
        (typed, faults)
    };
    let (typed, mut faults) = tokio::task::spawn_blocking(reading).await.map_err(|error| Problem::fault(&error))?;
    let layout = typed.layout(&mut faults);
    Ok(layout.ok_or_else(|| Box::new(draw(coach, owner, &typed, faults, None))))
}

async fn of_assessment(
    app: Data<App>,
    coach: Coach,
    request: HttpRequest,
    id: Path<String>,
) -> Result<HttpResponse, Problem> {
    let assessment = find(&app, &coach, &id).await?;
    let is_own = layout::own(&app, assessment.id).await?.is_some();
    let layout = layout::of(&app, &assessment).await?;
    let owner = Owner::Assessment { assessment: &assessment, is_own };
    page(&draw(&coach, &owner, &Typed::of(&layout), Vec::new(), notice(&request)?))
}

async fn keep_for_assessment(
    app: Data<App>,
    request: HttpRequest,
    coach: Coach,
    id: Path<String>,
    mut fields: Fields,
) -> Result<HttpResponse, Problem> {
    coach.check(&request, &mut fields)?;
    let assessment = find(&app, &coach, &id).await?;
    let workspace = coach.account.workspace;
    let here = format!("{}/layout", address(assessment.id));
    if fields.take("go") == "usual" {
        layout::keep_for_assessment(&app, workspace, assessment.id, None).await?;
        return Ok(see_other(&format!("{here}?done=usual")));
    }
    let kept = layout::of(&app, &assessment).await?;
    let is_own = layout::own(&app, assessment.id).await?.is_some();
    let owner = Owner::Assessment { assessment: &assessment, is_own };
    match asked_for(&coach, &owner, fields, kept.logo).await? {
        Err(form) => page_with(StatusCode::UNPROCESSABLE_ENTITY, &*form),
        Ok(layout) => {
            layout::keep_for_assessment(&app, workspace, assessment.id, Some(&layout)).await?;
            Ok(see_other(&format!("{here}?done=kept")))
        }
    }
}
