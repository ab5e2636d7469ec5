//! `--layout`: how reports look, from a file.

use std::path::{Path, PathBuf};

use clap::Args;
use parallax_domain::layout::{self, Layout, MAX_LOGO_BYTES};

/// How reports look.
#[derive(Args, Default)]
pub(super) struct LayoutArguments {
    /// Layout file: sections in order, paper, accent colour, footer, logo; see examples/layout.toml
    #[arg(long, value_name = "FILE")]
    layout: Option<PathBuf>,
}

impl LayoutArguments {
    pub(super) fn is_named(&self) -> bool {
        self.layout.is_some()
    }

    /// The layout of the file; none if none is named.
    ///
    /// # Errors
    /// If the file has faults; all are told.
    pub(super) fn read(&self) -> anyhow::Result<Option<Layout>> {
        let Some(path) = &self.layout else { return Ok(None) };
        let shown = path.display();
        let bytes = read_at_most(path, layout::MAX_BYTES)
            .map_err(|cause| anyhow::anyhow!("{shown} cannot be read: {cause}. Check the path after --layout"))?;
        let beside = path.parent().unwrap_or(Path::new(""));
        let open_logo =
            |name: &str| read_at_most(&beside.join(name), MAX_LOGO_BYTES).map_err(|cause| cause.to_string());
        Layout::from_toml(&bytes, &open_logo)
            .map(Some)
            .map_err(|faults| anyhow::anyhow!("{shown} cannot be used; nothing was written:\n{faults}"))
    }
}

/// The bytes of a file; of one that is too long, enough to tell that it is.
fn read_at_most(path: &Path, limit: usize) -> std::io::Result<Vec<u8>> {
    use std::io::Read as _;
    let mut bytes = Vec::new();
    let limit = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    std::fs::File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}
