//! Layout files, which are TOML.

use super::{Accent, Layout, Logo, Paper, Section, Sections};
use crate::fault::{Faults, Place, all_of, nearest, quoted};
use crate::file::node::{Node, Value};
use crate::file::toml::{read_toml, utf8};
use crate::file::{Checker, Table};
use crate::text::Name;

/// The most bytes of a layout file.
pub const MAX_BYTES: usize = 16 * 1024;

/// What to look at where the syntax is wrong.
const MODEL: &str = "examples/layout.toml";

/// Gives the bytes of the file of a logo.
type OpenLogo<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>, String>;

impl Layout {
    /// Reads a layout file. What it leaves out is as in the usual layout. `open_logo` gives the bytes of the file that it
    /// names as its logo, or says in a few words why they cannot be read.
    ///
    /// # Errors
    /// Every fault of the file at once, with line, column, reason and remedy.
    pub fn from_toml(bytes: &[u8], open_logo: &dyn Fn(&str) -> Result<Vec<u8>, String>) -> Result<Self, Faults> {
        if bytes.len() > MAX_BYTES {
            return Err(Faults::one(
                Place::File {},
                format!("the file has {} bytes; the limit is {MAX_BYTES} (16 KiB)", bytes.len()),
                "Make sure that it is a layout file; one has a handful of lines.",
            ));
        }
        let (root, found, is_whole) = read_toml(utf8(bytes)?, MODEL);
        let unread_lines = (!is_whole).then(|| found.lines());
        let mut checker = Checker { faults: found, languages: None, unread_lines };
        let layout = root.and_then(|root| checker.layout(&root, open_logo));
        checker.faults.into_result()?;
        layout.ok_or_else(|| Faults::one(Place::File {}, "the file is not a layout", format!("Start from {MODEL}.")))
    }
}

impl Checker {
    fn layout(&mut self, root: &Node, open_logo: OpenLogo<'_>) -> Option<Layout> {
        const KEYS: &[&str] = &["sections", "paper", "accent", "footer", "logo", "radar"];
        let table = self.table(root, "a layout", KEYS)?;
        Some(Layout {
            sections: self.sections(&table).unwrap_or_default(),
            paper: self.paper(&table).unwrap_or_default(),
            accent: self.accent(&table).unwrap_or_default(),
            footer: self.footer(&table),
            logo: self.logo(&table, open_logo),
            radar: self.radar(&table).unwrap_or_default(),
        })
    }

    fn sections(&mut self, table: &Table<'_>) -> Option<Sections> {
        let entry = table.entry("sections")?;
        let words = Section::ALL.map(Section::as_str);
        let list = self.list(&entry.node, "sections", "sections = [\"summary\", \"competencies\", \"guide\"]")?;
        let mut sections = Vec::new();
        for node in list {
            let Some(word) = self.text(node, "sections") else { continue };
            if let Some(section) = Section::from_word(word) {
                sections.push(section);
                continue;
            }
            let remedy = match nearest(word, words) {
                Some(meant) => format!("Did you mean {meant}?"),
                None => format!("Sections are {}.", all_of(&words)),
            };
            self.add(&node.place, format!("{} is no section of a report", quoted(word)), remedy);
        }
        if sections.len() < list.len() {
            return None;
        }
        let checked = Sections::new(sections);
        if let Err(why) = &checked {
            self.add(&entry.place, why.to_string(), why.remedy());
        }
        checked.ok()
    }

    fn paper(&mut self, table: &Table<'_>) -> Option<Paper> {
        let entry = table.entry("paper")?;
        let word = self.text(&entry.node, "paper")?;
        let paper = Paper::from_word(&word.to_ascii_lowercase());
        if paper.is_none() {
            let reason = format!("{} is no paper that reports are set for", quoted(word));
            self.add(&entry.node.place, reason, "Write a4 or letter.");
        }
        paper
    }

    fn accent(&mut self, table: &Table<'_>) -> Option<Accent> {
        let entry = table.entry("accent")?;
        let accent = Accent::parse(self.text(&entry.node, "accent")?);
        if let Err(why) = &accent {
            self.add(&entry.node.place, why.to_string(), why.remedy());
        }
        accent.ok()
    }

    fn footer(&mut self, table: &Table<'_>) -> Option<Name> {
        let entry = table.entry("footer")?;
        let footer = Name::parse(self.text(&entry.node, "footer")?);
        if let Err(why) = &footer {
            let reason = format!("the footer cannot be used: {why}");
            self.add(&entry.node.place, reason, "Write a short text on one line, or leave it out.");
        }
        footer.ok()
    }

    fn logo(&mut self, table: &Table<'_>, open_logo: OpenLogo<'_>) -> Option<Logo> {
        let entry = table.entry("logo")?;
        let name = self.text(&entry.node, "logo")?;
        let (reason, remedy) = match open_logo(name).map(|bytes| Logo::read(&bytes)) {
            Ok(Ok(logo)) => return Some(logo),
            Ok(Err(why)) => (format!("the logo {} cannot be used: {why}", quoted(name)), why.remedy()),
            Err(why) => {
                let remedy = "Name a file beside the layout file.";
                (format!("the logo {} cannot be read: {why}", quoted(name)), remedy)
            }
        };
        self.add(&entry.node.place, reason, remedy);
        None
    }

    fn radar(&mut self, table: &Table<'_>) -> Option<bool> {
        let entry = table.entry("radar")?;
        if let Value::Truth(radar) = entry.node.value {
            return Some(radar);
        }
        self.wrong_type(&entry.node, "radar", "true or false", "radar = true");
        None
    }
}
