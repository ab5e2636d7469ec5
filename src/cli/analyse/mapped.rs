//! Files of ratings from other tools: what they would be read as, and how they are read by a mapping.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::ratings::SubjectRatings;
use parallax_exchange::ratings::{self, AnswerFile, Mapping, PlainShape, Preview};

use super::cannot_be_read;

/// How a file of another tool is looked at and read.
#[derive(Args, Default)]
pub(super) struct MappingArguments {
    /// Read a file of another tool by this mapping, which --preview has written
    #[arg(long, value_name = "FILE")]
    pub(super) map: Option<PathBuf>,
    /// Make nothing: show what each column is taken for, the first raters as they would be read, and what has to be decided
    #[arg(long)]
    pub(super) preview: bool,
    /// Write the mapping that is shown to a file, to be mended and given to --map
    #[arg(long, value_name = "FILE", requires = "preview")]
    pub(super) write_map: Option<PathBuf>,
}

/// Shows what a mapping makes of a file, the proposed one if none is given, and writes it down if that is wanted.
///
/// # Errors
/// If a file cannot be read or written, or needs no mapping.
pub(super) fn preview(
    file: &Path,
    arguments: &MappingArguments,
    questionnaire: &Questionnaire,
    as_json: bool,
) -> anyhow::Result<()> {
    let MappingArguments { map, write_map, .. } = arguments;
    let mapping = map.as_deref().map(mapping).transpose()?;
    let answers = answers(file, mapping.as_ref())?;
    if mapping.is_none() && answers.plain_shape() == Some(PlainShape::Long) {
        anyhow::bail!(
            "{} has a row a rating, with the columns subject, rater, group, item and value, and is read as it is. Leave \
             --preview out to make the reports",
            file.display()
        );
    }
    let preview = Preview::of(&answers, questionnaire, mapping)
        .map_err(|faults| anyhow::anyhow!("{} cannot be read:\n{faults}", file.display()))?;
    if let Some(path) = write_map {
        write(path, &preview.mapping.to_toml(questionnaire))?;
    }
    if as_json {
        println!("{}", serde_json::to_string(&preview)?);
        return Ok(());
    }
    println!("{}: {preview}", file.display());
    match (write_map, map) {
        (Some(path), _) if preview.to_decide.is_empty() => {
            println!("Wrote {0}. Make the reports with --map {0} and --out.", path.display());
        }
        (Some(path), _) => println!(
            "Wrote {0}. Decide there what is open, look at it again with --preview --map {0}, and make the reports with \
             --map {0} and --out.",
            path.display()
        ),
        (None, None) => println!("Keep this mapping with --write-map FILE, to mend it and to give it to --map."),
        (None, Some(map)) if preview.to_decide.is_empty() => {
            println!("Make the reports with --map {} and --out.", map.display());
        }
        (None, Some(map)) => println!("Decide in {} what is open.", map.display()),
    }
    Ok(())
}

/// Reads a file by a mapping.
///
/// # Errors
/// If one of the two cannot be read; with every fault that is found in them.
pub(super) fn read(file: &Path, map: &Path, questionnaire: &Questionnaire) -> anyhow::Result<Vec<SubjectRatings>> {
    let mapping = mapping(map)?;
    let answers = answers(file, Some(&mapping))?;
    ratings::read(&answers, questionnaire, &mapping).map_err(|faults| {
        anyhow::anyhow!(
            "{} cannot be read by {}; nothing was written:\n{faults}\n--preview shows what the mapping makes of the file",
            file.display(),
            map.display()
        )
    })
}

/// What to try with a file that is in neither of the two shapes; nothing if a mapping would not help.
pub(super) fn hint(bytes: Vec<u8>, questionnaire: &Questionnaire) -> &'static str {
    let Ok(answers) = AnswerFile::read(bytes, None) else { return "" };
    let preview = || Preview::of(&answers, questionnaire, None);
    if answers.plain_shape().is_none() && preview().is_ok_and(|preview| preview.is_telling()) {
        "\nThe file looks like one of another tool, and some of its columns are known: try --preview, which shows what \
         they are taken for"
    } else {
        ""
    }
}

fn mapping(path: &Path) -> anyhow::Result<Mapping> {
    let text = fs::read_to_string(path)
        .map_err(|cause| anyhow::anyhow!("{} cannot be read: {cause}. Check the path after --map", path.display()))?;
    Mapping::from_toml(&text).map_err(|faults| anyhow::anyhow!("{} is no mapping:\n{faults}", path.display()))
}

fn answers(file: &Path, mapping: Option<&Mapping>) -> anyhow::Result<AnswerFile> {
    let bytes = fs::read(file).map_err(|cause| cannot_be_read(file, &cause))?;
    AnswerFile::read(bytes, mapping.and_then(|mapping| mapping.sheet.as_deref()))
        .map_err(|faults| anyhow::anyhow!("{} cannot be read:\n{faults}", file.display()))
}

/// Writes a new file. One that is there may have been mended by hand.
fn write(path: &Path, text: &str) -> anyhow::Result<()> {
    let mut file = File::create_new(path).map_err(|cause| match cause.kind() {
        std::io::ErrorKind::AlreadyExists => {
            anyhow::anyhow!("{} is there already. Remove it, or name another file with --write-map", path.display())
        }
        _ => anyhow::anyhow!("{} cannot be written: {cause}. Check the path after --write-map", path.display()),
    })?;
    file.write_all(text.as_bytes())?;
    Ok(file.sync_all()?)
}
