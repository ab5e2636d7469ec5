//! A preview as a person reads it.

use std::collections::BTreeMap;
use std::fmt;

use super::preview::{MAX_DECISIONS, Preview, Taken, TakenColumn};
use super::propose::{EMPTY, KEPT_BY_TOOL};
use super::tally::Counted;
use super::words::shown;

impl fmt::Display for Taken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Subject => f.write_str("the client"),
            Self::SubjectName => f.write_str("the client's name"),
            Self::Rater => f.write_str("the rater"),
            Self::Group => f.write_str("the group"),
            Self::Item(key) => write!(f, "item {key}"),
            Self::Comment(key) => write!(f, "comment on {key}"),
            Self::LeftOut => f.write_str("left out"),
            Self::Open => f.write_str("?"),
        }
    }
}

impl fmt::Display for Preview {
    /// What the file is, what is to be decided, then all parts of the mapping, the first raters, and notes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = if self.rows == 1 { "1 row".to_owned() } else { format!("{} rows", self.rows) };
        match self.tool {
            Some(tool) => writeln!(f, "It looks like {tool}: {}, {rows}.", self.format)?,
            None => writeln!(f, "{}, {rows}.", self.format)?,
        }
        self.show_decisions(f)?;
        self.show_columns(f)?;
        show_counted(f, "Groups", &self.groups)?;
        show_counted(f, "Answers", &self.answers)?;
        self.show_raters(f)?;
        if !self.subjects.is_empty() {
            writeln!(f, "\nClients")?;
            let (told, more) = self.subjects.split_at_checked(MAX_CLIENTS).unwrap_or((&self.subjects, &[]));
            for (name, raters) in told {
                let plural = if *raters == 1 { "rater" } else { "raters" };
                writeln!(f, "  {}: {raters} {plural}", shown(name, 80))?;
            }
            if !more.is_empty() {
                writeln!(f, "  … and {} more", more.len())?;
            }
        }
        if !self.notes.is_empty() {
            writeln!(f, "\nTo look at")?;
            for note in &self.notes {
                writeln!(f, "  {note}")?;
            }
        }
        Ok(())
    }
}

impl Preview {
    fn show_decisions(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.to_decide.is_empty() {
            return writeln!(f, "Nothing has to be decided.");
        }
        writeln!(f, "\nTo decide or to mend")?;
        for fault in &self.to_decide {
            writeln!(f, "  {fault}")?;
        }
        match self.not_told {
            0 => Ok(()),
            1 => writeln!(f, "  … and 1 more"),
            more => writeln!(f, "  … and {more} more"),
        }
    }

    fn show_columns(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\nColumns")?;
        let is_aside = |column: &&TakenColumn| {
            let reason = column.reason.as_deref();
            column.taken == Taken::LeftOut && matches!(reason, None | Some(EMPTY | KEPT_BY_TOOL))
        };
        let used = || self.columns.iter().filter(|column| !is_aside(column));
        let wide = used().map(|column| shown(&column.name, NAME).chars().count()).max().unwrap_or_default();
        let most = used().map(|column| column.taken.to_string().chars().count()).max().unwrap_or_default();
        for column in used() {
            let (name, taken) = (shown(&column.name, NAME), column.taken.to_string());
            let beside = match (&column.reason, &column.text) {
                (Some(reason), Some(text)) => format!("{reason}: “{}”", shown(text, 60)),
                (Some(reason), None) => reason.clone(),
                (None, Some(text)) => format!("“{}”", shown(text, 60)),
                (None, None) => String::new(),
            };
            let line = format!("{:>5}  {name:wide$}  {taken:most$}  {beside}", column.number);
            writeln!(f, "{}", line.trim_end())?;
        }
        let mut left_out: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for column in self.columns.iter().filter(is_aside) {
            left_out.entry(column.reason.as_deref().unwrap_or_default()).or_default().push(shown(&column.name, NAME));
        }
        for (reason, names) in left_out {
            let reason = if reason.is_empty() { String::new() } else { format!(" ({reason})") };
            writeln!(f, "  Left out{reason}: {}", names.join(", "))?;
        }
        Ok(())
    }

    fn show_raters(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.raters.is_empty() {
            return Ok(());
        }
        writeln!(f, "\nThe first raters, as they would be read")?;
        for rater in &self.raters {
            let or_open = |text: &str| if text.is_empty() { "?".to_owned() } else { shown(text, 40) };
            let word = or_open(&rater.group_word);
            let group = match &rater.group {
                Some(group) if *group == rater.group_word => word,
                Some(group) => format!("{word} ({group})"),
                None => format!("{word} (?)"),
            };
            let line = format!("line {}", rater.line);
            let who = if rater.rater == line { line } else { format!("{line}: {}", or_open(&rater.rater)) };
            writeln!(f, "  {who} about {}, {group}", or_open(&rater.subject))?;
            let ratings =
                rater.ratings.iter().map(|(key, rating)| format!("{key} {}", rating.as_deref().unwrap_or("–")));
            let ratings: Vec<String> = ratings.collect();
            for line in ratings.chunks(PER_LINE) {
                writeln!(f, "    {}", line.join("  "))?;
            }
            for (key, comment) in &rater.comments {
                writeln!(f, "    {key}: “{comment}”")?;
            }
        }
        Ok(())
    }
}

/// The most clients that are named.
const MAX_CLIENTS: usize = 20;
/// The most characters of a column's name.
const NAME: usize = 44;
/// How many ratings stand on a line.
const PER_LINE: usize = 8;

fn show_counted(f: &mut fmt::Formatter<'_>, title: &str, counted: &[Counted]) -> fmt::Result {
    if counted.is_empty() {
        return Ok(());
    }
    writeln!(f, "\n{title}")?;
    let (told, more) = counted.split_at_checked(MAX_DECISIONS).unwrap_or((counted, &[]));
    for Counted { written, meaning, count } in told {
        let meaning = meaning.as_deref().unwrap_or("?");
        writeln!(f, "  {} → {meaning} ({count})", shown(written, 60))?;
    }
    if more.is_empty() { Ok(()) } else { writeln!(f, "  … and {} more", more.len()) }
}
