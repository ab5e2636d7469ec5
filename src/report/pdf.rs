//! The report as a PDF, set with typst.
//!
//! The typesetter lives in a world of its own: fonts that were read at the start, one template, the document as JSON and
//! its logo. It has no file system, no packages, no network and no clock. Whatever people wrote enters as data and is never
//! read as markup.
//!
//! No text can make it loop, so its time and memory grow with the length of the texts, which is limited where they come in
//! and once more here. Should it hang all the same, the document is given up and the process goes on.
//!
//! Every PDF is accessible (PDF/UA-1), or it is not made. One whose day is known is PDF/A-2a as well, made to last; that
//! standard asks for a date, and the program has no clock to take one from: the same report gives the same bytes.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration as Offset, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World, WorldExt as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::document::{Brief, Document, Frame};
use crate::fonts::Fonts;

/// A report that could not be set.
#[derive(Debug, thiserror::Error)]
pub enum PdfFault {
    #[error("the document has no JSON form")]
    Data(#[from] serde_json::Error),
    #[error("the typesetter refused the report: {0}")]
    Refused(String),
    #[error(
        "the report is too long for a PDF: its texts and pictures take {0} bytes, and the limit is {MAX_DATA} (8 MiB). \
         Leave sections out by its layout, such as the comments or the appendix; the page has no limit"
    )]
    TooLong(usize),
    #[error("setting the report took more than {} seconds and was given up", .0.as_secs())]
    TooSlow(Duration),
    #[error("earlier reports are still being given up; try again in a few minutes")]
    Stuck,
    #[error("the typesetter stumbled over the report")]
    Stumbled,
}

/// What all reports share.
struct Press {
    standard: LazyHash<Library>,
    frame: Source,
    report: Source,
    brief: Source,
    data: FileId,
    logo: FileId,
}

static PRESS: LazyLock<Press> = LazyLock::new(|| Press {
    standard: LazyHash::new(Library::default()),
    frame: Source::new(file("/frame.typ"), include_str!("templates/frame.typ").to_owned()),
    report: Source::new(file("/report.typ"), include_str!("templates/report.typ").to_owned()),
    brief: Source::new(file("/brief.typ"), include_str!("templates/brief.typ").to_owned()),
    data: file("/report.json"),
    logo: file("/logo.png"),
});

#[expect(clippy::expect_used, reason = "the paths are literals")]
fn file(path: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).expect("a path")).intern()
}

/// The world of one report.
struct Desk<'a> {
    press: &'static Press,
    template: &'a Source,
    fonts: &'a Fonts,
    data: Bytes,
    logo: Option<Bytes>,
}

impl Desk<'_> {
    /// Sets and writes. PDF/A tells when a document was made, so one that has no date is PDF/UA alone.
    fn print(&self, has_date: bool) -> Result<Vec<u8>, PdfFault> {
        let refused = |faults: &[SourceDiagnostic]| {
            let messages: Vec<String> = faults.iter().map(|fault| self.placed(fault)).collect();
            PdfFault::Refused(messages.join("; "))
        };
        let document = typst::compile::<PagedDocument>(self).output.map_err(|faults| refused(&faults))?;
        let standards: &[PdfStandard] =
            if has_date { &[PdfStandard::Ua_1, PdfStandard::A_2a] } else { &[PdfStandard::Ua_1] };
        let standards = PdfStandards::new(standards).map_err(|fault| PdfFault::Refused(fault.message().to_string()))?;
        let options = PdfOptions {
            // Derived from the title alone: no clock, no random number.
            ident: Smart::Auto,
            creator: Smart::Custom(Some("Parallax".to_owned())),
            timestamp: None,
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|faults| refused(&faults))
    }

    /// What the typesetter says, with the template's line.
    fn placed(&self, fault: &SourceDiagnostic) -> String {
        let source = fault.span.id().and_then(|id| self.source(id).ok());
        let line =
            self.range(fault.span).zip(source).and_then(|(range, source)| source.lines().byte_to_line(range.start));
        line.map_or_else(|| fault.message.to_string(), |line| format!("line {}: {}", line + 1, fault.message))
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.standard
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let sources = [self.template, &self.press.frame];
        sources.into_iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.data {
            return Ok(self.data.clone());
        }
        let logo = self.logo.clone().filter(|_| id == self.press.logo);
        logo.ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.face(index)
    }

    fn today(&self, _: Option<Offset>) -> Option<Datetime> {
        None
    }
}

/// The typesetter remembers what it laid out, for editors. Reports have nothing in common worth keeping: without this a
/// server grows by megabytes with each. What others that are being set remember is left to them: as long as there are so
/// many, things must have lain idle so often before they go.
struct Forget;

/// Reports that are being set.
static BEING_SET: AtomicUsize = AtomicUsize::new(0);

impl Forget {
    fn afterwards() -> Self {
        BEING_SET.fetch_add(1, Ordering::SeqCst);
        Self
    }
}

impl Drop for Forget {
    fn drop(&mut self) {
        let others = BEING_SET.fetch_sub(1, Ordering::SeqCst).saturating_sub(1);
        comemo::evict(others);
    }
}

impl Document {
    /// The report as a PDF. The same report gives the same bytes.
    ///
    /// A character that none of the fonts has is printed as its name, `[U+4F60]`.
    ///
    /// # Errors
    /// If the typesetter refuses the document, which is a fault of the template.
    pub fn pdf(&self, fonts: &Fonts) -> Result<Vec<u8>, PdfFault> {
        set(&PRESS.report, serde_json::to_value(self)?, &self.frame, fonts)
    }
}

impl Brief {
    /// The brief as a PDF of two pages. The same report gives the same bytes.
    ///
    /// # Errors
    /// As [`Document::pdf`].
    pub fn pdf(&self, fonts: &Fonts) -> Result<Vec<u8>, PdfFault> {
        set(&PRESS.brief, serde_json::to_value(self)?, &self.frame, fonts)
    }
}

/// The most bytes of what is set, pictures included: sixteen times the report of forty items, or three hundred pages, which
/// take four seconds and 600 MB. Time and memory grow with it, and with nothing else, for no text is read as a program.
const MAX_DATA: usize = 8 * 1024 * 1024;
/// The longest that setting may take; a long report takes a few seconds.
const MAX_TIME: Duration = Duration::from_mins(1);
/// With so many documents given up and still at work, nothing more is set.
const MAX_STUCK: usize = 2;

/// Documents that were given up and whose threads are still at work. A thread cannot be ended from without, so it is left
/// to itself.
struct Watch(Mutex<Vec<JoinHandle<()>>>);

static WATCH: Watch = Watch(Mutex::new(Vec::new()));

/// Sets the data by a template; where the typesetter refuses a text, once more with the texts that it takes for certain.
fn set(template: &'static Source, data: Value, frame: &Frame, fonts: &Fonts) -> Result<Vec<u8>, PdfFault> {
    let length = serde_json::to_vec(&data)?.len();
    if length > MAX_DATA {
        return Err(PdfFault::TooLong(length));
    }
    let (fonts, has_date) = (fonts.clone(), frame.date.is_some());
    let logo = frame.logo.as_ref().map(|logo| Bytes::new(logo.png().to_vec()));
    WATCH.within(MAX_TIME, move || {
        let attempt = |mut data: Value| {
            let _forget = Forget::afterwards();
            data["fonts"] = fonts.families().into();
            let data = Bytes::new(serde_json::to_vec(&data)?);
            Desk { press: &PRESS, template, fonts: &fonts, data, logo: logo.clone() }.print(has_date)
        };
        // Signs that are put together from several fonts pass the first check and fail in the typesetter.
        attempt(mapped(data.clone(), &PICTURES, &|text| fonts.drawable(text)))
            .or_else(|_| attempt(mapped(data.clone(), &PICTURES, &|text| fonts.jointly_drawable(text))))
            .or_else(|_| attempt(mapped(data, &[], &|text| fonts.plainly_drawable(text))))
    })
}

impl Watch {
    /// Does the work on a thread of its own and waits for it no longer than the limit. A panic stays there.
    fn within<T: Send + 'static>(
        &self,
        limit: Duration,
        work: impl FnOnce() -> Result<T, PdfFault> + Send + 'static,
    ) -> Result<T, PdfFault> {
        if self.count() >= MAX_STUCK {
            return Err(PdfFault::Stuck);
        }
        let (sender, receiver) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            // Nobody waits any more if it comes too late.
            let _ = sender.send(work());
        });
        match receiver.recv_timeout(limit) {
            Ok(outcome) => outcome,
            Err(RecvTimeoutError::Disconnected) => Err(PdfFault::Stumbled),
            Err(RecvTimeoutError::Timeout) => {
                self.0.lock().unwrap_or_else(PoisonError::into_inner).push(thread);
                Err(PdfFault::TooSlow(limit))
            }
        }
    }

    /// How many are still at work.
    fn count(&self) -> usize {
        let mut given_up = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        given_up.retain(|thread| !thread.is_finished());
        given_up.len()
    }
}

/// The field of charts. Their texts were made drawable when they were drawn, and hold what orders them.
const PICTURES: [&str; 1] = ["svg"];

/// Every text of the data, changed, but for those of the fields that are left out.
fn mapped(value: Value, left_out: &[&str], change: &dyn Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => Value::String(change(&text)),
        Value::Array(values) => Value::Array(values.into_iter().map(|value| mapped(value, left_out, change)).collect()),
        Value::Object(fields) => {
            let of_field = |(key, value): (String, Value)| {
                let value = if left_out.contains(&key.as_str()) { value } else { mapped(value, left_out, change) };
                (key, value)
            };
            Value::Object(fields.into_iter().map(of_field).collect())
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_that_hangs_or_stumbles_holds_nobody() {
        let watch = Watch(Mutex::new(Vec::new()));
        let hang = |held: mpsc::Receiver<()>| {
            watch.within(Duration::from_millis(1), move || {
                // Until the other end is dropped.
                let _ = held.recv();
                Ok(())
            })
        };
        let (release, held) = mpsc::channel::<()>();
        assert!(matches!(hang(held), Err(PdfFault::TooSlow(_))));
        assert!(matches!(watch.within(MAX_TIME, || Ok(3)), Ok(3)), "one that hangs does not stop the others");
        assert!(matches!(watch.within::<()>(MAX_TIME, || panic!("a stumble")), Err(PdfFault::Stumbled)));
        let (release_other, held) = mpsc::channel::<()>();
        assert!(matches!(hang(held), Err(PdfFault::TooSlow(_))));
        assert!(matches!(watch.within(MAX_TIME, || Ok(3)), Err(PdfFault::Stuck)));
        drop((release, release_other));
        while watch.count() > 0 {
            std::thread::yield_now();
        }
        assert!(matches!(watch.within(MAX_TIME, || Ok(3)), Ok(3)), "it is taken up again");
    }
}
