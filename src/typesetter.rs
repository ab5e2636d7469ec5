//! Sets documents: a template of ours and the data of one document become a PDF.
//!
//! The typesetter lives in a world of its own: fonts that were read at the start, the template, the data as JSON and a logo.
//! It has no file system, no packages, no network and no clock. Whatever people wrote enters as data and is never read as
//! markup.
//!
//! No text can make it loop, so its time and memory grow with the length of the texts, which is limited where they come in
//! and once more here. Should it hang or outgrow its room all the same, it does so in a process of its own, which is ended:
//! see [`Typesetter::apart`]. Several such processes also set several documents in the time of one, which threads do not, for
//! the typesetter's memory of what it laid out is one for all threads of a process, and they wait for it.
//!
//! Every PDF is accessible (PDF/UA-1), or it is not made. One whose day is known is PDF/A-2a as well, made to last; that
//! standard asks for a date, and the program has no clock to take one from: the same document gives the same bytes.

mod apart;
mod desk;

use std::borrow::Cow;
use std::io;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::fonts::Fonts;

/// The most bytes of what is set, pictures included: sixteen times the report of forty items, or three hundred pages, which
/// take four seconds and 600 MB. Time and memory grow with it, and with nothing else, for no text is read as a program.
const MAX_DATA: usize = 8 * 1024 * 1024;
/// The longest that setting may take; a long report takes a few seconds.
const MAX_TIME: Duration = Duration::from_mins(1);
/// The most address space of a process that sets, in bytes. Half of it is room that is reserved and never touched.
#[cfg(unix)]
const MAX_SPACE: u64 = 2 * 1024 * 1024 * 1024;

/// What every document of ours has in common, as `/frame.typ`: the palette, and the pages around what is said. It finds in the
/// data `title`, `language` and `direction`, `content_language` and `content_direction` of the questionnaire's words,
/// `paper`, `accent`, `date` and `page_of`.
pub const FRAME: (Cow<'static, str>, Cow<'static, str>) =
    (Cow::Borrowed("/frame.typ"), Cow::Borrowed(include_str!("typesetter/frame.typ")));

/// A document that could not be set.
#[derive(Debug, thiserror::Error)]
pub enum SettingFault {
    #[error("the document has no JSON form")]
    Data(#[from] serde_json::Error),
    #[error("the typesetter refused the document: {0}")]
    Refused(String),
    #[error(
        "the document is too long for a PDF: its texts and pictures take {0} bytes, and the limit is {MAX_DATA} (8 MiB). \
         Leave sections out of a report by its layout, such as the comments or the appendix; its page has no limit"
    )]
    TooLong(usize),
    #[error("setting the document took more than {} seconds and was given up", .0.as_secs())]
    TooSlow(Duration),
    #[error("the typesetter stumbled over the document")]
    Stumbled,
    #[error("the typesetter cannot be started: {0}")]
    Absent(io::Error),
}

/// What is to be set.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Manuscript {
    /// The files of the template, by their paths in the typesetter's world; the first is where it begins.
    pub template: Vec<(Cow<'static, str>, Cow<'static, str>)>,
    /// What the template finds as `/document.json`: a JSON object. The names of the fonts are added to it as `fonts`.
    #[serde(skip)]
    pub data: String,
    /// Fields of the data that hold pictures, whose texts are left as they are.
    pub pictures: Vec<Cow<'static, str>>,
    /// What the template finds as `/logo.png`.
    #[serde(skip)]
    pub logo: Option<Vec<u8>>,
    /// Whether the data tell a day.
    pub has_date: bool,
}

/// Sets documents, with the fonts of this process. Cheap to clone.
#[derive(Clone)]
pub struct Typesetter {
    fonts: Fonts,
    helpers: Option<Arc<apart::Helpers>>,
}

impl Typesetter {
    /// Sets in this process: for one that sets a single document and ends.
    pub fn here(fonts: Fonts) -> Self {
        Self { fonts, helpers: None }
    }

    /// Sets in processes of their own, as many as documents are being set at a time, each of them this program with
    /// `arguments`, under which it calls [`Typesetter::serve`] with the same fonts.
    pub fn apart(fonts: Fonts, program: PathBuf, arguments: Vec<std::ffi::OsString>) -> Self {
        Self { fonts, helpers: Some(Arc::new(apart::Helpers::new(program, arguments))) }
    }

    /// The same for a run that sets so many documents at a time: its processes share the processors. One document alone is
    /// set the sooner the more threads it has; of several at a time, each waits for the threads of the others, and two
    /// processors set two of them in little more than the time of one only if each keeps to one.
    ///
    /// To measure: `parallax analyse --format pdf` of some dozen clients, under `taskset -c 0` and under `taskset -c 0,1`,
    /// in a release build.
    #[must_use]
    pub fn sharing(self, at_a_time: NonZeroUsize) -> Self {
        let helpers = self.helpers.map(|helpers| Arc::new(helpers.sharing(at_a_time)));
        Self { helpers, ..self }
    }

    /// What documents are set with.
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// Sets a document; where the typesetter refuses a text, once more with the texts that it takes for certain. The same
    /// manuscript gives the same bytes.
    ///
    /// # Errors
    /// If it is too long or takes too long, or the typesetter refuses it, which is a fault of the template.
    pub fn set(&self, manuscript: &Manuscript) -> Result<Vec<u8>, SettingFault> {
        if manuscript.data.len() > MAX_DATA {
            return Err(SettingFault::TooLong(manuscript.data.len()));
        }
        match &self.helpers {
            Some(helpers) => helpers.set(manuscript, MAX_TIME),
            None => desk::set(manuscript, &self.fonts),
        }
    }

    /// Sets what comes in on `from` and answers on `to`, until nothing more comes: what a process does that another one has
    /// started for it. From here on this process has no more memory than setting may take; it ends when it wants more. Some
    /// systems have no such limit; then documents are set without it, and the other process says so in its log.
    ///
    /// # Errors
    /// If one of the two cannot be read or written.
    pub fn serve(fonts: &Fonts, from: &mut impl io::Read, to: &mut impl io::Write) -> io::Result<()> {
        apart::serve(fonts, from, to, limit_space())
    }
}

/// Limits the address space of this process, for as long as it lives. Gives whether it is limited now.
#[cfg(unix)]
fn limit_space() -> bool {
    // A limit that is already lower stays.
    let most = rlimit::getrlimit(rlimit::Resource::AS).map_or(MAX_SPACE, |(_, most)| most.min(MAX_SPACE));
    rlimit::setrlimit(rlimit::Resource::AS, most, most).is_ok()
}

/// Limits nothing: this system knows no such limit.
#[cfg(not(unix))]
fn limit_space() -> bool {
    false
}

impl std::fmt::Debug for Typesetter {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Typesetter").field("fonts", &self.fonts).finish_non_exhaustive()
    }
}
