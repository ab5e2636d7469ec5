//! A report as files in a directory: `report.json`, `report.pdf`, `report.html`, `report.csv`, `report.xlsx`,
//! `charts/*.png`, and the coach's `brief.pdf`.

use std::cell::LazyCell;
use std::fs;
use std::io::{self, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::report::Report;

use super::{Brief, Document, Edition, PngFault, Sheets, XlsxFault};
use crate::typesetter::{SettingFault, Typesetter};

/// What can be written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Format {
    Json,
    Pdf,
    Html,
    Png,
    /// All figures, comments and rules in one table
    Csv,
    /// The same as a workbook, a sheet a section
    Xlsx,
    /// `brief.pdf`: two pages for the coach, and not for the client
    Brief,
}

/// What was drawn of a report.
pub struct Drawn {
    /// The files, by their names within the report's directory.
    pub files: Vec<(String, Vec<u8>)>,
    /// The characters that no font has.
    pub undrawable: Vec<char>,
}

/// A report that could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum DrawFault {
    #[error(transparent)]
    Pdf(#[from] SettingFault),
    #[error(transparent)]
    Png(#[from] PngFault),
    #[error(transparent)]
    Xlsx(#[from] XlsxFault),
    #[error("the program stumbled over it, which is a fault of Parallax")]
    Stumbled,
}

/// A report that could not be written. Nothing of it is left behind.
#[derive(Debug, thiserror::Error)]
pub enum FilesFault {
    #[error("{} is there already. Name another place, or remove it first", .0.display())]
    Exists(PathBuf),
    #[error("{} cannot be written: {cause}", path.display())]
    Io { path: PathBuf, cause: io::Error },
    #[error(transparent)]
    Draw(#[from] DrawFault),
}

/// The pictures' pixels per unit of the drawing.
const SCALE: f32 = 2.0;

/// Writes a report to a directory that is not there yet, whole or not at all. Gives what was drawn.
///
/// # Errors
/// If the directory exists, or a file cannot be drawn or written.
pub fn write(
    directory: &Path,
    report: &Report,
    questionnaire: &Questionnaire,
    edition: Edition<'_>,
    formats: &[Format],
    typesetter: &Typesetter,
) -> Result<Drawn, FilesFault> {
    if directory.exists() {
        return Err(FilesFault::Exists(directory.to_owned()));
    }
    // Everything is drawn before anything is written.
    let drawn = draw(report, questionnaire, edition, formats, typesetter)?;
    let unfinished = unfinished(directory);
    let written = write_all(&unfinished, &drawn.files).and_then(|()| {
        fs::rename(&unfinished, directory).map_err(|cause| FilesFault::Io { path: directory.to_owned(), cause })
    });
    if let Err(fault) = written {
        // Best effort: the fault that is reported is the first one.
        let _ = fs::remove_dir_all(&unfinished);
        return Err(fault);
    }
    Ok(drawn)
}

/// Draws a report. One that the program stumbles over is told like any other that cannot be drawn, so that the reports beside
/// it are drawn all the same.
///
/// # Errors
/// If a file cannot be drawn.
pub fn draw(
    report: &Report,
    questionnaire: &Questionnaire,
    edition: Edition<'_>,
    formats: &[Format],
    typesetter: &Typesetter,
) -> Result<Drawn, DrawFault> {
    caught(|| {
        let fonts = typesetter.fonts();
        let document = LazyCell::new(|| Document::new(report, questionnaire, edition, fonts));
        let sheets = LazyCell::new(|| Sheets::new(report, questionnaire, fonts));
        let mut files = Vec::new();
        for format in formats {
            match format {
                Format::Json => files.push(("report.json".to_owned(), report.to_json().into_bytes())),
                Format::Pdf => files.push(("report.pdf".to_owned(), document.pdf(typesetter)?)),
                Format::Brief => {
                    let brief = Brief::new(report, questionnaire, edition, fonts);
                    files.push(("brief.pdf".to_owned(), brief.pdf(typesetter)?));
                }
                Format::Html => files.push(("report.html".to_owned(), document.html().into_bytes())),
                Format::Csv => files.push(("report.csv".to_owned(), sheets.csv())),
                Format::Xlsx => files.push(("report.xlsx".to_owned(), sheets.xlsx()?)),
                Format::Png => {
                    for chart in document.charts() {
                        files.push((format!("charts/{}.png", chart.key), super::png(chart, SCALE, fonts)?));
                    }
                }
            }
        }
        // Of what is drawn with fonts, the document says all; spreadsheets and JSON are not.
        let needs_fonts = formats.iter().any(|format| !matches!(format, Format::Json | Format::Csv | Format::Xlsx));
        let undrawable = if needs_fonts { document.undrawable(fonts) } else { Vec::new() };
        Ok(Drawn { files, undrawable })
    })
}

/// Nothing is shared with what is drawn but fonts and the template, which drawing does not change.
fn caught<T>(drawing: impl FnOnce() -> Result<T, DrawFault>) -> Result<T, DrawFault> {
    catch_unwind(AssertUnwindSafe(drawing)).unwrap_or(Err(DrawFault::Stumbled))
}

fn write_all(directory: &Path, files: &[(String, Vec<u8>)]) -> Result<(), FilesFault> {
    for (name, content) in files {
        let path = directory.join(name);
        let write = || -> io::Result<()> {
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            let mut file = fs::File::create(&path)?;
            file.write_all(content)?;
            file.sync_all()
        };
        write().map_err(|cause| FilesFault::Io { path: path.clone(), cause })?;
    }
    Ok(())
}

/// A name beside the directory, on the same file system, so that it can be renamed to it.
pub(super) fn unfinished(directory: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(directory.file_name().unwrap_or_default());
    name.push(format!(".{:08x}.unfinished", rand::random::<u32>()));
    directory.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_program_stumbles_over_is_told_and_stops_nothing_else() {
        let outcome: Result<(), DrawFault> = caught(|| panic!("a fault of the typesetter"));
        assert_eq!(outcome.unwrap_err().to_string(), "the program stumbled over it, which is a fault of Parallax");
        assert_eq!(caught(|| Ok(7)).unwrap(), 7);
    }
}
