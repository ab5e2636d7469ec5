//! `parallax analyse`: reports from a spreadsheet of ratings, without a server or a database.
//!
//! The same way as in a round that was run here: ratings become opened answers, disclosure control makes a tally of them,
//! and only the tally is scored and drawn. A spreadsheet does not lift a threshold.
//!
//! Reports need everything of a file, comments included, and a person's time to be read; they come from the whole reader,
//! in memory. A table of figures alone can be wanted of ten thousand clients; it comes from the plain reader, and from
//! the whole one where the file is not plain. A file from another tool comes by a mapping, row by row, and from then on
//! nothing knows that it did.

mod folders;
mod mapped;
mod norm;
mod plain;
mod programme;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::io::Write as _;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use parallax_domain::disclosure::instrument::{Contribution, Instrument};
use parallax_domain::disclosure::{Policy, Tally, TallyFault, tally};
use parallax_domain::language::Language;
use parallax_domain::layout::Layout;
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::ratings::{Ratings, SubjectRatings};
use parallax_domain::report::{Report, Subject};
use parallax_domain::scoring::{self, table};
use serde_json::json;

pub(super) use self::folders::unsafe_name;
use self::folders::{FolderFault, Folders};
use self::mapped::MappingArguments;
use self::norm::Norm;
use super::fonts::{FontArguments, tell_undrawable};
use super::layout::LayoutArguments;
use super::policy::PolicyArguments;
use super::progress::{DrawingArguments, bar, tell_undrawn};
use crate::catalogue::perspective_label;
use crate::report::Edition;
use crate::report::files::{self, DrawFault, Drawn, Format};
use crate::report::many;
use crate::typesetter::Typesetter;

/// The key of the comments' order. It needs not be secret: the order depends on the comments alone, which are shown.
const COMMENT_ORDER_KEY: [u8; 32] = *b"parallax analyse, comments order";

#[derive(Args)]
#[command(after_help = "Example:\n  parallax analyse --questionnaire examples/team-lead.toml \
    --ratings examples/ratings.csv --out reports\n\n\
    The ratings have the columns subject, rater, group, item and value, a row a rating; or subject, rater and group and \
    then a column an item, a row a rater. An empty value is “not observed”. Groups are self, manager, peer, \
    direct_report, other, or names of your own.\n\n\
    A file from another tool (Qualtrics, SurveyMonkey, Google Forms, LimeSurvey, a spreadsheet with labels; CSV or XLSX) \
    has a row a rater and columns of its own. Look at what its columns are taken for, mend what was guessed, and go by it, \
    this time and the next:\n  \
    parallax analyse --questionnaire team.toml --ratings export.csv --preview --write-map export-map.toml\n  \
    parallax analyse --questionnaire team.toml --ratings export.csv --map export-map.toml --out reports\n\n\
    --format table writes DIR/figures.csv instead: everything that is published about all subjects, a row for each \
    subject, perspective and item or competency, with the columns subject, perspective, about, key, n, value, \
    distribution, sd, median, min, max, favourable, agreement, split, class, quadrant, tentative and bound. docs/figures.md says \
    what they hold. It is made for files of any length:\n  \
    parallax analyse --questionnaire leadership-core --ratings all.csv --out cohort --format table --instrument")]
pub struct AnalyseArguments {
    /// A questionnaire file, or the key of a shipped template
    #[arg(long, value_name = "FILE")]
    questionnaire: String,
    /// The ratings: CSV with commas, semicolons or tabs; by a mapping an Excel workbook (XLSX) as well
    #[arg(long, value_name = "FILE")]
    ratings: PathBuf,
    /// Directory to write to; for reports, each subject gets a folder in it
    #[arg(long, value_name = "DIR", required_unless_present = "preview")]
    out: Option<PathBuf>,
    #[command(flatten)]
    mapping: MappingArguments,
    /// What to write
    #[arg(long, value_enum, value_delimiter = ',', default_value = "json,pdf,html,png")]
    format: Vec<Output>,
    /// Also write instrument.json: how reliable the questionnaire itself is, by 30 subjects and 100 raters or more
    #[arg(long)]
    instrument: bool,
    /// Language of the reports; the questionnaire's first one if left out
    #[arg(long)]
    language: Option<String>,
    #[command(flatten)]
    policy: PolicyArguments,
    /// Compare each report with the others of the file, or with the norm of another file
    #[arg(long, value_name = "cohort|FILE")]
    norm: Option<String>,
    /// Write programme.json as well: figures of all subjects together, five or more
    #[arg(long)]
    programme: bool,
    #[command(flatten)]
    drawing: DrawingArguments,
    #[command(flatten)]
    layout: LayoutArguments,
    /// Day on which the answers were taken: stands on the cover and makes the PDF one to keep (PDF/A)
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::day)]
    date: Option<Date>,
    #[command(flatten)]
    fonts: FontArguments,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

/// What can be written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Output {
    Json,
    Pdf,
    Html,
    Png,
    Csv,
    Xlsx,
    /// brief.pdf: two pages for the coach, and not for the client
    Brief,
    /// figures.csv, of all subjects
    Table,
}

impl Output {
    /// The file of each subject that it stands for.
    fn of_subject(self) -> Option<Format> {
        match self {
            Self::Json => Some(Format::Json),
            Self::Pdf => Some(Format::Pdf),
            Self::Html => Some(Format::Html),
            Self::Png => Some(Format::Png),
            Self::Csv => Some(Format::Csv),
            Self::Xlsx => Some(Format::Xlsx),
            Self::Brief => Some(Format::Brief),
            Self::Table => None,
        }
    }
}

const FIGURES: &str = "figures.csv";
const INSTRUMENT: &str = "instrument.json";

/// Runs the command.
///
/// # Errors
/// If an input has faults (all are told) or something cannot be written; then nothing is left behind. If some reports cannot
/// be drawn, the others are written first.
pub fn run(arguments: AnalyseArguments) -> anyhow::Result<()> {
    let AnalyseArguments { questionnaire, ratings: file, out, format, instrument, language: asked, .. } = &arguments;
    let questionnaire = super::questionnaire::load(questionnaire)?;
    // Clap asks for one of the two.
    let Some(out) = out.as_ref().filter(|_| !arguments.mapping.preview) else {
        return mapped::preview(file, &arguments.mapping, &questionnaire, arguments.json);
    };
    let policy = arguments.policy.policy(&questionnaire.scale)?;
    let language = super::questionnaire::language(&questionnaire, asked.as_deref())?;
    let formats: Vec<Format> = format.iter().filter_map(|output| output.of_subject()).collect();
    if arguments.norm.is_some() && formats.is_empty() {
        anyhow::bail!(
            "--norm compares reports, and none was asked for. Add json, pdf, html, png, csv or xlsx to --format"
        );
    }
    let has_table = format.contains(&Output::Table);
    let analysis = Analysis {
        questionnaire,
        policy,
        language,
        formats,
        has_table,
        has_instrument: *instrument,
        has_programme: arguments.programme,
        norm: arguments.norm.clone(),
        map: arguments.mapping.map.clone(),
        threads: arguments.drawing.threads(),
        layout: arguments.layout.read()?.unwrap_or_default(),
        day: arguments.date,
    };

    let outcomes = match analysis.plainly(file, out)? {
        Some(outcomes) => outcomes,
        // Figures alone are drawn with no font.
        None => analysis.wholly(file, out, arguments.fonts.typesetter()?)?,
    };
    let beside = analysis.files_beside();
    if arguments.json {
        say_as_json(out, &beside, &outcomes);
    } else {
        say(out, &analysis.policy, &beside, &outcomes);
    }
    let faults = outcomes.iter().filter_map(|one| Some((one.key.as_str(), one.fault.as_deref()?)));
    tell_undrawn(outcomes.len(), &faults.collect::<Vec<_>>())
}

/// What is to be made of a file.
struct Analysis {
    questionnaire: Questionnaire,
    policy: Policy,
    language: Language,
    /// Of each subject.
    formats: Vec<Format>,
    has_table: bool,
    has_instrument: bool,
    has_programme: bool,
    /// What the reports are compared with: `cohort`, or a file.
    norm: Option<String>,
    /// By which the file is read.
    map: Option<PathBuf>,
    /// How many reports are drawn at a time.
    threads: NonZeroUsize,
    layout: Layout,
    day: Option<Date>,
}

/// A subject whose answers are counted.
struct Counted {
    key: String,
    name: String,
    tally: Tally,
}

impl Analysis {
    /// The files of all subjects together.
    fn files_beside(&self) -> Vec<&'static str> {
        let files =
            [(self.has_table, FIGURES), (self.has_instrument, INSTRUMENT), (self.has_programme, programme::FILE)];
        files.into_iter().filter(|(is_asked, _)| *is_asked).map(|(_, name)| name).collect()
    }

    /// Figures alone, of a plain file; none if there is more to be made or the file is not plain.
    fn plainly(&self, file: &Path, out: &Path) -> anyhow::Result<Option<Vec<Outcome>>> {
        if !self.formats.is_empty() || self.has_programme || self.map.is_some() {
            return Ok(None);
        }
        let Some(header) = plain::header(file, &self.questionnaire).map_err(|cause| cannot_be_read(file, &cause))?
        else {
            return Ok(None);
        };
        let Some(subjects) = plain::read(file, &header).map_err(|cause| cannot_be_read(file, &cause))? else {
            return Ok(None);
        };
        let folders = Folders::prepare(out, &[], &self.files_beside())?;
        let bar = bar(subjects.count(), "subjects");
        let told = |subjects: usize| bar.inc(subjects as u64);
        let (questionnaire, policy) = (&self.questionnaire, &self.policy);
        let (outcomes, contributions) = if self.has_table {
            let mut table = folders.open(FIGURES)?;
            table.write_all(table::HEADER.as_bytes())?;
            let written = plain::write(&subjects, questionnaire, policy, self.has_instrument, told, &mut table)?;
            folders.close(FIGURES, table)?;
            written
        } else {
            plain::write(&subjects, questionnaire, policy, self.has_instrument, told, &mut std::io::sink())?
        };
        self.put_instrument(&folders, &contributions)?;
        folders.finish()?;
        bar.finish_and_clear();
        Ok(Some(outcomes))
    }

    fn wholly(&self, file: &Path, out: &Path, typesetter: Typesetter) -> anyhow::Result<Vec<Outcome>> {
        let questionnaire = &self.questionnaire;
        let subjects = match &self.map {
            Some(map) => mapped::read(file, map, questionnaire)?,
            None => read(file, questionnaire)?,
        };
        let has_folders = !self.formats.is_empty();
        let keys: Vec<&str> = subjects.iter().filter(|_| has_folders).map(|subject| subject.key.as_str()).collect();
        let folders = Folders::prepare(out, &keys, &self.files_beside())?;
        let mut file = if self.has_table { Some(folders.open(FIGURES)?) } else { None };
        let mut table = table::Table::new(questionnaire);
        let mut rows = table::HEADER.to_owned();

        let mut contributions = Vec::new();
        let mut counted = Vec::new();
        for SubjectRatings { key, name, groups, answers } in subjects {
            if self.has_instrument {
                contributions.extend(Contribution::of(questionnaire, self.policy.k(), &answers));
            }
            let tally = tally(questionnaire, &self.policy, &groups, answers, &COMMENT_ORDER_KEY)
                .map_err(|fault| cannot_be_counted(&key, &fault))?;
            if let Some(file) = &mut file {
                table.append(&mut rows, &key, &tally);
                file.write_all(rows.as_bytes())?;
                rows.clear();
            }
            counted.push(Counted { key, name: name.to_string(), tally });
        }
        if let Some(file) = file {
            folders.close(FIGURES, file)?;
        }
        self.put_instrument(&folders, &contributions)?;
        if self.has_programme {
            let mut file = folders.open(programme::FILE)?;
            file.write_all(&programme::draw(questionnaire, &self.language, &counted)?)?;
            folders.close(programme::FILE, file)?;
        }
        let edition = Edition { layout: &self.layout, day: self.day };
        let typesetter = typesetter.sharing(many::at_a_time(self.threads, counted.len()));
        let draw = |report: &Report| files::draw(report, questionnaire, edition, &self.formats, &typesetter);
        let outcomes = self.put_reports(&folders, &counted, draw)?;
        folders.finish()?;
        Ok(outcomes)
    }

    /// Writes what was asked for of each subject.
    fn put_reports(
        &self,
        folders: &Folders,
        counted: &[Counted],
        draw: impl Fn(&Report) -> Result<Drawn, DrawFault> + Sync,
    ) -> anyhow::Result<Vec<Outcome>> {
        let reports = || counted.iter().map(|one| self.report(one));
        let norm = self.norm.as_ref().map(|asked| Norm::open(asked, &self.questionnaire, reports())).transpose()?;
        let bar = bar(counted.len(), if self.formats.is_empty() { "subjects" } else { "reports" });
        let mut outcomes = Vec::new();
        let mut undrawable = BTreeSet::new();
        let put = |one| self.put_report(folders, norm.as_ref(), one, &draw);
        many::in_order(self.threads, counted.iter(), put, |put| {
            let (outcome, characters) = put?;
            undrawable.extend(characters);
            outcomes.push(outcome);
            bar.inc(1);
            Ok::<(), FolderFault>(())
        })?;
        bar.finish_and_clear();
        let has_files = |one: &Outcome| one.fault.is_none();
        if let Some(fault) = outcomes.iter().find_map(|one| one.fault.as_ref())
            && !outcomes.iter().any(has_files)
        {
            anyhow::bail!("no report can be drawn; nothing was written. The first one: {fault}");
        }
        tell_undrawable(&undrawable.into_iter().collect::<Vec<_>>());
        Ok(outcomes)
    }

    /// Writes what was asked for of one subject. Gives the characters that no font has.
    fn put_report(
        &self,
        folders: &Folders,
        norm: Option<&Norm>,
        one: &Counted,
        draw: impl Fn(&Report) -> Result<Drawn, DrawFault>,
    ) -> Result<(Outcome, Vec<char>), FolderFault> {
        let perspectives = one.tally.perspectives();
        let shows_groups = shows_groups(perspectives.iter().map(|perspective| perspective.key.as_str()));
        let mut outcome =
            Outcome { key: one.key.clone(), shows_groups, compared: None, files: Vec::new(), fault: None };
        if self.formats.is_empty() {
            return Ok((outcome, Vec::new()));
        }
        let mut report = self.report(one);
        if let Some(norm) = norm {
            norm.compare(&mut report);
            outcome.compared = Some(report.norm.is_some());
        }
        match draw(&report) {
            Ok(drawn) => {
                folders.put(&one.key, &drawn.files)?;
                outcome.files = drawn.files.into_iter().map(|(name, _)| name).collect();
                Ok((outcome, drawn.undrawable))
            }
            Err(fault) => {
                outcome.fault = Some(fault.to_string());
                Ok((outcome, Vec::new()))
            }
        }
    }

    fn report(&self, one: &Counted) -> Report {
        let subject = Subject { key: one.key.clone(), name: one.name.clone() };
        let label = |key: &str, groups: &[_]| perspective_label(&self.language, key, groups, &[]);
        scoring::report(&one.tally, &self.questionnaire, subject, &self.language, &label)
    }

    fn put_instrument(&self, folders: &Folders, contributions: &[Contribution]) -> anyhow::Result<()> {
        if !self.has_instrument {
            return Ok(());
        }
        let figures = Instrument::of_file(&self.questionnaire, contributions)?.figures();
        let mut file = folders.open(INSTRUMENT)?;
        serde_json::to_writer_pretty(&mut file, &figures)?;
        file.write_all(b"\n")?;
        Ok(folders.close(INSTRUMENT, file)?)
    }
}

/// A file in one of the two shapes.
fn read(file: &Path, questionnaire: &Questionnaire) -> anyhow::Result<Vec<SubjectRatings>> {
    let bytes = std::fs::read(file).map_err(|cause| cannot_be_read(file, &cause))?;
    let read = Ratings::read(&bytes, questionnaire);
    read.map(|ratings| ratings.subjects).map_err(|faults| {
        let hint = mapped::hint(bytes, questionnaire);
        anyhow::anyhow!("{} cannot be used; nothing was written:\n{faults}{hint}", file.display())
    })
}

fn cannot_be_read(file: &Path, cause: &std::io::Error) -> anyhow::Error {
    anyhow::anyhow!("{} cannot be read: {cause}. Check the path after --ratings", file.display())
}

fn cannot_be_counted(key: &str, fault: &TallyFault) -> anyhow::Error {
    anyhow::anyhow!("the ratings of {key} cannot be counted: {fault}")
}

/// What was written of one subject.
struct Outcome {
    key: String,
    /// Whether anything of anonymous raters is shown.
    shows_groups: bool,
    /// Whether the report could be compared, if that was asked for.
    compared: Option<bool>,
    files: Vec<String>,
    /// Why there are no files, if the report could not be drawn.
    fault: Option<String>,
}

fn shows_groups<'a>(mut perspectives: impl Iterator<Item = &'a str>) -> bool {
    perspectives.any(|key| key != "self" && key != "manager")
}

fn say_as_json(out: &Path, beside: &[&str], outcomes: &[Outcome]) {
    let subject = |one: &Outcome| {
        let mut told =
            json!({"key": one.key, "files": one.files, "shows_groups": one.shows_groups, "compared": one.compared});
        if let Some(fault) = &one.fault {
            told["fault"] = fault.as_str().into();
        }
        told
    };
    let subjects = outcomes.iter().map(subject).collect::<Vec<_>>();
    println!("{}", json!({"out": out, "files": beside, "subjects": subjects}));
}

fn say(out: &Path, policy: &Policy, beside: &[&str], outcomes: &[Outcome]) {
    let out = out.display();
    let written: Vec<&Outcome> = outcomes.iter().filter(|one| !one.files.is_empty()).collect();
    match written.as_slice() {
        [] => {}
        [one] => println!("Wrote the report of {} to {out}/{}: {}.", one.key, one.key, named(&one.files)),
        [one, ..] => println!("Wrote {} reports to {out}, a folder each: {}.", written.len(), named(&one.files)),
    }
    for file in beside {
        let subjects =
            if outcomes.len() == 1 { "1 subject".to_owned() } else { format!("{} subjects", outcomes.len()) };
        println!("Wrote {out}/{file}, of {subjects}.");
    }
    for one in outcomes.iter().filter(|one| !one.shows_groups) {
        println!(
            "{}: fewer than {} people answered in all groups together, so nothing of theirs is shown.",
            one.key,
            policy.k()
        );
    }
    let uncompared = outcomes.iter().filter(|one| one.compared == Some(false)).count();
    if uncompared > 0 {
        let all = outcomes.len();
        let them = if uncompared == all {
            "No report is".to_owned()
        } else {
            format!("{uncompared} of {all} reports are not")
        };
        println!("{them} compared: a place among others takes 30 other clients with a published mean.");
    }
}

/// The files in a few words: charts are counted.
fn named(files: &[String]) -> String {
    let (charts, mut named): (Vec<String>, Vec<String>) = files.iter().cloned().partition(|file| file.contains('/'));
    match charts.len() {
        0 => {}
        1 => named.push("1 chart".to_owned()),
        many => named.push(format!("{many} charts")),
    }
    named.join(", ")
}
