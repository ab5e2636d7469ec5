//! Norm files: the format `parallax.norm/1`, and the same as a table for a spreadsheet.
//!
//! The table has the columns `competency, perspective, among, percentile, mean`, a row a cut point. Both are checked by the
//! same code, row by row, so that a file gets all its faults at once.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Number;

use super::cuts::FEWEST;
use super::{CutPoints, FORMAT, Figure, Measure, NormSet, PERCENTILE_FROM, compared};
use crate::exact::Exact;
use crate::fault::{FaultList, Faults, Place, all_of, nearest, quoted};
use crate::questionnaire::Questionnaire;
use crate::table::{Row, Table};
use crate::text::Name;

/// The most bytes of a norm file.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

const COLUMNS: [&str; 5] = ["competency", "perspective", "among", "percentile", "mean"];

/// The file as JSON has it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    questionnaire: Measure,
    figures: Vec<FileFigure>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileFigure {
    competency: String,
    perspective: String,
    among: Number,
    cut_points: Vec<FilePoint>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FilePoint {
    percentile: Number,
    mean: Number,
}

/// One cut point as it is written, each part with its place; in the order of [`COLUMNS`].
struct Written([(Place, String); 5]);

impl NormSet {
    /// Reads a norm file for a questionnaire: JSON or a table. `name` is what a norm is called whose file does not say.
    ///
    /// # Errors
    /// Every fault of the file at once.
    pub fn read(bytes: &[u8], name: &str, questionnaire: &Questionnaire) -> Result<Self, Faults> {
        if bytes.len() > MAX_BYTES {
            return Err(Faults::one(
                Place::File {},
                format!("the file has {} bytes; the limit is {MAX_BYTES} (4 MiB)", bytes.len()),
                "Make sure that it is a norm file: a table of cut points, not of clients.",
            ));
        }
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let is_json = text.trim_ascii_start().first() == Some(&b'{');
        if is_json { from_json(text, questionnaire) } else { from_table(bytes, name, questionnaire) }
    }

    /// The file as indented JSON with a line end; equal norms give equal bytes.
    pub fn to_json(&self) -> String {
        let point = |(percentile, mean): &(u32, Exact)| {
            Some(FilePoint { percentile: Number::from(*percentile), mean: Number::from_f64(mean.to_figure())? })
        };
        let figures = self.figures.iter().map(|((competency, perspective), cuts)| FileFigure {
            competency: competency.clone(),
            perspective: perspective.clone(),
            among: Number::from(cuts.among()),
            cut_points: cuts.points().iter().filter_map(point).collect(),
        });
        let file = File {
            format: FORMAT.to_owned(),
            name: self.name.to_string(),
            source: self.source.as_ref().map(ToString::to_string),
            questionnaire: self.questionnaire.clone(),
            figures: figures.collect(),
        };
        #[expect(clippy::expect_used, reason = "texts and numbers always have a JSON form")]
        let json = serde_json::to_string_pretty(&file).expect("a norm has a JSON form");
        json + "\n"
    }
}

fn from_json(text: &[u8], questionnaire: &Questionnaire) -> Result<NormSet, Faults> {
    let file: File = serde_json::from_slice(text).map_err(|error| {
        Faults::one(
            Place::Position { line: error.line().max(1), column: error.column().max(1) },
            format!("this is no norm file of the format {FORMAT}: {}", without_place(&error)),
            "Give a file that parallax norm make has written, or a table with the columns competency, perspective, among, \
             percentile and mean.",
        )
    })?;
    let mut faults = FaultList::default();
    let path = |path: String| Place::Path { path };
    if file.format != FORMAT {
        faults.add(
            path("format".to_owned()),
            format!("the format is {}; this program reads {FORMAT}", quoted(&file.format)),
            "Give a file of that format.",
        );
    }
    if file.questionnaire != Measure::of(questionnaire) {
        let Measure { key, version, .. } = &file.questionnaire;
        let (asked, asked_version) = (&questionnaire.key, questionnaire.version);
        let is_same_version = (key, *version) == (asked, asked_version);
        faults.add(
            path("questionnaire".to_owned()),
            if is_same_version {
                format!("the norm is of other items or another scale than those of {asked}, version {asked_version}")
            } else {
                format!(
                    "the norm is of {}, version {version}, and not of {asked}, version {asked_version}",
                    quoted(key)
                )
            },
            "Compare with a norm of the same questionnaire.",
        );
    }
    let name = named(&file.name, path("name".to_owned()), &mut faults);
    let source = file.source.as_deref().and_then(|source| named(source, path("source".to_owned()), &mut faults));
    let mut rows = Vec::new();
    for (index, figure) in file.figures.iter().enumerate() {
        let at = |field: &str| Place::Path { path: format!("figures[{index}].{field}") };
        for (point, cut) in figure.cut_points.iter().enumerate() {
            rows.push(Written([
                (at("competency"), figure.competency.clone()),
                (at("perspective"), figure.perspective.clone()),
                (at("among"), figure.among.to_string()),
                (at(&format!("cut_points[{point}].percentile")), cut.percentile.to_string()),
                (at(&format!("cut_points[{point}].mean")), cut.mean.to_string()),
            ]));
        }
    }
    finish(rows, questionnaire, name, source, faults)
}

/// The reader's reason without the place, which is told beside it.
fn without_place(error: &serde_json::Error) -> String {
    let told = error.to_string();
    told.rsplit_once(" at line ").map_or(told.clone(), |(reason, _)| reason.replace('`', ""))
}

fn from_table(bytes: &[u8], name: &str, questionnaire: &Questionnaire) -> Result<NormSet, Faults> {
    let mut table = Table::read(bytes, is_header)?;
    let found = COLUMNS.map(|name| table.header().iter().position(|header| header.eq_ignore_ascii_case(name)));
    let missing: Vec<&str> =
        COLUMNS.into_iter().zip(found).filter(|(_, column)| column.is_none()).map(|(name, _)| name).collect();
    if !missing.is_empty() {
        let plural = if missing.len() == 1 { "column" } else { "columns" };
        return Err(Faults::one(
            table.header_row(),
            format!("the norm has no {plural} {}", all_of(&missing)),
            "Name the columns competency, perspective, among, percentile and mean; a row a cut point.",
        ));
    }
    let mut faults = table.take_ragged();
    let name = named(name, Place::File {}, &mut faults);
    let written = |row: Row| {
        Written(found.map(|column| {
            let column = column.unwrap_or_default();
            (table.place(&row, column), row.cell(column).to_owned())
        }))
    };
    let rows = table.rows().map(written).collect();
    finish(rows, questionnaire, name, None, faults)
}

fn is_header(row: &Row) -> bool {
    ["competency", "percentile"].iter().all(|name| row.cells().any(|cell| cell.eq_ignore_ascii_case(name)))
}

fn named(text: &str, place: Place, faults: &mut FaultList) -> Option<Name> {
    let name = Name::parse(text);
    if let Err(why) = &name {
        faults.add(place, format!("this name cannot be used: {why}"), "Give the norm a short name on one line.");
    }
    name.ok()
}

/// The points of one figure while they are read.
struct Points {
    place: Place,
    among: u32,
    by_percentile: BTreeMap<u32, (Place, Exact)>,
}

fn finish(
    rows: Vec<Written>,
    questionnaire: &Questionnaire,
    name: Option<Name>,
    source: Option<Name>,
    mut faults: FaultList,
) -> Result<NormSet, Faults> {
    let mut found: BTreeMap<Figure, Points> = BTreeMap::new();
    let mut head = None;
    for row in rows {
        // The points of a figure in JSON share what stands above them; it is told once.
        let Written([competency, perspective, among, ..]) = &row;
        let this = [competency, perspective, among].map(Clone::clone);
        let is_told = head.as_ref() == Some(&this);
        head = Some(this);
        point(row, is_told, questionnaire, &mut found, &mut faults);
    }
    if found.is_empty() && faults.count() == 0 {
        faults.add(Place::File {}, "the norm has no cut point", "Give at least four for one competency.");
    }
    for points in found.values() {
        check_points(points, &mut faults);
    }
    faults.into_result()?;
    let name = name.ok_or_else(|| Faults::one(Place::File {}, "the norm has no name", "Give it one."))?;
    let figures = found.into_iter().map(|(figure, points)| {
        let cuts = points.by_percentile.into_iter().map(|(percentile, (_, mean))| (percentile, mean)).collect();
        (figure, CutPoints::checked(points.among, cuts))
    });
    Ok(NormSet { name, source, questionnaire: Measure::of(questionnaire), figures: figures.collect() })
}

/// Checks one row and puts it to the others of its figure. What `is_told` of the row's figure is not told again.
fn point(
    row: Written,
    is_told: bool,
    questionnaire: &Questionnaire,
    found: &mut BTreeMap<Figure, Points>,
    faults: &mut FaultList,
) {
    let Written([competency, perspective, among, percentile, mean]) = row;
    let keys = || questionnaire.competencies.iter().map(|competency| competency.key.as_str());
    let is_known = keys().any(|key| key == competency.1);
    if !is_known && !is_told {
        let remedy = match nearest(&competency.1, keys()) {
            Some(meant) => format!("Did you mean {meant}?"),
            None => "Take it out, or correct the key.".to_owned(),
        };
        let reason = format!("{} is no competency of {}", quoted(&competency.1), quoted(&questionnaire.key));
        faults.add(competency.0.clone(), reason, remedy);
    }
    let is_compared = compared().contains(&perspective.1.as_str());
    if !is_compared && !is_told {
        let reason = format!("{} has no norm", quoted(&perspective.1));
        faults.add(perspective.0, reason, "Write self or all_others.");
    }
    let clients = among.1.parse::<u32>().ok().filter(|clients| *clients >= PERCENTILE_FROM);
    if clients.is_none() && !is_told {
        let reason = format!("{} is no number of clients from {PERCENTILE_FROM} on", quoted(&among.1));
        faults.add(among.0.clone(), reason, "Leave out what fewer clients are behind: it tells too much of each.");
    }
    let level = percentile.1.parse::<u32>().ok().filter(|level| (1..100).contains(level));
    if level.is_none() {
        let reason = format!("{} is no percentile", quoted(&percentile.1));
        faults.add(percentile.0.clone(), reason, "Write a whole number from 1 to 99.");
    }
    let scale = &questionnaire.scale;
    let (lowest, highest) = (Exact::from(scale.lowest()), Exact::from(scale.highest()));
    let cut = mean.1.replace(',', ".").parse::<f64>().ok().and_then(Exact::from_decimal);
    let cut = cut.filter(|cut| (&lowest..=&highest).contains(&cut));
    if cut.is_none() {
        let reason = format!("{} is not on the scale", quoted(&mean.1));
        let remedy = format!("Write a number from {} to {}.", scale.lowest(), scale.highest());
        faults.add(mean.0.clone(), reason, remedy);
    }
    let (Some(clients), Some(level), Some(cut), true, true) = (clients, level, cut, is_known, is_compared) else {
        return;
    };
    let points = found.entry((competency.1, perspective.1)).or_insert_with(|| Points {
        place: competency.0,
        among: clients,
        by_percentile: BTreeMap::new(),
    });
    if points.among != clients {
        let reason = format!("{clients} clients are told here, and {} for the same figure before", points.among);
        faults.add(among.0, reason, "Give all cut points of a figure the same number.");
    }
    if points.by_percentile.insert(level, (mean.0, cut)).is_some() {
        let reason = format!("the percentile {level} of this figure is there twice");
        faults.add(percentile.0, reason, "Take one of the two out.");
    }
}

/// Checks what the rows of a figure are together.
fn check_points(points: &Points, faults: &mut FaultList) {
    let count = points.by_percentile.len();
    if count < FEWEST {
        faults.add(
            points.place.clone(),
            format!("this figure has only {count} of the {FEWEST} cut points that it takes"),
            "Give at least the percentiles 20, 40, 60 and 80.",
        );
    }
    let mut means = points.by_percentile.values().peekable();
    while let Some((_, mean)) = means.next() {
        if let Some((place, _)) = means.peek().filter(|(_, next)| next < mean) {
            let reason = "this cut point is lower than the one of the percentile before";
            faults.add(place.clone(), reason, "Correct one of the two: means rise with the percentile.");
        }
    }
}
