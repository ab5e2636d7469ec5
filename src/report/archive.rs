//! Files of several reports as one ZIP file. It holds no time and no owner: the same files give the same bytes.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::files::{FilesFault, unfinished};

/// An archive that is being filled. It comes to its place when the last file is durable, and not before.
pub struct Archive {
    path: PathBuf,
    writer: ZipWriter<BufWriter<File>>,
    remnant: Remnant,
}

/// What is there until then; dropping it removes it.
struct Remnant(PathBuf);

impl Drop for Remnant {
    fn drop(&mut self) {
        // After a rename there is nothing left; after a fault, that one is reported and not this.
        let _ = fs::remove_file(&self.0);
    }
}

impl Archive {
    /// Begins an archive at a path where nothing is yet.
    ///
    /// # Errors
    /// If something is there, or the place cannot be written.
    pub fn create(path: &Path) -> Result<Self, FilesFault> {
        if path.exists() {
            return Err(FilesFault::Exists(path.to_owned()));
        }
        let remnant = Remnant(unfinished(path));
        let file = File::create_new(&remnant.0).map_err(|cause| FilesFault::Io { path: path.to_owned(), cause })?;
        Ok(Self { path: path.to_owned(), writer: ZipWriter::new(BufWriter::new(file)), remnant })
    }

    /// Adds a file under its path in the archive.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn put(&mut self, name: &str, content: &[u8]) -> Result<(), FilesFault> {
        // These are packed already.
        let is_packed = [".pdf", ".png", ".xlsx"].iter().any(|ending| name.ends_with(ending));
        let method = if is_packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let write = |writer: &mut ZipWriter<_>| {
            writer.start_file(name, options)?;
            Ok(writer.write_all(content)?)
        };
        let written: Result<(), ZipError> = write(&mut self.writer);
        written.map_err(|cause| FilesFault::Io { path: self.path.clone(), cause: cause.into() })
    }

    /// Puts the archive in its place.
    ///
    /// # Errors
    /// If not all of it can be written.
    pub fn finish(self) -> Result<(), FilesFault> {
        let Self { path, writer, remnant } = self;
        let place = || -> io::Result<()> {
            let file = writer.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
            file.sync_all()?;
            fs::rename(&remnant.0, &path)
        };
        place().map_err(|cause| FilesFault::Io { path: path.clone(), cause })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fill(path: &Path) -> Archive {
        let mut archive = Archive::create(path).unwrap();
        archive.put("Zoë/report.json", b"{}").unwrap();
        archive.put("Zoë/charts/overview.png", b"png").unwrap();
        archive
    }

    #[test]
    fn the_same_files_give_the_same_archive_without_a_time() {
        let place = tempfile::tempdir().unwrap();
        let [one, other] = ["one.zip", "other.zip"].map(|name| {
            let path = place.path().join(name);
            fill(&path).finish().unwrap();
            fs::read(path).unwrap()
        });
        assert!(one == other);
        let mut archive = zip::ZipArchive::new(io::Cursor::new(one)).unwrap();
        let mut file = archive.by_name("Zoë/report.json").unwrap();
        assert_eq!(file.last_modified(), Some(DateTime::default()));
        assert_eq!(io::read_to_string(&mut file).unwrap(), "{}");
    }

    #[test]
    fn an_archive_that_is_not_finished_leaves_nothing_and_takes_no_ones_place() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("cohort.zip");
        drop(fill(&path));
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
        fs::write(&path, "mine").unwrap();
        assert!(matches!(Archive::create(&path), Err(FilesFault::Exists(_))));
        assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    }
}
