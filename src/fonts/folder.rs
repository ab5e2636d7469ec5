//! The folder of fonts that an operator names: read whole at the start, or refused with one sentence.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use typst::foundations::Bytes;
use typst::text::Font;

/// The endings of font files.
const ENDINGS: [&str; 3] = ["ttf", "otf", "ttc"];

/// A folder of fonts that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FolderFault {
    #[error("the folder of fonts {} cannot be read: {cause}. Name another with --font-dir, or leave it out", path.display())]
    Unreadable { path: PathBuf, cause: io::Error },
    #[error("the folder of fonts {} holds no font. Put TTF, OTF or TTC files into it, or name another with --font-dir", .0.display())]
    Empty(PathBuf),
    #[error("{} is no font that can be read. Take it out of the folder, or replace it", .0.display())]
    NoFont(PathBuf),
}

/// The contents of the font files in a folder, in the order of their names, so that the same folder gives the same reports.
pub(super) fn read(folder: &Path) -> Result<Vec<Vec<u8>>, FolderFault> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        |cause| FolderFault::Unreadable { path, cause }
    };
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable(folder))? {
        let path = entry.map_err(unreadable(folder))?.path();
        let ending = path.extension().and_then(OsStr::to_str).unwrap_or_default().to_ascii_lowercase();
        if path.is_file() && ENDINGS.contains(&ending.as_str()) {
            paths.push(path);
        }
    }
    if paths.is_empty() {
        return Err(FolderFault::Empty(folder.to_owned()));
    }
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let content = std::fs::read(&path).map_err(unreadable(&path))?;
            if Font::iter(Bytes::new(content.clone())).next().is_none() {
                return Err(FolderFault::NoFont(path));
            }
            Ok(content)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::fonts::Fonts;

    fn refused(folder: &std::path::Path) -> String {
        let fault = Fonts::with_folder(Some(folder)).expect_err("the folder is refused");
        fault.to_string().replace(&folder.display().to_string(), "FOLDER")
    }

    #[test]
    fn a_folder_that_cannot_be_used_is_refused_with_one_sentence() {
        let folder = tempfile::tempdir().expect("a folder");
        let missing = refused(&folder.path().join("nowhere"));
        assert!(missing.starts_with("the folder of fonts FOLDER cannot be read: "), "{missing}");
        std::fs::write(folder.path().join("readme.txt"), "no font").expect("a file");
        let empty = refused(folder.path());
        assert!(empty.starts_with("the folder of fonts FOLDER holds no font. Put TTF, OTF or TTC files"), "{empty}");
        std::fs::write(folder.path().join("broken.otf"), "no font").expect("a file");
        let broken = refused(folder.path());
        assert_eq!(broken, "FOLDER/broken.otf is no font that can be read. Take it out of the folder, or replace it");
    }

    #[test]
    fn the_fonts_of_a_folder_come_after_ours() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("Serif.TTF"), dejavu::serif::regular()).expect("a font");
        let fonts = Fonts::with_folder(Some(folder.path())).expect("the folder holds a font");
        assert_eq!(fonts.families(), ["Roboto", "DejaVu Sans", "Noto Emoji", "DejaVu Serif"]);
    }
}
