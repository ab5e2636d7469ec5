//! Archives (ZIP), unpacked with a count of every byte: what an archive says of its own sizes is not believed.

use std::io::{Cursor, Read as _};

use parallax_domain::fault::{Faults, quoted};
use zip::ZipArchive;

use crate::limits::{Bounds, MAX_PARTS, QUESTIONNAIRE};
use crate::refused;
use parallax_domain::text::grouped;

/// An archive, and how many bytes it may still unpack to.
pub(crate) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    names: Vec<String>,
    bounds: &'static Bounds,
    left: usize,
}

impl<'b> Archive<'b> {
    /// Opens an archive that may hold a questionnaire.
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Self, Faults> {
        Self::open_within(bytes, &QUESTIONNAIRE)
    }

    /// Opens an archive that unpacks to no more than these bounds allow.
    pub(crate) fn open_within(bytes: &'b [u8], bounds: &'static Bounds) -> Result<Self, Faults> {
        // Before the list of parts is read: each of its entries takes a few hundred bytes of memory.
        let parts = bytes.windows(4).filter(|window| *window == b"PK\x01\x02").count();
        if parts > MAX_PARTS {
            let reason = format!("the archive has {} parts; the limit is {}", grouped(parts), grouped(MAX_PARTS));
            return Err(refused(reason, "Export the questionnaire again, without its answers and uploads."));
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged("the archive cannot be opened"))?;
        let names = zip.file_names_raw().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
        Ok(Self { zip, names, bounds, left: bounds.unpacked })
    }

    /// The names of its parts.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// Unpacks a part; none if there is no such part.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Faults> {
        let Some(index) = self.names.iter().position(|known| known == name) else { return Ok(None) };
        let shown = quoted(name);
        let file = self.zip.by_index(index).map_err(|_| damaged(&format!("its part {shown} cannot be unpacked")))?;
        let mut unpacked = Vec::new();
        let limit = u64::try_from(self.left).unwrap_or(u64::MAX).saturating_add(1);
        let read = file.take(limit).read_to_end(&mut unpacked);
        if unpacked.len() > self.left {
            let reason = format!("the archive unpacks to more than {} bytes", grouped(self.bounds.unpacked));
            return Err(refused(reason, self.bounds.remedy));
        }
        read.map_err(|_| damaged(&format!("its part {shown} is damaged or locked with a password")))?;
        self.left -= unpacked.len();
        Ok(Some(unpacked))
    }
}

fn damaged(what: &str) -> Faults {
    refused(format!("{what}, so the file is damaged"), "Export it again, without a password.")
}
