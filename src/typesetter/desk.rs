//! The typesetter's world, and one document set in it.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration as Offset, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World, WorldExt as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::{Manuscript, SettingFault};
use crate::fonts::Fonts;

/// The typesetter's own functions.
static STANDARD: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// A path in the typesetter's world.
fn file(path: &str) -> Result<FileId, SettingFault> {
    let path = VirtualPath::new(path).map_err(|_| SettingFault::Refused(format!("{path} is no path")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// Sets a document in this process.
pub(super) fn set(manuscript: &Manuscript, fonts: &Fonts) -> Result<Vec<u8>, SettingFault> {
    let template = manuscript
        .template
        .iter()
        .map(|(path, text)| Ok(Source::new(file(path)?, text.to_string())))
        .collect::<Result<Vec<_>, SettingFault>>()?;
    let (data_file, logo_file) = (file("/document.json")?, file("/logo.png")?);
    let logo = manuscript.logo.clone().map(Bytes::new);
    let asked: Value = serde_json::from_str(&manuscript.data)?;
    let attempt = |left_out: &[&str], change: &dyn Fn(&str) -> String| {
        let _forget = Forget::afterwards();
        let mut data = mapped(asked.clone(), left_out, change);
        data["fonts"] = fonts.families().into();
        let data = Bytes::new(serde_json::to_vec(&data)?);
        let desk = Desk { template: &template, fonts, data_file, data, logo_file, logo: logo.clone() };
        desk.print(manuscript.has_date)
    };
    let pictures: Vec<&str> = manuscript.pictures.iter().map(AsRef::as_ref).collect();
    // Signs that are put together from several fonts pass the first check and fail in the typesetter.
    attempt(&pictures, &|text| fonts.drawable(text))
        .or_else(|_| attempt(&pictures, &|text| fonts.jointly_drawable(text)))
        .or_else(|_| attempt(&[], &|text| fonts.plainly_drawable(text)))
}

/// The world of one document.
struct Desk<'a> {
    /// Where it begins comes first.
    template: &'a [Source],
    fonts: &'a Fonts,
    data_file: FileId,
    data: Bytes,
    logo_file: FileId,
    logo: Option<Bytes>,
}

impl Desk<'_> {
    /// Sets and writes. PDF/A tells when a document was made, so one that has no date is PDF/UA alone.
    fn print(&self, has_date: bool) -> Result<Vec<u8>, SettingFault> {
        let refused = |faults: &[SourceDiagnostic]| {
            let messages: Vec<String> = faults.iter().map(|fault| self.placed(fault)).collect();
            SettingFault::Refused(messages.join("; "))
        };
        let document = typst::compile::<PagedDocument>(self).output.map_err(|faults| refused(&faults))?;
        let standards: &[PdfStandard] =
            if has_date { &[PdfStandard::Ua_1, PdfStandard::A_2a] } else { &[PdfStandard::Ua_1] };
        let standards =
            PdfStandards::new(standards).map_err(|fault| SettingFault::Refused(fault.message().to_string()))?;
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
        &STANDARD
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        // Of an empty template there is no file, which is then told.
        self.template.first().map_or(self.data_file, Source::id)
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.template.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_file {
            return Ok(self.data.clone());
        }
        let logo = self.logo.clone().filter(|_| id == self.logo_file);
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
