//! `--font-dir`: fonts for scripts that the program does not carry, and what documents are set with.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Args;

use crate::fonts::Fonts;
use crate::typesetter::Typesetter;

/// Where more fonts are.
#[derive(Args)]
pub struct FontArguments {
    /// Folder of fonts (TTF, OTF, TTC) for scripts that Parallax does not carry, such as Chinese, Japanese and Korean
    #[arg(long, env = "PARALLAX_FONT_DIR", value_name = "DIR")]
    pub font_dir: Option<PathBuf>,
}

impl FontArguments {
    /// Reads the fonts, ours and those of the folder.
    ///
    /// # Errors
    /// If the folder cannot be used.
    pub fn read(&self) -> anyhow::Result<Fonts> {
        Ok(Fonts::with_folder(self.font_dir.as_deref())?)
    }

    /// What sets many documents, or those of a server: processes of their own, of this same program.
    ///
    /// # Errors
    /// If the folder cannot be used, or the program does not know where it is.
    pub fn typesetter(&self) -> anyhow::Result<Typesetter> {
        let mut arguments = vec![OsString::from(TYPESET)];
        if let Some(folder) = &self.font_dir {
            arguments.extend([OsString::from("--font-dir"), folder.into()]);
        }
        Ok(Typesetter::apart(self.read()?, std::env::current_exe()?, arguments))
    }
}

/// The command by which the program starts itself to set documents.
pub(super) const TYPESET: &str = "typeset";

/// Tells which characters will be printed by their names, and what to do. Says nothing if there are none.
pub fn tell_undrawable(characters: &[char]) {
    let Some(first) = characters.first() else { return };
    let shown: Vec<String> = characters.iter().take(5).map(char::to_string).collect();
    let more = match characters.len().saturating_sub(5) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    eprintln!(
        "note: no font has {}{more}; they are printed by their names, such as [U+{:04X}]. \
         Name a folder of fonts that have them with --font-dir",
        shown.join(" "),
        u32::from(*first)
    );
}
