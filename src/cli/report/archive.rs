//! The reports of several assessments as one archive.
//!
//! Reports are read one by one, drawn on several threads and written in the order in which they were asked for, so that only a
//! few of them are in memory at a time. One that cannot be read or drawn does not stop the others.

use std::collections::BTreeSet;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use parallax_domain::id::AssessmentId;
use parallax_domain::layout::Layout;
use parallax_domain::report::Report;
use parallax_domain::report::programme::ProgrammeReport;
use tokio::runtime::Handle;

use crate::app::App;
use crate::cli::analyse::unsafe_name;
use crate::cli::fonts::tell_undrawable;
use crate::cli::progress::{bar, tell_undrawn};
use crate::report::Edition;
use crate::report::archive::Archive;
use crate::report::files::{self, Drawn, FilesFault, Format};
use crate::report::many;
use crate::store::assessments::Assessment;
use crate::typesetter::Typesetter;
use crate::workflow::{WorkflowError, hand_over, layout};

/// The longest name of a folder, in characters.
const MAX_NAME: usize = 60;

/// What is to be in the archive.
pub(super) struct Order {
    pub(super) ids: Vec<AssessmentId>,
    /// The figures of all of them together.
    pub(super) programme: Option<ProgrammeReport>,
    pub(super) formats: Vec<Format>,
    /// How many reports are drawn at a time.
    pub(super) threads: NonZeroUsize,
    /// The same for all; each report's own if none.
    pub(super) layout: Option<Layout>,
    pub(super) typesetter: Typesetter,
}

/// What became of it.
#[derive(Default)]
struct Written {
    folders: Vec<String>,
    /// Which report is missing, and why.
    faults: Vec<(String, String)>,
    undrawable: BTreeSet<char>,
}

/// Writes the archive and says so.
///
/// # Errors
/// If it cannot be written or nothing of it can be drawn; then nothing is left behind. If some reports are missing, the
/// others are written first.
pub(super) async fn write(app: App, path: PathBuf, order: Order, json: bool) -> anyhow::Result<()> {
    let runtime = Handle::current();
    let place = path.clone();
    let written = tokio::task::spawn_blocking(move || fill(&app, &runtime, &path, &order)).await??;
    tell_undrawable(&written.undrawable.iter().copied().collect::<Vec<_>>());
    let place = place.display();
    if json {
        let faults: Vec<_> =
            written.faults.iter().map(|(name, why)| serde_json::json!({"name": name, "fault": why})).collect();
        println!("{}", serde_json::json!({"archive": place.to_string(), "folders": written.folders, "faults": faults}));
    } else {
        let reports = if written.folders.len() == 1 {
            "1 report".to_owned()
        } else {
            format!("{} reports", written.folders.len())
        };
        println!("Wrote {reports} to {place}, a folder each.");
    }
    let faults: Vec<(&str, &str)> = written.faults.iter().map(|(name, why)| (name.as_str(), why.as_str())).collect();
    tell_undrawn(written.folders.len() + faults.len(), &faults)
}

fn fill(app: &App, runtime: &Handle, path: &std::path::Path, order: &Order) -> anyhow::Result<Written> {
    let mut archive = Archive::create(path)?;
    if let Some(programme) = &order.programme {
        archive.put("programme.json", programme.to_json().as_bytes())?;
    }
    let mut written = Written::default();
    let mut asked = BTreeSet::new();
    let ids: Vec<AssessmentId> = order.ids.iter().copied().filter(|id| asked.insert(*id)).collect();
    let bar = bar(ids.len(), "reports");
    let mut taken = BTreeSet::new();
    let read = ids.into_iter().map(|id| {
        let read = runtime.block_on(read(app, id, order.layout.as_ref()));
        let folder = read.as_ref().map_or_else(|_| id.to_string(), |(_, report, _)| folder(report, id, &mut taken));
        (folder, read.map_err(|fault| fault.to_string()))
    });
    let draw = |(folder, read): (String, Result<Read, String>)| {
        let drawn = read.and_then(|(assessment, report, layout)| {
            let edition = Edition { layout: &layout, day: assessment.closing_day() };
            files::draw(&report, &assessment.questionnaire, edition, &order.formats, &order.typesetter)
                .map_err(|fault| fault.to_string())
        });
        (folder, drawn)
    };
    many::in_order(order.threads, read, draw, |(folder, drawn): (String, Result<Drawn, String>)| {
        match drawn {
            Ok(Drawn { files, undrawable }) => {
                for (name, content) in &files {
                    archive.put(&format!("{folder}/{name}"), content)?;
                }
                written.undrawable.extend(undrawable);
                written.folders.push(folder);
            }
            Err(fault) => written.faults.push((folder, fault)),
        }
        bar.inc(1);
        Ok::<(), FilesFault>(())
    })?;
    bar.finish_and_clear();
    if let (Some((name, why)), true) = (written.faults.first(), written.folders.is_empty()) {
        anyhow::bail!("no report can be written, so there is no archive. The first one, {name}: {why}");
    }
    archive.finish()?;
    Ok(written)
}

/// A report with what it is drawn with.
type Read = (Assessment, Report, Layout);

async fn read(app: &App, id: AssessmentId, asked: Option<&Layout>) -> Result<Read, WorkflowError> {
    let (assessment, report) = hand_over::read(app, app.workspace.id, id).await?;
    let layout = match asked {
        Some(layout) => layout.clone(),
        None => layout::of(app, &assessment).await?,
    };
    Ok((assessment, report, layout))
}

/// The client's name as a folder's, in what every file system takes; with the beginning of the assessment's id where another
/// client has the same.
fn folder(report: &Report, id: AssessmentId, taken: &mut BTreeSet<String>) -> String {
    let is_kept = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '\'' | '’');
    let name: String = report.subject.name.chars().map(|c| if is_kept(c) { c } else { '-' }).take(MAX_NAME).collect();
    let name = name.trim_matches([' ', '.', '-']);
    let id = id.to_string();
    let name = if unsafe_name(name).is_some() { id.clone() } else { name.to_owned() };
    if taken.insert(name.to_lowercase()) {
        return name;
    }
    let name = format!("{name} {}", id.get(..8).unwrap_or(&id));
    if taken.insert(name.to_lowercase()) { name } else { id }
}
