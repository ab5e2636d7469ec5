//! A folder a subject and files of all of them, everything or nothing.
//!
//! Everything is written into a hidden directory on the same file system and moved into place when the last file is
//! durable. What fails on the way leaves nothing behind.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// The most bytes of a folder's name. File systems take 255; a path needs room for more than one of them.
const MAX_NAME: usize = 120;

/// Bytes of a file that are written at once.
const BUFFER: usize = 256 * 1024;

/// Why the folders cannot be made.
#[derive(Debug, thiserror::Error)]
pub(super) enum FolderFault {
    #[error("{} cannot be used as names of folders; nothing was written:\n{}",
        if .0.len() == 1 { "a subject's key" } else { "subjects' keys" }, .0.join("\n"))]
    Names(Vec<String>),
    #[error("{} is a file. Name a directory with --out", .0.display())]
    NotADirectory(PathBuf),
    #[error("{} is there already and holds files. Remove it, or name another directory with --out", .0.display())]
    Taken(PathBuf),
    #[error("{} is there already. Remove it, or name another directory with --out", .0.display())]
    FileTaken(PathBuf),
    #[error("{} cannot be written: {cause}. Check its permissions and the space left, or name another directory with --out",
        path.display())]
    Io { path: PathBuf, cause: io::Error },
}

/// Folders that are being filled.
pub(super) struct Folders {
    out: PathBuf,
    unfinished: PathBuf,
    /// Folders and files.
    names: Vec<String>,
}

impl Folders {
    /// Checks the names of folders and of files beside them and the place, then makes the hidden directory.
    ///
    /// # Errors
    /// If a key is no safe name, a folder is there with something in it, or the place cannot be written.
    pub(super) fn prepare(out: &Path, keys: &[&str], files: &[&str]) -> Result<Self, FolderFault> {
        let names = [files, keys].concat();
        check_names(&names)?;
        if out.exists() && !out.is_dir() {
            return Err(FolderFault::NotADirectory(out.to_owned()));
        }
        for name in names.iter().map(|name| out.join(name)) {
            let is_free = match fs::read_dir(&name) {
                Ok(mut entries) => entries.next().is_none(),
                Err(fault) => fault.kind() == io::ErrorKind::NotFound,
            };
            if !is_free {
                return Err(if name.is_dir() { FolderFault::Taken(name) } else { FolderFault::FileTaken(name) });
            }
        }
        let out = std::path::absolute(out).map_err(|cause| FolderFault::Io { path: out.to_owned(), cause })?;
        let unfinished = hidden(&out);
        fs::create_dir_all(&unfinished).map_err(|cause| FolderFault::Io { path: out.clone(), cause })?;
        Ok(Self { out, unfinished, names: names.iter().map(|name| (*name).to_owned()).collect() })
    }

    /// Writes the files of one subject, by their names within its folder.
    ///
    /// # Errors
    /// If one cannot be written.
    pub(super) fn put(&self, key: &str, files: &[(String, Vec<u8>)]) -> Result<(), FolderFault> {
        for (name, content) in files {
            self.write(&Path::new(key).join(name), content)?;
        }
        Ok(())
    }

    fn write(&self, path: &Path, content: &[u8]) -> Result<(), FolderFault> {
        let write = |path: &Path| -> io::Result<()> {
            fs::create_dir_all(path.parent().unwrap_or(path))?;
            let mut file = File::create(path)?;
            file.write_all(content)?;
            file.sync_all()
        };
        write(&self.unfinished.join(path)).map_err(|cause| FolderFault::Io { path: self.out.join(path), cause })
    }

    /// A file beside the folders, to be written bit by bit and then given to [`Folders::close`].
    ///
    /// # Errors
    /// If it cannot be made.
    pub(super) fn open(&self, name: &str) -> Result<BufWriter<File>, FolderFault> {
        let file = File::create(self.unfinished.join(name));
        file.map(|file| BufWriter::with_capacity(BUFFER, file)).map_err(|cause| self.failed(name, cause))
    }

    /// Makes a file that was opened durable.
    ///
    /// # Errors
    /// If not all of it can be written.
    pub(super) fn close(&self, name: &str, file: BufWriter<File>) -> Result<(), FolderFault> {
        let file = file.into_inner().map_err(|fault| self.failed(name, fault.into_error()))?;
        file.sync_all().map_err(|cause| self.failed(name, cause))
    }

    fn failed(&self, name: &str, cause: io::Error) -> FolderFault {
        FolderFault::Io { path: self.out.join(name), cause }
    }

    /// Moves everything into place that was put; if one folder or file cannot be moved, those that were are taken back.
    ///
    /// # Errors
    /// If one cannot be moved.
    pub(super) fn finish(self) -> Result<(), FolderFault> {
        let failed = |cause| FolderFault::Io { path: self.out.clone(), cause };
        if !self.out.exists() {
            return fs::rename(&self.unfinished, &self.out).map_err(failed);
        }
        let put: Vec<&String> = self.names.iter().filter(|name| self.unfinished.join(name).exists()).collect();
        for (done, key) in put.iter().enumerate() {
            let folder = self.out.join(key);
            // An empty folder in the way is taken; a filled one, which came since we looked, is not.
            let _ = fs::remove_dir(&folder);
            if let Err(cause) = fs::rename(self.unfinished.join(key), &folder) {
                for moved in put.iter().take(done) {
                    let _ = fs::rename(self.out.join(moved), self.unfinished.join(moved));
                }
                return Err(FolderFault::Io { path: folder, cause });
            }
        }
        Ok(())
    }
}

impl Drop for Folders {
    fn drop(&mut self) {
        // After a rename there is nothing left; after a fault, that one is reported and not this.
        let _ = fs::remove_dir_all(&self.unfinished);
    }
}

/// A name that is nobody else's: within the directory if it is there, for its parent may be another file system or not
/// be ours to write; beside it if it is not.
fn hidden(out: &Path) -> PathBuf {
    let name = format!(".{:08x}.unfinished", rand::random::<u32>());
    if out.is_dir() {
        return out.join(name);
    }
    let mut beside = OsString::from(".");
    beside.push(out.file_name().unwrap_or_default());
    beside.push(name);
    out.with_file_name(beside)
}

fn check_names(keys: &[&str]) -> Result<(), FolderFault> {
    let mut faults = Vec::new();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for key in keys {
        let shown: String = key.chars().take(60).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
        if let Some(why) = unsafe_name(key) {
            faults.push(format!("“{shown}”: {why}. Use letters, digits, blanks, hyphens and dots."));
        } else if let Some(other) = seen.insert(key.to_lowercase(), key) {
            faults.push(format!(
                "“{shown}”: it differs from “{other}” only by upper and lower case, which some file systems take for one \
                 name. Give one of them another key."
            ));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(FolderFault::Names(faults)) }
}

/// Why a key is no name for a folder on the usual file systems.
pub(in crate::cli) fn unsafe_name(key: &str) -> Option<String> {
    const FORBIDDEN: &str = "/\\<>:\"|?*";
    const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];
    if let Some(character) = key.chars().find(|c| FORBIDDEN.contains(*c)) {
        return Some(format!("it holds a “{character}”"));
    }
    if key.chars().any(char::is_control) {
        return Some("it holds a control character".to_owned());
    }
    if key.is_empty() || key.starts_with('.') || key.ends_with('.') {
        return Some("it is empty, or begins or ends with a dot".to_owned());
    }
    if key.starts_with(' ') || key.ends_with(' ') {
        return Some("it begins or ends with a blank".to_owned());
    }
    if key.len() > MAX_NAME {
        return Some(format!("it is longer than {MAX_NAME} bytes"));
    }
    let stem = key.split('.').next().unwrap_or(key).trim_end().to_ascii_lowercase();
    let is_port = (stem.starts_with("com") || stem.starts_with("lpt"))
        && stem.len() == 4
        && stem.ends_with(|c: char| c.is_ascii_digit());
    (is_port || RESERVED.contains(&stem.as_str())).then(|| "Windows keeps this name for itself".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(text: &str) -> Vec<(String, Vec<u8>)> {
        vec![("report.json".to_owned(), text.into()), ("charts/gap.png".to_owned(), text.into())]
    }

    fn entries(directory: &Path) -> Vec<String> {
        let entries = fs::read_dir(directory).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn keys_that_are_no_safe_names_are_refused_all_at_once() {
        let keys = ["../x", "a/b", "a\\b", "a\0b", "..", ".hidden", "S1.", "nul", "Com7.txt", "a:b", "S1", "s1", "ok"];
        let Err(FolderFault::Names(faults)) = check_names(&keys) else { panic!("they were taken") };
        assert_eq!(faults.len(), 11, "{faults:#?}");
        assert!(faults[10].contains("only by upper and lower case"), "{faults:?}");
        assert!(check_names(&["S1", "Zoë O'Brien", "客户 7", "a.b-c_d", "console", "com77"]).is_ok());
        assert!(check_names(&["x".repeat(MAX_NAME + 1).as_str()]).is_err());
    }

    #[test]
    fn everything_is_moved_into_place_at_the_end() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("deep/reports");
        let folders = Folders::prepare(&out, &["S1", "S2"], &[]).unwrap();
        folders.put("S1", &files("one")).unwrap();
        folders.put("S2", &files("two")).unwrap();
        assert!(!out.exists());
        folders.finish().unwrap();
        assert_eq!(entries(&out), ["S1", "S2"]);
        assert_eq!(fs::read_to_string(out.join("S2/charts/gap.png")).unwrap(), "two");
        assert_eq!(entries(&place.path().join("deep")), ["reports"]);
    }

    #[test]
    fn what_is_not_finished_leaves_nothing_behind() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("reports");
        let folders = Folders::prepare(&out, &["S1"], &[]).unwrap();
        folders.put("S1", &files("one")).unwrap();
        drop(folders);
        assert!(entries(place.path()).is_empty());
    }

    #[test]
    fn a_filled_folder_is_never_overwritten_and_an_empty_one_is_taken() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path();
        fs::create_dir(out.join("S1")).unwrap();
        fs::create_dir(out.join("S2")).unwrap();
        fs::write(out.join("S2/notes.txt"), "mine").unwrap();
        assert!(
            matches!(Folders::prepare(out, &["S1", "S2"], &[]), Err(FolderFault::Taken(folder)) if folder.ends_with("S2"))
        );
        let folders = Folders::prepare(out, &["S1", "S3"], &[]).unwrap();
        folders.put("S1", &files("one")).unwrap();
        folders.put("S3", &files("three")).unwrap();
        folders.finish().unwrap();
        assert_eq!(entries(out), ["S1", "S2", "S3"]);
        assert_eq!(fs::read_to_string(out.join("S2/notes.txt")).unwrap(), "mine");
    }

    #[test]
    fn a_folder_that_came_meanwhile_takes_everything_back() {
        let place = tempfile::tempdir().unwrap();
        let folders = Folders::prepare(place.path(), &["S1", "S2"], &[]).unwrap();
        folders.put("S1", &files("one")).unwrap();
        folders.put("S2", &files("two")).unwrap();
        fs::create_dir(place.path().join("S2")).unwrap();
        fs::write(place.path().join("S2/notes.txt"), "mine").unwrap();
        assert!(folders.finish().is_err());
        assert_eq!(entries(place.path()), ["S2"]);
        assert_eq!(entries(&place.path().join("S2")), ["notes.txt"]);
    }

    #[test]
    fn a_file_of_all_is_moved_with_the_folders_and_never_overwritten() {
        let place = tempfile::tempdir().unwrap();
        let folders = Folders::prepare(place.path(), &["S1"], &["figures.csv"]).unwrap();
        folders.put("S1", &files("one")).unwrap();
        let mut file = folders.open("figures.csv").unwrap();
        file.write_all(b"figures").unwrap();
        folders.close("figures.csv", file).unwrap();
        folders.finish().unwrap();
        assert_eq!(entries(place.path()), ["S1", "figures.csv"]);
        let again = Folders::prepare(place.path(), &[], &["figures.csv"]);
        assert!(matches!(again, Err(FolderFault::FileTaken(_))));
        assert!(matches!(
            Folders::prepare(place.path(), &["Figures.csv"], &["figures.csv"]),
            Err(FolderFault::Names(_))
        ));
    }

    #[test]
    fn a_file_in_the_place_of_the_directory_is_told() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("reports");
        fs::write(&out, "").unwrap();
        assert!(matches!(Folders::prepare(&out, &["S1"], &[]), Err(FolderFault::NotADirectory(_))));
    }
}
