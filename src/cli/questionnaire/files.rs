//! Files that a person names: read up to a limit, and written only where nothing is yet.

use std::fs::File;
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::Path;

use anyhow::{Context as _, bail};

/// The bytes of a file. Of one past the limit one byte more: enough to be told of it, and a device or a film need not
/// be read to its end.
///
/// # Errors
/// If it cannot be read, or is a folder where there should be `what`.
pub(super) fn read(path: &Path, what: &str, limit: usize) -> anyhow::Result<Vec<u8>> {
    let shown = path.display();
    if path.is_dir() {
        bail!("{shown} is a folder; give {what}");
    }
    let file = File::open(path).map_err(|cause| match cause.kind() {
        ErrorKind::NotFound => anyhow::anyhow!("there is no file {shown}; check its name"),
        _ => anyhow::anyhow!("{shown} cannot be read: {cause}"),
    })?;
    let mut bytes = Vec::new();
    let limit = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    file.take(limit).read_to_end(&mut bytes).with_context(|| format!("{shown} cannot be read"))?;
    Ok(bytes)
}

/// Writes a file that does not exist yet.
///
/// # Errors
/// If there is one already, also one that appears this very moment, or it cannot be written.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let shown = path.display();
    let mut file = File::create_new(path).map_err(|cause| match cause.kind() {
        ErrorKind::AlreadyExists => exists(path),
        _ => anyhow::anyhow!("{shown} cannot be written: {cause}"),
    })?;
    file.write_all(bytes).with_context(|| format!("{shown} cannot be written"))
}

/// Refuses a file that is there already, before any work is done for it.
///
/// # Errors
/// If there is one.
pub(super) fn refuse_existing(path: &Path) -> anyhow::Result<()> {
    if path.symlink_metadata().is_ok() { Err(exists(path)) } else { Ok(()) }
}

fn exists(path: &Path) -> anyhow::Error {
    anyhow::anyhow!("{} exists already and was left as it is; choose another name", path.display())
}
