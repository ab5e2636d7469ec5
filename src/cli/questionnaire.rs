//! `parallax questionnaire`: questionnaire files, checked, shown and begun.

use anyhow::Context as _;
use parallax_domain::questionnaire::Questionnaire;

use crate::workflow::library;

/// The questionnaire of a file, or the shipped template of this key.
///
/// # Errors
/// If there is neither, or the file has faults: all of them, a line each.
pub fn load(file_or_key: &str) -> anyhow::Result<Questionnaire> {
    if let Some(shipped) = library::find(file_or_key) {
        return Ok(shipped.clone());
    }
    let bytes = std::fs::read(file_or_key).with_context(|| {
        let keys: Vec<&str> = library::shipped().iter().map(|shipped| shipped.key.as_str()).collect();
        format!("{file_or_key} cannot be read, and it is not the key of a shipped template ({})", keys.join(", "))
    })?;
    Questionnaire::from_toml_bytes(&bytes)
        .map_err(|faults| anyhow::anyhow!("{file_or_key} has faults; nothing was stored:\n{faults}"))
}
